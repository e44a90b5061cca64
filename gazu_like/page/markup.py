"""HTML that is safe by construction: whatever is not ``Html`` is escaped on its way in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

#: The longest text of a server that is shown whole; the JSON report has the rest.
LONGEST = 160

# Controls, halves of surrogate pairs (no UTF-8 has them), and what turns the direction of the text around it.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_WITHOUT_END = frozenset(("meta", "link"))


class Html(str):
    """Text that is HTML already."""

    __slots__ = ()


NOTHING = Html("")


def el(name: str, /, *children: object, **attributes: object) -> Html:
    """Return an element.

    Args:
        name: Its tag.
        children: Its content: ``Html`` as it is, all else escaped.
        attributes: ``class_`` is class, ``data_label`` data-label. True is a bare attribute, None and False are none.
    """
    inside = "".join(map(html, children))
    end = "" if name in _WITHOUT_END else f"</{name}>"
    return Html(f"<{name}{''.join(map(_attribute, attributes.items()))}>{inside}{end}")


def _attribute(item: tuple[str, object]) -> str:
    name, value = item[0].rstrip("_").replace("_", "-"), item[1]
    if value is None or value is False:
        return ""
    return f" {name}" if value is True else f' {name}="{html(value)}"'


def html(value: object) -> Html:
    """Return a value as HTML, for elements and for quoted attributes alike."""
    return value if isinstance(value, Html) else Html(escape(plain(str(value)), quote=True))


def joined(parts: Iterable[object], between: str = "") -> Html:
    """Return several values as HTML, one after the other."""
    return Html(html(between).join(map(html, parts)))


def plain(text: str) -> str:
    r"""Return a text with what cannot be seen, or cannot stand in HTML, written out: "\u202e"."""
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def cut(text: str, longest: int = LONGEST) -> str:
    """Return a text, its end replaced by three dots when it is long."""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def foreign(text: object, longest: int = LONGEST) -> Html:
    """Return a text of a server: cut, escaped, and unable to turn the direction of what stands around it."""
    return el("bdi", cut(str(text), longest))
