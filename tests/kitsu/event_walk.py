"""All that makes a server emit an event, done once: what the film begins with, changed, talked about and removed."""

from __future__ import annotations

import uuid
from typing import Any

from tests.support import media

from .conftest import unique
from .film import DAY, Film, Row

#: Records that are created, changed and removed by themselves: the path below "data", what is given, what is changed.
#: Texts that begin with "@" name an attribute of the walk, whose ID is meant.
RECORDS: tuple[tuple[str, Row, Row], ...] = (
    ("asset-instances", {"asset_id": "@asset", "name": "one", "number": 9}, {"name": "two"}),
    ("attachment-files", {"name": "a.png", "comment_id": "@comment"}, {"name": "b.png"}),
    ("budgets", {"project_id": "@project", "name": "bare", "revision": 90}, {"name": "other"}),
    (
        "budget-entries",
        {
            "budget_id": "@budget",
            "department_id": "@department",
            "start_date": DAY,
            "months_duration": 1,
            "daily_salary": 9.5,
            "position": "lead",
            "seniority": "senior",
        },
        {"months_duration": 2},
    ),
    ("chats", {"object_id": "@shot", "object_type": "entity"}, {"last_message": f"{DAY}T10:00:00"}),
    ("chat-messages", {"chat_id": "@chat", "person_id": "@me", "text": "Hi."}, {"text": "Hello."}),
    ("comments", {"object_id": "@task", "object_type": "Task", "person_id": "@me"}, {"text": "Changed."}),
    ("custom-actions", {"name": "!", "url": "https://x.example.com", "entity_type": "shot"}, {"name": "!"}),
    ("day-offs", {"person_id": "@person", "date": "2026-07-01", "end_date": "2026-07-02"}, {"description": "Sea."}),
    ("departments", {"name": "!", "color": "#000000"}, {"name": "!"}),
    ("entities", {"project_id": "@project", "entity_type_id": "@asset_type", "name": "!"}, {"name": "!"}),
    ("entity-links", {"entity_in_id": "@shot", "entity_out_id": "@full_asset"}, {"nb_occurences": 3}),
    ("entity-types", {"name": "!"}, {"name": "!"}),
    ("events", {"name": "render:done", "data": {}}, {"data": {"frames": 2}}),
    ("file-status", {"name": "!", "color": "#000000"}, {"name": "!"}),
    ("hardware-items", {"name": "!", "short_name": "x", "monthly_cost": 1, "inventory_amount": 1}, {"name": "!"}),
    (
        "metadata-descriptors",
        {"project_id": "@project", "name": "Own", "field_name": "own", "entity_type": "Edit"},
        {"name": "Other"},
    ),
    ("milestones", {"project_id": "@project", "name": "Beta", "date": DAY}, {"name": "Gamma"}),
    ("news", {"task_id": "@task", "author_id": "@me"}, {"change": True}),
    (
        "notifications",
        {"person_id": "@me", "author_id": "@full_person", "task_id": "@task", "type": "assignation"},
        {"read": True},
    ),
    ("organisations", {"name": "!"}, {"name": "!"}),
    ("output-types", {"name": "!", "short_name": "x"}, {"name": "!"}),
    (
        "output-files",
        {
            "entity_id": "@full_shot",
            "output_type_id": "@output_type",
            "file_status_id": "@file_status",
            "path": "/x/!",
            "name": "own",
            "revision": 90,
            "representation": "exr",
        },
        {"comment": "own"},
    ),
    ("persons", {"first_name": "No", "last_name": "!", "email": "!@example.com"}, {"first_name": "None"}),
    ("playlists", {"project_id": "@project", "name": "!", "shots": []}, {"name": "!"}),
    ("plugins", {"plugin_id": "!", "name": "!", "version": "1.0.0", "maintainer_name": "me", "license": "MIT"}, {}),
    ("preview-background-files", {"name": "!", "is_default": False}, {"name": "!"}),
    ("preview-files", {"task_id": "@task", "name": "own", "revision": 90, "source": "webgui"}, {"name": "other"}),
    ("project-status", {"name": "!", "color": "#000000"}, {"name": "!"}),
    ("schedule-items", {"project_id": "@project", "task_type_id": "@edit_task_type"}, {"man_days": 3}),
    ("production-schedule-versions", {"project_id": "@project", "name": "own"}, {"name": "other"}),
    (
        "production-schedule-version-task-links",
        {"production_schedule_version_id": "@schedule_version", "task_id": "@task"},
        {"estimation": 60},
    ),
    (
        "search-filter-groups",
        {"person_id": "@me", "name": "!", "list_type": "asset", "color": "#000000"},
        {"name": "!"},
    ),
    (
        "search-filters",
        {"person_id": "@me", "name": "!", "list_type": "asset", "search_query": "x", "project_id": "@project"},
        {"name": "!"},
    ),
    ("softwares", {"name": "!", "short_name": "x", "file_extension": "ma"}, {"name": "!"}),
    ("studios", {"name": "!", "color": "#000000"}, {"name": "!"}),
    ("subscriptions", {"person_id": "@full_person", "task_id": "@full_task"}, {}),
    (
        "tasks",
        {"project_id": "@project", "entity_id": "@shot", "task_type_id": "@task_type", "name": "own"},
        {"priority": 2},
    ),
    ("task-status", {"name": "!", "short_name": "!", "color": "#000000"}, {"name": "!"}),
    ("task-types", {"name": "!", "color": "#000000", "for_entity": "Edit"}, {"name": "!"}),
    (
        "time-spents",
        {"task_id": "@full_task", "person_id": "@full_person", "date": "2026-03-10", "duration": 30},
        {"duration": 60},
    ),
    (
        "working-files",
        {"task_id": "@task", "entity_id": "@shot", "person_id": "@me", "name": "own", "revision": 90, "path": "/x/!"},
        {"comment": "own"},
    ),
)

#: What the import routes are given, not silently: the kind, and what of the walk is written again and as a new record.
IMPORTS: tuple[tuple[str, str], ...] = (
    ("projects", "project"),
    ("entities", "episode"),
    ("entities", "full_sequence"),
    ("entities", "full_shot"),
    ("entities", "full_asset"),
    ("entities", "scene"),
    ("entities", "edit"),
    ("entities", "concept"),
    ("entities", "folder_of_concepts"),
    ("entity-links", "link"),
    ("tasks", "full_task"),
    ("comments", "comment"),
    ("attachment-files", "attachment"),
    ("preview-files", "preview"),
    ("playlists", "playlist"),
    ("milestones", "milestone"),
    ("metadata-descriptors", "own_descriptor"),
    ("schedule-items", "schedule_item"),
    ("time-spents", "time_spent"),
    ("subscriptions", "subscription"),
    ("notifications", "notification"),
    ("news", "news"),
)


class Walk(Film):
    """A film, and then whatever else there is to do with it."""

    def walk(self) -> None:
        """Do all but import and remove."""
        self.build()
        self.chat = self.nouns.user.join_chat(self.full_shot)
        for step in (
            self._records,
            self._entities,
            self._casting,
            self._assignments,
            self._comments,
            self._previews,
            self._playlists,
            self._settings_again,
            self._own_again,
        ):
            step()

    def _records(self) -> None:
        for path, given, changed in RECORDS:
            made = self.create(path, **self._of_walk(given))
            self.client.update(path, made["id"], self._of_walk(changed))
            self.client.delete(f"data/{path}/{made['id']}")
        scales = self.nouns.person.all_salary_scales()  # the server makes them, for each department
        mine = next(each for each in scales if each["department_id"] == self.department["id"])
        self.nouns.person.update_salary_scale({"id": mine["id"], "salary": 10})
        self.nouns.person.remove_salary_scale(mine)

    def _of_walk(self, fields: Row) -> Row:
        return {key: self._value(value) for key, value in fields.items()}

    def _value(self, given: Any) -> Any:
        if not isinstance(given, str):
            return given
        return getattr(self, given[1:])["id"] if given.startswith("@") else given.replace("!", uuid.uuid4().hex[:8])

    def _entities(self) -> None:
        n, project = self.nouns, self.project
        self.folder_of_concepts = n.project.new_concept_folder(project, "Places")
        n.project.move_concepts(project, [self.bare_concept], self.folder_of_concepts)
        n.concept.update_concept_folder({"id": self.folder_of_concepts["id"], "name": "Rooms"})
        n.concept.update_concept({"id": self.bare_concept["id"], "description": "Dusty."})
        n.edit.update_edit({"id": self.edit["id"], "description": "Second."})
        n.shot.update_sequence({"id": self.full_sequence["id"], "description": "Wet."})
        n.shot.update_episode({"id": self.episode["id"], "description": "Second."})
        n.scene.update_scene({"id": self.scene["id"], "description": "Dark."})
        n.scene.remove_shot_from_scene(self.scene, self.full_shot)
        n.shot.remove_asset_instance_from_shot(self.full_shot, self.instance)
        n.asset.set_assets_shared([self.asset], shared=True)
        n.asset.update_asset_type({"id": self.asset_type["id"], "description": "Small things."})

    def _casting(self) -> None:
        casting, project = self.nouns.casting, self.project
        casting.cast_asset(project, [self.shot], self.asset, 2)
        casting.uncast_asset(project, [self.shot], self.asset)
        casting.update_asset_casting(project, self.asset, [])
        casting.update_episode_casting(project, self.episode, [])
        bare = self.nouns.shot.new_shot(project, self.full_sequence, "SH030")
        table = self.folder / "casting.csv"
        rows = [f"{self.episode['name']},{self.full_sequence['name']},{bare['name']}"]
        head = "Episode,Parent,Name,Asset Type,Asset,Occurences,Label"
        cast = f"{self.asset_type['name']},{self.asset['name']},1,fixed"
        table.write_text("\n".join([head, *(f"{row},{cast}" for row in rows), ""]))
        casting.import_casting_with_csv(project, table)

    def _assignments(self) -> None:
        task = self.nouns.task
        task.assign_task(self.task, self.full_person)
        task.clear_assignations([self.task], self.full_person)
        task.add_time_spent(self.full_task, self.full_person, DAY, 10)
        task.remove_time_spent_for_date(self.full_task, self.full_person, DAY)
        ready = {"in_task_type_id": self.full_task_type["id"], "in_task_status_id": self.status("wip")["id"]}
        goal = {"out_task_type_id": self.task_type["id"], "out_field_type": "ready_for"}
        automation = self.create("status-automations", entity_type="asset", **ready, **goal)
        task.update_status_automation({"id": automation["id"], "import_last_revision": False})
        self.nouns.project.add_status_automation(self.project, automation)
        self.nouns.casting.update_shot_casting(
            self.project, self.full_shot, [{"asset_id": self.full_asset["id"], "nb_occurences": 1}]
        )
        task.add_comment(self.asset_task, self.status("wip"))
        self.nouns.project.remove_status_automation(self.project, automation)
        task.remove_status_automation(automation)

    def _comments(self) -> None:
        task = self.nouns.task
        said = task.add_comment(self.full_task, self.status("wfa"), "Look.", attachments=[self.file])
        task.acknowledge_comment(self.full_task, said)
        task.acknowledge_comment(self.full_task, said)  # and no longer
        reply = task.reply_to_comment(self.full_task, said, "Yes.")
        task.delete_comment_reply(self.full_task, said, reply)
        attached = task.get_comment(said)["attachment_files"][0]
        task.delete_comment_attachment(self.full_task, said, attached)
        other = task.new_task(self.full_shot, self.task_type, "other")
        moved = task.add_comment(other, self.status("todo"), "Wrong task.")
        task.move_comment_to_task(other, moved, self.full_task)
        task.task_to_review(self.full_task, self.me, "See for yourself.")
        task.remove_comment(said)

    def _previews(self) -> None:
        task, files = self.nouns.task, self.nouns.files
        _, preview = task.publish_preview(self.full_task, self.status("wip"), "v2", preview_file_path=self.file)
        note = {"time": 0, "drawing": {"objects": []}, "width": 64, "height": 48}
        files.update_preview_annotations(preview, additions=[note])
        task.set_main_preview(preview)
        for_folders = task.new_task_type(unique("Board"), for_entity="ConceptFolder")
        self.nouns.project.add_task_type(self.project, for_folders, priority=9)
        of_folder = task.new_task(self.folder_of_concepts, for_folders)
        task.publish_preview(of_folder, self.status("wip"), preview_file_path=self.file, set_thumbnail=True)
        files.remove_preview_file(preview, force=True)
        files.upload_preview_background_file(self.background, media.panorama(self.folder / "studio.hdr"))
        files.upload_organisation_avatar(self.nouns.person.get_organisation(), self.file)

    def _playlists(self) -> None:
        playlist = self.nouns.playlist
        playlist.update_playlist({"id": self.playlist["id"], "name": unique("Dailies")})
        for job in playlist.all_build_jobs_for_project(self.project):
            playlist.remove_build_job(self.playlist, job)
        playlist.delete_playlist(self.bare_playlist)

    def _settings_again(self) -> None:
        n = self.nouns
        n.project.remove_metadata_descriptor(self.project, self.descriptor["id"], force=True)
        n.project.update_schedule_version({"id": self.schedule_version["id"], "name": "Loose"})
        n.project.apply_schedule_version(self.schedule_version)
        n.project.update_budget(self.project, self.budget, {"name": "Second"})
        n.project.update_budget_entry(self.project, self.budget, self.entry, {"months_duration": 4})
        n.project.remove_budget_entry(self.project, self.budget, self.entry)
        n.project.remove_budget(self.project, self.budget)
        n.project_template.update_project_template({"id": self.bare_template["id"], "description": "Nothing."})
        n.project_template.remove_project_template(self.bare_template)
        n.person.update_organisation({"id": n.person.get_organisation()["id"], "hours_by_day": 8})

    def _own_again(self) -> None:
        user, entity = self.nouns.user, self.nouns.entity
        user.send_test_event()
        message = entity.new_chat_message(self.full_shot, "Never mind.")
        entity.remove_chat_message(self.full_shot, message)
        user.leave_chat(self.full_shot)
        told = user.all_notifications()[0]
        user.update_notification({"id": told["id"], "read": True})
        user.update_notification({"id": told["id"], "read": False})
        user.mark_all_notifications_as_read()

    def import_again(self) -> None:
        """Send the import routes what is there already, and the same as new records."""
        n, of_project = self.nouns, f"data/projects/{self.project['id']}"
        self.link = self.client.get(f"{of_project}/entity-links")[0]
        self.attachment = self.create("attachment-files", name="c.png", comment_id=self.comment["id"])
        self.own_descriptor = n.project.add_metadata_descriptor(self.project, unique("Mood"), "Edit")
        self.schedule_item = self.create("schedule-items", project_id=self.project["id"], man_days=1)
        spent = {"task_id": self.full_task["id"], "person_id": self.me["id"], "date": "2026-03-11", "duration": 5}
        self.time_spent = self.create("time-spents", **spent)
        self.subscription = self.client.get(f"{of_project}/subscriptions")[0]
        self.notification = self.client.get(f"{of_project}/notifications")[0]
        self.news = n.project.new_news_entry(self.full_task, self.me)
        for kind, attribute in IMPORTS:
            row = self._as_stored(kind, getattr(self, attribute))
            self.client.import_data(kind, [row])
            self.client.import_data(kind, [self._as_new(row)])

    def _as_stored(self, kind: str, row: Row) -> Row:
        """Return the record as the import routes take it: they refuse some of what is told along with it."""
        if kind not in ("entity-links", "subscriptions", "notifications"):
            row = self.client.get(f"data/{kind}/{row['id']}")
        own = [key for key, value in row.items() if not isinstance(value, list | dict) and key != "first_episode_id"]
        return {key: row[key] for key in own}

    def _as_new(self, row: Row) -> Row:
        other: Row = {"name": unique("Imported"), "date": "2026-05-05", "revision": 91, "person_id": self.bot["id"]}
        other |= {"code": None, "field_name": "imported"}
        changed = {key: value for key, value in other.items() if key in row}
        return {**row, **changed, "id": str(uuid.uuid4())}

    def remove(self) -> None:
        """Remove a record of each kind, with all that hangs on it."""
        n = self.nouns
        n.task.remove_task(self.task)
        n.concept.remove_concept(self.bare_concept, force=True)
        n.concept.remove_concept_folder(n.project.new_concept_folder(self.project, "Nothing"))
        n.edit.remove_edit(self.bare_edit, force=True)
        n.asset.remove_asset(n.asset.new_asset(self.project, self.asset_type, "Mat"), force=True)
        n.entity.remove_entity(n.scene.new_scene(self.project, self.sequence, "SC090"), force=True)
        n.shot.remove_shot(self.shot, force=True)
        n.shot.remove_sequence(self.sequence, force=True)
        n.shot.remove_episode(n.shot.new_episode(self.project, "EP_09"), force=True)
        other = n.project.new_project(unique("Emptied"))
        n.project.close_project(other)
        n.project.remove_project(other, force=True)
