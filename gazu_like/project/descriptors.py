"""Metadata descriptors: which keys the free metadata of a production's assets, shots ... has, and of what type."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.records import forced
from gazu_like.refs import Ref, at_least, fields_of, given, id_of, id_or_none, ids_of, not_empty
from gazu_like.shapes import MetadataDescriptor
from gazu_like.transport.route import route

# gazu documents them in small letters; the server refuses them so.
_ENTITY_TYPES = {name.lower(): name for name in ("Asset", "Shot", "Sequence", "Episode", "Edit", "Project", "Task")}
# What an update that leaves it out sets back: "string", [], [], False.
SET_BACK = ("data_type", "choices", "departments", "for_client")


def all_metadata_descriptors(
    project: Ref, client: KitsuClient = default, *, entity_type: str | None = None
) -> list[MetadataDescriptor]:
    """List the metadata descriptors of a production.

    Args:
        project: ID or dict.
        entity_type: Only those of this type, such as "Asset"; small letters do as well.

    Source: GET data/projects/{project_id}/metadata-descriptors
    """
    found: list[MetadataDescriptor] = client.get(_descriptors(project))
    wanted = None if entity_type is None else server_name(entity_type)
    return [each for each in found if wanted is None or each["entity_type"] == wanted]


def get_metadata_descriptor(
    project: Ref, metadata_descriptor_id: Ref, client: KitsuClient = default
) -> MetadataDescriptor:
    """Return a metadata descriptor.

    Args:
        project: ID or dict.
        metadata_descriptor_id: ID or dict.

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/projects/{project_id}/metadata-descriptors/{metadata_descriptor_id}
    """
    return client.get(_descriptor(project, metadata_descriptor_id, "metadata_descriptor_id"))


def get_metadata_descriptor_by_field_name(
    project: Ref, field_name: str, client: KitsuClient = default
) -> MetadataDescriptor | None:
    """Return the metadata descriptor of a key, None when there is none.

    Args:
        project: ID or dict.
        field_name: Key in the metadata ("data") of the entities, such as "difficulty".

    Source: GET data/metadata-descriptors
    """
    params = {"project_id": id_of(project, "project"), "field_name": field_name}
    return client.fetch_first("metadata-descriptors", params)


def add_metadata_descriptor(
    project: Ref,
    name: str,
    entity_type: str,
    data_type: str = "string",
    choices: Iterable[str] | None = None,
    for_client: bool = False,
    departments: Iterable[Ref] | None = None,
    task_type_id: Ref | None = None,
    client: KitsuClient = default,
) -> MetadataDescriptor:
    """Add a key to the metadata that a production keeps of its entities.

    Args:
        project: ID or dict.
        name: Name to show; the key ("field_name") is made of it.
        entity_type: "Asset", "Shot", "Sequence", "Episode", "Edit", "Project" or "Task"; small letters do as well.
        data_type: "string", "number", "list", "taglist", "boolean", "checklist", "date", "url", "textarea", "person".
        choices: Values to choose from, for the lists.
        for_client: Clients see it.
        departments: Departments that see it, IDs or dicts; all when left out.
        task_type_id: Task type, ID or dict, of a descriptor for "Task".

    Returns:
        The created descriptor.

    Raises:
        ParameterException: one of that name exists already, or no such entity or data type.

    Source: POST data/projects/{project_id}/metadata-descriptors
    """
    body = {
        "name": name,
        "data_type": data_type,
        "choices": list(choices or []),
        "for_client": for_client,
        "entity_type": server_name(entity_type),
        "departments": ids_of(departments, "departments"),
        **given(task_type_id=id_or_none(task_type_id, "task_type_id")),
    }
    return client.post(_descriptors(project), body)


def update_metadata_descriptor(
    project: Ref, metadata_descriptor: Mapping[str, Any], client: KitsuClient = default
) -> MetadataDescriptor:
    """Change a metadata descriptor; fields that are not given stay.

    Args:
        project: ID or dict.
        metadata_descriptor: Dict with "id" and the fields to change; "departments" may hold IDs or dicts. With a new
            name the server renames the key as well, in the metadata of every entity.

    Returns:
        The changed descriptor.

    Source:
        GET data/projects/{project_id}/metadata-descriptors/{metadata_descriptor_id}
        PUT data/projects/{project_id}/metadata-descriptors/{metadata_descriptor_id}
    """
    path = _descriptor(project, metadata_descriptor, "metadata_descriptor")
    fields = fields_of(metadata_descriptor, "metadata_descriptor")
    if "departments" in fields:
        fields["departments"] = ids_of(fields["departments"], "metadata_descriptor['departments']")
    missing = [key for key in SET_BACK if key not in fields]
    now: Mapping[str, Any] = client.get(path) if missing else {}
    return client.put(path, {**{key: now[key] for key in missing if key in now}, **fields})


def reorder_metadata_descriptors(
    project: Ref, entity_type: str, descriptor_ids: Iterable[Ref], client: KitsuClient = default
) -> list[MetadataDescriptor]:
    """Set the order in which the metadata of an entity type is shown.

    Args:
        project: ID or dict.
        entity_type: Such as "Asset"; small letters do as well.
        descriptor_ids: Descriptors in their new order, IDs or dicts.

    Returns:
        The descriptors in that order, each with its "position", counted from 1.

    Source: POST data/projects/{project_id}/metadata-descriptors/reorder
    """
    body = {"entity_type": server_name(entity_type), "descriptor_ids": ids_of(descriptor_ids, "descriptor_ids")}
    return client.post(f"{_descriptors(project)}/reorder", body)


def remove_metadata_descriptor(
    project: Ref, metadata_descriptor_id: Ref, force: bool = False, client: KitsuClient = default
) -> str:
    """Remove a metadata descriptor, and with it the key's values.

    Args:
        project: ID or dict.
        metadata_descriptor_id: ID or dict.
        force: Sent along as gazu does; Zou 1.0.97 makes no difference.

    Returns:
        The answer's text, which is empty.

    Source: DELETE data/projects/{project_id}/metadata-descriptors/{metadata_descriptor_id}
    """
    path = _descriptor(project, metadata_descriptor_id, "metadata_descriptor_id")
    return client.delete(path, forced(force))


def get_metadata_descriptor_of_any_project(
    metadata_descriptor: Ref, client: KitsuClient = default
) -> MetadataDescriptor:
    """Return a metadata descriptor whose production is not known, as an administrator.

    Args:
        metadata_descriptor: ID or dict.

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/metadata-descriptors/{metadata_descriptor_id}
    """
    return client.fetch_one("metadata-descriptors", id_of(metadata_descriptor, "metadata_descriptor"))


def new_metadata_descriptor(
    project: Ref,
    name: str,
    entity_type: str,
    field_name: str,
    data_type: str = "string",
    choices: Iterable[str] | None = None,
    for_client: bool = False,
    departments: Iterable[Ref] | None = None,
    task_type: Ref | None = None,
    position: int | None = None,
    client: KitsuClient = default,
) -> MetadataDescriptor:
    """Describe a key of one's own choosing that entities of a production hold already, as an administrator.

    ``add_metadata_descriptor`` makes the key of the name.

    Args:
        project: ID or dict.
        name: Name to show.
        entity_type: "Asset", "Shot", "Sequence", "Episode", "Edit", "Project" or "Task"; small letters do as well.
        field_name: Key in the metadata ("data") of the entities, such as "lensMM".
        data_type: As for ``add_metadata_descriptor``.
        choices: Values to choose from, for the lists.
        for_client: Clients see it.
        departments: Departments that see it, IDs or dicts; all when left out.
        task_type: Task type, ID or dict, of a descriptor for "Task".
        position: Place among the descriptors of the entity type, from 1 on.

    Returns:
        The created descriptor.

    Raises:
        ParameterException: the production has this key already, or there is no such production or data type.
        ValueError: name or key is empty; nothing was sent.

    Source: POST data/metadata-descriptors
    """
    not_empty(name=name, field_name=field_name)
    at_least(1, position=position)
    body = {
        "project_id": id_of(project, "project"),
        "name": name,
        "entity_type": server_name(entity_type),
        "field_name": field_name,
        "data_type": data_type,
        "choices": list(choices or []),
        "for_client": for_client,
        "departments": ids_of(departments, "departments"),
        **given(task_type_id=id_or_none(task_type, "task_type"), position=position),
    }
    return client.create("metadata-descriptors", body)


def update_metadata_descriptor_only(
    metadata_descriptor: Mapping[str, Any], client: KitsuClient = default
) -> MetadataDescriptor:
    """Change a metadata descriptor and leave the values that entities hold under their key, as an administrator.

    ``update_metadata_descriptor`` renames the key with the name.

    Args:
        metadata_descriptor: Dict with "id" and the fields to change: "name", "field_name" (the key), "data_type",
            "choices", "for_client", "entity_type", "position", "departments" (IDs) ...

    Returns:
        The changed descriptor.

    Raises:
        RouteNotFoundException: there is none.

    Source: PUT data/metadata-descriptors/{metadata_descriptor_id}
    """
    descriptor_id = id_of(metadata_descriptor, "metadata_descriptor")
    return client.update("metadata-descriptors", descriptor_id, fields_of(metadata_descriptor, "metadata_descriptor"))


def remove_metadata_descriptor_only(metadata_descriptor: Ref, client: KitsuClient = default) -> str:
    """Remove a metadata descriptor and leave the values that entities hold under its key, as an administrator.

    ``remove_metadata_descriptor`` removes them as well.

    Args:
        metadata_descriptor: ID or dict.

    Returns:
        The answer's text, which is empty.

    Raises:
        RouteNotFoundException: there is none.

    Source: DELETE data/metadata-descriptors/{metadata_descriptor_id}
    """
    return client.delete(route("data/metadata-descriptors/{}", id_of(metadata_descriptor, "metadata_descriptor")))


def _descriptors(project: Ref) -> str:
    return route("data/projects/{}/metadata-descriptors", id_of(project, "project"))


def _descriptor(project: Ref, descriptor: Ref, name: str) -> str:
    project_id = id_of(project, "project")
    return route("data/projects/{}/metadata-descriptors/{}", project_id, id_of(descriptor, name))


def server_name(entity_type: str) -> str:
    """Return an entity type as the server spells it."""
    return _ENTITY_TYPES.get(entity_type.lower(), entity_type)
