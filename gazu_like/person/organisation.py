"""The studio: its organisation record and its departments. Who belongs to a department is ``people``'s."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gazu_like.cache import cache, cache_settled
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.names import first_of_name, warn_ignored
from gazu_like.records import forced
from gazu_like.refs import Ref, fields_of, id_of, not_empty
from gazu_like.shapes import Department, Organisation
from gazu_like.sorting import sort_by_name
from gazu_like.transport.route import route

_USUAL_DEPARTMENT = {"color": "", "archived": False}


@cache
def all_organisations(client: KitsuClient = default) -> list[Organisation]:
    """List the server's organisations, sorted by name; a server has one.

    Source: GET data/organisations
    """
    return sort_by_name(client.fetch_all("organisations"))


@cache
def get_organisation(client: KitsuClient = default) -> Organisation:
    """Return the organisation of the logged-in user.

    Returns:
        The organisation with its settings: "name", "hours_by_day" ...

    Raises:
        NotAuthenticatedException: nobody is logged in.

    Source: GET auth/authenticated
    """
    organisation: Organisation = client.get_key("auth/authenticated", "organisation")
    return organisation


@cache
def get_organisation_by_id(organisation_id: Ref, client: KitsuClient = default) -> Organisation:
    """Return an organisation, of which a server has one.

    Args:
        organisation_id: ID or dict.

    Returns:
        The organisation; only administrators see its chat tokens.

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/organisations/{organisation_id}
    """
    return client.fetch_one("organisations", id_of(organisation_id, "organisation_id"))


def update_organisation(organisation: Mapping[str, Any], client: KitsuClient = default) -> Organisation:
    """Change the settings of the organisation; fields that are not given stay.

    Args:
        organisation: Dict with "id" and the fields to change: "name", "hours_by_day", "timesheets_locked" ... as
            ``get_organisation`` returns them.

    Returns:
        The changed organisation.

    Raises:
        ParameterException: "hours_by_day" is no number.
        RouteNotFoundException: there is no such organisation.

    Source: PUT data/organisations/{organisation}
    """
    organisation_id = id_of(organisation, "organisation")
    return client.update("organisations", organisation_id, fields_of(organisation, "organisation"))


@cache_settled
def all_departments(client: KitsuClient = default) -> list[Department]:
    """List the studio's departments, archived ones as well, sorted by name.

    Source: GET data/departments
    """
    return sort_by_name(client.fetch_all("departments"))


@cache_settled
def get_department(department_id: Ref, client: KitsuClient = default) -> Department:
    """Return a department.

    Args:
        department_id: ID or dict.

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/departments/{department_id}
    """
    return client.fetch_one("departments", id_of(department_id, "department_id"))


@cache_settled
def get_department_by_name(name: str, client: KitsuClient = default) -> Department | None:
    """Return the department of that name, None when there is none.

    Args:
        name: Name; upper and lower case alike.

    Source: GET data/departments
    """
    return _department_named(client, name)


def new_department(name: str, color: str = "", archived: bool = False, client: KitsuClient = default) -> Department:
    """Create a department, or return the one of that name.

    Args:
        name: Name, unique in the studio.
        color: Colour as "#RRGGBB".
        archived: It is no longer in use.

    Returns:
        The created department, or the existing one, unchanged; a logged warning then names what was ignored.

    Raises:
        ValueError: the name is empty; nothing was sent.

    Source:
        GET data/departments
        POST data/departments
    """
    not_empty(name=name)
    known = _department_named(client, name)
    if known is not None:
        warn_ignored("new_department", known, {"color": color, "archived": archived}, _USUAL_DEPARTMENT)
        return known
    return client.create("departments", {"name": name, "color": color, "archived": archived})


def update_department(department: Ref, client: KitsuClient = default) -> Department:
    """Change a department; fields that are not given stay.

    Args:
        department: Dict with "id" and the fields to change. An ID changes nothing.

    Returns:
        The changed department.

    Source: PUT data/departments/{department}
    """
    department_id = id_of(department, "department")
    fields: Mapping[str, Any] = department if isinstance(department, Mapping) else {}
    return client.update("departments", department_id, {**fields, "id": department_id})


def remove_department(department: Ref, force: bool = False, client: KitsuClient = default) -> str:
    """Remove a department.

    Args:
        department: ID or dict.
        force: Sent along; the server treats a department alike with and without it.

    Returns:
        The answer's text, which is empty.

    Raises:
        ParameterException: people, task types or other records still belong to it.

    Source: DELETE data/departments/{department}
    """
    path = route("data/departments/{}", id_of(department, "department"))
    return client.delete(path, forced(force))


def _department_named(client: KitsuClient, name: str) -> Department | None:
    found: Department | None = first_of_name(client, "departments", name)
    return found
