"""Records of a production that ``push_project_entities`` and its like leave behind, created or changed by their IDs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.shapes import (
    AttachmentFile,
    BuildJob,
    Comment,
    MetadataDescriptor,
    Milestone,
    News,
    Notification,
    Playlist,
    PreviewFile,
    Project,
    ScheduleItem,
    Subscription,
    TimeSpent,
)
from gazu_like.sync import batches


def import_projects(projects: Iterable[Mapping[str, Any]], client: KitsuClient = default) -> list[Project]:
    """Create or change productions, with their settings by their IDs, as an administrator.

    Args:
        projects: As a server lists them. "team", "task_types", "task_statuses", "asset_types" add to what there is;
            nothing is taken away by it.

    Returns:
        The productions as they are now, in order.

    Raises:
        NotAllowedException: the login is not an administrator's.
        ParameterException: one of them refers to what is not there.
        ValueError: one of them is no dict; nothing was sent.

    Source: POST import/kitsu/projects
    """
    return batches.send(client, "projects", projects)


def import_metadata_descriptors(
    metadata_descriptors: Iterable[Mapping[str, Any]], client: KitsuClient = default
) -> list[MetadataDescriptor]:
    """Create or change metadata descriptors by their IDs, as an administrator.

    Args:
        metadata_descriptors: As a server lists them. "departments" are IDs; without them they stay.

    Returns:
        The descriptors as they are now, in order.

    Raises:
        NotAllowedException: the login is not an administrator's.
        ParameterException: one of them refers to what is not there.
        ValueError: one of them is no dict; nothing was sent.

    Source: POST import/kitsu/metadata-descriptors
    """
    return batches.send(client, "metadata-descriptors", metadata_descriptors)


def import_milestones(milestones: Iterable[Mapping[str, Any]], client: KitsuClient = default) -> list[Milestone]:
    """Create or change milestones by their IDs, as an administrator.

    Args:
        milestones: As a server lists them: "project_id", "name", "date", "task_type_id".

    Returns:
        The milestones as they are now, in order.

    Raises:
        NotAllowedException: the login is not an administrator's.
        ParameterException: one of them refers to what is not there.
        ValueError: one of them is no dict; nothing was sent.

    Source: POST import/kitsu/milestones
    """
    return batches.send(client, "milestones", milestones)


def import_schedule_items(
    schedule_items: Iterable[Mapping[str, Any]], client: KitsuClient = default
) -> list[ScheduleItem]:
    """Create or change items of schedules by their IDs, as an administrator.

    Args:
        schedule_items: As a server lists them: "project_id", "task_type_id", "object_id", "start_date", "end_date",
            "man_days".

    Returns:
        The items as they are now, in order.

    Raises:
        NotAllowedException: the login is not an administrator's.
        ParameterException: one of them refers to what is not there.
        ValueError: one of them is no dict; nothing was sent.

    Source: POST import/kitsu/schedule-items
    """
    return batches.send(client, "schedule-items", schedule_items)


def import_comments(comments: Iterable[Mapping[str, Any]], client: KitsuClient = default) -> list[Comment]:
    """Create or change comments by their IDs, as an administrator.

    Args:
        comments: As a server lists them; "object_id" is the task. "previews", "mentions", "department_mentions",
            "acknowledgements", "attachment_files" are IDs; without them they stay. Nobody is notified.

    Returns:
        The comments as they are now, in order.

    Raises:
        NotAllowedException: the login is not an administrator's.
        ParameterException: one of them refers to what is not there.
        ValueError: one of them is no dict; nothing was sent.

    Source: POST import/kitsu/comments
    """
    return batches.send(client, "comments", comments)


def import_attachment_files(
    attachment_files: Iterable[Mapping[str, Any]], client: KitsuClient = default
) -> list[AttachmentFile]:
    """Create or change attachments of comments by their IDs, as an administrator.

    Args:
        attachment_files: As a server lists them. The files themselves do not come along.

    Returns:
        The attachments as they are now, in order.

    Raises:
        NotAllowedException: the login is not an administrator's.
        ParameterException: one of them refers to what is not there.
        ValueError: one of them is no dict; nothing was sent.

    Source: POST import/kitsu/attachment-files
    """
    return batches.send(client, "attachment-files", attachment_files)


def import_preview_files(
    preview_files: Iterable[Mapping[str, Any]], client: KitsuClient = default
) -> list[PreviewFile]:
    """Create or change preview files by their IDs, as an administrator.

    Args:
        preview_files: As a server lists them. Pictures and movies do not come along: the server marks them
            "imported_only" in their "data". Without a status they are "ready".

    Returns:
        The preview files as they are now, in order.

    Raises:
        NotAllowedException: the login is not an administrator's.
        ParameterException: one of them refers to what is not there.
        ValueError: one of them is no dict; nothing was sent.

    Source: POST import/kitsu/preview-files
    """
    return batches.send(client, "preview-files", preview_files)


def import_playlists(playlists: Iterable[Mapping[str, Any]], client: KitsuClient = default) -> list[Playlist]:
    """Create or change playlists by their IDs, as an administrator.

    Args:
        playlists: As a server lists them, with "shots"; builds do not come along.

    Returns:
        The playlists as they are now, in order.

    Raises:
        NotAllowedException: the login is not an administrator's.
        ParameterException: one of them refers to what is not there.
        ValueError: one of them is no dict; nothing was sent.

    Source: POST import/kitsu/playlists
    """
    return batches.send(client, "playlists", playlists)


def import_build_jobs(build_jobs: Iterable[Mapping[str, Any]], client: KitsuClient = default) -> list[BuildJob]:
    """Create or change builds of playlists by their IDs, as an administrator.

    Args:
        build_jobs: As a server lists them: "playlist_id", "status", "job_type", "ended_at". The movies do not
            come along.

    Returns:
        The builds as they are now, in order.

    Raises:
        NotAllowedException: the login is not an administrator's.
        ParameterException: one of them refers to what is not there.
        ValueError: one of them is no dict; nothing was sent.

    Source: POST import/kitsu/build-jobs
    """
    return batches.send(client, "build-jobs", build_jobs)


def import_news(news: Iterable[Mapping[str, Any]], client: KitsuClient = default) -> list[News]:
    """Create or change entries of the news by their IDs, as an administrator.

    Args:
        news: As a server lists them: "id", "created_at", "change", "author_id", "comment_id",
            "preview_file_id", "task_id", all of them.

    Returns:
        The entries as they are now, in order.

    Raises:
        NotAllowedException: the login is not an administrator's.
        ParameterException: one of them refers to what is not there.
        ValueError: one of them is no dict; nothing was sent.

    Source: POST import/kitsu/news
    """
    return batches.send(client, "news", news)


def import_notifications(
    notifications: Iterable[Mapping[str, Any]], client: KitsuClient = default
) -> list[Notification]:
    """Create or change notifications by their IDs, as an administrator.

    Args:
        notifications: As a server lists them: "notification_type", "person_id", "author_id", "task_id", "comment_id".

    Returns:
        The notifications as they are now, in order.

    Raises:
        NotAllowedException: the login is not an administrator's.
        ParameterException: one of them refers to what is not there.
        ValueError: one of them is no dict; nothing was sent.

    Source: POST import/kitsu/notifications
    """
    return batches.send(client, "notifications", notifications)


def import_subscriptions(
    subscriptions: Iterable[Mapping[str, Any]], client: KitsuClient = default
) -> list[Subscription]:
    """Create or change subscriptions to tasks by their IDs, as an administrator.

    Args:
        subscriptions: As a server lists them: "person_id", "task_id".

    Returns:
        The subscriptions as they are now, in order.

    Raises:
        NotAllowedException: the login is not an administrator's.
        ParameterException: one of them refers to what is not there.
        ValueError: one of them is no dict; nothing was sent.

    Source: POST import/kitsu/subscriptions
    """
    return batches.send(client, "subscriptions", subscriptions)


def import_time_spents(time_spents: Iterable[Mapping[str, Any]], client: KitsuClient = default) -> list[TimeSpent]:
    """Create or change time spent on tasks by their IDs, as an administrator.

    Args:
        time_spents: As a server lists them: "person_id", "task_id", "date", "duration" (minutes).

    Returns:
        The time spents as they are now, in order.

    Raises:
        NotAllowedException: the login is not an administrator's.
        ParameterException: one of them refers to what is not there.
        ValueError: one of them is no dict; nothing was sent.

    Source: POST import/kitsu/time-spents
    """
    return batches.send(client, "time-spents", time_spents)
