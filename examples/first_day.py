"""A technical director's first day: log in, look around, make a shot, publish, read back.

    make demo                                   boots a real Kitsu server and runs this against it
    python -m gazu_like.sandbox run --seed demo -- python examples/first_day.py

Against a server of your own: GAZU_LIKE_HOST, GAZU_LIKE_EMAIL and GAZU_LIKE_PASSWORD in the environment, and as first
argument a production that you may write to. Running it again makes another shot.
"""

from __future__ import annotations

import math
import struct
import sys
import tempfile
import time
import zlib
from collections.abc import Callable
from pathlib import Path

from session import connect, console, run, show

import gazu_like as gazu
from gazu_like.shapes import Project, Shot, Task


def main() -> None:
    """Run the day's steps one after the other."""
    log_in()
    project = look_around(sys.argv[1] if len(sys.argv) > 1 else None)
    shot = make_shot(project)
    task = publish_animation(shot)
    read_back(shot, task)
    show_cache(project)
    show_errors(project)
    gazu.log_out()
    console.print("\n[bold]Done.[/] Every row above was written to, and read from, a real Kitsu server.")


def log_in() -> None:
    """Log in with what the environment says."""
    step("Log in")
    connect()
    user = gazu.client.get_current_user()
    console.print(f"{gazu.get_host()}, Zou {gazu.client.get_api_version()}, as {user['full_name']} ({user['role']})")


def look_around(name: str | None) -> Project:
    """List the productions and what is in the first one, or in the one named."""
    step("Look around")
    productions = gazu.project.all_open_projects()
    show(
        "Productions",
        ["name", "type", "style"],
        [[p["name"], p["production_type"], p["production_style"]] for p in productions],
    )
    project = gazu.project.get_project_by_name(name) if name else productions[0]
    if project is None:
        sys.exit(f"no production is called {name!r}")
    sequences = {sequence["id"]: sequence["name"] for sequence in gazu.shot.all_sequences_for_project(project)}
    shots = gazu.shot.all_shots_for_project(project)
    shots.sort(key=lambda shot: (sequences[shot["parent_id"] or ""], shot["name"]))
    show(
        f"Shots of {project['name']}",
        ["sequence", "shot", "frames", "description"],
        [[sequences[s["parent_id"] or ""], s["name"], s["nb_frames"], s["description"]] for s in shots[:6]],
        left_out=len(shots) - 6,
    )
    return project


def make_shot(project: Project) -> Shot:
    """Create a shot with a casting and an animation task; IDs and dicts serve alike."""
    step("Create a shot with casting and tasks")
    sequence = gazu.shot.all_sequences_for_project(project)[0]
    name = f"SH{9000 + int(time.time()) % 1000}"
    shot = gazu.shot.new_shot(
        project, sequence, name, nb_frames=96, frame_in=1001, frame_out=1096, description="Made today"
    )

    assets = gazu.asset.all_assets_for_project(project)[:3]
    gazu.casting.update_shot_casting(project, shot, [{"asset_id": asset["id"], "nb_occurences": 1} for asset in assets])
    for task_type in ("Layout", "Animation"):
        found = gazu.task.get_task_type_by_name(task_type)
        if found is not None:
            gazu.task.new_task(shot["id"], found, assignees=[gazu.client.get_current_user()["id"]])

    cast = gazu.casting.get_shot_casting(shot)
    show(
        f"Casting of {name}",
        ["asset", "type", "times"],
        [[c.get("asset_name"), c.get("asset_type_name"), c["nb_occurences"]] for c in cast],
    )
    return shot


def publish_animation(shot: Shot) -> Task:
    """Start the animation, then publish it: a status, a comment and a picture in one call."""
    step("Publish: a comment with a picture, and a new status")
    task = next(t for t in gazu.task.all_tasks_for_shot(shot) if t.get("task_type_name") == "Animation")
    gazu.task.start_task(task)
    review = gazu.task.get_task_status_by_short_name("wfa")
    if review is None:
        sys.exit("this server has no status 'wfa' (waiting for approval)")
    with tempfile.TemporaryDirectory() as folder:
        picture = Path(folder) / f"{shot['name']}_animation_v001.png"
        picture.write_bytes(drawn_png(640, 360))
        comment, preview = gazu.task.publish_preview(
            task,
            review,
            comment="First blocking. The jump wants two more frames.",
            preview_file_path=str(picture),
            set_thumbnail=True,
        )
        back = Path(folder) / "back.png"
        gazu.files.download_preview_file(preview, back, progress_callback=lambda done, total: None)
        console.print(f"comment   {comment['text']}")
        sent, came_back = picture.stat().st_size, back.stat().st_size
        console.print(f"preview   revision {preview['revision']}: {sent} bytes sent, {came_back} come back")
    return task


def read_back(shot: Shot, task: Task) -> None:
    """Read the task and its comments again: the server has the last word."""
    step("Read back")
    tasks = gazu.task.all_tasks_for_shot(shot, relations=True)
    show(
        f"Tasks of {shot['name']}",
        ["task type", "status", "assignees"],
        [[t.get("task_type_name"), t.get("task_status_name"), len(t.get("assignees", []))] for t in tasks],
    )
    comments = gazu.task.all_comments_for_task(task)
    statuses = {each["id"]: each["name"] for each in gazu.task.all_task_statuses()}
    show(
        "Comments, newest first",
        ["when", "status", "text", "previews"],
        [
            [c["created_at"][11:19], statuses.get(c["task_status_id"] or ""), c["text"], len(c.get("previews", []))]
            for c in comments
        ],
    )


def show_cache(project: Project) -> None:
    """Read the same list twice with the cache on: the second time nothing is sent. A write drops what it made stale."""
    step("The cache")
    gazu.cache.enable()
    rows = [
        ["first read", milliseconds(lambda: gazu.shot.all_shots_for_project(project))],
        ["second read", milliseconds(lambda: gazu.shot.all_shots_for_project(project["id"]))],
    ]
    gazu.project.update_project_data(project, {"looked_at": "today"})
    rows.append(["after a write", milliseconds(lambda: gazu.shot.all_shots_for_project(project))])
    gazu.cache.disable()
    show("all_shots_for_project", ["", "milliseconds"], rows)


def show_errors(project: Project) -> None:
    """Show what mistakes look like: an argument is refused before anything is sent, an answer carries the facts."""
    step("Mistakes")
    mistakes: list[tuple[str, Callable[[], object]]] = [
        ("get_shot('sh010')", lambda: gazu.shot.get_shot("sh010")),
        ("get_shot(an unknown ID)", lambda: gazu.shot.get_shot("00000000-0000-4000-8000-000000000000")),
        ("new_shot(project, None, ...)", lambda: gazu.shot.new_shot(project, None, "SH1")),  # type: ignore[arg-type]
        (
            "log_in(a wrong password)",
            lambda: gazu.log_in("nobody@studio.com", "wrong", client=gazu.create_client(gazu.get_host())),
        ),
    ]
    rows = []
    for call, make in mistakes:
        try:
            make()
        except (gazu.GazuException, ValueError) as error:
            rows.append([call, type(error).__name__, str(error)])
    show("", ["call", "error", "message"], rows)


def step(title: str) -> None:
    """Print a step's title."""
    console.print()
    console.rule(f"[bold]{title}", align="left")


def milliseconds(work: Callable[[], object]) -> str:
    """Return how long a piece of work takes."""
    started = time.perf_counter()
    work()
    return f"{(time.perf_counter() - started) * 1000:.2f}"


def drawn_png(width: int, height: int) -> bytes:
    """Draw a hill under an evening sky, with nothing but the standard library."""
    lines = bytearray()
    for y in range(height):
        lines.append(0)
        for x in range(width):
            hill = y > height * (0.7 - 0.12 * math.sin(x / width * math.pi * 1.7))
            sun = (x - width * 0.7) ** 2 + (y - height * 0.4) ** 2 < (height * 0.12) ** 2
            warm = int(255 * y / height)
            lines += bytes(
                (36, 60, 48) if hill else (255, 214, 140) if sun else (60 + warm // 2, 60 + warm // 4, 140 - warm // 4)
            )
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(lines))), (b"IEND", b""))
    chunks = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


if __name__ == "__main__":
    run(main)
