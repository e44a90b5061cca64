"""Bars and signs, drawn as SVG.

Everything is placed in percents and no text is drawn, so that bars are as wide as the screen lets them and letters
stay as large as they should be. Styles are classes: the page's policy refuses styles in attributes.
"""

from __future__ import annotations

from math import sqrt

from gazu_like.sync.page.markup import Html, el, joined
from gazu_like.sync.page.words import COUNTS, Tone, spoken
from gazu_like.sync.report import Action, KindReport

#: The narrowest part of a bar, in percent of the full width: three failures of 18,000 have to be seen.
NARROWEST = 1.2

_SIGNS: dict[str, tuple[str, ...]] = {
    "good": ("M5 12.5l4.5 4.5L19 7.5",),
    "bad": ("M6.5 6.5l11 11", "M17.5 6.5l-11 11"),
    "warn": ("M12 5.5v8", "M12 17.6v.4"),
    "plain": ("M5 12h13", "M13 7l5 5-5 5"),
    "arrow": ("M3 12h17", "M14 6l6 6-6 6"),
    "equal": ("M4 9h16", "M4 15h16"),
    "unequal": ("M4 9h16", "M4 15h16", "M17 3L7 21"),
}


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
    return _drawn("bar", spoken(kind.name), said, *parts)


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
    return _drawn("bar", title, said, el("rect", width=f"{max(100 * share, 0.4):.2f}%", height="100%", class_="p-time"))


def swatch(name: str) -> Html:
    """Draw what a legend shows of a part of a bar."""
    square = el("rect", width="100%", height="100%", class_=f"p-{name}")
    return el("svg", square, class_="swatch", aria_hidden="true")


def sign(name: str) -> Html:
    """Draw a sign that goes with words."""
    strokes = [el("path", d=stroke) for stroke in _SIGNS[name]]
    return el("svg", *strokes, class_="sign", viewBox="0 0 24 24", aria_hidden="true")


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


def icon(tone: Tone) -> str:
    """Return the sign of the browser's tab, as an address."""
    colour = {"good": "%23147a45", "bad": "%23b3211b", "warn": "%238a5a00", "plain": "%231d5fa8"}[tone]
    strokes = "".join(f"%3Cpath d='{stroke}'/%3E" for stroke in _SIGNS[tone])
    return (
        "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='white' "
        f"stroke-width='3' stroke-linecap='round'%3E%3Ccircle cx='12' cy='12' r='12' fill='{colour}' stroke='none'/%3E"
        f"{strokes}%3C/svg%3E"
    )


def _drawn(class_: str, title: str, said: str, *parts: Html) -> Html:
    return el("svg", el("title", title), el("desc", said), joined(parts), class_=class_, role="img")
