"""Options that many commands have, each written once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from gazu_like.cli import completion

F = TypeVar("F", bound=Callable[..., Any])

server = click.option(
    "--server",
    metavar="PROFILE|URL",
    help="The server, when it is not the only one.",
    shell_complete=completion.profiles,
)


def _production(about: str) -> Callable[[F], F]:
    return click.option("--project", "-p", metavar="NAME", help=about, shell_complete=completion.projects)


project = _production("The production: its name or ID. [default: the only open one]")
#: For what goes without one.
any_project = _production("Only of this production: its name or ID. [default: all]")


def _json(ctx: click.Context, param: click.Parameter, value: bool) -> bool:
    # Also before the command, as gazu-cli has it: gazu-like --json projects.
    return value or bool(ctx.find_root().params.get("as_json"))


as_json = click.option("--json", "as_json", is_flag=True, callback=_json, help="Print JSON: all that the server tells.")


_task_type = click.option(
    "--type",
    "-t",
    "task_type",
    metavar="NAME",
    help="Only of this task type.",
    shell_complete=completion.task_types,
)
_status = click.option(
    "--status",
    "-s",
    metavar="NAME",
    help="Only in this status: its name or short name.",
    shell_complete=completion.statuses,
)
_assignee = click.option(
    "--assignee",
    "-a",
    metavar="PERSON",
    help='Only of this person: name, e-mail, ID, or "me".',
    shell_complete=completion.persons,
)


def of_some_tasks(function: F) -> F:
    """Give a command the options that choose some of a production's tasks."""
    return _task_type(_status(_assignee(function)))


def of_a_server(function: F) -> F:
    """Give a command the options of those that ask one server and print what it says."""
    return server(as_json(function))


def of_a_production(function: F) -> F:
    """Give a command the options of those that ask for what a production has."""
    return project(of_a_server(function))


def of_a_production_or_all(function: F) -> F:
    """Give a command the options of those that ask about one production, or about all."""
    return any_project(of_a_server(function))
