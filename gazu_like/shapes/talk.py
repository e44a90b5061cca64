"""What people say: comments, replies, checklists, attachments, chats, news, notifications."""

from __future__ import annotations

from typing import Any, TypedDict

from .entities import PreviewFile, TaskStatus
from .optional import NotRequired
from .people import Person
from .records import Record, ShotgunRecord


class AttachmentFile(Record):
    name: str
    size: int
    extension: str
    mimetype: NotRequired[str | None]
    comment_id: NotRequired[str | None]
    reply_id: NotRequired[str | None]
    chat_message_id: NotRequired[str | None]
    comment: NotRequired[Comment | None]
    chat_message: NotRequired[ChatMessage | None]


class Reply(TypedDict):
    """An answer to a comment."""

    id: str
    date: str
    created_at: str
    text: str
    person_id: str
    person: NotRequired[Person]
    mentions: list[str]
    department_mentions: list[str]
    attachment_files: NotRequired[list[AttachmentFile]]


class ChecklistItem(TypedDict):
    """One line of a comment's list of things to do."""

    text: str
    checked: bool


class Comment(ShotgunRecord):
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
    task_status_id: str | None
    preview_file_id: str | None
    mentions: NotRequired[list[str]]
    department_mentions: NotRequired[list[str]]
    acknowledgements: NotRequired[list[str]]
    # Dicts in the comments of a task, IDs in those of a production.
    previews: NotRequired[list[Any]]
    attachment_files: NotRequired[list[Any]]
    person: NotRequired[Person]
    editor: NotRequired[Person]
    task_status: NotRequired[TaskStatus]
    preview_files: NotRequired[list[PreviewFile]]


class Notification(Record):
    notification_type: str
    read: bool
    change: bool
    person_id: NotRequired[str]
    author_id: str
    comment_id: str | None
    comment_text: NotRequired[str | None]
    reply_id: NotRequired[str | None]
    reply_text: NotRequired[str | None]
    mentions: NotRequired[list[str]]
    department_mentions: NotRequired[list[str]]
    reply_mentions: NotRequired[list[str]]
    reply_department_mentions: NotRequired[list[str]]
    subscription_id: NotRequired[str | None]
    project_id: NotRequired[str]
    project_name: NotRequired[str]
    episode_id: NotRequired[str | None]
    full_entity_name: NotRequired[str | None]
    entity_preview_file_id: NotRequired[str | None]
    preview_file_id: NotRequired[str | None]
    task_id: str | None
    task_type_id: NotRequired[str | None]
    task_status_id: NotRequired[str | None]
    playlist_id: str | None
    playlist_name: NotRequired[str]
    playlist_for_entity: NotRequired[str]
    playlist_is_for_all: NotRequired[bool]


class Subscription(Record):
    """Who is notified of what happens to a task."""

    person_id: str
    task_id: str | None
    entity_id: str | None
    task_type_id: str | None


class Chat(Record):
    """The conversation about an entity."""

    object_id: str
    object_type: NotRequired[str]
    last_message: str | None
    participants: NotRequired[list[str]]
    messages: NotRequired[list[str]]
    entity_name: NotRequired[str]
    project_id: NotRequired[str]
    preview_file_id: NotRequired[str | None]


class ChatMessage(Record):
    """What someone said in a chat."""

    chat_id: str
    person_id: str
    text: str | None
    attachment_files: NotRequired[list[dict[str, Any]]]


class News(Record, total=False):
    change: bool
    author_id: str
    comment_id: str | None
    task_id: str
    preview_file_id: str | None


class NewsEntry(Record):
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
    preview_files: NotRequired[list[dict[str, Any]]]
    project_id: str
    project_name: str
    full_entity_name: str
    episode_id: str | None
    entity_preview_file_id: str | None


class NewsPage(TypedDict):
    """A page of the news."""

    data: list[NewsEntry]
    total: int
    nb_pages: int
    page: int
    limit: int
    offset: int
    stats: dict[str, int]
