"""Fetch the newest preview of each task into a folder, several at once, with one progress bar.

    python -m gazu_like.sandbox run --seed demo -- python examples/fetch_previews.py "The Last Lamp" --make-folder
    python examples/fetch_previews.py "The Lighthouse" --task-type Animation --folder ~/dailies

Files are named after shot or asset, task type and revision. Each appears when it is whole; running it again fetches
what is new, and leaves alone what is there.
"""

from __future__ import annotations

import sys
from pathlib import Path

from rich.progress import BarColumn, DownloadColumn, Progress, TransferSpeedColumn
from session import command_line, connect, console, find_production, missing, run, shot_names

import gazu_like as gazu
from gazu_like.shapes import PreviewFile, Project


def main() -> None:
    """Read the command line, list the previews, and fetch them."""
    parser = command_line(__doc__)
    parser.add_argument("--folder", type=Path, default=Path("previews"), help="where they go (default: previews)")
    parser.add_argument("--make-folder", action="store_true", help="make that folder if it is not there")
    parser.add_argument("--task-type", metavar="NAME", help="only previews of this task type, such as Animation")
    parser.add_argument("--jobs", type=int, default=8, metavar="N", help="files at once (default: 8)")
    parser.add_argument("--dry-run", action="store_true", help="say what would be fetched, and fetch nothing")
    given = parser.parse_args()
    connect()

    project = find_production(given.production)
    names = file_names(project, given.task_type)
    if given.dry_run:
        print("\n".join(sorted(names.values())))
        return
    if given.make_folder:
        given.folder.mkdir(parents=True, exist_ok=True)
    if not given.folder.is_dir():
        sys.exit(f"no such folder: {given.folder}; --make-folder makes it")
    before = set(given.folder.iterdir())
    columns = (BarColumn(), DownloadColumn(), TransferSpeedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        shown = bar.add_task("")
        fetched = gazu.files.download_preview_files(
            names,
            given.folder,
            lambda preview: names[preview["id"]],
            jobs=given.jobs,
            on_error="return",
            progress_callback=lambda done, total: bar.update(shown, completed=done, total=total),
        )
    new = set(given.folder.iterdir()) - before
    print(f"{len(new)} new of {len(names)} previews in {given.folder}")
    errors = [str(each) for each in fetched if isinstance(each, Exception)]
    if errors:
        sys.exit("\n".join(errors))


def file_names(project: Project, type_name: str | None) -> dict[str, str]:
    """Return the newest preview of each task, by ID, with a name such as "SQ010_SH020_Animation_v003.png"."""
    types = {each["id"]: each["name"] for each in gazu.task.all_task_types_for_project(project)}
    if type_name and type_name not in types.values():
        sys.exit(missing("task type", type_name, types.values()))
    entities = shot_names(project) | {each["id"]: each["name"] for each in gazu.asset.all_assets_for_project(project)}
    names = {
        task["id"]: f"{entities[task['entity_id']]}_{types[task['task_type_id']]}"
        for task in gazu.task.all_tasks_for_project(project)
        if task["entity_id"] in entities and type_name in (None, types.get(task["task_type_id"]))
    }
    return {
        each["id"]: f"{names[each['task_id']]}_v{each['revision']:03}.{each['extension']}".replace(" ", "_")
        for each in newest(gazu.task.all_preview_files_for_project(project))
        if each["task_id"] in names
    }


def newest(previews: list[PreviewFile]) -> list[PreviewFile]:
    """Return the first preview of the highest revision of each task, of those that the server is done with."""
    ready = [each for each in previews if each["status"] == "ready" and each.get("position") == 1]
    return list({each["task_id"]: each for each in sorted(ready, key=lambda each: each["revision"])}.values())


if __name__ == "__main__":
    run(main)
