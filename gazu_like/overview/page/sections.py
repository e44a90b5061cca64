"""The parts of the page, from the figures at its head down to who is cast where."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from gazu_like.overview.due import COMING_DAYS
from gazu_like.overview.model import BurnDown, Day, DueTask, KindProgress, Overview, TypeProgress
from gazu_like.overview.page import charts, matrix
from gazu_like.overview.words import day, days, entities, many, noun, pace, share, short_day, source, span, when
from gazu_like.page.markup import NOTHING, Html, el, foreign, joined
from gazu_like.page.words import JOINED, count

#: Tasks of a list, and days of the burn-down's table, at most.
TASKS, DAYS = 200, 60
COLUMNS = ("Entity", "Task type", "Status", "Assigned to", "Due")


@dataclass(frozen=True)
class Section:
    """A part with a heading; ``mark`` names it in addresses, ``number`` stands next to it in the contents."""

    mark: str
    title: str
    body: Html
    number: int | None = None


def sections(overview: Overview) -> list[Section]:
    """Return the parts; one that has nothing to show says so."""
    late, coming = overview.late, overview.coming
    return [
        Section("progress", "Progress", _progress(overview) or _nothing("No tasks yet.")),
        Section("burn-down", "Burn-down", _burn_down(overview.burn_down) or _nothing("No tasks yet.")),
        Section("late", "Late tasks", _late(overview) or _nothing("No task is late."), len(late)),
        Section("coming", f"Due in the next {COMING_DAYS} days", _coming(overview), len(coming)),
        Section("casting", "Casting", matrix.casting(overview.casting) or _nothing("No shot has a casting.")),
    ]


def _nothing(said: str) -> Html:
    return el("p", said, class_="none")


def framed(section: Section) -> Html:
    """Put a part under its heading."""
    number = el("small", f" {section.number:,}") if section.number else NOTHING
    heading = el("h2", section.title, number, id=f"{section.mark}-title")
    return el("section", heading, section.body, id=section.mark, aria_labelledby=f"{section.mark}-title")


def contents(shown: Sequence[Section]) -> Html:
    """Link to the parts."""
    links = [
        el("a", each.title, el("small", f" {each.number:,}") if each.number else NOTHING, href=f"#{each.mark}")
        for each in shown
    ]
    return el("nav", *links, aria_label="Contents")


def top(overview: Overview) -> Html:
    """Say which production, and when."""
    moment = f"{day(overview.moment[:10])}, {overview.moment[11:16]} UTC"
    told = [
        el("p", entities(overview), class_="what") if overview.entities else NOTHING,
        el("p", span(overview)) if span(overview) else NOTHING,
        el("p", "As of ", el("time", moment, datetime=f"{overview.moment}Z"), ", ", foreign(overview.server, 80)),
    ]
    return el("header", el("h1", foreign(overview.name)), *told, class_="top")


def footer(overview: Overview) -> Html:
    """Say what does not count, and what the page is not to be used for."""
    left = overview.left_out
    canceled = f"{count(left, 'task')} of canceled entities {'counts' if left == 1 else 'count'} nowhere. "
    told = "Written by gazu_like. The page names people and their work: share it with those who may see the production."
    return el("footer", canceled if left else "", told)


# Figures at the head


def tiles(overview: Overview) -> Html:
    """Show what is asked for first in large figures."""
    late, coming = len(overview.late), len(overview.coming)
    made = [
        _tile("open", f"{overview.open:,}", f"of {count(overview.tasks, 'task')} open"),
        _tile("done", share(overview.done, overview.tasks), f"{overview.done:,} done"),
        _tile("late" if late else "none", f"{late:,}", f"{many(late, 'task')} late"),
        _tile("coming" if coming else "none", f"{coming:,}", f"due in {COMING_DAYS} days"),
        _time(overview),
        *(_tile("none", f"{number:,}", many(number, noun(kind))) for kind, number in _main(overview)),
        _tile("none", f"{overview.people:,}", "people with open tasks" if overview.people != 1 else _ONE_PERSON),
    ]
    return el("dl", *made, class_="tiles")


_ONE_PERSON = "person with open tasks"


def _main(overview: Overview) -> list[tuple[str, int]]:
    return [(kind, overview.entities[kind]) for kind in ("Asset", "Shot") if kind in overview.entities]


def _time(overview: Overview) -> Html:
    """Compare what was estimated with what was spent; whichever of the two nobody noted is left out."""
    spent, estimated = days(overview.spent_days), days(overview.estimated_days)
    if overview.estimated_days and overview.spent_days:
        return _tile("time", f"{spent} / {estimated}", "days spent / estimated")
    if overview.estimated_days:
        return _tile("time", estimated, "days estimated")
    return _tile("time", spent, "days spent") if overview.spent_days else NOTHING


def _tile(name: str, number: str, said: str) -> Html:
    return el("div", el("dt", said), el("dd", number), class_=f"tile t-{name}")


# Progress


def _progress(overview: Overview) -> Html:
    if not overview.progress:
        return NOTHING
    return joined((_legend(overview), *(_kind(kind, overview) for kind in overview.progress)))


def _legend(overview: Overview) -> Html:
    totals = {
        each.id: sum(kind.total.counts.get(each.id, 0) for kind in overview.progress) for each in overview.statuses
    }
    items = [
        el("li", charts.swatch(place), el("span", foreign(each.name, 40), " ", el("b", f"{totals[each.id]:,}")))
        for place, each in enumerate(overview.statuses)
    ]
    return el("ul", *items, class_="legend")


def _kind(kind: KindProgress, overview: Overview) -> Html:
    name = many(2, noun(kind.kind)).capitalize()
    told = f"{kind.entities:,} with " if kind.entities else ""
    title = el("h3", foreign(name, 40), el("small", f" {told}{count(kind.total.tasks, 'task')}"))
    rows = [*([kind.total] if len(kind.types) > 1 else []), *kind.types]
    head = el("tr", *(el("th", each, scope="col", role="columnheader") for each in _HEADS), role="row")
    body = el("tbody", *(_type(row, overview, row is kind.total) for row in rows), role="rowgroup")
    caption = el("caption", foreign(name, 40), ": tasks by task type and status", class_="unseen")
    table = el("table", caption, el("thead", head, role="rowgroup"), body, class_="progress", role="table")
    return joined((title, table))


_HEADS = ("Task type", "By status", "Done", "Tasks")


def _type(row: TypeProgress, overview: Overview, is_total: bool) -> Html:
    return el(
        "tr",
        el("th", foreign(row.name, 60), scope="row", role="rowheader"),
        el("td", charts.bar(row, overview.statuses), _counts(row, overview), class_="bars", role="cell"),
        el("td", share(row.done, row.tasks), class_="share", data_label="Done", role="cell"),
        el("td", f"{row.tasks:,}", data_label="Tasks", role="cell"),
        class_="total" if is_total else None,
        role="row",
    )


def _counts(row: TypeProgress, overview: Overview) -> Html:
    """Say in figures what the bar shows."""
    items = [
        el(
            "li",
            charts.swatch(place),
            el(
                "span",
                foreign(each.short_name, 20),
                f"{JOINED}{number:,} ",
                el("small", f"({share(number, row.tasks)})"),
            ),
        )
        for place, each in enumerate(overview.statuses)
        if (number := row.counts.get(each.id))
    ]
    return el("ul", *items, class_="counts")


# Burn-down


def _burn_down(found: BurnDown) -> Html:
    if not found.days:
        return NOTHING
    lines = [("open", "not done"), ("all", "all tasks")]
    if found.even is not None:
        lines.append(("even", "an even pace to the end"))
    if charts.is_shaded(found):
        lines.append(("by", "by the tasks' own dates"))
    legend = el("ul", *(el("li", charts.line(name), said) for name, said in lines), class_="legend")
    upright = el("div", *(el("span", each) for each in charts.heights(found)), class_="heights", aria_hidden="true")
    figure = el("div", upright, charts.burn_down(found), charts.dates(found), class_="figure")
    said = [el("p", each, class_="more") for each in (pace(found), source(found)) if each]
    return joined((legend, figure, *said, _numbers(found)))


def _numbers(found: BurnDown) -> Html:
    """Put what the line shows into a table: each day, or as many as can be read."""
    step = -(-len(found.days) // DAYS)
    shown = found.days[::-1][::step]
    head = el("tr", *(el("th", name, scope="col") for name in ("Day", "Not done", "Done", "All tasks")))
    rows = [
        el("tr", el("th", _time_of(each), scope="row"), *(el("td", f"{number:,}") for number in _figures(each)))
        for each in shown
    ]
    caption = el("caption", "At the end of each day." if step == 1 else f"At the end of every {step}th day.")
    table = el("table", caption, el("thead", head), el("tbody", *rows), class_="numbers")
    return el("details", el("summary", el("b", "The numbers")), table)


def _time_of(each: Day) -> Html:
    return el("time", day(each.day), datetime=each.day)


def _figures(each: Day) -> tuple[int, int, int]:
    return each.open, each.tasks - each.open, each.tasks


# Late and coming


def _late(overview: Overview) -> Html:
    if not overview.late:
        return _nothing(f"No task is late.{_undated(overview)}") if overview.undated else NOTHING
    said = f"{count(len(overview.late), 'task')} past the due date and not done, the latest first.{_undated(overview)}"
    return _due(overview, overview.late, "Late", said)


def _coming(overview: Overview) -> Html:
    if not overview.coming:
        return _nothing(f"No task is due in the next {COMING_DAYS} days.")
    last = datetime.date.fromisoformat(overview.moment[:10]) + datetime.timedelta(days=COMING_DAYS)
    said = f"{count(len(overview.coming), 'task')} due until {day(str(last))} and not done, the next first."
    return _due(overview, overview.coming, "When", said)


def _undated(overview: Overview) -> str:
    number = overview.undated
    return f" {count(number, 'open task')} {'has' if number == 1 else 'have'} no due date." if number else ""


def _due(overview: Overview, tasks: Sequence[DueTask], last: str, said: str) -> Html:
    columns = (*COLUMNS, last)
    head = el("tr", *(el("th", name, scope="col", role="columnheader") for name in columns), role="row")
    body = el("tbody", *(_task(each, overview, last) for each in tasks[:TASKS]), role="rowgroup")
    table = el("table", el("caption", said), el("thead", head, role="rowgroup"), body, class_="due", role="table")
    left = len(tasks) - TASKS
    more = el("p", f"And {left:,} more; the JSON has them all.", class_="more") if left > 0 else NOTHING
    return joined((table, more))


def _task(each: DueTask, overview: Overview, last: str) -> Html:
    status = overview.status(each.status)
    shown = el("span", charts.swatch(overview.statuses.index(status)), foreign(status.name, 40), class_="status")
    people = foreign(", ".join(each.assignees), 120) if each.assignees else el("span", "nobody", class_="soft")
    cells = (
        (COLUMNS[1], foreign(each.task_type, 60)),
        (COLUMNS[2], shown),
        (COLUMNS[3], people),
        (COLUMNS[4], el("time", short_day(each.due_date, overview.moment), datetime=each.due_date)),
        (last, count(each.days, "day") if last == "Late" else when(each.days)),
    )
    return el(
        "tr",
        el("th", _path(each.path), scope="row", role="rowheader"),
        *(
            el("td", shown, data_label=name, class_=f"d-{name.split()[0].lower()}", role="cell")
            for name, shown in cells
        ),
        role="row",
    )


def _path(names: Sequence[str]) -> Html:
    above = [el("span", foreign(each, 60), " / ", class_="above") for each in names[:-1]]
    return joined((*above, el("b", foreign(names[-1], 60))))
