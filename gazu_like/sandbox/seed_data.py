"""What `seed="demo"` loads: a short film in the middle of its production.

Written with the library's own nouns, as a studio's script would be. The story stands in `seed_story`, the pictures are
drawn by `seed_pictures`. Nothing is random, so every demo is the same but for its dates, which count from today.
"""

from __future__ import annotations

import datetime
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from gazu_like import asset, casting, person, playlist, project, shot, task
from gazu_like.client import KitsuClient
from gazu_like.sandbox import seed_pictures
from gazu_like.sandbox import seed_story as story

Row = Mapping[str, Any]

MINUTES_A_DAY = 8 * 60


def load_demo(client: KitsuClient, today: datetime.date | None = None) -> Row:
    """Fill a server with the demo production.

    Args:
        client: Logged in as an administrator of an empty Kitsu.
        today: The day in whose middle the production is; today when left out.

    Returns:
        The production.
    """
    with tempfile.TemporaryDirectory() as folder:
        demo = Demo(client, today or datetime.date.today(), Path(folder))
        demo.make_production()
        demo.make_assets()
        demo.make_shots()
        demo.make_playlist()
    return demo.project


@dataclass
class Demo:
    """The production as far as it is made, by name; `folder` is where pictures are drawn."""

    client: KitsuClient
    today: datetime.date
    folder: Path
    project: Row = field(default_factory=dict)
    people: dict[str, Row] = field(default_factory=dict)
    task_types: dict[str, Row] = field(default_factory=dict)
    statuses: dict[str, Row] = field(default_factory=dict)
    assets: dict[str, Row] = field(default_factory=dict)
    shots: dict[tuple[str, str], Row] = field(default_factory=dict)
    previews: dict[str, Row] = field(default_factory=dict)
    nb_tasks: int = 0

    def make_production(self) -> None:
        """The production, its team and the task types and statuses that it uses."""
        client = self.client
        self.people = {crew.first: self._person(crew) for crew in story.CREW}
        kinds = {**dict.fromkeys(story.ASSET_TASKS, "Asset"), **dict.fromkeys(story.SHOT_TASKS, "Shot")}
        self.task_types = {
            name: known(task.get_task_type_by_name(name, for_entity=entity, client=client), name)
            for name, entity in kinds.items()
        }
        self.statuses = {name: known(task.get_task_status_by_name(name, client=client), name) for name in story.TALK}
        self.project = project.new_project(
            story.PROJECT,
            team=list(self.people.values()),
            asset_types=asset.all_asset_types(client=client),
            task_types=list(self.task_types.values()),
            task_statuses=list(self.statuses.values()),
            production_style="3d",
            client=client,
        )
        start = self.today - datetime.timedelta(days=story.PRODUCTION_DAYS // 2)
        dates = {"start_date": str(start), "end_date": str(start + datetime.timedelta(days=story.PRODUCTION_DAYS))}
        project.update_project({"id": self.project["id"], **story.SETTINGS, **dates}, client=client)

    def _person(self, crew: story.Crew) -> Row:
        departments = [
            known(person.get_department_by_name(name, client=self.client), name) for name in crew.departments
        ]
        return person.new_person(
            crew.first, crew.last, crew.email, role=crew.role, departments=departments, client=self.client
        )

    def make_assets(self) -> None:
        """The assets, what is part of what, and their tasks."""
        client = self.client
        for given in story.ASSETS:
            kind = known(asset.get_asset_type_by_name(given.kind, client=client), given.kind)
            made = asset.new_asset(self.project, kind, given.name, description=given.description, client=client)
            self.assets[given.name] = made
            shown = "Concept" if given.kind == "Character" else ""
            self._make_tasks(made, dict(zip(story.ASSET_TASKS, given.progress, strict=True)), shown, given.name)
        for whole in dict.fromkeys(whole for whole, _, _ in story.PARTS):
            links = [self._link(part, count) for owner, part, count in story.PARTS if owner == whole]
            casting.update_asset_casting(self.project, self.assets[whole], links, client=client)

    def _link(self, name: str, count: int = 1) -> Row:
        return {"asset_id": self.assets[name]["id"], "nb_occurences": count}

    def make_shots(self) -> None:
        """The sequences, their shots, who plays in them, and their tasks."""
        client = self.client
        for name, shots in story.SHOTS.items():
            sequence = shot.new_sequence(self.project, name, client=client)
            for given in shots:
                made = shot.new_shot(
                    self.project,
                    sequence,
                    given.name,
                    nb_frames=given.frames,
                    frame_in=story.FIRST_FRAME,
                    frame_out=story.FIRST_FRAME + given.frames - 1,
                    description=given.description,
                    client=client,
                )
                self.shots[name, given.name] = made
                casting.update_shot_casting(self.project, made, list(map(self._link, given.cast)), client=client)
                progress = dict(zip(story.SHOT_TASKS, given.progress, strict=True))
                self._make_tasks(made, progress, newest_to_show(progress), f"{name} {given.name}", name)

    def _make_tasks(self, entity: Row, progress: dict[str, str], shown: str, title: str, sequence: str = "") -> None:
        """Make an entity's tasks and bring each to its status.

        Args:
            entity: The asset or the shot.
            progress: Status of each type of task, by name; "" where there is none.
            shown: The type of task that has a picture, or "".
            title: What the picture is called.
            sequence: Name of the shot's sequence.
        """
        for kind, status in progress.items():
            if not status:
                continue
            picture = None
            if kind == shown:
                note = f"{story.PROJECT}  -  {kind}"
                picture = seed_pictures.draw(self.folder / f"{title}.png", title, sequence, note)
            # Work that is long done has no history, unless there is a picture to show for it.
            if status == "Done" and picture is None:
                self._make_task(entity, kind, status)
                continue
            made = self._plan(self._make_task(entity, kind, "Todo"), kind)
            self._talk(made, status, picture, title)
            if status not in story.UNSEEN:
                self._note_time(made, kind)

    def _make_task(self, entity: Row, kind: str, status: str) -> Row:
        artists = story.ARTISTS[kind]
        artist = self.people[artists[self.nb_tasks % len(artists)]]
        made = task.new_task(
            entity,
            self.task_types[kind],
            task_status=self.statuses[status],
            assigner=self.people[story.SUPERVISOR],
            assignees=[artist["id"]],
            client=self.client,
        )
        self.nb_tasks += 1
        return {**made, "artist": artist}

    def _plan(self, made: Row, kind: str) -> Row:
        """Give a task its estimate and its dates, spread over the weeks around today."""
        begin = self.today + datetime.timedelta(days=self.nb_tasks % 30 - 18)
        due = begin + datetime.timedelta(days=story.DAYS[kind])
        plan = {"estimation": story.DAYS[kind] * MINUTES_A_DAY, "start_date": str(begin), "due_date": str(due)}
        task.update_task({"id": made["id"], **plan}, client=self.client)
        return {**made, "begin": begin}

    def _talk(self, made: Row, status: str, picture: Path | None, title: str) -> None:
        """Bring a task to its status by what was said; the artist's first words come with the picture."""
        for who, reached, text in story.TALK[status]:
            speaker = made["artist"] if who == "artist" else self.people[story.SUPERVISOR]
            if picture is None:
                task.add_comment(made, self.statuses[reached], text, person=speaker, client=self.client)
                continue
            _, self.previews[title] = task.publish_preview(
                made,
                self.statuses[reached],
                comment=text,
                person=speaker,
                preview_file_path=str(picture),
                set_thumbnail=True,
                client=self.client,
            )
            picture = None

    def _note_time(self, made: Row, kind: str) -> None:
        """Note the time that the artist spent on a task, on its first day."""
        date = min(made["begin"], self.today)
        task.set_time_spent(made, made["artist"], str(date), 60 * story.DAYS[kind] + 90, client=self.client)

    def make_playlist(self) -> None:
        """The pictures of one sequence, for the next review."""
        made = playlist.new_playlist(self.project, story.PLAYLIST, client=self.client)
        for (sequence, name), entity in self.shots.items():
            preview = self.previews.get(f"{sequence} {name}")
            if sequence == story.PLAYLIST_SEQUENCE and preview is not None:
                made = playlist.add_entity_to_playlist(made, entity, preview_file=preview, client=self.client)


def known(row: Row | None, name: str) -> Row:
    """The row that was found by a name which every new Kitsu knows.

    Raises:
        LookupError: this one does not.
    """
    if row is None:
        raise LookupError(f"this server has no {name!r}; the demo needs the data of a new Kitsu")
    return row


def newest_to_show(progress: dict[str, str]) -> str:
    """The latest type of task whose work is far enough to have a picture, or ""."""
    return next((kind for kind in story.PICTURED if progress[kind] not in story.UNSEEN), "")
