"""Budgets of a production, and their entries: a person, or a position to fill, for some months."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from gazu_like.cache import cache
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.records import POSITIONS, SENIORITIES, changes_of
from gazu_like.refs import (
    Ref,
    at_least,
    date_or_none,
    day_or_none,
    given,
    id_of,
    id_or_none,
    in_order,
    not_empty,
    one_of,
)
from gazu_like.shapes import Budget, BudgetEntry
from gazu_like.transport.route import route

# What a budget entry consists of, for the server that clears what an update leaves out.
_FIELDS = (
    "department_id",
    "person_id",
    "start_date",
    "months_duration",
    "daily_salary",
    "position",
    "seniority",
    "exceptions",
)


@cache
def get_budgets(project: Ref, client: KitsuClient = default) -> list[Budget]:
    """List the budgets of a production.

    Args:
        project: ID or dict.

    Returns:
        Budgets: "name", "currency", "revision" (counted from 1).

    Source: GET data/projects/{project_id}/budgets
    """
    return client.get(_budgets(project))


@cache
def get_budget(project: Ref, budget: Ref, client: KitsuClient = default) -> Budget:
    """Return a budget.

    Args:
        project: ID or dict.
        budget: ID or dict.

    Raises:
        RouteNotFoundException: the production has no such budget.

    Source: GET data/projects/{project_id}/budgets/{budget_id}
    """
    return client.get(_budget(project, budget))


def create_budget(
    project: Ref,
    name: str,
    description: str | None = None,
    currency: str | None = None,
    start_date: str | datetime.date | None = None,
    end_date: str | datetime.date | None = None,
    amount: float | None = None,
    client: KitsuClient = default,
) -> Budget:
    """Create a budget, as the production's next revision.

    Args:
        project: ID or dict.
        name: Name; the same one may be given twice.
        description: Sent along; Zou 1.0.97 does not keep it.
        currency: Three letters, such as "EUR"; "USD" when left out.
        start_date: YYYY-MM-DD; sent along, Zou 1.0.97 does not keep it.
        end_date: YYYY-MM-DD; sent along, Zou 1.0.97 does not keep it.
        amount: Sent along; Zou 1.0.97 does not keep it.

    Returns:
        The new budget.

    Raises:
        ValueError: the name is empty, there is no such day, the last is before the first, or the amount is negative;
            nothing was sent.

    Source: POST data/projects/{project_id}/budgets
    """
    not_empty(name=name)
    at_least(0, amount=amount)
    days = {"start_date": day_or_none(start_date, "start_date"), "end_date": day_or_none(end_date, "end_date")}
    in_order(**days)
    body = given(name=name, description=description, currency=currency, amount=amount, **days)
    return client.post(_budgets(project), body)


def update_budget(project: Ref, budget: Ref, data: Mapping[str, Any], client: KitsuClient = default) -> Budget:
    """Change the name or the currency of a budget.

    Args:
        project: ID or dict.
        budget: ID or dict.
        data: Fields to change: "name", "currency".

    Returns:
        The changed budget.

    Raises:
        RouteNotFoundException: the production has no such budget.
        ValueError: the name is empty; nothing was sent.

    Source: PUT data/projects/{project_id}/budgets/{budget_id}
    """
    return client.put(_budget(project, budget), changes_of(data, "data"))


def remove_budget(project: Ref, budget: Ref, client: KitsuClient = default) -> str:
    """Remove a budget and its entries.

    Args:
        project: ID or dict.
        budget: ID or dict.

    Returns:
        The answer's text, which is empty.

    Raises:
        RouteNotFoundException: the production has no such budget.

    Source: DELETE data/projects/{project_id}/budgets/{budget_id}
    """
    return client.delete(_budget(project, budget))


@cache
def get_budget_entries(project: Ref, budget: Ref, client: KitsuClient = default) -> list[BudgetEntry]:
    """List the entries of a budget.

    Args:
        project: ID or dict.
        budget: ID or dict.

    Returns:
        Entries as ``get_budget_entry`` returns them.

    Source: GET data/projects/{project_id}/budgets/{budget_id}/entries
    """
    return client.get(_entries(project, budget))


@cache
def get_budget_entry(project: Ref, budget: Ref, entry: Ref, client: KitsuClient = default) -> BudgetEntry:
    """Return an entry of a budget.

    Args:
        project: ID or dict.
        budget: ID or dict.
        entry: ID or dict.

    Returns:
        "department_id", "person_id" (None for a position to fill), "start_date" (YYYY-MM-DD), "months_duration"
        (months), "daily_salary" (in the budget's currency), "position", "seniority", "exceptions" (deviating sums by
        month).

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/projects/{project_id}/budgets/{budget_id}/entries/{entry_id}
    """
    return client.get(_entry(project, budget, entry))


def create_budget_entry(
    project: Ref,
    budget: Ref,
    name: str,
    date: str | datetime.date | None = None,
    amount: float | None = None,
    quantity: float | None = None,
    unit_price: float | None = None,
    description: str | None = None,
    category: str | None = None,
    client: KitsuClient = default,
    *,
    department: Ref | None = None,
    person: Ref | None = None,
    start_date: str | datetime.date | None = None,
    months_duration: int | None = None,
    daily_salary: float | None = None,
    position: str | None = None,
    seniority: str | None = None,
) -> BudgetEntry:
    """Add an entry to a budget.

    Zou 1.0.97 keeps none of gazu's fields, and cannot do without a department, a first day, a duration and a salary;
    these are the parameters that stand behind the client.

    Args:
        project: ID or dict.
        budget: ID or dict.
        name: Sent along.
        date: YYYY-MM-DD; taken as ``start_date`` when there is a department and no ``start_date``.
        amount: Sent along.
        quantity: Sent along.
        unit_price: Sent along.
        description: Sent along.
        category: Sent along.
        department: Department that the money is for, ID or dict.
        person: Who is to be paid, ID or dict; None for a position to fill.
        start_date: First day, YYYY-MM-DD.
        months_duration: Months, 1 or more.
        daily_salary: Salary of a day, in the budget's currency, from 0 on.
        position: "supervisor", "lead" or "artist".
        seniority: "senior", "mid" or "junior".

    Returns:
        The new entry.

    Raises:
        ParameterException: there is no department.
        ValueError: there is a department, but no start date, duration or salary; a date is none, a number too small, or
            there is no such position or seniority; nothing was sent.

    Source: POST data/projects/{project_id}/budgets/{budget_id}/entries
    """
    day = date_or_none(date, "date")
    first_day = date_or_none(start_date, "start_date") or (day if department is not None else None)
    needed = {"start_date": first_day, "months_duration": months_duration, "daily_salary": daily_salary}
    missing = [key for key, value in needed.items() if value is None]
    if department is not None and missing:
        raise ValueError(f"{', '.join(missing)}: the server needs them for the budget entry of a department")
    at_least(1, months_duration=months_duration)
    at_least(0, daily_salary=daily_salary)
    one_of(POSITIONS, position=position)
    one_of(SENIORITIES, seniority=seniority)
    body = given(
        name=name,
        date=day,
        amount=amount,
        quantity=quantity,
        unit_price=unit_price,
        description=description,
        category=category,
        department_id=id_or_none(department, "department"),
        person_id=id_or_none(person, "person"),
        position=position,
        seniority=seniority,
        **needed,
    )
    return client.post(_entries(project, budget), body)


def update_budget_entry(
    project: Ref, budget: Ref, entry: Ref, data: Mapping[str, Any], client: KitsuClient = default
) -> BudgetEntry:
    """Change an entry of a budget; fields that are not given stay.

    Args:
        project: ID or dict.
        budget: ID or dict.
        entry: ID or dict; only its ID counts.
        data: Fields to change: "department_id", "person_id", "start_date" (YYYY-MM-DD), "months_duration",
            "daily_salary", "position", "seniority", "exceptions".

    Returns:
        The changed entry.

    Raises:
        RouteNotFoundException: there is no such entry.
        ValueError: a date is none, a number too small, or there is no such position or seniority; nothing was sent.

    Source:
        GET data/projects/{project_id}/budgets/{budget_id}/entries/{entry_id}
        PUT data/projects/{project_id}/budgets/{budget_id}/entries/{entry_id}
    """
    path = _entry(project, budget, entry)
    # Zou 1.0.97 writes null for every field that is left out, and fails with 500 on those that cannot be null.
    fields = changes_of(data, "data")
    missing = [key for key in _FIELDS if key not in fields]
    now: Mapping[str, Any] = client.get(path) if missing else {}
    return client.put(path, {**{key: now[key] for key in missing if key in now}, **fields})


def remove_budget_entry(project: Ref, budget: Ref, entry: Ref, client: KitsuClient = default) -> str:
    """Remove an entry of a budget.

    Args:
        project: ID or dict.
        budget: ID or dict.
        entry: ID or dict.

    Returns:
        The answer's text, which is empty.

    Raises:
        RouteNotFoundException: there is no such entry.

    Source: DELETE data/projects/{project_id}/budgets/{budget_id}/entries/{entry_id}
    """
    return client.delete(_entry(project, budget, entry))


def _budgets(project: Ref) -> str:
    return route("data/projects/{}/budgets", id_of(project, "project"))


def _budget(project: Ref, budget: Ref) -> str:
    return route("data/projects/{}/budgets/{}", id_of(project, "project"), id_of(budget, "budget"))


def _entries(project: Ref, budget: Ref) -> str:
    return f"{_budget(project, budget)}/entries"


def _entry(project: Ref, budget: Ref, entry: Ref) -> str:
    return f"{_entries(project, budget)}/{id_of(entry, 'entry')}"
