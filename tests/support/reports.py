"""Reports of migrations, made up, for what shows them."""

from __future__ import annotations

import uuid
from typing import Any

from gazu_like.sync.report import Action, Difference, FileReport, KindReport, Problem, Report

#: Kinds of a production, and how many records of each.
STUDIO = {
    "departments": 7,
    "studios": 2,
    "persons": 42,
    "task-types": 18,
    "task-statuses": 11,
    "asset-types": 6,
    "project-statuses": 2,
    "softwares": 4,
    "output-types": 0,
}
PRODUCTION = {
    "projects": 1,
    "metadata-descriptors": 9,
    "milestones": 5,
    "episodes": 12,
    "sequences": 84,
    "assets": 512,
    "shots": 1_046,
    "scenes": 0,
    "edits": 12,
    "concepts": 31,
    "entity-links": 3_120,
    "tasks": 4_518,
    "comments": 18_204,
    "preview-files": 6_020,
    "playlists": 37,
    "time-spents": 9_310,
    "day-offs": 0,
    "news": 0,
    "budgets": 0,
    "working-files": 120,
}


def new_id(number: int) -> str:
    """Make an ID that is always the same."""
    return str(uuid.uuid5(uuid.NAMESPACE_OID, str(number)))


def empty(action: Action = "run", **fields: Any) -> Report:
    """A report without records."""
    whole: dict[str, Any] = {
        "source": "https://kitsu.north-studio.example/api",
        "target": "https://tracker.southvendor.example/api",
        "project": "Les Ombres d'Été",
        "target_project": "Les Ombres d'Été",
        "started": "2026-11-21T21:04:12",
        "seconds": 252.4,
        "finished": True,
    }
    return Report(action, **{**whole, **fields})


def full(action: Action, done: str, **fields: Any) -> Report:
    """A report: the records of the production are all ``done`` ("created", "unchanged"), those of the studio equal."""
    report = empty(action, **fields)
    for scope, kinds in (("studio", STUDIO), ("production", PRODUCTION)):
        for place, (name, number) in enumerate(kinds.items()):
            there = 0 if done == "created" and action == "plan" and scope == "production" else number
            kind = KindReport(name, scope, number, there, seconds=number * 0.0016 + 0.02 * (place + 1))
            setattr(kind, done if scope == "production" else "unchanged", number)
            report.kinds.append(kind)
    copied = {"copied": 1.0, "unchanged": 0.0} if done == "created" else {"copied": 0.0, "unchanged": 1.0}
    for name, number, size in (
        ("preview-files", 6_020, 48_300_000_000),
        ("attachment-files", 412, 96_400_000),
        ("avatars", 43, 2_900_000),
        ("backgrounds", 0, 0),
    ):
        moved = int(size * copied["copied"])
        counts = {name: int(number * share) for name, share in copied.items()}
        report.files.append(FileReport(name, number, size, copied_bytes=moved, seconds=number * 0.03, **counts))
    report.not_compared = {
        "tasks.updated_at": "Zou sets it to the moment of the import",
        "comments.updated_at": "Zou sets it to the moment of the import",
        "assets.updated_at": "Zou sets it to the moment of the import",
        "persons.last_presence": "the server's own, changed by each log-in",
        "preview-files.file_size": "set by the server when the file arrives",
    }
    return report


def plan() -> Report:
    """What a first run would do."""
    report = full("plan", "created", seconds=8.1)
    report.kind("persons").unchanged, report.kind("persons").created = 39, 3
    report.kind("task-types").unchanged, report.kind("task-types").kept = 17, 1
    report.kind("task-types").samples = [
        Difference(new_id(1), "Compositing", "differs", {"color": ("#ff5252", "#E81123"), "priority": (4, None)})
    ]
    report.kind("persons").samples = [
        Difference(new_id(number), name, "missing") for number, name in enumerate(("Ana Ray", "Łukasz Żak", "김하늘"))
    ]
    report.archive = "/srv/migration/les-ombres/archive.jsonl"
    report.problems.append(Problem("chats", None, "12 chats", "archived", "No route writes chats."))
    return report


def failures() -> Report:
    """A run of which something failed."""
    report = full("run", "created")
    for name, failed in (("tasks", 6), ("comments", 141), ("shots", 1)):
        kind = report.kind(name)
        kind.failed, kind.created, kind.target = failed, kind.created - failed, kind.target - failed
    report.kind("entity-links").updated, report.kind("entity-links").created = 812, 2_308
    report.file("preview-files").failed = 2
    report.file("preview-files").copied -= 2
    report.problems = [
        *(
            Problem(
                "comments", new_id(number), f"SQ{number // 10:03}/SH{number % 10}0 / comp / {number}", "failed", told
            )
            for number in range(141)
            for told in [f'HTTP 400: Key (task_id)=({new_id(number)}) is not present in table "task".']
        ),
        *(
            Problem(
                "tasks", new_id(number), f"SQ010 / SH{number}0 / Lighting", "left out", "Its task type is not there."
            )
            for number in range(6)
        ),
        Problem(
            "shots", new_id(7), "SQ020 / SH070", "refused", "Two shots of the target have this name; map one of them."
        ),
        Problem("preview-files", new_id(8), "SH010_comp_v003.mov", "file", "HTTP 413 after 2.1 GB: the proxy's limit."),
        Problem("preview-files", new_id(9), "SH020_comp_v001.mov", "file", "HTTP 413 after 2.4 GB: the proxy's limit."),
        Problem(
            "tasks", new_id(10), "SQ010 / SH010 / Comp", "value dropped", 'Assignee "old@north.example" is missing.'
        ),
    ]
    return report


def agreeing() -> Report:
    """A verification of equal sides."""
    return full("verify", "unchanged", seconds=61.0)


def differing() -> Report:
    """A verification that found differences."""
    report = agreeing()
    shots, tasks, comments = (report.kind(name) for name in ("shots", "tasks", "comments"))
    shots.updated, shots.unchanged = 3, shots.unchanged - 3
    tasks.created, tasks.unchanged, tasks.target = 12, tasks.unchanged - 12, tasks.target - 12
    comments.extra, comments.target = 4, comments.target + 4
    text = "The light comes from the left in the whole sequence; keep the rim on her hair. " * 3
    shots.samples = [
        Difference(
            new_id(1),
            "SQ010 / SH010",
            "differs",
            {
                "nb_frames": (48, 52),
                "description": (text + "Noted by Ana.", text + "Noted by Zoé."),
                "data": (
                    {"fps": "24", "light": "soft", "notes": ["a", "b"]},
                    {"fps": "25", "light": "soft", "notes": []},
                ),
                "is_casting_standby": (False, None),
            },
        ),
        Difference(new_id(2), "SQ010 / SH020", "differs", {"name": ("Caf\u00e9", "Cafe\u0301")}),
        Difference(new_id(3), "SQ010 / SH030", "differs", {"status": ("running", "standby")}),
    ]
    tasks.samples = [Difference(new_id(40 + n), f"SQ010 / SH{n:02}0 / Lighting", "missing") for n in range(12)]
    comments.samples = [Difference(new_id(80 + n), f"SQ010 / SH010 / Comp / {n}", "extra") for n in range(4)]
    previews = report.file("preview-files")
    previews.copied, previews.unchanged = 1, previews.unchanged - 1
    report.problems.append(Problem("preview-files", new_id(5), "SH010_v3.mov", "file", "SHA-256 is not the source's."))
    return report


SAMPLES = {"plan": plan, "failures": failures, "agreeing": agreeing, "differing": differing}
