from __future__ import annotations

from collections.abc import Sequence

from ..notation import get
from .row import Own

ROWS: Sequence[Own] = (
    Own("events.get_event_names", "no args", [get("data/events/names")]),
    Own("events.get_event", "required args", [get("data/events/{event}")]),
)
