"""What type checkers know of an asynchronous client's nouns. Written by scripts/namespaces.py."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, overload

from gazu_like.files.many import PreviewDownload, PreviewKind
from gazu_like.many import OnError, Progress
from gazu_like.refs import Ref
from gazu_like.shapes import (
    AttachmentFile,
    Avatar,
    FileStatus,
    OutputFile,
    OutputType,
    PreviewBackgroundFile,
    PreviewFile,
    Project,
    RunningPreviewFile,
    Software,
    WorkingFile,
)
from gazu_like.transfer import FilePath, ProgressCallback
from gazu_like.transport.wire import Response

class FilesNamespace:
    """The functions of ``gazu_like.files``, awaited, with ``client=`` filled in."""

    async def all_attachment_files(self) -> list[AttachmentFile]:
        """List the files attached to comments and chat messages of all productions; for administrators.

        Source: GET data/attachment-files
        """

    async def all_output_files_for_asset_instance(
        self,
        asset_instance: Ref,
        temporal_entity: Ref | None = None,
        task_type: Ref | None = None,
        output_type: Ref | None = None,
        name: str | None = None,
        representation: str | None = None,
        file_status: Ref | None = None,
    ) -> list[OutputFile]:
        """List the output files of an asset instance, all revisions.

        Args:
            asset_instance: ID or dict.
            temporal_entity: Only those in this shot, scene or sequence.
            task_type: Only those of this task type.
            output_type: Only those of this output type.
            name: Only those of this name.
            representation: Only those of this representation, such as "abc".
            file_status: Only those in this state.

        Source: GET data/asset-instances/{asset_instance_id}/output-files
        """

    async def all_output_files_for_asset_instance_and_output_type(
        self, asset_instance: Ref, temporal_entity: Ref, output_type: Ref, representation: str | None = None
    ) -> list[OutputFile]:
        """List the output files of one type that an asset instance has in a shot or scene.

        Args:
            asset_instance: ID or dict.
            temporal_entity: Shot, scene or sequence, ID or dict.
            output_type: ID or dict.
            representation: Only this one, such as "abc".

        Source: GET data/asset-instances/{asset_instance}/entities/{temporal_entity}/output-types/{output_type}/output-files
        """

    async def all_output_files_for_entity(
        self,
        entity: Ref,
        output_type: Ref | None = None,
        task_type: Ref | None = None,
        name: str | None = None,
        representation: str | None = None,
        file_status: Ref | None = None,
    ) -> list[OutputFile]:
        """List the output files of an entity, all revisions.

        Args:
            entity: Asset, shot or other entity, ID or dict.
            output_type: Only those of this output type.
            task_type: Only those of this task type.
            name: Only those of this name.
            representation: Only those of this representation, such as "abc".
            file_status: Only those in this state.

        Source: GET data/entities/{entity_id}/output-files
        """

    async def all_output_files_for_entity_and_output_type(
        self, entity: Ref, output_type: Ref, representation: str | None = None
    ) -> list[OutputFile]:
        """List the output files of one type that an entity has.

        Args:
            entity: Asset, shot or other entity, ID or dict.
            output_type: ID or dict.
            representation: Only this one, such as "abc".

        Source: GET data/entities/{entity_id}/output-types/{output_type_id}/output-files
        """

    async def all_output_files_for_project(
        self,
        project: Ref,
        output_type: Ref | None = None,
        task_type: Ref | None = None,
        name: str | None = None,
        representation: str | None = None,
        file_status: Ref | None = None,
    ) -> list[OutputFile]:
        """List the output files of a production, all revisions.

        Args:
            project: ID or dict.
            output_type: Only those of this output type.
            task_type: Only those of this task type.
            name: Only those of this name.
            representation: Only those of this representation, such as "abc".
            file_status: Only those in this state.

        Source: GET data/projects/{project_id}/output-files
        """

    async def all_output_types(self) -> list[OutputType]:
        """List all output types.

        Returns:
            Output types: "name", "short_name".

        Source: GET data/output-types
        """

    async def all_output_types_for_asset_instance(self, asset_instance: Ref, temporal_entity: Ref) -> list[OutputType]:
        """List the output types that an asset instance has output files of in a shot or scene.

        Args:
            asset_instance: ID or dict.
            temporal_entity: Shot, scene or sequence, ID or dict.

        Source: GET data/asset-instances/{asset_instance_id}/entities/{temporal_entity_id}/output-types
        """

    async def all_output_types_for_entity(self, entity: Ref) -> list[OutputType]:
        """List the output types that an entity has output files of.

        Args:
            entity: Asset, shot or other entity, ID or dict.

        Source: GET data/entities/{entity_id}/output-types
        """

    async def all_preview_background_files(self) -> list[PreviewBackgroundFile]:
        """List the studio's backgrounds, sorted by name.

        Source: GET data/preview-background-files
        """

    async def all_softwares(self) -> list[Software]:
        """List all software.

        Returns:
            Software: "name", "short_name", "version", "file_extension", "secondary_extensions".

        Source: GET data/softwares
        """

    async def all_working_files(self) -> list[WorkingFile]:
        """List the working files of all productions that the user may see, in no particular order.

        Source: GET data/working-files
        """

    async def build_asset_instance_output_file_path(
        self,
        asset_instance: Ref,
        temporal_entity: Ref,
        output_type: Ref,
        task_type: Ref,
        name: str = "main",
        representation: str = "",
        mode: str = "output",
        revision: int = 0,
        nb_elements: int = 1,
        sep: str = "/",
    ) -> str:
        """Build the path of an output file of an asset instance in a shot or scene, without extension.

        Args:
            asset_instance: ID or dict.
            temporal_entity: Shot, scene or sequence, ID or dict.
            output_type: ID or dict.
            task_type: ID or dict.
            name: Tells apart several files of one type.
            representation: Such as "abc"; fills in <Representation>.
            mode: Which templates of the file tree to use.
            revision: From 1 on. Zou 1.0.97 takes 0 as it is, see ``get_next_asset_instance_output_revision``.
            nb_elements: Number of files of a sequence of images. Zou 1.0.97 does not use it here.
            sep: Separator of the folders, such as "\\\\".

        Returns:
            The path, with "_" in place of blanks.

        Raises:
            ParameterException: the production has no file tree, or none with this mode.

        Source: POST data/asset-instances/{asset_instance_id}/entities/{temporal_entity_id}/output-file-path
        """

    async def build_entity_output_file_path(
        self,
        entity: Ref,
        output_type: Ref,
        task_type: Ref,
        name: str = "main",
        mode: str = "output",
        representation: str = "",
        revision: int = 0,
        nb_elements: int = 1,
        sep: str = "/",
    ) -> str:
        """Build the path of an entity's output file, without extension.

        Args:
            entity: Asset, shot or other entity, ID or dict.
            output_type: ID or dict.
            task_type: ID or dict.
            name: Tells apart several files of one type.
            mode: Which templates of the file tree to use.
            representation: Such as "abc"; fills in <Representation>.
            revision: From 1 on; 0 means the next one, in the file name.
            nb_elements: Number of files of a sequence of images. Zou 1.0.97 does not use it here, only when it stores one.
            sep: Separator of the folders, such as "\\\\".

        Returns:
            The path, with "_" in place of blanks.

        Raises:
            ParameterException: the production has no file tree, or none with this mode.

        Source: POST data/entities/{entity_id}/output-file-path
        """

    async def build_working_file_path(
        self,
        task: Ref,
        name: str = "main",
        mode: str = "working",
        software: Ref | None = None,
        revision: int = 1,
        sep: str = "/",
    ) -> str:
        """Build the path of a working file, without extension.

        Args:
            task: ID or dict.
            name: Tells apart several files of one task.
            mode: Which templates of the file tree to use.
            software: Program that makes the file; "3ds Max" when left out.
            revision: From 1 on; 0 means the next one.
            sep: Separator of the folders, such as "\\\\".

        Returns:
            The path, with "_" in place of blanks.

        Raises:
            ParameterException: the production has no file tree, or none with this mode.
            ValueError: a negative revision; nothing was sent.

        Source: POST data/tasks/{task_id}/working-file-path
        """

    async def delete_preview_background_file(self, background_file: Ref) -> str:
        """Remove a background and its file from the studio, and so from all productions.

        Not ``remove_preview_background_file``: that one, in ``project``, only takes it out of a production.

        Args:
            background_file: ID or dict.

        Returns:
            The answer's text, which is empty.

        Raises:
            RouteNotFoundException: there is none.

        Source: DELETE data/preview-background-files/{background_file_id}
        """

    async def download_attachment_file(
        self, attachment_file: Ref, file_path: FilePath | None, *, progress_callback: ProgressCallback | None = None
    ) -> Response:
        """Fetch a file that is attached to a comment or a chat message.

        Args:
            attachment_file: ID or dict.
            file_path: Where to put it; None reads it into the answer's ``content``.
            progress_callback: Called with (bytes done, bytes total) for each piece.

        Raises:
            RouteNotFoundException: there is none.
            ValueError: the place cannot be written to; nothing was sent.

        Source:
            GET data/attachment-files/{attachment_file_id}
            GET data/attachment-files/{attachment_file_id}/file/{name}
        """

    async def download_attachment_thumbnail(
        self, attachment_file: Ref, file_path: FilePath | None, *, progress_callback: ProgressCallback | None = None
    ) -> Response:
        """Fetch the thumbnail of a picture that is attached to a chat message, a PNG of at most 150 by 150 pixels.

        Args:
            attachment_file: ID or dict.
            file_path: Where to put it; None reads it into the answer's ``content``.
            progress_callback: Called with (bytes done, bytes total) for each piece.

        Raises:
            RouteNotFoundException: there is none; Zou 1.0.97 makes none of what is attached to comments.
            ValueError: the place cannot be written to; nothing was sent.

        Source: GET pictures/thumbnails/attachment-files/{attachment_file_id}.png
        """

    async def download_organisation_avatar(
        self, organisation: Ref, file_path: FilePath | None, *, progress_callback: ProgressCallback | None = None
    ) -> Response:
        """Fetch the studio's logo, a square PNG.

        Args:
            organisation: ID or dict.
            file_path: Where to put it; None reads it into the answer's ``content``.
            progress_callback: Called with (bytes done, bytes total) for each piece.

        Raises:
            RouteNotFoundException: the studio has none.
            ValueError: the place cannot be written to; nothing was sent.

        Source: GET pictures/thumbnails/organisations/{organisation_id}.png
        """

    async def download_person_avatar(
        self, person: Ref, file_path: FilePath | None, *, progress_callback: ProgressCallback | None = None
    ) -> Response:
        """Fetch the picture of a person, a square PNG.

        Args:
            person: ID or dict.
            file_path: Where to put it; None reads it into the answer's ``content``.
            progress_callback: Called with (bytes done, bytes total) for each piece.

        Raises:
            RouteNotFoundException: the person has none.
            ValueError: the place cannot be written to; nothing was sent.

        Source: GET pictures/thumbnails/persons/{person_id}.png
        """

    async def download_preview_background_file(
        self, background_file: Ref, file_path: FilePath | None, *, progress_callback: ProgressCallback | None = None
    ) -> Response:
        """Fetch the file of a background, an .hdr panorama.

        Args:
            background_file: ID or dict.
            file_path: Where to put it; None reads it into the answer's ``content``.
            progress_callback: Called with (bytes done, bytes total) for each piece.

        Raises:
            RouteNotFoundException: there is none.
            ValueError: the place cannot be written to; nothing was sent.

        Source:
            GET data/preview-background-files/{background_file_id}
            GET pictures/preview-background-files/{background_file_id}.{extension}
        """

    async def download_preview_background_thumbnail(
        self, background_file: Ref, file_path: FilePath | None, *, progress_callback: ProgressCallback | None = None
    ) -> Response:
        """Fetch the thumbnail of a background, a PNG.

        Args:
            background_file: ID or dict.
            file_path: Where to put it; None reads it into the answer's ``content``.
            progress_callback: Called with (bytes done, bytes total) for each piece.

        Raises:
            RouteNotFoundException: there is none.
            ValueError: the place cannot be written to; nothing was sent.

        Source: GET pictures/thumbnails/preview-background-files/{background_file_id}.png
        """

    async def download_preview_file(
        self, preview_file: Ref, file_path: FilePath | None, *, progress_callback: ProgressCallback | None = None
    ) -> Response:
        """Fetch a preview's original: movie, picture or other file, each under its own extension.

        While it is being processed, wait for it.

        Args:
            preview_file: ID or dict.
            file_path: Where to put it; None reads it into the answer's ``content``.
            progress_callback: Called with (bytes done, bytes total) for each piece.

        Raises:
            PreviewFileProcessingException: it was still being processed after a minute.
            RouteNotFoundException: there is none.
            ValueError: the server knows no extension for it, or the place cannot be written to.

        Source:
            GET data/preview-files/{preview_file_id}
            GET movies/originals/preview-files/{preview_file_id}.mp4
            GET pictures/originals/preview-files/{preview_file_id}.png
        """

    async def download_preview_file_cover(
        self, preview_file: Ref, file_path: FilePath | None, *, progress_callback: ProgressCallback | None = None
    ) -> Response:
        """Fetch a preview's cover in full size, a PNG: of a movie one frame, of a picture itself.

        Args:
            preview_file: ID or dict.
            file_path: Where to put it; None reads it into the answer's ``content``.
            progress_callback: Called with (bytes done, bytes total) for each piece.

        Raises:
            PreviewFileProcessingException: it was still being processed after a minute.
            RouteNotFoundException: there is none.
            ValueError: the place cannot be written to; nothing was sent.

        Source: GET pictures/originals/preview-files/{preview_file_id}.png
        """

    async def download_preview_file_reduced(
        self, preview_file: Ref, file_path: FilePath | None, *, progress_callback: ProgressCallback | None = None
    ) -> Response:
        """Fetch a preview's picture made smaller, a PNG at most 1200 pixels wide.

        Args:
            preview_file: ID or dict.
            file_path: Where to put it; None reads it into the answer's ``content``.
            progress_callback: Called with (bytes done, bytes total) for each piece.

        Raises:
            RouteNotFoundException: there is none.
            ValueError: the place cannot be written to; nothing was sent.

        Source: GET pictures/previews/preview-files/{preview_file_id}.png
        """

    async def download_preview_file_square_thumbnail(
        self, preview_file: Ref, file_path: FilePath | None, *, progress_callback: ProgressCallback | None = None
    ) -> Response:
        """Fetch the square thumbnail of a preview, a PNG.

        Args:
            preview_file: ID or dict.
            file_path: Where to put it; None reads it into the answer's ``content``.
            progress_callback: Called with (bytes done, bytes total) for each piece.

        Raises:
            RouteNotFoundException: there is none.
            ValueError: the place cannot be written to; nothing was sent.

        Source: GET pictures/thumbnails-square/preview-files/{preview_file_id}.png
        """

    async def download_preview_file_thumbnail(
        self, preview_file: Ref, file_path: FilePath | None, *, progress_callback: ProgressCallback | None = None
    ) -> Response:
        """Fetch a preview's thumbnail, a PNG of 150 by 100 pixels.

        While it is being processed, wait for it.

        Args:
            preview_file: ID or dict.
            file_path: Where to put it; None reads it into the answer's ``content``.
            progress_callback: Called with (bytes done, bytes total) for each piece.

        Raises:
            PreviewFileProcessingException: it was still being processed after a minute.
            RouteNotFoundException: there is none.
            ValueError: the place cannot be written to; nothing was sent.

        Source: GET pictures/thumbnails/preview-files/{preview_file_id}.png
        """

    @overload
    async def download_preview_files(
        self,
        preview_files: Iterable[Ref],
        folder: FilePath,
        name: Callable[[PreviewFile], str] | None = ...,
        *,
        overwrite: bool = ...,
        jobs: int = ...,
        on_error: Literal["raise"] = ...,
        progress: Progress = ...,
        progress_callback: ProgressCallback | None = ...,
        kind: PreviewKind = ...,
    ) -> list[Path]:
        """Fetch preview files into a folder, several at once: the originals, or what the server has made of them.

        Each file appears when it is whole, so that a second run fetches only what the first did not.

        Args:
            preview_files: IDs or dicts.
            folder: Existing folder.
            name: Makes the name of a file out of its record; None makes names such as "SH010_comp_v003-2.mp4": original
                name, revision in three digits, position where that is not 1. What no file system allows is replaced, and
                names that would come twice get the beginning of the ID.
            overwrite: Fetch a file anew that is there already.
            jobs: Files at once.
            on_error: "raise" stops at the first failure; "return" goes on, and gives the errors in place of the paths.
            progress: True or a title shows a bar of files on the terminal; see ``KitsuClient.map``.
            progress_callback: Called with (bytes done, bytes total) over all the files.
            kind: "original", "lowdef" (of a movie the small version, of anything else the original), "cover" (one picture
                of it in full size) or "thumbnail".

        Returns:
            The paths, in the order of the preview files.

        Raises:
            ValueError: there is no such folder or kind, or one of the arguments is no ID; nothing was sent.
            RouteNotFoundException: there is no such preview file.

        Source:
            GET data/preview-files/{preview_file_id}
            GET movies/originals/preview-files/{preview_file_id}.mp4
            GET movies/low/preview-files/{preview_file_id}.mp4
            GET pictures/originals/preview-files/{preview_file_id}.png
            GET pictures/thumbnails/preview-files/{preview_file_id}.png
        """

    @overload
    async def download_preview_files(
        self,
        preview_files: Iterable[Ref],
        folder: FilePath,
        name: Callable[[PreviewFile], str] | None = ...,
        *,
        overwrite: bool = ...,
        jobs: int = ...,
        on_error: OnError,
        progress: Progress = ...,
        progress_callback: ProgressCallback | None = ...,
        kind: PreviewKind = ...,
    ) -> list[Path | Exception]: ...
    async def download_preview_lowdef_movie(
        self, preview_file: Ref, file_path: FilePath | None, *, progress_callback: ProgressCallback | None = None
    ) -> Response:
        """Fetch the small version of a preview's movie.

        While it is being processed, wait for it.

        Args:
            preview_file: ID or dict.
            file_path: Where to put it; None reads it into the answer's ``content``.
            progress_callback: Called with (bytes done, bytes total) for each piece.

        Raises:
            PreviewFileProcessingException: it was still being processed after a minute.
            RouteNotFoundException: there is none, or it is no movie.
            ValueError: the server knows no extension for it, or the place cannot be written to.

        Source:
            GET data/preview-files/{preview_file_id}
            GET movies/low/preview-files/{preview_file_id}.mp4
        """

    async def download_preview_movie(
        self, preview_file: Ref, file_path: FilePath | None, *, progress_callback: ProgressCallback | None = None
    ) -> Response:
        """Fetch a preview's movie.

        While it is being processed, wait for it.

        Args:
            preview_file: ID or dict.
            file_path: Where to put it; None reads it into the answer's ``content``.
            progress_callback: Called with (bytes done, bytes total) for each piece.

        Raises:
            PreviewFileProcessingException: it was still being processed after a minute.
            RouteNotFoundException: there is none, or it is no movie.
            ValueError: the server knows no extension for it, or the place cannot be written to.

        Source:
            GET data/preview-files/{preview_file_id}
            GET movies/originals/preview-files/{preview_file_id}.mp4
        """

    async def download_preview_movie_source(
        self, preview_file: Ref, file_path: FilePath | None, *, progress_callback: ProgressCallback | None = None
    ) -> Response:
        """Fetch a movie as it was uploaded, before the server converted it.

        Args:
            preview_file: ID or dict.
            file_path: Where to put it; None reads it into the answer's ``content``.
            progress_callback: Called with (bytes done, bytes total) for each piece.

        Raises:
            RouteNotFoundException: the server has not kept it, or it is no movie.
            ValueError: the place cannot be written to; nothing was sent.

        Source: GET movies/source/preview-files/{preview_file_id}.mp4
        """

    async def download_preview_movie_tiles(
        self, preview_file: Ref, file_path: FilePath | None, *, progress_callback: ProgressCallback | None = None
    ) -> Response:
        """Fetch the frames of a movie, all of them small, in one PNG that the server made when the movie came in.

        Args:
            preview_file: ID or dict.
            file_path: Where to put it; None reads it into the answer's ``content``.
            progress_callback: Called with (bytes done, bytes total) for each piece.

        Raises:
            RouteNotFoundException: there is none, as of pictures. Of a movie the server then makes it, for the next time.
            ValueError: the place cannot be written to; nothing was sent.

        Source: GET movies/tiles/preview-files/{preview_file_id}.png
        """

    async def download_preview_original(
        self, preview_file: Ref, file_path: FilePath | None, *, progress_callback: ProgressCallback | None = None
    ) -> Response:
        """Fetch the file of a preview in one request, whatever its kind: the server looks the extension up.

        Args:
            preview_file: ID or dict.
            file_path: Where to put it; None reads it into the answer's ``content``.
            progress_callback: Called with (bytes done, bytes total) for each piece.

        Returns:
            The answer; its header "content-disposition" tells a name made of production, entity, task type and revision.

        Raises:
            PreviewFileProcessingException: it was still being processed, or waiting for its file, after a minute.
            RouteNotFoundException: there is none.
            ValueError: the place cannot be written to; nothing was sent.

        Source: GET pictures/originals/preview-files/{preview_file_id}/download
        """

    async def download_project_avatar(
        self, project: Ref, file_path: FilePath | None, *, progress_callback: ProgressCallback | None = None
    ) -> Response:
        """Fetch the picture of a production, a square PNG.

        Args:
            project: ID or dict.
            file_path: Where to put it; None reads it into the answer's ``content``.
            progress_callback: Called with (bytes done, bytes total) for each piece.

        Raises:
            RouteNotFoundException: the production has none.
            ValueError: the place cannot be written to; nothing was sent.

        Source: GET pictures/thumbnails/projects/{project_id}.png
        """

    async def download_working_file(
        self, working_file: Ref, file_path: FilePath | None = None, *, progress_callback: ProgressCallback | None = None
    ) -> Response:
        """Fetch the file that is stored on the server for a working file.

        Args:
            working_file: ID or dict.
            file_path: Where to put it; None means the record's "path", on whatever disk that is: whoever may change the
                record decides which file of this machine is overwritten.
            progress_callback: Called with (bytes done, bytes total) for each piece.

        Raises:
            RouteNotFoundException: none is stored.
            ValueError: the place cannot be written to, or the record has no path.

        Source:
            GET data/working-files/{working_file_id}
            GET data/working-files/{working_file_id}/file
        """

    async def extract_annotated_frame_from_preview(
        self,
        preview_file: Ref,
        frame_number: int | None = None,
        file_path: FilePath | None = None,
        *,
        progress_callback: ProgressCallback | None = None,
    ) -> Response:
        """Have one frame of a movie, or a picture, made into a PNG with what is drawn on it, and fetch it; for managers.

        Args:
            preview_file: ID or dict.
            frame_number: Frame of a movie, from 1 on; None for a picture.
            file_path: Where to put it; None reads it into the answer's ``content``.
            progress_callback: Called with (bytes done, bytes total) for each piece.

        Raises:
            ParameterException: nothing is drawn on it, it is a movie and no frame is named, or it is neither movie nor
                picture.
            RouteNotFoundException: there is none.
            ValueError: the number is less than 1, or the place cannot be written to; nothing was sent.

        Source: GET actions/preview-files/{preview_file_id}/extract-annotated-frame
        """

    async def extract_annotated_frames_from_preview(
        self, preview_file: Ref, file_path: FilePath | None = None, *, progress_callback: ProgressCallback | None = None
    ) -> Response:
        """Have all the frames of a preview that something is drawn on made into PNGs, and fetch them in a zip archive.

        For managers.

        Args:
            preview_file: ID or dict.
            file_path: Where to put it; None reads it into the answer's ``content``.
            progress_callback: Called with (bytes done, bytes total) for each piece.

        Raises:
            ParameterException: nothing is drawn on it, or it is neither movie nor picture.
            RouteNotFoundException: there is none.
            ValueError: the place cannot be written to; nothing was sent.

        Source: GET actions/preview-files/{preview_file_id}/extract-annotated-frames
        """

    async def extract_annotated_frames_pdf_from_preview(
        self, preview_file: Ref, file_path: FilePath | None = None, *, progress_callback: ProgressCallback | None = None
    ) -> Response:
        """Have all the frames of a preview that something is drawn on made into a PDF, a page for each, and fetch it.

        For managers.

        Args:
            preview_file: ID or dict.
            file_path: Where to put it; None reads it into the answer's ``content``.
            progress_callback: Called with (bytes done, bytes total) for each piece.

        Raises:
            ParameterException: nothing is drawn on it, or it is neither movie nor picture.
            RouteNotFoundException: there is none.
            ValueError: the place cannot be written to; nothing was sent.

        Source: GET actions/preview-files/{preview_file_id}/extract-annotated-frames-pdf
        """

    async def extract_frame_from_preview(
        self,
        preview_file: Ref,
        frame_number: int,
        file_path: FilePath | None = None,
        *,
        progress_callback: ProgressCallback | None = None,
    ) -> Response:
        """Have one frame of a movie made into a PNG, and fetch it; for managers.

        Args:
            preview_file: ID or dict.
            frame_number: From 1 on; 0 is the first frame as well.
            file_path: Where to put it; None reads it into the answer's ``content``.
            progress_callback: Called with (bytes done, bytes total) for each piece.

        Raises:
            RouteNotFoundException: there is none, or it is no movie.
            ServerErrorException: Zou 1.0.97 answers 500 to a number beyond the last frame.
            ValueError: the number is negative, or the place cannot be written to; nothing was sent.

        Source: GET actions/preview-files/{preview_file_id}/extract-frame
        """

    async def extract_tile_from_preview(
        self, preview_file: Ref, file_path: FilePath | None = None, *, progress_callback: ProgressCallback | None = None
    ) -> Response:
        """Have the frames of a movie made into one PNG with all of them small, and fetch it.

        Args:
            preview_file: ID or dict.
            file_path: Where to put it; None reads it into the answer's ``content``.
            progress_callback: Called with (bytes done, bytes total) for each piece.

        Raises:
            ParameterException: it is no movie.
            RouteNotFoundException: there is none.
            ValueError: the place cannot be written to; nothing was sent.

        Source: GET actions/preview-files/{preview_file_id}/extract-tile
        """

    async def get_all_attachment_files_for_project(self, project: Ref) -> list[AttachmentFile]:
        """List the files attached to the comments of a production; for administrators.

        Args:
            project: ID or dict.

        Source: GET data/projects/{project_id}/attachment-files
        """

    async def get_all_attachment_files_for_task(self, task: Ref) -> list[AttachmentFile]:
        """List the files attached to the comments of a task; for administrators.

        Args:
            task: ID or dict.

        Source: GET data/tasks/{task_id}/attachment-files
        """

    async def get_all_preview_files_for_task(self, task: Ref) -> list[PreviewFile]:
        """List the preview files of a task.

        Args:
            task: ID or dict.

        Source: GET data/preview-files
        """

    async def get_all_working_files_for_entity(
        self, entity: Ref, task: Ref | None = None, name: str | None = None
    ) -> list[WorkingFile]:
        """List the working files of an entity.

        Args:
            entity: Asset, shot or other entity, ID or dict.
            task: Only those of this task.
            name: Only those of this name.

        Source: GET data/entities/{entity_id}/working-files
        """

    async def get_attachment_file(self, attachment_file_id: Ref) -> AttachmentFile:
        """Return an attachment file.

        Args:
            attachment_file_id: ID or dict.

        Returns:
            The attachment: "name", "size" (bytes), "extension", "mimetype", "comment_id".

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/attachment-files/{attachment_file_id}
        """

    async def get_attachment_thumbnail_url(self, attachment_file: Ref) -> str:
        """Return the path of an attachment's thumbnail, below the host.

        Args:
            attachment_file: ID or dict.
        """

    async def get_file(self, file_id: Ref) -> WorkingFile | OutputFile:
        """Return a working file or an output file, when it is not known which of them it is.

        Args:
            file_id: ID or dict.

        Returns:
            The file as ``get_working_file`` or ``get_output_file`` does; its "type" tells which.

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/files/{file_id}
        """

    async def get_file_status(self, status_id: Ref) -> FileStatus:
        """Return a file status.

        Args:
            status_id: ID or dict.

        Returns:
            The status: "name", "color".

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/file-status/{status_id}
        """

    async def get_file_status_by_name(self, name: str) -> FileStatus | None:
        """Return the file status of that name, None when there is none.

        Args:
            name: Such as "To review"; upper and lower case alike.

        Source: GET data/file-status
        """

    async def get_last_asset_instance_output_revision(
        self, asset_instance: Ref, temporal_entity: Ref, output_type: Ref, task_type: Ref, name: str = "master"
    ) -> int:
        """Return the number of the newest revision of an asset instance's output file.

        Args:
            asset_instance: ID or dict.
            temporal_entity: Shot, scene or sequence, ID or dict.
            output_type: ID or dict.
            task_type: ID or dict.
            name: Name of the file.

        Returns:
            0 when there is none yet.

        Source: POST data/asset-instances/{asset_instance_id}/entities/{temporal_entity_id}/output-files/next-revision
        """

    async def get_last_entity_output_revision(
        self, entity: Ref, output_type: Ref, task_type: Ref, name: str = "main"
    ) -> int:
        """Return the number of the newest revision of an entity's output file.

        Args:
            entity: Asset, shot or other entity, ID or dict.
            output_type: ID or dict.
            task_type: ID or dict.
            name: Name of the file.

        Returns:
            0 when there is none yet.

        Source: POST data/entities/{entity_id}/output-files/next-revision
        """

    async def get_last_output_files_for_asset_instance(
        self,
        asset_instance: Ref,
        temporal_entity: Ref,
        task_type: Ref | None = None,
        output_type: Ref | None = None,
        name: str | None = None,
        representation: str | None = None,
        file_status: Ref | None = None,
    ) -> list[OutputFile]:
        """List the newest revisions of the output files of an asset instance in a shot or scene.

        Args:
            asset_instance: ID or dict.
            temporal_entity: Shot, scene or sequence, ID or dict.
            task_type: Only those of this task type.
            output_type: Only those of this output type.
            name: Only those of this name.
            representation: Only those of this representation, such as "abc".
            file_status: Only those in this state.

        Returns:
            One output file for each output type and name.

        Source: GET data/asset-instances/{asset_instance_id}/entities/{temporal_entity_id}/output-files/last-revisions
        """

    async def get_last_output_files_for_entity(
        self,
        entity: Ref,
        output_type: Ref | None = None,
        task_type: Ref | None = None,
        name: str | None = None,
        representation: str | None = None,
        file_status: Ref | None = None,
    ) -> list[OutputFile]:
        """List the newest revisions of the output files of an entity.

        Args:
            entity: Asset, shot or other entity, ID or dict.
            output_type: Only those of this output type.
            task_type: Only those of this task type.
            name: Only those of this name.
            representation: Only those of this representation, such as "abc".
            file_status: Only those in this state.

        Returns:
            One output file for each output type and name.

        Source: GET data/entities/{entity_id}/output-files/last-revisions
        """

    async def get_last_working_file_revision(self, task: Ref, name: str = "main") -> WorkingFile | None:
        """Return the newest working file of a name in a task.

        Args:
            task: ID or dict.
            name: Name of the file.

        Returns:
            The working file (its "revision" is the number); None when the task has none of that name.

        Source: GET data/tasks/{task_id}/working-files/last-revisions
        """

    async def get_last_working_files(self, task: Ref) -> dict[str, WorkingFile]:
        """Return the newest working file of each name in a task.

        Args:
            task: ID or dict.

        Returns:
            Working files by name.

        Source: GET data/tasks/{task_id}/working-files/last-revisions
        """

    async def get_next_asset_instance_output_revision(
        self, asset_instance: Ref, temporal_entity: Ref, output_type: Ref, task_type: Ref, name: str = "master"
    ) -> int:
        """Return the number that the next revision of an asset instance's output file gets.

        Args:
            asset_instance: ID or dict.
            temporal_entity: Shot, scene or sequence, ID or dict.
            output_type: ID or dict.
            task_type: ID or dict.
            name: Name of the file.

        Returns:
            1 when there is none yet.

        Source: POST data/asset-instances/{asset_instance_id}/entities/{temporal_entity_id}/output-files/next-revision
        """

    async def get_next_entity_output_revision(
        self, entity: Ref, output_type: Ref, task_type: Ref, name: str = "main"
    ) -> int:
        """Return the number that the next revision of an entity's output file gets.

        Args:
            entity: Asset, shot or other entity, ID or dict.
            output_type: ID or dict.
            task_type: ID or dict.
            name: Name of the file.

        Returns:
            1 when there is none yet.

        Source: POST data/entities/{entity_id}/output-files/next-revision
        """

    async def get_output_file(self, output_file_id: Ref) -> OutputFile:
        """Return an output file.

        Args:
            output_file_id: ID or dict.

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/output-files/{output_file_id}
        """

    async def get_output_file_by_path(self, path: str) -> OutputFile | None:
        """Return the output file with that path, None when there is none.

        Args:
            path: Path as it is stored, upper and lower case told apart.

        Source: GET data/output-files
        """

    async def get_output_type(self, output_type_id: Ref) -> OutputType:
        """Return an output type.

        Args:
            output_type_id: ID or dict.

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/output-types/{output_type_id}
        """

    async def get_output_type_by_name(self, output_type_name: str) -> OutputType | None:
        """Return the output type of that name, None when there is none.

        Args:
            output_type_name: Such as "Geometry"; upper and lower case alike.

        Source: GET data/output-types
        """

    async def get_preview_background_file(self, background_file: Ref) -> PreviewBackgroundFile:
        """Return a background.

        Args:
            background_file: ID or dict.

        Returns:
            The background: "name", "is_default"; "extension", "original_name" and "file_size" (bytes) of the uploaded file.

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/preview-background-files/{background_file_id}
        """

    async def get_preview_background_file_by_name(self, name: str) -> PreviewBackgroundFile | None:
        """Return the background of that name, None when there is none.

        Args:
            name: Name; upper and lower case alike.

        Source: GET data/preview-background-files
        """

    async def get_preview_file(self, preview_file_id: Ref) -> PreviewFile:
        """Return a preview file.

        Args:
            preview_file_id: ID or dict.

        Returns:
            The preview file: "status" ("processing", "ready", "broken" or "missing"), "extension", "original_name",
            "revision", "position", "file_size" (bytes), "width", "height", "duration" (seconds), "annotations".

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/preview-files/{preview_file_id}
        """

    async def get_preview_file_url(self, preview_file: Ref) -> str:
        """Return the path of a preview's original, below the host.

        Args:
            preview_file: ID or dict.

        Returns:
            A path below "movies" for a movie, below "pictures" for anything else.

        Raises:
            ValueError: the server knows no extension for it.

        Source: GET data/preview-files/{preview_file_id}
        """

    async def get_preview_lowdef_movie_url(self, preview_file: Ref) -> str:
        """Return the path of the small version of a preview's movie, below the host.

        Args:
            preview_file: ID or dict.

        Raises:
            ValueError: the server knows no extension for it.

        Source: GET data/preview-files/{preview_file_id}
        """

    async def get_preview_movie_url(self, preview_file: Ref, lowdef: bool = False) -> str:
        """Return the path of a preview's movie, below the host.

        Args:
            preview_file: ID or dict.
            lowdef: The small version.

        Raises:
            ValueError: the server knows no extension for it.

        Source: GET data/preview-files/{preview_file_id}
        """

    async def get_running_preview_files(self) -> list[RunningPreviewFile]:
        """List the preview files of open productions that are not ready, newest first; for administrators.

        Returns:
            Preview files that are processed, broken or missing, with "project_id", "task_type_id", "full_entity_name".

        Source: GET data/playlists/preview-files/running
        """

    async def get_software(self, software_id: Ref) -> Software:
        """Return a software.

        Args:
            software_id: ID or dict.

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/softwares/{software_id}
        """

    async def get_software_by_name(self, software_name: str) -> Software | None:
        """Return the software of that name, None when there is none.

        Args:
            software_name: Such as "Blender"; upper and lower case alike.

        Source: GET data/softwares
        """

    async def get_working_file(self, working_file_id: Ref) -> WorkingFile:
        """Return a working file.

        Args:
            working_file_id: ID or dict.

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/working-files/{working_file_id}
        """

    async def get_working_files_for_task(self, task: Ref) -> list[WorkingFile]:
        """List the working files of a task, newest revisions first.

        Args:
            task: ID or dict.

        Source: GET data/tasks/{task_id}/working-files
        """

    async def new_asset_instance_output_file(
        self,
        asset_instance: Ref,
        temporal_entity: Ref,
        output_type: Ref,
        task_type: Ref,
        comment: str,
        name: str = "master",
        mode: str = "output",
        working_file: Ref | None = None,
        person: Ref | None = None,
        revision: int = 0,
        nb_elements: int = 1,
        representation: str = "",
        sep: str = "/",
        file_status_id: Ref | None = None,
    ) -> OutputFile:
        """Create an output file of an asset instance in a shot or scene, with a path made from the production's file tree.

        Args:
            asset_instance: ID or dict.
            temporal_entity: Shot, scene or sequence, ID or dict.
            output_type: ID or dict.
            task_type: ID or dict.
            comment: What is new.
            name: Tells apart several files of one type.
            mode: Which templates of the file tree to use.
            working_file: Working file that it was made from.
            person: Author; whoever is logged in when left out.
            revision: From 1 on; 0 means the next one.
            nb_elements: Number of files of a sequence of images.
            representation: Such as "abc", 20 characters at most.
            sep: Separator of the folders in the path, such as "\\\\".
            file_status_id: State, ID or dict; the studio's first one when left out.

        Returns:
            The output file with "path", "folder_path", "file_name" and "revision".

        Raises:
            ParameterException: there is this revision already, or the file tree lacks this mode.
            ServerErrorException: Zou 1.0.97 answers 500, after it has made the record, when the production's file tree
                has no templates for asset instances.

        Source:
            POST data/asset-instances/{asset_instance_id}/entities/{temporal_entity_id}/output-files/new
            POST data/asset-instances/{asset_instance_id}/entities/{temporal_entity_id}/output-file-path
            PUT data/output-files/{output_file_id}
        """

    async def new_attachment_file(
        self,
        name: str,
        comment: Ref | None = None,
        chat_message: Ref | None = None,
        size: int | None = None,
        extension: str | None = None,
        mimetype: str | None = None,
    ) -> AttachmentFile:
        """Note an attachment of a comment or a chat message without sending its file, as an administrator.

        The file has to be put into the server's storage under the ID of the attachment; ``task`` attaches by sending.

        Args:
            name: Name, at most 250 characters.
            comment: Comment that it is attached to, ID or dict.
            chat_message: Chat message that it is attached to, ID or dict.
            size: Bytes.
            extension: Such as "png", at most 6 characters.
            mimetype: Such as "image/png".

        Returns:
            The attachment.

        Raises:
            ParameterException: there is no such comment or message, or a text is too long.
            ValueError: the name is empty, or it is attached to nothing, which nobody could read; nothing was sent.

        Source: POST data/attachment-files
        """

    async def new_entity_output_file(
        self,
        entity: Ref,
        output_type: Ref,
        task_type: Ref,
        comment: str,
        working_file: Ref | None = None,
        person: Ref | None = None,
        name: str = "main",
        mode: str = "output",
        revision: int = 0,
        nb_elements: int = 1,
        representation: str = "",
        sep: str = "/",
        file_status_id: Ref | None = None,
    ) -> OutputFile:
        """Create an output file of an entity, with a path made from the production's file tree.

        Args:
            entity: Asset, shot or other entity, ID or dict.
            output_type: ID or dict.
            task_type: ID or dict.
            comment: What is new.
            working_file: Working file that it was made from.
            person: Author; whoever is logged in when left out.
            name: Tells apart several files of one type.
            mode: Which templates of the file tree to use.
            revision: From 1 on; 0 means the next one.
            nb_elements: Number of files of a sequence of images.
            representation: Such as "abc", 20 characters at most.
            sep: Separator of the folders in the path, such as "\\\\".
            file_status_id: State, ID or dict; the studio's first one when left out.

        Returns:
            The output file with "path", "folder_path", "file_name" and "revision".

        Raises:
            ParameterException: there is this revision already, or the file tree lacks this mode. With the mode "output"
                Zou 1.0.97 finds only after it has made the record that the production has no file tree.

        Source:
            POST data/entities/{entity_id}/output-files/new
            POST data/entities/{entity_id}/output-file-path
            PUT data/output-files/{output_file_id}
        """

    async def new_file_status(self, name: str, color: str) -> FileStatus:
        """Create a file status, or return the one of that name.

        Args:
            name: Such as "To review".
            color: As "#RRGGBB".

        Returns:
            The created status, or the existing one, unchanged; a logged warning then names what was ignored.

        Raises:
            ValueError: the name is empty.

        Source:
            GET data/file-status
            POST data/file-status
        """

    async def new_output_file_at(
        self,
        entity: Ref,
        path: str,
        name: str,
        revision: int,
        output_type: Ref,
        file_status: Ref,
        task_type: Ref | None = None,
        person: Ref | None = None,
        working_file: Ref | None = None,
        asset_instance: Ref | None = None,
        temporal_entity: Ref | None = None,
        representation: str | None = None,
        nb_elements: int = 1,
        comment: str | None = None,
        size: int | None = None,
        data: Mapping[str, Any] | None = None,
    ) -> OutputFile:
        """Note an output file that lies at a path of one's own, as an administrator; no file tree is needed.

        Args:
            entity: Asset, shot or other entity, ID or dict.
            path: Where it lies, at most 400 characters.
            name: Tells apart several files of one type.
            revision: From 1 on.
            output_type: ID or dict.
            file_status: State, ID or dict.
            task_type: ID or dict.
            person: Author, ID or dict; nobody when left out.
            working_file: Working file that it was made from, ID or dict.
            asset_instance: Asset instance that it is of, ID or dict.
            temporal_entity: Shot or scene in which that instance stands, ID or dict.
            representation: Such as "abc", 20 characters at most.
            nb_elements: Number of files of a sequence of images.
            comment: What is new.
            size: Bytes.
            data: Free metadata.

        Returns:
            The output file.

        Raises:
            ParameterException: there is such a file of this revision, or one of what is named does not exist.
            ValueError: path or name is empty, or a number too small; nothing was sent.

        Source: POST data/output-files
        """

    async def new_output_type(self, name: str, short_name: str) -> OutputType:
        """Create an output type, or return the one of that name.

        Args:
            name: Such as "Geometry".
            short_name: Such as "geo".

        Returns:
            The created output type, or the existing one, unchanged; a logged warning then names what was ignored.

        Raises:
            ValueError: the name is empty.

        Source:
            GET data/output-types
            POST data/output-types
        """

    async def new_preview_background_file(self, name: str, is_default: bool = False) -> PreviewBackgroundFile:
        """Create a background, or return the one of that name; its file comes by ``upload_preview_background_file``.

        Args:
            name: Name.
            is_default: It is the background that is shown first; the one that was is no more.

        Returns:
            The created background, or the existing one, unchanged; a logged warning then names what was ignored.

        Raises:
            ValueError: the name is empty; nothing was sent.

        Source:
            GET data/preview-background-files
            POST data/preview-background-files
        """

    async def new_preview_file(
        self,
        task: Ref,
        name: str,
        revision: int,
        person: Ref | None = None,
        description: str | None = None,
        position: int = 1,
    ) -> PreviewFile:
        """Make a preview of a task without a comment, as an administrator, with a revision and an author of one's own.

        Its file is sent by ``task.upload_preview_file``.

        Args:
            task: ID or dict.
            name: Name, at most 250 characters; with task and revision it must be unique.
            revision: From 1 on.
            person: Author, ID or dict; nobody when left out.
            description: Text.
            position: Place among the previews of the revision, from 1 on.

        Returns:
            The preview file; its "status" is "processing" until it gets its file.

        Raises:
            ParameterException: there is one of this name and revision, or no such task.
            ValueError: the name is empty, or a number below 1; nothing was sent.

        Source: POST data/preview-files
        """

    async def new_software(
        self, name: str, short_name: str, file_extension: str, secondary_extensions: Sequence[str] | None = None
    ) -> Software:
        """Create a software, or return the one of that name.

        Args:
            name: Such as "Blender".
            short_name: Such as "blender".
            file_extension: Of its main files, such as ".blend".
            secondary_extensions: Of its other files, such as [".ma", ".mb"].

        Returns:
            The created software, or the existing one, unchanged; a logged warning then names what was ignored.

        Raises:
            ValueError: the name is empty, or the secondary extensions are one text instead of a list.

        Source:
            GET data/softwares
            POST data/softwares
        """

    async def new_working_file(
        self,
        task: Ref,
        name: str = "main",
        mode: str = "working",
        software: Ref | None = None,
        comment: str = "",
        person: Ref | None = None,
        revision: int = 0,
        sep: str = "/",
    ) -> WorkingFile:
        """Create a working file, with a path made from the production's file tree.

        The server assigns the task to whoever is logged in.

        Args:
            task: ID or dict.
            name: Tells apart several files of one task.
            mode: Which templates of the file tree to use.
            software: Program that makes the file; "Blender" when left out.
            comment: What was done.
            person: Author; whoever is logged in when left out.
            revision: From 1 on; 0 means the next one.
            sep: Separator of the folders in the path, such as "\\\\".

        Returns:
            The working file with "path", without extension, and "revision".

        Raises:
            ParameterException: there is this revision already.
            ServerErrorException: Zou 1.0.97 answers 500 when the production has no file tree, or none with this mode.
            ValueError: a negative revision; nothing was sent.

        Source:
            POST data/tasks/{task_id}/working-files/new
            POST data/tasks/{task_id}/working-file-path
            PUT data/working-files/{working_file_id}
        """

    async def new_working_file_at(
        self,
        task: Ref,
        path: str,
        name: str,
        revision: int,
        person: Ref | None = None,
        software: Ref | None = None,
        comment: str | None = None,
        size: int | None = None,
        data: Mapping[str, Any] | None = None,
    ) -> WorkingFile:
        """Note a working file that lies at a path of one's own, as an administrator; no file tree is needed.

        Args:
            task: ID or dict; the entity of an ID is looked up.
            path: Where it lies, at most 400 characters.
            name: Tells apart several files of one task; with task and revision it must be unique.
            revision: From 1 on.
            person: Author, ID or dict; nobody when left out.
            software: Program that made it, ID or dict.
            comment: What was done.
            size: Bytes.
            data: Free metadata.

        Returns:
            The working file.

        Raises:
            ParameterException: there is one of this name and revision, or no such person or software.
            RouteNotFoundException: there is no such task.
            ValueError: path or name is empty, or a number too small; nothing was sent.

        Source:
            GET data/tasks/{task_id}
            POST data/working-files
        """

    async def plan_preview_downloads(
        self,
        preview_files: Iterable[Ref],
        folder: FilePath,
        name: Callable[[PreviewFile], str] | None = None,
        kind: PreviewKind = "original",
        *,
        jobs: int = ...,
    ) -> list[PreviewDownload]:
        """Tell which files ``download_preview_files`` would write, and where.

        Writes nothing; the folder need not exist.

        Args:
            preview_files, folder, name, kind, jobs: As there.

        Raises:
            ValueError: one of the arguments is no ID, or there is no such kind; nothing was sent.
            RouteNotFoundException: there is no such preview file.

        Source: GET data/preview-files/{preview_file_id}
        """

    async def remove_attachment_file(self, attachment_file: Ref) -> str:
        """Remove an attachment, wherever it is attached; for administrators.

        Authors remove it from their comments by ``task.delete_comment_attachment``.

        Args:
            attachment_file: ID or dict.

        Returns:
            The answer's text, which is empty.

        Raises:
            RouteNotFoundException: there is none.

        Source: DELETE data/attachment-files/{attachment_file_id}
        """

    async def remove_file_status(self, file_status: Ref) -> str:
        """Remove a file status.

        Args:
            file_status: ID or dict.

        Returns:
            The answer's text, which is empty.

        Raises:
            RouteNotFoundException: there is none.

        Source: DELETE data/file-status/{file_status}
        """

    async def remove_output_file(self, output_file: Ref) -> str:
        """Remove the record of an output file; the file itself stays where it is.

        Args:
            output_file: ID or dict.

        Returns:
            The answer's text, which is empty.

        Raises:
            RouteNotFoundException: there is none.

        Source: DELETE data/output-files/{output_file}
        """

    async def remove_output_type(self, output_type: Ref) -> str:
        """Remove an output type.

        Args:
            output_type: ID or dict.

        Returns:
            The answer's text, which is empty.

        Raises:
            RouteNotFoundException: there is none.

        Source: DELETE data/output-types/{output_type}
        """

    async def remove_preview_file(self, preview_file: Ref, force: bool = False) -> str:
        """Remove a preview file.

        Args:
            preview_file: ID or dict.
            force: Remove the stored files as well, even where the server is set up to keep them.

        Returns:
            The answer's text, which is empty.

        Source: DELETE data/preview-files/{preview_file_id}
        """

    async def remove_software(self, software: Ref) -> str:
        """Remove a software.

        Args:
            software: ID or dict.

        Returns:
            The answer's text, which is empty.

        Raises:
            ParameterException: files, departments or productions still use it.
            RouteNotFoundException: there is none.

        Source: DELETE data/softwares/{software}
        """

    async def remove_working_file(self, working_file: Ref) -> str:
        """Remove a working file.

        Args:
            working_file: ID or dict.

        Returns:
            The answer's text, which is empty.

        Raises:
            RouteNotFoundException: there is none.

        Source: DELETE data/working-files/{working_file}
        """

    async def set_project_file_tree(self, project: Ref, file_tree_name: str) -> Project:
        """Give a production one of the two file trees that come with Zou.

        Kept for older scripts: servers of today have no route for it, so that this package brings the two itself.

        Args:
            project: ID or dict.
            file_tree_name: "simple", or "default", which has no revisions in its paths.

        Returns:
            The changed project, without what is linked to it.

        Raises:
            ValueError: there is no file tree of that name.

        Source: PUT data/projects/{project_id}
        """

    async def update_attachment_file(self, attachment_file: Mapping[str, Any]) -> AttachmentFile:
        """Change what is known of an attachment; fields that are not given stay.

        For administrators.

        Args:
            attachment_file: Dict with "id" and the fields to change, such as "name".

        Returns:
            The changed attachment.

        Raises:
            RouteNotFoundException: there is none.
            ValueError: the name is empty; nothing was sent.

        Source: PUT data/attachment-files/{attachment_file_id}
        """

    async def update_comment(self, working_file: Ref, comment: str) -> WorkingFile:
        """Change the comment of a working file.

        Args:
            working_file: ID or dict.
            comment: What was done; not empty.

        Returns:
            The changed working file.

        Source: PUT actions/working-files/{working_file_id}/comment
        """

    async def update_file_status(self, file_status: Mapping[str, Any]) -> FileStatus:
        """Change a file status; fields that are not given stay.

        Args:
            file_status: Dict with "id" and the fields to change.

        Returns:
            The changed status.

        Raises:
            RouteNotFoundException: there is none.
            ValueError: the name is empty; nothing was sent.

        Source: PUT data/file-status/{file_status}
        """

    async def update_modification_date(self, working_file: Ref) -> WorkingFile:
        """Mark a working file as changed just now.

        Args:
            working_file: ID or dict.

        Returns:
            The changed working file; its "updated_at" is the server's time.

        Source: PUT actions/working-files/{working_file_id}/modified
        """

    async def update_output_file(self, output_file: Ref, data: Mapping[str, Any]) -> OutputFile:
        """Change fields of an output file; the others stay.

        Its free metadata ("data") is replaced as a whole.

        Args:
            output_file: ID or dict.
            data: Fields and their values; "quality" is "low", "mid" or "high".

        Returns:
            The changed output file.

        Raises:
            ValueError: there is no such quality; nothing was sent.

        Source: PUT data/output-files/{output_file_id}
        """

    async def update_output_type(self, output_type: Mapping[str, Any]) -> OutputType:
        """Change an output type; fields that are not given stay.

        Args:
            output_type: Dict with "id" and the fields to change.

        Returns:
            The changed output type.

        Raises:
            RouteNotFoundException: there is none.
            ValueError: the name is empty; nothing was sent.

        Source: PUT data/output-types/{output_type}
        """

    async def update_preview(self, preview_file: Ref, data: Mapping[str, Any]) -> PreviewFile:
        """Change fields of a preview file; the others stay.

        Its free metadata ("data") is replaced as a whole.

        Args:
            preview_file: ID or dict.
            data: Fields and their values; "status" is "processing", "ready", "broken" or "missing", "validation_status"
                "validated", "rejected" or "neutral".

        Returns:
            The changed preview file.

        Raises:
            ValueError: there is no such status; nothing was sent.

        Source: PUT data/preview-files/{preview_file_id}
        """

    async def update_preview_annotations(
        self,
        preview_file: Ref,
        additions: Iterable[Mapping[str, Any]] | None = None,
        updates: Iterable[Mapping[str, Any]] | None = None,
        deletions: Iterable[Mapping[str, Any] | str] | None = None,
    ) -> PreviewFile:
        """Change what is drawn on a preview file.

        Args:
            preview_file: ID or dict.
            additions: {"time": seconds, "drawing": {"objects": [...]}}, or an object on its own, which is drawn at time 0.
            updates: The same with the "id" of each object, or an object on its own: {"id": ..., fields to change}.
            deletions: {"time": seconds, "objects": [IDs]}, or the ID of an object.

        Returns:
            The changed preview file with its "annotations".

        Raises:
            ValueError: an ID is not that of an object on this preview file.

        Source:
            GET data/preview-files/{preview_file_id}
            PUT actions/preview-files/{preview_file_id}/update-annotations
        """

    async def update_preview_background_file(self, background_file: Mapping[str, Any]) -> PreviewBackgroundFile:
        """Change a background; fields that are not given stay.

        Args:
            background_file: Dict with "id" and the fields to change: "name", "is_default".

        Returns:
            The changed background.

        Raises:
            ParameterException: another one has that name.
            RouteNotFoundException: there is none.
            ValueError: the name is empty; nothing was sent.

        Source: PUT data/preview-background-files/{background_file_id}
        """

    async def update_preview_position(self, preview_file: Ref, position: float) -> list[PreviewFile]:
        """Move a preview file among those of its revision.

        Args:
            preview_file: ID or dict.
            position: New place, a whole number from 1 on. Beyond the last place the server moves nothing.

        Returns:
            All preview files of that revision, in their new order.

        Raises:
            ValueError: the position is no whole number, or below 1.

        Source: PUT actions/preview-files/{preview_file_id}/update-position
        """

    async def update_project_file_tree(self, project: Ref, file_tree: Mapping[str, Any]) -> Project:
        """Give a production a file tree: the templates that paths of its files are made of.

        Args:
            project: ID or dict.
            file_tree: Modes, each with "mountpoint", "root", "folder_path" and "file_name", the last two with a template
                for each kind of entity and a "style".

        Returns:
            The changed project, without what is linked to it.

        Raises:
            ValueError: the file tree is no dict.

        Source: PUT data/projects/{project_id}
        """

    async def update_software(self, software: Mapping[str, Any]) -> Software:
        """Change a software; fields that are not given stay.

        Args:
            software: Dict with "id" and the fields to change.

        Returns:
            The changed software.

        Source: PUT data/softwares/{software_id}
        """

    async def upload_organisation_avatar(
        self, organisation: Ref, file_path: FilePath, *, progress_callback: ProgressCallback | None = None
    ) -> Avatar:
        """Give the studio its logo.

        Args:
            organisation: ID or dict.
            file_path: Picture to send, a PNG or JPEG.
            progress_callback: Called with (bytes done, bytes total).

        Returns:
            "thumbnail_path": path of the thumbnail, below the host.

        Raises:
            FileDoesntExistException: the file does not exist; nothing was sent.
            ValueError: the file is empty or cannot be read; nothing was sent.
            ParameterException: the server cannot read it as a picture.

        Source: POST pictures/thumbnails/organisations/{organisation_id}
        """

    async def upload_person_avatar(
        self, person: Ref, file_path: FilePath, *, progress_callback: ProgressCallback | None = None
    ) -> Avatar:
        """Give a person a picture.

        Args:
            person: ID or dict.
            file_path: Picture to send, a PNG or JPEG.
            progress_callback: Called with (bytes done, bytes total).

        Returns:
            "thumbnail_path": path of the thumbnail, below the host.

        Raises:
            FileDoesntExistException: the file does not exist; nothing was sent.
            ValueError: the file is empty or cannot be read; nothing was sent.
            ParameterException: the server cannot read it as a picture.

        Source: POST pictures/thumbnails/persons/{person_id}
        """

    async def upload_preview_background_file(
        self, background_file: Ref, file_path: FilePath, *, progress_callback: ProgressCallback | None = None
    ) -> PreviewBackgroundFile:
        """Give a background its file; for administrators.

        Args:
            background_file: ID or dict.
            file_path: Panorama to send, an .hdr file (Radiance).
            progress_callback: Called with (bytes done, bytes total).

        Returns:
            The background, with "extension", "original_name" and "file_size".

        Raises:
            FileDoesntExistException: the file does not exist; nothing was sent.
            ParameterException: the server cannot read it. It has removed the background then.
            ValueError: the file is empty, cannot be read, or is no .hdr, for which the server would remove the background;
                nothing was sent.

        Source: POST pictures/preview-background-files/{background_file_id}
        """

    @overload
    async def upload_previews(
        self,
        previews: Mapping[str, FilePath] | Iterable[tuple[Ref, FilePath]],
        normalize_movie: bool = ...,
        *,
        jobs: int = ...,
        on_error: Literal["raise"] = ...,
        progress: Progress = ...,
        progress_callback: ProgressCallback | None = ...,
    ) -> list[PreviewFile]:
        """Send the files of preview files that have none yet, several at once.

        Args:
            previews: Pairs of a preview file (ID or dict) and the path of its file; or a dict of paths by ID.
            normalize_movie: The server converts movies to the production's resolution and frame rate.
            jobs: Files at once.
            on_error: "raise" stops at the first failure; "return" goes on, and gives the errors in place of the records.
            progress: True or a title shows a bar of files on the terminal; see ``KitsuClient.map``.
            progress_callback: Called with (bytes done, bytes total) over all the files.

        Returns:
            The preview files, in order; "status" is "processing" until the server has worked on them.

        Raises:
            FileDoesntExistException: a file does not exist; nothing was sent.
            ValueError: a file is empty or cannot be read, or one of the preview files is no ID; nothing was sent.
            ParameterException: a preview file has a file, or the server does not know the kind of file. In the latter
                case it removes the preview file.

        Source: POST pictures/preview-files/{preview_file_id}
        """

    @overload
    async def upload_previews(
        self,
        previews: Mapping[str, FilePath] | Iterable[tuple[Ref, FilePath]],
        normalize_movie: bool = ...,
        *,
        jobs: int = ...,
        on_error: OnError,
        progress: Progress = ...,
        progress_callback: ProgressCallback | None = ...,
    ) -> list[PreviewFile | Exception]: ...
    async def upload_project_avatar(
        self, project: Ref, file_path: FilePath, *, progress_callback: ProgressCallback | None = None
    ) -> Avatar:
        """Give a production a picture.

        Args:
            project: ID or dict.
            file_path: Picture to send, a PNG or JPEG.
            progress_callback: Called with (bytes done, bytes total).

        Returns:
            "thumbnail_path": path of the thumbnail, below the host.

        Raises:
            FileDoesntExistException: the file does not exist; nothing was sent.
            ValueError: the file is empty or cannot be read; nothing was sent.
            ParameterException: the server cannot read it as a picture.

        Source: POST pictures/thumbnails/projects/{project_id}
        """

    async def upload_working_file(
        self, working_file: Ref, file_path: FilePath, *, progress_callback: ProgressCallback | None = None
    ) -> WorkingFile:
        """Store a file on the server as that of a working file.

        Args:
            working_file: ID or dict.
            file_path: File to send.
            progress_callback: Called with (bytes done, bytes total).

        Returns:
            The working file.

        Raises:
            FileDoesntExistException: the file does not exist; nothing was sent.
            ValueError: the file is empty or cannot be read; nothing was sent.

        Source: POST data/working-files/{working_file_id}/file
        """

    async def wait_for_preview_file(
        self, preview_file: Ref, timeout: float = 60, poll_interval: float = 5
    ) -> PreviewFile:
        """Wait until the server has processed a preview file.

        Args:
            preview_file: ID or dict.
            timeout: Longest wait, seconds; 0 looks once.
            poll_interval: Pause between two looks, seconds.

        Returns:
            The preview file. It may be "broken" as well as "ready": see its "status".

        Raises:
            PreviewFileProcessingException: it was still being processed after that time.

        Source: GET data/preview-files/{preview_file_id}
        """
