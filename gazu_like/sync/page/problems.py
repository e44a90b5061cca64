"""Problems, thousands of them if need be: one line for each kind and reason, with the first records below it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from gazu_like.page.markup import NOTHING, Html, cut, el, foreign, joined
from gazu_like.page.words import Tone
from gazu_like.sync.page.words import spoken
from gazu_like.sync.report import Problem, ProblemKind

#: Records of a group that are named, groups that are shown, and records in all: the page has to stay small.
SHOWN, GROUPS, IN_ALL = 50, 60, 1_500
#: Groups up to so many records are open.
OPEN = 3
#: The longest message that is shown whole.
MESSAGE = 600

#: In order of weight: how it is coloured, and what it means.
_WEIGHTS: dict[ProblemKind, tuple[Tone, str]] = {
    "failed": ("bad", "The server refused it, or gave no answer."),
    "file": ("bad", "The bytes of a file did not arrive, or are not the same."),
    "refused": ("bad", "Not sent: it would be ambiguous, or do harm."),
    "left out": ("bad", "Something that it needs is not on the target."),
    "value dropped": ("warn", "The record is there without a reference of it."),
    "archived": ("plain", "No route writes it: it is in the archive."),
}
_ORDER: list[str] = list(_WEIGHTS)

# What may differ in messages that mean the same: IDs, what stands in quotes or brackets, numbers.
_VARIABLE = re.compile(
    r"([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
    r"""|"[^"]{0,300}"|'[^'\s][^']{0,300}'|\([^()]{1,300}\)|«[^»]{0,300}»|“[^”]{0,300}”|\d+(?:[.,]\d+)*)"""
)


@dataclass
class Group:
    """Problems of one kind and one reason."""

    what: ProblemKind
    kind: str
    found: list[Problem] = field(default_factory=list)

    @property
    def message(self) -> str:
        """What is said of all: the message where it is one, else what the messages have in common."""
        messages = {problem.message for problem in self.found}
        if len(messages) == 1:
            return messages.pop()
        columns = zip(*map(_parts, messages), strict=True)
        return "".join(column[0] if len(set(column)) == 1 else "…" for column in columns)


def grouped(found: Iterable[Problem]) -> list[Group]:
    """Put problems together by kind and message, the heaviest first."""
    made: dict[tuple[str, ...], Group] = {}
    for problem in found:
        fixed = _parts(problem.message)[::2]
        key = (problem.what, problem.kind, *fixed)
        made.setdefault(key, Group(problem.what, problem.kind)).found.append(problem)
    return sorted(made.values(), key=lambda group: (_weight(group.what), -len(group.found)))


def _parts(message: str) -> list[str]:
    """Cut a message into what is said each time and what may vary, in turns."""
    return _VARIABLE.split(message[:MESSAGE])


def _weight(what: str) -> int:
    return _ORDER.index(what) if what in _ORDER else len(_ORDER)


def groups(found: Sequence[Problem]) -> Html:
    """Show problems; nothing when there are none."""
    if not found:
        return NOTHING
    made = grouped(found)
    room, shown = IN_ALL, []
    for group in made[:GROUPS]:
        # Later groups get at least one record, so that each can be looked up on the server.
        number = min(SHOWN, max(room, 1))
        shown.append(_group(group, number))
        room -= min(number, len(group.found))
    return joined((_legend(made), *shown, _left(made[GROUPS:])))


def is_light(found: Sequence[Problem]) -> bool:
    """Tell whether nothing failed: values were dropped, records archived."""
    return all(problem.what in ("value dropped", "archived") for problem in found)


def _legend(made: Sequence[Group]) -> Html:
    kinds = sorted({group.what for group in made}, key=_weight)
    items = [el("li", _badge(what), " ", _WEIGHTS[what][1]) for what in kinds if what in _WEIGHTS]
    return el("ul", *items, class_="legend words")


def _group(group: Group, number: int) -> Html:
    message = group.message
    head = el(
        "summary",
        _badge(group.what),
        " ",
        el("b", spoken(group.kind)),
        " ",
        el("span", f"{len(group.found):,} times", class_="n") if len(group.found) > 1 else NOTHING,
        " ",
        el("span", foreign(message, MESSAGE), class_="message"),
    )
    items = [_problem(problem, problem.message != message) for problem in group.found[:number]]
    left = len(group.found) - number
    more = el("p", f"{left:,} more; the JSON report names them all.", class_="more") if left > 0 else NOTHING
    tone = _WEIGHTS[group.what][0] if group.what in _WEIGHTS else "bad"
    return el(
        "details", head, el("ul", *items, class_="rows"), more, open=len(group.found) <= OPEN, class_=f"group {tone}"
    )


def _problem(problem: Problem, own: bool) -> Html:
    told = [foreign(problem.label)]
    if problem.id:
        told.append(el("code", foreign(problem.id, 40), class_="id"))
    if own:
        told.append(el("span", foreign(cut(problem.message, 240), 240), class_="message"))
    return el("li", joined(told, " "))


def _left(rest: Sequence[Group]) -> Html:
    if not rest:
        return NOTHING
    number = sum(len(group.found) for group in rest)
    return el(
        "p", f"{number:,} problems for {len(rest):,} other reasons; the JSON report names them all.", class_="more"
    )


def _badge(what: str) -> Html:
    tone = _WEIGHTS[what][0] if what in _WEIGHTS else "bad"
    return el("span", what, class_=f"badge {tone}")
