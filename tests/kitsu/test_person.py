"""People, departments, hours and days off, on the real server."""

from __future__ import annotations

import base64
import datetime
import hmac
import json
import logging
import struct
import time
import uuid
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import httpx
import pytest
from PIL import Image

from gazu_like.client import KitsuClient
from gazu_like.exception import (
    FileDoesntExistException,
    ParameterException,
    RouteNotFoundException,
    ServerErrorException,
)
from gazu_like.shapes import Department, Person
from tests.kitsu.conftest import PASSWORD, Production, unique, written_by_another
from tests.support.wires import client_answering

NOBODY = str(uuid.UUID(int=7))


@pytest.fixture
def ana(kitsu_client: KitsuClient) -> Person:
    return kitsu_client.person.new_person("Ana", unique("Ray"), new_email())


@pytest.fixture
def department(kitsu_client: KitsuClient) -> Department:
    return kitsu_client.person.new_department(unique("FX"))


def new_email() -> str:
    return f"{uuid.uuid4().hex}@example.com"


def work(production: Production, day: str, minutes: int) -> None:
    task_id, person_id = production.task["id"], production.person["id"]
    production.client.task.assign_task(task_id, person_id)  # the server takes hours of who is on the task
    production.client.post(f"actions/tasks/{task_id}/time-spents/{day}/persons/{person_id}", {"duration": minutes})


def can_log_in(client: KitsuClient, email: str, password: str) -> bool:
    with closing(KitsuClient(client.host)) as other:
        answer = other.request("POST", "auth/login", {"email": email, "password": password}, authorised=False)
    return bool(answer["login"])


# People


def test_new_person_has_what_was_given(kitsu_client: KitsuClient, department: Department) -> None:
    last, email = unique("Lee"), new_email()
    person = kitsu_client.person.new_person(
        "Bo", last, email, "123", "manager", "bolee", [department], "long enough", True, "freelance"
    )
    wanted = {"first_name": "Bo", "last_name": last, "email": email, "phone": "123", "role": "manager"}
    wanted |= {"desktop_login": "bolee", "contract_type": "freelance", "departments": [department["id"]]}
    assert person.items() >= wanted.items()
    assert can_log_in(kitsu_client, email, "long enough")


def test_person_is_found_in_every_way(kitsu_client: KitsuClient) -> None:
    last, login, email = unique("Rey"), uuid.uuid4().hex, new_email()
    created = kitsu_client.person.new_person("Eva", last, email, desktop_login=login)
    people = kitsu_client.person
    found = [
        people.get_person(created["id"]),
        people.get_person(created),
        people.get_person_by_desktop_login(login),
        people.get_person_by_email(email.upper()),
        people.get_person_by_full_name(f"Eva {last}"),
        people.get_person_by_full_name("not read", "Eva", last),
        next(row for row in people.all_persons() if row["id"] == created["id"]),
    ]
    assert [person and person["id"] for person in found] == [created["id"]] * 7
    assert people.get_person_by_email(email, is_bot=True) is None


def test_all_persons_are_sorted_by_full_name(kitsu_client: KitsuClient) -> None:
    for first in ("zoe", "Abe", "ida"):
        kitsu_client.person.new_person(first, unique("Ray"), new_email())
    names = [person["full_name"].lower() for person in kitsu_client.person.all_persons()]
    assert names == sorted(names)


def test_departments_come_with_relations_only(kitsu_client: KitsuClient, ana: Person, department: Department) -> None:
    assert kitsu_client.person.add_person_to_department(ana, department)["departments"] == [department["id"]]
    with_relations = kitsu_client.person.get_person(ana, relations=True)
    assert with_relations is not None
    assert with_relations["departments"] == [department["id"]]
    assert "departments" not in (kitsu_client.person.get_person(ana) or {})
    assert kitsu_client.person.remove_person_from_department(ana["id"], department["id"]) == ""
    assert (kitsu_client.person.get_person(ana, relations=True) or {})["departments"] == []


def test_unknown_person_is_none(kitsu_client: KitsuClient) -> None:
    assert kitsu_client.person.get_person(str(uuid.uuid4())) is None
    assert kitsu_client.person.get_person_by_full_name("Nobody At All") is None


def test_existing_person_is_returned_with_a_warning(
    kitsu_client: KitsuClient, ana: Person, department: Department, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, "gazu_like"):
        again = kitsu_client.person.new_person(ana["first_name"], ana["last_name"], ana["email"].upper())
        assert caplog.text == ""
        kitsu_client.person.new_person("Ann", ana["last_name"], ana["email"], role="admin", departments=[department])
    assert again["id"] == ana["id"]
    assert "ignored: first_name, role, departments" in caplog.text


def test_new_person_looks_past_the_cache(kitsu_client: KitsuClient, ana: Person, caching: None) -> None:
    assert kitsu_client.person.get_person_by_email(ana["email"]) is not None
    written_by_another(kitsu_client, "DELETE", f"data/persons/{ana['id']}")
    again = kitsu_client.person.new_person("Ana", "Again", ana["email"])
    assert again["id"] != ana["id"]


def test_what_was_just_created_is_found_again(kitsu_client: KitsuClient, caching: None) -> None:
    name, email = unique("Rig"), new_email()
    first = kitsu_client.person.new_person("Ana", "Ray", email), kitsu_client.person.new_department(name)
    again = kitsu_client.person.new_person("Ana", "Ray", email), kitsu_client.person.new_department(name)
    assert [row["id"] for row in first] == [row["id"] for row in again]


def test_whole_person_can_be_saved_again(kitsu_client: KitsuClient, ana: Person, department: Department) -> None:
    given = {**(kitsu_client.person.get_person(ana, relations=True) or {}), "departments": [department], "phone": "7"}
    before = {**given}
    changed = kitsu_client.person.update_person(given)
    assert (changed["phone"], changed["departments"]) == ("7", [department["id"]])
    assert given == before


def test_avatar_is_set_and_cleared(kitsu_client: KitsuClient, ana: Person, tmp_path: Path) -> None:
    picture, seen = tmp_path / "ana.png", []
    Image.new("RGB", (64, 48), "red").save(picture)
    answer = kitsu_client.person.set_avatar(ana, picture, progress_callback=lambda *counts: seen.append(counts))
    assert answer["thumbnail_path"].endswith(f"{ana['id']}.png")
    assert seen[-1] == (picture.stat().st_size, picture.stat().st_size)
    assert kitsu_client.person.get_person(ana)["has_avatar"]  # type: ignore[index]
    assert kitsu_client.person.clear_person_avatar(ana) == ""
    assert not kitsu_client.person.get_person(ana)["has_avatar"]  # type: ignore[index]


def test_missing_avatar_file_is_refused_first(kitsu_client: KitsuClient, ana: Person, tmp_path: Path) -> None:
    with pytest.raises(FileDoesntExistException, match="nobody"):
        kitsu_client.person.set_avatar(ana, tmp_path / "nobody.png")


def test_password_is_changed(kitsu_client: KitsuClient, ana: Person) -> None:
    assert kitsu_client.person.change_password_for_person(ana, "quite long") == {"success": True}
    assert can_log_in(kitsu_client, ana["email"], "quite long")
    with pytest.raises(ParameterException, match="too short"):
        kitsu_client.person.change_password_for_person(ana, "x")


def one_time_code(secret: str) -> str:
    """What an authenticator application shows now (RFC 6238: six digits, half a minute, SHA-1)."""
    digest = hmac.digest(base64.b32decode(secret), struct.pack(">Q", int(time.time()) // 30), "sha1")
    start = digest[-1] & 15
    return f"{(struct.unpack_from('>I', digest, start)[0] & 0x7FFFFFFF) % 10**6:06}"


def switch_on_second_factor(client: KitsuClient) -> None:
    secret = client.put("auth/totp", {})["otp_secret"]
    try:
        client.post("auth/totp", {"totp": one_time_code(secret)})
    except ParameterException:  # the half minute ended meanwhile
        client.post("auth/totp", {"totp": one_time_code(secret)})


def test_second_factor_is_disabled(production: Production, artist: KitsuClient) -> None:
    switch_on_second_factor(artist)
    with pytest.raises(ParameterException, match="two-factor"):
        can_log_in(artist, production.person["email"], PASSWORD)
    answer = production.client.person.disable_two_factor_authentication(production.person)
    assert json.loads(answer) == {"success": True}
    assert can_log_in(artist, production.person["email"], PASSWORD)


def test_second_factor_that_is_off_cannot_be_disabled(kitsu_client: KitsuClient, ana: Person) -> None:
    with pytest.raises(ParameterException, match="not enabled"):
        kitsu_client.person.disable_two_factor_authentication(ana)


def test_invitation_is_sent(kitsu_client: KitsuClient, ana: Person) -> None:
    assert kitsu_client.person.invite_person(ana)["success"] is True


def test_invitation_is_sent_once_at_most() -> None:
    client, requests = client_answering(lambda _: httpx.Response(502))
    with pytest.raises(ServerErrorException):
        client.person.invite_person(NOBODY)
    assert len(requests) == 1


def test_person_url_is_a_page_of_the_web_application(kitsu_client: KitsuClient, ana: Person) -> None:
    page = f"{kitsu_client.host.removesuffix('/api')}/people/{ana['id']}/"
    assert kitsu_client.person.get_person_url(ana) == page
    assert KitsuClient(f"{kitsu_client.host}/").person.get_person_url(ana["id"]) == page


def test_person_with_days_off_is_not_removed_even_by_force(kitsu_client: KitsuClient, ana: Person) -> None:
    day_off = kitsu_client.person.new_day_off(ana, "2026-03-02", "2026-03-02")
    with pytest.raises(ParameterException, match="still linked"):
        kitsu_client.person.remove_person(ana, force=True)
    kitsu_client.person.remove_day_off(day_off)
    assert kitsu_client.person.remove_person(ana) == ""
    assert kitsu_client.person.get_person(ana) is None


# Bots


def test_bot_logs_in_with_its_token_until_removed(kitsu_client: KitsuClient, department: Department) -> None:
    name = unique("Render")
    bot = kitsu_client.person.new_bot(
        name, new_email(), "manager", [department], expiration_date=datetime.date(2100, 1, 1)
    )
    assert (bot["first_name"], bot["is_bot"], bot["departments"]) == (name, True, [department["id"]])
    assert bot["expiration_date"] == "2100-01-01"
    with closing(KitsuClient(kitsu_client.host, access_token=bot["access_token"])) as robot:
        assert robot.get("auth/authenticated")["user"]["id"] == bot["id"]
    changed = kitsu_client.person.update_bot({"id": bot["id"], "first_name": "Farm", "departments": [department]})
    assert changed["first_name"] == "Farm"
    bots = kitsu_client.person.all_bots()
    assert all(each["is_bot"] for each in bots)
    assert bots == [each for each in kitsu_client.person.all_persons() if each["is_bot"]]
    assert bot["id"] in [each["id"] for each in bots]
    assert "access_token" not in bots[0]
    assert kitsu_client.person.remove_bot(bot, force=True) == ""


# Departments and organisation


def test_department_is_created_changed_and_removed(kitsu_client: KitsuClient) -> None:
    created = kitsu_client.person.new_department(unique("Comp"), "#112233", archived=True)
    assert (created["color"], created["archived"]) == ("#112233", True)
    assert created in kitsu_client.person.all_departments()
    changed = kitsu_client.person.update_department({"id": created["id"], "color": "#445566"})
    assert kitsu_client.person.get_department(created["id"])["color"] == changed["color"] == "#445566"
    assert kitsu_client.person.remove_department(created) == ""
    with pytest.raises(RouteNotFoundException):
        kitsu_client.person.get_department(created)


def test_department_name_is_no_pattern(kitsu_client: KitsuClient) -> None:
    stem = uuid.uuid4().hex[:8]
    other = kitsu_client.person.new_department(f"fx-{stem}")
    created = kitsu_client.person.new_department(f"fx_{stem}")
    assert other["id"] != created["id"]
    assert kitsu_client.person.get_department_by_name(f"FX_{stem}") == created
    assert kitsu_client.person.get_department_by_name("%") is None


def test_existing_department_is_returned_with_a_warning(
    kitsu_client: KitsuClient, department: Department, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, "gazu_like"):
        assert kitsu_client.person.new_department(department["name"])["id"] == department["id"]
        assert caplog.text == ""
        kitsu_client.person.new_department(department["name"], color="#000000")
    assert "ignored: color" in caplog.text


def test_department_with_people_is_not_removed(kitsu_client: KitsuClient, ana: Person, department: Department) -> None:
    kitsu_client.person.add_person_to_department(ana, department)
    with pytest.raises(ParameterException):
        kitsu_client.person.remove_department(department, force=True)


def test_user_belongs_to_the_only_organisation(kitsu_client: KitsuClient) -> None:
    assert kitsu_client.person.all_organisations() == [kitsu_client.person.get_organisation()]


# Hours


def test_hours_are_listed_by_day_month_and_range(production: Production) -> None:
    people, ana = production.client.person, production.person
    work(production, "2026-03-02", 90)
    work(production, "2026-03-03", 30)
    assert [row["duration"] for row in people.get_time_spents_by_date(ana, datetime.date(2026, 3, 2))] == [90]
    assert people.get_time_spents_by_date(ana["id"], "2026-03-04") == []
    assert len(people.get_all_month_time_spents(ana, datetime.date(2026, 3, 31))) == 2
    assert people.get_all_month_time_spents(ana["id"], "2026-02-28") == []
    (row,) = people.get_time_spents_range(ana["id"], "2026-03-03", "2026-03-31")
    assert (row["duration"], row["project_id"]) == (30, production.project["id"])


def test_hours_are_summed_up_by_task(production: Production) -> None:
    people, ana = production.client.person, production.person
    work(production, "2026-03-02", 90)
    work(production, "2026-03-09", 30)
    (in_week,), (in_year,) = people.get_week_time_spents(ana, 2026, 10), people.get_year_time_spents(ana, 2026)
    assert (in_week["duration"], in_year["duration"]) == (90, 120)
    assert (in_year["entity_name"], in_year["task_id"]) == ("SH010", production.task["id"])


def test_presence_log_has_a_column_for_each_day(kitsu_client: KitsuClient, ana: Person) -> None:
    kitsu_client.post(f"data/persons/{ana['id']}/desktop-login-logs", {"date": "2026-02-03"})
    first, *rows = kitsu_client.person.get_presence_log(2026, 2).splitlines()
    assert first.split(";") == ["2026", *map(str, range(1, 29))]
    (row,) = [row.split(";") for row in rows if row.startswith(ana["full_name"])]
    assert [day for day, mark in enumerate(row) if mark == "X"] == [3]


# Days off


def test_day_off_is_found_in_each_period_it_touches(kitsu_client: KitsuClient, ana: Person) -> None:
    people = kitsu_client.person
    day_off = people.new_day_off(ana, datetime.date(2026, 12, 30), "2027-01-02", "skiing")
    assert (day_off["date"], day_off["end_date"], day_off["description"]) == ("2026-12-30", "2027-01-02", "skiing")
    assert people.get_day_off(day_off["id"])["person_id"] == ana["id"]
    found: list[list[Any]] = [
        people.get_day_offs(ana),
        people.get_year_day_offs(ana, 2026),
        people.get_year_day_offs(ana, 2027),
        people.get_month_day_offs(ana, 2027, 1),
        people.get_week_day_offs(ana, 2026, 53),
    ]
    assert [[row["id"] for row in rows] for rows in found] == [[day_off["id"]]] * 5
    assert people.get_month_day_offs(ana, 2026, 11) == people.get_week_day_offs(ana, 2026, 52) == []


def test_days_off_of_a_team_are_told_by_person(production: Production, ana: Person) -> None:
    people, project, member = production.client.person, production.project, production.person["id"]
    assert people.get_day_offs_for_project(project) == {}
    people.new_day_off(ana, "2026-03-02", "2026-03-04")  # not in the team
    day_off = people.new_day_off(member, "2026-03-02", "2026-03-04", "skiing")
    for days in ((), ("2026-03-04",), (None, "2026-03-02"), (datetime.date(2026, 3, 3), "2026-03-03")):
        found = people.get_day_offs_for_project(project["id"], *days)
        assert {person: [row["id"] for row in rows] for person, rows in found.items()} == {member: [day_off["id"]]}
    assert people.get_day_offs_for_project(project, "2026-03-05") == {}
    assert people.get_day_offs_for_project(project, end_date="2026-03-01") == {}
    with pytest.raises(ValueError, match="end_date"):
        people.get_day_offs_for_project(project, "2026-03-02", "2026-03-01")
    with pytest.raises(RouteNotFoundException):
        people.get_day_offs_for_project(NOBODY)


def test_day_off_is_changed_and_removed(kitsu_client: KitsuClient, ana: Person) -> None:
    day_off = kitsu_client.person.new_day_off(ana, "2026-03-02", "2026-03-04")
    changed = kitsu_client.person.update_day_off({**day_off, "end_date": "2026-03-03", "description": "ill"})
    assert (changed["date"], changed["end_date"], changed["description"]) == ("2026-03-02", "2026-03-03", "ill")
    with pytest.raises(ParameterException, match="already exists"):
        kitsu_client.person.new_day_off(ana, "2026-03-01", "2026-03-31")
    assert kitsu_client.person.remove_day_off(day_off) == ""
    assert kitsu_client.person.get_day_offs(ana) == []


WRONG: list[tuple[str, Callable[[Any], object]]] = [
    ("end_date", lambda people: people.new_day_off(NOBODY, "2026-03-02", "2026-03-01")),
    ("end_date", lambda people: people.new_day_off(NOBODY, "2026-03-02", "next week")),
    ("date", lambda people: people.get_time_spents_by_date(NOBODY, "2026-02-30")),
    ("start_date", lambda people: people.get_time_spents_range(NOBODY, "today", "2026-02-28")),
    ("date", lambda people: people.get_all_month_time_spents(NOBODY, "2026-13-01")),
    ("month", lambda people: people.get_month_day_offs(NOBODY, 2026, 13)),
    ("month", lambda people: people.get_presence_log(2026, 0)),
    ("week", lambda people: people.get_week_day_offs(NOBODY, 2025, 53)),
    ("week", lambda people: people.get_week_time_spents(NOBODY, 2026, "soon")),
    ("year", lambda people: people.get_year_day_offs(NOBODY, 0)),
    ("expiration_date", lambda people: people.new_bot("bot", "bot@example.com", expiration_date="01/02/2100")),
    ("person", lambda people: people.update_person({"phone": "1"})),
]


@pytest.mark.parametrize(("name", "call"), WRONG, ids=[f"{name}-{number}" for number, (name, _) in enumerate(WRONG)])
def test_what_cannot_be_is_refused_before_anything_is_sent(name: str, call: Callable[[Any], object]) -> None:
    nowhere = KitsuClient("http://kitsu.invalid/api")
    with pytest.raises(ValueError, match=name):
        call(nowhere.person)
