"""What the page says: the verdict in a sentence, counts, sizes and times as people write them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from gazu_like.page.markup import cut
from gazu_like.page.words import JOINED, Tone, be, count, listed
from gazu_like.sync.report import Action, FileReport, KindReport, Report

#: The counts of a kind, in the order of columns and bars, and what each is called.
COUNTS: dict[Action, dict[str, str]] = {
    "plan": {
        "failed": "cannot go",
        "created": "to create",
        "updated": "to update",
        "removed": "to remove",
        "unchanged": "equal",
        "kept": "kept",
        "extra": "only on target",
    },
    "run": {
        "failed": "failed",
        "created": "created",
        "updated": "updated",
        "removed": "removed",
        "unchanged": "unchanged",
        "kept": "kept",
        "extra": "only on target",
    },
    "verify": {
        "failed": "not compared",
        "created": "missing",
        "updated": "differ",
        "removed": "to remove",
        "unchanged": "equal",
        "kept": "kept",
        "extra": "only on target",
    },
}

#: What is said of files in place of "copied", "unchanged", "failed".
FILE_COUNTS: dict[Action, dict[str, str]] = {
    "plan": {"copied": "to copy", "unchanged": "equal", "failed": "cannot go"},
    "run": {"copied": "copied", "unchanged": "unchanged", "failed": "failed"},
    "verify": {"copied": "missing or differ", "unchanged": "equal", "failed": "not compared"},
}

MEANING = {
    "kept": "differs, and is left as the target has it",
    "extra": "the source has no such record; this counts as no difference",
}

TITLES: dict[Action, str] = {"plan": "Plan", "run": "Run", "verify": "Verification"}


@dataclass(frozen=True)
class Verdict:
    """The outcome.

    Attributes:
        tone: How it is coloured.
        badge: One or two words.
        headline: One sentence.
        remarks: What should be known besides.
    """

    tone: Tone
    badge: str
    headline: str
    remarks: tuple[str, ...] = ()


def verdict(report: Report) -> Verdict:
    """Say how it went."""
    if not report.finished:
        return Verdict("bad", "Not finished", _UNFINISHED[report.action](report), tuple(_remarks(report)))
    return _VERDICTS[report.action](report)


def _of_plan(report: Report) -> Verdict:
    remarks, todo = tuple(_remarks(report)), listed(_work(report))
    headline = f"A run would {todo}." if todo else "Nothing to do: the target has all of it."
    if report.failed:
        return Verdict("warn", "Plan with problems", f"{headline} {_failed(report)} could not be brought.", remarks)
    return Verdict("plain" if todo else "good", "Plan", headline, remarks)


def _of_run(report: Report) -> Verdict:
    remarks = tuple(_remarks(report))
    if report.failed:
        headline = f"{_failed(report)} could not be brought; {_pushed(report)}."
        return Verdict("bad", "Failures", headline, remarks)
    told = "Nothing to push: the target had all of it." if not _work(report) else f"{_pushed(report).capitalize()}."
    lost = [problem for problem in report.problems if problem.what != "archived"]
    return Verdict("warn" if lost else "good", "Done, with remarks" if lost else "Done", told, remarks)


def _of_verification(report: Report) -> Verdict:
    remarks, found = tuple(_remarks(report)), listed(_disagreements(report))
    if not report.agrees:
        return Verdict("bad", "Differs", f"The two sides differ: {found}.", remarks)
    equal = [count(_sum(report, "unchanged"), "record"), count(sum(each.unchanged for each in report.files), "file")]
    if not (_sum(report, "source") or any(each.files for each in report.files)):
        # An empty comparison agrees, and proves nothing.
        return Verdict("warn", "Nothing compared", "Nothing was compared: the source has no records.", remarks)
    return Verdict("good", "Agrees", f"The two sides agree: {' and '.join(equal)} are equal.", remarks)


_VERDICTS: dict[Action, Callable[[Report], Verdict]] = {"plan": _of_plan, "run": _of_run, "verify": _of_verification}

_UNFINISHED: dict[Action, Callable[[Report], str]] = {
    "plan": lambda report: "The plan was broken off before all kinds were read: what stands here is a part.",
    "run": lambda report: f"The run was broken off: {_pushed(report)}. Run it again, and it goes on from there.",
    "verify": lambda report: (
        "The verification was broken off: nothing is proved. "
        + (f"So far: {listed(_disagreements(report))}." if listed(_disagreements(report)) else "So far all is equal.")
    ),
}


def _work(report: Report) -> list[str]:
    """Say what is to be done, in parts that are not nothing."""
    parts = [
        f"{verb} {count(number, 'record')}"
        for verb, name in (("create", "created"), ("update", "updated"), ("remove", "removed"))
        if (number := _sum(report, name))
    ]
    copied = sum(each.copied for each in report.files)
    return [*parts, f"copy {count(copied, 'file')} ({copied_size(report.files)})"] if copied else parts


def _pushed(report: Report) -> str:
    copied = sum(each.copied for each in report.files)
    files = f" and {count(copied, 'file')} ({copied_size(report.files)})" if copied else ""
    # "were" reads right for many, and for none.
    return f"{count(report.pushed, 'record')}{files} {'was' if report.pushed + copied == 1 else 'were'} pushed"


def _failed(report: Report) -> str:
    records, files = _sum(report, "failed"), sum(each.failed for each in report.files)
    parts = [count(number, noun) for number, noun in ((records, "record"), (files, "file")) if number]
    return " and ".join(parts)


def _disagreements(report: Report) -> list[str]:
    missing, differing, failed = (_sum(report, name) for name in ("created", "updated", "failed"))
    files, unread = (sum(getattr(each, name) for each in report.files) for name in ("copied", "failed"))
    parts = (
        (missing, f"{count(missing, 'record')} {be(missing)} missing"),
        (differing, f"{count(differing, 'record')} {differ(differing)}"),
        (files, f"{count(files, 'file')} {be(files)} missing or not the same"),
        (failed, f"{count(failed, 'record')} could not be compared"),
        (unread, f"{count(unread, 'file')} could not be compared"),
    )
    return [text for number, text in parts if number]


def _remarks(report: Report) -> Iterable[str]:
    kept, extra = _sum(report, "kept"), _sum(report, "extra")
    if kept:
        yield f"{count(kept, 'record')} {differ(kept)} and {be(kept)} left as on the target."
    if extra:
        yield f"The target has {count(extra, 'record')} that the source lacks."
    dropped = sum(problem.what == "value dropped" for problem in report.problems)
    if dropped:
        yield f"{count(dropped, 'value')} could not be brought along."
    archived = sum(problem.what == "archived" for problem in report.problems)
    if archived:
        yield f"No route writes all that the source has: {count(archived, 'entry')} went to the archive alone."


def _sum(report: Report, name: str) -> int:
    return sum(getattr(kind, name) for kind in report.kinds)


def is_off(action: Action, each: KindReport | FileReport) -> bool:
    """Tell whether a kind is not as it should be: something failed, or a verification found a difference."""
    if isinstance(each, FileReport):
        return bool(each.failed or (action == "verify" and each.copied))
    return bool(each.failed or (action == "verify" and (each.created or each.updated)))


# Numbers


def differ(number: int) -> str:
    return "differs" if number == 1 else "differ"


def copied_size(files: Iterable[FileReport]) -> str:
    return size(sum(each.copied_bytes for each in files))


def size(number: float) -> str:
    """Write bytes: "512 B", "1.2 MB", "48 GB"."""
    if number < 1000:
        return f"{number:.0f}{JOINED}B"
    for unit in ("kB", "MB", "GB", "TB"):
        number /= 1000
        # 999.95 would be written 1000.
        if number < 999.5 or unit == "TB":
            break
    return f"{number:.1f}{JOINED}{unit}" if number < 9.95 else f"{number:,.0f}{JOINED}{unit}"


def duration(seconds: float) -> str:
    """Write a time: "40 ms", "0.8 s", "12 s", "4 min 12 s", "2 h 5 min"."""
    if seconds < 0.1:
        return f"{seconds * 1000:.0f}{JOINED}ms"
    if seconds < 9.95:
        return f"{seconds:.1f}{JOINED}s"
    whole = round(seconds)
    if whole < 60:
        return f"{whole}{JOINED}s"
    if whole < 3600:
        return f"{whole // 60}{JOINED}min {whole % 60}{JOINED}s"
    return f"{whole // 3600:,}{JOINED}h {whole % 3600 // 60}{JOINED}min"


def speed(number: float, seconds: float) -> str:
    """Write bytes in a time: "35 MB/s"; nothing where there is nothing to divide."""
    return f"{size(number / seconds)}/s" if number and seconds > 0 else ""


def spoken(name: str) -> str:
    """Write the name of a kind for people: "task-types" is "task types"."""
    return cut(name, 60).replace("-", " ").replace("_", " ")
