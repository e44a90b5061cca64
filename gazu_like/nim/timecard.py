"""Time cards: hours that people worked on jobs and tasks."""

from __future__ import annotations

import datetime

from gazu_like.cache import cache
from gazu_like.nim.client import NimClient
from gazu_like.nim.client import default_client as default
from gazu_like.nim.fields import TimecardChanges, TimecardFields, TimecardSearch
from gazu_like.nim.refs import Ref, id_of
from gazu_like.nim.shapes import Row, Unpack


def all_timecards(client: NimClient = default, **search: Unpack[TimecardSearch]) -> list[Row]:
    """List the time cards of a job, or of a period, that fit all that is asked for.

    Args:
        search: "jobID", or "startDate" and "endDate", must be among it. Of an ID and a name the ID counts.

    Source: getTimecards
    """
    return client.rows("getTimecards", **search)


@cache
def get_timecard(timecard: Ref, client: NimClient = default) -> Row:
    """Return a time card.

    Args:
        timecard: ID or dict.

    Raises:
        NimRecordNotFoundException: there is none.

    Source: getTimecardInfo
    """
    return client.row("getTimecardInfo", timecardID=id_of(timecard, "timecard"))


def new_timecard(date: str | datetime.date, client: NimClient = default, **fields: Unpack[TimecardFields]) -> int:
    """Make a time card and return its ID.

    Args:
        date: Day, YYYY-MM-DD.
        fields: Its columns. "hrs" (hours, with breaks and overtime, at most 24), "break_hrs", "ot", "dt"; "start_time"
            and "end_time" as hh:mm:ss. With a "taskID" the task's user, job and type count.

    Source: addTimecard
    """
    return client.make("addTimecard", date=date, **fields)


def update_timecard(timecard: Ref, client: NimClient = default, **fields: Unpack[TimecardChanges]) -> None:
    """Change columns of a time card; those that are not given stay.

    Args:
        timecard: ID or dict.
        fields: What is to change, see ``new_timecard``.

    Source: updateTimecard
    """
    client.change("updateTimecard", timecardID=id_of(timecard, "timecard"), **fields)


def remove_timecard(timecard: Ref, client: NimClient = default) -> None:
    """Remove a time card.

    Args:
        timecard: ID or dict.

    Source: deleteTimecard
    """
    client.change("deleteTimecard", timecardID=id_of(timecard, "timecard"))
