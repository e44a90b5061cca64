"""Assets of a job. Where an asset's master file lies is told by ``server.get_asset_master_path``."""

from __future__ import annotations

from gazu_like.cache import cache, cache_settled
from gazu_like.nim.client import NimClient
from gazu_like.nim.client import default_client as default
from gazu_like.nim.fields import AssetChanges, AssetFields
from gazu_like.nim.refs import Ref, id_of
from gazu_like.nim.shapes import Asset, Icon, Status, Unpack
from gazu_like.transfer import FilePath, ProgressCallback


@cache
def all_assets_for_job(job: Ref, client: NimClient = default) -> list[Asset]:
    """List the assets of a job: "ID", "name".

    Args:
        job: ID or dict.

    Source: getAssets
    """
    return client.rows("getAssets", ID=id_of(job, "job"))


@cache
def get_asset(asset: Ref, client: NimClient = default) -> Asset:
    """Return an asset with its details.

    Args:
        asset: ID or dict.

    Raises:
        NimRecordNotFoundException: there is none.

    Source: getAssetInfo
    """
    return client.row("getAssetInfo", ID=id_of(asset, "asset"))


def new_asset(job: Ref, name: str, client: NimClient = default, **fields: Unpack[AssetFields]) -> int:
    """Make an asset and return its ID. An asset of that name in the job is changed instead.

    Args:
        job: ID or dict.
        name: Its name.
        fields: Further columns. Of "assetStatusID" and "assetStatus" the ID counts; custom keys must be known to NIM.

    Source: addAsset
    """
    return client.make("addAsset", jobID=id_of(job, "job"), name=name, **fields)


def update_asset(asset: Ref, client: NimClient = default, **fields: Unpack[AssetChanges]) -> None:
    """Change columns of an asset; those that are not given stay, and the name cannot change.

    Args:
        asset: ID or dict.
        fields: What is to change.

    Source: updateAsset
    """
    client.change("updateAsset", assetID=id_of(asset, "asset"), **fields)


def remove_asset(asset: Ref, client: NimClient = default) -> None:
    """Remove an asset.

    Args:
        asset: ID or dict.

    Source: deleteAsset
    """
    client.change("deleteAsset", assetID=id_of(asset, "asset"))


def upload_asset_icon(
    asset: Ref, file_path: FilePath, client: NimClient = default, progress_callback: ProgressCallback | None = None
) -> None:
    """Give an asset a picture.

    Args:
        asset: ID or dict.
        file_path: The picture.
        progress_callback: Called with (bytes done, bytes total).

    Source: uploadAssetIcon
    """
    client.upload("uploadAssetIcon", file_path, {"assetID": id_of(asset, "asset")}, progress_callback=progress_callback)


@cache
def get_asset_icon(asset: Ref, client: NimClient = default) -> Icon:
    """Return where an asset's picture lies: "img_link", relative to the server's root, empty when there is none.

    Args:
        asset: ID or dict.

    Source: getAssetIcon
    """
    return client.row("getAssetIcon", ID=id_of(asset, "asset"))


def download_asset_icon(
    asset: Ref, file_path: FilePath, client: NimClient = default, progress_callback: ProgressCallback | None = None
) -> FilePath:
    """Fetch an asset's picture and return where it was put.

    Args:
        asset: ID or dict.
        file_path: Where to put it.
        progress_callback: Called with (bytes done, bytes total; 0 when not known).

    Raises:
        ValueError: the asset has no picture, or the path cannot be written to.

    Source: getAssetIcon
    """
    return client.download(get_asset_icon(asset, client=client).get("img_link", ""), file_path, progress_callback)


@cache_settled
def all_asset_statuses(client: NimClient = default) -> list[Status]:
    """List the statuses that assets can have; each points to a task status by "task_status_ID".

    Source: getAssetStatuses
    """
    return client.rows("getAssetStatuses")
