"""The work on entities: castings, tasks, files, comments."""

from __future__ import annotations

from gazu_like.sync.context import Context
from gazu_like.sync.files.attachments import AttachmentWriter
from gazu_like.sync.kinds import readers, writers
from gazu_like.sync.kinds.readers import READ
from gazu_like.sync.kinds.words import DATA, FILE_NAMES, PERSON, PROJECT, TASK, needs, of_production, ref
from gazu_like.sync.kinds.writers import DataWriter
from gazu_like.sync.model import ENTITIES, Kind, Row

#: Field of a preview file's data in which a server notes where it stores a movie: by itself, and when one is looked at.
_STORED = "movie_prefixes"


def _stored_there(row: Row, context: Context) -> Row:
    """Leave it to the target where it stores its movies."""
    held = readers.by_id(context.target, "preview-files").get(context.ids.get(row["id"]) or row["id"], {}).get("data")
    own = {name: value for name, value in (held or {}).items() if name == _STORED}
    rest = {name: value for name, value in (row["data"] or {}).items() if name != _STORED}
    return {**row, "data": {**rest, **own} or (None if held else held)}


WORK: tuple[Kind, ...] = (
    of_production(
        "entity-links",
        read=READ["entity-links"],
        write=writers.LinkWriter("entity-links", recounts=ENTITIES),
        references=(needs("entity_in_id", ENTITIES), needs("entity_out_id", ENTITIES), DATA),
        key=("entity_in_id", "entity_out_id"),
        always=("type", "entity_in_id", "entity_out_id"),
        lengths={"label": 80},
    ),
    of_production(
        "asset-instances",
        read=readers.asset_instances,
        write=DataWriter("asset-instances"),
        references=(
            needs("asset_id", ENTITIES),
            ref("scene_id", ENTITIES),
            ref("target_asset_id", ENTITIES),
            ref("entity_id", ENTITIES),
            ref("entity_type_id", "entity-types"),
            ref("shots[]", ENTITIES),
            DATA,
        ),
        key=("asset_id", "target_asset_id", "scene_id", "number"),
        repeats=True,
        relations=frozenset(["shots"]),
    ),
    of_production(
        "tasks",
        read=READ["tasks"],
        write=writers.TaskWriter("tasks", batch=writers.SMALL_BATCH),
        references=(
            PROJECT,
            needs("entity_id", ENTITIES),
            needs("task_type_id", "task-types"),
            needs("task_status_id", "task-status"),
            ref("assigner_id", "persons"),
            ref("assignees[]", "persons"),
            ref("last_preview_file_id", "preview-files"),
            DATA,
        ),
        key=("entity_id", "task_type_id", "name"),
        relations=frozenset(["assignees"]),
        later=("last_preview_file_id",),
        lengths={"name": 80},
    ),
    of_production(
        "working-files",
        read=readers.merged(
            readers.hanging_on("working-files", "task_id", "tasks"),
            readers.hanging_on("working-files", "entity_id", *ENTITIES),
        ),
        write=DataWriter("working-files"),
        references=(
            ref("task_id", "tasks"),
            ref("entity_id", ENTITIES),
            ref("person_id", "persons"),
            ref("software_id", "softwares"),
            DATA,
        ),
        key=("task_id", "entity_id", "name", "revision"),
        repeats=True,
    ),
    of_production(
        "output-files",
        read=readers.merged(
            # The list of the production lacks those of asset instances, and of other entities' times.
            readers.hanging_on("output-files", "entity_id", *ENTITIES),
            readers.hanging_on("output-files", "temporal_entity_id", *ENTITIES),
        ),
        write=DataWriter("output-files"),
        references=(
            ref("entity_id", ENTITIES),
            ref("temporal_entity_id", ENTITIES),
            ref("asset_instance_id", "asset-instances"),
            ref("output_type_id", "output-types"),
            ref("task_type_id", "task-types"),
            needs("file_status_id", "file-status"),
            ref("person_id", "persons"),
            ref("source_file_id", "working-files"),
            DATA,
        ),
        key=(
            *("name", "entity_id", "asset_instance_id", "output_type_id", "task_type_id", "temporal_entity_id"),
            *("representation", "revision"),
        ),
        repeats=True,
        dropped=frozenset(["source_file"]),
        choices={"quality": ("low", "mid", "high")},
    ),
    of_production(
        "preview-files",
        read=READ["preview-files"],
        write=writers.PreviewWriter("preview-files", recounts=("tasks", "comments", "news", *ENTITIES)),
        references=(
            TASK,
            ref("person_id", "persons"),
            ref("source_file_id", "output-files"),
            ref("annotations.**", "persons"),
            DATA,
        ),
        key=("task_id", "revision", "position"),
        repeats=True,
        ignored={
            f"data.{_STORED}": "where a server stores a movie is its own affair, and it notes it by itself",
            # Never written either: Zou answers 404 for a picture of another size than its record says.
            "file_size": "the files themselves are compared, size and checksum",
        },
        dropped=frozenset(["comments"]),
        choices={
            "status": ("processing", "ready", "broken", "missing"),
            "validation_status": ("validated", "rejected", "neutral"),
        },
        lengths={**FILE_NAMES, "path": 400, "source": 40},
        prepare=_stored_there,
    ),
    of_production(
        "comments",
        read=READ["comments"],
        write=writers.CommentWriter("comments", batch=writers.SMALL_BATCH, recounts=("tasks",)),
        references=(
            needs("object_id", "tasks"),
            ref("task_status_id", "task-status"),
            PERSON,
            ref("editor_id", "persons"),
            ref("preview_file_id", "preview-files"),
            ref("previews[]", "preview-files"),
            ref("mentions[]", "persons"),
            ref("department_mentions[]", "departments"),
            ref("acknowledgements[]", "persons"),
            ref("replies[].person_id", "persons"),
            ref("replies[].mentions[]", "persons"),
            ref("replies[].department_mentions[]", "departments"),
            DATA,
        ),
        key=("object_id", "created_at", "person_id", "text"),
        repeats=True,
        # Zou takes files away from a comment when it is told the IDs that they have elsewhere.
        dropped=frozenset(["attachment_files"]),
        relations=frozenset(("previews", "mentions", "department_mentions", "acknowledgements")),
        lengths={"object_type": 80},
    ),
    of_production(
        "attachment-files",
        read=readers.of_production("attachment-files"),
        write=AttachmentWriter(),
        references=(needs("comment_id", "comments"), ref("chat_message_id", "chat-messages")),
        key=("comment_id", "name", "size"),
        repeats=True,
        # A run that was killed after the upload has left those of the upload.
        keeps_dates=True,
        dropped=frozenset(("comment", "chat_message")),
        lengths={"name": 250, "extension": 6, "mimetype": 255},
    ),
)
