"""Properties are tried with the same examples every time, so that a test that passed passes again."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

settings.register_profile(
    "settled",
    deadline=None,
    derandomize=True,
    database=None,
    max_examples=30,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


def settle() -> None:
    """Have all properties that are defined from now on be tried so."""
    settings.load_profile("settled")
