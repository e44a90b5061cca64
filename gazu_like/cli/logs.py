"""What the library and handlers log while a command runs: on stderr, for people or as JSON lines, without secrets."""

from __future__ import annotations

import datetime
import json
import logging
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from gazu_like.cli import output
from gazu_like.transport.redact import redact_url

#: What may be told of an event's fate besides the message.
FACTS = ("event", "handler")
#: Loggers whose remarks say nothing that ours do not, or tell addresses with secrets in them, and what is left of them.
OTHERS: Mapping[str, int] = {
    **dict.fromkeys(("httpx", "httpcore", "urllib3", "asyncio"), logging.WARNING),
    # Without a level of their own they write on stderr by themselves.
    **dict.fromkeys(("socketio.client", "engineio.client"), logging.CRITICAL),
}


class Text(logging.Formatter):
    """A line for people: "14:03:22 warning: ...", and the traceback below it."""

    def format(self, record: logging.LogRecord) -> str:
        """Return it as text."""
        moment = datetime.datetime.fromtimestamp(record.created).strftime("%H:%M:%S")
        line = f"{moment} {record.levelname.lower()}: {output.clean(_message(record))}"
        traceback = _traceback(record)
        return line if traceback is None else "\n".join([line, *map(output.clean, traceback.splitlines())])


class JsonLines(logging.Formatter):
    """A JSON object on a line: "time" (UTC), "level", "message"; "event", "handler", "error" where there are any."""

    def format(self, record: logging.LogRecord) -> str:
        """Return it as text."""
        moment = datetime.datetime.fromtimestamp(record.created, datetime.timezone.utc)
        facts = {
            "time": moment.isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "message": _message(record),
            **{name: getattr(record, name, None) for name in FACTS},
            "error": _traceback(record),
        }
        told = {name: value for name, value in facts.items() if value is not None}
        return json.dumps(told, ensure_ascii=False, default=str)


FORMATS: Mapping[str, type[logging.Formatter]] = {"text": Text, "json": JsonLines}


class _Stderr(logging.Handler):
    """Writes to what stderr is at the moment: a live display puts itself in its place."""

    def emit(self, record: logging.LogRecord) -> None:
        try:
            sys.stderr.write(f"{self.format(record)}\n")
            sys.stderr.flush()
        except Exception:  # noqa: BLE001 - as logging wants it
            self.handleError(record)


@contextmanager
def shown(
    log_format: str = "text",
    level: int = logging.WARNING,
    wanted: Callable[[logging.LogRecord], bool] = lambda record: True,
) -> Iterator[None]:
    """Show what is logged while the block runs.

    Args:
        log_format: "text" or "json".
        level: Nothing below it.
        wanted: Tells of a record whether it is shown.
    """
    handler = _Stderr()
    handler.setFormatter(FORMATS[log_format]())
    handler.addFilter(wanted)
    levels = {"": level, **OTHERS}
    before = {name: logging.getLogger(name).level for name in levels}
    logging.getLogger().addHandler(handler)
    for name, wished in levels.items():
        logging.getLogger(name).setLevel(wished)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(handler)
        for name, former in before.items():
            logging.getLogger(name).setLevel(former)


def _message(record: logging.LogRecord) -> str:
    return redact_url(record.getMessage())


def _traceback(record: logging.LogRecord) -> str | None:
    if not record.exc_info:
        return None
    lines = logging.Formatter().formatException(record.exc_info).splitlines()
    return "\n".join(map(redact_url, lines))  # line by line: what may be a secret goes to the end of what it is in
