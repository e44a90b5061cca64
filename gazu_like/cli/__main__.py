"""``python -m gazu_like.cli``."""

from __future__ import annotations

from gazu_like.cli import run

run()
