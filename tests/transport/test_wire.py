"""One request on a real socket: what the wire makes of silence, resets, cuts and redirects."""

from __future__ import annotations

import multiprocessing
import os
import ssl
import threading
import time
from pathlib import Path

import httpx
import pytest

from gazu_like.client import KitsuClient
from gazu_like.exception import ConnectionFailedException, HostException, HttpException, ServerErrorException
from gazu_like.transport import network
from gazu_like.transport.network import environment_proxy, may_carry_login
from gazu_like.transport.settings import RetryPolicy, Timeouts
from gazu_like.transport.threads import SyncWire
from gazu_like.transport.wire import failure_of
from tests.support.faulty import FaultyServer, answer, cut, hang_until, reset
from tests.support.wires import QUICK, jwt


def test_every_httpx_error_is_ours() -> None:
    kinds = [kind for kind in vars(httpx).values() if isinstance(kind, type) and issubclass(kind, httpx.RequestError)]
    assert len(kinds) > 10
    for kind in kinds:
        assert failure_of(kind("broke")).reason


def test_certificate_faults_are_not_tried_again() -> None:
    assert not failure_of(httpx.ConnectError("[SSL: CERTIFICATE_VERIFY_FAILED] self-signed")).outcome.passing
    assert failure_of(httpx.ConnectError("[Errno 111] Connection refused")).outcome.passing


def test_a_bad_header_does_not_leak_into_the_reason() -> None:
    assert "hush" not in failure_of(httpx.LocalProtocolError("Illegal header value b'Bearer hush\\n'")).reason


@pytest.mark.parametrize("fault", [reset, cut(b'{"ok": true}', 5)], ids=["reset", "cut"])
def test_a_read_survives_a_broken_connection(fault: object) -> None:
    with FaultyServer(script=[fault, fault]) as server, KitsuClient(server.host, retry=QUICK) as client:
        assert client.get("data/x") == {"ok": True}
        assert len(server.received) == 3


@pytest.mark.parametrize("fault", [reset, cut(b'{"ok": true}', 5), answer({}, 503)], ids=["reset", "cut", "503"])
def test_a_post_that_may_have_been_executed_is_sent_once(fault: object) -> None:
    with FaultyServer(script=[fault]) as server, KitsuClient(server.host, retry=QUICK) as client:
        with pytest.raises((ConnectionFailedException, ServerErrorException)) as caught:
            client.post("data/x", {})
        assert len(server.received) == 1
        if isinstance(caught.value, ConnectionFailedException):
            assert caught.value.maybe_executed
            assert "look before you send it again" in str(caught.value)


@pytest.mark.parametrize("path", ["import/kitsu/tasks", "data/tasks/7/working-file-path"])
def test_a_post_that_is_safe_to_repeat_is_repeated(path: str) -> None:
    with FaultyServer(script=[reset, answer({}, 502)]) as server, KitsuClient(server.host, retry=QUICK) as client:
        assert client.post(path, []) == {"ok": True}
        assert len(server.received) == 3


def test_a_post_is_repeated_when_the_rate_was_too_high() -> None:
    script = [answer({}, 429, {"Retry-After": "0"})]
    with FaultyServer(script=script) as server, KitsuClient(server.host, retry=QUICK) as client:
        assert client.post("data/x", {"a": 1}) == {"ok": True}
        assert [request.json for request in server.received] == [{"a": 1}, {"a": 1}]


@pytest.mark.parametrize("code", [429, 502, 503, 504])
def test_a_read_waits_as_long_as_it_is_told(code: int) -> None:
    started = time.monotonic()
    script = [answer({"message": "busy"}, code, {"Retry-After": "0.3"})]
    with FaultyServer(script=script) as server, KitsuClient(server.host, retry=QUICK) as client:
        assert client.get("data/x") == {"ok": True}
        assert time.monotonic() - started >= 0.3


def test_a_lasting_error_is_ours_and_counts_the_attempts() -> None:
    busy = answer({"message": "busy"}, 503)
    with FaultyServer(otherwise=busy) as server, KitsuClient(server.host, retry=QUICK) as client:
        with pytest.raises(ServerErrorException, match=r"GET data/x answered 503 after 4 attempts: busy"):
            client.get("data/x")


def test_silence_ends() -> None:
    over = threading.Event()
    with FaultyServer(otherwise=hang_until(over)) as server:
        client = KitsuClient(
            server.host, timeout=Timeouts(1, 0.1, 1, 1), retry=RetryPolicy(attempts=2, first_seconds=0.01)
        )
        with pytest.raises(ConnectionFailedException, match=r"after 2 attempts .* the server fell silent"):
            client.get("data/x")
        over.set()
        client.close()


def test_nobody_there() -> None:
    with FaultyServer() as server:
        host = server.host
    client = KitsuClient(host, retry=QUICK)
    with pytest.raises(ConnectionFailedException, match=r"POST data/x: no answer after 4 attempts") as caught:
        client.post("data/x", {})
    assert not caught.value.maybe_executed
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None


def test_a_redirect_on_the_same_host_keeps_the_login() -> None:
    with FaultyServer(script=[answer({}, 302, {"Location": "/api/data/y"})]) as server:
        client = KitsuClient(server.host, access_token="tok")
        assert client.get("data/x") == {"ok": True}
        assert [(request.path, request.token) for request in server.received] == [
            ("/api/data/x", "tok"),
            ("/api/data/y", "tok"),
        ]
        client.close()


def test_a_redirect_to_another_host_loses_the_login() -> None:
    with FaultyServer() as other:
        move = answer({}, 302, {"Location": f"http://127.0.0.1:{other.port}/elsewhere"})
        with FaultyServer(script=[move]) as server:
            client = KitsuClient(server.host, access_token="tok", headers={"X-Studio-Key": "hush"})
            assert client.get("data/x") == {"ok": True}
            assert server.received[0].headers["x-studio-key"] == "hush"
            assert [request.token for request in other.received] == [None]
            assert "x-studio-key" not in other.received[0].headers
            client.close()


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_a_write_is_not_sent_on_by_a_redirect(method: str) -> None:
    with FaultyServer(script=[answer({}, 301, {"Location": "https://kitsu.studio.com/api/data/x"})]) as server:
        client = KitsuClient(server.host, retry=QUICK)
        with pytest.raises(HttpException, match=r"redirected to https://kitsu.studio.com.* set the host to that one"):
            getattr(client, method)("data/x", *([{}] if method != "delete" else []))
        assert len(server.received) == 1
        client.close()


def test_redirects_in_a_circle_end() -> None:
    round_trip = answer({}, 302, {"Location": "/api/data/x"})
    with FaultyServer(otherwise=round_trip) as server, KitsuClient(server.host) as client:
        with pytest.raises(HttpException, match="redirected to"):
            client.get("data/x")
        assert len(server.received) == 6


@pytest.mark.parametrize(
    ("asked", "onward", "may"),
    [
        ("http://a/x", "http://a/y", True),
        ("http://a/x", "http://a:80/y", True),
        ("http://a/x", "https://a/y", True),
        ("https://a/x", "http://a/y", False),
        ("http://a:5000/x", "https://a/y", False),
        ("http://a/x", "http://b/y", False),
        ("http://a/x", "http://a.b/y", False),
        ("http://a/x", "http://A/y", True),
    ],
)
def test_where_a_login_may_go(asked: str, onward: str, may: bool) -> None:
    assert may_carry_login(asked, onward) is may


def test_map_keeps_the_order_and_runs_side_by_side() -> None:
    wire, together = SyncWire(), threading.Barrier(4, timeout=5)
    jobs = [lambda number=number: (together.wait(), number)[1] for number in range(8)]
    assert wire.map(jobs, 4) == list(range(8))


def test_map_raises_the_first_error() -> None:
    def fail() -> int:
        raise KeyError("x")

    with pytest.raises(KeyError):
        SyncWire().map([lambda: 1, fail, lambda: 2], 2)


def test_the_environment_names_the_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "proxy.studio.com:3128")
    monkeypatch.setenv("NO_PROXY", "farm.studio.com,127.0.0.1")
    assert environment_proxy("http", "kitsu.studio.com") == "http://proxy.studio.com:3128"
    assert environment_proxy("http", "farm.studio.com") is None


def test_a_proxy_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    with FaultyServer() as proxy:
        client = KitsuClient("http://kitsu.invalid/api", proxy=f"http://127.0.0.1:{proxy.port}")
        assert client.get("data/x") == {"ok": True}
        assert proxy.paths == ["http://kitsu.invalid/api/data/x"]
        client.close()


def test_a_proxy_s_password_stays_hidden() -> None:
    assert "hush" not in repr(SyncWire(proxy="http://ana:hush@127.0.0.1:1"))


def test_a_missing_bundle_of_authorities_is_named(tmp_path: Path) -> None:
    client = KitsuClient("https://127.0.0.1:1/api", ssl_verify=str(tmp_path / "none.pem"))
    with pytest.raises(HostException, match=r"ssl_verify=.*none\.pem"):
        client.get("data/x")


def test_the_studio_s_authorities_count(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "studio.pem"))
    with pytest.raises(HostException, match=r"studio\.pem"):
        network.tls_context(True)


def test_verification_is_on_unless_told_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("REQUESTS_CA_BUNDLE", raising=False)
    monkeypatch.delenv("CURL_CA_BUNDLE", raising=False)
    assert network.tls_context(True).verify_mode is ssl.CERT_REQUIRED
    assert network.tls_context(True).check_hostname
    assert network.tls_context(False).verify_mode is ssl.CERT_NONE


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_fork_opens_connections_of_its_own() -> None:
    with FaultyServer() as server:
        client = KitsuClient(server.host, access_token=jwt(3600))
        client.get("data/parent")
        child = multiprocessing.get_context("fork").Process(target=client.get, args=("data/child",))
        child.start()
        child.join(20)
        assert child.exitcode == 0
        assert client.get("data/parent") == {"ok": True}
        client.close()
