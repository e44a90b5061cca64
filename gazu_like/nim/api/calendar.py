"""Schedule, resources and time cards."""

from __future__ import annotations

from typing import Any

from gazu_like.nim.api.calls import Answer, Rows, asked, key_hidden
from gazu_like.nim.client import NimClient
from gazu_like.nim.fields import Day, Number, Object, Text
from gazu_like.nim.refs import Ref


@key_hidden
def get_scheduleEvents(
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
    **kwargs: Any,
) -> Answer:
    """List events of the schedule.

    Source: getScheduleEvents
    """
    return asked(locals(), "getScheduleEvents")


@key_hidden
def add_scheduleEvent(
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
    **kwargs: Any,
) -> Answer:
    """Make an event of the schedule.

    Source: addScheduleEvent
    """
    return asked(locals(), "addScheduleEvent")


@key_hidden
def update_scheduleEvent(
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
    **kwargs: Any,
) -> Answer:
    """Change an event of the schedule.

    Source: updateScheduleEvent
    """
    return asked(locals(), "updateScheduleEvent")


@key_hidden
def delete_scheduleEvent(
    ID: Ref | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Answer:
    """Remove an event of the schedule.

    Source: deleteScheduleEvent
    """
    return asked(locals(), "deleteScheduleEvent")


@key_hidden
def get_scheduleEventStatuses(
    nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None, *, client: NimClient | None = None
) -> Answer:
    """List the statuses of events.

    Source: getScheduleEventStatuses
    """
    return asked(locals(), "getScheduleEventStatuses")


@key_hidden
def get_resources(
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
    **kwargs: Any,
) -> Answer:
    """List resources.

    Source: getResources
    """
    return asked(locals(), "getResources")


@key_hidden
def add_resource(
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
    **kwargs: Any,
) -> Answer:
    """Make a resource.

    Source: addResource
    """
    return asked(locals(), "addResource")


@key_hidden
def update_resource(
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
    **kwargs: Any,
) -> Answer:
    """Change a resource.

    Source: updateResource
    """
    return asked(locals(), "updateResource")


@key_hidden
def delete_resource(
    ID: Ref | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Answer:
    """Remove a resource.

    Source: deleteResource
    """
    return asked(locals(), "deleteResource")


@key_hidden
def get_timecards(
    startDate: Day | None = None,
    endDate: Day | None = None,
    jobID: Ref | None = None,
    userID: Ref | None = None,
    username: Text | None = None,
    taskTypeID: Ref | None = None,
    taskType: Text | None = None,
    taskID: Ref | None = None,
    locationID: Ref | None = None,
    location: Text | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Rows:
    """List time cards of a job or of a period.

    Source: getTimecards
    """
    return asked(locals(), "getTimecards")


@key_hidden
def add_timecard(
    date: Day | None = None,
    userID: Ref | None = None,
    username: Text | None = None,
    jobID: Ref | None = None,
    taskTypeID: Ref | None = None,
    taskType: Text | None = None,
    taskID: Ref | None = None,
    startTime: str | None = None,
    endTime: str | None = None,
    hrs: Number | None = None,
    breakHrs: Number | None = None,
    ot: Number | None = None,
    dt: Number | None = None,
    locationID: Ref | None = None,
    location: Text | None = None,
    description: Text | None = None,
    customKeys: Object | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Answer:
    """Make a time card.

    Source: addTimecard
    """
    return asked(locals(), "addTimecard", startTime="start_time", endTime="end_time", breakHrs="break_hrs")


@key_hidden
def update_timecard(
    timecardID: Ref | None = None,
    date: Day | None = None,
    userID: Ref | None = None,
    username: Text | None = None,
    jobID: Ref | None = None,
    taskTypeID: Ref | None = None,
    taskType: Text | None = None,
    taskID: Ref | None = None,
    startTime: str | None = None,
    endTime: str | None = None,
    hrs: Number | None = None,
    breakHrs: Number | None = None,
    ot: Number | None = None,
    dt: Number | None = None,
    locationID: Ref | None = None,
    location: Text | None = None,
    description: Text | None = None,
    customKeys: Object | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Answer:
    """Change a time card.

    Source: updateTimecard
    """
    return asked(locals(), "updateTimecard", startTime="start_time", endTime="end_time", breakHrs="break_hrs")


@key_hidden
def delete_timecard(
    timecardID: Ref | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Answer:
    """Remove a time card.

    Source: deleteTimecard
    """
    return asked(locals(), "deleteTimecard")


@key_hidden
def get_timecardInfo(
    timecardID: Ref | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Rows:
    """Return a time card.

    Source: getTimecardInfo
    """
    return asked(locals(), "getTimecardInfo")
