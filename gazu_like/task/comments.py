"""Comments of tasks: read, posted one by one or in batches, answered, acknowledged, moved and removed.

A comment carries a task status, which becomes the task's. What it shows is told in ``previews``.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import Any, overload

from gazu_like.cache import cache
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.refs import Ref, fields_of, given, id_of, id_or_none, ids_of
from gazu_like.shapes import AttachmentFile, Comment, Reply
from gazu_like.task import batch
from gazu_like.task.drafts import draft_of, files_of
from gazu_like.task.older_calls import task_may_lack
from gazu_like.transfer import FilePath, ProgressCallback
from gazu_like.transport.route import route


@cache
def all_comments_for_project(project: Ref, client: KitsuClient = default) -> list[Comment]:
    """List the comments of a production, the last changed first.

    Args:
        project: ID or dict.

    Returns:
        Comments, with the IDs of their "previews", "attachment_files", "mentions" and "acknowledgements".

    Source: GET data/projects/{project_id}/comments
    """
    return client.fetch_all(route("projects/{}/comments", id_of(project, "project")))


@cache
def all_comments_for_task(task: Ref, client: KitsuClient = default) -> list[Comment]:
    """List the comments of a task, the newest first.

    Args:
        task: ID or dict.

    Returns:
        Comments, with dicts of their "person", "task_status", "previews" and "attachment_files". Clients of the studio
        get those meant for them.

    Source: GET data/tasks/{task_id}/comments
    """
    return client.fetch_all(route("tasks/{}/comments", id_of(task, "task")))


@cache
def get_last_comment_for_task(task: Ref, client: KitsuClient = default) -> Comment | None:
    """Return the newest comment of a task, None when there is none.

    Args:
        task: ID or dict.

    Source: GET data/tasks/{task_id}/comments
    """
    return client.fetch_first(route("tasks/{}/comments", id_of(task, "task")))


def get_comment(comment_id: Ref, client: KitsuClient = default) -> Comment:
    """Return a comment.

    Args:
        comment_id: ID or dict.

    Returns:
        The comment: "object_id" is its task, "previews" are IDs.

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/comments/{comment_id}
    """
    return client.fetch_one("comments", id_of(comment_id, "comment_id"))


def add_comment(
    task: Ref,
    task_status: Ref,
    comment: str = "",
    person: Ref | None = None,
    checklist: Iterable[Mapping[str, Any]] | None = None,
    attachments: FilePath | Iterable[FilePath] | None = None,
    created_at: str | datetime.date | None = None,
    links: Iterable[str] | None = None,
    for_client: bool = False,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> Comment:
    """Post a comment on a task, which takes on the comment's status.

    Args:
        task: ID or dict.
        task_status: ID or dict; the task's own to leave it as it is.
        comment: Text, may be empty. "@Full Name" mentions a person or department.
        person: Author, ID or dict; the logged-in person when left out. Only managers may name another.
        checklist: Dicts "text" and "checked".
        attachments: Paths of files to attach.
        created_at: Date-time as YYYY-MM-DDTHH:MM:SS, or a date, in UTC; now when left out. Only managers may set it. A
            comment older than the task's last one does not change the task's status.
        links: Web addresses.
        for_client: Clients may read it. Only managers may say so.
        progress_callback: Called with (bytes done, bytes total) while attachments are sent.

    Returns:
        The created comment.

    Raises:
        ValueError: an argument is not what it should be, or a file is empty; nothing was sent.
        FileDoesntExistException: an attachment does not exist; nothing was sent.
        RouteNotFoundException: no such task, status or person; nothing was posted.

    Source: POST actions/tasks/{task_id}/comment
    """
    draft = draft_of(task, task_status, comment, person, checklist, attachments, created_at, links, for_client)
    return draft.post(client, progress_callback)


def new_comment(
    task: Ref,
    task_status: Ref,
    text: str,
    person: Ref,
    checklist: Iterable[Mapping[str, Any]] | None = None,
    links: Iterable[str] | None = None,
    for_client: bool = False,
    pinned: bool = False,
    data: Mapping[str, Any] | None = None,
    client: KitsuClient = default,
) -> Comment:
    """Note a comment and nothing else, as an administrator: the task keeps its status, and nobody is notified.

    For comments that were made elsewhere; ``add_comment`` is what people do in Kitsu, with news and mentions.

    Args:
        task: ID or dict.
        task_status: Status that the comment shows, ID or dict.
        text: Text, may be empty; "@" mentions nobody.
        person: Author, ID or dict.
        checklist: Dicts "text" and "checked".
        links: Web addresses.
        for_client: Clients may read it.
        pinned: It stands above the others.
        data: Free metadata.

    Returns:
        The created comment; it is of now, for the server sets its date.

    Raises:
        ParameterException: there is no such person or status.
        ValueError: the metadata are no dict; nothing was sent.

    Source: POST data/comments
    """
    body = {
        "object_id": id_of(task, "task"),
        "object_type": "Task",
        "task_status_id": id_of(task_status, "task_status"),
        "person_id": id_of(person, "person"),
        "text": text,
        "checklist": [dict(each) for each in checklist or ()],
        "links": list(links or ()),
        "for_client": for_client,
        "pinned": pinned,
        **({} if data is None else {"data": fields_of(data, "data")}),
    }
    return client.create("comments", body)


def batch_comments(
    comments: Iterable[Mapping[str, Any]] | None = None,
    task: Ref | None = None,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> list[Comment]:
    """Post comments with their attachments and previews, on one task or on several.

    Args:
        comments: Dicts with "task_status_id" (ID or dict), "text" and "task_id" (ID or dict, not needed with ``task``);
            as wished "person_id", "created_at", "checklist", "links", and the paths "attachment_files" and
            "preview_files".
        task: ID or dict of the task of all of them.
        progress_callback: Called with (bytes done, bytes total) over all the files.

    Returns:
        The created comments, in order, each with its "preview_files". A preview of a kind that the server does not know
        is missing there; a warning is logged.

    Raises:
        ValueError: a comment lacks its task or status, or a file is empty; nothing was sent. The message tells which.
        FileDoesntExistException: a file does not exist; nothing was sent.

    Source:
        POST actions/tasks/batch-comment
        POST actions/tasks/{task_id}/batch-comment
    """
    path = (
        "actions/tasks/batch-comment" if task is None else route("actions/tasks/{}/batch-comment", id_of(task, "task"))
    )
    return batch.send(path, batch.entries_of(comments, task), client, progress_callback)


def create_multiple_comments(
    project: Ref,
    comments: Iterable[Mapping[str, Any]] | None = None,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> list[Comment]:
    """Post comments on tasks of a production.

    Args:
        project: ID or dict.
        comments: Dicts as ``batch_comments`` takes them, each with its "task_id".
        progress_callback: Called with (bytes done, bytes total) over all the files.

    Returns:
        The created comments. Comments of nothing but a text and links are posted on those tasks only that the logged-in
        person may comment on; a warning is logged when some are left out.

    Raises:
        ValueError: a comment lacks its task or status, or a file is empty; nothing was sent. The message tells which.
        FileDoesntExistException: a file does not exist; nothing was sent.

    Source:
        POST actions/projects/{project_id}/tasks/comment-many
        POST actions/tasks/batch-comment
    """
    path = route("actions/projects/{}/tasks/comment-many", id_of(project, "project"))
    entries = batch.entries_of(comments)
    # The production's route drops files, checklist, author and date; the other one knows them.
    if not all(entry.is_plain for entry in entries):
        return batch.send("actions/tasks/batch-comment", entries, client, progress_callback)
    created: list[Comment] = client.post(path, [_for_many(entry.fields) for entry in entries])
    batch.warn_left_out(created, entries)
    return created


def add_tasks_batch_comments(
    tasks: Ref | Iterable[Ref], comments_data: Mapping[str, Any], client: KitsuClient = default
) -> list[Comment]:
    """Post the same comment on several tasks.

    Args:
        tasks: IDs or dicts.
        comments_data: Dict as ``batch_comments`` takes it, without "task_id".

    Returns:
        The created comments, in the order of the tasks.

    Raises:
        ValueError: there is no status, or a file is empty; nothing was sent.
        FileDoesntExistException: a file does not exist; nothing was sent.

    Source: POST actions/tasks/batch-comment
    """
    comments = [{**fields_of(comments_data, "comments_data"), "task_id": task_id} for task_id in ids_of(tasks, "tasks")]
    return batch.send("actions/tasks/batch-comment", batch.entries_of(comments, name="comments_data"), client)


def update_comment(comment: Mapping[str, Any], client: KitsuClient = default) -> Comment:
    """Change a comment; fields that are not given stay.

    Args:
        comment: Dict with "id" and the fields to change, such as "text", "checklist", "pinned". "data" is replaced as a
            whole.

    Returns:
        The changed comment.

    Source: PUT data/comments/{comment_id}
    """
    return client.update("comments", id_of(comment, "comment"), fields_of(comment, "comment"))


def remove_comment(comment: Ref, client: KitsuClient = default) -> str:
    """Remove a comment with its previews, notifications and news; the task goes back to the status of the one before.

    Args:
        comment: ID or dict.

    Returns:
        The answer's text, which is empty.

    Source: DELETE data/comments/{comment_id}
    """
    return client.delete(route("data/comments/{}", id_of(comment, "comment")))


def move_comment_to_task(task: Ref, comment: Ref, target_task: Ref, client: KitsuClient = default) -> Comment:
    """Move a comment to another task of the same entity.

    Args:
        task: Task that it is on, ID or dict.
        comment: ID or dict; it must not have previews.
        target_task: ID or dict.

    Returns:
        The moved comment.

    Raises:
        ParameterException: it has previews, or the tasks are of two entities, or are one.

    Source: POST actions/tasks/{task_id}/comments/{comment_id}/move
    """
    path = route("actions/tasks/{}/comments/{}/move", id_of(task, "task"), id_of(comment, "comment"))
    return client.post(path, {"target_task_id": id_of(target_task, "target_task")})


def acknowledge_comment(task: Ref, comment: Ref, client: KitsuClient = default) -> Comment:
    """Acknowledge a comment as the logged-in person, or take that back when it is acknowledged.

    Args:
        task: ID or dict.
        comment: ID or dict.

    Returns:
        The comment: "acknowledgements" are the IDs of those who have acknowledged it.

    Source: POST data/tasks/{task_id}/comments/{comment_id}/ack
    """
    return client.post(_of_comment(task, comment, "ack"), {})


def add_attachment_files_to_comment(
    task: Ref,
    comment: Ref,
    attachments: FilePath | Iterable[FilePath] | None = None,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> list[AttachmentFile]:
    """Attach files to a comment.

    Args:
        task: ID or dict.
        comment: ID or dict.
        attachments: Path of a file, or several.
        progress_callback: Called with (bytes done, bytes total) over all the files.

    Returns:
        The comment's attachments, a list though gazu documents a dict: "id", "name", "extension", "size" (bytes).

    Raises:
        ValueError: there is no file, or one is empty; nothing was sent.
        FileDoesntExistException: a file does not exist; nothing was sent.

    Source: POST actions/tasks/{task_id}/comments/{comment_id}/add-attachment
    """
    path = route("actions/tasks/{}/comments/{}/add-attachment", id_of(task, "task"), id_of(comment, "comment"))
    files = files_of(attachments, "attachments")
    if not files:
        raise ValueError("attachments: wanted the path of a file, or several, got none")
    return client.upload(path, files[0], extra_files=files[1:], progress_callback=progress_callback)


@overload
def delete_comment_attachment(task: Ref, comment: Ref, attachment_file: Ref, client: KitsuClient = default) -> str: ...


@overload
def delete_comment_attachment(comment: Ref, attachment_file: Ref, *, client: KitsuClient = default) -> str: ...


@task_may_lack
def delete_comment_attachment(task: Ref, comment: Ref, attachment_file: Ref, client: KitsuClient = default) -> str:
    """Remove an attachment of a comment.

    Args:
        task: ID or dict; when left out, the comment tells it, or is looked up for it.
        comment: ID or dict.
        attachment_file: ID or dict.

    Returns:
        The answer's text, which is empty.

    Source:
        DELETE data/tasks/{task_id}/comments/{comment_id}/attachments/{attachment_file_id}
        GET data/comments/{comment_id}
    """
    return client.delete(_of_comment(task, comment, "attachments/{}", id_of(attachment_file, "attachment_file")))


@overload
def reply_to_comment(
    task: Ref, comment: Ref, text: str, person: Ref | None = None, client: KitsuClient = default
) -> Reply: ...


@overload
def reply_to_comment(comment: Ref, text: str, person: Ref | None = None, *, client: KitsuClient = default) -> Reply: ...


@task_may_lack
def reply_to_comment(
    task: Ref, comment: Ref, text: str, person: Ref | None = None, client: KitsuClient = default
) -> Reply:
    """Answer a comment.

    Args:
        task: ID or dict; when left out, the comment tells it, or is looked up for it.
        comment: ID or dict.
        text: Text of the reply.
        person: Sent along as gazu does; Zou 1.0.97 makes the logged-in person the author all the same.

    Returns:
        The reply: "id", "text", "person_id", "date".

    Source:
        POST data/tasks/{task_id}/comments/{comment_id}/reply
        GET data/comments/{comment_id}
    """
    body = {"text": text, **given(person_id=id_or_none(person, "person"))}
    return client.post(_of_comment(task, comment, "reply"), body)


@overload
def delete_comment_reply(task: Ref, comment: Ref, reply: Ref, client: KitsuClient = default) -> str: ...


@overload
def delete_comment_reply(comment: Ref, reply: Ref, *, client: KitsuClient = default) -> str: ...


@task_may_lack
def delete_comment_reply(task: Ref, comment: Ref, reply: Ref, client: KitsuClient = default) -> str:
    """Remove a reply to a comment.

    Args:
        task: ID or dict; when left out, the comment tells it, or is looked up for it.
        comment: ID or dict.
        reply: ID or dict.

    Returns:
        The answer's text: the comment as JSON.

    Source:
        DELETE data/tasks/{task_id}/comments/{comment_id}/reply/{reply_id}
        GET data/comments/{comment_id}
    """
    return client.delete(_of_comment(task, comment, "reply/{}", id_of(reply, "reply")))


@cache
def all_comments(client: KitsuClient = default) -> list[Comment]:
    """List the comments of all productions, in no particular order.

    Raises:
        NotAllowedException: the user is no administrator.

    Source: GET data/comments
    """
    return client.fetch_all("comments")


def _of_comment(task: Ref, comment: Ref, rest: str, *parts: str) -> str:
    return route(f"data/tasks/{{}}/comments/{{}}/{rest}", id_of(task, "task"), id_of(comment, "comment"), *parts)


def _for_many(fields: Mapping[str, Any]) -> dict[str, Any]:
    told = {"object_id": fields["task_id"], "task_status_id": fields["task_status_id"], "comment": fields["text"]}
    return {**told, **given(links=fields.get("links"))}
