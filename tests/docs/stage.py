"""What the pages speak of, made real: "The Lighthouse" on a server, its login, a second server, a stand-in for NIM."""

from __future__ import annotations

import datetime
import logging
import re
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from gazu_like.nim.testing import StandIn

Row = dict[str, Any]

PRODUCTION = "The Lighthouse"
#: Words in a block that say what it needs besides a server.
TELLS_OF_TARGET = re.compile(r"\bcloud\b|another password")
TELLS_OF_NIM = re.compile(r"\bnim\b")
#: The task types of the production, and the kind of entity that each is for.
TASK_TYPES = {"Animation": "Shot", "Layout": "Shot", "Modeling": "Asset"}
ASSETS = {"Lamp": "Prop", "Ana": "Character"}


class Studio:
    """A server with what all productions share, looked up once.

    Args:
        server: What the fixture ``kitsu_server`` gives.
    """

    def __init__(self, server: Any) -> None:
        self.server = server
        self.client: Any = server.client()
        task, asset = self.client.task, self.client.asset
        self.me = self.client.get("auth/authenticated")["user"]
        self.statuses = task.all_task_statuses()
        self.task_types = {name: task.new_task_type(name, for_entity=kind) for name, kind in TASK_TYPES.items()}
        self.asset_types = {name: asset.new_asset_type(name) for name in ASSETS.values()}

    def produce(self, name: str, picture: Path) -> Row:
        """Make a production in the middle of its work.

        Args:
            name: Its name.
            picture: What was published on SH010's Animation task.
        """
        nouns, me = self.client, self.me
        project: Row = nouns.project.new_project(
            name,
            team=[me],
            asset_types=self.asset_types.values(),
            task_types=self.task_types.values(),
            task_statuses=self.statuses,
        )
        sequence = nouns.shot.new_sequence(project, "SQ010")
        shot = nouns.shot.new_shot(project, sequence, "SH010", 24, frame_in=1001, frame_out=1024)
        nouns.shot.new_shot(project, sequence, "SH020", 48, frame_in=1001, frame_out=1048)
        assets = [nouns.asset.new_asset(project, self.asset_types[kind], each) for each, kind in ASSETS.items()]
        nouns.casting.update_shot_casting(
            project, shot, [{"asset_id": each["id"], "nb_occurences": 1} for each in assets]
        )
        animation = self._task(shot, "Animation", days=2)
        self._task(shot, "Layout", days=-1)
        self._task(assets[0], "Modeling", days=5)
        wip = next(each for each in self.statuses if each["short_name"] == "wip")
        _, preview = nouns.task.publish_preview(animation, wip, "First blocking", preview_file_path=picture)
        nouns.playlist.add_entity_to_playlist(nouns.playlist.new_playlist(project, "Dailies"), shot, preview)
        return project

    def _task(self, entity: Row, kind: str, days: int) -> Row:
        """A task of the login's, due so many days from now."""
        task: Row = self.client.task.new_task(entity, self.task_types[kind], assignees=[self.me])
        due = datetime.datetime.now(datetime.timezone.utc).date() + datetime.timedelta(days=days)
        self.client.task.update_task({"id": task["id"], "due_date": due.isoformat()})
        return task


def complaints(caplog: pytest.LogCaptureFixture) -> list[str]:
    """What was logged as an error, with its traceback: how a listener tells of a handler that raised."""
    return [caplog.handler.format(record) for record in caplog.records if record.levelno >= logging.ERROR]


@dataclass
class Stage:
    """What stands for the stand-ins of one block.

    Attributes:
        studio: The server that the pages call https://kitsu.mystudio.com.
        folder: The working directory.
        target: A second server, https://mystudio.kitsu.cloud; None where the block tells of none.
        nim: https://nim.mystudio.com; None where the block tells of none.
    """

    studio: Studio
    folder: Path
    target: Any = None
    nim: StandIn | None = None

    @cached_property
    def production(self) -> Row:
        """A production of this block's own."""
        return self.studio.produce(f"{PRODUCTION} {uuid.uuid4().hex[:8]}", self.folder / "preview.png")

    def real(self, code: str) -> str:
        """Return code with the real things in place of the stand-ins."""
        for stand_in, real in self._stand_ins().items():
            code = code.replace(stand_in, real)
        return code.replace(PRODUCTION, self.production["name"]) if PRODUCTION in code else code

    def _stand_ins(self) -> Mapping[str, str]:
        """The longer before those that are their beginning."""
        found: dict[str, str] = {}
        if self.nim is not None:
            found["nim://nim.mystudio.com"] = f"nim+http://{urlsplit(self.nim.url).netloc}"
            found["https://nim.mystudio.com"] = self.nim.url
        if self.target is not None:
            found |= {"https://mystudio.kitsu.cloud": self.target.host, "another password": self.target.password}
        server = self.studio.server
        found |= dict.fromkeys(("https://kitsu.mystudio.com/api", "https://kitsu.mystudio.com"), server.host)
        return {**found, "me@mystudio.com": server.email, "my password": server.password}
