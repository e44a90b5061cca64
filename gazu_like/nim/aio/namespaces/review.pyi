"""What type checkers know of an asynchronous client's nouns. Written by scripts/namespaces.py."""

from gazu_like.nim.fields import ReviewBinChanges, ReviewItemFields, ReviewItemSearch
from gazu_like.nim.refs import Ref
from gazu_like.nim.shapes import ReviewBin, ReviewItemType, Row, Status, Unpack
from gazu_like.transfer import FilePath, ProgressCallback

class ReviewNamespace:
    """The functions of ``gazu_like.nim.review``, awaited, with ``client=`` filled in."""

    async def add_item_to_review_bin(self, review_bin: Ref, item: Ref, position: int | None = None) -> None:
        """Put a review item into a bin of the same record.

        Args:
            review_bin: ID or dict.
            item: ID or dict.
            position: Its place, from 1; None for the end.

        Source: addReviewBinItem
        """

    async def all_review_bins(self, kind: str, parent: Ref) -> list[ReviewBin]:
        """List the review bins of a record, each with its items in the order of their "position".

        Args:
            kind: user (the asking one, where keys are required), job, dev (a job's development of assets), asset, show or
                shot.
            parent: ID or dict; of the job for dev.

        Source: getReviewBins
        """

    async def all_review_item_types(self) -> list[ReviewItemType]:
        """List the types that review items can have.

        Source: getReviewItemTypes
        """

    async def all_review_items(
        self, kind: str, parent: Ref, all_children: bool = False, **search: Unpack[ReviewItemSearch]
    ) -> list[Row]:
        """List the review items of a record.

        Args:
            kind: user, job, dev (a job's development of assets), asset, show, shot, task or render.
            parent: ID or dict; of the job for dev.
            all_children: Those of all that is below as well: of a show's shots, their tasks and renders.
            search: Columns and what they hold.

        Source: getReviewItems
        """

    async def all_review_items_for_task(self, task: Ref) -> list[Row]:
        """List the review items of a task.

        Args:
            task: ID or dict.

        Source: getTaskDailies
        """

    async def all_review_notes(self, item: Ref) -> list[Row]:
        """List the notes on a review item.

        Args:
            item: ID or dict.

        Source: getReviewNotes
        """

    async def all_review_statuses(self) -> list[Status]:
        """List the statuses that review items can have.

        Source: getReviewStatuses
        """

    async def get_review_item(self, item: Ref) -> Row:
        """Return a review item with its details.

        Args:
            item: ID or dict.

        Raises:
            NimRecordNotFoundException: there is none.

        Source: getReviewItem
        """

    async def move_item_in_review_bin(self, review_bin: Ref, item: Ref, position: int) -> None:
        """Move a review item to another place in its bin.

        Args:
            review_bin: ID or dict.
            item: ID or dict.
            position: Its place, from 1; the end when there are not so many.

        Source: positionReviewBinItem
        """

    async def new_review_bin(self, kind: str, parent: Ref, name: str, auto_update_versions: bool = False) -> int:
        """Make a review bin and return its ID.

        Args:
            kind: user, job, dev, asset, show or shot.
            parent: ID or dict; of the job for dev.
            name: Its name.
            auto_update_versions: New versions take the places of older ones.

        Source: addReviewBin
        """

    async def remove_item_from_review_bin(self, review_bin: Ref, item: Ref) -> None:
        """Take a review item out of a bin; the item itself stays.

        Args:
            review_bin: ID or dict.
            item: ID or dict.

        Source: removeReviewBinItem
        """

    async def remove_review_bin(self, review_bin: Ref) -> None:
        """Remove a review bin; its items stay.

        Args:
            review_bin: ID or dict.

        Source: deleteReviewBin
        """

    async def update_review_bin(self, review_bin: Ref, **fields: Unpack[ReviewBinChanges]) -> None:
        """Rename a review bin, or change whether new versions take the places of older ones.

        Args:
            review_bin: ID or dict.
            fields: "name", "autoUpdateVersions".

        Source: updateReviewBin
        """

    async def upload_dailies(
        self,
        file_path: FilePath,
        task: Ref | None = None,
        render: Ref | None = None,
        render_key: str | None = None,
        *,
        progress_callback: ProgressCallback | None = None,
    ) -> int:
        """Send a movie of a task or a render to be looked at, by NIM's older query, and return the ID of the review item.

        Args:
            file_path: The movie.
            task: ID or dict; NIM makes a render to hold the movie.
            render: ID or dict.
            render_key: Key of the render in the render farm.
            progress_callback: Called with (bytes done, bytes total).

        Source: uploadMovie
        """

    async def upload_dailies_note(
        self,
        item: Ref,
        file_path: FilePath,
        note: str = "",
        user: Ref | None = None,
        frame: int = 0,
        *,
        progress_callback: ProgressCallback | None = None,
    ) -> int:
        """Note something on a review item, by NIM's older query; ``upload_review_note`` does the same.

        Args:
            item: ID or dict.
            file_path: A picture.
            note: Text.
            user: Who notes it: ID or dict.
            frame: Frame that is meant.
            progress_callback: Called with (bytes done, bytes total).

        Source: uploadDailiesNote
        """

    async def upload_edit(
        self, show: Ref, file_path: FilePath, *, progress_callback: ProgressCallback | None = None
    ) -> int:
        """Send the edit of a show to be looked at, by NIM's older query; ``upload_review_item`` does the same.

        Args:
            show: ID or dict.
            file_path: The movie.
            progress_callback: Called with (bytes done, bytes total).

        Source: uploadEdit
        """

    async def upload_review_item(
        self,
        kind: str,
        parent: Ref,
        file_path: FilePath,
        *,
        progress_callback: ProgressCallback | None = None,
        **fields: Unpack[ReviewItemFields],
    ) -> int:
        """Send a movie or a picture to be looked at, and return the ID of the review item.

        Args:
            kind: user, job, asset, show, shot, task or render.
            parent: ID or dict.
            file_path: The movie or picture.
            progress_callback: Called with (bytes done, bytes total).
            fields: Further columns; without "name" it is called as the file is.

        Source: uploadReviewItem
        """

    async def upload_review_note(
        self,
        item: Ref,
        user: Ref,
        note: str,
        file_path: FilePath | None = None,
        name: str | None = None,
        frame: int = 0,
        seconds: float = ...,
        *,
        progress_callback: ProgressCallback | None = None,
    ) -> int:
        """Note something on a review item, with a picture if there is one, and return the ID of the note.

        Args:
            item: ID or dict.
            user: Who notes it: ID or dict.
            note: Text.
            file_path: A picture, such as a frame with drawings.
            name: Name of the picture.
            frame: Frame that is meant.
            seconds: Where in the movie, in seconds; -1 for the whole of it.
            progress_callback: Called with (bytes done, bytes total).

        Source: uploadReviewNote
        """
