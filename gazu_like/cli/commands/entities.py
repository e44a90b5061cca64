"""assets, asset, shots, shot, sequences, episodes, shot-casting: what a production is made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

from gazu_like.cli import completion, credentials, finding, options, tables
from gazu_like.cli.groups import Command
from gazu_like.cli.tables import Column

if TYPE_CHECKING:
    from gazu_like.client import KitsuClient
    from gazu_like.lookup import Place

PATH = Column("NAME", "path")
DESCRIPTION = Column("DESCRIPTION", "description", is_long=True)
FRAMES = Column("FRAMES", "nb_frames", is_number=True)
ASSETS = (Column("TYPE", "asset_type_name"), tables.NAME, DESCRIPTION, tables.ID)
SHOTS = (PATH, FRAMES, DESCRIPTION, tables.ID)
HOLDERS = (PATH, DESCRIPTION, tables.ID)
CASTING = (
    Column("TYPE", "asset_type_name"),
    Column("ASSET", "asset_name"),
    Column("TIMES", "nb_occurences", is_number=True),
    Column("LABEL", "label"),
    Column("ID", "asset_id", is_key=True),
)
ONE = (
    PATH,
    Column("KIND", "kind"),
    DESCRIPTION,
    Column("FRAMES", "nb_frames"),
    Column("TASKS", "task_list"),
    Column("PROJECT", "project_name"),
    tables.ID,
)

_episode = click.option(
    "--episode", "-e", metavar="NAME", help="Only of this episode: name or ID.", shell_complete=completion.episodes
)


#: What JSON calls the names of what an entity is part of, from the outermost on.
OUTER: Mapping[str, Sequence[str]] = {
    "Asset": ("asset_type_name",),
    "Shot": ("episode_name", "sequence_name"),
    "Scene": ("episode_name", "sequence_name"),
    "Sequence": ("episode_name",),
    "Edit": ("episode_name",),
}


def told(place: Place) -> dict[str, Any]:
    """Return an entity as it is printed: what the server tells, its path and kind, the names of what it is part of."""
    keys = OUTER.get(place.kind, ())
    # Where there are no episodes, the path begins with the sequence.
    names = dict(zip(reversed(keys), reversed(place.parts[:-1]), strict=False))
    return {**dict.fromkeys(keys), **place.row, **names, "kind": place.kind, "path": place.path}


@click.command(
    cls=Command,
    epilog="""\
Examples:
  gazu-like assets --project Caminandes --type Characters
  gazu-like assets --json | jq -r '.[] | select(.canceled) | .path'
""",
)
@click.option(
    "--type",
    "-t",
    "asset_type",
    metavar="NAME",
    help="Only of this asset type: name or ID.",
    shell_complete=completion.asset_types,
)
@options.of_a_production
def assets(asset_type: str | None, project: str | None, server: str | None, as_json: bool) -> None:
    """List the assets of a production."""
    from gazu_like import lookup

    with credentials.connected(server, "") as client:
        places = _places(client, project, "Asset")
        if asset_type is not None:
            with finding.said_by("--type"):
                wanted = lookup.find_asset_type(asset_type, client=client)["id"]
            places = [place for place in places if place["entity_type_id"] == wanted]
    tables.show(map(told, places), ASSETS, as_json, "No assets.")


@click.command(
    cls=Command,
    epilog="""\
Examples:
  gazu-like shots --project Caminandes --sequence SQ010
  gazu-like shots -p Caminandes | cut -f1
""",
)
@click.option("--sequence", "-s", metavar="NAME", help="Only of this sequence.", shell_complete=completion.sequences)
@_episode
@options.of_a_production
def shots(sequence: str | None, episode: str | None, project: str | None, server: str | None, as_json: bool) -> None:
    """List the shots of a production."""
    with credentials.connected(server, "") as client:
        places = _places(client, project, "Shot", Sequence=sequence, Episode=episode)
    tables.show(map(told, places), SHOTS, as_json, "No shots.")


@click.command(cls=Command)
@_episode
@options.of_a_production
def sequences(episode: str | None, project: str | None, server: str | None, as_json: bool) -> None:
    """List the sequences of a production."""
    with credentials.connected(server, "") as client:
        places = _places(client, project, "Sequence", Episode=episode)
    tables.show(map(told, places), HOLDERS, as_json, "No sequences.")


@click.command(cls=Command)
@options.of_a_production
def episodes(project: str | None, server: str | None, as_json: bool) -> None:
    """List the episodes of a production."""
    with credentials.connected(server, "") as client:
        places = _places(client, project, "Episode")
    tables.show(map(told, places), HOLDERS, as_json, "No episodes.")


def _places(client: KitsuClient, project: str | None, kind: str, **holders: str | None) -> list[Place]:
    """Return the entities of a kind, only those inside each of the holders that were named, by their kinds."""
    from gazu_like import lookup

    production = finding.production(client, project)
    found = [*lookup.all_places_for_project(production, [kind], client=client).values()]
    for holder_kind, typed in holders.items():
        if typed is not None:
            with finding.said_by(f"--{holder_kind.lower()}"):
                holder = lookup.find_entity(typed, production, [holder_kind], client=client)
            found = [place for place in found if place.is_in(holder)]
    return found


@click.command(cls=Command)
@click.argument("name", shell_complete=completion.assets)
@options.of_a_production
def asset(name: str, project: str | None, server: str | None, as_json: bool) -> None:
    """Show one asset: NAME is its name, TYPE/NAME, or its ID."""
    _show(["Asset"], name, project, server, as_json)


@click.command(cls=Command)
@click.argument("name", shell_complete=completion.shots)
@options.of_a_production
def shot(name: str, project: str | None, server: str | None, as_json: bool) -> None:
    """Show one shot: NAME is its name, SEQUENCE/NAME, or its ID."""
    _show(["Shot"], name, project, server, as_json)


def _show(kinds: Sequence[str], name: str, project: str | None, server: str | None, as_json: bool) -> None:
    with credentials.connected(server, "") as client:
        place = finding.entity(client, name, project, kinds)
        types = {row["id"]: row["name"] for row in client.task.all_task_types()}
        statuses = {row["id"]: row["short_name"] for row in client.task.all_task_statuses()}
        tasks = client.fetch_all("tasks", {"entity_id": place["id"]})
        listed = [f"{types[row['task_type_id']]} ({statuses[row['task_status_id']]})" for row in tasks]
        project_name = client.project.get_project(place["project_id"])["name"]
    extra = {"project_name": project_name, "tasks": tasks, "task_list": listed}
    tables.show_one({**told(place), **extra}, ONE, as_json)


@click.command(cls=Command)
@click.argument("shot", shell_complete=completion.shots)
@options.of_a_production
def shot_casting(shot: str, project: str | None, server: str | None, as_json: bool) -> None:
    """List what is cast in a shot: SHOT is its name, SEQUENCE/NAME, or its ID."""
    with credentials.connected(server, "") as client:
        place = finding.entity(client, shot, project, ["Shot"])
        rows = client.casting.get_shot_casting(place["id"])
    tables.show(rows, CASTING, as_json, f"{place.path}: nothing is cast.")
