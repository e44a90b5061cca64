"""What an answer of NIM's means: rows, a record, an ID, or one of its several ways to say that it failed."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from typing import Any

from gazu_like.exception import (
    ApiKeyException,
    ApiKeyExpiredException,
    ApiKeyMissingException,
    ApiKeyUserException,
    NimException,
)
from gazu_like.nim.notation import Query
from gazu_like.transport import codec, status
from gazu_like.transport.wire import Reply

logger = logging.getLogger("gazu_like")

#: What NIM says of API keys.
KEY_PROBLEMS: Mapping[str, type[ApiKeyException]] = {
    "api key not found": ApiKeyMissingException,
    "failed to validate user": ApiKeyUserException,
    "api key expired": ApiKeyExpiredException,
}
KEY_ADVICE = "Set user= and api_key= (NIM_USER, NIM_API_KEY, or ~/.nim); an administrator of NIM issues keys."
_PAGE_ADVICE = "Is the URL that of NIM's nimAPI.php, and has the server a licence?"
#: Where the rows stand in an answer that is an object.
_ROWS = ("data", "rows")
_NO = (False, 0, "false", "0", "")
#: Shapes of answers that are a yes or a no, and how NIM spells these.
_YES_OR_NO = ("truth", "word")
_WORDS = ("true", "false", "1", "0")
_SHOWN_CHARACTERS = 300


def judged(reply: Reply, query: Query) -> Any:
    """Return an answer's JSON, when it is no failure.

    Raises:
        NimException: NIM says that it failed.
        UnreadableAnswerException: it is neither JSON nor a sentence.
    """
    try:
        answer = codec.decode(reply.content)
    except ValueError:
        answer = None
        said = reply.text.strip()
    else:
        said = _failure(answer, query)
        if not said:
            _warn(answer, query)
            return answer
    if answer is None and (not said or said.startswith("<")):
        raise status.unreadable(reply, "JSON", _PAGE_ADVICE)
    raise error_of(reply, said)


def error_of(reply: Reply, said: str) -> NimException:
    """Return the exception for what NIM says went wrong."""
    kind = KEY_PROBLEMS.get(said.rstrip(". ").casefold(), NimException)
    advice = KEY_ADVICE if issubclass(kind, ApiKeyException) else ""
    return status.exception(kind, reply, said[:_SHOWN_CHARACTERS], advice)


def _failure(answer: Any, query: Query) -> str:
    """Return what an answer says went wrong, "" when nothing did."""
    is_no_reason = answer is None or answer is False
    if query.shape in _YES_OR_NO and (is_no_reason or str(answer).casefold() in _WORDS):
        return f"NIM answered {answer!r} and does not say why" if query.shape == "word" and is_no(answer) else ""
    if is_no_reason:
        return f"NIM answered {answer!r} and does not say why"
    if isinstance(answer, str):
        return answer or "NIM answered an empty text"
    if isinstance(answer, list):
        # The one query whose error is part of a proper answer: it is there to test the key.
        lone = answer[0] if len(answer) == 1 and query.name != "testAPI" else None
        return _said(lone) if isinstance(lone, Mapping) else ""
    if not isinstance(answer, Mapping):
        return ""
    if "success" not in answer:
        return _said(answer)
    return (_said(answer) or "NIM does not say why") if is_no(answer["success"]) else ""


def _said(answer: Mapping[str, Any]) -> str:
    said = answer.get("error")
    return "" if said is None or said is False else str(said).strip()


def _warn(answer: Any, query: Query) -> None:
    if isinstance(answer, Mapping) and answer.get("error"):
        logger.warning("NIM did what %s asks for, and says: %s", query.name, answer["error"])


def is_no(value: Any) -> bool:
    """Tell whether NIM means no: false, 0, or their names."""
    return value is None or (value.casefold() if isinstance(value, str) else value) in _NO


def rows_of(answer: Any) -> list[dict[str, Any]]:
    """Return the rows in an answer, with IDs as numbers; a record that stands by itself is one row."""
    if isinstance(answer, Mapping):
        key = next((each for each in _ROWS if each in answer), None)
        found = answer[key] if key else None if "success" in answer else answer
    else:
        found = answer
    listed: Iterable[Any] = [found] if isinstance(found, Mapping) else found or []
    return [tidy(row) if isinstance(row, Mapping) else {"ID": _number(row)} for row in listed]


def tidy(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return a row with its IDs as numbers: NIM has them as numbers or as text. Unknown columns stay."""
    return {
        name: [tidy(each) if isinstance(each, Mapping) else each for each in value]
        if isinstance(value, list)
        else _number(value)
        if name.endswith(("ID", "_id"))
        else value
        for name, value in row.items()
    }


def new_id(answer: Any) -> int | None:
    """Return the ID of what was written, None when the answer holds none."""
    if not isinstance(answer, Mapping):
        return None
    held = answer.get("data")
    found = _number(answer.get("ID", held.get("ID") if isinstance(held, Mapping) else None))
    return found if isinstance(found, int) else None


def _number(value: Any) -> Any:
    return int(value) if isinstance(value, str) and value.isascii() and value.isdigit() else value
