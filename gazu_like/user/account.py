"""The logged-in person's account: is there a login, what does Kitsu show, avatar, logins to the own computer."""

from __future__ import annotations

import datetime

from gazu_like.cache import cache
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.exception import NotAuthenticatedException
from gazu_like.shapes import DesktopLoginLog, UserContext


def is_authenticated(client: KitsuClient = default) -> bool:
    """Tell whether somebody is logged in.

    Source: GET auth/authenticated
    """
    try:
        found: bool = client.get_key("auth/authenticated", "authenticated")
    except NotAuthenticatedException:
        return False
    return found


@cache
def get_context(client: KitsuClient = default) -> UserContext:
    """Return all that Kitsu needs to begin with, in one request.

    Returns:
        A dict of lists: "projects" (the open ones of the person's), "persons", "asset_types", "task_types",
        "task_status", "project_status", "departments", "studios", "custom_actions", "status_automations",
        "preview_background_files"; further "search_filters", "search_filter_groups" (as ``all_filters``) and
        "notification_count" (unread).

    Source: GET data/user/context
    """
    return client.get("data/user/context")


def clear_avatar(client: KitsuClient = default) -> str:
    """Remove the picture of the logged-in person.

    Returns:
        The answer's text, which is empty.

    Source: DELETE actions/user/clear-avatar
    """
    return client.delete("actions/user/clear-avatar")


@cache
def all_desktop_login_logs(client: KitsuClient = default) -> list[DesktopLoginLog]:
    """List when the logged-in person logged in to the own computer.

    Source: GET data/user/desktop-login-logs
    """
    return client.fetch_all("user/desktop-login-logs")


def log_desktop_session_log_in(client: KitsuClient = default) -> DesktopLoginLog:
    """Note that the logged-in person has logged in to the own computer just now.

    Returns:
        The created entry; "date" is this computer's local time, as gazu sends it.

    Source: POST data/user/desktop-login-logs
    """
    return client.post("data/user/desktop-login-logs", {"date": datetime.datetime.now().isoformat()})
