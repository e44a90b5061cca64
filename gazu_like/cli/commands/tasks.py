"""tasks, task, my-tasks, comments, comment: the work, and what is said about it."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from gazu_like.cli import completion, credentials, finding, options, output, tables
from gazu_like.cli.exits import USAGE, Failure
from gazu_like.cli.groups import Command
from gazu_like.cli.tables import Column

if TYPE_CHECKING:
    from gazu_like.client import KitsuClient

Row = Mapping[str, Any]

#: What an assignee is called who asks.
ME = "me"

ENTITY = Column("ENTITY", "entity_path")
TYPE = Column("TYPE", "task_type_name", colour=tables.colour_of("task_type_color"))
STATUS = Column("STATUS", "task_status_short_name", colour=tables.colour_of("task_status_color"))
ASSIGNEES = Column("ASSIGNEES", "assignee_names", is_long=True)
DUE = Column("DUE", lambda row: (row.get("due_date") or "")[:10])
PROJECT = Column("PROJECT", "project_name")
TASKS = (ENTITY, TYPE, STATUS, ASSIGNEES, DUE, tables.ID)
MINE = (PROJECT, ENTITY, TYPE, STATUS, DUE, tables.ID)
ONE = (
    *TASKS[:-1],
    PROJECT,
    Column("ESTIMATED", lambda row: _hours(row.get("estimation"))),
    Column("SPENT", lambda row: _hours(row.get("duration"))),
    Column("DESCRIPTION", "description", is_long=True),
    tables.ID,
)
COMMENTS = (
    Column("DATE", lambda row: f"{output.local_time(row['created_at']):%Y-%m-%d %H:%M}"),
    Column("BY", "person_name"),
    STATUS,
    Column("PREVIEWS", lambda row: [f"v{each['revision']:03}" for each in row.get("previews") or ()]),
    Column("COMMENT", "text", is_long=True, wraps=True),
    tables.ID,
)


def _hours(minutes: float | None) -> str:
    return f"{minutes / 60:.1f} h" if minutes else ""


@click.command(
    cls=Command,
    epilog="""\
Examples:
  gazu-like tasks --project Caminandes --status wfa
  gazu-like tasks -p Caminandes --assignee me --late
  gazu-like tasks -p Caminandes --type Animation --json | jq length
""",
)
@options.of_some_tasks
@click.option("--late", is_flag=True, help="Only those that were due before today and are not done.")
@options.of_a_production
def tasks(project: str | None, server: str | None, as_json: bool, **wanted: Any) -> None:
    """List the tasks of a production."""
    with credentials.connected(server, "") as client:
        production = finding.production(client, project)
        rows = [*_named(client, production, _wanted(client, production, **wanted))]
    tables.show(sorted(rows, key=lambda row: row["entity_path"]), TASKS, as_json, "No such tasks.")


def _wanted(
    client: KitsuClient, production: Row, task_type: str | None, status: str | None, assignee: str | None, late: bool
) -> list[Any]:
    """Return the tasks that the options leave."""
    from gazu_like import lookup

    rows: list[Any] = [*client.task.all_tasks_for_project(production)]
    if task_type is not None:
        with finding.said_by("--type"):
            kinds = {each["id"] for each in lookup.find_task_types(task_type, client=client)}
        rows = [row for row in rows if row["task_type_id"] in kinds]
    if status is not None:
        with finding.said_by("--status"):
            kept = lookup.find_task_status(status, client=client)["id"]
        rows = [row for row in rows if row["task_status_id"] == kept]
    if assignee is not None:
        person = person_of(client, assignee)
        rows = [row for row in rows if person in row["assignees"]]
    if late:
        today, done = datetime.date.today().isoformat(), _done(client)
        rows = [row for row in rows if (row["due_date"] or "9") < today and row["task_status_id"] not in done]
    return rows


def person_of(client: KitsuClient, typed: str) -> str:
    """Return the ID of a person that was named; "me" is who asks."""
    from gazu_like import lookup
    from gazu_like.client import get_current_user

    if typed.lower() == ME:
        return get_current_user(client=client)["id"]
    with finding.said_by("--assignee"):
        return lookup.find_person(typed, client=client)["id"]


def _done(client: KitsuClient) -> set[str]:
    return {each["id"] for each in client.task.all_task_statuses() if each["is_done"]}


def _named(client: KitsuClient, production: Row, rows: Sequence[Row]) -> Iterator[dict[str, Any]]:
    """Give tasks the names of what they belong to."""
    from gazu_like import lookup

    places = lookup.all_places_for_project(production, client=client)
    types = {each["id"]: each for each in client.task.all_task_types()}
    statuses = {each["id"]: each for each in client.task.all_task_statuses()}
    people = {each["id"]: each["full_name"] for each in client.person.all_persons()}
    for row in rows:
        place = places.get(row["entity_id"])
        yield {
            **row,
            "entity_path": place.path if place else row["entity_id"],
            "entity_name": place.parts[-1] if place else None,
            "task_type_name": types[row["task_type_id"]]["name"],
            "task_type_color": types[row["task_type_id"]]["color"],
            "task_status_name": statuses[row["task_status_id"]]["name"],
            "task_status_short_name": statuses[row["task_status_id"]]["short_name"],
            "task_status_color": statuses[row["task_status_id"]]["color"],
            "assignee_names": [people.get(each, each) for each in row.get("assignees") or ()],
        }


@click.command(cls=Command)
@click.argument("task", shell_complete=completion.tasks)
@options.of_a_production
def task(task: str, project: str | None, server: str | None, as_json: bool) -> None:
    """Show one task: TASK is ENTITY/TYPE such as SH020/Animation, or its ID."""
    with credentials.connected(server, "") as client:
        found: Any = finding.task(client, task, project)
        production = client.project.get_project(found["project_id"])
        people = [_id_of(each) for each in found["assignees"]]
        (row,) = _named(client, production, [{**found, "assignees": people}])
    tables.show_one({**row, "project_name": production["name"]}, ONE, as_json)


def _id_of(person: Any) -> str:
    # One route tells IDs, the other whole persons.
    return str(person["id"]) if isinstance(person, Mapping) else str(person)


@click.command(cls=Command)
@click.option("--done", is_flag=True, help="Those that are done, instead of those to do.")
@options.of_a_production_or_all
def my_tasks(done: bool, project: str | None, server: str | None, as_json: bool) -> None:
    """List your own tasks of all open productions."""
    with credentials.connected(server, "") as client:
        rows = client.user.all_done_tasks() if done else client.user.all_tasks_to_do()
        if project is not None:
            wanted = finding.production(client, project)["id"]
            rows = [row for row in rows if row["project_id"] == wanted]
    told = [{**row, "entity_path": _path(row)} for row in rows]
    tables.show(told, MINE, as_json, "Nothing is done yet." if done else "Nothing to do.")


def _path(row: Any) -> str:
    above = (row.get("episode_name"), row.get("sequence_name"))
    outer = [each for each in above if each] or [row.get("entity_type_name")]
    return "/".join(str(each) for each in (*outer, row["entity_name"]) if each)


@click.command(cls=Command)
@click.argument("task", shell_complete=completion.tasks)
@options.of_a_production
def comments(task: str, project: str | None, server: str | None, as_json: bool) -> None:
    """List the comments of a task, the newest first: TASK is ENTITY/TYPE such as SH020/Animation, or its ID."""
    with credentials.connected(server, "") as client:
        rows: Any = client.task.all_comments_for_task(finding.task(client, task, project))
    tables.show([{**row, **_said(row)} for row in rows], COMMENTS, as_json, "Nobody has said anything yet.")


def _said(row: Any) -> dict[str, Any]:
    person, status = row.get("person") or {}, row.get("task_status") or {}
    name = " ".join(filter(None, (person.get("first_name"), person.get("last_name"))))
    shown = {f"task_status_{field}": status.get(field) for field in ("name", "short_name", "color")}
    return {"person_name": name, **shown}


@click.command(
    cls=Command,
    epilog="""\
Examples:
  gazu-like comment SH020/Animation -s wfa -m "Second pass, see the hands"
  gazu-like comment SQ010/SH020/Animation -m - --attach notes.pdf < notes.txt
""",
)
@click.argument("task", required=False, shell_complete=completion.tasks)
@click.option("--task", "-t", "task_option", metavar="TASK", hidden=True)
@click.option(
    "--status",
    "-s",
    metavar="NAME",
    help="Status that the task gets: name or short name. [default: as it is]",
    shell_complete=completion.statuses,
)
@click.option("--message", "-m", metavar="TEXT", default="", help="What to say; - reads it from stdin.")
@click.option(
    "--attach",
    multiple=True,
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A file to attach. Can be given several times.",
)
@options.of_a_production
def comment(
    task: str | None,
    task_option: str | None,
    status: str | None,
    message: str,
    attach: tuple[Path, ...],
    project: str | None,
    server: str | None,
    as_json: bool,
) -> None:
    """Say something about a task, and change its status: TASK is ENTITY/TYPE such as SH020/Animation, or its ID."""
    typed = task or task_option
    if typed is None or (task and task_option):
        raise Failure("TASK: wanted one, such as SH020/Animation", USAGE)
    text = sys.stdin.read() if message == "-" else message
    if not (text.strip() or status or attach):
        raise Failure("--message: nothing to say: give a --message, a --status or a file to --attach", USAGE)
    with credentials.connected(server, "") as client:
        found: Any = finding.task(client, typed, project)
        wanted = status_of(client, found, status)
        made = client.task.add_comment(found, wanted, text, attachments=[*attach])
    if as_json:
        output.write_json(made)
    else:
        output.say(f"{finding.name_of_task(found)}: commented, {wanted['short_name']}.")


def status_of(client: KitsuClient, task: Row, typed: str | None) -> Any:
    """Return the status that was named for a task, its own when none was."""
    from gazu_like import lookup

    if typed is None:
        return client.task.get_task_status(task["task_status_id"])
    with finding.said_by("--status"):
        return lookup.find_task_status(typed, task["project_id"], client=client)
