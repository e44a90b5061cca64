"""The report as a page: one HTML file that needs nothing else, no script, no address, no font.

``words`` finds the sentences, ``chart`` draws, ``values`` shows differences, ``tables`` and ``problems`` list,
``sections`` puts all in order, ``markup`` keeps every text of a server harmless, ``page.css`` says what it looks like.
"""

from __future__ import annotations

import base64
import hashlib
from importlib import resources
from pathlib import Path

from gazu_like.sync.page import chart, sections
from gazu_like.sync.page.markup import NOTHING, Html, cut, el, plain
from gazu_like.sync.page.words import TITLES, Verdict, verdict
from gazu_like.sync.report import Report, write_private


def write_page(report: Report, path: Path) -> Path:
    """Write the page of a report, readable by its owner alone, and return the path."""
    return write_private(path, page(report))


def page(report: Report) -> str:
    """Return the page of a report: HTML for a file of its own.

    Nothing in it can run or be fetched: the policy in its head allows one style sheet by its checksum, and the picture
    of the tab, which is in the page as well.
    """
    found, style = verdict(report), _style()
    # Direction is turned in the title by nothing but marks, and a title has no elements: ``plain`` spells them out.
    title = f"{found.badge}: {cut(report.project, 60)} ({TITLES[report.action].lower()})"
    head = el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", http_equiv="Content-Security-Policy", content=_policy(style)),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", name="color-scheme", content="light dark"),
        el("meta", name="referrer", content="no-referrer"),
        el("title", plain(title)),
        el("link", rel="icon", href=chart.icon(found.tone)),
        el("style", Html(style)),
    )
    return f"<!doctype html>\n{el('html', head, _body(report, found), lang='en')}\n"


def _body(report: Report, found: Verdict) -> Html:
    shown = sections.sections(report)
    inside = el(
        "main",
        sections.banner(report, found),
        sections.way(report, found),
        sections.tiles(report),
        sections.contents(shown) if len(shown) > 1 else NOTHING,
        *(sections.framed(section) for section in shown),
        sections.footer(),
    )
    return el("body", chart.patterns(), sections.strip(report, found), inside, class_=f"{found.tone} {report.action}")


def _style() -> str:
    return resources.files(__name__).joinpath("page.css").read_text(encoding="utf-8")


def _policy(style: str) -> str:
    checksum = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{checksum}'; img-src data:; base-uri 'none'; form-action 'none'"
