"""Task types, task statuses and tasks on the real server. Comments, previews and time spent have files of their own."""

from __future__ import annotations

import contextlib
import copy
import logging
import uuid
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

import pytest

from gazu_like import task as face
from gazu_like.client import KitsuClient
from gazu_like.exception import ParameterException, RouteNotFoundException, TaskStatusNotFoundException
from gazu_like.shapes import Task, TaskStatus, TaskType
from gazu_like.task import lists, removals
from tests.kitsu.conftest import Production, unique, written_by_another

KINDS = ("asset", "shot", "sequence", "episode", "scene", "edit", "concept")
TREE = {
    "working": {
        "mountpoint": "/works",
        "root": "films",
        "folder_path": {
            "shot": "<Project>/shots/<Sequence>/<Shot>/<TaskType>",
            "asset": "<Project>/assets/<AssetType>/<Asset>/<TaskType>",
            "style": "lowercase",
        },
        "file_name": {"shot": "<Shot>_<TaskType>", "asset": "<Asset>_<TaskType>", "style": "lowercase"},
    }
}


class Cast:
    """A series with one entity of each kind, each with a task of a type of its own."""

    def __init__(self, series: Production) -> None:
        self.client, self.project = series.client, series.project
        self.place = f"data/projects/{self.project['id']}"
        self.asset_type, self.asset = series.asset_type, series.asset
        self.types: dict[str, TaskType] = {}

    @cached_property
    def episode(self) -> Any:
        made = self.client.post(f"{self.place}/episodes", {"name": "EP2"})
        self.client.put(f"data/entities/{self.asset['id']}", {"source_id": made["id"]})
        return made

    @cached_property
    def sequence(self) -> Any:
        return self.client.post(f"{self.place}/sequences", {"name": "SQ1", "episode_id": self.episode["id"]})

    @cached_property
    def shot(self) -> Any:
        return self.client.post(f"{self.place}/shots", {"name": "SH1", "sequence_id": self.sequence["id"]})

    @cached_property
    def scene(self) -> Any:
        return self.client.post(f"{self.place}/scenes", {"name": "SC1", "sequence_id": self.sequence["id"]})

    @cached_property
    def edit(self) -> Any:
        return self.client.post(f"{self.place}/edits", {"name": "ED1", "episode_id": self.episode["id"]})

    @cached_property
    def concept(self) -> Any:
        return self.client.post(f"{self.place}/concepts", {"name": "CO1"})

    @cached_property
    def tasks(self) -> dict[str, Task]:
        """The task of each entity, by kind."""
        return {kind: self.client.task.new_task(getattr(self, kind), self.type(kind)) for kind in KINDS}

    def task(self, kind: str) -> Task:
        return self.tasks[kind]

    def type(self, kind: str) -> TaskType:
        """The task type for a kind of entity, in use in the production."""
        if kind not in self.types:
            self.types[kind] = self.client.task.new_task_type(unique("Type"), for_entity=kind.title())
            self.client.project.add_task_type(self.project, self.types[kind], priority=1)
        return self.types[kind]


@pytest.fixture(scope="module")
def client(kitsu_server: Any) -> Iterator[KitsuClient]:
    """One client for all tests here: what they begin with is made once."""
    with contextlib.closing(kitsu_server.client()) as made:
        yield made


@pytest.fixture(scope="module")
def cast(client: KitsuClient) -> Cast:
    """To be read only."""
    return Cast(Production(client, "tvshow"))


@pytest.fixture(scope="module")
def shared(client: KitsuClient) -> Production:
    made = Production(client)
    assert made.sequence
    assert made.task_type
    assert made.person
    return made


@pytest.fixture
def stage(shared: Production) -> Production:
    """A new shot without tasks, in a production that is not."""
    own = copy.copy(shared)
    own.shot = own.client.shot.new_shot(own.project, own.sequence, unique("SH"))
    return own


@pytest.fixture
def task_status(kitsu_client: KitsuClient) -> Any:
    """A status that nothing has."""
    made = kitsu_client.task.new_task_status(unique("Status"), uuid.uuid4().hex[:8], "#aa00cc")
    yield made
    if made["id"] in ids(kitsu_client.get("data/task-status")):
        kitsu_client.task.remove_task_status(made)


def ids(rows: Any) -> set[str]:
    return {row["id"] for row in rows}


def names(rows: Any) -> list[str]:
    return [row["name"] for row in rows]


def status_of(client: KitsuClient, short_name: str) -> TaskStatus:
    found = client.task.get_task_status_by_short_name(short_name)
    assert found is not None
    return found


# Task types


def test_task_type_is_made_found_changed_and_removed(kitsu_client: KitsuClient) -> None:
    task = kitsu_client.task
    department = kitsu_client.post("data/departments", {"name": unique("Dept"), "color": "#000000"})
    name = unique("Roto_paint")
    made = task.new_task_type(name, "#aa00cc", "Shot")
    assert (made["name"], made["color"], made["for_entity"]) == (name, "#aa00cc", "Shot")
    changed = task.update_task_type({"id": made["id"], "short_name": name[-8:], "department_id": department["id"]})
    assert (changed["short_name"], changed["color"]) == (name[-8:], "#aa00cc")
    assert task.get_task_type(made["id"]) == task.get_task_type(made) == {**made, **changed}

    by_name, by_short_name = task.get_task_type_by_name, task.get_task_type_by_short_name
    assert (by_name(name.upper()) or {})["id"] == made["id"]
    assert (by_name(name, "Shot", department) or {})["id"] == made["id"]
    assert by_name(name, "Asset") is None
    assert by_name(name.replace(" ", "_")) is None
    assert (by_short_name(name[-8:], "Shot", department["id"]) or {})["id"] == made["id"]
    assert by_short_name(name[-8:], "Asset") is None

    listed = task.all_task_types()
    assert made["id"] in ids(listed)
    assert names(listed) == sorted(names(listed), key=str.lower)
    assert task.remove_task_type(made) == ""
    with pytest.raises(RouteNotFoundException):
        task.get_task_type(made["id"])


def test_known_task_type_is_returned_with_a_warning(
    kitsu_client: KitsuClient, caplog: pytest.LogCaptureFixture
) -> None:
    name = unique("Type")
    made = kitsu_client.task.new_task_type(name, "#aa00cc")
    with caplog.at_level(logging.WARNING, "gazu_like"):
        assert kitsu_client.task.new_task_type(name)["id"] == made["id"]
        assert kitsu_client.task.new_task_type(name, "#aa00cc")["id"] == made["id"]
        assert not caplog.records
        assert kitsu_client.task.new_task_type(name, "#00ff00")["id"] == made["id"]
    assert "color" in caplog.text
    with pytest.raises(ParameterException):
        kitsu_client.task.new_task_type(name, for_entity="Shot")


def test_task_type_in_use_is_removed_by_force_only(production: Production) -> None:
    task = production.client.task
    with pytest.raises(ParameterException):
        task.remove_task_type(production.task_type)
    task.remove_task_type(production.task_type["id"], force=True)
    assert production.task_type["id"] not in ids(task.all_task_types())


@pytest.mark.parametrize("kind", ["asset", "shot", "scene", "concept"])
def test_task_types_of_an_entity_are_those_of_its_tasks(cast: Cast, kind: str) -> None:
    cast.task(kind)
    listed = getattr(cast.client.task, f"all_task_types_for_{kind}")
    assert ids(listed(getattr(cast, kind))) == ids(listed(getattr(cast, kind)["id"])) == {cast.type(kind)["id"]}


def test_task_types_of_parents_are_those_of_their_shots(cast: Cast) -> None:
    assert len(cast.tasks) == len(KINDS)
    below = {cast.type("shot")["id"], cast.type("scene")["id"]}
    assert ids(cast.client.task.all_task_types_for_sequence(cast.sequence)) == below
    assert ids(cast.client.task.all_task_types_for_episode(cast.episode)) == below
    assert ids(cast.client.task.all_task_types_for_project(cast.project)) == ids(cast.types.values())


# Task statuses


def test_task_status_is_found_changed_and_removed(kitsu_client: KitsuClient, task_status: TaskStatus) -> None:
    task = kitsu_client.task
    assert task.get_task_status(task_status["id"]) == task.get_task_status(task_status) == task_status
    assert (task.get_task_status_by_name(task_status["name"].upper()) or {})["id"] == task_status["id"]
    assert task.get_task_status_by_name(task_status["name"].replace(" ", "_")) is None
    assert (task.get_task_status_by_short_name(task_status["short_name"]) or {})["id"] == task_status["id"]
    assert task.update_task_status({"id": task_status["id"], "is_done": True})["is_done"] is True
    listed = task.all_task_statuses()
    assert task_status["id"] in ids(listed)
    assert names(listed) == sorted(names(listed), key=str.lower)
    assert task.remove_task_status(task_status) == ""
    assert task.get_task_status_by_short_name(task_status["short_name"]) is None


def test_short_names_of_statuses_are_unique(kitsu_client: KitsuClient, task_status: TaskStatus) -> None:
    with pytest.raises(ParameterException):
        kitsu_client.task.new_task_status(unique("Status"), task_status["short_name"], "#aa00cc")


def test_task_statuses_of_a_production(production: Production, task_status: TaskStatus) -> None:
    task = production.client.task
    assert task.all_task_statuses_for_project(production.project) == []
    production.client.project.add_task_status(production.project, task_status)
    assert task_status["id"] in ids(task.all_task_statuses_for_project(production.project["id"]))
    production.client.delete(f"data/projects/{production.project['id']}/settings/task-status/{task_status['id']}")


def test_default_status_is_not_that_of_concepts(kitsu_client: KitsuClient, cast: Cast) -> None:
    flagged = kitsu_client.get("data/task-status", params={"is_default": True})
    assert {row["for_concept"] for row in flagged} == {True, False}
    usual = kitsu_client.task.get_default_task_status()
    assert usual is not None
    assert usual["for_concept"] is False
    assert cast.task("shot")["task_status_id"] == usual["id"]
    concepts = kitsu_client.task.get_task_status(cast.task("concept")["task_status_id"])
    assert (concepts["is_default"], concepts["for_concept"]) == (True, True)
    again = kitsu_client.task.new_task(cast.concept["id"], cast.type("concept")["id"], "second")
    assert again["task_status_id"] == concepts["id"]
    kitsu_client.task.remove_task(again)


# Lists of tasks


@pytest.mark.parametrize("kind", KINDS)
def test_tasks_of_an_entity(cast: Cast, kind: str) -> None:
    task, entity = cast.task(kind), getattr(cast, kind)
    listed = getattr(cast.client.task, f"all_tasks_for_{kind}")
    assert ids(listed(entity)) == ids(listed(entity["id"])) == {task["id"]}
    assert "assignees" not in listed(entity)[0]
    if kind not in ("scene", "episode"):  # where the server does not read it
        assert listed(entity, relations=True)[0]["assignees"] == []


def test_tasks_below_episodes_and_sequences(cast: Cast) -> None:
    api = cast.client.task
    made = {kind: task["id"] for kind, task in cast.tasks.items()}
    below = {made["shot"], made["scene"]}
    assert ids(api.all_shot_tasks_for_sequence(cast.sequence)) == below
    assert ids(api.all_shot_tasks_for_episode(cast.episode)) == below
    assert api.all_shot_tasks_for_episode(cast.episode, relations=True)[0]["assignees"] == []
    assert ids(api.all_assets_tasks_for_episode(cast.episode)) == {made["asset"]}
    shots = {"task_type": cast.type("shot"), "episode": cast.episode}
    assert ids(api.all_tasks_for_project(cast.project)) == set(made.values())
    assert ids(api.all_tasks_for_project(cast.project, **shots)) == {made["shot"]}
    assert api.all_tasks_for_project(cast.project["id"], cast.type("shot")["id"])[0]["assignees"] == []
    assert ids(api.all_tasks_for_task_type(cast.project, **shots)) == {made["shot"]}
    assert ids(api.all_tasks_for_task_type(cast.project, cast.type("asset"))) == {made["asset"]}


def test_tasks_by_status_and_type(production: Production) -> None:
    api, task = production.client.task, production.task
    todo, wip = status_of(production.client, "todo"), status_of(production.client, "wip")
    of_status = api.all_tasks_for_task_status
    assert ids(of_status(production.project, production.task_type, todo)) == {task["id"]}
    assert of_status(production.project["id"], production.task_type["id"], wip["id"]) == []
    of_type = api.all_tasks_for_entity_and_task_type
    assert ids(of_type(production.shot, production.task_type)) == {task["id"]}
    assert of_type(production.shot, str(uuid.uuid4())) == []


def test_tasks_of_a_person(stage: Production) -> None:
    api, person, task = stage.client.task, stage.person, stage.task
    other = api.new_task(stage.shot, stage.task_type, "second")
    both = {task["id"], other["id"]}
    api.assign_task(task, person)
    assert ids(api.all_tasks_for_person(person)) & both == {task["id"]}
    assert api.all_open_tasks_for_person(person["id"]) == api.all_tasks_for_person(person)
    assert ids(api.all_tasks_for_person_and_type(person, stage.task_type)) >= both
    assert not ids(api.all_done_tasks_for_person(person)) & both
    api.update_task({"id": task["id"], "task_status_id": status_of(stage.client, "done")["id"]})
    assert not ids(api.all_tasks_for_person(person)) & both
    assert ids(api.all_done_tasks_for_person(person["id"])) & both == {task["id"]}


def test_open_tasks_are_whole(stage: Production, monkeypatch: pytest.MonkeyPatch) -> None:
    api = stage.client.task
    made = {api.new_task(stage.shot, stage.task_type, f"part {number}")["id"] for number in range(5)}
    whole = api.all_open_tasks()
    assert made <= ids(whole)
    assert all("assignees" in row for row in whole)
    monkeypatch.setattr(lists, "_OPEN_TASKS_AT_ONCE", 2)
    assert ids(api.all_open_tasks()) == ids(whole)


def test_statistics_of_open_tasks(production: Production) -> None:
    api = production.client.task
    api.update_task({"id": production.task["id"], "estimation": 480})
    stats = api.get_open_tasks_stats()[production.project["id"]]
    assert (stats["amount"], stats["amount_done"], stats["total_estimation"]) == (1, 0, 480)
    assert [row["task_type_id"] for row in stats["task_types"]] == [production.task_type["id"]]


def test_dates_of_persons(production: Production, series: Production) -> None:
    api, person = production.client.task, production.person
    dates = {"start_date": "2026-03-02", "due_date": "2026-03-06"}
    api.update_task({"id": production.task["id"], "assignees": [person], **dates})
    for rows in (api.get_persons_tasks_dates(), api.get_persons_tasks_dates(production.project)):
        row = next(row for row in rows if row["person_id"] == person["id"])
        assert (row["min_date"] or "", row["max_date"] or "") == ("2026-03-02T00:00:00", "2026-03-06T00:00:00")
    assert api.get_persons_tasks_dates(project=series.project["id"]) == []


def test_subscriptions_and_notifications_of_a_production(production: Production) -> None:
    client, task = production.client, production.task
    assert client.task.all_subscriptions_for_project(production.project) == []
    client.post(f"actions/user/tasks/{task['id']}/subscribe", {})
    (subscription,) = client.task.all_subscriptions_for_project(production.project["id"])
    assert subscription["task_id"] == task["id"]
    client.task.assign_task(task, production.person)
    notified = client.task.all_notifications_for_project(production.project)
    assert {row["task_id"] for row in notified} == {task["id"]}


# One task


def test_get_task_gives_the_whole_of_it(cast: Cast) -> None:
    task = cast.task("shot")
    whole = cast.client.task.get_task(task["id"])
    assert cast.client.task.get_task(task) == whole
    found = {key: whole[key]["id"] for key in ("project", "entity", "sequence", "episode")}
    assert found == {"entity": cast.shot["id"]} | {
        key: getattr(cast, key)["id"] for key in ("project", "sequence", "episode")
    }
    with pytest.raises(RouteNotFoundException):
        cast.client.task.get_task(str(uuid.uuid4()))


def test_task_is_found_by_entity_and_exact_name(stage: Production) -> None:
    api, shot, task_type = stage.client.task, stage.shot, stage.task_type
    assert api.get_task_by_entity(shot, task_type) is None
    made = {name: api.new_task(shot, task_type, name)["id"] for name in ("fx-1", "fx_1", "main")}
    found = {name: (api.get_task_by_entity(shot["id"], task_type["id"], name) or {})["id"] for name in made}
    assert found == made
    assert len(set(made.values())) == 3
    assert (api.get_task_by_entity(shot, task_type) or {})["id"] == made["main"]


def test_task_is_found_by_path(production: Production) -> None:
    client, project = production.client, production.project
    client.put(f"data/projects/{project['id']}", {"file_tree": TREE})
    types = {kind: client.task.new_task_type(unique("Clean up"), for_entity=kind) for kind in ("Shot", "Asset")}
    made = {
        "shot": client.task.new_task(production.shot, types["Shot"]),
        "asset": client.task.new_task(production.asset, types["Asset"]),
    }
    for kind, task in made.items():
        path = client.post(f"data/tasks/{task['id']}/working-file-path", {"mode": "working", "name": "main"})["path"]
        for place in (path, f"{path}/main_v001.blend"):
            found = client.task.get_task_by_path(project["id"], place, kind)
            assert (found or {})["id"] == task["id"]
        assert client.task.get_task_by_path(project, path, "asset" if kind == "shot" else "shot") is None
    assert client.task.get_task_by_path(project, "/works/films/elsewhere") is None
    with pytest.raises(ValueError, match="entity_type"):
        client.task.get_task_by_path(project, "/works/films", "cake")
    with pytest.raises(ValueError, match="file_path"):
        client.task.get_task_by_path(project, "")


@pytest.mark.parametrize("kind", ["asset", "shot", "sequence", "edit", "episode", "concept"])
def test_task_url_is_that_of_its_kind(cast: Cast, kind: str) -> None:
    api, task = cast.client.task, cast.task(kind)
    home = "main" if kind == "concept" else cast.episode["id"]
    web = cast.client.host.removesuffix("/api")
    expected = f"{web}/productions/{cast.project['id']}/episodes/{home}/{kind}s/tasks/{task['id']}/"
    assert api.get_task_url(task["id"]) == api.get_task_url(task) == expected
    assert api.get_task_url(api.get_task(task)) == expected


def test_task_url_outside_of_a_series(stage: Production) -> None:
    client, task = stage.client, stage.task
    web = client.host.removesuffix("/api")
    expected = f"{web}/productions/{stage.project['id']}/shots/tasks/{task['id']}/"
    assert client.task.get_task_url(task) == expected
    (row,) = client.task.all_tasks_for_shot(stage.shot)
    assert client.task.get_task_url(row) == expected


def test_replaced_function_is_the_one_that_runs(stage: Production, monkeypatch: pytest.MonkeyPatch) -> None:
    told = {"project_id": stage.project["id"], "task_type": {"for_entity": "Edit"}}
    monkeypatch.setattr(face, "get_task", lambda task_id, client: told)
    monkeypatch.setattr(face, "add_comment", lambda task, task_status, **_: (task, task_status))
    assert "/edits/tasks/" in stage.client.task.get_task_url(stage.task["id"])
    wip = status_of(stage.client, "wip")
    assert stage.client.task.start_task(stage.task) == (stage.task["id"], wip["id"])


# Tasks made and changed


def test_new_task_with_all_that_can_be_given(stage: Production) -> None:
    api, person = stage.client.task, stage.person
    wip = status_of(stage.client, "wip")
    given = {"task_status": wip["id"], "assigner": person, "assignees": [person["id"]]}
    task = api.new_task(stage.shot["id"], stage.task_type["id"], "extra", **given)
    assert task["entity_id"] == stage.shot["id"]
    assert task["project_id"] == stage.project["id"]
    assert (task["name"], task["task_status_id"], task["assigner_id"]) == ("extra", wip["id"], person["id"])
    assert task["assignees"] == [person["id"]]


def test_known_task_is_returned_with_a_warning(stage: Production, caplog: pytest.LogCaptureFixture) -> None:
    api, person = stage.client.task, stage.person
    task = api.new_task(stage.shot, stage.task_type, assignees=[person])
    with caplog.at_level(logging.WARNING, "gazu_like"):
        assert api.new_task(stage.shot, stage.task_type)["id"] == task["id"]
        assert api.new_task(stage.shot, stage.task_type, assignees=[person["id"]])["id"] == task["id"]
        assert not caplog.records
        api.new_task(stage.shot, stage.task_type, assignees=[], task_status=str(uuid.uuid4()))
    assert "task_status_id, assignees" in caplog.text


def test_task_of_another_kind_is_refused(stage: Production) -> None:
    with pytest.raises(ParameterException):
        stage.client.task.new_task(stage.asset, stage.task_type)


def test_tasks_of_several_types_at_once(series: Production) -> None:
    cast = Cast(series)
    for kind in ("asset", "shot", "edit", "concept"):
        create, entity = getattr(cast.client.task, f"create_{kind}_tasks"), getattr(cast, kind)
        (task,) = create(entity, [cast.type(kind)])
        assert (task["entity_id"], task["task_type_id"]) == (entity["id"], cast.type(kind)["id"])
        assert create(entity["id"], [cast.type(kind)["id"]]) == []
    cast.type("sequence")
    (task,) = cast.client.task.create_entity_tasks(cast.sequence, [])
    assert task["task_type_id"] == cast.type("sequence")["id"]


def test_task_type_must_be_in_use(cast: Cast) -> None:
    unused = cast.client.task.new_task_type(unique("Type"), for_entity="Shot")
    with pytest.raises(ParameterException):
        cast.client.task.create_shot_tasks(cast.shot, [unused])


def test_update_task_takes_what_get_task_gives(stage: Production) -> None:
    api, person = stage.client.task, stage.person
    whole: Mapping[str, Any] = api.get_task(stage.task)
    before = dict(whole)
    changed = api.update_task({**whole, "estimation": 90, "assignees": [person], "data": {"a": 1}})
    assert (changed["estimation"], changed["data"]) == (90, {"a": 1})
    assert whole == before
    assert api.get_task(stage.task)["assignees"] == [person["id"]]
    assert api.update_task({"id": stage.task["id"], "priority": 2})["estimation"] == 90


def test_update_task_data_reads_afresh(stage: Production, caching: None) -> None:
    client, task = stage.client, stage.task
    assert client.task.update_task_data(task, {"a": 1})["data"] == {"a": 1}
    assert client.task.get_task(task)["data"] == {"a": 1}
    written_by_another(client, "PUT", f"data/tasks/{task['id']}", {"data": {"b": 2}})
    assert client.task.update_task_data(task["id"], {"a": 3})["data"] == {"a": 3, "b": 2}
    assert client.task.update_task_data(task)["data"] == {"a": 3, "b": 2}


def test_start_task(stage: Production) -> None:
    api, client = stage.client.task, stage.client
    comment = api.start_task(stage.task)
    assert comment["task_status_id"] == status_of(client, "wip")["id"]
    started = api.get_task(stage.task)
    assert started["task_status_id"] == comment["task_status_id"]
    assert started["real_start_date"]
    retake = status_of(client, "retake")
    comment = api.start_task(stage.task["id"], retake, stage.person)
    assert (comment["task_status_id"], comment["person_id"]) == (retake["id"], stage.person["id"])


def test_start_task_without_such_a_status(stage: Production) -> None:
    api, wip, task = stage.client.task, status_of(stage.client, "wip"), stage.task
    api.update_task_status({"id": wip["id"], "short_name": "busy"})
    try:
        with pytest.raises(TaskStatusNotFoundException, match="started_task_status"):
            api.start_task(task)
    finally:
        api.update_task_status({"id": wip["id"], "short_name": "wip"})


def test_task_to_review(stage: Production) -> None:
    api, client, person = stage.client.task, stage.client, stage.person
    kept = api.task_to_review(stage.task, person, "have a look", change_status=False)
    assert kept["task_status_id"] == stage.task["task_status_id"]
    changed = api.task_to_review(stage.task["id"], person["id"], "look again", 3)
    assert api.get_task_status(changed["task_status_id"])["is_feedback_request"] is True
    said = client.get(f"data/tasks/{stage.task['id']}/comments")
    assert {(row["text"], row["person_id"]) for row in said} == {
        (text, person["id"]) for text in ("have a look", "look again")
    }


# Who does a task


def test_assignments(stage: Production) -> None:
    api, person, first = stage.client.task, stage.person, stage.task
    second = api.new_task(stage.shot, stage.task_type, "second")
    (assigned,) = api.assign_task(first, person)
    assert assigned["assignees"] == [person["id"]]
    assert ids(api.assign_tasks_to_person([first, second["id"]], person["id"])) == {first["id"], second["id"]}
    assert api.clear_assignations([first["id"], second], person) == [first["id"], second["id"]]
    api.assign_tasks_to_person([first, second], person)
    assert api.clear_assignations(first) == [first["id"]]
    assert api.clear_assignations([]) == api.assign_tasks_to_person([], person) == []
    assert ids(api.all_tasks_for_person(person)) & {first["id"], second["id"]} == {second["id"]}


def test_assigning_to_nobody_known(stage: Production) -> None:
    with pytest.raises(ParameterException):
        stage.client.task.assign_task(stage.task, str(uuid.uuid4()))
    assert stage.client.task.assign_task(str(uuid.uuid4()), stage.person) == []


# Tasks removed


def test_remove_task(stage: Production) -> None:
    assert stage.client.task.remove_task(stage.task) == ""
    with pytest.raises(RouteNotFoundException):
        stage.client.task.get_task(stage.task)


def test_remove_tasks_for_type(production: Production) -> None:
    api = production.client.task
    other = api.new_task(production.shot, api.new_task_type(unique("Type"), for_entity="Shot"))
    assert production.task["id"] in ids(api.all_tasks_for_project(production.project))
    assert api.remove_tasks_for_type(production.project, production.task_type) == ""
    assert ids(api.all_tasks_for_project(production.project)) == {other["id"]}


def test_remove_tasks_batch_in_both_generations(production: Production, series: Production) -> None:
    api = production.client.task
    tasks = [api.new_task(production.shot, production.task_type, f"part {number}") for number in range(5)]
    elsewhere = series.task
    assert api.remove_tasks_batch(production.project, [tasks[0], tasks[1]["id"]]) == [tasks[0]["id"], tasks[1]["id"]]
    removed = api.remove_tasks_batch([tasks[2], elsewhere["id"], tasks[3]["id"]])
    assert set(removed) == {tasks[2]["id"], tasks[3]["id"], elsewhere["id"]}
    assert ids(api.all_tasks_for_project(production.project)) == {tasks[4]["id"]}
    assert api.all_tasks_for_project(series.project) == []
    assert api.remove_tasks_batch(tasks=[tasks[4]["id"]]) == [tasks[4]["id"]]
    assert face.remove_tasks_batch([], production.client) == []


def test_remove_tasks_batch_removes_nothing_when_a_task_is_unknown(stage: Production) -> None:
    api = stage.client.task
    with pytest.raises(ValueError, match="no such task"):
        api.remove_tasks_batch([stage.task["id"], str(uuid.uuid4())])
    with pytest.raises(ValueError, match="tasks"):
        api.remove_tasks_batch(stage.project)
    assert ids(api.all_tasks_for_shot(stage.shot)) == {stage.task["id"]}


def test_many_tasks_are_looked_up_in_portions(stage: Production, monkeypatch: pytest.MonkeyPatch) -> None:
    api = stage.client.task
    monkeypatch.setattr(removals, "_IDS_PER_QUERY", 2)
    tasks = [api.new_task(stage.shot, stage.task_type, f"part {number}")["id"] for number in range(5)]
    assert api.remove_tasks_batch(tasks) == tasks
    assert api.all_tasks_for_shot(stage.shot) == []


def test_wrong_names_and_colors_are_refused(kitsu_client: KitsuClient) -> None:
    for color in ("red", "#12", "#1234567", "#gggggg", "aa00cc"):
        with pytest.raises(ValueError, match="color"):
            kitsu_client.task.new_task_status("x", "x", color)
        with pytest.raises(ValueError, match="color"):
            kitsu_client.task.new_task_type("x", color)
    with pytest.raises(ValueError, match="name"):
        kitsu_client.task.new_task_status("", "x", "#aa00cc")
    with pytest.raises(ValueError, match="name"):
        kitsu_client.task.new_task_type("")
