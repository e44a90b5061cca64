"""completion: have a shell complete commands, options, and the names that the server knows."""

from __future__ import annotations

import os
import shlex
import shutil
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import click

from gazu_like.cli import output, shells
from gazu_like.cli.groups import Command

#: Between these lines stands what is ours in a file of the user's.
BEGIN, END = "# >>> gazu-like completion >>>", "# <<< gazu-like completion <<<"


class Home(NamedTuple):
    """Where a shell finds the script: its file, and the file that has to load it, with the lines that do."""

    file: Path
    startup: Path | None
    lines: Callable[[Path], str]


def quote(path: Path) -> str:
    """Return a path so that a shell reads it as it is."""
    return shlex.quote(str(path))


def _xdg(variable: str, usual: str) -> Path:
    named = os.environ.get(variable, "")
    return Path(named) if named.startswith("/") else Path.home() / usual


def _bash() -> Home:
    # Where bash-completion looks as well; the line in .bashrc makes it work without that package.
    file = _xdg("XDG_DATA_HOME", ".local/share") / "bash-completion" / "completions" / shells.PROGRAM
    return Home(file, Path.home() / ".bashrc", lambda path: f"[ -r {quote(path)} ] && . {quote(path)}")


def _zsh() -> Home:
    file = _xdg("XDG_DATA_HOME", ".local/share") / "gazu_like" / "completion.zsh"
    startup = Path(os.environ.get("ZDOTDIR") or Path.home()) / ".zshrc"
    load = "(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }\n"
    return Home(file, startup, lambda path: f"{load}[ -r {quote(path)} ] && source {quote(path)}")


def _fish() -> Home:
    return Home(_xdg("XDG_CONFIG_HOME", ".config") / "fish" / "completions" / f"{shells.PROGRAM}.fish", None, str)


HOMES: Mapping[str, Callable[[], Home]] = {"bash": _bash, "zsh": _zsh, "fish": _fish}


@click.command(
    cls=Command,
    epilog="""\
Examples:
  gazu-like completion bash --install        for good; new shells have it
  eval "$(gazu-like completion bash)"        for this shell alone
  gazu-like completion fish | source
  gazu-like completion zsh --uninstall

Completed are commands, options, productions, assets, shots, tasks, statuses,
task types, people and servers. Names are asked of the server, for 2 seconds at
most, and remembered for a minute in a file that only you can read.
""",
)
@click.argument("shell", type=click.Choice([*shells.SHELLS]))
@click.option("--install", "action", flag_value="install", help="Set it up for you; says what it did.")
@click.option("--uninstall", "action", flag_value="uninstall", help="Take it away again.")
def completion(shell: str, action: str | None) -> None:
    """Have your shell complete commands and names: print the script that does it."""
    home = HOMES[shell]()
    if action is None:
        click.echo(shells.script(shell), nl=False)
        return
    done = _install(shell, home) if action == "install" else _uninstall(home)
    for line in done:
        output.say(line)
    if action == "install" and home.startup is not None:
        output.say(f'New shells have it. For this one: eval "$(gazu-like completion {shell})"')


def _install(shell: str, home: Home) -> list[str]:
    done = [_put(home.file, shells.script(shell))]
    if home.startup is not None:
        before = _read(home.startup)
        block = f"{BEGIN}\n{home.lines(home.file)}\n{END}\n"
        kept = _without_block(before)
        # At the end, behind whatever sets the shell up; a block that is right already stays where it is.
        after = before if block in before else kept + ("" if not kept or kept.endswith("\n") else "\n") + block
        done.append(_put(home.startup, after, "added the line that loads it"))
    return done


def _uninstall(home: Home) -> list[str]:
    is_there = home.file.exists()
    home.file.unlink(missing_ok=True)
    done = [f"{home.file}: {'removed' if is_there else 'was not there'}"]
    if home.startup is not None:
        done.append(_put(home.startup, _without_block(_read(home.startup)), "removed the line that loads it"))
    return done


def _put(path: Path, text: str, what: str = "written") -> str:
    """Give a file a content, and return what was done."""
    if _read(path) == text:
        return f"{path}: as it should be already"
    real = path.resolve()  # what links to a file of a collection of dotfiles stays a link
    real.parent.mkdir(parents=True, exist_ok=True)
    descriptor, fresh = tempfile.mkstemp(dir=real.parent, prefix=f".{real.name}.")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", errors="surrogateescape") as file:
            file.write(text)
        if real.exists():
            shutil.copymode(real, fresh)
        else:
            Path(fresh).chmod(0o644)
        Path(fresh).replace(real)
    except BaseException:
        Path(fresh).unlink(missing_ok=True)
        raise
    return f"{path}: {what}"


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="surrogateescape")
    except FileNotFoundError:
        return ""


def _without_block(text: str) -> str:
    head, begin, rest = text.partition(f"{BEGIN}\n")
    _, end, tail = rest.partition(f"{END}\n")
    return head + tail if begin and end else text
