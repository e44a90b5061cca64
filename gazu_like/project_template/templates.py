"""Project templates: listed, found, created, made from a production, given to one, changed and removed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from gazu_like.cache import cache
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.names import first_of_name
from gazu_like.refs import Ref, fields_of, given, id_of, ids_of, not_empty, one_of
from gazu_like.shapes import Project, ProjectTemplate
from gazu_like.sorting import sort_by_name
from gazu_like.transport.route import route

_DATA_TYPES = ("string", "number", "list", "taglist", "boolean", "checklist", "date", "url", "textarea", "person")
_STYLES = (
    *("2d", "2dpaper", "3d", "2d3d", "ar", "vfx", "stop-motion", "motion-design", "archviz", "commercial", "catalog"),
    *("immersive", "nft", "video-game", "vr"),
)


@cache
def all_project_templates(client: KitsuClient = default) -> list[ProjectTemplate]:
    """List the studio's project templates, sorted by name.

    Returns:
        Templates, without what is linked to them (task types ...).

    Source: GET data/project-templates
    """
    return sort_by_name(client.fetch_all("project-templates"))


@cache
def get_project_template(project_template_id: Ref, client: KitsuClient = default) -> ProjectTemplate:
    """Return a project template.

    Args:
        project_template_id: ID, or dict with an "id".

    Returns:
        The template with "metadata_descriptors" and, as IDs, "asset_types", "task_types", "task_statuses",
        "status_automations", "preview_background_files".

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/project-templates/{project_template_id}
    """
    return client.fetch_one("project-templates", id_of(project_template_id, "project_template_id"))


@cache
def get_project_template_by_name(name: str, client: KitsuClient = default) -> ProjectTemplate | None:
    """Return the project template of that name, None when there is none.

    Args:
        name: Name; upper and lower case alike, though templates may differ in case alone: the exact spelling wins.

    Returns:
        The template, without what is linked to it.

    Source: GET data/project-templates
    """
    return first_of_name(client, "project-templates", name)


def new_project_template(
    name: str,
    description: str | None = None,
    fps: str | None = None,
    ratio: str | None = None,
    resolution: str | None = None,
    production_type: str | None = None,
    production_style: str | None = None,
    client: KitsuClient = default,
) -> ProjectTemplate:
    """Create a project template in which nothing is used yet.

    Args:
        name: At most 80 characters, unique in the studio.
        description: Text.
        fps: Frames per second, such as "25".
        ratio: Such as "16:9".
        resolution: Such as "1920x1080".
        production_type: "short", "featurefilm" or "tvshow".
        production_style: "2d", "2dpaper", "3d", "2d3d", "ar", "vfx", "stop-motion", "motion-design", "archviz",
            "commercial", "catalog", "immersive", "nft", "video-game" or "vr".

    Returns:
        The created template, the server's defaults in place of what was left out.

    Raises:
        ValueError: the name is empty, or there is no such style; nothing was sent.
        ParameterException: there is one of that name.

    Source: POST data/project-templates
    """
    settings = given(
        fps=fps,
        ratio=ratio,
        resolution=resolution,
        production_type=production_type,
        production_style=production_style,
    )
    fields = _checked_fields({"name": name, "description": description, **settings})
    return client.create("project-templates", fields)


def new_project_template_from_project(
    project: Ref, name: str, description: str | None = None, client: KitsuClient = default
) -> ProjectTemplate:
    """Create a project template with the settings of a production, and with all that the production uses.

    Args:
        project: ID or dict. Its team, dates, assets, shots and tasks are no part of the template.
        name: At most 80 characters, unique in the studio.
        description: Text.

    Returns:
        The created template, without what is linked to it.

    Raises:
        ValueError: the name is empty; nothing was sent.
        ParameterException: there is one of that name.
        RouteNotFoundException: no such production.

    Source: POST data/project-templates/from-project/{project_id}
    """
    not_empty(name=name)
    path = route("data/project-templates/from-project/{}", id_of(project, "project"))
    return client.post(path, {"name": name, "description": description})


def apply_project_template(project: Ref, project_template: Ref, client: KitsuClient = default) -> Project:
    """Give a production the settings of a project template, and add what the template uses to what it uses.

    Args:
        project: ID or dict. What it uses already stays as it is; its settings (frames per second, resolution,
            production type, file tree, free metadata ...) are replaced.
        project_template: ID or dict.

    Returns:
        The changed project, without what is linked to it.

    Raises:
        RouteNotFoundException: no such production or template.

    Source: POST data/projects/{project_id}/apply-template/{project_template_id}
    """
    ids = id_of(project, "project"), id_of(project_template, "project_template")
    return client.post(route("data/projects/{}/apply-template/{}", *ids), {})


def update_project_template(project_template: Mapping[str, Any], client: KitsuClient = default) -> ProjectTemplate:
    """Change a project template; fields that are not given stay.

    Args:
        project_template: Dict with "id" and the fields to change. The server leaves asset types, task types, task
            statuses and status automations as they are: they have functions of their own.

    Returns:
        The changed template, without what is linked to it.

    Raises:
        ValueError: the name is empty, there is no such production style, or a metadata descriptor is as
            ``set_project_template_metadata_descriptors`` refuses it; nothing was sent.
        ParameterException: there is another one of that name.
        RouteNotFoundException: no such template.

    Source: PUT data/project-templates/{project_template_id}
    """
    template_id = id_of(project_template, "project_template")
    return client.update(
        "project-templates", template_id, _checked_fields(fields_of(project_template, "project_template"))
    )


def set_project_template_metadata_descriptors(
    project_template: Ref, descriptors: Iterable[Mapping[str, Any]], client: KitsuClient = default
) -> ProjectTemplate:
    """Set which metadata a production that gets this template keeps of its assets, shots ...; replaces what was set.

    Args:
        project_template: ID or dict.
        descriptors: Dicts with "name", "entity_type" ("Asset", "Shot" ...; small letters do as well) and, as far as
            wanted, "data_type" ("string" when left out), "choices", "for_client", "departments" (IDs or dicts),
            "task_type_id" (for "Task"), "position". Those of a production fit as they are.

    Returns:
        The changed template, without what is linked to it.

    Raises:
        ValueError: a descriptor has no name, no entity type, or an unknown data type; nothing was sent.

    Source: PUT data/project-templates/{project_template_id}/metadata-descriptors
    """
    path = route("data/project-templates/{}/metadata-descriptors", id_of(project_template, "project_template"))
    return client.put(path, {"metadata_descriptors": _checked_descriptors(descriptors, "descriptors")})


def remove_project_template(project_template: Ref, client: KitsuClient = default) -> str:
    """Remove a project template; productions that were given it keep what they have.

    Args:
        project_template: ID or dict.

    Returns:
        The answer's text, which is empty.

    Raises:
        RouteNotFoundException: no such template.

    Source: DELETE data/project-templates/{project_template_id}
    """
    return client.delete(route("data/project-templates/{}", id_of(project_template, "project_template")))


def _checked_fields(fields: Mapping[str, Any]) -> dict[str, Any]:
    checked = dict(fields)
    if "name" in fields:
        not_empty(name=fields["name"])
    # Zou stores an unknown style before it answers 500, and from then on can list no template, nor remove this one.
    if fields.get("production_style") is not None:
        one_of(_STYLES, production_style=fields["production_style"])
    if fields.get("metadata_descriptors"):
        checked["metadata_descriptors"] = _checked_descriptors(fields["metadata_descriptors"], "metadata_descriptors")
    return checked


def _checked_descriptors(descriptors: Iterable[Mapping[str, Any]], name: str) -> list[dict[str, Any]]:
    return [_checked_descriptor(each, f"{name}[{place}]") for place, each in enumerate(descriptors)]


def _checked_descriptor(descriptor: Mapping[str, Any], place: str) -> dict[str, Any]:
    # Zou stores whatever it is given. It passes over what lacks a name or an entity type when the template is applied;
    # after an unknown data type it answers 500 there, and ever after to whoever asks for that production's descriptors.
    for key in ("name", "entity_type"):
        not_empty(**{f"{place}[{key!r}]": descriptor.get(key, "")})
    changed = {"data_type": descriptor.get("data_type") or "string"}
    one_of(_DATA_TYPES, **{f"{place}['data_type']": changed["data_type"]})
    changed["entity_type"] = descriptor["entity_type"].capitalize()
    if "departments" in descriptor:
        changed["departments"] = ids_of(descriptor["departments"], f"{place}['departments']")
    return {**descriptor, **changed}
