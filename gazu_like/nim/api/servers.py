"""Servers, paths, and bringing online."""

from __future__ import annotations

from typing import Any

from gazu_like.nim.api.calls import Answer, Rows, asked, key_hidden
from gazu_like.nim.client import NimClient
from gazu_like.nim.fields import Text
from gazu_like.nim.refs import Ref


@key_hidden
def get_allServers(
    locationID: Ref | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Rows:
    """List the file servers, of a location if one is given.

    Source: getServers
    """
    return asked(locals(), "getServers", locationID="ID")


@key_hidden
def get_jobServers(
    ID: Ref | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Rows:
    """List the file servers of a job.

    Source: getJobServers
    """
    return asked(locals(), "getJobServers")


@key_hidden
def get_servers(
    ID: Ref | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Rows:
    """List the file servers of a job; the older name of ``get_jobServers``.

    Source: getJobServers
    """
    return asked(locals(), "getJobServers")


@key_hidden
def get_serverInfo(
    ID: Ref | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Rows:
    """Return a file server.

    Source: getServerInfo
    """
    return asked(locals(), "getServerInfo")


@key_hidden
def get_serverOSPath(
    ID: Ref | None = None,
    os: str | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Rows:
    """Return a file server's path on an operating system.

    Source: getServerOsPath
    """
    return asked(locals(), "getServerOsPath")


@key_hidden
def get_osPath(
    fileID: Ref | None = None,
    os: str | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Answer:
    """Return a file's whole path on an operating system.

    Source: getOSPath
    """
    return asked(locals(), "getOSPath")


@key_hidden
def get_assetMasterOsPath(
    assetID: Ref | None = None,
    os: str | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Answer:
    """Return the path of an asset's master file on an operating system.

    Source: getAssetMasterOsPath
    """
    return asked(locals(), "getAssetMasterOsPath")


@key_hidden
def resolve_OsPath(
    os: str | None = None,
    path: Text | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Answer:
    """Return what a path is called on another operating system.

    Source: resolveOsPath
    """
    return asked(locals(), "resolveOsPath")


@key_hidden
def get_paths(
    item: str = "",
    ID: Ref | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Answer:
    """Return the folders of a job, a show, a shot or an asset.

    Source: getPaths
    """
    return asked(locals(), "getPaths", item="type")


@key_hidden
def can_bringOnline(
    item: str = "shot",
    jobID: Ref | None = 0,
    assetID: Ref | None = 0,
    showID: Ref | None = 0,
    shotID: Ref | None = 0,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Any:
    """Tell whether folders can be made: 1 or 0. For "asset" jobID or assetID is needed, for "shot" showID or shotID.

    Source: canBringOnline
    """
    return asked(locals(), "canBringOnline", item="type")


@key_hidden
def bring_online(
    item: str = "shot",
    assetID: Ref | None = 0,
    shotID: Ref | None = 0,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Answer:
    """Have NIM make the folders of an asset or of a shot.

    Source: bringOnline
    """
    return asked(locals(), "bringOnline", item="type")
