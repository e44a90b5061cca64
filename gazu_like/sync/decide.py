"""What is to become of the rows of a kind: new, changed, left, refused. Reads both sides, writes nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from gazu_like.exception import MigrationException
from gazu_like.sync import compare
from gazu_like.sync.context import Context
from gazu_like.sync.match import Matching, match
from gazu_like.sync.model import Change, Kind, Reference, Row
from gazu_like.sync.report import Difference, Problem, ProblemKind
from gazu_like.sync.translate import translated

#: Which fields: "first" leaves out those for later, "later" has these alone.
Fields: TypeAlias = Literal["first", "later", "all"]


@dataclass
class Decision:
    """What is to become of the rows of a kind.

    Attributes:
        kind: The kind.
        context: The migration.
        source: Rows that are meant.
        target: Rows of the target.
        creates, updates: To be written.
        kept: Rows that differ and are left as the target has them.
        unchanged: How many agree.
        extra: Rows that only the target has.
        problems: Rows that are not brought, or not whole, and why.
        failed: How many are not brought.
        unplaced: How many rows cannot be brought, and may be among the extra ones for all that is known.
        pairs: IDs of matched rows that have another one on the target, source's and target's.
    """

    kind: Kind
    context: Context
    source: int = 0
    target: int = 0
    creates: list[Change] = field(default_factory=list)
    updates: list[Change] = field(default_factory=list)
    kept: list[Change] = field(default_factory=list)
    unchanged: int = 0
    extra: list[Row] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    failed: int = 0
    pairs: list[tuple[str, str]] = field(default_factory=list)
    unplaced: int = 0

    def refuse(self, row: Row, what: ProblemKind, message: str) -> None:
        """Leave a row out, and say why."""
        self.failed += 1
        self.tell(row, what, message)

    def tell(self, row: Row, what: ProblemKind, message: str) -> None:
        """Say something of a row."""
        self.problems.append(Problem(self.kind.name, row.get("id"), self.context.label(self.kind, row), what, message))

    def samples(self) -> list[Difference]:
        """Return the differences as the report shows them."""
        missing = [
            Difference(each.source["id"], self.context.label(self.kind, each.source), "missing")
            for each in self.creates
        ]
        differing = [
            Difference(
                each.source["id"],
                self.context.label(self.kind, each.source),
                "differs",
                {name: (wanted, held) for name, (held, wanted) in each.fields.items()},
            )
            for each in (*self.updates, *self.kept)
        ]
        extra = [Difference(row["id"], self.context.label(self.kind, row), "extra") for row in self.extra]
        return differing + missing + extra


def decide(context: Context, kind: Kind, fields: Fields = "first") -> Decision:
    """Hold the rows of a kind on both sides against each other, and note in ``context.ids`` which are which."""
    rows = context.wanted(kind)
    held = context.target.rows(kind.name, kind.read)
    found = Decision(kind, context, len(rows), len(held))
    moved = _moved(context, kind, rows, found, fields)
    originals = {row["id"]: row for row in rows}
    matching = match(kind, moved, held, context.known)
    _note_ids(context, kind, rows, moved, matching, fields)
    found.pairs = [(source, row["id"]) for source, row in matching.pairs.items() if row["id"] != source]
    standing = _standing(context, rows, moved, matching.extra)
    context.ids.update(standing)
    if kind.scope == "production":
        spared = {*standing.values(), *(each["id"] for several in matching.ambiguous.values() for each in several)}
        found.extra = [each for each in matching.extra if each["id"] not in spared]
        found.unplaced = len(rows) - len(moved) - len(standing)
    for row in moved:
        if row["id"] in matching.ambiguous:
            found.refuse(row, "refused", _candidates(context, kind, matching.ambiguous[row["id"]]))
        else:
            _judge(context, found, originals[row["id"]], row, matching.pairs.get(row["id"]), fields)
    return found


def _moved(context: Context, kind: Kind, rows: list[Row], found: Decision, fields: Fields) -> list[Row]:
    """Translate the rows that can be brought; what cannot is told."""
    moved = []
    references = _references(kind, fields)
    for row in rows:
        unbearable = compare.problems(kind, row)
        if unbearable:
            found.refuse(row, "refused", "; ".join(unbearable))
            continue
        fresh, lost = translated(row, references, context.ids)
        needed = [each for each in lost if each[0].needed]
        if needed:
            found.refuse(row, "left out", _lost_text(context, *needed[0]))
            continue
        for reference, value in lost:
            found.tell(row, "value dropped", _lost_text(context, reference, value))
        moved.append(kind.prepare(fresh, context) if kind.prepare else fresh)
    return moved


def _standing(context: Context, rows: list[Row], moved: list[Row], free: list[Row]) -> dict[str, str]:
    """Return the target's IDs of rows that cannot be brought now, but are there from an earlier time.

    They are not extra, since the source has them; and what refers to them can be brought.
    """
    there, brought = {row["id"] for row in free}, {row["id"] for row in moved}
    left: list[str] = [row["id"] for row in rows if row["id"] not in brought]
    places = {each: context.known.get(each, each) for each in left}
    return {source: target for source, target in places.items() if target in there}


def _references(kind: Kind, fields: Fields) -> list[Reference]:
    if fields != "first":
        return list(kind.references)
    return [each for each in kind.references if each.path.split(".")[0].removesuffix("[]") not in kind.later]


def _lost_text(context: Context, reference: Reference, value: str) -> str:
    return f"{reference.path}: {context.describe(value)} is not on the target"


def _candidates(context: Context, kind: Kind, rows: Collection[Row]) -> str:
    listed = ", ".join(f"{context.label(kind, row)} ({row['id']})" for row in rows)
    return f"several records could be the same: {listed}; say which in a mapping file, or rename one"


def _note_ids(
    context: Context, kind: Kind, rows: list[Row], moved: list[Row], matching: Matching, fields: Fields
) -> None:
    for row in rows:
        context.ids.pop(row["id"], None)
    for row in moved:
        pair = matching.pairs.get(row["id"])
        if pair is not None:
            context.ids[row["id"]] = pair["id"]
        elif fields != "later" and row["id"] not in matching.ambiguous and context.creates(kind):
            # Its own ID until it is there: kinds that keep IDs get this one, the others tell theirs.
            context.ids[row["id"]] = row["id"]


def _judge(context: Context, found: Decision, source: Row, row: Row, target: Row | None, fields: Fields) -> None:
    kind = found.kind
    if target is None:
        if fields == "later":
            return
        if not context.creates(kind):
            found.refuse(row, "left out", f"the target has no such record, and missing={context.options.missing!r}")
            return
        found.creates.append(Change(source, row))
        return
    wanted = compare.merged(kind, {**row, "id": target["id"]}, target)
    differing = compare.differences(kind, wanted, target, kind.later if fields == "later" else None)
    if fields == "first":
        differing = {name: pair for name, pair in differing.items() if name not in kind.later}
    change = Change(source, wanted, target, differing)
    if not differing:
        found.unchanged += 1
    elif kind.scope == "studio" or not _wins(context, kind, change):
        found.kept.append(change)
    else:
        found.updates.append(change)


def _wins(context: Context, kind: Kind, change: Change) -> bool:
    """Tell whether the source's row is to replace the target's, by the conflict policy."""
    assert change.target is not None
    policy = context.options.conflicts
    if policy == "source" or change.source["id"] in context.written.get(kind.name, ()):
        return True  # what this run wrote, its later steps finish
    here, there = change.source.get("updated_at") or "", change.target.get("updated_at") or ""
    pushed = context.journal.pushed_row(change.source["id"])
    if policy == "keep":
        # Touched on neither side since it was pushed: a run that was broken off did not come to its later fields.
        return pushed is not None and pushed == (change.source.get("updated_at"), change.target.get("updated_at"))
    if pushed is not None:
        # Not touched since it was pushed: the import itself gives it a later date than the source's.
        if there == pushed[1]:
            return True
        if here == pushed[0]:
            return False
    return here > there


def check_studio(decisions: Iterable[Decision], missing: str) -> None:
    """Refuse to begin when it is not clear which studio records are meant.

    Raises:
        MigrationException: some are ambiguous; or some are missing, and ``missing`` is "fail".
    """
    problems = [each for decision in decisions for each in decision.problems if each.what == "refused"]
    if missing == "fail":
        problems += [each for decision in decisions for each in decision.problems if each.what == "left out"]
    if problems:
        lines = "".join(f"\n  {each.kind}: {each.label}: {each.message}" for each in problems)
        raise MigrationException(f"the target's studio records do not do; nothing was written:{lines}")
