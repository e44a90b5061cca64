"""Signs and drawings as SVG. Styles are classes: the pages' policy refuses styles in attributes."""

from __future__ import annotations

from gazu_like.page.markup import Html, el, joined
from gazu_like.page.words import Tone

SIGNS: dict[str, tuple[str, ...]] = {
    "good": ("M5 12.5l4.5 4.5L19 7.5",),
    "bad": ("M6.5 6.5l11 11", "M17.5 6.5l-11 11"),
    "warn": ("M12 5.5v8", "M12 17.6v.4"),
    "plain": ("M5 12h13", "M13 7l5 5-5 5"),
    "arrow": ("M3 12h17", "M14 6l6 6-6 6"),
    "equal": ("M4 9h16", "M4 15h16"),
    "unequal": ("M4 9h16", "M4 15h16", "M17 3L7 21"),
    "chart": ("M6.5 17v-4", "M12 17V7", "M17.5 17v-7"),
}


def sign(name: str) -> Html:
    """Draw a sign that goes with words."""
    strokes = [el("path", d=stroke) for stroke in SIGNS[name]]
    return el("svg", *strokes, class_="sign", viewBox="0 0 24 24", aria_hidden="true")


def drawn(class_: str, title: str, said: str, *parts: Html, **attributes: object) -> Html:
    """Return a drawing with what it is and what it shows, for those who do not see it."""
    inside = (el("title", title), el("desc", said), joined(parts))
    return el("svg", *inside, class_=class_, role="img", **attributes)


def icon(tone: Tone, name: str | None = None) -> str:
    """Return the sign of the browser's tab, as an address.

    Args:
        tone: Its colour.
        name: Which sign; that of the tone when left out.
    """
    colour = {"good": "%23147a45", "bad": "%23b3211b", "warn": "%238a5a00", "plain": "%231d5fa8"}[tone]
    strokes = "".join(f"%3Cpath d='{stroke}'/%3E" for stroke in SIGNS[name or tone])
    return (
        "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='white' "
        f"stroke-width='3' stroke-linecap='round'%3E%3Ccircle cx='12' cy='12' r='12' fill='{colour}' stroke='none'/%3E"
        f"{strokes}%3C/svg%3E"
    )
