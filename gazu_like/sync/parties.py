"""Who takes part in a migration: two servers that answer, two logins that may, the production on both sides."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from gazu_like.client import KitsuClient
from gazu_like.exception import MigrationException
from gazu_like.sync.model import Row
from gazu_like.sync.source import Source, answered, check_administrator, find_project, version_of


@dataclass(frozen=True)
class Parties:
    """Both sides as they were met.

    Attributes:
        here: The production on the source.
        there: The production on the target, None while there is none.
        name: What the production is, or will be, called on the target.
        versions: Versions of both servers.
    """

    here: Row
    there: Row | None
    name: str
    versions: tuple[str, str]


def meet(source: Source, target: KitsuClient, project: str, target_project: str | None) -> Parties:
    """Look at both servers before anything else.

    Args:
        source: The server that has the production.
        target: Connection to the one that is to have it.
        project: What the production is called on the source.
        target_project: Its name or ID on the target, when that is another one.

    Raises:
        MigrationException: something does not do: which server, what, and what to do.
    """
    if source.client.host == target.host:
        raise MigrationException(f"source and target are the same server: {target.host}")
    versions = (
        answered("source", source.client.host, source.version),
        answered("target", target.host, partial(version_of, target)),
    )
    source.check_login()
    check_administrator(target, "target", "writes")
    here = source.find(project)
    known = target.fetch_all("projects")
    there = find_project(known, target_project) if target_project else _same(known, here)
    if there is not None and source.is_stranger(here, there):
        said = f"the target's {there['name']!r} was made of another one"
        raise MigrationException(f"target_project: {said}; name another production, or a new one")
    _check_only_copy(known, here, there)
    return Parties(here, there, there["name"] if there else target_project or here["name"], versions)


def _check_only_copy(known: list[Row], here: Row, there: Row | None) -> None:
    """Refuse a second copy: records keep their IDs, and an import would take them out of the first one, in silence."""
    copies = [each for each in known if each["id"] == here["id"] and (there is None or there["id"] != here["id"])]
    if copies:
        said = f"the target has this production already, called {copies[0]['name']!r}"
        raise MigrationException(f"target_project: {said}: a second copy of it cannot be made there")


def _same(projects: list[Row], here: Row) -> Row | None:
    # The very name: "Bär" is not to end up in the target's "Bar" unless the caller says so.
    by_id = [each for each in projects if each["id"] == here["id"]]
    alike = by_id or [each for each in projects if each["name"] == here["name"]]
    return alike[0] if alike else None
