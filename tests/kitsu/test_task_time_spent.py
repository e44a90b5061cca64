"""Time spent on tasks, on the real server."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from gazu_like import task
from gazu_like.exception import NotAllowedException

from .conftest import Production

DAY = "2026-03-09"


def test_time_is_set_added_read_and_removed(production: Production) -> None:
    client, of_task, person = production.client, production.task, production.person
    with pytest.raises(NotAllowedException):
        task.set_time_spent(of_task, person, DAY, 60, client=client)
    task.assign_task(of_task, person, client=client)
    assert task.set_time_spent(of_task, person, DAY, 60, client=client)["duration"] == 60
    assert (
        task.set_time_spent(of_task["id"], person["id"], datetime.date(2026, 3, 9), 90, client=client)["duration"] == 90
    )
    spent = task.add_time_spent(of_task, person, datetime.datetime(2026, 3, 9, 18), 30.5, client=client)
    assert (spent["duration"], spent["date"]) == (120.5, DAY)
    task.set_time_spent(of_task, person, "2026-03-10", 10, client=client)

    total = task.get_time_spent(of_task, client=client)
    assert total["total"] == 130.5
    assert {each["date"] for each in total[person["id"]]} == {DAY, "2026-03-10"}
    for of_day in (
        task.get_time_spent(of_task, DAY, client=client),
        task.get_task_time_spent_for_date(of_task, DAY, client=client),
    ):
        assert (of_day["total"], [each["id"] for each in of_day[person["id"]]]) == (120.5, [spent["id"]])

    assert task.remove_time_spent(spent, client=client) == ""
    assert task.get_task_time_spent_for_date(of_task, DAY, client=client)["total"] == 0

    for wrong, said in WRONG:
        for function in (task.set_time_spent, task.add_time_spent):
            with pytest.raises(ValueError, match=said):
                function(**{"task": of_task, "person": person, "date": DAY, "duration": 60, "client": client, **wrong})
    for read in (task.get_time_spent, task.get_task_time_spent_for_date):
        with pytest.raises(ValueError, match="date"):
            read(of_task, "March", client=client)
    assert task.get_time_spent(of_task, client=client)["total"] == 10


WRONG: list[tuple[dict[str, Any], str]] = [
    ({"duration": 0}, "duration"),
    ({"duration": -5}, "duration"),
    ({"duration": float("nan")}, "duration"),
    ({"duration": float("inf")}, "duration"),
    ({"duration": "90"}, "duration"),
    ({"date": "2026-02-30"}, "date"),
    ({"date": "09/03/2026"}, "date"),
    ({"task": "sh010"}, "task"),
    ({"person": "Ana"}, "person"),
]
