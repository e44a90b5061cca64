"""Files and their versions."""

from __future__ import annotations

from gazu_like.nim import publishing
from gazu_like.nim.api.calls import Answer, Rows, asked, at, given, key_hidden, of_parent
from gazu_like.nim.client import NimClient
from gazu_like.nim.fields import Flag, Object, Text
from gazu_like.nim.refs import Ref

#: Names on the wire of what a file has; publishing goes by queries of its own.
_FILE = {
    "task_folder": "task_type_folder",
    "path": "filepath",
    "comment": "note",
    "work": "isWork",
    "pub": "",
    "forceLink": "",
}


@key_hidden
def get_verInfo(
    verID: Ref | None = None,
    username: Text | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Rows:
    """Return a version of a file.

    Source: getVersionInfo
    """
    return asked(locals(), "getVersionInfo", verID="ID")


@key_hidden
def get_maxVersion(
    fileID: Ref | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Rows:
    """Return the last version among the files that share a file's basename.

    Source: getMaxVersion
    """
    return asked(locals(), "getMaxVersion")


@key_hidden
def publish_symLink(
    fileID: Ref | None = None,
    forceLink: Flag = 1,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    elementID: Ref | None = None,
    client: NimClient | None = None,
) -> bool:
    """Have NIM link to a published file.

    Source: publishSymlink
    """
    return asked(locals(), "publishSymlink")


@key_hidden
def find_files(
    name: Text = "",
    path: Text = "",
    metadata: Object = "",
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    parent: str | None = None,
    parentID: Ref | None = None,
    client: NimClient | None = None,
) -> Rows:
    """List files by name, path, parent and metadata.

    Source: findFiles
    """
    return asked(locals(), "findFiles")


@key_hidden
def get_bases(
    shotID: Ref | None = None,
    assetID: Ref | None = None,
    showID: Ref | None = None,
    task: str = "",
    taskType: str | None = None,
    taskID: Ref | None = None,
    taskTypeID: Ref | None = None,
    pub: bool = False,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Rows:
    """List the basenames of a shot, an asset or a show; with ``pub`` the published ones.

    Args:
        task: Name of a task type; ``taskType`` is the same.
        taskID: ID of a task type, in spite of the name; ``taskTypeID`` is the same. It counts when a name is given too.

    Source: getBasenames
    Source: getBasenameAllPub
    """
    types = publishing.type_of(taskTypeID or taskID or None, taskType or task)
    of = of_parent(shotID=shotID, assetID=assetID, showID=showID)
    where = at(client, nimURL, apiUser, apiKey)
    if pub:
        return where.ask("getBasenameAllPub", {**of, **types})
    return where.ask("getBasenames", {"class": of["class"], "ID": of["itemID"], **types})


@key_hidden
def get_basesPub(
    shotID: Ref | None = None,
    assetID: Ref | None = None,
    basename: str = "",
    username: str | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Rows:
    """Return the published file of a basename; of a shot and an asset the shot counts.

    Source: getBasenamePub
    """
    params = {**of_parent(shotID=shotID, assetID=assetID), "basename": basename, "username": username}
    return at(client, nimURL, apiUser, apiKey).ask("getBasenamePub", params)


@key_hidden
def get_basesAllPub(
    shotID: Ref | None = None,
    assetID: Ref | None = None,
    task: str | None = None,
    taskID: Ref | None = None,
    username: str | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Rows:
    """List the published files of a shot or an asset and a task type; of a shot and an asset the asset counts.

    Args:
        task: Name of a task type.
        taskID: ID of a task type, in spite of the name.

    Source: getBasenameAllPub
    """
    if not (task or taskID):
        raise ValueError("task or taskID: NIM's getBasenameAllPub needs a task type, got none")
    params = {
        **of_parent(assetID=assetID, shotID=shotID),
        **publishing.type_of(taskID or None, task),
        "username": username,
    }
    return at(client, nimURL, apiUser, apiKey).ask("getBasenameAllPub", params)


@key_hidden
def get_baseInfo(
    shotID: Ref | None = None,
    assetID: Ref | None = None,
    showID: Ref | None = None,
    taskTypeID: Ref | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Rows:
    """List the basenames of a task type with their last versions; of several parents the last one counts.

    Source: getBasenamesInfo
    """
    of = of_parent(showID=showID, assetID=assetID, shotID=shotID)
    params = {"class": of["class"], "ID": of["itemID"], "task_type_ID": taskTypeID or None}
    return at(client, nimURL, apiUser, apiKey).ask("getBasenamesInfo", params, {"task_type_ID": "taskTypeID"})


@key_hidden
def get_baseVer(
    shotID: Ref | None = None,
    assetID: Ref | None = None,
    basename: str = "",
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    showID: Ref | None = None,
    client: NimClient | None = None,
) -> Rows:
    """Return the number of the last version of a basename, in a list of one; empty when there is none.

    Source: getBasenameVersion
    """
    params = {**of_parent(shotID=shotID, assetID=assetID, showID=showID), "basename": basename}
    return at(client, nimURL, apiUser, apiKey).ask("getBasenameVersion", params)


@key_hidden
def get_vers(
    shotID: Ref | None = None,
    assetID: Ref | None = None,
    showID: Ref | None = None,
    basename: str | None = None,
    pub: bool = False,
    username: str | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Rows:
    """List the versions of a basename.

    Source: getVersions
    """
    of = of_parent(shotID=shotID, assetID=assetID, showID=showID)
    params = {"type": of["class"], "itemID": of["itemID"], "basename": basename, "pub": pub, "username": username}
    return at(client, nimURL, apiUser, apiKey).ask("getVersions", params)


@key_hidden
def clear_pubFlags(
    shotID: Ref | None = None,
    assetID: Ref | None = None,
    basename: str = "",
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    showID: Ref | None = None,
    fileID: Ref | None = None,
    client: NimClient | None = None,
) -> Answer:
    """Take the flag from the published version of a basename.

    Source: clearPubFlags
    """
    of = of_parent(shotID=shotID, assetID=assetID, showID=showID, fileID=fileID)
    return at(client, nimURL, apiUser, apiKey).ask("clearPubFlags", {**of, "basename": basename or None})


@key_hidden
def save_file(
    parent: str = "SHOW",
    parentID: Ref = 0,
    task_type_ID: Ref = 0,
    task_folder: str = "",
    userID: Ref = 0,
    basename: str = "",
    filename: str = "",
    path: Text = "",
    ext: str = "",
    version: int | str = "",
    comment: str = "",
    serverID: Ref = 0,
    pub: bool = False,
    forceLink: Flag = 1,
    work: bool = True,
    metadata: Object = "",
    customKeys: Object | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Answer:
    """Make an entry for a version of a file; with ``pub`` publish it, and link to it.

    Source: addFile
    Source: clearPubFlags
    Source: publishSymlink
    """
    params, names = given(locals(), "addFile", **_FILE, parent="class", parentID="itemID")
    return publishing.saved("addFile", params, pub, forceLink, at(client, nimURL, apiUser, apiKey), names)


@key_hidden
def update_file(
    ID: Ref = 0,
    task_type_ID: Ref = 0,
    task_folder: str = "",
    userID: Ref = 0,
    basename: str = "",
    filename: str = "",
    path: Text = "",
    ext: str = "",
    version: int | str = "",
    comment: str = "",
    serverID: Ref = 0,
    pub: bool = False,
    forceLink: Flag = 1,
    work: bool = True,
    metadata: Object = "",
    customKeys: Object | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Answer:
    """Change a version of a file; with ``pub`` publish it, and link to it. What is left at its default stays.

    Source: updateFile
    Source: clearPubFlags
    Source: publishSymlink
    """
    params, names = given(locals(), "updateFile", **_FILE)
    kept = {name: value for name, value in params.items() if value != "" and (name != "isWork" or pub or not value)}
    return publishing.saved("updateFile", kept, pub, forceLink, at(client, nimURL, apiUser, apiKey), names)
