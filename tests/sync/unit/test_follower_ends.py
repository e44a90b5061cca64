"""A follower that is stopped before it could begin, and what is removed where it follows. No server."""

from __future__ import annotations

from collections.abc import Container, Iterator
from contextlib import closing
from typing import Any

import pytest

from gazu_like.client import KitsuClient
from gazu_like.exception import ConnectionFailedException
from gazu_like.sync import Migration, migration
from gazu_like.sync.follow.beat import Beat


@pytest.fixture
def clients() -> Iterator[tuple[KitsuClient, KitsuClient]]:
    with closing(KitsuClient("http://a.test/api")) as source, closing(KitsuClient("http://b.test/api")) as target:
        yield source, target


def test_waiting_for_a_server_that_never_answered_can_be_stopped(
    clients: tuple[KitsuClient, KitsuClient], monkeypatch: pytest.MonkeyPatch
) -> None:
    made, beats = Migration(*clients, "Film"), list[Beat]()

    def meet() -> None:
        raise ConnectionFailedException("", method="GET", reason="refused")

    def told(beat: Beat) -> None:
        beats.append(beat)
        follower.ask_to_stop()

    monkeypatch.setattr(made, "meet", meet)
    follower = made.follow(told=told)
    follower.run()
    assert [beat.state for beat in beats] == ["waiting", "stopped"]


@pytest.mark.parametrize(
    ("delete", "only", "removed"),
    [(False, None, "nothing"), (False, {"a"}, {"a"}), (True, None, None), (True, {"a"}, None)],
    ids=["keep", "what was brought", "all", "all, though followed"],
)
def test_delete_means_all_that_only_the_target_has(
    delete: bool,
    only: Container[str] | None,
    removed: Any,
    clients: tuple[KitsuClient, KitsuClient],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[Any] = []
    monkeypatch.setattr(migration, "steps_of", lambda kinds: ())
    monkeypatch.setattr(migration, "remove_extra", lambda context, kinds, only: asked.append(only))
    monkeypatch.setattr(migration, "close_books", lambda context: None)
    monkeypatch.setattr(migration.archive, "write", lambda context: None)
    Migration(*clients, "Film", delete=delete).bring_all(None, only)  # type: ignore[arg-type]
    assert asked == ([] if removed == "nothing" else [removed])
