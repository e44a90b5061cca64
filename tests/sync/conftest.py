"""A production on one server, an empty one for it on another."""

from __future__ import annotations

import contextlib
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from gazu_like.client import KitsuClient
from tests.support import media

if TYPE_CHECKING:
    from gazu_like.sandbox import Server


@dataclass
class Pair:
    """Both servers' clients and productions, and what was made on the source, by name."""

    source: KitsuClient
    target: KitsuClient
    here: dict[str, Any]
    there: dict[str, Any]
    made: dict[str, Any] = field(default_factory=dict)

    def push(self, function: Callable[..., Any]) -> Any:
        return function(self.here, self.there, self.source, self.target)

    def listed(self, kind: str) -> tuple[dict[str, Any], dict[str, Any]]:
        """The records of a kind on both sides, by ID."""
        source = self.source.fetch_all(f"projects/{self.here['id']}/{kind}")
        target = self.target.fetch_all(f"projects/{self.there['id']}/{kind}")
        return {row["id"]: row for row in source}, {row["id"]: row for row in target}


@pytest.fixture(scope="module")
def clients(kitsu_pair: tuple[Server, Server]) -> Iterator[tuple[KitsuClient, KitsuClient]]:
    with contextlib.ExitStack() as stack:
        source, target = (stack.enter_context(contextlib.closing(server.client())) for server in kitsu_pair)
        yield source, target


@pytest.fixture
def new_pair(clients: tuple[KitsuClient, KitsuClient]) -> Callable[..., Pair]:
    return partial(make_pair, clients)


def make_pair(clients: tuple[KitsuClient, KitsuClient], production_type: str = "short") -> Pair:
    name = f"Pair {uuid.uuid4().hex[:8]}"
    here, there = (dict(client.project.new_project(name, production_type)) for client in clients)
    return Pair(*clients, here, there)


@pytest.fixture(scope="module")
def series(clients: tuple[KitsuClient, KitsuClient], tmp_path_factory: pytest.TempPathFactory) -> Pair:
    """A series with an entity of every kind, tasks on each, a comment with an attachment and a preview."""
    pair = make_pair(clients, "tvshow")
    fill(pair, tmp_path_factory.mktemp("files"))
    return pair


def fill(pair: Pair, folder: Path) -> None:
    client, project, made = pair.source, pair.here, pair.made
    mark = uuid.uuid4().hex[:6]
    for side in (pair.source, pair.target):
        person = side.person.new_person("Ana", f"Ray {mark}", f"ana-{mark}@example.com")
        side.asset.new_asset_type(f"Props {mark}")
        kinds = {
            kind: side.task.new_task_type(f"{kind} work {mark}", for_entity=kind)
            for kind in ("Asset", "Shot", "Edit", "Concept", "Sequence", "Episode", "Scene")
        }
        if side is client:
            made |= {"person": person, "types": kinds}
        else:
            made |= {"person there": person, "types there": kinds}
    client.project.add_person_to_team(project, made["person"])
    lost_type = client.asset.new_asset_type(f"Lost {mark}")
    episode = made["episode"] = client.shot.new_episode(project, "E02")
    sequence = made["sequence"] = client.shot.new_sequence(project, "Séquence «1»", episode)
    scene = made["scene"] = client.scene.new_scene(project, sequence, "SC01")
    shot = made["shot"] = client.shot.new_shot(project, sequence, "SH010", nb_frames=48, data={"light": "soft"})
    client.shot.update_shot({"id": shot["id"], "source_id": scene["id"]})
    made["other shot"] = client.shot.new_shot(project, sequence, "SH020", description="l'été")
    props = client.asset.get_asset_type_by_name(f"Props {mark}")
    asset = made["asset"] = client.asset.new_asset(project, props, "Lamp", episode=episode)
    made["lost asset"] = client.asset.new_asset(project, lost_type, "Ghost")
    client.asset.update_asset({"id": asset["id"], "ready_for": made["types"]["Shot"]["id"]})
    edit = made["edit"] = client.edit.new_edit(project, "Cut", episode=episode)
    concept = made["concept"] = client.concept.new_concept(project, "Mood", entity_concept_links=[asset])
    cast = [{"asset_id": asset["id"], "nb_occurences": 3, "label": "fixed"}]
    client.casting.update_shot_casting(project, shot, cast)
    types = made["types"]
    for label, entity, kind in (
        ("shot task", shot, "Shot"),
        ("asset task", asset, "Asset"),
        ("edit task", edit, "Edit"),
        ("concept task", concept, "Concept"),
        ("scene task", scene, "Scene"),
        ("lost task", made["lost asset"], "Asset"),
    ):
        made[label] = client.task.new_task(entity, types[kind], assignees=[made["person"]])
    publish(pair, folder)


def publish(pair: Pair, folder: Path) -> None:
    client, made = pair.source, pair.made
    note = folder / "note.txt"
    note.write_text("brighter, please")
    picture = made["picture"] = media.png(folder / "frame one.png")
    wip = client.task.get_task_status_by_short_name("wip")
    assert wip is not None
    checklist = [{"text": "hand", "checked": True}]
    first = client.task.add_comment(
        made["shot task"], wip, "first", made["person"], checklist, [note], "2024-03-09T10:11:12"
    )
    preview = client.task.add_preview(made["shot task"], first, picture)
    client.files.update_preview(preview, {"annotations": [{"time": 0, "drawing": {"objects": []}}]})
    client.task.add_comment(made["shot task"], wip, "second", created_at="2024-03-10T10:00:00", links=["http://a.test"])
    made["comments"] = client.task.all_comments_for_task(made["shot task"])
