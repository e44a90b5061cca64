"""Routes of the server that no function reaches, and why. A route that is reached leaves this table: the test says so.

"METHOD path" a line, as in tests/data/zou-routes.json.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping

from .sources import Source


class Reason(enum.Enum):
    """All but the last are for good."""

    SIGN_IN_PAGES = "sign-in pages for browsers (OIDC, SAML)"
    SHOTGUN = "imports from Shotgun"
    OTHER_SERVICES = "answered to other services (status, metrics)"
    DOCUMENTATION = "the server's pages about itself, for browsers"
    NOT_ANSWERED = "described by the server, but not answered"
    NOT_YET = "not yet"


TEXTS: Mapping[Reason, str] = {
    Reason.SIGN_IN_PAGES: """
GET auth/oidc/callback
GET auth/oidc/login
GET auth/saml/login
POST auth/saml/sso
""",
    Reason.SHOTGUN: """
POST import/shotgun/assets
POST import/shotgun/episodes
GET import/shotgun/errors
POST import/shotgun/errors
DELETE import/shotgun/errors/{error_id}
POST import/shotgun/notes
POST import/shotgun/persons
POST import/shotgun/project-connections
POST import/shotgun/projectconnections
POST import/shotgun/projects
POST import/shotgun/remove/asset
POST import/shotgun/remove/episode
POST import/shotgun/remove/note
POST import/shotgun/remove/person
POST import/shotgun/remove/project
POST import/shotgun/remove/project-connection
POST import/shotgun/remove/projectconnection
POST import/shotgun/remove/scene
POST import/shotgun/remove/sequence
POST import/shotgun/remove/shot
POST import/shotgun/remove/status
POST import/shotgun/remove/step
POST import/shotgun/remove/task
POST import/shotgun/remove/version
POST import/shotgun/scenes
POST import/shotgun/sequences
POST import/shotgun/shots
POST import/shotgun/status
POST import/shotgun/steps
POST import/shotgun/tasks
POST import/shotgun/versions
""",
    Reason.OTHER_SERVICES: """
GET status
GET status.txt
GET status/influx
GET status/resources
GET status/test-event
""",
    Reason.DOCUMENTATION: """
GET apidocs
GET apidocs/index.html
GET docs/{filename}
GET oauth2-redirect.html
GET openapi-raw.json
GET openapi.json
GET static/{filename}
""",
    Reason.NOT_ANSWERED: """
POST auth/register
""",
    Reason.NOT_YET: """
POST actions/assets/share
POST actions/metadata-descriptors/all-projects/reorder
POST actions/persons/{person_id}/reset-password-link
POST actions/playlists/{playlist_id}/add-entities
GET actions/preview-files/{preview_file_id}/extract-annotated-frame
GET actions/preview-files/{preview_file_id}/extract-annotated-frames
GET actions/preview-files/{preview_file_id}/extract-annotated-frames-pdf
POST actions/production-schedule-versions/{production_schedule_version_id}/apply-to-production
POST actions/production-schedule-versions/{production_schedule_version_id}/set-task-links-from-production
POST actions/production-schedule-versions/{production_schedule_version_id}/set-task-links-from-production-schedule-version
POST actions/project-templates/{project_template_id}/task-statuses/reorder
POST actions/project-templates/{project_template_id}/task-types/reorder
POST actions/projects/{project_id}/asset-types/{asset_type_id}/assets/share
POST actions/projects/{project_id}/assets/share
POST actions/projects/{project_id}/move-concepts
POST actions/projects/{project_id}/task-status-links/reorder
POST actions/projects/{project_id}/task-type-links/reorder
POST actions/projects/{project_id}/task-types/{task_type_id}/assets/create-tasks
POST actions/projects/{project_id}/task-types/{task_type_id}/concepts/create-tasks
POST actions/projects/{project_id}/task-types/{task_type_id}/create-tasks/{entity_type}
POST actions/projects/{project_id}/task-types/{task_type_id}/edits/create-tasks
POST actions/projects/{project_id}/task-types/{task_type_id}/set-shot-nb-frames
POST actions/projects/{project_id}/task-types/{task_type_id}/shots/create-tasks
POST actions/projects/{project_id}/tasks/copy-client-comments
POST actions/task-types/reorder
PUT actions/tasks/set-main-preview
PUT actions/tasks/set-priority
PUT actions/tasks/{task_id}/assign
PUT actions/tasks/{task_id}/set-main-preview
DELETE actions/tasks/{task_id}/time-spents/{date}/persons/{person_id}
POST actions/user/sequences/{sequence_id}/task-types/{task_type_id}/subscribe
DELETE actions/user/sequences/{sequence_id}/task-types/{task_type_id}/unsubscribe
POST actions/user/tasks/subscribe
POST actions/user/tasks/unsubscribe
POST auth/app-login/code
POST auth/app-login/token
POST auth/change-password
POST auth/email-otp
PUT auth/email-otp
DELETE auth/email-otp
GET auth/fido
POST auth/fido
PUT auth/fido
DELETE auth/fido
PUT auth/recovery-codes
POST auth/reset-password
PUT auth/reset-password
POST auth/totp
PUT auth/totp
DELETE auth/totp
GET config
GET data/asset-instances
POST data/asset-instances
GET data/asset-instances/{asset_instance_id}/entities/{temporal_entity_id}/output-types/{output_type_id}/output-files
DELETE data/asset-instances/{instance_id}
GET data/assets/with-tasks
GET data/assets/{asset_id}/assets
GET data/assets/{asset_id}/casting
PUT data/assets/{asset_id}/casting
GET data/attachment-files
POST data/attachment-files
PUT data/attachment-files/{instance_id}
DELETE data/attachment-files/{instance_id}
GET data/budget-entries
POST data/budget-entries
GET data/budget-entries/{instance_id}
PUT data/budget-entries/{instance_id}
DELETE data/budget-entries/{instance_id}
GET data/budgets
POST data/budgets
GET data/budgets/{instance_id}
PUT data/budgets/{instance_id}
DELETE data/budgets/{instance_id}
GET data/chat-messages
POST data/chat-messages
GET data/chat-messages/{instance_id}
PUT data/chat-messages/{instance_id}
DELETE data/chat-messages/{instance_id}
GET data/chats
POST data/chats
PUT data/chats/{instance_id}
DELETE data/chats/{instance_id}
GET data/comments
POST data/comments
PUT data/concept-folders/{concept_folder_id}
DELETE data/concept-folders/{concept_folder_id}
GET data/concepts/with-tasks
GET data/custom-actions
POST data/custom-actions
GET data/custom-actions/{instance_id}
PUT data/custom-actions/{instance_id}
DELETE data/custom-actions/{instance_id}
GET data/day-offs
GET data/departments/hardware-items
GET data/departments/software-licenses
POST data/departments/{department_id}/hardware-items
GET data/departments/{department_id}/hardware-items/{hardware_item_id}
DELETE data/departments/{department_id}/hardware-items/{hardware_item_id}
GET data/departments/{department_id}/persons
POST data/departments/{department_id}/software-licenses
GET data/departments/{department_id}/software-licenses/{software_id}
DELETE data/departments/{department_id}/software-licenses/{software_id}
GET data/edits
GET data/edits/with-tasks
GET data/edits/{edit_id}/task-types
GET data/edits/{edit_id}/versions
POST data/entities
POST data/entities/guess-from-path
GET data/entities/{entity_id}/chat
GET data/entities/{entity_id}/chat/messages
POST data/entities/{entity_id}/chat/messages
GET data/entities/{entity_id}/chat/messages/{chat_message_id}
DELETE data/entities/{entity_id}/chat/messages/{chat_message_id}
GET data/entities/{entity_id}/news
GET data/entities/{entity_id}/output-types/{output_type_id}/output-files
GET data/entities/{entity_id}/preview-files
GET data/entities/{entity_id}/time-spents
GET data/entity-links
POST data/entity-links
GET data/entity-links/{instance_id}
PUT data/entity-links/{instance_id}
GET data/episodes/with-tasks
GET data/episodes/{episode_id}/edit-tasks
GET data/episodes/{episode_id}/edits
GET data/events
POST data/events
GET data/events/login-logs/last
GET data/events/names
GET data/events/{instance_id}
PUT data/events/{instance_id}
DELETE data/events/{instance_id}
PUT data/file-status/{instance_id}
DELETE data/file-status/{instance_id}
GET data/files/{file_id}
GET data/hardware-items
POST data/hardware-items
GET data/hardware-items/{instance_id}
PUT data/hardware-items/{instance_id}
DELETE data/hardware-items/{instance_id}
POST data/metadata-descriptors
POST data/metadata-descriptors/all-projects
PUT data/metadata-descriptors/all-projects/{field_name}
DELETE data/metadata-descriptors/all-projects/{field_name}
GET data/metadata-descriptors/{instance_id}
PUT data/metadata-descriptors/{instance_id}
DELETE data/metadata-descriptors/{instance_id}
GET data/milestones
GET data/milestones/{instance_id}
GET data/news
POST data/news
GET data/news/{instance_id}
PUT data/news/{instance_id}
DELETE data/news/{instance_id}
GET data/notifications
POST data/notifications
GET data/notifications/{instance_id}
PUT data/notifications/{instance_id}
DELETE data/notifications/{instance_id}
POST data/organisations
GET data/organisations/{instance_id}
PUT data/organisations/{instance_id}
DELETE data/organisations/{instance_id}
POST data/output-files
DELETE data/output-files/{instance_id}
PUT data/output-types/{instance_id}
DELETE data/output-types/{instance_id}
GET data/persons/day-offs/{year}
GET data/persons/day-offs/{year}/{month}
GET data/persons/time-spents/day-table/{year}/{month}
GET data/persons/time-spents/month-table/{year}
GET data/persons/time-spents/week-table/{year}
GET data/persons/time-spents/year-table
GET data/persons/{instance_id}
GET data/persons/{person_id}/day-offs/{date}
GET data/persons/{person_id}/desktop-login-logs
POST data/persons/{person_id}/desktop-login-logs
GET data/persons/{person_id}/quota-shots/day/{year}/{month}/{day}
GET data/persons/{person_id}/quota-shots/month/{year}/{month}
GET data/persons/{person_id}/quota-shots/week/{year}/{week}
GET data/persons/{person_id}/time-spents/day/{year}/{month}/{day}
GET data/persons/{person_id}/time-spents/month/{year}/{month}
POST data/playlists/{playlist_id}/share/{token}/invite
GET data/plugins
POST data/plugins
GET data/plugins/{instance_id}
PUT data/plugins/{instance_id}
DELETE data/plugins/{instance_id}
GET data/preview-background-files
POST data/preview-background-files
GET data/preview-background-files/{instance_id}
PUT data/preview-background-files/{instance_id}
DELETE data/preview-background-files/{instance_id}
POST data/preview-files
GET data/production-schedule-version-task-links
POST data/production-schedule-version-task-links
GET data/production-schedule-version-task-links/{instance_id}
PUT data/production-schedule-version-task-links/{instance_id}
DELETE data/production-schedule-version-task-links/{instance_id}
GET data/production-schedule-versions
POST data/production-schedule-versions
GET data/production-schedule-versions/{instance_id}
PUT data/production-schedule-versions/{instance_id}
DELETE data/production-schedule-versions/{instance_id}
GET data/production-schedule-versions/{production_schedule_version_id}/task-links
POST data/project-status
GET data/project-status/{instance_id}
PUT data/project-status/{instance_id}
DELETE data/project-status/{instance_id}
GET data/projects/all
GET data/projects/news
GET data/projects/{project_id}/assets/shared-used
GET data/projects/{project_id}/budgets/time-spents
GET data/projects/{project_id}/concept-folders
POST data/projects/{project_id}/concept-folders
PUT data/projects/{project_id}/entities/casting
DELETE data/projects/{project_id}/entity-links/{entity_link_id}
GET data/projects/{project_id}/episodes/retake-stats
GET data/projects/{project_id}/episodes/stats
GET data/projects/{project_id}/episodes/{episode_id}/assets/shared-used
GET data/projects/{project_id}/news
GET data/projects/{project_id}/news/{news_id}
GET data/projects/{project_id}/playlists/all
GET data/projects/{project_id}/playlists/{playlist_id}
GET data/projects/{project_id}/preview-account
POST data/projects/{project_id}/preview-account
PUT data/projects/{project_id}/preview-account
DELETE data/projects/{project_id}/preview-account
GET data/projects/{project_id}/schedule-items
GET data/projects/{project_id}/schedule-items/task-types
GET data/projects/{project_id}/schedule-items/{task_type_id}/asset-types
GET data/projects/{project_id}/schedule-items/{task_type_id}/edits
GET data/projects/{project_id}/schedule-items/{task_type_id}/episodes
GET data/projects/{project_id}/schedule-items/{task_type_id}/sequences
DELETE data/projects/{project_id}/settings/asset-types/{asset_type_id}
POST data/projects/{project_id}/settings/batch
PUT data/projects/{project_id}/settings/task-status/{task_status_id}
GET data/projects/{project_id}/task-type-softwares
POST data/projects/{project_id}/task-types/{task_type_id}/softwares
DELETE data/projects/{project_id}/task-types/{task_type_id}/softwares/{software_id}
GET data/projects/{project_id}/task-types/{task_type_id}/time-spents
GET data/projects/{project_id}/time-spents
GET data/salary-scales
POST data/salary-scales
GET data/salary-scales/{instance_id}
PUT data/salary-scales/{instance_id}
DELETE data/salary-scales/{instance_id}
GET data/scenes/with-tasks
GET data/schedule-items
POST data/schedule-items
GET data/schedule-items/{instance_id}
PUT data/schedule-items/{instance_id}
DELETE data/schedule-items/{instance_id}
GET data/search-filter-groups
POST data/search-filter-groups
GET data/search-filter-groups/{instance_id}
PUT data/search-filter-groups/{instance_id}
DELETE data/search-filter-groups/{instance_id}
GET data/search-filters
POST data/search-filters
GET data/search-filters/{instance_id}
PUT data/search-filters/{instance_id}
DELETE data/search-filters/{instance_id}
GET data/sequences/with-tasks
GET data/shots
GET data/shots/with-tasks
GET data/shots/{shot_id}/versions
DELETE data/softwares/{instance_id}
GET data/status-automations
POST data/status-automations
GET data/status-automations/{instance_id}
PUT data/status-automations/{instance_id}
DELETE data/status-automations/{instance_id}
POST data/studios
GET data/subscriptions
POST data/subscriptions
GET data/subscriptions/{instance_id}
PUT data/subscriptions/{instance_id}
DELETE data/subscriptions/{instance_id}
POST data/task-status-links
POST data/task-type-links
GET data/tasks/open-tasks/burndown
GET data/tasks/{task_id}/comments/{comment_id}
DELETE data/tasks/{task_id}/comments/{comment_id}
GET data/time-spents
POST data/time-spents
GET data/time-spents/{instance_id}
PUT data/time-spents/{instance_id}
GET data/user/entities/{sequence_id}/task-types/{task_type_id}/subscribed
GET data/user/sequences/{sequence_id}/task-types/{task_type_id}/subscribed
GET data/user/tasks-to-check/filter-values
GET data/user/tasks/{task_id}/time-spents/{date}
GET data/working-files
POST data/working-files
DELETE data/working-files/{instance_id}
GET export/csv/persons.csv
GET export/csv/playlists/{playlist_id}
GET export/csv/projects.csv
GET export/csv/projects/{project_id}/casting.csv
GET export/csv/projects/{project_id}/edits.csv
GET export/csv/task-types.csv
GET export/csv/tasks.csv
GET export/csv/time-spents.csv
POST import/csv/persons
POST import/csv/projects/{project_id}/casting
POST import/csv/projects/{project_id}/edits
POST import/csv/projects/{project_id}/episodes/{episode_id}/task-types/{task_type_id}/estimations
POST import/csv/projects/{project_id}/task-types/{task_type_id}/estimations
POST import/kitsu/attachment-files
POST import/kitsu/build-jobs
POST import/kitsu/comments
POST import/kitsu/metadata-descriptors
POST import/kitsu/milestones
POST import/kitsu/news
POST import/kitsu/notifications
POST import/kitsu/playlists
POST import/kitsu/preview-files
POST import/kitsu/projects
POST import/kitsu/schedule-items
POST import/kitsu/subscriptions
POST import/kitsu/time-spents
GET movies/originals/preview-files/{instance_id}/download
GET movies/source/preview-files/{instance_id}.mp4
GET movies/tiles/preview-files/{instance_id}.png
GET pictures/originals/preview-files/{instance_id}/download
POST pictures/preview-background-files/{instance_id}
GET pictures/preview-background-files/{instance_id}.{extension}
GET pictures/previews/preview-files/{instance_id}.png
GET pictures/thumbnails-square/preview-files/{instance_id}.png
GET pictures/thumbnails/organisations/{instance_id}
POST pictures/thumbnails/organisations/{instance_id}.png
GET pictures/thumbnails/persons/{instance_id}
POST pictures/thumbnails/persons/{instance_id}.png
GET pictures/thumbnails/preview-background-files/{instance_id}.png
POST pictures/thumbnails/preview-background-files/{instance_id}.png
GET pictures/thumbnails/projects/{instance_id}
POST pictures/thumbnails/projects/{instance_id}.png
GET shared/playlists/{token}
PUT shared/playlists/{token}/annotations
GET shared/playlists/{token}/attachment-files/{attachment_file_id}/file/{file_name}
GET shared/playlists/{token}/comments
POST shared/playlists/{token}/comments
PUT shared/playlists/{token}/comments/{comment_id}
DELETE shared/playlists/{token}/comments/{comment_id}
POST shared/playlists/{token}/comments/{comment_id}/attachments
DELETE shared/playlists/{token}/comments/{comment_id}/attachments/{attachment_file_id}
GET shared/playlists/{token}/context
POST shared/playlists/{token}/guest
GET shared/playlists/{token}/movies/originals/preview-files/{preview_file_id}.mp4
GET shared/playlists/{token}/movies/tiles/preview-files/{preview_file_id}.png
GET shared/playlists/{token}/pictures/originals/preview-files/{preview_file_id}.png
GET shared/playlists/{token}/pictures/originals/preview-files/{preview_file_id}.{extension}
GET shared/playlists/{token}/pictures/thumbnails/persons/{person_id}.png
GET shared/playlists/{token}/pictures/thumbnails/preview-files/{preview_file_id}.png
GET shared/playlists/{token}/preview-files/{preview_file_id}
GET shared/playlists/{token}/preview-files/{preview_file_id}/download
GET stats
""",  # noqa: E501
}


def rows(texts: Mapping[Reason, str]) -> Mapping[Source, Reason]:
    """The reasons by route.

    Raises:
        ValueError: a route stands there twice.
    """
    found: dict[Source, Reason] = {}
    for reason, text in texts.items():
        for line in text.split("\n"):
            if line.strip():
                method, path = line.split()
                if (method, path) in found:
                    raise ValueError(f"{method} {path} is left out twice: {found[method, path].value}; {reason.value}")
                found[method, path] = reason
    return found


LEFT_OUT = rows(TEXTS)
