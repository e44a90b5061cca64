"""The client of NIM: its verbs, its nouns as attributes, and the client of everything that is not given one."""

from __future__ import annotations

import atexit
from typing import TYPE_CHECKING, Any, ClassVar

from gazu_like.claims import claimed
from gazu_like.exception import NimException, NimRecordNotFoundException
from gazu_like.nim import answers
from gazu_like.nim.connection import NimConnection
from gazu_like.transfer import FilePath, ProgressCallback

if TYPE_CHECKING:
    from gazu_like.nim import namespaces

#: Modules that a client offers as attributes: ``client.shot.get_shot(...)``.
NOUNS = (
    "user",
    "server",
    "contact",
    "schedule",
    "resource",
    "job",
    "show",
    "shot",
    "asset",
    "task",
    "file",
    "element",
    "render",
    "review",
    "timecard",
    "api",
)


class NimClient(NimConnection):
    """A connection to one NIM server, its verbs, and its nouns: ``client.shot.get_shot(...)``.

    The constructor and its parameters are ``NimConnection``'s.
    """

    NOUNS: ClassVar[tuple[str, ...]] = NOUNS
    HOME: ClassVar[str] = "gazu_like.nim"
    SOURCE: ClassVar[str] = "gazu_like.nim.migration:NimSource"

    user: namespaces.UserNamespace
    server: namespaces.ServerNamespace
    contact: namespaces.ContactNamespace
    schedule: namespaces.ScheduleNamespace
    resource: namespaces.ResourceNamespace
    job: namespaces.JobNamespace
    show: namespaces.ShowNamespace
    shot: namespaces.ShotNamespace
    asset: namespaces.AssetNamespace
    task: namespaces.TaskNamespace
    file: namespaces.FileNamespace
    element: namespaces.ElementNamespace
    render: namespaces.RenderNamespace
    review: namespaces.ReviewNamespace
    timecard: namespaces.TimecardNamespace
    api: namespaces.ApiNamespace

    @claimed
    def rows(self, q: str, /, **params: Any) -> Any:
        """Return the rows that a query answers, all pages of them, with IDs as numbers.

        Args:
            q: Name of the query, such as "getShots".
            params: Parameters by the names on the wire.
        """
        return answers.rows_of(self.ask(q, params))

    @claimed
    def row(self, q: str, /, **params: Any) -> Any:
        """Return the one row that a query answers.

        Raises:
            NimRecordNotFoundException: there is none.
        """
        found = answers.rows_of(self.ask(q, params))
        if not found:
            asked = ", ".join(f"{name}={value}" for name, value in params.items() if value is not None)
            raise NimRecordNotFoundException(q, f"NIM has no record for {asked}", method="GET")
        return found[0]

    @claimed
    def first(self, q: str, /, **params: Any) -> Any:
        """Return the first row that a query answers, None when there is none."""
        found = answers.rows_of(self.ask(q, params))
        return found[0] if found else None

    def make(self, q: str, /, **params: Any) -> int:
        """Send a query that makes a record, and return the ID of that.

        Raises:
            NimException: it failed, or NIM says that it did it, but not which ID the record has.
        """
        return self.id_in_answer(q, self.ask(q, params))

    def make_with_file(
        self, q: str, file_path: FilePath | None, progress_callback: ProgressCallback | None, /, **params: Any
    ) -> int:
        """Send a query that makes a record out of a file, and return the ID of that."""
        return self.id_in_answer(q, self.upload(q, file_path, params, progress_callback=progress_callback))

    def change(self, q: str, /, **params: Any) -> None:
        """Send a query that changes something and answers nothing but that it did."""
        self.ask(q, params)

    @staticmethod
    def id_in_answer(q: str, answer: Any) -> int:
        """Return the ID of what a query has made.

        Raises:
            NimException: the answer does not tell it.
        """
        found = answers.new_id(answer)
        if found is None:
            raise NimException(q, f"NIM did it, but does not tell the new ID: {answer!r:.200}")
        return found


#: The client of every function that is not given one.
default_client = NimClient()
atexit.register(default_client.close)
