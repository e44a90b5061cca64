"""Every function, by its noun and by the document's name, plain and awaited, against the stand-in."""

from __future__ import annotations

import importlib
import inspect
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from gazu_like.nim import api, testing
from gazu_like.nim.client import NOUNS
from gazu_like.nim.table import QUERIES

from .rows import PICTURE, ROWS, Row

pytestmark = pytest.mark.process  # they start none, but take their time

#: Functions that send nothing of their own.
LOCAL = {"api.get_connect_info", "api.get_apiKey", "api.get_user"}
#: Functions that send any query, or one for another function; told in tests of their own.
ELSEWHERE = {
    "api.connect",
    "api.upload",
    "api.get",
    "api.post",
    "asset.download_asset_icon",
    "shot.download_shot_icon",
}
BY_NOUN = [each for each in ROWS if each.noun]
BY_DOCUMENT = [each for each in ROWS if each.document]


def filled(given: Any, picture: Path) -> Any:
    return picture if given == PICTURE else given


def queries(server: testing.StandIn) -> list[str]:
    return [form["q"] for form in server.world.asked]


def check(row: Row, server: testing.StandIn, sent: Mapping[str, str]) -> None:
    assert queries(server) == [*row.before, row.q, *row.after]
    form = dict(server.world.asked[len(row.before)])
    assert form.pop("q") == row.q
    assert form == dict(sent)


@pytest.mark.parametrize("row", BY_NOUN, ids=lambda row: row.name)
def test_a_noun_s_function(row: Row, call: Callable[..., Any], stand_in: testing.StandIn, picture: Path) -> None:
    assert row.noun is not None
    name, args, kwargs, expected = row.noun
    named = {each: filled(value, picture) for each, value in kwargs.items()}
    found = call(name, *[filled(each, picture) for each in args], **named)
    check(row, stand_in, row.sent)
    assert expected(found), found


@pytest.mark.parametrize("row", [row for row in BY_DOCUMENT if row.document[0] != "connect"], ids=lambda row: row.name)  # type: ignore[index]
def test_a_function_of_the_document(
    row: Row, call: Callable[..., Any], stand_in: testing.StandIn, picture: Path
) -> None:
    assert row.document is not None
    name, kwargs, expected = row.document
    found = call(f"api.{name}", **{each: filled(value, picture) for each, value in kwargs.items()})
    check(row, stand_in, row.sent if row.document_sent is None else row.document_sent)
    assert expected(found), found


def test_every_function_has_a_row() -> None:
    asked = {row.noun[0] for row in BY_NOUN if row.noun} | {
        f"api.{row.document[0]}" for row in BY_DOCUMENT if row.document
    }
    there = {f"{noun}.{name}" for noun in NOUNS for name in functions(noun)}
    assert sorted(there - asked - LOCAL - ELSEWHERE) == []
    assert sorted((LOCAL | ELSEWHERE) - there) == []


def test_every_query_has_a_row_by_both_names() -> None:
    assert {row.q for row in BY_NOUN} == set(QUERIES)
    assert {row.q for row in BY_DOCUMENT} == set(QUERIES)


@pytest.mark.parametrize("noun", NOUNS)
def test_the_docstrings_name_the_queries(noun: str) -> None:
    told: dict[str, set[str]] = {}
    for name, function in functions(noun).items():
        sources = set(re.findall(r"^Source: (\w+)$", inspect.getdoc(function) or "", re.MULTILINE))
        if f"{noun}.{name}" not in LOCAL | ELSEWHERE:
            assert sources, f"{noun}.{name} names no query"
            told[name] = sources
        assert sources <= set(QUERIES)
    for row in ROWS:
        for name in filter(None, [row.noun and row.noun[0], row.document and f"api.{row.document[0]}"]):
            home, _, function_name = name.partition(".")
            if home == noun and function_name in told:
                assert {*row.before, row.q, *row.after} <= told[function_name], name


def functions(noun: str) -> Mapping[str, Callable[..., Any]]:
    module = importlib.import_module(f"gazu_like.nim.{noun}")
    return {
        name: value
        for name, value in vars(module).items()
        if inspect.isroutine(value) and name[0] != "_" and f"{value.__module__}.".startswith(f"{module.__name__}.")
        if value.__module__ != "gazu_like.nim.api.calls"
    }


# What no row can say


def test_a_query_by_its_name(call: Callable[..., Any], stand_in: testing.StandIn, picture: Path) -> None:
    assert len(call("api.connect", "get", {"q": "getShots", "ID": 1})) == 4
    assert len(call("api.connect", "post", {"q": "getShots", "ID": "1"})) == 4
    assert len(call("api.get", {"q": "getShots", "ID": 1})) == len(call("api.post", {"q": "getShots", "ID": 1})) == 4
    with picture.open("rb") as opened:
        assert call("api.upload", {"q": "uploadShotIcon", "shotID": 1, "file": opened})["success"]
    assert stand_in.world.files["media/icons/shot/1/frame.png"].content == picture.read_bytes()
    with pytest.raises(ValueError, match="method: wanted 'get' or 'post', got 'put'"):
        call("api.connect", "put", {"q": "getShots", "ID": 1})
    with pytest.raises(ValueError, match="params: wanted a dict with 'q'"):
        call("api.connect", "get", {"ID": 1})


def test_two_jobs_of_one_label_are_both_told(stand_in: testing.StandIn, call: Callable[..., Any]) -> None:
    job = stand_in.world.ask("addJob", name="The Salt Road", number="24017")
    stand_in.world.store.add("crew", jobID=int(job["ID"]), userID=3)
    assert call("api.get_jobs", userID=3) == {"24017 The Salt Road": 1, "24017 The Salt Road (ID 2)": 2}


def test_the_name_on_this_computer_is_asked_for(call: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("USER", "mei")
    assert call("api.get_userID") == call("user.get_user_id") == 4
    assert api.get_user() == "mei"
    monkeypatch.delenv("USER")
    monkeypatch.delenv("USERNAME", raising=False)
    with pytest.raises(ValueError, match="user: wanted a NIM user name"):
        call("api.get_userID")


def test_an_unknown_user_name_is_nobody(call: Callable[..., Any]) -> None:
    assert call("user.get_user_id", "nobody") is None
    assert call("api.get_userID", "nobody") == []


def test_a_published_file_takes_the_flag_from_the_one_before(call: Callable[..., Any]) -> None:
    assert call("file.get_published_basename", "asset", 1, "caravan_mdl")["fileID"] == 2
    call("file.update_file", 1, publish=True)
    assert [file["fileID"] for file in call("file.all_versions", "asset", 1, "caravan_mdl", only_published=True)] == [1]
    call("api.update_file", ID=1, pub=False, comment="still published")
    assert call("file.get_published_basename", "asset", 1, "caravan_mdl")["fileID"] == 1


def test_what_makes_a_wrong_publication_takes_no_flag(call: Callable[..., Any], stand_in: testing.StandIn) -> None:
    with pytest.raises(ValueError, match="task_type_ID: NIM's addFile needs it"):
        call(
            "api.save_file", "asset", 1, basename="caravan_mdl", filename="x", path="y", userID=1, serverID=1, pub=True
        )
    assert queries(stand_in) == []


def test_what_is_named_by_its_id_and_its_name_goes_by_the_id(call: Callable[..., Any]) -> None:
    task = call("task.new_task", shot=1, taskTypeName="COMP", taskStatusID=2, taskStatus="OMIT")
    assert call("task.get_task", task)["task_status"] == "IN PROGRESS"


def test_a_name_wins_over_its_older_spelling(call: Callable[..., Any], stand_in: testing.StandIn) -> None:
    call("api.add_shot", 1, "OLD", "NEW", frames="10", shotDuration="20")
    assert stand_in.world.asked[0] == {"q": "addShot", "showID": "1", "name": "NEW", "frames": "10"}


def test_an_icon_is_fetched(call: Callable[..., Any], tmp_path: Path, stand_in: testing.StandIn) -> None:
    told: list[tuple[int, int]] = []
    for noun, link in {"shot": "media/icons/shot/1/SR010.png", "asset": "media/icons/asset/1/caravan.png"}.items():
        place = tmp_path / f"{noun}.png"
        assert call(f"{noun}.download_{noun}_icon", 1, place, progress_callback=lambda *now: told.append(now)) == place
        assert place.read_bytes() == stand_in.world.files[link].content
        assert told[-1] == (place.stat().st_size, place.stat().st_size)
    shot = call("shot.new_shot", 1, "SR090")
    with pytest.raises(ValueError, match="link: NIM names no file"):
        call("shot.download_shot_icon", shot, tmp_path / "none.png")
