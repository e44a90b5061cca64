"""report: how a production is, as a text on a terminal, as a page, as JSON."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gazu_like.cli import browsing, completion, credentials, finding, options, output
from gazu_like.cli.exits import FAILED, USAGE, Failure
from gazu_like.cli.groups import Command

if TYPE_CHECKING:
    from gazu_like.overview import Overview

#: Where a page goes that is to go into a pipe.
STDOUT = Path("-")


@click.command(
    cls=Command,
    epilog="""\
Examples:
  gazu-like report Caminandes
  gazu-like report Caminandes --html caminandes.html --open
  gazu-like report Caminandes --html - > /srv/www/caminandes.html
  gazu-like report Caminandes --json | jq '.late[].path'

The page is one file that needs no other, no script and no network. It names
people: the file is readable by its owner alone, what a pipe makes is not.
The burn-down goes by the server's event log where the login may read it
(managers of the production), else by the tasks' own dates, and says so.
""",
)
@click.argument("project", required=False, shell_complete=completion.projects)
@click.option(
    "--html",
    "page",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the page here, - for stdout. A file that is there is replaced.",
)
@click.option("--open", "opens", is_flag=True, help="Open the page that --html wrote in a browser.")
@options.of_a_server
def report(project: str | None, page: Path | None, opens: bool, server: str | None, as_json: bool) -> None:
    """Show how a production is: progress, what is late, what is due.

    PROJECT is its name or its ID; when left out, the one that GAZU_LIKE_PROJECT
    names, or the only open one. The page (--html) has the burn-down and the
    casting besides. Nothing is changed on the server.
    """
    _check(page, opens, as_json)
    found = _read(project, server)
    if page == STDOUT:
        _print_page(found)
    elif page is not None:
        _write(found, page, opens, as_json)
    if as_json:
        output.write_json(found.as_dict())
    elif page is None:
        _show(found)


def _check(page: Path | None, opens: bool, as_json: bool) -> None:
    """End the command when it cannot do what is asked, before the server is asked."""
    if opens and page in (None, STDOUT):
        raise Failure("--open: which page? Give --html FILE as well", USAGE)
    if as_json and page == STDOUT:
        raise Failure("--html -: --json goes to stdout as well; give a file", USAGE)
    if page is None or page == STDOUT:
        return
    from gazu_like.page.files import check_target

    try:
        check_target(page)
    except (ValueError, OSError) as error:
        raise Failure(f"--html: {error}", USAGE) from None


def _read(project: str | None, server: str | None) -> Overview:
    from gazu_like import overview

    with credentials.connected(server, "") as client:
        return overview.read(finding.production(client, project, "PROJECT"), client=client)


def _print_page(found: Overview) -> None:
    from gazu_like.overview.page import page

    # The page says of itself that it is UTF-8, whatever the terminal's encoding.
    sys.stdout.buffer.write(page(found).encode("utf-8", errors="backslashreplace"))


def _write(found: Overview, page: Path, opens: bool, as_json: bool) -> None:
    from gazu_like.overview import write_page

    try:
        write_page(found, page)
    except (ValueError, OSError) as error:
        raise Failure(f"--html: {error}", USAGE if isinstance(error, ValueError) else FAILED) from None
    click.echo(page.absolute(), err=as_json)
    if opens and not browsing.show(page):
        output.say("--open: no browser was found; open the file yourself.")


def _show(found: Overview) -> None:
    from gazu_like.cli import overviews

    overviews.show(found, output.console())
