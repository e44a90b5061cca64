"""search: assets, shots and people by words of their names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from gazu_like.cli import credentials, finding, options, output, tables
from gazu_like.cli.exits import USAGE, Failure
from gazu_like.cli.groups import Command
from gazu_like.cli.tables import Column

if TYPE_CHECKING:
    from gazu_like.client import KitsuClient

#: What the server's index finds nothing for when it is shorter.
SHORTEST = 3
COLUMNS = (Column("KIND", "kind"), Column("NAME", "found_name"), Column("PROJECT", "project_name"), tables.ID)


@click.command(
    cls=Command,
    epilog="""\
Examples:
  gazu-like search lamp
  gazu-like search "SH0" --project Caminandes
""",
)
@click.argument("query")
@click.option("--limit", type=click.IntRange(1, 1000), default=50, show_default=True, help="Of each kind at most.")
@options.of_a_production_or_all
def search(query: str, limit: int, project: str | None, server: str | None, as_json: bool) -> None:
    """Look for assets, shots and people of the open productions."""
    if len(query.strip()) < SHORTEST:
        raise Failure(f"QUERY: wanted at least {SHORTEST} characters, got {query!r}", USAGE)
    with credentials.connected(server, "") as client:
        production = finding.production(client, project) if project is not None else None
        if _has_an_index(client):
            found: Any = client.search.search_entities(query, production, limit=limit)
        else:
            output.say("This server has no search index: looking through the names.")
            found = _by_names(client, query.strip().casefold(), production, limit)
    if as_json:
        output.write_json(found)
    else:
        tables.show(_rows(found), COLUMNS, nothing=f"Nothing found for {query!r}.")


def _has_an_index(client: KitsuClient) -> bool:
    return bool(client.get("status").get("indexer-up"))


def _rows(found: Any) -> Iterator[dict[str, Any]]:
    for kind, rows in found.items():
        for row in rows:
            outer = (row.get("episode_name"), row.get("sequence_name"), row.get("asset_type_name"))
            name = row.get("path") or "/".join(filter(None, (*outer, row.get("full_name") or row.get("name"))))
            yield {**row, "kind": kind.removesuffix("s"), "found_name": name}


def _by_names(client: KitsuClient, words: str, production: Any, limit: int) -> dict[str, list[dict[str, Any]]]:
    """Return what an index would find, as far as names tell it."""
    from gazu_like import lookup

    productions = [production] if production is not None else client.project.all_open_projects()
    found: dict[str, list[dict[str, Any]]] = {"assets": [], "shots": [], "persons": []}
    for each in productions:
        for place in lookup.all_places_for_project(each, ["Asset", "Shot"], client=client).values():
            if words in place["name"].casefold():
                row = {**place.row, "path": place.path, "project_name": each["name"]}
                found[f"{place.kind.lower()}s"].append(row)
    if production is None:
        found["persons"] = [{**row} for row in client.person.all_persons() if words in row["full_name"].casefold()]
    return {kind: rows[:limit] for kind, rows in found.items()}
