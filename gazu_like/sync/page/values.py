"""Two values side by side, so that one sees where they differ."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Mapping
from itertools import takewhile
from typing import Any

from gazu_like.page.markup import Html, el, html

#: Values up to so many characters are shown whole and unmarked.
SHORT = 40
#: Of longer ones: what is shown before and after the part that differs, and of this part.
AROUND, PART = 30, 120
#: Of what is longer still, the beginning is compared.
LONGEST = 20_000


def sides(source: Any, target: Any) -> tuple[Html, Html]:
    """Return both values as HTML, in JSON's notation: "3" is no 3, and null no empty text.

    Of two dicts only what differs is shown.
    """
    here, there = differing(source, target)
    left, right = (_written(value, plainly=False) for value in (here, there))
    if _look_alike(left, right):
        # A blank that does not break, an accent of its own: the eye sees no difference, so they are spelled out.
        left, right = (_written(value, plainly=True) for value in (here, there))
    if max(len(left), len(right)) <= SHORT:
        return _value(html(left)), _value(html(right))
    head = _alike(left, right)
    tail = _alike(left[head:][::-1], right[head:][::-1])
    return _value(_marked(left, head, len(left) - tail)), _value(_marked(right, head, len(right) - tail))


def differing(source: Any, target: Any) -> tuple[Any, Any]:
    """Return two values; of dicts the entries alone that differ, at any depth."""
    if not (isinstance(source, Mapping) and isinstance(target, Mapping)):
        return source, target
    shared = {
        name: differing(source[name], target[name])
        for name in source
        if name in target and source[name] != target[name]
    }
    left, right = ({name: values[side] for name, values in shared.items()} for side in (0, 1))
    return _with_own(left, source, target), _with_own(right, target, source)


def _with_own(found: dict[Any, Any], values: Mapping[Any, Any], others: Mapping[Any, Any]) -> dict[Any, Any]:
    """Add the entries that one side alone has."""
    return {**found, **{name: value for name, value in values.items() if name not in others}}


def pair(values: Iterable[Any]) -> tuple[Any, Any]:
    """Return a pair, whatever it has become on its way through JSON."""
    source, target = (*values, None, None)[:2]
    return source, target


def _written(value: Any, plainly: bool) -> str:
    return json.dumps(value, ensure_ascii=plainly, sort_keys=True, default=str)[:LONGEST]


def _alike(left: str, right: str) -> int:
    """Count the characters that are the same at the beginning of both."""
    return sum(1 for _ in takewhile(lambda both: both[0] == both[1], zip(left, right, strict=False)))


def _look_alike(left: str, right: str) -> bool:
    return _seen(left) == _seen(right)


def _seen(text: str) -> str:
    letters = "".join(letter for letter in unicodedata.normalize("NFKC", text) if unicodedata.category(letter) != "Cf")
    return " ".join(letters.split())


def _marked(text: str, start: int, end: int) -> Html:
    before, part, after = text[:start], text[start:end], text[end:]
    if len(before) > AROUND:
        before = "…" + before[-AROUND:]
    if len(after) > AROUND:
        after = after[:AROUND] + "…"
    if len(part) > PART:
        part = f"{part[:PART]}… ({len(part) - PART:,} more)"
    return Html(html(before) + (el("mark", part) if part else "") + html(after))


def _value(text: Html) -> Html:
    # JSON reads from left to right, whatever the language of the texts in it.
    return el("code", el("bdi", text, dir="ltr"))
