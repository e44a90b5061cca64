"""gazu-like report: on a terminal, in a pipe, as a page, as JSON, and what is refused before anything is asked."""

from __future__ import annotations

import json
import re
import stat
from pathlib import Path
from typing import Any

import pytest

from gazu_like.cli import browsing, exits, output, overviews
from gazu_like.client import KitsuClient
from tests.cli.conftest import Run
from tests.cli.running import Running
from tests.kitsu.conftest import unique
from tests.support import overviews as samples


@pytest.fixture
def at_server(kitsu_server: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (
        ("HOST", kitsu_server.host),
        ("EMAIL", kitsu_server.email),
        ("PASSWORD", kitsu_server.password),
    ):
        monkeypatch.setenv(f"GAZU_LIKE_{name}", value)


@pytest.fixture
def name(kitsu_client: KitsuClient) -> str:
    """A production with a task that is late."""
    made = kitsu_client.project.new_project(unique("Film"))
    kind = kitsu_client.asset.new_asset_type(unique("Character"))
    orla = kitsu_client.asset.new_asset(made, kind, "Orla")
    work = kitsu_client.task.new_task_type(unique("Modeling"), for_entity="Asset")
    late = kitsu_client.task.new_task(orla, work)
    kitsu_client.task.update_task({"id": late["id"], "due_date": "2020-02-29"})
    return str(made["name"])


@pytest.mark.usefixtures("at_server")
def test_in_a_pipe_it_is_plain_text(run: Run, name: str) -> None:
    ended = run("report", name)
    assert ended.code == exits.OK, ended.err
    assert "\x1b" not in ended.out
    assert ended.out.splitlines()[0] == name
    assert "1 of 1 task open, 0 % done, 1 late" in ended.out
    assert f"{overviews.EMPTY * overviews.BAR}" in ended.out
    assert "2020-02-29" in ended.out
    assert "/ Orla" in ended.out


@pytest.mark.usefixtures("at_server")
def test_a_page_is_written_and_told(run: Run, name: str, tmp_path: Path) -> None:
    ended = run("report", name, "--html", "film.html")
    page = tmp_path / "film.html"
    assert (ended.code, ended.out) == (exits.OK, f"{page}\n"), ended.err
    assert stat.S_IMODE(page.stat().st_mode) == 0o600
    first = page.read_text()
    assert name in first
    assert run("report", name, "--html", "-").out[:200] == first[:200]
    both = run("report", name, "--html", "film.html", "--json")
    assert json.loads(both.out)["late"][0]["path"][-1] == "Orla"
    assert str(page) in both.err


@pytest.mark.usefixtures("at_server")
@pytest.mark.parametrize("has_screen", [True, False])
def test_a_page_is_opened_where_there_is_a_screen(
    run: Run, name: str, tmp_path: Path, has_screen: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(browsing, "has_screen", lambda: has_screen)
    monkeypatch.setattr("webbrowser.open", lambda address: opened.append(address) or True)
    ended = run("report", name, "--html", "film.html", "--open")
    assert ended.code == exits.OK
    assert opened == ([(tmp_path / "film.html").as_uri()] if has_screen else [])
    assert ("no browser was found" in ended.err) is not has_screen


@pytest.mark.usefixtures("at_server")
def test_the_production_may_be_an_id_or_set_once(run: Run, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    made = json.loads(run("report", name, "--json").out)
    assert made["name"] == name
    assert json.loads(run("report", made["id"], "--json").out)["name"] == name
    monkeypatch.setenv("GAZU_LIKE_PROJECT", name)
    assert json.loads(run("report", "--json").out)["name"] == name


@pytest.mark.usefixtures("at_server")
def test_a_production_that_is_not_there_is_told(run: Run, name: str, kitsu_client: KitsuClient) -> None:
    kitsu_client.project.new_project(unique("Another"))
    ended = run("report", name[:-1] + "x")
    assert (ended.code, ended.out) == (exits.USAGE, "")
    assert name in ended.err
    ended = run("report")
    assert (ended.code, ended.out) == (exits.USAGE, "")
    assert "which production?" in ended.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--html", "none/film.html"], "no such folder: none"),
        (["--html", "folder"], "not a plain file"),
        (["--open"], "Give --html FILE as well"),
        (["--open", "--html", "-"], "Give --html FILE as well"),
        (["--json", "--html", "-"], "give a file"),
    ],
)
def test_what_cannot_be_is_refused_before_the_server_is_asked(
    words: list[str], said: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "folder").mkdir()
    monkeypatch.setenv("GAZU_LIKE_HOST", "http://127.0.0.1:9/api")
    ended = run("report", "Film", *words)
    assert (ended.code, ended.out) == (exits.USAGE, "")
    assert said in ended.err


def test_on_a_terminal_bars_have_the_statuses_colours(
    kitsu_server: Any, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for key, value in (("HOST", kitsu_server.host), ("EMAIL", kitsu_server.email), ("PASSWORD", kitsu_server.password)):
        monkeypatch.setenv(f"GAZU_LIKE_{key}", value)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.delenv("NO_COLOR", raising=False)
    with Running("report", name, at_terminal=True) as running:
        ended = running.ended()
        assert ended.code == exits.OK, running.out
        assert overviews.FULL * overviews.BAR in running.shown
        assert "\x1b[38;2;" in running.out
        assert max(len(line) for line in running.shown.splitlines()) <= 80


@pytest.mark.parametrize("make", samples.SAMPLES.values(), ids=samples.SAMPLES)
def test_samples_are_told(make: Any, capsys: pytest.CaptureFixture[str]) -> None:
    found = make()
    overviews.show(found, output.console())
    said = capsys.readouterr().out
    assert f"{found.open:,} of {found.tasks:,} tasks open" in said
    assert (f"{len(found.late):,} late" in said) is bool(found.late)


def test_a_narrow_terminal_cuts_neither_dates_nor_days(capsys: pytest.CaptureFixture[str]) -> None:
    from rich.console import Console

    overviews.show(samples.series(), Console(width=80, markup=False, highlight=False, color_system=None))
    said = capsys.readouterr().out
    assert max(map(len, said.splitlines())) <= 80
    for each in samples.series().late[: overviews.LATE]:
        assert re.search(rf"{each.path[-1]} .* {each.due_date} +{each.days}$", said, re.MULTILINE)


def test_what_a_server_says_does_not_reach_the_terminal_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    overviews.show(samples.hostile("a\x1b[31mb\nc\u202e"), output.console())
    said = capsys.readouterr().out
    assert not set(said) & {"\x1b", "\u202e"}


@pytest.mark.parametrize("numbers", [[1], [1, 999], [999, 1, 1, 1], [0, 5], [3, 0], [1] * 24, [7, 7, 7]])
def test_the_parts_of_a_bar_fill_it(numbers: list[int]) -> None:
    sizes = overviews._shared(numbers)
    assert sum(sizes) == overviews.BAR
    assert all((size > 0) == (number > 0) for size, number in zip(sizes, numbers, strict=True))
