"""Everything that gazu-cli has: its commands, options and the fields of its rows, held to what is known of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click
import pytest

from gazu_like.cli.main import gazu_like
from tests.cli.conftest import Run
from tests.cli.test_looking import Film, client, film, film_here  # noqa: F401 - fixtures

SURFACE = json.loads((Path(__file__).parents[1] / "data" / "kitsu-surface.json").read_text())["cli"]
KNOWN = {command["name"]: command for command in SURFACE["commands"]}
#: What is deliberately not there, and why.
LEFT_OUT = {
    ("login", "--password"): "a password on a command line is there for everybody to read (ps): asked for, or variable",
}


def command(name: str) -> click.Command:
    found = gazu_like.get_command(click.Context(gazu_like), name)
    assert found is not None, name
    return found


@pytest.mark.parametrize("name", KNOWN)
def test_every_command_takes_its_options_and_arguments(name: str) -> None:
    ours = command(name)
    flags = {flag for parameter in ours.params for flag in parameter.opts}
    for parameter in KNOWN[name]["parameters"]:
        if parameter["kind"] == "option":
            wanted = {flag for flag in parameter["flags"] if (name, flag) not in LEFT_OUT}
            assert wanted <= flags
        else:
            assert any(isinstance(each, click.Argument) for each in ours.params)


def test_json_and_version_stand_before_every_command() -> None:
    flags = {flag for parameter in gazu_like.params for flag in parameter.opts}
    assert {flag for option in SURFACE["global_options"] for flag in option["flags"]} <= flags


@pytest.mark.parametrize("name", [name for name, known in KNOWN.items() if known.get("columns")])
def test_json_has_the_fields_of_its_rows(name: str, film_here: Film, run: Run, client: Any) -> None:  # noqa: F811
    client.task.assign_task(film_here.late, client.person.get_person_by_email("admin@example.com"))
    words = {"project": [film_here.name], "asset": ["Lamp"], "task": [film_here.late["id"]]}.get(name, [])
    if name == "episodes":
        client.shot.new_episode(film_here.project, "E01")
    ended = run("--json", name, *words)
    assert ended.code == 0, ended.err
    told = json.loads(ended.out)
    row = told[0] if isinstance(told, list) else told
    assert {column["key"] for column in KNOWN[name]["columns"]} <= row.keys()
