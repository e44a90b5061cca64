"""What is in a playlist: entities in order, and the preview that each is shown by."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from gazu_like.cache import cache
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.exception import RouteNotFoundException
from gazu_like.playlist import playlists
from gazu_like.refs import Ref, given, id_of, id_or_none, key_of
from gazu_like.shapes import Playlist, PlaylistEntry, PlaylistWithPreviews, PreviewFile
from gazu_like.sorting import sort_by_name
from gazu_like.transport.route import route

if TYPE_CHECKING:
    pass

_AT_ONCE = 8


@cache
def all_shots_for_playlist(playlist: Ref, client: KitsuClient = default) -> list[PlaylistEntry]:
    """List the entries of a playlist, in its order.

    Args:
        playlist: ID or dict.

    Returns:
        "entity_id" and, where one is chosen, "preview_file_id". Entries with a name, which older servers gave them, are
        sorted by it.

    Source: GET data/playlists/{playlist_id}
    """
    return sort_by_name(_entries(client.fetch_one("playlists", id_of(playlist, "playlist"))))


@cache
def get_playlist_with_previews(playlist: Ref, client: KitsuClient = default) -> PlaylistWithPreviews:
    """Return a playlist with the previews of each of its entries: the one that is shown, and all to choose from.

    Args:
        playlist: Dict with "project_id"; an ID, or a dict without it, is looked up.

    Returns:
        The playlist; each of its "shots" has "preview_files", lists by task type ID (an empty list when there are
        none), and of the preview that is shown "preview_file_id", "preview_file_revision", "preview_file_status" ...

    Raises:
        RouteNotFoundException: there is none.

    Source:
        GET data/playlists/{playlist_id}
        GET data/projects/{project_id}/playlists/{playlist_id}
    """
    playlist_id = id_of(playlist, "playlist")
    project_id = key_of(playlist, "project_id", lambda _: client.fetch_one("playlists", playlist_id), "playlist")
    return client.get(route("data/projects/{}/playlists/{}", project_id, playlist_id))


def add_entity_to_playlist(
    playlist: Ref,
    entity: Ref,
    preview_file: Ref | None = None,
    persist: bool = True,
    client: KitsuClient = default,
) -> Playlist:
    """Add an entity at the end of a playlist.

    Args:
        playlist: ID or dict; it is not changed.
        entity: Shot, asset ... to show, ID or dict.
        preview_file: Preview to show, ID or dict; None for the entity's newest, if there is one.
        persist: Save it. False only returns what the playlist would be, to be saved by ``update_playlist``.

    Returns:
        The changed playlist, or with ``persist=False`` a changed copy of the given one.

    Source:
        GET data/playlists/{playlist_id}
        GET data/playlists/entities/{entity_id}/preview-files
        POST actions/playlists/{playlist_id}/add-entity
    """
    playlist_id, entity_id = id_of(playlist, "playlist"), id_of(entity, "entity")
    preview_file_id = id_or_none(preview_file, "preview_file")
    if preview_file_id is None:
        preview_file_id = _newest(get_entity_preview_files(entity_id, client=client))
    entry = given(entity_id=entity_id, preview_file_id=preview_file_id)
    if persist:
        return client.post(route("actions/playlists/{}/add-entity", playlist_id), entry)
    known = _with_entries(playlist, client)
    return _saved(known, [*_entries(known), entry], persist, client)


def add_entities_to_playlist(playlist: Ref, entities: Iterable[Ref], client: KitsuClient = default) -> Playlist:
    """Add entities at the end of a playlist, in one request.

    Args:
        playlist: ID or dict; it is not changed.
        entities: Shots, assets ..., IDs or dicts, each shown by its newest preview of the playlist's task type, or of
            any when it has none. Or entries as other playlists have them: dicts with "entity_id" and, if wanted,
            "preview_file_id". What the playlist shows already, the entity by the same preview, is passed over.

    Returns:
        The changed playlist.

    Raises:
        RouteNotFoundException: there is no such playlist.
        ValueError: there are no entities, or one is none; nothing was sent.

    Source: POST actions/playlists/{playlist_id}/add-entities
    """
    path = route("actions/playlists/{}/add-entities", id_of(playlist, "playlist"))
    entries = [_entry_of(each, f"entities[{place}]") for place, each in enumerate(entities)]
    if not entries:
        raise ValueError("entities: wanted at least one entity, got none")
    return client.post(path, {"entities": entries})


def remove_entity_from_playlist(
    playlist: Ref, entity: Ref, persist: bool = True, client: KitsuClient = default
) -> Playlist:
    """Take all entries of an entity out of a playlist.

    Args:
        playlist: Dict whose "shots" and other fields are saved, but not changed; or an ID, which is looked up.
        entity: ID or dict.
        persist: Save it. False only returns what the playlist would be, to be saved by ``update_playlist``.

    Returns:
        The changed playlist, or with ``persist=False`` a changed copy of the given one.

    Source:
        GET data/playlists/{playlist_id}
        PUT data/playlists/{playlist_id}
    """
    id_of(playlist, "playlist")
    entity_id = id_of(entity, "entity")
    known = _with_entries(playlist, client)
    shots = [entry for entry in _entries(known) if _entity_of(entry) != entity_id]
    return _saved(known, shots, persist, client)


def update_entity_preview(
    playlist: Ref, entity: Ref, preview_file: Ref, persist: bool = True, client: KitsuClient = default
) -> Playlist:
    """Choose which preview of an entity a playlist shows, in all entries of that entity.

    Args:
        playlist: Dict whose "shots" and other fields are saved, but not changed; or an ID, which is looked up.
        entity: ID or dict.
        preview_file: ID or dict. The server replaces the preview of another entity by the entity's own newest.
        persist: Save it. False only returns what the playlist would be, to be saved by ``update_playlist``.

    Returns:
        The changed playlist, or with ``persist=False`` a changed copy of the given one.

    Source:
        GET data/playlists/{playlist_id}
        PUT data/playlists/{playlist_id}
    """
    id_of(playlist, "playlist")
    entity_id, chosen = id_of(entity, "entity"), {"preview_file_id": id_of(preview_file, "preview_file")}
    known = _with_entries(playlist, client)
    shots = [{**entry, **chosen} if _entity_of(entry) == entity_id else entry for entry in _entries(known)]
    return _saved(known, shots, persist, client)


def get_entity_preview_files(entity: Ref, client: KitsuClient = default) -> dict[str, list[PreviewFile]]:
    """Return the preview files of an entity by task type.

    Args:
        entity: Shot, asset ..., ID or dict.

    Returns:
        By task type ID, preview files: the newest revision first. Without a task type that has none.

    Raises:
        RouteNotFoundException: no such entity.

    Source: GET data/playlists/entities/{entity_id}/preview-files
    """
    return client.get(route("data/playlists/entities/{}/preview-files", id_of(entity, "entity")))


def get_entity_previews(playlist: Ref, client: KitsuClient = default) -> list[PreviewFile]:
    """List the preview files of all entities of a playlist.

    Args:
        playlist: ID or dict; its entries are read afresh.

    Returns:
        Preview files in the playlist's order, for each entity as in ``get_entity_preview_files``. Entities that were
        removed from the production since have none.

    Source:
        GET data/playlists/{playlist_id}
        GET data/playlists/entities/{entity_id}/preview-files
    """
    entries = _entries(client.fetch_one("playlists", id_of(playlist, "playlist")))
    entities: list[str] = list(dict.fromkeys(filter(None, map(_entity_of, entries))))
    found = client.wire.map([partial(_previews_of, each, client) for each in entities], _AT_ONCE)
    return list(itertools.chain.from_iterable(found))


def _with_entries(playlist: Ref, client: KitsuClient) -> Mapping[str, Any]:
    """Return the playlist as given, completed from the server when its entries are not in it."""
    fields = playlist if isinstance(playlist, Mapping) else {}
    if "shots" in fields:
        return fields
    return {**client.fetch_one("playlists", id_of(playlist, "playlist")), **fields}


def _entries(playlist: Mapping[str, Any]) -> list[Any]:
    return playlist.get("shots") or []


def _entity_of(entry: Mapping[str, Any]) -> Any:
    # The server takes an "id" for the entity's as well, where playlists of older servers have nothing else.
    return entry.get("entity_id") or entry.get("id")


def _entry_of(entity: Ref, name: str) -> dict[str, str]:
    if not (isinstance(entity, Mapping) and "entity_id" in entity):
        return {"entity_id": id_of(entity, name)}
    preview_file_id = id_or_none(entity.get("preview_file_id"), f"{name}['preview_file_id']")
    return given(entity_id=id_of(entity["entity_id"], f"{name}['entity_id']"), preview_file_id=preview_file_id)


def _saved(playlist: Mapping[str, Any], shots: list[Any], persist: bool, client: KitsuClient) -> Playlist:
    changed: Any = {**playlist, "shots": shots}
    return playlists.update_playlist(changed, client=client) if persist else changed


def _newest(previews: Mapping[str, list[PreviewFile]]) -> str | None:
    latest = [revisions[0] for revisions in previews.values() if revisions]
    return max(latest, key=lambda preview: preview["created_at"])["id"] if latest else None


def _previews_of(entity_id: str, client: KitsuClient) -> list[PreviewFile]:
    try:
        found = get_entity_preview_files(entity_id, client=client)
    except RouteNotFoundException:  # a playlist keeps the entities that were removed from the production
        return []
    return [preview for revisions in found.values() for preview in revisions]
