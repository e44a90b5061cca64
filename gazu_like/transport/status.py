"""Answer to exception: which class, and what the server said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from gazu_like.exception import (
    HttpException,
    NotAuthenticatedException,
    UnreadableAnswerException,
    error_class,
)
from gazu_like.transport import codec
from gazu_like.transport.redact import redact_url
from gazu_like.transport.wire import Reply

NO_MESSAGE = "No additional information"
#: What the JWT layer says of a token that has run out.
EXPIRED = "Signature has expired"
Error = TypeVar("Error", bound=HttpException)

_MESSAGE_KEYS = ("message", "error", "msg", "description")
_SHOWN_CHARACTERS = 200


def is_success(status: int) -> bool:
    """Tell whether a status is 2xx."""
    return 200 <= status < 300


def is_login_refused(reply: Reply) -> bool:
    """Tell whether an answer asks for another login."""
    # Zou answers 422, not 401, to some faults of a JWT; the message is the only difference from bad input.
    return reply.status == 401 or (reply.status == 422 and EXPIRED in message_of(body_of(reply), ""))


def body_of(reply: Reply) -> Any:
    """Return an answer's JSON, or its text when it is none."""
    try:
        return codec.decode(reply.content)
    except ValueError:
        return reply.text


def message_of(body: Any, default: str = NO_MESSAGE) -> str:
    """Return what the server said in an answer's decoded JSON, without field-level details."""
    if not isinstance(body, Mapping):
        return default
    texts = (body.get(key) for key in _MESSAGE_KEYS)
    return next((text for text in texts if isinstance(text, str) and text), default)


def fields_of(body: Any) -> list[tuple[str, str]]:
    """Return the field-level details of an answer's decoded JSON, as pairs (field, message)."""
    data = body.get("data") if isinstance(body, Mapping) else None
    errors = next((held["errors"] for held in (body, data) if isinstance(held, Mapping) and "errors" in held), None)
    if isinstance(errors, Mapping):
        return [(str(field), str(said)) for field, said in errors.items()]
    return [_field(error) for error in errors] if isinstance(errors, list) else []


def _field(error: Any) -> tuple[str, str]:
    if not isinstance(error, Mapping):
        return "", str(error)
    field = error.get("field", error.get("loc", ""))
    if isinstance(field, Iterable) and not isinstance(field, str):
        field = ".".join(str(part) for part in field)
    return str(field), str(error.get("message", error.get("msg", error)))


def full_message(body: Any, default: str = NO_MESSAGE) -> str:
    """Return message and field-level details in one text."""
    fields = fields_of(body)
    details = "; ".join(f"{field}: {said}" if field else said for field, said in fields)
    return f"{message_of(body, default)} ({details})" if details else message_of(body, default)


def error_of(reply: Reply) -> HttpException:
    """Return the exception for an answer that is no success."""
    kind = NotAuthenticatedException if is_login_refused(reply) else error_class(reply.status)
    return exception(kind, reply, _said(reply), _advice(reply))


def unreadable(
    reply: Reply, wanted: str, advice: str = "Is the host that of a Kitsu API?"
) -> UnreadableAnswerException:
    """Return the exception for a successful answer that is not what was asked for.

    Args:
        reply: The answer.
        wanted: What it should have been, such as "JSON" or "a list".
        advice: What to look at.
    """
    held = reply.headers.get("content-type") or "no content type"
    said = f"wanted {wanted}, got {held}, {len(reply.content)} bytes: {_excerpt(reply.text)}"
    return exception(UnreadableAnswerException, reply, said, advice)


def exception(kind: type[Error], reply: Reply, message: str, advice: str) -> Error:
    """Return an exception that knows what was asked and what was answered."""
    body = body_of(reply)
    return kind(
        reply.call.path,
        message,
        method=reply.call.method,
        status=reply.status,
        fields=fields_of(body),
        body=body,
        attempts=reply.attempts,
        advice=advice,
    )


def _said(reply: Reply) -> str:
    if 300 <= reply.status < 400:
        return f"redirected to {redact_url(reply.headers.get('location', 'nowhere'))}"
    body = body_of(reply)
    said = message_of(body, "")
    return said or (_excerpt(reply.text) if isinstance(body, str) and body else NO_MESSAGE)


def _advice(reply: Reply) -> str:
    if 300 <= reply.status < 400:
        return "A write is not sent on to another address: set the host to that one."
    return ""


def _excerpt(text: str) -> str:
    flat = " ".join(text.split())
    return repr(flat if len(flat) <= _SHOWN_CHARACTERS else flat[: _SHOWN_CHARACTERS - 3] + "...")
