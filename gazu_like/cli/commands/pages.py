"""open: the pages of the web application."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from gazu_like.cli import browsing, completion, credentials, finding, options, output
from gazu_like.cli.exits import FAILED, USAGE, Failure
from gazu_like.cli.groups import Command
from gazu_like.exception import LookupException

if TYPE_CHECKING:
    from gazu_like.client import KitsuClient


@click.command(
    "open",
    cls=Command,
    epilog="""\
Examples:
  gazu-like open SQ010/SH020 --project Caminandes
  gazu-like open SQ010/SH020/Animation
  gazu-like open --playlist "Dailies Monday"
  gazu-like open -p Caminandes --print
""",
)
@click.argument("name", required=False, shell_complete=completion.entities_and_tasks)
@click.option("--playlist", metavar="NAME", help="A playlist: its name or ID.", shell_complete=completion.playlists)
@click.option("--person", metavar="NAME", help="A person: full name, e-mail or ID.", shell_complete=completion.persons)
@click.option("--print", "--url", "only_print", is_flag=True, help="Print the address instead of opening it.")
@options.project
@options.server
def open_command(
    name: str | None,
    playlist: str | None,
    person: str | None,
    only_print: bool,
    project: str | None,
    server: str | None,
) -> None:
    """Open a page of the web application in your browser.

    NAME is an entity such as SQ010/SH020, a task such as SQ010/SH020/Animation, or
    a production; names or IDs. Without it the production's page is opened. Where
    there is no browser, the address is printed.
    """
    if len([given for given in (name, playlist, person) if given is not None]) > 1:
        raise Failure("NAME, --playlist, --person: give one of them", USAGE)
    with credentials.connected(server, "") as client:
        address = _address(client, name, playlist, person, project)
        home = client.host.removesuffix("/api")
    if not address.startswith((f"{home}/",)) or not address.startswith(("http://", "https://")):
        raise Failure(f"{output.clean(address)}: this is no page of {home}", FAILED)
    if only_print or not (sys.stdout.isatty() and browsing.show_address(address)):
        click.echo(address)
    else:
        output.say(f"Opened {address}")


def _address(
    client: KitsuClient, name: str | None, playlist: str | None, person: str | None, project: str | None
) -> str:
    from gazu_like import lookup
    from gazu_like.lookup import Place

    if person is not None:
        with finding.said_by("--person"):
            return client.person.get_person_url(lookup.find_person(person, client=client))
    if playlist is not None:
        return client.playlist.get_playlist_url(finding.playlist(client, playlist, project))
    if name is None:
        return client.project.get_project_url(finding.production(client, project))
    try:
        found = finding.entity_or_task(client, name, project, "NAME")
    except Failure:
        of_that_name = _production(client, name)
        if of_that_name is None:
            raise
        return client.project.get_project_url(of_that_name)
    if isinstance(found, Place):
        return lookup.get_place_url(found, client=client)
    return client.task.get_task_url(found)


def _production(client: KitsuClient, name: str) -> Any:
    """Return the production of a name, None when there is none."""
    from gazu_like import lookup

    try:
        return lookup.find_project(name, client=client)
    except LookupException:
        return None
