"""Is all that a stand-in knows of a job in Kitsu? The judge of a migration, who knows nothing of it.

Walks the stand-in's rows, asks Kitsu by plain routes, and says what is missing or otherwise. Nothing of the migration
or of the engine is imported: names are matched by hand, files by SHA-256, pictures by their pixels, since Kitsu writes
pictures anew.
"""

from __future__ import annotations

import hashlib
import io
from collections import defaultdict
from collections.abc import Iterator
from typing import Any, TypeAlias

from PIL import Image

from gazu_like.client import KitsuClient
from gazu_like.nim.testing import World

Row: TypeAlias = dict[str, Any]

STATES = {"OMIT": ("canceled", True), "ON HOLD": ("standby", False), "COMPLETED": ("complete", False)}


class Kitsu:
    """A production, read by plain routes."""

    def __init__(self, client: KitsuClient, name: str) -> None:
        self.client = client
        found = [row for row in client.get("data/projects?relations=true") if row["name"] == name]
        assert len(found) == 1, f"{len(found)} productions are called {name!r}"
        self.project: Row = found[0]
        self.id = self.project["id"]
        self.people = {row["id"]: row["email"] or row["full_name"] for row in client.get("data/persons")}
        self.types = {row["id"]: row for row in client.get("data/task-types")}
        self.statuses = {row["id"]: row for row in client.get("data/task-status")}
        self.kinds = {row["id"]: row["name"] for row in client.get("data/entity-types")}
        self.entities = {row["id"]: row for row in self._whole("entities")}
        self.tasks = {row["id"]: row for row in self.listed("tasks")}
        self.comments = self.listed("comments")
        self.previews = {row["id"]: row for row in self._whole("preview-files")}
        self.times = self.listed("time-spents")
        self.playlists = {row["name"]: row for row in self._whole("playlists")}
        self.attachments = self.listed("attachment-files")
        of_entities = set(self.entities)
        self.working = [row for row in client.get("data/working-files") if row["entity_id"] in of_entities]
        self.output = [row for row in client.get("data/output-files") if row["entity_id"] in of_entities]
        self.output_types = {row["id"]: row["name"] for row in client.get("data/output-types")}
        self.descriptors = self._whole("metadata-descriptors")

    def listed(self, path: str) -> list[Row]:
        return list(self.client.get(f"data/projects/{self.id}/{path}"))

    def _whole(self, model: str) -> list[Row]:
        return list(self.client.get(f"data/{model}?project_id={self.id}"))

    def of_kind(self, kind: str) -> list[Row]:
        return [row for row in self.entities.values() if self.kinds[row["entity_type_id"]] == kind]

    def content(self, path: str) -> bytes:
        return self.client.send(self.client.call("GET", path)).content

    def preview_bytes(self, row: Row) -> bytes:
        place = "movies" if row["extension"] == "mp4" else "pictures"
        return self.content(f"{place}/originals/preview-files/{row['id']}.{row['extension']}")


def problems(world: World, job_id: int, client: KitsuClient) -> list[str]:
    """Say what of a job is not in Kitsu as it should be."""
    kitsu = Kitsu(client, world.store.get("job", job_id)["jobname"])
    judge = _Judge(world, job_id, kitsu)
    parts = (judge.job, judge.shots, judge.assets, judge.tasks, judge.reviews, judge.bins, judge.files, judge.elements)
    return [said for part in parts for said in part()]


class _Judge:
    def __init__(self, world: World, job_id: int, kitsu: Kitsu) -> None:
        self.store, self.world, self.kitsu = world.store, world, kitsu
        self.row = self.store.get("job", job_id)
        self.task_of: dict[int, Row] = {}  # Kitsu's task by NIM's ID
        self.preview_of: dict[int, Row] = {}
        self.entity_of: dict[tuple[str, int], Row] = {}

    def differs(self, what: str, wanted: Any, held: Any) -> Iterator[str]:
        if wanted != held:
            yield f"{what}: wanted {wanted!r}, got {held!r}"

    def job(self) -> Iterator[str]:
        project = self.kitsu.project
        for column, field in {"number": "code", "description": "description", "start_date": "start_date"}.items():
            yield from self.differs(f"job {column}", self.row[column], project[field])
        yield from self.differs("fps", "24", project["fps"])
        yield from self.differs("agency", self.row["agency"], project["data"]["nim_agency"])
        yield from self.differs("colour space", self.row["keys"]["Colour space"], project["data"]["colour_space"])
        crew = {self.person(row["userID"]) for row in self.store.where("crew", jobID=self.row["ID"])}
        team = {self.kitsu.people[each] for each in project["team"]}
        yield from self.differs("team without its crew", set(), crew - team)
        names = {(row["entity_type"], row["name"]) for row in self.kitsu.descriptors}
        for kind, keys in self.world.custom_keys.items():
            if kind in ("job", "shot", "asset", "task"):
                for name in keys:
                    wanted = {"job": "Project"}.get(kind, kind.title()), name
                    yield from self.differs(f"descriptor {wanted}", True, wanted in names)
        choices = next(row for row in self.kitsu.descriptors if row["name"] == "Location")
        yield from self.differs("choices", (["Flats", "Village"], "list"), (choices["choices"], choices["data_type"]))

    def person(self, user_id: Any) -> str | None:
        row = self.store.find("user", user_id)
        if row is None:
            return None
        # Kitsu refuses addresses of the house.
        usable = row["email"] and not row["email"].endswith(".test")
        return str(row["email"] if usable else f"{row['first_name']} {row['last_name']}")

    def shots(self) -> Iterator[str]:
        sequences = {row["id"]: row["name"] for row in self.kitsu.of_kind("Sequence")}
        shows = self.store.where("show", jobID=self.row["ID"])
        yield from self.differs("sequences", sorted(row["name"] for row in shows), sorted(sequences.values()))
        there = {(sequences[row["parent_id"]], row["name"]): row for row in self.kitsu.of_kind("Shot")}
        expected = [(show["name"], shot) for show in shows for shot in self.store.where("shot", showID=show["ID"])]
        yield from self.differs("shots", sorted((show, shot["name"]) for show, shot in expected), sorted(there))
        for show, shot in expected:
            row = there.get((show, shot["name"]))
            if row is None:
                continue
            self.entity_of["shot", shot["ID"]] = row
            told = {
                "nb_frames": int(shot["frames"]),
                "description": shot["description"],
                **dict(zip(("status", "canceled"), self.state("shot", shot), strict=True)),
            }
            yield from self.fields(f"shot {shot['name']}", told, row)
            data = {
                "fps": shot["fps"],
                "handles": int(shot["handles"]),
                "lens": shot["lens"],
                "location": shot["keys"]["Location"],
            }
            yield from self.fields(f"shot {shot['name']} data", data, row["data"])
            yield from self.differs(f"shot {shot['name']} has a thumbnail", True, bool(row["preview_file_id"]))

    def fields(self, what: str, wanted: Row, held: Row) -> Iterator[str]:
        for name, value in wanted.items():
            yield from self.differs(f"{what} {name}", value, held.get(name))

    def state(self, kind: str, row: Row) -> tuple[str, bool]:
        name = self.world.name_of(f"{kind} status", row[f"{kind}StatusID"])
        return STATES.get(name, ("running", False))

    def assets(self) -> Iterator[str]:
        expected = self.store.where("asset", jobID=self.row["ID"])
        for asset in expected:
            found = [row for row in self.kitsu.of_kind(asset["keys"]["Category"]) if row["name"] == asset["name"]]
            yield from self.differs(f"asset {asset['name']}", 1, len(found))
            for row in found[:1]:
                self.entity_of["asset", asset["ID"]] = row
                told = {"description": asset["description"], "status": self.state("asset", asset)[0]}
                yield from self.fields(f"asset {asset['name']}", told, row)

    def tasks(self) -> Iterator[str]:
        by_place = {(row["entity_id"], self.bare(row["task_type_id"])): row for row in self.kitsu.tasks.values()}
        expected = self.store.where("task", jobID=self.row["ID"])
        yield from self.differs("tasks", len(expected), len(by_place))
        hours: dict[int, float] = defaultdict(float)
        for card in self.store.where("timecard"):
            hours[card["taskID"]] += card["hrs"] - (card["break_hrs"] or 0)
        for task in expected:
            kind = "asset" if task["assetID"] else "shot"
            entity = self.entity_of[kind, task[f"{kind}ID"]]
            name = self.world.name_of("task type", task["typeID"])
            row = by_place.get((entity["id"], name.casefold()))
            if row is None:
                yield f"task {entity['name']} {name}: missing"
                continue
            self.task_of[task["ID"]] = row
            told = {
                "estimation": task["estimated_hours"] * 60,
                "start_date": task["startDate"].replace(" ", "T"),
                "due_date": task["endDate"].replace(" ", "T"),
                "duration": hours[task["ID"]] * 60,
            }
            yield from self.fields(f"task {entity['name']} {name}", told, row)
            status = self.world.name_of("task status", task["statusID"], "status")
            held = self.kitsu.statuses[row["task_status_id"]]
            yield from self.differs(f"task {entity['name']} {name} status", status, held["name"])
            people = [self.person(task["userID"])] if self.person(task["userID"]) else []
            yield from self.differs(
                f"task {entity['name']} {name}", people, [self.kitsu.people[each] for each in row["assignees"]]
            )
            yield from self.differs(f"bid of task {task['ID']}", task["keys"]["Bid"], row["data"]["bid"])
        yield from self.times()

    def bare(self, type_id: str) -> str:
        """Name of a task type, less what tells it from another one of that name."""
        return str(self.kitsu.types[type_id]["name"].partition(" (")[0].casefold())

    def times(self) -> Iterator[str]:
        wanted: dict[tuple[str, str | None, str], float] = defaultdict(float)
        for card in self.store.where("timecard"):
            if card["taskID"]:
                task = self.task_of[card["taskID"]]["id"]
                wanted[task, self.person(card["userID"]), card["date"]] += (card["hrs"] - (card["break_hrs"] or 0)) * 60
        held = {
            (row["task_id"], self.kitsu.people[row["person_id"]], row["date"]): row["duration"]
            for row in self.kitsu.times
        }
        yield from self.differs("hours", dict(wanted), held)

    def reviews(self) -> Iterator[str]:
        items = self.store.where("item")
        by_task: dict[str, list[Row]] = defaultdict(list)
        for row in self.kitsu.previews.values():
            by_task[row["task_id"]].append(row)
        yield from self.differs("previews", len(items), len(self.kitsu.previews))
        for item in items:
            task = self.task_of[item["parentID"]]
            found = [row for row in by_task[task["id"]] if row["name"] == item["name"]]
            yield from self.differs(f"preview {item['name']}", 1, len(found))
            for row in found[:1]:
                self.preview_of[item["ID"]] = row
                yield from self.review(item, row, task)
        notes = self.store.where("note")
        yield from self.differs("comments", len(items) + len(notes), len(self.kitsu.comments))
        for note in notes:
            yield from self.note(note)

    def review(self, item: Row, preview: Row, task: Row) -> Iterator[str]:
        yield from self.differs(f"{item['name']} status", "ready", preview["status"])
        mine = [
            row
            for row in self.kitsu.comments
            if row["previews"] == [preview["id"]] and row["text"] == item["description"]
        ]
        yield from self.differs(f"comment of {item['name']}", 1, len(mine))
        for row in mine[:1]:
            told = {"object_id": task["id"], "created_at": item["date"].replace(" ", "T")}
            yield from self.fields(f"comment of {item['name']}", told, row)
            status = self.world.name_of("review status", item["statusID"])
            yield from self.differs("its status", status, self.kitsu.statuses[row["task_status_id"]]["name"])
            yield from self.differs("its author", self.person(item["userID"]), self.kitsu.people[row["person_id"]])
        ours, theirs = self.world.files[item["img_link"]].content, self.kitsu.preview_bytes(preview)
        same = _pixels(ours) == _pixels(theirs) if preview["extension"] == "png" else _sum(ours) == _sum(theirs)
        yield from self.differs(f"file of {item['name']}", True, same)

    def note(self, note: Row) -> Iterator[str]:
        seconds = note["time"] if note["time"] != -1 else None
        where = f"[frame {note['frame']}] " if note["frame"] else f"[{seconds:g} s] " if seconds else ""
        preview = self.preview_of[note["itemID"]]
        text = f"{where}{note['note']}".strip()
        found = [
            row
            for row in self.kitsu.comments
            if (row["text"], row["previews"], row["created_at"])
            == (text, [preview["id"]], note["date"].replace(" ", "T"))
        ]
        yield from self.differs(f"note {note['ID']}", 1, len(found))
        if not note["img_link"]:
            return
        files = [row for row in self.kitsu.attachments if found and row["comment_id"] == found[0]["id"]]
        content = self.world.files[note["img_link"]].content
        sums = [_sum(self.kitsu.content(f"data/attachment-files/{row['id']}/file/{row['name']}")) for row in files]
        yield from self.differs(f"picture of note {note['ID']}", [_sum(content)], sums)

    def bins(self) -> Iterator[str]:
        expected = self.store.where("bin")
        yield from self.differs("playlists", sorted(row["name"] for row in expected), sorted(self.kitsu.playlists))
        for row in expected:
            held = self.kitsu.playlists.get(row["name"], {"shots": []})
            wanted = [
                (self.preview_of[item]["id"], self.task_of[self.store.get("item", item)["parentID"]]["entity_id"])
                for item in row["items"]
                if self.store.find("item", item)
            ]
            got = [(each["preview_file_id"], each["entity_id"]) for each in held["shots"]]
            yield from self.differs(f"bin {row['name']}", wanted, got)

    def files(self) -> Iterator[str]:
        expected = self.store.where("file")
        published = [row for row in expected if row["isPublished"]]
        held = [row for row in self.kitsu.output if self.kitsu.output_types[row["output_type_id"]] == "Publish"]
        yield from self.differs("working files", len(expected) - len(published), len(self.kitsu.working))
        yield from self.differs("published files", len(published), len(held))
        for file in expected:
            entity = self.entity_of[file["class"].lower(), file["itemID"]]
            there = held if file["isPublished"] else self.kitsu.working
            key = entity["id"], file["basename"], file["version"]
            rows = [row for row in there if (row["entity_id"], row["name"], row["revision"]) == key]
            path = f"/mnt/jobs/{file['filepath']}/{file['filename']}"
            yield from self.differs(f"file {file['filename']}", [(path, file["note"])], [_told(row) for row in rows])

    def elements(self) -> Iterator[str]:
        expected = self.store.where("element")
        held = [row for row in self.kitsu.output if self.kitsu.output_types[row["output_type_id"]] == "renders"]
        yield from self.differs(
            "elements",
            sorted((row["name"], row["endFrame"] - row["startFrame"] + 1) for row in expected),
            sorted((row["name"], row["nb_elements"]) for row in held),
        )


def _told(row: Row) -> tuple[str, str]:
    return row["path"], row["comment"]


def _sum(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _pixels(content: bytes) -> tuple[Any, bytes]:
    with Image.open(io.BytesIO(content)) as picture:
        plain = picture.convert("RGB")
        return plain.size, plain.tobytes()
