from __future__ import annotations

from collections.abc import Sequence

from ..notation import delete, get, post
from ..scenarios import Setup
from .row import Own

ROWS: Sequence[Own] = (
    Own(
        "entity.all_news_for_entity",
        "required args",
        [get("data/entities/{entity}/news")],
        "request 1's JSON key 'data'",
        Setup(answers={1: {"data": []}}),
    ),
    Own("entity.all_time_spents_for_entity", "required args", [get("data/entities/{entity}/time-spents")]),
    Own("entity.all_preview_files_for_entity", "required args", [get("data/entities/{entity}/preview-files")]),
    Own("entity.get_chat", "required args", [get("data/entities/{entity}/chat")]),
    Own("entity.all_chat_messages", "required args", [get("data/entities/{entity}/chat/messages")]),
    Own("entity.get_chat_message", "required args", [get("data/entities/{entity}/chat/messages/{chat_message}")]),
    Own(
        "entity.new_chat_message",
        "required args",
        [post("data/entities/{entity}/chat/messages", {"message": "{text}"})],
    ),
    Own("entity.new_chat_message", "empty text", [], "raises ValueError", Setup(values={"text": ""})),
    Own(
        "entity.remove_chat_message",
        "required args",
        [delete("data/entities/{entity}/chat/messages/{chat_message}")],
        "response text",
    ),
)
