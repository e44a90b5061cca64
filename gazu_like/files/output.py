"""Output files: what comes out of working files, for an entity or for an instance of an asset in a shot or scene.

Of one name, output type, task type and representation there is a row of revisions.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gazu_like import files
from gazu_like.cache import cache
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.files.checks import of_entity, of_instance, output_filters
from gazu_like.files.locations import output_place, output_question
from gazu_like.refs import Ref, fields_of, given, id_of, id_or_none, one_of
from gazu_like.shapes import OutputFile
from gazu_like.transport.route import route

_QUALITIES = ("low", "mid", "high")


@cache
def get_output_file(output_file_id: Ref, client: KitsuClient = default) -> OutputFile:
    """Return an output file.

    Args:
        output_file_id: ID or dict.

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/output-files/{output_file_id}
    """
    return client.fetch_one("output-files", id_of(output_file_id, "output_file_id"))


@cache
def get_output_file_by_path(path: str, client: KitsuClient = default) -> OutputFile | None:
    """Return the output file with that path, None when there is none.

    Args:
        path: Path as it is stored, upper and lower case told apart.

    Source: GET data/output-files
    """
    return client.fetch_first("output-files", {"path": path})


def all_output_files_for_entity(
    entity: Ref,
    output_type: Ref | None = None,
    task_type: Ref | None = None,
    name: str | None = None,
    representation: str | None = None,
    file_status: Ref | None = None,
    client: KitsuClient = default,
) -> list[OutputFile]:
    """List the output files of an entity, all revisions.

    Args:
        entity: Asset, shot or other entity, ID or dict.
        output_type: Only those of this output type.
        task_type: Only those of this task type.
        name: Only those of this name.
        representation: Only those of this representation, such as "abc".
        file_status: Only those in this state.

    Source: GET data/entities/{entity_id}/output-files
    """
    filters = output_filters(output_type, task_type, name, representation, file_status)
    return client.get(f"{of_entity(entity)}/output-files", params=filters)


def all_output_files_for_project(
    project: Ref,
    output_type: Ref | None = None,
    task_type: Ref | None = None,
    name: str | None = None,
    representation: str | None = None,
    file_status: Ref | None = None,
    client: KitsuClient = default,
) -> list[OutputFile]:
    """List the output files of a production, all revisions.

    Args:
        project: ID or dict.
        output_type: Only those of this output type.
        task_type: Only those of this task type.
        name: Only those of this name.
        representation: Only those of this representation, such as "abc".
        file_status: Only those in this state.

    Source: GET data/projects/{project_id}/output-files
    """
    filters = output_filters(output_type, task_type, name, representation, file_status)
    return client.get(route("data/projects/{}/output-files", id_of(project, "project")), params=filters)


@cache
def all_output_files_for_asset_instance(
    asset_instance: Ref,
    temporal_entity: Ref | None = None,
    task_type: Ref | None = None,
    output_type: Ref | None = None,
    name: str | None = None,
    representation: str | None = None,
    file_status: Ref | None = None,
    client: KitsuClient = default,
) -> list[OutputFile]:
    """List the output files of an asset instance, all revisions.

    Args:
        asset_instance: ID or dict.
        temporal_entity: Only those in this shot, scene or sequence.
        task_type: Only those of this task type.
        output_type: Only those of this output type.
        name: Only those of this name.
        representation: Only those of this representation, such as "abc".
        file_status: Only those in this state.

    Source: GET data/asset-instances/{asset_instance_id}/output-files
    """
    filters = output_filters(output_type, task_type, name, representation, file_status, temporal_entity)
    path = route("data/asset-instances/{}/output-files", id_of(asset_instance, "asset_instance"))
    return client.get(path, params=filters)


@cache
def get_last_output_files_for_entity(
    entity: Ref,
    output_type: Ref | None = None,
    task_type: Ref | None = None,
    name: str | None = None,
    representation: str | None = None,
    file_status: Ref | None = None,
    client: KitsuClient = default,
) -> list[OutputFile]:
    """List the newest revisions of the output files of an entity.

    Args:
        entity: Asset, shot or other entity, ID or dict.
        output_type: Only those of this output type.
        task_type: Only those of this task type.
        name: Only those of this name.
        representation: Only those of this representation, such as "abc".
        file_status: Only those in this state.

    Returns:
        One output file for each output type and name.

    Source: GET data/entities/{entity_id}/output-files/last-revisions
    """
    filters = output_filters(output_type, task_type, name, representation, file_status)
    return client.get(f"{of_entity(entity)}/output-files/last-revisions", params=filters)


@cache
def get_last_output_files_for_asset_instance(
    asset_instance: Ref,
    temporal_entity: Ref,
    task_type: Ref | None = None,
    output_type: Ref | None = None,
    name: str | None = None,
    representation: str | None = None,
    file_status: Ref | None = None,
    client: KitsuClient = default,
) -> list[OutputFile]:
    """List the newest revisions of the output files of an asset instance in a shot or scene.

    Args:
        asset_instance: ID or dict.
        temporal_entity: Shot, scene or sequence, ID or dict.
        task_type: Only those of this task type.
        output_type: Only those of this output type.
        name: Only those of this name.
        representation: Only those of this representation, such as "abc".
        file_status: Only those in this state.

    Returns:
        One output file for each output type and name.

    Source: GET data/asset-instances/{asset_instance_id}/entities/{temporal_entity_id}/output-files/last-revisions
    """
    filters = output_filters(output_type, task_type, name, representation, file_status)
    return client.get(f"{of_instance(asset_instance, temporal_entity)}/output-files/last-revisions", params=filters)


def get_next_entity_output_revision(
    entity: Ref, output_type: Ref, task_type: Ref, name: str = "main", client: KitsuClient = default
) -> int:
    """Return the number that the next revision of an entity's output file gets.

    Args:
        entity: Asset, shot or other entity, ID or dict.
        output_type: ID or dict.
        task_type: ID or dict.
        name: Name of the file.

    Returns:
        1 when there is none yet.

    Source: POST data/entities/{entity_id}/output-files/next-revision
    """
    return _next_revision(of_entity(entity), output_type, task_type, name, client)


def get_next_asset_instance_output_revision(
    asset_instance: Ref,
    temporal_entity: Ref,
    output_type: Ref,
    task_type: Ref,
    name: str = "master",
    client: KitsuClient = default,
) -> int:
    """Return the number that the next revision of an asset instance's output file gets.

    Args:
        asset_instance: ID or dict.
        temporal_entity: Shot, scene or sequence, ID or dict.
        output_type: ID or dict.
        task_type: ID or dict.
        name: Name of the file.

    Returns:
        1 when there is none yet.

    Source: POST data/asset-instances/{asset_instance_id}/entities/{temporal_entity_id}/output-files/next-revision
    """
    return _next_revision(of_instance(asset_instance, temporal_entity), output_type, task_type, name, client)


def remove_output_file(output_file: Ref, client: KitsuClient = default) -> str:
    """Remove the record of an output file; the file itself stays where it is.

    Args:
        output_file: ID or dict.

    Returns:
        The answer's text, which is empty.

    Raises:
        RouteNotFoundException: there is none.

    Source: DELETE data/output-files/{output_file}
    """
    return client.delete(route("data/output-files/{}", id_of(output_file, "output_file")))


@cache
def all_output_files_for_entity_and_output_type(
    entity: Ref, output_type: Ref, representation: str | None = None, client: KitsuClient = default
) -> list[OutputFile]:
    """List the output files of one type that an entity has.

    Args:
        entity: Asset, shot or other entity, ID or dict.
        output_type: ID or dict.
        representation: Only this one, such as "abc".

    Source: GET data/entities/{entity_id}/output-types/{output_type_id}/output-files
    """
    path = route("{}/output-types/{}/output-files", id_of(entity, "entity"), id_of(output_type, "output_type"))
    return client.get(f"data/entities/{path}", params=given(representation=representation))


@cache
def all_output_files_for_asset_instance_and_output_type(
    asset_instance: Ref,
    temporal_entity: Ref,
    output_type: Ref,
    representation: str | None = None,
    client: KitsuClient = default,
) -> list[OutputFile]:
    """List the output files of one type that an asset instance has in a shot or scene.

    Args:
        asset_instance: ID or dict.
        temporal_entity: Shot, scene or sequence, ID or dict.
        output_type: ID or dict.
        representation: Only this one, such as "abc".

    Source: GET data/asset-instances/{asset_instance}/entities/{temporal_entity}/output-types/{output_type}/output-files
    """
    part = route("output-types/{}/output-files", id_of(output_type, "output_type"))
    path = f"{of_instance(asset_instance, temporal_entity)}/{part}"
    return client.get(path, params=given(representation=representation))


def _next_revision(owner: str, output_type: Ref, task_type: Ref, name: str, client: KitsuClient) -> int:
    ids = {"output_type_id": id_of(output_type, "output_type"), "task_type_id": id_of(task_type, "task_type")}
    number: int = client.post(f"{owner}/output-files/next-revision", {"name": name, **ids})["next_revision"]
    return number


def get_last_entity_output_revision(
    entity: Ref, output_type: Ref, task_type: Ref, name: str = "main", client: KitsuClient = default
) -> int:
    """Return the number of the newest revision of an entity's output file.

    Args:
        entity: Asset, shot or other entity, ID or dict.
        output_type: ID or dict.
        task_type: ID or dict.
        name: Name of the file.

    Returns:
        0 when there is none yet.

    Source: POST data/entities/{entity_id}/output-files/next-revision
    """
    return files.get_next_entity_output_revision(entity, output_type, task_type, name, client=client) - 1


def get_last_asset_instance_output_revision(
    asset_instance: Ref,
    temporal_entity: Ref,
    output_type: Ref,
    task_type: Ref,
    name: str = "master",
    client: KitsuClient = default,
) -> int:
    """Return the number of the newest revision of an asset instance's output file.

    Args:
        asset_instance: ID or dict.
        temporal_entity: Shot, scene or sequence, ID or dict.
        output_type: ID or dict.
        task_type: ID or dict.
        name: Name of the file.

    Returns:
        0 when there is none yet.

    Source: POST data/asset-instances/{asset_instance_id}/entities/{temporal_entity_id}/output-files/next-revision
    """
    owner = asset_instance, temporal_entity
    return files.get_next_asset_instance_output_revision(*owner, output_type, task_type, name, client=client) - 1


def new_entity_output_file(
    entity: Ref,
    output_type: Ref,
    task_type: Ref,
    comment: str,
    working_file: Ref | None = None,
    person: Ref | None = None,
    name: str = "main",
    mode: str = "output",
    revision: int = 0,
    nb_elements: int = 1,
    representation: str = "",
    sep: str = "/",
    file_status_id: Ref | None = None,
    client: KitsuClient = default,
) -> OutputFile:
    """Create an output file of an entity, with a path made from the production's file tree.

    Args:
        entity: Asset, shot or other entity, ID or dict.
        output_type: ID or dict.
        task_type: ID or dict.
        comment: What is new.
        working_file: Working file that it was made from.
        person: Author; whoever is logged in when left out.
        name: Tells apart several files of one type.
        mode: Which templates of the file tree to use.
        revision: From 1 on; 0 means the next one.
        nb_elements: Number of files of a sequence of images.
        representation: Such as "abc", 20 characters at most.
        sep: Separator of the folders in the path, such as "\\\\".
        file_status_id: State, ID or dict; the studio's first one when left out.

    Returns:
        The output file with "path", "folder_path", "file_name" and "revision".

    Raises:
        ParameterException: there is this revision already, or the file tree lacks this mode. With the mode "output"
            Zou 1.0.97 finds only after it has made the record that the production has no file tree.

    Source:
        POST data/entities/{entity_id}/output-files/new
        POST data/entities/{entity_id}/output-file-path
        PUT data/output-files/{output_file_id}
    """
    question = output_question(output_type, task_type, name, mode, representation, revision, nb_elements, sep)
    details = _details(comment, working_file, person, file_status_id)
    return _new_output_file(of_entity(entity), question, details, client)


def new_asset_instance_output_file(
    asset_instance: Ref,
    temporal_entity: Ref,
    output_type: Ref,
    task_type: Ref,
    comment: str,
    name: str = "master",
    mode: str = "output",
    working_file: Ref | None = None,
    person: Ref | None = None,
    revision: int = 0,
    nb_elements: int = 1,
    representation: str = "",
    sep: str = "/",
    file_status_id: Ref | None = None,
    client: KitsuClient = default,
) -> OutputFile:
    """Create an output file of an asset instance in a shot or scene, with a path made from the production's file tree.

    Args:
        asset_instance: ID or dict.
        temporal_entity: Shot, scene or sequence, ID or dict.
        output_type: ID or dict.
        task_type: ID or dict.
        comment: What is new.
        name: Tells apart several files of one type.
        mode: Which templates of the file tree to use.
        working_file: Working file that it was made from.
        person: Author; whoever is logged in when left out.
        revision: From 1 on; 0 means the next one.
        nb_elements: Number of files of a sequence of images.
        representation: Such as "abc", 20 characters at most.
        sep: Separator of the folders in the path, such as "\\\\".
        file_status_id: State, ID or dict; the studio's first one when left out.

    Returns:
        The output file with "path", "folder_path", "file_name" and "revision".

    Raises:
        ParameterException: there is this revision already, or the file tree lacks this mode.
        ServerErrorException: Zou 1.0.97 answers 500, after it has made the record, when the production's file tree
            has no templates for asset instances.

    Source:
        POST data/asset-instances/{asset_instance_id}/entities/{temporal_entity_id}/output-files/new
        POST data/asset-instances/{asset_instance_id}/entities/{temporal_entity_id}/output-file-path
        PUT data/output-files/{output_file_id}
    """
    question = output_question(output_type, task_type, name, mode, representation, revision, nb_elements, sep)
    details = _details(comment, working_file, person, file_status_id)
    return _new_output_file(of_instance(asset_instance, temporal_entity), question, details, client)


def _details(comment: str, working_file: Ref | None, person: Ref | None, file_status_id: Ref | None) -> dict[str, str]:
    return given(
        comment=comment,
        working_file_id=id_or_none(working_file, "working_file"),
        person_id=id_or_none(person, "person"),
        file_status_id=id_or_none(file_status_id, "file_status_id"),
    )


def _new_output_file(
    owner: str, question: Mapping[str, Any], details: Mapping[str, str], client: KitsuClient
) -> OutputFile:
    sep, shared = question["separator"], {key: value for key, value in question.items() if key != "separator"}
    body = {**shared, "sep": sep, **details}
    if question["mode"] == "output":
        return client.post(f"{owner}/output-files/new", body)
    # Zou 1.0.97 stores the path of the mode "output" whatever it is told; its route for paths does know modes. It is
    # asked beforehand as well, so that nothing is made for a mode that the file tree lacks.
    output_place(owner, question, client)
    created: OutputFile = client.post(f"{owner}/output-files/new", body)
    folder, file_name = output_place(owner, {**question, "revision": created["revision"]}, client)
    numbered = f"_[1-{question['nb_elements']}]"
    if created.get("file_name", "").endswith(numbered):  # the route for paths leaves it out
        file_name += numbered
    updated: OutputFile = client.update("output-files", created["id"], {"path": f"{folder}{sep}{file_name}"})
    return {**updated, "folder_path": folder, "file_name": file_name}


def update_output_file(output_file: Ref, data: Mapping[str, Any], client: KitsuClient = default) -> OutputFile:
    """Change fields of an output file; the others stay.

    Its free metadata ("data") is replaced as a whole.

    Args:
        output_file: ID or dict.
        data: Fields and their values; "quality" is "low", "mid" or "high".

    Returns:
        The changed output file.

    Raises:
        ValueError: there is no such quality; nothing was sent.

    Source: PUT data/output-files/{output_file_id}
    """
    fields = fields_of(data, "data")
    one_of(_QUALITIES, **{"data['quality']": fields.get("quality")})
    return client.update("output-files", id_of(output_file, "output_file"), fields)
