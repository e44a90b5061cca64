from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..differences import Difference, get, post, put
from ..scenarios import ALL, Setup
from ..world import ident

NEW_WORKING_FILE = "data/tasks/{task}/working-files/new"
WORKING_FILE_PATH = "data/tasks/{task}/working-file-path"
OUTPUT_FILE_REFS = {"output_type_id": "{output_type}", "task_type_id": "{task_type}"}
OUTPUT_FILE_PLAIN = {"mode": "output", "revision": 0, "representation": "", "nb_elements": 1, "sep": "/"}
OUTPUT_FILE_QUESTION = {
    **OUTPUT_FILE_REFS,
    **{key: f"{{{key}}}" for key in ("mode", "name", "revision", "representation", "nb_elements")},
    "separator": "{sep}",
}
OUTPUT_FILE_ALL = {
    **OUTPUT_FILE_REFS,
    **{key: f"{{{key}}}" for key in ("mode", "name", "revision", "representation", "nb_elements", "sep", "comment")},
    "working_file_id": "{working_file}",
    "person_id": "{person}",
    "file_status_id": "{file_status_id}",
}
ENTITY = "data/entities/{entity}"
INSTANCE = "data/asset-instances/{asset_instance}/entities/{temporal_entity}"
OUTPUT_FILES = (("new_entity_output_file", ENTITY, "main"), ("new_asset_instance_output_file", INSTANCE, "master"))
MODE = "the mode was never sent, and the server stores the path of the mode output whatever it is told: it is set after"
PLACE = {"folder_path": "/simple", "file_name": "chair"}
ESCAPED = "the server's look-up takes _ and % for wildcards: escaped, so that another record is not taken for this"
DRAWN = {"id": ident("drawing"), "x": 1, "y": 7}, {"id": ident("old drawing")}
DRAWINGS = [
    {"time": 2.5, "drawing": {"objects": [DRAWN[0]]}},
    {"time": 4, "drawing": {"objects": [DRAWN[1]]}},
]

ROWS: Sequence[Difference] = (
    Difference(
        "files.new_working_file",
        "required args",
        "the sep argument was never sent, so that the server took its own",
        fault=11,
        requests=[
            post(
                NEW_WORKING_FILE,
                {"name": "main", "comment": "", "task_id": "{task}", "revision": 0, "mode": "working", "sep": "/"},
            )
        ],
    ),
    Difference(
        "files.new_working_file",
        "all args",
        "the sep argument was never sent; the server puts it before the file name only, so that the path is set after",
        fault=11,
        setup=Setup(ALL, answers={1: {"revision": 19, "software_id": ident("software of the record")}}),
        requests=[
            post(
                NEW_WORKING_FILE,
                {
                    **{key: f"{{{key}}}" for key in ("name", "comment", "revision", "mode", "sep")},
                    "task_id": "{task}",
                    "person_id": "{person}",
                    "software_id": "{software}",
                },
            ),
            post(
                WORKING_FILE_PATH,
                {
                    **{key: f"{{{key}}}" for key in ("name", "mode", "sep")},
                    **{key: f"{{response1.{key}}}" for key in ("revision", "software_id")},
                },
            ),
            put("data/working-files/{response1.id}", {"path": "{response2.path}|{response2.name}"}),
        ],
        result="JSON of request 3",
    ),
    *(
        Difference(
            "files.build_working_file_path",
            when,
            "this route reads sep, not separator",
            fault=11,
            requests=[post(WORKING_FILE_PATH, json)],
        )
        for when, json in (
            ("required args", {"mode": "working", "name": "main", "revision": 1, "sep": "/"}),
            (
                "all args",
                {**{key: f"{{{key}}}" for key in ("mode", "name", "revision", "sep")}, "software_id": "{software}"},
            ),
        )
    ),
    *(
        Difference(
            f"files.{name}",
            "required args",
            "the mode argument was never sent",
            fault=11,
            requests=[
                post(
                    f"{owner}/output-files/new",
                    {**OUTPUT_FILE_REFS, **OUTPUT_FILE_PLAIN, "comment": "{comment}", "name": main},
                )
            ],
        )
        for name, owner, main in OUTPUT_FILES
    ),
    *(
        Difference(
            f"files.{name}",
            "all args",
            MODE,
            fault=11,
            setup=Setup(ALL, answers={1: PLACE, 2: {"revision": 19, "file_name": "chair_v019_[1-21]"}}),
            requests=[
                post(f"{owner}/output-file-path", OUTPUT_FILE_QUESTION),
                post(f"{owner}/output-files/new", OUTPUT_FILE_ALL),
                post(f"{owner}/output-file-path", {**OUTPUT_FILE_QUESTION, "revision": "{response2.revision}"}),
                put(
                    "data/output-files/{response2.id}",
                    {"path": "{response3.folder_path}|{response3.file_name}_[1-{nb_elements}]"},
                ),
            ],
            result={
                "$value": {
                    "$response": 4,
                    "folder_path": "{response3.folder_path}",
                    "file_name": "{response3.file_name}_[1-{nb_elements}]",
                }
            },
        )
        for name, owner, _ in OUTPUT_FILES
    ),
    *(
        Difference(
            f"files.get_{noun}_by_name",
            when,
            ESCAPED,
            requests=[get(f"data/{path}", query={"name": f"{noun}\\_name é & 1+1".replace("output_", "output\\_")})],
        )
        for noun, path in (("output_type", "output-types"), ("software", "softwares"))
        for when in ("required args", "lists come back empty")
    ),
    Difference(
        "files.update_preview_position",
        "required args",
        "the server takes whole positions only, so that others are refused before anything is sent",
        setup=Setup(values={"position": 2.0}),
        requests=[put("actions/preview-files/{preview_file}/update-position", {"position": 2})],
    ),
    Difference(
        "files.update_preview_annotations",
        "all args",
        "the server answers 500 to objects without their time: they are put where they belong",
        setup=Setup(ALL, answers={1: {"annotations": DRAWINGS}}),
        requests=[
            get("data/preview-files/{preview_file}"),
            put(
                "actions/preview-files/{preview_file}/update-annotations",
                {
                    "additions": [{"time": 0, "drawing": {"objects": [{"x": 1}]}}],
                    "updates": [{"time": 2.5, "drawing": {"objects": [{**DRAWN[0], "x": 2}]}}],
                    "deletions": [{"time": 4, "objects": ["{deletions[0]}"]}],
                },
            ),
        ],
        result="JSON of request 2",
    ),
    Difference(
        "files.update_preview_annotations",
        "all args in the server's form",
        "changes that name their time are sent as they are, and nothing is looked up",
        setup=Setup(
            values={
                "additions": DRAWINGS[:1],
                "updates": DRAWINGS[1:],
                "deletions": [{"time": 4, "objects": [ident("old drawing")]}],
            }
        ),
        requests=[
            put(
                "actions/preview-files/{preview_file}/update-annotations",
                {
                    "additions": "{additions}",
                    "updates": "{updates}",
                    "deletions": "{deletions}",
                },
            )
        ],
        result="JSON of request 1",
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
