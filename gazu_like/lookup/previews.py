"""The previews of a production, of a part of it, of a playlist: which, what of, and what to call their files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gazu_like import files, task
from gazu_like import playlist as playlists
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.lookup.paths import SEPARATOR, Place, all_places_for_project
from gazu_like.refs import Ref, id_of, id_or_none, ids_of
from gazu_like.shapes import PreviewFile, Task
from gazu_like.transfer import fitting

#: Tasks of which the previews are asked for one by one; of more of them, all of the production's are asked for at once.
FEW_TASKS = 8
#: Bytes of a file's name that tell the entity, and its task; revision and suffix come after them.
ENTITY_BYTES, TYPE_BYTES = 120, 40

_SEPARATORS = re.compile(r"[/\\]")


@dataclass(frozen=True)
class Preview:
    """A preview file, and what it is a preview of.

    Attributes:
        row: The preview file as the server lists it.
        place: The entity that it shows, and where that stands.
        task_type: Name of its task's type.
    """

    row: PreviewFile
    place: Place
    task_type: str

    def __getitem__(self, key: str) -> Any:
        """Return a field of the preview file."""
        return self.row[key]  # type: ignore[literal-required]

    @property
    def path(self) -> str:
        """What it is a preview of: "SQ010/SH020/Animation"."""
        return SEPARATOR.join((self.place.path, self.task_type))

    def file_name(self, extension: str) -> str:
        """Return a name for its file: "SQ010_SH020_Animation_v003.mp4", a further one of a revision "..._v003-2.png".

        What separates folders is replaced in each of the parts, so that the name is one of a file.

        Args:
            extension: Without a dot.
        """
        *outer, task_type = (_flat(part) for part in (*self.place.parts, self.task_type))
        stem = f"{fitting('_'.join(outer), ENTITY_BYTES)}_{fitting(task_type, TYPE_BYTES)}"
        position = self.row.get("position") or 1
        further = f"-{position}" if position > 1 else ""
        return f"{stem}_v{self.row.get('revision') or 0:03}{further}.{extension}"


def all_previews_for_project(
    project: Ref,
    within: Place | None = None,
    tasks: Iterable[Ref] | None = None,
    task_types: Iterable[Ref] | None = None,
    task_status: Ref | None = None,
    all_revisions: bool = False,
    client: KitsuClient = default,
) -> list[Preview]:
    """List the previews of a production: of each task those of its newest revision. Artists may ask as well.

    Args:
        project: The production, ID or dict.
        within: Only of this entity and, of an episode or a sequence, of what is in it.
        tasks: Only of these tasks, IDs or dicts.
        task_types: Only of tasks of these types, IDs or dicts.
        task_status: Only of tasks in this status, ID or dict.
        all_revisions: Of each task all of its revisions.

    Returns:
        Previews, sorted by path, revision and position. Those whose file never came are left out.

    Source:
        GET data/projects/{project_id}/tasks
        GET data/preview-files
        GET data/task-types
        GET data/projects/{project_id}/episodes
        GET data/projects/{project_id}/sequences
        GET data/projects/{project_id}/shots
        GET data/projects/{project_id}/assets
        GET data/projects/{project_id}/scenes
        GET data/projects/{project_id}/edits
        GET data/projects/{project_id}/concepts
        GET data/entity-types
    """
    project_id, status_id = id_of(project, "project"), id_or_none(task_status, "task_status")
    type_ids = None if task_types is None else {*ids_of(task_types, "task_types")}
    task_ids = None if tasks is None else {*ids_of(tasks, "tasks")}
    places = _within(all_places_for_project(project_id, client=client), within)
    wanted = {
        row["id"]: row
        for row in task.all_tasks_for_project(project_id, client=client)
        if row["entity_id"] in places
        and (task_ids is None or row["id"] in task_ids)
        and (type_ids is None or row["task_type_id"] in type_ids)
        and status_id in (None, row["task_status_id"])
    }
    rows = _rows(project_id, [*wanted], client)
    return _told(rows if all_revisions else _newest(rows), wanted, places, client)


def all_previews_for_playlist(
    playlist: Ref,
    task_types: Iterable[Ref] | None = None,
    task_status: Ref | None = None,
    client: KitsuClient = default,
) -> list[Preview]:
    """List the previews that a playlist shows: of each entry the revision that was chosen, with all of its pictures.

    Args:
        playlist: ID or dict.
        task_types: Only of tasks of these types, IDs or dicts.
        task_status: Only of tasks in this status, ID or dict.

    Returns:
        Previews, sorted by path, revision and position. Entries for which none was chosen are left out.

    Source:
        GET data/playlists/{playlist_id}
        GET data/projects/{project_id}/tasks
        GET data/preview-files
        GET data/task-types
        GET data/projects/{project_id}/episodes
        GET data/projects/{project_id}/sequences
        GET data/projects/{project_id}/shots
        GET data/projects/{project_id}/assets
        GET data/projects/{project_id}/scenes
        GET data/projects/{project_id}/edits
        GET data/projects/{project_id}/concepts
        GET data/entity-types
    """
    found = playlists.get_playlist(playlist, client=client)
    chosen = {row.get("preview_file_id") for row in playlists.all_shots_for_playlist(playlist, client=client)}
    known = all_previews_for_project(
        found["project_id"], None, None, task_types, task_status, all_revisions=True, client=client
    )
    shown = {_revision_of(each.row) for each in known if each["id"] in chosen}
    return [each for each in known if _revision_of(each.row) in shown]


def _flat(part: str) -> str:
    return _SEPARATORS.sub("-", part).strip(" .") or "-"


def _within(places: Mapping[str, Place], holder: Place | None) -> Mapping[str, Place]:
    if holder is None:
        return places
    return {key: each for key, each in places.items() if key == holder["id"] or each.is_in(holder)}


def _rows(project_id: str, task_ids: Sequence[str], client: KitsuClient) -> list[PreviewFile]:
    """Return the preview files of tasks, without those that wait for their files."""
    if len(task_ids) <= FEW_TASKS:
        lists = client.map(lambda task_id: files.get_all_preview_files_for_task(task_id, client=client), task_ids)
        rows = [row for some in lists for row in some]
    else:
        wanted = {*task_ids}
        listed: list[PreviewFile] = client.fetch_all("preview-files", {"project_id": project_id})
        rows = [row for row in listed if row["task_id"] in wanted]
    return [row for row in rows if row.get("original_name") is not None]


def _newest(rows: Iterable[PreviewFile]) -> list[PreviewFile]:
    kept = list(rows)
    newest: dict[str, int] = {}
    for row in kept:
        newest[row["task_id"]] = max(row["revision"], newest.get(row["task_id"], 0))
    return [row for row in kept if row["revision"] == newest[row["task_id"]]]


def _revision_of(row: PreviewFile) -> tuple[str, int]:
    return row["task_id"], row["revision"]


def _told(
    rows: Iterable[PreviewFile], tasks: Mapping[str, Task], places: Mapping[str, Place], client: KitsuClient
) -> list[Preview]:
    types = {row["id"]: row["name"] for row in task.all_task_types(client=client)}
    owners = ((row, tasks[row["task_id"]]) for row in rows)
    found = [Preview(row, places[of["entity_id"]], types.get(of["task_type_id"], "?")) for row, of in owners]
    return sorted(found, key=lambda each: (each.path, each["revision"], each["position"], each["id"]))
