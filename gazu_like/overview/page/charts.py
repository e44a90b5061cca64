"""Bars and the burn-down, drawn as SVG. Placed in percents, so that they are as wide as the screen lets them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

from gazu_like.overview.model import BurnDown, Day, Status, TypeProgress
from gazu_like.overview.words import day, share, short_day
from gazu_like.page.markup import NOTHING, Html, cut, el, joined
from gazu_like.page.signs import drawn
from gazu_like.page.words import count

#: The narrowest part of a bar, in percent of the bar: one task of thousands has to be seen.
NARROWEST = 1.0
#: Points of a line at most: more cannot be told apart on a wide screen.
POINTS = 300
#: The drawing's own units.
WIDTH, HEIGHT = 1000, 400
#: Share of the width from which on a word stands to the left of its place.
_RIGHT = 0.85


def bar(row: TypeProgress, statuses: Sequence[Status]) -> Html:
    """Draw the tasks of a task type by their status."""
    counts = [(place, each, row.counts[each.id]) for place, each in enumerate(statuses) if row.counts.get(each.id)]
    said = ", ".join(f"{number:,} {cut(each.name, 40)} ({share(number, row.tasks)})" for _, each, number in counts)
    parts, start = [], 0.0
    for (place, _, _), width in zip(counts, widths([number for *_, number in counts]), strict=True):
        parts.append(el("rect", x=f"{start:.2f}%", width=f"{width:.2f}%", height="100%", class_=f"part s{place}"))
        # A gap of paper parts neighbours whose colours are alike.
        if start:
            parts.append(el("rect", x=f"{start:.2f}%", width="2", height="100%", class_="gap"))
        start += width
    return drawn("bar", cut(row.name, 60), said, *parts)


def widths(numbers: Sequence[int]) -> list[float]:
    """Share 100 percent; parts too narrow to be seen take from the others."""
    total, least = sum(numbers), min(NARROWEST, 100 / max(len(numbers), 1))
    wanted = [max(least, 100 * number / total) for number in numbers]
    spare = sum(wanted) - least * len(wanted)
    shrink = (100 - least * len(wanted)) / spare if spare else 0
    return [least + (width - least) * shrink for width in wanted] if spare else wanted


def swatch(place: int) -> Html:
    """Draw the colour of a status, which stands next to its name."""
    square = el("rect", width="100%", height="100%", class_=f"part s{place}")
    return el("svg", square, class_="swatch", aria_hidden="true")


def line(class_: str) -> Html:
    """Draw what a legend shows of a line."""
    stroke = el("line", x1="0", x2="100%", y1="50%", y2="50%", class_=class_)
    return el("svg", stroke, class_="swatch wide", aria_hidden="true")


# Burn-down


class Scale:
    """Where days and numbers stand in the drawing, in its own units."""

    def __init__(self, found: BurnDown) -> None:
        days = [each.day for each in (*found.days, *(found.even or ()))]
        self.first, self.last = (datetime.date.fromisoformat(each(days)) for each in (min, max))
        self.top = rounded_up(max(each.tasks for each in found.days))

    def x(self, text: str) -> float:
        """Return the place of a day."""
        whole = (self.last - self.first).days or 1
        return WIDTH * (datetime.date.fromisoformat(text) - self.first).days / whole

    def y(self, number: float) -> float:
        """Return the height of a number, counted from above."""
        return HEIGHT * (1 - number / self.top)


def rounded_up(number: int) -> int:
    """Return the next number that halves well: 4, 6, 8, 10, 20, 40, 60 ..."""
    step: int = 10 ** (len(str(max(number, 1))) - 1)
    return next(step * times for times in (1, 2, 4, 6, 8, 10) if step * times >= max(number, 4 if step == 1 else 1))


def burn_down(found: BurnDown) -> Html:
    """Draw the tasks not yet done over time, all tasks above them, and the even line."""
    scale, days = Scale(found), thinned(found.days)
    shapes = [
        el("path", d=_area(days, scale), class_="area"),
        el("path", d=_path(((each.day, each.tasks) for each in days), scale), class_="all"),
        _even(found, scale),
        el("path", d=_path(((each.day, each.open) for each in days), scale), class_="open"),
    ]
    plot = el("svg", *shapes, viewBox=f"0 0 {WIDTH} {HEIGHT}", preserveAspectRatio="none", class_="plot")
    today = found.days[-1]
    said = (
        f"From {day(found.days[0].day)} to {day(today.day)}. Today {count(today.open, 'task')} of {today.tasks:,} "
        "not done. The numbers stand in the table below."
    )
    return drawn("burn-down", "Burn-down", said, _grid(scale), _unknown(found, scale), plot, _today(today, scale))


def thinned(days: Sequence[Day]) -> list[Day]:
    """Leave out days that no screen can show, but not the last one."""
    step = -(-len(days) // POINTS) or 1
    return [*days[:-1:step], *days[-1:]]


def _path(points: Iterable[tuple[str, float]], scale: Scale) -> str:
    steps = [f"{scale.x(when):.1f} {scale.y(number):.1f}" for when, number in points]
    # A single day is a point, which no line shows.
    return f"M{'L'.join(steps)}" if len(steps) > 1 else f"M{steps[0]}h0"


def _area(days: Sequence[Day], scale: Scale) -> str:
    top = "L".join(f"{scale.x(each.day):.1f} {scale.y(each.open):.1f}" for each in days)
    return f"M{scale.x(days[0].day):.1f} {HEIGHT}L{top}V{HEIGHT}Z"


def _even(found: BurnDown, scale: Scale) -> Html:
    if found.even is None:
        return NOTHING
    return el("path", d=_path(((each.day, each.open) for each in found.even), scale), class_="even")


def _grid(scale: Scale) -> Html:
    lines = [
        el("line", x1="0", x2="100%", y1=f"{share}%", y2=f"{share}%", class_="grid") for share in (0, 25, 50, 75, 100)
    ]
    return joined(lines)


def _unknown(found: BurnDown, scale: Scale) -> Html:
    """Shade the days of which the event log does not tell, where it tells of others."""
    if not is_shaded(found):
        return NOTHING
    start, end = (scale.x(each) for each in (found.days[0].day, found.log_from or ""))
    return el("rect", x=f"{start / WIDTH:.2%}", width=f"{(end - start) / WIDTH:.2%}", height="100%", class_="by")


def is_shaded(found: BurnDown) -> bool:
    """Tell whether the log tells of some days and not of others."""
    return found.gap == "late" and found.log_from is not None and found.days[0].day < found.log_from


def _today(today: Day, scale: Scale) -> Html:
    place, height = f"{scale.x(today.day) / WIDTH:.2%}", f"{scale.y(today.open) / HEIGHT:.2%}"
    upright = el("line", x1=place, x2=place, y1="0", y2="100%", class_="today")
    # To the right of it there is nothing but the even line, unless there is no room.
    side = (
        {"dx": 6, "text_anchor": "start"} if scale.x(today.day) < WIDTH * _RIGHT else {"dx": -6, "text_anchor": "end"}
    )
    said = el("text", "today", x=place, y="1em", **side)
    return joined((upright, said, el("circle", cx=place, cy=height, r="5", class_="dot")))


def heights(found: BurnDown) -> Sequence[str]:
    """Return what stands at the left of the drawing, from above."""
    top = Scale(found).top
    return [f"{top:,}", f"{top // 2:,}" if top % 2 == 0 else "", "0"]


def dates(found: BurnDown) -> Html:
    """Write the first and the last day below the drawing."""
    scale, today = Scale(found), found.days[-1].day
    ends = dict.fromkeys(str(each) for each in (scale.first, scale.last))
    return el("div", *(el("span", short_day(each, today)) for each in ends), class_="dates", aria_hidden="true")
