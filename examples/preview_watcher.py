"""Publish a picture or movie on a shot's task, and wait until the server has made what people see of it.

    python -m gazu_like.sandbox run --seed demo -- python examples/preview_watcher.py "The Last Lamp" SQ010 SH010 \\
        Animation picture.png
    python examples/preview_watcher.py "The Lighthouse" SQ010 SH010 Lighting renders/light_v003.mov --timeout 600

The server says when it is done, so nobody asks every few seconds. Exit code 1 when it could not read the file. With the
login of a manager or an administrator nothing is missed, even if the line to the server breaks meanwhile.
"""

from __future__ import annotations

import sys
from pathlib import Path

from session import command_line, connect, find_production, find_status, find_task, run

import gazu_like as gazu
from gazu_like.events import EventListener
from gazu_like.shapes import Project, Task, TaskStatus

#: What a preview file is at the end, whatever became of it.
DONE = ("ready", "broken")


def main() -> None:
    """Read the command line, publish the file, wait, and say what became of it."""
    parser = command_line(__doc__)
    parser.add_argument("sequence", help='name of the sequence, in a series "EPISODE SEQUENCE"')
    parser.add_argument("shot", help="name of the shot")
    parser.add_argument("task_type", metavar="task-type", help="name of the task's type, such as Animation")
    parser.add_argument("file", type=Path, help="picture or movie")
    parser.add_argument("--status", default="wfa", help="status that the task gets (default: %(default)s)")
    parser.add_argument("--timeout", type=float, default=300.0, help="seconds to wait at most (default: %(default)s)")
    given = parser.parse_args()
    if not given.file.is_file():
        sys.exit(f"no such file: {given.file}")
    connect()

    project, status = find_production(given.production), find_status(given.status)
    task = find_task(project, f"{given.sequence} {given.shot}", given.task_type)
    became = published(project, task, status, given.file, given.timeout)
    print(f"{given.file.name}: {became}")
    if became != "ready":
        sys.exit(1)


def published(project: Project, task: Task, status: TaskStatus, file: Path, timeout: float) -> str:
    """Publish a file and return what became of it: "ready", "broken", or "processing" when the time is over."""
    # The listener first: what happens from then on is not missed, however quick the server is.
    with EventListener(project=project) as listener:
        _, preview = gazu.task.publish_preview(task, status, preview_file_path=file)
        print(f"{file.name}: published as revision {preview['revision']}")
        try:
            event = listener.wait_for(
                "preview-file:update",
                preview_file_id=preview,
                timeout=timeout,
                match=lambda event: event.data.get("status") in DONE,
            )
        except TimeoutError:
            return gazu.files.get_preview_file(preview)["status"]
    return str(event.data.get("status"))


if __name__ == "__main__":
    run(main)
