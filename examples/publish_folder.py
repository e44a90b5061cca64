"""Publish the pictures and movies of a folder as previews, each on the task that its name tells.

    python -m gazu_like.sandbox run --seed demo -- python examples/publish_folder.py "The Last Lamp" renders --dry-run
    python examples/publish_folder.py "The Lighthouse" renders --status wfa --comment "Night renders"

Files are named SEQ_SHOT_tasktype_v001.png, in a series EP_SEQ_SHOT_tasktype_v001.png; a blank in a name is written _,
and upper and lower case are alike. v001 becomes revision 1 of the task. A revision that is there already is left out,
so after a failure the same line goes on where it ended. When a file fits nothing, nothing is published.
"""

from __future__ import annotations

import re
import sys
from functools import partial
from pathlib import Path
from typing import NamedTuple

from rich.progress import BarColumn, DownloadColumn, Progress, TaskID, TextColumn, TimeRemainingColumn
from session import command_line, connect, console, find_production, find_status, missing, run, shot_names, show

import gazu_like as gazu
from gazu_like.shapes import Project, Task

KINDS = (".png", ".jpg", ".jpeg", ".gif", ".mp4", ".mov")


class Item(NamedTuple):
    """A file, and what is said about it; the task that it goes to, None when it goes nowhere."""

    file: Path
    told: str
    task: Task | None = None
    revision: int = 0
    fits: bool = False


def main() -> None:
    """Read the command line, plan, and publish."""
    parser = command_line(__doc__)
    parser.add_argument("folder", type=Path, help="where the files are; folders in it are left out")
    parser.add_argument("--status", default="wfa", help="status that the tasks get (default: %(default)s)")
    parser.add_argument("--comment", default="", metavar="TEXT", help="what the comments say")
    parser.add_argument("--skip", action="store_true", help="publish what fits, although other files fit nothing")
    parser.add_argument("--dry-run", action="store_true", help="say what would be published, and publish nothing")
    given = parser.parse_args()
    if not given.folder.is_dir():
        sys.exit(f"{given.folder} is no folder")
    files = sorted(each for each in given.folder.iterdir() if each.is_file() and not each.name.startswith("."))
    if not files:
        sys.exit(f"there are no files in {given.folder}")
    connect()

    project, status = find_production(given.production), find_status(given.status)
    items = planned(project, files)
    show(f"Files in {given.folder}", ["file", "goes to"], [[item.file.name, item.told] for item in items])
    ready = [(item, item.task) for item in items if item.task]
    unfit = sum(not item.fits for item in items)
    if unfit and not given.skip:
        sys.exit(f"{unfit} of {len(items)} files fit nothing, so nothing is published; --skip leaves them out")
    if given.dry_run or not ready:
        print(f"{len(ready)} files to publish")
        return
    columns = TextColumn("{task.description}", markup=False), BarColumn(), DownloadColumn(), TimeRemainingColumn()
    with Progress(*columns, console=console) as progress:
        bar = progress.add_task("", total=sum(item.file.stat().st_size for item, _ in ready))
        before = 0
        for item, task in ready:
            progress.update(bar, description=item.file.name)
            gazu.task.publish_preview(
                task,
                status,
                given.comment,
                preview_file_path=item.file,
                revision=item.revision,
                progress_callback=partial(show_progress, progress, bar, before),
            )
            before += item.file.stat().st_size
    print(f"{len(ready)} files published")


def show_progress(progress: Progress, bar: TaskID, before: int, done: int, total: int) -> None:
    """Move the bar: bytes of the files before, bytes done of this one, and its size."""
    progress.update(bar, completed=before + done)


def planned(project: Project, files: list[Path]) -> list[Item]:
    """Find the task of each file."""
    shots = {key(name): id for id, name in shot_names(project).items()}
    types = {each["id"]: key(each["name"]) for each in gazu.task.all_task_types()}
    tasks: dict[str, dict[str, Task]] = {id: {} for id in shots.values()}
    for task in gazu.task.all_tasks_for_project(project):
        tasks.setdefault(task["entity_id"], {})[types[task["task_type_id"]]] = task
    items: list[Item] = []
    for file in files:
        item = fitting(file, shots, tasks)
        twin = next((each.file for each in items if item.task and each[2:4] == item[2:4]), None)
        items.append(Item(file, f"the same revision as {twin.name}") if twin else item)
    return items


def fitting(file: Path, shots: dict[str, str], tasks: dict[str, dict[str, Task]]) -> Item:
    """Find the task that a file's name tells, or say what is wrong with the name."""
    parts = re.fullmatch(r"(.+)_v(\d+)", key(file.stem))
    if file.suffix.lower() not in KINDS:
        return Item(file, f"no picture and no movie ({' '.join(KINDS)})")
    if parts is None:
        return Item(file, "the name does not end with a version, such as _v001")
    if file.stat().st_size == 0:
        return Item(file, "the file is empty")
    # The longest name first: "sq010_sh010" must not be taken for a shot "sq010_sh0".
    shot = next((name for name in sorted(shots, key=len, reverse=True) if parts[1].startswith(f"{name}_")), None)
    if shot is None:
        return Item(file, missing("shot", "_".join(parts[1].split("_")[:2]), shots))
    kind = parts[1][len(shot) + 1 :]
    task, revision = tasks[shots[shot]].get(kind), int(parts[2])
    if task is None:
        return Item(file, f"{shot}: {missing('task', kind, tasks[shots[shot]])}")
    if any(preview["revision"] == revision for preview in gazu.task.all_previews_for_task(task)):
        return Item(file, f"{shot} {kind}, revision {revision} is there already", fits=True)
    return Item(file, f"{shot} {kind}, revision {revision}", task, revision, fits=True)


def key(name: str) -> str:
    """Write a name as file names have it."""
    return name.lower().replace(" ", "_")


if __name__ == "__main__":
    run(main)
