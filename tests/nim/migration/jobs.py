"""Jobs for tests of translations: nothing but rows, as NIM answers them."""

from __future__ import annotations

from typing import Any

from gazu_like.nim.migration.job import Job
from gazu_like.nim.migration.reading import Rows
from gazu_like.nim.migration.words import Choices, identity

NIM = "https://nim.example.com/nimAPI.php"


def ident(kind: str, key: object) -> str:
    return identity(NIM, kind, key)


def job(choices: Choices | None = None, /, **rows: Any) -> Job:
    """A job with these rows, and a statuses' list that has two."""
    given: dict[str, Any] = {
        "job": {"ID": 1, "number": "24017", "jobname": "Film"},
        "task_statuses": [{"ID": 1, "status": "NOT STARTED", "bgcolor": "#112233"}, {"ID": 2, "status": "COMPLETED"}],
        **rows,
    }
    return Job(Rows(**given), choices or Choices(), NIM, 1, "Film")


def task(task_id: int, of: tuple[str, int], name: str = "COMP", **columns: Any) -> dict[str, Any]:
    return {"class": of[0], "itemID": of[1], "taskID": task_id, "taskName": name, **columns}


def key(name: str, value: object, *options: str) -> dict[str, Any]:
    found = {"keyName": name, "value": value}
    return {**found, "dropdownText": value, "dropdownOptions": list(options)} if options else found
