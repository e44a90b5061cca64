"""Names for the IDs of events: asked for many at once, remembered for minutes, left as IDs where there are none."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from itertools import islice
from typing import Any

from cachetools import TTLCache

from gazu_like.client import KitsuClient
from gazu_like.events import Event
from gazu_like.exception import GazuException

Row = Mapping[str, Any]

ENTITIES = ("shot", "asset", "sequence", "episode", "scene", "edit", "concept", "entity")
#: What an event is shown to be of when its own record has no name, a comment for example: the first that it tells of.
INSTEAD = ("task", "preview_file", *ENTITIES, "playlist")
#: Where records of payloads are listed by their IDs: the last part of the route, by what payloads call them.
MODELS: Mapping[str, str] = {
    **dict.fromkeys(ENTITIES, "entities"),
    "task": "tasks",
    "preview_file": "preview-files",
    "task_type": "task-types",
    "task_status": "task-status",
    "asset_type": "entity-types",
    "department": "departments",
    "playlist": "playlists",
    "person": "persons",
    "project": "projects",
}
#: Fields of rows that hold further IDs which belong to a record's name, and what they are of.
PARTS: Mapping[str, Mapping[str, str]] = {
    "entities": {"parent_id": "entity"},
    "tasks": {"entity_id": "entity", "task_type_id": "task_type"},
    "preview-files": {"task_id": "task"},
}
#: A preview, its task, the shot, its sequence, its episode.
LEVELS = 5
#: IDs of one question: its address stays short enough for every proxy.
IDS_OF_A_QUESTION = 100
REMEMBERED = 20_000
#: How long a name is believed.
SECONDS = 600.0
NOTHING: Row = {}


class Names:
    """Names of what events are of.

    Args:
        client: Connection to ask.
    """

    def __init__(self, client: KitsuClient) -> None:
        self._client = client
        self._rows: MutableMapping[str, Row] = TTLCache(REMEMBERED, SECONDS, time.monotonic)

    def learn(self, events: Iterable[Event[Any]]) -> None:
        """Ask for the names that these events need and that are not known yet."""
        wanted = dict(pair for event in events for pair in _needed(event))
        for _ in range(LEVELS):
            unknown = {key: model for key, model in wanted.items() if key not in self._rows}
            for model in dict.fromkeys(unknown.values()):
                self._ask(model, [key for key, each in unknown.items() if each == model])
            wanted = dict(pair for key, model in wanted.items() for pair in self._parts(key, model))

    def production(self, event: Event[Any]) -> str:
        """Return the name of the production of an event, "" when it is of none."""
        return self._name(event.project_id)

    def person(self, event: Event[Any]) -> str:
        """Return the name of who did it, "" when the server does not say."""
        return self._name(event.user_id)

    def record(self, event: Event[Any]) -> str:
        """Return the name of the record that an event is of: "SQ010 / SH020 / Animation", or "preview-file ID"."""
        stem, record_id = _subject(event)
        known = " / ".join(self._path(record_id, MODELS.get(stem, "")))
        return known or (f"{stem.replace('_', '-')} {record_id}" if record_id else "")

    def _name(self, record_id: str | None) -> str:
        row = self._rows.get(record_id or "", NOTHING)
        return str(row.get("full_name") or row.get("name") or record_id or "")

    def _path(self, record_id: str | None, model: str) -> Iterator[str]:
        row = self._rows.get(record_id or "")
        if not row:
            return
        for field, stem in PARTS.get(model, {}).items():
            yield from self._path(row.get(field), MODELS[stem])
        name = row.get("full_name") or row.get("name")
        if model == "preview-files":
            name = f"v{row['revision']:03}"
        if name and model != "tasks":  # all tasks are called "main"
            yield str(name)

    def _parts(self, record_id: str, model: str) -> Iterator[tuple[str, str]]:
        row = self._rows.get(record_id, NOTHING)
        for field, stem in PARTS.get(model, {}).items():
            if row.get(field):
                yield row[field], MODELS[stem]

    def _ask(self, model: str, ids: Iterable[str]) -> None:
        left = iter(ids)
        while some := [*islice(left, IDS_OF_A_QUESTION)]:
            try:
                found = self._client.fetch_all(model, {"id": json.dumps(some)})
            except GazuException:  # not allowed, or no answer: the IDs will do
                found = []
            self._rows.update(dict.fromkeys(some, NOTHING))
            self._rows.update({row["id"]: row for row in found})


def _needed(event: Event[Any]) -> Iterator[tuple[str, str]]:
    for stem, record_id in (_subject(event), ("project", event.project_id), ("person", event.user_id)):
        if record_id and stem in MODELS:
            yield record_id, MODELS[stem]


def _subject(event: Event[Any]) -> tuple[str, str | None]:
    """Return what an event is of, and its ID: a record that has a name, where the payload tells of one."""
    ids = event.ids()
    own = event.noun.replace("-", "_")
    stem = next((each for each in (own, *INSTEAD) if each in ids and each in MODELS), own)
    return stem, ids.get(stem)
