"""Does the judge of migrations see everything, the same each time, and nothing that two servers may differ in?"""

from __future__ import annotations

import copy
import unicodedata
from collections.abc import Iterator
from typing import Any

import pytest

from gazu_like.client import KitsuClient
from tests.sync import oracle
from tests.sync.changes import CHANGES, grow
from tests.sync.film import big
from tests.sync.oracle import Snapshot, differences, snapshot
from tests.sync.production import Made, R, make_everything

#: IDs that mean nothing outside their own record.
OWN_IDS = {"comments.replies.id", "attachment-files.reply_id", "notifications.reply_id"}


@pytest.fixture(scope="module")
def made(clients: tuple[KitsuClient, KitsuClient], tmp_path_factory: pytest.TempPathFactory) -> Made:
    return make_everything(clients[0], tmp_path_factory.mktemp("everything"))


@pytest.fixture(scope="module")
def films(clients: tuple[KitsuClient, KitsuClient]) -> list[dict[str, Any]]:
    """The same small production on both servers, with other IDs."""
    return [big(client, 4, 60, 90, 70, 5, mark="twin") for client in clients]


#: Kinds that ``grow`` changes, by itself or by what the server does of it.
GROWN = {
    *("comments", "entities", "entity-links", "milestones", "news", "notifications", "playlists", "preview-files"),
    *("project", "tasks", "time-spents"),
}


def read(made: Made) -> Snapshot:
    return snapshot(made.client, made.project, files=False)


def test_read_twice_is_the_same(made: Made) -> None:
    first, second = (snapshot(made.client, made.project) for _ in range(2))
    assert first == second
    assert differences(first, second) == []


def test_the_production_has_every_kind(made: Made) -> None:
    found = snapshot(made.client, made.project)
    assert {kind: len(rows) for kind, rows in found.items() if not rows} == {}
    assert set(found) == {*oracle.STUDIO, *oracle.PRODUCTION, "files"} - oracle.HELPERS


def test_the_production_is_awkward(made: Made) -> None:
    found = read(made)
    names = [row["name"] for row in found["entities"].values()]
    assert max(map(len, names)) == 160
    assert names.count("SH010") == 3
    twins = {name for name in names if name.startswith("Caf")}
    assert len(twins) == 2
    assert len({unicodedata.normalize("NFC", name) for name in twins}) == 1
    assert {row["canceled"] for row in found["entities"].values()} == {True, False}
    assert None in [row["email"] for row in found["persons"].values()]
    assert {row["status"] for row in found["preview-files"].values()} >= {"ready", "broken", "processing"}
    assert {row["text"] for row in found["comments"].values()} >= {"", None}
    assert any(row["department_mentions"] for row in found["comments"].values())
    assert f"Library {made.mark} | Tree" in {row["entity_out_id"] for row in found["entity-links"].values()}


def test_bytes_are_read_of_every_kind_of_file(made: Made) -> None:
    files = snapshot(made.client, made.project)["files"]
    whole = {path.partition(" ")[0] for path, found in files.items() if "sha256" in found}
    assert whole == set(oracle.BYTES)
    assert [path for path, found in files.items() if "missing" in found and not path.startswith("working-files")] == []


def test_no_ids_are_left(made: Made) -> None:
    found = {place for kind, rows in read(made).items() for row in rows.values() for place in _ids_in(row, kind)}
    assert found - OWN_IDS == set()


def _ids_in(value: Any, place: str) -> Iterator[str]:
    if isinstance(value, str) and oracle.UUID.fullmatch(value):
        yield place
    elif isinstance(value, dict):
        for name, each in value.items():
            yield from _ids_in(name, f"{place} key")
            yield from _ids_in(each, f"{place}.{name}")
    elif isinstance(value, list):
        for each in value:
            yield from _ids_in(each, place)


def test_what_is_left_out_is_there_to_be_left_out(made: Made) -> None:
    reading = oracle.Reading(made.client, made.project["id"])
    kinds = {**oracle.STUDIO, **oracle.PRODUCTION}
    for kind, about in kinds.items():
        reading.rows[kind] = about.read(reading)
    assert set(oracle.LEFT_OUT) <= {"*", *kinds}
    lacking = {
        f"{kind}.{name}"
        for kind, names in oracle.LEFT_OUT.items()
        for name in names
        if kind != "*" and not any(holds(row, name) for row in reading.rows[kind])
    }
    assert lacking == {"preview-files.data.imported_only"}  # only imports put it there


def holds(row: dict[str, Any], name: str) -> bool:
    place, _, last = name.rpartition(".")
    return last in ((row.get(place) if place else row) or ())


DATE = "updated_at"  # changes with every other field
#: Route, what is put, and where it must be seen: kind, field.
SEEN = {
    "frames": ("data/entities/{shot}", {"nb_frames": 77}, "entities", "nb_frames"),
    "metadata": ("data/entities/{car}", {"data": {"weight": 99.25}}, "entities", "data"),
    "thumbnail": ("data/entities/{shot}", {"preview_file_id": R("second position")}, "entities", "preview_file_id"),
    "canceled": ("data/entities/{wheel}", {"canceled": True}, "entities", "canceled"),
    "concept links": ("data/entities/{concept}", {"entity_concept_links": []}, "entities", "entity_concept_links"),
    "label": ("data/entity-links/{link}", {"label": "other"}, "entity-links", "label"),
    "assignees": ("data/tasks/{shot task}", {"assignees": [R("bob")]}, "tasks", "assignees"),
    "due date": ("data/tasks/{shot task}", {"due_date": "2026-09-09T00:00:00"}, "tasks", "due_date"),
    "checklist": (
        "data/comments/{odd comment}",
        {"checklist": [{"text": "é", "checked": True}]},
        "comments",
        "checklist",
    ),
    "annotations": ("data/preview-files/{movie}", {"annotations": [{"time": 1}]}, "preview-files", "annotations"),
    "validation": (
        "data/preview-files/{pdf}",
        {"validation_status": "rejected"},
        "preview-files",
        "validation_status",
    ),
    "playlist order": ("data/playlists/{playlist}", {"shots": []}, "playlists", "shots"),
    "homepage": ("data/projects/{project}", {"homepage": "assets"}, "project", "homepage"),
    "choices": ("data/metadata-descriptors/{tags}", {"choices": ["b"]}, "metadata-descriptors", "choices"),
    "status": (
        "data/projects/{project}/settings/task-status/{special}",
        {"is_client_allowed": False},
        "task-status-settings",
        "is_client_allowed",
    ),
    "phone": ("data/persons/{zoe}", {"phone": "+44 2"}, "persons", "phone"),
    "salary": ("data/budget-entries/{entry}", {"daily_salary": 321.5}, "budget-entries", "daily_salary"),
    "colour": ("data/task-types/{comp}", {"color": "#010203"}, "task-types", "color"),
    "working file": ("data/working-files/{working file}", {"comment": "final"}, "working-files", "comment"),
}


@pytest.fixture(scope="module")
def told(made: Made) -> list[str]:
    """What is said of all those changes together."""
    made.rows["link"] = made.client.get(made.path("data/projects/{project}/entity-links"))[0]
    before = read(made)
    made.make(("", f"PUT {route}", body) for route, body, _, _ in SEEN.values())
    return differences(before, read(made))


@pytest.mark.parametrize("name", SEEN)
def test_changed_field_is_seen(told: list[str], name: str) -> None:
    _, _, kind, field_name = SEEN[name]
    assert [line for line in told if line.startswith(f"{kind} [") and f"] {field_name}: " in line], told


def test_nothing_else_is_seen(told: list[str]) -> None:
    expected = [(f"{kind} [", f"] {name}: ") for _, _, kind, field_name in SEEN.values() for name in (field_name, DATE)]
    unexpected = [line for line in told if not any(line.startswith(a) and b in line for a, b in expected)]
    assert "\n".join(unexpected) == ""
    assert len([line for line in told if f"] {DATE}: " not in line]) == len(SEEN)


def test_changed_bytes_are_seen(made: Made) -> None:
    before = snapshot(made.client, made.project)
    made.upload("data/working-files/{working file}/file", "note", "scene.blend")
    told = differences(before, snapshot(made.client, made.project))
    assert [line.partition(" ")[0] for line in told] == ["files", "files"]
    assert "sha256" in told[0]
    assert "size" in told[1]


def test_further_changes_are_seen(made: Made) -> None:
    before = read(made)
    assert len(grow(made.client, made, len(CHANGES))) == len(CHANGES)
    told = differences(before, read(made))
    assert {line.partition(" ")[0] for line in told} == GROWN


def test_same_production_with_other_ids_is_equal(
    clients: tuple[KitsuClient, KitsuClient], films: list[dict[str, Any]]
) -> None:
    first, second = (snapshot(client, film) for client, film in zip(clients, films, strict=True))
    assert films[0]["id"] != films[1]["id"]
    assert differences(first, second) == []
    assert len(first["entities"]) == 4 + 60 + 2
    assert len(first["entity-links"]) == 90
    assert len(first["tasks"]) == 70


def test_reference_to_another_record_is_seen_over_servers(
    clients: tuple[KitsuClient, KitsuClient], films: list[dict[str, Any]]
) -> None:
    first = snapshot(clients[0], films[0])
    link = clients[1].get(f"data/projects/{films[1]['id']}/entity-links")[0]
    task = clients[1].get(f"data/projects/{films[1]['id']}/tasks")[0]
    clients[1].put(f"data/entity-links/{link['id']}", {"nb_occurences": 5})
    wrong = {"id": task["id"], "last_preview_file_id": films[0]["id"]}
    clients[1].import_data("tasks?silent=true", [wrong])  # aloud, a row has to say its project
    second = snapshot(clients[1], films[1])
    told = [line for line in differences(first, second) if f"] {DATE}: " not in line]
    assert [line.partition(" ")[0] for line in told] == ["entity-links", "tasks"]
    assert films[0]["id"] in told[1]  # the other server's ID stands as it is


def test_differences_name_kind_record_and_field() -> None:
    here: Snapshot = {"shots": {"SH010": {"frames": 1, "name": "a"}, "SH020": {"frames": 2}}}
    there = copy.deepcopy(here)
    assert differences(here, there) == []
    there["shots"]["SH010"]["frames"] = 3
    del there["shots"]["SH010"]["name"]
    del there["shots"]["SH020"]
    there["assets"] = {"Lamp": {}}
    assert differences(here, there) == [
        "assets [Lamp]: only in the second",
        "shots [SH010] frames: 1 != 3",
        "shots [SH010] name: 'a' != '(no such field)'",
        "shots [SH020]: only in the first",
    ]


def test_true_is_no_one() -> None:
    assert differences({"a": {"b": {"c": True}}}, {"a": {"b": {"c": 1}}}) != []
