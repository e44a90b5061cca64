"""How a command ends: its exit code, and the one line that says why."""

from __future__ import annotations

from collections.abc import Mapping

import click

from gazu_like.exception import (
    AuthFailedException,
    ConnectionFailedException,
    GazuException,
    HostException,
    LookupException,
    MigrationException,
    NotAuthenticatedException,
)

OK, FAILED, USAGE, NO_LOGIN, REFUSED, INTERRUPTED = 0, 1, 2, 3, 4, 130

#: What the codes mean, for the help texts and the tests.
MEANINGS: Mapping[int, str] = {
    OK: "done",
    FAILED: "the server refused it, or something failed: the message says what",
    USAGE: "wrong usage, or a name that nothing has",
    NO_LOGIN: "no connection, or the login was refused",
    REFUSED: "a migration cannot begin, or not go on (sync)",
    INTERRUPTED: "interrupted",
}

#: Exit code by error: the first class that it is of decides.
CODES: tuple[tuple[type[Exception], int], ...] = (
    (MigrationException, REFUSED),
    (HostException, USAGE),
    (LookupException, USAGE),
    (ConnectionFailedException, NO_LOGIN),
    (AuthFailedException, NO_LOGIN),
    (NotAuthenticatedException, NO_LOGIN),
    (GazuException, FAILED),
    (OSError, FAILED),
)


class Failure(click.ClickException):
    """A command ends with one line and an exit code."""

    def __init__(self, message: str, code: int = FAILED) -> None:
        super().__init__(message)
        self.code = code  # "exit_code" is one for the whole class in click


def code_of(error: Exception) -> int | None:
    """Return the exit code for an error; None for one that nobody foresaw, whose traceback is wanted."""
    if isinstance(error, Failure):
        return error.code
    return next((code for kind, code in CODES if isinstance(error, kind)), None)


def table(meanings: Mapping[int, str] = MEANINGS) -> str:
    """Return the codes as lines of a help text."""
    return "\n".join(f"  {code:<4} {meaning}" for code, meaning in meanings.items())
