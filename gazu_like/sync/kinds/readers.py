"""How the records of each kind are listed: by the cheapest route that has them whole.

A reader takes a ``KitsuSide`` and returns rows. None of these routes writes: Zou's ``schedule-items/task-types`` and
its neighbours make records when they are read, so they are not used.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any
from weakref import WeakKeyDictionary

from gazu_like.sync.context import KitsuSide
from gazu_like.sync.model import ENTITIES, Row
from gazu_like.transport.route import route

Read = Callable[[KitsuSide], list[Row]]

#: Rows of one page where a list has more fields, or is whole, only when it is asked for by pages.
EVERYTHING = 1_000_000
#: A name of ours for links whose own ID stands on another link, too.
_LINKS = uuid.UUID("6a1a7c3e-1d0f-4a57-9d53-0c1f4a2f9b11")


def whole(model: str, **params: Any) -> Read:
    """Read all records of a server."""

    def read(side: KitsuSide) -> list[Row]:
        found: list[Row] = side.fetch(f"data/{model}", params)
        return found

    return read


def of_production(path: str) -> Read:
    """Read ``data/projects/P/PATH``."""
    return lambda side: side.of_project(f"data/projects/{{}}/{path}")


def filtered(model: str, **params: Any) -> Read:
    """Read ``data/MODEL?project_id=P``."""

    def read(side: KitsuSide) -> list[Row]:
        if side.project_id is None:
            return []
        found: list[Row] = side.fetch(f"data/{model}", {"project_id": side.project_id, **params})
        return found

    return read


def hanging_on(model: str, field: str, *kinds: str, **params: Any) -> Read:
    """Read what has no list of the production: records whose field names a record of one of these kinds."""
    return lambda side: side.rows_of(model, field, ids_of(side, *kinds), **params)


def merged(*reads: Read) -> Read:
    """Read several lists as one; a record of two of them counts once."""

    def read(side: KitsuSide) -> list[Row]:
        return list({row["id"]: row for found in reads for row in found(side)}.values())

    return read


def with_only(read: Read, *fields: str) -> Read:
    """Read rows without what a route embeds."""
    return lambda side: [{name: row[name] for name in fields if name in row} for row in read(side)]


def ids_of(side: KitsuSide, *kinds: str) -> set[str]:
    """Return the IDs of the production's records of kinds of this room's table."""
    return {row["id"] for kind in kinds for row in side.rows(kind, READ[kind])}


def by_id(side: KitsuSide, kind: str) -> Mapping[str, Row]:
    """Return a side's rows of a kind of this room's table by their IDs; looked up by many, so made once."""
    rows = side.rows(kind, READ[kind])
    known = _indexes.setdefault(side, {})
    if kind not in known or known[kind][0] is not rows:  # read anew since
        known[kind] = rows, {row["id"]: row for row in rows}
    return known[kind][1]


_indexes: WeakKeyDictionary[KitsuSide, dict[str, tuple[list[Row], dict[str, Row]]]] = WeakKeyDictionary()


def project(side: KitsuSide) -> list[Row]:
    """Read the production itself."""
    if side.project_id is None:
        return []
    found: list[Row] = side.fetch("data/projects", {"id": side.project_id, "relations": True})
    return found


def links(side: KitsuSide) -> list[Row]:
    """Read the casting."""
    if side.project_id is None:
        return []
    # By pages: only then the rows have "updated_at".
    path = route("data/projects/{}/entity-links", side.project_id)
    rows = side.fetch(path, {"page": 1, "limit": EVERYTHING})["data"]
    return list(_own_ids(rows))


def _own_ids(rows: Iterable[Row]) -> Iterable[Row]:
    met: set[str] = set()
    for row in rows:
        # A link is known by its two ends; Zou lets one ID stand on several.
        if row["id"] in met:
            row = {**row, "id": str(uuid.uuid5(_LINKS, f"{row['entity_in_id']}/{row['entity_out_id']}"))}
        met.add(row["id"])
        yield row


def asset_instances(side: KitsuSide) -> list[Row]:
    """Read the instances of the production's assets, and those of other productions' assets that stand in it."""
    own = ids_of(side, *ENTITIES)
    assets = ids_of(side, "assets") | {row["entity_out_id"] for row in side.rows("entity-links", links)}
    rows = side.rows_of("asset-instances", "asset_id", assets, relations=True)
    places = ("asset_id", "scene_id", "target_asset_id")
    return [row for row in rows if own & {*(row[name] for name in places), *row["shots"]}]


def news(side: KitsuSide) -> list[Row]:
    """Read the news, oldest first, without the names and persons that the route embeds."""
    if side.project_id is None:
        return []
    path = route("data/projects/{}/news", side.project_id)
    rows = side.fetch(path, {"page": 1, "limit": EVERYTHING})["data"]
    names = ("id", "type", "created_at", "change", "author_id", "comment_id", "preview_file_id", "task_id")
    return [{name: row[name] for name in names} for row in reversed(rows)]


def day_offs(side: KitsuSide) -> list[Row]:
    """Read the day offs of the team."""
    if side.project_id is None:
        return []
    by_person: Mapping[str, list[Row]] = side.fetch(route("data/projects/{}/day-offs", side.project_id))
    return [row for rows in by_person.values() for row in rows]


def versions(kind: str) -> Read:
    """Read the former frame ranges and names of shots or edits, a request for each."""

    def read(side: KitsuSide) -> list[Row]:
        jobs = [partial(side.fetch, route(f"data/{kind}/{{}}/versions", each)) for each in sorted(ids_of(side, kind))]
        return [row for rows in side.together(*jobs) for row in rows]

    return read


def share_links(side: KitsuSide) -> list[Row]:
    """Read the links by which playlists are shared, a request for each playlist."""
    playlists = sorted(ids_of(side, "playlists"))
    jobs = [partial(side.fetch, route("data/playlists/{}/share", each)) for each in playlists]
    return [row for rows in side.together(*jobs) for row in rows]


def chat_dates(side: KitsuSide) -> list[Row]:
    """Read when chat messages were written."""
    names = ("id", "chat_id", "person_id", "text", "created_at", "updated_at")
    return with_only(READ["chat-messages"], *names)(side)


def salary_scales(side: KitsuSide) -> list[Row]:
    """Read the salaries that the studio has set."""
    return [row for row in side.fetch("data/salary-scales") if row.get("salary")]


#: Readers that others build upon, by the name of their kind.
READ: Mapping[str, Read] = {
    **{name: of_production(name) for name in ENTITIES},
    "entity-links": links,
    # Has assignees, and an ETag: unchanged, it costs the server nothing.
    "tasks": of_production("tasks"),
    "comments": of_production("comments"),
    "preview-files": of_production("preview-files"),
    "playlists": filtered("playlists"),
    "schedule-versions": filtered("production-schedule-versions"),
    "budgets": filtered("budgets"),
    "chats": hanging_on("chats", "object_id", *ENTITIES, relations=True),
    "chat-messages": hanging_on("chat-messages", "chat_id", "chats"),
}
