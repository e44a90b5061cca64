from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..differences import Difference, post, put
from ..scenarios import ALL, Setup

NEW_WORKING_FILE = {
    "required args": {"name": "main", "comment": "", "task_id": "{task}", "revision": 0, "mode": "working", "sep": "/"},
    "all args": {
        **{key: f"{{{key}}}" for key in ("name", "comment", "revision", "mode", "sep")},
        "task_id": "{task}",
        "person_id": "{person}",
        "software_id": "{software}",
    },
}
WORKING_FILE_PATH = {
    "required args": {"mode": "working", "name": "main", "revision": 1, "sep": "/"},
    "all args": {**{key: f"{{{key}}}" for key in ("mode", "name", "revision", "sep")}, "software_id": "{software}"},
}
OUTPUT_FILE_REFS = {"output_type_id": "{output_type}", "task_type_id": "{task_type}", "comment": "{comment}"}
OUTPUT_FILE_PLAIN = {"mode": "output", "revision": 0, "representation": "", "nb_elements": 1, "sep": "/"}
OUTPUT_FILE_ALL = {
    **{key: f"{{{key}}}" for key in ("mode", "name", "revision", "representation", "nb_elements", "sep")},
    "working_file_id": "{working_file}",
    "person_id": "{person}",
    "file_status_id": "{file_status_id}",
}
ENTITY_OUTPUT = "data/entities/{entity}/output-files/new"
INSTANCE_OUTPUT = "data/asset-instances/{asset_instance}/entities/{temporal_entity}/output-files/new"
NO_MODE = "the mode argument was never sent"

ROWS: Sequence[Difference] = (
    *(
        Difference(
            "files.new_working_file",
            when,
            "the sep argument was never sent, so the server built the path with its own",
            fault=11,
            requests=[post("data/tasks/{task}/working-files/new", json)],
        )
        for when, json in NEW_WORKING_FILE.items()
    ),
    *(
        Difference(
            "files.build_working_file_path",
            when,
            "this route reads sep, not separator",
            fault=11,
            requests=[post("data/tasks/{task}/working-file-path", json)],
        )
        for when, json in WORKING_FILE_PATH.items()
    ),
    *(
        Difference(
            name,
            when,
            NO_MODE,
            fault=11,
            requests=[post(path, {**OUTPUT_FILE_REFS, **json})],
        )
        for name, path, main in (
            ("files.new_entity_output_file", ENTITY_OUTPUT, "main"),
            ("files.new_asset_instance_output_file", INSTANCE_OUTPUT, "master"),
        )
        for when, json in (
            ("required args", {**OUTPUT_FILE_PLAIN, "name": main}),
            ("all args", OUTPUT_FILE_ALL),
        )
    ),
    Difference(
        "files.set_project_file_tree",
        "required args",
        "the route is gone: the named tree is sent as the project's file_tree",
        setup=Setup(values={"file_tree_name": "default"}),
        requests=[put("data/projects/{project}", {"file_tree": {"$any": "file tree"}})],
        result="JSON of request 1",
    ),
    Difference(
        "files.get_attachment_thumbnail_url",
        "required args",
        "recorded as local: sends nothing",
        setup=Setup(ALL),
        requests=[],
        result="text: pictures/thumbnails/attachment-files/{attachment_file}.png",
    ),
)

DICT_ONLY: Mapping[str, str] = {}
