"""What no route writes: kept in a file, so that nothing is lost in silence."""

from __future__ import annotations

import json
from typing import Any

from gazu_like.exception import GazuException
from gazu_like.sync.context import Context
from gazu_like.sync.report import Problem, write_private

ARCHIVE = "archive.json"


def write(context: Context) -> None:
    """Write the source's records that cannot be written to the target into "archive.json", and name them.

    Nothing is read again when this run wrote nothing, since one of the kinds costs a request for each shot.
    """
    path = context.folder / ARCHIVE
    if not path.exists() or context.report.pushed:
        write_private(path, json.dumps(_read(context), indent=1, ensure_ascii=False))
    found = json.loads(path.read_text(encoding="utf-8"))
    for each in context.archived:
        rows = found.get(each.name)
        if rows and each.why:
            context.report.problems.append(Problem(each.name, None, _count(len(rows)), "archived", each.why))
            context.report.archive = str(path)


def _read(context: Context) -> dict[str, Any]:
    found = {}
    for each in context.archived:
        try:
            found[each.name] = each.read(context.source)
        except GazuException as error:
            context.report.problems.append(Problem(each.name, None, "", "failed", f"could not be archived: {error}"))
    return found


def _count(records: int) -> str:
    return f"{records:,} record{'' if records == 1 else 's'}"
