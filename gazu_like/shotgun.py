"""Records of ShotGrid (once Shotgun) brought into Kitsu by their ShotGrid numbers, and removed by them.

Rows are dicts as ShotGrid's API gives them: "id" is the number, and what a row links to is a dict with "type", "id" and
"name". The number is kept as "shotgun_id": a row whose number is known changes that record. Kitsu has to know what rows
link to, so bring in steps, statuses, projects and persons first, then episodes, sequences, scenes, assets and shots,
then tasks, then versions and notes. All functions are for administrators.

The server takes rows one by one. Rows that it cannot place it leaves out of its answer, for which a warning is logged;
when it answers 500, the rows before the bad one are there. A person or comment that was removed may for a while still
be answered by its ID, from the server's memory; lists are right at once. Records of another Kitsu are ``sync``'s.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from gazu_like.cache import cache
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.names import logger
from gazu_like.refs import Ref, fields_of, id_of
from gazu_like.shapes import (
    Asset,
    Comment,
    Episode,
    Person,
    PreviewFile,
    Project,
    Scene,
    Sequence,
    Shot,
    ShotgunImportError,
    ShotgunRemoval,
    Task,
    TaskStatus,
    TaskType,
)
from gazu_like.transport.route import route

#: A record of ShotGrid: its number, or a dict with it as "id".
ShotgunRef: TypeAlias = int | Mapping[str, Any]

#: Keys without which the server leaves a row out in silence, or answers 500. Those with "?" may hold None.
_WANTED: Mapping[str, str] = {
    "steps": "code",
    "statuses": "name code",
    "projects": "name sg_status",
    "persons": "firstname lastname email login?",
    "project_connections": "project user",
    "episodes": "code project description?",
    "sequences": "code project description?",
    "scenes": "code project",
    "assets": "code project description? sg_asset_type?",
    "shots": "code project sg_cut_in? sg_cut_duration?",
    "tasks": "cached_display_name created_by task_assignees step? project? entity? sg_status_list? start_date?"
    " due_date? sg_sort_order? duration?",
    "versions": "code description? sg_task? sg_uploaded_movie?",
    "notes": "content? user tasks created_at",
}
#: Without "episode", Zou puts a sequence into any episode that has no number, of whatever production.
_ADDED: Mapping[str, Mapping[str, Any]] = {"sequences": {"episode": None}}
#: Keys that may lack, but where None is answered with 500, or makes a task type that is for no kind of entity.
_NOT_AS_NONE: Mapping[str, tuple[str, ...]] = {"steps": ("color", "entity_type"), "persons": ("permission_rule_set",)}
#: What the server tells of a person's login: the hash of the password, the secrets of second factors ...
_OF_LOGIN = frozenset(
    {
        "email_otp_secret",
        "fido_credentials",
        "jti",
        "last_login_failed",
        "login_failed_attemps",
        "oidc_issuer",
        "oidc_subject",
        "otp_recovery_codes",
        "password",
        "saml_issuer",
        "saml_subject",
        "totp_secret",
    }
)


def import_steps(steps: Iterable[Mapping[str, Any]], client: KitsuClient = default) -> list[TaskType]:
    """Bring in pipeline steps, which are task types here, with their departments.

    Args:
        steps: Dicts with "id", "code", and perhaps "short_name", "entity_type" ("Asset" if not given), "color" as
            "R,G,B" of 0 to 255. The first word of "code" is the department's name. A task type of the same name and
            entity type gets the number.

    Returns:
        The task types as they are now.

    Raises:
        ValueError: a row lacks its number or its code; nothing was sent.

    Source: POST import/shotgun/steps
    """
    return _sent(client, "import/shotgun/steps", steps, "steps")


def import_statuses(statuses: Iterable[Mapping[str, Any]], client: KitsuClient = default) -> list[TaskStatus]:
    """Bring in statuses of tasks.

    Args:
        statuses: Dicts with "id", "name", "code" (at most 10 characters), and perhaps "bg_color" as "R,G,B" of 0 to
            255. A task status whose short name is "code" gets the number.

    Returns:
        The task statuses as they are now.

    Raises:
        ValueError: a row lacks its number, name or code; nothing was sent.

    Source: POST import/shotgun/status
    """
    return _sent(client, "import/shotgun/status", statuses, "statuses")


def import_projects(projects: Iterable[Mapping[str, Any]], client: KitsuClient = default) -> list[Project]:
    """Bring in projects, which are productions here, with their project statuses.

    Args:
        projects: Dicts with "id", "name", "sg_status" (the project status's name). Further keys that begin with "sg_"
            go into "data".

    Returns:
        The productions as they are now.

    Raises:
        ServerErrorException: another production has the name.
        ValueError: a row lacks its number, name or status; nothing was sent.

    Source: POST import/shotgun/projects
    """
    return _sent(client, "import/shotgun/projects", projects, "projects")


def import_persons(persons: Iterable[Mapping[str, Any]], client: KitsuClient = default) -> list[Person]:
    """Bring in persons, without passwords.

    Args:
        persons: Dicts with "id", "firstname", "lastname", "email", "login" (the desktop login), and perhaps
            "department" (a dict with "name"), "permission_rule_set" (whose name "Manager" or "Admin" gives that role,
            "user" else), "sg_status_list" ("act" for active people). Rows with the address changeme@email.com are
            left out.

    Returns:
        The persons as they are now, but for what concerns their login. Who has the number or the e-mail already stays
        as he is, without the number in the latter case; only the department changes.

    Raises:
        ValueError: a row lacks its number, a name, the e-mail or the login; nothing was sent.

    Source: POST import/shotgun/persons
    """
    found = _sent(client, "import/shotgun/persons", persons, "persons")
    return [{key: value for key, value in each.items() if key not in _OF_LOGIN} for each in found]  # type: ignore[misc]


def import_project_connections(
    project_connections: Iterable[Mapping[str, Any]], client: KitsuClient = default
) -> list[Project]:
    """Bring in who works for which project: the persons join the teams of the productions.

    Args:
        project_connections: Dicts with "id", "project" and "user", dicts with the numbers as "id".

    Returns:
        The production of each row, rows of unknown projects left out. It is there for an unknown person, too, who
        joins nothing.

    Raises:
        ValueError: a row lacks its number, project or user; nothing was sent.

    Source: POST import/shotgun/project-connections
    """
    path = "import/shotgun/project-connections"
    return _sent(client, path, project_connections, "project_connections")


def import_episodes(episodes: Iterable[Mapping[str, Any]], client: KitsuClient = default) -> list[Episode]:
    """Bring in episodes.

    Args:
        episodes: Dicts with "id", "code" (the name), "description", "project" (found by its name).

    Returns:
        The episodes as they are now; those of an unknown project are left out.

    Raises:
        ValueError: a row lacks one of these keys, or has no number, code or project; nothing was sent.

    Source: POST import/shotgun/episodes
    """
    return _sent(client, "import/shotgun/episodes", episodes, "episodes")


def import_sequences(sequences: Iterable[Mapping[str, Any]], client: KitsuClient = default) -> list[Sequence]:
    """Bring in sequences.

    Args:
        sequences: Dicts with "id", "code" (the name), "description", "project" (found by its name), and perhaps
            "episode" (found by its number).

    Returns:
        The sequences as they are now. Left out are those of an unknown project, and those whose name a sequence of
        another number has, or of none, in the same place.

    Raises:
        ValueError: a row lacks one of these keys, or has no number, code or project; nothing was sent.

    Source: POST import/shotgun/sequences
    """
    return _sent(client, "import/shotgun/sequences", sequences, "sequences")


def import_scenes(scenes: Iterable[Mapping[str, Any]], client: KitsuClient = default) -> list[Scene]:
    """Bring in layout scenes.

    Args:
        scenes: Dicts with "id", "code" (the name), "project" (found by its name), and perhaps
            "sequence_sg_scenes_1_sequences", a list whose first sequence is found by its number.

    Returns:
        The scenes as they are now.

    Raises:
        ServerErrorException: the project is unknown.
        ValueError: a row has no number, code or project; nothing was sent.

    Source: POST import/shotgun/scenes
    """
    return _sent(client, "import/shotgun/scenes", scenes, "scenes")


def import_assets(assets: Iterable[Mapping[str, Any]], client: KitsuClient = default) -> list[Asset]:
    """Bring in assets, with their asset types.

    Args:
        assets: Dicts with "id", "code" (the name), "description", "sg_asset_type" (the type's name), "project" (found
            by its number), and perhaps "parents", assets in whose breakdown this one is, found by their numbers. A
            parent's breakdown is replaced by its children in this call.

    Returns:
        The assets as they are now; those without a type or of an unknown project are left out.

    Raises:
        ValueError: a row lacks one of these keys, or has no number, code or project; nothing was sent.

    Source: POST import/shotgun/assets
    """
    return _sent(client, "import/shotgun/assets", assets, "assets")


def import_shots(shots: Iterable[Mapping[str, Any]], client: KitsuClient = default) -> list[Shot]:
    """Bring in shots.

    Args:
        shots: Dicts with "id", "code" (the name), "project" (found by its name), "sg_cut_in" and "sg_cut_duration"
            (frames, or None), and perhaps "sg_sequence", "sg_scene", and "assets" (the breakdown), found by their
            numbers. Further keys that begin with "sg_" go into "data".

    Returns:
        The shots as they are now. "data" holds "frame_in" and "frame_out", which is "sg_cut_in" plus the duration.

    Raises:
        ServerErrorException: the project is unknown.
        ValueError: a row lacks one of these keys, or has no number, code or project; nothing was sent.

    Source: POST import/shotgun/shots
    """
    return _sent(client, "import/shotgun/shots", shots, "shots")


def import_tasks(tasks: Iterable[Mapping[str, Any]], client: KitsuClient = default) -> list[Task]:
    """Bring in tasks.

    Args:
        tasks: Dicts with "id", "cached_display_name" (the name), "project", "step" (the task type), "entity" (with
            "type": "Asset", "Shot", "Scene", "Sequence" or "Episode"), "created_by", "task_assignees" (a list), all
            found by their numbers, "sg_status_list" (the status's short name), "start_date" and "due_date"
            (YYYY-MM-DD), "duration" (minutes), "sg_sort_order".

    Returns:
        The tasks as they are now. Left out are those without a step or project, and those with an unknown assignee.
        A step, entity or status that is not known is None in the task.

    Raises:
        ValueError: a row lacks one of these keys, or has no number, name, author or assignees (which may be an empty
            list); nothing was sent.

    Source: POST import/shotgun/tasks
    """
    return _sent(client, "import/shotgun/tasks", tasks, "tasks")


def import_versions(versions: Iterable[Mapping[str, Any]], client: KitsuClient = default) -> list[PreviewFile]:
    """Bring in versions, which are preview files here, without the files themselves.

    Args:
        versions: Dicts with "id", "code" (the name), "description", "sg_task" (found by its number),
            "sg_uploaded_movie" (a dict with "url" and "name", or None), and perhaps "user" (found by its number).

    Returns:
        The preview files as they are now; those whose "sg_task" is None are left out. "uploaded_movie_url" tells where
        the movie is. A task that is not known is None in the preview file.

    Raises:
        ValueError: a row lacks one of these keys, or has no number or code; nothing was sent.

    Source: POST import/shotgun/versions
    """
    return _sent(client, "import/shotgun/versions", versions, "versions")


def import_notes(notes: Iterable[Mapping[str, Any]], client: KitsuClient = default) -> list[Comment]:
    """Bring in notes, which are comments here.

    Args:
        notes: Dicts with "id", "content", "tasks" (a list whose first task is found by its number), "user" (found by
            its number), "created_at" (YYYY-MM-DDTHH:MM:SS, what follows is ignored).

    Returns:
        The comments as they are now; those without a known task are left out.

    Raises:
        ServerErrorException: "created_at" is no such text.
        ValueError: a row lacks one of these keys, or has no number, tasks, user or date; nothing was sent.

    Source: POST import/shotgun/notes
    """
    return _sent(client, "import/shotgun/notes", notes, "notes")


def remove_step(step: ShotgunRef, client: KitsuClient = default) -> ShotgunRemoval:
    """Remove the task type of a pipeline step, by the ShotGrid number.

    Args:
        step: Number, or dict with it as "id".

    Returns:
        "removed_instance_id" and "success"; where there was none, "success" alone, true. It is false, and the
        record stays, while there are tasks of it.

    Raises:
        ValueError: it is no number; nothing was sent.

    Source: POST import/shotgun/remove/step
    """
    return client.post("import/shotgun/remove/step", {"id": _number(step, "step")})


def remove_status(status: ShotgunRef, client: KitsuClient = default) -> ShotgunRemoval:
    """Remove the task status of a status, by the ShotGrid number.

    Args:
        status: Number, or dict with it as "id".

    Returns:
        "removed_instance_id" and "success"; where there was none, "success" alone, true. It is false, and the
        record stays, while tasks or comments have it.

    Raises:
        ValueError: it is no number; nothing was sent.

    Source: POST import/shotgun/remove/status
    """
    return client.post("import/shotgun/remove/status", {"id": _number(status, "status")})


def remove_project(project: ShotgunRef, client: KitsuClient = default) -> ShotgunRemoval:
    """Remove the production of a project, by the ShotGrid number.

    Args:
        project: Number, or dict with it as "id".

    Returns:
        "removed_instance_id" and "success"; where there was none, "success" alone, true. It is false, and the
        record stays, as soon as anything is, or was, in it: the server
        keeps a record of what was done there. ``project.remove_project`` removes it then.

    Raises:
        ValueError: it is no number; nothing was sent.

    Source: POST import/shotgun/remove/project
    """
    return client.post("import/shotgun/remove/project", {"id": _number(project, "project")})


def remove_person(person: ShotgunRef, client: KitsuClient = default) -> ShotgunRemoval:
    """Remove a person, by the ShotGrid number.

    Args:
        person: Number, or dict with it as "id".

    Returns:
        "removed_instance_id" and "success"; where there was none, "success" alone, true. It is false, and the
        record stays, while tasks, preview files or other work refers to the person.

    Raises:
        ValueError: it is no number; nothing was sent.

    Source: POST import/shotgun/remove/person
    """
    return client.post("import/shotgun/remove/person", {"id": _number(person, "person")})


def remove_project_connection(project_connection: ShotgunRef, client: KitsuClient = default) -> ShotgunRemoval:
    """Remove the person of a project connection from the team of the production, by the ShotGrid number.

    Args:
        project_connection: Number, or dict with it as "id".

    Returns:
        "success"; that is true as well where there was none.

    Raises:
        ValueError: it is no number; nothing was sent.

    Source: POST import/shotgun/remove/project-connection
    """
    return client.post(
        "import/shotgun/remove/project-connection", {"id": _number(project_connection, "project_connection")}
    )


def remove_episode(episode: ShotgunRef, client: KitsuClient = default) -> ShotgunRemoval:
    """Remove an episode, by the ShotGrid number.

    Args:
        episode: Number, or dict with it as "id".

    Returns:
        "removed_instance_id" and "success"; where there was none, "success" alone, true. It is false, and the
        record stays, while it has tasks or sequences.

    Raises:
        ValueError: it is no number; nothing was sent.

    Source: POST import/shotgun/remove/episode
    """
    return client.post("import/shotgun/remove/episode", {"id": _number(episode, "episode")})


def remove_sequence(sequence: ShotgunRef, client: KitsuClient = default) -> ShotgunRemoval:
    """Remove a sequence, by the ShotGrid number.

    Args:
        sequence: Number, or dict with it as "id".

    Returns:
        "removed_instance_id" and "success"; where there was none, "success" alone, true. It is false, and the
        record stays, while it has tasks, shots or scenes.

    Raises:
        ValueError: it is no number; nothing was sent.

    Source: POST import/shotgun/remove/sequence
    """
    return client.post("import/shotgun/remove/sequence", {"id": _number(sequence, "sequence")})


def remove_scene(scene: ShotgunRef, client: KitsuClient = default) -> ShotgunRemoval:
    """Remove a layout scene, by the ShotGrid number.

    Args:
        scene: Number, or dict with it as "id".

    Returns:
        "removed_instance_id" and "success"; where there was none, "success" alone, true. It is false, and the
        record stays, while it has tasks, or shots are made from it.

    Raises:
        ValueError: it is no number; nothing was sent.

    Source: POST import/shotgun/remove/scene
    """
    return client.post("import/shotgun/remove/scene", {"id": _number(scene, "scene")})


def remove_asset(asset: ShotgunRef, client: KitsuClient = default) -> ShotgunRemoval:
    """Remove an asset with its tasks, by the ShotGrid number.

    Args:
        asset: Number, or dict with it as "id".

    Returns:
        "success"; that is true as well where there was none. "removed_instance_id" may be the ID of another
        kind of record with the number, which stays as it is. An asset with working files is cancelled instead.

    Raises:
        ValueError: it is no number; nothing was sent.

    Source: POST import/shotgun/remove/asset
    """
    return client.post("import/shotgun/remove/asset", {"id": _number(asset, "asset")})


def remove_shot(shot: ShotgunRef, client: KitsuClient = default) -> ShotgunRemoval:
    """Remove a shot, by the ShotGrid number.

    Args:
        shot: Number, or dict with it as "id".

    Returns:
        "removed_instance_id" and "success"; where there was none, "success" alone, true. It is false, and the
        record stays, while it has tasks.

    Raises:
        ValueError: it is no number; nothing was sent.

    Source: POST import/shotgun/remove/shot
    """
    return client.post("import/shotgun/remove/shot", {"id": _number(shot, "shot")})


def remove_task(task: ShotgunRef, client: KitsuClient = default) -> ShotgunRemoval:
    """Remove a task, by the ShotGrid number.

    Args:
        task: Number, or dict with it as "id".

    Returns:
        "removed_instance_id" and "success"; where there was none, "success" alone, true. It is false, and the
        record stays, while it has preview files.

    Raises:
        ValueError: it is no number; nothing was sent.

    Source: POST import/shotgun/remove/task
    """
    return client.post("import/shotgun/remove/task", {"id": _number(task, "task")})


def remove_version(version: ShotgunRef, client: KitsuClient = default) -> ShotgunRemoval:
    """Remove the preview file of a version, by the ShotGrid number.

    Args:
        version: Number, or dict with it as "id".

    Returns:
        "removed_instance_id" and "success"; where there was none, "success" alone, true. It is false, and the
        record stays, while other records refer to it.

    Raises:
        ValueError: it is no number; nothing was sent.

    Source: POST import/shotgun/remove/version
    """
    return client.post("import/shotgun/remove/version", {"id": _number(version, "version")})


def remove_note(note: ShotgunRef, client: KitsuClient = default) -> ShotgunRemoval:
    """Remove the comment of a note, by the ShotGrid number.

    Args:
        note: Number, or dict with it as "id".

    Returns:
        "removed_instance_id" and "success"; where there was none, "success" alone, true. It is false, and the
        record stays, while other records refer to it.

    Raises:
        ValueError: it is no number; nothing was sent.

    Source: POST import/shotgun/remove/note
    """
    return client.post("import/shotgun/remove/note", {"id": _number(note, "note")})


@cache
def all_import_errors(client: KitsuClient = default) -> list[ShotgunImportError]:
    """List the errors that scripts noted while they brought records in; the server notes none itself.

    Source: GET import/shotgun/errors
    """
    return client.get("import/shotgun/errors")


def new_import_error(data: Mapping[str, Any], client: KitsuClient = default) -> ShotgunImportError:
    """Note that something could not be brought in.

    Args:
        data: What people should know of it, in any keys.

    Returns:
        The new error, with the dict as "event_data".

    Raises:
        ValueError: it is no dict; nothing was sent.

    Source: POST import/shotgun/errors
    """
    return client.post("import/shotgun/errors", fields_of(data, "data"))


def remove_import_error(error: Ref, client: KitsuClient = default) -> str:
    """Remove an error that was noted.

    Args:
        error: ID or dict.

    Returns:
        The answer's text, which is empty.

    Raises:
        RouteNotFoundException: there is none.

    Source: DELETE import/shotgun/errors/{error_id}
    """
    return client.delete(route("import/shotgun/errors/{}", id_of(error, "error")))


def _sent(client: KitsuClient, path: str, rows: Iterable[Mapping[str, Any]], name: str) -> list[Any]:
    # In one request: of an asset's children the server keeps those of the last.
    checked = _checked(rows, name)
    answer: list[Any] = client.post(path, checked)
    if len(answer) < len(checked):
        logger.warning("%s: of %d rows the server took %d", path, len(checked), len(answer))
    return answer


def _checked(rows: Iterable[Mapping[str, Any]], name: str) -> list[dict[str, Any]]:
    if isinstance(rows, Mapping) or not isinstance(rows, Iterable):
        raise ValueError(f"{name}: wanted a list of dicts, got {rows!r:.80}")  # noqa: TRY004  (one error for bad input)
    checked = []
    for place, row in enumerate(rows):
        fields = {**_ADDED.get(name, {}), **fields_of(row, f"{name}[{place}]")}
        _number(fields, f"{name}[{place}]")
        for wanted in _WANTED[name].split():
            key = wanted.removesuffix("?")
            if key not in fields or (key == wanted and fields[key] is None):
                raise ValueError(f"{name}[{place}]: {key!r} is missing{'' if key not in fields else ', it is None'}")
        no_none = _NOT_AS_NONE.get(name, ())
        checked.append({key: value for key, value in fields.items() if value is not None or key not in no_none})
    return checked


def _number(value: ShotgunRef, name: str) -> int:
    found = value.get("id") if isinstance(value, Mapping) else value
    if isinstance(found, int) and not isinstance(found, bool):
        return found
    raise ValueError(f"{name}: wanted a ShotGrid number (int) or a dict with it as 'id', got {found!r:.80}")
