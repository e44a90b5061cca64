"""Bars, drawn as SVG.

Everything is placed in percents and no text is drawn, so that bars are as wide as the screen lets them and letters
stay as large as they should be. Styles are classes: the page's policy refuses styles in attributes.
"""

from __future__ import annotations

from math import sqrt

from gazu_like.page.markup import Html, el
from gazu_like.page.signs import drawn
from gazu_like.sync.page.words import COUNTS, spoken
from gazu_like.sync.report import Action, KindReport

#: The narrowest part of a bar, in percent of the full width: three failures of 18,000 have to be seen.
NARROWEST = 1.2


def total(kind: KindReport, action: Action) -> int:
    """Return how many records the bar of a kind stands for."""
    return sum(getattr(kind, name) for name in COUNTS[action])


def bar(kind: KindReport, action: Action, largest: int) -> Html:
    """Draw the records of a kind, by what became of them.

    The length grows with the square root of the number, so that small kinds can be read next to large ones; the parts
    are shares of it.
    """
    counts = {name: number for name in COUNTS[action] if (number := getattr(kind, name))}
    said = ", ".join(f"{number:,} {COUNTS[action][name]}" for name, number in counts.items()) or "none"
    length = 100 * sqrt(total(kind, action) / largest) if largest else 0
    parts, start = [], 0.0
    for name, width in _widths(counts, length).items():
        parts.append(el("rect", x=f"{start:.2f}%", width=f"{width:.2f}%", height="100%", class_=f"p-{name}"))
        start += width
    return drawn("bar", spoken(kind.name), said, *parts)


def _widths(counts: dict[str, int], length: float) -> dict[str, float]:
    """Share a length; parts too narrow to be seen take from the others."""
    everything = sum(counts.values())
    wanted = {name: max(NARROWEST, length * number / everything) for name, number in counts.items()}
    length = max(length, NARROWEST * len(counts))
    spare = sum(wanted.values()) - NARROWEST * len(wanted)
    shrink = (length - NARROWEST * len(wanted)) / spare if spare else 0
    return {name: NARROWEST + (width - NARROWEST) * shrink for name, width in wanted.items()}


def plain_bar(title: str, said: str, share: float) -> Html:
    """Draw one bar of one colour. ``share`` is 0 to 1."""
    return drawn("bar", title, said, el("rect", width=f"{max(100 * share, 0.4):.2f}%", height="100%", class_="p-time"))


def swatch(name: str) -> Html:
    """Draw what a legend shows of a part of a bar."""
    square = el("rect", width="100%", height="100%", class_=f"p-{name}")
    return el("svg", square, class_="swatch", aria_hidden="true")


def patterns() -> Html:
    """Return the hatchings that the bars are filled with: parts differ by more than their colour."""
    made = [
        el(
            "pattern",
            el("rect", width="6", height="6", class_=f"h-{name} back"),
            el("rect", width="3", height="6", class_=f"h-{name} front"),
            id=f"hatch-{name}",
            width="6",
            height="6",
            patternUnits="userSpaceOnUse",
            patternTransform=f"rotate({angle})",
        )
        for name, angle in (("failed", 45), ("updated", -45), ("kept", 90), ("extra", 0))
    ]
    return el("svg", el("defs", *made), class_="defs", aria_hidden="true", width="0", height="0")
