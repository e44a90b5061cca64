"""What is decided and written leaves nothing to decide: for any two servers, conflict policy and failing network."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gazu_like.exception import MigrationException
from gazu_like.sync.context import Context, Options
from gazu_like.sync.decide import Decision, check_studio, decide
from gazu_like.sync.model import Kind
from gazu_like.sync.steps import bring
from tests.sync.unit.worlds import Store, World, busy, ident, lost

#: Each example is a run or two.
few = settings(max_examples=20)
DAY = "2026-01-01T00:00:{:02}"
DEPARTMENTS = [ident(f"department {number}") for number in range(3)]
TYPES = [ident(f"type {number}") for number in range(4)]
ITEMS = [ident(f"item {number}") for number in range(5)]
NOTES = [ident(f"note {number}") for number in range(5)]
TYPE_NAMES = ["Anim", "Rough anim", "Fx", "Comp"]


def row(kind: str, one: str, **fields: Any) -> dict[str, Any]:
    return {"id": one, "type": kind, "created_at": DAY.format(0), "updated_at": DAY.format(9), "made_by": "x", **fields}


def types(draw: Any, ids: list[str], departments: list[str], loud: bool) -> list[dict[str, Any]]:
    found = []
    for number in sorted(draw(st.sets(st.integers(0, 3)))):
        name = TYPE_NAMES[number].upper() if loud and draw(st.booleans()) else TYPE_NAMES[number]
        department = draw(st.none() | st.sampled_from(departments))
        found.append(row("types", ids[number], name=name, for_entity="Shot", department_id=department))
    return found


def items(draw: Any, ids: list[str], of_types: list[str], departments: list[str]) -> list[dict[str, Any]]:
    numbers = sorted(draw(st.sets(st.integers(0, 4))))
    return [
        row(
            "items",
            ids[number],
            name=f"SH0{number}",
            type_id=draw(st.sampled_from(of_types)),
            departments=draw(st.lists(st.sampled_from(departments), unique=True, max_size=3)),
            twin_id=draw(st.none() | st.sampled_from([ids[each] for each in numbers])),
            frames=draw(st.none() | st.integers(1, 3)),
            seen=draw(st.integers(0, 3)),
            data={"type": draw(st.none() | st.sampled_from(of_types)), "said": draw(st.text(max_size=3))},
        )
        for number in numbers
    ]


def notes(draw: Any, ids: list[str], of_items: list[str], of_types: list[str]) -> list[dict[str, Any]]:
    if not of_items:
        return []
    return [
        row(
            "notes",
            ids[number],
            item_id=draw(st.sampled_from(of_items)),
            text=draw(st.sampled_from(["ok", "more"])),
            replies=[
                {"type_id": one, "items": draw(st.lists(st.sampled_from(of_items), max_size=2)), "text": "yes"}
                for one in draw(st.lists(st.sampled_from(of_types), max_size=2))
            ],
        )
        for number in sorted(draw(st.sets(st.integers(0, 4))))
    ]


@st.composite
def worlds(draw: Any, **options: Any) -> World:
    """A source, and a target that has some of it already: under its own IDs, under the same, otherwise, or more."""
    world = World(options=Options(**options))
    world.there.clock = 3_600  # what is written there is younger than what the source has, as in life
    own = {one: ident(f"own {one}") for one in (*DEPARTMENTS, *TYPES, *ITEMS, *NOTES)}
    for store, other in ((world.here, False), (world.there, True)):
        departments = [own[one] for one in DEPARTMENTS] if other else DEPARTMENTS
        kinds = [own[one] for one in TYPES] if other else TYPES
        shots = [own[one] if other and draw(st.booleans()) else one for one in ITEMS]
        texts = [own[one] for one in NOTES] if other else NOTES
        held = sorted(draw(st.sets(st.integers(0, 2)))) if other else [0, 1, 2]
        store.put("departments", *(row("departments", departments[each], name=f"D{each}") for each in held))
        store.put("types", *types(draw, kinds, [departments[each] for each in held] or [""], other))
        known = list(store.rows.get("types", {}))
        if known:
            store.put("items", *items(draw, shots, known, [departments[each] for each in held] or [""]))
            store.put("notes", *notes(draw, texts, list(store.rows.get("items", {})), known))
    return world


def snapshot(store: Store) -> dict[str, dict[str, Any]]:
    return copy.deepcopy(store.rows)


def remaining(world: World) -> dict[str, Decision]:
    """What another run would find to do."""
    context = world.fresh()
    for kind in world.kinds.values():
        decide(context, kind)
    return {name: decide(context, kind, "all") for name, kind in world.kinds.items()}


def is_done(world: World) -> bool:
    return not any(decision.creates or decision.updates for decision in remaining(world).values())


def counterparts(world: World, context: Context) -> dict[str, dict[str, Any]]:
    """The target's rows of the production, by the source's IDs."""
    found = {}
    for name in ("items", "notes"):
        held = world.there.rows.get(name, {})
        found |= {one: held[context.ids[one]] for one in world.here.rows.get(name, {}) if context.ids.get(one) in held}
    return found


@few
@given(worlds())
def test_after_a_run_nothing_is_left_to_do(world: World) -> None:
    before = snapshot(world.here)
    context = world.run()
    assert is_done(world)
    assert snapshot(world.here) == before, "the source is read, not written"
    assert context.report.failed == 0
    assert counterparts(world, context).keys() == {*world.here.rows.get("items", {}), *world.here.rows.get("notes", {})}


@few
@given(worlds())
def test_a_second_run_writes_nothing(world: World) -> None:
    world.run()
    before = snapshot(world.there)
    again = world.run()
    assert snapshot(world.there) == before
    assert again.written == {}


@few
@given(worlds())
def test_all_fields_arrive(world: World) -> None:
    context = world.run()
    found = counterparts(world, context)
    for one, item in world.here.rows.get("items", {}).items():
        there = found[one]
        assert there["type_id"] == context.ids[item["type_id"]]
        assert sorted(there["departments"]) == sorted(context.ids[each] for each in item["departments"])
        assert there["twin_id"] == (context.ids[item["twin_id"]] if item["twin_id"] else None)
        assert there["data"] == {**item["data"], "type": context.ids.get(item["data"]["type"])}
        assert (there["name"], there["frames"]) == (item["name"], item["frames"])
        assert there["made_by"] != "the source"
    for one, note in world.here.rows.get("notes", {}).items():
        assert found[one]["item_id"] == context.ids[note["item_id"]]
        assert [each["items"] for each in found[one]["replies"]] == [
            [context.ids[item] for item in each["items"]] for each in note["replies"]
        ]


@few
@given(worlds(), st.sampled_from(["source", "newer", "keep"]), st.sampled_from(["create", "skip"]))
def test_studio_records_of_the_target_are_never_changed(world: World, conflicts: Any, missing: Any) -> None:
    world.options = Options(missing, conflicts)
    before = snapshot(world.there)
    world.run()
    for name in ("departments", "types"):
        held = world.there.rows.get(name, {})
        assert {one: held[one] for one in before.get(name, {})} == before.get(name, {})
        if missing == "skip":
            assert held == before.get(name, {})


@few
@given(worlds())
def test_unused_studio_records_stay_behind(world: World) -> None:
    context = world.run()
    for name in ("departments", "types"):
        assert set(context.written.get(name, {})) <= context.used


@few
@given(worlds(missing="skip"))
def test_what_needs_a_skipped_record_is_left_out_and_told(world: World) -> None:
    context = world.run()
    left_out = {each.id for each in context.report.problems if each.what == "left out"}
    dropped = {each.id for each in context.report.problems if each.what == "value dropped"}
    for one, item in world.here.rows.get("items", {}).items():
        assert (one in left_out) == (item["type_id"] not in context.ids)
        if one not in left_out:
            there = world.there.rows["items"][context.ids[one]]
            whole = len(there["departments"]) == len(item["departments"])
            assert whole or one in dropped
    for one, note in world.here.rows.get("notes", {}).items():
        assert (one in left_out) == (note["item_id"] in left_out)
    assert is_done(world)
    assert context.report.failed >= len({one for one in left_out if one in (*ITEMS, *NOTES)})


@few
@given(worlds(conflicts="keep"))
def test_kept_rows_stay_and_new_ones_arrive_whole(world: World) -> None:
    before = snapshot(world.there)
    context = world.run()
    for name in ("items", "notes"):
        held = world.there.rows.get(name, {})
        assert {one: held[one] for one in before.get(name, {})} == before.get(name, {})
    for one, item in world.here.rows.get("items", {}).items():
        there = counterparts(world, context)[one]
        if there["id"] not in before.get("items", {}):
            assert there["twin_id"] == (context.ids[item["twin_id"]] if item["twin_id"] else None)
    assert is_done(world)


@few
@given(worlds(conflicts="keep"))
def test_a_run_that_was_broken_off_is_finished_though_rows_are_kept(world: World) -> None:
    steps = world.steps
    before = snapshot(world.there)
    world.steps = steps[:3]  # killed after the items, before what they refer to
    world.run()
    world.steps = steps
    context = world.run()
    for one, item in world.here.rows.get("items", {}).items():
        there = counterparts(world, context)[one]
        if there["id"] not in before.get("items", {}):
            assert there["twin_id"] == (context.ids[item["twin_id"]] if item["twin_id"] else None)


@few
@given(worlds(conflicts="newer"), st.data())
def test_the_newer_row_wins(world: World, data: Any) -> None:
    for store in (world.here, world.there):
        for held in store.rows.get("items", {}).values():
            held["updated_at"] = data.draw(st.sampled_from([DAY.format(1), DAY.format(2)]))
    before = snapshot(world.there).get("items", {})
    context = world.run()
    for one, item in world.here.rows.get("items", {}).items():
        there = counterparts(world, context)[one]
        if there["id"] in before and item["updated_at"] <= before[there["id"]]["updated_at"]:
            assert there == before[there["id"]]
        else:
            assert there["frames"] == item["frames"]
    assert is_done(world)


@few
@given(worlds(conflicts="newer"))
def test_a_change_of_one_side_after_the_run_wins(world: World) -> None:
    context = world.run()
    written = context.written.get("items", {})
    pairs = [(one, context.ids[one]) for one in world.here.rows.get("items", {}) if one in written]
    for turn, (here, there) in enumerate(pairs):
        store, one = (world.here, here) if turn % 2 else (world.there, there)
        store.rows["items"][one] |= {"frames": 99, "updated_at": DAY.format(30) if turn % 2 else world.there.now()}
    world.run()
    assert all(world.there.rows["items"][there]["frames"] == 99 for _, there in pairs)


FAULTS = st.lists(st.sampled_from([None, None, busy(), lost(), "lost"]), max_size=6)


@few
@given(worlds(), FAULTS, FAULTS, FAULTS)
def test_lost_answers_make_no_duplicates(world: World, items: Any, notes: Any, types: Any) -> None:
    for name, faults in (("items", items), ("notes", notes), ("types", types)):
        world.writers[name].faults = list(faults)
    before = {name: len(rows) for name, rows in world.there.rows.items()}
    expected = {name: len(decision.creates) for name, decision in remaining(world).items()}
    context = world.run()
    assert context.report.failed == 0
    assert is_done(world)
    for name, count in expected.items():
        assert len(world.there.rows.get(name, {})) == before.get(name, 0) + count


@few
@given(worlds(), st.sets(st.sampled_from(ITEMS)))
def test_what_a_refused_row_would_hold_is_left_out(world: World, bad: set[str]) -> None:
    known = set(world.there.rows.get("items", {}))
    world.writers["items"].refuses = lambda row: row["id"] in bad - known
    context = world.run()
    told = {each.id: each.what for each in context.report.problems}
    lost = {one for one in world.here.rows.get("items", {}) if told.get(one) == "failed"}
    assert all(context.ids.get(one) is None for one in lost)
    assert lost <= bad
    for one, note in world.here.rows.get("notes", {}).items():
        assert (told.get(one) == "left out") == (note["item_id"] in lost)
    for there in world.there.rows.get("items", {}).values():
        assert there["twin_id"] not in lost, "no reference to a row that is not there"


# By hand


def one_type(**options: Any) -> World:
    world = World(options=Options(**options))
    world.here.put("types", row("types", TYPES[0], name="Anim", for_entity="Shot", department_id=None))
    world.here.put("items", *(row("items", one, name=one[:4], type_id=TYPES[0]) for one in ITEMS[:2]))
    return world


def decided(world: World, name: str, **changes: Any) -> Decision:
    context = world.fresh()
    kind: Kind = world.kinds[name]
    if changes:
        settings = {**vars(kind), **changes}
        kind = Kind(**settings)
    for other in world.kinds:
        if other == name:
            break
        decide(context, world.kinds[other])
    return decide(context, kind)


def test_rows_that_the_server_would_choke_on_are_refused() -> None:
    found = decided(one_type(), "items", lengths={"name": 3})
    assert [each.what for each in found.problems] == ["refused", "refused"]
    assert (found.creates, found.failed) == ([], 2)


def test_ambiguous_rows_are_refused_and_the_candidates_named() -> None:
    world = one_type()
    for number in (0, 1):
        twin = row("types", ident(f"twin {number}"), name="Anim", for_entity="Shot", department_id=None)
        world.there.put("types", twin)
    found = decided(world, "types")
    assert (found.failed, found.creates, found.updates) == (1, [], [])
    assert ident("twin 0") in found.problems[0].message
    assert ident("twin 1") in found.problems[0].message
    assert decided(world, "items").failed == 2, "what needs it is left out"
    with pytest.raises(MigrationException, match=r"nothing was written:\n  types: Anim / Shot: several records"):
        check_studio([found], "create")


def test_missing_records_stop_a_run_that_says_so() -> None:
    found = decided(one_type(missing="fail"), "types")
    with pytest.raises(MigrationException, match="types: Anim / Shot: the target has no such record"):
        check_studio([found], "fail")
    check_studio([found], "skip")


def test_a_last_change_to_a_row_comes_after_the_translation() -> None:
    world = one_type()
    own = row("types", ident("own type"), name="Anim", for_entity="Shot", department_id=None)
    world.there.put("types", own)
    found = decided(world, "items", prepare=lambda moved, context: {**moved, "name": f"for {moved['type_id']}"})
    assert {each.row["name"] for each in found.creates} == {f"for {ident('own type')}"}
    assert {each.source["name"] for each in found.creates} == {one[:4] for one in ITEMS[:2]}


def test_extra_rows_of_the_production_are_told_and_those_of_the_studio_are_not() -> None:
    world = one_type()
    world.there.put("types", row("types", ident("more"), name="More", for_entity="Shot", department_id=None))
    world.there.put("items", row("items", ident("extra"), name="extra", type_id=ident("more")))
    assert decided(world, "types").extra == []
    assert [each["id"] for each in decided(world, "items").extra] == [ident("extra")]


def test_samples_show_the_source_first() -> None:
    world = one_type()
    world.there.put("types", row("types", TYPES[0], name="Anim", for_entity="Shot", department_id=None))
    world.there.put("items", row("items", ITEMS[0], name="other", type_id=TYPES[0]))
    samples = decided(world, "items").samples()
    assert [each.what for each in samples] == ["differs", "missing"]
    assert samples[0].fields == {"name": (ITEMS[0][:4], "other")}


def test_rows_known_from_an_earlier_run_are_found_under_another_name() -> None:
    world = one_type()
    world.there.put("types", row("types", ident("renamed"), name="Other", for_entity="Shot", department_id=None))
    world.journal.note_ids("types", [(TYPES[0], ident("renamed"))], "created")
    found = decided(world, "types")
    assert (found.creates, [each.row["id"] for each in found.kept]) == ([], [ident("renamed")])


def test_the_first_step_leaves_the_later_fields_alone() -> None:
    world = one_type()
    world.run()
    for one in ITEMS[:2]:
        world.here.rows["items"][one] |= {"twin_id": ITEMS[0], "frames": 5}
    context = world.fresh()
    for name in ("types", "items"):
        first = decide(context, world.kinds[name])
    later, everything = (decide(context, world.kinds["items"], fields) for fields in ("later", "all"))
    assert [set(each.fields) for each in first.updates] == [{"frames"}] * 2
    assert [set(each.fields) for each in later.updates] == [{"twin_id"}] * 2
    assert [set(each.fields) for each in everything.updates] == [{"frames", "twin_id"}] * 2
    assert later.updates[0].partial("name").keys() == {"id", "name", "twin_id"}


def test_a_row_that_can_no_longer_be_brought_is_no_longer_known() -> None:
    world = one_type()
    context = world.fresh()
    for name in ("types", "items"):
        decide(context, world.kinds[name])
    assert context.ids.keys() == {TYPES[0], *ITEMS[:2]}
    del context.ids[TYPES[0]]
    assert decide(context, world.kinds["items"]).failed == 2
    assert context.ids == {}


def test_rows_of_this_run_are_finished_though_the_server_has_touched_them() -> None:
    world = one_type(conflicts="keep")
    for one in ITEMS[:2]:
        world.here.rows["items"][one]["twin_id"] = ITEMS[1]
    context = world.fresh()
    for step in world.steps:
        bring(context, world.kinds[step.kind], step)
        for held in world.there.rows.get("items", {}).values():
            held["updated_at"] = world.there.now()
    assert [each["twin_id"] for each in world.there.listed("items")] == [ITEMS[1]] * 2


def test_a_row_that_fails_in_two_steps_is_counted_once() -> None:
    world = one_type()
    world.writers["items"].refuses = lambda moved: moved["id"] == ITEMS[0]
    context = world.run()
    assert {each.id for each in context.report.problems} == {ITEMS[0]}
    assert context.report.kind("items").failed == 1
