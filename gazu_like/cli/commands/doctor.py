"""doctor: what is wrong, and what to do about it."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from contextlib import closing
from typing import TYPE_CHECKING, Any

import click

from gazu_like.cli import credentials, exits, options, output, profiles
from gazu_like.cli.exits import Failure
from gazu_like.cli.groups import Command
from gazu_like.transport.redact import redact_url

if TYPE_CHECKING:
    from gazu_like.diagnosis import Case, Finding, Level

MEANINGS: Mapping[int, str] = {
    exits.OK: "nothing fails; there may be warnings",
    exits.FAILED: "something fails: its line says what to do",
    exits.USAGE: "wrong usage",
}
#: How each level is shown on a terminal: a sign and a word, and their colour.
SIGNS: Mapping[Level, tuple[str, str]] = {
    "ok": ("✓ ok  ", "green"),
    "warn": ("! warn", "yellow"),
    "fail": ("✗ FAIL", "bold red"),
    "skipped": ("- skip", "dim"),
}


@click.command(
    cls=Command,
    epilog=f"""\
Looked at are the way to the server (name, port, certificate, proxy), the server
(version, clock, services, events), the login (token, role, productions), and
this machine (files and who may read them, extras, Python). Nothing is changed,
no secret is printed, and it takes 10 seconds at most. Without a trusted
certificate the login is not sent.

Examples:
  gazu-like doctor
  gazu-like doctor --server studio
  gazu-like doctor --server https://kitsu.mystudio.com
  gazu-like doctor --json | jq -r '.[] | select(.level == "fail") | .said'

Exit codes:
{exits.table(MEANINGS)}
""",
)
@options.of_a_server
def doctor(server: str | None, as_json: bool) -> int:
    """Find out what is wrong, and what to do about it."""
    from gazu_like.diagnosis import examine

    findings: list[Finding] = []
    with closing(_case(server)) as case:
        for finding in examine(case):
            findings.append(finding)
            if not as_json:
                _show(finding)
    failed = [finding for finding in findings if finding.level == "fail"]
    if as_json:
        output.write_json([finding.as_dict() for finding in findings])
    elif sys.stdout.isatty():
        warned = sum(finding.level == "warn" for finding in findings)
        output.say(f"\n{_counted(len(failed), 'failure')}, {_counted(warned, 'warning')}.")
    return exits.FAILED if failed else exits.OK


def _counted(count: int, what: str) -> str:
    return f"{count or 'no'} {what}{'' if count == 1 else 's'}"


def _case(server: str | None) -> Case:
    """Return what is to be examined: a server that cannot be told is a finding, not the end."""
    from gazu_like.diagnosis import Case

    kept: Any = {"kept": [profiles.config_file()]}
    try:
        named, profile = credentials.chosen(server)
    except Failure as error:
        return Case(None, error.message, **kept)
    event_host = credentials.variable("", "EVENT_HOST")
    login = _login(profile)
    if profile is None:
        return Case(named.given, event_host=event_host.reveal() if event_host else None, **login, **kept)
    return Case(
        profile.host,
        ssl_verify=profile.ssl_verify,
        event_host=event_host.reveal() if event_host else profile.event_host,
        private=[profiles.token_file(profile)],
        **login,
        **kept,
    )


def _login(profile: profiles.Profile | None) -> dict[str, Any]:
    """Return the login that commands would use."""
    email, password = credentials.variable("", "EMAIL"), credentials.variable("", "PASSWORD")
    known = email.reveal() if email else profile.email if profile else None
    account = (known, password) if known and password else None
    advice = f"gazu-like login {profile.name}" if profile else "set GAZU_LIKE_EMAIL and GAZU_LIKE_PASSWORD"
    tokens, place = profiles.kept_tokens(profile) if profile is not None else (None, "")
    if tokens is None and (token := credentials.variable("", "TOKEN")) is not None:
        from gazu_like.auth import Tokens

        tokens, place = Tokens(access_token=token.reveal(), refresh_token=None), "GAZU_LIKE_TOKEN"
        advice = "put a token that is good into GAZU_LIKE_TOKEN"
    return {"tokens": tokens, "tokens_from": place, "account": account, "log_in_by": advice}


def _show(finding: Finding) -> None:
    from rich.text import Text

    # Part of it may be a server's words, or an address with a password in it.
    said, advice = (redact_url(output.clean(text)) for text in (finding.said, finding.advice))
    if not sys.stdout.isatty():
        click.echo("\t".join((finding.level, finding.check, said, advice)))
        return
    sign, colour = SIGNS[finding.level]
    console = output.console()
    console.print(_lines(Text.assemble((sign, colour), f"  {finding.check:<12}  "), said, console.width))
    if advice and finding.level != "ok":
        console.print(_lines(Text(" " * 8 + "what to do    ", "dim"), advice, console.width))


def _lines(head: Any, text: str, width: int) -> Any:
    """Return a text that goes on under itself, not under its head."""
    from rich.table import Table
    from rich.text import Text

    row = Table.grid(padding=0)
    row.add_column(width=head.cell_len, no_wrap=True)
    row.add_column(width=max(20, width - head.cell_len), overflow="fold")
    row.add_row(head, Text(text))
    return row
