from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..differences import Difference, get, post
from ..scenarios import ALL, Setup

LOOK_UP = "data/edits/all"
# The recorded name holds an underscore, a wildcard of the server's.
NAME, ESCAPED, IN_PROJECT = "cut_1", "cut\\_1", {"project_id": "{project}"}

ROWS: Sequence[Difference] = (
    *(
        Difference(
            "edit.get_edit_by_name",
            when,
            "the server matches with ILIKE: without the escape another name could come back",
            setup=Setup(values={"edit_name": NAME}, answers={1: answer}),
            requests=[get(LOOK_UP, query={**IN_PROJECT, "name": ESCAPED})],
            result=result,
        )
        for when, answer, result in (
            ("required args", [{"name": "CUT_1"}, {"name": NAME}], {"$value": {"name": NAME}}),
            ("lists come back empty", [], "None"),
        )
    ),
    Difference(
        "edit.new_edit",
        "all args",
        "the server drops parent_id and reads episode_id; each episode has names of its own",
        setup=Setup(ALL),
        requests=[
            get(LOOK_UP, query={**IN_PROJECT, "name": "{name}", "parent_id": "{episode}"}),
            post(
                "data/projects/{project}/edits",
                {
                    "name": "{name}",
                    "data": {"$arg": "data"},
                    "episode_id": "{episode}",
                    "description": "{description}",
                },
            ),
        ],
        result="JSON of request 2",
    ),
    Difference(
        "edit.new_edit",
        "name is empty",
        "said before anything is sent",
        setup=Setup(values={"name": ""}),
        requests=[],
        result="raises ValueError",
    ),
)

DICT_ONLY: Mapping[str, str] = {}
