"""Write docs/events-reference.md, and what type checkers know of an event's name: gazu_like/events/typed.pyi.

python scripts/events_reference.py           write them
python scripts/events_reference.py --check   say whether they are stale (exit code 1), for CI

What is emitted comes from tests/data/zou-events.json (scripts/zou_events.py), what it holds from gazu_like/shapes.
"""

from __future__ import annotations

import inspect
import json
import sys
import typing
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from namespaces import formatted

from gazu_like.shapes.event_names import EVENTS
from gazu_like.shapes.optional import NotRequired

ROOT = Path(__file__).parents[1]
TABLE = json.loads((ROOT / "tests" / "data" / "zou-events.json").read_text())
TYPED = ROOT / "gazu_like" / "events" / "typed.pyi"
PAGE = ROOT / "docs" / "events-reference.md"

HEAD = '''"""What type checkers know of an event by its name. Written by scripts/events_reference.py; never run.

There is one overload for each kind of payload, and a last one for patterns and for names that no server emits.
"""
# ruff: noqa: E501
# A text that is no literal gets what any event holds, which is true of the events of the literals as well.
# mypy: disable-error-code="overload-overlap"
# pyright: reportOverlappingOverload=false

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, Protocol, TypeVar, overload

from gazu_like.events.event import Event
from gazu_like.refs import Ref
from gazu_like.shapes.events import {shapes}

Payload = TypeVar("Payload")
Told = TypeVar("Told", contravariant=True)
Answer = TypeVar("Answer")
Given = TypeVar("Given", covariant=True)

Match = Callable[[Event[Payload]], bool] | None


class TakesClient(Protocol[Told, Given]):
    """A handler that is given the client as well: the asynchronous one, if it is an asynchronous listener\'s."""

    def __call__(self, event: Event[Told], /, *, client: Any) -> Given: ...


class Registers(Protocol[Payload]):
    """A decorator for handlers, plain or asynchronous; it returns them as they are."""

    @overload
    def __call__(self, handler: Callable[[Event[Payload]], Answer], /) -> Callable[[Event[Payload]], Answer]: ...
    @overload
    def __call__(self, handler: TakesClient[Payload, Answer], /) -> TakesClient[Payload, Answer]: ...

'''
ON = "def on(self, name: {name}, /, *, project: Ref | None = None) -> {result}:"
WAIT = (
    "def wait_for(self, name: {name}, /, *, timeout: float = 60.0,"
    " match: Match[{payload}] = None, **fields: Any) -> {result}:"
)
CLASSES = (
    ("TypedHandlers", "", "What handlers can be registered for.", ON, "Registers[{payload}]"),
    ("TypedListener", "TypedHandlers", "What a listener can wait for as well.", WAIT, "Event[{payload}]"),
    ("TypedAsyncListener", "TypedHandlers", "The same, awaited.", f"async {WAIT}", "Event[{payload}]"),
)
ANYTHING = "dict[str, Any]"


def by_payload() -> dict[Any, list[str]]:
    """Return the names of the events that hold the same."""
    found: dict[Any, list[str]] = {}
    for name, shape in EVENTS.items():
        found.setdefault(shape, []).append(name)
    return found


def typed() -> str:
    """Return the text of typed.pyi, not formatted."""
    names = "".join(f"{alias(shape)} = Literal{json.dumps(names)}\n" for shape, names in by_payload().items())
    shapes = ", ".join(payload_of(shape) for shape in by_payload() if shape is not dict)
    return HEAD.replace("{shapes}", shapes) + names + "\n".join(typed_class(*each) for each in CLASSES)


def typed_class(name: str, base: str, said: str, signature: str, result: str) -> str:
    """Return a class with one overload for each kind of payload."""
    lines = []
    for names, payload in [*((alias(shape), payload_of(shape)) for shape in by_payload()), ("str", ANYTHING)]:
        told = signature.format(name=names, payload=payload, result=result.format(payload=payload))
        lines.append(f"    @overload\n    {told} ...\n")
    body = "".join(lines)
    return f'\n# fmt: off\nclass {name}{f"({base})" if base else ""}:\n    """{said}"""\n\n{body}\n# fmt: on\n'


def alias(shape: Any) -> str:
    """Return what the names of the events are called that hold the same."""
    return "RoomMessageName" if shape is dict else f"{shape.__name__}Name"


def payload_of(shape: Any) -> str:
    return ANYTHING if shape is dict else str(shape.__name__)


def page() -> str:
    """Return the text of the page."""
    rows = "".join(row(each) for each in TABLE["events"])
    intro = inspect.cleandoc(INTRODUCTION.format(count=len(EVENTS), zou=TABLE["zou"]))
    return f"{intro}\n\n| event | holds | where | type |\n|---|---|---|---|\n{rows}"


INTRODUCTION = """
    # The events of a server

    The {count} events that Zou {zou} emits, as its own code tells (`scripts/zou_events.py`); a test listens to a server
    while it emits them. Written by `scripts/events_reference.py`.

    ```python
    from gazu_like.events import Handlers

    handlers = Handlers()


    @handlers.on("task:status-changed")
    def changed(event):
        print(event.data["task_id"], event.data["new_task_status_id"])
    ```

    - **Holds**: the keys of `event.data`; those in brackets depend on the route that was called. What ends in `_id` is
      an ID. The live message and the entry in the log hold the same.
    - **Where**: *log* events are heard live, and kept in the server's log, which a listener catches up from. *Live*
      ones are heard or missed. *Room* ones go only to those who are in the review room of a playlist, and come from
      the other people in it.
    - **Type**: the TypedDict in `gazu_like.shapes.events` that type checkers give `event.data`.

    Names are the server's own: `production_schedule_version:update`, `asset_instance:new`, `playlist:add_entity` and
    `output_type:new` have an underscore where their neighbours have a dash, and there is `budget:create` beside
    `budget:new`, by another route. `listener.on` takes patterns too, such as `"*:new"`.

    What is not in the table:

    - Events that somebody wrote into the log (`events.new_event`), of any name. They are not told live.
    - What the import routes emit for `zou sync push` and other clients; ours call them silently, migrations too. For
      an entity the ID's key begins with its kind in upper case (`Shot_id`), and for tasks and entity links there is no
      ID at all, only `project_id`. The names are those of the table.
    - On a server that `zou sync` keeps up to date with another one, the events of that one. They hold `"sync": true`
      as well, and the log has only those of records that it wrote itself.

    A `project_id` in the payload is not always in the entry itself: `project:*` are logged without a production, so
    asking the log for those of a production does not find them.
"""


def row(event: dict[str, Any]) -> str:
    """Return a line of the table."""
    shape = EVENTS[event["name"]]
    where = (
        "room"
        if event.get("room")
        else {"always": "log", "never": "live", "sometimes": "live (log when written as a record)"}[event["logged"]]
    )
    if shape is dict:
        return f"| `{event['name']}` | what a client sends | {where} | `dict` |\n"
    return f"| `{event['name']}` | {', '.join(keys_of(shape)) or 'nothing'} | {where} | `{shape.__name__}` |\n"


def keys_of(shape: Any) -> Iterable[str]:
    """Return the keys of a payload, those that are not always there in brackets and last."""
    hints = typing.get_type_hints(shape, include_extras=True)
    optional = {key for key, hint in hints.items() if typing.get_origin(hint) is NotRequired}
    own = sorted(hints, key=lambda key: (key in optional, key == "project_id", list(hints).index(key)))
    return [f"({key})" if key in optional else key for key in own]


def main() -> int:
    """Write or check the files."""
    stale = [path for path, text in {TYPED: formatted(typed(), TYPED), PAGE: page()}.items() if not same(path, text)]
    return 1 if stale else 0


def same(path: Path, text: str) -> bool:
    """Tell whether a file has a text; without --check, see to it."""
    if path.exists() and path.read_text() == text:
        return True
    if "--check" in sys.argv:
        sys.stderr.write(f"{path.relative_to(ROOT)} is stale: run python scripts/events_reference.py\n")
        return False
    path.write_text(text)
    return True


if __name__ == "__main__":
    sys.exit(main())
