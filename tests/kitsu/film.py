"""A series that has one of everything, bare and with all that can be filled in, for tests of what a server returns."""

from __future__ import annotations

import contextlib
import uuid
from functools import cached_property
from pathlib import Path
from typing import Any

from gazu_like import session
from gazu_like.client import KitsuClient
from gazu_like.exception import ServerErrorException
from tests.support import media

from .conftest import PASSWORD, Production, unique

DAY = "2026-03-09"
Row = dict[str, Any]


class Film(Production):
    """What ``Production`` makes stays bare; what is ``full_`` has every field that a client can give.

    Args:
        client: An administrator.
        folder: Where files to upload are written.
    """

    def __init__(self, client: KitsuClient, folder: Path) -> None:
        super().__init__(client, "tvshow")
        self.folder = folder
        self.nouns: Any = client  # the object style, for rows of any kind

    def build(self) -> Film:
        """Make everything, in an order in which each part finds what it needs."""
        self._settings()
        self._people()
        self._world()
        self._work()
        self._money()
        self._schedule()
        self._files()
        self._reviews()
        self._own()
        return self

    def create(self, model: str, **fields: Any) -> Row:
        """Create a record that no function of the package creates."""
        made: Row = self.client.create(model, fields)
        return made

    @cached_property
    def me(self) -> Row:
        """The administrator."""
        made: Row = self.nouns.person.get_person(self.client.get("auth/authenticated")["user"]["id"])
        return made

    # Settings

    @cached_property
    def department(self) -> Row:
        made: Row = self.nouns.person.new_department(unique("Rigging"), "#aa00cc")
        return made

    @cached_property
    def studio(self) -> Row:
        return self.create("studios", name=unique("Paris"), color="#00aacc")

    @cached_property
    def file(self) -> Path:
        return media.png(self.folder / "frame.png")

    @cached_property
    def statuses(self) -> list[Any]:
        return list(self.nouns.task.all_task_statuses())

    def status(self, short_name: str) -> Row:
        return next(each for each in self.statuses if each["short_name"] == short_name)

    def _settings(self) -> None:
        project, settings = self.project, self.nouns.project
        fields = {"code": unique("PRD")[-10:], "description": "Six episodes.", "man_days": 90, "data": {"season": 1}}
        dates = {"start_date": "2026-01-05", "end_date": "2026-12-18", "hd_bitrate_compression": 28}
        settings.update_project({"id": project["id"], **fields, **dates, "ld_bitrate_compression": 6})
        self.nouns.files.set_project_file_tree(project, "simple")
        for each in self.statuses:
            settings.add_task_status(project, each)
        self.wip = self.status("wip")
        self.full_task_type = self.nouns.task.new_task_type(unique("Modeling"), for_entity="Asset")
        filled = {"short_name": "mod", "description": "Shapes.", "department_id": self.department["id"]}
        self.nouns.task.update_task_type({"id": self.full_task_type["id"], **filled})
        settings.add_task_type(project, self.full_task_type, priority=2)
        settings.add_task_type(project, self.task_type, priority=1)
        settings.add_asset_type(project, self.asset_type)
        kinds: Row = {"departments": [self.department], "choices": ["easy", "hard"], "data_type": "list"}
        self.descriptor = settings.add_metadata_descriptor(project, "Difficulty", "Shot", for_client=True, **kinds)
        settings.add_metadata_descriptor(project, "Note", "Asset")
        sides = {"in_task_type_id": self.full_task_type["id"], "in_task_status_id": self.status("done")["id"]}
        goals = {"out_task_type_id": self.task_type["id"], "out_task_status_id": self.status("wip")["id"]}
        self.automation = self.create(
            "status-automations", entity_type="shot", out_field_type="status", **sides, **goals
        )
        settings.add_status_automation(project, self.automation)
        self.background = self.create("preview-background-files", name=unique("studio"), is_default=False)
        settings.add_preview_background_file(project, self.background)
        background = {"default_preview_background_file_id": self.background["id"]}
        settings.update_project({"id": project["id"], **background})
        self.milestone = self.create("milestones", name="Alpha", date=DAY, project_id=project["id"])
        self.nouns.files.upload_project_avatar(project, self.file)
        self.template = self.nouns.project_template.new_project_template_from_project(project, unique("As this"))
        self.bare_template = self.nouns.project_template.new_project_template(unique("Bare"))

    def _people(self) -> None:
        people = self.nouns.person
        login = f"lia-{uuid.uuid4().hex[:8]}"
        known = {"phone": "+33 1", "desktop_login": login, "departments": [self.department]}
        self.full_person = people.new_person("Lia", unique("Roux"), f"{login}@example.com", role="supervisor", **known)
        filled = {"studio_id": self.studio["id"], "country": "FR", "data": {"desk": 4}, "daily_salary": 300}
        people.update_person({"id": self.full_person["id"], **filled})
        self.nouns.files.upload_person_avatar(self.full_person, self.file)
        self.bot = people.new_bot(unique("Renderer"), f"{login}-bot@example.com", expiration_date="2030-01-01")
        self.nouns.project.add_person_to_team(self.project, self.full_person, role="manager")
        self.nouns.project.add_person_to_team(self.project, self.person)
        self.nouns.project.add_person_to_team(self.project, self.me)
        self.day_off = people.new_day_off(self.full_person, "2026-03-16", "2026-03-17", "Skiing.")
        people.new_day_off(self.person, DAY, DAY)

    # Entities

    def _world(self) -> None:
        project, shot, asset = self.project, self.nouns.shot, self.nouns.asset
        self.episode = shot.new_episode(project, "EP_02")
        shot.update_episode({"id": self.episode["id"], "description": "The second.", "data": {"mood": "blue"}})
        self.full_sequence = shot.new_sequence(project, "SQ02", self.episode)
        more: Row = {"frame_in": 1001, "frame_out": 1024, "description": "Rain.", "data": {"lens": 35}}
        self.full_shot = shot.new_shot(project, self.full_sequence, "SH020", 24, **more)
        shot.update_shot({"id": self.full_shot["id"], "code": "A", "status": "complete"})
        shot.update_shot_data(self.full_shot, {"frame_in": 1002})  # the server keeps a version
        place = {"description": "Brass.", "extra_data": {"size": 2}, "episode": self.episode, "is_shared": True}
        self.full_asset = asset.new_asset(project, self.asset_type, "Table", **place)
        asset.update_asset({"id": self.full_asset["id"], "source_id": self.episode["id"]})
        asset.update_asset({"id": self.full_asset["id"], "ready_for": self.task_type["id"]})
        cast = [{"asset_id": self.full_asset["id"], "nb_occurences": 2, "label": "fixed"}]
        self.nouns.casting.update_shot_casting(
            project, self.full_shot, [*cast, {"asset_id": self.asset["id"], "nb_occurences": 1}]
        )
        self.nouns.casting.update_asset_casting(project, self.asset, cast)
        self.nouns.casting.update_episode_casting(project, self.episode, cast)
        self.scene = self.nouns.scene.new_scene(project, self.full_sequence, "SC010")
        self.nouns.scene.add_shot_to_scene(self.scene, self.full_shot)
        self.instance = self.nouns.scene.new_scene_asset_instance(self.scene, self.full_asset, "Left one.")
        self.nouns.scene.update_asset_instance_data(self.instance, {"x": 1})
        shot.add_asset_instance_to_shot(self.full_shot, self.instance)
        self.part = asset.new_asset_asset_instance(self.asset, self.full_asset)
        self.edit = self.nouns.edit.new_edit(project, "Cut", "First.", {"fps": 24}, self.episode)
        self.bare_edit = self.nouns.edit.new_edit(project, "Trailer")
        self.concept = self.nouns.concept.new_concept(project, "Harbour", "Wet.", {"a": 1}, [self.full_asset])
        self.bare_concept = self.nouns.concept.new_concept(project, "Attic")

    # Tasks and what is said about them

    def _work(self) -> None:
        task, project = self.nouns.task, self.project
        kinds: Row = {}
        for kind in ("Episode", "Sequence", "Scene", "Edit", "Concept"):
            kinds[kind] = task.new_task_type(unique(kind), for_entity=kind)
            self.nouns.project.add_task_type(project, kinds[kind], priority=3)
        made_of = {"assigner": self.full_person, "assignees": [self.full_person, self.me, self.person]}
        self.full_task = task.new_task(self.full_shot, self.task_type, task_status=self.status("wip"), **made_of)
        self.full_task_id = self.full_task["id"]
        plan = {"start_date": DAY, "due_date": "2026-03-20", "estimation": 480, "description": "Block it."}
        task.update_task({"id": self.full_task["id"], **plan, "data": {"level": 2}, "difficulty": 4, "priority": 1})
        self.asset_task = task.new_task(self.full_asset, self.full_task_type, assignees=[self.me])
        holders = (self.episode, self.full_sequence, self.scene, self.edit, self.concept)
        for holder, kind in zip(holders, kinds.values(), strict=True):
            task.new_task(holder, kind, assignees=[self.me])
        self.edit_task_type, self.concept_task_type = kinds["Edit"], kinds["Concept"]
        self.nouns.user.subscribe_to_task(self.task)
        self.nouns.user.subscribe_to_task(self.full_task)
        artist = self._log_in_as_artist()
        said = {"checklist": [{"text": "left hand", "checked": False}], "attachments": [self.file]}
        text = f"@{self.full_person['full_name']} @{self.department['name']} look"
        task.add_comment(self.task, self.status("todo"), client=artist)
        told = task.add_comment(
            self.full_task, self.status("wfa"), text, links=["https://example.com"], **said, client=artist
        )
        self.comment = task.get_comment(told)
        task.reply_to_comment(self.full_task, self.comment, "Done.", client=artist)
        task.acknowledge_comment(self.full_task, self.comment)
        task.update_comment({"id": self.comment["id"], "pinned": True})
        said_of, self.preview = task.publish_preview(
            self.full_task, self.status("wip"), "v1", preview_file_path=self.file, set_thumbnail=True
        )
        note = {"time": 0, "drawing": {"objects": []}, "width": 64, "height": 48}
        self.nouns.files.update_preview_annotations(self.preview, additions=[note])
        task.add_extra_preview(self.full_task, said_of, self.preview, self.file)
        self.nouns.files.update_preview(self.preview, {"description": "Rough.", "data": {"pass": 1}})
        self.bare_preview = task.create_preview(self.task, task.add_comment(self.task, self.status("wip")))
        task.publish_preview(self.asset_task, self.status("done"), preview_file_path=self.file, set_thumbnail=True)
        for person in (self.full_person, self.me):
            task.set_time_spent(self.full_task, person, DAY, 90)
        task.update_task({"id": self.full_task["id"], "end_date": f"{DAY}T10:00:00"})  # quotas count what has ended
        artist.close()

    def _log_in_as_artist(self) -> KitsuClient:
        """A client for somebody else, whose words the administrator is notified of."""
        self.nouns.person.change_password_for_person(self.full_person, PASSWORD)
        artist = KitsuClient(self.client.host)
        session.log_in(self.full_person["email"], PASSWORD, client=artist)
        return artist

    def _money(self) -> None:
        project = self.nouns.project
        self.budget = project.create_budget(self.project, "First", currency="EUR")
        entry = {"department": self.department, "person": self.full_person, "start_date": "2026-01-01"}
        cost = {"months_duration": 3, "daily_salary": 250.5, "position": "lead", "seniority": "senior"}
        self.entry = project.create_budget_entry(self.project, self.budget, "Lead", **entry, **cost)
        self.hardware_item = self.nouns.person.new_hardware_item(unique("Tablet"), "tab", 12, 3)
        self.nouns.person.add_hardware_item_to_department(self.hardware_item, self.department)
        self.custom_action = self.nouns.studio.new_custom_action(unique("Farm"), "https://farm.example.com", "shot")

    def _schedule(self) -> None:
        project = self.nouns.project
        project.new_schedule_item(self.project, self.task_type, DAY, "2026-03-20", self.full_sequence, 12)
        self.schedule_version = project.new_schedule_version(self.project, "Tight")
        plan = {"start_date": DAY, "due_date": "2026-03-20", "estimation": 480, "assignees": [self.me]}
        self.scheduled_task = project.new_scheduled_task(self.schedule_version, self.full_task, **plan)

    # Files

    def _files(self) -> None:
        files = self.nouns.files
        self.software = files.new_software(unique("Blender"), "blr", "blend", ["blend1"])
        self.output_type = files.new_output_type(unique("Geometry"), "geo")
        self.file_status = files.new_file_status(unique("Checked"), "#00ff00")
        made = {"software": self.software, "comment": "rough", "person": self.full_person}
        self.working_file = files.new_working_file(self.full_task, **made)
        files.upload_working_file(self.working_file, self.file)
        files.new_working_file(self.full_task, "bare")
        of_shot = (self.full_shot, self.output_type, self.task_type)
        known = {"working_file": self.working_file, "person": self.full_person, "representation": "abc"}
        self.output_file = files.new_entity_output_file(
            *of_shot, "baked", **known, nb_elements=24, file_status_id=self.file_status
        )
        sizes = {"size": 12, "checksum": "0cc175b9c0f1b6a831c399e269772661", "description": "Clean.", "data": {"a": 1}}
        files.update_output_file(self.output_file, sizes)
        files.new_entity_output_file(*of_shot, "", name="bare")
        of_instance = (self.instance, self.scene, self.output_type, self.task_type)
        files.new_asset_instance_output_file(*of_instance, "placed", **known)

    # Playlists

    def _reviews(self) -> None:
        playlist = self.nouns.playlist
        self.playlist = playlist.new_playlist(self.project, "Dailies", self.episode)
        playlist.add_entity_to_playlist(self.playlist, self.full_shot, preview_file=self.preview)
        self.bare_playlist = playlist.new_playlist(self.project, "Later", for_client=True, is_for_all=True)
        playlist.new_share_link(self.playlist, expiration_date="2030-01-01", password="open it")
        self.share_token = playlist.new_share_link(self.playlist)["token"]
        with contextlib.suppress(ServerErrorException):  # there is no movie in it, but there is a job
            playlist.build_playlist_movie(self.playlist)

    # What the logged-in person has

    def _own(self) -> None:
        user = self.nouns.user
        self.filter_group = user.new_filter_group("Mine")
        self.filter_groups = [self.filter_group, user.new_filter_group("Ours", self.project)]
        self.filter = user.new_filter("wip", "wip", "todo")
        user.update_filter({"id": self.filter["id"], "search_filter_group_id": self.filter_group["id"]})
        user.new_filter("props", "props", "asset", self.project, "Asset")
        user.join_chat(self.full_shot)
        self.nouns.entity.new_chat_message(self.full_shot, "Is it night?")
        user.log_desktop_session_log_in()
        self.nouns.task.assign_task(self.task, self.me)
        self.nouns.person.new_person("No", unique("Body"), f"nobody-{uuid.uuid4().hex[:8]}@example.com")
