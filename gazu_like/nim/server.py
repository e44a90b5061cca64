"""The NIM server itself, the file servers that it knows, paths, locations, and folders that are made for records."""

from __future__ import annotations

from gazu_like.cache import cache, cache_settled
from gazu_like.exception import ApiKeyMissingException
from gazu_like.nim import answers
from gazu_like.nim.client import NimClient
from gazu_like.nim.client import default_client as default
from gazu_like.nim.refs import Ref, id_of, id_or_none
from gazu_like.nim.shapes import ApiState, Location, Paths, Server
from gazu_like.nim.table import QUERIES
from gazu_like.nim.values import text_of


def get_api_state(client: NimClient = default) -> ApiState:
    """Return what NIM says of itself and of the API key.

    Returns:
        "version"; "keyValid" and "keyRequired", texts "true" or "false" ("keyValid" is "false" as well where no key is
        needed); "error", filled when a key was sent that is wrong or has run out.

    Source: testAPI
    """
    return client.row("testAPI")


def check_login(client: NimClient = default) -> ApiState:
    """Return what NIM says of itself, when the API key is good or none is needed.

    Raises:
        ApiKeyException: the key is missing, wrong or has run out.

    Source: testAPI
    """
    state = get_api_state(client=client)
    said = str(state.get("error") or "")
    lacks = not answers.is_no(state.get("keyRequired")) and answers.is_no(state.get("keyValid"))
    if said or lacks:
        kind = answers.KEY_PROBLEMS.get(said.rstrip(". ").casefold(), ApiKeyMissingException)
        message = said or "the server wants an API key, and none was sent"
        raise kind("testAPI", message, method="GET", body=state, advice=answers.KEY_ADVICE)
    return state


@cache_settled
def all_servers(location: Ref | None = None, client: NimClient = default) -> list[Server]:
    """List the file servers.

    Args:
        location: ID or dict; None for those of all locations.

    Source: getServers
    """
    return client.rows("getServers", ID=id_or_none(location, "location"))


@cache
def all_servers_for_job(job: Ref, client: NimClient = default) -> list[Server]:
    """List the file servers of a job.

    Args:
        job: ID or dict.

    Source: getJobServers
    """
    return client.rows("getJobServers", ID=id_of(job, "job"))


@cache_settled
def get_server(server: Ref, client: NimClient = default) -> Server:
    """Return a file server: its paths on Linux ("path"), Windows and macOS.

    Args:
        server: ID or dict.

    Source: getServerInfo
    """
    return client.row("getServerInfo", ID=id_of(server, "server"))


@cache_settled
def get_server_path(server: Ref, os: str, client: NimClient = default) -> str:
    """Return the path of a file server on an operating system.

    Args:
        server: ID or dict.
        os: win, Windows, osx, mac, Darwin or Linux.

    Source: getServerOsPath
    """
    found = client.row("getServerOsPath", ID=id_of(server, "server"), os=os)
    return str(found["serverOSPath"])


@cache
def get_file_path(file: Ref, os: str, client: NimClient = default) -> str:
    """Return the whole path of a file on an operating system.

    Args:
        file: ID or dict.
        os: win, Windows, osx, mac, Darwin or Linux.

    Source: getOSPath
    """
    return str(client.row("getOSPath", fileID=id_of(file, "file"), os=os)["path"])


@cache
def get_asset_master_path(asset: Ref, os: str, client: NimClient = default) -> str:
    """Return the whole path of an asset's master file on an operating system.

    Args:
        asset: ID or dict.
        os: win, Windows, osx, mac, Darwin or Linux.

    Source: getAssetMasterOsPath
    """
    return str(client.row("getAssetMasterOsPath", assetID=id_of(asset, "asset"), os=os)["path"])


@cache
def resolve_path(path: str, os: str, client: NimClient = default) -> str:
    """Return what a path is called on another operating system.

    Args:
        path: A path on one of the file servers, as any system writes it.
        os: win, Windows, osx, mac, Darwin or Linux.

    Source: resolveOsPath
    """
    return str(client.row("resolveOsPath", path=path, os=os)["path"])


@cache
def get_paths(kind: str, item: Ref, client: NimClient = default) -> Paths:
    """Return the folders that the project structure has for a record, below its server's path.

    Args:
        kind: job, show, shot or asset.
        item: ID or dict.

    Returns:
        "root", "plates" (of shots), "renders", "comps".

    Source: getPaths
    """
    word = text_of(QUERIES["getPaths"].parameters["type"], kind, "kind")
    return client.row("getPaths", type=word, ID=id_of(item, word))


def can_bring_online(
    job: Ref | None = None,
    asset: Ref | None = None,
    show: Ref | None = None,
    shot: Ref | None = None,
    client: NimClient = default,
) -> bool:
    """Tell whether folders can be made for the assets of a job, for an asset, the shots of a show, or a shot.

    Args:
        job: ID or dict.
        asset: ID or dict.
        show: ID or dict.
        shot: ID or dict.

    Source: canBringOnline
    """
    records = {"job": job, "asset": asset, "show": show, "shot": shot}
    given = {f"{name}ID": id_or_none(record, name) for name, record in records.items()}
    kind = "asset" if asset is not None or job is not None else "shot"
    return not answers.is_no(client.ask("canBringOnline", {"type": kind, **given}))


def bring_online(asset: Ref | None = None, shot: Ref | None = None, client: NimClient = default) -> None:
    """Have NIM make the folders of an asset or of a shot.

    Args:
        asset: ID or dict.
        shot: ID or dict.

    Source: bringOnline
    """
    of = {"assetID": id_or_none(asset, "asset"), "shotID": id_or_none(shot, "shot")}
    client.change("bringOnline", type="shot" if asset is None else "asset", **of)


@cache_settled
def all_locations(client: NimClient = default) -> list[Location]:
    """List the studio's locations: "ID", "name", "description".

    Source: getLocations
    """
    return client.rows("getLocations")
