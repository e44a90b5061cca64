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
    FIDO_KEYS = "keys that only browsers ask; the challenge is kept in a cookie"
    OTHER_NAME = "the same as another route, or less than it"
    BROKEN = "answers 500, always or where there is nothing; another route is asked"
    WITHOUT_FILE = "makes a record without its file; another route makes both"
    REFUSED = "answers 405 to everybody; another route takes the file"
    SERVERS_OWN = "written by the server itself: log, plugins, news, chats"
    ONE_OF_EACH = "the server makes one of each itself: the organisation, salary scales"
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
    Reason.FIDO_KEYS: """
GET auth/fido
POST auth/fido
PUT auth/fido
DELETE auth/fido
""",
    Reason.OTHER_NAME: """
POST actions/projects/{project_id}/assets/share
GET data/projects/{project_id}/playlists/all
POST data/search-filter-groups
POST data/search-filters
POST actions/projects/{project_id}/task-types/{task_type_id}/edits/create-tasks
POST actions/projects/{project_id}/task-types/{task_type_id}/shots/create-tasks
GET data/projects/{project_id}/playlists/{playlist_id}
DELETE data/projects/{project_id}/entity-links/{entity_link_id}
PUT actions/tasks/{task_id}/assign
POST data/asset-instances
GET data/assets/{asset_id}/casting
PUT data/assets/{asset_id}/casting
POST data/comments
POST data/entities
POST data/entities/guess-from-path
GET data/events
POST data/metadata-descriptors
PUT data/metadata-descriptors/{instance_id}
DELETE data/metadata-descriptors/{instance_id}
GET data/metadata-descriptors/{instance_id}
GET data/news
GET data/news/{instance_id}
POST data/output-files
GET data/persons/{instance_id}
GET data/tasks/{task_id}/comments/{comment_id}
DELETE data/tasks/{task_id}/comments/{comment_id}
GET data/user/sequences/{sequence_id}/task-types/{task_type_id}/subscribed
POST data/working-files
GET movies/originals/preview-files/{instance_id}/download
GET pictures/originals/preview-files/{instance_id}/download
GET pictures/thumbnails/organisations/{instance_id}
POST pictures/thumbnails/organisations/{instance_id}.png
GET pictures/thumbnails/persons/{instance_id}
POST pictures/thumbnails/persons/{instance_id}.png
GET pictures/thumbnails/projects/{instance_id}
GET shared/playlists/{token}/movies/originals/preview-files/{preview_file_id}.mp4
GET shared/playlists/{token}/pictures/originals/preview-files/{preview_file_id}.{extension}
""",
    Reason.BROKEN: """
GET data/departments/{department_id}/hardware-items/{hardware_item_id}
GET data/user/tasks/{task_id}/time-spents/{date}
""",
    Reason.WITHOUT_FILE: """
POST data/attachment-files
POST data/preview-files
""",
    Reason.REFUSED: """
POST pictures/thumbnails/preview-background-files/{instance_id}.png
POST pictures/thumbnails/projects/{instance_id}.png
""",
    Reason.SERVERS_OWN: """
PUT data/subscriptions/{instance_id}
PUT data/chat-messages/{instance_id}
POST data/chat-messages
PUT data/chats/{instance_id}
POST data/chats
PUT data/notifications/{instance_id}
POST data/notifications
PUT data/news/{instance_id}
POST data/news
POST data/events
PUT data/events/{instance_id}
DELETE data/events/{instance_id}
POST data/plugins
PUT data/plugins/{instance_id}
DELETE data/plugins/{instance_id}
""",
    Reason.ONE_OF_EACH: """
POST data/organisations
DELETE data/organisations/{instance_id}
POST data/salary-scales
""",
    Reason.NOT_YET: """
POST actions/metadata-descriptors/all-projects/reorder
POST actions/playlists/{playlist_id}/add-entities
POST actions/project-templates/{project_template_id}/task-statuses/reorder
POST actions/project-templates/{project_template_id}/task-types/reorder
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
GET data/files/{file_id}
POST data/metadata-descriptors/all-projects
PUT data/metadata-descriptors/all-projects/{field_name}
DELETE data/metadata-descriptors/all-projects/{field_name}
POST data/playlists/{playlist_id}/share/{token}/invite
GET data/projects/all
PUT data/projects/{project_id}/entities/casting
POST data/task-status-links
POST data/task-type-links
""",
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
