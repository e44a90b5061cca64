"""The line, to a real server of socket.io that refuses, drops, goes away and comes back. In both worlds."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest

from gazu_like.client import KitsuClient
from gazu_like.events import line as lines
from gazu_like.events.event import Event
from gazu_like.events.line import Line
from gazu_like.transport.settings import RetryPolicy
from tests.aio.worlds import HANGS_SECONDS, World
from tests.events.support.patience import until
from tests.events.support.proxy import RecordingProxy
from tests.events.support.server import StreamServer
from tests.events.support.tls import SelfSigned, self_signed
from tests.support.wires import jwt


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "AGAIN", RetryPolicy(attempts=1_000_000_000, first_seconds=0.01, longest_seconds=0.05))


@pytest.fixture
def server() -> Iterator[StreamServer]:
    with StreamServer() as opened:
        yield opened


class Open:
    """A line that runs, and what it told."""

    def __init__(self, world: World, host: str, **settings: Any) -> None:
        self.first = jwt(3600, salt="first")
        settings = {"access_token": self.first, "refresh_token": "again", **settings}
        raw = world.client(host, **settings).raw
        self.client: KitsuClient = raw.plain if world.is_async else raw
        self.heard: list[Event] = []
        self.changes: list[bool] = []
        self.line = Line(self.client, self.heard.append, self.changes.append)
        self.running: Future[None] = world.begin(self.line.run)

    def stop(self) -> None:
        self.line.stop()
        self.running.result(HANGS_SECONDS)

    def up(self, times: int = 1) -> None:
        """Wait until it stands for the so-manieth time."""
        until(lambda: self.line.connections >= times and self.line.is_up, f"connection {times}: {self.line.failure}")


@pytest.fixture
def opened(world: World) -> Iterator[Callable[..., Open]]:
    lines_: list[Open] = []

    def open_line(host: str, **settings: Any) -> Open:
        lines_.append(Open(world, host, **settings))
        return lines_[-1]

    yield open_line
    for each in lines_:
        each.stop()


Opener = Callable[..., Open]


def test_what_is_told_is_heard(server: StreamServer, opened: Opener) -> None:
    line = opened(server.host)
    line.up()
    server.tell("task:update", {"task_id": "t", "project_id": "p"})
    server.tell("shot:new", {"shot_id": "s"})
    until(lambda: len(line.heard) == 2)
    assert line.heard == [
        Event("task:update", {"task_id": "t", "project_id": "p"}, project_id="p"),
        Event("shot:new", {"shot_id": "s"}),
    ]
    assert line.changes == [True]
    assert line.line.failure is None


def test_the_login_is_the_client_s_and_at_every_connection_anew(server: StreamServer, opened: Opener) -> None:
    line = opened(server.host)
    line.up()
    line.client.access_token = second = jwt(3600, salt="second")
    server.drop()
    line.up(2)
    assert server.tokens == [line.first, second]
    assert server.renewals == 0


def test_a_login_that_runs_out_is_renewed_before_it_is_used(server: StreamServer, opened: Opener) -> None:
    line = opened(server.host, access_token=jwt(20))
    line.up()
    assert server.tokens == [server.renewed]


@pytest.mark.parametrize("fault", ["drop", "dismiss"])
def test_a_line_that_breaks_comes_back(server: StreamServer, opened: Opener, fault: str) -> None:
    line = opened(server.host)
    for times in (1, 2, 3):
        line.up(times)
        getattr(server, fault)()
    line.up(4)
    assert line.changes == [True, False, True, False, True, False, True]
    server.tell("task:update", {"task_id": "t"})
    until(lambda: line.heard)
    assert len(line.heard) == 1


def test_a_server_that_goes_away_is_waited_for(
    server: StreamServer, opened: Opener, caplog: pytest.LogCaptureFixture
) -> None:
    line = opened(server.host)
    line.up()
    server.go_away()
    until(lambda: line.line.failure is not None)
    tried = len(line.changes)
    until(lambda: len(line.changes) > tried + 5)
    assert not line.line.is_up
    server.come_back()
    line.up(2)
    assert line.line.failure is None
    assert server.renewals == 0
    said = [each.getMessage() for each in caplog.records if "cannot be listened to" in each.getMessage()]
    assert len(said) <= 2  # of cut off and of gone, not of each attempt


def test_it_begins_without_a_server(server: StreamServer, opened: Opener) -> None:
    server.go_away()
    line = opened(server.host)
    until(lambda: line.line.failure is not None)
    assert line.changes[0] is False
    server.come_back()
    line.up()


def test_a_refusal_renews_the_login_once(server: StreamServer, opened: Opener) -> None:
    server.refusal = "Unauthorized"
    line = opened(server.host)
    until(lambda: len(server.tokens) >= 3)
    server.refusal = None
    line.up()
    assert server.renewals in (len(server.tokens) - 1, len(server.tokens) - 2)  # the last one may have been let in
    assert server.tokens[1:] == [server.renewed] * (len(server.tokens) - 1)
    assert "Unauthorized" not in str(line.line.failure)


@pytest.mark.parametrize(("status", "renews"), [(401, True), (422, True), (403, False), (500, False), (503, False)])
def test_which_answers_are_refusals_of_the_login(
    server: StreamServer, opened: Opener, status: int, renews: bool
) -> None:
    server.stream_status = status
    line = opened(server.host)
    until(lambda: len(line.changes) >= 3)
    server.stream_status = None
    line.up()
    assert (server.renewals > 0) is renews


def test_a_login_that_cannot_be_renewed_does_not_end_it(server: StreamServer, opened: Opener) -> None:
    server.refusal = "Unauthorized"
    line = opened(server.host, refresh_token=None)
    until(lambda: len(server.tokens) >= 3)
    assert "namespaces failed to connect" in str(line.line.failure)
    server.refusal = None
    line.up()


def test_it_ends_while_it_stands(server: StreamServer, opened: Opener) -> None:
    line = opened(server.host)
    line.up()
    line.stop()
    assert not line.line.is_up
    assert line.changes == [True, False]
    until(lambda: not server.listeners)


def test_without_websockets_it_hears_and_ends_all_the_same(opened: Opener) -> None:
    with StreamServer(transports=("polling",)) as server:
        line = opened(server.host)
        line.up()
        server.tell("task:update", {"task_id": "t"})
        until(lambda: line.heard)
        line.stop()  # the server does not answer the last poll
        until(lambda: not server.listeners)


@pytest.mark.parametrize("fault", ["away", "refused", "status"])
def test_it_ends_between_two_attempts(
    server: StreamServer, opened: Opener, fault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines, "AGAIN", RetryPolicy(first_seconds=10_000, longest_seconds=10_000))
    if fault == "away":
        server.go_away()
    server.refusal = "no" if fault == "refused" else None
    server.stream_status = 503 if fault == "status" else None
    line = opened(server.host)
    until(lambda: line.line.failure is not None)
    line.stop()


def test_it_ends_before_it_began(server: StreamServer, world: World) -> None:
    raw = world.client(server.host).raw
    line = Line(raw.plain if world.is_async else raw, print, print)
    line.stop()
    world.begin(line.run).result(HANGS_SECONDS)
    assert not server.asked


# Certificates and proxies


#: urllib3 tells everybody who does not check certificates.
UNCHECKED = pytest.mark.filterwarnings("ignore:Unverified HTTPS request")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> SelfSigned:
    return self_signed(tmp_path_factory.mktemp("tls"))


@pytest.fixture
def secure(certificate: SelfSigned) -> Iterator[StreamServer]:
    with StreamServer(certificate.context) as found:
        yield found


def test_a_bundle_of_the_studio_s_authorities(secure: StreamServer, opened: Opener, certificate: SelfSigned) -> None:
    line = opened(secure.host, ssl_verify=certificate.bundle)
    line.up()
    secure.tell("task:update", {"task_id": "t"})
    until(lambda: line.heard)


@UNCHECKED
def test_what_the_caller_says_of_certificates_goes_before_the_environment(
    secure: StreamServer, opened: Opener, certificate: SelfSigned, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", self_signed(other).bundle)
    for verify in (certificate.bundle, False):
        opened(secure.host, ssl_verify=verify).up()


def test_a_bundle_of_the_environment(
    secure: StreamServer, opened: Opener, certificate: SelfSigned, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", certificate.bundle)
    opened(secure.host).up()


def test_a_password_in_netrc_does_not_replace_the_login(
    server: StreamServer, opened: Opener, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "netrc").write_text("machine 127.0.0.1 login ana password hush\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    line = opened(server.host)
    line.up()
    assert server.tokens == [line.first]


@UNCHECKED
def test_certificates_need_not_be_checked(secure: StreamServer, opened: Opener) -> None:
    line = opened(secure.host, ssl_verify=False)
    line.up()
    secure.tell("task:update", {"task_id": "t"})
    until(lambda: line.heard)


def test_a_certificate_that_nobody_vouches_for_is_refused(
    secure: StreamServer, opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE"):
        monkeypatch.delenv(name, raising=False)
    line = opened(secure.host)
    until(lambda: len(line.changes) >= 2)
    assert "certificate" in str(line.line.failure)
    assert not any(line.changes)
    assert secure.tokens == []


def test_a_missing_bundle_is_named(secure: StreamServer, opened: Opener, tmp_path: Path) -> None:
    line = opened(secure.host, ssl_verify=str(tmp_path / "none.pem"))
    until(lambda: line.line.failure is not None)
    assert "none.pem" in str(line.line.failure)


def test_a_proxy_is_used(server: StreamServer, opened: Opener) -> None:
    with RecordingProxy() as proxy:
        line = opened(server.host, proxy=proxy.url)
        line.up()
        server.tell("task:update", {"task_id": "t"})
        until(lambda: line.heard)
        line.stop()
    address = f"127.0.0.1:{server.port}"
    assert f"GET http://{address}/socket.io/" in proxy.asked
    assert all(address in each for each in proxy.asked)


def test_a_proxy_carries_tls_without_reading_it(secure: StreamServer, opened: Opener, certificate: SelfSigned) -> None:
    with RecordingProxy() as proxy:
        line = opened(secure.host, proxy=proxy.url, ssl_verify=certificate.bundle)
        line.up()
        secure.tell("task:update", {"task_id": "t"})
        until(lambda: line.heard)
        line.stop()
    assert set(proxy.asked) == {f"CONNECT 127.0.0.1:{secure.port}"}


def test_no_token_is_shown(server: StreamServer, opened: Opener, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    for name in ("socketio.client", "engineio.client", "websocket", "urllib3", "asyncio", "aiohttp"):
        logging.getLogger(name).setLevel(logging.DEBUG)
    first, second = jwt(3600, salt="first"), server.renewed
    server.refusal = "Unauthorized"
    line = opened(server.host, access_token=first, proxy=None)
    until(lambda: len(server.tokens) >= 2)
    server.refusal = None
    line.up()
    server.drop()
    line.up(2)
    server.go_away()
    until(lambda: line.line.failure is not None)
    shown = "\n".join([*caplog.messages, repr(line.line), repr(line.client), str(line.line.failure)])
    assert "/socket.io/" in shown
    for token in (first, second, "again"):
        assert token not in shown.replace("trying again", "").replace("connecting again", "")
    for name in ("socketio.client", "engineio.client", "websocket", "urllib3", "asyncio", "aiohttp"):
        logging.getLogger(name).setLevel(logging.NOTSET)
