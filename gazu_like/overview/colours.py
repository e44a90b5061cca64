"""Statuses' own colours, made so that they can be seen on light and on dark paper, and on terminals."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TypeAlias

from gazu_like.overview.model import Status

Colour: TypeAlias = tuple[int, int, int]

#: What bars lie on, light and dark; ``--card`` in base.css.
LIGHT, DARK = (0xFF, 0xFF, 0xFF), (0x18, 0x1D, 0x24)
#: The least contrast of a thing that has a meaning, by the WCAG.
LEAST = 3.0
_GREY = (0x8A, 0x8A, 0x8A)
_HEX = re.compile(r"#([0-9a-fA-F]{6})")
_STEPS = 50


def colour(text: str) -> Colour:
    """Return a colour as the server writes it, "#22D160"; grey for anything else."""
    found = _HEX.fullmatch(text.strip())
    return _of(found[1]) if found else _GREY


def _of(digits: str) -> Colour:
    red, green, blue = bytes.fromhex(digits)
    return red, green, blue


def light_of(colour: Colour) -> float:
    """Return how light a colour is: the relative luminance of the WCAG, 0 to 1."""
    parts = [value / 255 for value in colour]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast of two colours, 1 to 21."""
    dark, light = sorted((light_of(one), light_of(other)))
    return (light + 0.05) / (dark + 0.05)


def readable(wanted: Colour, paper: Colour, least: float = LEAST) -> Colour:
    """Return a colour that is seen on a paper: as it is, or mixed with black or white as far as needed."""
    ink = (0, 0, 0) if light_of(paper) > 0.5 else (255, 255, 255)
    mixed = (_mixed(wanted, ink, step / _STEPS) for step in range(_STEPS + 1))
    return next(each for each in mixed if contrast(each, paper) >= least)


def on_any(text: str) -> str:
    """Return a status' colour so that it is seen on a terminal, whose paper nobody knows: neither light nor dark."""
    return written(readable(readable(colour(text), LIGHT, 1.6), (0, 0, 0), 2.5))


def _mixed(one: Colour, other: Colour, share: float) -> Colour:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def written(colour: Colour) -> str:
    """Return a colour as style sheets write it."""
    return "#{:02x}{:02x}{:02x}".format(*colour)


def style_of(statuses: Sequence[Status]) -> str:
    """Return the rules that give each status its colour, for both papers, by the class of its place: "s0"."""
    light = _rules(statuses, lambda each: readable(colour(each.color), LIGHT))
    dark = _rules(statuses, lambda each: readable(colour(each.color), DARK))
    return f"\n{light}\n@media (prefers-color-scheme: dark) {{ {dark} }}\n"


def _rules(statuses: Sequence[Status], seen: Callable[[Status], Colour]) -> str:
    return " ".join(f".s{place} {{ --s: {written(seen(each))}; }}" for place, each in enumerate(statuses))
