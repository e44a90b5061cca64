"""Budgets and their entries by their own IDs, of all productions at once: for administrators.

With the production at hand, ``budgets`` does the same for its managers.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from gazu_like.cache import cache
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.records import POSITIONS, SENIORITIES, changes_of
from gazu_like.refs import Ref, at_least, day_text, fields_of, given, id_of, id_or_none, not_empty, one_of
from gazu_like.shapes import Budget, BudgetEntry
from gazu_like.transport.route import route


@cache
def all_budgets(client: KitsuClient = default) -> list[Budget]:
    """List the budgets of all productions.

    Raises:
        NotAllowedException: the user is no administrator.

    Source: GET data/budgets
    """
    return client.fetch_all("budgets")


@cache
def get_budget_by_id(budget: Ref, client: KitsuClient = default) -> Budget:
    """Return a budget of whatever production.

    Args:
        budget: ID or dict.

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/budgets/{budget}
    """
    return client.fetch_one("budgets", id_of(budget, "budget"))


def new_budget_revision(
    project: Ref, name: str, revision: int, currency: str = "USD", client: KitsuClient = default
) -> Budget:
    """Create a budget under a revision number of one's own choice; ``create_budget`` takes the next one.

    Args:
        project: ID or dict.
        name: Name.
        revision: From 1; the server does not check whether the production has it already.
        currency: Three letters, such as "EUR".

    Returns:
        The created budget.

    Raises:
        ValueError: the name is empty, or the number below 1; nothing was sent.

    Source: POST data/budgets
    """
    not_empty(name=name)
    at_least(1, revision=revision)
    # Without a production, or a currency, Zou would store a budget that has none.
    body = {"project_id": id_of(project, "project"), "name": name, "revision": revision, "currency": currency}
    return client.create("budgets", body)


def update_budget_by_id(budget: Mapping[str, Any], client: KitsuClient = default) -> Budget:
    """Change a budget of whatever production; fields that are not given stay.

    Args:
        budget: Dict with "id" and the fields to change: "name", "currency". The server leaves "revision" and
            "project_id" as they are.

    Returns:
        The changed budget.

    Raises:
        RouteNotFoundException: there is none.
        ValueError: the name is empty; nothing was sent.

    Source: PUT data/budgets/{budget}
    """
    return client.update("budgets", id_of(budget, "budget"), changes_of(budget, "budget"))


def remove_budget_by_id(budget: Ref, client: KitsuClient = default) -> str:
    """Remove a budget that has no entries; ``remove_budget`` removes them as well.

    Args:
        budget: ID or dict.

    Returns:
        The answer's text, which is empty.

    Raises:
        ParameterException: it has entries.
        RouteNotFoundException: there is none.

    Source: DELETE data/budgets/{budget}
    """
    return client.delete(route("data/budgets/{}", id_of(budget, "budget")))


@cache
def all_budget_entries(client: KitsuClient = default) -> list[BudgetEntry]:
    """List the entries of all budgets of all productions.

    Raises:
        NotAllowedException: the user is no administrator.

    Source: GET data/budget-entries
    """
    return client.fetch_all("budget-entries")


@cache
def get_budget_entry_by_id(entry: Ref, client: KitsuClient = default) -> BudgetEntry:
    """Return an entry of whatever budget.

    Args:
        entry: ID or dict.

    Returns:
        The entry, as ``get_budget_entry`` does.

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/budget-entries/{entry}
    """
    return client.fetch_one("budget-entries", id_of(entry, "entry"))


def new_budget_entry(
    budget: Ref,
    department: Ref,
    start_date: str | datetime.date,
    months_duration: int,
    daily_salary: float,
    person: Ref | None = None,
    position: str | None = None,
    seniority: str | None = None,
    exceptions: Mapping[str, Any] | None = None,
    client: KitsuClient = default,
) -> BudgetEntry:
    """Add an entry to a budget, without knowing its production.

    Args:
        budget: ID or dict.
        department: Department that the money is for, ID or dict.
        start_date: First day, YYYY-MM-DD.
        months_duration: Months, 1 or more.
        daily_salary: Salary of a day, in the budget's currency.
        person: Who is to be paid, ID or dict; None for a position to fill.
        position: "supervisor", "lead" or "artist"; None for the last.
        seniority: "senior", "mid" or "junior"; None for "mid".
        exceptions: Deviating sums by month, such as {"2026-03": 1200}.

    Returns:
        The new entry.

    Raises:
        ValueError: there is no such day, position or seniority, a duration below 1 or a salary below 0; nothing was
            sent.

    Source: POST data/budget-entries
    """
    at_least(1, months_duration=months_duration)
    at_least(0, daily_salary=daily_salary)
    # Zou stores an unknown word before it refuses it, and from then on answers 500 to whoever lists entries.
    one_of(POSITIONS, position=position)
    one_of(SENIORITIES, seniority=seniority)
    body = given(
        budget_id=id_of(budget, "budget"),
        department_id=id_of(department, "department"),
        person_id=id_or_none(person, "person"),
        start_date=day_text(start_date, "start_date"),
        months_duration=months_duration,
        daily_salary=daily_salary,
        position=position,
        seniority=seniority,
        exceptions=None if exceptions is None else fields_of(exceptions, "exceptions"),
    )
    return client.create("budget-entries", body)


def update_budget_entry_by_id(entry: Mapping[str, Any], client: KitsuClient = default) -> BudgetEntry:
    """Change an entry of whatever budget; fields that are not given stay.

    Args:
        entry: Dict with "id" and the fields to change, those of ``update_budget_entry``. The server leaves "budget_id"
            as it is.

    Returns:
        The changed entry.

    Raises:
        RouteNotFoundException: there is none.
        ValueError: a field holds what it cannot, such as an unknown position; nothing was sent.

    Source: PUT data/budget-entries/{entry}
    """
    return client.update("budget-entries", id_of(entry, "entry"), changes_of(entry, "entry"))


def remove_budget_entry_by_id(entry: Ref, client: KitsuClient = default) -> str:
    """Remove an entry of whatever budget.

    Args:
        entry: ID or dict.

    Returns:
        The answer's text, which is empty.

    Raises:
        RouteNotFoundException: there is none.

    Source: DELETE data/budget-entries/{entry}
    """
    return client.delete(route("data/budget-entries/{}", id_of(entry, "entry")))
