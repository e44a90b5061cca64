"""Productions made up as the server would list them, for what counts and shows them."""

from __future__ import annotations

import datetime
import itertools
import random
import uuid
from typing import Any

from gazu_like.lookup import Place
from gazu_like.overview.figures import overview_of
from gazu_like.overview.model import Overview
from gazu_like.overview.rows import Log, Rows

NOW = datetime.datetime(2026, 11, 29, 15, 20, tzinfo=datetime.timezone.utc)

#: Name, short name, colour, what it means.
STATUSES = (
    ("Todo", "todo", "#f5f5f5", "is_default"),
    ("Ready To Start", "ready", "#fbc02d", ""),
    ("Work In Progress", "wip", "#3273dc", "is_wip"),
    ("Retake", "retake", "#ff3860", "is_retake"),
    ("Waiting For Approval", "wfa", "#ab26ff", "is_feedback_request"),
    ("Done", "done", "#22d160", "is_done"),
)
ASSET_TASKS = ("Concept", "Modeling", "Shading", "Rigging")
SHOT_TASKS = ("Layout", "Animation", "Lighting", "FX", "Compositing")
TYPES = ("Character", "Environment", "FX", "Prop", "Vehicle")
CREW = ("Ines Moreau", "Tobias Okafor", "Hana Sato", "Lukas Brandt", "Priya Nair", "Mateo Ruiz", "Łukasz Żak", "김하늘")


def new_id(*parts: object) -> str:
    """Make an ID that is always the same."""
    return str(uuid.uuid5(uuid.NAMESPACE_OID, "/".join(map(str, parts))))


def statuses() -> list[dict[str, Any]]:
    """The statuses of a new Kitsu."""
    marks = dict.fromkeys(("is_done", "is_wip", "is_retake", "is_feedback_request", "is_default"), False)
    return [
        {"id": new_id("status", name), "name": name, "short_name": short, "color": color, "priority": place, **marks}
        | ({mark: True} if mark else {})
        for place, (name, short, color, mark) in enumerate(STATUSES)
    ]


def task_types() -> list[dict[str, Any]]:
    """Task types for assets and shots."""
    wanted = [("Asset", name) for name in ASSET_TASKS] + [("Shot", name) for name in SHOT_TASKS]
    return [
        {"id": new_id("type", name), "name": name, "for_entity": kind, "priority": place}
        for place, (kind, name) in enumerate(wanted)
    ]


def named(rows: list[dict[str, Any]], name: str) -> str:
    """Return the ID of what is called so."""
    return str(next(row["id"] for row in rows if row["name"] == name))


def at(day: float) -> str:
    """Return a moment so many days before now."""
    return (NOW - datetime.timedelta(days=day)).strftime("%Y-%m-%dT%H:%M:%S")


def empty(**fields: Any) -> Rows:
    """The lists of a production in which nothing is yet."""
    whole: dict[str, Any] = {
        "server": "https://kitsu.north-studio.example/api",
        "project": {"id": new_id("project"), "name": "Les Ombres d'Été", "start_date": None, "end_date": None},
        "tasks": [],
        "task_types": task_types(),
        "statuses": statuses(),
        "people": [{"id": new_id("person", name), "full_name": name} for name in CREW],
        "places": {},
        "casting": {},
        "hours_by_day": 8.0,
        "log": Log(begins=at(180)),
    }
    return Rows(**{**whole, **fields})


def places(**entities: list[dict[str, Any]]) -> dict[str, Place]:
    """Put entities by kind where their parents say; assets below their type."""
    rows = {row["id"]: row for found in entities.values() for row in found}

    def parts(row: dict[str, Any] | None) -> tuple[str, ...]:
        return (*parts(rows.get(row.get("parent_id"))), row["name"]) if row else ()

    return {
        row["id"]: Place(kind, (row["asset_type_name"], row["name"]) if kind == "Asset" else parts(row), row)
        for kind, found in entities.items()
        for row in found
    }


class Film:
    """A production in its middle: what is made and done came bit by bit over half a year. Nothing in it is random."""

    def __init__(self, assets: int, sequences: int, shots: int, episodes: int = 0, with_log: bool = True) -> None:
        self.chance = random.Random(7)
        self.rows = empty()
        self.entities: dict[str, list[dict[str, Any]]] = {kind: [] for kind in ("Episode", "Sequence", "Shot", "Asset")}
        self.rows.project = {**self.rows.project, "start_date": at(180)[:10], "end_date": at(-60)[:10]}
        self.changed: list[dict[str, Any]] = []
        self.removed: list[dict[str, Any]] = []
        self._assets(assets)
        self._shots(sequences, shots, episodes)
        self.rows.places = places(**self.entities)
        for kind, names in (("Asset", ASSET_TASKS), ("Shot", SHOT_TASKS)):
            for place, row in enumerate(self.entities[kind]):
                for step, name in enumerate(names):
                    self._task(row, name, step, place / len(self.entities[kind]))
        self.changed.sort(key=lambda event: str(event["created_at"]))
        self.rows.log = Log(self.changed, self.removed, begins=at(180)) if with_log else None

    def _assets(self, number: int) -> None:
        for place in range(number):
            kind = TYPES[place % len(TYPES)]
            row = {"id": new_id("asset", place), "name": f"{kind} {place:03}", "asset_type_name": kind}
            self.entities["Asset"].append({**row, "canceled": False})

    def _shots(self, sequences: int, shots: int, episodes: int) -> None:
        self.entities["Episode"].extend(
            {"id": new_id("episode", place), "name": f"E{place + 1:02}"} for place in range(episodes)
        )
        assets = self.entities["Asset"]
        for place in range(sequences):
            above = new_id("episode", place * episodes // sequences) if episodes else None
            sequence = {"id": new_id("sequence", place), "name": f"SQ{10 * (place + 1):03}", "parent_id": above}
            self.entities["Sequence"].append(sequence)
            for number in range(shots // sequences):
                shot = {"id": new_id("shot", place, number), "name": f"SH{10 * (number + 1):03}", "canceled": False}
                self.entities["Shot"].append({**shot, "parent_id": sequence["id"]})
                cast = self.chance.sample(assets, min(3, len(assets)))
                self.rows.casting[shot["id"]] = [  # type: ignore[index]
                    {"asset_id": each["id"], "asset_name": each["name"], "asset_type_name": each["asset_type_name"]}
                    for each in cast
                ]

    def _task(self, entity: dict[str, Any], name: str, step: int, late: float) -> None:
        found = self.rows.statuses
        due = 120 - 150 * late - 18 * step + self.chance.uniform(-9, 9)
        reached = self._reached(due)
        task = {
            "id": new_id("task", entity["id"], name),
            "entity_id": entity["id"],
            "task_type_id": named(self.rows.task_types, name),
            "task_status_id": named(found, reached),
            "created_at": at(178 - 40 * late),
            "updated_at": at(1),
            "due_date": at(due)[:10] + "T00:00:00",
            "done_date": at(max(due, 0.1)) if reached == "Done" else None,
            "estimation": 960,
            "duration": 1_010 if reached == "Done" else 240 if reached != "Todo" else 0,
            "assignees": [new_id("person", CREW[self.chance.randrange(len(CREW))])],
        }
        self.rows.tasks.append(task)
        if reached != "Todo":
            way = ("Todo", "Work In Progress", "Waiting For Approval", "Retake", "Waiting For Approval", "Done")
            self._history(task, (*way[: way.index(reached)], reached) if reached in way else ("Todo", reached), due)

    def _reached(self, due: float) -> str:
        if due > 3:
            return self.chance.choices(("Done", "Retake", "Waiting For Approval"), (93, 4, 3))[0]
        if due > -12:
            return self.chance.choices([name for name, *_ in STATUSES], (10, 10, 40, 10, 15, 15))[0]
        return self.chance.choices(("Todo", "Ready To Start"), (85, 15))[0]

    def _history(self, task: dict[str, Any], way: tuple[str, ...], due: float) -> None:
        for place, (before, after) in enumerate(itertools.pairwise(way)):
            ids = {"previous_task_status_id": named(self.rows.statuses, before), "task_id": task["id"]}
            ids["new_task_status_id"] = named(self.rows.statuses, after)
            left = len(way) - 2 - place
            self.changed.append({"created_at": at(max(due, 0.2) + 2 * left), "data": ids})


def film(**fields: Any) -> Overview:
    """A film in its middle."""
    return overview_of(Film(24, 6, 60, **fields).rows, NOW)


def series() -> Overview:
    """A series with episodes, read by someone who may not read the event log."""
    return film(episodes=2, with_log=False)


def large() -> Overview:
    """500 assets, 1,000 shots in 40 sequences, 7,000 tasks."""
    return overview_of(Film(500, 40, 1_000).rows, NOW)


def moved() -> Overview:
    """A film that came from another server in its middle: the log begins later than the tasks."""
    rows = Film(24, 6, 60).rows
    assert rows.log is not None
    begins = at(40)
    later = [event for event in rows.log.changed if event["created_at"] >= begins]
    return overview_of(Rows(**{**vars(rows), "log": Log(later, begins=begins)}), NOW)


def blank() -> Overview:
    """A production in which nothing is yet."""
    return overview_of(empty(), NOW)


def hostile(text: str) -> Overview:
    """A production that has a text wherever a server's text can get."""
    rows = Film(2, 2, 4, episodes=1).rows
    rows.places = {
        key: Place(place.kind, (text,) * len(place.parts), {**place.row, "name": text})
        for key, place in rows.places.items()
    }
    for found in (rows.task_types, rows.statuses, rows.people):
        for row in found:
            row.update({name: text for name in ("name", "short_name", "color", "full_name") if name in row})
    for row in rows.task_types:
        row["for_entity"] = text
    for links in rows.casting.values():
        for link in links:
            link.update(asset_name=text, asset_type_name=text)
    rows.project = {**rows.project, "name": text}
    rows.server = text
    return overview_of(rows, NOW)


SAMPLES = {"film": film, "series": series, "moved": moved, "blank": blank}
