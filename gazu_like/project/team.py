"""Who works on a production, and in which role."""

from __future__ import annotations

from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.refs import Ref, given, id_of, one_of
from gazu_like.shapes import Project, TeamMember, TeamRole
from gazu_like.transport.route import route

# An administrator is one in all productions.
_ROLES = ("user", "supervisor", "manager", "client", "vendor")


def get_team(project: Ref, client: KitsuClient = default) -> list[TeamMember]:
    """List the members of a production's team.

    Args:
        project: ID or dict.

    Returns:
        Persons, each with "project_role", which is None where the person's own "role" counts.

    Source: GET data/projects/{project_id}/team
    """
    return client.get(route("data/projects/{}/team", id_of(project, "project")))


def add_person_to_team(project: Ref, person: Ref, role: str | None = None, client: KitsuClient = default) -> Project:
    """Add a person to a production's team.

    Args:
        project: ID or dict.
        person: ID or dict.
        role: Role in this production: "user", "supervisor", "manager", "client" or "vendor"; None for the person's own.

    Returns:
        The project, without what is linked to it.

    Raises:
        ValueError: there is no such role in a production; nothing was sent.

    Source: POST data/projects/{project_id}/team
    """
    one_of(_ROLES, role=role)
    path = route("data/projects/{}/team", id_of(project, "project"))
    return client.post(path, {"person_id": id_of(person, "person"), **given(role=role)})


def update_team_member_role(project: Ref, person: Ref, role: str | None, client: KitsuClient = default) -> TeamRole:
    """Set the role that a member of the team has in this production.

    Args:
        project: ID or dict.
        person: ID or dict.
        role: "user", "supervisor", "manager", "client" or "vendor"; None gives back the person's own.

    Returns:
        "project_id", "person_id" and "role".

    Raises:
        ParameterException: the person is not in the team, or is the preview account of a production.
        ValueError: there is no such role in a production; nothing was sent.

    Source: PUT data/projects/{project_id}/team/{person_id}
    """
    one_of(_ROLES, role=role)
    return client.put(_member(project, person), {"role": role})


def remove_person_from_team(project: Ref, person: Ref, client: KitsuClient = default) -> str:
    """Take a person out of a production's team.

    Args:
        project: ID or dict.
        person: ID or dict.

    Returns:
        The answer's text, which is empty.

    Source: DELETE data/projects/{project_id}/team/{person_id}
    """
    return client.delete(_member(project, person))


def _member(project: Ref, person: Ref) -> str:
    return route("data/projects/{}/team/{}", id_of(project, "project"), id_of(person, "person"))
