"""Kinds that nothing reads or writes, for functions that only look at their settings."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from gazu_like.sync.model import Kind


def kind(name: str = "things", keeps_ids: bool = True, **settings: Any) -> Kind:
    writer: Any = SimpleNamespace(batch=3, width=2, keeps_ids=keeps_ids, touches=())
    return Kind(name, settings.pop("scope", "production"), settings.pop("read", lambda side: []), writer, **settings)
