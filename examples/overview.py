"""Look at all open productions at once, asynchronously: shots, assets, and how many tasks are done in each.

    python -m gazu_like.sandbox run --seed demo -- python examples/overview.py "The Last Lamp"
    python examples/overview.py

With the name of a production, only that one. Some four requests for each production, all of them under way at the same
time: twenty productions take little longer than one. Nothing is changed.
"""

from __future__ import annotations

import asyncio
import os
import sys

from session import command_line, missing, run, show, wanted

from gazu_like import session
from gazu_like.aio import AsyncKitsuClient
from gazu_like.shapes import Project


def main() -> None:
    """Read the command line, ask the server, and print a row for each production."""
    given = command_line(__doc__, is_production_needed=False).parse_args()
    rows = asyncio.run(overview(given.production))
    show("Open productions", ["production", "shots", "assets", "tasks", "done"], rows)


async def overview(name: str | None) -> list[list[object]]:
    """Return a row for each open production, or for the one of that name."""
    client = AsyncKitsuClient(wanted("GAZU_LIKE_HOST"), access_token=os.environ.get("GAZU_LIKE_TOKEN"))
    try:
        if not client.access_token:
            await client.run(session.log_in, wanted("GAZU_LIKE_EMAIL"), wanted("GAZU_LIKE_PASSWORD"))
        projects, statuses = await asyncio.gather(client.project.all_open_projects(), client.task.all_task_statuses())
        chosen = [each for each in projects if name in (None, each["name"])]
        if name and not chosen:
            sys.exit(missing("production", name, [each["name"] for each in projects]))
        done = {each["id"] for each in statuses if each["is_done"]}
        return list(await asyncio.gather(*(row(client, each, done) for each in chosen)))
    finally:
        await client.aclose()


async def row(client: AsyncKitsuClient, project: Project, done: set[str]) -> list[object]:
    """Return name and numbers of a production."""
    shots, assets, tasks = await asyncio.gather(
        client.shot.all_shots_for_project(project),
        client.asset.all_assets_for_project(project),
        client.task.all_tasks_for_project(project),
    )
    finished = sum(task["task_status_id"] in done for task in tasks)
    percent = f"{100 * finished // len(tasks)} %" if tasks else ""
    return [project["name"], len(shots), len(assets), len(tasks), percent]


if __name__ == "__main__":
    run(main)
