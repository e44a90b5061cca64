"""What tests against the real server begin with: a production of their own, made through the package's functions."""

from __future__ import annotations

import contextlib
import copy
import uuid
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from PIL import Image

from gazu_like import cache, session
from gazu_like.client import KitsuClient
from gazu_like.shapes import Asset, AssetType, Person, PreviewFile, Project, Sequence, Shot, Task, TaskStatus, TaskType
from tests.support import media

if TYPE_CHECKING:
    from gazu_like.sandbox import Server
    from gazu_like.testing.existing import ExistingServer

PASSWORD = "a password for tests"


def unique(name: str) -> str:
    """A name that nothing else on the server has: tests share one server."""
    return f"{name} {uuid.uuid4().hex[:8]}"


def written_by_another(client: KitsuClient, method: str, path: str, body: Any = None) -> None:
    """Write as another process would: this one's cache does not hear of it."""
    answer = httpx.request(method, f"{client.host}/{path}", headers=client.make_auth_header(), json=body)
    assert answer.is_success, answer.text


def published(client: KitsuClient, task: Task, folder: Path) -> PreviewFile:
    """The preview file of a picture that is published on a task."""
    picture = folder / "picture.png"
    Image.new("RGB", (32, 32)).save(picture)
    comment = client.task.add_comment(task, task["task_status_id"])
    return client.task.add_preview(task, comment, picture)


class Production:
    """A new production. What is in it (``shot``, ``task`` ...) is created when it is first asked for."""

    def __init__(self, client: KitsuClient, production_type: str = "short") -> None:
        self.client = client
        self.project: Project = client.project.new_project(unique("Production"), production_type)

    @cached_property
    def sequence(self) -> Sequence:
        return self.client.shot.new_sequence(self.project, "SQ01")

    @cached_property
    def shot(self) -> Shot:
        return self.client.shot.new_shot(self.project, self.sequence, "SH010", nb_frames=48)

    @cached_property
    def asset_type(self) -> AssetType:
        return self.client.asset.new_asset_type(unique("Props"))

    @cached_property
    def asset(self) -> Asset:
        return self.client.asset.new_asset(self.project, self.asset_type, "Lamp")

    @cached_property
    def task_type(self) -> TaskType:
        """A task type for shots, in use in the production."""
        task_type = self.client.task.new_task_type(unique("Animation"), for_entity="Shot")
        self.client.project.add_task_type(self.project, task_type, priority=1)
        return task_type

    @cached_property
    def task(self) -> Task:
        """The shot's task, in the server's default status."""
        return self.client.task.new_task(self.shot, self.task_type)

    @cached_property
    def person(self) -> Person:
        """An artist of the production's team."""
        person = self.client.person.new_person("Ana", unique("Ray"), f"ana-{uuid.uuid4().hex[:8]}@example.com")
        self.client.project.add_person_to_team(self.project, person)
        return person


@pytest.fixture
def caching() -> Iterator[None]:
    """The cache is on for one test."""
    cache.enable()
    yield
    cache.disable()
    cache.clear_all()


@pytest.fixture
def production(kitsu_client: KitsuClient) -> Production:
    """A short film."""
    return Production(kitsu_client)


@pytest.fixture
def wip(kitsu_client: KitsuClient) -> TaskStatus:
    """The status "work in progress"."""
    found: TaskStatus | None = kitsu_client.task.get_task_status_by_short_name("wip")
    assert found is not None
    return found


@pytest.fixture
def series(kitsu_client: KitsuClient) -> Production:
    """A series, which has episodes; the server makes a first one."""
    return Production(kitsu_client, "tvshow")


@pytest.fixture
def movie(kitsu_server: Server | ExistingServer, tmp_path: Path) -> Path:
    """A small movie, where the server takes movies."""
    program = media.ffmpeg() if getattr(kitsu_server, "has_movies", False) else None
    if program is None:
        pytest.skip("the server takes no movies: no ffmpeg")
    return media.movie(tmp_path / "shot.mov", program)


@pytest.fixture
def artist(production: Production) -> Iterator[KitsuClient]:
    """A client for the artist of the production's team, logged in and assigned to the shot's task."""
    production.client.person.change_password_for_person(production.person, PASSWORD)
    production.client.task.assign_task(production.task, production.person)
    client = KitsuClient(production.client.host)
    session.log_in(production.person["email"], PASSWORD, client=client)
    with contextlib.closing(client):
        yield client


@pytest.fixture(scope="module")
def home(kitsu_server: Server | ExistingServer) -> Iterator[Production]:
    """A production for all the tests of a module."""
    with contextlib.closing(kitsu_server.client()) as client:
        yield Production(client)


@pytest.fixture
def workplace(home: Production) -> Production:
    """The module's production, with a task of the test's own: much quicker than a production of its own."""
    own_task = home.client.task.new_task(home.shot, home.task_type, unique("task"))
    mine = copy.copy(home)
    mine.__dict__["task"] = own_task
    return mine
