from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..differences import Difference, get
from ..scenarios import Setup

ROWS: Sequence[Difference] = (
    Difference(
        "asset.get_asset_type_from_asset",
        "asset given as an ID",
        "IDs are taken everywhere: the asset is looked up for its type",
        fault=14,
        setup=Setup(refs={"asset": "id"}),
        requests=[get("data/assets/{asset}"), get("data/asset-types/{response1.entity_type_id}")],
        result="JSON of request 2",
    ),
    Difference(
        "asset.get_episode_from_asset",
        "asset given as an ID",
        "IDs are taken everywhere: the asset is looked up for its episode",
        fault=14,
        setup=Setup(refs={"asset": "id"}),
        requests=[get("data/assets/{asset}"), get("data/episodes/{response1.source_id}")],
        result="JSON of request 2",
    ),
)

DICT_ONLY: Mapping[str, str] = {"asset.update_asset_type(asset_type)": "the new name is in the dict"}
