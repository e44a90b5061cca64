"""What type checkers know of an asynchronous client's nouns. Written by scripts/namespaces.py."""

from gazu_like.nim.refs import Ref
from gazu_like.nim.shapes import User

class UserNamespace:
    """The functions of ``gazu_like.nim.user``, awaited, with ``client=`` filled in."""

    async def all_users(self) -> list[User]:
        """List all users.

        Returns:
            Users: "ID", "username", "first_name" ... E-mail addresses are told by ``job.all_crew_for_job``.

        Source: getUsers
        """

    async def get_user(self, user: Ref) -> User:
        """Return a user.

        Args:
            user: ID or dict.

        Raises:
            NimRecordNotFoundException: there is none.

        Source: getUserInfo
        """

    async def get_user_by_name(self, username: str) -> User | None:
        """Return the user of a user name, None when there is none.

        Source: getUserInfo
        """

    async def get_user_id(self, username: str = "") -> int | None:
        """Return the ID of a user name, None when NIM does not know it.

        Args:
            username: Name in NIM; "" for the one who is logged in on this computer.

        Raises:
            ValueError: no name is given, and this computer tells none.

        Source: getUserID
        """
