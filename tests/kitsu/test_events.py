"""The event stream of the real server, and its list of logins."""

from __future__ import annotations

import queue
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any

import pytest

import gazu_like
from gazu_like import event_log, events, session
from gazu_like.client import KitsuClient
from gazu_like.exception import AuthFailedException, ConnectionFailedException

from .conftest import unique


@pytest.fixture
def stream(kitsu_client: KitsuClient) -> Iterator[Any]:
    connected = events.init(kitsu_client, handle_sigint=False)
    yield connected
    connected.disconnect()


def test_listener_hears_of_a_new_production(kitsu_client: KitsuClient, stream: Any) -> None:
    heard: queue.Queue[dict[str, Any]] = queue.Queue()
    assert events.add_listener(stream, "project:new", heard.put) is stream
    project = kitsu_client.project.new_project(unique("Heard"))
    assert heard.get(timeout=30)["project_id"] == project["id"]


def test_connection_comes_back_with_a_renewed_login(kitsu_client: KitsuClient) -> None:
    heard: queue.Queue[dict[str, Any]] = queue.Queue()
    stream = events.init(kitsu_client, handle_sigint=False, reconnection_delay=0.01, randomization_factor=0)
    try:
        before, connected = kitsu_client.access_token, queue.Queue[bool]()
        until = time.monotonic() + 30
        while stream.transport() != "websocket" and time.monotonic() < until:
            time.sleep(0.01)
        stream.on("connect", lambda: connected.put(True), namespace=events.NAMESPACE)
        events.add_listener(stream, "project:new", heard.put)
        stream.eio.ws.close()
        assert connected.get(timeout=30)
        assert kitsu_client.access_token != before
        project = kitsu_client.project.new_project(unique("Heard again"))
        assert heard.get(timeout=30)["project_id"] == project["id"]
    finally:
        stream.disconnect()


@pytest.mark.process
def test_no_connection_is_told(caplog: pytest.LogCaptureFixture) -> None:
    import socketio

    with KitsuClient("http://127.0.0.1:9/api", access_token="abc") as client:
        with pytest.raises(socketio.exceptions.ConnectionError):
            events.init(client, handle_sigint=False, reconnection=False)
    assert "refused" in caplog.text


def test_run_client_ends_with_the_connection(stream: Any) -> None:
    stream.start_background_task(stream.disconnect)
    assert events.run_client(stream) is stream


def test_logins_are_listed_newest_first(kitsu_client: KitsuClient, monkeypatch: pytest.MonkeyPatch) -> None:
    me = kitsu_client.person.get_person(kitsu_client.login.user)
    logins = events.get_last_login_logs(person_ids=[me], client=kitsu_client)
    assert {each["person_id"] for each in logins} == {me["id"]}
    assert [each["created_at"] for each in logins] == sorted([each["created_at"] for each in logins], reverse=True)
    assert events.get_last_login_logs(limit=1, client=kitsu_client) == logins[:1]
    assert events.get_last_login_logs(before="2001-01-01", client=kitsu_client) == []


class Broken:
    """A stream that socket.io fails on."""

    def wait(self) -> None:
        raise TypeError("no token")


def test_type_error_of_the_stream_is_a_refused_login() -> None:
    with pytest.raises(AuthFailedException, match="no token"):
        events.run_client(Broken())


def test_login_that_cannot_be_renewed_does_not_end_the_attempts(caplog: pytest.LogCaptureFixture) -> None:
    client = KitsuClient("http://127.0.0.1:9/api", access_token="abc", refresh_token="def")
    client.retry = type(client.retry)(attempts=1)
    headers = events._Headers(client)
    assert headers()["Authorization"] == "Bearer abc"
    assert headers()["Authorization"] == "Bearer abc"
    assert "could not be renewed" in caplog.text
    with pytest.raises(ConnectionFailedException):
        session.refresh_access_token(client=client)


@pytest.mark.process
def test_namespace_is_made_when_asked_for() -> None:
    code = (
        "import sys, gazu_like.events as e; print('socketio' in sys.modules, e.EventsNamespace('/events').on_error(1))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.split() == ["False", "1"]
    assert gazu_like.events.EventsNamespace is events.EventsNamespace
    with pytest.raises(AttributeError):
        _ = events.Nothing


class Log:
    """A log of 2,500 rows that hands out 1,000 at once, three of one moment at each edge."""

    rows = tuple({"id": str(number), "created_at": f"{9999 - max(0, number + 1) // 3:04}"} for number in range(2500))

    def fetch_all(self, path: str, params: dict[str, Any]) -> list[dict[str, str]]:
        cursor = params.get("cursor")
        moment = self.rows[int(cursor)]["created_at"] if cursor else "99999"
        return [row for row in self.rows if row["created_at"] < moment][: min(params["limit"], 1000)]


@pytest.mark.parametrize("limit", [1, 999, 1000, 1001, 1999, 2500, 20000])
def test_log_is_read_page_by_page_without_a_gap(limit: int) -> None:
    found = event_log.newest(Log(), "events/last", "cursor", limit, {})  # type: ignore[arg-type]
    assert found == list(Log.rows[:limit])
