"""Users of NIM. Which of them work on a job is told by ``job.all_crew_for_job``."""

from __future__ import annotations

from gazu_like.cache import cache, cache_settled
from gazu_like.nim.client import NimClient
from gazu_like.nim.client import default_client as default
from gazu_like.nim.refs import Ref, id_of
from gazu_like.nim.settings import name_on_this_computer
from gazu_like.nim.shapes import User


@cache_settled
def all_users(client: NimClient = default) -> list[User]:
    """List all users.

    Returns:
        Users: "ID", "username", "first_name" ... E-mail addresses are told by ``job.all_crew_for_job``.

    Source: getUsers
    """
    return client.rows("getUsers")


@cache
def get_user(user: Ref, client: NimClient = default) -> User:
    """Return a user.

    Args:
        user: ID or dict.

    Raises:
        NimRecordNotFoundException: there is none.

    Source: getUserInfo
    """
    return client.row("getUserInfo", ID=id_of(user, "user"))


@cache
def get_user_by_name(username: str, client: NimClient = default) -> User | None:
    """Return the user of a user name, None when there is none.

    Source: getUserInfo
    """
    return client.first("getUserInfo", username=username)


@cache
def get_user_id(username: str = "", client: NimClient = default) -> int | None:
    """Return the ID of a user name, None when NIM does not know it.

    Args:
        username: Name in NIM; "" for the one who is logged in on this computer.

    Raises:
        ValueError: no name is given, and this computer tells none.

    Source: getUserID
    """
    found = client.first("getUserID", u=username or name_on_this_computer())
    return found.get("ID") if found else None
