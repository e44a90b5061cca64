"""Status automations of the studio: what happens to an entity when one of its tasks reaches a status.

Which of them a production uses is kept by ``project``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from gazu_like.cache import cache
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.records import changes_of
from gazu_like.refs import Ref, given, id_of, id_or_none, one_of
from gazu_like.shapes import StatusAutomation
from gazu_like.transport.route import route

_ENTITY_TYPES = ("asset", "shot")


@cache
def all_status_automations(client: KitsuClient = default) -> list[StatusAutomation]:
    """List the status automations of the studio; those of a production are ``project.all_status_automations``.

    Source: GET data/status-automations
    """
    return client.fetch_all("status-automations")


@cache
def get_status_automation(status_automation_id: Ref, client: KitsuClient = default) -> StatusAutomation:
    """Return a status automation.

    Args:
        status_automation_id: ID or dict.

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/status-automations/{status_automation_id}
    """
    return client.fetch_one("status-automations", id_of(status_automation_id, "status_automation_id"))


def new_status_automation(
    entity_type: Literal["asset", "shot"],
    task_type: Ref,
    task_status: Ref,
    out_task_type: Ref,
    out_task_status: Ref | None = None,
    import_last_revision: bool = False,
    client: KitsuClient = default,
) -> StatusAutomation:
    """Create a status automation; it works in a production once ``project.add_status_automation`` adds it there.

    Args:
        entity_type: Whose tasks.
        task_type: Type of the task that reaches a status, ID or dict.
        task_status: The status that it reaches, ID or dict.
        out_task_type: Type of the entity's task that changes then, ID or dict; without ``out_task_status`` the type
            that an asset is ready for then.
        out_task_status: Status that this task gets, ID or dict.
        import_last_revision: Publish the last preview of the first task on the second one, too.

    Returns:
        The automation: "in_task_type_id", "in_task_status_id", "out_field_type" ("status" or "ready_for"),
        "out_task_type_id", "out_task_status_id".

    Raises:
        NotAllowedException: the user is no administrator.
        ValueError: there are no automations for such entities; nothing was sent.

    Source: POST data/status-automations
    """
    one_of(_ENTITY_TYPES, entity_type=entity_type)
    body = given(
        entity_type=entity_type,
        in_task_type_id=id_of(task_type, "task_type"),
        in_task_status_id=id_of(task_status, "task_status"),
        out_field_type="ready_for" if out_task_status is None else "status",
        out_task_type_id=id_of(out_task_type, "out_task_type"),
        out_task_status_id=id_or_none(out_task_status, "out_task_status"),
        import_last_revision=import_last_revision,
    )
    return client.create("status-automations", body)


def update_status_automation(status_automation: Mapping[str, Any], client: KitsuClient = default) -> StatusAutomation:
    """Change a status automation; fields that are not given stay.

    Args:
        status_automation: Dict with "id" and the fields to change, as ``new_status_automation`` returns them.

    Returns:
        The changed automation.

    Raises:
        RouteNotFoundException: there is none.
        ValueError: there are no automations for such entities, or "out_field_type" is neither "status" nor "ready_for";
            nothing was sent.

    Source: PUT data/status-automations/{status_automation}
    """
    # An unknown "out_field_type" is stored before Zou answers 400, and from then on nobody can list any automation.
    fields = changes_of(status_automation, "status_automation")
    one_of(_ENTITY_TYPES, **{"status_automation['entity_type']": fields.get("entity_type")})
    return client.update("status-automations", id_of(status_automation, "status_automation"), fields)


def remove_status_automation(status_automation: Ref, client: KitsuClient = default) -> str:
    """Remove a status automation that no production uses.

    Args:
        status_automation: ID or dict.

    Returns:
        The answer's text, which is empty.

    Raises:
        ParameterException: a production uses it: ``project.remove_status_automation`` comes first.
        RouteNotFoundException: there is none.

    Source: DELETE data/status-automations/{status_automation}
    """
    return client.delete(route("data/status-automations/{}", id_of(status_automation, "status_automation")))
