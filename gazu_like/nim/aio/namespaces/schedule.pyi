"""What type checkers know of an asynchronous client's nouns. Written by scripts/namespaces.py."""

import datetime

from gazu_like.nim.fields import EventChanges, EventFields, EventSearch
from gazu_like.nim.refs import Ref
from gazu_like.nim.shapes import Row, Unpack

class ScheduleNamespace:
    """The functions of ``gazu_like.nim.schedule``, awaited, with ``client=`` filled in."""

    async def all_schedule_event_statuses(self) -> list[Row]:
        """List the statuses that events can have.

        Source: getScheduleEventStatuses
        """

    async def all_schedule_events(self, **search: Unpack[EventSearch]) -> list[Row]:
        """List the events that the user may see and that fit all that is asked for.

        Args:
            search: Columns and what they hold; "startRange" and "endRange" bound the time, recurrences included. "limit"
                and "offset" ask for a part.

        Source: getScheduleEvents
        """

    async def new_schedule_event(
        self, start: str | datetime.date, end: str | datetime.date, **fields: Unpack[EventFields]
    ) -> int:
        """Make an event of a job, of users or of resources, and return its ID.

        Args:
            start: A day for "isAllDay", else a datetime (without a zone: UTC) or text as YYYY-MM-DDThh:mm:ss.sssZ or
                YYYY-MM-DD hh:mm:ss.sss Area/City.
            end: As ``start``.
            fields: Its columns; one of "jobID", "userIDs" and "resourceIDs" must be among them.

        Source: addScheduleEvent
        """

    async def remove_schedule_event(self, event: Ref) -> None:
        """Remove an event.

        Args:
            event: ID or dict.

        Source: deleteScheduleEvent
        """

    async def update_schedule_event(self, event: Ref, **fields: Unpack[EventChanges]) -> None:
        """Change columns of an event; those that are not given stay.

        Args:
            event: ID or dict.
            fields: What is to change.

        Source: updateScheduleEvent
        """
