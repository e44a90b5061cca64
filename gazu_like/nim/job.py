"""Jobs, which Kitsu calls productions: who works on them, their statuses and currencies."""

from __future__ import annotations

from collections.abc import Iterable

from gazu_like.cache import cache, cache_settled
from gazu_like.nim.client import NimClient
from gazu_like.nim.client import default_client as default
from gazu_like.nim.fields import JobChanges, JobFields, JobSearch
from gazu_like.nim.refs import Ref, id_of, ids_of
from gazu_like.nim.shapes import Crew, Culture, Job, Status, Unpack
from gazu_like.transfer import FilePath, ProgressCallback


def all_jobs(client: NimClient = default, **search: Unpack[JobSearch]) -> list[Job]:
    """List the jobs that fit all that is asked for, with all their columns; all jobs without a question.

    Args:
        search: Columns and what they hold; "include_deleted" for deleted ones as well. "limit" and "offset" ask for a
            part. Some columns are spelled differently than in ``new_job`` ("director" and "prod_director" ...).

    Source: findJobs
    """
    return client.rows("findJobs", getData=True, **search)


def all_job_ids(client: NimClient = default, **search: Unpack[JobSearch]) -> list[int]:
    """List the IDs of the jobs that fit all that is asked for, see ``all_jobs``.

    Source: findJobs
    """
    return [row["ID"] for row in client.rows("findJobs", **search)]


@cache
def all_jobs_for_user(user: Ref, client: NimClient = default) -> list[Job]:
    """List the jobs that a user is assigned to: "ID", "number", "jobname", "folder".

    Args:
        user: ID or dict.

    Source: getUserJobs
    """
    return client.rows("getUserJobs", u=id_of(user, "user"))


@cache
def get_job(job: Ref, client: NimClient = default) -> Job:
    """Return a job. Without permission to view its details there are fewer columns.

    Args:
        job: ID or dict.

    Raises:
        NimRecordNotFoundException: there is none.

    Source: getJobInfo
    """
    return client.row("getJobInfo", ID=id_of(job, "job"))


@cache
def get_job_by_number(number: str, client: NimClient = default) -> Job | None:
    """Return the job of a job number with all its columns, None when there is none.

    Source: findJobs
    """
    return client.first("findJobs", number=number, getData=True)


@cache
def all_crew_for_job(job: Ref | Iterable[Ref], client: NimClient = default) -> list[Crew]:
    """List who works on one job or on many.

    Args:
        job: ID or dict, or many.

    Returns:
        One row for each job: "job_id", "crew" (users: "user_id", "first_name", "last_name", "email").

    Source: getCrew
    """
    return client.rows("getCrew", jobID=ids_of(job, "job"), getData=True)


def new_job(name: str, client: NimClient = default, **fields: Unpack[JobFields]) -> int:
    """Make a job and return its ID.

    Args:
        name: Its name.
        fields: Further columns. "number" or "numberTemplate" must be among them where the server has no template of its
            own.

    Source: addJob
    """
    return client.make("addJob", name=name, **fields)


def update_job(job: Ref, client: NimClient = default, **fields: Unpack[JobChanges]) -> None:
    """Change columns of a job; those that are not given stay.

    Args:
        job: ID or dict.
        fields: What is to change. Folder and project structure change only while the job is offline.

    Source: updateJob
    """
    client.change("updateJob", jobID=id_of(job, "job"), **fields)


def remove_job(job: Ref, client: NimClient = default) -> None:
    """Remove a job; an administrator can bring it back.

    Args:
        job: ID or dict.

    Source: deleteJob
    """
    client.change("deleteJob", jobID=id_of(job, "job"))


def upload_job_icon(
    job: Ref, file_path: FilePath, client: NimClient = default, progress_callback: ProgressCallback | None = None
) -> None:
    """Give a job a picture.

    Args:
        job: ID or dict.
        file_path: The picture.
        progress_callback: Called with (bytes done, bytes total).

    Source: uploadJobIcon
    """
    client.upload("uploadJobIcon", file_path, {"jobID": id_of(job, "job")}, progress_callback=progress_callback)


@cache_settled
def all_job_statuses(client: NimClient = default) -> list[Status]:
    """List the statuses that jobs can have.

    Source: getJobStatuses
    """
    return client.rows("getJobStatuses")


@cache_settled
def all_cultures(client: NimClient = default) -> list[Culture]:
    """List the currencies that a job can be in: "cultureCode", "currency", "currencyCode".

    Source: getCultureCodes
    """
    return client.rows("getCultureCodes")
