"""What type checkers know of an asynchronous client's nouns. Written by scripts/namespaces.py."""

from gazu_like.nim.fields import ShowChanges, ShowFields
from gazu_like.nim.refs import Ref
from gazu_like.nim.shapes import Show, Unpack

class ShowNamespace:
    """The functions of ``gazu_like.nim.show``, awaited, with ``client=`` filled in."""

    async def all_shows_for_job(self, job: Ref) -> list[Show]:
        """List the shows of a job: "ID", "showname", "folder".

        Args:
            job: ID or dict.

        Source: getShows
        """

    async def get_show(self, show: Ref) -> Show:
        """Return a show.

        Args:
            show: ID or dict.

        Raises:
            NimRecordNotFoundException: there is none.

        Source: getShowInfo
        """

    async def new_show(self, job: Ref, name: str, **fields: Unpack[ShowFields]) -> int:
        """Make a show and return its ID.

        Args:
            job: ID or dict.
            name: Its name.
            fields: "trt" (running time as hh:mm:ss:ff), "has_previs" (make a linked previs show as well).

        Source: addShow
        """

    async def remove_show(self, show: Ref) -> None:
        """Remove a show.

        Args:
            show: ID or dict.

        Source: deleteShow
        """

    async def update_show(self, show: Ref, **fields: Unpack[ShowChanges]) -> None:
        """Change a show's running time, or its name while it is offline.

        Args:
            show: ID or dict.
            fields: "name", "trt" (running time as hh:mm:ss:ff).

        Source: updateShow
        """
