"""Files of shots, assets and shows: basenames, their versions, and publishing.

A basename groups the versions of one file; NIM ties it to a task type, not to a task. Questions name what the file is
of by ``kind`` ("shot", "asset" or "show") and ``parent``.
"""

from __future__ import annotations

from gazu_like.cache import cache
from gazu_like.nim import publishing
from gazu_like.nim.client import NimClient
from gazu_like.nim.client import default_client as default
from gazu_like.nim.fields import FileChanges, FileFields, FileSearch
from gazu_like.nim.refs import Ref, id_of, id_or_none
from gazu_like.nim.shapes import Basename, File, Unpack


@cache
def all_basenames(
    kind: str,
    parent: Ref,
    task_type: Ref | None = None,
    task_type_name: str | None = None,
    client: NimClient = default,
) -> list[Basename]:
    """List the basenames of a shot, an asset or a show.

    Args:
        kind: shot, asset or show.
        parent: ID or dict.
        task_type: ID or dict: only those of that type.
        task_type_name: Its name instead of its ID.

    Source: getBasenames
    """
    word = publishing.kind_of(kind)
    return client.rows(
        "getBasenames", **{"class": word}, ID=id_of(parent, word), **publishing.type_of(task_type, task_type_name)
    )


@cache
def all_published_basenames(
    kind: str,
    parent: Ref,
    task_type: Ref | None = None,
    task_type_name: str | None = None,
    username: str | None = None,
    client: NimClient = default,
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
    word = publishing.kind_of(kind)
    asked = {
        "class": word,
        "itemID": id_of(parent, word),
        "username": username,
        **publishing.type_of(task_type, task_type_name),
    }
    return client.rows("getBasenameAllPub", **asked)


@cache
def get_published_basename(
    kind: str, parent: Ref, basename: str, username: str | None = None, client: NimClient = default
) -> Basename | None:
    """Return the published file of a basename, None when none is published.

    Args:
        kind: shot or asset.
        parent: ID or dict.
        basename: The basename.
        username: Dates are told in this user's time zone.

    Source: getBasenamePub
    """
    return client.first("getBasenamePub", **publishing.parent_of(kind, parent), basename=basename, username=username)


@cache
def all_last_versions(kind: str, parent: Ref, task_type: Ref, client: NimClient = default) -> list[Basename]:
    """List the basenames of a task type with the number of their last version: "basename", "maxVersion".

    Args:
        kind: shot, asset or show.
        parent: ID or dict.
        task_type: ID or dict.

    Source: getBasenamesInfo
    """
    word = publishing.kind_of(kind)
    asked = {"class": word, "ID": id_of(parent, word), "task_type_ID": id_of(task_type, "task_type")}
    return client.rows("getBasenamesInfo", **asked)


@cache
def get_last_version(kind: str, parent: Ref, basename: str, client: NimClient = default) -> int:
    """Return the number of the last version of a basename, 0 when there is none.

    Args:
        kind: shot, asset or show.
        parent: ID or dict.
        basename: The basename.

    Source: getBasenameVersion
    """
    found = client.first("getBasenameVersion", **publishing.parent_of(kind, parent), basename=basename)
    return int((found or {}).get("version") or 0)


@cache
def get_last_version_of_file(file: Ref, client: NimClient = default) -> int:
    """Return the number of the last version among the files that share a file's basename.

    Args:
        file: ID or dict.

    Source: getMaxVersion
    """
    return int(client.row("getMaxVersion", fileID=id_of(file, "file"))["maxVersion"])


@cache
def all_versions(
    kind: str,
    parent: Ref,
    basename: str,
    only_published: bool = False,
    username: str | None = None,
    client: NimClient = default,
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
    word = publishing.kind_of(kind)
    asked = {"type": word, "itemID": id_of(parent, word), "basename": basename, "pub": only_published}
    return client.rows("getVersions", **asked, username=username)


@cache
def get_file(file: Ref, username: str | None = None, client: NimClient = default) -> File:
    """Return one version of a file.

    Args:
        file: ID or dict.
        username: Dates are told in this user's time zone.

    Raises:
        NimRecordNotFoundException: there is none.

    Source: getVersionInfo
    """
    return client.row("getVersionInfo", ID=id_of(file, "file"), username=username)


def all_files(kind: str, parent: Ref, client: NimClient = default, **search: Unpack[FileSearch]) -> list[File]:
    """List the files of a shot, an asset or a show, all versions of them.

    Args:
        kind: shot, asset or show.
        parent: ID or dict.
        search: "name", "path" and "metadata" that they hold.

    Source: findFiles
    """
    word = publishing.kind_of(kind)
    return client.rows("findFiles", parent=word, parentID=id_of(parent, word), **search)


def new_file(
    kind: str,
    parent: Ref,
    basename: str,
    filename: str,
    path: str,
    publish: bool = False,
    force_link: bool = True,
    is_work: bool = True,
    client: NimClient = default,
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
    word = publishing.kind_of(kind)
    asked = {"class": word, "itemID": id_of(parent, word), "basename": basename, "filename": filename, "filepath": path}
    made = publishing.saved("addFile", {**asked, **fields, "isWork": is_work}, publish, force_link, client=client)
    return client.id_in_answer("addFile", made)


def update_file(
    file: Ref,
    publish: bool = False,
    force_link: bool = True,
    client: NimClient = default,
    **fields: Unpack[FileChanges],
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
    publishing.saved("updateFile", {"ID": id_of(file, "file"), **fields}, publish, force_link, client=client)


def clear_published(kind: str, parent: Ref, basename: str, client: NimClient = default) -> None:
    """Take the flag from the published version of a basename.

    Args:
        kind: shot, asset or show.
        parent: ID or dict.
        basename: The basename.

    Source: clearPubFlags
    """
    client.change("clearPubFlags", **publishing.parent_of(kind, parent), basename=basename)


def publish_link(
    file: Ref | None = None, element: Ref | None = None, force_link: bool = True, client: NimClient = default
) -> None:
    """Have NIM link to a published file or element.

    Args:
        file: ID or dict.
        element: ID or dict, instead of a file.
        force_link: Link even where there is no such file.

    Raises:
        NimException: the link could not be made.

    Source: publishSymlink
    """
    asked = {"fileID": id_or_none(file, "file"), "elementID": id_or_none(element, "element")}
    client.change("publishSymlink", **asked, forceLink=force_link)
