"""sync plan, run, verify, follow, report: productions from one server to another."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import click

from gazu_like.cli import browsing, completion, exits, logs, output
from gazu_like.cli.arguments import duration
from gazu_like.cli.exits import USAGE, Failure
from gazu_like.cli.groups import Group, meant
from gazu_like.exception import ConnectionFailedException

if TYPE_CHECKING:
    from gazu_like.cli.progress import Meter
    from gazu_like.sync.migration import Migration
    from gazu_like.sync.report import Report

SIDES = ("source", "target")
#: Where the engine keeps what it writes, below the working directory.
FOLDER = "gazu-like-sync"
REPORTS = ("report", "verify")

SERVERS = """\
Servers: a profile's name (gazu-like login NAME --host URL), or an address.
  For an address, e-mail and password are asked for, or come from the variables
  GAZU_LIKE_SOURCE_EMAIL, GAZU_LIKE_SOURCE_PASSWORD  (or GAZU_LIKE_SOURCE_TOKEN)
  GAZU_LIKE_TARGET_EMAIL, GAZU_LIKE_TARGET_PASSWORD  (or GAZU_LIKE_TARGET_TOKEN)
  Both accounts have to be administrators. Nothing is written to the source.
  NIM as a source: nim://HOST[:PORT][/PATH] (https; nim+http://HOST for http).
  User and API key come from NIM_USER and NIM_API_KEY, else from ~/.nim.
"""
MEANINGS: Mapping[int, str] = {
    exits.OK: "done; both sides agree",
    exits.FAILED: "they differ, or something failed: the output says what",
    exits.USAGE: "wrong usage",
    exits.NO_LOGIN: exits.MEANINGS[exits.NO_LOGIN],
    exits.REFUSED: "the migration cannot begin, or not go on: the message says why",
    exits.INTERRUPTED: "interrupted; the same command goes on where it stopped",
}
#: Of what is followed the end is no result.
FOLLOWED: Mapping[int, str] = {
    **MEANINGS,
    exits.OK: "stopped by Ctrl-C or SIGTERM; the same command goes on",
    exits.FAILED: "a server answered with what will not pass: the message says what",
}


def _epilog(*examples: str, codes: Mapping[int, str] = MEANINGS) -> str:
    lines = (f"  {line}" for line in examples)
    return "\n".join(["Examples:", *lines, "", SERVERS, f"Exit codes:\n{exits.table(codes)}\n"])


@click.group(
    cls=Group,
    epilog=_epilog(
        "gazu-like sync plan --source studio --target cloud --project Caminandes",
        "gazu-like sync run --source studio --target cloud --project Caminandes",
        "gazu-like sync verify --source studio --target cloud --project Caminandes",
        "gazu-like sync follow --source studio --target cloud --project Caminandes",
        "gazu-like sync run --source nim://nim.mystudio.com --target cloud --job 24017",
        "gazu-like sync report --project Caminandes --html",
    ),
)
def sync() -> None:
    """Bring a production to a Kitsu server, from another one or from NIM.

    plan tells what would be done, run does it, verify compares both sides, follow
    keeps the target in step from then on. A run that was interrupted, even killed,
    goes on when the same command is given again; later runs bring only what has
    changed.
    """


#: Options of plan, run, verify and follow, in the order of the help text.
OPTIONS = (
    click.option(
        "--source",
        required=True,
        metavar="PROFILE|URL",
        help="Server that has the production, or job.",
        shell_complete=completion.profiles,
    ),
    click.option(
        "--target",
        required=True,
        metavar="PROFILE|URL",
        help="Server that is to have it.",
        shell_complete=completion.profiles,
    ),
    click.option(
        "--project",
        metavar="NAME",
        help="The production: its name or ID on the source.",
        shell_complete=completion.projects,
    ),
    click.option("--job", metavar="NUMBER", help="The job of NIM: its number or name, or # and its ID."),
    click.option("--target-project", metavar="NAME", help="Its name on the target, when that is another one."),
    click.option(
        "--folder",
        type=click.Path(file_okay=False, path_type=Path),
        metavar="DIR",
        help=f"Where journal and reports are kept. [default: ./{FOLDER}/PROJECT]",
    ),
    click.option(
        "--map",
        "mapping",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        metavar="FILE",
        help="TOML file that says which persons, task types ... of the target stand for the source's.",
    ),
    click.option(
        "--missing",
        type=click.Choice(["create", "skip", "fail"]),
        default="create",
        show_default=True,
        help="Persons, task types ... that the target lacks: make them, leave them out, or stop.",
    ),
    click.option(
        "--conflicts",
        type=click.Choice(["source", "newer", "keep"]),
        default="source",
        show_default=True,
        help="Records that differ: take the source's, the one changed last, or leave the target's.",
    ),
    click.option("--delete", is_flag=True, help="Remove what only the target's production has."),
    click.option("--no-files", is_flag=True, help="Leave out pictures, movies, attachments and other files."),
    click.option(
        "--shows",
        type=click.Choice(["sequences", "episodes"]),
        help="Of NIM: what shows become. Stay with it in later runs. [default: sequences]",
    ),
    click.option(
        "--asset-type-key",
        metavar="KEY",
        help="Of NIM: custom key of assets that says their type. [default: Category]",
    ),
    click.option(
        "--first-frame",
        type=int,
        metavar="FRAME",
        help="Of NIM: frame at which shots begin, such as 1001. [default: no frame ranges]",
    ),
)
#: Options of those that write, besides.
WRITERS = (
    click.option("--dry-run", is_flag=True, help="Only tell what would be done: the same as plan."),
    click.option("--yes", is_flag=True, help="Do not ask before --delete removes something."),
)
Options: TypeAlias = Iterable[Callable[[Any], Any]]


def _with(*options: Options, json: str = "Print the report as JSON.") -> Callable[[Any], Any]:
    """Return a decorator: the command has these options, and ``--json``, which says this in the help text."""
    as_json = click.option("--json", "as_json", is_flag=True, help=json)

    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        for option in reversed([option for some in options for option in some] + [as_json]):
            function = option(function)
        return function

    return decorate


@contextmanager
def _migration(given: dict[str, Any]) -> Iterator[tuple[Migration, Meter]]:
    """Log in on both servers; give the migration and what shows its progress."""
    from gazu_like.cli import nim
    from gazu_like.cli.progress import Meter
    from gazu_like.sync.migration import Migration

    meter, name = Meter(), nim.name_of(given)
    with ExitStack() as stack:
        source, target = (stack.enter_context(_connected(given, side)) for side in SIDES)
        migration = Migration(
            source,
            target,
            name,
            target_project=given["target_project"],
            folder=given["folder"],
            mapping=given["mapping"],
            missing=given["missing"],
            conflicts=given["conflicts"],
            delete=given["delete"],
            files=not given["no_files"],
            progress=meter,
        )
        yield stack.enter_context(migration), meter


def _connected(given: dict[str, Any], side: str) -> AbstractContextManager[Any]:
    """Log in on a server."""
    from gazu_like.cli import credentials, nim

    if not nim.is_nim(given[side]):
        return credentials.connected(given[side], side)
    if side == "target":
        raise Failure("--target: a migration goes from NIM to Kitsu, not the other way", USAGE)
    return nim.connected(given)


@sync.command(
    epilog=_epilog(
        "gazu-like sync plan --source studio --target cloud --project Caminandes",
        "gazu-like sync plan --source nim://nim.mystudio.com --target cloud --job 24017",
        "gazu-like sync plan --source studio --target cloud --project Caminandes --json",
        "gazu-like sync plan --source https://a.example --target https://b.example \\",
        "  --project Caminandes --target-project 'Caminandes 2'",
    )
)
@_with(OPTIONS)
def plan(as_json: bool, **given: Any) -> int:
    """Tell what a run would do. Writes nothing, neither on a server nor here.

    The exit code is 1 when records cannot be brought.
    """
    return _plan(as_json, given)


def _plan(as_json: bool, given: dict[str, Any]) -> int:
    with _migration(given) as (migration, meter):
        with meter:
            report = migration.plan()
        _print(report, as_json)
    return exits.FAILED if report.failed else exits.OK


@sync.command(
    epilog=_epilog(
        "gazu-like sync run --source studio --target cloud --project Caminandes",
        "gazu-like sync run --source studio --target cloud --project Caminandes \\",
        "  --map persons.toml --missing fail",
        "gazu-like sync run --source studio --target cloud --project Caminandes \\",
        "  --delete --yes --json > report.json",
    )
)
@_with(OPTIONS, WRITERS)
def run(as_json: bool, dry_run: bool, yes: bool, **given: Any) -> int:
    """Bring the production across, or what of it is not there yet.

    Goes on where an earlier run stopped. Records that the server refuses are told
    and do not stop the others; the exit code is 1 then.
    """
    if dry_run:
        return _plan(as_json, given)
    with _migration(given) as (migration, meter):
        if given["delete"] and not yes:
            _ask_before_removing(migration, meter)
        report = _run(migration, meter)
        _print(report, as_json, migration.folder / "report.json")
    return exits.FAILED if report.failed else exits.OK


def _run(migration: Migration, meter: Meter) -> Report:
    try:
        with meter:
            return migration.run()
    except (KeyboardInterrupt, ConnectionFailedException):
        output.say("Give the same command again to go on where this run stopped.")
        raise


def _ask_before_removing(migration: Migration, meter: Meter) -> None:
    with meter:
        report = migration.plan()
    doomed = {kind.name: kind.removed for kind in report.kinds if kind.removed}
    if not doomed:
        return
    listed = ", ".join(f"{name} ({count:,})" for name, count in doomed.items())
    said = f"--delete removes from {report.target_project!r} on {report.target}: {listed}"
    if not output.is_interactive():
        raise Failure(f"{said}. Nothing was written; add --yes to agree", USAGE)
    output.say(output.clean(said))
    if not click.confirm("Remove them?", err=True):
        raise Failure("nothing was written", USAGE)


@sync.command(epilog=_epilog("gazu-like sync verify --source studio --target cloud --project Caminandes"))
@_with(OPTIONS)
def verify(as_json: bool, **given: Any) -> int:
    """Compare both sides: every kind, every field, every file's size and checksum.

    The exit code is 0 when they agree and 1 when they do not.
    """
    with _migration(given) as (migration, meter):
        with meter:
            report = migration.verify()
        _print(report, as_json, migration.folder / "verify.json")
    return exits.OK if report.agrees else exits.FAILED


#: Options of follow alone.
FOLLOWING = (
    click.option(
        "--verify-every",
        type=duration,
        metavar="DURATION",
        help="How often everything is compared, and put right: 90s, 15m, 1h. [default: 15m]",
    ),
    click.option(
        "--keep-removed", is_flag=True, help="Leave on the target what was brought and is removed on the source."
    ),
)


@sync.command(
    epilog=_epilog(
        "gazu-like sync follow --source studio --target cloud --project Caminandes",
        "gazu-like sync follow --source studio --target cloud --project Caminandes \\",
        "  --verify-every 1h --keep-removed",
        "gazu-like sync follow --source studio --target cloud --project Caminandes \\",
        "  --json > follow.jsonl",
        codes=FOLLOWED,
    )
)
@_with(OPTIONS, WRITERS, FOLLOWING, json="Print how it is doing as JSON, a line for each change.")
def follow(
    as_json: bool, dry_run: bool, yes: bool, verify_every: float | None, keep_removed: bool, **given: Any
) -> int:
    """Run, then bring what changes on the source as it changes, until Ctrl-C.

    A server that does not answer is waited for. Everything is compared now and then, so
    that nothing is missed that events do not tell. Removed on the target is what was
    brought and is gone on the source; with --delete also what only the target has.
    """
    if given["delete"] and keep_removed:
        raise Failure("--keep-removed: --delete removes what only the target has; give one of the two", USAGE)
    if dry_run:
        return _plan(as_json, given)
    with logs.shown(), _migration(given) as (migration, meter):
        if given["delete"] and not yes:
            _ask_before_removing(migration, meter)
        chosen = {} if verify_every is None else {"verify_every": verify_every}
        _follow(migration, meter, given["project"], as_json, remove=not keep_removed, **chosen)
    return exits.OK


def _follow(migration: Migration, meter: Meter, project: str, as_json: bool, **chosen: Any) -> None:
    from gazu_like.cli.following import Watch
    from gazu_like.events.signals import stopping

    source, target = (client.host for client in migration.clients)
    with Watch(meter, f"{project}  {source} → {target}", as_json) as watch:
        follower = migration.follow(told=watch, **chosen)

        def stop() -> None:
            follower.ask_to_stop()
            # A comparison may take long, and can be broken off at any moment; what events told is brought first.
            if follower.beat.state in ("comparing", "verifying"):
                raise KeyboardInterrupt

        with suppress(KeyboardInterrupt), stopping(stop):
            follower.run()
    output.say("Stopped. Give the same command again to go on.")


@sync.command(
    epilog="""\
Examples:
  gazu-like sync report --project Caminandes
  gazu-like sync report --project Caminandes --html
  gazu-like sync report --folder /mnt/migrations/caminandes --json
"""
)
@click.option("--project", metavar="NAME", help=f"The production; its reports are in ./{FOLDER}/PROJECT.")
@click.option(
    "--folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="DIR",
    help="The folder that the run was given.",
)
@click.option("--html", is_flag=True, help="Print the path of the page, and open it in a browser where there is one.")
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
def report(project: str | None, folder: Path | None, html: bool, as_json: bool) -> None:
    """Show the report of the last run or verification again. Asks no server."""
    path = _latest(folder or _folder_of(project))
    if html:
        page = path.with_suffix(".html").absolute()
        click.echo(page)
        if sys.stdout.isatty():
            browsing.show(page)
        return
    _print(_read(path), as_json, path)


def _folder_of(project: str | None) -> Path:
    from gazu_like.transfer import safe_name

    known = {path.parent.name: path.parent for path in Path(FOLDER).glob("*/*.json") if path.stem in REPORTS}
    if project is not None and safe_name(project, "production") in known:
        return known[safe_name(project, "production")]
    if project is None and len(known) == 1:
        return next(iter(known.values()))
    if project is None:
        raise Failure(f"which production? Give --project or --folder. In ./{FOLDER}: {_listed(known)}", USAGE)
    raise Failure(f"--project: no report of {project!r} in ./{FOLDER}.{meant(project, known)}", USAGE)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names)) or "no reports"


def _latest(folder: Path) -> Path:
    found = [path for name in REPORTS if (path := folder / f"{name}.json").exists()]
    if not found:
        raise Failure(f"{folder}: no report is in this folder; `gazu-like sync run` writes one", USAGE)
    return max(found, key=lambda path: path.stat().st_mtime_ns)


def _read(path: Path) -> Report:
    from gazu_like.sync.report import Report

    try:
        return Report.read_json(path)
    except (ValueError, KeyError, TypeError):
        raise Failure(f"{path}: this is no report of a migration", USAGE) from None


def _print(report: Report, as_json: bool, written: Path | None = None) -> None:
    from gazu_like.cli import reports

    if as_json:
        output.write_json({**report.as_dict(), "report": str(written) if written else None})
        return
    console = output.console()
    reports.show(report, console)
    for path in reports.papers(report, written):
        console.print(f"  {path}", soft_wrap=True)
