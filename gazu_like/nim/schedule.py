"""Events of the schedule, of jobs, users and resources."""

from __future__ import annotations

import datetime

from gazu_like.cache import cache_settled
from gazu_like.nim.client import NimClient
from gazu_like.nim.client import default_client as default
from gazu_like.nim.fields import EventChanges, EventFields, EventSearch
from gazu_like.nim.refs import Ref, id_of
from gazu_like.nim.shapes import Row, Unpack


def all_schedule_events(client: NimClient = default, **search: Unpack[EventSearch]) -> list[Row]:
    """List the events that the user may see and that fit all that is asked for.

    Args:
        search: Columns and what they hold; "startRange" and "endRange" bound the time, recurrences included. "limit"
            and "offset" ask for a part.

    Source: getScheduleEvents
    """
    return client.rows("getScheduleEvents", **search)


def new_schedule_event(
    start: str | datetime.date,
    end: str | datetime.date,
    client: NimClient = default,
    **fields: Unpack[EventFields],
) -> int:
    """Make an event of a job, of users or of resources, and return its ID.

    Args:
        start: A day for "isAllDay", else a datetime (without a zone: UTC) or text as YYYY-MM-DDThh:mm:ss.sssZ or
            YYYY-MM-DD hh:mm:ss.sss Area/City.
        end: As ``start``.
        fields: Its columns; one of "jobID", "userIDs" and "resourceIDs" must be among them.

    Source: addScheduleEvent
    """
    return client.make("addScheduleEvent", start=start, end=end, **fields)


def update_schedule_event(event: Ref, client: NimClient = default, **fields: Unpack[EventChanges]) -> None:
    """Change columns of an event; those that are not given stay.

    Args:
        event: ID or dict.
        fields: What is to change.

    Source: updateScheduleEvent
    """
    client.change("updateScheduleEvent", ID=id_of(event, "event"), **fields)


def remove_schedule_event(event: Ref, client: NimClient = default) -> None:
    """Remove an event.

    Args:
        event: ID or dict.

    Source: deleteScheduleEvent
    """
    client.change("deleteScheduleEvent", ID=id_of(event, "event"))


@cache_settled
def all_schedule_event_statuses(client: NimClient = default) -> list[Row]:
    """List the statuses that events can have.

    Source: getScheduleEventStatuses
    """
    return client.rows("getScheduleEventStatuses")
