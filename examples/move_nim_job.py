"""Brings a job of NIM to a Kitsu server, says what it did, and proves that both sides agree.

The target is the Kitsu server that the environment names, with an administrator's login. NIM is the one of NIM_URL,
NIM_USER and NIM_API_KEY; without these, a stand-in for it with a film in it, that lives as long as the script.

    python -m gazu_like.sandbox run -- python examples/move_nim_job.py 24017

Run it again with the same folder, and it brings only what has changed. On the command line the same is
`gazu-like sync run --source nim://... --target ... --job NUMBER`.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from move_production import folder, table, tell
from rich.markup import escape
from session import command_line, connect, console, run

import gazu_like as gazu
from gazu_like.nim import NimClient, testing
from gazu_like.sync import Migration


def main() -> None:
    """Plan, run, verify, and run once more."""
    parser = command_line(__doc__)
    parser.add_argument("--folder", type=Path, help="for journal and reports (default: one that is removed again)")
    parser.add_argument("--dry-run", action="store_true", help="only say what would be brought")
    words = parser.parse_args()
    connect()
    with source() as nim, folder(words.folder) as kept:
        migration = Migration(nim, gazu.client.default_client, words.production, folder=kept, progress=tell)
        planned = migration.plan()
        console.print(
            f"[bold]{planned.pushed}[/] records of {escape(repr(planned.project))} are to go to {planned.target}."
        )
        if words.dry_run:
            return
        table("Brought across", migration.run())
        proof = migration.verify()
        files = sum(each.unchanged for each in proof.files)
        console.print(f"Verified: the two sides {'agree' if proof.agrees else 'differ'}, {files} files by checksum.")
        again = migration.run()
        console.print(f"Run again: {again.pushed} records pushed in {again.seconds:.1f} s.")
        look(proof.target_project)
        console.print(f"The report: {kept / 'report.html'}; what Kitsu has no place for: {kept / 'archive.json'}")
        if not proof.agrees:
            sys.exit(1)


@contextlib.contextmanager
def source() -> Iterator[NimClient]:
    """Connect to NIM, or start a stand-in for it."""
    if os.environ.get("NIM_URL"):
        with NimClient() as client:
            yield client
        return
    with testing.StandIn() as server:
        testing.demo.load(server.world)
        with NimClient(server.url, "ines") as client:
            yield client


def look(name: str) -> None:
    """Print what is in Kitsu now: the shots, and the tasks of the first one."""
    project = gazu.project.get_project_by_name(name)
    if project is None:
        return
    shots = gazu.shot.all_shots_for_project(project)
    console.print(f"In Kitsu: {', '.join(shot['name'] for shot in shots[:10])}")
    types = {each["id"]: each["name"] for each in gazu.task.all_task_types()}
    statuses = {each["id"]: each["name"] for each in gazu.task.all_task_statuses()}
    for task in gazu.task.all_tasks_for_shot(shots[0]) if shots else ():
        console.print(f"  {shots[0]['name']}, {types[task['task_type_id']]}: {statuses[task['task_status_id']]}")


if __name__ == "__main__":
    run(main)
