"""NIM as the source of a migration: who it is, whether it lets us in, and which job is meant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from gazu_like.exception import ApiKeyException, MigrationException, NimRecordNotFoundException
from gazu_like.nim import server
from gazu_like.nim.client import NimClient
from gazu_like.nim.migration.archived import ARCHIVED
from gazu_like.nim.migration.kinds import KINDS
from gazu_like.nim.migration.side import NimSide
from gazu_like.nim.migration.words import Choices, cut, identity, text
from gazu_like.nim.refs import id_of
from gazu_like.nim.settings import normalised_url
from gazu_like.refs import one_of
from gazu_like.sync.journal import Journal
from gazu_like.sync.kinds.words import STYLES
from gazu_like.sync.mapping import suggestion
from gazu_like.sync.match import fold
from gazu_like.sync.model import Archived, Kind, Row
from gazu_like.sync.source import listed

#: What stands before an ID where a number or a name may stand as well.
_ID_MARK = "#"
_LONGEST_NAME = 80


class NimSource:
    """A NIM server that has the job.

    Args:
        client: Connection to NIM.
        choices: How the job is to look in Kitsu.

    Raises:
        ValueError: a choice is none that there is.
    """

    kinds: Mapping[str, Kind] = KINDS
    archived: Sequence[Archived] = ARCHIVED
    unfollowed = "NIM tells of no events; run the migration again, now and then"

    def __init__(self, client: NimClient, choices: Choices | None = None) -> None:
        self.client = client
        self.choices = choices or Choices()
        one_of(("sequences", "episodes"), shows=self.choices.shows)
        one_of(("Linux", "Windows", "Mac"), system=self.choices.system)
        one_of(STYLES, style=self.choices.style)

    @property
    def name(self) -> str:
        """Address that IDs are made of."""
        return normalised_url(self.choices.name or self.client.host)

    @property
    def about(self) -> Mapping[str, str]:
        """Choices that move records when they are changed."""
        return {"shows as": self.choices.shows, "source name": self.name}

    def named(self, project: Any) -> str:
        """Return what a job is called: a text as it is, which may be its number, its name, or "#" and its ID."""
        return project if isinstance(project, str) and project else f"{_ID_MARK}{id_of(project, 'job')}"

    def version(self) -> str:
        """Return NIM's version."""
        return str(server.get_api_state(client=self.client).get("version") or "unknown")

    def check_login(self) -> None:
        """Make sure that NIM takes the API key, where it wants one."""
        try:
            server.check_login(client=self.client)
        except ApiKeyException as error:
            raise MigrationException(f"source {self.client.host}: {error}") from error

    def find(self, wanted: str) -> Row:
        """Return the production that a job becomes: its "id" and "name", and the "ID" of the job."""
        job = self._by_id(wanted) or self._by_number(wanted) or self._by_name(wanted)
        if job is None:
            raise MigrationException(self._unknown(wanted))
        return {"id": identity(self.name, "job", job["ID"]), "name": self._name_of(job), "ID": job["ID"]}

    def is_stranger(self, here: Row, there: Row) -> bool:
        """Tell whether a production was made of another job, which may have the same name."""
        origin = (there.get("data") or {}).get("nim")
        return isinstance(origin, Mapping) and origin.get("ID") not in (None, here["ID"])

    def side(self, here: Row, journal: Journal) -> NimSide:
        """Return the side of a pass."""
        return NimSide(self.client, here, self.choices, self.name, journal)

    def _by_id(self, wanted: str) -> Row | None:
        number = wanted.removeprefix(_ID_MARK)
        if not wanted.startswith(_ID_MARK) or not number.isdigit():
            return None
        try:
            found: Row = self.client.row("getJobInfo", ID=int(number))
        except NimRecordNotFoundException:
            return None
        return found

    def _by_number(self, wanted: str) -> Row | None:
        found = self.client.rows("findJobs", number=wanted, getData=True)
        return _only(wanted, [job for job in found if fold(text(job, "number")) == fold(wanted)])

    def _by_name(self, wanted: str) -> Row | None:
        found = self.client.rows("findJobs", name=wanted, getData=True)  # also of those that have it in their names
        return _only(wanted, [job for job in found if fold(text(job, "jobname")) == fold(wanted)])

    def _name_of(self, job: Row) -> str:
        """Return the name of the production: with the number when several jobs share it, since Kitsu lets no two."""
        name = text(job, "jobname") or text(job, "number") or f"job {job['ID']}"
        alike = [
            each
            for each in self.client.rows("findJobs", name=name, getData=True)
            if fold(text(each, "jobname")) == fold(name) and each["ID"] != job["ID"]
        ]
        return cut(f"{text(job, 'number')} {name}" if alike else name, _LONGEST_NAME)

    def _unknown(self, wanted: str) -> str:
        jobs = self.client.rows("findJobs", getData=True)
        names = sorted(f"{text(job, 'number')} {text(job, 'jobname')}".strip() for job in jobs)
        known = [name for job in jobs for name in (text(job, "number"), text(job, "jobname")) if name]
        near = suggestion(wanted, known) or ";"
        return f"job: NIM at {self.client.host} has no {wanted!r}{near} it has: {listed(names)}"


def _only(wanted: str, found: list[Row]) -> Row | None:
    if len(found) > 1:
        several = ", ".join(f"{text(job, 'number')} {text(job, 'jobname')} ({_ID_MARK}{job['ID']})" for job in found)
        raise MigrationException(
            f"{wanted!r} is {len(found)} jobs: {several}; give the ID, as {_ID_MARK}{found[0]['ID']}"
        )
    return found[0] if found else None
