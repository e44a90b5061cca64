"""persons, asset-types, task-types, task-statuses: what a studio has for all its productions."""

from __future__ import annotations

import click

from gazu_like.cli import credentials, finding, options, tables
from gazu_like.cli.groups import Command
from gazu_like.cli.tables import Column

PERSONS = (
    Column("FIRST NAME", "first_name"),
    Column("LAST NAME", "last_name"),
    Column("EMAIL", "email"),
    Column("ROLE", "role"),
    tables.ID,
)
ASSET_TYPES = (tables.NAME, Column("SHORT", "short_name"), tables.ID)
TASK_TYPES = (
    Column("NAME", "name", colour=tables.colour_of("color")),
    Column("SHORT", "short_name"),
    Column("FOR", "for_entity"),
    tables.ID,
)
TASK_STATUSES = (
    Column("NAME", "name", colour=tables.colour_of("color")),
    Column("SHORT", "short_name"),
    Column("DONE", "is_done"),
    tables.ID,
)


@click.command(cls=Command)
@click.option("--all", "show_all", is_flag=True, help="Also those who have left, bots and guests.")
@options.of_a_server
def persons(show_all: bool, server: str | None, as_json: bool) -> None:
    """List the people of the studio."""
    with credentials.connected(server, "") as client:
        rows = client.person.all_persons()
    shown = [row for row in rows if show_all or (row["active"] and not (row.get("is_bot") or row.get("is_guest")))]
    tables.show(shown, PERSONS, as_json, "Nobody.")


def _listed(what: str, columns: tuple[Column, ...], project: str | None, server: str | None, as_json: bool) -> None:
    """Print what ``all_WHAT`` of a module tells, or ``all_WHAT_for_project`` when a production was named."""
    module, _, function = what.partition(".")
    with credentials.connected(server, "") as client:
        noun = getattr(client, module)
        if project is None:
            rows = getattr(noun, function)()
        else:
            rows = getattr(noun, f"{function}_for_project")(finding.production(client, project))
    tables.show(rows, columns, as_json)


@click.command(cls=Command)
@options.of_a_production_or_all
def asset_types(project: str | None, server: str | None, as_json: bool) -> None:
    """List the asset types, all or those that a production uses."""
    _listed("asset.all_asset_types", ASSET_TYPES, project, server, as_json)


@click.command(cls=Command)
@options.of_a_production_or_all
def task_types(project: str | None, server: str | None, as_json: bool) -> None:
    """List the task types, all or those that a production uses."""
    _listed("task.all_task_types", TASK_TYPES, project, server, as_json)


@click.command(cls=Command)
@options.of_a_production_or_all
def task_statuses(project: str | None, server: str | None, as_json: bool) -> None:
    """List the task statuses, all or those that a production uses."""
    _listed("task.all_task_statuses", TASK_STATUSES, project, server, as_json)
