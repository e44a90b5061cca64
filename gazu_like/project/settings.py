"""What a production uses: asset types, task types and statuses, status automations, preview backgrounds.

The records themselves are the studio's; here they are put into a production and taken out of it.
"""

from __future__ import annotations

from collections.abc import Mapping

from gazu_like.cache import cache
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.refs import Ref, id_of
from gazu_like.shapes import PreviewBackgroundFile, Project, StatusAutomation, TaskStatus, TaskType
from gazu_like.transport.route import route


def add_asset_type(project: Ref, asset_type: Ref, client: KitsuClient = default) -> Project:
    """Let a production use an asset type.

    Args:
        project: ID or dict.
        asset_type: ID or dict.

    Returns:
        The project, without what is linked to it.

    Source: POST data/projects/{project_id}/settings/asset-types
    """
    return client.post(_settings(project, "asset-types"), {"asset_type_id": id_of(asset_type, "asset_type")})


@cache
def get_project_task_types(project: Ref, client: KitsuClient = default) -> list[TaskType]:
    """List the task types that a production uses.

    Args:
        project: ID or dict.

    Source: GET data/projects/{project_id}/task-types
    """
    return client.get(route("data/projects/{}/task-types", id_of(project, "project")))


def add_task_type(project: Ref, task_type: Ref, priority: int, client: KitsuClient = default) -> Project:
    """Let a production use a task type, or change its place among the others.

    Args:
        project: ID or dict.
        task_type: ID or dict.
        priority: Place in the production's order, 1 for the first.

    Returns:
        The project, without what is linked to it.

    Source: POST data/projects/{project_id}/settings/task-types
    """
    body = {"task_type_id": id_of(task_type, "task_type"), "priority": priority}
    return client.post(_settings(project, "task-types"), body)


def remove_task_type(project: Ref, task_type: Ref, client: KitsuClient = default) -> str:
    """Take a task type out of a production; its tasks stay.

    Args:
        project: ID or dict.
        task_type: ID or dict.

    Returns:
        The answer's text, which is empty.

    Source: DELETE data/projects/{project_id}/settings/task-types/{task_type_id}
    """
    return client.delete(_setting(project, "task-types", id_of(task_type, "task_type")))


@cache
def get_project_task_statuses(project: Ref, client: KitsuClient = default) -> list[TaskStatus]:
    """List the task statuses that a production uses.

    Args:
        project: ID or dict.

    Source: GET data/projects/{project_id}/settings/task-status
    """
    return client.get(_settings(project, "task-status"))


def add_task_status(project: Ref, task_status: Ref, client: KitsuClient = default) -> Project:
    """Let a production use a task status.

    Args:
        project: ID or dict.
        task_status: ID or dict.

    Returns:
        The project, without what is linked to it.

    Source: POST data/projects/{project_id}/settings/task-status
    """
    return client.post(_settings(project, "task-status"), {"task_status_id": id_of(task_status, "task_status")})


def remove_task_status(project: Ref, task_status: Ref, client: KitsuClient = default) -> str:
    """Take a task status out of a production; tasks that have it keep it.

    Args:
        project: ID or dict.
        task_status: ID or dict.

    Returns:
        The answer's text, which is empty.

    Source: DELETE data/projects/{project_id}/settings/task-status/{task_status_id}
    """
    return client.delete(_setting(project, "task-status", id_of(task_status, "task_status")))


@cache
def all_status_automations(project: Ref, client: KitsuClient = default) -> list[StatusAutomation]:
    """List the status automations that a production uses.

    Args:
        project: ID or dict.

    Source: GET data/projects/{project_id}/settings/status-automations
    """
    return client.get(_settings(project, "status-automations"))


def add_status_automation(project: Ref, automation: Ref, client: KitsuClient = default) -> Project:
    """Let a production use a status automation.

    Args:
        project: ID or dict.
        automation: ID, dict, or ``{"status_automation_id": ID}``.

    Returns:
        The project, without what is linked to it.

    Source: POST data/projects/{project_id}/settings/status-automations
    """
    body = _named("status_automation_id", automation, "automation")
    return client.post(_settings(project, "status-automations"), body)


def remove_status_automation(project: Ref, automation: Ref, client: KitsuClient = default) -> str:
    """Take a status automation out of a production.

    Args:
        project: ID or dict.
        automation: ID or dict.

    Returns:
        The answer's text, which is empty.

    Source: DELETE data/projects/{project_id}/settings/status-automations/{automation_id}
    """
    return client.delete(_setting(project, "status-automations", id_of(automation, "automation")))


@cache
def get_preview_background_files(project: Ref, client: KitsuClient = default) -> list[PreviewBackgroundFile]:
    """List the backgrounds that a production offers behind 3D previews.

    Args:
        project: ID or dict.

    Source: GET data/projects/{project_id}/settings/preview-background-files
    """
    return client.get(_settings(project, "preview-background-files"))


def add_preview_background_file(project: Ref, background_file: Ref, client: KitsuClient = default) -> Project:
    """Let a production offer a background.

    Args:
        project: ID or dict.
        background_file: ID, dict, or ``{"preview_background_file_id": ID}``.

    Returns:
        The project, without what is linked to it.

    Source: POST data/projects/{project_id}/settings/preview-background-files
    """
    body = _named("preview_background_file_id", background_file, "background_file")
    return client.post(_settings(project, "preview-background-files"), body)


def remove_preview_background_file(project: Ref, background_file: Ref, client: KitsuClient = default) -> str:
    """Take a background out of a production.

    Args:
        project: ID or dict.
        background_file: ID or dict.

    Returns:
        The answer's text, which is empty.

    Source: DELETE data/projects/{project_id}/settings/preview-background-files/{background_file_id}
    """
    return client.delete(_setting(project, "preview-background-files", id_of(background_file, "background_file")))


def _settings(project: Ref, kind: str) -> str:
    return route("data/projects/{}/settings/{}", id_of(project, "project"), kind)


def _setting(project: Ref, kind: str, record_id: str) -> str:
    return route("data/projects/{}/settings/{}/{}", id_of(project, "project"), kind, record_id)


def _named(key: str, value: Ref, name: str) -> dict[str, str]:
    """Return the body that names a record, which gazu's callers hand in themselves."""
    return {key: id_of(value[key] if isinstance(value, Mapping) and key in value else value, name)}
