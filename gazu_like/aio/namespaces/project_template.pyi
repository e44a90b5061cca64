"""What type checkers know of an asynchronous client's nouns. Written by scripts/namespaces.py."""

from collections.abc import Iterable, Mapping
from typing import Any

from gazu_like.refs import Ref
from gazu_like.shapes import (
    AssetType,
    PreviewBackgroundFile,
    Project,
    ProjectTemplate,
    StatusAutomation,
    TemplateTaskStatus,
    TemplateTaskStatusLink,
    TemplateTaskType,
    TemplateTaskTypeLink,
)

class ProjectTemplateNamespace:
    """The functions of ``gazu_like.project_template``, awaited, with ``client=`` filled in."""

    async def add_asset_type_to_project_template(self, project_template: Ref, asset_type: Ref) -> AssetType:
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

    async def add_preview_background_file_to_project_template(
        self, project_template: Ref, preview_background_file: Ref
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

    async def add_status_automation_to_project_template(
        self, project_template: Ref, status_automation: Ref
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

    async def add_task_status_to_project_template(
        self,
        project_template: Ref,
        task_status: Ref,
        priority: int | None = None,
        roles_for_board: Iterable[str] | None = None,
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

    async def add_task_type_to_project_template(
        self, project_template: Ref, task_type: Ref, priority: int | None = None
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

    async def all_asset_types_for_project_template(self, project_template: Ref) -> list[AssetType]:
        """List the asset types that a project template uses.

        Args:
            project_template: ID or dict.

        Returns:
            Asset types in no particular order, with "id" and "name" alone.

        Source: GET data/project-templates/{project_template_id}/asset-types
        """

    async def all_preview_background_files_for_project_template(
        self, project_template: Ref
    ) -> list[PreviewBackgroundFile]:
        """List the preview background files that a project template uses.

        Args:
            project_template: ID or dict.

        Returns:
            Preview background files with "id", "name" and "is_default" (in the studio) alone.

        Source: GET data/project-templates/{project_template_id}/preview-background-files
        """

    async def all_project_templates(self) -> list[ProjectTemplate]:
        """List the studio's project templates, sorted by name.

        Returns:
            Templates, without what is linked to them (task types ...).

        Source: GET data/project-templates
        """

    async def all_status_automations_for_project_template(self, project_template: Ref) -> list[StatusAutomation]:
        """List the status automations that a project template uses.

        Args:
            project_template: ID or dict.

        Source: GET data/project-templates/{project_template_id}/status-automations
        """

    async def all_task_statuses_for_project_template(self, project_template: Ref) -> list[TemplateTaskStatus]:
        """List the task statuses that a project template uses, in the template's order.

        Args:
            project_template: ID or dict.

        Returns:
            Task statuses, by "priority" (the one in the template, None counts as 0), then by name; with "roles_for_board".

        Source: GET data/project-templates/{project_template_id}/task-statuses
        """

    async def all_task_types_for_project_template(self, project_template: Ref) -> list[TemplateTaskType]:
        """List the task types that a project template uses, in the template's order.

        Args:
            project_template: ID or dict.

        Returns:
            Task types, by "priority" (the one in the template, None counts as 0), then by name.

        Source: GET data/project-templates/{project_template_id}/task-types
        """

    async def apply_project_template(self, project: Ref, project_template: Ref) -> Project:
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

    async def get_project_template(self, project_template_id: Ref) -> ProjectTemplate:
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

    async def get_project_template_by_name(self, name: str) -> ProjectTemplate | None:
        """Return the project template of that name, None when there is none.

        Args:
            name: Name; upper and lower case alike, though templates may differ in case alone: the exact spelling wins.

        Returns:
            The template, without what is linked to it.

        Source: GET data/project-templates
        """

    async def new_project_template(
        self,
        name: str,
        description: str | None = None,
        fps: str | None = None,
        ratio: str | None = None,
        resolution: str | None = None,
        production_type: str | None = None,
        production_style: str | None = None,
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

    async def new_project_template_from_project(
        self, project: Ref, name: str, description: str | None = None
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

    async def remove_asset_type_from_project_template(self, project_template: Ref, asset_type: Ref) -> str:
        """Take an asset type out of a project template; nothing happens when it is not in it.

        Args:
            project_template: ID or dict.
            asset_type: ID or dict.

        Returns:
            The answer's text, which is empty.

        Source: DELETE data/project-templates/{project_template_id}/asset-types/{asset_type_id}
        """

    async def remove_preview_background_file_from_project_template(
        self, project_template: Ref, preview_background_file: Ref
    ) -> str:
        """Take a preview background file out of a project template; it then is the default no longer.

        Args:
            project_template: ID or dict.
            preview_background_file: ID or dict; nothing happens when it is not in the template.

        Returns:
            The answer's text, which is empty.

        Source: DELETE data/project-templates/{project_template_id}/preview-background-files/{preview_background_file_id}
        """

    async def remove_project_template(self, project_template: Ref) -> str:
        """Remove a project template; productions that were given it keep what they have.

        Args:
            project_template: ID or dict.

        Returns:
            The answer's text, which is empty.

        Raises:
            RouteNotFoundException: no such template.

        Source: DELETE data/project-templates/{project_template_id}
        """

    async def remove_status_automation_from_project_template(
        self, project_template: Ref, status_automation: Ref
    ) -> str:
        """Take a status automation out of a project template; nothing happens when it is not in it.

        Args:
            project_template: ID or dict.
            status_automation: ID or dict.

        Returns:
            The answer's text, which is empty.

        Source: DELETE data/project-templates/{project_template_id}/status-automations/{status_automation_id}
        """

    async def remove_task_status_from_project_template(self, project_template: Ref, task_status: Ref) -> str:
        """Take a task status out of a project template; nothing happens when it is not in it.

        Args:
            project_template: ID or dict.
            task_status: ID or dict.

        Returns:
            The answer's text, which is empty.

        Source: DELETE data/project-templates/{project_template_id}/task-statuses/{task_status_id}
        """

    async def remove_task_type_from_project_template(self, project_template: Ref, task_type: Ref) -> str:
        """Take a task type out of a project template; nothing happens when it is not in it.

        Args:
            project_template: ID or dict.
            task_type: ID or dict.

        Returns:
            The answer's text, which is empty.

        Source: DELETE data/project-templates/{project_template_id}/task-types/{task_type_id}
        """

    async def reorder_task_statuses_for_project_template(
        self, project_template: Ref, task_statuses: Iterable[Ref]
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

    async def reorder_task_types_for_project_template(
        self, project_template: Ref, task_types: Iterable[Ref]
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

    async def set_project_template_default_preview_background_file(
        self, project_template: Ref, preview_background_file: Ref | None
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

    async def set_project_template_metadata_descriptors(
        self, project_template: Ref, descriptors: Iterable[Mapping[str, Any]]
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

    async def update_project_template(self, project_template: Mapping[str, Any]) -> ProjectTemplate:
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
