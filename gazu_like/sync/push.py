"""Changes on their way to the target: bounded batches, several at once, slower for a tired server, bad rows alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial

from gazu_like.exception import (
    ConnectionFailedException,
    GazuException,
    HttpException,
    MigrationException,
    NotAllowedException,
    NotAuthenticatedException,
    UploadFailedException,
)
from gazu_like.sync.context import Context
from gazu_like.sync.model import Change, Kind, Row
from gazu_like.transport.retry import PASSING

#: Batches between two looks at how the server bears it.
WAVE = 16
#: Pause after a wave in which requests failed in passing, seconds.
REST_SECONDS = 1.0
#: Waves in a row without a single answer after which the server is given up.
SILENT_WAVES = 3


@dataclass
class Outcome:
    """How changes ended.

    Attributes:
        done: Changes that were written, with the target's rows.
        failed: Changes that the server refused, and why.
        unsure: Changes without an answer: the server may have written them.
    """

    done: list[tuple[Change, Row]] = field(default_factory=list)
    failed: list[tuple[Change, GazuException]] = field(default_factory=list)
    unsure: list[tuple[Change, GazuException]] = field(default_factory=list)

    def add(self, other: Outcome) -> None:
        self.done += other.done
        self.failed += other.failed
        self.unsure += other.unsure


Write = Callable[[Sequence[Change]], list[Row]]


@dataclass
class Pace:
    """How much at once: less after failures that may pass, more again when all goes well."""

    most: int
    widest: int
    batch: int = 0
    width: int = 0

    def __post_init__(self) -> None:
        self.batch, self.width = self.most, self.widest

    def slower(self) -> None:
        self.batch, self.width = max(1, self.batch // 2), max(1, self.width // 2)

    def faster(self) -> None:
        self.batch, self.width = min(self.most, self.batch * 2), min(self.widest, self.width * 2)


def push(context: Context, kind: Kind, changes: Sequence[Change], note: Callable[[Outcome], object]) -> Outcome:
    """Write changes of one kind, either all new rows or all changed ones.

    Args:
        context: The migration.
        kind: Kind of the rows.
        changes: What to write.
        note: Called with how each batch ended, as soon as it has. May call failed changes unsure.

    Returns:
        How each of them ended. When the server does not answer at all, the last ones are not sent and count as unsure.

    Raises:
        MigrationException: the target does not let this login write; nothing more was sent.
    """
    if not changes:
        return Outcome()
    act = kind.write.create if changes[0].target is None else kind.write.update
    write: Write = partial(act, context, kind)
    pace, ended, place, silent = Pace(kind.write.batch, kind.write.width), Outcome(), 0, 0
    while place < len(changes):
        wave = changes[place : place + pace.batch * WAVE]
        place += len(wave)
        result = _wave(context, write, wave, pace, note)
        ended.add(result)
        silent = 0 if result.done or result.failed else silent + 1
        if silent == SILENT_WAVES:
            ended.unsure += [(change, result.unsure[-1][1]) for change in changes[place:]]
            break
        if result.unsure:
            pace.slower()
            context.target.client.wire.sleep(REST_SECONDS)
        else:
            pace.faster()
    return ended


def _wave(
    context: Context, write: Write, changes: Sequence[Change], pace: Pace, note: Callable[[Outcome], object]
) -> Outcome:
    batches = [changes[at : at + pace.batch] for at in range(0, len(changes), pace.batch)]
    ended = Outcome()
    wire = context.target.client.wire
    with closing(wire.fan_out(partial(_batch, write), batches, pace.width, ordered=False)) as tickets:
        for ticket in tickets:
            result = ticket.value()
            note(result)
            ended.add(result)
    return ended


def _batch(write: Write, changes: Sequence[Change]) -> Outcome:
    """Write a batch; halve one that is refused, until the bad rows stand alone."""
    try:
        rows = write(changes)
    except (NotAllowedException, NotAuthenticatedException) as error:
        raise MigrationException(
            f"the target's login may not write there: {error}; log in as an administrator"
        ) from error
    except MigrationException:
        raise
    except GazuException as error:
        if is_passing(error):
            return Outcome(unsure=[(change, error) for change in changes])
        if len(changes) == 1:
            return Outcome(failed=[(changes[0], error)])
    else:
        return Outcome(done=_paired(changes, rows))
    half = len(changes) // 2
    ended = _batch(write, changes[:half])
    ended.add(_batch(write, changes[half:]))
    return ended


def _paired(changes: Sequence[Change], rows: Sequence[Row]) -> list[tuple[Change, Row]]:
    if len(rows) != len(changes):
        # An import passes over the rows of a login that is no administrator's, and answers 200.
        raise MigrationException(
            f"the target took {len(rows)} of {len(changes)} rows without a word; is the login still an administrator's?"
        )
    return list(zip(changes, rows, strict=True))


def is_passing(error: GazuException) -> bool:
    """Tell whether an error says nothing of the row: another time it may go well."""
    if isinstance(error, HttpException):
        # "..._pkey": the same rows are under way in another request, whose answer was lost.
        return error.status in PASSING or "_pkey" in str(error.message)
    return isinstance(error, (ConnectionFailedException, UploadFailedException))
