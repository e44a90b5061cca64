"""Of ``playlist``: what guests do who hold the link of a shared playlist."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ..notation import get, post, put, request
from ..scenarios import ALL, Setup
from .row import Own

SHARED = "shared/playlists/{token}"
COMMENT = f"{SHARED}/comments/{{comment}}"
GUEST = {"guest_id": "{guest}"}
NEW = {**GUEST, "task_id": "{task}", "task_status_id": "{task_status}"}
SAID = {"first_name": "{first_name}", "last_name": "{last_name}"}
DRAWN = {**GUEST, "preview_file_id": "{preview_file}"}
LINES = [{"text": "hand", "checked": False}]
CHANGES = {"additions": [{"time": 1}], "updates": [], "deletions": [{"time": 2}]}
NO_TOKEN = Setup(values={"token": ""})


def own(function: str, *rest: Any, **more: Any) -> Own:
    return Own(f"playlist.{function}", *rest, **more)


def read(function: str, path: str) -> Iterator[Own]:
    yield own(function, "required args", [get(path)])
    yield own(function, "all args", [get(path, query={"password": "{password}"})])
    yield own(function, "no token", [], "raises ValueError", NO_TOKEN)


def fetched(function: str, path: str) -> Iterator[Own]:
    yield own(function, "required args", [get(f"{SHARED}/{path}", download=True)], "response object")
    yield own(function, "no token", [], "raises ValueError", NO_TOKEN)


def removed(path: str) -> list[Mapping[str, Any]]:
    return [request("DELETE", path, query=GUEST)]


ROWS: Sequence[Own] = (
    *read("get_shared_playlist", SHARED),
    *read("get_shared_playlist_context", f"{SHARED}/context"),
    *read("all_shared_playlist_comments", f"{SHARED}/comments"),
    own(
        "new_shared_playlist_guest",
        "required args",
        [post(f"{SHARED}/guest", {"first_name": "Guest", "last_name": ""})],
    ),
    own("new_shared_playlist_guest", "all args", [post(f"{SHARED}/guest", {**SAID, **GUEST})]),
    own("new_shared_playlist_guest", "no name", [], "raises ValueError", Setup(values={"first_name": ""})),
    own("add_shared_playlist_comment", "required args", [post(f"{SHARED}/comments", {**NEW, "text": ""})]),
    own(
        "add_shared_playlist_comment",
        "all args",
        [post(f"{SHARED}/comments", {**NEW, "text": "{comment}", "checklist": LINES})],
        setup=Setup(ALL, values={"comment": "nice", "checklist": LINES}),
    ),
    own("update_shared_playlist_comment", "required args", [put(COMMENT, GUEST)]),
    own(
        "update_shared_playlist_comment",
        "all args",
        [put(COMMENT, {**GUEST, "text": "{text}", "checklist": LINES, "task_status_id": "{task_status}"})],
        setup=Setup(ALL, values={"checklist": LINES}),
    ),
    own("remove_shared_playlist_comment", "required args", removed(COMMENT), "response text"),
    own(
        "add_attachment_file_to_shared_comment",
        "required args",
        [post(f"{COMMENT}/attachments", form=GUEST, files=["file"])],
    ),
    own(
        "remove_attachment_file_from_shared_comment",
        "required args",
        removed(f"{COMMENT}/attachments/{{attachment_file}}"),
        "response text",
    ),
    *fetched("download_shared_attachment_file", "attachment-files/{attachment_file}/file/{attachment_file}"),
    own("update_shared_preview_annotations", "required args", [put(f"{SHARED}/annotations", DRAWN)]),
    own(
        "update_shared_preview_annotations",
        "all args",
        [
            put(
                f"{SHARED}/annotations",
                {**DRAWN, "additions": [{"time": 1}], "updates": [], "deletions": [{"time": 2}]},
            )
        ],
        setup=Setup(ALL, values={"additions": [{"time": 1}], "updates": [], "deletions": [{"time": 2}]}),
    ),
    own("get_shared_preview_file", "required args", [get(f"{SHARED}/preview-files/{{preview_file}}")]),
    *fetched("download_shared_preview_file", "preview-files/{preview_file}/download"),
    *fetched("download_shared_preview_cover", "pictures/originals/preview-files/{preview_file}.png"),
    *fetched("download_shared_preview_thumbnail", "pictures/thumbnails/preview-files/{preview_file}.png"),
    *fetched("download_shared_movie_tiles", "movies/tiles/preview-files/{preview_file}.png"),
    *fetched("download_shared_person_avatar", "pictures/thumbnails/persons/{person}.png"),
)
