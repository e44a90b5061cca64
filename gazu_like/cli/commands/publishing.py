"""publish: files as previews of a task."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from gazu_like.cli import completion, credentials, finding, options, output
from gazu_like.cli.amounts import counted
from gazu_like.cli.commands import tasks
from gazu_like.cli.exits import FAILED, USAGE, Failure
from gazu_like.cli.groups import Command
from gazu_like.exception import (
    FileDoesntExistException,
    GazuException,
    NotAllowedException,
    PreviewFileProcessingException,
)

if TYPE_CHECKING:
    from gazu_like.client import KitsuClient

#: Seconds between two looks at a movie that the server processes, and how long it is looked at.
LOOK_SECONDS, PATIENCE_SECONDS = 1.0, 3600.0


class Standing:
    """What stands on the server of what is being published."""

    def __init__(self, comment: Mapping[str, Any] | None = None) -> None:
        self.comment = comment
        self.previews: list[Any] = []

    def take(self, record: Any) -> None:
        """Take the comment when there is none yet, else a preview file."""
        if self.comment is None:
            self.comment = record
        else:
            self.previews.append(record)

    @property
    def revision(self) -> str:
        """The revision that the previews are, as people write it: "v003"."""
        return f"v{self.previews[0]['revision']:03}"


@click.command(
    cls=Command,
    epilog="""\
Examples:
  gazu-like publish SQ010/SH020/Animation shot.mov -s wfa -m "Second pass"
  gazu-like publish Lamp/Modeling front.png side.png lamp.glb --set-thumbnail
  gazu-like publish SH020/Animation shot.mov --wait --json | jq .previews

The first file is the main preview; the others are further pictures of the same
revision, in order. Nothing is posted before all of them are looked at. What was
cut short is gone on with by --comment; the message says how.
""",
)
@click.argument("task", shell_complete=completion.tasks)
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--status",
    "-s",
    metavar="NAME",
    help="Status that the task gets. [default: the one that asks for feedback, where there is one; else as it is]",
    shell_complete=completion.statuses,
)
@click.option("--message", "-m", metavar="TEXT", help="What to say; - reads it from stdin.")
@click.option("--set-thumbnail", is_flag=True, help="Make the first file the picture of the shot or asset.")
@click.option("--revision", type=click.IntRange(0), metavar="N", help="Its number. [default: the next one]")
@click.option("--comment", metavar="ID", help="Show the files in this comment, instead of posting one.")
@click.option("--wait", is_flag=True, help="Wait until the server has processed the files.")
@options.of_a_production
def publish(
    task: str,
    files: tuple[Path, ...],
    status: str | None,
    message: str | None,
    set_thumbnail: bool,
    revision: int | None,
    comment: str | None,
    wait: bool,
    project: str | None,
    server: str | None,
    as_json: bool,
) -> None:
    """Show files on a task: post a comment with its status and with previews.

    TASK is ENTITY/TYPE such as SQ010/SH020/Animation, or its ID.
    """
    if comment is not None and (status is not None or message is not None):
        raise Failure("--comment: it is posted already: give neither a --status nor a --message", USAGE)
    paths = _checked(files)
    text = sys.stdin.read() if message == "-" else message or ""
    with credentials.connected(server, "") as client:
        found: Any = finding.task(client, task, project)
        path, address = finding.path_of_task(found), client.task.get_task_url(found)
        if len(paths) > 1 and found["project"].get("is_single_preview_per_revision"):
            # Zou says so when it gets the second file: the comment is posted then.
            name = output.clean(found["project"]["name"])
            raise Failure(f"FILE: {name} is set to one file a revision, got {len(paths)}", USAGE)
        wanted = _status(client, found, status) if comment is None else found["task_status"]
        standing = Standing()
        again = ["gazu-like", "publish", task, *_given(project=project, server=server, set_thumbnail=set_thumbnail)]
        try:
            _publish(client, found, wanted, paths, text, comment, standing, revision, set_thumbnail)
            if wait:
                _wait(client, standing, paths)
        except NotAllowedException as error:
            _tell(standing, paths, again)
            said = f"{path}: you may not publish there: are you assigned to it, and may you set {wanted['short_name']}?"
            raise Failure(f"TASK: {said} ({error})", FAILED) from None
        except (KeyboardInterrupt, GazuException, OSError):
            _tell(standing, paths, again)
            raise
    if as_json:
        output.write_json({"task": path, "url": address, "comment": standing.comment, "previews": standing.previews})
        return
    click.echo(f"{path}: {standing.revision} published, {output.clean(wanted['short_name'])}")
    click.echo(address)


def _checked(files: Sequence[Path]) -> list[Path]:
    from gazu_like.task.publishing import check_previews

    try:
        return check_previews(files, "FILE")
    except (ValueError, FileDoesntExistException) as error:
        raise Failure(str(error), USAGE) from None


def _status(client: KitsuClient, task: Mapping[str, Any], typed: str | None) -> Any:
    """Return the status that was named; else the only one of the production that asks for feedback; else the task's."""
    if typed is not None:
        return tasks.status_of(client, task, typed)
    used = client.task.all_task_statuses_for_project(task["project_id"]) or client.task.all_task_statuses()
    asking = [row for row in used if row.get("is_feedback_request") and not row.get("archived")]
    return asking[0] if len(asking) == 1 else task["task_status"]


def _publish(
    client: KitsuClient,
    task: Mapping[str, Any],
    status: Mapping[str, Any],
    paths: Sequence[Path],
    text: str,
    comment: str | None,
    standing: Standing,
    revision: int | None,
    set_thumbnail: bool,
) -> None:
    from gazu_like.cli.progress import Meter, in_bytes, step_of

    step = step_of(paths[0].name) if len(paths) == 1 else f"{len(paths)} files"
    with Meter(in_bytes) as meter:
        given: Any = {
            "revision": revision,
            "set_thumbnail": set_thumbnail,
            "told": standing.take,
            "progress_callback": lambda done, total: meter(step, done, total),
        }
        try:
            if comment is None:
                client.task.publish_previews(task, status, paths, text, **given)
            else:
                standing.comment = {"id": comment}
                client.task.add_previews(task, comment, paths, **given)
        except ValueError as error:  # it names what was given by the option's name
            raise Failure(f"--{error}", USAGE) from None


def _given(**named: str | bool | None) -> list[str]:
    """Return options as they were typed, for a message."""
    options = ((f"--{name.replace('_', '-')}", value) for name, value in named.items() if value)
    return [word for name, value in options for word in ([name] if value is True else [name, str(value)])]


def _wait(client: KitsuClient, standing: Standing, paths: Sequence[Path]) -> None:
    from gazu_like.cli.progress import working

    for place, path in enumerate(paths):
        preview = standing.previews[place]
        with working(f"The server processes {output.clean(path.name)}"):
            try:
                now = client.files.wait_for_preview_file(preview, PATIENCE_SECONDS, LOOK_SECONDS)
            except PreviewFileProcessingException as error:
                raise Failure(f"{path.name}: {error}", FAILED) from None
        standing.previews[place] = now
        if now["status"] != "ready":
            raise Failure(f"{path.name}: the server could not process it: it is {now['status']}", FAILED)


def _tell(standing: Standing, paths: Sequence[Path], again: Sequence[str]) -> None:
    """Say what stands on the server already, and how to go on."""
    if standing.comment is None:
        return
    done, number = len(standing.previews), standing.comment["id"]
    as_revision = f" as {standing.revision}" if done else ""
    output.say(f"Comment {number} is posted; {done} of {counted(len(paths), 'file')} published{as_revision}.")
    if done < len(paths):
        words = [*again, "--comment", number, *map(str, paths[done:])]
        output.say(f"To go on: {output.clean(shlex.join(words))}")
