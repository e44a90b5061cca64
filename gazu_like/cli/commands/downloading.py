"""download: previews into a folder."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from gazu_like.cli import completion, credentials, exits, finding, options, output, tables
from gazu_like.cli.amounts import counted, size
from gazu_like.cli.exits import USAGE, Failure
from gazu_like.cli.groups import Command
from gazu_like.cli.tables import Column

if TYPE_CHECKING:
    from gazu_like.client import KitsuClient
    from gazu_like.files.many import PreviewDownload
    from gazu_like.lookup import Preview

#: What is fetched of a preview; the library's ``PREVIEW_KINDS``, which help texts do without loading it.
KINDS = ("original", "lowdef", "cover", "thumbnail")
#: What the server makes pictures of.
WITH_PICTURES = ("png", "mp4")
MOST_JOBS = 32

#: What has become of a file, or would.
THERE, OTHER, WANTED, FETCHED, FAILED = "there", "another", "to fetch", "fetched", "failed"
COLUMNS = (
    Column("STATE", "state"),
    Column("FILE", "path"),
    Column("SIZE", lambda row: "" if row["bytes"] is None else size(row["bytes"]), is_number=True),
    Column("PREVIEW", "preview_file_id", is_key=True),
)


@click.command(
    cls=Command,
    epilog="""\
Examples:
  gazu-like download SQ010 --project Caminandes --status wfa -o review
  gazu-like download SQ010/SH020/Animation --all
  gazu-like download --playlist "Dailies Monday" --kind lowdef
  gazu-like download -p Caminandes --type Animation --dry-run

Files appear when they are whole. One that is there already, with the size that
the server tells, is not fetched again, so that the same command goes on where
it was stopped. One of another size is left alone and told; --force fetches it
anew. Of what the server has made of an original no size is known: it counts as
whole when it is there.
""",
)
@click.argument("what", required=False, shell_complete=completion.entities_and_tasks)
@click.option(
    "--playlist", metavar="NAME", help="What a playlist shows: its name or ID.", shell_complete=completion.playlists
)
@click.option("--all", "all_revisions", is_flag=True, help="All revisions. [default: the newest of each task]")
@click.option(
    "--type",
    "-t",
    "task_type",
    metavar="NAME",
    help="Only of tasks of this type.",
    shell_complete=completion.task_types,
)
@click.option(
    "--status",
    "-s",
    metavar="NAME",
    help="Only of tasks in this status: name or short name.",
    shell_complete=completion.statuses,
)
@click.option(
    "--kind",
    type=click.Choice(KINDS),
    default="original",
    show_default=True,
    help="The original, of movies the small version, one picture in full size, or the thumbnail.",
)
@click.option(
    "--output",
    "-o",
    "folder",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where to put them; it is made. [default: ./PRODUCTION]",
)
@click.option("--force", is_flag=True, help="Fetch those anew that are there already.")
@click.option("--dry-run", is_flag=True, help="Only tell which files would be fetched.")
@click.option(
    "--jobs", type=click.IntRange(1, MOST_JOBS), default=4, show_default=True, metavar="N", help="Files at once."
)
@options.of_a_production
def download(
    what: str | None,
    playlist: str | None,
    all_revisions: bool,
    task_type: str | None,
    status: str | None,
    kind: Any,
    folder: Path | None,
    force: bool,
    dry_run: bool,
    jobs: int,
    project: str | None,
    server: str | None,
    as_json: bool,
) -> int:
    """Fetch previews into a folder: those of WHAT, several at once.

    WHAT is a shot, an asset, a sequence, an episode, or a task such as
    SQ010/SH020/Animation; names or IDs. Without it the whole production is meant.
    """
    if playlist is not None and (what is not None or all_revisions):
        raise Failure("--playlist: it says itself which previews: give neither WHAT nor --all", USAGE)
    with credentials.connected(server, "") as client:
        production, found = _found(client, what, playlist, project, task_type, status, all_revisions)
        target = _folder(folder, production)
        planned = _planned(client, found, target, kind, jobs)
        rows = [_row(each, found[each.preview_file["id"]], force) for each in planned]
        if not dry_run and rows:
            target.mkdir(parents=True, exist_ok=True)
            _fetch(client, planned, rows, target, kind, jobs)
    _print(rows, target, dry_run, as_json)
    return exits.FAILED if any(row["state"] in (FAILED, OTHER) for row in rows) else exits.OK


def _found(
    client: KitsuClient,
    what: str | None,
    playlist: str | None,
    project: str | None,
    task_type: str | None,
    status: str | None,
    all_revisions: bool,
) -> tuple[Any, dict[str, Preview]]:
    """Return the production, and the previews that are meant by their IDs."""
    from gazu_like import lookup
    from gazu_like.lookup import Place

    meant: Any = None
    if playlist is not None:
        meant = finding.playlist(client, playlist, project)
    elif what is not None:
        meant = finding.entity_or_task(client, what, project, "WHAT")
    production = client.project.get_project(meant["project_id"] if meant else finding.production(client, project))
    narrowed: Any = {**_narrowed(client, production, task_type, status), "client": client}
    if playlist is not None:
        rows = lookup.all_previews_for_playlist(meant, **narrowed)
    else:
        within, tasks = (meant, None) if isinstance(meant, Place) else (None, [meant] if meant else None)
        rows = lookup.all_previews_for_project(production, within, tasks, all_revisions=all_revisions, **narrowed)
    return production, {each["id"]: each for each in rows}


def _narrowed(
    client: KitsuClient, production: Mapping[str, Any], task_type: str | None, status: str | None
) -> dict[str, Any]:
    from gazu_like import lookup

    narrowed: dict[str, Any] = {}
    if task_type is not None:
        with finding.said_by("--type"):
            narrowed["task_types"] = lookup.find_task_types(task_type, client=client)
    if status is not None:
        with finding.said_by("--status"):
            narrowed["task_status"] = lookup.find_task_status(status, production, client=client)
    return narrowed


def _folder(folder: Path | None, production: Mapping[str, Any]) -> Path:
    from gazu_like.transfer import safe_name

    return folder if folder is not None else Path(safe_name(production["name"].replace("/", "-"), production["id"]))


def _planned(
    client: KitsuClient, found: Mapping[str, Preview], folder: Path, kind: Any, jobs: int
) -> list[PreviewDownload]:
    from gazu_like.files.many import preview_extension

    wanted = [each.row for each in found.values()]
    if kind in ("cover", "thumbnail"):
        kept = [row for row in wanted if row.get("extension") in WITH_PICTURES]
        if len(kept) < len(wanted):
            left = counted(len(wanted) - len(kept), "preview")
            output.say(f"Left out, neither picture nor movie and so without a {kind}: {left}.")
        wanted = kept
    return client.files.plan_preview_downloads(
        wanted, folder, lambda row: found[row["id"]].file_name(preview_extension(row, kind)), kind, jobs=jobs
    )


def _row(each: PreviewDownload, preview: Preview, force: bool) -> dict[str, Any]:
    state = WANTED
    if each.is_there and not force:
        state = OTHER if each.is_another else THERE
    return {
        "path": str(each.path),
        "preview_file_id": each.preview_file["id"],
        "bytes": each.size if state == WANTED else each.path.stat().st_size,
        "state": state,
        "task": preview.path,
        "revision": each.preview_file["revision"],
        "error": f"a file of another size is there; the server's has {each.size} bytes" if state == OTHER else None,
    }


def _fetch(
    client: KitsuClient,
    planned: Sequence[PreviewDownload],
    rows: Sequence[dict[str, Any]],
    folder: Path,
    kind: Any,
    jobs: int,
) -> None:
    """Fetch what is to be fetched, and write into the rows what has become of it."""
    wanted = [(each, row) for each, row in zip(planned, rows, strict=True) if row["state"] == WANTED]
    names = {each.preview_file["id"]: each.path.name for each, _ in wanted}
    try:
        with _progress([each.size for each, _ in wanted]) as progress:
            ended = client.files.download_preview_files(
                [each.preview_file for each, _ in wanted],
                folder,
                lambda row: names[row["id"]],
                overwrite=True,
                jobs=jobs,
                on_error="return",
                kind=kind,
                **progress,
            )
    except KeyboardInterrupt:
        there = sum(each.is_there for each in planned)
        output.say(f"{there} of {counted(len(planned), 'file')} are there. The same command fetches the rest.")
        raise
    for (each, row), end in zip(wanted, ended, strict=True):
        if isinstance(end, Exception):
            row.update(state=FAILED, error=str(end), bytes=None)
        else:
            row.update(state=FETCHED, bytes=each.path.stat().st_size)


@contextmanager
def _progress(sizes: Sequence[int | None]) -> Iterator[dict[str, Any]]:
    """Give what tells the progress of a download: in bytes where all sizes are known, else in files."""
    from gazu_like.cli.progress import Meter, in_bytes, in_files

    are_known = None not in sizes
    with Meter(in_bytes if are_known else in_files) as meter:
        if are_known:
            step = counted(len(sizes), "file")
            yield {"progress_callback": lambda done, total: meter(step, done, total)}
        else:
            yield {"progress": lambda done, total: meter("previews", done, total or 0)}


def _print(rows: Sequence[Mapping[str, Any]], folder: Path, dry_run: bool, as_json: bool) -> None:
    if as_json:
        output.write_json(rows)
    elif not rows:
        output.say("No such previews.")
    elif dry_run:
        tables.show(rows, COLUMNS)
    elif not sys.stdout.isatty():
        for row in rows:
            if row["state"] in (THERE, FETCHED):
                click.echo(row["path"])
    for row in rows:
        if row["error"] is not None and not as_json:
            output.say(output.clean(f"{row['path']}: {row['error']}"))
    if rows and not as_json:
        output.say(_outlook(rows) if dry_run else _summary(rows, folder))


def _outlook(rows: Sequence[Mapping[str, Any]]) -> str:
    wanted = [row["bytes"] for row in rows if row["state"] == WANTED]
    known = sum(filter(None, wanted))
    of_bytes = f" ({size(known)})" if wanted and None not in wanted else ""
    return f"{counted(len(wanted), 'file')} to fetch{of_bytes}"


def _summary(rows: Sequence[Mapping[str, Any]], folder: Path) -> str:
    counts = Counter(row["state"] for row in rows)
    fetched = sum(row["bytes"] for row in rows if row["state"] == FETCHED)
    parts = (
        f"{counted(counts[FETCHED], 'file')} fetched ({size(fetched)})" if counts[FETCHED] else "nothing fetched",
        f"{counts[THERE]} there already" if counts[THERE] else "",
        f"{counts[OTHER]} left alone (--force fetches them anew)" if counts[OTHER] else "",
        f"{counts[FAILED]} failed" if counts[FAILED] else "",
    )
    return f"{output.clean(folder)}: {', '.join(filter(None, parts))}"
