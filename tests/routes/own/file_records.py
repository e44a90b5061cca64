"""Of ``files``: attachments, backgrounds, and what the server makes of previews."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from ..notation import delete, get, post, put
from ..scenarios import Setup
from ..templates import Matcher
from ..world import ident
from .row import Own

BACKGROUNDS = "data/preview-background-files"
BACKGROUND = f"{BACKGROUNDS}/{{background_file}}"
SEARCH = get(BACKGROUNDS, query={"name": "{name}"})
FIRST = "first item of request 1's list"
PICTURE = "pictures/preview-background-files/{background_file}"
NO_FOLDER = Setup(values={"file_path": "nowhere/at/all.png"})
ACTIONS = "actions/preview-files/{preview_file}"


def fetched(function: str, path: str) -> Iterator[Own]:
    yield Own(f"files.{function}", "required args", [get(path, download=True)], "response object")
    yield Own(f"files.{function}", "no such folder", [], "raises ValueError", NO_FOLDER)


ROWS: Sequence[Own] = (
    Own("files.get_file", "required args", [get("data/files/{file_id}")]),
    Own("files.all_attachment_files", "no args", [get("data/attachment-files")], "JSON of request 1"),
    Own(
        "files.update_attachment_file",
        "required args",
        [put("data/attachment-files/{attachment_file}", {"$arg": "attachment_file"})],
    ),
    Own(
        "files.remove_attachment_file",
        "required args",
        [delete("data/attachment-files/{attachment_file}")],
        "response text",
    ),
    Own(
        "files.all_preview_background_files",
        "no args",
        [get(BACKGROUNDS)],
        "list of request 1, sorted by name (case-insensitive)",
    ),
    Own("files.get_preview_background_file", "required args", [get(BACKGROUND)]),
    Own("files.get_preview_background_file_by_name", "required args", [SEARCH], FIRST),
    Own(
        "files.new_preview_background_file",
        "required args",
        [SEARCH, post(BACKGROUNDS, {"name": "{name}", "is_default": False})],
        "JSON of request 2",
    ),
    Own(
        "files.new_preview_background_file",
        "all args",
        [SEARCH, post(BACKGROUNDS, {"name": "{name}", "is_default": True})],
        "JSON of request 2",
    ),
    Own("files.new_preview_background_file", "a match already exists", [SEARCH], FIRST),
    Own("files.new_preview_background_file", "empty name", [], "raises ValueError", Setup(values={"name": ""})),
    Own("files.update_preview_background_file", "required args", [put(BACKGROUND, {"$arg": "background_file"})]),
    Own("files.delete_preview_background_file", "required args", [delete(BACKGROUND)], "response text"),
    Own(
        "files.upload_preview_background_file",
        "required args",
        [post(PICTURE, files=["file"])],
        setup=Setup(values={"file_path": lambda world: world.file("light.hdr")}),
    ),
    Own(
        "files.upload_preview_background_file",
        "no panorama",
        [],
        "raises ValueError",
        Setup(values={"background_file": ident("background_file"), "file_path": "picture.png"}),
    ),
    Own(
        "files.download_preview_background_file",
        "required args",
        [get(BACKGROUND), get(f"{PICTURE}.{{response1.extension}}", download=True)],
        "response object",
    ),
    Own("files.download_preview_background_file", "no such folder", [], "raises ValueError", NO_FOLDER),
    *fetched(
        "download_preview_background_thumbnail", "pictures/thumbnails/preview-background-files/{background_file}.png"
    ),
    *fetched("download_preview_file_reduced", "pictures/previews/preview-files/{preview_file}.png"),
    *fetched("download_preview_file_square_thumbnail", "pictures/thumbnails-square/preview-files/{preview_file}.png"),
    *fetched("download_preview_movie_tiles", "movies/tiles/preview-files/{preview_file}.png"),
    *fetched("download_preview_movie_source", "movies/source/preview-files/{preview_file}.mp4"),
    *fetched("extract_annotated_frame_from_preview", f"{ACTIONS}/extract-annotated-frame"),
    Own(
        "files.extract_annotated_frame_from_preview",
        "all args",
        [get(f"{ACTIONS}/extract-annotated-frame", query={"frame_number": "{frame_number}"}, download=True)],
        "response object",
    ),
    *fetched("extract_annotated_frames_from_preview", f"{ACTIONS}/extract-annotated-frames"),
    *fetched("extract_annotated_frames_pdf_from_preview", f"{ACTIONS}/extract-annotated-frames-pdf"),
    *(
        Own(
            "files.download_preview_files",
            when,
            [get("data/preview-files/{preview}"), get(path, download=True)],
            {"$value": "{paths}"},
            Setup(
                values={
                    "preview_files": [ident("preview")],
                    "folder": lambda world, end=extension: Path(world.place(f"010_v003.{end}")).parent,
                },
                answers={1: {"id": ident("preview"), "extension": extension, "original_name": "SH/010", "revision": 3}},
                aliases={
                    "preview": ident("preview"),
                    "paths": Matcher("a path", lambda found, end=extension: found[0].name == f"010_v003.{end}"),
                },
            ),
        )
        for when, path, extension in (
            ("a picture", "pictures/originals/preview-files/{preview}.png", "png"),
            ("a movie", "movies/originals/preview-files/{preview}.mp4", "mp4"),
        )
    ),
    *(
        Own(
            "files.download_preview_files",
            f"{extension} as {kind}",
            [get("data/preview-files/{preview}"), get(path, download=True)],
            {"$value": "{paths}"},
            Setup(
                values={
                    "preview_files": [ident("preview")],
                    "folder": lambda world, end=fetched_as: Path(world.place(f"010_v003.{end}")).parent,
                    "kind": kind,
                },
                answers={1: {"id": ident("preview"), "extension": extension, "original_name": "SH/010", "revision": 3}},
                aliases={
                    "preview": ident("preview"),
                    "paths": Matcher("a path", lambda found, end=fetched_as: found[0].name == f"010_v003.{end}"),
                },
            ),
        )
        for kind, extension, fetched_as, path in (
            ("thumbnail", "mp4", "png", "pictures/thumbnails/preview-files/{preview}.png"),
            ("cover", "mp4", "png", "pictures/originals/preview-files/{preview}.png"),
            ("lowdef", "mp4", "mp4", "movies/low/preview-files/{preview}.mp4"),
            ("lowdef", "png", "png", "pictures/originals/preview-files/{preview}.png"),
        )
    ),
    Own(
        "files.plan_preview_downloads",
        "a picture",
        [get("data/preview-files/{preview}")],
        {"$value": "{planned}"},
        Setup(
            values={"preview_files": [ident("preview")], "folder": "nowhere/at/all"},
            answers={1: {"id": ident("preview"), "extension": "png", "original_name": "SH/010", "revision": 3}},
            aliases={
                "preview": ident("preview"),
                "planned": Matcher("a plan", lambda found: found[0].path == Path("nowhere/at/all/010_v003.png")),
            },
        ),
    ),
    Own(
        "files.plan_preview_downloads",
        "no such kind",
        [],
        "raises ValueError",
        Setup(values={"preview_files": [ident("preview")], "folder": ".", "kind": "large"}),
    ),
    Own(
        "files.download_preview_files",
        "no such folder",
        [],
        "raises ValueError",
        Setup(values={"preview_files": [ident("preview")], "folder": "nowhere/at/all"}),
    ),
    Own(
        "files.download_preview_files",
        "one of them is no ID",
        [],
        "raises ValueError",
        Setup(values={"preview_files": [ident("preview"), "SH010"], "folder": "."}),
    ),
    Own(
        "files.upload_previews",
        "one of two files is missing",
        [],
        "raises FileDoesntExistException",
        Setup(
            values={
                "previews": lambda world: [
                    (ident("preview"), world.file("one.png")),
                    (ident("other preview"), "nowhere.png"),
                ]
            }
        ),
    ),
    Own(
        "files.upload_previews",
        "one of them",
        [post("pictures/preview-files/{preview}", files=["file"])],
        {"$value": "{records}"},
        Setup(
            values={"previews": lambda world: {ident("preview"): world.file("one.png")}},
            aliases={"preview": ident("preview"), "records": Matcher("one record", lambda found: len(found) == 1)},
        ),
    ),
)
