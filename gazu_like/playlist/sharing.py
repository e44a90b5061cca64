"""Playlists shown to others: clients told, links to share."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.refs import Ref, date_or_none, given, id_of
from gazu_like.shapes import ShareLink
from gazu_like.transport.route import route

if TYPE_CHECKING:
    pass


def notify_clients_playlist_ready(playlist: Ref, client: KitsuClient = default) -> dict[str, Any]:
    """Tell the production's clients that a playlist is ready to be reviewed.

    Args:
        playlist: ID or dict.

    Returns:
        "status", which is "success".

    Source: POST data/playlists/{playlist_id}/notify-clients
    """
    return client.post(route("data/playlists/{}/notify-clients", id_of(playlist, "playlist")), {})


def all_share_links_for_playlist(playlist: Ref, client: KitsuClient = default) -> list[ShareLink]:
    """List the links under which a playlist can be seen without an account.

    Args:
        playlist: ID or dict.

    Source: GET data/playlists/{playlist_id}/share
    """
    return client.get(_share(playlist))


def new_share_link(
    playlist: Ref,
    expiration_date: str | datetime.date | None = None,
    can_comment: bool = True,
    password: str | None = None,
    client: KitsuClient = default,
) -> ShareLink:
    """Create a link under which a playlist can be seen without an account.

    Args:
        playlist: ID or dict.
        expiration_date: Last day, YYYY-MM-DD, or the moment, YYYY-MM-DDTHH:MM:SS; None for no end.
        can_comment: Visitors may comment and draw.
        password: What visitors are asked for; None for nothing.

    Returns:
        The link; "token" is the last part of its address.

    Raises:
        ValueError: the date is none.

    Source: POST data/playlists/{playlist_id}/share
    """
    end = date_or_none(expiration_date or None, "expiration_date")
    body = {"can_comment": can_comment, **given(expiration_date=end, password=password or None)}
    return client.post(_share(playlist), body)


def remove_share_link(playlist: Ref, token: str, client: KitsuClient = default) -> str:
    """Revoke a link under which a playlist can be seen without an account.

    Args:
        playlist: ID or dict.
        token: "token" of the link.

    Returns:
        The answer's text: the revoked link as JSON.

    Raises:
        RouteNotFoundException: the playlist has no such link.

    Source: DELETE data/playlists/{playlist_id}/share/{token}
    """
    return client.delete(f"{_share(playlist)}/{route('{}', token)}")


def _share(playlist: Ref) -> str:
    return route("data/playlists/{}/share", id_of(playlist, "playlist"))
