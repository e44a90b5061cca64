"""What no release of gazu has: hardware, licenses, salaries, tables of hours, custom actions, on the real server."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Callable

import pytest

from gazu_like.client import KitsuClient
from gazu_like.exception import ParameterException, RouteNotFoundException, ServerErrorException
from gazu_like.shapes import Department, HardwareItem, Person
from tests.kitsu.conftest import PASSWORD, Production, unique

NOBODY = str(uuid.UUID(int=7))


def short(name: str) -> str:
    """A name that nothing else has, of at most 20 characters."""
    return f"{name[:11]} {uuid.uuid4().hex[:8]}"


@pytest.fixture
def department(kitsu_client: KitsuClient) -> Department:
    return kitsu_client.person.new_department(unique("FX"))


@pytest.fixture
def tablet(kitsu_client: KitsuClient) -> HardwareItem:
    return kitsu_client.person.new_hardware_item(unique("Tablet"), "tab", 12, 3)


@pytest.fixture
def ana(kitsu_client: KitsuClient, department: Department) -> Person:
    email = f"{uuid.uuid4().hex}@example.com"
    return kitsu_client.person.new_person("Ana", unique("Ray"), email, departments=[department])


# Hardware, licenses, salaries


def test_hardware_item_is_made_found_changed_and_removed(kitsu_client: KitsuClient, tablet: HardwareItem) -> None:
    people = kitsu_client.person
    assert (tablet["monthly_cost"], tablet["inventory_amount"], tablet["archived"]) == (12, 3, False)
    assert people.get_hardware_item(tablet) == people.get_hardware_item(tablet["id"]) == tablet
    items = people.all_hardware_items()
    assert tablet in items
    assert [each["name"].lower() for each in items] == sorted(each["name"].lower() for each in items)
    assert people.update_hardware_item({"id": tablet["id"], "inventory_amount": 4})["inventory_amount"] == 4
    assert people.get_hardware_item(tablet)["monthly_cost"] == 12
    assert people.remove_hardware_item(tablet) == ""
    with pytest.raises(RouteNotFoundException):
        people.get_hardware_item(tablet)
    with pytest.raises(RouteNotFoundException):
        people.remove_hardware_item(tablet)


def test_hardware_item_of_a_known_name_is_returned(
    kitsu_client: KitsuClient, tablet: HardwareItem, caplog: pytest.LogCaptureFixture
) -> None:
    assert kitsu_client.person.new_hardware_item(tablet["name"].upper(), "tab", monthly_cost=99) == tablet
    assert "monthly_cost" in caplog.text
    assert "short_name" not in caplog.text


def test_hardware_item_that_is_none_is_refused(kitsu_client: KitsuClient) -> None:
    with pytest.raises(ValueError, match="name"):
        kitsu_client.person.new_hardware_item("", "tab")
    with pytest.raises(ValueError, match="inventory_amount"):
        kitsu_client.person.new_hardware_item(unique("Tablet"), "tab", inventory_amount=-1)
    with pytest.raises(ParameterException):
        kitsu_client.person.new_hardware_item(unique("Tablet" * 7), "tab")


def test_hardware_of_a_department(kitsu_client: KitsuClient, tablet: HardwareItem, department: Department) -> None:
    people = kitsu_client.person
    assert department["id"] not in people.get_hardware_items_by_department()
    link = people.add_hardware_item_to_department(tablet, department["id"])
    assert (link["hardware_item_id"], link["department_id"]) == (tablet["id"], department["id"])
    assert people.add_hardware_item_to_department(tablet["id"], department) == link
    assert people.get_hardware_items_by_department()[department["id"]] == [tablet]
    with pytest.raises(ParameterException):
        people.remove_hardware_item(tablet)
    for _ in "twice":
        assert people.remove_hardware_item_from_department(tablet, department) == ""
    assert department["id"] not in people.get_hardware_items_by_department()
    for bad in ((NOBODY, department), (tablet, NOBODY)):
        with pytest.raises(RouteNotFoundException):
            people.add_hardware_item_to_department(*bad)


def test_software_of_a_department(kitsu_client: KitsuClient, department: Department) -> None:
    people = kitsu_client.person
    software = kitsu_client.files.new_software(unique("Houdini"), short("hou"), ".hip")
    with pytest.raises(RouteNotFoundException):
        people.get_software_of_department(software, department)
    link = people.add_software_to_department(software, department)
    assert (link["software_id"], link["department_id"]) == (software["id"], department["id"])
    assert people.add_software_to_department(software["id"], department["id"]) == link
    assert people.get_software_of_department(software["id"], department)["name"] == software["name"]
    assert [each["id"] for each in people.get_softwares_by_department()[department["id"]]] == [software["id"]]
    with pytest.raises(ParameterException):
        kitsu_client.files.remove_software(software)
    assert people.remove_software_from_department(software, department) == ""
    assert department["id"] not in people.get_softwares_by_department()
    with pytest.raises(RouteNotFoundException):
        people.add_software_to_department(NOBODY, department)
    assert kitsu_client.files.remove_software(software) == ""
    assert kitsu_client.files.get_software_by_name(software["name"]) is None
    with pytest.raises(RouteNotFoundException):
        kitsu_client.files.remove_software(software["id"])


def test_cached_hardware_follows_what_is_written(
    kitsu_client: KitsuClient, caching: None, tablet: HardwareItem, department: Department
) -> None:
    people = kitsu_client.person
    assert department["id"] not in people.get_hardware_items_by_department()
    people.add_hardware_item_to_department(tablet, department)
    people.update_hardware_item({"id": tablet["id"], "short_name": "t"})
    assert [each["short_name"] for each in people.get_hardware_items_by_department()[department["id"]]] == ["t"]


def test_salary_scales(kitsu_client: KitsuClient, department: Department) -> None:
    people = kitsu_client.person
    mine = [each for each in people.all_salary_scales() if each["department_id"] == department["id"]]
    assert len(mine) == len({(each["position"], each["seniority"]) for each in mine}) == 9
    lead = next(each for each in mine if (each["position"], each["seniority"]) == ("lead", "senior"))
    assert lead["salary"] == 0
    assert people.update_salary_scale({"id": lead["id"], "salary": 250})["salary"] == 250
    assert people.get_salary_scale(lead) == people.get_salary_scale(lead["id"])
    assert people.get_salary_scale(lead)["salary"] == 250
    assert people.remove_salary_scale(lead) == ""
    with pytest.raises(RouteNotFoundException):
        people.get_salary_scale(lead)
    with pytest.raises(RouteNotFoundException):
        people.update_salary_scale({"id": NOBODY, "salary": 1})
    made_again = [each for each in people.all_salary_scales() if each["department_id"] == department["id"]]
    assert (len(made_again), {each["salary"] for each in made_again}) == (9, {0})


# The organisation, people, departments


def test_organisation_is_changed(kitsu_client: KitsuClient) -> None:
    people = kitsu_client.person
    before = people.get_organisation()
    try:
        changed = people.update_organisation({"id": before["id"], "hours_by_day": 7.5})
        assert (changed["hours_by_day"], changed["name"]) == (7.5, before["name"])
        assert people.get_organisation_by_id(before)["hours_by_day"] == 7.5
    finally:
        people.update_organisation({"id": before["id"], "hours_by_day": before["hours_by_day"]})
    assert people.get_organisation_by_id(before["id"])["hours_by_day"] == before["hours_by_day"]
    with pytest.raises(RouteNotFoundException):
        people.get_organisation_by_id(NOBODY)
    with pytest.raises(RouteNotFoundException):
        people.update_organisation({"id": NOBODY, "name": "Nobody's"})


def test_people_of_a_department(kitsu_client: KitsuClient, ana: Person, department: Department) -> None:
    people = kitsu_client.person
    assert people.all_persons_for_department(department) == [people.get_person(ana, relations=True)]
    people.remove_person_from_department(ana, department)
    assert people.all_persons_for_department(department["id"]) == []
    with pytest.raises(RouteNotFoundException):
        people.all_persons_for_department(NOBODY)


def test_password_reset_link(kitsu_client: KitsuClient, ana: Person) -> None:
    people = kitsu_client.person
    link = people.get_password_reset_link(ana)
    assert "token=" in link
    assert people.get_password_reset_link(ana["id"]) == link
    with pytest.raises(RouteNotFoundException):
        people.get_password_reset_link(NOBODY)
    other = people.new_person("Ad", unique("Min"), f"{uuid.uuid4().hex}@example.com", role="admin", password=PASSWORD)
    with pytest.raises(ParameterException):
        people.get_password_reset_link(other)


# Hours, quotas, days off, logins


@pytest.fixture(scope="module")
def worked(home: Production) -> Production:
    """The module's production, in which the artist worked on two days of March."""
    task, person = home.task, home.person
    home.client.task.assign_task(task, person)
    for day, minutes in (("2026-03-02", 60), ("2026-03-09", 30)):
        home.client.task.set_time_spent(task, person, day, minutes)
    return home


def test_tables_of_hours(worked: Production) -> None:
    people, mine, me = worked.client.person, worked.project, worked.person["id"]
    assert people.get_time_spents_day_table(2026, 3, mine) == {"2": {me: 60}, "9": {me: 30}}
    assert people.get_time_spents_week_table(2026, mine["id"]) == {"10": {me: 60}, "11": {me: 30}}
    assert people.get_time_spents_month_table(2026, mine) == {"3": {me: 90}}
    assert people.get_time_spents_year_table(mine) == {"2026": {me: 90}}
    assert people.get_time_spents_month_table(2025, mine) == {}
    assert people.get_time_spents_year_table()["2026"][me] == 90
    for wrong in (0, 13):
        with pytest.raises(ValueError, match="month"):
            people.get_time_spents_day_table(2026, wrong)


def test_tables_of_the_hours_of_a_department_or_studio(worked: Production) -> None:
    people, me = worked.client.person, worked.person
    department = people.new_department(unique("Rigging"))
    studio = worked.client.studio.new_studio(unique("Lille"))
    tables: tuple[Callable[..., dict[str, dict[str, float]]], ...] = (
        lambda **kept: people.get_time_spents_day_table(2026, 3, worked.project, **kept),
        lambda **kept: people.get_time_spents_week_table(2026, worked.project, **kept),
        lambda **kept: people.get_time_spents_month_table(2026, worked.project, **kept),
        lambda **kept: people.get_time_spents_year_table(worked.project, **kept),
    )
    for table in tables:
        assert (table(department=department), table(studio=studio)) == ({}, {})
    people.update_person({"id": me["id"], "studio_id": studio["id"]})
    worked.client.task.update_task_type({"id": worked.task_type["id"], "department_id": department["id"]})
    for table in tables:
        assert table(department=department) == table(studio=studio["id"]) == table() != {}


def test_hours_of_a_person_by_task(worked: Production) -> None:
    people, me = worked.client.person, worked.person
    (month,) = people.get_month_time_spents(me, 2026, 3)
    assert (month["task_id"], month["duration"]) == (worked.task["id"], 90)
    assert people.get_month_time_spents(me["id"], 2026, 3, worked.project) == [month]
    assert people.get_month_time_spents(me, 2026, 4) == []
    (day,) = people.get_day_time_spents(me, datetime.date(2026, 3, 9), worked.project["id"])
    assert (day["duration"], day["entity_name"]) == (30, worked.shot["name"])
    other = worked.client.project.new_project(unique("Other"))
    assert people.get_day_time_spents(me, "2026-03-09", other) == people.get_month_time_spents(me, 2026, 3, other) == []


def test_shots_of_a_quota(production: Production) -> None:
    people, me, task = production.client.person, production.person, production.task
    production.client.task.assign_task(task, me)
    for date, minutes in (("2026-03-02", 60), ("2026-03-09", 20)):
        production.client.task.set_time_spent(task, me, date, minutes)
    assert people.get_month_quota_shots(me, 2026, 3) == []  # nobody has asked for feedback
    production.client.update("tasks", task["id"], {"end_date": "2026-03-09T10:00:00"})
    (month,) = people.get_month_quota_shots(me, 2026, 3)
    assert (month["id"], month["full_name"], month["weight"]) == (production.shot["id"], "SQ01 / SH010", 1)
    (week,) = people.get_week_quota_shots(me["id"], 2026, 11, production.project, production.task_type)
    (second,) = people.get_day_quota_shots(me, "2026-03-02", count_mode="weighted")
    assert (week["weight"], second["weight"]) == (0.25, 0.75)
    assert people.get_day_quota_shots(me, "2026-03-02", count_mode="feedback") == []
    (ninth,) = people.get_day_quota_shots(me, datetime.date(2026, 3, 9), count_mode="feedback")
    assert ninth["weight"] == 1
    other_type = production.client.task.new_task_type(unique("Layout"), for_entity="Shot")
    assert people.get_week_quota_shots(me, 2026, 11, task_type=other_type) == []
    assert people.get_month_quota_shots(me, 2026, 3, count_mode="done") == []
    assert people.get_month_quota_shots(me, 2026, 3, count_mode="weighteddone") == []
    with pytest.raises(ValueError, match="count_mode"):
        people.get_month_quota_shots(me, 2026, 3, count_mode="most")  # type: ignore[arg-type]
    with pytest.raises(RouteNotFoundException):
        people.get_month_quota_shots(NOBODY, 2026, 3)


def test_days_off_of_everybody(kitsu_client: KitsuClient, ana: Person) -> None:
    people = kitsu_client.person
    day_off = people.new_day_off(ana, "2031-12-30", "2032-01-02", "skiing")
    found = people.get_day_off_by_date(ana["id"], datetime.date(2032, 1, 1))
    assert found is not None
    assert (found["id"], found["description"]) == (day_off["id"], "skiing")
    assert people.get_day_off_by_date(ana, "2032-01-03") is None
    for rows in (
        people.all_day_offs(),
        people.all_day_offs_for_year(2031),
        people.all_day_offs_for_year(2032),
        people.all_day_offs_for_month(2031, 12),
        people.all_day_offs_for_month(2032, 1),
    ):
        assert day_off in rows
    assert day_off not in people.all_day_offs_for_year(2033)
    assert day_off not in people.all_day_offs_for_month(2032, 2)
    with pytest.raises(ValueError, match="month"):
        people.all_day_offs_for_month(2032, 13)


def test_entries_of_time_sheets(workplace: Production) -> None:
    people, me, task = workplace.client.person, workplace.person, workplace.task
    made = people.new_time_spent(me, task, "2026-05-04", 90)  # who is not on the task
    assert (made["person_id"], made["task_id"], made["date"], made["duration"]) == (
        me["id"],
        task["id"],
        "2026-05-04",
        90,
    )
    with pytest.raises(ParameterException):
        people.new_time_spent(me["id"], task["id"], datetime.date(2026, 5, 4), 30)
    later = people.new_time_spent(me, task, "2026-05-06", 30)
    assert {each["id"] for each in people.all_time_spents(task=task)} == {made["id"], later["id"]}
    assert [each["id"] for each in people.all_time_spents("2026-05-05", "2026-05-06", me)] == [later["id"]]
    assert {made["id"], later["id"]} <= {each["id"] for each in people.all_time_spents()}
    assert people.update_time_spent({"id": made["id"], "duration": 45})["duration"] == 45
    assert people.get_time_spent(made)["duration"] == people.get_time_spent(made["id"])["duration"] == 45
    assert workplace.client.fetch_one("tasks", task["id"])["duration"] == 75
    with pytest.raises(RouteNotFoundException):
        people.get_time_spent(NOBODY)
    with pytest.raises(RouteNotFoundException):
        people.update_time_spent({"id": NOBODY, "duration": 1})
    with pytest.raises(ParameterException):
        people.new_time_spent(NOBODY, task, "2026-05-04", 1)


def test_entries_that_cannot_be_are_refused(kitsu_client: KitsuClient, ana: Person) -> None:
    people = kitsu_client.person
    with pytest.raises(ValueError, match="duration"):
        people.new_time_spent(ana, NOBODY, "2026-05-04", 0)
    with pytest.raises(ValueError, match="duration"):
        people.update_time_spent({"id": NOBODY, "duration": -1})
    with pytest.raises(ValueError, match="both days"):
        people.all_time_spents(start_date="2026-05-04")
    with pytest.raises(ValueError, match="is before start_date"):
        people.all_time_spents("2026-05-04", "2026-05-03")


def test_logins_to_computers(kitsu_client: KitsuClient, ana: Person) -> None:
    people = kitsu_client.person
    assert people.all_desktop_login_logs_for_person(ana) == []
    made = people.new_desktop_login_log(ana, datetime.datetime(2026, 3, 2, 9, 30))
    assert (made["person_id"], made["date"]) == (ana["id"], "2026-03-02T09:30:00")
    on_a_day = people.new_desktop_login_log(ana["id"], "2026-03-03")
    assert on_a_day["date"] == "2026-03-03T00:00:00"
    now = people.new_desktop_login_log(ana)
    logs = people.all_desktop_login_logs_for_person(ana["id"])
    assert {each["id"] for each in logs} == {made["id"], on_a_day["id"], now["id"]}
    with pytest.raises(RouteNotFoundException):
        people.all_desktop_login_logs_for_person(NOBODY)
    with pytest.raises(ServerErrorException):
        people.new_desktop_login_log(NOBODY)
    with pytest.raises(ValueError, match="date"):
        people.new_desktop_login_log(ana, "yesterday")


# Studios and custom actions


def test_new_studio(kitsu_client: KitsuClient, caplog: pytest.LogCaptureFixture) -> None:
    studios, name = kitsu_client.studio, unique("Angoulême")
    made = studios.new_studio(name, "#aa00cc")
    assert (made["name"], made["color"], made["archived"]) == (name, "#aa00cc", False)
    assert studios.get_studio(made) == made
    assert studios.new_studio(name, "#aa00cc") == made
    assert not caplog.records
    assert studios.new_studio(name, "#00aacc") == made
    assert "color" in caplog.text
    with pytest.raises(ValueError, match="name"):
        studios.new_studio("")
    with pytest.raises(ParameterException):
        studios.new_studio("n" * 81)


def test_custom_actions(kitsu_client: KitsuClient) -> None:
    studio, name = kitsu_client.studio, unique("Send to farm")
    made = studio.new_custom_action(name, "https://farm.example.com")
    assert (made["name"], made["url"]) == (name, "https://farm.example.com")
    assert (made["entity_type"], made["is_ajax"]) == ("all", False)
    for_shots = studio.new_custom_action(name, "https://farm.example.com/shots", "shot", is_ajax=True)
    assert (for_shots["entity_type"], for_shots["is_ajax"]) == ("shot", True)
    listed = studio.all_custom_actions()
    assert [each["id"] for each in listed if each["name"] == name] != []
    assert [each["name"].lower() for each in listed] == sorted(each["name"].lower() for each in listed)
    changed = studio.update_custom_action({"id": made["id"], "url": "https://farm.example.com/all"})
    assert (changed["name"], changed["url"]) == (name, "https://farm.example.com/all")
    assert studio.get_custom_action(made) == changed
    for each in (made, for_shots["id"]):
        assert studio.remove_custom_action(each) == ""
    with pytest.raises(RouteNotFoundException):
        studio.get_custom_action(made)
    with pytest.raises(RouteNotFoundException):
        studio.update_custom_action({"id": made["id"], "name": "gone"})
    for bad in (("", "https://farm.example.com"), (name, "")):
        with pytest.raises(ValueError, match="not empty"):
            studio.new_custom_action(*bad)
