"""Edits: cuts of a production or of an episode, which carry tasks and previews as shots do.

Their tasks are ``task``'s; timelines that create shots are read by ``shot``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gazu_like.cache import cache
from gazu_like.client import KitsuClient, get_api_url_from_host
from gazu_like.client import default_client as default
from gazu_like.names import first_of_name, warn_ignored
from gazu_like.records import forced, merged_data
from gazu_like.refs import Ref, fields_of, given, id_of, id_or_none, not_empty
from gazu_like.shapes import Edit, EntityVersion, PreviewFile
from gazu_like.sorting import sort_by_name
from gazu_like.transfer import FilePath, ProgressCallback, check_for_upload, check_target
from gazu_like.transport.route import route
from gazu_like.transport.wire import Response


@cache
def all_edits_for_project(project: Ref, client: KitsuClient = default) -> list[Edit]:
    """List the edits of a production, of all its episodes, sorted by name.

    Args:
        project: ID or dict.

    Returns:
        Edits, canceled ones as well; "parent_id" is the episode, None for an edit of the whole production.

    Source: GET data/projects/{project}/edits
    """
    return sort_by_name(client.fetch_all(route("projects/{}/edits", id_of(project, "project"))))


@cache
def all_previews_for_edit(edit: Ref, client: KitsuClient = default) -> dict[str, list[PreviewFile]]:
    """Return the preview files of an edit.

    Args:
        edit: ID or dict.

    Returns:
        Lists by task type: each key is the ID of one, each list begins with the newest revision. Empty when there are
        no previews.

    Source: GET data/edits/{edit}/preview-files
    """
    return client.fetch_all(route("edits/{}/preview-files", id_of(edit, "edit")))


@cache
def get_edit(edit_id: Ref, client: KitsuClient = default) -> Edit:
    """Return an edit.

    Args:
        edit_id: ID or dict.

    Returns:
        The edit with "project_name", "tasks", and "episode_id" (None when it is in no episode) and "episode_name".

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/edits/{edit_id}
    """
    return client.fetch_one("edits", id_of(edit_id, "edit_id"))


@cache
def get_edit_by_name(project: Ref, edit_name: str, client: KitsuClient = default) -> Edit | None:
    """Return the edit of that name, None when there is none.

    Args:
        project: ID or dict.
        edit_name: Name; upper and lower case alike. Episodes may have edits of the same name: any one is returned.

    Source: GET data/edits/all
    """
    return _find(client, edit_name, project_id=id_of(project, "project"))


@cache
def get_edit_url(edit: Ref, client: KitsuClient = default) -> str:
    """Return the address of an edit's page in the web application.

    Args:
        edit: ID or dict; looked up for its project and episode.

    Source: GET data/edits/{edit}
    """
    found = get_edit(id_of(edit, "edit"), client=client)
    path = route("edits/{}/", found["id"])
    episode_id = found.get("episode_id")
    if episode_id:
        path = route("episodes/{}/", episode_id) + path
    return f"{get_api_url_from_host(client)}/{route('productions/{}/', found['project_id'])}{path}"


def new_edit(
    project: Ref,
    name: str,
    description: str | None = None,
    data: Mapping[str, Any] | None = None,
    episode: Ref | None = None,
    client: KitsuClient = default,
) -> Edit:
    """Create an edit, or return the one of that name.

    Args:
        project: ID or dict.
        name: Name, unique in the episode, or in the production when there is no episode.
        description: Text.
        data: Free metadata.
        episode: Episode that it belongs to, ID or dict. Without one an edit of that name in any episode counts as
            existing.

    Returns:
        The created edit, or the existing one, unchanged; a logged warning then names what was ignored.

    Raises:
        ValueError: the name is empty; nothing was sent.

    Source:
        GET data/edits/all
        POST data/projects/{project}/edits
    """
    project_id, episode_id = id_of(project, "project"), id_or_none(episode, "episode")
    not_empty(name=name)
    own = fields_of(data or {}, "data")
    known = _find(client, name, project_id=project_id, **given(parent_id=episode_id))
    if known is not None:
        wanted = {**(known.get("data") or {}), **data} if data else None
        warn_ignored("new_edit", known, given(description=description, data=wanted), {})
        return known
    # An answer calls the episode "parent_id"; of that name Zou drops it in silence here.
    extra = given(description=description, episode_id=episode_id)
    return client.post(route("data/projects/{}/edits", project_id), {"name": name, "data": own, **extra})


def update_edit(edit: Mapping[str, Any], client: KitsuClient = default) -> Edit:
    """Change an edit; fields that are not given stay, and so do keys of its "data" (free metadata).

    Args:
        edit: Dict with "id" and the fields to change; "parent_id" is its episode.

    Returns:
        The changed edit.

    Source: PUT data/entities/{edit}
    """
    return client.update("entities", id_of(edit, "edit"), fields_of(edit, "edit"))


def update_edit_data(edit: Ref, data: Mapping[str, Any] | None = None, client: KitsuClient = default) -> Edit:
    """Change keys of an edit's free metadata; the other keys stay.

    Args:
        edit: ID or dict; its metadata is read afresh.
        data: Keys and values to set.

    Returns:
        The changed edit.

    Source:
        GET data/edits/{edit}
        PUT data/entities/{edit}
    """
    edit_id = id_of(edit, "edit")
    return client.update("entities", edit_id, {"id": edit_id, "data": merged_data(client, "edits", edit_id, data)})


def remove_edit(edit: Ref, force: bool = False, client: KitsuClient = default) -> str:
    """Remove an edit, or only cancel it when it has tasks.

    Args:
        edit: ID or dict.
        force: Remove it with its tasks.

    Returns:
        The answer's text, which is empty.

    Source: DELETE data/edits/{edit}
    """
    return client.delete(route("data/edits/{}", id_of(edit, "edit")), forced(force))


def export_edits_with_csv(
    project: Ref,
    csv_file_path: FilePath,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> Response:
    """Write the edits of a production to a CSV file, as ``import_edits_with_csv`` reads it.

    Args:
        project: ID or dict.
        csv_file_path: File to write; one that exists is replaced, in one step when the new one is whole.
        progress_callback: Called with (bytes done, bytes total; 0 when not known).

    Returns:
        The server's answer. The file is UTF-8, with semicolons and one row for each edit.

    Raises:
        ValueError: the path cannot be written to; nothing was sent.

    Source: GET export/csv/projects/{project_id}/edits.csv
    """
    path = route("export/csv/projects/{}/edits.csv", id_of(project, "project"))
    return client.download(path, check_target(csv_file_path, "csv_file_path"), progress_callback=progress_callback)


def import_edits_with_csv(
    project: Ref,
    csv_file_path: FilePath,
    update: bool = False,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> list[Edit]:
    """Create the edits of a CSV file, in a series with their episodes.

    Args:
        project: ID or dict.
        csv_file_path: Table with the column "Name"; in a series "Episode" as well. "Description", and columns named
            after metadata and task types, are read too.
        update: Change the edits that exist, too; else they stay as they are.
        progress_callback: Called with (bytes done, bytes total).

    Returns:
        The edits of all rows, in their order, those that existed as well.

    Raises:
        FileDoesntExistException: no such file; nothing was sent.
        ParameterException: a row cannot be read. Those before it are in: ``error.body`` tells "line_number" and
            "imported_rows".
        ValueError: the file is empty or cannot be read; nothing was sent.

    Source: POST import/csv/projects/{project_id}/edits
    """
    path = route("import/csv/projects/{}/edits", id_of(project, "project")) + ("?update=true" if update else "")
    file = check_for_upload(csv_file_path, "csv_file_path")
    return client.upload(path, file, progress_callback=progress_callback)


@cache
def all_edits_with_tasks(project: Ref, client: KitsuClient = default) -> list[Edit]:
    """List the edits of a production with their tasks, sorted by name: one request in place of one for each.

    Args:
        project: ID or dict.

    Returns:
        Edits with "tasks" (dicts, with "assignees").

    Source: GET data/edits/with-tasks
    """
    return sort_by_name(client.fetch_all("edits/with-tasks", {"project_id": id_of(project, "project")}))


@cache
def all_edits(client: KitsuClient = default) -> list[Edit]:
    """List the edits of all productions, sorted by name.

    Raises:
        NotAllowedException: the user is no administrator.

    Source: GET data/edits
    """
    return sort_by_name(client.fetch_all("edits"))


@cache
def all_edits_for_episode(episode: Ref, client: KitsuClient = default) -> list[Edit]:
    """List the edits of an episode, sorted by name.

    Args:
        episode: ID or dict.

    Source: GET data/episodes/{episode_id}/edits
    """
    return sort_by_name(client.fetch_all(route("episodes/{}/edits", id_of(episode, "episode"))))


@cache
def all_versions_for_edit(edit: Ref, client: KitsuClient = default) -> list[EntityVersion]:
    """List the versions of an edit, newest first; the server keeps them of shots, and none of edits so far.

    Args:
        edit: ID or dict.

    Returns:
        Versions as ``shot.all_versions_for_shot`` gives them.

    Raises:
        RouteNotFoundException: there is no such edit.

    Source: GET data/edits/{edit_id}/versions
    """
    return client.fetch_all(route("edits/{}/versions", id_of(edit, "edit")))


def _find(client: KitsuClient, name: str, **place: str) -> Edit | None:
    found: Edit | None = first_of_name(client, "edits/all", name, **place)
    return found
