"""What type checkers know of an asynchronous client's nouns. Written by scripts/namespaces.py."""

from gazu_like.nim.fields import RenderFields
from gazu_like.nim.refs import Ref
from gazu_like.nim.shapes import Row, Unpack
from gazu_like.transfer import FilePath, ProgressCallback

class RenderNamespace:
    """The functions of ``gazu_like.nim.render``, awaited, with ``client=`` filled in."""

    async def get_last_render_for_shot(self, shot: Ref) -> Row | None:
        """Return the render that was logged last for a shot, None when there is none.

        Args:
            shot: ID or dict.

        Source: getLastShotRender
        """

    async def new_render(self, task: Ref, **fields: Unpack[RenderFields]) -> int:
        """Log a render of a task and return its ID.

        Args:
            task: ID or dict.
            fields: Further columns; "renderKey" is its key in the render farm, "frames" the number of frames.

        Source: addRender
        """

    async def upload_render_icon(
        self,
        render: Ref | None,
        file_path: FilePath,
        render_key: str | None = None,
        *,
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
