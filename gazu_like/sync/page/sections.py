"""The parts of the page, from the verdict down to what was not compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gazu_like.page import signs
from gazu_like.page.markup import NOTHING, Html, el, foreign, html, joined
from gazu_like.page.words import count
from gazu_like.sync.page import chart, problems, tables
from gazu_like.sync.page.values import pair, sides
from gazu_like.sync.page.words import (
    COUNTS,
    FILE_COUNTS,
    TITLES,
    Verdict,
    copied_size,
    duration,
    is_off,
    spoken,
)
from gazu_like.sync.report import SAMPLES, Action, Difference, KindReport, Report

#: Fields of one record that are shown, at most.
FIELDS = 12
#: Kinds whose time gets a bar; the others are one together.
BARS = 12
#: Kinds of a verification whose differences are shown without a click.
OPEN = 6

_WHAT: dict[Action, dict[str, str]] = {
    "plan": {"missing": "to create", "differs": "to update", "extra": "only on target"},
    "run": {"missing": "created", "differs": "updated", "extra": "only on target"},
    "verify": {"missing": "missing", "differs": "differs", "extra": "only on target"},
}


_PROBLEMS = {False: "Problems", True: "What did not come along"}


@dataclass(frozen=True)
class Section:
    """A part with a heading; ``mark`` names it in addresses, ``number`` stands next to it in the contents."""

    mark: str
    title: str
    body: Html
    number: int | None = None


def sections(report: Report) -> list[Section]:
    """Return the parts that have something to say, the urgent ones first."""
    made = (
        Section(
            "problems",
            _PROBLEMS[problems.is_light(report.problems)],
            problems.groups(report.problems),
            len(report.problems),
        ),
        Section("differences", _DIFFERENCES[report.action], _differences(report)),
        Section("records", "Records by kind", tables.records(report)),
        Section("files", "Files", tables.files(report)),
        Section("time", "Time by kind", _times(report)),
        Section("not-compared", "Not compared, and why", _not_compared(report), len(report.not_compared)),
        Section("archive", "Archive", _archive(report)),
    )
    return [section for section in made if section.body]


def framed(section: Section) -> Html:
    """Put a part under its heading."""
    heading = el("h2", section.title, id=f"{section.mark}-title")
    return el("section", heading, section.body, id=section.mark, aria_labelledby=f"{section.mark}-title")


def contents(shown: Sequence[Section]) -> Html:
    """Link to the parts."""
    links = [
        el("a", each.title, el("small", f" {each.number:,}") if each.number else NOTHING, href=f"#{each.mark}")
        for each in shown
    ]
    return el("nav", *links, aria_label="Contents")


# The verdict


def strip(report: Report, found: Verdict) -> Html:
    """Say the verdict in a line that stays in sight while a bad page is scrolled."""
    badge = el("strong", signs.sign(found.tone), found.badge)
    return el("header", badge, el("span", foreign(report.project, 60), " · ", TITLES[report.action]), class_="strip")


def banner(report: Report, found: Verdict) -> Html:
    """Say in one sentence how it went, and what should be known besides."""
    remarks = el("ul", *(el("li", remark) for remark in found.remarks)) if found.remarks else NOTHING
    top = el("p", signs.sign(found.tone), found.badge, class_="badge-line")
    return el("div", top, el("h1", found.headline), remarks, class_="banner")


def way(report: Report, found: Verdict) -> Html:
    """Say who, to whom, when and how long."""
    sign = "arrow" if report.action != "verify" else "equal" if found.tone in ("good", "warn") else "unequal"
    ends = (("From", report.source, report.project), ("To", report.target, report.target_project))
    if report.action == "verify":
        ends = (("Source", *ends[0][1:]), ("Target", *ends[1][1:]))
    first, second = (
        el("div", el("small", name), el("b", foreign(project)), el("span", foreign(host)), class_="end")
        for name, host, project in ends
    )
    return el("div", first, el("div", signs.sign(sign), class_="between"), second, _when(report), class_="way")


def _when(report: Report) -> Html:
    began = f"{report.started[:19].replace('T', ' ')} UTC"
    return el(
        "dl",
        el("div", el("dt", "Began"), el("dd", el("time", began, datetime=f"{report.started[:19]}Z"))),
        el("div", el("dt", "Took"), el("dd", duration(report.seconds))),
        class_="end when",
    )


def tiles(report: Report) -> Html:
    """Show the sums in large figures."""
    made = []
    for name, said in COUNTS[report.action].items():
        number = sum(getattr(kind, name) for kind in report.kinds)
        if number:
            made.append(_tile(name, f"{number:,}", f"{count(number, 'record').split(' ')[1]} {said}"))
    return el("dl", *made, *_file_tiles(report), class_="tiles") if report.kinds or report.files else NOTHING


def _file_tiles(report: Report) -> list[Html]:
    said = FILE_COUNTS[report.action]
    sums = {name: sum(getattr(each, name) for each in report.files) for name in said}
    told = {"copied": ("updated" if report.action == "verify" else "created"), "unchanged": "unchanged"}
    made = []
    for name in ("failed", "copied", "unchanged"):
        if sums[name]:
            more = f", {copied_size(report.files)}" if name == "copied" and report.action != "verify" else ""
            noun = count(sums[name], "file").split(" ")[1]
            made.append(_tile(told.get(name, name), f"{sums[name]:,}", f"{noun} {said[name]}{more}"))
    return made


def _tile(name: str, number: str, said: str) -> Html:
    return el("div", el("dt", said), el("dd", number), class_=f"tile t-{name}")


# Differences

_DIFFERENCES: dict[Action, str] = {
    "plan": "What a run would change",
    "run": "What was changed",
    "verify": "Where the two sides differ",
}


def _differences(report: Report) -> Html:
    kinds = [kind for kind in report.kinds if kind.samples]
    opened = {kind.name for kind in kinds if is_off(report.action, kind)} if report.action == "verify" else set()
    opened = set(sorted(opened, key=[kind.name for kind in kinds].index)[:OPEN])
    return joined(_differences_of(kind, report.action, kind.name in opened) for kind in kinds)


def _differences_of(kind: KindReport, action: Action, is_open: bool) -> Html:
    names = COUNTS[action]
    counted = ("created", "updated", "removed", "kept", "extra")
    parts = [f"{number:,} {names[name]}" for name in counted if (number := getattr(kind, name))]
    shown = kind.samples[:SAMPLES]
    differing = sum(getattr(kind, name) for name in counted)
    more = el("p", f"{len(shown)} of {differing:,} are shown.", class_="more") if differing > len(shown) else NOTHING
    title = el("summary", el("b", spoken(kind.name)), " ", el("span", ", ".join(parts), class_="said"))
    listed = [_bare(shown, what, action) for what in ("missing", "extra")]
    changed = [_record(each, _changed(kind, action)) for each in shown if each.what == "differs"]
    off = " off" if is_off(action, kind) else ""
    return el("details", title, *listed, *changed, more, open=is_open, class_=f"kind{off}")


def _bare(shown: Sequence[Difference], what: str, action: Action) -> Html:
    """List the records that only one side has: they have no fields to compare."""
    found = [each for each in shown if each.what == what]
    if not found:
        return NOTHING
    items = [el("li", foreign(each.label), " ", el("code", foreign(each.id, 40), class_="id")) for each in found]
    return joined((el("h3", _badge(what, action)), el("ul", *items, class_="rows")))


def _changed(kind: KindReport, action: Action) -> Html:
    """Say of records that differ what becomes of them; where some are kept and some not, that they differ."""
    said = _WHAT[action]["differs"] if not kind.kept else "differs" if kind.updated else COUNTS[action]["kept"]
    return el("span", said, class_="badge b-differs" if kind.updated else "badge b-kept")


def _record(each: Difference, badge: Html) -> Html:
    """Show the fields of a record on both sides."""
    title = joined((badge, " ", foreign(each.label), " ", el("code", foreign(each.id, 40), class_="id")))
    rows = [_field(name, *pair(values)) for name, values in list(each.fields.items())[:FIELDS]]
    columns = ("Field", "Source", "Target")
    head = el(
        "thead",
        el("tr", *(el("th", name, scope="col", role="columnheader") for name in columns), role="row"),
        role="rowgroup",
    )
    table = el("table", el("caption", title), head, el("tbody", *rows, role="rowgroup"), class_="sides", role="table")
    left = len(each.fields) - FIELDS
    return joined((table, el("p", f"{count(left, 'field')} more.", class_="more") if left > 0 else NOTHING))


def _field(name: str, source: object, target: object) -> Html:
    left, right = sides(source, target)
    return el(
        "tr",
        el("th", foreign(name), scope="row", role="rowheader"),
        el("td", left, data_label="Source", role="cell"),
        el("td", right, data_label="Target", role="cell"),
        role="row",
    )


def _badge(what: str, action: Action) -> Html:
    return el("span", _WHAT[action][what], class_=f"badge b-{what}")


# Time


def _times(report: Report) -> Html:
    named = [(spoken(each.name), each.seconds) for each in report.kinds]
    named += [(f"{spoken(each.name)}: files", each.seconds) for each in report.files]
    spent = sorted((item for item in named if item[1] > 0), key=lambda item: -item[1])
    if len(spent) > BARS + 1:
        rest = spent[BARS:]
        spent = [*spent[:BARS], (f"{len(rest)} others", sum(seconds for _, seconds in rest))]
    if not spent:
        return NOTHING
    longest = max(seconds for _, seconds in spent)
    return el("ul", *(_time(name, seconds, longest) for name, seconds in spent), class_="times")


def _time(name: str, seconds: float, longest: float) -> Html:
    said = duration(seconds)
    return el("li", el("span", name), chart.plain_bar(name, said, seconds / longest), el("span", said, class_="n"))


# What else


def _not_compared(report: Report) -> Html:
    """List the fields by their reason: most kinds share a few."""
    reasons: dict[str, list[str]] = {}
    for name, why in report.not_compared.items():
        reasons.setdefault(why, []).append(name)
    items = [
        el("div", el("dt", foreign(why, 400)), el("dd", joined((el("code", foreign(name)) for name in names), " ")))
        for why, names in sorted(reasons.items(), key=lambda item: -len(item[1]))
    ]
    title = el("summary", f"{count(len(report.not_compared), 'field')} for {count(len(reasons), 'reason')}")
    return el("details", title, el("dl", *items, class_="reasons")) if items else NOTHING


def _archive(report: Report) -> Html:
    if not report.archive:
        return NOTHING
    told = "What the source has and no route of the target takes was written to this file:"
    return el("p", told, " ", el("code", foreign(report.archive, 400)))


def footer() -> Html:
    """Say what the page is not to be used for."""
    told = "Written by gazu_like. The page names people and their work: share it with those who may see both servers."
    return el("footer", html(told))
