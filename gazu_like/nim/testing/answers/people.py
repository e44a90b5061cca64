"""Contacts."""

from __future__ import annotations

from typing import Any

from gazu_like.nim.table import QUERIES
from gazu_like.nim.testing.registry import answers_to, changed, done, made, page
from gazu_like.nim.testing.store import Row
from gazu_like.nim.testing.world import World

_COLUMNS = {name: name for name in QUERIES["addContact"].parameters if name != "customKeys"}
_FREE = ("description", "customKeys", "keywords", "groups", "limit", "offset")


@answers_to("getContacts")
def contacts(world: World, given: dict[str, Any]) -> Row:
    exact = {name: value for name, value in given.items() if name not in _FREE}
    rows = [row for row in world.store.where("contact", **exact) if fits(row, given)]
    return page([_shown(world, row) for row in rows], given)


@answers_to("addContact")
def add_contact(world: World, given: dict[str, Any]) -> Row:
    row = world.store.add("contact", **dict.fromkeys(_COLUMNS, ""))
    return made(_written(world, row, given)["ID"])


@answers_to("updateContact")
def update_contact(world: World, given: dict[str, Any]) -> Row:
    _written(world, world.store.get("contact", given["ID"]), given)
    return done()


@answers_to("deleteContact")
def delete_contact(world: World, given: dict[str, Any]) -> Row:
    world.store.remove("contact", given["ID"])
    return done()


def fits(row: Row, given: dict[str, Any]) -> bool:
    """Tell whether a row fits what is asked about parts of texts, lists and custom keys."""
    listed = [name for name in ("keywords", "groups", "resourceGroups") if name in given]
    return (
        given.get("description", "").casefold() in str(row.get("description", "")).casefold()
        and all(set(given[name]) & set(row.get(name) or ()) for name in listed)
        and all(row.get("keys", {}).get(name) == value for name, value in given.get("customKeys", {}).items())
    )


def _written(world: World, row: Row, given: dict[str, Any]) -> Row:
    for linked in given.get("contact_link_IDs", ()):
        world.store.get("contact", linked)
    world.with_keys("contact", row, given)
    return changed(row, given, _COLUMNS)


def _shown(world: World, row: Row) -> Row:
    plain = {name: value for name, value in row.items() if name != "keys"}
    return {**plain, "customKeys": world.keys_of("contact", row)}
