"""From what was typed, or set, or is the only one, to a server's records. What names none ends the command."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from gazu_like.cli import output, settings
from gazu_like.cli.exits import USAGE, Failure
from gazu_like.exception import LookupException, RouteNotFoundException

if TYPE_CHECKING:
    from gazu_like.client import KitsuClient
    from gazu_like.lookup import Place
    from gazu_like.shapes import Task

#: Productions that a message lists at most.
LISTED = 12


@contextmanager
def said_by(where: str) -> Iterator[None]:
    """Have what was typed and names nothing end the command with a message that begins with where it was typed.

    Args:
        where: The option or argument: "--project", "TASK".
    """
    try:
        yield
    except LookupException as error:
        raise Failure(f"{where}: {error}", USAGE) from None


def production(client: KitsuClient, named: str | None, where: str = "--project") -> Any:
    """Return the production that a command is about.

    Args:
        client: Connection to ask.
        named: What was typed; when None, what the environment or the settings say, else the only open production.
        where: The option or argument that it was typed for.

    Raises:
        Failure: there is no such production, or it has to be named.
    """
    from gazu_like import lookup

    given = settings.given("project") if named is None else settings.Given(named, where)
    if given is not None:
        with said_by(given.where):
            return lookup.find_project(given.value, client=client)
    open_ones = client.project.all_open_projects()
    if len(open_ones) == 1:
        return open_ones[0]
    names = [row["name"] for row in open_ones]
    rest = f" and {len(names) - LISTED} more" if len(names) > LISTED else ""
    listed = f"one of {', '.join(names[:LISTED])}{rest}" if names else f"one; {client.host} has no open one"
    raise Failure(f"{where}: which production? Name {listed}, or set {settings.SETTINGS['project'].variable}", USAGE)


def entity(client: KitsuClient, typed: str, project: str | None, kinds: Sequence[str] | None = None) -> Place:
    """Return an entity that was named: by its name or path in a production, or by its ID.

    Args:
        client: Connection to ask.
        typed: What was typed.
        project: What ``--project`` says; not looked at for an ID.
        kinds: Only of these kinds, such as ["Shot"].

    Raises:
        Failure: there is none, or several are called so; it names them.
    """
    from gazu_like import lookup

    within = None if lookup.is_id(typed) else production(client, project)
    with said_by("NAME"):
        return lookup.find_entity(typed, within, kinds, client=client)


def task(client: KitsuClient, typed: str, project: str | None) -> Task:
    """Return a task that was named, by its path such as SH020/Animation or by its ID; see ``entity``."""
    from gazu_like import lookup

    within = None if lookup.is_id(typed) else production(client, project)
    with said_by("TASK"):
        return lookup.find_task(typed, within, client=client)


def name_of_task(task: Any) -> str:
    """Return what people call a task whose whole record is known: "SH020/Animation"."""
    return output.clean(f"{task['entity']['name']}/{task['task_type']['name']}")


def entity_or_task(client: KitsuClient, typed: str, project: str | None, where: str) -> Place | Task:
    """Return an entity or a task, whichever was named: SQ010/SH020, SQ010/SH020/Animation, or by its ID."""
    from gazu_like import lookup

    within = None if lookup.is_id(typed) else production(client, project)
    with said_by(where):
        return lookup.find_entity_or_task(typed, within, client=client)


def playlist(client: KitsuClient, typed: str, project: str | None) -> Any:
    """Return a playlist that ``--playlist`` names: by its name in a production, or by its ID."""
    from gazu_like import lookup

    with said_by("--playlist"):
        if not lookup.is_id(typed):
            return lookup.find_playlist(typed, production(client, project), client=client)
        try:
            return client.playlist.get_playlist(typed.strip().lower())
        except RouteNotFoundException:
            raise LookupException(f"{client.host} has no playlist {typed!r}") from None


def path_of_task(task: Any) -> str:
    """Return the whole path of a task whose whole record is known: "SQ010/SH020/Animation"."""
    above = [(task.get(holder) or {}).get("name") for holder in ("episode", "sequence")]
    kind = [] if any(above) or "sequence" in task else [(task.get("entity_type") or {}).get("name")]
    return output.clean("/".join(filter(None, (*above, *kind, task["entity"]["name"], task["task_type"]["name"]))))
