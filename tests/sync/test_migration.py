"""A production that has everything, from one real server to another: planned, brought, proved, brought up to date."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from gazu_like.sync.report import Report

from . import oracle
from .changes import CHANGES, grow
from .moves import Clients, Move, changed, requests_of, writing
from .production import Made, make_everything

#: The target makes these itself, with the production: a plan cannot know what will be different.
OF_THE_SERVERS_MAKING = {"team-roles", "task-type-settings", "task-status-settings"}
#: Of files and of folders.
MODES = (0o600, 0o700)


class Journey:
    """The production, and what its migration said so far."""

    def __init__(self, clients: Clients, made: Made, folder: Path) -> None:
        self.source, self.target = clients
        self.made = made
        self.folder = folder
        self.move = Move(clients, made.project["name"], folder)
        self.reports: dict[str, Report] = {}

    def differences(self) -> list[str]:
        """Where both servers differ, as one who knows nothing of migrations sees it."""
        snapshots = (oracle.snapshot(client, self.made.project) for client in (self.source, self.target))
        return oracle.differences(*snapshots)


@pytest.fixture(scope="module")
def journey(clients: Clients, tmp_path_factory: pytest.TempPathFactory) -> Journey:
    folder = tmp_path_factory.mktemp("migration")
    made = make_everything(clients[0], folder / "files")
    # Its assets are cast in the production: it goes first.
    Move(clients, made["library"], folder / "library").run()
    return Journey(clients, made, folder / "journey")


def test_a_plan_writes_nothing(journey: Journey, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with requests_of(journey.source, journey.target) as calls:
        journey.reports["plan"] = plan = journey.move().plan()
        own = journey.move(folder=None)
        assert own.folder.parent == Path("gazu-like-sync")
        assert own.plan().pushed == plan.pushed
    assert writing(calls) == []
    assert not journey.folder.exists()
    assert not list(tmp_path.iterdir())
    assert plan.action == "plan"
    assert plan.finished
    assert plan.failed == 0
    assert journey.made.project["name"] not in {each["name"] for each in journey.target.fetch_all("projects")}


def test_a_run_does_what_the_plan_said(journey: Journey) -> None:
    with requests_of(journey.source) as asked:
        journey.reports["run"] = run = journey.move.run()
    assert writing(asked) == []
    planned, done = changed(journey.reports["plan"]), changed(run)
    for kind in OF_THE_SERVERS_MAKING:
        assert sum(done.pop(kind)) <= sum(planned.pop(kind))
    assert done == planned
    copies = [{each.name: each.copied for each in report.files} for report in (journey.reports["plan"], run)]
    assert {name: count for name, count in copies[1].items() if count} == {
        name: count for name, count in copies[0].items() if count and name != "attachment-files"
    }


def test_everything_is_there(journey: Journey) -> None:
    assert journey.differences() == []


def test_the_verification_agrees(journey: Journey) -> None:
    with requests_of(journey.source, journey.target) as calls:
        report = journey.move().verify()
    assert writing(calls) == []
    assert report.agrees, changed(report) or report.problems
    assert changed(report) == {}
    assert sum(each.extra for each in report.kinds) == 0
    assert all(each.unchanged == each.files for each in report.files)
    names = {each.name for each in report.files if each.files}
    assert names == {
        *("person-avatars", "project-avatar", "preview-background-files", "preview-files", "attachment-files"),
        *("working-files", "chat-attachments"),
    }


def test_what_no_route_writes_is_in_the_archive(journey: Journey) -> None:
    archived = [each for each in journey.reports["run"].problems if each.what == "archived"]
    assert {each.kind for each in archived} == {
        *("shot-versions", "playlist-share-links", "build-jobs", "chat-message-dates")
    }
    assert journey.reports["run"].archive == str(journey.folder / "archive.json")


def test_the_second_run_only_reads(journey: Journey) -> None:
    with requests_of(journey.source, journey.target) as calls:
        report = journey.move.run()
    assert writing(calls) == []
    assert (report.pushed, changed(report), sum(each.copied for each in report.files)) == (0, {}, 0)
    assert {each.what for each in report.problems} == {"archived"}


def test_its_files_are_the_owners_alone(journey: Journey) -> None:
    files = {path.name: path for path in journey.folder.iterdir()}
    assert set(files) >= {"report.json", "report.html", "verify.json", "verify.html", "archive.json", "journal.sqlite"}
    assert [name for name, path in files.items() if stat.S_IMODE(path.stat().st_mode) != MODES[path.is_dir()]] == []
    assert [path for folder in files.values() if folder.is_dir() for path in folder.iterdir()] == []
    assert stat.S_IMODE(journey.folder.stat().st_mode) == MODES[True]


def test_reports_can_be_read_again(journey: Journey, tmp_path: Path) -> None:
    for report in journey.reports.values():
        assert Report.read_json(report.write_json(tmp_path / "report.json")).as_dict() == report.as_dict()
    assert Report.read_json(journey.folder / "report.json").pushed == 0
    assert Report.read_json(journey.folder / "verify.json").agrees


# --- brought up to date ----------------------------------------------------------------------------------------------


#: What one of each change leads to: created, updated, removed. A comment and a revision make news, and tell people.
OF_ALL_CHANGES = {
    "project": (0, 1, 0),
    "milestones": (1, 0, 0),
    "assets": (1, 2, 0),
    "shots": (1, 1, 0),
    "entity-links": (0, 3, 0),  # Kitsu writes the whole casting anew
    "tasks": (1, 3, 0),
    "preview-files": (1, 0, 0),
    "comments": (2, 2, 0),
    "playlists": (0, 1, 0),
    "time-spents": (1, 0, 0),
    "news": (2, 0, 0),
    "notifications": (8, 0, 0),
}


def test_changes_alone_are_brought(journey: Journey) -> None:
    grow(journey.source, journey.made, len(CHANGES))
    plan = journey.move().plan()
    run = journey.move.run()
    assert changed(plan) == OF_ALL_CHANGES
    assert changed(run) == OF_ALL_CHANGES
    assert {each.name: each.copied for each in run.files if each.copied} == {"preview-files": 1}
    assert journey.differences() == []


def test_one_change_is_one_row(journey: Journey) -> None:
    route = f"data/entities/{journey.made.id('third shot')}"
    journey.source.put(route, {"description": "Seen from above."})
    run = journey.move.run()
    assert changed(run) == {"shots": (0, 1, 0)}
    sample = next(each for each in run.kind("shots").samples if each.what == "differs")
    assert sample.fields == {"description": ("Seen from above.", None)}
    assert journey.target.get(route)["description"] == "Seen from above."


# --- what the source has no more -------------------------------------------------------------------------------------

REMOVED = (
    "data/comments/{long comment}",
    "data/milestones/{type milestone}",
    "data/playlists/{client playlist}",
    "data/shots/{long shot}?force=true",
    "data/assets/{long asset}?force=true",
    "data/tasks/{second pass}",
    "data/time-spents/{time spent}",
    "data/preview-files/{preview 3}?force=true",
    "data/budgets/{second budget}",
    "data/working-files/{bare working file}",
)


#: How many of each kind the target then has too much: news and notifications went with what they spoke of.
EXTRA = dict.fromkeys(
    (
        *("milestones", "assets", "shots", "tasks", "working-files", "preview-files", "comments", "playlists"),
        *("time-spents", "news", "notifications", "budgets"),
    ),
    1,
)


def extra(report: Report) -> dict[str, int]:
    return {each.name: each.extra for each in report.kinds if each.extra}


def test_what_was_removed_stays_and_is_told(journey: Journey) -> None:
    for route in REMOVED:
        journey.source.delete(journey.made.path(route))
    # Kitsu puts tasks, a comment and a piece of news right that spoke of what was removed.
    assert changed(journey.move.run()) == {"tasks": (0, 2, 0), "comments": (0, 1, 0), "news": (0, 1, 0)}
    verified = journey.move().verify()
    assert extra(verified) == EXTRA
    assert verified.agrees
    samples = {each.name: [one.label for one in each.samples if one.what == "extra"] for each in verified.kinds}
    assert samples["milestones"][0].startswith("Beta / 2026-06-06")
    found = journey.differences()
    # A playlist keeps the ID of a shot that is gone; the target can still say which it is.
    assert [line for line in found if not line.endswith("only in the second") and "[{'entity_id'" not in line] == []
    assert len(found) >= len(EXTRA)


def test_extra_records_are_removed_when_asked(journey: Journey) -> None:
    studio = ("departments", "persons", "task-types", "task-status", "entity-types", "projects")
    journey.target.create("departments", {"name": f"Of the target alone {journey.made.mark}", "color": "#000000"})
    held = {kind: journey.target.fetch_all(kind) for kind in studio}
    plan = journey.move(delete=True).plan()
    assert changed(plan) == {kind: (0, 0, count) for kind, count in EXTRA.items()}
    assert changed(journey.move.run(delete=True)) == changed(plan)
    for kind in studio[:-1]:
        assert journey.target.fetch_all(kind) == held[kind]
    assert len(journey.target.fetch_all("projects")) == len(held["projects"])
    assert journey.differences() == []
    verified = journey.move().verify()
    assert (verified.agrees, extra(verified)) == (True, {})


def test_what_somebody_did_on_the_target_is_undone(journey: Journey) -> None:
    made, task = journey.made, journey.made.id("same shot task")
    done = made.id("done")
    journey.target.post(f"actions/tasks/{task}/comment", {"task_status_id": done, "comment": "on the target"})
    journey.target.put(f"data/entities/{made.id('shot')}", {"nb_frames": 1})
    assert journey.target.get(f"data/tasks/{task}")["task_status_id"] == done
    journey.move.run(delete=True)
    assert journey.differences() == []
