"""What a project template uses: asset types, task types and statuses, status automations, preview backgrounds.

The records themselves are the studio's; here they are put into a template and taken out of it.
"""

from __future__ import annotations

from collections.abc import Iterable

from gazu_like.cache import cache
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.records import checked_roles
from gazu_like.refs import Ref, at_least, given, id_of, id_or_none, ids_of
from gazu_like.shapes import (
    AssetType,
    PreviewBackgroundFile,
    ProjectTemplate,
    StatusAutomation,
    TemplateTaskStatus,
    TemplateTaskStatusLink,
    TemplateTaskType,
    TemplateTaskTypeLink,
)
from gazu_like.transport.route import route


@cache
def all_task_types_for_project_template(project_template: Ref, client: KitsuClient = default) -> list[TemplateTaskType]:
    """List the task types that a project template uses, in the template's order.

    Args:
        project_template: ID or dict.

    Returns:
        Task types, by "priority" (the one in the template, None counts as 0), then by name.

    Source: GET data/project-templates/{project_template_id}/task-types
    """
    return client.get(_used(project_template, "task-types"))


def add_task_type_to_project_template(
    project_template: Ref, task_type: Ref, priority: int | None = None, client: KitsuClient = default
) -> TemplateTaskTypeLink:
    """Let a project template use a task type, or change its place among the others.

    Args:
        project_template: ID or dict.
        task_type: ID or dict.
        priority: Place in the template's order, 1 for the first; None leaves it open, or as it is.

    Returns:
        The link: "project_template_id", "task_type_id", "priority".

    Raises:
        ParameterException: no such task type.
        ValueError: a priority below 0; nothing was sent.

    Source: POST data/project-templates/{project_template_id}/task-types
    """
    at_least(0, priority=priority)
    body = {"task_type_id": id_of(task_type, "task_type"), **given(priority=priority)}
    return client.post(_used(project_template, "task-types"), body)


def remove_task_type_from_project_template(project_template: Ref, task_type: Ref, client: KitsuClient = default) -> str:
    """Take a task type out of a project template; nothing happens when it is not in it.

    Args:
        project_template: ID or dict.
        task_type: ID or dict.

    Returns:
        The answer's text, which is empty.

    Source: DELETE data/project-templates/{project_template_id}/task-types/{task_type_id}
    """
    return client.delete(_one_used(project_template, "task-types", id_of(task_type, "task_type")))


def reorder_task_types_for_project_template(
    project_template: Ref, task_types: Iterable[Ref], client: KitsuClient = default
) -> list[TemplateTaskTypeLink]:
    """Put the task types of a project template into an order; for administrators.

    Args:
        project_template: ID or dict.
        task_types: IDs or dicts in the order that they shall have; the template uses all of them from now on.
            Those that are not named keep their "priority".

    Returns:
        How the template uses each: "priority" is its place, from 1 on.

    Raises:
        ParameterException: no such task type; those before it have their place.
        RouteNotFoundException: no such template.

    Source: POST actions/project-templates/{project_template_id}/task-types/reorder
    """
    return client.post(_order(project_template, "task-types"), {"task_type_ids": ids_of(task_types, "task_types")})


@cache
def all_task_statuses_for_project_template(
    project_template: Ref, client: KitsuClient = default
) -> list[TemplateTaskStatus]:
    """List the task statuses that a project template uses, in the template's order.

    Args:
        project_template: ID or dict.

    Returns:
        Task statuses, by "priority" (the one in the template, None counts as 0), then by name; with "roles_for_board".

    Source: GET data/project-templates/{project_template_id}/task-statuses
    """
    return client.get(_used(project_template, "task-statuses"))


def add_task_status_to_project_template(
    project_template: Ref,
    task_status: Ref,
    priority: int | None = None,
    roles_for_board: Iterable[str] | None = None,
    client: KitsuClient = default,
) -> TemplateTaskStatusLink:
    """Let a project template use a task status, or change how it does.

    Args:
        project_template: ID or dict.
        task_status: ID or dict.
        priority: Place in the template's order, 1 for the first; None leaves it open, or as it is.
        roles_for_board: Who sees the status as a column of the board: "user", "supervisor", "manager", "admin",
            "client", "vendor"; None or none at all means all but clients, or leaves it as it is.

    Returns:
        The link: "project_template_id", "task_status_id", "priority", "roles_for_board".

    Raises:
        ValueError: there is no such role, or a priority below 0; nothing was sent.
        ParameterException: no such task status.

    Source: POST data/project-templates/{project_template_id}/task-statuses
    """
    at_least(0, priority=priority)
    roles = None if roles_for_board is None else checked_roles(roles_for_board)
    body = {"task_status_id": id_of(task_status, "task_status"), **given(priority=priority, roles_for_board=roles)}
    return client.post(_used(project_template, "task-statuses"), body)


def remove_task_status_from_project_template(
    project_template: Ref, task_status: Ref, client: KitsuClient = default
) -> str:
    """Take a task status out of a project template; nothing happens when it is not in it.

    Args:
        project_template: ID or dict.
        task_status: ID or dict.

    Returns:
        The answer's text, which is empty.

    Source: DELETE data/project-templates/{project_template_id}/task-statuses/{task_status_id}
    """
    return client.delete(_one_used(project_template, "task-statuses", id_of(task_status, "task_status")))


def reorder_task_statuses_for_project_template(
    project_template: Ref, task_statuses: Iterable[Ref], client: KitsuClient = default
) -> list[TemplateTaskStatusLink]:
    """Put the task statuses of a project template into an order; for administrators.

    Args:
        project_template: ID or dict.
        task_statuses: IDs or dicts in the order that they shall have; the template uses all of them from now on.
            Those that are not named keep their "priority".

    Returns:
        How the template uses each: "priority" is its place, from 1 on.

    Raises:
        ParameterException: no such task status; those before it have their place.
        RouteNotFoundException: no such template.

    Source: POST actions/project-templates/{project_template_id}/task-statuses/reorder
    """
    return client.post(
        _order(project_template, "task-statuses"), {"task_status_ids": ids_of(task_statuses, "task_statuses")}
    )


@cache
def all_asset_types_for_project_template(project_template: Ref, client: KitsuClient = default) -> list[AssetType]:
    """List the asset types that a project template uses.

    Args:
        project_template: ID or dict.

    Returns:
        Asset types in no particular order, with "id" and "name" alone.

    Source: GET data/project-templates/{project_template_id}/asset-types
    """
    return client.get(_used(project_template, "asset-types"))


def add_asset_type_to_project_template(
    project_template: Ref, asset_type: Ref, client: KitsuClient = default
) -> AssetType:
    """Let a project template use an asset type.

    Args:
        project_template: ID or dict.
        asset_type: ID or dict.

    Returns:
        "id" and "name" of the asset type.

    Raises:
        ParameterException: no such asset type.

    Source: POST data/project-templates/{project_template_id}/asset-types
    """
    return client.post(_used(project_template, "asset-types"), {"asset_type_id": id_of(asset_type, "asset_type")})


def remove_asset_type_from_project_template(
    project_template: Ref, asset_type: Ref, client: KitsuClient = default
) -> str:
    """Take an asset type out of a project template; nothing happens when it is not in it.

    Args:
        project_template: ID or dict.
        asset_type: ID or dict.

    Returns:
        The answer's text, which is empty.

    Source: DELETE data/project-templates/{project_template_id}/asset-types/{asset_type_id}
    """
    return client.delete(_one_used(project_template, "asset-types", id_of(asset_type, "asset_type")))


@cache
def all_status_automations_for_project_template(
    project_template: Ref, client: KitsuClient = default
) -> list[StatusAutomation]:
    """List the status automations that a project template uses.

    Args:
        project_template: ID or dict.

    Source: GET data/project-templates/{project_template_id}/status-automations
    """
    return client.get(_used(project_template, "status-automations"))


def add_status_automation_to_project_template(
    project_template: Ref, status_automation: Ref, client: KitsuClient = default
) -> StatusAutomation:
    """Let a project template use a status automation.

    Args:
        project_template: ID or dict.
        status_automation: ID or dict.

    Returns:
        The status automation.

    Raises:
        ParameterException: no such status automation.

    Source: POST data/project-templates/{project_template_id}/status-automations
    """
    body = {"status_automation_id": id_of(status_automation, "status_automation")}
    return client.post(_used(project_template, "status-automations"), body)


def remove_status_automation_from_project_template(
    project_template: Ref, status_automation: Ref, client: KitsuClient = default
) -> str:
    """Take a status automation out of a project template; nothing happens when it is not in it.

    Args:
        project_template: ID or dict.
        status_automation: ID or dict.

    Returns:
        The answer's text, which is empty.

    Source: DELETE data/project-templates/{project_template_id}/status-automations/{status_automation_id}
    """
    automation_id = id_of(status_automation, "status_automation")
    return client.delete(_one_used(project_template, "status-automations", automation_id))


@cache
def all_preview_background_files_for_project_template(
    project_template: Ref, client: KitsuClient = default
) -> list[PreviewBackgroundFile]:
    """List the preview background files that a project template uses.

    Args:
        project_template: ID or dict.

    Returns:
        Preview background files with "id", "name" and "is_default" (in the studio) alone.

    Source: GET data/project-templates/{project_template_id}/preview-background-files
    """
    return client.get(_used(project_template, "preview-background-files"))


def add_preview_background_file_to_project_template(
    project_template: Ref, preview_background_file: Ref, client: KitsuClient = default
) -> PreviewBackgroundFile:
    """Let a project template use a preview background file.

    Args:
        project_template: ID or dict.
        preview_background_file: ID or dict.

    Returns:
        "id", "name" and "is_default" (in the studio) of the preview background file.

    Raises:
        ParameterException: no such preview background file.

    Source: POST data/project-templates/{project_template_id}/preview-background-files
    """
    body = {"preview_background_file_id": id_of(preview_background_file, "preview_background_file")}
    return client.post(_used(project_template, "preview-background-files"), body)


def remove_preview_background_file_from_project_template(
    project_template: Ref, preview_background_file: Ref, client: KitsuClient = default
) -> str:
    """Take a preview background file out of a project template; it then is the default no longer.

    Args:
        project_template: ID or dict.
        preview_background_file: ID or dict; nothing happens when it is not in the template.

    Returns:
        The answer's text, which is empty.

    Source: DELETE data/project-templates/{project_template_id}/preview-background-files/{preview_background_file_id}
    """
    background_id = id_of(preview_background_file, "preview_background_file")
    return client.delete(_one_used(project_template, "preview-background-files", background_id))


def set_project_template_default_preview_background_file(
    project_template: Ref, preview_background_file: Ref | None, client: KitsuClient = default
) -> ProjectTemplate:
    """Set the preview background file that previews are shown on.

    Args:
        project_template: ID or dict.
        preview_background_file: One that the template uses, ID or dict; None for no default.

    Returns:
        The changed template, without what is linked to it.

    Raises:
        ParameterException: the template does not use it.

    Source: PUT data/project-templates/{project_template_id}/default-preview-background-file
    """
    background_id = id_or_none(preview_background_file, "preview_background_file")
    path = _used(project_template, "default-preview-background-file")
    return client.put(path, {"default_preview_background_file_id": background_id})


def _used(project_template: Ref, kind: str) -> str:
    return route(f"data/project-templates/{{}}/{kind}", id_of(project_template, "project_template"))


def _order(project_template: Ref, kind: str) -> str:
    return route(f"actions/project-templates/{{}}/{kind}/reorder", id_of(project_template, "project_template"))


def _one_used(project_template: Ref, kind: str, used_id: str) -> str:
    return route(f"{_used(project_template, kind)}/{{}}", used_id)
