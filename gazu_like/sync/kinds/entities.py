"""Entities: all are rows of one table on the server, told apart by their type."""

from __future__ import annotations

from functools import partial
from typing import Any

from gazu_like.sync.kinds import writers
from gazu_like.sync.kinds.readers import READ
from gazu_like.sync.kinds.words import DATA, PROJECT, needs, of_production, ref
from gazu_like.sync.model import ENTITIES, Kind, Reference


def _entities(name: str, key: tuple[str, ...], *references: Reference, **details: Any) -> Kind:
    """Return a kind of entity."""
    return of_production(
        name,
        read=READ[name],
        # Without the key "entities_out" the casting would be emptied; with a list its counts and labels would be lost.
        write=writers.EntityWriter("entities", batch=writers.SMALL_BATCH, fixed={"entities_out": None}),
        references=(
            PROJECT,
            needs("entity_type_id", "entity-types"),
            ref("source_id", ENTITIES),
            ref("ready_for", "task-types"),
            ref("created_by", "persons"),
            ref("preview_file_id", "preview-files"),
            *references,
            DATA,
        ),
        key=key,
        later=("preview_file_id", *details.pop("later", ())),
        # Without a type Zou makes a shot of whatever it is.
        always=("type", "entity_type_id"),
        choices={"status": ("standby", "running", "complete", "canceled")},
        lengths={"name": 160, "code": 160},
        **details,
    )


_inside = partial(ref, "parent_id")

ENTITY_KINDS: tuple[Kind, ...] = (
    _entities("episodes", ("name",), _inside(ENTITIES)),
    _entities("assets", ("entity_type_id", "name", "source_id"), _inside(ENTITIES)),
    _entities("sequences", ("parent_id", "name"), _inside("episodes")),
    _entities("scenes", ("parent_id", "name"), _inside("sequences")),
    _entities("shots", ("parent_id", "name"), _inside("sequences")),
    _entities("edits", ("parent_id", "name"), _inside("episodes")),
    # Folders in folders: all have to be there before one can be put into another.
    _entities("concept-folders", ("name",), _inside("concept-folders"), later=("parent_id",), repeats=True),
    _entities(
        "concepts",
        ("parent_id", "name"),
        _inside("concept-folders"),
        ref("entity_concept_links[]", ENTITIES),
        relations=frozenset(["entity_concept_links"]),
        repeats=True,
    ),
)
