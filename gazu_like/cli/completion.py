"""What a shell completes: names that the server knows, asked for quickly and in silence."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click
from click.shell_completion import CompletionItem

Complete = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]


def _of(kind: str) -> Complete:
    def complete(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        # Loaded when a shell asks: most commands never complete anything.
        from gazu_like.cli import completing

        given: Any = ctx.params
        # A migration's productions are those of its source.
        names = completing.names(kind, given.get("server") or given.get("source"), given.get("project"))
        return [CompletionItem(name) for name in names if name.casefold().startswith(incomplete.casefold())]

    return complete


profiles = _of("profiles")
projects = _of("projects")
entities = _of("entities")
shots = _of("shots")
assets = _of("assets")
sequences = _of("sequences")
episodes = _of("episodes")
tasks = _of("tasks")
entities_and_tasks = _of("entities_and_tasks")
statuses = _of("statuses")
task_types = _of("task_types")
asset_types = _of("asset_types")
persons = _of("persons")
playlists = _of("playlists")
