"""The report as a page: one HTML file that needs nothing else, no script, no address, no font.

``words`` finds the sentences, ``chart`` draws, ``values`` shows differences, ``tables`` and ``problems`` list,
``sections`` puts all in order, ``page.css`` says what it looks like. What all pages share is in ``gazu_like.page``.
"""

from __future__ import annotations

from pathlib import Path

from gazu_like.page import document, signs, style_of
from gazu_like.page.markup import NOTHING, Html, cut, el
from gazu_like.sync.page import chart, sections
from gazu_like.sync.page.words import TITLES, Verdict, verdict
from gazu_like.sync.report import Report, write_private


def write_page(report: Report, path: Path) -> Path:
    """Write the page of a report, readable by its owner alone, and return the path."""
    return write_private(path, page(report))


def page(report: Report) -> str:
    """Return the page of a report: HTML for a file of its own."""
    found = verdict(report)
    title = f"{found.badge}: {cut(report.project, 60)} ({TITLES[report.action].lower()})"
    return document(title, style_of(__name__), signs.icon(found.tone), _body(report, found))


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
