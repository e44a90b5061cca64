"""login, logout, profiles, status."""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import click

from gazu_like import auth
from gazu_like.auth import Tokens
from gazu_like.cli import completion, credentials, options, output, profiles, tables
from gazu_like.cli.exits import NO_LOGIN, USAGE, Failure
from gazu_like.cli.groups import Command
from gazu_like.cli.tables import Column
from gazu_like.client import KitsuClient, get_api_version, get_current_user
from gazu_like.connection import normalised_host
from gazu_like.transport.network import tls_context
from gazu_like.transport.redact import Secret

INSECURE = """\
WARNING: certificates are not checked for this server: whoever sits between it
and you can read your password, your login and all that you send and receive.
With the certificate of your studio's authority it is safe: --ca FILE"""

PROFILES = (
    Column("PROFILE", "name"),
    Column("HOST", "host"),
    Column("EMAIL", "email"),
    Column("LOGIN", lambda row: "logged in" if row["logged_in"] else "logged out"),
)
STATUS = (
    Column("HOST", "host"),
    Column("VERSION", "version"),
    Column("USER", lambda row: row["user"].get("full_name")),
    Column("EMAIL", lambda row: row["user"].get("email")),
    Column("ROLE", lambda row: row["user"].get("role")),
)


@click.command(
    cls=Command,
    epilog="""\
Examples:
  gazu-like login studio --host https://kitsu.mystudio.com
  gazu-like login studio                       again, when the login has ended
  gazu-like login bot --host https://kitsu.mystudio.com --with-token < token.txt
  gazu-like login studio --host https://kitsu.lan --ca studio-authority.pem

The password is asked for and not shown. In scripts it comes from the variable
GAZU_LIKE_PASSWORD. Passwords are not kept. Tokens are kept in the system's
keyring when the package "keyring" is installed and
GAZU_LIKE_NO_KEYRING is not set, else in a file that only you can read.
""",
)
@click.argument("profile", default=profiles.DEFAULT, shell_complete=completion.profiles)
@click.option("--host", metavar="URL", help="Address of the server. Only needed the first time.")
@click.option("--email", metavar="EMAIL", help="Login of the account; asked for when left out.")
@click.option("--with-token", is_flag=True, help="Read an access token, of a bot for example, from stdin.")
@click.option(
    "--ca",
    metavar="FILE",
    type=click.Path(exists=True, path_type=Path),
    help="Certificate of the studio's own authority (PEM), or a folder of them. Remembered.",
)
@click.option("--insecure", is_flag=True, help="Accept any certificate: whoever sits between reads all. Remembered.")
@click.option("--event-host", metavar="URL", help="Where the events are, when elsewhere. Remembered.")
def login(
    profile: str,
    host: str | None,
    email: str | None,
    with_token: bool,
    ca: Path | None,
    insecure: bool,
    event_host: str | None,
) -> None:
    """Log in on a server and remember it as PROFILE ("default" when left out)."""
    profiles.check_name(profile)
    known = profiles.all_profiles().get(profile)
    verify = _trusted(ca, insecure, known, host)
    if verify is False:
        output.say(INSECURE)
    with closing(KitsuClient(_host(profile, host, known), verify)) as client:
        if with_token:
            person = _by_token(client, profile)
        else:
            person = _by_password(client, profile, email or (known.email if known else None))
        elsewhere = event_host or (known.event_host if known and _is_same(known, host) else None)
        fresh = profiles.Profile(profile, client.host, person.get("email") or email, verify, elsewhere)
        if known is not None and (known.host, known.email) != (fresh.host, fresh.email):
            profiles.forget_tokens(known)
        place = profiles.keep_tokens(fresh, client.tokens)
        profiles.save_profile(fresh)
    who = output.clean(person.get("full_name") or person.get("email") or "a bot")
    output.say(f"Logged in on {fresh.host} as {who}. Profile {profile}, tokens in {place}.")


def _trusted(ca: Path | None, insecure: bool, known: profiles.Profile | None, host: str | None) -> bool | str:
    """Return how certificates are checked: as was said now, else as it was said of this server before."""
    if ca is not None and insecure:
        raise Failure("--ca and --insecure: give one of them", USAGE)
    if ca is not None:
        tls_context(str(ca))
        return str(ca.resolve())
    return False if insecure else known.ssl_verify if known and _is_same(known, host) else True


def _is_same(known: profiles.Profile, host: str | None) -> bool:
    return host is None or normalised_host(host) == known.host


def _host(profile: str, host: str | None, known: profiles.Profile | None) -> str:
    if host or known:
        return host or (known.host if known else "")
    if output.is_interactive():
        return credentials.ask("Address of the server")
    raise Failure(f"--host: the profile {profile!r} is new: name its server with --host https://...", USAGE)


def _by_token(client: KitsuClient, profile: str) -> dict[str, Any]:
    client.tokens = Tokens(access_token=sys.stdin.read().strip() or None, refresh_token=None)
    person = credentials.whoami(client, credentials.called("", profile, client)) if client.access_token else None
    if person is None:
        raise Failure(f"{profile} ({client.host}): the token on stdin was refused, or is empty", NO_LOGIN)
    return person


def _by_password(client: KitsuClient, profile: str, email: str | None) -> dict[str, Any]:
    password = credentials.variable("", "PASSWORD")
    named = email or _named()
    if (named is None or password is None) and not output.is_interactive():
        raise Failure("no terminal to ask for the password: set GAZU_LIKE_PASSWORD and give --email", USAGE)
    answer = credentials.log_in_with(
        client,
        named or credentials.ask("E-mail"),
        password or credentials.ask_secret("Password"),
        credentials.called("", profile, client),
    )
    person: dict[str, Any] = answer.get("user") or {}
    return person


def _named() -> str | None:
    found: Secret | None = credentials.variable("", "EMAIL")
    return found.reveal() if found else None


@click.command(cls=Command)
@click.argument("profile", default=profiles.DEFAULT, shell_complete=completion.profiles)
@click.option("--forget", is_flag=True, help="Remove the profile as well, not only its tokens.")
def logout(profile: str, forget: bool) -> None:
    """Log out of PROFILE: its tokens are revoked on the server and forgotten here."""
    known = profiles.get_profile(profile)
    tokens = profiles.tokens_of(known)
    profiles.forget_tokens(known)
    if tokens is not None:
        with closing(KitsuClient(known.host, known.ssl_verify, tokens=tokens)) as client:
            auth.log_out_quietly(client)
    if forget:
        profiles.remove_profile(profile)
    output.say(f"Logged out of {known.host}." if tokens is not None else f"{profile} was not logged in.")


@click.command("profiles", cls=Command)
@options.as_json
def profiles_command(as_json: bool) -> None:
    """List the servers that are remembered, and whether they are logged in."""
    rows = [
        {
            "name": each.name,
            "host": each.host,
            "email": each.email,
            "logged_in": profiles.tokens_of(each) is not None,
        }
        for each in profiles.all_profiles().values()
    ]
    tables.show(rows, PROFILES, as_json, "No profiles yet. Make one with: gazu-like login NAME --host https://...")


@click.command(cls=Command)
@options.of_a_server
def status(server: str | None, as_json: bool) -> None:
    """Tell which server commands talk to, its version, and who is logged in."""
    with credentials.connected(server, "") as client:
        row = {
            "host": client.host,
            "version": get_api_version(client=client),
            "user": get_current_user(client=client),
        }
    tables.show_one(row, STATUS, as_json)
