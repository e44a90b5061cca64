"""What a migration asks of the server that has the production, whichever tracker it is; and a Kitsu as a source.

A tracker that is no Kitsu gives its records in Kitsu's shape (``Side.read``) and says which kinds it knows of. All
else, from matching to the report, is the same for all of them. Its client names the class in ``SOURCE``.
"""

from __future__ import annotations

import importlib
from abc import abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol, cast

from gazu_like.client import KitsuClient
from gazu_like.exception import GazuException, MigrationException, NotAllowedException, NotAuthenticatedException
from gazu_like.refs import id_of
from gazu_like.sync.context import KitsuSide, Side
from gazu_like.sync.journal import Journal
from gazu_like.sync.kinds import ARCHIVED, BY_NAME
from gazu_like.sync.mapping import suggestion
from gazu_like.sync.match import fold
from gazu_like.sync.model import Archived, Kind, Row
from gazu_like.tracker import Tracker

#: Productions that an error lists.
LISTED = 20


class Source(Protocol):
    """The server that has the production."""

    @property
    @abstractmethod
    def client(self) -> Tracker:
        """The connection to it."""

    @property
    @abstractmethod
    def kinds(self) -> Mapping[str, Kind]:
        """What it has and a target takes, by name, in the order of writing."""

    @property
    @abstractmethod
    def archived(self) -> Sequence[Archived]:
        """What it has and no target takes."""

    @property
    @abstractmethod
    def about(self) -> Mapping[str, str]:
        """Choices that all runs of a migration must share, by name: the journal holds them to it."""

    @property
    @abstractmethod
    def unfollowed(self) -> str:
        """Why nobody can follow it; empty when one can."""

    @abstractmethod
    def named(self, project: Any) -> str:
        """Return what a caller calls the production, as ``find`` takes it.

        Raises:
            ValueError: that is no production.
        """

    @abstractmethod
    def version(self) -> str:
        """Return the server's version, "unknown" when it does not say.

        Raises:
            GazuException: it does not answer.
        """

    @abstractmethod
    def check_login(self) -> None:
        """Make sure that the login may read everything.

        Raises:
            MigrationException: it may not: what to do.
        """

    @abstractmethod
    def find(self, wanted: str) -> Row:
        """Return the production: its "id" and "name" are those of the migration.

        Raises:
            MigrationException: there is none, or several: what there is.
        """

    @abstractmethod
    def is_stranger(self, here: Row, there: Row) -> bool:
        """Tell whether a production of the target that has the right name is known to be another one's."""

    @abstractmethod
    def side(self, here: Row, journal: Journal) -> Side:
        """Return the side of a pass, on which nothing was read yet.

        Args:
            here: The production, as ``find`` has it.
            journal: What survives a kill.
        """


def source_of(given: Tracker | Source) -> Source:
    """Return what a migration reads a tracker by; a source as it is.

    Raises:
        ValueError: nothing is known of reading it.
    """
    if not isinstance(given, Tracker):
        if isinstance(getattr(given, "kinds", None), Mapping):
            return given
        raise ValueError(f"source: wanted a KitsuClient or a NimClient, got {type(given).__name__}")
    place, _, name = given.SOURCE.partition(":")
    return cast("Source", getattr(importlib.import_module(place), name)(given))


class KitsuSource:
    """A Kitsu server that has the production.

    Args:
        client: Connection, as an administrator.
    """

    kinds: Mapping[str, Kind] = BY_NAME
    archived: Sequence[Archived] = ARCHIVED
    about: Mapping[str, str] = {}
    unfollowed = ""

    def __init__(self, client: KitsuClient) -> None:
        self.client = client

    def named(self, project: Any) -> str:
        """Return the name or ID of a production."""
        return project if isinstance(project, str) else id_of(project, "project")

    def version(self) -> str:
        """Return the server's version."""
        return version_of(self.client)

    def check_login(self) -> None:
        """Make sure that the login is an administrator's."""
        check_administrator(self.client, "source", "reads every kind of record")

    def find(self, wanted: str) -> Row:
        """Return the production of a name or ID."""
        known = self.client.fetch_all("projects")
        found = find_project(known, wanted)
        if found is None:
            names = sorted(each["name"] for each in known)
            near = suggestion(wanted, names) or ";"
            raise MigrationException(
                f"project: the source {self.client.host} has no {wanted!r}{near} it has: {listed(names)}"
            )
        return found

    def is_stranger(self, here: Row, there: Row) -> bool:
        """Productions of one name are taken for one."""
        return False

    def side(self, here: Row, journal: Journal) -> KitsuSide:
        """Return the side of a pass."""
        return KitsuSide("source", self.client, here["id"], journal)


def version_of(client: KitsuClient) -> str:
    """Return the version of a Kitsu server, "unknown" when it does not say."""
    return str(client.get("").get("version", "unknown"))


def check_administrator(client: KitsuClient, side: str, said: str) -> None:
    """Make sure that a login is an administrator's.

    Args:
        client: The connection.
        side: "source" or "target".
        said: What a migration does there, for the error.

    Raises:
        MigrationException: it is not.
    """
    try:
        role = client.get("auth/authenticated")["user"]["role"]
    except (NotAuthenticatedException, NotAllowedException) as error:
        raise MigrationException(f"{side} {client.host}: log in first, as an administrator") from error
    if role != "admin":
        raise MigrationException(
            f"{side} {client.host}: this login is a {role}'s; a migration {said} as an administrator"
        )


def find_project(projects: Iterable[Row], wanted: str) -> Row | None:
    """Return the production of a name or ID, None when there is none.

    Raises:
        MigrationException: several have nearly that name.
    """
    for clean in (str, fold):
        found = [each for each in projects if wanted == each["id"] or clean(each["name"]) == clean(wanted)]
        if len(found) > 1:
            several = ", ".join(f"{each['name']} ({each['id']})" for each in found)
            raise MigrationException(f"{wanted!r} is {len(found)} productions: {several}; give the ID")
        if found:
            return found[0]
    return None


def listed(names: Sequence[str]) -> str:
    """Return names for an error, the first of many."""
    return ", ".join(names[:LISTED]) + (" ..." if len(names) > LISTED else "") or "none"


def answered(name: str, host: str, ask: Any) -> str:
    """Return what a server says of its version.

    Raises:
        MigrationException: it cannot be asked.
    """
    try:
        return str(ask())
    except GazuException as error:
        raise MigrationException(f"the {name} {host} cannot be asked: {error}") from error
