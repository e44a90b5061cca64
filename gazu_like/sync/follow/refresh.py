"""Records just written, shown as they are: imports leave what the server remembers of them, and tell no browser.

Zou answers ``data/shots/ID`` and its like from memory, for two minutes and more, and an import does not clear that. A
PUT of nothing does, and has the pages that are open on the target load the record anew. It dates the record, so the
source's date is imported once more.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from functools import partial

from gazu_like.exception import GazuException
from gazu_like.sync import batches
from gazu_like.sync.context import Context
from gazu_like.sync.model import ENTITIES, Kind, Row
from gazu_like.transport.route import route

logger = logging.getLogger("gazu_like")

#: Last part of the route that answers from memory, and can be told to forget without side effects, by kind.
MODELS: Mapping[str, str] = {**dict.fromkeys(ENTITIES, "entities"), "tasks": "tasks"}


def refresh(context: Context) -> None:
    """Have the target forget what it remembers of the records that were written, and tell its pages."""
    for name, written in context.written.items():
        if name in MODELS:
            kind = context.kinds[name]
            rows = [row for row in context.source.rows(name, kind.read) if row["id"] in written]
            try:
                _refresh(context, kind, rows)
            except GazuException as error:  # they are there, and will be seen by and by
                logger.debug("%s could not be refreshed on the target: %s", name, error)


def _refresh(context: Context, kind: Kind, rows: list[Row]) -> None:
    client, model = context.target.client, MODELS[kind.name]
    ids = [context.ids[row["id"]] for row in rows if row["id"] in context.ids]
    client.wire.map([partial(client.put, route(f"data/{model}/{{}}", each), {}) for each in ids], batches.CONNECTIONS)
    dated = {row["id"]: row for row in context.target.rows(kind.name, kind.read)}
    stamps = {context.ids.get(row["id"]): row["updated_at"] for row in rows}
    batches.send(client, model, [_date(kind, dated[each], stamps[each]) for each in ids if each in dated])


def _date(kind: Kind, row: Row, updated_at: str) -> Row:
    names = ("id", *kind.always)
    fixed = getattr(kind.write, "fixed", {})
    return {**{name: row[name] for name in names if name in row}, **fixed, "updated_at": updated_at}
