"""Names and parameters are those of NIM's document; what it has wrong is told here, with what we make of it."""

from __future__ import annotations

import inspect
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from gazu_like.nim import api
from gazu_like.nim.table import QUERIES

DATA = Path(__file__).parents[1] / "data"
SURFACE = json.loads((DATA / "nim-surface.json").read_text())["functions"]
WIRE = json.loads((DATA / "nim-wire.json").read_text())["functions"]
CONNECTION = ["nimURL", "apiUser", "apiKey"]

#: Signatures that the document has wrong: what we take by position, and why.
OTHER_SIGNATURES: Mapping[str, tuple[list[str], str]] = {
    "add_element": (
        [
            *("parent", "parentID", "userID", "typeID", "path", "name", "startFrame", "endFrame", "handles"),
            *("isPublished", "metadata", *CONNECTION),
        ],
        "the document has nimURL and apiKey twice, which no function can have",
    ),
}
#: Functions whose signatures are told without the parameters of the connection, which all others have.
WITHOUT_CONNECTION = [row["name"] for row in SURFACE if "reviewBin" in row["name"]]
#: What is taken besides, by name only.
OURS = {"client", "progress_callback"}

#: What goes over the wire under another name than the facts have: (query, parameter) -> reason.
OTHER_NAMES: Mapping[tuple[str, str], str] = {
    ("addRender", "ID"): "NIM's connector sends the kind of item as ID, a slip of its own; it goes as itemType here",
}
#: Parameters that the facts do not list: they say what a file is of, and are made out of which ID was given.
ADDED = {"class", "type"}
#: What is needed otherwise than the facts say: (query, parameter) -> reason.
OTHER_NEEDS: Mapping[tuple[str, str], str] = {
    ("addShot", "name"): "one of two spellings is needed, both go as this",
    ("clearPubFlags", "basename"): "not when a file is named",
    ("uploadReviewItem", "itemID"): "one of a group is needed",
    ("uploadReviewItem", "itemType"): "one of a group is needed",
    ("uploadReviewNote", "file"): "the document has notes without a picture",
}


@pytest.mark.parametrize("row", SURFACE, ids=lambda row: row["name"])
def test_parameters_are_those_of_the_document(row: Mapping[str, Any]) -> None:
    function = getattr(api, row["name"])
    ours = inspect.signature(function).parameters
    named = [each for each in row["parameters"] if not each.get("kind")]
    wanted = [each["name"] for each in named]
    if row["name"] in OTHER_SIGNATURES:
        wanted, _ = OTHER_SIGNATURES[row["name"]]
    if row["name"] in WITHOUT_CONNECTION:
        wanted += CONNECTION
    positional = [name for name, each in ours.items() if each.kind is each.POSITIONAL_OR_KEYWORD]
    assert positional == wanted
    defaults = {each["name"]: each["default"] for each in named}
    for name in wanted:
        default = ours[name].default
        told = None if default is inspect.Parameter.empty else repr(default)
        assert told == defaults.get(name, "None"), name
    takes_any = any(each.kind is each.VAR_KEYWORD for each in ours.values())
    assert takes_any == any(each.get("kind") == "var-keyword" for each in row["parameters"])


@pytest.mark.parametrize("row", SURFACE, ids=lambda row: row["name"])
def test_what_is_ours_is_given_by_name(row: Mapping[str, Any]) -> None:
    ours = inspect.signature(getattr(api, row["name"])).parameters.values()
    by_name = [each for each in ours if each.kind is each.KEYWORD_ONLY]
    assert [each.name for each in by_name if each.default is inspect.Parameter.empty] == []
    if row["name"] not in ("get_connect_info", "get_apiKey"):
        assert "client" in {each.name for each in by_name}
    known = {name for function in WIRE if function["name"] == row["name"] for name in function["wire"]}
    assert {each.name for each in by_name} - OURS - known <= {"folders", "ID"}


def test_slips_that_are_known_are_slips() -> None:
    told = {row["name"]: [each["name"] for each in row["parameters"]] for row in SURFACE}
    assert [name for name in OTHER_SIGNATURES if told[name] == OTHER_SIGNATURES[name][0]] == []


def test_the_face_hands_all_of_them_on() -> None:
    names = {row["name"] for row in SURFACE}
    assert len(names) == 108
    assert names <= set(api.__all__)
    # What only NIM's connector has is there where a script may call it.
    assert {row["name"] for row in WIRE} - set(api.__all__) == {"add_file"}  # works on a state of the connector's own


def test_every_query_that_is_known_is_in_the_table() -> None:
    assert {row["q"] for row in WIRE} | {"testAPI"} == set(QUERIES)


@pytest.mark.parametrize("row", WIRE, ids=lambda row: row["name"])
def test_parameters_on_the_wire_are_those_of_the_facts(row: Mapping[str, Any]) -> None:
    table = QUERIES[row["q"]].parameters
    for name, wire in row["wire"].items():
        if (row["q"], wire) in OTHER_NAMES:
            assert wire not in table
            continue
        assert wire in table, name
        if name in row["required"] and (row["q"], wire) not in OTHER_NEEDS:
            assert table[wire].required, name


@pytest.mark.parametrize("q", sorted(QUERIES))
def test_the_table_has_no_parameter_of_its_own(q: str) -> None:
    known = {wire for row in WIRE if row["q"] == q for wire in row["wire"].values()}
    others = {"itemType"} if ("addRender", "ID") in OTHER_NAMES and q == "addRender" else set()
    assert set(QUERIES[q].parameters) - known <= ADDED | others


def test_exceptions_from_the_facts_are_needed() -> None:
    for q, name in OTHER_NEEDS:
        required = {row["wire"].get(each) for row in WIRE if row["q"] == q for each in row["required"]}
        spellings = [each for row in WIRE if row["q"] == q for each, wire in row["wire"].items() if wire == name]
        assert name in required or len(spellings) > 1, (q, name)


def test_writes_are_told_from_reads() -> None:
    writing = ("add", "update", "delete", "upload", "remove", "position", "publish", "clear", "bring")
    for query in QUERIES.values():
        assert query.reads != query.name.startswith(writing), query.name
