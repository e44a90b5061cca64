"""Assets."""

from __future__ import annotations

from gazu_like.nim.api.calls import Answer, Rows, asked, key_hidden, uploaded
from gazu_like.nim.client import NimClient
from gazu_like.nim.fields import Object, Text
from gazu_like.nim.refs import Ref
from gazu_like.transfer import FilePath, ProgressCallback


@key_hidden
def get_assets(
    jobID: Ref | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Rows:
    """List the assets of a job.

    Source: getAssets
    """
    return asked(locals(), "getAssets", jobID="ID")


@key_hidden
def add_asset(
    jobID: Ref | None = None,
    name: Text | None = None,
    assetStatusID: Ref | None = None,
    assetStatus: Text | None = None,
    description: Text | None = None,
    customKeys: Object | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Answer:
    """Make an asset; one of that name in the job is changed instead.

    Source: addAsset
    """
    return asked(locals(), "addAsset")


@key_hidden
def update_asset(
    assetID: Ref | None = None,
    assetStatusID: Ref | None = None,
    assetStatus: Text | None = None,
    description: Text | None = None,
    customKeys: Object | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Answer:
    """Change an asset.

    Source: updateAsset
    """
    return asked(locals(), "updateAsset")


@key_hidden
def delete_asset(
    assetID: Ref | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Answer:
    """Remove an asset.

    Source: deleteAsset
    """
    return asked(locals(), "deleteAsset")


@key_hidden
def upload_assetIcon(
    assetID: Ref | None = None,
    img: FilePath | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    progress_callback: ProgressCallback | None = None,
    client: NimClient | None = None,
) -> Answer:
    """Give an asset a picture.

    Source: uploadAssetIcon
    """
    return uploaded(locals(), "uploadAssetIcon", "img")


@key_hidden
def get_assetInfo(
    assetID: Ref | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Rows:
    """Return an asset.

    Source: getAssetInfo
    """
    return asked(locals(), "getAssetInfo", assetID="ID")


@key_hidden
def get_assetIcon(
    assetID: Ref | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Rows:
    """Return where an asset's picture lies.

    Source: getAssetIcon
    """
    return asked(locals(), "getAssetIcon", assetID="ID")


@key_hidden
def get_assetStatuses(
    nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None, *, client: NimClient | None = None
) -> Answer:
    """List the statuses of assets.

    Source: getAssetStatuses
    """
    return asked(locals(), "getAssetStatuses")
