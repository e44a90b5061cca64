"""What an overview says in words, on a page and on a terminal."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from gazu_like.overview.model import BurnDown, Overview
from gazu_like.page.words import JOINED, count, listed, plural

#: What the entities of a kind are called in lists.
NOUNS: Mapping[str, str] = {"Concept": "concept", "other": "other entity"}


def noun(kind: str) -> str:
    """Return what an entity of a kind is called: "asset"."""
    return NOUNS.get(kind, kind.lower())


def entities(overview: Overview) -> str:
    """Write "12 assets, 15 shots and 3 sequences"."""
    return listed([count(number, noun(kind)) for kind, number in overview.entities.items()])


def share(part: int, whole: int) -> str:
    """Write a share in percents; what is not all is never written as 100."""
    if not whole:
        return "-"
    percent = 100 * part / whole
    if 0 < percent < 1:
        return f"<{JOINED}1{JOINED}%"
    return f"{min(round(percent), 99) if part < whole else 100}{JOINED}%"


def days(number: float) -> str:
    """Write days of work: "0.5", "12", "1,200"."""
    return f"{number:.1f}" if 0 < number < 9.95 and round(number, 1) % 1 else f"{number:,.0f}"


def day(text: str) -> str:
    """Write a day: "29 November 2026"."""
    found = datetime.date.fromisoformat(text)
    return f"{found.day}{JOINED}{found:%B}{JOINED}{found.year}"


def short_day(text: str, today: str) -> str:
    """Write a day where there is little room: "29 Nov"; of another year than today's "29 Nov 2025"."""
    found = datetime.date.fromisoformat(text)
    year = "" if text[:4] == today[:4] else f"{JOINED}{found.year}"
    return f"{found.day}{JOINED}{found:%b}{year}"


def when(days: int) -> str:
    """Write in how many days something is due."""
    return {0: "today", 1: "tomorrow"}.get(days, f"in {days} days")


def span(overview: Overview) -> str:
    """Write how long the production runs, and what is left of it; nothing where it has no dates."""
    start, end = overview.start_date, overview.end_date
    if end is None:
        return f"Since {day(start)}" if start else ""
    left = (datetime.date.fromisoformat(end) - datetime.date.fromisoformat(overview.moment[:10])).days
    said = f"{count(left, 'day')} to go" if left > 0 else "its last day" if left == 0 else f"over since {-left} days"
    return f"{day(start)} to {day(end)}, {said}" if start else f"Until {day(end)}, {said}"


def source(burn_down: BurnDown) -> str:
    """Say from when on the burn-down is known, and by what."""
    by_dates = "the tasks' own dates (made, done): what was opened again or removed is not seen"
    if burn_down.gap == "refused":
        return f"By {by_dates}. The server's event log is for managers of the production; this login may not read it."
    if burn_down.log_from is None:
        return f"By {by_dates}. The server's event log tells nothing of them." if burn_down.days else ""
    if burn_down.gap == "late":
        return f"By the server's event log, which begins on {day(burn_down.log_from)}; before, by {by_dates}."
    return f"By the server's event log, from the beginning ({day(burn_down.log_from)})."


def pace(burn_down: BurnDown) -> str:
    """Say how the tasks of today stand to an even pace; nothing where there is none."""
    if burn_down.even is None or not burn_down.days:
        return ""
    today, (first, last) = burn_down.days[-1], burn_down.even
    if not first.day <= today.day <= last.day:
        return ""
    start, end, now = (datetime.date.fromisoformat(each.day) for each in (first, last, today))
    wanted = round(first.open * ((end - now) / (end - start)))
    there = f"{count(today.open, 'task')} {'is' if today.open == 1 else 'are'} open today"
    return f"{there}; at an even pace from {day(first.day)} to {day(last.day)}, {wanted:,} would be."


def many(number: int, name: str) -> str:
    """Write a noun alone, for one or many."""
    return name if number == 1 else plural(name)
