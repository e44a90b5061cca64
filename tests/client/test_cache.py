"""The read cache: keys, copies, one request for many callers, and what a write drops."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

import gazu_like as gazu
from gazu_like.cache import SETTLED_SEGMENTS, Cached, cache, cache_settled
from gazu_like.client import KitsuClient
from gazu_like.events.event import Gap, of_message
from gazu_like.exception import ServerErrorException
from gazu_like.shapes.event_names import EVENTS
from tests.support.wires import HOST, QUICK, client_answering, jwt

ONE, TWO = str(uuid.UUID(int=1)), str(uuid.UUID(int=2))


def read_row(row: Any, kind: str = "shots", page: int | None = None, client: KitsuClient = None) -> Any:  # type: ignore
    return client.get(f"data/{kind}", params={"row": str(row), "page": page})


@pytest.fixture(autouse=True)
def enabled() -> Iterator[None]:
    gazu.cache.enable()
    yield
    gazu.cache.disable()
    gazu.cache.clear_all()


@pytest.fixture
def rows() -> Iterator[Cached[Any, Any]]:
    decorated = cache(read_row)
    yield decorated
    gazu.cache.cached_functions.remove(decorated)


@pytest.fixture
def settled_rows() -> Iterator[Cached[Any, Any]]:
    decorated = cache_settled(read_row)
    yield decorated
    gazu.cache.cached_functions.remove(decorated)


def counting(**settings: Any) -> tuple[KitsuClient, list[httpx.Request]]:
    """A client whose answers count up, so that every answer tells which request it came from."""
    seen = iter(range(1, 10_000))
    return client_answering(lambda request: httpx.Response(200, json={"n": next(seen), "list": [1]}), **settings)


def test_the_second_call_sends_nothing(rows: Cached[Any, Any]) -> None:
    client, requests = counting()
    assert rows(ONE, client=client) == rows(ONE, client=client) == {"n": 1, "list": [1]}
    assert len(requests) == 1


def test_off_until_it_is_enabled(rows: Cached[Any, Any]) -> None:
    client, requests = counting()
    gazu.cache.disable()
    rows(ONE, client=client)
    rows(ONE, client=client)
    assert len(requests) == 2


def test_position_keyword_dict_id_and_default_are_one_key(rows: Cached[Any, Any]) -> None:
    client, requests = counting()
    for call in (
        lambda: rows(ONE, client=client),
        lambda: rows(row=ONE, client=client),
        lambda: rows({"id": ONE, "name": "sh010"}, client=client),
        lambda: rows(uuid.UUID(ONE), client=client),
        lambda: rows(ONE, "shots", None, client),
        lambda: rows(ONE, page=None, kind="shots", client=client),
    ):
        call()
    assert len(requests) == 1


def test_other_arguments_are_other_keys(rows: Cached[Any, Any]) -> None:
    client, requests = counting()
    for other in (ONE, TWO, [ONE, TWO], [TWO, ONE], {"name": "a"}, {"name": "b"}, None, ["a", ["b"]]):
        rows(other, client=client)
    rows(ONE, "assets", client=client)
    rows(ONE, page=2, client=client)
    assert len(requests) == 10


def test_a_caller_may_change_what_it_got(rows: Cached[Any, Any]) -> None:
    client, _ = counting()
    for _ in range(3):
        got = rows(ONE, client=client)
        assert got["list"] == [1]
        got["list"].append(2)
        got["n"] = "changed"


def test_another_host_is_another_key(rows: Cached[Any, Any]) -> None:
    client, requests = counting()
    rows(ONE, client=client)
    client.host = "http://other.test/api"
    assert rows(ONE, client=client)["n"] == 2
    client.host = HOST
    assert rows(ONE, client=client)["n"] == 1
    assert len(requests) == 2


def test_another_user_is_another_key_and_a_renewed_token_is_not(rows: Cached[Any, Any]) -> None:
    client, requests = counting(access_token=jwt(3600, "ana"))
    rows(ONE, client=client)
    client.access_token = jwt(3600, "ana", salt="renewed")
    rows(ONE, client=client)
    assert len(requests) == 1
    client.access_token = jwt(3600, "ben")
    rows(ONE, client=client)
    client.access_token = "no-jwt"
    rows(ONE, client=client)
    client.access_token = None
    rows(ONE, client=client)
    assert len(requests) == 4


def test_the_default_client_after_set_host(rows: Cached[Any, Any]) -> None:
    first, asked_first = counting()
    second, asked_second = counting(host="http://second.test/api")
    assert rows(ONE, client=first)["n"] == rows(ONE, client=second)["n"] == 1
    assert len(asked_first) == len(asked_second) == 1


def test_100_threads_send_one_request(rows: Cached[Any, Any]) -> None:
    arrived = threading.Event()

    def make(request: httpx.Request) -> httpx.Response:
        arrived.wait(10)
        return httpx.Response(200, json={"n": 1})

    client, requests = client_answering(make)
    with ThreadPoolExecutor(100) as pool:
        futures = [pool.submit(rows, ONE, client=client) for _ in range(100)]
        arrived.set()
        results = [future.result() for future in futures]
    assert results == [{"n": 1}] * 100
    assert len(requests) == 1
    assert len({id(result) for result in results}) == 100


def test_errors_are_not_kept_and_reach_every_caller(rows: Cached[Any, Any]) -> None:
    answers = iter([httpx.Response(500), httpx.Response(200, json={"n": 1})])
    client, requests = client_answering(lambda request: next(answers))
    with pytest.raises(ServerErrorException):
        rows(ONE, client=client)
    assert rows(ONE, client=client) == {"n": 1}
    assert len(requests) == 2


def test_those_who_waited_for_a_failed_read_try_themselves(rows: Cached[Any, Any]) -> None:
    first, gate = threading.Event(), threading.Event()

    def make(request: httpx.Request) -> httpx.Response:
        if not first.is_set():
            first.set()
            gate.wait(10)
            return httpx.Response(500)
        return httpx.Response(200, json={"n": 2})

    client, _ = client_answering(make, retry=QUICK)
    with ThreadPoolExecutor(2) as pool:
        leader = pool.submit(rows, ONE, client=client)
        first.wait(10)
        follower = pool.submit(rows, ONE, client=client)
        gate.set()
        with pytest.raises(ServerErrorException):
            leader.result()
        assert follower.result() == {"n": 2}


@pytest.mark.parametrize(
    ("write", "drops"),
    [
        (lambda client: client.post("data/comments", {}), True),
        (lambda client: client.put("data/shots/1", {}), True),
        (lambda client: client.delete("data/shots/1"), True),
        (lambda client: client.upload("pictures/1", files={"file": b"x"}), True),
        (lambda client: client.post("data/tasks/1/working-file-path", {}), False),
        (lambda client: client.get("data/shots"), False),
    ],
    ids=["post", "put", "delete", "upload", "question by POST", "get"],
)
def test_what_a_write_drops(rows: Cached[Any, Any], write: Any, drops: bool) -> None:
    client, _ = counting()
    before = rows(ONE, client=client)
    write(client)
    assert (rows(ONE, client=client) != before) is drops


def test_a_write_by_another_client_on_that_server_counts_too(rows: Cached[Any, Any]) -> None:
    reader, _ = counting(access_token=jwt(3600, "ana"))
    writer, _ = counting(access_token=jwt(3600, "ben"))
    elsewhere, _ = counting(host="http://other.test/api")
    assert rows(ONE, client=reader)["n"] == 1
    elsewhere.post("data/comments", {})
    assert rows(ONE, client=reader)["n"] == 1
    writer.post("data/comments", {})
    assert rows(ONE, client=reader)["n"] == 2


def test_a_write_that_failed_may_have_changed_something(rows: Cached[Any, Any]) -> None:
    answers = iter([httpx.Response(200, json=1), httpx.Response(504), httpx.Response(200, json=2)])
    client, _ = client_answering(lambda request: next(answers))
    assert rows(ONE, client=client) == 1
    with pytest.raises(ServerErrorException):
        client.post("data/comments", {})
    assert rows(ONE, client=client) == 2


@pytest.mark.parametrize(
    ("path", "drops"),
    [
        ("data/comments", False),
        ("actions/tasks/1/comment", False),
        ("data/task-types", True),
        ("data/task-types/1?force=true", True),
        ("import/kitsu/task-types", True),
        ("data/projects/1/settings/task-status", True),
    ],
)
def test_settled_records_survive_writes_to_production_data(
    settled_rows: Cached[Any, Any], path: str, drops: bool
) -> None:
    client, _ = counting()
    settled_rows(ONE, client=client)
    client.post(path, {})
    assert (settled_rows(ONE, client=client)["n"] != 1) is drops


def test_an_answer_from_before_a_write_is_not_kept(rows: Cached[Any, Any]) -> None:
    reading, written = threading.Event(), threading.Event()

    def make(request: httpx.Request) -> httpx.Response:
        if request.method == "GET" and not reading.is_set():
            reading.set()
            written.wait(10)
            return httpx.Response(200, json="before")
        return httpx.Response(200, json="after")

    client, _ = client_answering(make)
    with ThreadPoolExecutor(1) as pool:
        early = pool.submit(rows, ONE, client=client)
        reading.wait(10)
        client.post("data/comments", {})
        assert rows(ONE, client=client) == "after"
        written.set()
        assert early.result() == "before"
    assert rows(ONE, client=client) == "after"


def test_settings_and_counts_of_one_function(rows: Cached[Any, Any]) -> None:
    client, requests = counting()
    rows.set_cache_max_size(2)
    for number in range(3):
        rows(f"row {number}", client=client)
    rows("row 2", client=client)
    infos = rows.get_cache_infos()
    assert infos == {
        "enabled": True,
        "expire": 120,
        "maxsize": 2,
        "hits": 1,
        "misses": 3,
        "expired_hits": 0,
        "current_size": 2,
    }
    rows.disable_cache()
    rows("row 2", client=client)
    assert len(requests) == 4
    rows.enable_cache()
    rows.clear_cache()
    assert rows.get_cache_infos()["current_size"] == 0


def test_results_expire(rows: Cached[Any, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    now = [1000.0]
    monkeypatch.setattr("time.monotonic", lambda: now[0])
    client, requests = counting()
    rows.set_cache_expire(10)
    rows(ONE, client=client)
    now[0] += 9
    rows(ONE, client=client)
    assert len(requests) == 1
    now[0] += 2
    rows(ONE, client=client)
    assert len(requests) == 2
    assert rows.get_cache_infos()["expired_hits"] == 1


def test_zero_means_for_ever_and_without_limit(rows: Cached[Any, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    now = [1000.0]
    monkeypatch.setattr("time.monotonic", lambda: now[0])
    client, requests = counting()
    rows.set_cache_expire(0)
    rows.set_cache_max_size(0)
    for number in range(400):
        rows(f"row {number}", client=client)
    now[0] += 1e9
    for number in range(400):
        rows(f"row {number}", client=client)
    assert len(requests) == 400


@pytest.mark.parametrize(
    "call", [lambda f, c: f(client=c), lambda f, c: f(1, 2, 3, c, 5), lambda f, c: f(1, no=2, client=c)]
)
def test_a_wrong_call_fails_as_without_cache(rows: Cached[Any, Any], call: Any) -> None:
    client, requests = counting()
    with pytest.raises(TypeError, match="read_row"):
        call(rows, client)
    assert requests == []


def test_a_doubled_argument_fails_even_when_its_answer_is_kept(rows: Cached[Any, Any]) -> None:
    client, _ = counting()
    rows(ONE, client=client)
    with pytest.raises(TypeError, match="multiple values"):
        rows(ONE, row=ONE, client=client)


def test_gazu_s_functions_on_a_plain_dict() -> None:
    store: dict[str, Any] = {}
    key = gazu.cache.get_cache_key([ONE], {"page": 1})
    assert key == gazu.cache.get_cache_key([{"id": ONE}], {"page": 1})
    value = gazu.cache.insert_value(lambda row, page: {"list": [page]}, store, [ONE], {"page": 1})
    value["list"].append(2)
    assert gazu.cache.get_value(store, key) == {"list": [1]}
    assert not gazu.cache.is_cache_expired(store, {"expire": 60}, key)
    assert gazu.cache.is_cache_expired(store, {"expire": 1e-9}, key)
    assert not gazu.cache.is_cache_expired(store, {"expire": 0}, key)
    gazu.cache.insert_value(lambda row: row, store, [TWO], {})
    assert gazu.cache.remove_oldest_entry(store, 0) is None
    assert gazu.cache.remove_oldest_entry(store, 1) == key
    assert gazu.cache.remove_oldest_entry(store, 1) is None
    assert gazu.cache.is_cache_enabled({"enabled": True})
    assert gazu.cache.disable() is False
    assert not gazu.cache.is_cache_enabled({"enabled": True})


# What a listener hears of


class Heard:
    """Stands for a listener: tests say what it hears."""

    def __init__(self, host: str = HOST) -> None:
        self.host = host
        self._observers: list[Callable[[Any], object]] = []
        self._gap_observers: list[Callable[[Any], object]] = []

    def observe(self, function: Callable[[Any], object]) -> None:
        self._observers.append(function)

    def on_gap(self, function: Callable[[Any], object]) -> None:
        self._gap_observers.append(function)

    def hear(self, name: str) -> None:
        for observe in self._observers:
            observe(of_message(name, {}))

    def miss(self) -> None:
        for observe in self._gap_observers:
            observe(Gap(None, None, "why"))


@pytest.mark.parametrize(
    ("name", "drops_settled"),
    [
        ("shot:update", False),
        ("task:new", False),
        ("comment:delete", False),
        ("person:update", False),
        ("project:update", False),
        ("task-type:update", True),
        ("task-status:new", True),
        ("asset-type:delete", True),
        ("department:update", True),
        ("studio:new", True),
        ("project-status:update", True),
        ("output-type:new", True),
        ("software:update", True),
    ],
)
def test_what_is_heard_drops_what_it_makes_stale(
    rows: Cached[Any, Any], settled_rows: Cached[Any, Any], name: str, drops_settled: bool
) -> None:
    client, requests = counting()
    listener = Heard()
    client.cache.follow(listener)
    rows(ONE, client=client)
    settled_rows(TWO, client=client)
    listener.hear(name)
    rows(ONE, client=client)
    settled_rows(TWO, client=client)
    assert len(requests) == (4 if drops_settled else 3)


def test_every_kind_of_record_that_is_settled_is_dropped_by_events_of_its_own() -> None:
    nouns = {name.partition(":")[0] for name in EVENTS}
    named = {segment for segment in SETTLED_SEGMENTS for noun in nouns if segment in (noun, f"{noun}s")}
    # Kitsu speaks of entity types as asset types; an import tells no events of its own.
    assert named == SETTLED_SEGMENTS - {"entity-types", "import"}


def test_a_gap_drops_everything(rows: Cached[Any, Any], settled_rows: Cached[Any, Any]) -> None:
    client, requests = counting()
    listener = Heard()
    client.cache.follow(listener)
    rows(ONE, client=client)
    settled_rows(TWO, client=client)
    listener.miss()
    rows(ONE, client=client)
    settled_rows(TWO, client=client)
    assert len(requests) == 4


def test_what_other_servers_said_stays(rows: Cached[Any, Any]) -> None:
    client, _ = counting()
    other, requests = counting(host="http://other.test/api")
    listener = Heard()
    client.cache.follow(listener)
    rows(ONE, client=other)
    listener.hear("shot:update")
    listener.miss()
    client.cache.clear()
    rows(ONE, client=other)
    assert len(requests) == 1


def test_what_is_read_of_all_users_of_the_server_is_dropped(rows: Cached[Any, Any]) -> None:
    client, _ = counting(access_token=jwt(3600, "one"))
    other, requests = counting(access_token=jwt(3600, "two"))
    listener = Heard()
    client.cache.follow(listener)
    rows(ONE, client=other)
    listener.hear("shot:update")
    rows(ONE, client=other)
    assert len(requests) == 2


def test_what_is_under_way_when_something_is_heard_is_not_kept(rows: Cached[Any, Any]) -> None:
    listener = Heard()
    answers = iter(range(10))

    def answer(request: httpx.Request) -> httpx.Response:
        number = next(answers)
        if number == 0:
            listener.hear("shot:update")  # after the server read the record
        return httpx.Response(200, json=number)

    client, _ = client_answering(answer)
    client.cache.follow(listener)
    assert rows(ONE, client=client) == 0
    assert rows(ONE, client=client) == 1
    assert rows(ONE, client=client) == 1


def test_a_listener_of_another_server_is_refused() -> None:
    client, _ = counting()
    with pytest.raises(ValueError, match=r"listener: it listens to http://other\.test/api, this client asks"):
        client.cache.follow(Heard("http://other.test/api"))
