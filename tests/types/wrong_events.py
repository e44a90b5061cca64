"""Read by mypy and pyright, never run: mistakes with events. A mark that is not needed is itself an error."""

from __future__ import annotations

from gazu_like.events.event import Event
from gazu_like.events.handlers import Handlers
from gazu_like.events.listener import EventListener
from gazu_like.shapes.events import NewShotEvent, ShotEvent, TaskEvent


def wrong_payloads(handlers: Handlers) -> None:
    @handlers.on("task:update")  # type: ignore[arg-type]  # pyright: ignore[reportCallIssue, reportArgumentType]
    def of_shot(event: Event[ShotEvent]) -> None: ...

    @handlers.on("shot:*")  # type: ignore[arg-type]  # pyright: ignore[reportCallIssue, reportArgumentType]
    def of_pattern(event: Event[ShotEvent]) -> None: ...

    @handlers.on("task:update")  # type: ignore[arg-type]  # pyright: ignore[reportCallIssue, reportArgumentType]
    def without_event() -> None: ...


def wrong_keys(event: Event[TaskEvent], made: Event[NewShotEvent]) -> None:
    event.data["shot_id"]  # type: ignore[typeddict-item]  # pyright: ignore[reportGeneralTypeIssues]
    made.data["episode_id"]  # pyright: ignore[reportTypedDictNotRequiredAccess]


def wrong_calls(listener: EventListener) -> None:
    listener.wait_for("task:update", timeout="soon")  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue, reportArgumentType]
    listener.wait_for("task:update").data["status"]  # type: ignore[typeddict-item]  # pyright: ignore[reportGeneralTypeIssues]
    listener.wait_for("task:update", match=lambda event: event.data["status"] == 1)  # pyright: ignore[reportGeneralTypeIssues]
