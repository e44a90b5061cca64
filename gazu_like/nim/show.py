"""Shows of a job: what Kitsu calls sequences or episodes."""

from __future__ import annotations

from gazu_like.cache import cache
from gazu_like.nim.client import NimClient
from gazu_like.nim.client import default_client as default
from gazu_like.nim.fields import ShowChanges, ShowFields
from gazu_like.nim.refs import Ref, id_of
from gazu_like.nim.shapes import Show, Unpack


@cache
def all_shows_for_job(job: Ref, client: NimClient = default) -> list[Show]:
    """List the shows of a job: "ID", "showname", "folder".

    Args:
        job: ID or dict.

    Source: getShows
    """
    return client.rows("getShows", ID=id_of(job, "job"))


@cache
def get_show(show: Ref, client: NimClient = default) -> Show:
    """Return a show.

    Args:
        show: ID or dict.

    Raises:
        NimRecordNotFoundException: there is none.

    Source: getShowInfo
    """
    return client.row("getShowInfo", ID=id_of(show, "show"))


def new_show(job: Ref, name: str, client: NimClient = default, **fields: Unpack[ShowFields]) -> int:
    """Make a show and return its ID.

    Args:
        job: ID or dict.
        name: Its name.
        fields: "trt" (running time as hh:mm:ss:ff), "has_previs" (make a linked previs show as well).

    Source: addShow
    """
    return client.make("addShow", jobID=id_of(job, "job"), name=name, **fields)


def update_show(show: Ref, client: NimClient = default, **fields: Unpack[ShowChanges]) -> None:
    """Change a show's running time, or its name while it is offline.

    Args:
        show: ID or dict.
        fields: "name", "trt" (running time as hh:mm:ss:ff).

    Source: updateShow
    """
    client.change("updateShow", showID=id_of(show, "show"), **fields)


def remove_show(show: Ref, client: NimClient = default) -> None:
    """Remove a show.

    Args:
        show: ID or dict.

    Source: deleteShow
    """
    client.change("deleteShow", showID=id_of(show, "show"))
