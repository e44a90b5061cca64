"""Productions: listed, found, created, changed, closed and removed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from gazu_like.cache import cache, cache_settled
from gazu_like.client import KitsuClient, get_api_url_from_host
from gazu_like.client import default_client as default
from gazu_like.names import first_of_name, warn_ignored
from gazu_like.records import changes_of, merged_data
from gazu_like.refs import Ref, fields_of, given, id_of, id_or_none, ids_of, not_empty
from gazu_like.shapes import Project, ProjectStatus
from gazu_like.sorting import sort_by_name
from gazu_like.transport.route import route

_LINKS = ("team", "asset_types", "task_statuses", "task_types")
_USUAL = {"production_type": "short", "production_style": "2d3d", **{key: [] for key in _LINKS}}


@cache
def all_projects(client: KitsuClient = default) -> list[Project]:
    """List all productions that the user may see, closed ones as well, sorted by name.

    Returns:
        Projects, without what is linked to them (team, task types ...).

    Source: GET data/projects
    """
    return sort_by_name(client.fetch_all("projects"))


@cache
def all_open_projects(client: KitsuClient = default) -> list[Project]:
    """List the productions that are running, sorted by name.

    Returns:
        Projects with "team", "task_types", "task_statuses", "asset_types" as IDs, and "descriptors".

    Source: GET data/projects/open
    """
    return sort_by_name(client.fetch_all("projects/open"))


@cache
def all_projects_with_descriptors(client: KitsuClient = default) -> list[Project]:
    """List all productions that the user may see, closed ones as well, sorted by name, with what is kept of each.

    Returns:
        For administrators projects with "project_status_name" and "descriptors": the metadata descriptors of the
        entity type "Project". For others those of which they are in the team, without these two.

    Source: GET data/projects/all
    """
    return sort_by_name(client.fetch_all("projects/all"))


@cache_settled
def all_project_status(client: KitsuClient = default) -> list[ProjectStatus]:
    """List the states that a production can be in ("Open", "Closed"), sorted by name.

    Source: GET data/project-status
    """
    return sort_by_name(client.fetch_all("project-status"))


@cache_settled
def get_project_status_by_name(project_status_name: str, client: KitsuClient = default) -> ProjectStatus | None:
    """Return the project status of that name, None when there is none.

    Args:
        project_status_name: Such as "Open"; upper and lower case alike.

    Source: GET data/project-status
    """
    return first_of_name(client, "project-status", project_status_name)


@cache
def get_project(project_id: Ref, client: KitsuClient = default) -> Project:
    """Return a production.

    Args:
        project_id: ID or dict with an "id".

    Returns:
        The project with "project_status_name", "descriptors", and as IDs "team", "task_types", "task_statuses",
        "asset_types", "status_automations", "preview_background_files".

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/projects/{project_id}
    """
    return client.fetch_one("projects", id_of(project_id, "project_id"))


@cache
def get_project_by_name(project_name: str, client: KitsuClient = default) -> Project | None:
    """Return the production of that name, None when there is none.

    Args:
        project_name: Name; upper and lower case alike.

    Source: GET data/projects
    """
    return first_of_name(client, "projects", project_name)


# Cached only so that it has the cache's switches, as in gazu: it sends nothing.
@cache
def get_project_url(project: Ref, section: str = "assets", client: KitsuClient = default) -> str:
    """Return the address of a production's page in the web application.

    Args:
        project: ID or dict.
        section: Page: "assets", "shots", "sequences", "breakdown" ...
    """
    return f"{get_api_url_from_host(client)}/{route('productions/{}/{}/', id_of(project, 'project'), section)}"


def new_project(
    name: str,
    production_type: str = "short",
    team: Iterable[Ref] | None = None,
    asset_types: Iterable[Ref] | None = None,
    task_statuses: Iterable[Ref] | None = None,
    task_types: Iterable[Ref] | None = None,
    production_style: str = "2d3d",
    project_template: Ref | None = None,
    client: KitsuClient = default,
) -> Project:
    """Create a production, or return the one of that name.

    Args:
        name: Name, unique in the studio.
        production_type: "short", "featurefilm" or "tvshow"; the server gives a series a first episode "E01".
        team: Persons, IDs or dicts.
        asset_types: Asset types to use, IDs or dicts.
        task_statuses: Task statuses to use, IDs or dicts.
        task_types: Task types to use, IDs or dicts.
        production_style: "2d", "3d", "2d3d", "vfx", "stop-motion", "motion-design", "commercial" ...
        project_template: Template whose settings it begins with.

    Returns:
        The created project, or the existing one, unchanged; a logged warning then names what was ignored.

    Raises:
        ValueError: the name is empty; nothing was sent.

    Source:
        GET data/projects
        POST data/projects
    """
    body = {
        "name": name,
        "production_type": production_type,
        "team": ids_of(team, "team"),
        "asset_types": ids_of(asset_types, "asset_types"),
        "task_statuses": ids_of(task_statuses, "task_statuses"),
        "task_types": ids_of(task_types, "task_types"),
        "production_style": production_style,
        **given(project_template_id=id_or_none(project_template, "project_template")),
    }
    not_empty(name=name)
    known: Project | None = first_of_name(client, "projects", name)
    if known is not None:
        warn_ignored("new_project", known, body, _USUAL)
        return known
    return client.create("projects", body)


def update_project(project: Mapping[str, Any], client: KitsuClient = default) -> Project:
    """Change a production; fields that are not given stay.

    Args:
        project: Dict with "id" and the fields to change. Free metadata ("data") is replaced as a whole. "asset_types",
            "task_statuses" and "task_types" may hold IDs or dicts. The server leaves the team as it is, see
            ``add_person_to_team``.

    Returns:
        The changed project, without what is linked to it.

    Source: PUT data/projects/{project_id}
    """
    project_id = id_of(project, "project")
    fields = fields_of(project, "project")
    links = {key: ids_of(fields[key], f"project[{key!r}]") for key in _LINKS if key in fields}
    return client.update("projects", project_id, {**fields, **links})


def update_project_data(project: Ref, data: Mapping[str, Any] | None = None, client: KitsuClient = default) -> Project:
    """Change keys of a production's free metadata; the other keys stay.

    Args:
        project: ID or dict; its metadata is read afresh.
        data: Keys and values to set.

    Returns:
        The changed project, without what is linked to it.

    Source:
        GET data/projects/{project_id}
        PUT data/projects/{project_id}
    """
    project_id = id_of(project, "project")
    return client.update("projects", project_id, {"data": merged_data(client, "projects", project_id, data)})


def close_project(project: Ref, client: KitsuClient = default) -> Project:
    """Close a production.

    Args:
        project: ID, or dict whose fields are saved as well.

    Returns:
        The closed project, without what is linked to it.

    Raises:
        ValueError: the studio has no project status "Closed".

    Source:
        GET data/project-status
        PUT data/projects/{project_id}
    """
    project_id = id_of(project, "project")
    closed = next((status for status in all_project_status(client=client) if status["name"].lower() == "closed"), None)
    if closed is None:
        raise ValueError("project: cannot be closed, the studio has no project status named 'Closed'")
    fields = project if isinstance(project, Mapping) else {}
    return update_project({**fields, "id": project_id, "project_status_id": closed["id"]}, client=client)


def remove_project(project: Ref, force: bool = False, client: KitsuClient = default) -> str:
    """Remove a closed production.

    Args:
        project: ID or dict.
        force: Remove all that belongs to it as well: assets, shots, tasks, comments, files.

    Returns:
        The answer's text, which is empty.

    Raises:
        ParameterException: the production is open.
        ServerErrorException: it holds something, and ``force`` is not set; Zou 1.0.97 answers 500 then.

    Source: DELETE data/projects/{project_id}
    """
    path = route("data/projects/{}", id_of(project, "project"))
    return client.delete(path, {"force": "true"} if force else None)


@cache_settled
def get_project_status(project_status_id: Ref, client: KitsuClient = default) -> ProjectStatus:
    """Return a state that a production can be in.

    Args:
        project_status_id: ID or dict.

    Returns:
        The project status: "name", "color".

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/project-status/{project_status_id}
    """
    return client.fetch_one("project-status", id_of(project_status_id, "project_status_id"))


def new_project_status(name: str, color: str, client: KitsuClient = default) -> ProjectStatus:
    """Create a state that a production can be in, or return the one of that name.

    Args:
        name: Such as "Archived".
        color: As "#RRGGBB".

    Returns:
        The created status, or the existing one, unchanged; a logged warning then names what was ignored.

    Raises:
        ValueError: the name is empty; nothing was sent.

    Source:
        GET data/project-status
        POST data/project-status
    """
    not_empty(name=name)
    body = {"name": name, "color": color}
    known: ProjectStatus | None = first_of_name(client, "project-status", name)
    if known is not None:
        warn_ignored("new_project_status", known, body, {})
        return known
    return client.create("project-status", body)


def update_project_status(project_status: Mapping[str, Any], client: KitsuClient = default) -> ProjectStatus:
    """Change a state that productions can be in; fields that are not given stay.

    Args:
        project_status: Dict with "id" and the fields to change. The server knows "Open" and "Closed" by these names.

    Returns:
        The changed status.

    Raises:
        RouteNotFoundException: there is none.
        ValueError: the name is empty; nothing was sent.

    Source: PUT data/project-status/{project_status}
    """
    fields = changes_of(project_status, "project_status")
    return client.update("project-status", id_of(project_status, "project_status"), fields)


def remove_project_status(project_status: Ref, client: KitsuClient = default) -> str:
    """Remove a state that no production is in.

    Args:
        project_status: ID or dict.

    Returns:
        The answer's text, which is empty.

    Raises:
        RouteNotFoundException: there is none.

    Source: DELETE data/project-status/{project_status}
    """
    return client.delete(route("data/project-status/{}", id_of(project_status, "project_status")))
