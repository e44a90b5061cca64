"""All that a production is, in words that two servers share: the judge of a migration, who knows nothing of its engine.

``snapshot`` reads the plain routes and puts a path that people can read ("Shot E01/SQ010/SH010") in place of every ID,
wherever it stands: in fields, lists, free metadata, keys. Two snapshots are equal when the productions are, whatever
their IDs. What no migration can keep is left out, and ``LEFT_OUT`` and ``NOT_READ`` are all of it, with the reasons. An
ID that is of no known record stays as it is: one that was not translated is so seen as a difference.

Reading the bytes of a picture makes the server remember its record for minutes, and refuse an upload meanwhile, so
no migration should be under way; previews that are not "ready" are not asked for their bytes.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeAlias

from gazu_like.client import KitsuClient
from gazu_like.exception import RouteNotFoundException
from gazu_like.transport.route import route

Row: TypeAlias = dict[str, Any]
#: Kind, then path, then field.
Snapshot: TypeAlias = dict[str, dict[str, Row]]

UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")

NEW = "the record is made anew by data/MODEL, which gives it an ID and dates of its own"
NOW = "import/kitsu sets it to the moment of the import"
#: Kinds that import/kitsu has no route for.
MADE_ANEW = (
    *("departments", "studios", "project-status", "task-types", "task-status", "entity-types", "status-automations"),
    *("softwares", "output-types", "file-status", "preview-background-files", "asset-instances", "working-files"),
    *("schedule-versions", "scheduled-tasks", "chats", "chat-messages", "budgets", "budget-entries", "day-offs"),
    *("filter-groups", "filters"),
)
DATES = {"created_at": NEW, "updated_at": NEW}
CHANGED = {"updated_at": NOW}

#: Fields that are not compared, and why. "*" is every kind; a dot leads into a dict.
LEFT_OUT: Mapping[str, Mapping[str, str]] = {
    "*": {"id": "it differs where the target gave a new one; the path stands for it"},
    **dict.fromkeys(MADE_ANEW, DATES),
    "persons": {
        **DATES,
        "last_presence": "the server notes when somebody was there; no route takes it",
        "is_generated_from_ldap": "a login of the source's own directory",
        "ldap_uid": "a login of the source's own directory",
        "totp_enabled": "second factors are secrets, which no route gives",
        "email_otp_enabled": "second factors are secrets, which no route gives",
        "fido_enabled": "second factors are secrets, which no route gives",
        "preferred_two_factor_authentication": "second factors are secrets, which no route gives",
        "preview_project_id": "of temporary accounts, which are hidden from lists",
        "preview_opened_at": "of temporary accounts, which are hidden from lists",
        "preview_open_until": "of temporary accounts, which are hidden from lists",
    },
    "project": CHANGED,
    "tasks": CHANGED,
    "comments": CHANGED,
    "entities": {
        **CHANGED,
        "entities_in": "the links tell it",
        "entities_out": "the links tell it",
    },
    "preview-files": {
        "updated_at": "putting its metadata right after the upload sets it to that moment",
        "data.movie_prefixes": "a server notes by itself where it stores a movie, even when one is only looked at",
        "data.imported_only": "every import puts it there, and it cannot be taken away while there is no file",
    },
    "news": {"updated_at": "import/kitsu sets it to created_at"},
    "output-files": {**DATES, "source_file": "the working file again; it stands under working-files"},
    "attachment-files": {
        "comment": "the comment again; comment_id tells it",
        "chat_message": "the message again; chat_message_id tells it",
    },
}

#: Kinds that are not read, and why.
NOT_READ: Mapping[str, str] = {
    "shot and edit versions": "the server writes them itself when frames or a name change; no route takes them",
    "playlist share links": "tokens are made by the server, and passwords are not given",
    "build-jobs": "the movies that they are about stay on the source",
    "passwords, tokens, second factors": "no route gives or takes them",
    "salary-scales": "of the organisation, for each department; none can be created",
    "organisation, hardware, custom actions": "settings of the server",
    "events, login logs": "what happened on the source happened there",
}


@dataclass(frozen=True)
class Kind:
    """How records of a kind are found, and what names one.

    Attributes:
        read: Lists the raw records.
        key: Fields that name one, IDs among them: of kinds that stand further up. "a|b" is a, or b where a is null.
    """

    read: Callable[[Reading], list[Row]]
    key: tuple[str, ...]

    def layers(self, rows: list[Row]) -> list[list[Row]]:
        """Records whose paths are made before those of the next ones."""
        return [rows]

    def path(self, row: Row, names: Mapping[str, str]) -> str:
        """What to call a record."""
        found = [next((row[each] for each in name.split("|") if row[each] is not None), None) for name in self.key]
        return " | ".join(names.get(str(each), str(each))[:300] for each in found if each is not None)


class Entities(Kind):
    """Their paths go from the episode down: "Shot: E01/SQ010/SH010", "Prop: Lamp @ E01"."""

    def layers(self, rows: list[Row]) -> list[list[Row]]:
        parents = {row["id"]: row["parent_id"] for row in rows}
        depth = {row["id"]: (_depth(row["id"], parents), bool(row["source_id"])) for row in rows}
        return [[row for row in rows if depth[row["id"]] == each] for each in sorted(set(depth.values()))]

    def path(self, row: Row, names: Mapping[str, str]) -> str:
        parent, source = (_bare(names.get(row[name] or "", "")) for name in ("parent_id", "source_id"))
        own = f"{parent}/{row['name']}" if parent else f"{row['name']} @ {source}" if source else row["name"]
        return f"{row['type']}: {own}"


def _bare(path: str) -> str:
    return path.partition(": ")[2]


def _depth(entity_id: str, parents: Mapping[str, str | None]) -> int:
    parent = parents.get(entity_id)
    return 0 if parent is None else 1 + _depth(parent, parents)


@dataclass
class Reading:
    """A production while it is read.

    Attributes:
        rows: Raw records by kind.
        names: Path by ID.
    """

    client: KitsuClient
    project_id: str
    rows: dict[str, list[Row]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)

    def listed(self, path: str, **params: Any) -> list[Row]:
        """The records of a list route, out of its page if it has any."""
        answer = self.client.get(path.format(self.project_id), params=params or None)
        return list(answer["data"] if isinstance(answer, dict) else answer)

    def ids(self, kind: str) -> set[str]:
        """IDs of the records of a kind that was read before."""
        return {row["id"] for row in self.rows[kind]}

    def with_any(self, path: str, /, **wanted: str) -> list[Row]:
        """Records of a whole server's list, of which one of these fields holds an ID of the kind named."""
        known = {name: self.ids(kind) for name, kind in wanted.items()}
        found = self.listed(path, relations="true")
        return [row for row in found if any(row.get(name) in ids for name, ids in known.items())]


def snapshot(
    client: KitsuClient, project: Mapping[str, Any] | str, without: Iterable[str] = (), files: bool = True
) -> Snapshot:
    """Read a production.

    Args:
        client: An administrator.
        project: ID or dict.
        without: Kinds that are not wanted in it.
        files: Read the bytes of all files too, and give their checksums.

    Returns:
        By kind, by path: the fields of a record. "files" has {"sha256", "size"} or {"missing"} by path. Records of the
        studio are there when the production uses them, or when a record that is there does.
    """
    reading = Reading(client, project if isinstance(project, str) else str(project["id"]))
    for kind, about in {**STUDIO, **PRODUCTION}.items():
        reading.rows[kind] = about.read(reading)
    for kind, about in {**STUDIO, **PRODUCTION}.items():
        _name(reading, kind, about)
    _used(reading)
    hidden = {*without, *HELPERS}
    found = {
        kind: {row["~path"]: _told(reading, kind, row) for row in rows}
        for kind, rows in reading.rows.items()
        if kind not in hidden
    }
    return {**found, "files": _files(reading)} if files and "files" not in hidden else found


def differences(a: Snapshot, b: Snapshot) -> list[str]:
    """Say where two snapshots differ, one line each: kind, path, field, both values. Empty when they are equal."""
    return [line for kind in sorted({*a, *b}) for line in _different(kind, a.get(kind, {}), b.get(kind, {}))]


def _different(kind: str, a: Mapping[str, Row], b: Mapping[str, Row]) -> Iterator[str]:
    for path in sorted({*a, *b}):
        if path not in b:
            yield f"{kind} [{path}]: only in the first"
        elif path not in a:
            yield f"{kind} [{path}]: only in the second"
        else:
            yield from (f"{kind} [{path}] {line}" for line in _different_fields(a[path], b[path]))


def _different_fields(a: Row, b: Row) -> Iterator[str]:
    for name in sorted({*a, *b}):
        first, second = a.get(name, "(no such field)"), b.get(name, "(no such field)")
        if _exact(first) != _exact(second):
            yield f"{name}: {first!r:.300} != {second!r:.300}"


def _exact(value: Any) -> str:
    """A value as text: in Python True would be equal to 1."""
    return json.dumps(value, sort_keys=True)


# --- what is read ----------------------------------------------------------------------------------------------------


def _list(path: str, **params: Any) -> Callable[[Reading], list[Row]]:
    return lambda reading: reading.listed(
        path, **{name: value.format(reading.project_id) for name, value in params.items()}
    )


def _of(path: str, **wanted: str) -> Callable[[Reading], list[Row]]:
    return lambda reading: reading.with_any(path, **wanted)


def _project(reading: Reading) -> list[Row]:
    return reading.listed("data/projects", id=reading.project_id, relations="true")


def _team(reading: Reading) -> list[Row]:
    return [
        {"person_id": row["id"], "project_role": row["project_role"]} for row in reading.listed("data/projects/{}/team")
    ]


def _settings(name: str, field_name: str) -> Callable[[Reading], list[Row]]:
    def read(reading: Reading) -> list[Row]:
        row = reading.client.get(f"data/projects/{reading.project_id}")
        return [{field_name: key, **settings} for key, settings in (row.get(name) or {}).items()]

    return read


def _entities(reading: Reading) -> list[Row]:
    """All of them in one list, the cancelled ones too. Their type is the entity type's name."""
    kinds = {row["id"]: row["name"] for row in reading.rows["entity-types"]}
    rows = reading.listed("data/entities", project_id=reading.project_id, relations="true")
    return [{**row, "type": kinds.get(row["entity_type_id"], row["type"])} for row in rows]


def _guests(reading: Reading) -> list[Row]:
    """Entities of other productions that are cast or instantiated here; for their names alone."""
    links = reading.listed("data/projects/{}/entity-links", page="1", limit="1000000")
    used = {row[name] for row in links for name in ("entity_in_id", "entity_out_id")} - reading.ids("entities")
    jobs = [partial(reading.listed, "data/entities", id=each) for each in sorted(used)]
    found = [row for rows in reading.client.wire.map(jobs, 4) for row in rows]
    projects = {row["id"]: row["name"] for row in reading.listed("data/projects")} if found else {}
    return [{**row, "home": projects.get(row["project_id"])} for row in found]


def _links(reading: Reading) -> list[Row]:
    return reading.listed("data/projects/{}/entity-links", page="1", limit="1000000")


def _day_offs(reading: Reading) -> list[Row]:
    by_person = reading.client.get(f"data/projects/{reading.project_id}/day-offs")
    return [row for rows in by_person.values() for row in rows]


def _attachments(reading: Reading) -> list[Row]:
    return reading.with_any("data/attachment-files", comment_id="comments", chat_message_id="chat-messages")


#: Reference data of the whole server; of it those records stay that the production uses.
STUDIO: Mapping[str, Kind] = {
    "departments": Kind(_list("data/departments"), ("name",)),
    "studios": Kind(_list("data/studios"), ("name",)),
    "persons": Kind(_list("data/persons", relations="true"), ("email|full_name",)),
    "project-status": Kind(_list("data/project-status"), ("name",)),
    "task-types": Kind(_list("data/task-types"), ("name", "for_entity")),
    "task-status": Kind(_list("data/task-status"), ("short_name",)),
    "entity-types": Kind(_list("data/entity-types", relations="true"), ("name",)),
    "status-automations": Kind(
        _list("data/status-automations"),
        (
            "entity_type",
            "in_task_type_id",
            "in_task_status_id",
            "out_field_type",
            "out_task_type_id",
            "out_task_status_id",
        ),
    ),
    "softwares": Kind(_list("data/softwares"), ("name",)),
    "output-types": Kind(_list("data/output-types"), ("name",)),
    "file-status": Kind(_list("data/file-status"), ("name",)),
    "preview-background-files": Kind(_list("data/preview-background-files"), ("name",)),
}

PRODUCTION: Mapping[str, Kind] = {
    "project": Kind(_project, ("name",)),
    "team": Kind(_team, ("person_id",)),
    "task-type-settings": Kind(_settings("task_type_links", "task_type_id"), ("task_type_id",)),
    "task-status-settings": Kind(_settings("task_statuses_link", "task_status_id"), ("task_status_id",)),
    "task-type-softwares": Kind(_list("data/projects/{}/task-type-softwares"), ("task_type_id", "software_id")),
    "metadata-descriptors": Kind(
        _list("data/metadata-descriptors", project_id="{}", relations="true"),
        ("entity_type", "task_type_id", "field_name"),
    ),
    "milestones": Kind(_list("data/milestones", project_id="{}"), ("name", "date", "task_type_id")),
    "entities": Entities(_entities, ("name",)),
    "guests": Kind(_guests, ("home", "name")),
    "entity-links": Kind(_links, ("entity_in_id", "entity_out_id")),
    "asset-instances": Kind(
        _of("data/asset-instances", asset_id="entities", scene_id="entities", target_asset_id="entities"),
        ("asset_id", "target_asset_id", "scene_id", "number"),
    ),
    "tasks": Kind(_list("data/projects/{}/tasks"), ("entity_id", "task_type_id", "name")),
    "working-files": Kind(
        _of("data/working-files", task_id="tasks", entity_id="entities"), ("entity_id", "task_id", "name", "revision")
    ),
    "output-files": Kind(
        # The production's own list lacks those of asset instances and of other entities' times.
        _of("data/output-files", entity_id="entities", temporal_entity_id="entities"),
        (
            "entity_id",
            "asset_instance_id",
            "temporal_entity_id",
            "output_type_id",
            "task_type_id",
            "name",
            "representation",
            "revision",
        ),
    ),
    "preview-files": Kind(_list("data/preview-files", project_id="{}"), ("task_id", "revision", "position")),
    "comments": Kind(_list("data/projects/{}/comments"), ("object_id", "created_at", "person_id", "text")),
    "chats": Kind(_of("data/chats", object_id="entities"), ("object_id",)),
    "chat-messages": Kind(_of("data/chat-messages", chat_id="chats"), ("chat_id", "person_id", "text")),
    "attachment-files": Kind(_attachments, ("comment_id", "chat_message_id", "reply_id", "name", "size")),
    "playlists": Kind(_list("data/playlists", project_id="{}"), ("episode_id", "name")),
    "time-spents": Kind(_list("data/projects/{}/time-spents"), ("person_id", "task_id", "date")),
    "subscriptions": Kind(
        _of("data/subscriptions", task_id="tasks", entity_id="entities"),
        ("person_id", "task_id", "entity_id", "task_type_id"),
    ),
    "news": Kind(_of("data/news", task_id="tasks"), ("task_id", "created_at", "comment_id", "preview_file_id")),
    "notifications": Kind(
        _of("data/notifications", task_id="tasks", playlist_id="playlists"),
        ("person_id", "notification_type", "author_id", "comment_id", "reply_id", "playlist_id", "task_id"),
    ),
    "schedule-versions": Kind(_list("data/production-schedule-versions", project_id="{}"), ("name",)),
    "scheduled-tasks": Kind(
        _of("data/production-schedule-version-task-links", production_schedule_version_id="schedule-versions"),
        ("production_schedule_version_id", "task_id"),
    ),
    "schedule-items": Kind(
        _list("data/schedule-items", project_id="{}"), ("task_type_id", "object_id", "start_date", "end_date")
    ),
    "budgets": Kind(_list("data/budgets", project_id="{}"), ("name", "revision")),
    "budget-entries": Kind(
        _of("data/budget-entries", budget_id="budgets"),
        ("budget_id", "department_id", "person_id", "start_date", "position", "seniority"),
    ),
    "day-offs": Kind(_day_offs, ("person_id", "date")),
    "filter-groups": Kind(
        _list("data/search-filter-groups", project_id="{}"), ("person_id", "list_type", "entity_type", "name")
    ),
    "filters": Kind(_list("data/search-filters", project_id="{}"), ("person_id", "list_type", "entity_type", "name")),
}

#: Kinds that are read for the sake of others.
HELPERS = frozenset({"guests"})


# --- paths in place of IDs -------------------------------------------------------------------------------------------


def _name(reading: Reading, kind: str, about: Kind) -> None:
    """Give each record a path; those that share one a number, in the order of what else they say."""
    for layer in about.layers(reading.rows[kind]):
        shared: dict[str, list[Row]] = {}
        for row in layer:
            shared.setdefault(about.path(row, reading.names), []).append(row)
        for path, rows in shared.items():
            twins = sorted(rows, key=partial(_rank, reading, kind)) if len(rows) > 1 else rows
            for number, row in enumerate(twins, start=1):
                row["~path"] = f"{path} #{number}" if len(rows) > 1 else path
                if "id" in row:
                    reading.names[row["id"]] = row["~path"]


def _rank(reading: Reading, kind: str, row: Row) -> str:
    """What a record says, less what differs between servers: IDs of records that have no path yet among it."""
    return UUID.sub("", json.dumps(_told(reading, kind, row), sort_keys=True))


def _used(reading: Reading) -> None:
    """Drop the records of the studio that neither the production nor a used record of the studio speaks of."""
    spoken = {found for kind in PRODUCTION for row in reading.rows[kind] for found in _uuids(row)}
    studio = {row["id"]: set(_uuids(row)) for kind in STUDIO for row in reading.rows[kind]}
    used: set[str] = set()
    while more := (spoken & studio.keys()) - used:
        used |= more
        spoken = {found for each in more for found in studio[each]}
    for kind in STUDIO:
        reading.rows[kind] = [row for row in reading.rows[kind] if row["id"] in used]


def _uuids(row: Row) -> list[str]:
    return UUID.findall(json.dumps(row))


def _told(reading: Reading, kind: str, row: Row) -> Row:
    """A record as a snapshot has it."""
    told: Row = _translated(row, reading.names)
    for name in ("~path", *LEFT_OUT["*"], *LEFT_OUT.get(kind, ())):
        place, _, last = name.rpartition(".")
        holder = told.get(place) if place else told
        if isinstance(holder, dict):
            holder.pop(last, None)
            if place and not holder:
                told[place] = None  # metadata that held nothing else
    return told


def _translated(value: Any, names: Mapping[str, str]) -> Any:
    """Put paths for IDs, and sort the lists that hold nothing else: they are relations, which have no order."""
    if isinstance(value, str):
        return names.get(value, value)
    if isinstance(value, Mapping):
        return {names.get(name, name): _translated(each, names) for name, each in value.items()}
    if isinstance(value, list):
        found = [_translated(each, names) for each in value]
        return sorted(found) if all(isinstance(each, str) and UUID.fullmatch(each) for each in value) else found
    return value


# --- the bytes -------------------------------------------------------------------------------------------------------

MOVIES = ("mp4", "m4v", "mov", "wmv")


def _preview_route(row: Row) -> str | None:
    if row["status"] != "ready":
        return None
    place = "movies" if row["extension"] in MOVIES else "pictures"
    return f"{place}/originals/preview-files/{row['id']}.{row['extension']}"


def _face_of(model: str) -> Callable[[Row], str | None]:
    return lambda row: f"pictures/thumbnails/{model}/{row['id']}.png" if row["has_avatar"] else None


#: Where the bytes of a record are, None when there are none.
BYTES: Mapping[str, Callable[[Row], str | None]] = {
    "preview-files": _preview_route,
    "attachment-files": lambda row: route("data/attachment-files/{}/file/{}", row["id"], row["name"]),
    "persons": _face_of("persons"),
    "project": _face_of("projects"),
    "preview-background-files": lambda row: (
        f"pictures/preview-background-files/{row['id']}.{row['extension']}" if row["extension"] else None
    ),
    "working-files": lambda row: f"data/working-files/{row['id']}/file",
}


def _files(reading: Reading) -> dict[str, Row]:
    asked = {
        f"{kind} {row['~path']}": place
        for kind, route_of in BYTES.items()
        for row in reading.rows[kind]
        if (place := route_of(row))
    }
    found = reading.client.wire.map([partial(_sum, reading.client, place) for place in asked.values()], 4)
    return dict(zip(asked, found, strict=True))


def _sum(client: KitsuClient, place: str) -> Row:
    try:
        content = client.send(client.call("GET", place)).content
    except RouteNotFoundException:
        return {"missing": True}
    return {"sha256": hashlib.sha256(content).hexdigest(), "size": len(content)}
