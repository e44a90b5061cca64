"""What people say: comments, replies, checklists, attachments, chats, news, notifications."""

from __future__ import annotations

from typing import Any, TypedDict

from .entities import PreviewFile, TaskStatus
from .people import Person
from .records import Record, ShotgunRecord


class AttachmentFile(Record, total=False):
    name: str
    size: int
    extension: str
    mimetype: str | None
    comment_id: str | None
    reply_id: str | None
    chat_message_id: str | None
    comment: Comment | None
    chat_message: ChatMessage | None


class Reply(TypedDict, total=False):
    """An answer to a comment."""

    id: str
    date: str
    created_at: str
    text: str
    person_id: str
    person: Person
    mentions: list[str]
    department_mentions: list[str]
    attachment_files: list[AttachmentFile]


class ChecklistItem(TypedDict, total=False):
    """One line of a comment's list of things to do."""

    text: str
    checked: bool


class Comment(ShotgunRecord, total=False):
    text: str
    checklist: list[ChecklistItem]
    links: list[str] | None
    replies: list[Reply]
    pinned: bool | None
    for_client: bool
    data: dict[str, Any] | None
    object_id: str
    object_type: str
    person_id: str
    editor_id: str | None
    task_status_id: str
    preview_file_id: str | None
    mentions: list[str]
    department_mentions: list[str]
    acknowledgements: list[str]
    # Dicts in the comments of a task, IDs in those of a production.
    previews: list[Any]
    attachment_files: list[Any]
    person: Person
    editor: Person
    task_status: TaskStatus
    preview_files: list[PreviewFile]


class Notification(Record, total=False):
    notification_type: str
    read: bool
    change: bool
    person_id: str
    author_id: str
    comment_id: str | None
    comment_text: str | None
    reply_id: str | None
    reply_text: str | None
    mentions: list[str]
    department_mentions: list[str]
    reply_mentions: list[str]
    reply_department_mentions: list[str]
    subscription_id: str | None
    project_id: str
    project_name: str
    episode_id: str | None
    full_entity_name: str | None
    entity_preview_file_id: str | None
    preview_file_id: str | None
    task_id: str | None
    task_type_id: str | None
    task_status_id: str | None
    playlist_id: str | None
    playlist_name: str
    playlist_for_entity: str
    playlist_is_for_all: bool


class Subscription(Record, total=False):
    """Who is notified of what happens to a task."""

    person_id: str
    task_id: str | None
    entity_id: str | None
    task_type_id: str | None


class Chat(Record, total=False):
    """The conversation about an entity."""

    object_id: str
    object_type: str
    last_message: str | None
    participants: list[str]
    messages: list[str]
    entity_name: str
    project_id: str
    preview_file_id: str | None


class ChatMessage(Record, total=False):
    """What someone said in a chat."""

    chat_id: str
    person_id: str
    text: str | None
    attachment_files: list[dict[str, Any]]


class News(Record, total=False):
    change: bool
    author_id: str
    comment_id: str | None
    task_id: str
    preview_file_id: str | None


class NewsEntry(Record, total=False):
    """An entry of the news, with what it is about."""

    change: bool
    author_id: str
    person: dict[str, Any] | None
    comment_id: str | None
    task_id: str
    task_type_id: str
    task_status_id: str | None
    task_entity_id: str
    preview_file_id: str | None
    preview_file_extension: str | None
    preview_file_revision: int | None
    preview_files: list[dict[str, Any]]
    project_id: str
    project_name: str
    full_entity_name: str
    episode_id: str | None
    entity_preview_file_id: str | None


class NewsPage(TypedDict, total=False):
    """A page of the news."""

    data: list[NewsEntry]
    total: int
    nb_pages: int
    page: int
    limit: int
    offset: int
    stats: dict[str, int]
