"""sandbox: a real Kitsu server of one's own. What ``python -m gazu_like.sandbox`` does, and a profile for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import closing
from typing import TYPE_CHECKING, Any, TypeVar

import click

from gazu_like.cli import exits, profiles
from gazu_like.cli.groups import Group
from gazu_like.sandbox import commands, registry, server
from gazu_like.sandbox.api import PART
from gazu_like.sandbox.commands import DEFAULT_NAME
from gazu_like.sandbox.options import lifetime

if TYPE_CHECKING:
    from gazu_like.sandbox.server import Server

F = TypeVar("F", bound=Callable[..., Any])

PROGRAM = "gazu-like sandbox"
#: What the profile of the sandbox "default" is called; those of others add their name.
PROFILE = "sandbox"

MEANINGS = {
    **commands.MEANINGS,
    commands.NO_COMMAND: "run: there is no such command; else run ends with the code of its command",
}


def _seconds(text: str) -> int:
    try:
        return lifetime(text)
    except ValueError:
        raise click.BadParameter(f"wanted a whole number of seconds from 1 on, got {text!r}") from None


_name = click.argument("name", default=DEFAULT_NAME, required=False)
_json = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
_quiet = click.option("--quiet", is_flag=True, help="Say nothing about what is being done.")
_seed = click.option("--seed", type=click.Choice(sorted(server.SEEDS)), help="Fill it with a production.")
_apart = click.option("--events-apart", is_flag=True, help="Serve the events from a process and a port of their own.")
_tokens = click.option(
    "--token-seconds",
    type=_seconds,
    metavar="SECONDS",
    help="Lifetime of access tokens. [default: Zou's, 7 days]",
)


def _of_a_start(function: F) -> F:
    return _seed(_quiet(_apart(_tokens(function))))


@click.group(
    cls=Group,
    epilog=f"""\
Zou, with its own PostgreSQL and Valkey, on this machine: no Docker, no root.
The first time it is installed, which takes a minute or two; then a start takes
some seconds. Data is gone with "down".

Examples:
  gazu-like sandbox up --seed demo
  gazu-like projects --server sandbox
  gazu-like sandbox down
  gazu-like sandbox run --seed demo -- python my_script.py

Exit codes:
{exits.table(MEANINGS)}

Environment:
  GAZU_LIKE_SANDBOX_HOME  folder of the installed server
  GAZU_LIKE_SANDBOX_RUN   folder of the running ones; keep its path short
  run sets GAZU_LIKE_HOST, _EVENT_HOST, _EMAIL and _PASSWORD for its command
""",
)
def sandbox() -> None:
    """A real Kitsu server of your own, to try things on."""


@sandbox.command()
@click.option("--name", default=DEFAULT_NAME, show_default=True, metavar="NAME", help="Its name.")
@click.option("--no-profile", is_flag=True, help="Do not log in on it, and remember no profile.")
@_json
@_of_a_start
def up(name: str, no_profile: bool, as_json: bool, **options: Any) -> int:
    """Start a server that stays until "down", and log in on it.

    It is remembered as the profile "sandbox" ("sandbox-NAME" with a --name).
    """
    ready = None if no_profile else _remember
    return commands.ended(lambda: commands.up(name, as_json, ready, PROGRAM, **options))


def _remember(running: Server) -> Mapping[str, str]:
    """Keep a login on a sandbox as a profile, and return what to say about it."""
    try:
        return {"profile": _remembered(running)}
    except exits.Failure as error:  # the file of profiles cannot be read; the server runs all the same
        return {"profile": f"none: {error.message}"}


def _remembered(running: Server) -> str:
    name = PROFILE if running.name == DEFAULT_NAME else f"{PROFILE}-{running.name}"
    known = profiles.all_profiles().get(name)
    if known is not None and known.sandbox is None:
        return f"none: {name!r} is one of another server already ({known.host})"
    _forget(running.name)
    events = running.event_host if running.events_apart else None
    with closing(running.client()) as client:
        made = profiles.Profile(name, client.host, running.email, event_host=events, sandbox=running.name)
        profiles.keep_tokens(made, client.tokens)
    profiles.save_profile(made)
    return f"{name}, logged in: gazu-like projects --server {name}"


def _forget(name: str) -> None:
    """Forget the profile of a sandbox that is gone."""
    for profile in profiles.all_profiles().values():
        if profile.sandbox == name:
            profiles.forget_tokens(profile)
            profiles.remove_profile(profile.name)


@sandbox.command()
@_name
@click.option("--all", "every", is_flag=True, help="Stop every server of this user.")
def down(name: str, every: bool) -> int:
    """Stop a server, remove its data, and forget its profile."""
    return commands.ended(lambda: commands.down(name, every, _forget))


@sandbox.command()
@_json
def status(as_json: bool) -> int:
    """List the running servers; clears away what killed ones left behind."""
    return commands.ended(lambda: commands.status(as_json, _forget))


@sandbox.command()
@_name
@click.option("--part", type=click.Choice(sorted(registry.LOGS)), default=PART, show_default=True, help="Whose log.")
@click.option("--lines", type=click.IntRange(min=1), default=60, show_default=True, help="How many lines.")
def logs(name: str, part: str, lines: int) -> int:
    """Show the end of a server's log."""
    return commands.ended(lambda: commands.logs(name, part, lines))


@sandbox.command(context_settings={"allow_interspersed_args": False})  # what follows COMMAND is for COMMAND
@_of_a_start
@click.argument("words", nargs=-1, required=True, metavar="-- COMMAND...")
def run(words: tuple[str, ...], **options: Any) -> int:
    """Start a server, run COMMAND against it, stop the server."""
    return commands.ended(lambda: commands.run(words, **options))


@sandbox.command()
@_quiet
def prepare(quiet: bool) -> int:
    """Install the server and make its database template; start nothing."""
    return commands.ended(lambda: commands.prepare(quiet))
