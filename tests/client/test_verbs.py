"""The verbs: what they send, what they return, and what they make of answers that are not what was asked for."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Callable
from typing import Any

import httpx
import pytest
import respx

import gazu_like as gazu
from gazu_like.client import KitsuClient, Namespace
from gazu_like.exception import RouteNotFoundException, UnreadableAnswerException
from gazu_like.refs import date_text, id_of, ids_of, key_of
from tests.support.faulty import FaultyServer, answer
from tests.support.wires import HOST, client_answering

ONE, TWO = str(uuid.UUID(int=1)), str(uuid.UUID(int=2))


def always(response: Callable[[], httpx.Response]) -> tuple[KitsuClient, list[httpx.Request]]:
    return client_answering(lambda request: response())


@pytest.mark.parametrize(
    ("act", "method", "path", "body"),
    [
        (lambda c: c.get("data/x", params={"a": [1, 2]}), "GET", "/api/data/x?a=1&a=2", b""),
        (lambda c: c.post("/data/x/", {"a": None}), "POST", "/api/data/x", b'{"a":null}'),
        (lambda c: c.put("data/x", []), "PUT", "/api/data/x", b"[]"),
        (lambda c: c.post("data/x", None), "POST", "/api/data/x", b"{}"),
        (lambda c: c.delete("data/x", {"force": True}), "DELETE", "/api/data/x?force=True", b""),
        (lambda c: c.fetch_one("shots", ONE), "GET", f"/api/data/shots/{ONE}", b""),
        (lambda c: c.create("shots", {"a": 1}), "POST", "/api/data/shots", b'{"a":1}'),
        (lambda c: c.update("shots", ONE, {"a": 1}), "PUT", f"/api/data/shots/{ONE}", b'{"a":1}'),
        (lambda c: c.import_data("shots", []), "POST", "/api/import/kitsu/shots", b"[]"),
        (lambda c: c.get_file_data_from_url("pictures/a.png"), "GET", "/api/pictures/a.png", b""),
    ],
)
def test_what_is_sent(act: Callable[[KitsuClient], Any], method: str, path: str, body: bytes) -> None:
    client, requests = always(lambda: httpx.Response(200, json={"id": ONE}))
    act(client)
    (sent,) = requests
    assert (sent.method, sent.url.raw_path.decode(), sent.content) == (method, path, body)
    assert sent.headers["user-agent"].startswith("gazu_like/")
    assert ("content-type" in sent.headers) is (method in ("POST", "PUT"))


@pytest.mark.parametrize(
    ("act", "wanted"),
    [
        (lambda c: c.get("x"), "JSON"),
        (lambda c: c.post("x", {}), "JSON"),
        (lambda c: c.put("x", {}), "JSON"),
        (lambda c: c.fetch_all("x"), "JSON"),
        (lambda c: c.fetch_one("x", ONE), "JSON"),
        (lambda c: gazu.client.get_api_version(client=c), "JSON"),
        (lambda c: c.upload("x", files={"file": b"x"}), "JSON"),
    ],
)
@pytest.mark.parametrize("text", ["<html>Kitsu</html>", '{"id": "1', "\ufeff"], ids=["html", "cut", "odd"])
def test_an_answer_that_is_no_json_is_ours(act: Callable[[KitsuClient], Any], wanted: str, text: str) -> None:
    client, _ = always(lambda: httpx.Response(200, text=text))
    with pytest.raises(UnreadableAnswerException, match=f"wanted {wanted}"):
        act(client)


@pytest.mark.parametrize(
    ("act", "body", "wanted"),
    [
        (lambda c: c.fetch_all("x"), "text", "a list"),
        (lambda c: c.fetch_all("x"), 7, "a list"),
        (lambda c: c.fetch_first("x"), {"id": ONE}, "a list"),
        (lambda c: c.fetch_one("x", ONE), [], "an object"),
        (lambda c: c.fetch_all("x", paginated=True), [], "a page"),
        (lambda c: c.fetch_all("x", paginated=True), {"data": []}, "a page"),
        (lambda c: gazu.client.get_current_user(client=c), {}, "an object with 'user'"),
        (lambda c: gazu.client.get_api_version(client=c), [], "an object with 'version'"),
    ],
)
def test_an_answer_of_another_type_is_ours(act: Callable[[KitsuClient], Any], body: Any, wanted: str) -> None:
    client, _ = always(lambda: httpx.Response(200, json=body))
    with pytest.raises(UnreadableAnswerException, match=wanted):
        act(client)


def test_an_empty_answer_is_none_after_a_write_and_an_error_after_a_read() -> None:
    client, _ = always(lambda: httpx.Response(204))
    assert client.post("x", {}) is None
    assert client.put("x", {}) is None
    assert client.delete("x") == ""
    with pytest.raises(UnreadableAnswerException):
        client.get("x")
    assert client.get("x", json_response=False) == ""


def test_fetch_first_of_nothing_is_none() -> None:
    client, _ = always(lambda: httpx.Response(200, json=[]))
    assert client.fetch_first("shots") is None


@pytest.mark.parametrize("fields", ["id,name", ["id", "name"], ("id", "name")])
def test_fields_are_joined(fields: Any) -> None:
    client, requests = always(lambda: httpx.Response(200, json=[]))
    params = {"page": 3}
    client.fetch_all("shots", params, fields=fields)
    assert dict(requests[0].url.params) == {"page": "3", "fields": "id,name"}
    assert params == {"page": 3}


def test_pages_are_fetched_at_once_and_kept_in_order() -> None:
    together = threading.Barrier(4, timeout=5)

    def make(request: httpx.Request) -> httpx.Response:
        page = int(request.url.params["page"])
        if page > 1:
            together.wait()  # breaks unless pages 2 to 5 are under way at once
        return httpx.Response(200, json={"data": [page * 10, page * 10 + 1], "nb_pages": 5, "total": 10})

    client, requests = client_answering(make, pool_size=4)
    rows = client.fetch_all("shots", {"a": 1}, paginated=True, limit=2)
    assert rows == [10, 11, 20, 21, 30, 31, 40, 41, 50, 51]
    assert {request.url.params["limit"] for request in requests} == {"2"}
    assert len(requests) == 5


def test_a_failing_page_fails_the_whole() -> None:
    def make(request: httpx.Request) -> httpx.Response:
        page = request.url.params["page"]
        return httpx.Response(404) if page == "3" else httpx.Response(200, json={"data": [1], "nb_pages": 4})

    with pytest.raises(RouteNotFoundException):
        client_answering(make)[0].fetch_all("shots", paginated=True)


def test_a_file_from_a_foreign_address_gets_no_login() -> None:
    with FaultyServer(otherwise=answer(raw=b"theirs")) as foreign, FaultyServer(otherwise=answer(raw=b"ours")) as own:
        client = KitsuClient(own.host, access_token="tok", headers={"X-Studio-Key": "hush"})
        assert client.get_file_data_from_url(f"http://127.0.0.1:{foreign.port}/a.png", full=True) == b"theirs"
        assert client.get_file_data_from_url(f"{own.host}/a.png", full=True) == b"ours"
        assert client.get_file_data_from_url("a.png") == b"ours"
        assert [request.token for request in foreign.received] == [None]
        assert "x-studio-key" not in foreign.received[0].headers
        assert own.received[0].headers["x-studio-key"] == "hush"
        assert [request.token for request in own.received] == ["tok", "tok"]
        client.close()


@respx.mock(base_url=HOST)
def test_gazu_s_functions_use_the_default_client(respx_mock: respx.MockRouter) -> None:
    default = gazu.client.default_client
    respx_mock.get("/data/shots").respond(json=[{"id": ONE}])
    respx_mock.head("").respond(200)
    respx_mock.get("/").respond(json={"api": "Zou", "version": "1.0.97"})
    gazu.set_host(HOST)
    try:
        assert gazu.get_host() == gazu.client.get_host() == HOST
        assert gazu.client.get_full_url("data/x") == f"{HOST}/data/x"
        assert gazu.client.get_api_url_from_host() == HOST.removesuffix("/api")
        assert gazu.client.fetch_all("shots") == gazu.raw.fetch_all("shots", client=default) == [{"id": ONE}]
        assert gazu.client.host_is_up()
        assert gazu.client.get_api_version() == "1.0.97"
    finally:
        default.host = gazu.client.PLACEHOLDER_HOST
        default.close()


@pytest.mark.parametrize(("status", "up"), [(200, True), (404, False), (500, False), (503, False)])
def test_host_is_up(status: int, up: bool) -> None:
    client, requests = always(lambda: httpx.Response(status))
    assert gazu.client.host_is_up(client=client) is up
    assert [(request.method, str(request.url)) for request in requests] == [("HEAD", HOST)]


@pytest.mark.parametrize(("status", "valid"), [(200, True), (400, True), (401, True), (404, False), (500, False)])
def test_host_is_valid(status: int, valid: bool) -> None:
    def make(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200) if request.method == "HEAD" else httpx.Response(status, json={})

    assert gazu.client.host_is_valid(client=client_answering(make)[0]) is valid


def test_a_host_that_is_down_is_not_asked_twice() -> None:
    with FaultyServer() as server:
        host = server.host
    assert not gazu.client.host_is_valid(client=KitsuClient(host))


def test_check_status_judges_an_answer() -> None:
    client, _ = always(lambda: httpx.Response(200, json={"access_token": "new"}))
    assert gazu.client.check_status(httpx.Response(204), "data/x", client=client) == (204, False)
    with pytest.raises(RouteNotFoundException, match="GET data/x answered 404: gone"):
        gazu.client.check_status(httpx.Response(404, json={"message": "gone"}), "data/x", client=client)
    client.tokens = {"access_token": "old", "refresh_token": "again"}
    assert gazu.client.check_status(httpx.Response(401), "data/x", client=client) == (401, True)
    assert client.access_token == "new"


def test_messages_of_answers() -> None:
    data = {"message": "a", "errors": [{"field": "name", "message": "b"}]}
    assert gazu.client.get_message_from_data(data) == "a (name: b)"
    assert gazu.client.get_message_from_data(None, "nothing") == "nothing"
    assert gazu.client.get_message_from_response(httpx.Response(400, json=data)) == "a (name: b)"
    assert gazu.client.get_message_from_response(httpx.Response(400, text="<html>")) == "No additional information"


@pytest.mark.parametrize(
    "given",
    ["", "12", "sh010", ONE + "0", {}, {"id": None}, {"id": "sh010"}, {"name": "sh010"}, None, 7, [ONE], object()],
)
def test_what_is_no_id_is_refused_by_name(given: Any) -> None:
    with pytest.raises(ValueError, match="^shot: wanted an ID"):
        id_of(given, "shot")


def test_ids_and_dicts() -> None:
    assert id_of(ONE) == id_of(uuid.UUID(ONE)) == id_of({"id": ONE}) == id_of({"id": uuid.UUID(ONE)}) == ONE
    assert ids_of([ONE, {"id": TWO}]) == [ONE, TWO]
    assert ids_of(ONE) == ids_of({"id": ONE}) == [ONE]
    assert ids_of(None) == []
    with pytest.raises(ValueError, match=r"^shots\[1\]: wanted an ID"):
        ids_of([ONE, "sh010"], "shots")
    with pytest.raises(ValueError, match="^shots: wanted IDs"):
        ids_of(7, "shots")  # type: ignore[arg-type]


def test_a_field_is_looked_up_only_when_it_lacks() -> None:
    assert key_of({"id": ONE, "project_id": TWO}, "project_id", lambda _: {}) == TWO
    assert key_of({"id": ONE}, "project_id", lambda shot_id: {"project_id": f"of {shot_id}"}) == f"of {ONE}"


@pytest.mark.parametrize("given", ["2026-13-01", "2026-02-30", "21/11/2026", "2026-1-1", "now", "", None, 20261121])
def test_what_is_no_date_is_refused_by_name(given: Any) -> None:
    with pytest.raises(ValueError, match="^start_date: wanted a date"):
        date_text(given, "start_date")


def test_the_object_style_is_the_module_style(monkeypatch: pytest.MonkeyPatch) -> None:
    client, _ = always(lambda: httpx.Response(200, json=[]))
    space = Namespace(gazu.sorting, client)
    assert space.sort_by_name([{"name": "b"}, {"name": None}, {"name": "A"}]) == [
        {"name": None},
        {"name": "A"},
        {"name": "b"},
    ]
    monkeypatch.setattr(gazu.sorting, "sort_by_name", lambda dicts, client: client, raising=True)
    assert space.sort_by_name([]) is client
    assert dir(Namespace(gazu.person, client)) == sorted(gazu.person.__all__)
    assert "given" not in dir(Namespace(gazu.entity, client))
    with pytest.raises(AttributeError, match="no function 'sort_by_colour'"):
        space.sort_by_colour  # noqa: B018
    with pytest.raises(AttributeError, match="KitsuClient has no attribute 'shoot'"):
        client.shoot  # noqa: B018
