from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from ..exchange import Answer
from ..notation import delete, get, post, put
from ..scenarios import Setup
from .row import Own

OF_PROJECT = "data/projects/{project}/day-offs"
OF_DEPARTMENT = "data/departments/{department}"
HARDWARE = {"name": "{name}", "short_name": "{short_name}"}
BY_NAME = "list of request 1, sorted by name (case-insensitive)"
OF_PERSON = "data/persons/{person}"
HOURS = {"person_id": "{person}", "task_id": "{task}", "date": "{date}", "duration": "{duration}"}
TABLE = {"project_id": "{project}", "department_id": "{department}", "studio_id": "{studio}"}
COUNTED = {"project_id": "{project}", "task_type_id": "{task_type}", "count_mode": "{count_mode}"}
DAYS = {"start_date": "{start_date}", "end_date": "{end_date}"}
A_DAY = {"date": datetime.date(2026, 3, 9)}
IN_PARTS = "{date:%Y}/{date:%m}/{date:%d}"


def asked(function: str, path: str, query: Mapping[str, Any], **values: Any) -> tuple[Own, Own]:
    """A function whose optional arguments all go into the query."""
    return (
        Own(function, "required args", [get(path)], setup=Setup(values=values)),
        Own(function, "all args", [get(path, query=query)], setup=Setup("all", values=values)),
    )


ROWS: Sequence[Own] = (
    Own("person.get_day_offs_for_project", "required args", [get(OF_PROJECT)]),
    Own(
        "person.get_day_offs_for_project",
        "all args",
        [get(OF_PROJECT, query={"start_date": "{start_date}", "end_date": "{end_date}"})],
    ),
    Own(
        "person.get_day_offs_for_project",
        "the last day is before the first",
        [],
        "raises ValueError",
        Setup(values={"start_date": "2026-03-02", "end_date": "2026-03-01"}),
    ),
    Own("person.all_hardware_items", "required args", [get("data/hardware-items")], BY_NAME),
    Own("person.get_hardware_item", "required args", [get("data/hardware-items/{hardware_item_id}")]),
    Own(
        "person.new_hardware_item",
        "required args",
        [get("data/hardware-items", query={"name": "{name}"}), post("data/hardware-items", HARDWARE)],
        "JSON of request 2",
    ),
    Own(
        "person.new_hardware_item",
        "all args",
        [
            get("data/hardware-items", query={"name": "{name}"}),
            post(
                "data/hardware-items",
                {**HARDWARE, "monthly_cost": "{monthly_cost}", "inventory_amount": "{inventory_amount}"},
            ),
        ],
        "JSON of request 2",
    ),
    Own(
        "person.new_hardware_item",
        "a match already exists",
        [get("data/hardware-items", query={"name": "{name}"})],
        "first item of request 1's list",
    ),
    Own("person.new_hardware_item", "empty name", [], "raises ValueError", Setup(values={"name": ""})),
    Own(
        "person.update_hardware_item",
        "required args",
        [put("data/hardware-items/{hardware_item}", {"$arg": "hardware_item"})],
    ),
    Own(
        "person.remove_hardware_item", "required args", [delete("data/hardware-items/{hardware_item}")], "response text"
    ),
    Own("person.get_hardware_items_by_department", "required args", [get("data/departments/hardware-items")]),
    Own(
        "person.add_hardware_item_to_department",
        "required args",
        [post(f"{OF_DEPARTMENT}/hardware-items", {"hardware_item_id": "{hardware_item}"})],
    ),
    Own(
        "person.remove_hardware_item_from_department",
        "required args",
        [delete(OF_DEPARTMENT + "/hardware-items/{hardware_item}")],
        "response text",
    ),
    Own("person.get_softwares_by_department", "required args", [get("data/departments/software-licenses")]),
    Own("person.get_software_of_department", "required args", [get(OF_DEPARTMENT + "/software-licenses/{software}")]),
    Own(
        "person.add_software_to_department",
        "required args",
        [post(f"{OF_DEPARTMENT}/software-licenses", {"software_id": "{software}"})],
    ),
    Own(
        "person.remove_software_from_department",
        "required args",
        [delete(OF_DEPARTMENT + "/software-licenses/{software}")],
        "response text",
    ),
    Own("person.all_salary_scales", "required args", [get("data/salary-scales")]),
    Own("person.get_salary_scale", "required args", [get("data/salary-scales/{salary_scale_id}")]),
    Own(
        "person.update_salary_scale",
        "required args",
        [put("data/salary-scales/{salary_scale}", {"$arg": "salary_scale"})],
    ),
    Own("person.remove_salary_scale", "required args", [delete("data/salary-scales/{salary_scale}")], "response text"),
    Own("person.get_organisation_by_id", "required args", [get("data/organisations/{organisation_id}")]),
    Own(
        "person.update_organisation",
        "required args",
        [put("data/organisations/{organisation}", {"$arg": "organisation"})],
    ),
    Own(
        "person.all_bots",
        "no args",
        [get("data/persons", query={"is_bot": "true"})],
        {"$value": [{"full_name": "Ana"}, {"full_name": "Bo"}]},
        Setup(answers={1: [{"full_name": "Bo"}, {"full_name": "Ana"}]}),
    ),
    Own("person.all_persons_for_department", "required args", [get(f"{OF_DEPARTMENT}/persons")]),
    Own(
        "person.get_password_reset_link",
        "required args",
        [post("actions/persons/{person}/reset-password-link", {})],
        "request 1's JSON key 'reset_password_link'",
        Setup(answers={1: {"reset_password_link": "a link"}}),
    ),
    *asked("person.get_time_spents_day_table", "data/persons/time-spents/day-table/{year}/{month:02}", TABLE),
    *asked("person.get_time_spents_week_table", "data/persons/time-spents/week-table/{year}", TABLE),
    *asked("person.get_time_spents_month_table", "data/persons/time-spents/month-table/{year}", TABLE),
    *asked("person.get_time_spents_year_table", "data/persons/time-spents/year-table", TABLE),
    *asked("person.get_day_quota_shots", f"{OF_PERSON}/quota-shots/day/{IN_PARTS}", COUNTED, **A_DAY),
    *asked("person.get_week_quota_shots", OF_PERSON + "/quota-shots/week/{year}/{week}", COUNTED),
    *asked("person.get_month_quota_shots", OF_PERSON + "/quota-shots/month/{year}/{month:02}", COUNTED),
    Own("person.get_month_quota_shots", "no such mode", [], "raises ValueError", Setup(values={"count_mode": "most"})),
    *asked(
        "person.get_month_time_spents",
        OF_PERSON + "/time-spents/month/{year}/{month:02}",
        {"project_id": "{project}"},
    ),
    *asked(
        "person.get_day_time_spents", f"{OF_PERSON}/time-spents/day/{IN_PARTS}", {"project_id": "{project}"}, **A_DAY
    ),
    Own("person.get_day_off_by_date", "required args", [get(OF_PERSON + "/day-offs/{date}")]),
    Own(
        "person.get_day_off_by_date",
        "no day off",
        [get(OF_PERSON + "/day-offs/{date}")],
        "None",
        Setup(answers={1: Answer.json({})}),
    ),
    Own("person.all_day_offs", "required args", [get("data/day-offs")]),
    Own("person.all_day_offs_for_month", "required args", [get("data/persons/day-offs/{year}/{month:02}")]),
    Own("person.all_day_offs_for_year", "required args", [get("data/persons/day-offs/{year}")]),
    *asked("person.all_time_spents", "data/time-spents", {**DAYS, "person_id": "{person}", "task_id": "{task}"}),
    Own("person.all_time_spents", "one day only", [], "raises ValueError", Setup(["start_date"])),
    Own("person.get_time_spent", "required args", [get("data/time-spents/{time_spent_id}")]),
    Own("person.new_time_spent", "required args", [post("data/time-spents", HOURS)]),
    Own("person.new_time_spent", "no time", [], "raises ValueError", Setup(values={"duration": 0})),
    Own("person.update_time_spent", "required args", [put("data/time-spents/{time_spent}", {"$arg": "time_spent"})]),
    Own("person.all_desktop_login_logs_for_person", "required args", [get(f"{OF_PERSON}/desktop-login-logs")]),
    Own("person.new_desktop_login_log", "required args", [post(f"{OF_PERSON}/desktop-login-logs", {})]),
    Own("person.new_desktop_login_log", "all args", [post(f"{OF_PERSON}/desktop-login-logs", {"date": "{date}"})]),
)
