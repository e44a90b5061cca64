from __future__ import annotations

from collections.abc import Sequence

from ..notation import post
from .row import Own

IMPORTS = {
    "projects": "projects",
    "metadata_descriptors": "metadata-descriptors",
    "milestones": "milestones",
    "schedule_items": "schedule-items",
    "comments": "comments",
    "attachment_files": "attachment-files",
    "preview_files": "preview-files",
    "playlists": "playlists",
    "build_jobs": "build-jobs",
    "news": "news",
    "notifications": "notifications",
    "subscriptions": "subscriptions",
    "time_spents": "time-spents",
}


def taken(name: str, model: str) -> Own:
    """One record goes in, and the server answers it."""
    json = [{"$arg": f"{name}[0]"}]
    return Own(f"sync.import_{name}", "required args", [post(f"import/kitsu/{model}", json)])


ROWS: Sequence[Own] = tuple(taken(name, model) for name, model in IMPORTS.items())
