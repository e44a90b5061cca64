from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..differences import Difference, get, post
from ..scenarios import ALL, Setup

# The recorded name holds an underscore, a wildcard of the server's.
NAME, ESCAPED, IN_PROJECT = "idea_1", "idea\\_1", {"project_id": "{project}"}

ROWS: Sequence[Difference] = (
    *(
        Difference(
            "concept.get_concept_by_name",
            when,
            "the server matches with ILIKE: without the escape another name could come back",
            setup=Setup(values={"concept_name": NAME}, answers={1: answer}),
            requests=[get("data/concepts", query={**IN_PROJECT, "name": ESCAPED})],
            result=result,
        )
        for when, answer, result in (
            ("required args", [{"name": "IDEA_1"}, {"name": NAME}], {"$value": {"name": NAME}}),
            ("lists come back empty", [], "None"),
        )
    ),
    Difference(
        "concept.new_concept",
        "all args",
        "the server answers 400 to bare IDs; it takes dicts with an ID",
        fault=27,
        setup=Setup(ALL),
        requests=[
            get("data/concepts", query={**IN_PROJECT, "name": "{name}"}),
            post(
                "data/projects/{project}/concepts",
                {
                    "name": "{name}",
                    "data": {"$arg": "data"},
                    "entity_concept_links": [
                        {"id": "{entity_concept_links[0]}"},
                        {"id": "{entity_concept_links[1]}"},
                    ],
                    "description": "{description}",
                },
            ),
        ],
        result="JSON of request 2",
    ),
    Difference(
        "concept.new_concept",
        "name is empty",
        "said before anything is sent",
        setup=Setup(values={"name": ""}),
        requests=[],
        result="raises ValueError",
    ),
)

DICT_ONLY: Mapping[str, str] = {}
