"""What type checkers know of an asynchronous client's nouns. Written by scripts/namespaces.py."""

import datetime
from collections.abc import Iterable, Mapping
from typing import Any, Literal

from gazu_like.refs import Ref
from gazu_like.shapes import (
    Asset,
    AssetType,
    Chat,
    ChatMessage,
    DayOff,
    DesktopLoginLog,
    Episode,
    Notification,
    Plugin,
    Project,
    Scene,
    SearchFilter,
    SearchFilterGroup,
    Sequence,
    ServerConfig,
    ServerMetrics,
    ServerResources,
    ServerStats,
    ServerStatus,
    Shot,
    Subscription,
    Task,
    TasksToCheckFilters,
    TaskType,
    TimeSpent,
    UserContext,
)

class UserNamespace:
    """The functions of ``gazu_like.user``, awaited, with ``client=`` filled in."""

    async def all_asset_types_for_project(self, project: Ref) -> list[AssetType]:
        """List the asset types of a production in which the logged-in person has a task, sorted by name.

        Args:
            project: ID or dict.

        Source: GET data/user/projects/{project_id}/asset-types
        """

    async def all_assets_for_asset_type_and_project(self, project: Ref, asset_type: Ref) -> list[Asset]:
        """List the assets of a type on which the logged-in person has a task, sorted by name.

        Args:
            project: ID or dict.
            asset_type: ID or dict.

        Source: GET data/user/projects/{project_id}/asset-types/{asset_type_id}/assets
        """

    async def all_chat_messages(self, chat: Ref | None = None) -> list[ChatMessage]:
        """List what was said in the chats about all entities, as an administrator.

        Args:
            chat: Only what was said in this one, ID or dict.

        Source: GET data/chat-messages
        """

    async def all_chats(self) -> list[Chat]:
        """List the chats that the logged-in person has joined.

        Returns:
            Chats: "object_id" is the entity, with its "entity_name" and "project_id"; "last_message" is a date-time.

        Source: GET data/user/chats
        """

    async def all_chats_of_everybody(self) -> list[Chat]:
        """List the chats about all entities, as an administrator.

        Returns:
            Chats: "object_id" is the entity; without "participants".

        Source: GET data/chats
        """

    async def all_desktop_login_logs(self) -> list[DesktopLoginLog]:
        """List when the logged-in person logged in to the own computer.

        Source: GET data/user/desktop-login-logs
        """

    async def all_done_tasks(self) -> list[Task]:
        """List the logged-in person's tasks that are done.

        Returns:
            Tasks, as in ``all_tasks_to_do``.

        Source: GET data/user/done-tasks
        """

    async def all_episodes_for_project(self, project: Ref) -> list[Episode]:
        """List the episodes of a production in which the logged-in person has a task, sorted by name.

        Args:
            project: ID or dict.

        Source: GET data/user/projects/{project_id}/episodes
        """

    async def all_filter_groups(self) -> dict[str, dict[str, list[SearchFilterGroup]]]:
        """Return the filter groups of the logged-in person, and those shared with it.

        Returns:
            A dict, though gazu documents a list: as ``all_filters``.

        Source: GET data/user/filter-groups
        """

    async def all_filter_groups_of_everybody(
        self, person: Ref | None = None, project: Ref | None = None
    ) -> list[SearchFilterGroup]:
        """List the groups of search filters of everybody, as an administrator.

        Args:
            person: Only those of this person, ID or dict.
            project: Only those of this production, ID or dict.

        Returns:
            Groups: "name", "color", "list_type", "person_id", "project_id".

        Source: GET data/search-filter-groups
        """

    async def all_filters(self) -> dict[str, dict[str, list[SearchFilter]]]:
        """Return the filters of the logged-in person, and those shared with it.

        Returns:
            A dict, though gazu documents a list: by list type ("asset", "shot", "todo" ...), then by production ID, "all"
            for filters of no production.

        Source: GET data/user/filters
        """

    async def all_filters_of_everybody(
        self, person: Ref | None = None, project: Ref | None = None
    ) -> list[SearchFilter]:
        """List the search filters of everybody, as an administrator.

        Args:
            person: Only those of this person, ID or dict.
            project: Only those of this production, ID or dict.

        Returns:
            Search filters: "name", "search_query", "list_type", "person_id", "project_id", "search_filter_group_id".

        Source: GET data/search-filters
        """

    async def all_notifications(self) -> list[Notification]:
        """List the last 100 notifications of the logged-in person, the newest first; the server gives no more.

        Source: GET data/user/notifications
        """

    async def all_notifications_of_everybody(
        self, person: Ref | None = None, task: Ref | None = None
    ) -> list[Notification]:
        """List the notifications of everybody, as an administrator.

        Args:
            person: Only those of this person, ID or dict.
            task: Only those of this task, ID or dict.

        Returns:
            Notifications: "notification_type", "person_id" (who is told), "author_id", "task_id", "comment_id", "read".

        Source: GET data/notifications
        """

    async def all_open_projects(self) -> list[Project]:
        """List the open productions of the logged-in person's, sorted by name; an administrator's are all.

        Source: GET data/user/projects/open
        """

    async def all_plugins(self) -> list[Plugin]:
        """List the plugins that are installed on the server, as an administrator.

        Source: GET data/plugins
        """

    async def all_project_assets(self, project: Ref) -> list[Asset]:
        """List the assets of a production on which the logged-in person has a task, sorted by name.

        Args:
            project: ID or dict.

        Source:
            GET data/user/projects/{project_id}/asset-types
            GET data/user/projects/{project_id}/asset-types/{asset_type_id}/assets
        """

    async def all_scenes_for_sequence(self, sequence: Ref) -> list[Scene]:
        """List the scenes of a sequence on which the logged-in person has a task, sorted by name.

        Args:
            sequence: ID or dict.

        Source: GET data/user/sequences/{sequence_id}/scenes
        """

    async def all_sequences_for_project(self, project: Ref) -> list[Sequence]:
        """List the sequences of a production in which the logged-in person has a task, sorted by name.

        Args:
            project: ID or dict.

        Source: GET data/user/projects/{project_id}/sequences
        """

    async def all_shots_for_sequence(self, sequence: Ref) -> list[Shot]:
        """List the shots of a sequence on which the logged-in person has a task, sorted by name.

        Args:
            sequence: ID or dict.

        Source: GET data/user/sequences/{sequence_id}/shots
        """

    async def all_subscriptions_of_everybody(
        self, person: Ref | None = None, task: Ref | None = None
    ) -> list[Subscription]:
        """List the subscriptions of everybody, as an administrator.

        Args:
            person: Only those of this person, ID or dict.
            task: Only those of this task, ID or dict.

        Returns:
            Subscriptions: "person_id" and "task_id", or "entity_id" (a sequence) and "task_type_id".

        Source: GET data/subscriptions
        """

    async def all_task_types_for_asset(self, asset: Ref) -> list[TaskType]:
        """List the types of the logged-in person's tasks on an asset, sorted by name.

        Args:
            asset: ID or dict.

        Source: GET data/user/assets/{asset_id}/task-types
        """

    async def all_task_types_for_scene(self, scene: Ref) -> list[TaskType]:
        """List the types of the logged-in person's tasks on a scene, sorted by name.

        Args:
            scene: ID or dict.

        Source: GET data/user/scenes/{scene_id}/task-types
        """

    async def all_task_types_for_sequence(self, sequence: Ref) -> list[TaskType]:
        """List the types of the logged-in person's tasks on a sequence itself, sorted by name.

        Args:
            sequence: ID or dict.

        Source: GET data/user/sequences/{sequence_id}/task-types
        """

    async def all_task_types_for_shot(self, shot: Ref) -> list[TaskType]:
        """List the types of the logged-in person's tasks on a shot, sorted by name.

        Args:
            shot: ID or dict.

        Source: GET data/user/shots/{shot_id}/task-types
        """

    async def all_tasks_for_asset(self, asset: Ref) -> list[Task]:
        """List the tasks of an asset that are assigned to the logged-in person, sorted by name.

        Args:
            asset: ID or dict.

        Source: GET data/user/assets/{asset_id}/tasks
        """

    async def all_tasks_for_scene(self, scene: Ref) -> list[Task]:
        """List the tasks of a scene that are assigned to the logged-in person, sorted by name.

        Args:
            scene: ID or dict.

        Source: GET data/user/scenes/{scene_id}/tasks
        """

    async def all_tasks_for_sequence(self, sequence: Ref) -> list[Task]:
        """List the tasks of a sequence itself that are assigned to the logged-in person, sorted by name.

        Args:
            sequence: ID or dict.

        Source: GET data/user/sequences/{sequence_id}/tasks
        """

    async def all_tasks_for_shot(self, shot: Ref) -> list[Task]:
        """List the tasks of a shot that are assigned to the logged-in person, sorted by name.

        Args:
            shot: ID or dict.

        Source: GET data/user/shots/{shot_id}/tasks
        """

    async def all_tasks_requiring_feedback(self) -> list[Task]:
        """List the tasks whose status asks for feedback, of all that the logged-in person supervises.

        Returns:
            Tasks, as in ``all_tasks_to_do``. An administrator gets those of all open productions, a manager those of the
            own productions, a supervisor those of the own departments therein, anybody else none.

        Source: GET data/user/tasks-to-check
        """

    async def all_tasks_to_do(self) -> list[Task]:
        """List the logged-in person's tasks that are not done.

        Returns:
            Tasks, with the names of their "project_name", "entity_name", "task_type_name", "task_status_name", and with
            "last_comment".

        Source: GET data/user/tasks
        """

    async def change_password(self, old_password: str, password: str) -> dict[str, bool]:
        """Change the password of the logged-in person, who is told by e-mail.

        The login goes on.

        Args:
            old_password: The password that counts now.
            password: The new one.

        Returns:
            A dict with "success", which is true.

        Raises:
            ValueError: one of the passwords is empty; nothing was sent.
            ParameterException: the old password is wrong, or the new one too short.

        Source: POST auth/change-password
        """

    async def check_sequence_subscription(self, sequence: Ref, task_type: Ref) -> bool:
        """Tell whether the logged-in person is notified of the tasks of a type in a sequence.

        Args:
            sequence: ID or dict.
            task_type: ID or dict.

        Source: GET data/user/entities/{sequence_id}/task-types/{task_type_id}/subscribed
        """

    async def check_task_subscription(self, task: Ref) -> bool:
        """Tell whether the logged-in person is notified of a task's comments.

        Args:
            task: ID or dict.

        Returns:
            True or false, though gazu documents a dict.

        Source: GET data/user/tasks/{task_id}/subscribed
        """

    async def clear_avatar(self) -> str:
        """Remove the picture of the logged-in person.

        Returns:
            The answer's text, which is empty.

        Source: DELETE actions/user/clear-avatar
        """

    async def disable_email_otp(
        self, email_otp: str | None = None, totp: str | None = None, recovery_code: str | None = None
    ) -> dict[str, bool]:
        """Ask the logged-in person no longer for a code sent by e-mail.

        Args:
            email_otp: Code that was sent, see ``send_email_otp``.
            totp: Or a code that the authenticator application shows.
            recovery_code: Or one of the recovery codes.

        Returns:
            A dict with "success", which is true.

        Raises:
            ValueError: none of them is given; nothing was sent.
            ParameterException: the code is wrong, or it is not in use.

        Source: DELETE auth/email-otp
        """

    async def disable_totp(
        self, totp: str | None = None, email_otp: str | None = None, recovery_code: str | None = None
    ) -> dict[str, bool]:
        """Ask the logged-in person no longer for a code of the authenticator application.

        Args:
            totp: Code that the application shows.
            email_otp: Or a code that was sent by e-mail.
            recovery_code: Or one of the recovery codes.

        Returns:
            A dict with "success", which is true.

        Raises:
            ValueError: none of them is given; nothing was sent.
            ParameterException: the code is wrong, or it is not in use.

        Source: DELETE auth/totp
        """

    async def enable_email_otp(self, email_otp: str) -> dict[str, Any]:
        """Ask for a code sent by e-mail at every login of the logged-in person from now on.

        Args:
            email_otp: Code that was sent, after ``prepare_email_otp``; good for five minutes.

        Returns:
            As ``enable_totp``.

        Raises:
            ParameterException: the code is wrong, or it is in use already.
            ValueError: the code is empty; nothing was sent.

        Source: POST auth/email-otp
        """

    async def enable_totp(self, totp: str) -> dict[str, Any]:
        """Ask for a code of the authenticator application at every login of the logged-in person from now on.

        Args:
            totp: Code that the application shows, after ``prepare_totp``.

        Returns:
            "otp_recovery_codes", a list, when this is the first second factor, else None; further "access_token" and
            "refresh_token", which the client has taken over.

        Raises:
            ParameterException: the code is wrong, or it is in use already.
            ValueError: the code is empty; nothing was sent.

        Source: POST auth/totp
        """

    async def get_chat_message(self, message: Ref) -> ChatMessage:
        """Return what was said in a chat, as an administrator.

        Args:
            message: ID or dict.

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/chat-messages/{message_id}
        """

    async def get_context(self) -> UserContext:
        """Return all that Kitsu needs to begin with, in one request.

        Returns:
            A dict of lists: "projects" (the open ones of the person's), "persons", "asset_types", "task_types",
            "task_status", "project_status", "departments", "studios", "custom_actions", "status_automations",
            "preview_background_files"; further "search_filters", "search_filter_groups" (as ``all_filters``) and
            "notification_count" (unread).

        Source: GET data/user/context
        """

    async def get_day_off(self, date: str | datetime.date | None = None) -> DayOff:
        """Return the day off of the logged-in person that a day belongs to.

        Args:
            date: Day as YYYY-MM-DD; today when left out.

        Returns:
            The day off: "date" and "end_date", its first and last day. An empty dict when there is none.

        Raises:
            ValueError: there is no such day; nothing was sent.

        Source: GET data/user/day-offs/{date}
        """

    async def get_filter_group(self, filter_group: Ref) -> SearchFilterGroup:
        """Return a filter group.

        Args:
            filter_group: ID or dict.

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/user/filter-groups/{filter_group_id}
        """

    async def get_filter_group_of_anybody(self, filter_group: Ref) -> SearchFilterGroup:
        """Return a group of search filters of whomever, as an administrator.

        Args:
            filter_group: ID or dict.

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/search-filter-groups/{filter_group_id}
        """

    async def get_filter_of_anybody(self, filter: Ref) -> SearchFilter:
        """Return a search filter of whomever, as an administrator.

        Args:
            filter: ID or dict.

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/search-filters/{filter_id}
        """

    async def get_notification(self, notification: Ref) -> Notification:
        """Return a notification of the logged-in person.

        Args:
            notification: ID or dict.

        Raises:
            RouteNotFoundException: the person has no such notification.

        Source: GET data/user/notifications/{notification_id}
        """

    async def get_notification_of_anybody(self, notification: Ref) -> Notification:
        """Return a notification of whomever, as an administrator.

        Args:
            notification: ID or dict.

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/notifications/{notification_id}
        """

    async def get_plugin(self, plugin: Ref) -> Plugin:
        """Return a plugin that is installed on the server.

        Args:
            plugin: ID or dict.

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/plugins/{plugin_id}
        """

    async def get_server_config(self) -> ServerConfig:
        """Return the settings of the server that Kitsu goes by: languages, ways to log in, bit rates of movies.

        Source: GET config
        """

    async def get_server_metrics(self) -> ServerMetrics:
        """Return which services of the server run, as numbers to be charted; nobody needs to be logged in.

        Returns:
            The services of ``get_server_status``, 1 or 0 each, and "time", seconds since 1970.

        Source: GET status/influx
        """

    async def get_server_resources(self) -> ServerResources:
        """Return how busy the computer of the server is, measured over a second; nobody needs to be logged in.

        Returns:
            "cpu" ("percent" of each core, "loadavg"), "memory" (bytes, and percent), "jobs", and "date", local time there.

        Source: GET status/resources
        """

    async def get_server_stats(self) -> ServerStats:
        """Return how many previews and comments there are on the server, as an administrator.

        Source: GET stats
        """

    async def get_server_status(self) -> ServerStatus:
        """Return which services of the server run, with its version; nobody needs to be logged in.

        Returns:
            "name", "version", and true or false under "database-up", "key-value-store-up", "event-stream-up",
            "job-queue-up" (somebody works on its jobs) and "indexer-up".

        Source: GET status
        """

    async def get_server_status_text(self) -> str:
        """Return which services of the server run, as text; nobody needs to be logged in.

        Returns:
            A line for each, such as "database-up: up".

        Source: GET status.txt
        """

    async def get_subscription_of_anybody(self, subscription: Ref) -> Subscription:
        """Return a subscription of whomever, as an administrator.

        Args:
            subscription: ID or dict.

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/subscriptions/{subscription_id}
        """

    async def get_task_time_spent(self, task: Ref, date: str | datetime.date | None = None) -> TimeSpent | None:
        """Return the time that the logged-in person has spent on a task on one day, None when there is none.

        Args:
            task: ID or dict.
            date: Day as YYYY-MM-DD; today when left out.

        Returns:
            The time spent: "duration" (minutes).

        Raises:
            ValueError: there is no such day; nothing was sent.

        Source: GET data/user/time-spents/{date}
        """

    async def get_tasks_to_check_filter_values(self) -> TasksToCheckFilters:
        """Return what the tasks that wait for the logged-in person's check can be filtered by.

        Returns:
            IDs: "project_ids", "task_type_ids", "task_status_ids", "episode_ids", "person_ids".

        Source: GET data/user/tasks-to-check/filter-values
        """

    async def get_time_spents_by_date(self, date: str | datetime.date) -> list[TimeSpent]:
        """List the time spents of the logged-in person on one day.

        Args:
            date: Day as YYYY-MM-DD.

        Returns:
            Time spents: "task_id", "duration" (minutes).

        Raises:
            ValueError: there is no such day; nothing was sent.

        Source: GET data/user/time-spents/{date}
        """

    async def get_timespents_range(
        self, start_date: str | datetime.date, end_date: str | datetime.date
    ) -> list[TimeSpent]:
        """List the time spents of the logged-in person from one day to another.

        Args:
            start_date: First day as YYYY-MM-DD.
            end_date: Last day as YYYY-MM-DD.

        Returns:
            Time spents: "date", "task_id", "project_id", "task_type_id", "duration" (minutes).

        Raises:
            ValueError: there is no such day, or the last is before the first; nothing was sent.

        Source: GET data/user/time-spents
        """

    async def is_authenticated(self) -> bool:
        """Tell whether somebody is logged in.

        Source: GET auth/authenticated
        """

    async def join_chat(self, chat: Ref) -> Chat:
        """Take part in a chat as the logged-in person.

        Args:
            chat: Chat or entity that it is about, ID or dict. The ID of a chat that was not joined yet can be looked up by
                administrators only.

        Returns:
            The chat.

        Raises:
            RouteNotFoundException: it is neither a chat nor an entity, or it may not be looked up.

        Source:
            POST actions/user/chats/{entity_id}/join
            GET data/user/chats
            GET data/chats/{chat_id}
        """

    async def leave_chat(self, chat: Ref) -> str:
        """Take no longer part in a chat as the logged-in person.

        Args:
            chat: Chat or entity that it is about, ID or dict.

        Returns:
            The answer's text, which is empty.

        Raises:
            RouteNotFoundException: it is neither a chat nor an entity, or it may not be looked up.

        Source:
            DELETE actions/user/chats/{entity_id}/join
            GET data/user/chats
            GET data/chats/{chat_id}
        """

    async def log_desktop_session_log_in(self) -> DesktopLoginLog:
        """Note that the logged-in person has logged in to the own computer just now.

        Returns:
            The created entry; "date" is this computer's local time, as gazu sends it.

        Source: POST data/user/desktop-login-logs
        """

    async def log_in_with_app_code(self, code: str, code_verifier: str) -> dict[str, Any]:
        """Log in with a code that somebody who is logged in has made, and keep the tokens in the client.

        Args:
            code: The code, see ``new_app_login_code``.
            code_verifier: The application's verifier, 43 to 128 characters, of which the code's maker had the SHA-256.

        Returns:
            The server's answer: "user", "access_token", "refresh_token" and more. Its repr hides the tokens.

        Raises:
            ParameterException: the code is wrong, used or too old, or the verifier is another one.
            ValueError: code or verifier is empty; nothing was sent.

        Source: POST auth/app-login/token
        """

    async def mark_all_notifications_as_read(self) -> dict[str, bool]:
        """Mark all notifications of the logged-in person as read.

        Returns:
            A dict with "success", which is true.

        Source: POST actions/user/notifications/mark-all-as-read
        """

    async def new_app_login_code(self, code_challenge: str) -> dict[str, str]:
        """Make a code that logs an application in as the logged-in person, without the password (PKCE).

        Args:
            code_challenge: SHA-256 of the application's verifier, base64url without "=": 43 characters.

        Returns:
            A dict with "code", good for one time and for a minute or so, see ``log_in_with_app_code``.

        Raises:
            ValueError: it is no such text; nothing was sent.

        Source: POST auth/app-login/code
        """

    async def new_chat_message(self, chat: Ref, text: str, person: Ref) -> ChatMessage:
        """Write into a chat in a person's name, as an administrator; the chat's "last_message" stays.

        Args:
            chat: ID or dict.
            text: What was said.
            person: Who said it, ID or dict; need not take part in the chat.

        Returns:
            The created message.

        Raises:
            ParameterException: there is no such chat or person.
            ValueError: the text is empty; nothing was sent.

        Source: POST data/chat-messages
        """

    async def new_filter(
        self, name: str, query: str, list_type: str, project: Ref | None = None, entity_type: str | None = None
    ) -> SearchFilter:
        """Create a filter.

        Args:
            name: Name to show.
            query: What would be typed into Kitsu's search field.
            list_type: List that it is for: "asset", "shot", "edit", "todo" ...
            project: ID or dict; every production when left out.
            entity_type: "Asset", "Shot" or "Edit".

        Returns:
            The created filter; the query is its "search_query".

        Raises:
            ValueError: name or query is empty; nothing was sent.

        Source: POST data/user/filters
        """

    async def new_filter_group(self, name: str, project: Ref | None = None) -> SearchFilterGroup:
        """Create a filter group, for filters of the list "todo".

        Args:
            name: Name to show.
            project: ID or dict; every production when left out.

        Returns:
            The created filter group.

        Raises:
            ValueError: the name is empty; nothing was sent.

        Source: POST data/user/filter-groups
        """

    async def new_filter_group_of_anybody(
        self,
        person: Ref,
        name: str,
        color: str,
        list_type: str,
        project: Ref | None = None,
        entity_type: str | None = None,
        is_shared: bool = False,
    ) -> SearchFilterGroup:
        """Save a group of search filters for a person, as an administrator.

        Args:
            person: ID or dict.
            name: Name to show.
            color: Colour as "#RRGGBB".
            list_type: List that it is for: "asset", "shot", "edit", "todo" ...
            project: ID or dict; every production when left out.
            entity_type: "Asset", "Shot" or "Edit".
            is_shared: The rest of the production sees it.

        Returns:
            The created group.

        Raises:
            ValueError: name or list type is empty; nothing was sent.

        Source: POST data/search-filter-groups
        """

    async def new_filter_of_anybody(
        self,
        person: Ref,
        name: str,
        query: str,
        list_type: str,
        project: Ref | None = None,
        entity_type: str | None = None,
        filter_group: Ref | None = None,
        is_shared: bool = False,
    ) -> SearchFilter:
        """Save a search filter for a person, as an administrator.

        Args:
            person: ID or dict.
            name: Name to show.
            query: What would be typed into Kitsu's search field.
            list_type: List that it is for: "asset", "shot", "edit", "todo" ...
            project: ID or dict; every production when left out.
            entity_type: "Asset", "Shot" or "Edit".
            filter_group: Group that it is shown in, ID or dict.
            is_shared: The rest of the production sees it.

        Returns:
            The created filter; the query is its "search_query".

        Raises:
            ValueError: name, query or list type is empty; nothing was sent.

        Source: POST data/search-filters
        """

    async def new_notification_of_anybody(
        self,
        person: Ref,
        notification_type: Literal["comment", "mention", "assignation", "reply", "reply-mention", "playlist-ready"],
        author: Ref,
        task: Ref | None = None,
        comment: Ref | None = None,
        reply_id: str | None = None,
        playlist: Ref | None = None,
        read: bool = False,
        change: bool = False,
    ) -> Notification:
        """Put a notification into a person's list, as an administrator; no message is sent.

        Args:
            person: Who finds it in the list, ID or dict.
            notification_type: What it tells of.
            author: Who did what it tells of, ID or dict.
            task: ID or dict.
            comment: ID or dict.
            reply_id: "id" of a reply to the comment.
            playlist: ID or dict.
            read: The person has read it.
            change: The comment changed the task's status.

        Returns:
            The created notification, without its "notification_type", which the server leaves out here.

        Raises:
            ParameterException: one of what is named does not exist, or the person has this notification.
            ValueError: there is no such type; nothing was sent.

        Source: POST data/notifications
        """

    async def new_subscription_of_anybody(self, person: Ref, task: Ref) -> Subscription:
        """Have a person notified of a task's comments, as an administrator.

        Args:
            person: ID or dict.
            task: ID or dict.

        Returns:
            The created subscription.

        Raises:
            ParameterException: there is one already, or no such person or task.

        Source: POST data/subscriptions
        """

    async def prepare_email_otp(self) -> dict[str, bool]:
        """Have the server send a first code to the logged-in person by e-mail.

        Returns:
            A dict with "success", which is true. ``enable_email_otp`` comes next.

        Raises:
            ParameterException: it is in use already.

        Source: PUT auth/email-otp
        """

    async def prepare_totp(self) -> dict[str, str]:
        """Have the server make a secret for the authenticator application of the logged-in person.

        Returns:
            "otp_secret" (base 32), and "totp_provisionning_uri", the same as a QR code would hold it. ``enable_totp`` comes
            next.

        Raises:
            ParameterException: it is in use already.

        Source: PUT auth/totp
        """

    async def remove_chat(self, chat: Ref) -> str:
        """Remove a chat in which nothing was said yet, or no longer, as an administrator.

        Args:
            chat: ID or dict.

        Returns:
            The answer's text, which is empty.

        Raises:
            ParameterException: there are messages in it.
            RouteNotFoundException: there is none.

        Source: DELETE data/chats/{chat_id}
        """

    async def remove_chat_message(self, message: Ref) -> str:
        """Remove what was said in a chat, as an administrator.

        Args:
            message: ID or dict.

        Returns:
            The answer's text, which is empty.

        Raises:
            RouteNotFoundException: there is none.

        Source: DELETE data/chat-messages/{message_id}
        """

    async def remove_filter(self, filter: Ref) -> str:
        """Remove a filter.

        Args:
            filter: ID or dict.

        Returns:
            The answer's text, which is empty.

        Source: DELETE data/user/filters/{filter_id}
        """

    async def remove_filter_group(self, filter_group: Ref) -> str:
        """Remove a filter group; its filters stay.

        Args:
            filter_group: ID or dict.

        Returns:
            The answer's text, which is empty.

        Source: DELETE data/user/filter-groups/{filter_group_id}
        """

    async def remove_filter_group_of_anybody(self, filter_group: Ref) -> str:
        """Remove a group of search filters of whomever, as an administrator.

        Args:
            filter_group: ID or dict.

        Returns:
            The answer's text, which is empty.

        Raises:
            RouteNotFoundException: there is none.

        Source: DELETE data/search-filter-groups/{filter_group_id}
        """

    async def remove_filter_of_anybody(self, filter: Ref) -> str:
        """Remove a search filter of whomever, as an administrator.

        Args:
            filter: ID or dict.

        Returns:
            The answer's text, which is empty.

        Raises:
            RouteNotFoundException: there is none.

        Source: DELETE data/search-filters/{filter_id}
        """

    async def remove_notification_of_anybody(self, notification: Ref) -> str:
        """Remove a notification of whomever, as an administrator.

        Args:
            notification: ID or dict.

        Returns:
            The answer's text, which is empty.

        Raises:
            RouteNotFoundException: there is none.

        Source: DELETE data/notifications/{notification_id}
        """

    async def remove_plugin(self, plugin: Ref) -> str:
        """Remove the record of a plugin whose files are gone, as an administrator; files are left to the server's own tool.

        Args:
            plugin: ID or dict.

        Returns:
            The answer's text, which is empty.

        Raises:
            RouteNotFoundException: there is none.

        Source: DELETE data/plugins/{plugin_id}
        """

    async def remove_subscription_of_anybody(self, subscription: Ref) -> str:
        """Remove a subscription of whomever, as an administrator.

        Args:
            subscription: ID or dict.

        Returns:
            The answer's text, which is empty.

        Raises:
            RouteNotFoundException: there is none.

        Source: DELETE data/subscriptions/{subscription_id}
        """

    async def renew_recovery_codes(
        self, totp: str | None = None, email_otp: str | None = None, recovery_code: str | None = None
    ) -> dict[str, list[str]]:
        """Replace the recovery codes of the logged-in person.

        Args:
            totp: Code that the authenticator application shows.
            email_otp: Or a code that was sent by e-mail.
            recovery_code: Or one of the recovery codes.

        Returns:
            A dict with "otp_recovery_codes", the new ones; the old ones count no longer.

        Raises:
            ValueError: none of them is given; nothing was sent.
            ParameterException: the code is wrong, or the person has no second factor.

        Source: PUT auth/recovery-codes
        """

    async def reset_password(self, email: str, token: str, password: str) -> dict[str, bool]:
        """Set a forgotten password anew.

        No login is needed.

        Args:
            email: E-mail address of the account.
            token: From the link in the e-mail, see ``send_password_reset``; good for one time, and two hours.
            password: The new password.

        Returns:
            A dict with "success", which is true.

        Raises:
            ParameterException: the token is wrong or too old, or the password too short.
            ValueError: one of the three is empty; nothing was sent.

        Source: PUT auth/reset-password
        """

    async def send_password_reset(self, email: str) -> dict[str, str]:
        """Have the server send an e-mail with which a forgotten password can be set anew.

        No login is needed.

        Args:
            email: E-mail address of the account.

        Returns:
            A dict with "success", a sentence: the same one whether there is such an account or not.

        Raises:
            ValueError: the address is empty; nothing was sent.

        Source: POST auth/reset-password
        """

    async def send_test_event(self) -> dict[str, bool]:
        """Have the server tell all who listen to its events of one named "main:test", which is not kept in its log.

        Returns:
            A dict with "success", which is true.

        Source: GET status/test-event
        """

    async def subscribe_to_sequence(self, sequence: Ref, task_type: Ref) -> Subscription:
        """Have the logged-in person notified of the tasks of a type in a sequence.

        Args:
            sequence: ID or dict.
            task_type: ID or dict.

        Returns:
            The subscription; the sequence is its "entity_id".

        Raises:
            RouteNotFoundException: there is no such sequence.

        Source: POST actions/user/sequences/{sequence_id}/task-types/{task_type_id}/subscribe
        """

    async def subscribe_to_task(self, task: Ref) -> Subscription:
        """Have the logged-in person notified of a task's comments.

        Args:
            task: ID or dict.

        Returns:
            The subscription, also when there was one.

        Source: POST actions/user/tasks/{task_id}/subscribe
        """

    async def subscribe_to_tasks(self, tasks: Iterable[Ref]) -> list[Subscription]:
        """Have the logged-in person notified of the comments of tasks, in one request.

        Args:
            tasks: IDs or dicts.

        Returns:
            The subscriptions, in the order of the tasks; also those that there were.

        Raises:
            RouteNotFoundException: one of the tasks does not exist; nothing was done.

        Source: POST actions/user/tasks/subscribe
        """

    async def unsubscribe_from_sequence(self, sequence: Ref, task_type: Ref) -> str:
        """Have the logged-in person no longer notified of the tasks of a type in a sequence.

        Args:
            sequence: ID or dict.
            task_type: ID or dict.

        Returns:
            The answer's text, which is empty.

        Source: DELETE actions/user/sequences/{sequence_id}/task-types/{task_type_id}/unsubscribe
        """

    async def unsubscribe_from_task(self, task: Ref) -> str:
        """Have the logged-in person no longer notified of a task's comments.

        Args:
            task: ID or dict.

        Returns:
            The answer's text, which is empty.

        Source: DELETE actions/user/tasks/{task_id}/unsubscribe
        """

    async def unsubscribe_from_tasks(self, tasks: Iterable[Ref]) -> list[str]:
        """Have the logged-in person no longer notified of the comments of tasks, in one request.

        Args:
            tasks: IDs or dicts; those that are not subscribed to are passed over.

        Returns:
            The IDs of the tasks.

        Source: POST actions/user/tasks/unsubscribe
        """

    async def update_chat(self, chat: Mapping[str, Any]) -> Chat:
        """Change a chat, as an administrator; fields that are not given stay.

        Args:
            chat: Dict with "id" and the fields to change: "last_message", when something was said last (a date-time, UTC);
                "object_id", the entity that it is about; "participants", IDs of all who take part.

        Returns:
            The changed chat.

        Raises:
            RouteNotFoundException: there is none.

        Source: PUT data/chats/{chat_id}
        """

    async def update_chat_message(self, message: Mapping[str, Any]) -> ChatMessage:
        """Change what was said in a chat, as an administrator; fields that are not given stay.

        Args:
            message: Dict with "id" and the fields to change: "text", "person_id", "chat_id".

        Returns:
            The changed message.

        Raises:
            RouteNotFoundException: there is none.

        Source: PUT data/chat-messages/{message_id}
        """

    async def update_filter(self, filter: Mapping[str, Any]) -> SearchFilter:
        """Change a filter.

        Args:
            filter: Dict with "id" and the fields to change: "name", "search_query", "search_filter_group_id", "is_shared".

        Returns:
            The changed filter.

        Source: PUT data/user/filters/{filter_id}
        """

    async def update_filter_group(self, filter_group: Mapping[str, Any]) -> SearchFilterGroup:
        """Change a filter group.

        Args:
            filter_group: Dict with "id" and the fields to change: "name", "color", "is_shared".

        Returns:
            The changed filter group.

        Source: PUT data/user/filter-groups/{filter_group_id}
        """

    async def update_filter_group_of_anybody(self, filter_group: Mapping[str, Any]) -> SearchFilterGroup:
        """Change a group of search filters of whomever, as an administrator.

        Args:
            filter_group: Dict with "id" and the fields to change: "name", "color", "is_shared".

        Returns:
            The changed group.

        Raises:
            RouteNotFoundException: there is none.
            ValueError: the name is empty; nothing was sent.

        Source: PUT data/search-filter-groups/{filter_group_id}
        """

    async def update_filter_of_anybody(self, filter: Mapping[str, Any]) -> SearchFilter:
        """Change a search filter of whomever, as an administrator.

        Args:
            filter: Dict with "id" and the fields to change: "name", "search_query", "search_filter_group_id", "is_shared".

        Returns:
            The changed search filter.

        Raises:
            RouteNotFoundException: there is none.
            ValueError: the name is empty; nothing was sent.

        Source: PUT data/search-filters/{filter_id}
        """

    async def update_notification(self, notification: Mapping[str, Any]) -> Notification:
        """Mark a notification as read or as unread.

        Args:
            notification: Dict with "id" and "read", a bool; the server reads nothing else.

        Returns:
            The changed notification.

        Source: PUT data/user/notifications/{notification_id}
        """

    async def update_notification_of_anybody(self, notification: Mapping[str, Any]) -> Notification:
        """Change a notification of whomever, as an administrator; fields that are not given stay.

        Args:
            notification: Dict with "id" and the fields to change: "read", "change", "notification_type", "person_id" ...

        Returns:
            The changed notification, without its "notification_type".

        Raises:
            RouteNotFoundException: there is none.
            ValueError: there is no such type; nothing was sent.

        Source: PUT data/notifications/{notification_id}
        """

    async def update_plugin(self, plugin: Mapping[str, Any]) -> Plugin:
        """Change what is known of a plugin, as an administrator; fields that are not given stay.

        Args:
            plugin: Dict with "id" and the fields to change: "frontend_project_enabled" and "frontend_studio_enabled" (Kitsu
                shows its pages), "icon", "name", "description", "website" ...

        Returns:
            The changed plugin.

        Raises:
            RouteNotFoundException: there is none.

        Source: PUT data/plugins/{plugin_id}
        """

    async def update_subscription_of_anybody(self, subscription: Mapping[str, Any]) -> Subscription:
        """Change what a person is notified of, as an administrator; fields that are not given stay.

        Args:
            subscription: Dict with "id" and the fields to change: "person_id"; "task_id", or "entity_id" (a sequence) and
                "task_type_id".

        Returns:
            The changed subscription.

        Raises:
            ParameterException: the person has such a subscription already.
            RouteNotFoundException: there is none.

        Source: PUT data/subscriptions/{subscription_id}
        """
