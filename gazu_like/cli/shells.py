"""What passes between a shell that completes and this program: the script it runs, the line it asks about, the answer.

click's own for bash does not quote: of "The Last Lamp" a shell would make three words. Here the line is read as bash
reads it, and what is answered can stand where the cursor is: inside quotes, after a backslash, behind a colon.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import click
from click.shell_completion import BashComplete, CompletionItem, FishComplete, ShellComplete, ZshComplete

PROGRAM, VARIABLE = "gazu-like", "_GAZU_LIKE_COMPLETE"
#: The line up to the cursor, and the characters at which bash parts words, from our script for bash.
LINE, BREAKS = "_GAZU_LIKE_LINE", "_GAZU_LIKE_BREAKS"

#: Works with macOS's bash 3.2 as well, which knows neither compopt nor "nosort".
BASH = """\
%(complete_func)s() {
    local line
    COMPREPLY=()
    while IFS= read -r line; do
        case $line in
            dir,*) compopt -o filenames -o dirnames 2>/dev/null ;;
            file,*) compopt -o filenames -o default 2>/dev/null ;;
            plain,*) COMPREPLY+=("${line#plain,}") ;;
        esac
    done < <(%(complete_var)s=bash_complete _GAZU_LIKE_LINE="${COMP_LINE:0:COMP_POINT}" \\
        _GAZU_LIKE_BREAKS="$COMP_WORDBREAKS" "${1/#\\~/$HOME}" 2>/dev/null </dev/null)
}

complete -o nosort -F %(complete_func)s %(prog_name)s 2>/dev/null || complete -F %(complete_func)s %(prog_name)s
"""

#: Characters that mean nothing to bash wherever they stand in a word.
_PLAIN = re.compile(r"[\w./@%+,:=-]")


@dataclass(frozen=True)
class Line:
    """A line of bash up to the cursor.

    Attributes:
        words: Its whole words, without their quotes.
        last: The word at the cursor, without its quotes; "" when a new one begins.
        before: How many characters of ``last`` stand before what bash will replace.
        quote: The quote that is open at the cursor, "" when none is.
    """

    words: tuple[str, ...]
    last: str
    before: int
    quote: str


def line_of(text: str, breaks: str) -> Line:
    """Read a line as bash does.

    Args:
        text: The line up to the cursor.
        breaks: Characters at which bash begins a new word for completion (COMP_WORDBREAKS).
    """
    words: list[str] = []
    word, quote, before, opened, is_begun = "", "", 0, 0, False
    characters = iter(text)
    for character in characters:
        if quote and character == quote:
            quote = ""
        elif quote == "'":
            word += character
        elif character == "\\":
            escaped = next(characters, "")
            # Between double quotes a backslash means something before few characters only.
            word += escaped if not quote or escaped in '"\\$`' else f"\\{escaped}"
        elif quote:
            word += character
        elif character in "'\"":
            quote, opened, is_begun = character, len(word), True
        elif character.isspace():
            words += [word] if word or is_begun else []
            word, before, is_begun = "", 0, False
        else:
            word += character
            before = len(word) if character in breaks else before
    return Line(tuple(words), word, opened if quote else before, quote)


def quoted(value: str, quote: str) -> str:
    """Return a text so that bash reads it as it is.

    Args:
        value: The text.
        quote: The quote that was opened before it, "" when none was.
    """
    if quote == "'":
        return value.replace("'", "'\\''")
    if quote:
        return re.sub(r'(["\\$`])', r"\\\1", value)
    return "".join(each if _PLAIN.match(each) else f"\\{each}" for each in value)


class Bash(BashComplete):
    """Bash, with names that hold spaces and quotes."""

    source_template = BASH

    @staticmethod
    def _check_version() -> None:
        """Nothing to check: the script does with an old bash."""

    def get_completion_args(self) -> tuple[list[str], str]:
        """Return the words before the cursor, and the one at it."""
        if LINE not in os.environ:
            return super().get_completion_args()
        line = self._line()
        command = next((index for index, word in enumerate(line.words) if "=" not in word), 0)
        words = [*line.words[command + 1 :]]
        option, is_given, value = line.last.partition("=")
        return ([*words, option], value) if is_given and option.startswith("--") else (words, line.last)

    def format_completion(self, item: CompletionItem[Any]) -> str:
        """Return a line for the script: what replaces the part of the word that bash looks at."""
        if item.type != "plain" or LINE not in os.environ:
            return f"{item.type},{item.value}"
        line = self._line()
        option, is_given, _ = line.last.partition("=")
        # Of --project=The, "The" alone is what the value continues.
        skipped = len(option) + 1 if is_given and option.startswith("--") else 0
        return f"plain,{quoted(item.value[max(0, line.before - skipped) :], line.quote)}"

    def _line(self) -> Line:
        return line_of(os.environ[LINE], os.environ.get(BREAKS, ""))


class Zsh(ZshComplete):
    """Zsh, which quotes by itself."""

    source_template = ZshComplete.source_template.replace(
        "=zsh_complete %(prog_name)s)", "=zsh_complete %(prog_name)s 2>/dev/null </dev/null)"
    )


class Fish(FishComplete):
    """Fish, which quotes by itself; names may hold commas."""

    source_template = FishComplete.source_template.replace(
        'string split "," $completion', 'string split --max 1 "," $completion'
    ).replace("(commandline -t) %(prog_name)s)", "(commandline -t) %(prog_name)s 2>/dev/null </dev/null)")


SHELLS: dict[str, type[ShellComplete]] = {"bash": Bash, "zsh": Zsh, "fish": Fish}


def script(shell: str) -> str:
    """Return what a shell has to run so that it completes."""
    return SHELLS[shell](click.Command(PROGRAM), {}, PROGRAM, VARIABLE).source()


def answer(command: click.Command) -> int:
    """Print what the shell asks for, and nothing else whatever happens; return the exit code."""
    shell, _, what = os.environ[VARIABLE].partition("_")
    if shell not in SHELLS or what not in ("complete", "source"):
        return 1
    if what == "source":
        click.echo(script(shell))
        return 0
    with suppress(Exception):
        click.echo("\n".join(_lines(SHELLS[shell](command, {}, PROGRAM, VARIABLE))))
    return 0


def _lines(asked: ShellComplete) -> Sequence[str]:
    items = asked.get_completions(*asked.get_completion_args())
    # A name with a line break would be read as two.
    return [asked.format_completion(item) for item in items if str(item.value).isprintable()]
