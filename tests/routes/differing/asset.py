from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..differences import Difference, get, post, put
from ..scenarios import Setup
from ..world import ident

# What the server's own route for one asset answers: no ID, but no null either.
UNSET = {"id": ident("asset"), "episode_id": "", "preview_file_id": "", "ready_for": "None", "description": "green"}
ASSET_TYPE = {"id": ident("asset_type"), "name": "Prop", "description": "to carry", "type": "AssetType"}

ROWS: Sequence[Difference] = (
    Difference(
        "asset.get_asset_type_from_asset",
        "asset given as an ID",
        "IDs are taken everywhere: the asset is looked up for its type",
        fault=14,
        setup=Setup(values={"asset": ident("asset")}),
        requests=[get("data/assets/{asset}"), get("data/asset-types/{response1.entity_type_id}")],
        result="JSON of request 2",
    ),
    Difference(
        "asset.get_episode_from_asset",
        "asset given as an ID",
        "IDs are taken everywhere: the asset is looked up for its episode",
        fault=14,
        setup=Setup(values={"asset": ident("asset")}),
        requests=[get("data/assets/{asset}"), get("data/episodes/{response1.source_id}")],
        result="JSON of request 2",
    ),
    *[
        Difference(
            "asset.get_episode_from_asset",
            when,
            "a dict that does not tell is looked up, as its ID is: with the cache on they are one key",
            requests=[get("data/assets/{asset}"), get("data/episodes/{response1.source_id}")],
            result="JSON of request 2",
        )
        for when in ("asset has parent_id only", "asset has neither")
    ],
    Difference(
        "asset.update_asset",
        "asset as its own route answers it",
        "the server refuses what it answered itself: empty text and 'None' stand where it wants null",
        setup=Setup(values={"asset": UNSET}),
        requests=[
            put(
                "data/entities/{asset}",
                {**UNSET, "source_id": None, "preview_file_id": None, "ready_for": None},
            )
        ],
        result="JSON of request 1",
    ),
    Difference(
        "asset.update_asset_type",
        "asset_type with a description",
        "the reference saves the name alone and drops the rest in silence",
        setup=Setup(values={"asset_type": ASSET_TYPE}),
        requests=[put("data/entity-types/{asset_type}", {"name": "Prop", "description": "to carry"})],
        result="JSON of request 1",
    ),
    Difference(
        "asset.new_asset_type",
        "name is empty",
        "the server would create a type without a name",
        setup=Setup(values={"name": ""}),
        requests=[],
        result="raises ValueError",
    ),
    Difference(
        "asset.import_assets_with_csv",
        "update=True",
        "ours: without it the server passes over the rows of assets that exist, and says nothing",
        setup=Setup(),
        extra={"update": True},
        requests=[post("import/csv/projects/{project}/assets", query={"update": "true"}, files=["file"])],
        result="JSON of request 1",
    ),
)

DICT_ONLY: Mapping[str, str] = {"asset.update_asset_type(asset_type)": "the new name is in the dict"}
