"""What surrounds the work: playlists, hours, plans, budgets, filters, talk."""

from __future__ import annotations

from gazu_like.sync.kinds import readers, writers
from gazu_like.sync.kinds.readers import READ
from gazu_like.sync.kinds.words import PERSON, POSITIONS, PROJECT, SENIORITIES, TASK, needs, of_production, ref
from gazu_like.sync.kinds.writers import DataWriter, ImportWriter
from gazu_like.sync.model import ENTITIES, Kind

SURROUNDINGS: tuple[Kind, ...] = (
    of_production(
        "playlists",
        read=READ["playlists"],
        write=ImportWriter("playlists"),
        references=(
            PROJECT,
            ref("episode_id", "episodes"),
            ref("task_type_id", "task-types"),
            ref("created_by", "persons"),
            # Not checked by the server, and kept when what they name is removed: so here.
            ref("shots[].**", (*ENTITIES, "preview-files")),
        ),
        key=("name", "episode_id"),
        repeats=True,
        dropped=frozenset(["build_jobs"]),
        lengths={"name": 80, "for_entity": 10},
    ),
    of_production(
        # Before the time spents: Zou removes those that a new day off covers.
        "day-offs",
        read=readers.day_offs,
        write=writers.DayOffWriter("day-offs", touches=("time-spents", "tasks")),
        references=(PERSON,),
        key=("person_id", "date"),
    ),
    of_production(
        "time-spents",
        read=readers.of_production("time-spents"),
        write=writers.TimeSpentWriter("time-spents", recounts=("tasks",)),
        references=(TASK, PERSON),
        key=("person_id", "task_id", "date"),
    ),
    of_production(
        "subscriptions",
        read=readers.merged(
            # The list of the production lacks those of sequences.
            readers.of_production("subscriptions"),
            readers.hanging_on("subscriptions", "entity_id", *ENTITIES),
        ),
        write=ImportWriter("subscriptions"),
        references=(
            PERSON,
            ref("task_id", "tasks"),
            ref("entity_id", ENTITIES),
            ref("task_type_id", "task-types"),
        ),
        key=("person_id", "task_id", "entity_id", "task_type_id"),
    ),
    of_production(
        "news",
        read=readers.news,
        write=ImportWriter("news"),
        references=(
            TASK,
            ref("author_id", "persons"),
            ref("comment_id", "comments"),
            ref("preview_file_id", "preview-files"),
        ),
        key=("task_id", "created_at", "comment_id", "preview_file_id", "author_id"),
        repeats=True,
        always=("change", "author_id", "comment_id", "preview_file_id", "task_id"),
    ),
    of_production(
        "notifications",
        read=readers.merged(
            readers.of_production("notifications"),
            # The list of the production lacks those of playlists.
            readers.hanging_on("notifications", "playlist_id", "playlists"),
        ),
        write=ImportWriter("notifications"),
        references=(
            PERSON,
            needs("author_id", "persons"),
            needs("comment_id", "comments"),
            needs("task_id", "tasks"),
            needs("playlist_id", "playlists"),
        ),
        # Not by their date: of a comment that an earlier tool brought, the target told people itself, later.
        key=("person_id", "author_id", "comment_id", "reply_id", "playlist_id", "task_id", "notification_type"),
        repeats=True,
        always=("notification_type",),
        choices={
            "notification_type": ("comment", "mention", "assignation", "reply", "reply-mention", "playlist-ready")
        },
    ),
    of_production(
        "schedule-versions",
        read=READ["schedule-versions"],
        write=DataWriter("production-schedule-versions"),
        references=(PROJECT, ref("production_schedule_from", "schedule-versions")),
        later=("production_schedule_from",),
    ),
    of_production(
        "schedule-version-tasks",
        read=readers.hanging_on(
            "production-schedule-version-task-links",
            "production_schedule_version_id",
            "schedule-versions",
            relations=True,
        ),
        write=DataWriter("production-schedule-version-task-links"),
        references=(
            needs("production_schedule_version_id", "schedule-versions"),
            TASK,
            ref("assignees[]", "persons"),
        ),
        key=("production_schedule_version_id", "task_id"),
        relations=frozenset(["assignees"]),
    ),
    of_production(
        "schedule-items",
        read=readers.filtered("schedule-items"),
        write=ImportWriter("schedule-items"),
        references=(
            PROJECT,
            ref("task_type_id", "task-types"),
            ref("object_id", (*ENTITIES, "entity-types")),
        ),
        key=("task_type_id", "object_id"),
        repeats=True,
    ),
    of_production(
        "budgets",
        read=READ["budgets"],
        write=DataWriter("budgets"),
        references=(PROJECT,),
        key=("name", "revision"),
        repeats=True,
    ),
    of_production(
        "budget-entries",
        read=readers.hanging_on("budget-entries", "budget_id", "budgets"),
        write=DataWriter("budget-entries"),
        references=(
            needs("budget_id", "budgets"),
            needs("department_id", "departments"),
            ref("person_id", "persons"),
        ),
        key=("budget_id", "department_id", "person_id", "start_date", "position", "seniority"),
        repeats=True,
        choices={"position": POSITIONS, "seniority": SENIORITIES},
    ),
    of_production(
        "search-filter-groups",
        read=readers.filtered("search-filter-groups"),
        write=DataWriter("search-filter-groups"),
        references=(PROJECT, PERSON, ref("department_id", "departments")),
        key=("person_id", "list_type", "name", "entity_type"),
        repeats=True,
    ),
    of_production(
        "search-filters",
        read=readers.filtered("search-filters"),
        write=DataWriter("search-filters"),
        references=(
            PROJECT,
            PERSON,
            ref("department_id", "departments"),
            ref("search_filter_group_id", "search-filter-groups"),
        ),
        key=("person_id", "list_type", "name", "entity_type"),
        repeats=True,
    ),
    of_production(
        "chats",
        read=READ["chats"],
        write=DataWriter("chats"),
        references=(needs("object_id", ENTITIES), ref("participants[]", "persons")),
        key=("object_id",),
        repeats=True,
        relations=frozenset(["participants"]),
    ),
    of_production(
        "chat-messages",
        read=READ["chat-messages"],
        # One at a time: their order is all that is left of their dates.
        write=DataWriter("chat-messages", width=1),
        references=(needs("chat_id", "chats"), PERSON),
        key=("chat_id", "person_id", "text"),
        repeats=True,
    ),
)
