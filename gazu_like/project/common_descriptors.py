"""Metadata descriptors that productions have in common: added, changed, put in order and removed in all of them.

"All" are the open productions of which the user is a manager; an administrator is one of every production. The server
knows what belongs together by key ("field_name") and entity type. One production's are in ``descriptors``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.project.descriptors import SET_BACK, server_name
from gazu_like.refs import Ref, fields_of, ids_of, not_empty
from gazu_like.shapes import MetadataDescriptor
from gazu_like.transport.route import route

_ALL = "data/metadata-descriptors/all-projects"


def add_metadata_descriptor_to_all_projects(
    name: str,
    entity_type: str,
    data_type: str = "string",
    choices: Iterable[str] | None = None,
    for_client: bool = False,
    departments: Iterable[Ref] | None = None,
    client: KitsuClient = default,
) -> list[MetadataDescriptor]:
    """Add a key to the metadata that all productions keep of their entities.

    Args:
        name: Name to show; the key ("field_name") is made of it.
        entity_type: "Asset", "Shot", "Sequence", "Episode", "Edit" or "Project"; small letters do as well.
        data_type: "string", "number", "list", "taglist", "boolean", "checklist", "date", "url", "textarea", "person".
        choices: Values to choose from, for the lists.
        for_client: Clients see it.
        departments: Departments that see it, IDs or dicts; all when left out.

    Returns:
        The created descriptors: one for each production that did not have the key already.

    Raises:
        ParameterException: no such entity or data type.
        ValueError: the name is empty; nothing was sent.

    Source: POST data/metadata-descriptors/all-projects
    """
    not_empty(name=name)
    body = {
        "name": name,
        "entity_type": server_name(entity_type),
        "data_type": data_type,
        "choices": list(choices or []),
        "for_client": for_client,
        "departments": ids_of(departments, "departments"),
    }
    return client.post(_ALL, body)


def update_metadata_descriptor_of_all_projects(
    metadata_descriptor: Mapping[str, Any], client: KitsuClient = default
) -> list[MetadataDescriptor]:
    """Make a metadata descriptor the same in all productions that have it.

    Args:
        metadata_descriptor: Dict with "field_name" and "entity_type", which say what is changed, and with what it is to
            be from now on: "data_type", "choices", "for_client", "departments" (IDs or dicts), as one production's
            descriptor has them. With another "name" the server renames the key as well, in the metadata of every
            entity; without one it stays.

    Returns:
        The changed descriptors; empty when no production has that key.

    Raises:
        ParameterException: no such entity or data type, or a production has another key of the new name.
        ValueError: one of these is missing, which the server would set back in every production; nothing was sent.

    Source: PUT data/metadata-descriptors/all-projects/{field_name}
    """
    fields = fields_of(metadata_descriptor, "metadata_descriptor")
    missing = [key for key in ("field_name", "entity_type", *SET_BACK) if key not in fields]
    if missing:
        raise ValueError(f"metadata_descriptor: wanted {', '.join(missing)} as well")
    body = {key: fields[key] for key in ("name", *SET_BACK) if key in fields}
    body["entity_type"] = server_name(fields["entity_type"])
    body["departments"] = ids_of(fields["departments"], "metadata_descriptor['departments']")
    return client.put(_of_key(fields["field_name"]), body)


def reorder_metadata_descriptors_of_all_projects(
    entity_type: str, field_names: Iterable[str], client: KitsuClient = default
) -> list[MetadataDescriptor]:
    """Set the order in which all productions show the metadata of an entity type.

    Args:
        entity_type: Such as "Asset"; small letters do as well.
        field_names: Keys in their new order; one that a production does not have is passed over there, and those that
            are not named come behind.

    Returns:
        All descriptors of that entity type of the productions that have one of the keys, each with its "position",
        counted from 1.

    Raises:
        ParameterException: no such entity type.
        ValueError: there are no keys; nothing was sent.

    Source: POST actions/metadata-descriptors/all-projects/reorder
    """
    order = [field_names] if isinstance(field_names, str) else list(field_names)
    if not order:
        raise ValueError("field_names: wanted at least one key, got none")
    body = {"entity_type": server_name(entity_type), "field_order": order}
    return client.post("actions/metadata-descriptors/all-projects/reorder", body)


def remove_metadata_descriptor_from_all_projects(
    field_name: str, entity_type: str, client: KitsuClient = default
) -> str:
    """Remove a metadata descriptor from all productions that have it, and with it the key's values.

    Args:
        field_name: Key in the metadata ("data") of the entities, such as "difficulty".
        entity_type: Such as "Asset"; small letters do as well.

    Returns:
        The answer's text: the IDs of the removed descriptors as JSON.

    Raises:
        ParameterException: no such entity type.
        ValueError: the key is empty; nothing was sent.

    Source: DELETE data/metadata-descriptors/all-projects/{field_name}
    """
    return client.delete(_of_key(field_name), {"entity_type": server_name(entity_type)})


def _of_key(field_name: str) -> str:
    not_empty(field_name=field_name)
    return f"{_ALL}/{route('{}', field_name)}"
