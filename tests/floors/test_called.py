"""The helper that watches whether every function is called on a real server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from gazu_like import person, user
from gazu_like.client import KitsuClient
from gazu_like.transport.tasks import AsyncWire
from tests.support import called
from tests.support.called import WHOLE, Called, is_whole, problems
from tests.support.faulty import FaultyServer, answer
from tests.support.through_async import NOT_SO, Through, is_inside
from tests.support.wires import client_answering

FILES = set(WHOLE.glob("test_*.py"))
URL = "person.get_person_url"
ANA = "5a3b7a0e-2d5f-4f0e-9f35-3d1f0c1f7a11"


def test_a_function_that_was_never_called_is_named() -> None:
    assert problems(["a.x"], ["a.x", "a.y"], {}) == ["a.y: no test called it, or each call was refused"]
    assert problems(["a.x"], ["a.x", "a.y"], {"a.y": "a reason"}) == []


def test_a_stale_excuse_is_named() -> None:
    assert "take its row out" in problems(["a.x"], ["a.x"], {"a.x": "a reason"})[0]
    assert "no such function" in problems(["a.x"], ["a.x"], {"a.z": "a reason"})[0]


@pytest.mark.parametrize(
    ("arguments", "collected", "deselected", "whole"),
    [
        (["tests"], FILES | {Path("elsewhere/test_other.py")}, False, True),
        (["tests/kitsu"], FILES, False, True),
        (["tests/kitsu"], FILES, True, False),
        (["tests/kitsu/test_task.py"], {WHOLE / "test_task.py"}, False, False),
        (["tests/kitsu", "tests/kitsu/test_task.py::test_x"], FILES, False, False),
    ],
)
def test_only_a_whole_run_is_judged(arguments: list[str], collected: set[Path], deselected: bool, whole: bool) -> None:
    assert is_whole(arguments, collected, deselected) is whole


@pytest.mark.parametrize("way", ["face", "namespace"])
def test_calls_are_seen_on_both_ways(way: str) -> None:
    seen, client = Called(), KitsuClient("http://kitsu.test/api")
    with seen.listening():
        if way == "face":
            person.get_person_url(ANA, client=client)
        else:
            client.person.get_person_url(ANA)
    client.close()
    assert seen.names == {URL}


def test_a_call_that_was_refused_does_not_count() -> None:
    seen = Called()
    with seen.listening(), pytest.raises(ValueError, match="person"):
        person.get_person_url("no ID")
    assert seen.names == set()


def test_afterwards_the_functions_are_as_before() -> None:
    before = called.public_functions()
    with Called().listening():
        assert called.public_functions()[URL] is not before[URL]
        assert set(called.public_functions()) == set(before)
    assert called.public_functions() == before


# --through-async


@pytest.fixture
def asynchronous() -> Iterator[Called]:
    seen = Called(through=Through())
    with seen.listening():
        yield seen
    assert seen.through is not None
    seen.through.close()


@pytest.mark.parametrize("way", ["face", "namespace", "position"])
def test_a_call_is_carried_out_by_an_asynchronous_client(
    way: str, asynchronous: Called, monkeypatch: pytest.MonkeyPatch
) -> None:
    wires: list[Any] = []
    send = AsyncWire.send
    monkeypatch.setattr(AsyncWire, "send", lambda self, call: wires.append(is_inside()) or send(self, call))
    with FaultyServer(otherwise=answer([{"id": ANA}])) as server:
        client = KitsuClient(server.host, access_token="token")
        if way == "face":
            found = person.all_departments(client=client)
        elif way == "namespace":
            found = client.person.all_departments()
        else:
            found = person.all_departments(client)
        assert found == [{"id": ANA}]
        assert [request.token for request in server.received] == ["token"]
        asynchronous.through.end_test()  # type: ignore[union-attr]
    assert wires == [True]
    assert asynchronous.names == {"person.all_departments"}


def test_a_login_that_a_function_changes_there_is_the_test_s_client_s(asynchronous: Called) -> None:
    told = {"login": True, "access_token": "fresh", "refresh_token": "again", "user": {"id": ANA}}
    with FaultyServer(otherwise=answer(told)) as server:
        client = KitsuClient(server.host)
        user.log_in_with_app_code("code", "v" * 50, client=client)
        assert client.access_token == "fresh"
        asynchronous.through.end_test()  # type: ignore[union-attr]


def test_made_up_answers_stay_in_their_world_and_do_not_count(asynchronous: Called) -> None:
    client, asked = client_answering(lambda _: httpx.Response(200, json=[]))
    assert client.person.all_departments() == []
    assert len(asked) == 1
    assert asynchronous.names == set()


def test_errors_come_back(asynchronous: Called) -> None:
    with pytest.raises(ValueError, match="person"):
        KitsuClient("http://kitsu.test/api").person.get_person_url("no ID")
    assert asynchronous.names == set()


@pytest.mark.parametrize("test", NOT_SO)
def test_tests_that_are_left_out_exist(test: str) -> None:
    file, _, name = test.partition("::")
    assert f"def {name}(" in (WHOLE / file).read_text("utf-8")
