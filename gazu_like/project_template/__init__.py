"""Project templates: what a new production begins with.

A template holds settings (frames per second, resolution ...) and says which asset types, task types, task statuses,
status automations and preview backgrounds a production will use. How a production uses them is ``gazu_like.project``'s,
which also takes a template for a new production.
"""

from gazu_like.project_template.contents import (
    add_asset_type_to_project_template,
    add_preview_background_file_to_project_template,
    add_status_automation_to_project_template,
    add_task_status_to_project_template,
    add_task_type_to_project_template,
    all_asset_types_for_project_template,
    all_preview_background_files_for_project_template,
    all_status_automations_for_project_template,
    all_task_statuses_for_project_template,
    all_task_types_for_project_template,
    remove_asset_type_from_project_template,
    remove_preview_background_file_from_project_template,
    remove_status_automation_from_project_template,
    remove_task_status_from_project_template,
    remove_task_type_from_project_template,
    set_project_template_default_preview_background_file,
)
from gazu_like.project_template.templates import (
    all_project_templates,
    apply_project_template,
    get_project_template,
    get_project_template_by_name,
    new_project_template,
    new_project_template_from_project,
    remove_project_template,
    set_project_template_metadata_descriptors,
    update_project_template,
)

__all__ = [
    "add_asset_type_to_project_template",
    "add_preview_background_file_to_project_template",
    "add_status_automation_to_project_template",
    "add_task_status_to_project_template",
    "add_task_type_to_project_template",
    "all_asset_types_for_project_template",
    "all_preview_background_files_for_project_template",
    "all_project_templates",
    "all_status_automations_for_project_template",
    "all_task_statuses_for_project_template",
    "all_task_types_for_project_template",
    "apply_project_template",
    "get_project_template",
    "get_project_template_by_name",
    "new_project_template",
    "new_project_template_from_project",
    "remove_asset_type_from_project_template",
    "remove_preview_background_file_from_project_template",
    "remove_project_template",
    "remove_status_automation_from_project_template",
    "remove_task_status_from_project_template",
    "remove_task_type_from_project_template",
    "set_project_template_default_preview_background_file",
    "set_project_template_metadata_descriptors",
    "update_project_template",
]
