"""Answers that count their rows are asked for page by page, and joined."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from gazu_like.nim import NimClient, connection, testing
from tests.support.faulty import Action, FaultyServer, Received, answer, chosen_by
from tests.support.wires import QUICK


@pytest.fixture(autouse=True)
def short_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "PAGE_ROWS", 3)


def asked_pages(server: testing.StandIn) -> list[str]:
    return sorted((form.get("offset", "") for form in server.world.asked), key=int)


def test_all_pages_come(call: Callable[..., Any], stand_in: testing.StandIn) -> None:
    for number in range(10):
        stand_in.world.ask("addResource", name=f"desk {number}")
    found = call("resource.all_resources")
    assert [each["name"] for each in found] == ["Screening room", *(f"desk {number}" for number in range(10))]
    assert asked_pages(stand_in) == ["0", "3", "6", "9"]
    whole = call("api.get_resources")
    assert (whole["success"], whole["total_count"], len(whole["data"])) == (True, 11, 11)


def test_a_part_is_one_question(call: Callable[..., Any], stand_in: testing.StandIn) -> None:
    for number in range(10):
        stand_in.world.ask("addResource", name=f"desk {number}")
    assert [each["name"] for each in call("resource.all_resources", limit=2, offset=4)] == ["desk 3", "desk 4"]
    found = call("api.get_resources", limit=2, offset=4)
    assert (found["total_count"], len(found["data"])) == (11, 2)
    assert len(stand_in.world.asked) == 2
    assert [each["name"] for each in call("resource.all_resources", offset=8)] == ["desk 7", "desk 8", "desk 9"]
    assert all(form["limit"] == "3" for form in stand_in.world.asked[2:])


def test_a_crew_is_one_however_many_pages_it_takes(call: Callable[..., Any], stand_in: testing.StandIn) -> None:
    job = int(stand_in.world.ask("addJob", name="Second", number="2")["ID"])
    stand_in.world.store.add("crew", jobID=job, userID=3)
    found = call("job.all_crew_for_job", [1, job])
    assert [(each["job_id"], [user["user_id"] for user in each["crew"]]) for each in found] == [
        (1, [2, 3, 4, 5]),
        (job, [3]),
    ]
    bare = call("api.get_crew", f"1,{job}")
    assert [(each["job_id"], each["crew"]) for each in bare["data"]] == [(1, [2, 3, 4, 5]), (job, [3])]


def test_nothing_is_one_page(call: Callable[..., Any], stand_in: testing.StandIn) -> None:
    assert call("review.all_review_bins", "shot", 1) == []
    assert asked_pages(stand_in) == ["0"]


def of_rows(count: int, at_most: int, shift: int = 0) -> Action | Callable[[Received], Action]:
    """A server that hands out fewer rows than it is asked for, and puts others in front while it is asked."""

    @chosen_by
    def choose(request: Received) -> Action:
        query = parse_qs(urlsplit(request.path).query)
        offset, limit = int(query["offset"][0]), min(int(query["limit"][0]), at_most)
        moved = shift if offset else 0
        rows = [{"ID": number} for number in range(1, count + 1)]
        return answer({"success": True, "error": "", "total_count": count, "data": rows[offset - moved :][:limit]})

    return choose


@pytest.mark.parametrize(("count", "at_most"), [(7, 2), (7, 3), (6, 3), (1, 3), (0, 3)])
def test_a_server_that_hands_out_less_is_asked_more_often(count: int, at_most: int) -> None:
    with FaultyServer(otherwise=of_rows(count, at_most)) as server:
        with NimClient(server.host.replace("/api", ""), retry=QUICK) as client:
            assert client.job.all_job_ids() == list(range(1, count + 1))


def test_a_row_that_came_twice_is_one() -> None:
    with FaultyServer(otherwise=of_rows(7, 3, shift=1)) as server:
        with NimClient(server.host.replace("/api", ""), retry=QUICK) as client:
            assert client.job.all_job_ids() == [1, 2, 3, 4, 5, 6, 7]


def test_a_page_that_fails_fails_the_whole() -> None:
    said = json.dumps({"success": False, "error": "Too much."}).encode()
    whole = answer({"success": True, "error": "", "total_count": 9, "data": [{"ID": 1}, {"ID": 2}, {"ID": 3}]})
    with FaultyServer(script=[whole], otherwise=answer(raw=said)) as server:
        with NimClient(server.host.replace("/api", ""), retry=QUICK) as client:
            with pytest.raises(Exception, match="Too much"):
                client.job.all_jobs()
