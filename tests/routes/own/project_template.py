from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..notation import post
from .row import Own


def reordered(kind: str, name: str, key: str) -> Iterator[Own]:
    path = f"actions/project-templates/{{project_template}}/{kind}/reorder"
    body = {key: [f"{{{name}[0]}}", f"{{{name}[1]}}"]}
    yield Own(f"project_template.reorder_{name}_for_project_template", "required args", [post(path, body)])


ROWS: Sequence[Own] = (
    *reordered("task-types", "task_types", "task_type_ids"),
    *reordered("task-statuses", "task_statuses", "task_status_ids"),
)
