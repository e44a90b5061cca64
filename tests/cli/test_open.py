"""open: pages of the web application."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click
import pytest

from gazu_like.cli import exits, main
from gazu_like.cli.commands import pages
from tests.cli.conftest import Run
from tests.cli.film import Film
from tests.cli.running import Running


@pytest.fixture
def world(film: Film) -> dict[str, Any]:
    shot = film.shot("SH020")
    return {
        "shot": shot,
        "task": film.task(shot),
        "asset": film.asset("Lamp"),
        "playlist": film.client.playlist.new_playlist(film.project, "Dailies Monday"),
    }


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ([], "productions/{project}/assets/"),
        (["{name}"], "productions/{project}/assets/"),
        (["{project}"], "productions/{project}/assets/"),
        (["SH020"], "productions/{project}/shots/{shot}/"),
        (["{shot}"], "productions/{project}/shots/{shot}/"),
        (["SQ010"], "productions/{project}/sequences/{sequence}/"),
        (["props/lamp"], "productions/{project}/assets/{asset}/"),
        (["SQ010/SH020/Animation"], "productions/{project}/shots/tasks/{task}/"),
        (["{task}"], "productions/{project}/shots/tasks/{task}/"),
        (["--playlist", "Dailies Monday"], "productions/{project}/playlists/{playlist}"),
        (["--playlist", "{playlist}"], "productions/{project}/playlists/{playlist}"),
        (["--person", "{full_name}"], "people/{person}/"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
@pytest.mark.parametrize("role", ["administrator", "artist"])
def test_addresses_are_printed_where_there_is_no_browser(
    words: list[str],
    wanted: str,
    role: str,
    film: Film,
    world: dict[str, Any],
    run: Run,
    request: pytest.FixtureRequest,
) -> None:
    person = request.getfixturevalue("as_artist") if role == "artist" else film.artist()
    ids = {name: row["id"] for name, row in world.items()}
    known = {**ids, "project": film.project["id"], "sequence": film.sequence["id"], "person": person["id"]}
    texts = {**known, "name": film.name, "full_name": person["full_name"]}
    ended = run("open", *(word.format(**texts) for word in words))
    assert ended.code == 0, ended.err
    assert ended.out == f"{film.client.host.removesuffix('/api')}/{wanted.format(**known)}\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["SH02"], "NAME: "),
        (["SH020/Animaton"], "has no task 'Animaton'. Did you mean Animation?"),
        (["5a3b7a0e-2d5f-4f0e-9f35-3d1f0c1f7a11"], "has no entity or task"),
        (["--playlist", "Dailes Monday"], "Did you mean Dailies Monday?"),
        (["--person", "Nobody At All"], "--person: "),
        (["-p", "Nowhere"], "--project: "),
        (["SH020", "--person", "Ana"], "NAME, --playlist, --person: give one of them"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_typing_mistakes(words: list[str], said: str, film: Film, world: dict[str, Any], run: Run) -> None:
    ended = run("open", *words)
    assert ended.code == exits.USAGE
    assert said in ended.err
    assert ended.out == ""


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:alert(1)", "https://elsewhere.test/x"])
def test_only_pages_of_the_host_are_opened(address: str, film: Film, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "_address", lambda *_: address)
    monkeypatch.setattr(pages.browsing, "show_address", lambda _: pytest.fail("opened"))
    ended = run("open")
    assert ended.code == exits.FAILED
    assert "this is no page of " in ended.err


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize("screen", [":99", ""])
def test_a_browser_is_opened_where_there_is_a_screen(
    screen: str, film: Film, world: dict[str, Any], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = home / "browser"
    program.write_text(f'#!/bin/sh\necho "$1" > {home}/opened\n')
    program.chmod(0o700)
    for name in pages.browsing.SCREENS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", screen)
    monkeypatch.setenv("BROWSER", str(program))
    for words, opens in ((["open", "SH020"], bool(screen)), (["open", "SH020", "--print"], False)):
        (home / "opened").unlink(missing_ok=True)
        with Running(*words, at_terminal=True) as opening:
            assert opening.ended().code == 0
        address = film.client.shot.get_shot_url(world["shot"])
        assert ("Opened " in opening.shown) is opens
        assert address in opening.shown
        if opens:
            assert (home / "opened").read_text().strip() == address
        else:
            assert not (home / "opened").exists()


def test_what_has_no_page_of_its_own_is_shown_where_it_is_listed(film: Film, run: Run) -> None:
    client = film.client
    edit = client.edit.new_edit(film.project, "Cut 1")
    client.concept.new_concept(film.project, "Mood")
    client.scene.new_scene(film.project, film.sequence, "SC010")
    home = f"{client.host.removesuffix('/api')}/productions/{film.project['id']}"
    wanted = {"Cut 1": f"edits/{edit['id']}/", "Mood": "concepts/", "SQ010/SC010": "assets/"}
    assert {name: run("open", name).out for name in wanted} == {
        name: f"{home}/{page}\n" for name, page in wanted.items()
    }


def test_a_shell_completes_entities_and_tasks(
    kitsu_server: Any, film: Film, world: dict[str, Any], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(home / "cache"))
    monkeypatch.setenv("GAZU_LIKE_TOKEN", str(film.client.access_token))
    for command in ("open", "download"):
        context = main.gazu_like.make_context("gazu-like", [command], resilient_parsing=True)
        found = main.gazu_like.get_command(context, command)
        assert found is not None
        (argument,) = [each for each in found.params if each.param_type_name == "argument"]
        inner = click.Context(found, parent=context)
        assert {each.value for each in argument.shell_complete(inner, "sq010/sh")} == {
            "SQ010/SH020",
            "SQ010/SH020/Animation",
        }
