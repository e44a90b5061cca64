"""Both generations of calls of the functions that take a comment: with its task, and without."""

from __future__ import annotations

import inspect
import json
from typing import Any

import httpx
import pytest

from gazu_like import task
from tests.support.wires import client_answering

TASK, COMMENT = "11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"
OTHER, PERSON = "33333333-3333-4333-8333-333333333333", "44444444-4444-4444-8444-444444444444"
CLIENT = object()

TODAY = (
    ((TASK, COMMENT, "hi"), {"client": CLIENT}),
    ((TASK, COMMENT, "hi", None, CLIENT), {}),
    ((TASK, {"id": COMMENT}, "hi"), {"client": CLIENT}),
    ((TASK,), {"comment": COMMENT, "text": "hi", "client": CLIENT}),
    ((), {"task": TASK, "comment": COMMENT, "text": "hi", "client": CLIENT}),
)
LOOKED_UP = (
    ((COMMENT, "hi"), {"client": CLIENT}),
    ((COMMENT, "hi", None), {"client": CLIENT}),
    ((COMMENT, "hi", None, CLIENT), {}),
    ((COMMENT,), {"text": "hi", "client": CLIENT}),
    ((), {"comment": COMMENT, "text": "hi", "client": CLIENT}),
)
TOLD = ((({"id": COMMENT, "object_id": TASK}, "hi"), {"client": CLIENT}),)


def call(function: Any, args: Any, kwargs: Any) -> tuple[list[str], httpx.Request]:
    """Call with a client in place of the mark; return the paths asked for, and the last request."""
    client, requests = client_answering(lambda request: httpx.Response(200, json={"id": COMMENT, "object_id": TASK}))
    function(
        *[client if each is CLIENT else each for each in args],
        **{name: client if each is CLIENT else each for name, each in kwargs.items()},
    )
    return [request.url.path.removeprefix("/api/") for request in requests], requests[-1]


@pytest.mark.parametrize(
    ("args", "kwargs", "requests"),
    [*((*each, 1) for each in TODAY), *((*each, 2) for each in LOOKED_UP), *((*each, 1) for each in TOLD)],
)
def test_reply_finds_task_comment_and_text(args: Any, kwargs: Any, requests: int) -> None:
    paths, last = call(task.reply_to_comment, args, kwargs)
    assert paths[-1] == f"data/tasks/{TASK}/comments/{COMMENT}/reply"
    assert json.loads(last.content) == {"text": "hi"}
    assert len(paths) == requests


@pytest.mark.parametrize("person", [PERSON, {"id": PERSON}])
def test_reply_tells_a_person_from_a_text(person: Any) -> None:
    for args in ((COMMENT, "hi", person), (TASK, COMMENT, "hi", person)):
        paths, last = call(task.reply_to_comment, args, {"client": CLIENT})
        assert paths[-1] == f"data/tasks/{TASK}/comments/{COMMENT}/reply"
        assert json.loads(last.content) == {"text": "hi", "person_id": PERSON}


@pytest.mark.parametrize(
    ("function", "end"),
    [
        (task.delete_comment_reply, "reply"),
        (task.delete_comment_attachment, "attachments"),
        (task.remove_preview_from_comment, "preview-files"),
    ],
    ids=lambda value: getattr(value, "__name__", value),
)
@pytest.mark.parametrize(
    "args",
    [(TASK, COMMENT, OTHER), (COMMENT, OTHER), (COMMENT, OTHER, CLIENT), (TASK, COMMENT, OTHER, CLIENT)],
    ids=["today", "older", "older, client by position", "today, client by position"],
)
def test_task_may_lack(function: Any, end: str, args: Any) -> None:
    paths, _ = call(function, args, {} if CLIENT in args else {"client": CLIENT})
    assert paths[-1].endswith(f"/tasks/{TASK}/comments/{COMMENT}/{end}/{OTHER}")


def test_bad_references_are_named() -> None:
    client, requests = client_answering(lambda request: httpx.Response(200, json={}))
    wrong: list[tuple[Any, Any, str]] = [
        (task.reply_to_comment, (TASK, "sh010", "hi"), "comment"),
        (task.reply_to_comment, ("sh010", COMMENT, "hi"), "task"),
        (task.reply_to_comment, ("sh010", "hi"), "comment"),
        (task.delete_comment_reply, (TASK, COMMENT, "first"), "reply"),
        (task.delete_comment_reply, (TASK, "sh010", OTHER), "comment"),
    ]
    for function, args, name in wrong:
        with pytest.raises(ValueError, match=f"^{name}:"):
            function(*args, client=client)
    assert requests == []


def test_missing_argument_is_named() -> None:
    with pytest.raises(TypeError, match="reply"):
        task.delete_comment_reply(COMMENT)  # type: ignore[call-overload]
    with pytest.raises(TypeError, match="text"):
        task.reply_to_comment(task=TASK, comment=COMMENT)  # type: ignore[call-overload]


def test_signature_holds_both_generations() -> None:
    parameters = inspect.signature(task.reply_to_comment).parameters
    assert list(parameters) == ["task", "comment", "text", "person", "client"]
    assert all(each.default is not inspect.Parameter.empty for each in parameters.values())
