"""What type checkers know of an asynchronous client's nouns. Written by scripts/namespaces.py."""

import datetime

from gazu_like.nim.fields import TimecardChanges, TimecardFields, TimecardSearch
from gazu_like.nim.refs import Ref
from gazu_like.nim.shapes import Row, Unpack

class TimecardNamespace:
    """The functions of ``gazu_like.nim.timecard``, awaited, with ``client=`` filled in."""

    async def all_timecards(self, **search: Unpack[TimecardSearch]) -> list[Row]:
        """List the time cards of a job, or of a period, that fit all that is asked for.

        Args:
            search: "jobID", or "startDate" and "endDate", must be among it. Of an ID and a name the ID counts.

        Source: getTimecards
        """

    async def get_timecard(self, timecard: Ref) -> Row:
        """Return a time card.

        Args:
            timecard: ID or dict.

        Raises:
            NimRecordNotFoundException: there is none.

        Source: getTimecardInfo
        """

    async def new_timecard(self, date: str | datetime.date, **fields: Unpack[TimecardFields]) -> int:
        """Make a time card and return its ID.

        Args:
            date: Day, YYYY-MM-DD.
            fields: Its columns. "hrs" (hours, with breaks and overtime, at most 24), "break_hrs", "ot", "dt"; "start_time"
                and "end_time" as hh:mm:ss. With a "taskID" the task's user, job and type count.

        Source: addTimecard
        """

    async def remove_timecard(self, timecard: Ref) -> None:
        """Remove a time card.

        Args:
            timecard: ID or dict.

        Source: deleteTimecard
        """

    async def update_timecard(self, timecard: Ref, **fields: Unpack[TimecardChanges]) -> None:
        """Change columns of a time card; those that are not given stay.

        Args:
            timecard: ID or dict.
            fields: What is to change, see ``new_timecard``.

        Source: updateTimecard
        """
