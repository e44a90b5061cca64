"""A mapping file names records by any of their names; each mistake in it is told with the place and a way out."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from gazu_like.exception import MigrationException
from gazu_like.sync.mapping import load, names_of, resolved, suggestion
from tests.sync.unit.kinds import kind
from tests.sync.unit.worlds import Store, World, ident

COMP, COMP_THERE = ident("comp"), ident("comp there")
HERE = [
    {"id": COMP, "name": "Compositing", "short_name": "cmp", "for_entity": "Shot"},
    {"id": ident("concept a"), "name": "Concept", "for_entity": "Asset"},
    {"id": ident("concept c"), "name": "Concept", "for_entity": "Concept"},
    {"id": ident("fx"), "name": "FX", "for_entity": "Shot"},
]
THERE = [
    {"id": COMP_THERE, "name": "Comp", "for_entity": "Shot"},
    {"id": ident("concept there"), "name": "Concept Art", "for_entity": "Asset"},
    {"id": ident("effects"), "name": "Éffects", "for_entity": "Shot"},
]
ZOE, ZOE_THERE = ident("zoe"), ident("zoe there")


def ids(mapping: Any) -> dict[str, str]:
    here, there = Store(), Store()
    here.put("task-types", *HERE)
    there.put("task-types", *THERE)
    here.put("persons", {"id": ZOE, "email": "zoe@old.example", "first_name": "Zoë", "last_name": "Ray"})
    there.put("persons", {"id": ZOE_THERE, "email": "zoe@new.example", "first_name": "Zoe", "last_name": None})
    sides = {"source": here, "target": there}
    kinds = [
        kind(name, scope="studio", read=lambda side, name=name: sides[side.name].listed(name))
        for name in ("task-types", "persons")
    ]
    return resolved(load(mapping), kinds, World().context())


@pytest.mark.parametrize("left", ["Compositing", "compositing", "cmp", COMP, "Compositing (Shot)", " COMPOSITING "])
@pytest.mark.parametrize("right", ["Comp", "comp", COMP_THERE, "Comp (Shot)"])
def test_records_are_named_by_any_of_their_names(left: str, right: str) -> None:
    assert ids({"task-types": {left: right}}) == {COMP: COMP_THERE}


def test_persons_are_named_by_mail_or_name() -> None:
    assert ids({"persons": {"zoe@old.example": "ZOE@new.example"}}) == {ZOE: ZOE_THERE}
    assert ids({"persons": {"Zoë Ray": "Zoe"}}) == {ZOE: ZOE_THERE}


def test_twins_are_told_apart_by_what_they_are_for() -> None:
    assert ids({"task-types": {"Concept (Asset)": "Concept Art"}}) == {ident("concept a"): ident("concept there")}


def test_accents_do_not_count_when_there_is_no_other() -> None:
    assert ids({"task-types": {"FX": "effects"}}) == {ident("fx"): ident("effects")}


@pytest.mark.parametrize("mapping", [None, {}, {"task-types": {}}], ids=str)
def test_an_empty_mapping_maps_nothing(mapping: Any) -> None:
    assert ids(mapping) == {}


@pytest.mark.parametrize(
    ("mapping", "said"),
    [
        (
            {"task-typs": {}},
            "[task-typs] is no kind of studio record; did you mean 'task-types'?; known: task-types, persons",
        ),
        ({"weather": {"a": "b"}}, "[weather] is no kind of studio record; known: task-types, persons"),
        ({"task-types": {"Compositin": "Comp"}}, "the source has no 'Compositin'; did you mean 'Compositing'?"),
        ({"task-types": {"Compositing": "Komp"}}, "the target has no 'Komp'; did you mean 'Comp'?"),
        ({"task-types": {"Compositing": "zzzz"}}, "[task-types] the target has no 'zzzz'"),
        ({"task-types": {"": "Comp"}}, "[task-types] the source has no ''"),
        (
            {"task-types": {"Concept": "Comp"}},
            f"'Concept' is 2 records of the source: Concept (Asset) ({HERE[1]['id']})",
        ),
        ({"task-types": {"Compositing": 3}}, '[task-types]: wanted lines such as "Compositing" = "Comp"'),
        ({"task-types": {3: "Comp"}}, '[task-types]: wanted lines such as "Compositing" = "Comp"'),
        ({"task-types": ["Compositing"]}, '[task-types]: wanted lines such as "Compositing" = "Comp"'),
        ({"Compositing": "Comp"}, '[Compositing]: wanted lines such as "Compositing" = "Comp"'),
        (
            {"task-types": {"Compositing": "Comp", "FX": "Comp"}},
            "'Comp' is to stand for two records of the source, which cannot be merged",
        ),
        ({"task-types": {"Compositing": "Comp", "cmp": "Éffects"}}, "'cmp' is named twice"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_mistakes_are_told(mapping: Any, said: str) -> None:
    with pytest.raises(MigrationException, match=re.escape(said)):
        ids(mapping)


@pytest.mark.parametrize("mapping", [3, ["task-types"], b"map.toml"], ids=repr)
def test_a_mapping_of_another_type_is_refused(mapping: Any) -> None:
    with pytest.raises(ValueError, match="mapping"):
        load(mapping)


@pytest.mark.parametrize("start", ["", "\ufeff"], ids=["plain", "with a byte order mark"])
def test_files_are_toml(tmp_path: Path, start: str) -> None:
    path = tmp_path / "map.toml"
    path.write_text(start + '[task-types]\n"Compositing" = "Comp"\n', encoding="utf-8")
    assert ids(path) == ids(str(path)) == {COMP: COMP_THERE}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"[task-types\n", "is no TOML: "),
        (b'"Compositing" = "Comp"\n', "[Compositing]: wanted lines such as"),
        (b"[task-types]\nCompositing = 3\n", "[task-types]: wanted lines such as"),
        (b"[[task-types]]\nCompositing = 'Comp'\n", "[task-types]: wanted lines such as"),
        (b"[task-types]\nCompositing = 'a'\nCompositing = 'b'\n", "is no TOML: "),
        (b"\xff\xfe[", "cannot be read: "),
    ],
    ids=["broken", "no section", "a number", "a list", "twice", "another encoding"],
)
def test_files_that_are_no_mapping_are_named(tmp_path: Path, text: bytes, said: str) -> None:
    path = tmp_path / "map.toml"
    path.write_bytes(text)
    with pytest.raises(MigrationException, match=re.escape(said)) as caught:
        load(path)
    assert str(path) in str(caught.value)


@pytest.mark.parametrize("name", ["nowhere.toml", "."], ids=["missing", "a folder"])
def test_files_that_cannot_be_read_are_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(MigrationException, match="cannot be read") as caught:
        load(tmp_path / name)
    assert str(tmp_path / name) in str(caught.value)


@pytest.mark.parametrize("row", [{}, {"id": "a"}, {"id": "a", "name": None}, {"first_name": None, "last_name": None}])
def test_records_without_names_have_none(row: dict[str, Any]) -> None:
    assert names_of(row) == [value for value in row.values() if value]


def test_suggestions_are_near_or_none() -> None:
    assert suggestion("anmation", iter(["Layout", "Animation"])) == "; did you mean 'Animation'?"
    assert suggestion("anmation", ["Layout"]) == ""
    assert suggestion("", []) == ""
