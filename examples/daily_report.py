"""Report on a production: its tasks by status, what was said about which task on a day, and what is late.

    python -m gazu_like.sandbox run --seed demo -- python examples/daily_report.py "The Last Lamp"
    python examples/daily_report.py "The Lighthouse" --day 2026-11-20 --csv tasks.csv

Days are the server's, which are UTC. The CSV has the columns "For", "Task type", "Status", "Tasks". Nothing is changed.
"""

from __future__ import annotations

import csv
import datetime
from collections import Counter
from pathlib import Path

from session import command_line, connect, day, find_production, run, shot_names, show

import gazu_like as gazu
from gazu_like.shapes import Project, Task, TaskStatus, TaskType


def main() -> None:
    """Read the command line, ask the server, and print the report."""
    parser = command_line(__doc__)
    today = datetime.datetime.now(datetime.timezone.utc).date()
    parser.add_argument("--day", type=day, default=today, metavar="YYYY-MM-DD", help="day of the report; today")
    parser.add_argument("--csv", type=Path, metavar="FILE", help="write the numbers of the first table here as well")
    given = parser.parse_args()
    connect()

    project = find_production(given.production)
    tasks = gazu.task.all_tasks_for_project(project)
    types = {each["id"]: each for each in gazu.task.all_task_types()}
    used = {task["task_status_id"] for task in tasks}
    statuses = {each["id"]: each for each in in_order(gazu.task.all_task_statuses()) if each["id"] in used}

    counts = Counter((task["task_type_id"], task["task_status_id"]) for task in tasks)
    show_counts(f"{project['name']}: {len(tasks)} tasks", counts, types, statuses)
    if given.csv:
        write_counts(given.csv, counts, types, statuses)
        print(f"written to {given.csv}")

    report = Report(project, types, statuses)
    report.show_tasks(
        f"Spoken of on {given.day}",
        [task for task in tasks if (task["last_comment_date"] or "")[:10] == str(given.day)],
    )
    report.show_tasks(f"Late on {given.day}", [task for task in tasks if report.is_late(task, given.day)])


def in_order(statuses: list[TaskStatus]) -> list[TaskStatus]:
    """Put what is not begun first and what is done last."""
    return sorted(statuses, key=lambda each: (each["is_done"], not each["is_default"], each["priority"], each["name"]))


def show_counts(
    title: str, counts: Counter[tuple[str, str]], types: dict[str, TaskType], statuses: dict[str, TaskStatus]
) -> None:
    """Print how many tasks of each type have which status, and the sums."""
    used = sorted({kind for kind, _ in counts}, key=lambda kind: (types[kind]["for_entity"], types[kind]["priority"]))
    rows: list[list[object]] = []
    for kind in used:
        numbers = [counts[kind, status] for status in statuses]
        rows.append([types[kind]["for_entity"], types[kind]["name"], *(each or "" for each in numbers), sum(numbers)])
    sums = [sum(counts[kind, status] for kind in used) for status in statuses]
    rows.append(["", "all", *sums, sum(sums)])
    show(title, ["for", "task type", *(each["short_name"] for each in statuses.values()), "all"], rows)


def write_counts(
    file: Path, counts: Counter[tuple[str, str]], types: dict[str, TaskType], statuses: dict[str, TaskStatus]
) -> None:
    """Write the same numbers as one line for each type and status, which spreadsheets turn as they like."""
    with file.open("w", newline="", encoding="utf-8") as opened:
        table = csv.writer(opened)
        table.writerow(["For", "Task type", "Status", "Tasks"])
        rows = [
            (types[kind]["for_entity"], types[kind]["name"], statuses[s]["name"], n) for (kind, s), n in counts.items()
        ]
        table.writerows(sorted(rows))


class Report:
    """Lists of a production's tasks, with the names of what they belong to."""

    def __init__(self, project: Project, types: dict[str, TaskType], statuses: dict[str, TaskStatus]) -> None:
        self.types, self.statuses = types, statuses
        self.entities = {each["id"]: each["name"] for each in gazu.asset.all_assets_for_project(project)}
        self.entities |= shot_names(project)
        self.people = {each["id"]: each["full_name"] for each in gazu.person.all_persons()}

    def is_late(self, task: Task, on: datetime.date) -> bool:
        """Tell whether a task that is not done should have been."""
        due = task["due_date"]
        return due is not None and due[:10] < str(on) and not self.statuses[task["task_status_id"]]["is_done"]

    def show_tasks(self, title: str, tasks: list[Task], most: int = 15) -> None:
        """Print some tasks, the one that is due first at the top."""
        tasks = sorted(tasks, key=lambda task: task["due_date"] or "9999")
        headers = ["entity", "task type", "status", "due", "assigned to"]
        show(f"{title}: {len(tasks)}", headers, map(self._row, tasks[:most]), left_out=len(tasks) - most)

    def _row(self, task: Task) -> list[object]:
        return [
            self.entities.get(task["entity_id"], "-"),
            self.types[task["task_type_id"]]["name"],
            self.statuses[task["task_status_id"]]["name"],
            (task["due_date"] or "")[:10],
            ", ".join(self.people[person] for person in task.get("assignees", [])),
        ]


if __name__ == "__main__":
    run(main)
