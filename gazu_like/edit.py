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
from gazu_like.records import merged_data
from gazu_like.refs import Ref, fields_of, given, id_of, id_or_none, not_empty
from gazu_like.shapes import Edit, PreviewFile
from gazu_like.sorting import sort_by_name
from gazu_like.transport.route import route


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
    if found.get("episode_id"):
        path = route("episodes/{}/", found["episode_id"]) + path
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
    return client.delete(route("data/edits/{}", id_of(edit, "edit")), given(force=force or None))


def _find(client: KitsuClient, name: str, **place: str) -> Edit | None:
    found: Edit | None = first_of_name(client, "edits/all", name, **place)
    return found
