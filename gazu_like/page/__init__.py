"""Pages that are one HTML file and need nothing else: no script, no address, no font.

What such pages share: ``markup`` keeps every text of a server harmless, ``signs`` draws, ``words`` writes numbers for
people, ``base.css`` is the look, ``files`` puts a page in its place. What a page says is the room's that has something
to say: ``sync.page`` tells of a migration, ``overview.page`` of a production.
"""

from __future__ import annotations

import base64
import hashlib
from importlib import resources

from gazu_like.page.markup import Html, el, plain


def document(title: str, style: str, icon: str, body: Html) -> str:
    """Return a page: HTML for a file of its own.

    Nothing in it can run or be fetched: the policy in its head allows one style sheet by its checksum, and the picture
    of the tab, which is in the page as well.

    Args:
        title: What the browser's tab says.
        style: The whole style sheet, see ``style_of``.
        icon: Address of the tab's picture, see ``signs.icon``.
        body: The element.
    """
    # Direction is turned in the title by nothing but marks, and a title has no elements: ``plain`` spells them out.
    head = el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", http_equiv="Content-Security-Policy", content=_policy(style)),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", name="color-scheme", content="light dark"),
        el("meta", name="referrer", content="no-referrer"),
        el("title", plain(title)),
        el("link", rel="icon", href=icon),
        el("style", Html(style)),
    )
    return f"<!doctype html>\n{el('html', head, body, lang='en')}\n"


def style_of(room: str) -> str:
    """Return the look that all pages share, and then what a room's ``page.css`` adds.

    Args:
        room: Dotted name of the package that holds the file.
    """
    return "".join(
        resources.files(place).joinpath(name).read_text(encoding="utf-8")
        for place, name in ((__name__, "base.css"), (room, "page.css"))
    )


def _policy(style: str) -> str:
    checksum = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{checksum}'; img-src data:; base-uri 'none'; form-action 'none'"
