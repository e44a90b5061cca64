"""People and bots: found, created, changed and removed; their departments, avatars and logins.

Their hours and days off are ``timesheets``', the departments themselves ``organisation``'s.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import Any, Literal

from gazu_like.cache import cache
from gazu_like.client import KitsuClient, get_api_url_from_host
from gazu_like.client import default_client as default
from gazu_like.connection import decoded
from gazu_like.names import warn_ignored
from gazu_like.records import changes_of, forced
from gazu_like.refs import Ref, day_or_none, given, id_of, ids_of
from gazu_like.shapes import Invitation, Person
from gazu_like.transfer import FilePath, ProgressCallback
from gazu_like.transport.route import route

_USUAL_PERSON = {
    "phone": "",
    "role": "user",
    "desktop_login": "",
    "departments": [],
    "active": True,
    "contract_type": "open-ended",
}


@cache
def all_persons(client: KitsuClient = default) -> list[Person]:
    """List all people and bots, inactive ones as well, sorted by full name.

    Returns:
        Persons. Only administrators see all fields of the others.

    Source: GET data/persons
    """
    return _sorted(client.fetch_all("persons"))


@cache
def all_bots(client: KitsuClient = default) -> list[Person]:
    """List the bots, inactive ones as well, sorted by full name.

    Returns:
        Persons with "is_bot", without their tokens.

    Source: GET data/persons
    """
    return _sorted(client.fetch_all("persons", {"is_bot": True}))


@cache
def get_person(id: Ref, relations: bool = False, client: KitsuClient = default) -> Person | None:
    """Return a person or bot, None when there is none.

    Args:
        id: ID or dict.
        relations: With "departments", as IDs.

    Source: GET data/persons
    """
    return client.fetch_first("persons", given(id=id_of(id), relations=relations or None))


@cache
def get_full_person(person: Ref, client: KitsuClient = default) -> Person:
    """Return a person with all that a manager may know of it, also one of a production's preview account.

    ``get_person`` tells managers little more than the name, and of preview accounts nothing.

    Args:
        person: ID or dict.

    Returns:
        The person with "departments" as IDs; to those who are no managers, few fields.

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/persons/{person}
    """
    return client.fetch_one("persons", id_of(person, "person"))


@cache
def all_persons_for_department(department: Ref, client: KitsuClient = default) -> list[Person]:
    """List the people and bots of a department, sorted by first and last name.

    Args:
        department: ID or dict.

    Returns:
        Persons with "departments" as IDs. Only administrators see all fields of the others.

    Raises:
        RouteNotFoundException: there is no such department.

    Source: GET data/departments/{department}/persons
    """
    return client.get(route("data/departments/{}/persons", id_of(department, "department")))


@cache
def get_person_by_desktop_login(desktop_login: str, client: KitsuClient = default) -> Person | None:
    """Return the person with that login on the desktop computers, None when there is none.

    Args:
        desktop_login: Login; upper and lower case count.

    Source: GET data/persons
    """
    return _first_person(client, desktop_login=desktop_login)


@cache
def get_person_by_email(email: str, is_bot: bool = False, client: KitsuClient = default) -> Person | None:
    """Return the person with that address, None when there is none.

    Args:
        email: Address; upper and lower case alike.
        is_bot: Look among the bots, which may share an address with people and with one another.

    Source: GET data/persons
    """
    return _first_person(client, is_bot, email=email)


@cache
def get_person_by_full_name(
    full_name: str, first_name: str | None = None, last_name: str | None = None, client: KitsuClient = default
) -> Person | None:
    """Return the person of that name, None when there is none.

    Args:
        full_name: First and last name with a space between; upper and lower case count.
        first_name, last_name: Given both, they are looked for instead of the full name.

    Source: GET data/persons
    """
    if first_name is not None and last_name is not None:
        return _first_person(client, first_name=first_name, last_name=last_name)
    return _first_person(client, full_name=full_name)


# Cached only so that it has the cache's switches, as in gazu: it sends nothing.
@cache
def get_person_url(person: Ref, client: KitsuClient = default) -> str:
    """Return the address of a person's page in the web application.

    Args:
        person: ID or dict.
    """
    return f"{get_api_url_from_host(client)}/{route('people/{}/', id_of(person, 'person'))}"


def new_person(
    first_name: str,
    last_name: str,
    email: str,
    phone: str = "",
    role: str = "user",
    desktop_login: str = "",
    departments: Iterable[Ref] | None = None,
    password: str | None = None,
    active: bool = True,
    contract_type: str = "open-ended",
    client: KitsuClient = default,
) -> Person:
    """Create a person, or return the one with that address.

    Args:
        first_name: First name.
        last_name: Last name.
        email: Address to log in with, unique among people.
        phone: Phone number.
        role: "user", "supervisor", "manager", "admin", "client" or "vendor".
        desktop_login: Login on the desktop computers.
        departments: IDs or dicts.
        password: Password to log in with; None leaves the person without one, see ``invite_person``.
        active: The person may log in, and counts against the server's user limit.
        contract_type: "open-ended", "fixed-term", "short-term", "freelance", "apprentice" or "internship".

    Returns:
        The created person with "departments" as IDs, or the existing one, unchanged and without them; a logged
        warning then names what was ignored.

    Raises:
        ParameterException: no valid address, unknown role or contract type, or the user limit is reached.

    Source:
        GET data/persons
        POST data/persons
    """
    body = {
        "first_name": first_name,
        "last_name": last_name,
        "email": email,
        "phone": phone,
        "role": role,
        "desktop_login": desktop_login,
        "departments": ids_of(departments, "departments"),
        "password": password,
        "active": active,
        "contract_type": contract_type,
    }
    known: Person | None = _first_person(client, email=email)
    if known is not None:
        # The address is what was looked for: the server writes it in lower case.
        warn_ignored("new_person", known, {**body, "email": None}, _USUAL_PERSON)
        return known
    return client.create("persons", body)


def update_person(person: Mapping[str, Any], client: KitsuClient = default) -> Person:
    """Change a person; fields that are not given stay.

    Args:
        person: Dict with "id" and the fields to change; "departments" may hold IDs or dicts, "position" is
            "supervisor", "lead" or "artist", "seniority" "senior", "mid" or "junior", "daily_salary" from 0 on.

    Returns:
        The changed person with "departments" as IDs.

    Raises:
        ParameterException: no valid address, unknown role or contract type.
        ValueError: there is no such position or seniority, or the salary is negative; nothing was sent.

    Source: PUT data/persons/{person}
    """
    return _update(person, "person", client)


def remove_person(person: Ref, force: bool = False, client: KitsuClient = default) -> str:
    """Remove a person.

    Args:
        person: ID or dict.
        force: Remove what the person did as well: comments, hours, logs, memberships, assignments. Days off stay in
            the way all the same: remove them first, see ``remove_day_off``.

    Returns:
        The answer's text, which is empty.

    Raises:
        ParameterException: something still belongs to the person.

    Source: DELETE data/persons/{person}
    """
    return _remove(person, "person", force, client)


def new_bot(
    name: str,
    email: str,
    role: str = "user",
    departments: Iterable[Ref] | None = None,
    active: bool = True,
    expiration_date: str | datetime.date | None = None,
    client: KitsuClient = default,
) -> Person:
    """Create a bot: an account for programs, which logs in with a token.

    Args:
        name: Name. Several bots may have the same.
        email: Address; several bots may have the same.
        role: "user", "supervisor", "manager", "admin", "client" or "vendor".
        departments: IDs or dicts.
        active: Its token is good.
        expiration_date: Last day of its token, YYYY-MM-DD; None for ever.

    Returns:
        The bot, with "first_name" for its name, "departments" as IDs, and "access_token". Nobody can read the token
        later.

    Raises:
        ParameterException: no valid address, an unknown role, or a day that has passed.
        ValueError: there is no such day; nothing was sent.

    Source: POST data/persons
    """
    body = {
        "first_name": name,
        "last_name": "",
        "email": email,
        "role": role,
        "departments": ids_of(departments, "departments"),
        "active": active,
        "expiration_date": day_or_none(expiration_date, "expiration_date"),
        "is_bot": True,
    }
    return client.create("persons", body)


def update_bot(bot: Mapping[str, Any], client: KitsuClient = default) -> Person:
    """Change a bot; fields that are not given stay.

    Args:
        bot: Dict with "id" and the fields to change; "departments" may hold IDs or dicts. An "expiration_date" makes
            a new token, and ends the old one.

    Returns:
        The changed bot, with "access_token" when that is a new one.

    Source: PUT data/persons/{bot}
    """
    return _update(bot, "bot", client)


def remove_bot(bot: Ref, force: bool = False, client: KitsuClient = default) -> str:
    """Remove a bot; its token is good for nothing then.

    Args:
        bot: ID or dict.
        force: Remove what the bot did as well, see ``remove_person``.

    Returns:
        The answer's text, which is empty.

    Raises:
        ParameterException: something still belongs to the bot.

    Source: DELETE data/persons/{bot}
    """
    return _remove(bot, "bot", force, client)


def add_person_to_department(person: Ref, department: Ref, client: KitsuClient = default) -> Person:
    """Add a person to a department.

    Args:
        person: ID or dict.
        department: ID or dict.

    Returns:
        The person with "departments" as IDs.

    Source: POST actions/persons/{person}/departments/add
    """
    path = route("actions/persons/{}/departments/add", id_of(person, "person"))
    return client.post(path, {"department_id": id_of(department, "department")})


def remove_person_from_department(person: Ref, department: Ref, client: KitsuClient = default) -> str:
    """Take a person out of a department.

    Args:
        person: ID or dict.
        department: ID or dict.

    Returns:
        The answer's text, which is empty.

    Raises:
        ParameterException: no such department.

    Source: DELETE actions/persons/{person}/departments/{department}
    """
    return client.delete(
        route("actions/persons/{}/departments/{}", id_of(person, "person"), id_of(department, "department"))
    )


def set_avatar(
    person: Ref,
    file_path: FilePath,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> dict[Literal["thumbnail_path"], str]:
    """Upload a picture as a person's avatar; the server cuts it to a square.

    Args:
        person: ID or dict.
        file_path: Picture, such as a PNG or JPEG.
        progress_callback: Called with (bytes done, bytes total).

    Returns:
        "thumbnail_path": where the avatar lies, below the host.

    Raises:
        FileDoesntExistException: no such file; nothing was sent.
        ValueError: the file is empty or cannot be read; nothing was sent.

    Source: POST pictures/thumbnails/persons/{person}
    """
    path = route("pictures/thumbnails/persons/{}", id_of(person, "person"))
    return client.upload(path, file_path, progress_callback=progress_callback)


def clear_person_avatar(person: Ref, client: KitsuClient = default) -> str:
    """Take a person's avatar away.

    Args:
        person: ID or dict.

    Returns:
        The answer's text, which is empty.

    Source: DELETE actions/persons/{person}/clear-avatar
    """
    return client.delete(route("actions/persons/{}/clear-avatar", id_of(person, "person")))


def change_password_for_person(
    person: Ref, password: str, client: KitsuClient = default
) -> dict[Literal["success"], bool]:
    """Set a person's password, as an administrator.

    Args:
        person: ID or dict.
        password: New password, eight characters at least.

    Returns:
        "success": True.

    Raises:
        ParameterException: the password is too short, or the person is inactive.

    Source: POST actions/persons/{person}/change-password
    """
    path = route("actions/persons/{}/change-password", id_of(person, "person"))
    return client.post(path, {"password": password, "password_2": password})


def get_password_reset_link(person: Ref, client: KitsuClient = default) -> str:
    """Return the address of the page where a person can choose a new password, as an administrator.

    Args:
        person: ID or dict.

    Returns:
        The address, to be handed to the person. It is good for two hours; until then the same one is returned again.

    Raises:
        NotAllowedException: it is a bot.
        ParameterException: the person is another administrator who has a password.
        RouteNotFoundException: there is no such person.

    Source: POST actions/persons/{person}/reset-password-link
    """
    answer = client.post(route("actions/persons/{}/reset-password-link", id_of(person, "person")), {})
    link: str = answer["reset_password_link"]
    return link


def disable_two_factor_authentication(person: Ref, client: KitsuClient = default) -> str:
    """Turn a person's two-factor authentication off, as an administrator.

    Args:
        person: ID or dict.

    Returns:
        The answer's text: JSON with "success".

    Raises:
        ParameterException: it is off already, or the person is another administrator.

    Source: DELETE actions/persons/{person}/disable-two-factor-authentication
    """
    return client.delete(route("actions/persons/{}/disable-two-factor-authentication", id_of(person, "person")))


def invite_person(person: Ref, client: KitsuClient = default) -> Invitation:
    """Send a person an e-mail with a link to log in for the first time.

    Args:
        person: ID or dict.

    Returns:
        "success" and "message".

    Source: GET actions/persons/{person}/invite
    """
    # A GET that sends an e-mail: never tried again once the server may have got it.
    call = client.call("GET", route("actions/persons/{}/invite", id_of(person, "person")), repeatable=False)
    answer: Invitation = decoded(client.send(call))
    return answer


def _sorted(people: Iterable[Person]) -> list[Person]:
    return sorted(people, key=lambda person: (person.get("full_name") or "").lower())


def _first_person(client: KitsuClient, is_bot: bool = False, **fields: str) -> Person | None:
    return client.fetch_first("persons", {**fields, "is_bot": is_bot})


def _update(person: Mapping[str, Any], name: str, client: KitsuClient) -> Person:
    person_id = id_of(person, name)
    # An unknown position or seniority is stored before Zou answers 500, and from then on nobody can list any person.
    body = changes_of(person, name)
    if body.get("departments") is not None:
        body["departments"] = ids_of(body["departments"], f"{name}['departments']")
    return client.update("persons", person_id, body)


def _remove(person: Ref, name: str, force: bool, client: KitsuClient) -> str:
    return client.delete(route("data/persons/{}", id_of(person, name)), forced(force))
