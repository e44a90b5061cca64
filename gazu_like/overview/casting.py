"""Which assets are in how many shots of which sequence."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from gazu_like.overview.model import CastAsset, Casting, Matrix
from gazu_like.overview.rows import Row, Rows

#: Asset type and name.
Asset = tuple[str, str]


def of(rows: Rows) -> Casting:
    """Return the casting of a production's shots; canceled ones do not count."""
    shots = {place["id"]: place.row for place in rows.of_kind("Shot")}
    cast = {shot: sorted({*map(_asset, links)}) for shot, links in rows.casting.items() if links and shot in shots}
    assets = {link["asset_id"] for shot in cast for link in rows.casting[shot]}
    uncast = [place.parts for place in rows.of_kind("Asset") if place["id"] not in assets]
    return Casting(_matrices(rows, shots, cast), sorted(uncast), len(shots) - len(cast))


def _asset(link: Row) -> Asset:
    return link.get("asset_type_name") or "", link.get("asset_name") or ""


def _matrices(rows: Rows, shots: Mapping[str, Row], cast: Mapping[str, Sequence[Asset]]) -> list[Matrix]:
    sequences = {place["id"]: place.row for place in rows.of_kind("Sequence")}
    episodes = {place["id"]: place.row for place in rows.of_kind("Episode")}
    of_shot = {shot: shots[shot].get("parent_id") for shot in cast}
    if not episodes:
        return _filled([_matrix("", "sequence", list(sequences.values()), cast, of_shot)])
    of_sequence = {key: row.get("parent_id") for key, row in sequences.items()}
    by_episode = {shot: of_sequence.get(sequence or "") for shot, sequence in of_shot.items()}
    made = [_matrix("", "episode", list(episodes.values()), cast, by_episode)]
    for key, episode in episodes.items():
        own = [row for row in sequences.values() if of_sequence[row["id"]] == key]
        inside = {shot: assets for shot, assets in cast.items() if by_episode[shot] == key}
        made.append(_matrix(episode["name"], "sequence", own, inside, of_shot))
    # Sequences that were never put into an episode.
    loose = [row for row in sequences.values() if of_sequence[row["id"]] not in episodes]
    outside = {shot: assets for shot, assets in cast.items() if by_episode[shot] not in episodes}
    return _filled([*made, _matrix("No episode", "sequence", loose, outside, of_shot)])


def _filled(matrices: Iterable[Matrix]) -> list[Matrix]:
    return [each for each in matrices if each.rows]


def _matrix(
    title: str,
    by: Literal["sequence", "episode"],
    places: Sequence[Row],
    cast: Mapping[str, Sequence[Asset]],
    place_of: Mapping[str, str | None],
) -> Matrix:
    """Count shots.

    Args:
        title, by: See ``Matrix``.
        places: Sequences or episodes, which become columns.
        cast: Assets by the ID of their shot.
        place_of: ID of each shot's sequence or episode.
    """
    columns = sorted(places, key=lambda row: row["name"])
    counts: dict[Asset, Counter[str | None]] = defaultdict(Counter)
    for shot, assets in cast.items():
        for each in assets:
            counts[each][place_of[shot]] += 1
    rows = [
        CastAsset(*each, tuple(found[row["id"]] for row in columns), sum(found.values()))
        for each, found in sorted(counts.items())
    ]
    return Matrix(title, by, [row["name"] for row in columns], rows)
