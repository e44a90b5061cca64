from __future__ import annotations

from collections.abc import Sequence

from ..notation import delete, get, put
from .row import Own

ROWS: Sequence[Own] = (
    Own(
        "concept.all_concepts_with_tasks",
        "required args",
        [get("data/concepts/with-tasks", query={"project_id": "{project}"})],
        "list of request 1, sorted by name (case-insensitive)",
    ),
    Own(
        "concept.update_concept_folder",
        "required args",
        [put("data/concept-folders/{concept_folder}", {"$arg": "concept_folder"})],
    ),
    Own(
        "concept.remove_concept_folder",
        "required args",
        [delete("data/concept-folders/{concept_folder}")],
        "response text",
    ),
)
