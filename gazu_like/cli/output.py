"""What a command prints: rich on a terminal, plain text in a pipe, JSON when asked for.

Results go to stdout; errors, questions and progress to stderr.
"""

from __future__ import annotations

import datetime
import io
import json
import sys
import unicodedata
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from rich.console import Console

#: A pipe has no width: nothing is cut or wrapped there.
PIPE_WIDTH = 10_000


def console(stderr: bool = False) -> Console:
    """Return what prints to stdout or stderr. Colours go to terminals only, and not where NO_COLOR is set."""
    from rich.console import Console

    stream = sys.stderr if stderr else sys.stdout
    width = None if stream.isatty() else PIPE_WIDTH
    return Console(stderr=stderr, width=width, highlight=False, markup=False, emoji=False, soft_wrap=False)


def write_json(value: Any) -> None:
    """Print a value as JSON."""
    click.echo(json.dumps(value, indent=2, ensure_ascii=False, default=str))


def say(text: str) -> None:
    """Print a remark for people, on stderr."""
    click.echo(text, err=True)


def print_at_once() -> None:
    """Have each line that is printed go out at once, into a pipe as well: what handlers print is read as it comes."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(line_buffering=True)


def is_interactive() -> bool:
    """Tell whether somebody is there to answer a question."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def local_time(moment: str) -> datetime.datetime:
    """Return a moment of the server's (ISO, UTC) by this machine's clock."""
    read = datetime.datetime.fromisoformat(moment)
    return read.replace(tzinfo=datetime.timezone.utc).astimezone().replace(tzinfo=None)


def clean(text: object) -> str:
    """Return a text of a server on one line, without what would move the cursor or turn the writing round."""
    return "".join(_shown(character) for character in str(text))


def _shown(character: str) -> str:
    kind = unicodedata.category(character)
    if character in "\n\r\t\u2028\u2029":
        return " "
    # Cf holds the signs that turn the writing round, and also the joiners of emoji, which are harmless.
    if kind == "Cc" or (kind == "Cf" and character not in "\u200c\u200d"):
        return "\N{REPLACEMENT CHARACTER}"
    return character


def shortened(text: str, width: int) -> str:
    """Return a text cut to a width, with an ellipsis."""
    return text if len(text) <= width else text[: width - 1] + "…"
