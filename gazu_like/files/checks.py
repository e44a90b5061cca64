"""Arguments looked at before anything is sent, and made ready: dicts, places for downloads, filters."""

from __future__ import annotations

from typing import Any

from gazu_like.refs import Ref, given, id_of, id_or_none
from gazu_like.transfer import FilePath, check_target
from gazu_like.transport.route import route


def place(file_path: FilePath | None) -> FilePath | None:
    """Return where a download goes, None for the answer itself, once that is known to work.

    ``client.download`` checks the same, but comes second in functions that look something up first.

    Raises:
        ValueError: it is a folder, or lies in no folder that can be written to.
    """
    return None if file_path is None else check_target(file_path)


def of_entity(entity: Ref) -> str:
    """Return the path below which an entity's output files are."""
    return route("data/entities/{}", id_of(entity, "entity"))


def of_instance(asset_instance: Ref, temporal_entity: Ref) -> str:
    """Return the path below which the output files of an asset instance in a shot or scene are."""
    ids = id_of(asset_instance, "asset_instance"), id_of(temporal_entity, "temporal_entity")
    return route("data/asset-instances/{}/entities/{}", *ids)


def output_filters(
    output_type: Ref | None,
    task_type: Ref | None,
    name: str | None,
    representation: str | None,
    file_status: Ref | None,
    temporal_entity: Ref | None = None,
) -> dict[str, Any]:
    """Return the query that narrows a list of output files; what is None or empty does not narrow it."""
    return given(
        temporal_entity_id=id_or_none(temporal_entity, "temporal_entity"),
        output_type_id=id_or_none(output_type, "output_type"),
        task_type_id=id_or_none(task_type, "task_type"),
        name=name or None,
        representation=representation or None,
        file_status_id=id_or_none(file_status, "file_status"),
    )
