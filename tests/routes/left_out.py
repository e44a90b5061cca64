"""Routes of the server that no function reaches, and why. A route that is reached leaves this table: the test says so.

"METHOD path" a line, as in tests/data/zou-routes.json.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping

from .sources import Source


class Reason(enum.Enum):
    """Why no function reaches a route; none of them stands for work that is still to be done."""

    SIGN_IN_PAGES = "sign-in pages for browsers (OIDC, SAML)"
    DOCUMENTATION = "the server's pages about itself, for browsers"
    NOT_ANSWERED = "described by the server, but not answered"
    FIDO_KEYS = "keys that only browsers ask; the challenge is kept in a cookie"
    OTHER_NAME = "the same as another route, or less than it"
    BROKEN = "answers 500, always or where there is nothing; another route is asked"
    REFUSED = "answers 405 to everybody; another route takes the file"
    SERVERS_OWN = "written by the server's own tool, which installs plugins"
    ONE_OF_EACH = "the server makes one of each itself: the organisation, salary scales"


TEXTS: Mapping[Reason, str] = {
    Reason.SIGN_IN_PAGES: """
GET auth/oidc/callback
GET auth/oidc/login
GET auth/saml/login
POST auth/saml/sso
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
POST import/shotgun/projectconnections
POST import/shotgun/remove/projectconnection
GET data/assets/{asset_id}/casting
POST data/chats
POST data/entities/guess-from-path
GET data/tasks/{task_id}/comments/{comment_id}
DELETE data/tasks/{task_id}/comments/{comment_id}
GET data/user/sequences/{sequence_id}/task-types/{task_type_id}/subscribed
GET movies/originals/preview-files/{instance_id}/download
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
    Reason.REFUSED: """
POST pictures/thumbnails/preview-background-files/{instance_id}.png
POST pictures/thumbnails/projects/{instance_id}.png
""",
    Reason.SERVERS_OWN: """
POST data/plugins
""",
    Reason.ONE_OF_EACH: """
POST data/organisations
DELETE data/organisations/{instance_id}
POST data/salary-scales
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
