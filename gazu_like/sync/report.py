"""What a migration says of itself: counts by kind, what differed, what failed and why, files, timings.

Plain data, made by plan, run and verify alike; ``page`` draws it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any, Literal, TypeAlias, TypeVar

from gazu_like.page.files import write_private as _write_private

E = TypeVar("E")
Action: TypeAlias = Literal["plan", "run", "verify"]

ProblemKind: TypeAlias = Literal["failed", "refused", "left out", "value dropped", "archived", "file"]

#: Field-level differences that are kept for each kind.
SAMPLES = 20


@dataclass
class Difference:
    """One record that is missing on the target or differs: its fields as (source, target).

    For "missing" and "extra" records ``fields`` is empty.
    """

    id: str
    label: str
    what: Literal["missing", "differs", "extra"]
    fields: dict[str, tuple[Any, Any]] = field(default_factory=dict)


@dataclass
class Problem:
    """Something that did not arrive as it is on the source, or may not.

    Attributes:
        kind: Kind of the record.
        id: The source's ID, None when it is not about one record.
        label: What people call the record.
        what: "failed" (the server refused it, or no answer), "refused" (not sent: it would be ambiguous, or harm),
            "left out" (something that it needs is not on the target), "value dropped" (a reference alone),
            "archived" (no route writes it: it is in the archive), "file" (its bytes).
        message: Why, and what to do.
    """

    kind: str
    id: str | None
    label: str
    what: ProblemKind
    message: str


@dataclass
class KindReport:
    """What became of the records of a kind.

    In a plan, ``created``, ``updated``, ``removed`` say what a run would do; in a verification, what differs.

    Attributes:
        source, target: Records of each side (of reference data: those that the production uses).
        created, updated, unchanged, removed: Records.
        kept: Records that differ and are left as the target has them: reference data, or the conflict policy.
        extra: Records that only the target has.
        failed: Records that could not be written, refused and left out ones included.
        samples: Some of the differences.
        seconds: Time it took.
    """

    name: str
    scope: str = "production"
    source: int = 0
    target: int = 0
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    kept: int = 0
    extra: int = 0
    removed: int = 0
    failed: int = 0
    samples: list[Difference] = field(default_factory=list)
    seconds: float = 0.0


@dataclass
class FileReport:
    """What became of the binary files of a kind: "preview-files", "attachment-files", "avatars" ...

    In a plan, ``copied`` is what a run would copy; in a verification, ``unchanged`` is what agrees by size and
    checksum.
    """

    name: str
    files: int = 0
    bytes: int = 0
    copied: int = 0
    copied_bytes: int = 0
    unchanged: int = 0
    failed: int = 0
    seconds: float = 0.0


@dataclass
class Report:
    """The whole story of one plan, run or verification.

    Attributes:
        action: "plan", "run" or "verify".
        source, target: Hosts.
        project, target_project: Names of the production on both sides.
        started: YYYY-MM-DDTHH:MM:SS, UTC.
        seconds: Time it took in all.
        kinds, files, problems: See there. Kinds in the order of writing.
        not_compared: Why fields are not compared, by "kind.field".
        archive: Path of the file with the records that no route writes, None when there are none.
        finished: False while it runs, and when it was broken off.
    """

    action: Action
    source: str
    target: str
    project: str
    target_project: str
    started: str
    seconds: float = 0.0
    kinds: list[KindReport] = field(default_factory=list)
    files: list[FileReport] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    not_compared: dict[str, str] = field(default_factory=dict)
    archive: str | None = None
    finished: bool = False

    def kind(self, name: str) -> KindReport:
        """Return the counts of a kind; new ones when there are none yet."""
        return _entry(self.kinds, name, KindReport)

    def file(self, name: str) -> FileReport:
        """Return the counts of the files of a kind; new ones when there are none yet."""
        return _entry(self.files, name, FileReport)

    @property
    def pushed(self) -> int:
        """Records created, updated and removed, or that would be."""
        return sum(kind.created + kind.updated + kind.removed for kind in self.kinds)

    @property
    def failed(self) -> int:
        """Records and files that could not be brought."""
        return sum(kind.failed for kind in self.kinds) + sum(each.failed for each in self.files)

    @property
    def differences(self) -> int:
        """Of a verification: records and files that are missing, differ, or could not be compared."""
        return self.failed + sum(kind.created + kind.updated for kind in self.kinds)

    @property
    def agrees(self) -> bool:
        """Of a verification: nothing is missing, differs, or could not be compared. Extra records do not count."""
        return self.finished and not self.differences and not any(each.copied for each in self.files)

    def as_dict(self) -> dict[str, Any]:
        """Return the whole as plain data for JSON."""
        return {**asdict(self), "pushed": self.pushed, "failed": self.failed, "agrees": self.agrees}

    def write_json(self, path: Path) -> Path:
        """Write it as JSON, readable by its owner alone, and return the path."""
        return write_private(path, json.dumps(self.as_dict(), indent=2, ensure_ascii=False, default=str))

    @classmethod
    def read_json(cls, path: Path) -> Report:
        """Read what ``write_json`` wrote."""
        found = json.loads(path.read_text(encoding="utf-8"))
        return _filled(
            cls,
            {
                **found,
                "kinds": [
                    _filled(KindReport, {**kind, "samples": [_difference(each) for each in kind["samples"]]})
                    for kind in found["kinds"]
                ],
                "files": [_filled(FileReport, each) for each in found["files"]],
                "problems": [_filled(Problem, each) for each in found["problems"]],
            },
        )


def _difference(found: Mapping[str, Any]) -> Difference:
    pairs = {name: (source, target) for name, (source, target) in found["fields"].items()}
    return _filled(Difference, {**found, "fields": pairs})


def write_private(path: Path, text: str) -> Path:
    """Write a file that only its owner may read, and its folder; it names people and their e-mails."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    return _write_private(path, text)


def _entry(entries: list[E], name: str, make: Callable[[str], E]) -> E:
    for each in entries:
        if getattr(each, "name", None) == name:
            return each
    entries.append(make(name))
    return entries[-1]


def _filled(make: type[E], values: Mapping[str, Any]) -> E:
    known = {each.name for each in fields(make)}  # type: ignore[arg-type]
    return make(**{name: value for name, value in values.items() if name in known})
