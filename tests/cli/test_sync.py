"""sync plan, run, verify, report: what is handed to the migration, what is printed, how it ends. No server."""

from __future__ import annotations

import contextlib
import json
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from gazu_like.cli import credentials, exits, output
from gazu_like.exception import ConnectionFailedException, MigrationException
from gazu_like.sync.report import Action, Difference, FileReport, Problem, Report
from tests.cli.conftest import Run

WORDS = ("--source", "studio", "--target", "cloud", "--project", "Caminandes")


def report_of(action: Action, **counts: int) -> Report:
    report = Report(
        action, "https://a.test/api", "https://b.test/api", "Caminandes", "Caminandes", "2026-01-01T00:00:00"
    )
    shots = report.kind("shots")
    shots.source = shots.unchanged = 1000
    for name, count in counts.items():
        setattr(shots, name, count)
    report.finished = True
    return report


class Fake:
    """A migration that does what the test says."""

    def __init__(self) -> None:
        self.made: list[tuple[Any, ...]] = []
        self.calls: list[str] = []
        self.answers: dict[str, Report | BaseException] = {
            name: report_of(name)
            for name in ("plan", "run", "verify")  # type: ignore[arg-type]
        }

    def __call__(self, source: Any, target: Any, project: str, *, progress: Callable[..., Any], **options: Any) -> Fake:
        self.made.append((source, target, project, options))
        self.progress = progress
        self.folder: Path = options["folder"] or Path("gazu-like-sync/Caminandes")
        return self

    def __enter__(self) -> Fake:
        return self

    def __exit__(self, *error: object) -> None:
        self.calls.append("close")

    def __getattr__(self, name: str) -> Callable[[], Report]:
        if name not in ("plan", "run", "verify"):
            raise AttributeError(name)
        return lambda: self._do(name)

    def _do(self, name: str) -> Report:
        self.calls.append(name)
        for done in (0, 500, 1000):
            self.progress("shots", done, 1000)
        self.progress("files: preview-files", 3_000_000, 3_000_000)
        found = self.answers[name]
        if isinstance(found, BaseException):
            raise found
        if name != "plan":
            stem = self.folder / ("report" if name == "run" else name)
            found.write_json(stem.with_suffix(".json"))
            stem.with_suffix(".html").write_text("<p>page</p>")
        return found


@pytest.fixture
def migration(monkeypatch: pytest.MonkeyPatch) -> Fake:
    fake = Fake()
    module = ModuleType("gazu_like.sync.migration")
    module.Migration = fake  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, module.__name__, module)

    @contextlib.contextmanager
    def connected(given: str, side: str) -> Iterator[str]:
        yield f"{side} {given}"

    monkeypatch.setattr(credentials, "connected", connected)
    return fake


def test_the_migration_gets_what_was_typed(migration: Fake, run: Run, home: Path) -> None:
    mapping = home / "mapping.toml"
    mapping.write_text("")
    more = ("--target-project", "C2", "--folder", home / "here", "--map", mapping, "--missing", "skip")
    ended = run("sync", "run", *WORDS, *more, "--conflicts", "newer", "--delete", "--yes", "--no-files")
    assert ended.code == exits.OK
    assert migration.made == [
        (
            "source studio",
            "target cloud",
            "Caminandes",
            {
                "target_project": "C2",
                "folder": home / "here",
                "mapping": mapping,
                "missing": "skip",
                "conflicts": "newer",
                "delete": True,
                "files": False,
            },
        )
    ]
    assert migration.calls == ["run", "close"]


def test_left_out_options_are_the_engine_s_own(migration: Fake, run: Run) -> None:
    assert run("sync", "plan", *WORDS).code == exits.OK
    assert migration.made[0][3] == {
        "target_project": None,
        "folder": None,
        "mapping": None,
        "missing": "create",
        "conflicts": "source",
        "delete": False,
        "files": True,
    }


@pytest.mark.parametrize(
    ("action", "counts", "code"),
    [
        ("plan", {}, exits.OK),
        ("plan", {"created": 1000}, exits.OK),
        ("plan", {"failed": 1}, exits.FAILED),
        ("run", {"created": 3}, exits.OK),
        ("run", {"failed": 1}, exits.FAILED),
        ("verify", {}, exits.OK),
        ("verify", {"extra": 5}, exits.OK),
        ("verify", {"created": 1}, exits.FAILED),
        ("verify", {"updated": 1}, exits.FAILED),
        ("verify", {"failed": 1}, exits.FAILED),
    ],
)
def test_exit_codes_follow_the_report(
    action: Action, counts: dict[str, int], code: int, migration: Fake, run: Run
) -> None:
    migration.answers[action] = report_of(action, **counts)
    assert run("sync", action, *WORDS).code == code
    assert run("sync", action, *WORDS, "--json").code == code


def test_json_is_the_report_alone(migration: Fake, run: Run) -> None:
    migration.answers["run"] = report_of("run", created=7)
    ended = run("sync", "run", *WORDS, "--json")
    said = json.loads(ended.out)
    assert said["kinds"][0]["created"] == said["pushed"] == 7
    assert Path(said["report"]).exists()
    assert "shots: 1,000" in ended.err


def test_a_dry_run_is_a_plan(migration: Fake, run: Run) -> None:
    ended = run("sync", "run", *WORDS, "--dry-run", "--delete")
    assert migration.calls == ["plan", "close"]
    assert "Nothing was written" in ended.out


def test_nothing_is_removed_without_yes_where_nobody_can_answer(migration: Fake, run: Run) -> None:
    migration.answers["plan"] = report_of("plan", removed=2)
    ended = run("sync", "run", *WORDS, "--delete")
    assert ended.code == exits.USAGE
    assert migration.calls == ["plan", "close"]
    assert "shots (2)" in ended.err
    assert "--yes" in ended.err


def test_delete_asks_only_when_something_would_be_removed(migration: Fake, run: Run) -> None:
    assert run("sync", "run", *WORDS, "--delete").code == exits.OK
    assert migration.calls == ["plan", "run", "close"]


@pytest.mark.parametrize(("reply", "calls"), [(True, ["plan", "run", "close"]), (False, ["plan", "close"])])
def test_delete_asks_a_person(
    reply: bool, calls: list[str], migration: Fake, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    migration.answers["plan"] = report_of("plan", removed=2)
    monkeypatch.setattr(output, "is_interactive", lambda: True)
    monkeypatch.setattr("click.confirm", lambda *question, **how: reply)
    assert run("sync", "run", *WORDS, "--delete").code == (exits.OK if reply else exits.USAGE)
    assert migration.calls == calls


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (MigrationException("project: the source has no 'Caminades'; did you mean 'Caminandes'?"), 4, "did you mean"),
        (ConnectionFailedException("data/shots", method="GET", reason="reset"), 3, "Give the same command again"),
        (KeyboardInterrupt(), 130, "Give the same command again"),
    ],
    ids=["refused", "cut off", "interrupted"],
)
def test_a_run_that_cannot_go_on(error: BaseException, code: int, said: str, migration: Fake, run: Run) -> None:
    migration.answers["run"] = error
    ended = run("sync", "run", *WORDS)
    assert (ended.code, ended.out) == (code, "")
    assert said in ended.err
    assert migration.calls == ["run", "close"]


def test_report_shows_the_last_one_again(migration: Fake, run: Run) -> None:
    assert run("sync", "report").code == exits.USAGE
    migration.answers["run"] = report_of("run", created=7)
    run("sync", "run", *WORDS)
    assert "Created 7 records" in run("sync", "report").out
    run("sync", "verify", *WORDS)
    ended = run("sync", "report", "--project", "Caminandes")
    assert "Both sides agree" in ended.out
    assert json.loads(run("sync", "report", "--json").out)["action"] == "verify"
    page = Path(run("sync", "report", "--html").out.strip())
    assert page.is_absolute()
    assert page.read_text() == "<p>page</p>"


def test_report_names_productions_that_may_be_meant(migration: Fake, run: Run, home: Path) -> None:
    run("sync", "run", *WORDS)
    assert "Did you mean Caminandes?" in run("sync", "report", "--project", "Caminande").err
    run("sync", "run", *WORDS, "--folder", home / "gazu-like-sync" / "Other")
    assert "Caminandes, Other" in run("sync", "report").err
    (home / "gazu-like-sync" / "Other" / "report.json").write_text("{}")
    ended = run("sync", "report", "--folder", home / "gazu-like-sync" / "Other")
    assert ended.code == exits.USAGE
    assert "no report of a migration" in ended.err


# What is printed


def full(action: Action) -> Report:
    report = report_of(action, created=1, updated=12, target=999, unchanged=987)
    report.kind("episodes")
    report.kind("shots").samples = [
        Difference(
            "1", "SQ01 / SH0010", "differs", {"nb_frames": (48, 50), "data": ({"a": 1, "b": 2}, {"a": 1, "b": 3})}
        ),
        Difference("2", "SH0099", "missing"),
    ]
    report.files = [FileReport("preview-files", files=9, bytes=12_300_000_000, copied=2, copied_bytes=4_000)]
    report.problems = [
        Problem("comments", str(number), f"note {number}", "value dropped", "mentions[]: Bob is not on the target")
        for number in range(300)
    ]
    return report


def test_a_verification_that_fails_says_so_and_where(migration: Fake, run: Run) -> None:
    migration.answers["verify"] = full("verify")
    said = run("sync", "verify", *WORDS).out
    assert "do NOT agree: 1 record is missing, 12 records differ and 2 files are missing or differ" in said
    assert "missing on the target: SH0099" in said
    assert ["nb_frames", "48", "50"] in [line.split()[-3:] for line in said.splitlines()]
    assert ["data.b", "2", "3"] in [line.split() for line in said.splitlines()]
    assert "300 values dropped  comments" in said
    assert "and 296 more" in said
    assert "No records of: episodes" in said
    assert "\x1b" not in said


@pytest.mark.parametrize("action", ["plan", "run", "verify"])
def test_a_terminal_of_80_columns_shows_all_counts(action: Action) -> None:
    import io

    from rich.console import Console

    from gazu_like.cli import reports

    report = full(action)
    report.kinds += [report_of(action, kept=1, extra=1, failed=1, removed=1).kind("shots")]
    report.kinds[-1].name = "metadata-descriptors"
    text = io.StringIO()
    reports.show(report, Console(file=text, width=80, force_terminal=False, markup=False, emoji=False, highlight=False))
    assert [line for line in text.getvalue().splitlines() if len(line) > 80] == []
    assert "…" not in text.getvalue()
    assert text.getvalue().count("metadata-descriptors") == 1


def test_what_servers_say_cannot_drive_the_terminal(migration: Fake, run: Run) -> None:
    report = full("verify")
    hostile = "\x1b]0;owned\x07 [bold]x[/bold] \u202eevil\r\nline"
    report.project = report.target_project = hostile
    report.kind("shots").samples = [Difference("1", hostile, "differs", {hostile: (hostile, {hostile: 1})})]
    report.problems = [Problem("shots", "1", hostile, "failed", hostile)]
    migration.answers["verify"] = report
    said = run("sync", "verify", *WORDS).out
    assert not set("\x1b\x07\r\u202e") & set(said)
    assert "[bold]x[/bold]" in said


def test_ten_thousand_problems_are_a_page(migration: Fake, run: Run) -> None:
    report = full("run")
    report.problems = [Problem("shots", str(n), f"SH{n}", "failed", f"number {n}") for n in range(10_000)]
    migration.answers["run"] = report
    said = run("sync", "run", *WORDS).out
    assert len(said.splitlines()) < 100
    assert "more kinds of problems" in said


def test_bars_on_a_terminal_leave_a_line_for_each_step(monkeypatch: pytest.MonkeyPatch) -> None:
    import io

    from gazu_like.cli import progress

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    shown = Terminal()
    monkeypatch.setattr(sys, "stderr", shown)
    monkeypatch.setenv("TERM", "xterm")
    with progress.Meter() as meter:
        for step, total in (("shots", 1000), ("files: preview-files", 12_300_000_000), ("empty", 0), ("shots", 5)):
            meter(step, 0, total)
            meter(step, total // 2, total)
            meter(step, total, total)
            meter(step, total, total)
    meter("shots", 1, 1)
    plain = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", shown.getvalue())
    lines = [line for line in plain.splitlines() if "✓" in line]
    assert [line.split("✓")[1].split()[:2] for line in lines] == [
        ["shots", "1,000"],
        ["files:", "preview-files"],
        ["shots", "5"],
    ]
    assert "12.3 GB" in lines[1]
