"""Register the next working file of a shot's task, and say where it and what is rendered from it go on disk.

    python -m gazu_like.sandbox run --seed demo -- python examples/file_paths.py "The Last Lamp" SQ010 SH010 Animation
    python examples/file_paths.py "The Lighthouse" SQ010 SH010 Lighting --software Houdini --extension .hip

Paths are made by the server from the production's file tree. A production without one gets "simple", which comes with
gazu_like; --tree gives it another one: "simple", "default", or a JSON file of your own. The server keeps the paths,
and neither reads nor writes the disk; it assigns the task to whoever registers a working file.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from session import command_line, connect, find_production, find_task, run, show

import gazu_like as gazu
from gazu_like.shapes import Project, Software, Task, WorkingFile


def main() -> None:
    """Read the command line, see to the file tree, register the file, and print the paths."""
    parser = command_line(__doc__)
    parser.add_argument("sequence", help='name of the sequence, in a series "EPISODE SEQUENCE"')
    parser.add_argument("shot", help="name of the shot")
    parser.add_argument("task_type", metavar="task-type", help="name of the task's type, such as Animation")
    parser.add_argument("--name", default="main", help="tells apart several files of one task (default: %(default)s)")
    parser.add_argument("--comment", default="", metavar="TEXT", help="what was done in this revision")
    parser.add_argument("--software", default="Blender", metavar="NAME", help="program (default: %(default)s)")
    parser.add_argument("--extension", default=".blend", help="of its files (default: %(default)s)")
    parser.add_argument("--output", default="Playblast", metavar="NAME", help="output type (default: %(default)s)")
    parser.add_argument("--tree", metavar="NAME|FILE", help="give the production this file tree first")
    given = parser.parse_args()
    tree = read_tree(given.tree) if given.tree else None
    connect()

    project = find_production(given.production)
    task = find_task(project, f"{given.sequence} {given.shot}", given.task_type)
    see_to_tree(project, tree)
    software = find_software(given.software, given.extension)
    foreseen = gazu.files.build_working_file_path(task, given.name, software=software, revision=0)
    made = gazu.files.new_working_file(task, given.name, software=software, comment=given.comment)
    if made["path"] != foreseen:
        print(f"somebody was quicker: {foreseen} is taken")

    short = given.output.lower().replace(" ", "")[:8]
    output = gazu.files.get_output_type_by_name(given.output) or gazu.files.new_output_type(given.output, short)
    place = task["entity_id"], output, task["task_type_id"]
    number = gazu.files.get_next_entity_output_revision(*place, name=given.name)
    rendered = gazu.files.build_entity_output_file_path(*place, name=given.name, revision=number)
    show(
        f"{given.name} of {given.sequence} {given.shot} {given.task_type}",
        ["revision", "when", "comment"],
        [[file["revision"], file["created_at"][:16], file["comment"]] for file in revisions_of(task, given.name)],
    )
    # Not in a table, which would break them into lines.
    tell(f"save as revision {made['revision']}", f"{made['path']}{software['file_extension']}")
    tell(f"next {given.output}, revision {number}", rendered)


def read_tree(given: str) -> str | dict[str, Any]:
    """Return the name of a file tree that comes with gazu_like, or what stands in a file; or end the script."""
    if given in ("simple", "default"):
        return given
    try:
        tree = json.loads(Path(given).read_text(encoding="utf-8"))
    except ValueError as error:
        sys.exit(f"{given} is no JSON: {error}")
    if not isinstance(tree, dict) or "working" not in tree or "output" not in tree:
        sys.exit(f"{given} wants the modes 'working' and 'output'")
    return tree


def see_to_tree(project: Project, tree: str | dict[str, Any] | None) -> None:
    """Give the production the file tree that was asked for; when none was, one if it has none."""
    if isinstance(tree, dict):
        gazu.files.update_project_file_tree(project, tree)
    elif tree or not project["file_tree"]:
        gazu.files.set_project_file_tree(project, tree or "simple")
        print(f"{project['name']} has the file tree {tree or 'simple'!r} now")


def revisions_of(task: Task, name: str) -> list[WorkingFile]:
    """Return the revisions of a working file, the first one first."""
    files = [file for file in gazu.files.get_working_files_for_task(task) if file["name"] == name]
    return sorted(files, key=lambda file: file["revision"])


def tell(what: str, path: str) -> None:
    """Print a path in one piece."""
    print(f"{what}:\n  {path}")


def find_software(name: str, extension: str) -> Software:
    """Return the software of that name; it is made when the studio has none."""
    known = gazu.files.get_software_by_name(name)
    return known or gazu.files.new_software(name, name.lower().replace(" ", "_"), f".{extension.lstrip('.')}")


if __name__ == "__main__":
    run(main)
