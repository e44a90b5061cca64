"""The TypedDicts are true: what a real server answers has no key that they lack, and no value that they exclude."""

from __future__ import annotations

import contextlib
import importlib
import inspect
from collections.abc import Callable, Iterator
from fnmatch import fnmatchcase
from typing import Any, Literal, TypedDict

import pytest

from gazu_like.client import NOUNS
from tests.support.shape_checker import misfits, return_type, shapes_in, shapes_seen

from .film import DAY, Film

#: Functions that read, and what they are asked for: names are attributes of the film, the rest is passed as it stands.
READS: tuple[tuple[Any, ...], ...] = (
    ("person.all_departments",),
    ("person.get_department", "department"),
    ("person.all_organisations",),
    ("person.get_organisation",),
    ("person.all_persons",),
    ("person.get_person", "full_person"),
    ("person.get_person", "bot"),
    ("person.get_day_off", "day_off"),
    ("person.get_day_offs", "full_person"),
    ("person.get_year_day_offs", "full_person", 2026),
    ("person.get_day_offs_for_project", "project"),
    ("person.get_all_month_time_spents", "full_person", DAY),
    ("person.get_time_spents_by_date", "full_person", DAY),
    ("person.get_time_spents_range", "full_person", "2026-03-01", "2026-03-31"),
    ("person.get_year_time_spents", "full_person", 2026),
    ("person.all_persons_for_department", "department"),
    ("person.get_month_time_spents", "full_person", 2026, 3),
    ("person.get_month_quota_shots", "full_person", 2026, 3),
    ("person.all_time_spents",),
    ("person.all_day_offs",),
    ("person.get_day_off_by_date", "full_person", "2026-03-17"),
    ("person.all_hardware_items",),
    ("person.get_hardware_item", "hardware_item"),
    ("person.get_hardware_items_by_department",),
    ("person.add_hardware_item_to_department", "hardware_item", "department"),
    ("person.add_software_to_department", "software", "department"),
    ("person.get_softwares_by_department",),
    ("person.get_software_of_department", "software", "department"),
    ("person.all_salary_scales",),
    ("person.new_desktop_login_log", "person"),
    ("studio.all_custom_actions",),
    ("studio.get_custom_action", "custom_action"),
    ("studio.all_studios",),
    ("studio.get_studio", "studio"),
    ("project.all_projects",),
    ("project.all_open_projects",),
    ("project.get_project", "project"),
    ("project.all_project_status",),
    ("project.get_team", "project"),
    ("project.update_team_member_role", "project", "person", "supervisor"),
    ("project.all_metadata_descriptors", "project"),
    ("project.get_metadata_descriptor", "project", "descriptor"),
    ("project.get_milestones", "project"),
    ("project.new_milestone", "project", "Beta", DAY),
    ("project.get_project_news", "project"),
    ("project.get_open_projects_news",),
    ("user.get_server_config",),
    ("user.get_server_stats",),
    ("user.get_server_status",),
    ("user.get_server_metrics",),
    ("user.get_server_resources",),
    ("project.all_news",),
    ("project.get_metadata_descriptor_of_any_project", "descriptor"),
    ("person.get_full_person", "full_person"),
    ("playlist.get_playlist_with_previews", "playlist"),
    ("playlist.all_playlists_with_entries_for_project", "project"),
    ("user.get_tasks_to_check_filter_values",),
    ("project.all_schedule_items_for_project", "project"),
    ("project.all_task_type_schedule_items", "project"),
    ("project.all_sequence_schedule_items", "project", "task_type"),
    ("project.get_schedule_version", "schedule_version"),
    ("project.new_concept_folder", "project", "Mood"),
    ("project.all_concept_folders", "project"),
    ("project.add_task_type_software", "project", "task_type", "software"),
    ("project.reorder_task_types", "project", ["task_type"]),
    ("project.reorder_task_statuses", "project", ["wip"]),
    ("project.get_project_time_spents", "project"),
    ("project.get_project_task_type_time_spents", "project", "task_type"),
    ("project.get_episodes_stats", "project"),
    ("project.get_episodes_retake_stats", "project"),
    ("project.new_preview_account", "project"),
    ("project.get_preview_account", "project"),
    ("project.add_project_settings", "project"),
    ("project.get_scheduled_task", "scheduled_task"),
    ("project.fill_schedule_version", "schedule_version"),
    ("project.apply_schedule_version", "schedule_version"),
    ("project.all_status_automations", "project"),
    ("project.get_preview_background_files", "project"),
    ("project.get_project_task_types", "project"),
    ("project.get_project_task_statuses", "project"),
    ("project.get_project_person_quotas", "project", "full_person"),
    ("project.get_budgets", "project"),
    ("project.get_budget", "project", "budget"),
    ("project.get_budget_entries", "project", "budget"),
    ("project.get_budget_entry", "project", "budget", "entry"),
    ("project.all_budgets",),
    ("project.get_budget_by_id", "budget"),
    ("project.all_budget_entries",),
    ("project.get_budget_entry_by_id", "entry"),
    ("project.all_projects_with_descriptors",),
    ("project.set_task_type_use", "project", "task_type"),
    ("project.set_task_status_use", "project", "wip"),
    ("project_template.all_project_templates",),
    ("project_template.get_project_template", "template"),
    ("project_template.get_project_template", "bare_template"),
    ("project_template.all_asset_types_for_project_template", "template"),
    ("project_template.all_task_types_for_project_template", "template"),
    ("project_template.all_task_statuses_for_project_template", "template"),
    ("project_template.all_status_automations_for_project_template", "template"),
    ("project_template.all_preview_background_files_for_project_template", "template"),
    ("project_template.add_task_type_to_project_template", "bare_template", "task_type"),
    ("project_template.add_task_status_to_project_template", "bare_template", "wip"),
    ("project_template.all_task_types_for_project_template", "bare_template"),
    ("project_template.all_task_statuses_for_project_template", "bare_template"),
    ("project_template.reorder_task_types_for_project_template", "bare_template", ["task_type"]),
    ("project_template.reorder_task_statuses_for_project_template", "bare_template", ["wip"]),
    ("entity.all_entities",),
    ("entity.all_entity_types",),
    ("entity.get_entity", "full_shot"),
    ("entity.get_entity", "full_asset"),
    ("entity.get_entity_type", "asset_type"),
    ("entity.all_entities_with_tasks_linked_to_entity", "full_asset"),
    ("entity.guess_from_path", "project", "/simple/productions/x"),
    ("shot.all_episodes_for_project", "project"),
    ("shot.get_episode", "episode"),
    ("shot.all_sequences_for_project", "project"),
    ("shot.all_sequences_for_episode", "episode"),
    ("shot.get_sequence", "sequence"),
    ("shot.get_sequence", "full_sequence"),
    ("shot.all_shots_for_project", "project"),
    ("shot.all_shots_for_episode", "episode"),
    ("shot.all_shots_for_sequence", "full_sequence"),
    ("shot.get_shot", "shot"),
    ("shot.get_shot", "full_shot"),
    ("shot.all_asset_instances_for_shot", "full_shot"),
    ("shot.all_previews_for_shot", "full_shot"),
    ("shot.all_shots",),
    ("shot.all_shots_with_tasks", "project"),
    ("shot.all_sequences_with_tasks", "project"),
    ("shot.all_episodes_with_tasks", "project"),
    ("shot.all_versions_for_shot", "full_shot"),
    ("scene.all_scenes_with_tasks", "project"),
    ("edit.all_edits_with_tasks", "project"),
    ("concept.all_concepts_with_tasks", "project"),
    ("asset.all_assets_with_tasks", "project"),
    ("entity.all_news_for_entity", "full_shot"),
    ("entity.get_chat", "full_shot"),
    ("entity.all_chat_messages", "full_shot"),
    ("entity.all_preview_files_for_entity", "full_shot"),
    ("entity.all_time_spents_for_entity", "full_shot"),
    ("task.all_status_automations",),
    ("task.get_open_tasks_burndown",),
    ("casting.all_entity_links",),
    ("scene.all_scenes",),
    ("scene.all_scenes_for_project", "project"),
    ("scene.get_scene", "scene"),
    ("scene.all_shots_for_scene", "scene"),
    ("scene.all_asset_instances_for_scene", "scene"),
    ("edit.all_edits_for_project", "project"),
    ("edit.get_edit", "edit"),
    ("edit.get_edit", "bare_edit"),
    ("concept.all_concepts",),
    ("concept.all_concepts_for_project", "project"),
    ("concept.get_concept", "concept"),
    ("concept.get_concept", "bare_concept"),
    ("asset.all_asset_types",),
    ("asset.get_asset_type", "asset_type"),
    ("asset.all_asset_types_for_shot", "full_shot"),
    ("asset.all_assets_for_project", "project"),
    ("asset.all_assets_for_shot", "full_shot"),
    ("asset.get_asset", "asset"),
    ("asset.get_asset", "full_asset"),
    ("asset.get_asset_instance", "instance"),
    ("asset.get_asset_instance", "part"),
    ("asset.all_asset_instances_for_asset", "asset"),
    ("casting.get_asset_casting", "asset"),
    ("casting.get_asset_cast_in", "full_asset"),
    ("casting.get_shot_casting", "full_shot"),
    ("casting.get_episode_casting", "episode"),
    ("casting.get_project_shots_casting", "project"),
    ("casting.get_sequence_casting", "full_sequence"),
    ("casting.get_episodes_casting", "project"),
    ("casting.get_asset_type_casting", "project", "asset_type"),
    ("casting.all_entity_links_for_project", "project"),
    ("task.all_task_types",),
    ("task.get_task_type", "full_task_type"),
    ("task.all_task_statuses",),
    ("task.get_default_task_status",),
    ("task.all_tasks_for_project", "project"),
    ("task.all_tasks_for_shot", "full_shot"),
    ("task.all_tasks_for_shot", "full_shot", True),
    ("task.all_tasks_for_asset", "full_asset"),
    ("task.all_tasks_for_episode", "episode"),
    ("task.all_shot_tasks_for_episode", "episode"),
    ("task.all_shot_tasks_for_sequence", "full_sequence"),
    ("task.all_tasks_for_sequence", "full_sequence"),
    ("task.all_tasks_for_scene", "scene"),
    ("task.all_tasks_for_edit", "edit"),
    ("task.all_tasks_for_concept", "concept"),
    ("task.all_tasks_for_entity_and_task_type", "full_shot", "task_type"),
    ("task.all_tasks_for_person", "full_person"),
    ("task.all_done_tasks_for_person", "me"),
    ("task.all_open_tasks",),
    ("task.get_task", "task"),
    ("task.get_task", "full_task"),
    ("task.get_task", "asset_task"),
    ("task.create_edit_tasks", "bare_edit", ["edit_task_type"]),
    ("task.create_concept_tasks", "bare_concept", ["concept_task_type"]),
    ("task.get_open_tasks_stats",),
    ("task.get_persons_tasks_dates",),
    ("task.all_comments_for_project", "project"),
    ("task.all_comments_for_task", "full_task"),
    ("task.get_comment", "comment"),
    ("task.get_last_comment_for_task", "full_task"),
    ("task.reply_to_comment", "full_task", "comment", "Thanks."),
    ("task.all_notifications_for_project", "project"),
    ("task.all_subscriptions_for_project", "project"),
    ("task.all_previews_for_task", "full_task"),
    ("task.all_preview_files_for_project", "project"),
    ("task.set_main_preview", "preview"),
    ("task.set_time_spent", "full_task", "full_person", DAY, 60),
    ("files.get_preview_file", "preview"),
    ("files.get_preview_file", "bare_preview"),
    ("files.get_all_preview_files_for_task", "full_task"),
    ("files.get_running_preview_files",),
    ("files.get_all_attachment_files_for_project", "project"),
    ("files.get_all_attachment_files_for_task", "full_task"),
    ("files.upload_person_avatar", "person", "file"),
    ("files.all_softwares",),
    ("files.get_software", "software"),
    ("files.all_output_types",),
    ("files.get_output_type", "output_type"),
    ("files.get_file_status", "file_status"),
    ("files.get_working_file", "working_file"),
    ("files.get_file", "working_file"),
    ("files.get_file", "output_file"),
    ("files.get_working_files_for_task", "full_task"),
    ("files.get_last_working_files", "full_task"),
    ("files.get_output_file", "output_file"),
    ("files.all_output_files_for_entity", "full_shot"),
    ("files.all_output_files_for_project", "project"),
    ("files.all_output_files_for_asset_instance", "instance"),
    ("playlist.all_playlists",),
    ("playlist.all_playlists_for_project", "project"),
    ("playlist.get_playlist", "playlist"),
    ("playlist.get_playlist", "bare_playlist"),
    ("playlist.all_shots_for_playlist", "playlist"),
    ("playlist.get_entity_preview_files", "full_shot"),
    ("playlist.all_build_jobs_for_project", "project"),
    ("playlist.all_share_links_for_playlist", "playlist"),
    ("playlist.generate_temp_playlist", "project", {"task_ids": ["full_task_id"]}),
    ("playlist.get_shared_playlist", "share_token"),
    ("playlist.get_shared_playlist_context", "share_token"),
    ("playlist.new_shared_playlist_guest", "share_token", "Gil", "Ray"),
    ("playlist.notify_clients_playlist_ready", "playlist"),
    ("person.invite_person", "person"),
    ("user.get_context",),
    ("user.all_filters",),
    ("user.all_filter_groups",),
    ("user.get_filter_group", "filter_group"),
    ("user.all_chats",),
    ("user.join_chat", "full_shot"),
    ("user.all_desktop_login_logs",),
    ("user.all_notifications",),
    ("user.subscribe_to_task", "full_task"),
    ("user.all_tasks_to_do",),
    ("user.all_done_tasks",),
    ("user.get_time_spents_by_date", DAY),
    ("user.get_timespents_range", "2026-03-01", "2026-03-31"),
    ("shotgun.new_import_error", {"entity": "SH010"}),
    ("shotgun.all_import_errors",),
    ("shotgun.remove_note", 1),
)

#: Shapes that functions return and that are not read here.
UNREAD = {"SearchResults": "the sandbox has no indexer", "Plugin": "test_user_more.py installs one"}


#: Where records lack fields that they have elsewhere: a pattern of functions, and the shapes that come short there.
SHORT = (
    ("*.all_*_with_tasks", "*"),
    ("entity.all_entities_with_tasks_linked_to_entity", "*"),
    # The tasks inside an entity, the people and statuses inside comments.
    ("*.get_*", "Task"),
    ("task.*comment*", "Person"),
    ("task.*comment*", "TaskStatus"),
    # Records of whose usual fields a route leaves some out.
    ("asset.get_asset", "Asset"),
    ("edit.get_edit", "Edit"),
    ("casting.all_entity_links_for_project", "EntityLink"),
    ("project_template.*", "AssetType"),
    # "created_at", "updated_at", "type" and "shotgun_id" lack most often; "id" in the descriptors of a template.
    ("*", "MetadataDescriptor"),
    ("*", "NewsEntry"),
    ("*preview*", "PreviewFile"),
    ("*playlist*", "PreviewFile"),
    ("project_template.*", "PreviewBackgroundFile"),
    ("project.get_milestones", "Milestone"),
    ("project.all_*_schedule_items", "*ScheduleItem"),
    ("project.get_budgets", "Budget"),
    ("project.get_budget_entries", "BudgetEntry"),
    ("user.all_chats", "Chat"),
    ("user.all_notifications", "Notification"),
)


def is_short(function: str, misfit: str) -> bool:
    shape = misfit.removesuffix(": lacking").split()[-1].rpartition(".")[0]
    return misfit.endswith(": lacking") and any(
        fnmatchcase(function, pattern) and fnmatchcase(shape, short) for pattern, short in SHORT
    )


@pytest.fixture(scope="module")
def film(kitsu_server: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Film]:
    """Everything, made once."""
    with contextlib.closing(kitsu_server.client()) as client:
        yield Film(client, tmp_path_factory.mktemp("film")).build()


def function_of(name: str) -> Callable[..., Any]:
    module, _, function = name.partition(".")
    found: Callable[..., Any] = getattr(importlib.import_module(f"gazu_like.{module}"), function)
    return found


def of_film(film: Film, argument: Any) -> Any:
    if isinstance(argument, list):
        return [of_film(film, each) for each in argument]
    if isinstance(argument, dict):
        return {key: of_film(film, each) for key, each in argument.items()}
    return getattr(film, argument, argument) if isinstance(argument, str) else argument


def title(row: tuple[Any, ...]) -> str:
    return "-".join(map(str, row)).replace("/", "_")


@pytest.mark.parametrize("row", READS, ids=title)
def test_a_reply_fits_its_shape(row: tuple[Any, ...], film: Film) -> None:
    name, *arguments = row
    function = function_of(name)
    answer = function(*(of_film(film, each) for each in arguments), client=film.client)
    found = sorted({each for each in misfits(answer, return_type(function)) if not is_short(name, each)})
    assert not found, "\n".join(found)
    assert shapes_seen(answer, return_type(function)), "nothing came back: this proves nothing"


def public_functions() -> Iterator[Callable[..., Any]]:
    for noun in NOUNS:
        module = importlib.import_module(f"gazu_like.{noun}")
        for name, value in vars(module).items():
            if inspect.isroutine(value) and not name.startswith("_") and value.__module__.startswith(module.__name__):
                yield value


def test_every_shape_that_a_function_returns_is_read() -> None:
    returned = set[str]().union(*(shapes_in(return_type(each)) for each in public_functions()))
    read = set[str]().union(*(shapes_in(return_type(function_of(name))) for name, *_ in READS))
    assert returned - read == set(UNREAD)


class Row(TypedDict, total=False):
    """A shape for the checker's own test."""

    name: str
    size: float | None
    kind: Literal["a", "b"]
    parts: list[int]


@pytest.mark.parametrize(
    ("value", "wanted", "told"),
    [
        ({"name": "x", "size": 2, "kind": "a", "parts": [1]}, Row, []),
        ({"size": None, "other": 1}, Row, ["Row.other: not in the shape, holds 1"]),
        ({"name": None}, Row, ["Row.name: wanted str, got None"]),
        ({"size": True}, Row, ["Row.size: wanted float, got True"]),
        ({"kind": "c"}, Row, ["Row.kind: 'c' is none of ('a', 'b')"]),
        ([{"parts": ["1"]}], list[Row], ["[] Row.parts[]: wanted int, got '1'"]),
        ({"a": [None]}, dict[str, list[Row | None]], []),
        ([], dict[str, Row], [": wanted dict, got []"]),
        (("a", {"name": 1}), tuple[str, Row], ["Row.name: wanted str, got 1"]),
        (None, Row | None, []),
    ],
)
def test_the_checker_sees_what_does_not_fit(value: Any, wanted: Any, told: list[str]) -> None:
    assert [each.strip() for each in misfits(value, wanted)] == told
