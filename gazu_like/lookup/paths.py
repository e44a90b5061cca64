"""The entities of a production by the paths that people call them by: "E01/SQ010/SH020", "Props/Lamp"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gazu_like import asset, concept, edit, scene, shot
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.refs import Ref, id_of

Row = Mapping[str, Any]

SEPARATOR = "/"
#: How the entities of each kind are listed, in the order in which they are shown; those that others are parts of first.
LISTS: Mapping[str, Callable[..., Sequence[Any]]] = {
    "Episode": shot.all_episodes_for_project,
    "Sequence": shot.all_sequences_for_project,
    "Shot": shot.all_shots_for_project,
    "Asset": asset.all_assets_for_project,
    "Scene": scene.all_scenes_for_project,
    "Edit": edit.all_edits_for_project,
    "Concept": concept.all_concepts_for_project,
}
#: Kinds that are parts of other entities, whose names stand before theirs.
PARTS = ("Sequence", "Shot", "Scene", "Edit")


@dataclass(frozen=True)
class Place:
    """An entity, and where it stands in its production.

    Attributes:
        kind: "Asset", "Shot", "Sequence", "Episode", "Scene", "Edit" or "Concept".
        parts: Names from the outermost on: ("E01", "SQ010", "SH020"), of an asset its type and its name.
        row: The entity as the server lists it.
    """

    kind: str
    parts: tuple[str, ...]
    row: Row

    def __getitem__(self, key: str) -> Any:
        """Return a field of the entity."""
        return self.row[key]

    @property
    def path(self) -> str:
        """The parts as one text: "E01/SQ010/SH020"."""
        return SEPARATOR.join(self.parts)

    def is_in(self, holder: Place) -> bool:
        """Tell whether it is a part of a sequence or an episode."""
        is_part = self.kind in PARTS and holder.kind in ("Sequence", "Episode")
        return is_part and len(self.parts) > len(holder.parts) and self.parts[: len(holder.parts)] == holder.parts

    def texts(self) -> list[str]:
        """Return what people may call it: the whole path, and what is left of it from each of its parts on."""
        return [SEPARATOR.join(self.parts[start:]) for start in range(len(self.parts))]


def all_places_for_project(
    project: Ref, kinds: Iterable[str] | None = None, client: KitsuClient = default
) -> dict[str, Place]:
    """Return where the entities of a production stand, by their IDs.

    Args:
        project: ID or dict.
        kinds: Only these kinds, such as ["Shot"]; all of them when left out.

    Returns:
        Places in the order of ``LISTS``, and within a kind by path.

    Raises:
        ValueError: a kind that there is none of; nothing was sent.

    Source:
        GET data/projects/{project_id}/episodes
        GET data/projects/{project_id}/sequences
        GET data/projects/{project_id}/shots
        GET data/projects/{project_id}/assets
        GET data/projects/{project_id}/scenes
        GET data/projects/{project_id}/edits
        GET data/projects/{project_id}/concepts
        GET data/entity-types
    """
    project_id, wanted = id_of(project, "project"), _kinds(kinds)
    needed = [kind for kind in LISTS if kind in wanted or (kind in ("Episode", "Sequence") and {*PARTS} & {*wanted})]
    rows = dict(zip(needed, client.map(lambda kind: LISTS[kind](project_id, client=client), needed), strict=True))
    outer = {row["id"]: row for kind in ("Episode", "Sequence") for row in rows.get(kind, ())}
    types = {row["id"]: row["name"] for row in asset.all_asset_types(client=client)} if "Asset" in wanted else {}
    places = [
        Place(kind, _parts(kind, row, outer, types), row) for kind in needed if kind in wanted for row in rows[kind]
    ]
    return {place["id"]: place for place in sorted(places, key=lambda place: (needed.index(place.kind), place.parts))}


def _kinds(kinds: Iterable[str] | None) -> list[str]:
    wanted = list(LISTS if kinds is None else kinds)
    for kind in wanted:
        if kind not in LISTS:
            raise ValueError(f"kinds: wanted some of {', '.join(LISTS)}, got {kind!r}")
    return wanted


def _parts(kind: str, row: Row, outer: Mapping[str, Row], types: Mapping[str, str]) -> tuple[str, ...]:
    if kind == "Asset":
        return (types.get(row["entity_type_id"], "?"), row["name"])
    above = outer.get(row.get("parent_id") or "") if kind in PARTS else None
    return (*(_parts("Sequence", above, outer, types) if above else ()), row["name"])
