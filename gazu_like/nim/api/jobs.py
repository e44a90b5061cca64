"""Jobs."""

from __future__ import annotations

from typing import Any

from gazu_like.nim.api.calls import Answer, Rows, asked, key_hidden, uploaded
from gazu_like.nim.client import NimClient
from gazu_like.nim.fields import Day, Flag, Object, Refs, Text, Words
from gazu_like.nim.refs import Ref
from gazu_like.transfer import FilePath, ProgressCallback


@key_hidden
def get_crew(
    jobID: Refs | None = None,
    getData: Flag | None = None,
    limit: int | str | None = None,
    offset: int | str | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Answer:
    """List who works on jobs.

    Source: getCrew
    """
    return asked(locals(), "getCrew")


@key_hidden
def add_job(
    name: Text | None = None,
    number: Text | None = None,
    numberTemplate: Text | None = None,
    description: Text | None = None,
    client_details: Text | None = None,
    agency: Text | None = None,
    producer: Text | None = None,
    agency_producer: Text | None = None,
    phone: Text | None = None,
    email: Text | None = None,
    prod_co: Text | None = None,
    prod_director: Text | None = None,
    prod_contact: Text | None = None,
    prod_phone: Text | None = None,
    prod_email: Text | None = None,
    prod_shoot_date: Day | None = None,
    prod_location: Text | None = None,
    prod_supervised: Flag | None = None,
    editorial: Text | None = None,
    editor: Text | None = None,
    grading: Text | None = None,
    colorist: Text | None = None,
    music: Text | None = None,
    mix: Text | None = None,
    sound: Text | None = None,
    creative_lead: Text | None = None,
    projectStatus: str | None = None,
    folder: Text | None = None,
    projectStructureID: Ref | None = None,
    projectStructure: Text | None = None,
    jobStatusID: Ref | None = None,
    jobStatus: Text | None = None,
    biddingLocationID: Ref | None = None,
    biddingLocation: Text | None = None,
    assignedLocationID: Ref | None = None,
    assignedLocation: Text | None = None,
    startDate: Day | None = None,
    endDate: Day | None = None,
    currency: Text | None = None,
    cultureID: Ref | None = None,
    customKeys: Object | None = None,
    contactIDs: Refs | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    keywords: Words | None = None,
    client: NimClient | None = None,
) -> Answer:
    """Make a job.

    Source: addJob
    """
    return asked(locals(), "addJob", startDate="start_date", endDate="end_date")


@key_hidden
def update_job(
    jobID: Ref | None = None,
    name: Text | None = None,
    number: Text | None = None,
    description: Text | None = None,
    client_details: Text | None = None,
    agency: Text | None = None,
    producer: Text | None = None,
    agency_producer: Text | None = None,
    phone: Text | None = None,
    email: Text | None = None,
    prod_co: Text | None = None,
    prod_director: Text | None = None,
    prod_contact: Text | None = None,
    prod_phone: Text | None = None,
    prod_email: Text | None = None,
    prod_shoot_date: Day | None = None,
    prod_location: Text | None = None,
    prod_supervised: Flag | None = None,
    editorial: Text | None = None,
    editor: Text | None = None,
    grading: Text | None = None,
    colorist: Text | None = None,
    music: Text | None = None,
    mix: Text | None = None,
    sound: Text | None = None,
    creative_lead: Text | None = None,
    projectStatus: str | None = None,
    folder: Text | None = None,
    projectStructureID: Ref | None = None,
    projectStructure: Text | None = None,
    jobStatusID: Ref | None = None,
    jobStatus: Text | None = None,
    biddingLocationID: Ref | None = None,
    biddingLocation: Text | None = None,
    assignedLocationID: Ref | None = None,
    assignedLocation: Text | None = None,
    startDate: Day | None = None,
    endDate: Day | None = None,
    currency: Text | None = None,
    cultureID: Ref | None = None,
    customKeys: Object | None = None,
    contactIDs: Refs | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    keywords: Words | None = None,
    client: NimClient | None = None,
) -> Answer:
    """Change a job.

    Source: updateJob
    """
    return asked(locals(), "updateJob", startDate="start_date", endDate="end_date")


@key_hidden
def delete_job(
    jobID: Ref | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Answer:
    """Remove a job; an administrator can bring it back.

    Source: deleteJob
    """
    return asked(locals(), "deleteJob")


@key_hidden
def upload_jobIcon(
    jobID: Ref | None = None,
    img: FilePath | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    progress_callback: ProgressCallback | None = None,
    client: NimClient | None = None,
) -> Answer:
    """Give a job a picture.

    Source: uploadJobIcon
    """
    return uploaded(locals(), "uploadJobIcon", "img")


@key_hidden
def get_jobInfo(
    jobID: Ref | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Rows:
    """Return a job.

    Source: getJobInfo
    """
    return asked(locals(), "getJobInfo", jobID="ID")


@key_hidden
def find_jobs(
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
    **kwargs: Any,
) -> Answer:
    """List jobs: their IDs, or all columns with ``getData=1``.

    Source: findJobs
    """
    return asked(locals(), "findJobs")


@key_hidden
def get_jobStatuses(
    nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None, *, client: NimClient | None = None
) -> Answer:
    """List the statuses of jobs.

    Source: getJobStatuses
    """
    return asked(locals(), "getJobStatuses")


@key_hidden
def get_jobs(
    userID: Ref | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    folders: bool = False,
    client: NimClient | None = None,
) -> dict[str, Any]:
    """Return the IDs of a user's jobs by "number name"; of two jobs with the same, the later one has its ID told there.

    Args:
        folders: By "number _ folder" instead.

    Source: getUserJobs
    """
    rows = asked(locals(), "getUserJobs", userID="u", folders="")
    found: dict[str, Any] = {}
    for row in rows:
        label = f"{row['number']} _ {row['folder']}" if folders else f"{row['number']} {row['jobname']}"
        found[f"{label} (ID {row['ID']})" if label in found else label] = row["ID"]
    return found
