from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..differences import Difference, get, post, put
from ..scenarios import ALL, Setup

ROWS: Sequence[Difference] = (
    Difference(
        "project_template.add_task_status_to_project_template",
        "all args",
        "the recorded role does not exist: the server would store it, and then fail to list the template's statuses",
        setup=Setup(ALL, values={"roles_for_board": ["user", "vendor"]}),
        requests=[
            post(
                "data/project-templates/{project_template}/task-statuses",
                {"task_status_id": "{task_status}", "priority": "{priority}", "roles_for_board": ["user", "vendor"]},
            )
        ],
    ),
    Difference(
        "project_template.get_project_template_by_name",
        "name with a wildcard",
        "the server matches with ILIKE: without the escape another template could come back",
        setup=Setup(values={"name": "tv_2d"}, answers={1: [{"name": "TV_2D"}, {"name": "tv_2d"}]}),
        requests=[get("data/project-templates", query={"name": "tv\\_2d"})],
        result={"$value": {"name": "tv_2d"}},
    ),
    Difference(
        "project_template.new_project_template",
        "all args",
        "the recorded style does not exist: the server would store it, and then fail to list the studio's templates",
        setup=Setup(ALL, values={"production_style": "vfx"}),
    ),
    Difference(
        "project_template.set_project_template_metadata_descriptors",
        "required args",
        "without a data type the server makes descriptors of no type",
        requests=[
            put(
                "data/project-templates/{project_template}/metadata-descriptors",
                {
                    "metadata_descriptors": [
                        {"name": "{descriptors[0].name}", "entity_type": "Asset", "data_type": "string"}
                    ]
                },
            )
        ],
    ),
)

DICT_ONLY: Mapping[str, str] = {}
