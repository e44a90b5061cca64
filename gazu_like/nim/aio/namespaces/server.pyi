"""What type checkers know of an asynchronous client's nouns. Written by scripts/namespaces.py."""

from gazu_like.nim.refs import Ref
from gazu_like.nim.shapes import ApiState, Location, Paths, Server

class ServerNamespace:
    """The functions of ``gazu_like.nim.server``, awaited, with ``client=`` filled in."""

    async def all_locations(self) -> list[Location]:
        """List the studio's locations: "ID", "name", "description".

        Source: getLocations
        """

    async def all_servers(self, location: Ref | None = None) -> list[Server]:
        """List the file servers.

        Args:
            location: ID or dict; None for those of all locations.

        Source: getServers
        """

    async def all_servers_for_job(self, job: Ref) -> list[Server]:
        """List the file servers of a job.

        Args:
            job: ID or dict.

        Source: getJobServers
        """

    async def bring_online(self, asset: Ref | None = None, shot: Ref | None = None) -> None:
        """Have NIM make the folders of an asset or of a shot.

        Args:
            asset: ID or dict.
            shot: ID or dict.

        Source: bringOnline
        """

    async def can_bring_online(
        self, job: Ref | None = None, asset: Ref | None = None, show: Ref | None = None, shot: Ref | None = None
    ) -> bool:
        """Tell whether folders can be made for the assets of a job, for an asset, the shots of a show, or a shot.

        Args:
            job: ID or dict.
            asset: ID or dict.
            show: ID or dict.
            shot: ID or dict.

        Source: canBringOnline
        """

    async def check_login(self) -> ApiState:
        """Return what NIM says of itself, when the API key is good or none is needed.

        Raises:
            ApiKeyException: the key is missing, wrong or has run out.

        Source: testAPI
        """

    async def get_api_state(self) -> ApiState:
        """Return what NIM says of itself and of the API key.

        Returns:
            "version"; "keyValid" and "keyRequired", texts "true" or "false" ("keyValid" is "false" as well where no key is
            needed); "error", filled when a key was sent that is wrong or has run out.

        Source: testAPI
        """

    async def get_asset_master_path(self, asset: Ref, os: str) -> str:
        """Return the whole path of an asset's master file on an operating system.

        Args:
            asset: ID or dict.
            os: win, Windows, osx, mac, Darwin or Linux.

        Source: getAssetMasterOsPath
        """

    async def get_file_path(self, file: Ref, os: str) -> str:
        """Return the whole path of a file on an operating system.

        Args:
            file: ID or dict.
            os: win, Windows, osx, mac, Darwin or Linux.

        Source: getOSPath
        """

    async def get_paths(self, kind: str, item: Ref) -> Paths:
        """Return the folders that the project structure has for a record, below its server's path.

        Args:
            kind: job, show, shot or asset.
            item: ID or dict.

        Returns:
            "root", "plates" (of shots), "renders", "comps".

        Source: getPaths
        """

    async def get_server(self, server: Ref) -> Server:
        """Return a file server: its paths on Linux ("path"), Windows and macOS.

        Args:
            server: ID or dict.

        Source: getServerInfo
        """

    async def get_server_path(self, server: Ref, os: str) -> str:
        """Return the path of a file server on an operating system.

        Args:
            server: ID or dict.
            os: win, Windows, osx, mac, Darwin or Linux.

        Source: getServerOsPath
        """

    async def resolve_path(self, path: str, os: str) -> str:
        """Return what a path is called on another operating system.

        Args:
            path: A path on one of the file servers, as any system writes it.
            os: win, Windows, osx, mac, Darwin or Linux.

        Source: resolveOsPath
        """
