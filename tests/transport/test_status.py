"""Answers become exceptions that carry the facts."""

from __future__ import annotations

import pickle
from typing import Any

import httpx
import pytest

from gazu_like import exception
from gazu_like.transport import status
from gazu_like.transport.wire import Call, Reply


def reply_of(code: int, body: Any = None, text: str | None = None, method: str = "PUT") -> Reply:
    response = httpx.Response(code, text=text) if text is not None else httpx.Response(code, json=body)
    return Reply(Call(method, "data/shots/7", "http://x/api/data/shots/7"), response)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (400, exception.ParameterException),
        (401, exception.NotAuthenticatedException),
        (403, exception.NotAllowedException),
        (404, exception.RouteNotFoundException),
        (405, exception.MethodNotAllowedException),
        (409, exception.ConflictException),
        (410, exception.ParameterException),
        (413, exception.TooBigFileException),
        (422, exception.ValidationException),
        (429, exception.TooManyRequestsException),
        (500, exception.ServerErrorException),
        (502, exception.ServerErrorException),
        (503, exception.ServerErrorException),
        (504, exception.ServerErrorException),
        (599, exception.ServerErrorException),
        (302, exception.HttpException),
    ],
)
def test_each_status_has_its_class(code: int, kind: type[Exception]) -> None:
    assert type(status.error_of(reply_of(code, {"message": "no"}))) is kind


def test_422_of_an_old_token_is_a_matter_of_login() -> None:
    expired = reply_of(422, {"message": "Signature has expired"})
    assert status.is_login_refused(expired)
    assert isinstance(status.error_of(expired), exception.NotAuthenticatedException)
    assert not status.is_login_refused(reply_of(422, {"message": "name is too long"}))


def test_an_error_carries_and_tells_the_facts() -> None:
    error = status.error_of(
        reply_of(400, {"message": "Wrong body", "errors": [{"field": "name", "message": "is missing"}]})
    )
    assert (error.method, error.route, error.status, error.message) == ("PUT", "data/shots/7", 400, "Wrong body")
    assert error.fields == [("name", "is missing")]
    assert error.args == ("data/shots/7", "Wrong body")
    assert str(error) == "PUT data/shots/7 answered 400: Wrong body [name: is missing]"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({"message": "a", "error": "b"}, "a"),
        ({"message": "", "error": "b"}, "b"),
        ({"error": True, "message": "a"}, "a"),
        ({"msg": "Token has been revoked"}, "Token has been revoked"),
        ({"errors": {"name": "too long"}}, "No additional information (name: too long)"),
        ({"errors": [{"loc": ["body", 0, "name"], "msg": "wrong"}]}, "No additional information (body.0.name: wrong)"),
        ({"message": "a", "errors": ["odd"]}, "a (odd)"),
        ({"message": "a", "data": {"errors": [{"field": "name", "message": "is missing"}]}}, "a (name: is missing)"),
        ({"message": "a", "data": None}, "a"),
        ([1], "No additional information"),
        (None, "No additional information"),
    ],
)
def test_messages(body: Any, said: str) -> None:
    assert status.full_message(body) == said


def test_an_answer_that_is_no_json_is_quoted_in_short() -> None:
    error = status.error_of(reply_of(502, text="<html>\n  Bad   Gateway" + "x" * 500))
    assert "<html> Bad Gatewayxx" in str(error)
    assert len(str(error)) < 300


FAMILY = [kind for name, kind in vars(exception).items() if name.endswith("Exception")]


@pytest.mark.parametrize("kind", FAMILY)
def test_every_error_is_of_the_family_and_can_be_raised_as_in_gazu(kind: type[Exception]) -> None:
    assert issubclass(kind, exception.GazuException)
    assert "data/x" in str(kind("data/x", "no"))
    assert pickle.loads(pickle.dumps(kind("data/x", "no"))).args == ("data/x", "no")
