"""What type checkers know of a client's nouns. Written by scripts/namespaces.py; never imported at run time.

The functions are assigned in ``__init__`` because type checkers bind what is assigned in a class body to ``self``.
"""

from __future__ import annotations

from gazu_like import (
    asset,
    casting,
    concept,
    context,
    edit,
    entity,
    files,
    person,
    playlist,
    project,
    project_template,
    scene,
    search,
    shot,
    shotgun,
    studio,
    task,
    user,
)


class PersonNamespace:
    """The functions of ``gazu_like.person``, with ``client=`` filled in."""

    def __init__(self) -> None:
        self.add_hardware_item_to_department = person.add_hardware_item_to_department
        self.add_person_to_department = person.add_person_to_department
        self.add_software_to_department = person.add_software_to_department
        self.all_bots = person.all_bots
        self.all_day_offs = person.all_day_offs
        self.all_day_offs_for_month = person.all_day_offs_for_month
        self.all_day_offs_for_year = person.all_day_offs_for_year
        self.all_departments = person.all_departments
        self.all_desktop_login_logs_for_person = person.all_desktop_login_logs_for_person
        self.all_hardware_items = person.all_hardware_items
        self.all_organisations = person.all_organisations
        self.all_persons = person.all_persons
        self.all_persons_for_department = person.all_persons_for_department
        self.all_salary_scales = person.all_salary_scales
        self.all_time_spents = person.all_time_spents
        self.change_password_for_person = person.change_password_for_person
        self.clear_person_avatar = person.clear_person_avatar
        self.disable_two_factor_authentication = person.disable_two_factor_authentication
        self.export_persons_with_csv = person.export_persons_with_csv
        self.get_all_month_time_spents = person.get_all_month_time_spents
        self.get_day_off = person.get_day_off
        self.get_day_off_by_date = person.get_day_off_by_date
        self.get_day_offs = person.get_day_offs
        self.get_day_offs_for_project = person.get_day_offs_for_project
        self.get_day_quota_shots = person.get_day_quota_shots
        self.get_day_time_spents = person.get_day_time_spents
        self.get_department = person.get_department
        self.get_department_by_name = person.get_department_by_name
        self.get_full_person = person.get_full_person
        self.get_hardware_item = person.get_hardware_item
        self.get_hardware_items_by_department = person.get_hardware_items_by_department
        self.get_month_day_offs = person.get_month_day_offs
        self.get_month_quota_shots = person.get_month_quota_shots
        self.get_month_time_spents = person.get_month_time_spents
        self.get_organisation = person.get_organisation
        self.get_organisation_by_id = person.get_organisation_by_id
        self.get_password_reset_link = person.get_password_reset_link
        self.get_person = person.get_person
        self.get_person_by_desktop_login = person.get_person_by_desktop_login
        self.get_person_by_email = person.get_person_by_email
        self.get_person_by_full_name = person.get_person_by_full_name
        self.get_person_url = person.get_person_url
        self.get_presence_log = person.get_presence_log
        self.get_salary_scale = person.get_salary_scale
        self.get_software_of_department = person.get_software_of_department
        self.get_softwares_by_department = person.get_softwares_by_department
        self.get_time_spent = person.get_time_spent
        self.get_time_spents_by_date = person.get_time_spents_by_date
        self.get_time_spents_day_table = person.get_time_spents_day_table
        self.get_time_spents_month_table = person.get_time_spents_month_table
        self.get_time_spents_range = person.get_time_spents_range
        self.get_time_spents_week_table = person.get_time_spents_week_table
        self.get_time_spents_year_table = person.get_time_spents_year_table
        self.get_week_day_offs = person.get_week_day_offs
        self.get_week_quota_shots = person.get_week_quota_shots
        self.get_week_time_spents = person.get_week_time_spents
        self.get_year_day_offs = person.get_year_day_offs
        self.get_year_time_spents = person.get_year_time_spents
        self.import_persons_with_csv = person.import_persons_with_csv
        self.invite_person = person.invite_person
        self.new_bot = person.new_bot
        self.new_day_off = person.new_day_off
        self.new_department = person.new_department
        self.new_desktop_login_log = person.new_desktop_login_log
        self.new_hardware_item = person.new_hardware_item
        self.new_person = person.new_person
        self.new_time_spent = person.new_time_spent
        self.remove_bot = person.remove_bot
        self.remove_day_off = person.remove_day_off
        self.remove_department = person.remove_department
        self.remove_hardware_item = person.remove_hardware_item
        self.remove_hardware_item_from_department = person.remove_hardware_item_from_department
        self.remove_person = person.remove_person
        self.remove_person_from_department = person.remove_person_from_department
        self.remove_salary_scale = person.remove_salary_scale
        self.remove_software_from_department = person.remove_software_from_department
        self.set_avatar = person.set_avatar
        self.update_bot = person.update_bot
        self.update_day_off = person.update_day_off
        self.update_department = person.update_department
        self.update_hardware_item = person.update_hardware_item
        self.update_organisation = person.update_organisation
        self.update_person = person.update_person
        self.update_salary_scale = person.update_salary_scale
        self.update_time_spent = person.update_time_spent


class StudioNamespace:
    """The functions of ``gazu_like.studio``, with ``client=`` filled in."""

    def __init__(self) -> None:
        self.all_custom_actions = studio.all_custom_actions
        self.all_studios = studio.all_studios
        self.get_custom_action = studio.get_custom_action
        self.get_studio = studio.get_studio
        self.get_studio_by_name = studio.get_studio_by_name
        self.new_custom_action = studio.new_custom_action
        self.new_studio = studio.new_studio
        self.remove_custom_action = studio.remove_custom_action
        self.remove_studio = studio.remove_studio
        self.update_custom_action = studio.update_custom_action
        self.update_studio = studio.update_studio


class ProjectNamespace:
    """The functions of ``gazu_like.project``, with ``client=`` filled in."""

    def __init__(self) -> None:
        self.add_asset_type = project.add_asset_type
        self.add_metadata_descriptor = project.add_metadata_descriptor
        self.add_metadata_descriptor_to_all_projects = project.add_metadata_descriptor_to_all_projects
        self.add_person_to_team = project.add_person_to_team
        self.add_preview_background_file = project.add_preview_background_file
        self.add_project_settings = project.add_project_settings
        self.add_status_automation = project.add_status_automation
        self.add_task_status = project.add_task_status
        self.add_task_type = project.add_task_type
        self.add_task_type_software = project.add_task_type_software
        self.all_asset_type_schedule_items = project.all_asset_type_schedule_items
        self.all_budget_entries = project.all_budget_entries
        self.all_budgets = project.all_budgets
        self.all_concept_folders = project.all_concept_folders
        self.all_edit_schedule_items = project.all_edit_schedule_items
        self.all_episode_schedule_items = project.all_episode_schedule_items
        self.all_metadata_descriptors = project.all_metadata_descriptors
        self.all_milestones = project.all_milestones
        self.all_news = project.all_news
        self.all_open_projects = project.all_open_projects
        self.all_project_status = project.all_project_status
        self.all_projects = project.all_projects
        self.all_projects_with_descriptors = project.all_projects_with_descriptors
        self.all_schedule_items = project.all_schedule_items
        self.all_schedule_items_for_project = project.all_schedule_items_for_project
        self.all_schedule_versions = project.all_schedule_versions
        self.all_scheduled_tasks_for_project = project.all_scheduled_tasks_for_project
        self.all_scheduled_tasks_for_version = project.all_scheduled_tasks_for_version
        self.all_sequence_schedule_items = project.all_sequence_schedule_items
        self.all_shared_assets_used = project.all_shared_assets_used
        self.all_status_automations = project.all_status_automations
        self.all_task_type_schedule_items = project.all_task_type_schedule_items
        self.all_task_type_softwares = project.all_task_type_softwares
        self.apply_schedule_version = project.apply_schedule_version
        self.close_project = project.close_project
        self.copy_client_comments = project.copy_client_comments
        self.copy_schedule_version = project.copy_schedule_version
        self.create_budget = project.create_budget
        self.create_budget_entry = project.create_budget_entry
        self.create_episode_edit_tasks = project.create_episode_edit_tasks
        self.create_project_tasks = project.create_project_tasks
        self.create_sequence_tasks = project.create_sequence_tasks
        self.export_projects_with_csv = project.export_projects_with_csv
        self.fill_schedule_version = project.fill_schedule_version
        self.get_budget = project.get_budget
        self.get_budget_by_id = project.get_budget_by_id
        self.get_budget_entries = project.get_budget_entries
        self.get_budget_entry = project.get_budget_entry
        self.get_budget_entry_by_id = project.get_budget_entry_by_id
        self.get_budget_time_spents = project.get_budget_time_spents
        self.get_budgets = project.get_budgets
        self.get_episodes_retake_stats = project.get_episodes_retake_stats
        self.get_episodes_stats = project.get_episodes_stats
        self.get_metadata_descriptor = project.get_metadata_descriptor
        self.get_metadata_descriptor_by_field_name = project.get_metadata_descriptor_by_field_name
        self.get_metadata_descriptor_of_any_project = project.get_metadata_descriptor_of_any_project
        self.get_milestone = project.get_milestone
        self.get_milestones = project.get_milestones
        self.get_news = project.get_news
        self.get_news_entry = project.get_news_entry
        self.get_open_projects_news = project.get_open_projects_news
        self.get_preview_account = project.get_preview_account
        self.get_preview_background_files = project.get_preview_background_files
        self.get_project = project.get_project
        self.get_project_by_name = project.get_project_by_name
        self.get_project_news = project.get_project_news
        self.get_project_person_quotas = project.get_project_person_quotas
        self.get_project_quotas = project.get_project_quotas
        self.get_project_status = project.get_project_status
        self.get_project_status_by_name = project.get_project_status_by_name
        self.get_project_task_statuses = project.get_project_task_statuses
        self.get_project_task_type_time_spents = project.get_project_task_type_time_spents
        self.get_project_task_types = project.get_project_task_types
        self.get_project_time_spents = project.get_project_time_spents
        self.get_project_url = project.get_project_url
        self.get_schedule_item = project.get_schedule_item
        self.get_schedule_version = project.get_schedule_version
        self.get_schedule_version_by_name = project.get_schedule_version_by_name
        self.get_scheduled_task = project.get_scheduled_task
        self.get_team = project.get_team
        self.move_concepts = project.move_concepts
        self.new_budget_entry = project.new_budget_entry
        self.new_budget_revision = project.new_budget_revision
        self.new_concept_folder = project.new_concept_folder
        self.new_metadata_descriptor = project.new_metadata_descriptor
        self.new_milestone = project.new_milestone
        self.new_news_entry = project.new_news_entry
        self.new_preview_account = project.new_preview_account
        self.new_project = project.new_project
        self.new_project_status = project.new_project_status
        self.new_schedule_item = project.new_schedule_item
        self.new_schedule_version = project.new_schedule_version
        self.new_scheduled_task = project.new_scheduled_task
        self.remove_asset_type = project.remove_asset_type
        self.remove_budget = project.remove_budget
        self.remove_budget_by_id = project.remove_budget_by_id
        self.remove_budget_entry = project.remove_budget_entry
        self.remove_budget_entry_by_id = project.remove_budget_entry_by_id
        self.remove_metadata_descriptor = project.remove_metadata_descriptor
        self.remove_metadata_descriptor_from_all_projects = project.remove_metadata_descriptor_from_all_projects
        self.remove_metadata_descriptor_only = project.remove_metadata_descriptor_only
        self.remove_milestone = project.remove_milestone
        self.remove_news_entry = project.remove_news_entry
        self.remove_person_from_team = project.remove_person_from_team
        self.remove_preview_account = project.remove_preview_account
        self.remove_preview_background_file = project.remove_preview_background_file
        self.remove_project = project.remove_project
        self.remove_project_status = project.remove_project_status
        self.remove_schedule_item = project.remove_schedule_item
        self.remove_schedule_version = project.remove_schedule_version
        self.remove_scheduled_task = project.remove_scheduled_task
        self.remove_status_automation = project.remove_status_automation
        self.remove_task_status = project.remove_task_status
        self.remove_task_type = project.remove_task_type
        self.remove_task_type_software = project.remove_task_type_software
        self.reorder_metadata_descriptors = project.reorder_metadata_descriptors
        self.reorder_metadata_descriptors_of_all_projects = project.reorder_metadata_descriptors_of_all_projects
        self.reorder_task_statuses = project.reorder_task_statuses
        self.reorder_task_types = project.reorder_task_types
        self.set_client_allowed = project.set_client_allowed
        self.set_preview_account_open = project.set_preview_account_open
        self.set_shot_frames_from_previews = project.set_shot_frames_from_previews
        self.set_task_status_use = project.set_task_status_use
        self.set_task_type_use = project.set_task_type_use
        self.share_asset_type = project.share_asset_type
        self.share_project_assets = project.share_project_assets
        self.update_budget = project.update_budget
        self.update_budget_by_id = project.update_budget_by_id
        self.update_budget_entry = project.update_budget_entry
        self.update_budget_entry_by_id = project.update_budget_entry_by_id
        self.update_metadata_descriptor = project.update_metadata_descriptor
        self.update_metadata_descriptor_of_all_projects = project.update_metadata_descriptor_of_all_projects
        self.update_metadata_descriptor_only = project.update_metadata_descriptor_only
        self.update_milestone = project.update_milestone
        self.update_news_entry = project.update_news_entry
        self.update_project = project.update_project
        self.update_project_data = project.update_project_data
        self.update_project_status = project.update_project_status
        self.update_schedule_item = project.update_schedule_item
        self.update_schedule_version = project.update_schedule_version
        self.update_scheduled_task = project.update_scheduled_task
        self.update_team_member_role = project.update_team_member_role


class ProjectTemplateNamespace:
    """The functions of ``gazu_like.project_template``, with ``client=`` filled in."""

    def __init__(self) -> None:
        self.add_asset_type_to_project_template = project_template.add_asset_type_to_project_template
        self.add_preview_background_file_to_project_template = (
            project_template.add_preview_background_file_to_project_template
        )
        self.add_status_automation_to_project_template = project_template.add_status_automation_to_project_template
        self.add_task_status_to_project_template = project_template.add_task_status_to_project_template
        self.add_task_type_to_project_template = project_template.add_task_type_to_project_template
        self.all_asset_types_for_project_template = project_template.all_asset_types_for_project_template
        self.all_preview_background_files_for_project_template = (
            project_template.all_preview_background_files_for_project_template
        )
        self.all_project_templates = project_template.all_project_templates
        self.all_status_automations_for_project_template = project_template.all_status_automations_for_project_template
        self.all_task_statuses_for_project_template = project_template.all_task_statuses_for_project_template
        self.all_task_types_for_project_template = project_template.all_task_types_for_project_template
        self.apply_project_template = project_template.apply_project_template
        self.get_project_template = project_template.get_project_template
        self.get_project_template_by_name = project_template.get_project_template_by_name
        self.new_project_template = project_template.new_project_template
        self.new_project_template_from_project = project_template.new_project_template_from_project
        self.remove_asset_type_from_project_template = project_template.remove_asset_type_from_project_template
        self.remove_preview_background_file_from_project_template = (
            project_template.remove_preview_background_file_from_project_template
        )
        self.remove_project_template = project_template.remove_project_template
        self.remove_status_automation_from_project_template = (
            project_template.remove_status_automation_from_project_template
        )
        self.remove_task_status_from_project_template = project_template.remove_task_status_from_project_template
        self.remove_task_type_from_project_template = project_template.remove_task_type_from_project_template
        self.reorder_task_statuses_for_project_template = project_template.reorder_task_statuses_for_project_template
        self.reorder_task_types_for_project_template = project_template.reorder_task_types_for_project_template
        self.set_project_template_default_preview_background_file = (
            project_template.set_project_template_default_preview_background_file
        )
        self.set_project_template_metadata_descriptors = project_template.set_project_template_metadata_descriptors
        self.update_project_template = project_template.update_project_template


class EntityNamespace:
    """The functions of ``gazu_like.entity``, with ``client=`` filled in."""

    def __init__(self) -> None:
        self.all_chat_messages = entity.all_chat_messages
        self.all_entities = entity.all_entities
        self.all_entities_with_tasks_linked_to_entity = entity.all_entities_with_tasks_linked_to_entity
        self.all_entity_types = entity.all_entity_types
        self.all_news_for_entity = entity.all_news_for_entity
        self.all_preview_files_for_entity = entity.all_preview_files_for_entity
        self.all_time_spents_for_entity = entity.all_time_spents_for_entity
        self.get_chat = entity.get_chat
        self.get_chat_message = entity.get_chat_message
        self.get_entity = entity.get_entity
        self.get_entity_by_name = entity.get_entity_by_name
        self.get_entity_type = entity.get_entity_type
        self.get_entity_type_by_name = entity.get_entity_type_by_name
        self.guess_from_path = entity.guess_from_path
        self.new_chat_message = entity.new_chat_message
        self.new_entity = entity.new_entity
        self.new_entity_type = entity.new_entity_type
        self.remove_chat_message = entity.remove_chat_message
        self.remove_entities = entity.remove_entities
        self.remove_entity = entity.remove_entity
        self.remove_entity_type = entity.remove_entity_type


class ShotNamespace:
    """The functions of ``gazu_like.shot``, with ``client=`` filled in."""

    def __init__(self) -> None:
        self.add_asset_instance_to_shot = shot.add_asset_instance_to_shot
        self.all_asset_instances_for_shot = shot.all_asset_instances_for_shot
        self.all_episodes_for_project = shot.all_episodes_for_project
        self.all_episodes_with_tasks = shot.all_episodes_with_tasks
        self.all_previews_for_shot = shot.all_previews_for_shot
        self.all_sequences_for_episode = shot.all_sequences_for_episode
        self.all_sequences_for_project = shot.all_sequences_for_project
        self.all_sequences_with_tasks = shot.all_sequences_with_tasks
        self.all_shots = shot.all_shots
        self.all_shots_for_episode = shot.all_shots_for_episode
        self.all_shots_for_project = shot.all_shots_for_project
        self.all_shots_for_sequence = shot.all_shots_for_sequence
        self.all_shots_with_tasks = shot.all_shots_with_tasks
        self.all_versions_for_shot = shot.all_versions_for_shot
        self.export_shots_with_csv = shot.export_shots_with_csv
        self.get_all_episodes_url = shot.get_all_episodes_url
        self.get_all_sequences_url = shot.get_all_sequences_url
        self.get_asset_instances_for_shot = shot.get_asset_instances_for_shot
        self.get_episode = shot.get_episode
        self.get_episode_by_name = shot.get_episode_by_name
        self.get_episode_from_sequence = shot.get_episode_from_sequence
        self.get_episode_url = shot.get_episode_url
        self.get_sequence = shot.get_sequence
        self.get_sequence_by_name = shot.get_sequence_by_name
        self.get_sequence_from_shot = shot.get_sequence_from_shot
        self.get_sequence_url = shot.get_sequence_url
        self.get_shot = shot.get_shot
        self.get_shot_by_name = shot.get_shot_by_name
        self.get_shot_url = shot.get_shot_url
        self.import_otio = shot.import_otio
        self.import_shots_with_csv = shot.import_shots_with_csv
        self.new_episode = shot.new_episode
        self.new_sequence = shot.new_sequence
        self.new_shot = shot.new_shot
        self.remove_asset_instance_from_shot = shot.remove_asset_instance_from_shot
        self.remove_episode = shot.remove_episode
        self.remove_sequence = shot.remove_sequence
        self.remove_shot = shot.remove_shot
        self.restore_shot = shot.restore_shot
        self.update_episode = shot.update_episode
        self.update_episode_data = shot.update_episode_data
        self.update_sequence = shot.update_sequence
        self.update_sequence_data = shot.update_sequence_data
        self.update_shot = shot.update_shot
        self.update_shot_data = shot.update_shot_data


class SceneNamespace:
    """The functions of ``gazu_like.scene``, with ``client=`` filled in."""

    def __init__(self) -> None:
        self.add_shot_to_scene = scene.add_shot_to_scene
        self.all_asset_instances_for_scene = scene.all_asset_instances_for_scene
        self.all_camera_instances_for_scene = scene.all_camera_instances_for_scene
        self.all_scenes = scene.all_scenes
        self.all_scenes_for_project = scene.all_scenes_for_project
        self.all_scenes_for_sequence = scene.all_scenes_for_sequence
        self.all_scenes_with_tasks = scene.all_scenes_with_tasks
        self.all_shots_for_scene = scene.all_shots_for_scene
        self.get_asset_instance_by_name = scene.get_asset_instance_by_name
        self.get_scene = scene.get_scene
        self.get_scene_by_name = scene.get_scene_by_name
        self.get_sequence_from_scene = scene.get_sequence_from_scene
        self.new_scene = scene.new_scene
        self.new_scene_asset_instance = scene.new_scene_asset_instance
        self.remove_shot_from_scene = scene.remove_shot_from_scene
        self.update_asset_instance_data = scene.update_asset_instance_data
        self.update_asset_instance_name = scene.update_asset_instance_name
        self.update_scene = scene.update_scene


class EditNamespace:
    """The functions of ``gazu_like.edit``, with ``client=`` filled in."""

    def __init__(self) -> None:
        self.all_edits = edit.all_edits
        self.all_edits_for_episode = edit.all_edits_for_episode
        self.all_edits_for_project = edit.all_edits_for_project
        self.all_edits_with_tasks = edit.all_edits_with_tasks
        self.all_previews_for_edit = edit.all_previews_for_edit
        self.all_versions_for_edit = edit.all_versions_for_edit
        self.export_edits_with_csv = edit.export_edits_with_csv
        self.get_edit = edit.get_edit
        self.get_edit_by_name = edit.get_edit_by_name
        self.get_edit_url = edit.get_edit_url
        self.import_edits_with_csv = edit.import_edits_with_csv
        self.new_edit = edit.new_edit
        self.remove_edit = edit.remove_edit
        self.update_edit = edit.update_edit
        self.update_edit_data = edit.update_edit_data


class ConceptNamespace:
    """The functions of ``gazu_like.concept``, with ``client=`` filled in."""

    def __init__(self) -> None:
        self.all_concepts = concept.all_concepts
        self.all_concepts_for_project = concept.all_concepts_for_project
        self.all_concepts_with_tasks = concept.all_concepts_with_tasks
        self.all_previews_for_concept = concept.all_previews_for_concept
        self.get_concept = concept.get_concept
        self.get_concept_by_name = concept.get_concept_by_name
        self.new_concept = concept.new_concept
        self.remove_concept = concept.remove_concept
        self.remove_concept_folder = concept.remove_concept_folder
        self.update_concept = concept.update_concept
        self.update_concept_folder = concept.update_concept_folder


class AssetNamespace:
    """The functions of ``gazu_like.asset``, with ``client=`` filled in."""

    def __init__(self) -> None:
        self.all_asset_instances = asset.all_asset_instances
        self.all_asset_instances_for_asset = asset.all_asset_instances_for_asset
        self.all_asset_instances_for_shot = asset.all_asset_instances_for_shot
        self.all_asset_types = asset.all_asset_types
        self.all_asset_types_for_project = asset.all_asset_types_for_project
        self.all_asset_types_for_shot = asset.all_asset_types_for_shot
        self.all_assets_for_asset = asset.all_assets_for_asset
        self.all_assets_for_episode = asset.all_assets_for_episode
        self.all_assets_for_open_projects = asset.all_assets_for_open_projects
        self.all_assets_for_project = asset.all_assets_for_project
        self.all_assets_for_project_and_type = asset.all_assets_for_project_and_type
        self.all_assets_for_shot = asset.all_assets_for_shot
        self.all_assets_with_tasks = asset.all_assets_with_tasks
        self.all_scene_asset_instances_for_asset = asset.all_scene_asset_instances_for_asset
        self.all_shot_asset_instances_for_asset = asset.all_shot_asset_instances_for_asset
        self.disable_asset_instance = asset.disable_asset_instance
        self.enable_asset_instance = asset.enable_asset_instance
        self.export_assets_with_csv = asset.export_assets_with_csv
        self.get_all_assets_url = asset.get_all_assets_url
        self.get_asset = asset.get_asset
        self.get_asset_by_name = asset.get_asset_by_name
        self.get_asset_instance = asset.get_asset_instance
        self.get_asset_type = asset.get_asset_type
        self.get_asset_type_by_name = asset.get_asset_type_by_name
        self.get_asset_type_from_asset = asset.get_asset_type_from_asset
        self.get_asset_type_url = asset.get_asset_type_url
        self.get_asset_url = asset.get_asset_url
        self.get_episode_from_asset = asset.get_episode_from_asset
        self.import_assets_with_csv = asset.import_assets_with_csv
        self.new_asset = asset.new_asset
        self.new_asset_asset_instance = asset.new_asset_asset_instance
        self.new_asset_instance = asset.new_asset_instance
        self.new_asset_type = asset.new_asset_type
        self.remove_asset = asset.remove_asset
        self.remove_asset_instance = asset.remove_asset_instance
        self.remove_asset_type = asset.remove_asset_type
        self.set_assets_shared = asset.set_assets_shared
        self.update_asset = asset.update_asset
        self.update_asset_data = asset.update_asset_data
        self.update_asset_type = asset.update_asset_type


class CastingNamespace:
    """The functions of ``gazu_like.casting``, with ``client=`` filled in."""

    def __init__(self) -> None:
        self.all_entity_links = casting.all_entity_links
        self.all_entity_links_for_project = casting.all_entity_links_for_project
        self.cast_asset = casting.cast_asset
        self.delete_entity_link = casting.delete_entity_link
        self.export_casting_with_csv = casting.export_casting_with_csv
        self.get_asset_cast_in = casting.get_asset_cast_in
        self.get_asset_casting = casting.get_asset_casting
        self.get_asset_type_casting = casting.get_asset_type_casting
        self.get_entity_link = casting.get_entity_link
        self.get_episode_casting = casting.get_episode_casting
        self.get_episode_shots_casting = casting.get_episode_shots_casting
        self.get_episodes_casting = casting.get_episodes_casting
        self.get_project_shots_casting = casting.get_project_shots_casting
        self.get_sequence_casting = casting.get_sequence_casting
        self.get_sequence_shots_casting = casting.get_sequence_shots_casting
        self.get_shot_casting = casting.get_shot_casting
        self.import_casting_with_csv = casting.import_casting_with_csv
        self.new_entity_link = casting.new_entity_link
        self.remove_entity_link = casting.remove_entity_link
        self.set_asset_casting = casting.set_asset_casting
        self.uncast_asset = casting.uncast_asset
        self.update_asset_casting = casting.update_asset_casting
        self.update_castings = casting.update_castings
        self.update_entity_link = casting.update_entity_link
        self.update_episode_casting = casting.update_episode_casting
        self.update_shot_casting = casting.update_shot_casting


class TaskNamespace:
    """The functions of ``gazu_like.task``, with ``client=`` filled in."""

    def __init__(self) -> None:
        self.acknowledge_comment = task.acknowledge_comment
        self.add_assignee = task.add_assignee
        self.add_attachment_files_to_comment = task.add_attachment_files_to_comment
        self.add_comment = task.add_comment
        self.add_extra_preview = task.add_extra_preview
        self.add_preview = task.add_preview
        self.add_preview_to_comment = task.add_preview_to_comment
        self.add_previews = task.add_previews
        self.add_tasks_batch_comments = task.add_tasks_batch_comments
        self.add_time_spent = task.add_time_spent
        self.all_assets_tasks_for_episode = task.all_assets_tasks_for_episode
        self.all_comments = task.all_comments
        self.all_comments_for_project = task.all_comments_for_project
        self.all_comments_for_task = task.all_comments_for_task
        self.all_done_tasks_for_person = task.all_done_tasks_for_person
        self.all_edit_tasks_for_episode = task.all_edit_tasks_for_episode
        self.all_notifications_for_project = task.all_notifications_for_project
        self.all_open_tasks = task.all_open_tasks
        self.all_open_tasks_for_person = task.all_open_tasks_for_person
        self.all_preview_files_for_project = task.all_preview_files_for_project
        self.all_previews_for_task = task.all_previews_for_task
        self.all_shot_tasks_for_episode = task.all_shot_tasks_for_episode
        self.all_shot_tasks_for_sequence = task.all_shot_tasks_for_sequence
        self.all_status_automations = task.all_status_automations
        self.all_subscriptions_for_project = task.all_subscriptions_for_project
        self.all_task_statuses = task.all_task_statuses
        self.all_task_statuses_for_project = task.all_task_statuses_for_project
        self.all_task_types = task.all_task_types
        self.all_task_types_for_asset = task.all_task_types_for_asset
        self.all_task_types_for_concept = task.all_task_types_for_concept
        self.all_task_types_for_edit = task.all_task_types_for_edit
        self.all_task_types_for_episode = task.all_task_types_for_episode
        self.all_task_types_for_project = task.all_task_types_for_project
        self.all_task_types_for_scene = task.all_task_types_for_scene
        self.all_task_types_for_sequence = task.all_task_types_for_sequence
        self.all_task_types_for_shot = task.all_task_types_for_shot
        self.all_tasks_for_asset = task.all_tasks_for_asset
        self.all_tasks_for_concept = task.all_tasks_for_concept
        self.all_tasks_for_edit = task.all_tasks_for_edit
        self.all_tasks_for_entity_and_task_type = task.all_tasks_for_entity_and_task_type
        self.all_tasks_for_episode = task.all_tasks_for_episode
        self.all_tasks_for_person = task.all_tasks_for_person
        self.all_tasks_for_person_and_type = task.all_tasks_for_person_and_type
        self.all_tasks_for_project = task.all_tasks_for_project
        self.all_tasks_for_scene = task.all_tasks_for_scene
        self.all_tasks_for_sequence = task.all_tasks_for_sequence
        self.all_tasks_for_shot = task.all_tasks_for_shot
        self.all_tasks_for_task_status = task.all_tasks_for_task_status
        self.all_tasks_for_task_type = task.all_tasks_for_task_type
        self.assign_task = task.assign_task
        self.assign_tasks_to_person = task.assign_tasks_to_person
        self.batch_comments = task.batch_comments
        self.clear_assignations = task.clear_assignations
        self.create_asset_tasks = task.create_asset_tasks
        self.create_concept_tasks = task.create_concept_tasks
        self.create_edit_tasks = task.create_edit_tasks
        self.create_entity_tasks = task.create_entity_tasks
        self.create_extra_preview = task.create_extra_preview
        self.create_multiple_comments = task.create_multiple_comments
        self.create_preview = task.create_preview
        self.create_shot_tasks = task.create_shot_tasks
        self.delete_comment_attachment = task.delete_comment_attachment
        self.delete_comment_reply = task.delete_comment_reply
        self.export_task_types_with_csv = task.export_task_types_with_csv
        self.export_tasks_with_csv = task.export_tasks_with_csv
        self.export_time_spents_with_csv = task.export_time_spents_with_csv
        self.get_comment = task.get_comment
        self.get_default_task_status = task.get_default_task_status
        self.get_last_comment_for_task = task.get_last_comment_for_task
        self.get_open_tasks_burndown = task.get_open_tasks_burndown
        self.get_open_tasks_stats = task.get_open_tasks_stats
        self.get_persons_tasks_dates = task.get_persons_tasks_dates
        self.get_status_automation = task.get_status_automation
        self.get_task = task.get_task
        self.get_task_by_entity = task.get_task_by_entity
        self.get_task_by_path = task.get_task_by_path
        self.get_task_status = task.get_task_status
        self.get_task_status_by_name = task.get_task_status_by_name
        self.get_task_status_by_short_name = task.get_task_status_by_short_name
        self.get_task_time_spent_for_date = task.get_task_time_spent_for_date
        self.get_task_type = task.get_task_type
        self.get_task_type_by_name = task.get_task_type_by_name
        self.get_task_type_by_short_name = task.get_task_type_by_short_name
        self.get_task_url = task.get_task_url
        self.get_time_spent = task.get_time_spent
        self.import_estimations_with_csv = task.import_estimations_with_csv
        self.move_comment_to_task = task.move_comment_to_task
        self.new_comment = task.new_comment
        self.new_status_automation = task.new_status_automation
        self.new_task = task.new_task
        self.new_task_status = task.new_task_status
        self.new_task_type = task.new_task_type
        self.publish_preview = task.publish_preview
        self.publish_previews = task.publish_previews
        self.remove_comment = task.remove_comment
        self.remove_preview_from_comment = task.remove_preview_from_comment
        self.remove_status_automation = task.remove_status_automation
        self.remove_task = task.remove_task
        self.remove_task_status = task.remove_task_status
        self.remove_task_type = task.remove_task_type
        self.remove_tasks_batch = task.remove_tasks_batch
        self.remove_tasks_for_type = task.remove_tasks_for_type
        self.remove_time_spent = task.remove_time_spent
        self.remove_time_spent_for_date = task.remove_time_spent_for_date
        self.reorder_task_types = task.reorder_task_types
        self.reply_to_comment = task.reply_to_comment
        self.set_main_preview = task.set_main_preview
        self.set_main_preview_for_task = task.set_main_preview_for_task
        self.set_main_previews_for_tasks = task.set_main_previews_for_tasks
        self.set_tasks_priority = task.set_tasks_priority
        self.set_time_spent = task.set_time_spent
        self.start_task = task.start_task
        self.task_to_review = task.task_to_review
        self.update_comment = task.update_comment
        self.update_status_automation = task.update_status_automation
        self.update_task = task.update_task
        self.update_task_data = task.update_task_data
        self.update_task_status = task.update_task_status
        self.update_task_type = task.update_task_type
        self.upload_preview_file = task.upload_preview_file


class FilesNamespace:
    """The functions of ``gazu_like.files``, with ``client=`` filled in."""

    def __init__(self) -> None:
        self.all_attachment_files = files.all_attachment_files
        self.all_output_files_for_asset_instance = files.all_output_files_for_asset_instance
        self.all_output_files_for_asset_instance_and_output_type = (
            files.all_output_files_for_asset_instance_and_output_type
        )
        self.all_output_files_for_entity = files.all_output_files_for_entity
        self.all_output_files_for_entity_and_output_type = files.all_output_files_for_entity_and_output_type
        self.all_output_files_for_project = files.all_output_files_for_project
        self.all_output_types = files.all_output_types
        self.all_output_types_for_asset_instance = files.all_output_types_for_asset_instance
        self.all_output_types_for_entity = files.all_output_types_for_entity
        self.all_preview_background_files = files.all_preview_background_files
        self.all_softwares = files.all_softwares
        self.all_working_files = files.all_working_files
        self.build_asset_instance_output_file_path = files.build_asset_instance_output_file_path
        self.build_entity_output_file_path = files.build_entity_output_file_path
        self.build_working_file_path = files.build_working_file_path
        self.delete_preview_background_file = files.delete_preview_background_file
        self.download_attachment_file = files.download_attachment_file
        self.download_attachment_thumbnail = files.download_attachment_thumbnail
        self.download_organisation_avatar = files.download_organisation_avatar
        self.download_person_avatar = files.download_person_avatar
        self.download_preview_background_file = files.download_preview_background_file
        self.download_preview_background_thumbnail = files.download_preview_background_thumbnail
        self.download_preview_file = files.download_preview_file
        self.download_preview_file_cover = files.download_preview_file_cover
        self.download_preview_file_reduced = files.download_preview_file_reduced
        self.download_preview_file_square_thumbnail = files.download_preview_file_square_thumbnail
        self.download_preview_file_thumbnail = files.download_preview_file_thumbnail
        self.download_preview_files = files.download_preview_files
        self.download_preview_lowdef_movie = files.download_preview_lowdef_movie
        self.download_preview_movie = files.download_preview_movie
        self.download_preview_movie_source = files.download_preview_movie_source
        self.download_preview_movie_tiles = files.download_preview_movie_tiles
        self.download_preview_original = files.download_preview_original
        self.download_project_avatar = files.download_project_avatar
        self.download_working_file = files.download_working_file
        self.extract_annotated_frame_from_preview = files.extract_annotated_frame_from_preview
        self.extract_annotated_frames_from_preview = files.extract_annotated_frames_from_preview
        self.extract_annotated_frames_pdf_from_preview = files.extract_annotated_frames_pdf_from_preview
        self.extract_frame_from_preview = files.extract_frame_from_preview
        self.extract_tile_from_preview = files.extract_tile_from_preview
        self.get_all_attachment_files_for_project = files.get_all_attachment_files_for_project
        self.get_all_attachment_files_for_task = files.get_all_attachment_files_for_task
        self.get_all_preview_files_for_task = files.get_all_preview_files_for_task
        self.get_all_working_files_for_entity = files.get_all_working_files_for_entity
        self.get_attachment_file = files.get_attachment_file
        self.get_attachment_thumbnail_url = files.get_attachment_thumbnail_url
        self.get_file = files.get_file
        self.get_file_status = files.get_file_status
        self.get_file_status_by_name = files.get_file_status_by_name
        self.get_last_asset_instance_output_revision = files.get_last_asset_instance_output_revision
        self.get_last_entity_output_revision = files.get_last_entity_output_revision
        self.get_last_output_files_for_asset_instance = files.get_last_output_files_for_asset_instance
        self.get_last_output_files_for_entity = files.get_last_output_files_for_entity
        self.get_last_working_file_revision = files.get_last_working_file_revision
        self.get_last_working_files = files.get_last_working_files
        self.get_next_asset_instance_output_revision = files.get_next_asset_instance_output_revision
        self.get_next_entity_output_revision = files.get_next_entity_output_revision
        self.get_output_file = files.get_output_file
        self.get_output_file_by_path = files.get_output_file_by_path
        self.get_output_type = files.get_output_type
        self.get_output_type_by_name = files.get_output_type_by_name
        self.get_preview_background_file = files.get_preview_background_file
        self.get_preview_background_file_by_name = files.get_preview_background_file_by_name
        self.get_preview_file = files.get_preview_file
        self.get_preview_file_url = files.get_preview_file_url
        self.get_preview_lowdef_movie_url = files.get_preview_lowdef_movie_url
        self.get_preview_movie_url = files.get_preview_movie_url
        self.get_running_preview_files = files.get_running_preview_files
        self.get_software = files.get_software
        self.get_software_by_name = files.get_software_by_name
        self.get_working_file = files.get_working_file
        self.get_working_files_for_task = files.get_working_files_for_task
        self.new_asset_instance_output_file = files.new_asset_instance_output_file
        self.new_attachment_file = files.new_attachment_file
        self.new_entity_output_file = files.new_entity_output_file
        self.new_file_status = files.new_file_status
        self.new_output_file_at = files.new_output_file_at
        self.new_output_type = files.new_output_type
        self.new_preview_background_file = files.new_preview_background_file
        self.new_preview_file = files.new_preview_file
        self.new_software = files.new_software
        self.new_working_file = files.new_working_file
        self.new_working_file_at = files.new_working_file_at
        self.plan_preview_downloads = files.plan_preview_downloads
        self.remove_attachment_file = files.remove_attachment_file
        self.remove_file_status = files.remove_file_status
        self.remove_output_file = files.remove_output_file
        self.remove_output_type = files.remove_output_type
        self.remove_preview_file = files.remove_preview_file
        self.remove_software = files.remove_software
        self.remove_working_file = files.remove_working_file
        self.set_project_file_tree = files.set_project_file_tree
        self.update_attachment_file = files.update_attachment_file
        self.update_comment = files.update_comment
        self.update_file_status = files.update_file_status
        self.update_modification_date = files.update_modification_date
        self.update_output_file = files.update_output_file
        self.update_output_type = files.update_output_type
        self.update_preview = files.update_preview
        self.update_preview_annotations = files.update_preview_annotations
        self.update_preview_background_file = files.update_preview_background_file
        self.update_preview_position = files.update_preview_position
        self.update_project_file_tree = files.update_project_file_tree
        self.update_software = files.update_software
        self.upload_organisation_avatar = files.upload_organisation_avatar
        self.upload_person_avatar = files.upload_person_avatar
        self.upload_preview_background_file = files.upload_preview_background_file
        self.upload_previews = files.upload_previews
        self.upload_project_avatar = files.upload_project_avatar
        self.upload_working_file = files.upload_working_file
        self.wait_for_preview_file = files.wait_for_preview_file


class PlaylistNamespace:
    """The functions of ``gazu_like.playlist``, with ``client=`` filled in."""

    def __init__(self) -> None:
        self.add_attachment_file_to_shared_comment = playlist.add_attachment_file_to_shared_comment
        self.add_entities_to_playlist = playlist.add_entities_to_playlist
        self.add_entity_to_playlist = playlist.add_entity_to_playlist
        self.add_shared_playlist_comment = playlist.add_shared_playlist_comment
        self.all_build_jobs_for_project = playlist.all_build_jobs_for_project
        self.all_playlists = playlist.all_playlists
        self.all_playlists_for_episode = playlist.all_playlists_for_episode
        self.all_playlists_for_project = playlist.all_playlists_for_project
        self.all_playlists_with_entries_for_project = playlist.all_playlists_with_entries_for_project
        self.all_share_links_for_playlist = playlist.all_share_links_for_playlist
        self.all_shared_playlist_comments = playlist.all_shared_playlist_comments
        self.all_shots_for_playlist = playlist.all_shots_for_playlist
        self.build_playlist_movie = playlist.build_playlist_movie
        self.delete_playlist = playlist.delete_playlist
        self.download_playlist_build = playlist.download_playlist_build
        self.download_playlist_zip = playlist.download_playlist_zip
        self.download_shared_attachment_file = playlist.download_shared_attachment_file
        self.download_shared_movie_tiles = playlist.download_shared_movie_tiles
        self.download_shared_person_avatar = playlist.download_shared_person_avatar
        self.download_shared_preview_cover = playlist.download_shared_preview_cover
        self.download_shared_preview_file = playlist.download_shared_preview_file
        self.download_shared_preview_thumbnail = playlist.download_shared_preview_thumbnail
        self.export_playlist_with_csv = playlist.export_playlist_with_csv
        self.generate_temp_playlist = playlist.generate_temp_playlist
        self.get_build_job = playlist.get_build_job
        self.get_entity_preview_files = playlist.get_entity_preview_files
        self.get_entity_previews = playlist.get_entity_previews
        self.get_playlist = playlist.get_playlist
        self.get_playlist_by_name = playlist.get_playlist_by_name
        self.get_playlist_url = playlist.get_playlist_url
        self.get_playlist_with_previews = playlist.get_playlist_with_previews
        self.get_share_link_url = playlist.get_share_link_url
        self.get_shared_playlist = playlist.get_shared_playlist
        self.get_shared_playlist_context = playlist.get_shared_playlist_context
        self.get_shared_preview_file = playlist.get_shared_preview_file
        self.invite_to_shared_playlist = playlist.invite_to_shared_playlist
        self.new_playlist = playlist.new_playlist
        self.new_share_link = playlist.new_share_link
        self.new_shared_playlist_guest = playlist.new_shared_playlist_guest
        self.notify_clients_playlist_ready = playlist.notify_clients_playlist_ready
        self.remove_attachment_file_from_shared_comment = playlist.remove_attachment_file_from_shared_comment
        self.remove_build_job = playlist.remove_build_job
        self.remove_entity_from_playlist = playlist.remove_entity_from_playlist
        self.remove_share_link = playlist.remove_share_link
        self.remove_shared_playlist_comment = playlist.remove_shared_playlist_comment
        self.update_entity_preview = playlist.update_entity_preview
        self.update_playlist = playlist.update_playlist
        self.update_shared_playlist_comment = playlist.update_shared_playlist_comment
        self.update_shared_preview_annotations = playlist.update_shared_preview_annotations


class SearchNamespace:
    """The functions of ``gazu_like.search``, with ``client=`` filled in."""

    def __init__(self) -> None:
        self.search_entities = search.search_entities


class UserNamespace:
    """The functions of ``gazu_like.user``, with ``client=`` filled in."""

    def __init__(self) -> None:
        self.all_asset_types_for_project = user.all_asset_types_for_project
        self.all_assets_for_asset_type_and_project = user.all_assets_for_asset_type_and_project
        self.all_chat_messages = user.all_chat_messages
        self.all_chats = user.all_chats
        self.all_chats_of_everybody = user.all_chats_of_everybody
        self.all_desktop_login_logs = user.all_desktop_login_logs
        self.all_done_tasks = user.all_done_tasks
        self.all_episodes_for_project = user.all_episodes_for_project
        self.all_filter_groups = user.all_filter_groups
        self.all_filter_groups_of_everybody = user.all_filter_groups_of_everybody
        self.all_filters = user.all_filters
        self.all_filters_of_everybody = user.all_filters_of_everybody
        self.all_notifications = user.all_notifications
        self.all_notifications_of_everybody = user.all_notifications_of_everybody
        self.all_open_projects = user.all_open_projects
        self.all_plugins = user.all_plugins
        self.all_project_assets = user.all_project_assets
        self.all_scenes_for_sequence = user.all_scenes_for_sequence
        self.all_sequences_for_project = user.all_sequences_for_project
        self.all_shots_for_sequence = user.all_shots_for_sequence
        self.all_subscriptions_of_everybody = user.all_subscriptions_of_everybody
        self.all_task_types_for_asset = user.all_task_types_for_asset
        self.all_task_types_for_scene = user.all_task_types_for_scene
        self.all_task_types_for_sequence = user.all_task_types_for_sequence
        self.all_task_types_for_shot = user.all_task_types_for_shot
        self.all_tasks_for_asset = user.all_tasks_for_asset
        self.all_tasks_for_scene = user.all_tasks_for_scene
        self.all_tasks_for_sequence = user.all_tasks_for_sequence
        self.all_tasks_for_shot = user.all_tasks_for_shot
        self.all_tasks_requiring_feedback = user.all_tasks_requiring_feedback
        self.all_tasks_to_do = user.all_tasks_to_do
        self.change_password = user.change_password
        self.check_sequence_subscription = user.check_sequence_subscription
        self.check_task_subscription = user.check_task_subscription
        self.clear_avatar = user.clear_avatar
        self.disable_email_otp = user.disable_email_otp
        self.disable_totp = user.disable_totp
        self.enable_email_otp = user.enable_email_otp
        self.enable_totp = user.enable_totp
        self.get_chat_message = user.get_chat_message
        self.get_context = user.get_context
        self.get_day_off = user.get_day_off
        self.get_filter_group = user.get_filter_group
        self.get_filter_group_of_anybody = user.get_filter_group_of_anybody
        self.get_filter_of_anybody = user.get_filter_of_anybody
        self.get_notification = user.get_notification
        self.get_notification_of_anybody = user.get_notification_of_anybody
        self.get_plugin = user.get_plugin
        self.get_server_config = user.get_server_config
        self.get_server_metrics = user.get_server_metrics
        self.get_server_resources = user.get_server_resources
        self.get_server_stats = user.get_server_stats
        self.get_server_status = user.get_server_status
        self.get_server_status_text = user.get_server_status_text
        self.get_subscription_of_anybody = user.get_subscription_of_anybody
        self.get_task_time_spent = user.get_task_time_spent
        self.get_tasks_to_check_filter_values = user.get_tasks_to_check_filter_values
        self.get_time_spents_by_date = user.get_time_spents_by_date
        self.get_timespents_range = user.get_timespents_range
        self.is_authenticated = user.is_authenticated
        self.join_chat = user.join_chat
        self.leave_chat = user.leave_chat
        self.log_desktop_session_log_in = user.log_desktop_session_log_in
        self.log_in_with_app_code = user.log_in_with_app_code
        self.mark_all_notifications_as_read = user.mark_all_notifications_as_read
        self.new_app_login_code = user.new_app_login_code
        self.new_chat_message = user.new_chat_message
        self.new_filter = user.new_filter
        self.new_filter_group = user.new_filter_group
        self.new_filter_group_of_anybody = user.new_filter_group_of_anybody
        self.new_filter_of_anybody = user.new_filter_of_anybody
        self.new_notification_of_anybody = user.new_notification_of_anybody
        self.new_subscription_of_anybody = user.new_subscription_of_anybody
        self.prepare_email_otp = user.prepare_email_otp
        self.prepare_totp = user.prepare_totp
        self.remove_chat = user.remove_chat
        self.remove_chat_message = user.remove_chat_message
        self.remove_filter = user.remove_filter
        self.remove_filter_group = user.remove_filter_group
        self.remove_filter_group_of_anybody = user.remove_filter_group_of_anybody
        self.remove_filter_of_anybody = user.remove_filter_of_anybody
        self.remove_notification_of_anybody = user.remove_notification_of_anybody
        self.remove_plugin = user.remove_plugin
        self.remove_subscription_of_anybody = user.remove_subscription_of_anybody
        self.renew_recovery_codes = user.renew_recovery_codes
        self.reset_password = user.reset_password
        self.send_password_reset = user.send_password_reset
        self.send_test_event = user.send_test_event
        self.subscribe_to_sequence = user.subscribe_to_sequence
        self.subscribe_to_task = user.subscribe_to_task
        self.subscribe_to_tasks = user.subscribe_to_tasks
        self.unsubscribe_from_sequence = user.unsubscribe_from_sequence
        self.unsubscribe_from_task = user.unsubscribe_from_task
        self.unsubscribe_from_tasks = user.unsubscribe_from_tasks
        self.update_chat = user.update_chat
        self.update_chat_message = user.update_chat_message
        self.update_filter = user.update_filter
        self.update_filter_group = user.update_filter_group
        self.update_filter_group_of_anybody = user.update_filter_group_of_anybody
        self.update_filter_of_anybody = user.update_filter_of_anybody
        self.update_notification = user.update_notification
        self.update_notification_of_anybody = user.update_notification_of_anybody
        self.update_plugin = user.update_plugin
        self.update_subscription_of_anybody = user.update_subscription_of_anybody


class ContextNamespace:
    """The functions of ``gazu_like.context``, with ``client=`` filled in."""

    def __init__(self) -> None:
        self.all_asset_types_for_project = context.all_asset_types_for_project
        self.all_assets_for_asset_type_and_project = context.all_assets_for_asset_type_and_project
        self.all_assets_for_project = context.all_assets_for_project
        self.all_episodes_for_project = context.all_episodes_for_project
        self.all_open_projects = context.all_open_projects
        self.all_scenes_for_project = context.all_scenes_for_project
        self.all_scenes_for_sequence = context.all_scenes_for_sequence
        self.all_sequences_for_episode = context.all_sequences_for_episode
        self.all_sequences_for_project = context.all_sequences_for_project
        self.all_shots_for_sequence = context.all_shots_for_sequence
        self.all_task_types_for_asset = context.all_task_types_for_asset
        self.all_task_types_for_scene = context.all_task_types_for_scene
        self.all_task_types_for_sequence = context.all_task_types_for_sequence
        self.all_task_types_for_shot = context.all_task_types_for_shot


class ShotgunNamespace:
    """The functions of ``gazu_like.shotgun``, with ``client=`` filled in."""

    def __init__(self) -> None:
        self.all_import_errors = shotgun.all_import_errors
        self.import_assets = shotgun.import_assets
        self.import_episodes = shotgun.import_episodes
        self.import_notes = shotgun.import_notes
        self.import_persons = shotgun.import_persons
        self.import_project_connections = shotgun.import_project_connections
        self.import_projects = shotgun.import_projects
        self.import_scenes = shotgun.import_scenes
        self.import_sequences = shotgun.import_sequences
        self.import_shots = shotgun.import_shots
        self.import_statuses = shotgun.import_statuses
        self.import_steps = shotgun.import_steps
        self.import_tasks = shotgun.import_tasks
        self.import_versions = shotgun.import_versions
        self.new_import_error = shotgun.new_import_error
        self.remove_asset = shotgun.remove_asset
        self.remove_episode = shotgun.remove_episode
        self.remove_import_error = shotgun.remove_import_error
        self.remove_note = shotgun.remove_note
        self.remove_person = shotgun.remove_person
        self.remove_project = shotgun.remove_project
        self.remove_project_connection = shotgun.remove_project_connection
        self.remove_scene = shotgun.remove_scene
        self.remove_sequence = shotgun.remove_sequence
        self.remove_shot = shotgun.remove_shot
        self.remove_status = shotgun.remove_status
        self.remove_step = shotgun.remove_step
        self.remove_task = shotgun.remove_task
        self.remove_version = shotgun.remove_version
