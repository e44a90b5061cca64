"""Tokens: one renewal however many notice, every second factor, and what happens when nothing helps."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

import gazu_like as gazu
from gazu_like import auth
from gazu_like.client import KitsuClient
from gazu_like.exception import (
    AuthFailedException,
    ConnectionFailedException,
    NotAuthenticatedException,
    ServerErrorException,
)
from tests.support.faulty import Action, FaultyServer, Received, answer, chosen_by
from tests.support.wires import HOST, QUICK, client_answering, jwt

EXPIRED = {"message": "Signature has expired"}


def issuing(*tokens: str, refused: int = 401) -> Callable[[Received], Action]:
    """A server that takes the last token only, and issues the next one for the refresh token "again"."""
    issued = list(tokens)

    @chosen_by
    def choose(request: Received) -> Action:
        if request.path.endswith("auth/refresh-token"):
            return answer({"access_token": issued[-1]}) if request.token == "again" else answer(EXPIRED, 401)
        return answer({"ok": True}) if request.token == issued[-1] else answer(EXPIRED, refused)

    return choose


@pytest.mark.parametrize("refused", [401, 422])
def test_an_expired_token_is_renewed_and_the_request_sent_again(refused: int) -> None:
    with FaultyServer(otherwise=issuing("new", refused=refused)) as server:
        client = KitsuClient(server.host, access_token="old", refresh_token="again")
        assert client.post("data/x", {"a": 1}) == {"ok": True}
        assert [(r.path, r.token) for r in server.received] == [
            ("/api/data/x", "old"),
            ("/api/auth/refresh-token", "again"),
            ("/api/data/x", "new"),
        ]
        assert (client.access_token, client.refresh_token) == ("new", "again")
        client.close()


def test_32_threads_renew_once() -> None:
    with FaultyServer(otherwise=issuing("new")) as server:
        client = KitsuClient(server.host, access_token="old", refresh_token="again", pool_size=32)
        together = threading.Barrier(32)

        def read(number: int) -> Any:
            together.wait()
            return client.get(f"data/{number}")

        with ThreadPoolExecutor(32) as pool:
            assert list(pool.map(read, range(32))) == [{"ok": True}] * 32
        assert server.paths.count("/api/auth/refresh-token") == 1
        client.close()


def test_32_threads_ask_once_when_the_refresh_token_is_dead_too() -> None:
    refuse = answer(EXPIRED, 401)
    with FaultyServer(otherwise=refuse) as server:
        client = KitsuClient(server.host, access_token="old", refresh_token="dead", pool_size=32)

        def read(number: int) -> str:
            with pytest.raises(NotAuthenticatedException):
                client.get(f"data/{number}")
            return "refused"

        with ThreadPoolExecutor(32) as pool:
            assert list(pool.map(read, range(32))) == ["refused"] * 32
        assert server.paths.count("/api/auth/refresh-token") == 1
        client.close()


def test_a_renewal_that_broke_in_passing_is_tried_by_the_next_call() -> None:
    script = [answer(EXPIRED, 401), *[answer({}, 503)] * 4]
    with FaultyServer(script=script, otherwise=issuing("new")) as server:
        client = KitsuClient(server.host, access_token="old", refresh_token="again", retry=QUICK)
        with pytest.raises(ServerErrorException):
            client.get("data/x")
        assert client.get("data/x") == {"ok": True}
        client.close()


def test_a_token_about_to_run_out_is_renewed_before_it_is_sent() -> None:
    old, new = jwt(ends_in=20), jwt(ends_in=3600)
    with FaultyServer(otherwise=issuing(new)) as server:
        client = KitsuClient(server.host, access_token=old, refresh_token="again")
        client.get("data/x")
        assert server.paths == ["/api/auth/refresh-token", "/api/data/x"]
        client.close()


def test_a_token_with_time_left_is_not_renewed() -> None:
    token = jwt(ends_in=3600)
    with FaultyServer(otherwise=issuing(token)) as server:
        client = KitsuClient(server.host, access_token=token, refresh_token="again")
        client.get("data/x")
        assert server.paths == ["/api/data/x"]
        client.close()


def test_a_wrong_clock_does_not_renew_at_every_call() -> None:
    hours_behind = jwt(ends_in=-7200)
    with FaultyServer(otherwise=issuing(hours_behind)) as server:
        client = KitsuClient(server.host, access_token=jwt(ends_in=-9000), refresh_token="again")
        for _ in range(3):
            client.get("data/x")
        assert server.paths.count("/api/auth/refresh-token") == 1
        client.close()


def test_use_refresh_token_off_never_renews() -> None:
    with FaultyServer(otherwise=issuing("new")) as server:
        client = KitsuClient(server.host, access_token="old", refresh_token="again", use_refresh_token=False)
        with pytest.raises(NotAuthenticatedException, match="Signature has expired"):
            client.get("data/x")
        assert server.paths == ["/api/data/x"]
        client.close()


def test_the_callback_may_log_in_again() -> None:
    asked: list[str] = []

    def log_in_again(client: KitsuClient, path: str) -> bool:
        asked.append(path)
        client.access_token = "new"
        return True

    with FaultyServer(otherwise=issuing("new")) as server:
        client = KitsuClient(server.host, access_token="old", callback_not_authenticated=log_in_again)
        assert client.get("data/x") == {"ok": True}
        assert asked == ["data/x"]
        client.close()


def test_a_callback_that_never_helps_is_asked_a_few_times_only() -> None:
    with FaultyServer(otherwise=answer(EXPIRED, 401)) as server:
        client = KitsuClient(server.host, access_token="old", callback_not_authenticated=lambda *_: True)
        with pytest.raises(NotAuthenticatedException):
            client.get("data/x")
        assert len(server.received) == gazu.client.MAX_AUTH_RETRIES
        client.close()


def test_refresh_without_a_refresh_token_sends_nothing() -> None:
    client, requests = client_answering(lambda request: httpx.Response(200, json={}))
    with pytest.raises(NotAuthenticatedException, match="log in"):
        client.refresh_access_token()
    assert requests == []


@pytest.mark.parametrize(
    "factor",
    [
        {"totp": "123456"},
        {"email_otp": "654321"},
        {"fido_authentication_response": {"id": "key"}},
        {"recovery_code": "abcd"},
    ],
    ids=lambda factor: next(iter(factor)),
)
def test_second_factors_are_sent(factor: dict[str, Any]) -> None:
    sent: list[httpx.Request] = []

    def make(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return httpx.Response(200, json={"login": True, "access_token": "tok", "refresh_token": "again"})

    client, _ = client_answering(make, access_token="old")
    tokens = gazu.log_in("ana@studio.com", "pw", client=client, **factor)
    nothing = dict.fromkeys(("totp", "email_otp", "fido_authentication_response", "recovery_code"))
    body = auth.codec.decode(sent[0].content)
    assert body == {"email": "ana@studio.com", "password": "pw", **nothing, **factor}
    assert "authorization" not in sent[0].headers
    assert tokens["access_token"] == client.access_token == "tok"


@pytest.mark.parametrize(
    ("status", "body"),
    [(400, {"login": False, "message": "Wrong email or password."}), (401, {}), (200, {}), (200, {"login": False})],
)
def test_a_refused_login_says_so(status: int, body: dict[str, Any]) -> None:
    client, _ = client_answering(lambda request: httpx.Response(status, json=body))
    with pytest.raises(AuthFailedException) as caught:
        gazu.log_in("ana@studio.com", "pw", client=client)
    assert caught.value.message
    assert client.access_token is None


def test_a_refused_login_names_the_second_factor_that_is_wanted() -> None:
    said = {"message": "2FA", "missing_OTP": True, "preferred_two_factor_authentication": "email_otp"}
    client, _ = client_answering(lambda request: httpx.Response(400, json=said))
    with pytest.raises(AuthFailedException, match=r"email_otp= \(send_email_otp sends one\)"):
        gazu.log_in("ana@studio.com", "pw", client=client)


def test_a_server_error_at_login_stays_one() -> None:
    client, _ = client_answering(lambda request: httpx.Response(500, json={"message": "broken"}))
    with pytest.raises(ServerErrorException):
        gazu.log_in("ana@studio.com", "pw", client=client)


def test_the_with_block_logs_out_and_forgets() -> None:
    client, requests = client_answering(lambda request: httpx.Response(500), access_token="tok")
    with client:
        pass
    assert [request.url.path for request in requests] == ["/api/auth/logout"]
    assert client.tokens == {"access_token": None, "refresh_token": None}


def test_the_with_block_of_a_client_that_is_not_logged_in_sends_nothing() -> None:
    client, requests = client_answering(lambda request: httpx.Response(500))
    with client:
        pass
    assert requests == []


def test_log_out_forgets_even_when_the_server_is_gone() -> None:
    with FaultyServer() as server:
        host = server.host
    client = KitsuClient(host, access_token="tok", retry=QUICK)
    with pytest.raises(ConnectionFailedException):
        gazu.log_out(client=client)
    assert client.tokens == {}


@pytest.mark.parametrize("token", ["a b", "a\nb", "é"])
def test_a_token_that_no_header_can_carry_is_refused_at_once(token: str) -> None:
    client, requests = client_answering(lambda request: httpx.Response(200, json={}))
    with pytest.raises(ValueError, match="access_token") as caught:
        gazu.set_token(token, client=client)
    assert token not in str(caught.value)
    client.login.tokens["access_token"] = token
    with pytest.raises(ValueError, match="access_token"):
        client.get("data/x")
    assert requests == []


def test_set_token_takes_text_or_a_dict() -> None:
    client, _ = client_answering(lambda request: httpx.Response(200, json={}))
    assert gazu.set_token("tok", client=client) == {"access_token": "tok"}
    both = {"access_token": "tok", "refresh_token": "again"}
    assert gazu.set_token(both, client=client) == both
    assert client.refresh_token == "again"


@pytest.mark.parametrize("token", ["", "abc", "a.b", "a.b.c", "a.W10=.c", "a.bm90IGpzb24.c", f"{jwt(5)}.x"])
def test_odd_tokens_say_nothing_of_themselves(token: str) -> None:
    assert auth.claims(token) == {}


@pytest.mark.parametrize(
    ("left", "lifetime", "fresh", "due"),
    [(1000, 2000, False, 940), (1000, 2000, True, 1940), (1000, 100, False, 990), (-50, 100, True, 90)],
)
def test_when_a_token_is_due(left: float, lifetime: float, fresh: bool, due: float) -> None:
    token = jwt(left, lifetime=lifetime)
    assert auth.deadline(token, fresh, time.time(), 0.0) == pytest.approx(due, abs=1)


def test_the_default_client_without_a_host_says_what_to_do() -> None:
    with pytest.raises(gazu.exception.HostException, match="set_host"):
        gazu.client.create_client(gazu.client.PLACEHOLDER_HOST).get("data/x")


@pytest.mark.parametrize(
    ("given", "host"),
    [
        ("https://kitsu.studio.com", "https://kitsu.studio.com/api"),
        ("https://kitsu.studio.com/", "https://kitsu.studio.com/api"),
        ("https://kitsu.studio.com/api", "https://kitsu.studio.com/api"),
        ("https://kitsu.studio.com/api//", "https://kitsu.studio.com/api"),
        ("http://10.0.0.7:8080/kitsu", "http://10.0.0.7:8080/kitsu/api"),
        (" http://[::1]:80/api ", "http://[::1]:80/api"),
    ],
)
def test_hosts_are_normalised(given: str, host: str) -> None:
    client = KitsuClient(given)
    assert (client.host, client.event_host) == (host, host)
    client.host = HOST
    assert client.event_host == HOST
    client.event_host = "https://events.studio.com"
    client.host = given
    assert client.event_host == "https://events.studio.com"


@pytest.mark.parametrize("given", ["kitsu.studio.com", "", "ftp://x", "https://", "https://x/api?a=1", None])
def test_what_is_no_host_is_refused(given: Any) -> None:
    with pytest.raises(ValueError, match="host: wanted an address"):
        KitsuClient(given)


def test_a_host_with_a_password_is_refused_without_showing_it() -> None:
    with pytest.raises(ValueError, match="log_in") as caught:
        KitsuClient("https://ana:hush@kitsu.studio.com")
    assert "hush" not in str(caught.value)


def test_a_zou_at_its_root() -> None:
    assert KitsuClient("http://localhost:5000", api_path="").host == "http://localhost:5000"
