"""Login, renewal, verbs and faults against the real server; the faults are put between by a server that forwards."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

import gazu_like as gazu
from gazu_like.client import KitsuClient
from gazu_like.exception import (
    AuthFailedException,
    MethodNotAllowedException,
    NotAuthenticatedException,
    ParameterException,
    RouteNotFoundException,
)
from tests.support.faulty import FaultyServer, answer, cut, forward_to, reset
from tests.support.wires import QUICK

# Run by Zou's own Python: a token of the user that ran out ten seconds ago.
MINT = """
import datetime, sys
from zou.app import app
from flask_jwt_extended import create_access_token
with app.app_context():
    ended = datetime.timedelta(seconds=-10)
    print("TOKEN", create_access_token(identity=sys.argv[1], expires_delta=ended,
                                       additional_claims={"identity_type": "person"}))
"""


@pytest.fixture
def between(kitsu_server: Any) -> Iterator[FaultyServer]:
    """A server that passes everything on to the real one, unless a test scripts it otherwise."""
    with FaultyServer(otherwise=forward_to(kitsu_server.origin)) as server:
        yield server


@pytest.fixture(scope="module")
def expired(kitsu_server: Any) -> str:
    """An access token of the administrator, signed by the server, that has run out."""
    with kitsu_server.client() as client:
        user = gazu.client.get_current_user(client=client)
    printed: str = kitsu_server.python("-c", MINT, user["id"])
    return next(line.split()[1] for line in printed.splitlines() if line.startswith("TOKEN "))


@pytest.mark.parametrize("ending", ["", "/", "/api", "/api/"])
def test_every_way_to_write_the_host(kitsu_server: Any, ending: str) -> None:
    with gazu.create_session(kitsu_server.origin + ending, kitsu_server.email, kitsu_server.password) as client:
        assert gazu.client.host_is_up(client=client)
        assert gazu.client.host_is_valid(client=client)
        assert gazu.client.get_api_version(client=client) == "1.0.97"
        assert gazu.client.get_current_user(client=client)["email"] == kitsu_server.email


def test_login_renewal_and_logout(kitsu_server: Any) -> None:
    client = gazu.create_client(kitsu_server.host)
    gazu.log_in(kitsu_server.email, kitsu_server.password, client=client)
    first = client.access_token
    assert gazu.refresh_access_token(client=client)["access_token"] == client.access_token != first
    assert client.get("auth/authenticated")["authenticated"]
    logged_out = client.access_token
    assert gazu.log_out(client=client) == {}
    gazu.set_token(str(logged_out), client=client)
    with pytest.raises(NotAuthenticatedException):
        client.get("auth/authenticated")
    client.close()


def test_a_wrong_password_is_told_in_the_server_s_words(kitsu_server: Any) -> None:
    client = gazu.create_client(kitsu_server.host)
    with pytest.raises(AuthFailedException, match="Wrong email or password"):
        gazu.log_in(kitsu_server.email, "wrong", client=client)
    client.close()


def test_a_token_that_ran_out_is_renewed_on_the_server_s_word(kitsu_server: Any, expired: str) -> None:
    with kitsu_server.client() as client:
        refresh_token = client.refresh_token
        # Nothing here knows when it ends, so that the server has to say so.
        late = KitsuClient(kitsu_server.host, access_token=expired, refresh_token=refresh_token)
        late.login.token_to_send()
        late.login._deadline = None
        assert late.get("auth/authenticated")["authenticated"]
        assert late.access_token != expired
        late.close()
        alone = KitsuClient(kitsu_server.host, access_token=expired)
        with pytest.raises(NotAuthenticatedException, match="expired"):
            alone.get("auth/authenticated")
        alone.close()


def test_32_threads_with_a_token_that_ran_out_renew_once(
    kitsu_server: Any, between: FaultyServer, expired: str
) -> None:
    with kitsu_server.client() as session:
        client = KitsuClient(between.host, access_token=expired, refresh_token=session.refresh_token, pool_size=32)
        together = threading.Barrier(32)

        def read(_: int) -> bool:
            together.wait()
            found: bool = client.get("auth/authenticated")["authenticated"]
            return found

        with ThreadPoolExecutor(32) as pool:
            assert all(pool.map(read, range(32)))
        assert between.paths.count("/api/auth/refresh-token") == 1
        client.close()


def test_a_bot_s_token_logs_in_by_itself(kitsu_server: Any, kitsu_client: KitsuClient) -> None:
    bot = gazu.person.new_bot("Renderer", "bot-of-test-client@studio.com", client=kitsu_client)
    with KitsuClient(kitsu_server.host, access_token=bot["access_token"]) as client:
        assert gazu.client.get_current_user(client=client)["full_name"].startswith("Renderer")
    gazu.person.remove_bot(bot, client=kitsu_client)


def test_reads_survive_a_bad_line_to_the_real_server(kitsu_server: Any, between: FaultyServer) -> None:
    with kitsu_server.client() as session:
        client = KitsuClient(between.host, tokens=session.tokens, retry=QUICK)
        between.script += [reset, answer({}, 503, {"Retry-After": "0"}), cut(b"[" + b" " * 500, 100)]
        assert client.fetch_all("task-types") == session.fetch_all("task-types")
        assert len(between.received) == 4
        client.close()


def test_a_write_through_a_bad_line_happens_once(kitsu_server: Any, between: FaultyServer) -> None:
    with kitsu_server.client() as session:
        client = KitsuClient(between.host, tokens=session.tokens, retry=QUICK)
        between.script += [answer({}, 429, {"Retry-After": "0"})]
        client.post("data/departments", {"name": "Bad line", "color": "#112233"})
        assert [row["name"] for row in session.fetch_all("departments")].count("Bad line") == 1
        client.close()


def test_pages_are_the_whole(kitsu_client: KitsuClient) -> None:
    whole = {row["id"] for row in kitsu_client.fetch_all("persons")}
    paged = kitsu_client.fetch_all("persons", paginated=True, limit=1)
    assert {row["id"] for row in paged} == whole
    assert len(paged) == len(whole)
    assert all(set(row) <= {"id", "email", "type"} for row in kitsu_client.fetch_all("persons", fields=["id", "email"]))


@pytest.mark.parametrize(
    ("act", "kind", "said"),
    [
        (lambda c: c.get("data/nothing"), RouteNotFoundException, "GET data/nothing answered 404"),
        (lambda c: c.put("data/projects", {}), MethodNotAllowedException, "PUT data/projects answered 405"),
        (lambda c: c.post("data/projects", {}), ParameterException, "A required field is missing"),
        (lambda c: c.request("POST", "auth/login", {"email": 3}), ParameterException, r"\[email: Input should be"),
    ],
    ids=["404", "405", "400", "400 with fields"],
)
def test_errors_carry_the_server_s_own_words(kitsu_client: KitsuClient, act: Any, kind: type, said: str) -> None:
    with pytest.raises(kind, match=said):
        act(kitsu_client)
