"""What the studio counts when it plans costs: computers, software licenses of departments, salaries by seniority.

Software itself is ``files``'. All of it is for administrators only.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gazu_like.cache import cache
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.names import first_of_name, warn_ignored
from gazu_like.records import changes_of
from gazu_like.refs import Ref, at_least, given, id_of, not_empty
from gazu_like.shapes import DepartmentHardwareItem, DepartmentSoftware, HardwareItem, SalaryScale, Software
from gazu_like.sorting import sort_by_name
from gazu_like.transport.route import route

# Hardware


@cache
def all_hardware_items(client: KitsuClient = default) -> list[HardwareItem]:
    """List the studio's hardware, archived items as well, sorted by name.

    Returns:
        Hardware items: "name", "short_name", "monthly_cost", "inventory_amount" (how many there are), "archived".

    Source: GET data/hardware-items
    """
    return sort_by_name(client.fetch_all("hardware-items"))


@cache
def get_hardware_item(hardware_item_id: Ref, client: KitsuClient = default) -> HardwareItem:
    """Return a hardware item.

    Args:
        hardware_item_id: ID or dict.

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/hardware-items/{hardware_item_id}
    """
    return client.fetch_one("hardware-items", id_of(hardware_item_id, "hardware_item_id"))


def new_hardware_item(
    name: str,
    short_name: str,
    monthly_cost: int | None = None,
    inventory_amount: int | None = None,
    client: KitsuClient = default,
) -> HardwareItem:
    """Create a hardware item, or return the one of that name.

    Args:
        name: Such as "Workstation", unique, at most 40 characters.
        short_name: Such as "WS", at most 20 characters.
        monthly_cost: What one of them costs in a month; 0 when left out.
        inventory_amount: How many the studio has; 0 when left out.

    Returns:
        The created hardware item, or the existing one, unchanged; a logged warning then names what was ignored.

    Raises:
        ParameterException: a name is too long.
        ValueError: a name is empty, or a number negative; nothing was sent.

    Source:
        GET data/hardware-items
        POST data/hardware-items
    """
    not_empty(name=name, short_name=short_name)
    at_least(0, monthly_cost=monthly_cost, inventory_amount=inventory_amount)
    body = given(name=name, short_name=short_name, monthly_cost=monthly_cost, inventory_amount=inventory_amount)
    known: HardwareItem | None = first_of_name(client, "hardware-items", name)
    if known is not None:
        warn_ignored("new_hardware_item", known, body, {"name": name})
        return known
    return client.create("hardware-items", body)


def update_hardware_item(hardware_item: Mapping[str, Any], client: KitsuClient = default) -> HardwareItem:
    """Change a hardware item; fields that are not given stay.

    Args:
        hardware_item: Dict with "id" and the fields to change: "name", "short_name", "monthly_cost",
            "inventory_amount", "archived".

    Returns:
        The changed hardware item.

    Raises:
        RouteNotFoundException: there is none.
        ValueError: a name is empty, or a number negative; nothing was sent.

    Source: PUT data/hardware-items/{hardware_item}
    """
    fields = changes_of(hardware_item, "hardware_item")
    return client.update("hardware-items", id_of(hardware_item, "hardware_item"), fields)


def remove_hardware_item(hardware_item: Ref, client: KitsuClient = default) -> str:
    """Remove a hardware item.

    Args:
        hardware_item: ID or dict.

    Returns:
        The answer's text, which is empty.

    Raises:
        ParameterException: departments still have it, see ``remove_hardware_item_from_department``.
        RouteNotFoundException: there is none.

    Source: DELETE data/hardware-items/{hardware_item}
    """
    return client.delete(route("data/hardware-items/{}", id_of(hardware_item, "hardware_item")))


@cache
def get_hardware_items_by_department(client: KitsuClient = default) -> dict[str, list[HardwareItem]]:
    """Return the hardware that each department works with.

    Returns:
        Lists of hardware items by department ID; a department without any is not in it.

    Source: GET data/departments/hardware-items
    """
    return client.get("data/departments/hardware-items")


def add_hardware_item_to_department(
    hardware_item: Ref, department: Ref, client: KitsuClient = default
) -> DepartmentHardwareItem:
    """Note that a department works with a hardware item; once is enough.

    Args:
        hardware_item: ID or dict.
        department: ID or dict.

    Returns:
        The link: "department_id" and "hardware_item_id".

    Raises:
        RouteNotFoundException: there is no such hardware item or department.

    Source: POST data/departments/{department}/hardware-items
    """
    hardware_item_id = id_of(hardware_item, "hardware_item")
    path = route("data/departments/{}/hardware-items", id_of(department, "department"))
    return client.post(path, {"hardware_item_id": hardware_item_id})


def remove_hardware_item_from_department(hardware_item: Ref, department: Ref, client: KitsuClient = default) -> str:
    """Note that a department no longer works with a hardware item; nothing happens when it did not.

    Args:
        hardware_item: ID or dict.
        department: ID or dict.

    Returns:
        The answer's text, which is empty.

    Raises:
        RouteNotFoundException: there is no such hardware item or department.

    Source: DELETE data/departments/{department}/hardware-items/{hardware_item}
    """
    hardware_item_id = id_of(hardware_item, "hardware_item")
    path = route("data/departments/{}/hardware-items/{}", id_of(department, "department"), hardware_item_id)
    return client.delete(path)


# Software licenses


@cache
def get_softwares_by_department(client: KitsuClient = default) -> dict[str, list[Software]]:
    """Return the software that each department needs licenses for.

    Returns:
        Lists of software by department ID; a department without any is not in it.

    Source: GET data/departments/software-licenses
    """
    return client.get("data/departments/software-licenses")


@cache
def get_software_of_department(software: Ref, department: Ref, client: KitsuClient = default) -> Software:
    """Return a software, if the department needs a license for it.

    Args:
        software: ID or dict.
        department: ID or dict.

    Raises:
        RouteNotFoundException: the department needs none, or there is no such department.

    Source: GET data/departments/{department}/software-licenses/{software}
    """
    return client.get(_license(software, department))


def add_software_to_department(software: Ref, department: Ref, client: KitsuClient = default) -> DepartmentSoftware:
    """Note that a department needs licenses for a software; once is enough.

    Args:
        software: ID or dict.
        department: ID or dict.

    Returns:
        The link: "department_id" and "software_id".

    Raises:
        RouteNotFoundException: there is no such software or department.

    Source: POST data/departments/{department}/software-licenses
    """
    software_id = id_of(software, "software")
    path = route("data/departments/{}/software-licenses", id_of(department, "department"))
    return client.post(path, {"software_id": software_id})


def remove_software_from_department(software: Ref, department: Ref, client: KitsuClient = default) -> str:
    """Note that a department no longer needs licenses for a software; nothing happens when it did not.

    Args:
        software: ID or dict.
        department: ID or dict.

    Returns:
        The answer's text, which is empty.

    Raises:
        RouteNotFoundException: there is no such software or department.

    Source: DELETE data/departments/{department}/software-licenses/{software}
    """
    return client.delete(_license(software, department))


def _license(software: Ref, department: Ref) -> str:
    software_id = id_of(software, "software")
    return route("data/departments/{}/software-licenses/{}", id_of(department, "department"), software_id)


# Salaries


# Not cached: asking for them lets the server make what is missing.
def all_salary_scales(client: KitsuClient = default) -> list[SalaryScale]:
    """List what people earn in a day, by department, position and seniority.

    Returns:
        Salary scales, in no order: "department_id", "position" ("supervisor", "lead", "artist"), "seniority"
        ("senior", "mid", "junior"), "salary" (of a day). The server makes those that are missing, with a salary of 0.

    Source: GET data/salary-scales
    """
    return client.fetch_all("salary-scales")


@cache
def get_salary_scale(salary_scale_id: Ref, client: KitsuClient = default) -> SalaryScale:
    """Return a salary scale.

    Args:
        salary_scale_id: ID or dict.

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/salary-scales/{salary_scale_id}
    """
    return client.fetch_one("salary-scales", id_of(salary_scale_id, "salary_scale_id"))


def update_salary_scale(salary_scale: Mapping[str, Any], client: KitsuClient = default) -> SalaryScale:
    """Change a salary scale; fields that are not given stay, and so does the department.

    Args:
        salary_scale: Dict with "id" and the fields to change, such as "salary" (of a day, a whole number from 0 on).

    Returns:
        The changed salary scale.

    Raises:
        RouteNotFoundException: there is none.
        ValueError: the salary is negative, or there is no such position or seniority; nothing was sent.

    Source: PUT data/salary-scales/{salary_scale}
    """
    salary_scale_id = id_of(salary_scale, "salary_scale")
    return client.update("salary-scales", salary_scale_id, changes_of(salary_scale, "salary_scale"))


def remove_salary_scale(salary_scale: Ref, client: KitsuClient = default) -> str:
    """Remove a salary scale; the server makes another, with a salary of 0, when they are listed.

    Args:
        salary_scale: ID or dict.

    Returns:
        The answer's text, which is empty.

    Raises:
        RouteNotFoundException: there is none.

    Source: DELETE data/salary-scales/{salary_scale}
    """
    return client.delete(route("data/salary-scales/{}", id_of(salary_scale, "salary_scale")))
