"""Where files lie on the studio's disks: paths made by the server from the production's file tree.

The server fills in templates, see ``trees``; it neither reads nor writes those disks. A path that is built here is not
kept: ``new_working_file`` and the like make one by themselves and store it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gazu_like import files
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.files.checks import of_entity, of_instance
from gazu_like.files.trees import file_tree as named_tree
from gazu_like.refs import Ref, at_least, fields_of, given, id_of, id_or_none
from gazu_like.shapes import Project
from gazu_like.transport.route import route


def build_working_file_path(
    task: Ref,
    name: str = "main",
    mode: str = "working",
    software: Ref | None = None,
    revision: int = 1,
    sep: str = "/",
    client: KitsuClient = default,
) -> str:
    """Build the path of a working file, without extension.

    Args:
        task: ID or dict.
        name: Tells apart several files of one task.
        mode: Which templates of the file tree to use.
        software: Program that makes the file; "3ds Max" when left out.
        revision: From 1 on; 0 means the next one.
        sep: Separator of the folders, such as "\\\\".

    Returns:
        The path, with "_" in place of blanks.

    Raises:
        ParameterException: the production has no file tree, or none with this mode.
        ValueError: a negative revision; nothing was sent.

    Source: POST data/tasks/{task_id}/working-file-path
    """
    at_least(0, revision=revision)
    folder, file_name = working_place(id_of(task, "task"), name, mode, software, revision, sep, client)
    return f"{folder}{sep}{file_name}".replace(" ", "_")


def working_place(
    task_id: str, name: str, mode: str, software: Ref | None, revision: int, sep: str, client: KitsuClient
) -> tuple[str, str]:
    """Return folder and file name of a working file as the server has them."""
    software_id = given(software_id=id_or_none(software, "software"))
    # Of the three routes that build a path, this one alone reads "sep"; "separator" is left unread.
    body = {"name": name, "mode": mode, "revision": revision, "sep": sep, **software_id}
    answer = client.post(route("data/tasks/{}/working-file-path", task_id), body)
    return answer["path"], answer["name"]


def build_entity_output_file_path(
    entity: Ref,
    output_type: Ref,
    task_type: Ref,
    name: str = "main",
    mode: str = "output",
    representation: str = "",
    revision: int = 0,
    nb_elements: int = 1,
    sep: str = "/",
    client: KitsuClient = default,
) -> str:
    """Build the path of an entity's output file, without extension.

    Args:
        entity: Asset, shot or other entity, ID or dict.
        output_type: ID or dict.
        task_type: ID or dict.
        name: Tells apart several files of one type.
        mode: Which templates of the file tree to use.
        representation: Such as "abc"; fills in <Representation>.
        revision: From 1 on; 0 means the next one, in the file name.
        nb_elements: Number of files of a sequence of images. Zou 1.0.97 does not use it here, only when it stores one.
        sep: Separator of the folders, such as "\\\\".

    Returns:
        The path, with "_" in place of blanks.

    Raises:
        ParameterException: the production has no file tree, or none with this mode.

    Source: POST data/entities/{entity_id}/output-file-path
    """
    question = output_question(output_type, task_type, name, mode, representation, revision, nb_elements, sep)
    return _output_path(of_entity(entity), question, client)


def build_asset_instance_output_file_path(
    asset_instance: Ref,
    temporal_entity: Ref,
    output_type: Ref,
    task_type: Ref,
    name: str = "main",
    representation: str = "",
    mode: str = "output",
    revision: int = 0,
    nb_elements: int = 1,
    sep: str = "/",
    client: KitsuClient = default,
) -> str:
    """Build the path of an output file of an asset instance in a shot or scene, without extension.

    Args:
        asset_instance: ID or dict.
        temporal_entity: Shot, scene or sequence, ID or dict.
        output_type: ID or dict.
        task_type: ID or dict.
        name: Tells apart several files of one type.
        representation: Such as "abc"; fills in <Representation>.
        mode: Which templates of the file tree to use.
        revision: From 1 on. Zou 1.0.97 takes 0 as it is, see ``get_next_asset_instance_output_revision``.
        nb_elements: Number of files of a sequence of images. Zou 1.0.97 does not use it here.
        sep: Separator of the folders, such as "\\\\".

    Returns:
        The path, with "_" in place of blanks.

    Raises:
        ParameterException: the production has no file tree, or none with this mode.

    Source: POST data/asset-instances/{asset_instance_id}/entities/{temporal_entity_id}/output-file-path
    """
    question = output_question(output_type, task_type, name, mode, representation, revision, nb_elements, sep)
    return _output_path(of_instance(asset_instance, temporal_entity), question, client)


def output_question(
    output_type: Ref,
    task_type: Ref,
    name: str,
    mode: str,
    representation: str,
    revision: int,
    nb_elements: int,
    sep: str,
) -> dict[str, Any]:
    """Return the body that asks for the path of an output file."""
    at_least(0, revision=revision)
    at_least(1, nb_elements=nb_elements)
    return {
        "task_type_id": id_of(task_type, "task_type"),
        "output_type_id": id_of(output_type, "output_type"),
        "mode": mode,
        "name": name,
        "representation": representation,
        "revision": revision,
        "nb_elements": nb_elements,
        "separator": sep,
    }


def _output_path(owner: str, question: Mapping[str, Any], client: KitsuClient) -> str:
    folder, file_name = output_place(owner, question, client)
    return f"{folder}{question['separator']}{file_name}".replace(" ", "_")


def output_place(owner: str, question: Mapping[str, Any], client: KitsuClient) -> tuple[str, str]:
    """Return folder and file name of an output file as the server has them.

    Args:
        owner: Path of the entity or the asset instance, see ``checks``.
        question: Body of the request.
        client: Connection to ask.
    """
    answer = client.post(f"{owner}/output-file-path", question)
    return answer["folder_path"], answer["file_name"]


def update_project_file_tree(project: Ref, file_tree: Mapping[str, Any], client: KitsuClient = default) -> Project:
    """Give a production a file tree: the templates that paths of its files are made of.

    Args:
        project: ID or dict.
        file_tree: Modes, each with "mountpoint", "root", "folder_path" and "file_name", the last two with a template
            for each kind of entity and a "style".

    Returns:
        The changed project, without what is linked to it.

    Raises:
        ValueError: the file tree is no dict.

    Source: PUT data/projects/{project_id}
    """
    project_id = id_of(project, "project")
    return client.update("projects", project_id, {"file_tree": fields_of(file_tree, "file_tree")})


def set_project_file_tree(project: Ref, file_tree_name: str, client: KitsuClient = default) -> Project:
    """Give a production one of the two file trees that come with Zou.

    Kept for older scripts: servers of today have no route for it, so that this package brings the two itself.

    Args:
        project: ID or dict.
        file_tree_name: "simple", or "default", which has no revisions in its paths.

    Returns:
        The changed project, without what is linked to it.

    Raises:
        ValueError: there is no file tree of that name.

    Source: PUT data/projects/{project_id}
    """
    return files.update_project_file_tree(project, named_tree(file_tree_name), client=client)
