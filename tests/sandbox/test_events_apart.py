"""A sandbox whose events are served by a process of their own, as in a real installation of Kitsu."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from urllib.parse import urlsplit

import httpx
import pytest

from gazu_like import events, sandbox
from tests.support.tokens import lifetime_of, with_lifetime

from .conftest import HANDSHAKE, Listener, family, headers, is_alive, logged_in, new_project, seen, wait_until

TOKEN_SECONDS = 600


@pytest.fixture(scope="module")
def apart() -> Iterator[sandbox.Server]:
    with sandbox.start(events_apart=True, token_seconds=TOKEN_SECONDS) as server:
        yield server
        pids = set().union(*map(family, server.processes().values()))
    # Nothing to wait for: stopping returns when all is gone.
    assert not any(map(is_alive, pids))
    assert not server.folder.exists()


@pytest.fixture
def whole(apart: sandbox.Server) -> Iterator[sandbox.Server]:
    """The server for a test that ends parts of it: afterwards everything runs again."""
    yield apart
    apart.start_events()
    apart.start_api()


def is_refused(origin: str) -> bool:
    """Whether nobody listens on the port, so that the system itself refuses."""
    try:
        with socket.create_connection(("127.0.0.1", urlsplit(origin).port), timeout=5):
            return False
    except ConnectionRefusedError:
        return True


def event_stream_is_up(server: sandbox.Server) -> bool:
    """What the API says, which asks the event process at the address it was told."""
    return httpx.get(f"{server.host}/status").json()["event-stream-up"]


def test_api_and_events_are_two_processes_on_two_ports(apart: sandbox.Server) -> None:
    assert apart.events_apart
    assert apart.event_host != apart.origin
    parts = apart.processes()
    assert parts.keys() == {"PostgreSQL", "Valkey", "API", "events", "supervisor"}
    assert parts["API"] != parts["events"]
    listening = {
        part: {
            line.laddr[:2]
            for lines in seen(family(parts[part]), lambda process: process.net_connections("inet"))
            for line in lines
            if line.status == "LISTEN"
        }
        for part in ("API", "events")
    }
    hosts = {"API": apart.origin, "events": apart.event_host}
    assert listening == {part: {("127.0.0.1", urlsplit(host).port)} for part, host in hosts.items()}
    assert event_stream_is_up(apart)


@pytest.mark.parametrize("path", ["/socket.io", "/socket.io/", HANDSHAKE])
def test_the_api_serves_no_events(apart: sandbox.Server, path: str) -> None:
    assert httpx.get(apart.origin + path).status_code == 404


@pytest.mark.parametrize("path", ["/", "/api", "/api/", "/api/data/projects", "/data/projects", "/rooms", "/stats"])
def test_the_event_process_serves_nothing_but_events(apart: sandbox.Server, path: str) -> None:
    assert httpx.get(apart.event_host + path, headers=headers(apart)).status_code == 404


def test_the_client_knows_where_the_events_are(apart: sandbox.Server) -> None:
    with apart.client() as client:
        assert (client.host, client.event_host) == (apart.host, apart.event_host)
        line = events.init(client)
        heard: list[str] = []
        events.add_listener(line, "project:new", lambda event: heard.append(event["project_id"]))
        try:
            project = new_project(apart)
            wait_until(lambda: project["id"] in heard)
        finally:
            line.disconnect()


def test_an_attached_server_knows_it_too(apart: sandbox.Server) -> None:
    with sandbox.attach(apart.name) as same:
        assert (same.host, same.event_host, same.events_apart) == (apart.host, apart.event_host, True)


@pytest.mark.parametrize("transport", ["websocket", "polling"])
def test_events_arrive_from_the_other_process(apart: sandbox.Server, transport: str) -> None:
    with Listener(apart, transport) as listener:
        projects = [new_project(apart) for _ in range(3)]
        for project in projects:
            listener.hears_of(project)
    assert listener.heard == [project["id"] for project in projects]


def test_each_process_has_a_log(apart: sandbox.Server) -> None:
    for part, origin in (("API", apart.origin), ("events", apart.event_host)):
        assert f"Listening at: {origin} " in apart.log_tail(10_000, part)


def test_killed_events_leave_the_api_alive_and_come_back_on_their_port(whole: sandbox.Server) -> None:
    before = whole.processes()
    with Listener(whole) as listener:
        # Twice, since the second time it is the process started by an order that is killed.
        for times in (1, 2):
            assert listener.connections == times
            killed = family(whole.processes()["events"])
            whole.kill_events()
            assert not any(map(is_alive, killed))
            assert is_refused(whole.event_host)
            assert whole.is_running
            assert not event_stream_is_up(whole)
            missed = new_project(whole)

            whole.start_events()
            assert event_stream_is_up(whole)
            wait_until(lambda times=times: listener.connections == times + 1)
            listener.hears_of(new_project(whole))
            # Nobody tells it again what happened meanwhile: that is for those who listen to look up.
            assert missed["id"] not in listener.heard
    after = whole.processes()
    assert after.pop("events") != before.pop("events")
    assert after == before


def test_restarted_events_are_another_process_at_the_same_address(whole: sandbox.Server) -> None:
    before, address = whole.processes()["events"], whole.event_host
    whole.restart_events()
    assert whole.processes()["events"] != before
    assert httpx.get(address + HANDSHAKE).status_code == 200


def test_what_runs_is_not_started_again(whole: sandbox.Server) -> None:
    before = whole.processes()
    whole.start_events()
    whole.start_api()
    assert whole.processes() == before


def test_a_killed_api_leaves_the_events_alive(whole: sandbox.Server) -> None:
    before = whole.processes()["events"]
    with Listener(whole) as listener:
        whole.kill_api()
        assert not whole.is_running
        assert is_refused(whole.origin)
        assert httpx.get(whole.event_host + HANDSHAKE).status_code == 200
        whole.start_api()
        assert whole.processes()["events"] == before
        listener.hears_of(new_project(whole))
        assert listener.connections == 1


def test_both_may_be_dead_at_once(whole: sandbox.Server) -> None:
    whole.kill_events()
    whole.kill_api()
    assert whole.processes().keys() == {"PostgreSQL", "Valkey", "supervisor"}
    whole.start_api()
    whole.start_events()
    with Listener(whole) as listener:
        listener.hears_of(new_project(whole))


def test_a_port_that_somebody_took_meanwhile_fails_the_events_alone(whole: sandbox.Server) -> None:
    whole.kill_events()
    with socket.socket() as thief:
        thief.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        thief.bind(("127.0.0.1", urlsplit(whole.event_host).port))
        thief.listen()
        with pytest.raises(sandbox.SandboxError, match="cannot listen on port") as caught:
            whole.start_events()
    assert caught.value.part == "events"
    assert whole.is_running
    assert "events" not in whole.processes()


def test_logins_and_renewals_give_tokens_of_the_lifetime_that_was_asked_for(apart: sandbox.Server) -> None:
    tokens = logged_in(apart)
    renewal = httpx.get(
        f"{apart.host}/auth/refresh-token", headers={"Authorization": f"Bearer {tokens['refresh_token']}"}
    )
    renewed = renewal.json()["access_token"]
    assert [lifetime_of(token) for token in (tokens["access_token"], renewed)] == [TOKEN_SECONDS] * 2
    assert lifetime_of(tokens["refresh_token"]) > TOKEN_SECONDS


def test_a_token_that_ran_out_is_refused_and_can_be_renewed(apart: sandbox.Server) -> None:
    tokens = logged_in(apart)
    statuses = []
    for seconds in (60, -1):
        token = with_lifetime(apart, tokens["access_token"], seconds)
        answer = httpx.get(f"{apart.host}/data/projects", headers={"Authorization": f"Bearer {token}"})
        statuses.append(answer.status_code)
    assert statuses == [200, 401]
    with apart.client() as client:
        client.tokens = {**tokens, "access_token": token}
        assert isinstance(client.get("data/projects"), list)
        assert client.access_token != token


@pytest.mark.parametrize("token", ["", "no.token.atall", "expired"])
def test_the_event_stream_lets_everybody_in(apart: sandbox.Server, token: str) -> None:
    # Documented in docs/sandbox.md; when this changes, so must that.
    given = with_lifetime(apart, logged_in(apart)["access_token"], -1) if token == "expired" else token
    with Listener(apart, token=given) as listener:
        listener.hears_of(new_project(apart))
