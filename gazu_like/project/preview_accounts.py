"""The account with which previews of a production are seen, by people who have none of their own."""

from __future__ import annotations

from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.refs import Ref, id_of
from gazu_like.shapes import NewPreviewAccount, PreviewAccount
from gazu_like.transport.route import route


def get_preview_account(project: Ref, client: KitsuClient = default) -> PreviewAccount | None:
    """Return the preview account of a production, None when it has none.

    It is asked afresh each time: the server closes the account by itself.

    Args:
        project: ID or dict.

    Returns:
        The account: "email", "full_name", and "preview_open_until" (ISO date-time), None while it is closed.

    Source: GET data/projects/{project_id}/preview-account
    """
    return client.get(_account(project))


def new_preview_account(project: Ref, client: KitsuClient = default) -> NewPreviewAccount:
    """Create the preview account of a production, or give the one that it has a new password.

    Args:
        project: ID or dict.

    Returns:
        The account, closed at first, and its "password", which the server tells only now.

    Source: POST data/projects/{project_id}/preview-account
    """
    return client.post(_account(project), {})


def set_preview_account_open(project: Ref, is_open: bool, client: KitsuClient = default) -> PreviewAccount:
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
    return client.put(_account(project), {"is_open": is_open})


def remove_preview_account(project: Ref, client: KitsuClient = default) -> str:
    """Remove the preview account of a production, if it has one.

    Args:
        project: ID or dict.

    Returns:
        The answer's text, which is empty.

    Source: DELETE data/projects/{project_id}/preview-account
    """
    return client.delete(_account(project))


def _account(project: Ref) -> str:
    return route("data/projects/{}/preview-account", id_of(project, "project"))
