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
SPENT = [{"task_id": ident("another task"), "duration": 30}, {"task_id": ident("task"), "duration": 90}]
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
            result=result.replace("4", "1"),
        ),
        Difference(
            f"user.{name}",
            "ID of a chat",
            "the route wants the ID of the entity: when it knows none by this ID, the chat is looked up",
            fault=29,
            setup=Setup(refs={"chat": "id"}, answers={1: NO_SUCH_ENTITY, 2: []}),
            requests=[
                request(method, "actions/user/chats/{chat}/join", **body),
                get("data/user/chats"),
                get("data/chats/{chat}"),
                request(method, "actions/user/chats/{response3.object_id}/join", **body),
            ],
            result=result,
        ),
        Difference(
            f"user.{name}",
            "ID of a chat of the user's",
            "who is no administrator may look up own chats only",
            fault=29,
            setup=Setup(
                refs={"chat": "id"},
                answers={1: NO_SUCH_ENTITY, 2: [{"id": ident("chat"), "object_id": ident("entity")}]},
                aliases={"entity": ident("entity")},
            ),
            requests=[
                request(method, "actions/user/chats/{chat}/join", **body),
                get("data/user/chats"),
                request(method, "actions/user/chats/{entity}/join", **body),
            ],
            result=result.replace("4", "3"),
        ),
    ]


ROWS: Sequence[Difference] = (
    *chat("join_chat", "POST", "JSON of request 4"),
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
        "required args",
        "the recorded route answers 500 when no time was spent: the day's are listed",
        setup=Setup(answers={1: SPENT}),
        requests=[get("data/user/time-spents/{date}")],
        result={"$value": SPENT[1]},
    ),
    Difference(
        "user.get_task_time_spent",
        "no time was spent",
        "the recorded route answers 500",
        setup=Setup(answers={1: SPENT[:1]}),
        requests=[get("data/user/time-spents/{date}")],
        result="None",
    ),
    Difference(
        "user.get_task_time_spent",
        "seed call",
        "the seed's call names no date: it means today",
        seed=True,
        setup=Setup(answers={1: SPENT}, aliases=TODAY),
        requests=[get("data/user/time-spents/{today}")],
        result={"$value": SPENT[1]},
    ),
)

DICT_ONLY: Mapping[str, str] = {"user.update_notification_of_anybody(notification)": "what is to change is in the dict"}
