"""Users, locations and contacts."""

from __future__ import annotations

from typing import Any

from gazu_like.nim.api.calls import Answer, Rows, asked, at, key_hidden
from gazu_like.nim.client import NimClient
from gazu_like.nim.fields import Text
from gazu_like.nim.refs import Ref
from gazu_like.nim.settings import name_on_this_computer


@key_hidden
def get_userList(
    nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None, *, client: NimClient | None = None
) -> Rows:
    """List all users.

    Source: getUsers
    """
    return asked(locals(), "getUsers")


@key_hidden
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


@key_hidden
def get_locations(
    nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None, *, client: NimClient | None = None
) -> Rows:
    """List the studio's locations.

    Source: getLocations
    """
    return asked(locals(), "getLocations")


@key_hidden
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


@key_hidden
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


@key_hidden
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


@key_hidden
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


@key_hidden
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
    return name_on_this_computer()
