"""Values that a server would refuse late, or store and stumble over ever after, are refused before anything is sent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from gazu_like.records import changes_of

from .exchange import Server
from .recorder import Ours
from .world import ident

ID = ident("record")
OF_BUDGET = {"project": ID, "budget": ID}
ENTRY = {**OF_BUDGET, "name": "Lead", "department": ID, "start_date": "2026-01-01", "months_duration": 3}
BACKWARDS = {"start_date": "2026-03-31", "end_date": "2026-03-01"}

#: By function: arguments, and what the message says.
WRONG: Mapping[str, list[tuple[Mapping[str, Any], str]]] = {
    "casting.update_entity_link": [
        ({"entity_link": {"id": ID, "nb_occurences": 0}}, r"entity_link\['nb_occurences'\]: .* 1 on, got 0")
    ],
    "concept.update_concept_folder": [
        ({"concept_folder": {"id": ID}}, r"concept_folder\['name'\]: .* got ''"),
        ({"concept_folder": {"id": ID, "name": " "}}, r"concept_folder\['name'\]: .* got ' '"),
    ],
    "files.update_file_status": [({"file_status": {"id": ID, "name": ""}}, r"file_status\['name'\]")],
    "files.update_preview": [
        ({"preview_file": ID, "data": {"status": "done"}}, r"data\['status'\]: .* got 'done'"),
        ({"preview_file": ID, "data": {"validation_status": "good"}}, r"data\['validation_status'\]: .* got 'good'"),
    ],
    "files.update_output_file": [
        ({"output_file": ID, "data": {"quality": "best"}}, r"data\['quality'\]: .* got 'best'")
    ],
    "files.update_output_type": [({"output_type": {"id": ID, "name": ""}}, r"output_type\['name'\]")],
    "person.get_time_spents_range": [
        ({"person_id": ID, **BACKWARDS}, "end_date: 2026-03-01 is before start_date, 2026-03-31"),
        ({"person_id": ID, "start_date": "2026-02-30", "end_date": "2026-03-01"}, "start_date: .*'2026-02-30'"),
    ],
    "person.get_month_time_spents": [({"person": ID, "year": 2026, "month": 1.5}, "no such month: 2026, 1.5")],
    "person.get_week_time_spents": [({"person": ID, "year": 2026, "week": 54}, "no such ISO week: 2026, 54")],
    "person.get_year_time_spents": [({"person": ID, "year": 0}, "^year: no such year: 0$")],
    "person.all_time_spents": [
        ({"start_date": "2026-03-01"}, "start_date, end_date: .*'2026-03-01', None"),
        (BACKWARDS, "end_date: 2026-03-01 is before start_date"),
    ],
    "person.new_department": [({"name": ""}, "name: .* got ''")],
    "person.new_hardware_item": [({"name": "Workstation", "short_name": ""}, "short_name: .* got ''")],
    "person.update_day_off": [
        ({"day_off": {"id": ID, "date": "2026-03-32"}}, r"day_off\['date'\]: .*'2026-03-32'"),
        (
            {"day_off": {"id": ID, "date": "2026-03-02", "end_date": "2026-03-01"}},
            r"day_off\['end_date'\]: 2026-03-01 is before day_off\['date'\], 2026-03-02",
        ),
    ],
    "person.update_hardware_item": [
        ({"hardware_item": {"id": ID, "monthly_cost": -1}}, r"hardware_item\['monthly_cost'\]: .* got -1")
    ],
    "person.update_person": [
        ({"person": {"id": ID, "position": "boss"}}, r"person\['position'\]: .* got 'boss'"),
        ({"person": {"id": ID, "seniority": "old"}}, r"person\['seniority'\]: .* got 'old'"),
    ],
    "person.update_salary_scale": [
        ({"salary_scale": {"id": ID, "salary": -1}}, r"salary_scale\['salary'\]: .* got -1"),
        ({"salary_scale": {"id": ID, "position": "boss"}}, r"salary_scale\['position'\]: .* got 'boss'"),
    ],
    "person.update_time_spent": [({"time_spent": {"id": ID, "date": "today"}}, r"time_spent\['date'\]: .*'today'")],
    "playlist.add_shared_playlist_comment": [
        ({"token": "t", "guest": ID, "task": ID, "task_status": ID, "checklist": ["fix"]}, r"checklist\[0\]: .*'fix'")
    ],
    "playlist.remove_share_link": [({"playlist": ID, "token": ""}, "token: .* got ''")],
    "project.add_person_to_team": [({"project": ID, "person": ID, "role": "boss"}, "role: .* got 'boss'")],
    "project.update_team_member_role": [({"project": ID, "person": ID, "role": "admin"}, "role: .* got 'admin'")],
    "project.create_budget": [
        ({"project": ID, "name": " "}, "name: .* got ' '"),
        ({"project": ID, "name": "First", "amount": -1}, "amount: .* got -1"),
        ({"project": ID, "name": "First", **BACKWARDS}, "end_date: 2026-03-01 is before start_date"),
    ],
    "project.update_budget": [({**OF_BUDGET, "data": {"name": ""}}, r"data\['name'\]: .* got ''")],
    "project.create_budget_entry": [
        ({**ENTRY, "daily_salary": -1}, "daily_salary: .* got -1"),
        ({**ENTRY, "daily_salary": 1, "months_duration": 0}, "months_duration: .* got 0"),
        ({**ENTRY, "daily_salary": 1, "position": "boss"}, "position: .* got 'boss'"),
        ({**ENTRY, "daily_salary": 1, "seniority": "old"}, "seniority: .* got 'old'"),
    ],
    "project.update_budget_entry": [
        ({**OF_BUDGET, "entry": ID, "data": {"start_date": "soon"}}, r"data\['start_date'\]: .*'soon'"),
        ({**OF_BUDGET, "entry": ID, "data": {"seniority": "old"}}, r"data\['seniority'\]: .* got 'old'"),
        ({**OF_BUDGET, "entry": ID, "data": {"daily_salary": -1}}, r"data\['daily_salary'\]: .* got -1"),
    ],
    "project.update_milestone": [
        ({"milestone": {"id": ID, "date": "2026-02-30"}}, r"milestone\['date'\]: .*'2026-02-30'"),
        ({"milestone": {"id": ID, "name": ""}}, r"milestone\['name'\]: .* got ''"),
    ],
    "project.update_schedule_item": [
        ({"schedule_item": {"id": ID, "man_days": -1}}, r"schedule_item\['man_days'\]: .* got -1"),
        ({"schedule_item": {"id": ID, **BACKWARDS}}, r"schedule_item\['end_date'\]: 2026-03-01 is before"),
    ],
    "project.update_schedule_version": [({"version": {"id": ID, "name": ""}}, r"version\['name'\]: .* got ''")],
    "project.update_scheduled_task": [
        ({"scheduled_task": {"id": ID, "estimation": -1}}, r"scheduled_task\['estimation'\]: .* got -1"),
        ({"scheduled_task": {"id": ID, "due_date": "soon"}}, r"scheduled_task\['due_date'\]: .*'soon'"),
    ],
    "studio.update_studio": [({"studio": {"id": ID, "name": ""}}, r"studio\['name'\]: .* got ''")],
    "sync.import_projects": [({"projects": [{"id": ID}, "film"]}, r"projects\[1\]: wanted a dict, got str 'film'")],
    "task.new_status_automation": [
        (
            {"entity_type": "scene", "task_type": ID, "task_status": ID, "out_task_type": ID},
            "entity_type: wanted one of asset, shot, got 'scene'",
        )
    ],
    "task.update_status_automation": [
        (
            {"status_automation": {"id": ID, "out_field_type": "later"}},
            r"status_automation\['out_field_type'\]: wanted one of status, ready_for, got 'later'",
        )
    ],
    "user.get_timespents_range": [(BACKWARDS, "end_date: 2026-03-01 is before start_date, 2026-03-31")],
    "user.change_password": [({"old_password": "", "password": "mysecret"}, "^old_password: [^']*$")],
    "user.disable_totp": [({"totp": ""}, "totp, email_otp, recovery_code")],
    "user.enable_totp": [({"totp": ""}, "totp: ")],
    "user.enable_email_otp": [({"email_otp": ""}, "email_otp: ")],
    "user.log_in_with_app_code": [({"code": "", "code_verifier": "v"}, "^code: ")],
    "user.new_app_login_code": [({"code_challenge": "short"}, "code_challenge: .* got 'short'")],
    "user.reset_password": [
        ({"email": "ana@studio.test", "token": "t", "password": ""}, "^password: "),
        ({"email": "", "token": "t", "password": "mysecret"}, "^email: "),
    ],
}


CASES = [
    pytest.param(path, given, said, id=f"{path}-{place}")
    for path, rows in WRONG.items()
    for place, (given, said) in enumerate(rows)
]


@pytest.mark.parametrize(("path", "given", "said"), CASES)
def test_wrong_value_is_refused_before_any_request(path: str, given: Mapping[str, Any], said: str) -> None:
    server = Server([])
    with pytest.raises(ValueError, match=said):
        Ours().function(path)(**given, client=Ours().client(server, renewable=False))
    assert server.received == []


def test_what_an_update_may_hold_is_sent_as_it_is() -> None:
    """None clears a field, and what the caller handed in stays as it was."""
    given = {"id": ID, "date": None, "end_date": "2026-03-01", "position": None, "estimation": 0, "name": "A"}
    changes = changes_of(given, "record")
    assert changes == given
    assert changes is not given
