"""The page of all commands: their help texts as they are, found by walking from the first command down."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

import click

from gazu_like.cli.main import gazu_like

#: Characters in a line of a help text: as wide as the page's column shows them.
WIDTH = 96
ABOUT = """\
.. _reference-commands:

All commands
============

What ``gazu-like ... --help`` says of each command. The :doc:`guide </command-line>` tells how they go together.

"""


def text() -> str:
    """Return the page."""
    return ABOUT + "\n".join(section(context) for context in contexts(gazu_like, "gazu-like"))


def contexts(command: click.Command, name: str, parent: click.Context | None = None) -> Iterator[click.Context]:
    """Yield a command and all below it, each as if it had been typed."""
    width = {"max_content_width": WIDTH, "terminal_width": WIDTH}
    context = click.Context(command, info_name=name, parent=parent, **{**command.context_settings, **width})
    yield context
    if isinstance(command, click.Group):
        for each in command.list_commands(context):
            below = command.get_command(context, each)
            if below is not None and not below.hidden:
                yield from contexts(below, each, context)


def section(context: click.Context) -> str:
    """Return a command's heading and its help text."""
    path = context.command_path
    told = textwrap.indent(click.unstyle(context.command.get_help(context)), "   ")
    return f"{path}\n{'-' * len(path)}\n\n.. code-block:: text\n   :class: help\n\n{told}\n"
