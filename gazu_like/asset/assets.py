"""The assets themselves: listed, found, created, changed, removed, and moved in and out as CSV."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from gazu_like import asset as face
from gazu_like import project as productions
from gazu_like.cache import cache
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.names import first_of_name, warn_ignored
from gazu_like.records import forced, merged_data
from gazu_like.refs import Ref, fields_of, given, id_of, id_or_none, ids_of, not_empty
from gazu_like.shapes import Asset, Episode
from gazu_like.sorting import sort_by_name
from gazu_like.transfer import FilePath, ProgressCallback, check_for_upload, check_target
from gazu_like.transport.route import route, with_query
from gazu_like.transport.settings import POOL_SIZE
from gazu_like.transport.wire import Response

#: What an asset's own route says where there is no such record. Where the asset is written, Zou wants null.
_NOTHING = ("", "None")
_LINKS = ("preview_file_id", "ready_for", "source_id")


@cache
def all_assets_for_project(project: Ref | None, client: KitsuClient = default) -> list[Asset]:
    """List the assets of a production, sorted by name.

    Args:
        project: ID or dict; None lists those of every production that the user may see.

    Returns:
        Assets as they are stored: "entity_type_id" is their type, "source_id" their episode. Canceled ones come too.

    Source:
        GET data/projects/{project_id}/assets
        GET data/assets/all
    """
    if project is None:
        return sort_by_name(client.fetch_all("assets/all"))
    return sort_by_name(client.fetch_all(route("projects/{}/assets", id_of(project, "project"))))


@cache
def all_assets_for_open_projects(client: KitsuClient = default) -> list[Asset]:
    """List the assets of all productions that are running, sorted by name; several productions are asked at once.

    Returns:
        Assets as in ``all_assets_for_project``.

    Source:
        GET data/projects/open
        GET data/projects/{project_id}/assets
    """
    projects = productions.all_open_projects(client=client)
    jobs = [partial(face.all_assets_for_project, project, client=client) for project in projects]
    return sort_by_name(found for assets in client.wire.map(jobs, POOL_SIZE) for found in assets)


@cache
def all_assets_for_project_and_type(project: Ref, asset_type: Ref, client: KitsuClient = default) -> list[Asset]:
    """List the assets of one type in a production, sorted by name.

    Args:
        project: ID or dict.
        asset_type: ID or dict.

    Source: GET data/projects/{project_id}/asset-types/{asset_type_id}/assets
    """
    path = route("projects/{}/asset-types/{}/assets", id_of(project, "project"), id_of(asset_type, "asset_type"))
    return sort_by_name(client.fetch_all(path))


@cache
def all_assets_for_episode(episode: Ref, client: KitsuClient = default) -> list[Asset]:
    """List the assets that belong to an episode, sorted by name.

    Args:
        episode: ID or dict.

    Returns:
        Assets made for this episode; those that are only cast in it are in ``casting.get_episode_casting``.

    Source: GET data/assets
    """
    return sort_by_name(client.fetch_all("assets", {"source_id": id_of(episode, "episode")}))


@cache
def all_assets_for_shot(shot: Ref, client: KitsuClient = default) -> list[Asset]:
    """List the assets cast in a shot, sorted by name.

    Args:
        shot: ID or dict.

    Source: GET data/shots/{shot_id}/assets
    """
    return sort_by_name(client.fetch_all(route("shots/{}/assets", id_of(shot, "shot"))))


@cache
def get_asset(asset_id: Ref, client: KitsuClient = default) -> Asset:
    """Return an asset with its tasks.

    Args:
        asset_id: ID, or dict with an "id".

    Returns:
        The asset with "asset_type_id" and "asset_type_name", "project_name", "tasks" (dicts), "episode_id" (instead of
        "source_id"), "casting_episode_ids" (episodes it is cast in), "entities_out" (IDs of what is cast in it). Where
        there is none, "episode_id" and "preview_file_id" are "", and "ready_for" is the text "None".

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/assets/{asset_id}
    """
    return client.fetch_one("assets", id_of(asset_id, "asset_id"))


@cache
def get_asset_by_name(
    project: Ref, name: str, asset_type: Ref | None = None, client: KitsuClient = default
) -> Asset | None:
    """Return the asset of that name in a production, None when there is none.

    Args:
        project: ID or dict.
        name: Upper and lower case alike; of several, the one spelled like this is taken.
        asset_type: Only among assets of this type, ID or dict; names are unique by type only.

    Source: GET data/assets/all
    """
    return _asset_of_name(id_of(project, "project"), name, id_or_none(asset_type, "asset_type"), client)


@cache
def get_episode_from_asset(asset: Ref, client: KitsuClient = default) -> Episode | None:
    """Return the episode that an asset belongs to, None for one of the main pack.

    Args:
        asset: ID or dict; looked up when it is no dict with "source_id" or "episode_id".

    Source:
        GET data/assets/{asset_id}
        GET data/episodes/{episode_id}
    """
    if not (isinstance(asset, Mapping) and ("source_id" in asset or "episode_id" in asset)):
        asset = face.get_asset(id_of(asset, "asset"), client=client)
    episode_id = asset.get("source_id") or asset.get("episode_id")
    return client.fetch_one("episodes", episode_id) if episode_id else None


def new_asset(
    project: Ref,
    asset_type: Ref,
    name: str,
    description: str | None = None,
    extra_data: Mapping[str, Any] | None = None,
    episode: Ref | None = None,
    is_shared: bool = False,
    client: KitsuClient = default,
) -> Asset:
    """Create an asset, or return the one of that name and type in the production.

    Args:
        project: ID or dict.
        asset_type: ID or dict.
        name: At most 160 characters; upper and lower case alike.
        description: Text.
        extra_data: Free metadata, its "data".
        episode: Episode that it belongs to, ID or dict; None for the main pack.
        is_shared: Other productions may use it.

    Returns:
        The created asset, or the existing one, unchanged; a logged warning then names what was ignored.

    Raises:
        ValueError: the name is empty; nothing was sent.

    Source:
        GET data/assets/all
        POST data/projects/{project_id}/asset-types/{asset_type_id}/assets/new
    """
    not_empty(name=name)
    project_id, type_id = id_of(project, "project"), id_of(asset_type, "asset_type")
    body = {
        "name": name,
        "data": fields_of(extra_data or {}, "extra_data"),
        "is_shared": is_shared,
        **given(description=description, episode_id=id_or_none(episode, "episode")),
    }
    known = _asset_of_name(project_id, name, type_id, client)
    if known is not None:
        _warn_ignored(known, body)
        return known
    return client.post(route("data/projects/{}/asset-types/{}/assets/new", project_id, type_id), body)


def update_asset(asset: Mapping[str, Any], client: KitsuClient = default) -> Asset:
    """Change an asset; fields that are not given stay, and so do keys of its "data".

    Args:
        asset: Dict with "id" and the fields to change, as any of the functions here returns it. An "episode_id" is
            saved as the episode that it belongs to, "" or None for the main pack. The server ignores what it derives
            itself (names of project and type, tasks, casting, dates).

    Returns:
        The changed asset as it is stored.

    Source: PUT data/entities/{asset_id}
    """
    asset_id = id_of(asset, "asset")
    if not isinstance(asset, Mapping):
        raise ValueError(f"asset: wanted a dict with the fields to change, got the ID {asset_id}")  # noqa: TRY004
    fields = {**asset, **({"source_id": asset["episode_id"]} if "episode_id" in asset else {})}
    # Zou refuses what its own route for one asset answers: "" and "None" are no IDs.
    nulls = {key: None for key in _LINKS if fields.get(key) in _NOTHING}
    return client.update("entities", asset_id, {**fields, **nulls})


def update_asset_data(asset: Ref, data: Mapping[str, Any] | None = None, client: KitsuClient = default) -> Asset:
    """Change keys of an asset's free metadata; the other keys stay.

    Args:
        asset: ID or dict; its metadata is read afresh.
        data: Keys and values to set.

    Returns:
        The changed asset as it is stored.

    Source:
        GET data/assets/{asset_id}
        PUT data/entities/{asset_id}
    """
    asset_id = id_of(asset, "asset")
    return client.update("entities", asset_id, {"id": asset_id, "data": merged_data(client, "assets", asset_id, data)})


def remove_asset(asset: Ref, force: bool = False, client: KitsuClient = default) -> str:
    """Remove an asset; one that has tasks is marked as canceled instead, unless that is forced.

    Args:
        asset: ID or dict.
        force: Remove it with its tasks and all else that belongs to it.

    Returns:
        Empty text.

    Source: DELETE data/assets/{asset_id}
    """
    return client.delete(route("data/assets/{}", id_of(asset, "asset")), forced(force))


def import_assets_with_csv(
    project: Ref,
    csv_file_path: FilePath,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
    update: bool = False,
) -> list[Asset]:
    """Create the assets of a CSV file in a production.

    Args:
        project: ID or dict.
        csv_file_path: A file with the columns "Type" and "Name" at least; "Description", "Episode" (series only), task
            types and metadata descriptors by their names.
        progress_callback: Called with (bytes sent, bytes in all).
        update: Change the assets that exist, too, in the columns that the file has; else they are left as they are.

    Returns:
        The assets of all the rows, those that existed as well.

    Raises:
        FileDoesntExistException: there is no such file; nothing was sent.
        ValueError: the file is empty or cannot be read; nothing was sent.
        ParameterException: a row is wrong; ``body["line_number"]`` tells which, and the rows before it are imported.

    Source: POST import/csv/projects/{project_id}/assets
    """
    path = with_query(route("import/csv/projects/{}/assets", id_of(project, "project")), {"update": update or None})
    file = check_for_upload(csv_file_path, "csv_file_path")
    return client.upload(path, file, progress_callback=progress_callback)


def export_assets_with_csv(
    project: Ref,
    csv_file_path: FilePath,
    episode: Ref | None = None,
    assigned_to: Ref | None = None,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> Response:
    """Write the assets of a production, with the status of their tasks, to a CSV file.

    Args:
        project: ID or dict.
        csv_file_path: Where to put the file. One that is there is replaced when the new one is whole.
        episode: Only assets of this episode or cast in it, ID or dict.
        assigned_to: Only assets with tasks that are assigned. Zou reads that a person is given, not which: it takes the
            one who is logged in.
        progress_callback: Called with (bytes received, bytes in all; 0 when not known).

    Returns:
        The answer; its body is in the file.

    Raises:
        ValueError: the path cannot be written to; nothing was sent.

    Source: GET export/csv/projects/{project_id}/assets.csv
    """
    path = route("export/csv/projects/{}/assets.csv", id_of(project, "project"))
    only = given(episode_id=id_or_none(episode, "episode"), assigned_to=id_or_none(assigned_to, "assigned_to"))
    return client.download(path, check_target(csv_file_path, "csv_file_path"), only, progress_callback)


@cache
def all_assets_with_tasks(project: Ref, episode: Ref | None = None, client: KitsuClient = default) -> list[Asset]:
    """List the assets of a production with their tasks, sorted by name: one request in place of one for each.

    Args:
        project: ID or dict.
        episode: Only the assets of this episode, ID or dict.

    Returns:
        Assets with "tasks" (dicts, with "assignees"). What has no value is "None" or empty text in some fields.

    Source: GET data/assets/with-tasks
    """
    asked = given(project_id=id_of(project, "project"), episode_id=id_or_none(episode, "episode"))
    return sort_by_name(client.fetch_all("assets/with-tasks", asked))


@cache
def all_assets_for_asset(asset: Ref, client: KitsuClient = default) -> list[Asset]:
    """List the assets that are cast in an asset, sorted by name.

    Args:
        asset: ID or dict.

    Source: GET data/assets/{asset_id}/assets
    """
    return sort_by_name(client.fetch_all(route("assets/{}/assets", id_of(asset, "asset"))))


def set_assets_shared(assets: Ref | Iterable[Ref], shared: bool = True, client: KitsuClient = default) -> list[Asset]:
    """Let other productions cast assets, or no longer.

    Args:
        assets: One asset or many, IDs or dicts; nothing is sent for none.
        shared: Whether other productions may cast them.

    Returns:
        The assets, "is_shared" set; those that do not exist are left out.

    Raises:
        NotAllowedException: the user may not change the assets of one of the productions.

    Source: POST actions/assets/share
    """
    asset_ids = ids_of(assets, "assets")
    return client.post("actions/assets/share", {"asset_ids": asset_ids, "is_shared": shared}) if asset_ids else []


def _asset_of_name(project_id: str, name: str, type_id: str | None, client: KitsuClient) -> Asset | None:
    return first_of_name(client, "assets/all", name, **given(project_id=project_id, entity_type_id=type_id))


def _warn_ignored(known: Asset, body: Mapping[str, Any]) -> None:
    arguments = {"data": "extra_data", "episode_id": "episode"}
    asked = {arguments.get(key, key): value for key, value in body.items() if key != "name"}
    data = known.get("data") or {}
    kept = {key: data[key] for key in body["data"] if key in data}
    match = {**known, "extra_data": kept, "episode": known.get("source_id")}
    warn_ignored("new_asset", match, asked, {"extra_data": {}, "is_shared": False})
