"""Which kinds of Kitsu's records a job of NIM's makes, and what is different about them when they come from there.

Only these are read, compared and, when asked for, removed on the target: of castings, subscriptions or news NIM knows
nothing, so they stay as they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from gazu_like.sync.context import Context
from gazu_like.sync.kinds import BY_NAME
from gazu_like.sync.kinds.readers import by_id
from gazu_like.sync.model import Kind, Row

_PREVIEWS = BY_NAME["preview-files"]
#: For kinds with free metadata: what people add to it in Kitsu stays; and it tells which record of NIM's it is, also
#: when names were changed and NIM is reached under another address.
_TOLD: Mapping[str, Any] = {
    "merges": frozenset({"data"}),
    "other_keys": (("data.nim.kind", "data.nim.ID"),),
    "tries_all": True,
}


def _numbered(row: Row, context: Context) -> Row:
    """Number a new preview file after those that the target has on its task, whoever published them."""
    row = _PREVIEWS.prepare(row, context) if _PREVIEWS.prepare else row
    held = by_id(context.target, "preview-files")
    if context.ids.get(row["id"], row["id"]) in held:
        return row
    ours = {context.ids.get(each["id"], each["id"]) for each in context.source.rows(_PREVIEWS.name, _PREVIEWS.read)}
    others = [each for each in held.values() if each["task_id"] == row["task_id"] and each["id"] not in ours]
    return {**row, "revision": row["revision"] + len(others)}


def _made(kind: str, *fields: str) -> dict[str, dict[str, str]]:
    """Have fields left out of comparisons that new records get, and that NIM itself knows nothing of."""
    return {"ignored": {**BY_NAME[kind].ignored, **dict.fromkeys(fields, "NIM has none; new records get a usual one")}}


_FLAGS = ("is_wip", "is_feedback_request", "is_retake", "is_done")
_KEEPS_NUMBER = "NIM has no revisions; a preview keeps the number that it got first"

#: Kinds, and what is different about them.
_CHANGES: Mapping[str, Mapping[str, Any]] = {
    "persons": {
        **_made("persons", "role", "active", "data"),
        "other_keys": (("desktop_login",), ("first_name", "last_name")),
        "tries_all": True,
    },
    "project-status": _made("project-status", "color"),
    "task-types": _made("task-types", "color"),
    # Short names are made of the names here, so the names count.
    "task-status": {
        **_made("task-status", "short_name", *_FLAGS),
        "key": ("name",),
        "other_keys": (("short_name",),),
        "tries_all": True,
    },
    "entity-types": {},
    "softwares": _made("softwares", "short_name", "file_extension"),
    "output-types": _made("output-types", "short_name"),
    "file-status": _made("file-status", "color"),
    "project": {"merges": frozenset({"data", "team", "task_types", "task_statuses", "asset_types"})},
    "metadata-descriptors": {},
    **dict.fromkeys(("episodes", "assets", "sequences", "shots", "edits", "tasks", "comments"), _TOLD),
    **dict.fromkeys(("working-files", "output-files"), _TOLD),
    "preview-files": {
        # Not by its number, which is another one before it is there.
        "key": ("task_id", "name", "data.nim.kind", "data.nim.ID"),
        "merges": frozenset({"data"}),
        "prepare": _numbered,
        "ignored": {**_PREVIEWS.ignored, "revision": _KEEPS_NUMBER},
    },
    "attachment-files": {},
    "playlists": {},
    "time-spents": {},
}

#: What a job makes, by name, in the order of writing.
KINDS: Mapping[str, Kind] = {
    name: replace(kind, **_CHANGES[name]) for name, kind in BY_NAME.items() if name in _CHANGES
}
