"""Entities of other productions that this one uses: assets of a library, cast in its shots.

They are not brought along, since they belong to a production of their own. They are looked for on the target: under the
same ID, which they keep when their production is migrated, else by production, type and name.
"""

from __future__ import annotations

from gazu_like.exception import MigrationException
from gazu_like.sync.context import Context, KitsuSide, Side
from gazu_like.sync.kinds import BY_NAME
from gazu_like.sync.match import folded
from gazu_like.sync.model import ENTITIES, Row
from gazu_like.sync.translate import referred

#: Kinds that may refer to entities of other productions.
_HOSTS = ("entity-links", "asset-instances", "playlists", "output-files")


def meet(context: Context) -> None:
    """Note in ``context.ids`` which of the target's entities the guests are; those that it lacks get a name."""
    used = _used(context.source)
    if not used:
        return
    there = {row["id"] for row in context.target.rows_of("entities", "id", used)}
    context.ids.update({each: each for each in there})
    missing = used - there
    if missing:
        _by_name(context, context.source.rows_of("entities", "id", missing))


def check_homes(context: Context) -> None:
    """Refuse a production whose entities are in another one of the target: imports would take them out, in silence.

    Raises:
        MigrationException: which production has them.
    """
    ours = context.target.project_id
    if ours == context.source.project_id:  # else it came from elsewhere, or is to be made
        return
    own = {row["id"] for name in ENTITIES for row in context.source.rows(name, BY_NAME[name].read)}
    found = context.target.rows_of("entities", "id", own, fields="id,project_id")
    others = {row["project_id"] for row in found} - {ours}
    if others:
        names = {row["id"]: row["name"] for row in context.target.fetch("data/projects")}
        listed = ", ".join(f"{names.get(each, '?')!r} ({each})" for each in sorted(others))
        raise MigrationException(
            f"the target has shots or assets of this production in another one: {listed}; "
            "name that one as target_project, or remove it"
        )


def _used(source: Side) -> set[str]:
    own = {row["id"] for name in ENTITIES for row in source.rows(name, BY_NAME[name].read)}
    found = set()
    for name in _HOSTS:
        kind = BY_NAME[name]
        references = [each for each in kind.references if not isinstance(each.kind, str) or each.kind in ENTITIES]
        found |= {each for row in source.rows(name, kind.read) for each in referred(row, references)}
    return found - own


def _by_name(context: Context, guests: list[Row]) -> None:
    homes = context.source.rows_of("projects", "id", {guest["project_id"] for guest in guests})
    names = {row["id"]: row["name"] for row in homes}
    known: dict[str, dict[tuple[object, ...], str]] = {}
    productions = {row["name"]: row["id"] for row in context.target.fetch("data/projects")}
    for guest in guests:
        home = names.get(guest["project_id"], "?")
        if home not in known:
            known[home] = _entities(context.target, productions.get(home))
        found = known[home].get(_key(guest, context.source))
        if found is not None:
            context.ids[guest["id"]] = found
        else:
            context.labels[guest["id"]] = f"{guest['name']!r} of the production {home!r} (migrate that one first)"


def _entities(side: KitsuSide, project_id: str | None) -> dict[tuple[object, ...], str]:
    if project_id is None:
        return {}
    return {_key(row, side): row["id"] for row in side.fetch("data/entities", {"project_id": project_id})}


def _key(row: Row, side: Side) -> tuple[object, ...]:
    kind = BY_NAME["entity-types"]
    types = {each["id"]: each["name"] for each in side.rows(kind.name, kind.read)}
    return folded((types.get(row["entity_type_id"]), row["name"]))
