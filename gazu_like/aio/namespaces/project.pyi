"""What type checkers know of an asynchronous client's nouns. Written by scripts/namespaces.py."""

import datetime
from collections.abc import Iterable, Mapping
from typing import Any, overload

from gazu_like.refs import Ref
from gazu_like.shapes import (
    Asset,
    Budget,
    BudgetEntry,
    Comment,
    ConceptFolder,
    MetadataDescriptor,
    Milestone,
    NamedScheduleItem,
    NewPreviewAccount,
    News,
    NewsEntry,
    NewsPage,
    PreviewAccount,
    PreviewBackgroundFile,
    Project,
    ProjectStatus,
    ProjectTaskStatusLink,
    ProjectTaskTypeLink,
    Quota,
    RetakeStats,
    ScheduleApplied,
    ScheduleCopied,
    ScheduledTask,
    ScheduleItem,
    ScheduleVersion,
    Shot,
    StatusAutomation,
    StatusCount,
    Task,
    TaskStatus,
    TaskType,
    TaskTypeSoftware,
    TeamMember,
    TeamRole,
    TimeSpent,
)
from gazu_like.transfer import FilePath, ProgressCallback
from gazu_like.transport.wire import Response

class ProjectNamespace:
    """The functions of ``gazu_like.project``, awaited, with ``client=`` filled in."""

    async def add_asset_type(self, project: Ref, asset_type: Ref) -> Project:
        """Let a production use an asset type.

        Args:
            project: ID or dict.
            asset_type: ID or dict.

        Returns:
            The project, without what is linked to it.

        Source: POST data/projects/{project_id}/settings/asset-types
        """

    async def add_metadata_descriptor(
        self,
        project: Ref,
        name: str,
        entity_type: str,
        data_type: str = "string",
        choices: Iterable[str] | None = None,
        for_client: bool = False,
        departments: Iterable[Ref] | None = None,
        task_type_id: Ref | None = None,
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

    async def add_metadata_descriptor_to_all_projects(
        self,
        name: str,
        entity_type: str,
        data_type: str = "string",
        choices: Iterable[str] | None = None,
        for_client: bool = False,
        departments: Iterable[Ref] | None = None,
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

    async def add_person_to_team(self, project: Ref, person: Ref, role: str | None = None) -> Project:
        """Add a person to a production's team.

        Args:
            project: ID or dict.
            person: ID or dict.
            role: Role in this production: "user", "supervisor", "manager", "client" or "vendor"; None for the person's own.

        Returns:
            The project, without what is linked to it.

        Raises:
            ValueError: there is no such role in a production; nothing was sent.

        Source: POST data/projects/{project_id}/team
        """

    async def add_preview_background_file(self, project: Ref, background_file: Ref) -> Project:
        """Let a production offer a background.

        Args:
            project: ID or dict.
            background_file: ID, dict, or ``{"preview_background_file_id": ID}``.

        Returns:
            The project, without what is linked to it.

        Source: POST data/projects/{project_id}/settings/preview-background-files
        """

    async def add_project_settings(
        self,
        project: Ref,
        task_types: Iterable[Ref] = ...,
        task_statuses: Iterable[Ref] = ...,
        asset_types: Iterable[Ref] = ...,
        replace_task_types: bool = False,
    ) -> Project:
        """Let a production use task types, task statuses and asset types, in one request.

        What the server does not know is passed over.

        Args:
            project: ID or dict.
            task_types: IDs or dicts, in the order that they shall have, from 1 on.
            task_statuses: IDs or dicts.
            asset_types: IDs or dicts.
            replace_task_types: The production uses no other task types from now on, none at all if none are given; their
                tasks stay.

        Returns:
            The project, without what is linked to it.

        Source: POST data/projects/{project_id}/settings/batch
        """

    async def add_status_automation(self, project: Ref, automation: Ref) -> Project:
        """Let a production use a status automation.

        Args:
            project: ID or dict.
            automation: ID, dict, or ``{"status_automation_id": ID}``.

        Returns:
            The project, without what is linked to it.

        Source: POST data/projects/{project_id}/settings/status-automations
        """

    async def add_task_status(self, project: Ref, task_status: Ref) -> Project:
        """Let a production use a task status.

        Args:
            project: ID or dict.
            task_status: ID or dict.

        Returns:
            The project, without what is linked to it.

        Source: POST data/projects/{project_id}/settings/task-status
        """

    async def add_task_type(self, project: Ref, task_type: Ref, priority: int) -> Project:
        """Let a production use a task type, or change its place among the others.

        Args:
            project: ID or dict.
            task_type: ID or dict.
            priority: Place in the production's order, 1 for the first.

        Returns:
            The project, without what is linked to it.

        Source: POST data/projects/{project_id}/settings/task-types
        """

    async def add_task_type_software(self, project: Ref, task_type: Ref, software: Ref) -> TaskTypeSoftware:
        """Say that a task type of a production is worked on with a software.

        Args:
            project: ID or dict.
            task_type: ID or dict; the production must use it.
            software: ID or dict.

        Returns:
            The pair, also when it was known.

        Raises:
            ParameterException: the production does not use the task type.

        Source: POST data/projects/{project_id}/task-types/{task_type_id}/softwares
        """

    async def all_asset_type_schedule_items(
        self, project: Ref, task_type: Ref, episode: Ref | None = None
    ) -> list[NamedScheduleItem]:
        """List the schedule items of a production's asset types, by name; the server creates those that are missing.

        Args:
            project: ID or dict.
            task_type: ID or dict of the task type that is scheduled.
            episode: ID or dict; only asset types that have assets in it.

        Returns:
            Schedule items with the "name" of the asset type, whose ID is "object_id".

        Source: GET data/projects/{project_id}/schedule-items/{task_type_id}/asset-types
        """

    async def all_budget_entries(self) -> list[BudgetEntry]:
        """List the entries of all budgets of all productions.

        Raises:
            NotAllowedException: the user is no administrator.

        Source: GET data/budget-entries
        """

    async def all_budgets(self) -> list[Budget]:
        """List the budgets of all productions.

        Raises:
            NotAllowedException: the user is no administrator.

        Source: GET data/budgets
        """

    async def all_concept_folders(self, project: Ref) -> list[ConceptFolder]:
        """List the folders of a production's concepts.

        Args:
            project: ID or dict.

        Source: GET data/projects/{project_id}/concept-folders
        """

    async def all_edit_schedule_items(
        self, project: Ref, task_type: Ref, episode: Ref | None = None
    ) -> list[NamedScheduleItem]:
        """List the schedule items of a production's edits, by name; the server creates those that are missing.

        Args:
            project: ID or dict.
            task_type: ID or dict of the task type that is scheduled.
            episode: ID or dict; only its edits.

        Returns:
            Schedule items with the "name" of the edit, whose ID is "object_id"; canceled edits have none.

        Source: GET data/projects/{project_id}/schedule-items/{task_type_id}/edits
        """

    async def all_episode_schedule_items(
        self, project: Ref, task_type: Ref, episode: Ref | None = None
    ) -> list[NamedScheduleItem]:
        """List the schedule items of a production's episodes, by name; the server creates those that are missing.

        Args:
            project: ID or dict.
            task_type: ID or dict of the task type that is scheduled.
            episode: ID or dict; only this one.

        Returns:
            Schedule items with the "name" of the episode, whose ID is "object_id".

        Source: GET data/projects/{project_id}/schedule-items/{task_type_id}/episodes
        """

    async def all_metadata_descriptors(
        self, project: Ref, *, entity_type: str | None = None
    ) -> list[MetadataDescriptor]:
        """List the metadata descriptors of a production.

        Args:
            project: ID or dict.
            entity_type: Only those of this type, such as "Asset"; small letters do as well.

        Source: GET data/projects/{project_id}/metadata-descriptors
        """

    async def all_milestones(self) -> list[Milestone]:
        """List the milestones of all productions; administrators only.

        Source: GET data/milestones
        """

    async def all_news(self, task: Ref | None = None, author: Ref | None = None) -> list[News]:
        """List the news of all productions, closed ones as well, as an administrator; as they are stored, in no order.

        Args:
            task: Only those of this task, ID or dict.
            author: Only those of this person, ID or dict.

        Source: GET data/news
        """

    async def all_open_projects(self) -> list[Project]:
        """List the productions that are running, sorted by name.

        Returns:
            Projects with "team", "task_types", "task_statuses", "asset_types" as IDs, and "descriptors".

        Source: GET data/projects/open
        """

    async def all_project_status(self) -> list[ProjectStatus]:
        """List the states that a production can be in ("Open", "Closed"), sorted by name.

        Source: GET data/project-status
        """

    async def all_projects(self) -> list[Project]:
        """List all productions that the user may see, closed ones as well, sorted by name.

        Returns:
            Projects, without what is linked to them (team, task types ...).

        Source: GET data/projects
        """

    async def all_projects_with_descriptors(self) -> list[Project]:
        """List all productions that the user may see, closed ones as well, sorted by name, with what is kept of each.

        Returns:
            For administrators projects with "project_status_name" and "descriptors": the metadata descriptors of the
            entity type "Project". For others those of which they are in the team, without these two.

        Source: GET data/projects/all
        """

    async def all_schedule_items(self) -> list[ScheduleItem]:
        """List the schedule items of all productions; administrators only.

        Source: GET data/schedule-items
        """

    async def all_schedule_items_for_project(self, project: Ref) -> list[ScheduleItem]:
        """List the schedule items of a production, whatever they are for.

        Args:
            project: ID or dict.

        Returns:
            Schedule items: "start_date" and "end_date" (YYYY-MM-DD), "man_days", "task_type_id", and "object_id", which is
            None when the item is for the task type as a whole.

        Source: GET data/projects/{project_id}/schedule-items
        """

    async def all_schedule_versions(self, project: Ref) -> list[ScheduleVersion]:
        """List the versions of a production's schedule.

        Args:
            project: ID or dict.

        Returns:
            Versions: "name", "locked", "production_schedule_from" (the version that it was copied from).

        Source: GET data/production-schedule-versions
        """

    async def all_scheduled_tasks_for_project(self, project: Ref) -> list[ScheduledTask]:
        """List the tasks in all versions of a production's schedule.

        Args:
            project: ID or dict.

        Returns:
            As ``all_scheduled_tasks_for_version``.

        Source: GET data/production-schedule-version-task-links
        """

    async def all_scheduled_tasks_for_version(self, version: Ref, task_type: Ref | None = None) -> list[ScheduledTask]:
        """List the tasks in a version of a schedule.

        Args:
            version: ID or dict.
            task_type: ID or dict; only tasks of this type.

        Returns:
            By task: "task_id", "start_date" and "due_date" (YYYY-MM-DDTHH:MM:SS), "estimation" (minutes), "assignees"
            (IDs).

        Raises:
            RouteNotFoundException: there is no such version.

        Source: GET data/production-schedule-versions/{version}/task-links
        """

    async def all_sequence_schedule_items(
        self, project: Ref, task_type: Ref, episode: Ref | None = None
    ) -> list[NamedScheduleItem]:
        """List the schedule items of a production's sequences, by name; the server creates those that are missing.

        Args:
            project: ID or dict.
            task_type: ID or dict of the task type that is scheduled.
            episode: ID or dict; only its sequences.

        Returns:
            Schedule items with the "name" of the sequence, whose ID is "object_id".

        Source: GET data/projects/{project_id}/schedule-items/{task_type_id}/sequences
        """

    async def all_shared_assets_used(self, project: Ref, episode: Ref | None = None) -> list[Asset]:
        """List the assets of other productions that are cast in a production.

        Args:
            project: ID or dict.
            episode: ID or dict; only those that are cast in it.

        Source:
            GET data/projects/{project_id}/assets/shared-used
            GET data/projects/{project_id}/episodes/{episode_id}/assets/shared-used
        """

    async def all_status_automations(self, project: Ref) -> list[StatusAutomation]:
        """List the status automations that a production uses.

        Args:
            project: ID or dict.

        Source: GET data/projects/{project_id}/settings/status-automations
        """

    async def all_task_type_schedule_items(self, project: Ref) -> list[ScheduleItem]:
        """List the schedule items of a production's task types, by start; the server creates those that are missing.

        Args:
            project: ID or dict.

        Returns:
            A schedule item for each task type that has tasks; one that was just created lasts from today to tomorrow.

        Source: GET data/projects/{project_id}/schedule-items/task-types
        """

    async def all_task_type_softwares(self, project: Ref) -> list[TaskTypeSoftware]:
        """List with which software each task type of a production is worked on.

        Args:
            project: ID or dict.

        Returns:
            Pairs: "task_type_id" and "software_id".

        Source: GET data/projects/{project_id}/task-type-softwares
        """

    async def apply_schedule_version(self, version: Ref) -> ScheduleApplied:
        """Set the dates and estimations of the production's tasks to those of a version of its schedule, and lock that.

        Who is assigned to the tasks does not change.

        Args:
            version: ID or dict.

        Returns:
            "task_count": how many tasks were changed.

        Raises:
            RouteNotFoundException: there is no such version.

        Source: POST actions/production-schedule-versions/{version}/apply-to-production
        """

    async def close_project(self, project: Ref) -> Project:
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

    async def copy_client_comments(
        self, project: Ref, tasks: Iterable[Ref], prefix: str | None = None
    ) -> list[Comment]:
        """Say again, in one's own name, what a client said last of each task, for those who do not see clients' comments.

        Args:
            project: ID or dict.
            tasks: IDs or dicts; those of which no client said anything are passed over.
            prefix: Text to put before each comment.

        Returns:
            The new comments.

        Source: POST actions/projects/{project_id}/tasks/copy-client-comments
        """

    async def copy_schedule_version(self, source: Ref, target: Ref) -> ScheduleCopied:
        """Take the tasks of a version of a schedule, with dates, estimations and assignees, into another version.

        Args:
            source: ID or dict of the version to read.
            target: ID or dict of the version to write, in the same production.

        Returns:
            "task_link_count": how many tasks were taken.

        Raises:
            ParameterException: the versions are of two productions.
            RouteNotFoundException: there is no such version.

        Source: POST actions/production-schedule-versions/{target}/set-task-links-from-production-schedule-version
        """

    async def create_budget(
        self,
        project: Ref,
        name: str,
        description: str | None = None,
        currency: str | None = None,
        start_date: str | datetime.date | None = None,
        end_date: str | datetime.date | None = None,
        amount: float | None = None,
    ) -> Budget:
        """Create a budget, as the production's next revision.

        Args:
            project: ID or dict.
            name: Name; the same one may be given twice.
            description: Sent along; Zou 1.0.97 does not keep it.
            currency: Three letters, such as "EUR"; "USD" when left out.
            start_date: YYYY-MM-DD; sent along, Zou 1.0.97 does not keep it.
            end_date: YYYY-MM-DD; sent along, Zou 1.0.97 does not keep it.
            amount: Sent along; Zou 1.0.97 does not keep it.

        Returns:
            The new budget.

        Raises:
            ValueError: the name is empty, there is no such day, the last is before the first, or the amount is negative;
                nothing was sent.

        Source: POST data/projects/{project_id}/budgets
        """

    async def create_budget_entry(
        self,
        project: Ref,
        budget: Ref,
        name: str,
        date: str | datetime.date | None = None,
        amount: float | None = None,
        quantity: float | None = None,
        unit_price: float | None = None,
        description: str | None = None,
        category: str | None = None,
        *,
        department: Ref | None = None,
        person: Ref | None = None,
        start_date: str | datetime.date | None = None,
        months_duration: int | None = None,
        daily_salary: float | None = None,
        position: str | None = None,
        seniority: str | None = None,
    ) -> BudgetEntry:
        """Add an entry to a budget.

        Zou 1.0.97 keeps none of gazu's fields, and cannot do without a department, a first day, a duration and a salary;
        these are the parameters that stand behind the client.

        Args:
            project: ID or dict.
            budget: ID or dict.
            name: Sent along.
            date: YYYY-MM-DD; taken as ``start_date`` when there is a department and no ``start_date``.
            amount: Sent along.
            quantity: Sent along.
            unit_price: Sent along.
            description: Sent along.
            category: Sent along.
            department: Department that the money is for, ID or dict.
            person: Who is to be paid, ID or dict; None for a position to fill.
            start_date: First day, YYYY-MM-DD.
            months_duration: Months, 1 or more.
            daily_salary: Salary of a day, in the budget's currency, from 0 on.
            position: "supervisor", "lead" or "artist".
            seniority: "senior", "mid" or "junior".

        Returns:
            The new entry.

        Raises:
            ParameterException: there is no department.
            ValueError: there is a department, but no start date, duration or salary; a date is none, a number too small, or
                there is no such position or seniority; nothing was sent.

        Source: POST data/projects/{project_id}/budgets/{budget_id}/entries
        """

    async def create_episode_edit_tasks(self, project: Ref, task_type: Ref, episode: Ref) -> list[Task]:
        """Create a task of a type for each edit of an episode; those that have one are passed over.

        Args:
            project: ID or dict.
            task_type: ID or dict; the production should use it, which the server does not check.
            episode: ID or dict.

        Returns:
            The created tasks.

        Source: POST actions/projects/{project_id}/task-types/{task_type_id}/edits/create-tasks
        """

    async def create_project_tasks(
        self, project: Ref, task_type: Ref, for_entity: str, entities: Iterable[Ref] | None = None
    ) -> list[Task]:
        """Create a task of a type for each of many entities of a production; those that have one are passed over.

        Args:
            project: ID or dict.
            task_type: ID or dict; the production should use it, which the server does not check.
            for_entity: Kind of the entities: "Asset", "Shot", "Sequence", "Episode", "Edit", "Concept", or the name of
                another entity type.
            entities: IDs or dicts of entities of this kind; None for all that the production has.

        Returns:
            The created tasks.

        Raises:
            ValueError: the kind is empty; nothing was sent.
            RouteNotFoundException: there is no such kind, or no such entity.

        Source:
            POST actions/projects/{project_id}/task-types/{task_type_id}/assets/create-tasks
            POST actions/projects/{project_id}/task-types/{task_type_id}/concepts/create-tasks
            POST actions/projects/{project_id}/task-types/{task_type_id}/create-tasks/{for_entity}
        """

    async def create_sequence_tasks(self, project: Ref, task_type: Ref, sequence: Ref) -> list[Task]:
        """Create a task of a type for each shot of a sequence; those that have one are passed over.

        Args:
            project: ID or dict.
            task_type: ID or dict; the production should use it, which the server does not check.
            sequence: ID or dict.

        Returns:
            The created tasks.

        Source: POST actions/projects/{project_id}/task-types/{task_type_id}/shots/create-tasks
        """

    async def export_projects_with_csv(
        self, csv_file_path: FilePath, *, progress_callback: ProgressCallback | None = None
    ) -> Response:
        """Write the names of all productions, with their statuses, to a CSV file; for managers.

        Args:
            csv_file_path: File to write; one that exists is replaced, in one step when the new one is whole.
            progress_callback: Called with (bytes done, bytes total; 0 when not known).

        Returns:
            The server's answer. The file has the columns "Name" and "Status".

        Raises:
            ValueError: the path cannot be written to; nothing was sent.

        Source: GET export/csv/projects.csv
        """

    async def fill_schedule_version(self, version: Ref) -> ScheduleCopied:
        """Take the dates, estimations and assignees of the production's tasks into a version of its schedule.

        Args:
            version: ID or dict.

        Returns:
            "task_link_count": how many tasks were taken.

        Raises:
            RouteNotFoundException: there is no such version.

        Source: POST actions/production-schedule-versions/{version}/set-task-links-from-production
        """

    async def get_budget(self, project: Ref, budget: Ref) -> Budget:
        """Return a budget.

        Args:
            project: ID or dict.
            budget: ID or dict.

        Raises:
            RouteNotFoundException: the production has no such budget.

        Source: GET data/projects/{project_id}/budgets/{budget_id}
        """

    async def get_budget_by_id(self, budget: Ref) -> Budget:
        """Return a budget of whatever production.

        Args:
            budget: ID or dict.

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/budgets/{budget}
        """

    async def get_budget_entries(self, project: Ref, budget: Ref) -> list[BudgetEntry]:
        """List the entries of a budget.

        Args:
            project: ID or dict.
            budget: ID or dict.

        Returns:
            Entries as ``get_budget_entry`` returns them.

        Source: GET data/projects/{project_id}/budgets/{budget_id}/entries
        """

    async def get_budget_entry(self, project: Ref, budget: Ref, entry: Ref) -> BudgetEntry:
        """Return an entry of a budget.

        Args:
            project: ID or dict.
            budget: ID or dict.
            entry: ID or dict.

        Returns:
            "department_id", "person_id" (None for a position to fill), "start_date" (YYYY-MM-DD), "months_duration"
            (months), "daily_salary" (in the budget's currency), "position", "seniority", "exceptions" (deviating sums by
            month).

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/projects/{project_id}/budgets/{budget_id}/entries/{entry_id}
        """

    async def get_budget_entry_by_id(self, entry: Ref) -> BudgetEntry:
        """Return an entry of whatever budget.

        Args:
            entry: ID or dict.

        Returns:
            The entry, as ``get_budget_entry`` does.

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/budget-entries/{entry}
        """

    async def get_budget_time_spents(self, project: Ref) -> dict[str, dict[str, float | dict[str, float]]]:
        """Return the time that was spent on a production by department, person and month; administrators only.

        Tasks whose task type belongs to no department are left out.

        Args:
            project: ID or dict.

        Returns:
            Minutes. By department ID: "total", and by person ID: "total", and by month (YYYY-MM).

        Source: GET data/projects/{project_id}/budgets/time-spents
        """

    async def get_budgets(self, project: Ref) -> list[Budget]:
        """List the budgets of a production.

        Args:
            project: ID or dict.

        Returns:
            Budgets: "name", "currency", "revision" (counted from 1).

        Source: GET data/projects/{project_id}/budgets
        """

    async def get_episodes_retake_stats(self, project: Ref) -> dict[str, dict[str, RetakeStats]]:
        """Count the retakes of a production's shots by episode and task type.

        Args:
            project: ID or dict.

        Returns:
            By episode ID, and "all", then by task type ID, and "all": "max_retake_count", "done", "retake" and "other"
            (each "count" of shots, "frames", "drawings"), and "evolution", the latter three by number of the retake.

        Source: GET data/projects/{project_id}/episodes/retake-stats
        """

    async def get_episodes_stats(self, project: Ref) -> dict[str, dict[str, dict[str, StatusCount]]]:
        """Count the shots of a production by episode, task type and task status.

        Args:
            project: ID or dict.

        Returns:
            By episode ID, and "all", then by task type ID, and "all", then by task status ID: "count" (shots), "frames",
            "drawings", and the status' "name" and "color".

        Source: GET data/projects/{project_id}/episodes/stats
        """

    async def get_metadata_descriptor(self, project: Ref, metadata_descriptor_id: Ref) -> MetadataDescriptor:
        """Return a metadata descriptor.

        Args:
            project: ID or dict.
            metadata_descriptor_id: ID or dict.

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/projects/{project_id}/metadata-descriptors/{metadata_descriptor_id}
        """

    async def get_metadata_descriptor_by_field_name(self, project: Ref, field_name: str) -> MetadataDescriptor | None:
        """Return the metadata descriptor of a key, None when there is none.

        Args:
            project: ID or dict.
            field_name: Key in the metadata ("data") of the entities, such as "difficulty".

        Source: GET data/metadata-descriptors
        """

    async def get_metadata_descriptor_of_any_project(self, metadata_descriptor: Ref) -> MetadataDescriptor:
        """Return a metadata descriptor whose production is not known, as an administrator.

        Args:
            metadata_descriptor: ID or dict.

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/metadata-descriptors/{metadata_descriptor_id}
        """

    async def get_milestone(self, milestone: Ref) -> Milestone:
        """Return a milestone.

        Args:
            milestone: ID or dict.

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/milestones/{milestone}
        """

    async def get_milestones(self, project: Ref) -> list[Milestone]:
        """List the milestones of a production.

        Args:
            project: ID or dict.

        Returns:
            Milestones: "name", "date" (YYYY-MM-DD), "task_type_id".

        Source: GET data/projects/{project_id}/milestones
        """

    async def get_news(self, news: Ref) -> News:
        """Return an entry of the news of whichever production, as an administrator; as it is stored.

        Args:
            news: ID or dict.

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/news/{news_id}
        """

    async def get_news_entry(self, project: Ref, news: Ref) -> NewsEntry:
        """Return an entry of the news of a production.

        Args:
            project: ID or dict.
            news: ID or dict.

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/projects/{project_id}/news/{news_id}
        """

    async def get_open_projects_news(
        self,
        project: Ref | None = None,
        page: int = 1,
        limit: int = 50,
        only_preview: bool = False,
        task_type: Ref | None = None,
        task_status: Ref | None = None,
        episode: Ref | None = None,
        person: Ref | None = None,
        after: str | datetime.date | None = None,
        before: str | datetime.date | None = None,
    ) -> NewsPage:
        """Return a page of the news of all open productions that the logged-in person may see, the newest first.

        Args:
            project: Only those of this production, ID or dict, when it is an open one; else it is passed over.
            page: Number of the page, from 1 on.
            limit: Entries of a page.
            only_preview: Only those with a preview; each has its "preview_files" then.
            task_type: Only those of tasks of this type, ID or dict.
            task_status: Only those that set this status, ID or dict.
            episode: Only those of this episode, ID or dict.
            person: Only those of this author, ID or dict.
            after: Only those later than this: YYYY-MM-DD or YYYY-MM-DDTHH:MM:SS, UTC.
            before: Only those earlier than this.

        Returns:
            As ``get_project_news``.

        Raises:
            ValueError: an argument is not what it should be; nothing was sent.

        Source: GET data/projects/news
        """

    async def get_preview_account(self, project: Ref) -> PreviewAccount | None:
        """Return the preview account of a production, None when it has none.

        It is asked afresh each time: the server closes the account by itself.

        Args:
            project: ID or dict.

        Returns:
            The account: "email", "full_name", and "preview_open_until" (ISO date-time), None while it is closed.

        Source: GET data/projects/{project_id}/preview-account
        """

    async def get_preview_background_files(self, project: Ref) -> list[PreviewBackgroundFile]:
        """List the backgrounds that a production offers behind 3D previews.

        Args:
            project: ID or dict.

        Source: GET data/projects/{project_id}/settings/preview-background-files
        """

    async def get_project(self, project_id: Ref) -> Project:
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

    async def get_project_by_name(self, project_name: str) -> Project | None:
        """Return the production of that name, None when there is none.

        Args:
            project_name: Name; upper and lower case alike.

        Source: GET data/projects
        """

    async def get_project_news(
        self,
        project: Ref,
        page: int = 1,
        limit: int = 50,
        only_preview: bool = False,
        task_type: Ref | None = None,
        task_status: Ref | None = None,
        episode: Ref | None = None,
        person: Ref | None = None,
        after: str | datetime.date | None = None,
        before: str | datetime.date | None = None,
    ) -> NewsPage:
        """Return a page of the news of a production, the newest first.

        Args:
            project: ID or dict.
            page: Number of the page, from 1 on.
            limit: Entries of a page.
            only_preview: Only those with a preview; each has its "preview_files" then.
            task_type: Only those of tasks of this type, ID or dict.
            task_status: Only those that set this status, ID or dict.
            episode: Only those of this episode, ID or dict.
            person: Only those of this author, ID or dict.
            after: Only those later than this: YYYY-MM-DD or YYYY-MM-DDTHH:MM:SS, UTC.
            before: Only those earlier than this.

        Returns:
            "data", the entries; "total", "nb_pages", "page", "limit", "offset"; "stats", numbers by task status ID.

        Raises:
            ValueError: an argument is not what it should be; nothing was sent.

        Source: GET data/projects/{project_id}/news
        """

    async def get_project_person_quotas(self, project: Ref, person: Ref) -> dict[str, Quota]:
        """Return how many frames, seconds and drawings of shots a person did, by task type and date.

        Args:
            project: ID or dict.
            person: ID or dict.

        Returns:
            A dict, though gazu documents a list: as in ``get_project_quotas``, by task type ID, and "total".

        Source: GET data/projects/{project_id}/quotas/persons/{person_id}
        """

    @overload
    async def get_project_quotas(self, project: Ref, task_type: Ref) -> dict[str, Quota]:
        """Return how many frames, seconds and drawings of shots were done of a task type, by person and date.

        Args:
            project: ID or dict.
            task_type: ID or dict; None asks for every task type of the production.

        Returns:
            A dict, though gazu documents a list: by person ID, and "total", a dict "day", "week", "month", "year", in each
            of which "frames", "seconds", "drawings" and "count" (shots) are dicts by date. Without a task type such a dict
            by task type ID.

        Source:
            GET data/projects/{project_id}/task-types
            GET data/projects/{project_id}/quotas/{task_type_id}
        """

    @overload
    async def get_project_quotas(self, project: Ref, task_type: None = None) -> dict[str, dict[str, Quota]]: ...
    async def get_project_status(self, project_status_id: Ref) -> ProjectStatus:
        """Return a state that a production can be in.

        Args:
            project_status_id: ID or dict.

        Returns:
            The project status: "name", "color".

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/project-status/{project_status_id}
        """

    async def get_project_status_by_name(self, project_status_name: str) -> ProjectStatus | None:
        """Return the project status of that name, None when there is none.

        Args:
            project_status_name: Such as "Open"; upper and lower case alike.

        Source: GET data/project-status
        """

    async def get_project_task_statuses(self, project: Ref) -> list[TaskStatus]:
        """List the task statuses that a production uses.

        Args:
            project: ID or dict.

        Source: GET data/projects/{project_id}/settings/task-status
        """

    async def get_project_task_type_time_spents(
        self,
        project: Ref,
        task_type: Ref,
        start_date: str | datetime.date | None = None,
        end_date: str | datetime.date | None = None,
    ) -> dict[str, list[TimeSpent]]:
        """Return the time that was spent on a task type of a production, by person.

        Args:
            project: ID or dict.
            task_type: ID or dict.
            start_date: First day, YYYY-MM-DD; given together with the last one.
            end_date: Last day, YYYY-MM-DD.

        Returns:
            Time spents by person ID: "duration" (minutes), "date" (YYYY-MM-DD), "task_id".

        Raises:
            ValueError: a day is none, one of the two is missing, or the last is before the first; nothing was sent.

        Source: GET data/projects/{project_id}/task-types/{task_type_id}/time-spents
        """

    async def get_project_task_types(self, project: Ref) -> list[TaskType]:
        """List the task types that a production uses.

        Args:
            project: ID or dict.

        Source: GET data/projects/{project_id}/task-types
        """

    async def get_project_time_spents(self, project: Ref) -> list[TimeSpent]:
        """List the time that was spent on the tasks of a production, by task, person and day.

        Args:
            project: ID or dict.

        Returns:
            Time spents: "duration" (minutes), "date" (YYYY-MM-DD), "task_id", "person_id".

        Source: GET data/projects/{project_id}/time-spents
        """

    async def get_project_url(self, project: Ref, section: str = "assets") -> str:
        """Return the address of a production's page in the web application.

        Args:
            project: ID or dict.
            section: Page: "assets", "shots", "sequences", "breakdown" ...
        """

    async def get_schedule_item(self, schedule_item: Ref) -> ScheduleItem:
        """Return a schedule item.

        Args:
            schedule_item: ID or dict.

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/schedule-items/{schedule_item}
        """

    async def get_schedule_version(self, version: Ref) -> ScheduleVersion:
        """Return a version of a schedule.

        Args:
            version: ID or dict.

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/production-schedule-versions/{version}
        """

    async def get_schedule_version_by_name(self, project: Ref, name: str) -> ScheduleVersion | None:
        """Return the version of that name of a production's schedule, None when there is none.

        Args:
            project: ID or dict.
            name: Name, in upper or lower case.

        Raises:
            ValueError: the name is empty.

        Source: GET data/production-schedule-versions
        """

    async def get_scheduled_task(self, scheduled_task: Ref) -> ScheduledTask:
        """Return how a version of a schedule plans a task.

        Args:
            scheduled_task: ID or dict of what the version says of the task; not the task's own.

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/production-schedule-version-task-links/{scheduled_task}
        """

    async def get_team(self, project: Ref) -> list[TeamMember]:
        """List the members of a production's team.

        Args:
            project: ID or dict.

        Returns:
            Persons, each with "project_role", which is None where the person's own "role" counts.

        Source: GET data/projects/{project_id}/team
        """

    async def move_concepts(
        self, project: Ref, concepts: Iterable[Ref], concept_folder: Ref | None = None
    ) -> list[str]:
        """Move concepts of a production into a folder.

        Args:
            project: ID or dict.
            concepts: IDs or dicts.
            concept_folder: ID or dict; None takes them out of their folders.

        Returns:
            IDs of the concepts that were moved.

        Source: POST actions/projects/{project_id}/move-concepts
        """

    async def new_budget_entry(
        self,
        budget: Ref,
        department: Ref,
        start_date: str | datetime.date,
        months_duration: int,
        daily_salary: float,
        person: Ref | None = None,
        position: str | None = None,
        seniority: str | None = None,
        exceptions: Mapping[str, Any] | None = None,
    ) -> BudgetEntry:
        """Add an entry to a budget, without knowing its production.

        Args:
            budget: ID or dict.
            department: Department that the money is for, ID or dict.
            start_date: First day, YYYY-MM-DD.
            months_duration: Months, 1 or more.
            daily_salary: Salary of a day, in the budget's currency.
            person: Who is to be paid, ID or dict; None for a position to fill.
            position: "supervisor", "lead" or "artist"; None for the last.
            seniority: "senior", "mid" or "junior"; None for "mid".
            exceptions: Deviating sums by month, such as {"2026-03": 1200}.

        Returns:
            The new entry.

        Raises:
            ValueError: there is no such day, position or seniority, a duration below 1 or a salary below 0; nothing was
                sent.

        Source: POST data/budget-entries
        """

    async def new_budget_revision(self, project: Ref, name: str, revision: int, currency: str = "USD") -> Budget:
        """Create a budget under a revision number of one's own choice; ``create_budget`` takes the next one.

        Args:
            project: ID or dict.
            name: Name.
            revision: From 1; the server does not check whether the production has it already.
            currency: Three letters, such as "EUR".

        Returns:
            The created budget.

        Raises:
            ValueError: the name is empty, or the number below 1; nothing was sent.

        Source: POST data/budgets
        """

    async def new_concept_folder(self, project: Ref, name: str) -> ConceptFolder:
        """Add a folder for concepts to a production.

        Args:
            project: ID or dict.
            name: Name.

        Returns:
            The new folder.

        Raises:
            ValueError: the name is empty; nothing was sent.

        Source: POST data/projects/{project_id}/concept-folders
        """

    async def new_metadata_descriptor(
        self,
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

    async def new_milestone(
        self, project: Ref, name: str, date: str | datetime.date, task_type: Ref | None = None
    ) -> Milestone:
        """Add a milestone to the schedule of a production.

        Args:
            project: ID or dict.
            name: Name; the same one may be given twice.
            date: Day, YYYY-MM-DD.
            task_type: ID or dict of the task type that the milestone belongs to; None for the whole production.

        Returns:
            The new milestone.

        Raises:
            ValueError: the name is empty, or there is no such day; nothing was sent.

        Source: POST data/milestones
        """

    async def new_news_entry(
        self, task: Ref, author: Ref, comment: Ref | None = None, preview_file: Ref | None = None, change: bool = False
    ) -> News:
        """Add an entry to the news of the production of a task, as an administrator; for comments that came without one.

        Args:
            task: ID or dict.
            author: Who did what it tells of, ID or dict.
            comment: Comment that it tells of, ID or dict.
            preview_file: Preview that it tells of, ID or dict.
            change: The comment changed the task's status.

        Returns:
            The created entry.

        Raises:
            ParameterException: one of what is named does not exist.

        Source: POST data/news
        """

    async def new_preview_account(self, project: Ref) -> NewPreviewAccount:
        """Create the preview account of a production, or give the one that it has a new password.

        Args:
            project: ID or dict.

        Returns:
            The account, closed at first, and its "password", which the server tells only now.

        Source: POST data/projects/{project_id}/preview-account
        """

    async def new_project(
        self,
        name: str,
        production_type: str = "short",
        team: Iterable[Ref] | None = None,
        asset_types: Iterable[Ref] | None = None,
        task_statuses: Iterable[Ref] | None = None,
        task_types: Iterable[Ref] | None = None,
        production_style: str = "2d3d",
        project_template: Ref | None = None,
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

    async def new_project_status(self, name: str, color: str) -> ProjectStatus:
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

    async def new_schedule_item(
        self,
        project: Ref,
        task_type: Ref,
        start_date: str | datetime.date,
        end_date: str | datetime.date,
        scheduled: Ref | None = None,
        man_days: int | None = None,
    ) -> ScheduleItem:
        """Schedule a task type in a production.

        Args:
            project: ID or dict.
            task_type: ID or dict.
            start_date: First day, YYYY-MM-DD.
            end_date: Last day, YYYY-MM-DD.
            scheduled: ID or dict of what is worked on: an asset type, episode, sequence or edit; None for the task type as
                a whole.
            man_days: Days of work, from 0 on.

        Returns:
            The new schedule item.

        Raises:
            ValueError: there is no such day, the last is before the first, or the days of work are less than none; nothing
                was sent.
            ParameterException: it is scheduled already.

        Source: POST data/schedule-items
        """

    async def new_schedule_version(self, project: Ref, name: str) -> ScheduleVersion:
        """Add a version to the schedule of a production, with no task in it yet.

        Args:
            project: ID or dict.
            name: Name, which no other version in the production has.

        Returns:
            The new version.

        Raises:
            ValueError: the name is empty; nothing was sent.
            ParameterException: the production has a version of that name.

        Source: POST data/production-schedule-versions
        """

    async def new_scheduled_task(
        self,
        version: Ref,
        task: Ref,
        start_date: str | datetime.date | None = None,
        due_date: str | datetime.date | None = None,
        estimation: float | None = None,
        assignees: Iterable[Ref] | None = None,
    ) -> ScheduledTask:
        """Take a task into a version of a schedule.

        Args:
            version: ID or dict.
            task: ID or dict, in the same production.
            start_date: YYYY-MM-DD, or with a time YYYY-MM-DDTHH:MM:SS.
            due_date: Likewise.
            estimation: Minutes, from 0 on.
            assignees: IDs or dicts of persons.

        Returns:
            How the version plans the task.

        Raises:
            ValueError: a date is none, or the estimation is less than 0; nothing was sent.
            ParameterException: the version has the task already, or they are of two productions.

        Source: POST data/production-schedule-version-task-links
        """

    async def remove_asset_type(self, project: Ref, asset_type: Ref) -> str:
        """Take an asset type out of a production; its assets stay.

        Args:
            project: ID or dict.
            asset_type: ID or dict.

        Returns:
            The answer's text, which is empty.

        Source: DELETE data/projects/{project_id}/settings/asset-types/{asset_type_id}
        """

    async def remove_budget(self, project: Ref, budget: Ref) -> str:
        """Remove a budget and its entries.

        Args:
            project: ID or dict.
            budget: ID or dict.

        Returns:
            The answer's text, which is empty.

        Raises:
            RouteNotFoundException: the production has no such budget.

        Source: DELETE data/projects/{project_id}/budgets/{budget_id}
        """

    async def remove_budget_by_id(self, budget: Ref) -> str:
        """Remove a budget that has no entries; ``remove_budget`` removes them as well.

        Args:
            budget: ID or dict.

        Returns:
            The answer's text, which is empty.

        Raises:
            ParameterException: it has entries.
            RouteNotFoundException: there is none.

        Source: DELETE data/budgets/{budget}
        """

    async def remove_budget_entry(self, project: Ref, budget: Ref, entry: Ref) -> str:
        """Remove an entry of a budget.

        Args:
            project: ID or dict.
            budget: ID or dict.
            entry: ID or dict.

        Returns:
            The answer's text, which is empty.

        Raises:
            RouteNotFoundException: there is no such entry.

        Source: DELETE data/projects/{project_id}/budgets/{budget_id}/entries/{entry_id}
        """

    async def remove_budget_entry_by_id(self, entry: Ref) -> str:
        """Remove an entry of whatever budget.

        Args:
            entry: ID or dict.

        Returns:
            The answer's text, which is empty.

        Raises:
            RouteNotFoundException: there is none.

        Source: DELETE data/budget-entries/{entry}
        """

    async def remove_metadata_descriptor(self, project: Ref, metadata_descriptor_id: Ref, force: bool = False) -> str:
        """Remove a metadata descriptor, and with it the key's values.

        Args:
            project: ID or dict.
            metadata_descriptor_id: ID or dict.
            force: Sent along as gazu does; Zou 1.0.97 makes no difference.

        Returns:
            The answer's text, which is empty.

        Source: DELETE data/projects/{project_id}/metadata-descriptors/{metadata_descriptor_id}
        """

    async def remove_metadata_descriptor_from_all_projects(self, field_name: str, entity_type: str) -> str:
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

    async def remove_metadata_descriptor_only(self, metadata_descriptor: Ref) -> str:
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

    async def remove_milestone(self, milestone: Ref) -> str:
        """Remove a milestone from the schedule of its production.

        Args:
            milestone: ID or dict.

        Returns:
            The answer's text, which is empty.

        Raises:
            RouteNotFoundException: there is none.

        Source: DELETE data/milestones/{milestone}
        """

    async def remove_news_entry(self, news: Ref) -> str:
        """Remove an entry from the news, as an administrator; the comment that it tells of stays.

        Args:
            news: ID or dict.

        Returns:
            The answer's text, which is empty.

        Raises:
            RouteNotFoundException: there is none.

        Source: DELETE data/news/{news_id}
        """

    async def remove_person_from_team(self, project: Ref, person: Ref) -> str:
        """Take a person out of a production's team.

        Args:
            project: ID or dict.
            person: ID or dict.

        Returns:
            The answer's text, which is empty.

        Source: DELETE data/projects/{project_id}/team/{person_id}
        """

    async def remove_preview_account(self, project: Ref) -> str:
        """Remove the preview account of a production, if it has one.

        Args:
            project: ID or dict.

        Returns:
            The answer's text, which is empty.

        Source: DELETE data/projects/{project_id}/preview-account
        """

    async def remove_preview_background_file(self, project: Ref, background_file: Ref) -> str:
        """Take a background out of a production.

        Args:
            project: ID or dict.
            background_file: ID or dict.

        Returns:
            The answer's text, which is empty.

        Source: DELETE data/projects/{project_id}/settings/preview-background-files/{background_file_id}
        """

    async def remove_project(self, project: Ref, force: bool = False) -> str:
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

    async def remove_project_status(self, project_status: Ref) -> str:
        """Remove a state that no production is in.

        Args:
            project_status: ID or dict.

        Returns:
            The answer's text, which is empty.

        Raises:
            RouteNotFoundException: there is none.

        Source: DELETE data/project-status/{project_status}
        """

    async def remove_schedule_item(self, schedule_item: Ref) -> str:
        """Remove an item from the schedule of its production.

        Args:
            schedule_item: ID or dict.

        Returns:
            The answer's text, which is empty.

        Raises:
            RouteNotFoundException: there is none.

        Source: DELETE data/schedule-items/{schedule_item}
        """

    async def remove_schedule_version(self, version: Ref) -> str:
        """Remove a version of a schedule; the tasks themselves stay as they are.

        Args:
            version: ID or dict.

        Returns:
            The answer's text, which is empty.

        Raises:
            RouteNotFoundException: there is none.

        Source: DELETE data/production-schedule-versions/{version}
        """

    async def remove_scheduled_task(self, scheduled_task: Ref) -> str:
        """Take a task out of a version of a schedule; the task itself stays.

        Args:
            scheduled_task: ID or dict of what the version says of the task; not the task's own.

        Returns:
            The answer's text, which is empty.

        Raises:
            RouteNotFoundException: there is none.

        Source: DELETE data/production-schedule-version-task-links/{scheduled_task}
        """

    async def remove_status_automation(self, project: Ref, automation: Ref) -> str:
        """Take a status automation out of a production.

        Args:
            project: ID or dict.
            automation: ID or dict.

        Returns:
            The answer's text, which is empty.

        Source: DELETE data/projects/{project_id}/settings/status-automations/{automation_id}
        """

    async def remove_task_status(self, project: Ref, task_status: Ref) -> str:
        """Take a task status out of a production; tasks that have it keep it.

        Args:
            project: ID or dict.
            task_status: ID or dict.

        Returns:
            The answer's text, which is empty.

        Source: DELETE data/projects/{project_id}/settings/task-status/{task_status_id}
        """

    async def remove_task_type(self, project: Ref, task_type: Ref) -> str:
        """Take a task type out of a production; its tasks stay.

        Args:
            project: ID or dict.
            task_type: ID or dict.

        Returns:
            The answer's text, which is empty.

        Source: DELETE data/projects/{project_id}/settings/task-types/{task_type_id}
        """

    async def remove_task_type_software(self, project: Ref, task_type: Ref, software: Ref) -> str:
        """Say that a task type of a production is no longer worked on with a software.

        Args:
            project: ID or dict.
            task_type: ID or dict.
            software: ID or dict.

        Returns:
            The answer's text, which is empty.

        Source: DELETE data/projects/{project_id}/task-types/{task_type_id}/softwares/{software_id}
        """

    async def reorder_metadata_descriptors(
        self, project: Ref, entity_type: str, descriptor_ids: Iterable[Ref]
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

    async def reorder_metadata_descriptors_of_all_projects(
        self, entity_type: str, field_names: Iterable[str]
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

    async def reorder_task_statuses(self, project: Ref, task_statuses: Iterable[Ref]) -> list[ProjectTaskStatusLink]:
        """Put the task statuses of a production into an order.

        Args:
            project: ID or dict.
            task_statuses: IDs or dicts in the order that they shall have; those that the production does not use are passed
                over.

        Returns:
            How the production uses each: "priority" is its place, from 1 on.

        Source: POST actions/projects/{project_id}/task-status-links/reorder
        """

    async def reorder_task_types(self, project: Ref, task_types: Iterable[Ref]) -> list[ProjectTaskTypeLink]:
        """Put the task types of a production into an order.

        Args:
            project: ID or dict.
            task_types: IDs or dicts in the order that they shall have; those that the production does not use are passed
                over.

        Returns:
            How the production uses each: "priority" is its place, from 1 on.

        Source: POST actions/projects/{project_id}/task-type-links/reorder
        """

    async def set_client_allowed(
        self, project: Ref, task_status: Ref, is_client_allowed: bool | None
    ) -> ProjectTaskStatusLink:
        """Say whether the clients of a production may set a task status.

        Args:
            project: ID or dict.
            task_status: ID or dict of a status that the production uses.
            is_client_allowed: None for what the studio says of the status.

        Returns:
            How the production uses the status.

        Raises:
            RouteNotFoundException: the production does not use the status.

        Source: PUT data/projects/{project_id}/settings/task-status/{task_status_id}
        """

    async def set_preview_account_open(self, project: Ref, is_open: bool) -> PreviewAccount:
        """Open the preview account of a production for some time, or close it.

        Args:
            project: ID or dict.
            is_open: Whether one may log in with it; the server closes it after an hour.

        Returns:
            The account; "preview_open_until" tells how long it is open.

        Raises:
            RouteNotFoundException: the production has none.

        Source: PUT data/projects/{project_id}/preview-account
        """

    async def set_shot_frames_from_previews(
        self, project: Ref, task_type: Ref, episode: Ref | None = None
    ) -> list[Shot]:
        """Set the number of frames of a production's shots to what the last movie of a task type is long.

        Args:
            project: ID or dict.
            task_type: ID or dict of the task type whose previews are measured.
            episode: ID or dict; only its shots.

        Returns:
            The shots that have such a movie, with "id" and "nb_frames" only, counted at the frame rate of the production.

        Source: POST actions/projects/{project_id}/task-types/{task_type_id}/set-shot-nb-frames
        """

    async def set_task_status_use(
        self, project: Ref, task_status: Ref, priority: int = 1, roles_for_board: Iterable[str] = ...
    ) -> ProjectTaskStatusLink:
        """Let a production use a task status in a way of its own; one that it uses already is used that way from now on.

        Args:
            project: ID or dict.
            task_status: ID or dict.
            priority: Place in the production's order, 1 for the first; others may have the same.
            roles_for_board: Who sees the status as a column of the board: "user", "supervisor", "manager", "admin",
                "client", "vendor"; none at all: nobody does.

        Returns:
            How the production uses it.

        Raises:
            ServerErrorException: there is no such task status.
            ValueError: there is no such role, or a negative place; nothing was sent.

        Source: POST data/task-status-links
        """

    async def set_task_type_use(self, project: Ref, task_type: Ref, priority: int = 1) -> ProjectTaskTypeLink:
        """Let a production use a task type at a place in its order; one that it uses already gets that place.

        Args:
            project: ID or dict.
            task_type: ID or dict.
            priority: Place in the production's order, 1 for the first; others may have the same.

        Returns:
            How the production uses it, where ``add_task_type`` returns the project.

        Raises:
            ServerErrorException: there is no such task type.
            ValueError: a negative place; nothing was sent.

        Source: POST data/task-type-links
        """

    async def share_asset_type(self, project: Ref, asset_type: Ref, shared: bool = True) -> list[Asset]:
        """Let other productions use all the assets of a type, or no longer let them.

        Args:
            project: ID or dict.
            asset_type: ID or dict.
            shared: Whether they may.

        Returns:
            The assets that were changed.

        Source: POST actions/projects/{project_id}/asset-types/{asset_type_id}/assets/share
        """

    async def share_project_assets(
        self, project: Ref, assets: Iterable[Ref] | None = None, shared: bool = True
    ) -> list[Asset]:
        """Let other productions use the assets of a production, all or some, or no longer let them.

        Args:
            project: ID or dict.
            assets: IDs or dicts of assets of this production, others are passed over; None for all that it has.
            shared: Whether they may.

        Returns:
            The assets that were changed.

        Source: POST actions/projects/{project_id}/assets/share
        """

    async def update_budget(self, project: Ref, budget: Ref, data: Mapping[str, Any]) -> Budget:
        """Change the name or the currency of a budget.

        Args:
            project: ID or dict.
            budget: ID or dict.
            data: Fields to change: "name", "currency".

        Returns:
            The changed budget.

        Raises:
            RouteNotFoundException: the production has no such budget.
            ValueError: the name is empty; nothing was sent.

        Source: PUT data/projects/{project_id}/budgets/{budget_id}
        """

    async def update_budget_by_id(self, budget: Mapping[str, Any]) -> Budget:
        """Change a budget of whatever production; fields that are not given stay.

        Args:
            budget: Dict with "id" and the fields to change: "name", "currency". The server leaves "revision" and
                "project_id" as they are.

        Returns:
            The changed budget.

        Raises:
            RouteNotFoundException: there is none.
            ValueError: the name is empty; nothing was sent.

        Source: PUT data/budgets/{budget}
        """

    async def update_budget_entry(self, project: Ref, budget: Ref, entry: Ref, data: Mapping[str, Any]) -> BudgetEntry:
        """Change an entry of a budget; fields that are not given stay.

        Args:
            project: ID or dict.
            budget: ID or dict.
            entry: ID or dict; only its ID counts.
            data: Fields to change: "department_id", "person_id", "start_date" (YYYY-MM-DD), "months_duration",
                "daily_salary", "position", "seniority", "exceptions".

        Returns:
            The changed entry.

        Raises:
            RouteNotFoundException: there is no such entry.
            ValueError: a date is none, a number too small, or there is no such position or seniority; nothing was sent.

        Source:
            GET data/projects/{project_id}/budgets/{budget_id}/entries/{entry_id}
            PUT data/projects/{project_id}/budgets/{budget_id}/entries/{entry_id}
        """

    async def update_budget_entry_by_id(self, entry: Mapping[str, Any]) -> BudgetEntry:
        """Change an entry of whatever budget; fields that are not given stay.

        Args:
            entry: Dict with "id" and the fields to change, those of ``update_budget_entry``. The server leaves "budget_id"
                as it is.

        Returns:
            The changed entry.

        Raises:
            RouteNotFoundException: there is none.
            ValueError: a field holds what it cannot, such as an unknown position; nothing was sent.

        Source: PUT data/budget-entries/{entry}
        """

    async def update_metadata_descriptor(
        self, project: Ref, metadata_descriptor: Mapping[str, Any]
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

    async def update_metadata_descriptor_of_all_projects(
        self, metadata_descriptor: Mapping[str, Any]
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

    async def update_metadata_descriptor_only(self, metadata_descriptor: Mapping[str, Any]) -> MetadataDescriptor:
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

    async def update_milestone(self, milestone: Mapping[str, Any]) -> Milestone:
        """Change a milestone; fields that are not given stay.

        Args:
            milestone: Dict with "id" and the fields to change: "name", "date" (YYYY-MM-DD), "task_type_id".

        Returns:
            The changed milestone.

        Raises:
            RouteNotFoundException: there is none.
            ValueError: the name is empty, or there is no such day; nothing was sent.

        Source: PUT data/milestones/{milestone}
        """

    async def update_news_entry(self, news: Mapping[str, Any]) -> News:
        """Change an entry of the news, as an administrator; fields that are not given stay.

        Args:
            news: Dict with "id" and the fields to change: "change", "author_id", "comment_id", "preview_file_id".

        Returns:
            The changed entry.

        Raises:
            RouteNotFoundException: there is none.

        Source: PUT data/news/{news_id}
        """

    async def update_project(self, project: Mapping[str, Any]) -> Project:
        """Change a production; fields that are not given stay.

        Args:
            project: Dict with "id" and the fields to change. Free metadata ("data") is replaced as a whole. "asset_types",
                "task_statuses" and "task_types" may hold IDs or dicts. The server leaves the team as it is, see
                ``add_person_to_team``.

        Returns:
            The changed project, without what is linked to it.

        Source: PUT data/projects/{project_id}
        """

    async def update_project_data(self, project: Ref, data: Mapping[str, Any] | None = None) -> Project:
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

    async def update_project_status(self, project_status: Mapping[str, Any]) -> ProjectStatus:
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

    async def update_schedule_item(self, schedule_item: Mapping[str, Any]) -> ScheduleItem:
        """Change a schedule item; fields that are not given stay.

        Args:
            schedule_item: Dict with "id" and the fields to change: "start_date", "end_date", "man_days".

        Returns:
            The changed schedule item.

        Raises:
            RouteNotFoundException: there is none.
            ValueError: there is no such day, the last is before the first, or the days of work are less than none; nothing
                was sent.

        Source: PUT data/schedule-items/{schedule_item}
        """

    async def update_schedule_version(self, version: Mapping[str, Any]) -> ScheduleVersion:
        """Change a version of a schedule; fields that are not given stay.

        Args:
            version: Dict with "id" and the fields to change: "name", "locked", "canceled".

        Returns:
            The changed version.

        Raises:
            RouteNotFoundException: there is none.
            ValueError: the name is empty; nothing was sent.

        Source: PUT data/production-schedule-versions/{version}
        """

    async def update_scheduled_task(self, scheduled_task: Mapping[str, Any]) -> ScheduledTask:
        """Change how a version of a schedule plans a task; fields that are not given stay.

        Args:
            scheduled_task: Dict with "id" and the fields to change: "start_date", "due_date", "estimation" (minutes),
                "assignees" (IDs).

        Returns:
            The changed plan, without "assignees".

        Raises:
            RouteNotFoundException: there is none.
            ValueError: a date is none, or the estimation is less than 0; nothing was sent.

        Source: PUT data/production-schedule-version-task-links/{scheduled_task}
        """

    async def update_team_member_role(self, project: Ref, person: Ref, role: str | None) -> TeamRole:
        """Set the role that a member of the team has in this production.

        Args:
            project: ID or dict.
            person: ID or dict.
            role: "user", "supervisor", "manager", "client" or "vendor"; None gives back the person's own.

        Returns:
            "project_id", "person_id" and "role".

        Raises:
            ParameterException: the person is not in the team, or is the preview account of a production.
            ValueError: there is no such role in a production; nothing was sent.

        Source: PUT data/projects/{project_id}/team/{person_id}
        """
