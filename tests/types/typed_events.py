"""Read by mypy and pyright, never run: what an editor and a type checker know of an event by its name."""

from __future__ import annotations

from typing import Any

from typing_extensions import assert_type

from gazu_like.aio import AsyncEventListener, AsyncKitsuClient
from gazu_like.client import KitsuClient
from gazu_like.events.event import Event
from gazu_like.events.handlers import Handlers
from gazu_like.events.listener import EventListener
from gazu_like.shapes.events import NewShotEvent, PreviewFileChangeEvent, TaskEvent, TaskStatusChangeEvent


def payloads(handlers: Handlers, listener: EventListener) -> None:
    @handlers.on("task:status-changed", project="id")
    def changed(event: Event[TaskStatusChangeEvent]) -> None:
        assert_type(event.data["new_task_status_id"], str | None)

    @listener.on("shot:new")
    def made(event: Event[NewShotEvent]) -> None:
        assert_type(event.data["shot_id"], str)
        assert_type(event.data.get("episode_id"), str | None)

    @listener.on("task:update")
    @listener.on("task:new")
    def task(event: Event[TaskEvent]) -> None: ...


def handlers_of_all_kinds(handlers: Handlers) -> None:
    @handlers.on("task:update")
    def with_client(event: Event[TaskEvent], client: KitsuClient) -> None: ...

    @handlers.on("task:update")
    async def later(event: Event[TaskEvent]) -> None: ...

    @handlers.on("task:update")
    async def later_with_client(event: Event[TaskEvent], client: AsyncKitsuClient) -> None: ...

    @handlers.on("task:update")
    def any_event(event: Event[Any]) -> None: ...

    @handlers.on("task:update")
    def untyped(event, client):  # type: ignore[no-untyped-def]
        return event.data["task_id"]


def patterns(listener: EventListener, name: str) -> None:
    @listener.on("shot:*")
    def of_shots(event: Event[dict[str, Any]]) -> None: ...

    @listener.on(name)
    def of_a_name(event: Event[dict[str, Any]]) -> None: ...

    @listener.on("*")
    def of_all(event: Event) -> None:
        assert_type(event.data, dict[str, Any])


def waiting(listener: EventListener) -> None:
    heard = listener.wait_for("preview-file:update", preview_file_id="id", timeout=5)
    assert_type(heard, Event[PreviewFileChangeEvent])
    assert_type(heard.data.get("status"), str | None)
    listener.wait_for("task:status-changed", match=lambda event: event.data["new_task_status_id"] is None)
    assert_type(listener.wait_for("task:*"), Event[dict[str, Any]])


async def waiting_asynchronously(listener: AsyncEventListener) -> None:
    @listener.on("task:new")
    async def made(event: Event[TaskEvent], client: AsyncKitsuClient) -> None:
        await client.task.get_task(event.data["task_id"])

    assert_type(await listener.wait_for("task:new"), Event[TaskEvent])
