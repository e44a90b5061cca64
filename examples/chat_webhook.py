"""Tell a chat what waits for a review and what has to be done again: handlers for ``gazu-like events run``.

    export CHAT_WEBHOOK=https://chat.mystudio.com/hooks/...    # a secret: whoever has it can post
    gazu-like events run examples/chat_webhook.py --attempts 8

Mattermost, Rocket.Chat, Slack and what understands their JSON; for Discord put "/slack" behind the webhook's address.
To try it without a chat, --check lists the handlers. As a service: gazu-like-events.service.

A handler is called at least once for an event, after a crash perhaps twice. So the IDs of what was posted are kept in
a file, CHAT_MEMORY or "chat_webhook.seen". Only a crash between a post and the line in the file makes a second post.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from pathlib import Path
from typing import Any

import httpx

import gazu_like

#: What the chat is told of a status, by its short name on the server.
SAID = {"wfa": "waits for a review", "retake": "has to be done again"}
TIMEOUT_SECONDS = 10.0
#: Longest pause that a chat may ask for; then the next attempt is made all the same.
LONGEST_SECONDS = 120.0
#: Chats say so when they want to be asked later.
LATER = (429, 503)
REMEMBERED = 10_000

WEBHOOK = os.environ.get("CHAT_WEBHOOK") or sys.exit("CHAT_WEBHOOK is not set: the address to post to")

handlers = gazu_like.events.Handlers()


class Memory:
    """IDs of the events that were posted, in a file, a line each. For several threads."""

    def __init__(self, path: Path) -> None:
        known = path.read_text(encoding="utf-8").split() if path.exists() else []
        self._ids = dict.fromkeys(known[-REMEMBERED:])
        self._lock = threading.Lock()
        path.write_text("".join(f"{each}\n" for each in self._ids), encoding="utf-8")
        self._file = path.open("a", encoding="utf-8", buffering=1)

    def __contains__(self, event_id: str | None) -> bool:
        return event_id in self._ids

    def add(self, event_id: str | None) -> None:
        """Remember an event; one that the server's log does not keep has no ID, and comes once."""
        if event_id is not None:
            with self._lock:
                self._ids[event_id] = None
                self._file.write(f"{event_id}\n")


memory = Memory(Path(os.environ.get("CHAT_MEMORY", "chat_webhook.seen")))


@handlers.on("task:status-changed")
def tell(event: gazu_like.events.Event[Any], client: gazu_like.KitsuClient) -> None:
    """Post a line when a task has one of the statuses that people want to hear of."""
    if event.is_replayed or event.id in memory or not event.data["new_task_status_id"]:
        return
    status = client.task.get_task_status(event.data["new_task_status_id"])
    said = SAID.get(status["short_name"].lower())
    if said is not None:
        task = client.task.get_task(event.data["task_id"])
        parts = (task.get("project"), task.get("entity"), task.get("task_type"))
        post(f"{' / '.join(plain(part['name']) for part in parts if part)} {said}")
        memory.add(event.id)


def post(text: str) -> None:
    """Post a line. What goes wrong is raised, so that ``--attempts`` tries again."""
    answer = httpx.post(WEBHOOK, json={"text": text}, timeout=TIMEOUT_SECONDS)
    if answer.status_code in LATER:
        asked = answer.headers.get("Retry-After", "")
        time.sleep(min(float(asked) if asked.isdigit() else 1.0, LONGEST_SECONDS))
    if not answer.is_success:
        # Not httpx's own error, which tells the address, and so the secret, to the log.
        raise RuntimeError(f"the chat answered {answer.status_code}: {answer.text[:100]!r}")


def plain(name: str) -> str:
    """Return a name in which chats find nobody to call: "@all" and "<!channel>" are words like others."""
    return name.replace("@", "@\u200b").replace("<", "(")
