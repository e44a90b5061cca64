"""Say who gives which task a new status, as it happens: a listener on an event loop, beside other work.

    python -m gazu_like.sandbox run --seed demo -- python examples/async_listener.py "The Last Lamp" --minutes 1
    python examples/async_listener.py

With the name of a production, only that one. Ctrl-C ends it. Handlers are coroutine functions here; those of different
tasks run at the same time, those of one task one after the other.
"""

from __future__ import annotations

import asyncio
import os
import sys
from typing import Any

from session import command_line, missing, run, wanted

from gazu_like import session
from gazu_like.aio import AsyncEventListener, AsyncKitsuClient
from gazu_like.events import Event, Handlers
from gazu_like.shapes import Project

handlers = Handlers()


def main() -> None:
    """Read the command line and listen."""
    parser = command_line(__doc__, is_production_needed=False)
    parser.add_argument("--minutes", type=float, help="end by itself after so long")
    given = parser.parse_args()
    asyncio.run(listen(given.production, given.minutes))


async def listen(name: str | None, minutes: float | None) -> None:
    """Listen, to one production or all, for some minutes or until Ctrl-C."""
    client = AsyncKitsuClient(wanted("GAZU_LIKE_HOST"), access_token=os.environ.get("GAZU_LIKE_TOKEN"))
    try:
        if not client.access_token:
            await client.run(session.log_in, wanted("GAZU_LIKE_EMAIL"), wanted("GAZU_LIKE_PASSWORD"))
        project = await find_production(client, name) if name else None
        listener = AsyncEventListener(client, project=project, handlers=handlers)
        clock = asyncio.create_task(stop_after(listener, minutes))
        print("listening", flush=True)
        await listener.run()
        clock.cancel()
    finally:
        await client.aclose()


async def find_production(client: AsyncKitsuClient, name: str) -> Project:
    """Return the production of that name, or end the script."""
    known = await client.project.all_projects()
    found = next((each for each in known if each["name"] == name), None)
    return found or sys.exit(missing("production", name, [each["name"] for each in known]))


async def stop_after(listener: AsyncEventListener, minutes: float | None) -> None:
    """Do some work beside the listener: here, end it after some minutes."""
    if minutes is not None:
        await asyncio.sleep(60 * minutes)
        listener.ask_to_stop()


@handlers.on("task:status-changed")
async def changed(event: Event[Any], client: AsyncKitsuClient) -> None:
    """Print a line, after asking for all names at once."""
    if event.data["new_task_status_id"] is None:  # the comment that gave it was removed
        return
    task, status, person = await asyncio.gather(
        client.task.get_task(event.data["task_id"]),
        client.task.get_task_status(event.data["new_task_status_id"]),
        client.person.get_person(event.data["person_id"]),
    )
    parts = (task.get("project"), task.get("entity"), task.get("task_type"))
    place = " / ".join(part["name"] for part in parts if part)
    print(f"{place}: {status['name']}, says {person['full_name'] if person else 'nobody'}", flush=True)


if __name__ == "__main__":
    run(main)
