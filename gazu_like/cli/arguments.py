"""Arguments that people write in words of their own: how long, and since when. Each function is a type for click."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping

import click

#: Seconds of a unit.
UNITS: Mapping[str, int] = {"s": 1, "m": 60, "h": 3600, "d": 86_400}

_PART = re.compile(r"(\d+)([smhd])")


def duration(text: str) -> float:
    """Return the seconds of a length of time such as 90s, 15m, 1h30m.

    Raises:
        click.BadParameter: it is none, or shorter than a second.
    """
    seconds = seconds_of(text)
    if seconds is None or seconds < 1:
        raise click.BadParameter(f"{text!r} is no length of time: write 90s, 15m or 1h, at least 1s.")
    return seconds


def moment(text: str) -> str:
    """Return a moment of the past as the server's log has it: YYYY-MM-DDTHH:MM:SS, UTC.

    Args:
        text: A date, with a time or without, of this machine's zone unless it names one; or how long ago: "2h".

    Raises:
        click.BadParameter: it is neither, or has not come yet.
    """
    from gazu_like.event_log import FORMAT

    now = datetime.datetime.now(datetime.timezone.utc)
    found = _read(text, now)
    if found is None:
        wanted = "write 2026-05-31, '2026-05-31 18:30' or 2h (two hours ago)"
        raise click.BadParameter(f"{text!r} is no moment: {wanted}.")
    if found > now:
        raise click.BadParameter(f"{text!r} has not come yet.")
    return found.astimezone(datetime.timezone.utc).strftime(FORMAT)


def seconds_of(text: str) -> float | None:
    """Return how many seconds a length of time has, None when the text is none: "90s", "15m", "1h30m", "2d"."""
    parts = _PART.findall(text)
    if not parts or "".join(number + unit for number, unit in parts) != text:
        return None
    return float(sum(int(number) * UNITS[unit] for number, unit in parts))


def _read(text: str, now: datetime.datetime) -> datetime.datetime | None:
    ago = seconds_of(text)
    try:
        if ago is not None:
            return now - datetime.timedelta(seconds=ago)
        # Python 3.10 does not know the Z.
        return datetime.datetime.fromisoformat(text.strip().replace("Z", "+00:00")).astimezone()
    except (ValueError, OverflowError):
        return None
