"""Records of files that are there already: with a path, a revision and an author of one's own, and nothing around them.

A migration needs it, and a studio whose own pipeline places its files. No file tree is asked, no file is sent, and
nobody is assigned or notified.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.refs import Ref, at_least, fields_of, given, id_of, id_or_none, key_of, not_empty
from gazu_like.shapes import AttachmentFile, OutputFile, PreviewFile, WorkingFile


def new_preview_file(
    task: Ref,
    name: str,
    revision: int,
    person: Ref | None = None,
    description: str | None = None,
    position: int = 1,
    client: KitsuClient = default,
) -> PreviewFile:
    """Make a preview of a task without a comment, as an administrator, with a revision and an author of one's own.

    Its file is sent by ``task.upload_preview_file``.

    Args:
        task: ID or dict.
        name: Name, at most 250 characters; with task and revision it must be unique.
        revision: From 1 on.
        person: Author, ID or dict; nobody when left out.
        description: Text.
        position: Place among the previews of the revision, from 1 on.

    Returns:
        The preview file; its "status" is "processing" until it gets its file.

    Raises:
        ParameterException: there is one of this name and revision, or no such task.
        ValueError: the name is empty, or a number below 1; nothing was sent.

    Source: POST data/preview-files
    """
    not_empty(name=name)
    at_least(1, revision=revision, position=position)
    fields = given(person_id=id_or_none(person, "person"), description=description)
    body = {"task_id": id_of(task, "task"), "name": name, "revision": revision, "position": position, **fields}
    return client.create("preview-files", body)


def new_attachment_file(
    name: str,
    comment: Ref | None = None,
    chat_message: Ref | None = None,
    size: int | None = None,
    extension: str | None = None,
    mimetype: str | None = None,
    client: KitsuClient = default,
) -> AttachmentFile:
    """Note an attachment of a comment or a chat message without sending its file, as an administrator.

    The file has to be put into the server's storage under the ID of the attachment; ``task`` attaches by sending.

    Args:
        name: Name, at most 250 characters.
        comment: Comment that it is attached to, ID or dict.
        chat_message: Chat message that it is attached to, ID or dict.
        size: Bytes.
        extension: Such as "png", at most 6 characters.
        mimetype: Such as "image/png".

    Returns:
        The attachment.

    Raises:
        ParameterException: there is no such comment or message, or a text is too long.
        ValueError: the name is empty, or it is attached to nothing, which nobody could read; nothing was sent.

    Source: POST data/attachment-files
    """
    not_empty(name=name)
    at_least(0, size=size)
    fields = given(
        comment_id=id_or_none(comment, "comment"),
        chat_message_id=id_or_none(chat_message, "chat_message"),
        size=size,
        extension=extension,
        mimetype=mimetype,
    )
    if comment is None and chat_message is None:
        raise ValueError("comment: wanted a comment, or a chat message, that the file is attached to, got none")
    return client.create("attachment-files", {"name": name, **fields})


def new_working_file_at(
    task: Ref,
    path: str,
    name: str,
    revision: int,
    person: Ref | None = None,
    software: Ref | None = None,
    comment: str | None = None,
    size: int | None = None,
    data: Mapping[str, Any] | None = None,
    client: KitsuClient = default,
) -> WorkingFile:
    """Note a working file that lies at a path of one's own, as an administrator; no file tree is needed.

    Args:
        task: ID or dict; the entity of an ID is looked up.
        path: Where it lies, at most 400 characters.
        name: Tells apart several files of one task; with task and revision it must be unique.
        revision: From 1 on.
        person: Author, ID or dict; nobody when left out.
        software: Program that made it, ID or dict.
        comment: What was done.
        size: Bytes.
        data: Free metadata.

    Returns:
        The working file.

    Raises:
        ParameterException: there is one of this name and revision, or no such person or software.
        RouteNotFoundException: there is no such task.
        ValueError: path or name is empty, or a number too small; nothing was sent.

    Source:
        GET data/tasks/{task_id}
        POST data/working-files
    """
    fields = _placed(path, name, revision, person, comment, size, data)
    fields.update(given(software_id=id_or_none(software, "software")))
    task_id = id_of(task, "task")
    entity_id = key_of(task, "entity_id", lambda _: client.fetch_one("tasks", task_id), "task")
    return client.create("working-files", {"task_id": task_id, "entity_id": entity_id, **fields})


def new_output_file_at(
    entity: Ref,
    path: str,
    name: str,
    revision: int,
    output_type: Ref,
    file_status: Ref,
    task_type: Ref | None = None,
    person: Ref | None = None,
    working_file: Ref | None = None,
    asset_instance: Ref | None = None,
    temporal_entity: Ref | None = None,
    representation: str | None = None,
    nb_elements: int = 1,
    comment: str | None = None,
    size: int | None = None,
    data: Mapping[str, Any] | None = None,
    client: KitsuClient = default,
) -> OutputFile:
    """Note an output file that lies at a path of one's own, as an administrator; no file tree is needed.

    Args:
        entity: Asset, shot or other entity, ID or dict.
        path: Where it lies, at most 400 characters.
        name: Tells apart several files of one type.
        revision: From 1 on.
        output_type: ID or dict.
        file_status: State, ID or dict.
        task_type: ID or dict.
        person: Author, ID or dict; nobody when left out.
        working_file: Working file that it was made from, ID or dict.
        asset_instance: Asset instance that it is of, ID or dict.
        temporal_entity: Shot or scene in which that instance stands, ID or dict.
        representation: Such as "abc", 20 characters at most.
        nb_elements: Number of files of a sequence of images.
        comment: What is new.
        size: Bytes.
        data: Free metadata.

    Returns:
        The output file.

    Raises:
        ParameterException: there is such a file of this revision, or one of what is named does not exist.
        ValueError: path or name is empty, or a number too small; nothing was sent.

    Source: POST data/output-files
    """
    at_least(1, nb_elements=nb_elements)
    fields = given(
        task_type_id=id_or_none(task_type, "task_type"),
        source_file_id=id_or_none(working_file, "working_file"),
        asset_instance_id=id_or_none(asset_instance, "asset_instance"),
        temporal_entity_id=id_or_none(temporal_entity, "temporal_entity"),
        representation=representation,
        nb_elements=nb_elements,
    )
    body = {
        "entity_id": id_of(entity, "entity"),
        "output_type_id": id_of(output_type, "output_type"),
        "file_status_id": id_of(file_status, "file_status"),
        **_placed(path, name, revision, person, comment, size, data),
    }
    return client.create("output-files", {**body, **fields})


def _placed(
    path: str,
    name: str,
    revision: int,
    person: Ref | None,
    comment: str | None,
    size: int | None,
    data: Mapping[str, Any] | None,
) -> dict[str, Any]:
    not_empty(path=path, name=name)
    at_least(1, revision=revision)
    at_least(0, size=size)
    free = None if data is None else fields_of(data, "data")
    fields = given(person_id=id_or_none(person, "person"), comment=comment, size=size, data=free)
    return {"path": path, "name": name, "revision": revision, **fields}
