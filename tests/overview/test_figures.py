"""From the lists of a production to its figures: counts add up, whatever the server says."""

from __future__ import annotations

import datetime
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazu_like.overview import colours, words
from gazu_like.overview.burn_down import Life, by_day, lives
from gazu_like.overview.figures import overview_of
from gazu_like.overview.model import Day, Overview, Status
from gazu_like.overview.page.charts import rounded_up, thinned, widths
from gazu_like.overview.progress import by_kind
from gazu_like.overview.rows import Log, Rows
from tests.support import overviews
from tests.support.overviews import NOW, Film, at, empty, named, new_id, places

STATUSES = overviews.statuses()
TODO, DONE, RETAKE = (named(STATUSES, name) for name in ("Todo", "Done", "Retake"))
NOW_TEXT = at(0)


def task(name: str = "a", status: str = TODO, **fields: Any) -> dict[str, Any]:
    """A task of Animation that was made ten days ago."""
    return {
        "id": new_id(name),
        "entity_id": new_id("shot"),
        "task_type_id": named(overviews.task_types(), "Animation"),
        "task_status_id": status,
        "created_at": at(10),
        "updated_at": at(1),
        "due_date": None,
        "done_date": None,
        **fields,
    }


def changed(name: str, days: float, before: str, after: str) -> dict[str, Any]:
    """The event of a status that became another one so many days ago."""
    ids = {"task_id": new_id(name), "previous_task_status_id": before, "new_task_status_id": after}
    return {"created_at": at(days), "data": ids}


def told(name: str, days: float) -> dict[str, Any]:
    """The event of a task that was made or removed."""
    return {"created_at": at(days), "data": {"task_id": new_id(name)}}


def counted(tasks: list[Any], log: Log | None) -> dict[str, tuple[int, int]]:
    """Open tasks and all tasks by how many days ago that was."""
    days = by_day(lives(tasks, log, {DONE}, NOW_TEXT), NOW_TEXT)
    return {each.day: (each.open, each.tasks) for each in days}


def ago(days: int) -> str:
    return at(days)[:10]


# Burn-down


def test_a_task_that_is_done_is_open_until_then() -> None:
    found = counted([task(status=DONE)], Log([changed("a", 4, TODO, DONE)], begins=at(20)))
    assert [*found] == [ago(each) for each in range(10, -1, -1)]
    assert (found[ago(10)], found[ago(5)], found[ago(4)], found[ago(0)]) == ((1, 1), (1, 1), (0, 1), (0, 1))


def test_a_task_that_is_opened_again_counts_again() -> None:
    log = Log([changed("a", 6, TODO, DONE), changed("a", 3, DONE, RETAKE)], begins=at(20))
    found = counted([task(status=RETAKE)], log)
    assert [found[ago(each)][0] for each in (7, 6, 4, 3, 0)] == [1, 0, 0, 1, 1]


def test_a_removed_task_counts_as_long_as_it_was_there() -> None:
    log = Log([changed("b", 5, TODO, DONE)], [told("b", 2)], [told("b", 8)], begins=at(20))
    found = counted([task()], log)
    assert [found[ago(each)] for each in (9, 8, 5, 3, 2)] == [(1, 1), (2, 2), (1, 2), (1, 2), (1, 1)]


def test_a_removed_task_of_which_nothing_else_is_known_was_there_since_the_log_began() -> None:
    found = counted([task()], Log([], [told("b", 2)], begins=at(9)))
    assert [found[ago(each)] for each in (10, 9, 3, 2)] == [(1, 1), (2, 2), (2, 2), (1, 1)]


def test_a_removed_task_of_a_canceled_entity_is_no_removed_task() -> None:
    log = Log([], [told("a", 2)], [told("a", 8)], begins=at(20))
    assert lives([], log, {DONE}, NOW_TEXT, ignored={new_id("a")}) == []


def test_without_a_log_a_task_s_own_dates_count() -> None:
    found = counted([task(status=DONE, done_date=at(4)), task("b"), task("c", DONE)], None)
    assert [found[ago(each)] for each in (10, 5, 4, 0)] == [(2, 3), (2, 3), (1, 3), (1, 3)]


def test_what_became_done_before_the_log_began_goes_by_its_date() -> None:
    found = counted([task(status=DONE, done_date=at(7))], Log(begins=at(3)))
    assert [found[ago(each)][0] for each in (8, 7, 0)] == [1, 0, 0]


@pytest.mark.parametrize(
    ("row", "log", "now_open"),
    [
        (task(status=DONE, done_date=at(2)), [changed("a", 5, TODO, RETAKE)], 0),
        (task(status=TODO), [changed("a", 5, TODO, DONE)], 1),
        (task(status=DONE), [changed("a", 5, TODO, RETAKE)], 0),
    ],
    ids=["done in silence", "opened in silence", "done nobody knows when"],
)
def test_in_the_end_the_task_itself_is_believed(row: Any, log: Any, now_open: int) -> None:
    assert counted([row], Log(log, begins=at(20)))[ago(0)] == (now_open, 1)


def test_a_server_whose_clock_is_ahead_adds_no_day() -> None:
    found = counted([task(created_at=at(-2), status=DONE)], Log([changed("a", -1, TODO, DONE)], begins=at(20)))
    assert found == {ago(0): (0, 1)}


def test_from_when_on_the_log_tells_is_said() -> None:
    rows = empty(tasks=[task()], log=Log(begins=at(30)))
    for log, gap, begins, said in (
        (Log(begins=at(30)), "", ago(30), "from the beginning"),
        (Log(begins=at(3)), "late", ago(3), "which begins on 26"),
        (Log(begins=None), "late", None, "tells nothing of them"),
        (None, "refused", None, "this login may not read it"),
    ):
        found = overview_of(Rows(**{**vars(rows), "log": log}), NOW).burn_down
        assert (found.gap, found.log_from) == (gap, begins)
        assert said in words.source(found)


def test_the_even_line_runs_from_start_to_end_of_the_production() -> None:
    rows = empty(tasks=[task(), task("b", DONE)])
    assert overview_of(rows, NOW).burn_down.even is None
    rows.project = {**rows.project, "end_date": at(-30)[:10]}
    assert overview_of(rows, NOW).burn_down.even == (Day(ago(10), 2, 2), Day(ago(-30), 0, 2))
    rows.project = {**rows.project, "start_date": at(30)[:10]}
    found = overview_of(rows, NOW).burn_down
    assert found.even == (Day(ago(30), 2, 2), Day(ago(-30), 0, 2))
    assert words.pace(found).replace("\u00a0", " ") == (
        "1 task is open today; at an even pace from 30 October 2026 to 29 December 2026, 1 would be."
    )
    rows.project = {**rows.project, "end_date": at(40)[:10]}
    assert overview_of(rows, NOW).burn_down.even is None


MOMENTS = st.floats(-3, 40, allow_nan=False)
EVENTS = st.lists(
    st.tuples(st.sampled_from("abcd"), MOMENTS, st.sampled_from([TODO, DONE, RETAKE]), st.sampled_from([TODO, DONE])),
    max_size=12,
)
TASKS = st.dictionaries(
    st.sampled_from("abc"),
    st.tuples(st.sampled_from([TODO, DONE, RETAKE]), MOMENTS, st.none() | MOMENTS),
)


@given(EVENTS, TASKS, st.sets(st.sampled_from("abcd")), st.sets(st.sampled_from("abcd")), st.booleans())
def test_whatever_is_told_no_day_has_fewer_than_none_and_today_is_as_the_tasks_are(
    events: Any, tasks: Any, removed: set[str], made: set[str], with_log: bool
) -> None:
    rows = [
        task(name, status, created_at=at(born), done_date=None if done is None else at(done))
        for name, (status, born, done) in tasks.items()
    ]
    changes = sorted((changed(name, *each) for name, *each in events), key=lambda event: str(event["created_at"]))
    gone = [told(name, 1) for name in sorted(removed - set(tasks))]
    log = Log(changes, gone, [told(name, 30) for name in sorted(made)], begins=at(41)) if with_log else None
    found = lives(rows, log, {DONE}, NOW_TEXT)
    days = by_day(found, NOW_TEXT)
    assert all(0 <= each.open <= each.tasks for each in days)
    assert [each.day for each in days] == sorted({each.day for each in days})
    if rows:
        still_open = sum(status != DONE for status, *_ in tasks.values())
        assert (days[-1].open, days[-1].tasks) == (still_open, len(rows))
    for life in found:
        moments = [life.born, *(moment for moment, _ in life.turns), life.died or NOW_TEXT]
        assert moments == sorted(moments)


def test_no_tasks_make_no_days() -> None:
    assert by_day([], NOW_TEXT) == []
    assert by_day([Life(at(1))], NOW_TEXT)[-1] == Day(ago(0), 1, 1)


# Progress


@given(st.lists(st.tuples(st.sampled_from(["Animation", "Modeling", "?"]), st.integers(0, 6)), max_size=40))
def test_counts_add_up(given_tasks: list[tuple[str, int]]) -> None:
    ids = [*(row["id"] for row in STATUSES), "one that nobody knows"]
    types = {row["name"]: row["id"] for row in overviews.task_types()}
    rows = [
        task(str(place), ids[status], task_type_id=types.get(name, name))
        for place, (name, status) in enumerate(given_tasks)
    ]
    found = overview_of(empty(tasks=rows), NOW)
    assert found.tasks == len(rows) == sum(kind.total.tasks for kind in found.progress)
    assert found.done + found.open == found.tasks
    for kind in found.progress:
        assert kind.total.tasks == sum(each.tasks for each in kind.types)
        assert kind.total.done == sum(each.done for each in kind.types)
        for each in (*kind.types, kind.total):
            assert each.tasks == sum(each.counts.values()) > 0
            assert each.done == each.counts.get(DONE, 0)
            assert set(each.counts) <= {status.id for status in found.statuses}


def test_task_types_stand_in_the_order_of_the_production() -> None:
    types = overviews.task_types()
    rows = [task(str(place), task_type_id=row["id"]) for place, row in enumerate(types)]
    names = [each.name for kind in by_kind(rows, types, {DONE}, {"Shot": 3}) for each in kind.types]
    assert names == [*overviews.ASSET_TASKS, *overviews.SHOT_TASKS]
    first = {named(types, "FX"): -1}
    assert by_kind(rows, types, {DONE}, {"Shot": 3}, first)[1].types[0].name == "FX"


def test_what_is_done_stands_first_and_what_is_not_begun_last() -> None:
    rows = [task(str(place), row["id"]) for place, row in enumerate(STATUSES)]
    names = [each.short_name for each in overview_of(empty(tasks=rows), NOW).statuses]
    assert names == ["done", "wfa", "wip", "retake", "ready", "todo"]


def test_tasks_of_canceled_entities_count_nowhere() -> None:
    found_places = places(Shot=[{"id": new_id("shot"), "name": "SH010", "canceled": True}])
    log = Log([], [told("a", 2)], begins=at(20))
    found = overview_of(empty(tasks=[task(due_date=at(3))], places=found_places, log=log), NOW)
    assert (found.tasks, found.left_out, found.late, found.entities, found.burn_down.days) == (0, 1, [], {}, [])


# Late and coming


def due(*days: float) -> Overview:
    names = (("episode", "E01"), ("sequence", "SQ010"), ("shot", "SH010"))
    above = [None, *(new_id(kind) for kind, _ in names)]
    rows = [{"id": new_id(kind), "name": name, "parent_id": above[place]} for place, (kind, name) in enumerate(names)]
    found = places(Episode=rows[:1], Sequence=rows[1:2], Shot=rows[2:])
    who = {"assignees": [new_id("person", "Hana Sato")]}
    tasks = [task(str(each), due_date=f"{at(each)[:10]}T00:00:00", **who) for each in days]
    return overview_of(empty(tasks=[*tasks, task("undated")], places=found), NOW)


def test_what_was_due_is_late_from_the_next_day_on() -> None:
    found = due(1, 0, 30, -7, -8, -1)
    assert [(each.days, each.due_date) for each in found.late] == [(30, ago(30)), (1, ago(1))]
    assert [each.days for each in found.coming] == [0, 1, 7]
    assert found.undated == 1
    assert found.late[0].path == ("E01", "SQ010", "SH010")
    assert (found.late[0].task_type, found.late[0].assignees) == ("Animation", ("Hana Sato",))


def test_what_is_done_is_not_late() -> None:
    found = overview_of(empty(tasks=[task(status=DONE, due_date=at(3)), task("b", due_date=at(3))]), NOW)
    assert [each.id for each in found.late] == [new_id("b")]
    assert found.late[0].path == ("unknown",)


def test_time_is_told_in_days_of_the_studio() -> None:
    found = overview_of(
        empty(tasks=[task(estimation=840, duration=420), task("b", estimation=None)], hours_by_day=7), NOW
    )
    assert (found.estimated_days, found.spent_days) == (2, 1)


def test_people_with_open_tasks_are_counted_once() -> None:
    rows = [task("a", assignees=["x", "y"]), task("b", assignees=["y"]), task("c", DONE, assignees=["z"])]
    assert overview_of(empty(tasks=rows), NOW).people == 2


# Casting


def test_the_matrix_counts_shots_not_links() -> None:
    rows = Film(3, 2, 4).rows
    twice = {"asset_id": new_id("asset", 0), "asset_name": "Character 000", "asset_type_name": "Character"}
    rows.casting = {new_id("shot", 0, 0): [twice, twice], new_id("shot", 1, 0): [twice], "gone": [twice]}
    found = overview_of(rows, NOW).casting
    assert [(each.columns, each.rows[0].shots, each.rows[0].total) for each in found.matrices] == [
        (["SQ010", "SQ020"], (1, 1), 2)
    ]
    assert [name for _, name in found.uncast] == ["Environment 001", "FX 002"]
    assert found.empty_shots == 2


def test_a_series_has_a_matrix_of_episodes_and_one_for_each() -> None:
    found = overview_of(Film(5, 4, 16, episodes=2).rows, NOW).casting
    assert [(each.title, each.by, each.columns) for each in found.matrices] == [
        ("", "episode", ["E01", "E02"]),
        ("E01", "sequence", ["SQ010", "SQ020"]),
        ("E02", "sequence", ["SQ030", "SQ040"]),
    ]
    whole, *parts = found.matrices
    assert sum(row.total for row in whole.rows) == sum(row.total for each in parts for row in each.rows) == 48


@pytest.mark.parametrize("episodes", [0, 2])
def test_no_shot_is_lost_in_a_matrix(episodes: int) -> None:
    for matrix in overview_of(Film(40, 6, 60, episodes=episodes).rows, NOW).casting.matrices:
        assert all(sum(row.shots) == row.total for row in matrix.rows)


# The whole


@pytest.mark.parametrize("make", overviews.SAMPLES.values(), ids=overviews.SAMPLES)
def test_it_can_be_said_in_json(make: Any) -> None:
    found = make()
    plain = json.loads(json.dumps(found.as_dict()))
    assert (plain["tasks"], plain["open"], len(plain["late"])) == (found.tasks, found.open, len(found.late))


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [(0, 0, "-"), (0, 9, "0 %"), (1, 900, "< 1 %"), (899, 900, "99 %"), (9, 9, "100 %"), (1, 3, "33 %")],
)
def test_shares_are_not_rounded_to_none_or_all(part: int, whole: int, said: str) -> None:
    assert words.share(part, whole).replace("\u00a0", " ") == said


@given(st.tuples(*[st.integers(0, 255)] * 3), st.sampled_from([colours.LIGHT, colours.DARK]))
def test_every_colour_is_seen_on_its_paper(colour: tuple[int, int, int], paper: tuple[int, int, int]) -> None:
    assert colours.contrast(colours.readable(colour, paper), paper) >= colours.LEAST


def test_a_colour_that_is_seen_is_left_as_it_is() -> None:
    assert colours.readable(colours.colour("#3273DC"), colours.LIGHT) == (0x32, 0x73, 0xDC)
    assert colours.colour("red; } body { display: none") == colours.colour("")


def test_each_paper_has_its_own_colours() -> None:
    statuses = [Status(color, "name", "short", color, False) for color in ("#f5f5f5", "#101040")]
    light, _, dark = colours.style_of(statuses).partition("@media (prefers-color-scheme: dark)")
    assert ".s0 { --s: #f5f5f5; }" in dark
    assert ".s0 { --s: #f5f5f5; }" not in light
    assert ".s1 { --s: #101040; }" in light
    assert ".s1 { --s: #101040; }" not in dark


@given(st.lists(st.integers(1, 10_000), min_size=1, max_size=15))
def test_the_parts_of_a_bar_fill_it_and_are_all_seen(numbers: list[int]) -> None:
    found = widths(numbers)
    assert sum(found) == pytest.approx(100)
    assert min(found) >= 0.99


@given(st.integers(0, 10**7))
def test_the_scale_is_a_round_number_above(number: int) -> None:
    top = rounded_up(number)
    assert number <= top <= max(4, 3 * number)


def test_a_long_line_keeps_its_last_day() -> None:
    days = [Day(str(datetime.date(2020, 1, 1) + datetime.timedelta(days=each)), each, each) for each in range(2_000)]
    found = thinned(days)
    assert len(found) <= 302
    assert (found[0], found[-1]) == (days[0], days[-1])
