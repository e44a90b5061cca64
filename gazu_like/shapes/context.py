"""What a person who logged in needs to begin with."""

from __future__ import annotations

from typing import TypedDict

from .entities import AssetType, StatusAutomation, TaskStatus, TaskType
from .optional import NotRequired
from .people import CustomAction, Department, Person, Studio
from .productions import PreviewBackgroundFile, Project, ProjectStatus
from .studio import Plugin, SearchFilter, SearchFilterGroup


class UserContext(TypedDict):
    """The open productions of a person, and all that the studio chooses from."""

    projects: list[Project]
    persons: list[Person]
    asset_types: list[AssetType]
    task_types: list[TaskType]
    task_status: list[TaskStatus]
    project_status: list[ProjectStatus]
    departments: list[Department]
    studios: list[Studio]
    custom_actions: list[CustomAction]
    status_automations: list[StatusAutomation]
    preview_background_files: list[PreviewBackgroundFile]
    plugins: list[Plugin]
    #: By list type, then by production ID.
    search_filters: dict[str, dict[str, list[SearchFilter]]]
    search_filter_groups: dict[str, dict[str, list[SearchFilterGroup]]]
    #: Role by production ID, where it is another than the person's own.
    project_roles: dict[str, str]
    #: Those not read.
    notification_count: int
    #: How many accounts the server's operator allows; told to administrators.
    user_limit: NotRequired[int]
