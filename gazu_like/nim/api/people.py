"""Users, locations and contacts."""

from __future__ import annotations

from typing import Any

from gazu_like.nim import user
from gazu_like.nim.api.calls import Answer, Rows, asked, at
from gazu_like.nim.client import NimClient
from gazu_like.nim.fields import Text
from gazu_like.nim.refs import Ref


def get_userList(
    nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None, *, client: NimClient | None = None
) -> Rows:
    """List all users.

    Source: getUsers
    """
    return asked(locals(), "getUsers")


def get_userInfo(
    ID: Ref | None = None,
    username: Text | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Rows:
    """Return a user.

    Source: getUserInfo
    """
    return asked(locals(), "getUserInfo")


def get_locations(
    nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None, *, client: NimClient | None = None
) -> Rows:
    """List the studio's locations.

    Source: getLocations
    """
    return asked(locals(), "getLocations")


def get_contacts(
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
    **kwargs: Any,
) -> Answer:
    """List contacts.

    Source: getContacts
    """
    return asked(locals(), "getContacts")


def add_contact(
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
    **kwargs: Any,
) -> Answer:
    """Make a contact.

    Source: addContact
    """
    return asked(locals(), "addContact")


def update_contact(
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
    **kwargs: Any,
) -> Answer:
    """Change a contact.

    Source: updateContact
    """
    return asked(locals(), "updateContact")


def delete_contact(
    ID: Ref | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Answer:
    """Remove a contact.

    Source: deleteContact
    """
    return asked(locals(), "deleteContact")


def get_userID(
    user: str = "",
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Any:
    """Return the ID of a user name, an empty list when NIM does not know it.

    Args:
        user: Name in NIM; "" for the one who is logged in on this computer.

    Source: getUserID
    """
    found = at(client, nimURL, apiUser, apiKey).ask("getUserID", {"u": user or get_user()}, {"u": "user"})
    return found[0]["ID"] if isinstance(found, list) and found else found


def get_user() -> str:
    """Return the name of who is logged in on this computer."""
    return user.name_on_this_computer()
