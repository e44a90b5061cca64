"""What type checkers know of an asynchronous client's nouns. Written by scripts/namespaces.py."""

from gazu_like.nim.fields import FileChanges, FileFields, FileSearch
from gazu_like.nim.refs import Ref
from gazu_like.nim.shapes import Basename, File, Unpack

class FileNamespace:
    """The functions of ``gazu_like.nim.file``, awaited, with ``client=`` filled in."""

    async def all_basenames(
        self, kind: str, parent: Ref, task_type: Ref | None = None, task_type_name: str | None = None
    ) -> list[Basename]:
        """List the basenames of a shot, an asset or a show.

        Args:
            kind: shot, asset or show.
            parent: ID or dict.
            task_type: ID or dict: only those of that type.
            task_type_name: Its name instead of its ID.

        Source: getBasenames
        """

    async def all_files(self, kind: str, parent: Ref, **search: Unpack[FileSearch]) -> list[File]:
        """List the files of a shot, an asset or a show, all versions of them.

        Args:
            kind: shot, asset or show.
            parent: ID or dict.
            search: "name", "path" and "metadata" that they hold.

        Source: findFiles
        """

    async def all_last_versions(self, kind: str, parent: Ref, task_type: Ref) -> list[Basename]:
        """List the basenames of a task type with the number of their last version: "basename", "maxVersion".

        Args:
            kind: shot, asset or show.
            parent: ID or dict.
            task_type: ID or dict.

        Source: getBasenamesInfo
        """

    async def all_published_basenames(
        self,
        kind: str,
        parent: Ref,
        task_type: Ref | None = None,
        task_type_name: str | None = None,
        username: str | None = None,
    ) -> list[Basename]:
        """List the published files of a shot, an asset or a show: "basename", "filepath", "ext", "username", "date".

        Args:
            kind: shot, asset or show.
            parent: ID or dict.
            task_type: ID or dict: only those of that type.
            task_type_name: Its name instead of its ID.
            username: Dates are told in this user's time zone.

        Source: getBasenameAllPub
        """

    async def all_versions(
        self, kind: str, parent: Ref, basename: str, only_published: bool = False, username: str | None = None
    ) -> list[File]:
        """List the versions of a basename.

        Args:
            kind: shot, asset or show.
            parent: ID or dict.
            basename: The basename.
            only_published: Only published versions.
            username: Dates are told in this user's time zone.

        Returns:
            Files: "fileID", "filename", "filepath" (the folder), "ext", "username", "date", "note", "serverID" ...

        Source: getVersions
        """

    async def clear_published(self, kind: str, parent: Ref, basename: str) -> None:
        """Take the flag from the published version of a basename.

        Args:
            kind: shot, asset or show.
            parent: ID or dict.
            basename: The basename.

        Source: clearPubFlags
        """

    async def get_file(self, file: Ref, username: str | None = None) -> File:
        """Return one version of a file.

        Args:
            file: ID or dict.
            username: Dates are told in this user's time zone.

        Raises:
            NimRecordNotFoundException: there is none.

        Source: getVersionInfo
        """

    async def get_last_version(self, kind: str, parent: Ref, basename: str) -> int:
        """Return the number of the last version of a basename, 0 when there is none.

        Args:
            kind: shot, asset or show.
            parent: ID or dict.
            basename: The basename.

        Source: getBasenameVersion
        """

    async def get_last_version_of_file(self, file: Ref) -> int:
        """Return the number of the last version among the files that share a file's basename.

        Args:
            file: ID or dict.

        Source: getMaxVersion
        """

    async def get_published_basename(
        self, kind: str, parent: Ref, basename: str, username: str | None = None
    ) -> Basename | None:
        """Return the published file of a basename, None when none is published.

        Args:
            kind: shot or asset.
            parent: ID or dict.
            basename: The basename.
            username: Dates are told in this user's time zone.

        Source: getBasenamePub
        """

    async def new_file(
        self,
        kind: str,
        parent: Ref,
        basename: str,
        filename: str,
        path: str,
        publish: bool = False,
        force_link: bool = True,
        is_work: bool = True,
        **fields: Unpack[FileFields],
    ) -> int:
        """Make an entry for a version of a file, publish it if asked, and return its ID.

        Args:
            kind: shot, asset or show.
            parent: ID or dict.
            basename: Name that the versions share.
            filename: Name of this version.
            path: Folder, below the server's path.
            publish: Make it the published version of its basename, and link to it.
            force_link: Link even where there is no such file.
            is_work: It is a working file.
            fields: "task_type_ID", "task_type_folder", "userID" and "serverID" must be among them.

        Raises:
            NimException: NIM refused it. When only the link failed, the text tells the ID that the file got.

        Source: addFile
        Source: clearPubFlags
        Source: publishSymlink
        """

    async def publish_link(self, file: Ref | None = None, element: Ref | None = None, force_link: bool = True) -> None:
        """Have NIM link to a published file or element.

        Args:
            file: ID or dict.
            element: ID or dict, instead of a file.
            force_link: Link even where there is no such file.

        Raises:
            NimException: the link could not be made.

        Source: publishSymlink
        """

    async def update_file(
        self, file: Ref, publish: bool = False, force_link: bool = True, **fields: Unpack[FileChanges]
    ) -> None:
        """Change columns of a version of a file; those that are not given stay.

        Args:
            file: ID or dict.
            publish: Make it the published version of its basename, and link to it. False leaves it as it is.
            force_link: Link even where there is no such file.
            fields: What is to change.

        Source: updateFile
        Source: clearPubFlags
        Source: publishSymlink
        """
