from __future__ import annotations

from collections.abc import Sequence

from ..notation import delete, get, post, put
from .row import Own


def looked_after(one: str, many: str, model: str, about: str) -> tuple[Own, ...]:
    """What an administrator does with the records of everybody."""
    path = f"data/{model}/{{{one}}}"
    query = {"person_id": "{person}", f"{about}_id": f"{{{about}}}"}
    return (
        Own(f"user.all_{many}_of_everybody", "no args", [get(f"data/{model}")]),
        Own(f"user.all_{many}_of_everybody", "all args", [get(f"data/{model}", query=query)]),
        Own(f"user.get_{one}_of_anybody", "required args", [get(path)]),
        Own(f"user.remove_{one}_of_anybody", "required args", [delete(path)], "response text"),
    )


ROWS: Sequence[Own] = (
    *looked_after("notification", "notifications", "notifications", "task"),
    *looked_after("subscription", "subscriptions", "subscriptions", "task"),
    *looked_after("filter", "filters", "search-filters", "project"),
    *looked_after("filter_group", "filter_groups", "search-filter-groups", "project"),
    Own("user.update_filter_of_anybody", "required args", [put("data/search-filters/{filter}", {"$arg": "filter"})]),
    Own(
        "user.update_filter_group_of_anybody",
        "required args",
        [put("data/search-filter-groups/{filter_group}", {"$arg": "filter_group"})],
    ),
    Own(
        "user.new_subscription_of_anybody",
        "required args",
        [post("data/subscriptions", {"person_id": "{person}", "task_id": "{task}"})],
    ),
    Own("user.all_chats_of_everybody", "no args", [get("data/chats")]),
    Own("user.remove_chat", "required args", [delete("data/chats/{chat}")], "response text"),
    Own("user.all_chat_messages", "no args", [get("data/chat-messages")]),
    Own("user.all_chat_messages", "all args", [get("data/chat-messages", query={"chat_id": "{chat}"})]),
    Own("user.get_chat_message", "required args", [get("data/chat-messages/{message}")]),
    Own("user.remove_chat_message", "required args", [delete("data/chat-messages/{message}")], "response text"),
)
