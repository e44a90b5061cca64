"""What type checkers know of an asynchronous client's nouns. Written by scripts/namespaces.py."""

from gazu_like.nim.fields import AssetChanges, AssetFields
from gazu_like.nim.refs import Ref
from gazu_like.nim.shapes import Asset, Icon, Status, Unpack
from gazu_like.transfer import FilePath, ProgressCallback

class AssetNamespace:
    """The functions of ``gazu_like.nim.asset``, awaited, with ``client=`` filled in."""

    async def all_asset_statuses(self) -> list[Status]:
        """List the statuses that assets can have; each points to a task status by "task_status_ID".

        Source: getAssetStatuses
        """

    async def all_assets_for_job(self, job: Ref) -> list[Asset]:
        """List the assets of a job: "ID", "name".

        Args:
            job: ID or dict.

        Source: getAssets
        """

    async def download_asset_icon(
        self, asset: Ref, file_path: FilePath, *, progress_callback: ProgressCallback | None = None
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

    async def get_asset(self, asset: Ref) -> Asset:
        """Return an asset with its details.

        Args:
            asset: ID or dict.

        Raises:
            NimRecordNotFoundException: there is none.

        Source: getAssetInfo
        """

    async def get_asset_icon(self, asset: Ref) -> Icon:
        """Return where an asset's picture lies: "img_link", relative to the server's root, empty when there is none.

        Args:
            asset: ID or dict.

        Source: getAssetIcon
        """

    async def new_asset(self, job: Ref, name: str, **fields: Unpack[AssetFields]) -> int:
        """Make an asset and return its ID. An asset of that name in the job is changed instead.

        Args:
            job: ID or dict.
            name: Its name.
            fields: Further columns. Of "assetStatusID" and "assetStatus" the ID counts; custom keys must be known to NIM.

        Source: addAsset
        """

    async def remove_asset(self, asset: Ref) -> None:
        """Remove an asset.

        Args:
            asset: ID or dict.

        Source: deleteAsset
        """

    async def update_asset(self, asset: Ref, **fields: Unpack[AssetChanges]) -> None:
        """Change columns of an asset; those that are not given stay, and the name cannot change.

        Args:
            asset: ID or dict.
            fields: What is to change.

        Source: updateAsset
        """

    async def upload_asset_icon(
        self, asset: Ref, file_path: FilePath, *, progress_callback: ProgressCallback | None = None
    ) -> None:
        """Give an asset a picture.

        Args:
            asset: ID or dict.
            file_path: The picture.
            progress_callback: Called with (bytes done, bytes total).

        Source: uploadAssetIcon
        """
