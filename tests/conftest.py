"""What every run of the tests begins with."""

from __future__ import annotations

pytest_plugins = ["tests.support.called", "tests.support.unit"]
