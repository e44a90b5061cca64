"""Properties are tried with the same examples every time."""

from __future__ import annotations

from tests.support import properties

properties.settle()
