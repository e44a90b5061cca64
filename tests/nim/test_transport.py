"""The way of a query: what is tried again, what is not, where the key goes, and what is never shown."""

from __future__ import annotations

import asyncio
import logging
import ssl
import traceback
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from gazu_like.exception import ConnectionFailedException, HttpException, NimException
from gazu_like.nim import NimClient, testing
from gazu_like.nim.aio import AsyncNimClient
from gazu_like.nim.connection import LONGEST_URL
from tests.aio.worlds import World
from tests.support.faulty import FaultyServer, answer, cut, reset
from tests.support.wires import QUICK

KEY = "k3y-hush"
ROWS = [{"ID": 1, "name": "SR010"}]
MADE = {"success": True, "error": "", "ID": "5"}


@pytest.fixture
def faulty() -> Iterator[FaultyServer]:
    with FaultyServer(otherwise=answer(MADE)) as server:
        yield server


def url_of(server: FaultyServer) -> str:
    return server.host.replace("/api", "/nimAPI.php")


@pytest.fixture(params=["sync", "asyncio"])
def run(request: pytest.FixtureRequest, faulty: FaultyServer) -> Iterator[Callable[..., Any]]:
    """Run a function with a client of the faulty server, which is plain or asynchronous."""
    with World(request.param) as world:
        kind = AsyncNimClient if world.is_async else NimClient
        client = kind(url_of(faulty), "ines", KEY, retry=QUICK)

        def call(noun: str, function: str, *args: Any, **kwargs: Any) -> Any:
            return world.settled(getattr(getattr(client, noun), function), *args, **kwargs)

        yield call
        world.settled(client.close)


def test_a_query_is_sent_as_nim_understands_it(faulty: FaultyServer, run: Callable[..., Any]) -> None:
    run("shot", "new_shot", 1, "SR 010", description="Dämmerung & mehr")
    [sent] = faulty.received
    parts = urlsplit(sent.path)
    assert (sent.method, parts.path) == ("GET", "/nimAPI.php")
    assert parts.query == "q=addShot&showID=1&name=SR+010&description=D%C3%A4mmerung+%26+mehr"
    assert (sent.headers["x-nim-api-user"], sent.headers["x-nim-api-key"]) == ("ines", KEY)
    assert sent.headers["user-agent"].startswith("gazu_like/")
    assert sent.body == b""


@pytest.mark.parametrize(
    "trouble", [reset, answer("busy", status=503), cut(b"[" + b" " * 99, 10)], ids=["reset", "503", "cut"]
)
def test_a_read_is_tried_again(faulty: FaultyServer, run: Callable[..., Any], trouble: Any) -> None:
    faulty.script = [trouble, trouble, answer(ROWS)]
    assert run("shot", "all_shots_for_show", 1) == ROWS
    assert len(faulty.received) == 3


@pytest.mark.parametrize(
    "trouble", [reset, answer("busy", status=503), cut(b"[" + b" " * 99, 10)], ids=["reset", "503", "cut"]
)
@pytest.mark.parametrize("face", ["noun", "document"])
def test_a_write_is_sent_once(faulty: FaultyServer, run: Callable[..., Any], trouble: Any, face: str) -> None:
    faulty.script = [trouble]
    noun, function, of = {"noun": ("task", "new_task", "shot"), "document": ("api", "add_task", "shotID")}[face]
    with pytest.raises((ConnectionFailedException, HttpException)) as failed:
        run(noun, function, **{of: 1}, taskTypeID=1)
    assert len(faulty.received) == 1
    if isinstance(failed.value, ConnectionFailedException):
        assert failed.value.maybe_executed
        assert "look before you send it again" in str(failed.value)


def test_a_write_that_never_left_is_tried_again(run: Callable[..., Any], faulty: FaultyServer) -> None:
    faulty.script = [answer("wait", status=429, headers={"Retry-After": "0"})]
    assert run("show", "new_show", 1, "Act") == 5
    assert len(faulty.received) == 2


def test_a_write_is_not_sent_on(faulty: FaultyServer, run: Callable[..., Any]) -> None:
    faulty.script = [answer(status=302, headers={"Location": f"{url_of(faulty)}?q=addShow"})]
    with pytest.raises(HttpException, match="A write is not sent on to another address"):
        run("show", "new_show", 1, "Act")
    assert len(faulty.received) == 1


def test_a_read_is_sent_on_but_its_key_stays_at_home(faulty: FaultyServer, run: Callable[..., Any]) -> None:
    with FaultyServer(otherwise=answer(ROWS)) as elsewhere:
        faulty.script = [answer(status=302, headers={"Location": f"{url_of(elsewhere)}?q=getShots&ID=1"})]
        assert run("shot", "all_shots_for_show", 1) == ROWS
        [sent] = elsewhere.received
    assert "x-nim-api-key" not in sent.headers
    assert "x-nim-api-user" not in sent.headers


def test_a_key_is_not_sent_to_a_server_it_is_not_for(faulty: FaultyServer, run: Callable[..., Any]) -> None:
    with FaultyServer(otherwise=answer(ROWS)) as other:
        run("api", "get_shots", 1, nimURL=url_of(other))
        run("api", "get_shots", 1, nimURL=url_of(other), apiUser="mei", apiKey="mine")
        run("api", "get_shots", 1, apiUser="mei")
    assert [(each.headers["x-nim-api-user"], each.headers["x-nim-api-key"]) for each in other.received] == [
        ("", ""),
        ("mei", "mine"),
    ]
    assert [(each.headers["x-nim-api-user"], each.headers["x-nim-api-key"]) for each in faulty.received] == [
        ("mei", KEY)
    ]


def test_a_link_to_another_host_gets_no_key(faulty: FaultyServer, tmp_path: Any) -> None:
    with FaultyServer(otherwise=answer(raw=b"png")) as other, NimClient(url_of(faulty), "ines", KEY) as client:
        client.download(f"http://127.0.0.1:{other.port}/x.png", tmp_path / "x.png")
        assert "x-nim-api-key" not in other.received[0].headers
        client.download("media/x.png", tmp_path / "y.png")
    assert faulty.received[0].headers["x-nim-api-key"] == KEY
    assert faulty.received[0].path == "/media/x.png"


def test_a_long_query_goes_as_a_form(stand_in: testing.StandIn, faulty: FaultyServer, run: Callable[..., Any]) -> None:
    long = "Dust. " * 2000
    run("shot", "update_shot", 1, description=long)
    [sent] = faulty.received
    assert (sent.method, sent.path) == ("POST", "/nimAPI.php")
    assert dict(parse_qsl(sent.body.decode())) == {"q": "updateShot", "shotID": "1", "description": long}
    faulty.script = [reset]
    with pytest.raises(ConnectionFailedException):
        run("shot", "update_shot", 1, description=long)
    assert len(faulty.received) == 2
    with NimClient(stand_in.url) as client:
        client.shot.update_shot(1, description=long)
        assert client.shot.get_shot(1)["description"] == long
        client.shot.update_shot(1, description="x" * (LONGEST_URL - 200))


@pytest.mark.parametrize(
    "text",
    [
        "a & b = c + d",
        "100 %41",
        "Dämmerung 夜 🎬",
        "two\nlines\r\n",
        " blanks ",
        "?q=deleteShot&shotID=1",
        "a\tb\x00c",
    ],
)
def test_text_arrives_as_it_was_given(text: str, stand_in: testing.StandIn, picture: Any) -> None:
    with NimClient(stand_in.url) as client:
        client.shot.update_shot(1, description=text)
        assert client.shot.get_shot(1)["description"] == text
        client.shot.update_shot(1, description=text + "x" * LONGEST_URL)
        assert client.shot.get_shot(1)["description"] == text + "x" * LONGEST_URL
        item = client.review.upload_review_item("shot", 1, picture, description=text)
        assert client.review.get_review_item(item)["description"] == text


def test_certificates_are_checked_unless_told_otherwise() -> None:
    with NimClient("https://nim.test") as client:
        assert client.ssl_verify is True
        details = client.wire.settings.for_transport("https", None)
        assert details["verify"].verify_mode is ssl.CERT_REQUIRED
        assert details["verify"].check_hostname
    with NimClient("https://nim.test", ssl_verify=False) as client:
        details = client.wire.settings.for_transport("https", None)
        assert details["verify"].verify_mode is ssl.CERT_NONE
    assert AsyncNimClient("https://nim.test").ssl_verify is True


def test_a_key_that_others_may_read_is_warned_of(caplog: pytest.LogCaptureFixture) -> None:
    NimClient("http://nim.test", "ines", KEY).close()
    assert "the API key travels unprotected to http://nim.test/nimAPI.php" in caplog.text
    assert KEY not in caplog.text
    caplog.clear()
    NimClient("https://nim.test", "ines", KEY, ssl_verify=False).close()
    assert "whose certificate is not checked" in caplog.text
    caplog.clear()
    for url, key in [("https://nim.test", KEY), ("http://nim.test", None), ("http://127.0.0.1:8080", KEY)]:
        NimClient(url, "ines", key).close()
    assert caplog.text == ""


def told(error: BaseException) -> str:
    """A traceback with all local variables, as rich and pytest show them."""
    return "".join(traceback.TracebackException.from_exception(error, capture_locals=True, limit=-12).format())


@pytest.mark.parametrize(
    "trouble", [reset, answer([{"error": "API Key Expired."}]), answer("no", status=500)], ids=["reset", "key", "500"]
)
def test_the_key_is_never_shown(
    faulty: FaultyServer, run: Callable[..., Any], trouble: Any, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    faulty.script = [trouble] * 8
    with pytest.raises((ConnectionFailedException, NimException, HttpException)) as read:
        run("shot", "all_shots_for_show", 1)
    with pytest.raises((ConnectionFailedException, NimException, HttpException)) as wrote:
        run("show", "new_show", 1, "Act")
    assert KEY not in told(read.value) + told(wrote.value)
    assert KEY not in caplog.text
    with NimClient(url_of(faulty), "ines", KEY) as client:
        assert KEY not in f"{client!r} {client.headers!r} {client.settings!r} {vars(client)!r}"
        assert repr(client) == f"<NimClient {url_of(faulty)} as ines>"


@pytest.mark.parametrize("how", ["by name", "by position", "awaited"])
def test_a_key_that_a_call_is_given_is_never_shown(faulty: FaultyServer, how: str) -> None:
    faulty.otherwise = answer([{"error": "API Key Expired."}])
    url = url_of(faulty)

    async def awaited() -> None:
        async with AsyncNimClient(url) as client:
            await client.api.get_shots(1, apiUser="ines", apiKey=KEY)

    client = NimClient(url)
    ways = {
        "by name": lambda: client.api.get_shots(1, apiUser="ines", apiKey=KEY),
        "by position": lambda: client.api.get_shots(1, None, "ines", KEY),
        "awaited": lambda: asyncio.run(awaited()),
    }
    with pytest.raises(NimException) as failed:
        ways[how]()
    client.close()
    assert faulty.received[0].headers["x-nim-api-key"] == KEY
    assert KEY not in told(failed.value)


def test_the_log_names_the_query_and_no_value_that_is_text(
    faulty: FaultyServer, run: Callable[..., Any], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "gazu_like")
    run("shot", "new_shot", 7, "SR010", description="secret plot")
    assert "GET addShot showID=7 -> 200" in caplog.text
    assert "secret plot" not in caplog.text
