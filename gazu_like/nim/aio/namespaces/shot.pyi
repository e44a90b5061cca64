"""What type checkers know of an asynchronous client's nouns. Written by scripts/namespaces.py."""

from gazu_like.nim.fields import ShotChanges, ShotFields
from gazu_like.nim.refs import Ref
from gazu_like.nim.shapes import Icon, Shot, Status, Unpack
from gazu_like.transfer import FilePath, ProgressCallback

class ShotNamespace:
    """The functions of ``gazu_like.nim.shot``, awaited, with ``client=`` filled in."""

    async def all_shot_statuses(self) -> list[Status]:
        """List the statuses that shots can have; each points to a task status by "task_status_ID".

        Source: getShotStatuses
        """

    async def all_shots_for_show(self, show: Ref) -> list[Shot]:
        """List the shots of a show: "ID", "name".

        Args:
            show: ID or dict.

        Source: getShots
        """

    async def download_shot_icon(
        self, shot: Ref, file_path: FilePath, *, progress_callback: ProgressCallback | None = None
    ) -> FilePath:
        """Fetch a shot's picture and return where it was put.

        Args:
            shot: ID or dict.
            file_path: Where to put it.
            progress_callback: Called with (bytes done, bytes total; 0 when not known).

        Raises:
            ValueError: the shot has no picture, or the path cannot be written to.

        Source: getShotIcon
        """

    async def get_shot(self, shot: Ref) -> Shot:
        """Return a shot with its details.

        Args:
            shot: ID or dict.

        Raises:
            NimRecordNotFoundException: there is none.

        Source: getShotInfo
        """

    async def get_shot_icon(self, shot: Ref) -> Icon:
        """Return where a shot's picture lies: "img_link", relative to the server's root, empty when there is none.

        Args:
            shot: ID or dict.

        Source: getShotIcon
        """

    async def new_shot(self, show: Ref, name: str, **fields: Unpack[ShotFields]) -> int:
        """Make a shot and return its ID. A shot of that name in the show is changed instead.

        Args:
            show: ID or dict.
            name: Its name.
            fields: Further columns. Of "shotStatusID" and "shotStatus" the ID counts; custom keys must be known to NIM.

        Source: addShot
        """

    async def remove_shot(self, shot: Ref) -> None:
        """Remove a shot.

        Args:
            shot: ID or dict.

        Source: deleteShot
        """

    async def update_shot(self, shot: Ref, **fields: Unpack[ShotChanges]) -> None:
        """Change columns of a shot; those that are not given stay, and the name cannot change.

        Args:
            shot: ID or dict.
            fields: What is to change.

        Source: updateShot
        """

    async def upload_shot_icon(
        self, shot: Ref, file_path: FilePath, *, progress_callback: ProgressCallback | None = None
    ) -> None:
        """Give a shot a picture.

        Args:
            shot: ID or dict.
            file_path: The picture.
            progress_callback: Called with (bytes done, bytes total).

        Source: uploadShotIcon
        """
