"""A board of tasks as a terminal shows it: rows of text for a width and a height. Draws; knows no server."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from rich.cells import cell_len, set_cell_size
from rich.text import Text

from gazu_like.cli import output, tables

if TYPE_CHECKING:
    from gazu_like.board import Board, Change

Row = Mapping[str, Any]

#: How long what changed stands out, seconds.
FRESH_SECONDS = 8.0
#: Lines of a terminal of which one is the log's, even when there are more tasks than lines.
LINES_OF_A_LOG_LINE = 5
#: Lines above and below the rows: title, counts, blank; blank above the log.
HEAD, FOOT = 3, 1
#: Widths: of names at most, between columns, between blocks that stand side by side.
NAME_WIDTH, GAP, GUTTER = 34, 1, 3
#: Widths of a remark on a row, the best first: blocks stand side by side where one of them lets them.
REMARK_WIDTHS = (20, 12)
#: The board by status: its narrowest column, what is between two, and the part of one that a task type may take.
LANE_WIDTH, LANE_GAP, LANE_PART = 18, 2, 3
#: Rows of a block at least, when several share the height.
LEAST_ROWS = 2
PLURALS: Mapping[str, str] = {"Entity": "Entities"}
#: From this luminance on, of 255, a colour wants dark letters.
BRIGHT = 150


@dataclass(frozen=True)
class View:
    """What is drawn.

    Attributes:
        title: Name of the production.
        host: Address of the server.
        state: How the line is doing: a word, and its style.
        by_status: Columns are statuses; else rows are entities, and columns are task types.
        now: Seconds since the epoch.
    """

    title: str
    host: str
    state: tuple[str, str]
    by_status: bool
    now: float


@dataclass
class Block:
    """Rows of one kind of entities.

    Attributes:
        head: Its first line.
        rows: Its rows, in order of their names.
        order: The numbers of the rows, the one that changed last first.
        what: What the rows are, for the line that says how many are not shown.
        width: Characters of its lines.
    """

    head: Text
    rows: list[Text]
    order: list[int]
    what: str
    width: int

    def lines(self, height: int) -> list[Text]:
        """Return its lines, as many as a height has; what changed last is shown first when not all can be."""
        if len(self.rows) + 1 <= height:
            return [self.head, *self.rows]
        kept = self.order[: max(0, height - 2)]
        left = len(self.rows) - len(kept)
        return [self.head, *(self.rows[index] for index in kept), Text(f"… {left} more {self.what}", "dim")][:height]


def draw(board: Board, view: View, width: int, height: int) -> Text:
    """Return what a terminal of this size shows."""
    least = min(len(board.changes), max(0, (height - HEAD) // LINES_OF_A_LOG_LINE))
    room = max(1, height - HEAD - least - (FOOT if least else 0))
    body = (_lanes if view.by_status else _table)(board, view, width, room)[:room]
    log = _log(board, view, width, least + room - len(body))  # what the tasks leave is for the log
    lines = [_title(board, view, width), _counts(board), Text(""), *body]
    lines += [Text("")] * max(0, height - len(lines) - len(log)) if log else []
    lines += log
    return Text("\n").join(_cut(line, width) for line in lines[:height])


def _title(board: Board, view: View, width: int) -> Text:
    state = Text(*view.state)
    last = board.changes[0].at if board.changes else None
    told = f"last change {_clock(last)}" if last is not None else "no change yet"
    right = Text.assemble((told, "dim"), "  ", state)
    count = len(board.shown())
    told_tasks = f"{count} task{'' if count == 1 else 's'}"
    left = Text.assemble((view.title, "bold"), "  ", told_tasks, "  ", (view.host, "dim"))
    left = _fitted(left, max(0, width - right.cell_len - 1))
    return Text.assemble(left, " ", right)


def _counts(board: Board) -> Text:
    counts = board.counts()
    line = Text("")
    for status in board.facts.statuses_in_order():
        if counts[status["id"]]:
            line.append_text(_chip(status, status["short_name"]))
            line.append(f" {counts[status['id']]}  ")
    return line if counts else Text("No such tasks.", "dim")


# Entities by task types


def _table(board: Board, view: View, width: int, height: int) -> list[Text]:
    tasks: dict[str, dict[str, list[Row]]] = {}
    for task in board.shown():
        tasks.setdefault(board.facts.kind(task), {}).setdefault(task["entity_id"], []).append(task)
    order = {kind: index for index, kind in enumerate(("Shot", "Asset"))}
    kinds = sorted(tasks, key=lambda kind: (order.get(kind, len(order)), kind))
    if not kinds:
        return []
    for remark in REMARK_WIDTHS:
        blocks = [_block(board, view, kind, tasks[kind], width, remark) for kind in kinds]
        if sum(block.width for block in blocks) + GUTTER * (len(blocks) - 1) <= width:
            return _beside(blocks, height, GUTTER)
    return _stacked([_block(board, view, kind, tasks[kind], width, REMARK_WIDTHS[0]) for kind in kinds], height)


def _block(
    board: Board, view: View, kind: str, entities: Mapping[str, Sequence[Row]], width: int, remark: int
) -> Block:
    facts = board.facts
    rows = sorted(entities.values(), key=lambda tasks: facts.entity(tasks[0]))
    types = _types(board, (task for tasks in rows for task in tasks))
    names = [output.clean(facts.entity(tasks[0])) for tasks in rows]
    name_width = max(cell_len(kind) + 2, min(NAME_WIDTH, width // 3, max(map(cell_len, names))))
    statuses = [facts.status(task["task_status_id"]) for tasks in rows for task in tasks]
    least = max(map(cell_len, statuses)) + 2
    columns = [(row, max(least, min(12, cell_len(_label(row))))) for row in types]
    fitting, used = [], name_width
    for row, column in columns:
        if used + GAP + column > width:
            break
        used += GAP + column
        fitting.append((row, column))
    hidden = len(columns) - len(fitting)
    head = _fitted(
        Text(PLURALS.get(kind, f"{kind}s") + (f" (+{hidden} columns)" if hidden else ""), "bold"), name_width
    )
    for row, column in fitting:
        head.append(" " * GAP)
        head.append_text(_fitted(Text(output.clean(_label(row)), _colour(row)), column))
    whole = min(width, used + GAP + remark)
    drawn = [
        _row(board, view, name, name_width, tasks, fitting, whole - used - GAP)
        for name, tasks in zip(names, rows, strict=True)
    ]
    latest = sorted(range(len(rows)), key=lambda index: max(map(board.touched, rows[index])), reverse=True)
    return Block(head, drawn, latest, PLURALS.get(kind, f"{kind}s").lower(), whole)


def _types(board: Board, tasks: Iterable[Row]) -> list[Row]:
    used = {task["task_type_id"] for task in tasks}
    known = [row for row in board.facts.types.values() if row["id"] in used]
    return sorted(known, key=lambda row: (row.get("priority") or 0, row["name"]))


def _row(
    board: Board,
    view: View,
    name: str,
    name_width: int,
    tasks: Sequence[Row],
    columns: Sequence[tuple[Row, int]],
    remark_width: int,
) -> Text:
    of_type = {task["task_type_id"]: task for task in sorted(tasks, key=board.touched)}
    changes = [change for task in tasks if (change := _fresh(board, view, task)) is not None]
    line = _fitted(Text(name, "bold" if changes else ""), name_width)
    for row, column in columns:
        line.append(" " * GAP)
        line.append_text(_fitted(_cell(board, view, of_type.get(row["id"])), column))
    if changes and remark_width > 0:
        latest = max(changes, key=lambda change: change.at)
        said = " ".join(filter(None, (latest.by, latest.what if not latest.by else "")))
        line.append_text(_fitted(Text(f" {output.clean(said)}", "bold italic"), remark_width + GAP))
    return line


def _cell(board: Board, view: View, task: Row | None) -> Text:
    if task is None:
        return Text("  ·", "dim")
    status = board.facts.statuses.get(task["task_status_id"], {})
    return _chip(status, board.facts.status(task["task_status_id"]), _fresh(board, view, task) is not None)


def _beside(blocks: Sequence[Block], height: int, gap: int) -> list[Text]:
    columns = [block.lines(height) for block in blocks]
    lines = []
    for index in range(max(map(len, columns))):
        line = Text("")
        for number, (block, column) in enumerate(zip(blocks, columns, strict=True)):
            line.append_text(_fitted(column[index] if index < len(column) else Text(""), block.width))
            line.append(" " * gap if number < len(blocks) - 1 else "")
        lines.append(line)
    return lines


def _stacked(blocks: Sequence[Block], height: int) -> list[Text]:
    """Share the height: each block its part, and what one does not need goes to the others."""
    left, waiting = height - (len(blocks) - 1), sorted(blocks, key=lambda block: len(block.rows))
    heights: dict[int, int] = {}
    while waiting:
        block = waiting.pop(0)
        share = left // (len(waiting) + 1)
        heights[id(block)] = max(1 + LEAST_ROWS, min(len(block.rows) + 1, share))
        left -= heights[id(block)]
    lines: list[Text] = []
    for block in blocks:
        lines += [Text(""), *block.lines(heights[id(block)])] if lines else block.lines(heights[id(block)])
    return lines


# By status


@dataclass
class _Lane:
    status: Row
    tasks: list[Row] = field(default_factory=list)


def _lanes(board: Board, view: View, width: int, height: int) -> list[Text]:
    lanes = {row["id"]: _Lane(row) for row in board.facts.statuses_in_order()}
    for task in sorted(board.shown(), key=board.touched, reverse=True):
        if task["task_status_id"] in lanes:
            lanes[task["task_status_id"]].tasks.append(task)
    used = [lane for lane in lanes.values() if lane.tasks]
    fitting = max(1, min(len(used), (width + LANE_GAP) // (LANE_WIDTH + LANE_GAP)))
    if not used:
        return []
    # Those where most recently something happened, in the order of the work.
    kept = sorted(used, key=lambda lane: board.touched(lane.tasks[0]), reverse=True)[:fitting]
    shown = [lane for lane in used if lane in kept]
    lane_width = (width + LANE_GAP) // len(shown) - LANE_GAP
    hidden = [lane for lane in used if lane not in kept]
    room = height - (1 if hidden else 0)
    lines = _beside([_lane(board, view, lane, lane_width, room) for lane in shown], room, LANE_GAP)
    if hidden:
        told = ", ".join(f"{lane.status['short_name']} {len(lane.tasks)}" for lane in hidden)
        lines.append(Text(f"… not shown for lack of width: {output.clean(told)}", "dim"))
    return lines


def _lane(board: Board, view: View, lane: _Lane, width: int, height: int) -> Block:
    head = _chip(lane.status, lane.status["short_name"])
    head.append(f" {len(lane.tasks)}", "bold")
    cards = [_card(board, view, task, width) for task in lane.tasks]
    return Block(head, cards, [*range(len(cards))], "tasks", width)


def _card(board: Board, view: View, task: Row, width: int) -> Text:
    row = board.facts.types.get(task["task_type_id"], {})
    kind = output.clean(_label(row) or board.facts.task_type(task))
    change = _fresh(board, view, task)
    if change is not None and change.by:
        kind = output.clean(change.by)
    short = set_cell_size(kind, min(cell_len(kind), width // LANE_PART))
    name = board.facts.entity(task)
    name = name.rpartition("/")[2] if board.facts.kind(task) == "Asset" else name
    place = _shortened(output.clean(name), width - cell_len(short) - 1)
    style = "bold reverse" if change is not None else ""
    return Text.assemble((place, style), " ", (short, "bold italic" if change is not None else _colour(row)))


# The log


def _log(board: Board, view: View, width: int, count: int) -> list[Text]:
    changes = [*board.changes][:count]
    by = max((cell_len(change.by) for change in changes), default=0)
    place = max((cell_len(change.entity) for change in changes), default=0)
    kind = max((cell_len(change.task_type) for change in changes), default=0)
    return [_log_line(board, view, change, (min(by, 18), min(place, NAME_WIDTH), min(kind, 14))) for change in changes]


def _log_line(board: Board, view: View, change: Change, widths: tuple[int, int, int]) -> Text:
    is_fresh = view.now - change.at < FRESH_SECONDS
    by, place, kind = widths
    cells = (
        (_clock(change.at), 5, "dim"),
        (change.by, by, "italic"),
        (change.entity, place, "bold" if is_fresh else ""),
        (change.task_type, kind, ""),
    )
    line = Text("")
    for text, width, style in cells:
        line.append_text(_fitted(Text(_shortened(output.clean(text), width), style), width))
        line.append("  " if width else "")
    status = board.facts.statuses.get(change.status_id or "", {})
    line.append(output.clean(change.what), tables.colour_of("color")(status) or "")
    if is_fresh:
        line.stylize("bold")
    return line


# Pieces


def _fresh(board: Board, view: View, task: Row) -> Change | None:
    change = board.last_change(task["id"])
    return change if change is not None and view.now - change.at < FRESH_SECONDS else None


def _chip(status: Row, name: str, is_fresh: bool = False) -> Text:
    """Return a status in its colour; one that is fresh is marked, for those who see no colours as well."""
    background = tables.colour_of("color")(status)
    style = f"{_letters(background)} on {background}" if background else "reverse" if is_fresh else ""
    text = output.clean(name)
    return Text(f">{text}<", f"bold reverse {style}") if is_fresh else Text(f" {text} ", style)


def _letters(background: str) -> str:
    red, green, blue = (int(background[start : start + 2], 16) for start in (1, 3, 5))
    return "#000000" if 0.299 * red + 0.587 * green + 0.114 * blue > BRIGHT else "#ffffff"


def _label(task_type: Row) -> str:
    name = str(task_type.get("name") or "")
    return name if cell_len(name) <= 12 else str(task_type.get("short_name") or name)


def _colour(task_type: Row) -> str:
    return tables.colour_of("color")(task_type)


def _clock(moment: float) -> str:
    return f"{datetime.datetime.fromtimestamp(moment):%H:%M}"


def _shortened(text: str, width: int) -> str:
    """Return a text cut to a width at its beginning: the end of a path tells more."""
    if cell_len(text) <= width:
        return text
    while text and cell_len(text) > width - 1:
        text = text[1:]
    return f"…{text}" if width > 0 else ""


def _fitted(text: Text, width: int) -> Text:
    made = text.copy()
    made.truncate(width, overflow="ellipsis", pad=True)
    return made


def _cut(text: Text, width: int) -> Text:
    made = text.copy()
    made.truncate(width, overflow="ellipsis")
    return made
