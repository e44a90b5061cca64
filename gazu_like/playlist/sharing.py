"""Playlists shown to others: clients told, links to share."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.refs import Ref, date_or_none, given, id_of, ids_of, not_empty
from gazu_like.shapes import PlaylistNotified, ShareLink
from gazu_like.transport.route import route


def notify_clients_playlist_ready(playlist: Ref, client: KitsuClient = default) -> PlaylistNotified:
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
        The link; ``get_share_link_url`` makes its address of its "token".

    Raises:
        ValueError: the date is none.

    Source: POST data/playlists/{playlist_id}/share
    """
    end = date_or_none(expiration_date or None, "expiration_date")
    body = {"can_comment": can_comment, **given(expiration_date=end, password=password or None)}
    return client.post(_share(playlist), body)


def invite_to_shared_playlist(
    playlist: Ref,
    token: str,
    emails: Iterable[str] = (),
    persons: Iterable[Ref] = (),
    message: str | None = None,
    client: KitsuClient = default,
) -> list[str]:
    """Mail the link of a shared playlist to those who are to review it; for managers of the production.

    Args:
        playlist: ID or dict.
        token: "token" of the link.
        emails: Addresses of people who may be strangers to the studio.
        persons: People of the studio, IDs or dicts; those without an address are passed over.
        message: Text of one's own in the mail.

    Returns:
        The addresses that were written to, each once.

    Raises:
        ParameterException: an address is none; nobody was written to.
        RouteNotFoundException: the playlist has no such link, or it is over.
        ValueError: the token is empty, or there is nobody to write to; nothing was sent.

    Source: POST data/playlists/{playlist_id}/share/{token}/invite
    """
    not_empty(token=token)
    path = f"{_share(playlist)}/{route('{}', token)}/invite"
    addresses = [emails] if isinstance(emails, str) else list(emails)
    person_ids = ids_of(persons, "persons")
    if not (addresses or person_ids):
        raise ValueError("emails, persons: wanted at least one, got none")
    body = {"emails": addresses, "person_ids": person_ids, **given(message=message)}
    sent: list[str] = client.post(path, body)["sent"]
    return sent


def remove_share_link(playlist: Ref, token: str, client: KitsuClient = default) -> str:
    """Revoke a link under which a playlist can be seen without an account.

    Args:
        playlist: ID or dict.
        token: "token" of the link.

    Returns:
        The answer's text: the revoked link as JSON.

    Raises:
        RouteNotFoundException: the playlist has no such link.
        ValueError: the token is empty; nothing was sent.

    Source: DELETE data/playlists/{playlist_id}/share/{token}
    """
    not_empty(token=token)
    return client.delete(f"{_share(playlist)}/{route('{}', token)}")


def _share(playlist: Ref) -> str:
    return route("data/playlists/{}/share", id_of(playlist, "playlist"))
