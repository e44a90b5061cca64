"""What type checkers know of an asynchronous client's nouns. Written by scripts/namespaces.py."""

from collections.abc import Iterable

from gazu_like.nim.fields import JobChanges, JobFields, JobSearch
from gazu_like.nim.refs import Ref
from gazu_like.nim.shapes import Crew, Culture, Job, Status, Unpack
from gazu_like.transfer import FilePath, ProgressCallback

class JobNamespace:
    """The functions of ``gazu_like.nim.job``, awaited, with ``client=`` filled in."""

    async def all_crew_for_job(self, job: Ref | Iterable[Ref]) -> list[Crew]:
        """List who works on one job or on many.

        Args:
            job: ID or dict, or many.

        Returns:
            One row for each job: "job_id", "crew" (users: "user_id", "first_name", "last_name", "email").

        Source: getCrew
        """

    async def all_cultures(self) -> list[Culture]:
        """List the currencies that a job can be in: "cultureCode", "currency", "currencyCode".

        Source: getCultureCodes
        """

    async def all_job_ids(self, **search: Unpack[JobSearch]) -> list[int]:
        """List the IDs of the jobs that fit all that is asked for, see ``all_jobs``.

        Source: findJobs
        """

    async def all_job_statuses(self) -> list[Status]:
        """List the statuses that jobs can have.

        Source: getJobStatuses
        """

    async def all_jobs(self, **search: Unpack[JobSearch]) -> list[Job]:
        """List the jobs that fit all that is asked for, with all their columns; all jobs without a question.

        Args:
            search: Columns and what they hold; "include_deleted" for deleted ones as well. "limit" and "offset" ask for a
                part. Some columns are spelled differently than in ``new_job`` ("director" and "prod_director" ...).

        Source: findJobs
        """

    async def all_jobs_for_user(self, user: Ref) -> list[Job]:
        """List the jobs that a user is assigned to: "ID", "number", "jobname", "folder".

        Args:
            user: ID or dict.

        Source: getUserJobs
        """

    async def get_job(self, job: Ref) -> Job:
        """Return a job. Without permission to view its details there are fewer columns.

        Args:
            job: ID or dict.

        Raises:
            NimRecordNotFoundException: there is none.

        Source: getJobInfo
        """

    async def get_job_by_number(self, number: str) -> Job | None:
        """Return the job of a job number with all its columns, None when there is none.

        Source: findJobs
        """

    async def new_job(self, name: str, **fields: Unpack[JobFields]) -> int:
        """Make a job and return its ID.

        Args:
            name: Its name.
            fields: Further columns. "number" or "numberTemplate" must be among them where the server has no template of its
                own.

        Source: addJob
        """

    async def remove_job(self, job: Ref) -> None:
        """Remove a job; an administrator can bring it back.

        Args:
            job: ID or dict.

        Source: deleteJob
        """

    async def update_job(self, job: Ref, **fields: Unpack[JobChanges]) -> None:
        """Change columns of a job; those that are not given stay.

        Args:
            job: ID or dict.
            fields: What is to change. Folder and project structure change only while the job is offline.

        Source: updateJob
        """

    async def upload_job_icon(
        self, job: Ref, file_path: FilePath, *, progress_callback: ProgressCallback | None = None
    ) -> None:
        """Give a job a picture.

        Args:
            job: ID or dict.
            file_path: The picture.
            progress_callback: Called with (bytes done, bytes total).

        Source: uploadJobIcon
        """
