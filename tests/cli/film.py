"""A production of a test's own, to publish in and to download from."""

from __future__ import annotations

import os
import uuid
from pathlib import Path
from typing import Any

from gazu_like.client import KitsuClient
from tests.support import media

PASSWORD = "a password for tests"
#: Chosen by name: a production that chooses none has those as well that other tests have made.
STATUSES = ("todo", "ready", "wip", "wfa", "retake", "done")


class Film:
    """A production with a sequence, and an artist of its team.

    Args:
        client: An administrator's.
    """

    def __init__(self, client: KitsuClient) -> None:
        self.client = client
        self.name = f"Film {uuid.uuid4().hex[:8]}"
        statuses = [client.task.get_task_status_by_short_name(name) for name in STATUSES]
        self.project: Any = client.project.new_project(self.name, task_statuses=statuses)
        self.sequence = client.shot.new_sequence(self.project, "SQ010")
        self._types: dict[str, Any] = {}

    def shot(self, name: str, sequence: Any = None) -> Any:
        return self.client.shot.new_shot(self.project, sequence or self.sequence, name)

    def asset(self, name: str) -> Any:
        return self.client.asset.new_asset(self.project, self.client.asset.new_asset_type("Props"), name)

    def type(self, name: str, of: str = "Shot") -> Any:
        if name not in self._types:
            found = self.client.task.new_task_type(name, for_entity=of)
            self.client.project.add_task_type(self.project, found, priority=1)
            self._types[name] = found
        return self._types[name]

    def task(self, entity: Any, type_name: str = "Animation", of: str = "Shot") -> Any:
        return self.client.task.new_task(entity, self.type(type_name, of))

    def published(self, task: Any, *files: Path, status: str = "wip") -> list[Any]:
        """Publish files on a task, and wait until they are ready."""
        wanted = self.client.task.get_task_status_by_short_name(status)
        assert wanted is not None
        _, made = self.client.task.publish_previews(task, wanted, files)
        return [self.client.files.wait_for_preview_file(each, 60, 0.2) for each in made]

    def comments(self, task: Any) -> list[Any]:
        return [*self.client.task.all_comments_for_task(task)]

    def artist(self) -> Any:
        """An artist of the team."""
        mark = uuid.uuid4().hex[:8]
        person = self.client.person.new_person("Ana", f"Ray {mark}", f"ana-{mark}@example.com")
        self.client.person.change_password_for_person(person, PASSWORD)
        self.client.project.add_person_to_team(self.project, person)
        return person


def picture(path: Path, red: int = 200) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return media.png(path, colour=(red, 80, 20))


def archive(path: Path, size: int) -> Path:
    """A file of random bytes, which the server keeps as it is."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(os.urandom(size))
    return path
