"""Who takes part in a migration: two servers that answer, two administrators, the production on both sides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from gazu_like.client import KitsuClient
from gazu_like.exception import GazuException, MigrationException, NotAllowedException, NotAuthenticatedException
from gazu_like.sync.mapping import suggestion
from gazu_like.sync.match import fold
from gazu_like.sync.model import Row


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


def meet(source: KitsuClient, target: KitsuClient, project: str, target_project: str | None) -> Parties:
    """Look at both servers before anything else.

    Args:
        source, target: Connections.
        project: Name or ID of the production on the source.
        target_project: Its name or ID on the target, when that is another one.

    Raises:
        MigrationException: something does not do: which server, what, and what to do.
    """
    if source.host == target.host:
        raise MigrationException(f"source and target are the same server: {source.host}")
    versions = _version("source", source), _version("target", target)
    for name, client in (("source", source), ("target", target)):
        _check_role(name, client)
    here = _find(source.fetch_all("projects"), project)
    if here is None:
        raise MigrationException(_unknown(source, project))
    known = target.fetch_all("projects")
    there = _find(known, target_project) if target_project else _same(known, here)
    _check_only_copy(known, here, there)
    return Parties(here, there, there["name"] if there else target_project or here["name"], versions)


def _version(name: str, client: KitsuClient) -> str:
    try:
        return str(client.get("").get("version", "unknown"))
    except GazuException as error:
        raise MigrationException(f"the {name} {client.host} cannot be asked: {error}") from error


def _check_role(name: str, client: KitsuClient) -> None:
    try:
        role = client.get("auth/authenticated")["user"]["role"]
    except (NotAuthenticatedException, NotAllowedException) as error:
        raise MigrationException(f"{name} {client.host}: log in first, as an administrator") from error
    if role != "admin":
        said = "reads every kind of record" if name == "source" else "writes"
        raise MigrationException(
            f"{name} {client.host}: this login is a {role}'s; a migration {said} as an administrator"
        )


def _check_only_copy(known: list[Row], here: Row, there: Row | None) -> None:
    """Refuse a second copy: records keep their IDs, and an import would take them out of the first one, in silence."""
    copies = [each for each in known if each["id"] == here["id"] and (there is None or there["id"] != here["id"])]
    if copies:
        said = f"the target has this production already, called {copies[0]['name']!r}"
        raise MigrationException(f"target_project: {said}: a second copy of it cannot be made there")


def _find(projects: list[Row], wanted: str) -> Row | None:
    for clean in (str, fold):
        found = [each for each in projects if wanted == each["id"] or clean(each["name"]) == clean(wanted)]
        if len(found) > 1:
            listed = ", ".join(f"{each['name']} ({each['id']})" for each in found)
            raise MigrationException(f"{wanted!r} is {len(found)} productions: {listed}; give the ID")
        if found:
            return found[0]
    return None


def _same(projects: list[Row], here: Row) -> Row | None:
    # The very name: "Bär" is not to end up in the target's "Bar" unless the caller says so.
    by_id = [each for each in projects if each["id"] == here["id"]]
    alike = by_id or [each for each in projects if each["name"] == here["name"]]
    return alike[0] if alike else None


def _unknown(source: KitsuClient, project: str) -> str:
    names = sorted(each["name"] for each in source.fetch_all("projects"))
    listed: Any = ", ".join(names[:20]) + (" ..." if len(names) > 20 else "")
    near = suggestion(project, names) or ";"
    return f"project: the source {source.host} has no {project!r}{near} it has: {listed or 'none'}"
