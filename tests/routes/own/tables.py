"""CSV files, of any noun."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..notation import get, post
from ..scenarios import Setup
from .row import Own

NO_FILE = Setup(values={"csv_file_path": "nowhere/rows.csv"})
CASTING = "export/csv/projects/{project}/casting.csv"
ESTIMATIONS = "task-types/{task_type}/estimations"


def exported(function: str, path: str) -> Iterator[Own]:
    for when in ("required args", "all args"):
        yield Own(function, when, [get(path, download=True)], "response object")
    yield Own(function, "no such folder", [], "raises ValueError", NO_FILE)


def imported(function: str, path: str, result: str, all_path: str | None = None, **rest: object) -> Iterator[Own]:
    yield Own(function, "required args", [post(path, files=["file"])], result)
    yield Own(function, "all args", [post(all_path or path, files=["file"], **rest)], result)
    yield Own(function, "no such file", [], "raises FileDoesntExistException", NO_FILE)


ROWS: Sequence[Own] = (
    *exported("person.export_persons_with_csv", "export/csv/persons.csv"),
    *exported("project.export_projects_with_csv", "export/csv/projects.csv"),
    *exported("playlist.export_playlist_with_csv", "export/csv/playlists/{playlist}"),
    *exported("edit.export_edits_with_csv", "export/csv/projects/{project}/edits.csv"),
    *exported("task.export_tasks_with_csv", "export/csv/tasks.csv"),
    *exported("task.export_task_types_with_csv", "export/csv/task-types.csv"),
    *exported("task.export_time_spents_with_csv", "export/csv/time-spents.csv"),
    Own(
        "casting.export_casting_with_csv",
        "required args",
        [get(CASTING, query={"is_shot_casting": "true"}, download=True)],
        "response object",
    ),
    Own(
        "casting.export_casting_with_csv",
        "all args",
        [get(CASTING, query={"episode_id": "{episode}"}, download=True)],
        "response object",
    ),
    Own(
        "casting.export_casting_with_csv",
        "of something else",
        [],
        "raises ValueError",
        Setup(values={"for_entity": "edit"}),
    ),
    *imported("person.import_persons_with_csv", "import/csv/persons", "JSON of request 1", query={"update": "true"}),
    *imported(
        "edit.import_edits_with_csv",
        "import/csv/projects/{project}/edits",
        "JSON of request 1",
        query={"update": "true"},
    ),
    *imported("casting.import_casting_with_csv", "import/csv/projects/{project}/casting", "None"),
    *imported(
        "task.import_estimations_with_csv",
        f"import/csv/projects/{{project}}/{ESTIMATIONS}",
        "None",
        f"import/csv/projects/{{project}}/episodes/{{episode}}/{ESTIMATIONS}",
    ),
)
