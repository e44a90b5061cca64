"""News of productions: what was said and published, the newest first."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from gazu_like.cache import cache
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.refs import Ref, at_least, date_or_none, fields_of, given, id_of, id_or_none
from gazu_like.shapes import News, NewsEntry, NewsPage
from gazu_like.transport.route import route


@cache
def get_project_news(
    project: Ref,
    page: int = 1,
    limit: int = 50,
    only_preview: bool = False,
    task_type: Ref | None = None,
    task_status: Ref | None = None,
    episode: Ref | None = None,
    person: Ref | None = None,
    after: str | datetime.date | None = None,
    before: str | datetime.date | None = None,
    client: KitsuClient = default,
) -> NewsPage:
    """Return a page of the news of a production, the newest first.

    Args:
        project: ID or dict.
        page: Number of the page, from 1 on.
        limit: Entries of a page.
        only_preview: Only those with a preview; each has its "preview_files" then.
        task_type: Only those of tasks of this type, ID or dict.
        task_status: Only those that set this status, ID or dict.
        episode: Only those of this episode, ID or dict.
        person: Only those of this author, ID or dict.
        after: Only those later than this: YYYY-MM-DD or YYYY-MM-DDTHH:MM:SS, UTC.
        before: Only those earlier than this.

    Returns:
        "data", the entries; "total", "nb_pages", "page", "limit", "offset"; "stats", numbers by task status ID.

    Raises:
        ValueError: an argument is not what it should be; nothing was sent.

    Source: GET data/projects/{project_id}/news
    """
    path = route("data/projects/{}/news", id_of(project, "project"))
    query = _query(page, limit, only_preview, task_type, task_status, episode, person, after, before)
    return client.get(path, params=query)


@cache
def get_open_projects_news(
    project: Ref | None = None,
    page: int = 1,
    limit: int = 50,
    only_preview: bool = False,
    task_type: Ref | None = None,
    task_status: Ref | None = None,
    episode: Ref | None = None,
    person: Ref | None = None,
    after: str | datetime.date | None = None,
    before: str | datetime.date | None = None,
    client: KitsuClient = default,
) -> NewsPage:
    """Return a page of the news of all open productions that the logged-in person may see, the newest first.

    Args:
        project: Only those of this production, ID or dict, when it is an open one; else it is passed over.
        page: Number of the page, from 1 on.
        limit: Entries of a page.
        only_preview: Only those with a preview; each has its "preview_files" then.
        task_type: Only those of tasks of this type, ID or dict.
        task_status: Only those that set this status, ID or dict.
        episode: Only those of this episode, ID or dict.
        person: Only those of this author, ID or dict.
        after: Only those later than this: YYYY-MM-DD or YYYY-MM-DDTHH:MM:SS, UTC.
        before: Only those earlier than this.

    Returns:
        As ``get_project_news``.

    Raises:
        ValueError: an argument is not what it should be; nothing was sent.

    Source: GET data/projects/news
    """
    query = _query(page, limit, only_preview, task_type, task_status, episode, person, after, before)
    return client.get("data/projects/news", params={"project_id": id_or_none(project, "project"), **query})


@cache
def get_news_entry(project: Ref, news: Ref, client: KitsuClient = default) -> NewsEntry:
    """Return an entry of the news of a production.

    Args:
        project: ID or dict.
        news: ID or dict.

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/projects/{project_id}/news/{news_id}
    """
    return client.get(route("data/projects/{}/news/{}", id_of(project, "project"), id_of(news, "news")))


def remove_news_entry(news: Ref, client: KitsuClient = default) -> str:
    """Remove an entry from the news, as an administrator; the comment that it tells of stays.

    Args:
        news: ID or dict.

    Returns:
        The answer's text, which is empty.

    Raises:
        RouteNotFoundException: there is none.

    Source: DELETE data/news/{news_id}
    """
    return client.delete(route("data/news/{}", id_of(news, "news")))


@cache
def all_news(task: Ref | None = None, author: Ref | None = None, client: KitsuClient = default) -> list[News]:
    """List the news of all productions, closed ones as well, as an administrator; as they are stored, in no order.

    Args:
        task: Only those of this task, ID or dict.
        author: Only those of this person, ID or dict.

    Source: GET data/news
    """
    return client.fetch_all("news", given(task_id=id_or_none(task, "task"), author_id=id_or_none(author, "author")))


@cache
def get_news(news: Ref, client: KitsuClient = default) -> News:
    """Return an entry of the news of whichever production, as an administrator; as it is stored.

    Args:
        news: ID or dict.

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/news/{news_id}
    """
    return client.fetch_one("news", id_of(news, "news"))


def new_news_entry(
    task: Ref,
    author: Ref,
    comment: Ref | None = None,
    preview_file: Ref | None = None,
    change: bool = False,
    client: KitsuClient = default,
) -> News:
    """Add an entry to the news of the production of a task, as an administrator; for comments that came without one.

    Args:
        task: ID or dict.
        author: Who did what it tells of, ID or dict.
        comment: Comment that it tells of, ID or dict.
        preview_file: Preview that it tells of, ID or dict.
        change: The comment changed the task's status.

    Returns:
        The created entry.

    Raises:
        ParameterException: one of what is named does not exist.

    Source: POST data/news
    """
    body = given(
        task_id=id_of(task, "task"),
        author_id=id_of(author, "author"),
        comment_id=id_or_none(comment, "comment"),
        preview_file_id=id_or_none(preview_file, "preview_file"),
        change=change,
    )
    return client.create("news", body)


def update_news_entry(news: Mapping[str, Any], client: KitsuClient = default) -> News:
    """Change an entry of the news, as an administrator; fields that are not given stay.

    Args:
        news: Dict with "id" and the fields to change: "change", "author_id", "comment_id", "preview_file_id".

    Returns:
        The changed entry.

    Raises:
        RouteNotFoundException: there is none.

    Source: PUT data/news/{news_id}
    """
    return client.update("news", id_of(news, "news"), fields_of(news, "news"))


def _query(
    page: int,
    limit: int,
    only_preview: bool,
    task_type: Ref | None,
    task_status: Ref | None,
    episode: Ref | None,
    person: Ref | None,
    after: str | datetime.date | None,
    before: str | datetime.date | None,
) -> dict[str, Any]:
    at_least(1, page=page, limit=limit)
    return {
        "page": page,
        "limit": limit,
        "only_preview": True if only_preview else None,
        "task_type_id": id_or_none(task_type, "task_type"),
        "task_status_id": id_or_none(task_status, "task_status"),
        "episode_id": id_or_none(episode, "episode"),
        "person_id": id_or_none(person, "person"),
        "after": date_or_none(after, "after"),
        "before": date_or_none(before, "before"),
    }
