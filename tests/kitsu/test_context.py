"""All records or the user's own, on the real server."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from gazu_like import context, scene, session, task, user
from gazu_like.client import KitsuClient

from .conftest import PASSWORD, Production, unique

if TYPE_CHECKING:
    from gazu_like.sandbox import Server
    from gazu_like.testing.existing import ExistingServer


@pytest.fixture(scope="module")
def stage(kitsu_server: Server | ExistingServer) -> Iterator[Any]:
    """A series in which the artist has a task on the first of each kind, and a done one on the second scene."""
    with contextlib.closing(kitsu_server.client()) as client:
        yield set_up(Production(client, "tvshow"))


def set_up(series: Production) -> Any:
    client, project = series.client, series.project
    client.person.change_password_for_person(series.person, PASSWORD)
    episodes = [client.shot.new_episode(project, name) for name in ("EP02", "EP03")]
    sequences = [client.shot.new_sequence(project, f"SQ0{place}", each) for place, each in enumerate(episodes)]
    shots = [client.shot.new_shot(project, sequence, name) for sequence in sequences for name in ("SH010", "SH020")]
    scenes = [client.scene.new_scene(project, sequences[0], name) for name in ("SC01", "SC02", "SC03")]
    asset_types = [client.asset.new_asset_type(unique(name)) for name in ("Props", "Sets")]
    assets = [
        client.asset.new_asset(project, asset_types[0], "Lamp"),
        client.asset.new_asset(project, asset_types[0], "Mug"),
        client.asset.new_asset(project, asset_types[1], "Attic"),
    ]
    entities: dict[str, Any] = {"Shot": shots, "Scene": scenes, "Asset": assets, "Sequence": sequences}
    task_types = {kind: client.task.new_task_type(unique(kind), for_entity=kind) for kind in entities}
    for kind, rows in entities.items():
        client.task.assign_task(client.task.new_task(rows[0], task_types[kind]), series.person)
    finished = client.task.new_task(scenes[1], task_types["Scene"])
    client.task.assign_task(finished, series.person)
    client.task.add_comment(finished, next(each for each in client.task.all_task_statuses() if each["is_done"]))
    return SimpleNamespace(
        client=client,
        email=series.person["email"],
        project=project,
        episodes=episodes,
        sequences=sequences,
        shots=shots,
        scenes=scenes,
        asset_types=asset_types,
        assets=assets,
        task_types=task_types,
    )


@pytest.fixture(scope="module")
def artist(stage: Any) -> Iterator[KitsuClient]:
    with contextlib.closing(KitsuClient(stage.client.host)) as client:
        session.log_in(stage.email, PASSWORD, client=client)
        yield client


def names(rows: Any) -> list[str]:
    return [row["name"] for row in rows]


def ids(rows: Any) -> list[str]:
    return [row["id"] for row in rows]


def test_open_projects(stage: Any, artist: KitsuClient) -> None:
    assert stage.project["id"] in ids(context.all_open_projects(client=stage.client))
    assert ids(context.all_open_projects(True, artist)) == [stage.project["id"]]


def test_asset_types(stage: Any, artist: KitsuClient) -> None:
    assert ids(context.all_asset_types_for_project(stage.project, client=artist)) == ids(stage.asset_types)
    assert ids(context.all_asset_types_for_project(stage.project["id"], True, artist)) == ids(stage.asset_types[:1])


def test_assets(stage: Any, artist: KitsuClient) -> None:
    of_type = stage.project, stage.asset_types[0]
    assert names(context.all_assets_for_project(stage.project, client=artist)) == ["Attic", "Lamp", "Mug"]
    assert names(context.all_assets_for_project(stage.project, True, artist)) == ["Lamp"]
    assert names(context.all_assets_for_asset_type_and_project(*of_type, client=artist)) == ["Lamp", "Mug"]
    assert names(context.all_assets_for_asset_type_and_project(*of_type, True, artist)) == ["Lamp"]


def test_episodes_sequences_and_shots(stage: Any, artist: KitsuClient) -> None:
    assert names(context.all_episodes_for_project(stage.project, client=artist)) == ["E01", "EP02", "EP03"]
    assert names(context.all_episodes_for_project(stage.project, user_context=True, client=artist)) == ["EP02"]
    assert names(context.all_sequences_for_project(stage.project, client=artist)) == ["SQ00", "SQ01"]
    assert names(context.all_sequences_for_project(stage.project, True, artist)) == ["SQ00"]
    assert names(context.all_shots_for_sequence(stage.sequences[0], client=artist)) == ["SH010", "SH020"]
    assert names(context.all_shots_for_sequence(stage.sequences[0]["id"], True, artist)) == ["SH010"]


def test_sequences_of_an_episode(stage: Any, artist: KitsuClient) -> None:
    first, second = stage.episodes
    assert names(context.all_sequences_for_episode(second, client=artist)) == ["SQ01"]
    assert names(context.all_sequences_for_episode(second, True, artist)) == []
    for ref in (first, first["id"], {"id": first["id"]}):
        assert names(context.all_sequences_for_episode(ref, user_context=True, client=artist)) == ["SQ00"]


def test_scenes(stage: Any, artist: KitsuClient) -> None:
    assert names(context.all_scenes_for_project(stage.project, client=artist)) == ["SC01", "SC02", "SC03"]
    assert names(context.all_scenes_for_project(stage.project, True, artist)) == ["SC01", "SC02"]
    assert names(context.all_scenes_for_sequence(stage.sequences[0], client=artist)) == ["SC01", "SC02", "SC03"]
    assert names(context.all_scenes_for_sequence(stage.sequences[0], True, artist)) == ["SC01", "SC02"]


def test_client_stands_where_gazu_has_it(stage: Any, artist: KitsuClient) -> None:
    assert len(context.all_assets_for_project(stage.project, artist)) == 3
    assert len(context.all_scenes_for_project(stage.project, artist)) == 3
    assert len(context.all_sequences_for_episode(stage.episodes[0], artist)) == 1
    assert len(artist.context.all_assets_for_project(stage.project, True)) == 1


@pytest.mark.parametrize("kind", ["asset", "shot", "scene"])
def test_task_types(stage: Any, artist: KitsuClient, kind: str) -> None:
    list_types = getattr(context, f"all_task_types_for_{kind}")
    own, *others = getattr(stage, f"{kind}s")
    used = [stage.task_types[kind.capitalize()]["id"]]
    assert ids(list_types(own, client=stage.client)) == ids(list_types(own["id"], True, artist)) == used
    assert ids(list_types(own, True, stage.client)) == list_types(others[-1], True, artist) == []


def test_task_types_of_a_sequence(stage: Any, artist: KitsuClient) -> None:
    of_sequence, of_others = (
        stage.task_types["Sequence"]["id"],
        {stage.task_types[kind]["id"] for kind in ("Shot", "Scene")},
    )
    assert set(ids(context.all_task_types_for_sequence(stage.sequences[0], client=artist))) == of_others
    assert ids(context.all_task_types_for_sequence(stage.sequences[0], True, artist)) == [of_sequence]


def test_functions_that_a_studio_replaced_are_called(stage: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(user, "all_open_projects", lambda client: ["replaced"])
    monkeypatch.setattr(task, "all_task_types_for_shot", lambda shot, client: [shot])
    monkeypatch.setattr(scene, "all_scenes_for_sequence", lambda sequence, client: [sequence])
    calls: list[Any] = [
        context.all_open_projects(True),
        context.all_task_types_for_shot(stage.shots[0]),
        context.all_scenes_for_sequence(stage.sequences[0]),
    ]
    assert calls == [["replaced"], [stage.shots[0]], [stage.sequences[0]]]
