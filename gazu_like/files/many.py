"""Many preview files at once: fetched into a folder, or sent, over several connections, with one progress for all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeAlias, cast, overload

from gazu_like import files, task
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.files.preview import original_path
from gazu_like.many import JOBS, OnError, Progress
from gazu_like.refs import Ref, id_of, one_of
from gazu_like.shapes import PreviewFile
from gazu_like.transfer import FilePath, ProgressCallback, Totals, check_folder, check_for_upload, safe_name
from gazu_like.transport.route import route

#: What of a preview file is fetched: the original, of a movie the small version (of anything else the original), one
#: picture of it in full size, or its thumbnail.
PreviewKind: TypeAlias = Literal["original", "lowdef", "cover", "thumbnail"]
_PICTURES: Mapping[str, str] = {
    "cover": "pictures/originals/preview-files/{}.png",
    "thumbnail": "pictures/thumbnails/preview-files/{}.png",
}
PREVIEW_KINDS = ("original", "lowdef", *_PICTURES)


@dataclass(frozen=True)
class PreviewDownload:
    """A file that ``download_preview_files`` would fetch.

    Attributes:
        preview_file: Its record.
        path: Where it goes.
        size: Bytes, None where the server does not tell: of what it has made of the original.
    """

    preview_file: PreviewFile
    path: Path
    size: int | None

    @property
    def is_there(self) -> bool:
        """Whether a file of that name is there already. Files appear when they are whole."""
        return self.path.exists()

    @property
    def is_another(self) -> bool:
        """Whether the file that is there has another size than the server's."""
        return self.size is not None and self.path.is_file() and self.path.stat().st_size != self.size


def plan_preview_downloads(
    preview_files: Iterable[Ref],
    folder: FilePath,
    name: Callable[[PreviewFile], str] | None = None,
    kind: PreviewKind = "original",
    client: KitsuClient = default,
    *,
    jobs: int = JOBS,
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
    one_of(PREVIEW_KINDS, kind=kind)
    given = list(preview_files)
    for place, each in enumerate(given):
        id_of(each, f"preview_files[{place}]")
    records = list(client.map(lambda each: _record(each, client), given, jobs=jobs))
    paths = _paths(Path(folder), records, name or (lambda record: _name(record, kind)))
    return [PreviewDownload(record, path, _size(record, kind)) for record, path in zip(records, paths, strict=True)]


@overload
def download_preview_files(
    preview_files: Iterable[Ref],
    folder: FilePath,
    name: Callable[[PreviewFile], str] | None = ...,
    client: KitsuClient = default,
    *,
    overwrite: bool = ...,
    jobs: int = ...,
    on_error: Literal["raise"] = ...,
    progress: Progress = ...,
    progress_callback: ProgressCallback | None = ...,
    kind: PreviewKind = ...,
) -> list[Path]: ...
@overload
def download_preview_files(
    preview_files: Iterable[Ref],
    folder: FilePath,
    name: Callable[[PreviewFile], str] | None = ...,
    client: KitsuClient = default,
    *,
    overwrite: bool = ...,
    jobs: int = ...,
    on_error: OnError,
    progress: Progress = ...,
    progress_callback: ProgressCallback | None = ...,
    kind: PreviewKind = ...,
) -> list[Path | Exception]: ...
def download_preview_files(
    preview_files: Iterable[Ref],
    folder: FilePath,
    name: Callable[[PreviewFile], str] | None = None,
    client: KitsuClient = default,
    *,
    overwrite: bool = False,
    jobs: int = JOBS,
    on_error: OnError = "raise",
    progress: Progress = None,
    progress_callback: ProgressCallback | None = None,
    kind: PreviewKind = "original",
) -> list[Path] | list[Path | Exception]:
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
    planned = plan_preview_downloads(preview_files, check_folder(folder), name, kind, client, jobs=jobs)
    totals = Totals(progress_callback, [each.size or 0 for each in planned])

    def fetch(one: tuple[int, PreviewDownload]) -> Path:
        place, each = one
        if each.is_there and not overwrite:
            client.wire.settle(totals.skip(place))
        else:
            client.download(_source(each.preview_file, kind), each.path, progress_callback=totals.of(place))
        return each.path

    return list(client.map(fetch, list(enumerate(planned)), jobs=jobs, on_error=on_error, progress=progress))


@overload
def upload_previews(
    previews: Mapping[str, FilePath] | Iterable[tuple[Ref, FilePath]],
    normalize_movie: bool = ...,
    client: KitsuClient = default,
    *,
    jobs: int = ...,
    on_error: Literal["raise"] = ...,
    progress: Progress = ...,
    progress_callback: ProgressCallback | None = ...,
) -> list[PreviewFile]: ...
@overload
def upload_previews(
    previews: Mapping[str, FilePath] | Iterable[tuple[Ref, FilePath]],
    normalize_movie: bool = ...,
    client: KitsuClient = default,
    *,
    jobs: int = ...,
    on_error: OnError,
    progress: Progress = ...,
    progress_callback: ProgressCallback | None = ...,
) -> list[PreviewFile | Exception]: ...
def upload_previews(
    previews: Mapping[str, FilePath] | Iterable[tuple[Ref, FilePath]],
    normalize_movie: bool = True,
    client: KitsuClient = default,
    *,
    jobs: int = JOBS,
    on_error: OnError = "raise",
    progress: Progress = None,
    progress_callback: ProgressCallback | None = None,
) -> list[PreviewFile] | list[PreviewFile | Exception]:
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
    pairs = list(previews.items() if isinstance(previews, Mapping) else previews)
    wanted = [(place, *_pair(pair, f"previews[{place}]")) for place, pair in enumerate(pairs)]
    totals = Totals(progress_callback, [path.stat().st_size for _, _, path in wanted])

    def send(one: tuple[int, str, Path]) -> PreviewFile:
        place, preview_file_id, path = one
        callback = totals.of(place)
        return task.upload_preview_file(
            preview_file_id, path, normalize_movie, client=client, progress_callback=callback
        )

    return list(client.map(send, wanted, jobs=jobs, on_error=on_error, progress=progress))


def _record(preview_file: Ref, client: KitsuClient) -> PreviewFile:
    # Before its file has come, a record says "mp4" of everything.
    if isinstance(preview_file, Mapping) and preview_file.get("status") == "ready":
        return cast("PreviewFile", preview_file)
    return files.get_preview_file(preview_file, client=client)


def _pair(pair: Any, name: str) -> tuple[str, Path]:
    if not isinstance(pair, (tuple, list)) or len(pair) != 2:
        raise ValueError(f"{name}: wanted a pair of a preview file and a path, got {pair!r:.80}")
    return id_of(pair[0], name), check_for_upload(pair[1], name)


def _source(preview_file: PreviewFile, kind: PreviewKind) -> str:
    """Return the path of a preview file's file, below the host."""
    if kind in _PICTURES:
        return route(_PICTURES[kind], preview_file["id"])
    if kind == "lowdef" and _is_movie(preview_file):
        return route("movies/low/preview-files/{}.mp4", preview_file["id"])
    return original_path(preview_file["id"], preview_file.get("extension") or "")


def preview_extension(preview_file: PreviewFile, kind: PreviewKind = "original") -> str:
    """Return the extension of what is fetched of a preview file, without a dot: "mp4"."""
    return "png" if kind in _PICTURES else preview_file.get("extension") or "bin"


def _size(preview_file: PreviewFile, kind: PreviewKind) -> int | None:
    is_original = kind == "original" or (kind == "lowdef" and not _is_movie(preview_file))
    return (preview_file.get("file_size") or None) if is_original else None


def _is_movie(preview_file: PreviewFile) -> bool:
    return preview_file.get("extension") == "mp4"


def _name(preview_file: PreviewFile, kind: PreviewKind) -> str:
    name = preview_file.get("original_name") or preview_file.get("name") or "preview"
    position = preview_file.get("position") or 1
    place = f"-{position}" if position > 1 else ""
    return f"{name}_v{preview_file.get('revision') or 0:03}{place}.{preview_extension(preview_file, kind)}"


def _paths(folder: Path, records: list[PreviewFile], name: Callable[[PreviewFile], str]) -> list[Path]:
    names = [safe_name(str(name(record)), record["id"]) for record in records]
    # Many file systems take "a.png" and "A.png" for one file.
    often = Counter(each.casefold() for each in names)
    return [
        folder / (each if often[each.casefold()] == 1 else _with_id(each, record["id"]))
        for each, record in zip(names, records, strict=True)
    ]


def _with_id(name: str, record_id: str) -> str:
    path = Path(name)
    return f"{path.stem}-{record_id[:8]}{path.suffix}"
