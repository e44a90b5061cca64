"""The steps of a run: records of a kind decided, written, noted; once more when answers were lost."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass

from gazu_like.exception import GazuException, ServerErrorException
from gazu_like.sync.context import Context
from gazu_like.sync.decide import Decision, Fields, decide
from gazu_like.sync.model import Change, Kind, Row, Step
from gazu_like.sync.push import Outcome, push
from gazu_like.sync.report import SAMPLES

#: How often rows without an answer are looked for on the target and sent again.
ROUNDS = 5
#: Pause before that, seconds, doubled each time.
PAUSE_SECONDS = 1.0
#: Records of one request that removes.
REMOVED_AT_ONCE = 50

_FIELDS: dict[str, Fields] = {"records": "first", "later": "later", "again": "all"}


def bring(context: Context, kind: Kind, step: Step) -> None:
    """Write what the target lacks of a kind, or has otherwise."""
    if step.what == "again" and kind.name not in context.touched:
        return
    outcome, pause = Outcome(), PAUSE_SECONDS
    given_up: set[str] = set()
    for turn in range(ROUNDS):
        lost = [change for change, _ in outcome.unsure]
        decision = decide(context, kind, _FIELDS[step.what])
        _leave_out(context, decision, given_up)
        _note_arrived(context, decision, lost)
        if turn == 0:
            _count(context, decision, step)
        _note_matched(context, decision)
        outcome = _write(context, decision, step, is_first=turn == 0)
        given_up.update(change.source["id"] for change, _ in outcome.failed)
        if not outcome.unsure:
            return
        for change, _ in outcome.unsure:
            if change.target is None:  # if it is there after all, it is ours to finish, whatever the conflict policy
                context.mark(kind, change.source["id"], "created")
        context.touch(kind.name)
        context.target.client.wire.sleep(pause)
        pause *= 2
    for change, error in outcome.unsure:
        if change.target is None:
            context.written[kind.name].pop(change.source["id"], None)
        _failed(context, kind, change, error)


def _note_matched(context: Context, decision: Decision) -> None:
    """Remember what was matched by name: else it would not be known again when it is renamed."""
    fresh = [pair for pair in decision.pairs if context.known.get(pair[0]) != pair[1]]
    context.journal.note_ids(decision.kind.name, fresh, "matched")


def _leave_out(context: Context, decision: Decision, given_up: set[str]) -> None:
    for change in decision.creates:
        if change.source["id"] in given_up:
            context.ids.pop(change.source["id"], None)
    decision.creates = [change for change in decision.creates if change.source["id"] not in given_up]
    decision.updates = [change for change in decision.updates if change.source["id"] not in given_up]


def _doubt(outcome: Outcome) -> None:
    """Have rows that the server failed at looked for, and sent once more: after a 500 they may be there, or go in."""
    outcome.unsure += [each for each in outcome.failed if isinstance(each[1], ServerErrorException)]
    outcome.failed = [each for each in outcome.failed if not isinstance(each[1], ServerErrorException)]


def _note_arrived(context: Context, decision: Decision, lost: Sequence[Change]) -> None:
    """Note what arrived although its answer was lost."""
    if not lost:
        return
    kind = decision.kind
    held = {row["id"]: row for row in context.target.rows(kind.name, kind.read)}
    open_ones = {change.source["id"] for change in (*decision.creates, *decision.updates)}
    places = [(change, context.ids.get(change.source["id"])) for change in lost if change.source["id"] not in open_ones]
    _note(context, kind, Outcome([(change, held[place]) for change, place in places if place in held]))


def tally(context: Context, decision: Decision) -> None:
    """Put what was decided into the report, as a plan or a verification has it."""
    entry = context.report.kind(decision.kind.name)
    _count(context, decision, Step(decision.kind.name))
    entry.created, entry.updated = len(decision.creates), len(decision.updates)
    if context.options.delete:
        entry.removed = len(decision.extra)


def close_books(context: Context) -> None:
    """Count what was written: a record that several steps wrote counts once."""
    for name, written in context.written.items():
        entry = context.report.kind(name)
        states = list(written.values())
        entry.created, entry.updated = states.count("created"), states.count("updated")
        left = entry.source - entry.created - entry.updated - entry.kept - entry.failed
        # What a run that was broken off did not come to is not unchanged.
        entry.unchanged = left if context.report.finished else min(left, entry.unchanged)


def remove_extra(context: Context, kinds: Sequence[Kind], only: Container[str] | None = None) -> None:
    """Remove what the target's production has and the source's lacks, what refers to others first.

    Args:
        context: Both sides.
        kinds: In the order of writing.
        only: Nothing but these, by the target's IDs; all when None.
    """
    for kind in reversed(kinds):
        decision = decide(context, kind, "all") if kind.scope == "production" else None
        if decision is not None and only is not None:
            decision.extra = [row for row in decision.extra if row["id"] in only]
        if decision is None or not decision.extra:
            continue
        if decision.unplaced:
            # One of them may be the counterpart of a record that could not be brought.
            said = f"{decision.unplaced} others could not be brought, and one of these may be meant: it was not removed"
            for row in decision.extra:
                context.tell(kind, row, "refused", said)
            continue
        for start in range(0, len(decision.extra), REMOVED_AT_ONCE):
            _remove(context, kind, decision.extra[start : start + REMOVED_AT_ONCE])
        # Counted by looking: Zou answers a removal with success that only cancelled the record.
        left = {row["id"] for row in context.target.rows(kind.name, kind.read)}
        context.report.kind(kind.name).removed += sum(row["id"] not in left for row in decision.extra)


def _remove(context: Context, kind: Kind, rows: list[Row]) -> None:
    try:
        kind.write.remove(context, kind, rows)
    except GazuException as error:
        if len(rows) == 1:
            context.report.kind(kind.name).failed += 1
            context.tell(kind, rows[0], "failed", f"could not be removed: {error}")
        else:
            for row in rows:
                _remove(context, kind, [row])
    context.touch(kind.name, *kind.write.touches)


def _count(context: Context, decision: Decision, step: Step) -> None:
    entry = context.report.kind(decision.kind.name)
    context.report.problems += decision.problems
    if step.what != "records":
        return
    entry.scope = decision.kind.scope
    entry.source, entry.target = decision.source, decision.target
    entry.unchanged, entry.kept = decision.unchanged, len(decision.kept)
    entry.extra, entry.failed = len(decision.extra), decision.failed
    for problem in decision.problems:
        if problem.what in ("refused", "left out"):
            context.fail(decision.kind, problem.id)
    entry.samples = decision.samples()[:SAMPLES]


def _write(context: Context, decision: Decision, step: Step, is_first: bool) -> Outcome:
    kind = decision.kind
    name = kind.name if step.what == "records" else f"{kind.name}: {step.what}"
    work = len(decision.creates) + len(decision.updates)
    if not work:
        return Outcome()
    progress = _Progress(context, name, work)

    def note(ended: Outcome) -> None:
        if is_first:
            _doubt(ended)
        _note(context, kind, ended)
        progress.add(len(ended.done) + len(ended.failed) + len(ended.unsure))
        for change, _ in ended.done if step.what == "again" else ():
            context.recover(kind, change.source["id"])

    ended = Outcome()
    try:
        for changes in (decision.creates, decision.updates):
            ended.add(push(context, kind, changes, note))
    finally:
        context.touch(kind.name, *kind.write.touches)
    return ended


def _note(context: Context, kind: Kind, outcome: Outcome) -> None:
    for change, error in outcome.failed:
        _failed(context, kind, change, error)
    created = [(change, row) for change, row in outcome.done if change.target is None]
    pairs = [(change.source["id"], row["id"]) for change, row in created]
    context.ids.update(pairs)
    context.known.update(pairs)
    for change, _ in outcome.done:
        context.mark(kind, change.source["id"], "updated" if change.target else "created")
    if kind.scope == "studio" or not kind.write.keeps_ids:
        context.journal.note_ids(kind.name, pairs, "created")
    stamps = [
        (change.source["id"], change.source.get("updated_at"), row.get("updated_at")) for change, row in outcome.done
    ]
    context.journal.note_pushed(kind.name, stamps)


def _failed(context: Context, kind: Kind, change: Change, error: GazuException) -> None:
    # A row may fail in several steps.
    context.report.kind(kind.name).failed += context.fail(kind, change.source["id"])
    if change.target is None:
        context.ids.pop(change.source["id"], None)
    context.tell(kind, change.row | {"id": change.source["id"]}, "failed", said(error))


def said(error: GazuException) -> str:
    """Return what went wrong, with the server's own words."""
    message = getattr(error, "message", None)
    return f"{error}" if not message else f"{message} ({error.__class__.__name__})"


@dataclass
class _Progress:
    context: Context
    name: str
    total: int
    done: int = 0

    def __post_init__(self) -> None:
        self.context.advance(self.name, 0, self.total)

    def add(self, count: int) -> None:
        self.done += count
        self.context.advance(self.name, min(self.done, self.total), self.total)
