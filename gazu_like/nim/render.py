"""Renders of tasks. NIM lists none of them; it tells the last one of a shot."""

from __future__ import annotations

from gazu_like.cache import cache
from gazu_like.nim.client import NimClient
from gazu_like.nim.client import default_client as default
from gazu_like.nim.fields import RenderFields
from gazu_like.nim.refs import Ref, id_of, id_or_none
from gazu_like.nim.shapes import Row, Unpack
from gazu_like.transfer import FilePath, ProgressCallback


def new_render(task: Ref, client: NimClient = default, **fields: Unpack[RenderFields]) -> int:
    """Log a render of a task and return its ID.

    Args:
        task: ID or dict.
        fields: Further columns; "renderKey" is its key in the render farm, "frames" the number of frames.

    Source: addRender
    """
    return client.make("addRender", taskID=id_of(task, "task"), **fields)


def upload_render_icon(
    render: Ref | None,
    file_path: FilePath,
    render_key: str | None = None,
    client: NimClient = default,
    progress_callback: ProgressCallback | None = None,
) -> None:
    """Give a render a picture.

    Args:
        render: ID or dict; None when it is named by its key.
        file_path: The picture.
        render_key: Key of the render in the render farm.
        progress_callback: Called with (bytes done, bytes total).

    Source: uploadRenderIcon
    """
    asked = {"renderID": id_or_none(render, "render"), "renderKey": render_key}
    client.upload("uploadRenderIcon", file_path, asked, progress_callback=progress_callback)


@cache
def get_last_render_for_shot(shot: Ref, client: NimClient = default) -> Row | None:
    """Return the render that was logged last for a shot, None when there is none.

    Args:
        shot: ID or dict.

    Source: getLastShotRender
    """
    return client.first("getLastShotRender", ID=id_of(shot, "shot"))
