"""How each recorded situation is set up: which arguments are given, and what the server answers out of the ordinary."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from .exchange import Answer
from .templates import Matcher
from .world import World, ident

REQUIRED, ALL = "required", "all"


@dataclass(frozen=True)
class Setup:
    """How a situation comes about.

    give: REQUIRED, ALL, or the optional parameters given beside the required ones; `leave`: given by none of these.
    values: arguments of the situation's own, or functions of the world that make them.
    answers: by request number: a dict to add to the usual answer, anything else to replace it.
    refs: parameters whose form ("id" or "dict") belongs to the situation.
    aliases: wordings of the templates with a value of their own.
    together: from this request on the order is free.
    """

    give: str | Sequence[str] = REQUIRED
    leave: Sequence[str] = ()
    values: Mapping[str, Any] = field(default_factory=dict)
    answers: Mapping[int, Any] = field(default_factory=dict)
    refs: Mapping[str, str] = field(default_factory=dict)
    aliases: Mapping[str, Any] = field(default_factory=dict)
    together: int | None = None


def is_local_time(sent: Any) -> bool:
    try:
        return datetime.datetime.fromisoformat(sent).tzinfo is None
    except (TypeError, ValueError):
        return False


def three_files(world: World) -> list[str]:
    return [world.file(name) for name in ("one.txt", "two.png", "three.pdf")]


def playlist_of_two(_: World) -> Mapping[str, Any]:
    entries = [
        {"entity_id": ident("entity"), "preview_file_id": ident("old preview")},
        {"entity_id": ident("other entity"), "preview_file_id": ident("other preview")},
    ]
    return {"id": ident("playlist"), "name": "dailies", "shots": entries}


OLDER = {"id": ident("older preview"), "created_at": "2026-01-01T00:00:00"}
NEWEST = {"id": ident("newest preview"), "created_at": "2026-02-02T00:00:00"}
PREVIEWS = Answer.json({ident("layout"): [OLDER], ident("animation"): [NEWEST, OLDER], ident("unused type"): []})
DEFAULT_STATUS = [{"id": ident("default status"), "name": "Todo"}]
ENTITY = {"id": ident("entity"), "project_id": ident("project")}
OPEN_PROJECTS = [{"id": ident("zoo"), "name": "Zoo"}, {"id": ident("ark"), "name": "ark"}]
STATUSES = [{"id": ident("open"), "name": "Open"}, {"id": ident("closed"), "name": "Closed"}]
CLOSED = Setup(answers={1: STATUSES}, aliases={"id of the status named closed": ident("closed")})
SHORT, SERIES = {"production_type": "short"}, {"production_type": "tvshow"}
REFUSED = Answer.json({"message": "no"}, 401)
EXPIRED = {"message": "Signature has expired"}
PAGES = {
    1: Answer.json({"data": [{"name": "b"}], "nb_pages": 2}),
    2: Answer.json({"data": [{"name": "a"}], "nb_pages": 2}),
}
PLAYLIST = {"playlist": playlist_of_two}
WITHOUT_URL = Setup(ALL, leave=["preview_file_url"])

# What a situation's wording means wherever it stands.
EVERYWHERE: Mapping[str, Setup] = {
    "required args": Setup(),
    "no args": Setup(),
    "all args": Setup(ALL),
    "a match already exists": Setup(),
    "lists come back empty": Setup(),
    "project is None": Setup(values={"project": None}),
    "project is not a tvshow": Setup(answers={1: SHORT, 2: SHORT}),
    "project is a tvshow": Setup(answers={1: SERIES}),
    "project is a tvshow, asset has episode_id": Setup(answers={2: SERIES}),
    "project is a tvshow, asset has no episode_id": Setup(answers={1: {"episode_id": None}, 2: SERIES}),
    "asset_type given as a dict with a name": Setup(refs={"asset_type": "dict"}, answers={1: SHORT}),
    "asset has source_id": Setup(),
    "asset has episode_id only": Setup(),
    "asset has parent_id only": Setup(values={"asset": {"id": ident("asset"), "parent_id": ident("parent")}}),
    "asset has neither": Setup(values={"asset": {"id": ident("asset"), "source_id": None, "episode_id": ""}}),
    "asset dict has episode_id": Setup(),
    "edit has an episode": Setup(),
    "edit has no episode": Setup(answers={1: {"episode_id": None}}),
    "preview extension is mp4": Setup(answers={1: {"extension": "mp4"}}),
    "preview extension is png": Setup(answers={1: {"extension": "png"}}),
    "lowdef True": Setup(["lowdef"]),
    "timeout 0 and still processing": Setup(values={"timeout": 0}, answers={1: {"status": "processing"}}),
    "status is processing on the first two polls": Setup(
        values={"poll_interval": 0},
        answers={1: {"status": "processing"}, 2: {"status": "processing"}, 3: {"status": "ready"}},
    ),
    "first_name and last_name given": Setup(["first_name", "last_name"]),
    "first_name only": Setup(["first_name"]),
    "departments given as dicts": Setup(),
    "assignees given as dicts": Setup(),
    "team, asset_types, task_statuses, task_types given as dicts": Setup(),
    "preview_file given": Setup(["preview_file"]),
    "preview_file given, persist False": Setup(["preview_file", "persist"], values=PLAYLIST),
    "persist False": Setup(["persist"], values=PLAYLIST),
    "entity has no preview files": Setup(answers={1: Answer.json({ident("layout"): []})}),
    "episode given as an ID": Setup(refs={"episode": "id"}),
    "episode given as a dict with project_id": Setup(),
    "project given as an ID": Setup(refs={"project": "id"}, answers=CLOSED.answers, aliases=CLOSED.aliases),
    "project given as a dict": Setup(refs={"project": "dict"}, answers=CLOSED.answers, aliases=CLOSED.aliases),
    "no status named closed": Setup(answers={1: STATUSES[:1]}),
    "preview_background_file is None": Setup(values={"preview_background_file": None}),
    "scene given as an ID": Setup(refs={"scene": "id"}),
    "scene given as a dict with parent_id": Setup(),
    "sequence has parent_id": Setup(),
    "sequence's parent_id is None": Setup(values={"sequence": {"id": ident("sequence"), "parent_id": None}}),
    "sequence without a parent_id key": Setup(refs={"sequence": "dict"}),
    "shot dict has parent_id": Setup(),
    "shot given as an ID or without parent_id": Setup(),
    "sequence has an episode (parent_id)": Setup(),
    "sequence has no parent_id": Setup(answers={1: {"parent_id": None}}),
    "shot has an episode": Setup(),
    "shot has no episode": Setup(answers={1: {"episode_id": None}}),
    "episode given": Setup(["episode"]),
    "one path": Setup(values={"attachments": lambda world: world.file("note.txt")}),
    "list of three paths": Setup(values={"attachments": three_files}),
    "no attachments": Setup(values={"attachments": None}),
    "every optional arg but attachments": Setup(ALL, leave=["attachments"]),
    "required args and one attachment": Setup(["attachments"]),
    "all args, three attachments": Setup(ALL, values={"attachments": three_files}),
    "preview_file_path given": Setup(["preview_file_path"]),
    "preview_file_url given": Setup(["preview_file_url"]),
    "preview_file_path and every other optional arg but the URL": WITHOUT_URL,
    "every optional arg but the URL": WITHOUT_URL,
    "required args and preview_file_path": Setup(["preview_file_path"]),
    "required args and preview_file_url": Setup(["preview_file_url"]),
    "neither path nor URL": Setup(),
    "comments with files, no task": Setup(["comments"]),
    "comments with files, task given": Setup(["comments", "task"]),
    "comments with files": Setup(["comments"]),
    "progress_callback given": Setup(["comments", "progress_callback"]),
    "one task ID": Setup(values={"tasks": ident("tasks")}),
    "list of tasks and person": Setup(["person"]),
    "empty list": Setup(values={"tasks": []}),
    "entity given as an ID": Setup(refs={"entity": "id"}, answers={1: DEFAULT_STATUS}),
    "no status is flagged as default": Setup(values={"entity": ENTITY}, answers={1: []}),
    "color without a leading #": Setup(values={"color": "aa00cc"}),
    "started_task_status given": Setup(["started_task_status"]),
    "no status with short name wip": Setup(answers={1: []}),
    "normalize_movie False": Setup(["normalize_movie"]),
    "no_job True": Setup(["no_job"]),
    "server answers 401": Setup(answers={1: REFUSED}),
    "server answers 400 (second factor missing)": Setup(answers={1: Answer.json({"message": "missing OTP"}, 400)}),
    "server answers login false": Setup(answers={1: Answer.json({"login": False})}),
    "server answers 404": Setup(answers={1: Answer.json({"message": "no"}, 404)}),
    "401 with another message": Setup(answers={1: REFUSED}),
    "401 with message 'Signature has expired', refresh allowed": Setup(answers={1: Answer.json(EXPIRED, 401)}),
    "422 with message 'Signature has expired', refresh allowed": Setup(answers={1: Answer.json(EXPIRED, 422)}),
    "params given": Setup(["params"]),
    "fields given as a list": Setup(["fields"], values={"fields": ["id", "name"]}),
    "paginated, server says 2 pages": Setup(["paginated"], answers=PAGES, together=2),
    "paginated with limit, server says 2 pages": Setup(["paginated", "limit"], answers=PAGES, together=2),
    "file_path None": Setup(values={"file_path": None}),
    "full URL given": Setup(["full"], values={"url": "http://files.test/shared/clip.mp4"}),
    "server answers 400 to the login": Setup(answers={2: Answer.json({"message": "no"}, 400)}),
    "server answers 401 to the login": Setup(answers={2: REFUSED}),
    "server answers 404 to the login": Setup(answers={2: Answer.json({"message": "no"}, 404)}),
    "host is down": Setup(answers={1: Answer(503)}),
    "one file": Setup(["file_path"]),
    "answer is 2xx JSON with a message string": Setup(["file_path"], answers={1: {"message": "no"}}),
}

# What it means for one function, where that is more than the wording says.
FOR_FUNCTION: Mapping[tuple[str, str], Setup] = {
    ("asset.all_assets_for_open_projects", "required args"): Setup(answers={1: OPEN_PROJECTS}, together=2),
    ("asset.get_episode_from_asset", "asset has neither"): Setup(values={"asset": {"id": ident("asset"), "name": "x"}}),
    ("casting.all_entity_links_for_project", "all args"): Setup(ALL, answers={1: Answer.json({"data": [], "page": 2})}),
    ("files.download_working_file", "required args"): Setup(
        answers={1: lambda world: {"path": world.place("received.bin")}}
    ),
    ("person.get_person_by_email", "all args"): Setup(ALL),
    ("playlist.add_entity_to_playlist", "required args"): Setup(
        answers={1: PREVIEWS}, aliases={"response1.newest_preview.id": ident("newest preview")}
    ),
    ("playlist.remove_entity_from_playlist", "required args"): Setup(values=PLAYLIST),
    ("playlist.update_entity_preview", "required args"): Setup(values=PLAYLIST),
    ("task.new_task", "a match already exists"): Setup(values={"entity": ENTITY}, answers={1: DEFAULT_STATUS}),
    ("user.log_desktop_session_log_in", "required args"): Setup(
        aliases={"current local time, ISO 8601": Matcher("current local time, ISO 8601, no zone", is_local_time)}
    ),
    ("client.get", "all args"): Setup(["params", "json_response"]),
    ("client.get", "list value in params"): Setup(
        ["params"],
        values={"params": {"ids": [ident("a"), ident("b")], "flag": True}},
        aliases={"a": ident("a"), "b": ident("b")},
    ),
    ("client.upload", "file, extra files, data, progress"): Setup(
        ["file_path", "data", "extra_files", "progress_callback"],
        values={
            "data": {"flag": True, "n": 3, "items": ["a", "b"], "absent": None, "word": "é"},
            "extra_files": lambda world: [world.file("one.txt"), world.file("two.png")],
        },
    ),
    ("client.post", "required args"): Setup(values={"data": {"day": "2026-03-09", "n": 1}}),
}

# Situations that are not run here, and why.
NOT_RUN: Mapping[tuple[str, str], str] = {
    ("client.download", "server answers 202 twice with Retry-After 2"): "sleeps: belongs to the transfer tests",
    ("client.download", "server keeps answering 202, processing_timeout 0"): "belongs to the transfer tests",
    ("client.get", "401 with another message, callback returns True each time"): "belongs to the renewal tests",
    ("client.get", "server answers 503"): "repeats: belongs to the retry tests",
    ("client.get", "server answers 429"): "repeats: belongs to the retry tests",
    ("client.get", "server answers 502"): "repeats: belongs to the retry tests",
    ("client.upload", "files dict given"): "open files of the caller: belongs to the transfer tests",
    ("create_session", "required args"): "builds its own client: belongs to the log-in tests",
    ("create_session", "all args"): "builds its own client: belongs to the log-in tests",
    ("create_session", "server answers 401"): "builds its own client: belongs to the log-in tests",
    ("client.host_is_valid", "host is down"): "repeats: belongs to the retry tests",
}


def setup(function: str, when: str) -> Setup | None:
    """How to set the situation up; None when nobody has said so."""
    return FOR_FUNCTION.get((function, when)) or EVERYWHERE.get(when)


def of_world(value: Any, world: World) -> Any:
    """The value, or what it makes of the world."""
    return value(world) if callable(value) else value
