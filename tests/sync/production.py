"""A series that has at least one record of every kind, and awkward ones: what a migration has to bring over.

``make_everything`` builds it, ``changes.grow`` changes it, ``film.big`` builds one of a size. What is made stands in
tables: a name, a route, a body. In a body ``R("zoe")`` is the ID of what was made under that name, and "%%" the
production's mark; in a route ``{zoe}`` is that ID. So several such productions live on one server without meeting.
"""

from __future__ import annotations

import re
import unicodedata
import uuid
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from gazu_like.client import KitsuClient
from tests.support import media

Row: TypeAlias = dict[str, Any]
#: Name to remember it by ("" for none), route ("PUT " before it, else it is a POST), body.
Line: TypeAlias = tuple[str, str, Any]

LONG = "Ω" * 159 + "!"
ACCENT = "Café Noé"
AWKWARD = "He said \"go\", 'no' \\ back / slash & <b>bold</b> 100%"
RTL = "فيلم قصير"
EMOJI = "🎬 fin 👩🏽‍🎨"
NESTED = {"a": [1, {"b": None, "c": [True, 0.1, ""]}], "é": {"": "empty key"}, "float": 1.5, "big": 12345678901234}


class R(str):
    """The name of something made before: stands for its ID."""


@dataclass
class Made:
    """What was made, by name.

    Attributes:
        client: An administrator of the server.
        folder: Where the files to upload are.
        mark: In all names that have to be unique on the server; at most 8 letters.
        grown: Changes that ``changes.grow`` made so far.
        rows: Records by name: "project", "library", "zoe", "shot", "shot task", "comment", "movie", "playlist" ...
        files: Files that were uploaded, by name.
    """

    client: KitsuClient
    folder: Path
    mark: str
    grown: int = 0
    rows: dict[str, Row] = field(default_factory=dict)
    files: dict[str, Path] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Row:
        return self.rows[name]

    @property
    def project(self) -> Row:
        return self.rows["project"]

    def id(self, name: str) -> str:
        """The ID of what was made under a name."""
        return str(self.rows[name]["id"])

    def path(self, route: str) -> str:
        """A route with the IDs of what its names stand for."""
        return re.sub(r"\{([^}]+)\}", lambda found: self.id(found[1]), route)

    def filled(self, body: Any) -> Any:
        """A body with IDs and the mark in it."""
        if isinstance(body, R):
            return self.id(body)
        if isinstance(body, str):
            return body.replace("%%", self.mark)
        if isinstance(body, Mapping):
            return {self.filled(name): self.filled(value) for name, value in body.items()}
        return [self.filled(each) for each in body] if isinstance(body, list | tuple) else body

    def make(self, lines: Iterable[Line]) -> None:
        """Send the lines of a table, and remember the answers."""
        for name, route, body in lines:
            send = self.client.put if route.startswith("PUT ") else self.client.post
            answer = send(self.path(route.removeprefix("PUT ")), self.filled(body))
            if name:
                self.rows[name] = answer

    def upload(self, route: str, file: str, shown: str | None = None, mime: str = "application/octet-stream") -> Any:
        """Send a file under the name that it shall have on the server."""
        content = self.files[file].read_bytes()
        return self.client.upload(self.path(route), files={"file": (shown or file, content, mime)})

    def refresh(self, name: str, model: str) -> Row:
        """Read a record again."""
        self.rows[name] = self.client.get(f"data/{model}", params={"id": self.id(name), "relations": "true"})[0]
        return self.rows[name]


def make_everything(client: KitsuClient, folder: Path, mark: str = "") -> Made:
    """Build the series.

    Args:
        client: An administrator.
        folder: For the files that are uploaded.
        mark: Letters in all names that have to be unique on the server, at most 8; made up when left out.
    """
    made = Made(client, folder, mark or uuid.uuid4().hex[:6])
    for area in AREAS:
        area(made)
    return made


# --- files -----------------------------------------------------------------------------------------------------------


def _files(made: Made) -> None:
    folder = made.folder
    folder.mkdir(parents=True, exist_ok=True)
    program = media.ffmpeg()
    made.files |= {
        "picture": media.png(folder / "picture one.png", 96, 54),
        "second picture": media.png(folder / "picture two.png", 80, 45, (10, 90, 200)),
        "face": media.png(folder / "face.png", 120, 120, (240, 200, 180)),
        "pdf": _written(folder / "storyboard é.pdf", b"%PDF-1.4\n%" + bytes(range(256)) * 20 + b"\n%%EOF\n"),
        "note": _written(folder / "note.txt", "brighter, please: éà 中\n".encode()),
        "scene file": _written(folder / "scene.blend", bytes(range(256)) * 256),
        # Its bytes are a PNG's: the server makes a thumbnail of it, and looks at the name alone.
        "background": media.png(folder / "studio.hdr", 128, 64, (90, 90, 120)),
        "broken": _written(folder / "broken.mp4", b"this is no movie " * 40),
    }
    if program:
        made.files["movie"] = media.movie(folder / "clip.mp4", program, 12)


def _written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


# --- the studio ------------------------------------------------------------------------------------------------------

DEPARTMENTS: tuple[Line, ...] = (
    ("rigging", "data/departments", {"name": "Rigging %%", "color": "#123456"}),
    ("effects", "data/departments", {"name": "Dépt Ünï «FX» %%", "color": "#abcdef", "archived": True}),
    ("studio", "data/studios", {"name": f"Studio {RTL} %%", "color": "#223344"}),
)

PERSON = {"role": "user", "contract_type": "short-term", "position": "lead", "seniority": "senior"}
PEOPLE: tuple[Line, ...] = (
    (
        "zoe",
        "data/persons",
        {
            **PERSON,
            "first_name": "Zoë",
            "last_name": "O'Neil %%",
            "email": "zoe-%%@example.com",
            "departments": [R("rigging"), R("effects")],
            "studio_id": R("studio"),
            "phone": "+33 1",
            "country": "FR",
            "daily_salary": 310,
            "data": NESTED,
            "timezone": "Asia/Tokyo",
            "locale": "fr_FR",
        },
    ),
    ("bob", "data/persons", {"first_name": "Bob", "last_name": "%%", "email": "bob-%%@example.com"}),
    (
        "gone",
        "data/persons",
        {"first_name": "Gone", "last_name": "%%", "email": "gone-%%@example.com", "active": False},
    ),
    (
        "customer",
        "data/persons",
        {"first_name": RTL, "last_name": "%%", "email": "customer-%%@example.com", "role": "client"},
    ),
    ("nameless", "data/persons", {"first_name": EMOJI, "last_name": "%%", "role": "vendor"}),
)


def _type(name: str, kind: str, **more: Any) -> Line:
    body = {"name": f"{name} %%", "color": "#ff8800", "for_entity": kind, "department_id": R("rigging"), **more}
    return name.lower(), "data/task-types", body


TASK_TYPES: tuple[Line, ...] = (
    _type("Sculpt", "Asset", short_name="scu", description="Shapes.", priority=3),
    _type("Texture é", "Asset", department_id=None),
    _type("Comp", "Shot", allow_timelog=False),
    _type("Anim", "Shot", priority=2),
    _type("Layout old", "Shot", archived=True),
    _type("Board", "Sequence"),
    _type("Script", "Episode"),
    _type("Conform", "Edit"),
    _type("Mood", "Concept"),
    _type("Dressing", "Scene"),
)

STATUSES: tuple[Line, ...] = (
    (
        "special",
        "data/task-status",
        {"name": "Very Special %%", "short_name": "s%%", "color": "#00ff00", "is_feedback_request": True},
    ),
    (
        "approved",
        "data/task-status",
        {"name": "Validé %%", "short_name": "v%%", "color": "#11ff22", "is_done": True, "is_artist_allowed": False},
    ),
)

REFERENCE: tuple[Line, ...] = (
    ("bidding", "data/project-status", {"name": "Bidding %%", "color": "#000000"}),
    (
        "vehicle",
        "data/entity-types",
        {"name": "Véhicule %%", "short_name": "veh", "task_types": [R("sculpt")], "description": "Cars."},
    ),
    ("prop", "data/entity-types", {"name": "Prop %%"}),
    (
        "readiness",
        "data/status-automations",
        {
            "entity_type": "asset",
            "in_task_type_id": R("sculpt"),
            "in_task_status_id": R("approved"),
            "out_field_type": "ready_for",
            "out_task_type_id": R("comp"),
        },
    ),
    (
        "handing on",
        "data/status-automations",
        {
            "entity_type": "shot",
            "in_task_type_id": R("anim"),
            "in_task_status_id": R("approved"),
            "out_field_type": "status",
            "out_task_type_id": R("comp"),
            "out_task_status_id": R("special"),
            "import_last_revision": True,
        },
    ),
    (
        "blender",
        "data/softwares",
        {"name": "Blender %%", "short_name": "blx", "file_extension": "blend", "secondary_extensions": ["blend1"]},
    ),
    ("geometry", "data/output-types", {"name": "Géométrie %%", "short_name": "geo"}),
    ("checked", "data/file-status", {"name": "Checked %%", "color": "#111111"}),
    ("background", "data/preview-background-files", {"name": "Studio light %%", "is_default": False}),
)


def _studio(made: Made) -> None:
    made.rows["me"] = made.client.get("auth/authenticated")["user"]
    for table in (DEPARTMENTS, PEOPLE, TASK_TYPES, STATUSES, REFERENCE):
        made.make(table)
    made.upload("pictures/thumbnails/persons/{zoe}", "face", "face.png", "image/png")
    made.upload("pictures/preview-background-files/{background}", "background", "studio.hdr")
    for status in made.client.get("data/task-status"):
        made.rows.setdefault(status["short_name"], status)
    # The server refuses a task type with another one's name; of its own ones two are called "Concept".
    for kind in made.client.get("data/task-types"):
        if kind["name"] == "Concept":
            made.rows[f"twin of {kind['for_entity']}"] = kind


# --- the production --------------------------------------------------------------------------------------------------

PROJECT = {
    "name": f"Fäcts & Cö {RTL} %%",
    "production_type": "tvshow",
    "production_style": "stop-motion",
    "code": "fc%%",
    "description": AWKWARD,
    "data": NESTED,
    "start_date": "2026-01-01",
    "end_date": "2026-12-31",
    "fps": "23.976",
    "ratio": "2.39:1",
    "resolution": "2048x858",
}
SETTINGS = {
    "man_days": 90,
    "nb_episodes": 3,
    "episode_span": 14,
    "max_retakes": 2,
    "is_clients_isolated": True,
    "is_client_stats_visible": False,
    "is_preview_download_allowed": True,
    "is_publish_default_for_artists": True,
    "homepage": "shots",
    "revision_padding": 3,
    "hd_bitrate_compression": 28,
    "ld_bitrate_compression": 6,
    "project_status_id": R("bidding"),
}
TEAM = (("zoe", "manager"), ("bob", None), ("customer", None), ("gone", None), ("nameless", "supervisor"), ("me", None))
USED_TYPES = (*(line[0] for line in TASK_TYPES), "twin of Asset", "twin of Concept")
IN = "data/projects/{project}/settings/"
USES: tuple[Line, ...] = (
    *(("", f"{IN}task-types", {"task_type_id": R(name), "priority": at}) for at, name in enumerate(USED_TYPES, 1)),
    ("", f"{IN}task-types", {"task_type_id": R("comp"), "hd_bitrate_compression": 20, "ld_bitrate_compression": 5}),
    *(("", f"{IN}task-status", {"task_status_id": R(name)}) for name in ("todo", "wip", "done", "special", "approved")),
    (
        "",
        "data/task-status-links",
        {
            "project_id": R("project"),
            "task_status_id": R("special"),
            "priority": 4,
            "roles_for_board": ["admin", "manager"],
        },
    ),
    ("", f"PUT {IN}task-status/{{approved}}", {"is_client_allowed": False}),
    *(("", f"{IN}asset-types", {"asset_type_id": R(name)}) for name in ("vehicle", "prop")),
    *(("", f"{IN}status-automations", {"status_automation_id": R(name)}) for name in ("readiness", "handing on")),
    ("", f"{IN}preview-background-files", {"preview_background_file_id": R("background")}),
    ("", "PUT data/projects/{project}", {"default_preview_background_file_id": R("background")}),
    ("", "data/projects/{project}/task-types/{sculpt}/softwares", {"software_id": R("blender")}),
    ("milestone", "data/milestones", {"name": "Alpha «1»", "date": "2026-05-05", "project_id": R("project")}),
    (
        "type milestone",
        "data/milestones",
        {"name": "Beta", "date": "2026-06-06", "project_id": R("project"), "task_type_id": R("comp")},
    ),
)

DESCRIPTORS = (
    ("weather", {"name": "Météo", "entity_type": "Shot", "data_type": "list", "choices": ["sun", "pluie ☔"]}),
    ("director", {"name": "Director", "entity_type": "Shot", "data_type": "person", "departments": [R("rigging")]}),
    ("weight", {"name": "Weight", "entity_type": "Asset", "data_type": "number", "for_client": True}),
    ("risk", {"name": "Risk", "entity_type": "Project", "data_type": "boolean"}),
    ("tags", {"name": "Tags", "entity_type": "Asset", "data_type": "taglist", "choices": ["a", "b"]}),
    ("pass", {"name": "Pass", "entity_type": "Task", "data_type": "string", "task_type_id": R("comp")}),
)


def _production(made: Made) -> None:
    made.make([("project", "data/projects", PROJECT), ("", "PUT data/projects/{project}", SETTINGS)])
    made.upload("pictures/thumbnails/projects/{project}", "face", "face.png", "image/png")
    made.client.files.set_project_file_tree(made.project, "default")
    team: Iterable[Line] = (
        ("", "data/projects/{project}/team", {"person_id": R(name), **({"role": role} if role else {})})
        for name, role in TEAM
    )
    made.make(team)
    made.make(USES)
    made.make((name, "data/projects/{project}/metadata-descriptors", body) for name, body in DESCRIPTORS)
    made.refresh("project", "projects")
    made.make([("library", "data/projects", {"name": "Library %%", "production_type": "assets"})])


# --- entities --------------------------------------------------------------------------------------------------------


def inside(kind: str, name: str, **fields: Any) -> tuple[str, Row]:
    return f"data/projects/{{project}}/{kind}", {"name": name, **fields}


PLACES: tuple[Line, ...] = (
    ("second episode", *inside("episodes", "E02", description="The second.", status="complete", data={"mood": "bleu"})),
    ("special episode", *inside("episodes", f"Spécial {RTL}")),
    ("sequence", *inside("sequences", "SQ010", episode_id=R("episode"), description="")),
    ("same sequence", *inside("sequences", "SQ010", episode_id=R("second episode"), data=NESTED)),
    ("odd sequence", *inside("sequences", "SQ «é» / 2", episode_id=R("episode"))),
    ("free sequence", *inside("sequences", "SQ no episode")),
    ("scene", *inside("scenes", "SC010", sequence_id=R("sequence"))),
    ("same scene", *inside("scenes", "SC010", sequence_id=R("same sequence"))),
    ("shot", *inside("shots", "SH010", sequence_id=R("sequence"), nb_frames=48, data={"frame_in": 1, "frame_out": 48})),
    ("same shot", *inside("shots", "SH010", sequence_id=R("same sequence"), nb_frames=24, description=AWKWARD)),
    ("third shot", *inside("shots", "SH010", sequence_id=R("odd sequence"))),
    ("long shot", *inside("shots", LONG, sequence_id=R("sequence"))),
    ("free shot", *inside("shots", EMOJI, sequence_id=R("free sequence"), nb_frames=0)),
    ("lost shot", *inside("shots", "SH099", sequence_id=R("sequence"))),
    ("edit", *inside("edits", "Cut", episode_id=R("episode"), description="First.")),
    ("same edit", *inside("edits", "Cut", episode_id=R("second episode"))),
    ("folder", *inside("concept-folders", "Décors")),
)

VEHICLES, PROPS = (
    "data/projects/{project}/asset-types/{vehicle}/assets/new",
    "data/projects/{project}/asset-types/{prop}/assets/new",
)
ASSETS: tuple[Line, ...] = (
    ("car", VEHICLES, {"name": "Car", "episode_id": R("episode"), "description": "Red."}),
    ("wheel", PROPS, {"name": "Wheel", "is_shared": True}),
    ("composed", PROPS, {"name": unicodedata.normalize("NFC", ACCENT)}),
    ("decomposed", PROPS, {"name": unicodedata.normalize("NFD", ACCENT)}),
    ("long asset", PROPS, {"name": LONG}),
    ("odd asset", VEHICLES, {"name": AWKWARD, "description": ""}),
    ("rtl asset", VEHICLES, {"name": RTL, "data": NESTED}),
    ("lost asset", PROPS, {"name": "Ghost"}),
    ("tree", "data/projects/{library}/asset-types/{prop}/assets/new", {"name": "Tree", "is_shared": True}),
    (
        "same car",
        "data/entities",
        {"name": "Car", "project_id": R("project"), "entity_type_id": R("vehicle"), "source_id": R("second episode")},
    ),
    ("concept", *inside("concepts", "Mood", description="Blue.", data={"a": 1})),
    ("lonely concept", *inside("concepts", "Attic")),
)

AFTERWARDS: tuple[Line, ...] = (
    ("", "PUT data/entities/{car}", {"ready_for": R("comp"), "code": "C1", "data": {"weight": 12.5, "tags": ["a"]}}),
    ("", "PUT data/entities/{shot}", {"source_id": R("scene"), "status": "running", "code": "s10"}),
    ("", "PUT data/entities/{shot}", {"data": {"meteo": "pluie ☔", "director": R("zoe"), "frame_in": 2}}),
    ("", "PUT data/entities/{shot}", {"data": {"frame_in": 3, "nested": NESTED, "nothing": None, "empty": ""}}),
    ("", "PUT data/entities/{same shot}", {"is_casting_standby": True, "status": "standby"}),
    ("", "PUT data/entities/{lost shot}", {"canceled": True}),
    ("", "PUT data/entities/{lost asset}", {"canceled": True}),
    ("", "PUT data/entities/{concept}", {"entity_concept_links": [R("car"), R("wheel")], "parent_id": R("folder")}),
    ("", "PUT data/projects/{project}", {"data": {**NESTED, "risk": True}}),
)


def _entities(made: Made) -> None:
    made.rows["episode"] = made.client.get(made.path("data/projects/{project}/episodes"))[0]
    for table in (PLACES, ASSETS, AFTERWARDS):
        made.make(table)


def cast(name: str, count: int, label: str = "") -> Row:
    return {"asset_id": R(name), "nb_occurences": count, "label": label}


#: Episodes first: what is not in an episode's casting is taken out of its shots.
CASTING: tuple[tuple[str, list[Row]], ...] = (
    ("episode", [cast("car", 1), cast("odd asset", 2)]),
    ("shot", [cast("car", 3, "fixed"), cast("wheel", 1, "animate"), cast("tree", 7, "é «x»")]),
    ("same shot", [cast("car", 1)]),
    ("car", [cast("wheel", 4, "fixed")]),
)
INSTANCES: tuple[Line, ...] = (
    ("instance", "data/scenes/{scene}/asset-instances", {"asset_id": R("car"), "description": "The left one."}),
    ("", "PUT data/asset-instances/{instance}", {"data": NESTED}),
    ("", "data/shots/{shot}/asset-instances", {"asset_instance_id": R("instance")}),
    ("part", "data/assets/{car}/asset-asset-instances", {"asset_to_instantiate_id": R("wheel")}),
)


def _casting(made: Made) -> None:
    made.make(("", f"PUT data/projects/{{project}}/entities/{{{name}}}/casting", links) for name, links in CASTING)
    made.make(INSTANCES)


# --- tasks -----------------------------------------------------------------------------------------------------------


def work(label: str, entity: str, kind: str, /, *people: str, **fields: Any) -> Line:
    body = {"name": "main", "task_status_id": R("todo"), "assigner_id": R("me"), **fields}
    places = {"project_id": R("project"), "entity_id": R(entity), "task_type_id": R(kind)}
    return label, "data/tasks", {**body, **places, "assignees": [R(person) for person in people]}


FULL = {
    "estimation": 480,
    "priority": 2,
    "difficulty": 4,
    "start_date": "2026-03-01T08:00:00",
    "due_date": "2026-03-09T17:30:00",
    "description": AWKWARD,
    "data": {"pass": "beauty", "nested": NESTED},
}
TASKS: tuple[Line, ...] = (
    work("shot task", "shot", "comp", "zoe", "bob", "gone", **FULL),
    work("animation", "shot", "anim", "bob", difficulty=1, estimation=90.5, nb_drawings=12),
    work("second pass", "shot", "comp", name="second é", priority=3),
    work("same shot task", "same shot", "comp", "nameless", start_date="2026-04-01T00:00:00"),
    work("lost shot task", "lost shot", "comp"),
    work("asset task", "car", "sculpt", "zoe"),
    work("old task", "shot", "layout old"),
    work("asset concept", "car", "twin of Asset", "zoe"),
    work("concept task", "concept", "twin of Concept"),
    work("mood task", "concept", "mood", "me"),
    work("sequence task", "sequence", "board"),
    work("episode task", "episode", "script"),
    work("edit task", "edit", "conform"),
    work("scene task", "scene", "dressing"),
)


def _tasks(made: Made) -> None:
    made.make(TASKS)
    made.make([("", "PUT data/tasks/{episode task}", {"end_date": "2026-02-02T10:00:00", "completion_rate": 40})])


# --- what is said ----------------------------------------------------------------------------------------------------


def said(name: str, task: str, text: str, status: str = "wip", **fields: Any) -> Line:
    return name, f"actions/tasks/{{{task}}}/comment", {"task_status_id": R(status), "comment": text, **fields}


CHECKLIST = [{"text": "left hand", "checked": True}, {"text": "«ear»", "checked": False}]
COMMENTS: tuple[Line, ...] = (
    said(
        "comment",
        "shot task",
        "hello @Zoë O'Neil %% and @Dépt Ünï «FX» %%",
        checklist=CHECKLIST,
        links=["http://a.test/?a=1&b=é"],
        created_at="2026-03-02 10:11:12",
    ),
    said("odd comment", "shot task", AWKWARD + "\n\nnew\tline", person_id=R("zoe"), created_at="2026-03-02 10:11:12"),
    said("smiling comment", "shot task", EMOJI + RTL, "special", for_client=True, created_at="2026-03-03 01:02:03"),
    said("html comment", "asset task", "<script>alert('1')</script> **bold** [x](http://y)", "approved"),
    said("empty comment", "animation", "", created_at="2026-03-04 00:00:00"),
    said("long comment", "animation", "long é " * 900),
    (
        "null comment",
        "data/comments",
        {
            "object_id": R("animation"),
            "object_type": "Task",
            "task_status_id": R("wip"),
            "person_id": R("bob"),
            "text": None,
            "data": NESTED,
        },
    ),
)
REPLIES: tuple[Line, ...] = (
    ("reply", "data/tasks/{shot task}/comments/{comment}/reply", {"text": "re @Zoë O'Neil %% " + EMOJI}),
    ("", "data/tasks/{shot task}/comments/{comment}/reply", {"text": "and @Dépt Ünï «FX» %%"}),
    ("", "data/tasks/{shot task}/comments/{comment}/ack", {}),
    ("", "PUT data/comments/{comment}", {"pinned": True, "checklist": CHECKLIST}),
    ("", "PUT data/comments/{odd comment}", {"text": AWKWARD + " edited", "editor_id": R("me")}),
)


def _talk(made: Made) -> None:
    made.make(COMMENTS)
    made.make(REPLIES)
    place = "actions/tasks/{shot task}/comments/{comment}/add-attachment"
    for name, file, shown, mime in (
        ("attachment", "note", "note é.txt", "text/plain"),
        ("picture attachment", "picture", "frame one.png", "image/png"),
    ):
        made.rows[name] = made.upload(place, file, shown, mime)[0]
    answer = made.upload("data/tasks/{shot task}/comments/{comment}/reply", "note", "reply.txt", "text/plain")
    made.rows["reply with file"] = answer


# --- previews --------------------------------------------------------------------------------------------------------

#: Name, task, status, file, name on the server.
PREVIEWS = (
    ("preview", "shot task", "wip", "picture", "pic one é.png"),
    ("movie", "shot task", "wip", "movie", "clip 001.mp4"),
    ("pdf", "asset task", "special", "pdf", "storyboard é.pdf"),
    ("broken", "same shot task", "wip", "broken", "broken.mp4"),
    ("concept picture", "mood task", "wip", "second picture", "mood.png"),
)
NOTE = {
    "time": 0,
    "width": 96,
    "height": 54,
    "drawing": {"objects": [{"type": "path", "id": "p1", "path": [["M", 1.5, 2]]}]},
}


def publish(made: Made, name: str, task: str, status: str, file: str, shown: str) -> Row:
    """Comment on a task, and put a preview on the comment: remembered as "NAME comment" and NAME."""
    made.make([said(f"{name} comment", task, f"preview {shown}", status)])
    return _add_preview(made, name, f"actions/tasks/{{{task}}}/comments/{{{name} comment}}/add-preview", file, shown)


def _add_preview(made: Made, name: str, route: str, file: str, shown: str) -> Row:
    made.make([(name, route, {})])
    made.upload(f"pictures/preview-files/{{{name}}}", file, shown)
    return made.refresh(name, "preview-files")


def _previews(made: Made) -> None:
    for name, task, status, file, shown in PREVIEWS:
        if file in made.files:
            publish(made, name, task, status, file, shown)
    route = "actions/tasks/{shot task}/comments/{preview comment}/add-preview"
    _add_preview(made, "second position", route, "second picture", "pic two.png")
    made.make([said("bare comment", "sequence task", "nothing yet")])
    made.make([("bare preview", "actions/tasks/{sequence task}/comments/{bare comment}/add-preview", {})])
    made.make(MARKS)


MARKS: tuple[Line, ...] = (
    ("", "PUT actions/preview-files/{preview}/update-annotations", {"additions": [NOTE]}),
    ("", "PUT data/preview-files/{preview}", {"validation_status": "validated", "description": AWKWARD}),
    ("", "PUT data/preview-files/{second position}", {"validation_status": "rejected", "data": NESTED}),
    ("", "PUT actions/preview-files/{preview}/set-main-preview", {}),
    ("", "PUT actions/preview-files/{concept picture}/set-main-preview", {}),
)


# --- reviews, hours, files, money ------------------------------------------------------------------------------------


def _shown(entity: str, preview: str | None = None) -> Row:
    return {"entity_id": R(entity), "preview_file_id": R(preview) if preview else None}


def _playlists(made: Made) -> None:
    movie = "movie" if "movie" in made.rows else "preview"
    own = {"project_id": R("project"), "for_entity": "shot"}
    shots = [_shown("shot", movie), _shown("same shot"), _shown("long shot")]
    episode = {"episode_id": R("episode"), "task_type_id": R("comp")}
    table: tuple[Line, ...] = (
        ("playlist", "data/playlists", {**own, **episode, "name": "Dailies «1»", "shots": shots}),
        ("same playlist", "data/playlists", {**own, "name": "Dailies «1»", "episode_id": R("second episode")}),
        ("client playlist", "data/playlists", {**own, "name": RTL, "for_client": True, "is_for_all": True}),
        (
            "asset playlist",
            "data/playlists",
            {**own, "name": "Cars", "for_entity": "asset", "shots": [_shown("car", "pdf")]},
        ),
        ("share link", "data/playlists/{playlist}/share", {"expiration_date": "2030-01-01", "can_comment": False}),
    )
    made.make(table)
    job = {"id": str(uuid.uuid4()), "playlist_id": made.id("playlist"), "status": "failed", "job_type": "movie"}
    made.rows["build job"] = made.client.import_data("build-jobs", [job])[0]


def _hours(made: Made) -> None:
    day = "2026-03-0"
    table: tuple[Line, ...] = (
        ("time spent", f"actions/tasks/{{shot task}}/time-spents/{day}3/persons/{{zoe}}", {"duration": 120}),
        ("", f"actions/tasks/{{shot task}}/time-spents/{day}4/persons/{{zoe}}", {"duration": 30.5}),
        ("", f"actions/tasks/{{animation}}/time-spents/{day}3/persons/{{bob}}", {"duration": 480}),
        (
            "day off",
            "data/day-offs",
            {"person_id": R("zoe"), "date": "2026-04-01", "end_date": "2026-04-03", "description": "ski é"},
        ),
        ("", "data/day-offs", {"person_id": R("bob"), "date": "2026-04-02", "end_date": "2026-04-02"}),
    )
    made.make(table)


WORKING: tuple[Line, ...] = (
    (
        "working file",
        "data/working-files",
        {
            "name": "main",
            "task_id": R("shot task"),
            "entity_id": R("shot"),
            "person_id": R("zoe"),
            "software_id": R("blender"),
            "revision": 1,
            "path": "/x/y é.blend",
            "comment": "rough",
            "size": 65536,
            "checksum": 7,
            "data": NESTED,
        },
    ),
    (
        "bare working file",
        "data/working-files",
        {"name": "main", "task_id": R("shot task"), "entity_id": R("shot"), "revision": 2},
    ),
    (
        "output file",
        "data/output-files",
        {
            "name": "geo",
            "entity_id": R("shot"),
            "task_type_id": R("comp"),
            "output_type_id": R("geometry"),
            "file_status_id": R("checked"),
            "person_id": R("zoe"),
            "source_file_id": R("working file"),
            "revision": 1,
            "representation": "cache",
            "path": "/o/é",
            "extension": "abc",
            "nb_elements": 24,
            "quality": "high",
            "data": NESTED,
        },
    ),
    (
        "placed output file",
        "data/output-files",
        {
            "name": "placed",
            "entity_id": R("car"),
            "asset_instance_id": R("instance"),
            "temporal_entity_id": R("scene"),
            "task_type_id": R("sculpt"),
            "output_type_id": R("geometry"),
            "file_status_id": R("checked"),
            "revision": 3,
        },
    ),
    ("", "PUT data/preview-files/{preview}", {"source_file_id": R("output file")}),
)


def _working_files(made: Made) -> None:
    made.make(WORKING)
    made.upload("data/working-files/{working file}/file", "scene file", "scene.blend")


BUDGET = "data/projects/{project}/budgets"
PLANNING: tuple[Line, ...] = (
    (
        "schedule item",
        "data/schedule-items",
        {
            "project_id": R("project"),
            "task_type_id": R("comp"),
            "start_date": "2026-02-01",
            "end_date": "2026-03-01",
            "man_days": 4,
        },
    ),
    (
        "sequence item",
        "data/schedule-items",
        {
            "project_id": R("project"),
            "task_type_id": R("comp"),
            "object_id": R("sequence"),
            "start_date": "2026-02-01",
            "end_date": "2026-02-09",
        },
    ),
    ("schedule", "data/production-schedule-versions", {"name": "Tight", "project_id": R("project")}),
    (
        "later schedule",
        "data/production-schedule-versions",
        {"name": "Loose é", "project_id": R("project"), "production_schedule_from": R("schedule"), "locked": True},
    ),
    (
        "scheduled task",
        "data/production-schedule-version-task-links",
        {
            "production_schedule_version_id": R("schedule"),
            "task_id": R("shot task"),
            "start_date": "2026-03-01",
            "due_date": "2026-03-05",
            "estimation": 240,
            "assignees": [R("zoe"), R("bob")],
        },
    ),
    (
        "",
        "data/production-schedule-version-task-links",
        {"production_schedule_version_id": R("later schedule"), "task_id": R("animation")},
    ),
    ("", "PUT data/projects/{project}", {"from_schedule_version_id": R("schedule")}),
    ("budget", BUDGET, {"name": "Büdget 1", "currency": "EUR"}),
    ("second budget", BUDGET, {"name": "Büdget 2", "currency": "JPY"}),
    (
        "entry",
        BUDGET + "/{budget}/entries",
        {
            "department_id": R("rigging"),
            "person_id": R("zoe"),
            "start_date": "2026-01-01",
            "months_duration": 3,
            "daily_salary": 100.5,
            "position": "artist",
            "seniority": "mid",
        },
    ),
    (
        "",
        BUDGET + "/{budget}/entries",
        {
            "department_id": R("effects"),
            "start_date": "2026-02-01",
            "months_duration": 1,
            "daily_salary": 0,
            "position": "lead",
            "seniority": "junior",
        },
    ),
)


def _planning(made: Made) -> None:
    made.make(PLANNING)


OWN: tuple[Line, ...] = (
    ("", "actions/user/tasks/{shot task}/subscribe", {}),
    ("", "actions/user/sequences/{sequence}/task-types/{comp}/subscribe", {}),
    (
        "filter group",
        "data/user/filter-groups",
        {"list_type": "shot", "name": "Mine é", "color": "#fff000", "project_id": R("project"), "is_shared": False},
    ),
    (
        "filter",
        "data/user/filters",
        {
            "list_type": "shot",
            "name": "late",
            "query": 'wip "x" [meteo=sun]',
            "project_id": R("project"),
            "search_filter_group_id": R("filter group"),
        },
    ),
    ("", "data/user/filters", {"list_type": "asset", "name": "props", "query": "prop", "project_id": R("project")}),
    ("", "actions/user/chats/{shot}/join", {}),
    ("chat message", "data/entities/{shot}/chat/messages", {"message": f"Is it night? {EMOJI}"}),
    ("", "actions/user/chats/{car}/join", {}),
    ("", "data/entities/{car}/chat/messages", {"message": AWKWARD}),
)


def _own(made: Made) -> None:
    made.make(OWN)
    files = {"file": ("chat.txt", made.files["note"].read_bytes(), "text/plain")}
    place = made.path("data/entities/{shot}/chat/messages")
    made.rows["chat message with file"] = made.client.upload(place, data={"message": "with a file"}, files=files)
    told = made.client.get(made.path("data/projects/{project}/notifications"))
    made.client.put(f"data/notifications/{told[0]['id']}", {"read": True})


AREAS: tuple[Callable[[Made], None], ...] = (
    _files,
    _studio,
    _production,
    _entities,
    _casting,
    _tasks,
    _talk,
    _previews,
    _playlists,
    _hours,
    _working_files,
    _planning,
    _own,
)
