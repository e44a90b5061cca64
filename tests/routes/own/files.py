from __future__ import annotations

from collections.abc import Sequence

from ..notation import delete, get, put
from .row import Own

ROWS: Sequence[Own] = (
    Own("files.update_file_status", "required args", [put("data/file-status/{file_status}", {"$arg": "file_status"})]),
    Own("files.remove_file_status", "required args", [delete("data/file-status/{file_status}")], "response text"),
    Own("files.update_output_type", "required args", [put("data/output-types/{output_type}", {"$arg": "output_type"})]),
    Own("files.remove_output_type", "required args", [delete("data/output-types/{output_type}")], "response text"),
    Own("files.remove_output_file", "required args", [delete("data/output-files/{output_file}")], "response text"),
    Own("files.remove_working_file", "required args", [delete("data/working-files/{working_file}")], "response text"),
    Own(
        "files.all_output_files_for_entity_and_output_type",
        "required args",
        [get("data/entities/{entity}/output-types/{output_type}/output-files")],
    ),
    Own(
        "files.all_output_files_for_entity_and_output_type",
        "all args",
        [
            get(
                "data/entities/{entity}/output-types/{output_type}/output-files",
                query={"representation": "{representation}"},
            )
        ],
    ),
    Own(
        "files.all_output_files_for_asset_instance_and_output_type",
        "required args",
        [
            get(
                "data/asset-instances/{asset_instance}/entities/{temporal_entity}/output-types/{output_type}/output-files"
            )
        ],
    ),
    Own(
        "files.all_output_files_for_asset_instance_and_output_type",
        "all args",
        [
            get(
                "data/asset-instances/{asset_instance}/entities/{temporal_entity}/output-types/{output_type}/output-files",
                query={"representation": "{representation}"},
            )
        ],
    ),
    Own("files.all_working_files", "no args", [get("data/working-files")]),
    Own("files.remove_software", "required args", [delete("data/softwares/{software}")], "response text"),
)
