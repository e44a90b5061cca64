from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from ..differences import Difference, get, request
from ..exchange import Answer
from ..scenarios import Setup
from ..world import ident

TODAY = {"today": lambda _: datetime.date.today().isoformat()}
NO_SUCH_ENTITY = Answer.json({"message": "Entity not found"}, 404)
TYPES = [{"id": ident("type a"), "name": "a"}, {"id": ident("type b"), "name": "b"}]


def chat(name: str, method: str, result: str) -> list[Difference]:
    body: Mapping[str, Any] = {"json": {}} if method == "POST" else {}
    return [
        Difference(
            f"user.{name}",
            "chat dict has object_id",
            "the route wants the ID of the entity that the chat is about",
            fault=29,
            setup=Setup(refs={"chat": "dict"}),
            requests=[request(method, "actions/user/chats/{chat.object_id}/join", **body)],
            result=result.replace("3", "1"),
        ),
        Difference(
            f"user.{name}",
            "ID of a chat",
            "the route wants the ID of the entity: when it knows none by this ID, the chat is looked up",
            fault=29,
            setup=Setup(refs={"chat": "id"}, answers={1: NO_SUCH_ENTITY}),
            requests=[
                request(method, "actions/user/chats/{chat}/join", **body),
                get("data/chats/{chat}"),
                request(method, "actions/user/chats/{response2.object_id}/join", **body),
            ],
            result=result,
        ),
    ]


ROWS: Sequence[Difference] = (
    *chat("join_chat", "POST", "JSON of request 3"),
    *chat("leave_chat", "DELETE", "response text"),
    Difference(
        "user.all_project_assets",
        "required args",
        "the route is gone: the user's asset types are asked one by one",
        setup=Setup(
            answers={1: TYPES},
            aliases={"type a": ident("type a"), "type b": ident("type b")},
            together=2,
        ),
        requests=[
            get("data/user/projects/{project}/asset-types"),
            get("data/user/projects/{project}/asset-types/{type a}/assets"),
            get("data/user/projects/{project}/asset-types/{type b}/assets"),
        ],
        result="lists of requests 2 and following, concatenated and sorted by name",
    ),
    Difference(
        "user.get_day_off",
        "seed call",
        "the seed's call names no date: it means today",
        seed=True,
        setup=Setup(aliases=TODAY),
        requests=[get("data/user/day-offs/{today}")],
        result="JSON of request 1",
    ),
    Difference(
        "user.get_task_time_spent",
        "seed call",
        "the seed's call names no date: it means today",
        seed=True,
        setup=Setup(aliases=TODAY),
        requests=[get("data/user/tasks/{task}/time-spents/{today}")],
        result="JSON of request 1",
    ),
)

DICT_ONLY: Mapping[str, str] = {}
