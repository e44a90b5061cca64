"""Shows and shots."""

from __future__ import annotations

from gazu_like.nim.api.calls import Answer, Rows, asked, key_hidden, uploaded
from gazu_like.nim.client import NimClient
from gazu_like.nim.fields import Flag, Object, Text
from gazu_like.nim.refs import Ref
from gazu_like.transfer import FilePath, ProgressCallback


@key_hidden
def get_shows(
    jobID: Ref | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Rows:
    """List the shows of a job.

    Source: getShows
    """
    return asked(locals(), "getShows", jobID="ID")


@key_hidden
def get_showInfo(
    showID: Ref | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Rows:
    """Return a show.

    Source: getShowInfo
    """
    return asked(locals(), "getShowInfo", showID="ID")


@key_hidden
def add_show(
    jobID: Ref | None = None,
    name: Text | None = None,
    trt: str | None = None,
    has_previs: Flag | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Answer:
    """Make a show.

    Source: addShow
    """
    return asked(locals(), "addShow")


@key_hidden
def update_show(
    showID: Ref | None = None,
    name: Text | None = None,
    trt: str | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Answer:
    """Change a show.

    Source: updateShow
    """
    return asked(locals(), "updateShow")


@key_hidden
def delete_show(
    showID: Ref | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Answer:
    """Remove a show.

    Source: deleteShow
    """
    return asked(locals(), "deleteShow")


@key_hidden
def get_shots(
    showID: Ref | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Rows:
    """List the shots of a show.

    Source: getShots
    """
    return asked(locals(), "getShots", showID="ID")


@key_hidden
def add_shot(
    showID: Ref | None = None,
    shotName: Text | None = None,
    name: Text | None = None,
    shotStatusID: Ref | None = None,
    shotStatus: Text | None = None,
    description: Text | None = None,
    vfx: Text | None = None,
    fps: Text | None = None,
    frames: Text | None = None,
    shotDuration: Text | None = None,
    handles: Text | None = None,
    heads: Text | None = None,
    tails: Text | None = None,
    height: Text | None = None,
    pan: Text | None = None,
    tilt: Text | None = None,
    roll: Text | None = None,
    lens: Text | None = None,
    fstop: Text | None = None,
    filter: Text | None = None,
    dts: Text | None = None,
    focus: Text | None = None,
    ia: Text | None = None,
    convergence: Text | None = None,
    cam_roll: Text | None = None,
    stock: Text | None = None,
    format: Text | None = None,
    crop: Text | None = None,
    protect: Text | None = None,
    customKeys: Object | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Answer:
    """Make a shot; one of that name in the show is changed instead.

    Source: addShot
    """
    return asked(locals(), "addShot", shotName="name", shotDuration="frames")


@key_hidden
def update_shot(
    shotID: Ref | None = None,
    shotStatusID: Ref | None = None,
    shotStatus: Text | None = None,
    description: Text | None = None,
    vfx: Text | None = None,
    fps: Text | None = None,
    frames: Text | None = None,
    duration: Text | None = None,
    handles: Text | None = None,
    heads: Text | None = None,
    tails: Text | None = None,
    height: Text | None = None,
    pan: Text | None = None,
    tilt: Text | None = None,
    roll: Text | None = None,
    lens: Text | None = None,
    fstop: Text | None = None,
    filter: Text | None = None,
    dts: Text | None = None,
    focus: Text | None = None,
    ia: Text | None = None,
    convergence: Text | None = None,
    cam_roll: Text | None = None,
    stock: Text | None = None,
    format: Text | None = None,
    crop: Text | None = None,
    protect: Text | None = None,
    customKeys: Object | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Answer:
    """Change a shot.

    Source: updateShot
    """
    return asked(locals(), "updateShot", duration="frames")


@key_hidden
def delete_shot(
    shotID: Ref | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Answer:
    """Remove a shot.

    Source: deleteShot
    """
    return asked(locals(), "deleteShot")


@key_hidden
def upload_shotIcon(
    shotID: Ref | None = None,
    img: FilePath | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    progress_callback: ProgressCallback | None = None,
    client: NimClient | None = None,
) -> Answer:
    """Give a shot a picture.

    Source: uploadShotIcon
    """
    return uploaded(locals(), "uploadShotIcon", "img")


@key_hidden
def get_shotInfo(
    shotID: Ref | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Rows:
    """Return a shot.

    Source: getShotInfo
    """
    return asked(locals(), "getShotInfo", shotID="ID")


@key_hidden
def get_shotIcon(
    shotID: Ref | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Rows:
    """Return where a shot's picture lies.

    Source: getShotIcon
    """
    return asked(locals(), "getShotIcon", shotID="ID")


@key_hidden
def get_shotStatuses(
    nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None, *, client: NimClient | None = None
) -> Answer:
    """List the statuses of shots.

    Source: getShotStatuses
    """
    return asked(locals(), "getShotStatuses")
