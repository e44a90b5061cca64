"""sync follow as a process of its own, between two real servers, ended by signals."""

from __future__ import annotations

import json
import signal
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from gazu_like.cli import exits
from gazu_like.client import KitsuClient
from tests.cli.running import Running

if TYPE_CHECKING:
    from gazu_like.sandbox import Server

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs signals and a pseudo-terminal")


@pytest.fixture
def sides(kitsu_pair: tuple[Server, Server], monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[KitsuClient, ...]]:
    for side, server in zip(("SOURCE", "TARGET"), kitsu_pair, strict=True):
        monkeypatch.setenv(f"GAZU_LIKE_{side}_EMAIL", server.email)
        monkeypatch.setenv(f"GAZU_LIKE_{side}_PASSWORD", server.password)
    with closing(kitsu_pair[0].client()) as source, closing(kitsu_pair[1].client()) as target:
        yield source, target


def test_a_target_is_kept_in_step_until_a_signal(sides: tuple[KitsuClient, ...], home: Path) -> None:
    source, target = sides
    film = source.project.new_project("Followed")
    sequence = source.shot.new_sequence(film, "SQ010")
    source.shot.new_shot(film, sequence, "SH010")
    words = ("sync", "follow", "--source", source.host, "--target", target.host, "--project", "Followed")
    with Running(*words, "--json") as first:
        first.wait_for('"following"')
        shot = source.shot.new_shot(film, sequence, "SH020")
        first.wait_for('"lag_seconds": 0.')
        assert target.shot.get_shot(shot["id"])["name"] == "SH020"
        ended = first.end(signal.SIGTERM)
    assert ended.code == exits.OK
    beats = [json.loads(line) for line in ended.out.splitlines()]
    assert [beats[0]["state"], beats[-1]["state"]] == ["comparing", "stopped"]
    assert "the same command again" in ended.err

    between = source.shot.new_shot(film, sequence, "SH030")
    with Running(*words, at_terminal=True) as again:
        again.wait_for("following")
        assert target.shot.get_shot(between["id"])["name"] == "SH030"
        again.wait_for("compared")
        ended = again.end(signal.SIGINT)
    assert ended.code == exits.OK
    assert "Followed" in again.shown
    assert "stopped" in again.shown
    assert "Traceback" not in again.shown
    assert (home / "gazu-like-sync" / "Followed" / "journal.sqlite").exists()
