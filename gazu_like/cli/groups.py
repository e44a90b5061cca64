"""Groups of commands: loaded when they are asked for, helpful with typing mistakes, with help texts kept as written."""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any, NamedTuple

import click


class Entry(NamedTuple):
    """A command that is not loaded yet: where it is, as "module:name", its line in the list, and the list's heading."""

    where: str
    about: str
    section: str = "Commands"


class Group(click.Group):
    """A group of commands.

    Args:
        entries: Commands that are loaded when they are asked for, so that ``--help`` is there at once.
    """

    def __init__(self, *args: Any, entries: Mapping[str, Entry] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._entries = entries or {}

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names, in the order of the table: what one does first stands first."""
        return [*self._entries, *self.commands]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load a command."""
        if cmd_name not in self._entries:
            return super().get_command(ctx, cmd_name)
        module, _, name = self._entries[cmd_name].where.partition(":")
        command: click.Command = getattr(importlib.import_module(module), name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that was typed, or say which one may have been meant."""
        names = self.list_commands(ctx)
        if args and args[0] not in names and not args[0].startswith("-") and not ctx.resilient_parsing:
            ctx.fail(f"No such command: {args[0]}.{meant(args[0], names)}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the lists of commands, a section after the other, without loading them."""
        rows = [(entry.section, name, entry.about) for name, entry in self._entries.items()]
        rows += [("Commands", name, command.get_short_help_str(80)) for name, command in self.commands.items()]
        for section in dict.fromkeys(section for section, _, _ in rows):
            with formatter.section(section):
                formatter.write_dl([(name, about) for under, name, about in rows if under == section])

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the epilog as it is."""
        write_as_is(self.epilog, formatter)


class Command(click.Command):
    """A command whose epilog (examples, exit codes) is written as it is."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the epilog."""
        write_as_is(self.epilog, formatter)


Group.command_class = Command
Group.group_class = Group


def write_as_is(text: str | None, formatter: click.HelpFormatter) -> None:
    """Write lines as they are; click would fill them like a paragraph."""
    if text:
        formatter.write(f"\n{text.strip()}\n")


def meant(typed: str, known: Iterable[str]) -> str:
    """Return " Did you mean ...?", or nothing when no known name is near."""
    near = get_close_matches(typed.lower(), list(known), n=3, cutoff=0.6)
    return f" Did you mean {' or '.join(near)}?" if near else ""
