"""What type checkers know of an asynchronous client's nouns. Written by scripts/namespaces.py."""

import datetime
from collections.abc import Iterable, Mapping
from typing import Any, Literal

from gazu_like.refs import Ref
from gazu_like.shapes import (
    DayOff,
    Department,
    DepartmentHardwareItem,
    DepartmentSoftware,
    DesktopLoginLog,
    HardwareItem,
    Invitation,
    Organisation,
    Person,
    QuotaShot,
    SalaryScale,
    Software,
    TaskTimeSpent,
    TimeSpent,
)
from gazu_like.transfer import FilePath, ProgressCallback
from gazu_like.transport.wire import Response

class PersonNamespace:
    """The functions of ``gazu_like.person``, awaited, with ``client=`` filled in."""

    async def add_hardware_item_to_department(self, hardware_item: Ref, department: Ref) -> DepartmentHardwareItem:
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

    async def add_person_to_department(self, person: Ref, department: Ref) -> Person:
        """Add a person to a department.

        Args:
            person: ID or dict.
            department: ID or dict.

        Returns:
            The person with "departments" as IDs.

        Source: POST actions/persons/{person}/departments/add
        """

    async def add_software_to_department(self, software: Ref, department: Ref) -> DepartmentSoftware:
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

    async def all_bots(self) -> list[Person]:
        """List the bots, inactive ones as well, sorted by full name.

        Returns:
            Persons with "is_bot", without their tokens.

        Source: GET data/persons
        """

    async def all_day_offs(self) -> list[DayOff]:
        """List all days off of everybody, as an administrator.

        Source: GET data/day-offs
        """

    async def all_day_offs_for_month(self, year: int, month: int) -> list[DayOff]:
        """List everybody's days off that fall into a month.

        Args:
            year: Year.
            month: Month, 1 to 12.

        Returns:
            Days off of the people whose days off the logged-in person may see, with "description" where that may be read.

        Raises:
            ValueError: there is no such month; nothing was sent.

        Source: GET data/persons/day-offs/{year}/{month}
        """

    async def all_day_offs_for_year(self, year: int) -> list[DayOff]:
        """List everybody's days off that fall into a year.

        Args:
            year: Year.

        Returns:
            Days off as ``all_day_offs_for_month`` returns them.

        Raises:
            ValueError: there is no such year; nothing was sent.

        Source: GET data/persons/day-offs/{year}
        """

    async def all_departments(self) -> list[Department]:
        """List the studio's departments, archived ones as well, sorted by name.

        Source: GET data/departments
        """

    async def all_desktop_login_logs_for_person(self, person: Ref) -> list[DesktopLoginLog]:
        """List when a person logged in to a computer, as a manager, or as that person.

        Args:
            person: ID or dict.

        Returns:
            Entries: "date" is YYYY-MM-DDTHH:MM:SS in the zone of who entered it.

        Raises:
            RouteNotFoundException: there is no such person.

        Source: GET data/persons/{person}/desktop-login-logs
        """

    async def all_hardware_items(self) -> list[HardwareItem]:
        """List the studio's hardware, archived items as well, sorted by name.

        Returns:
            Hardware items: "name", "short_name", "monthly_cost", "inventory_amount" (how many there are), "archived".

        Source: GET data/hardware-items
        """

    async def all_organisations(self) -> list[Organisation]:
        """List the server's organisations, sorted by name; a server has one.

        Source: GET data/organisations
        """

    async def all_persons(self) -> list[Person]:
        """List all people and bots, inactive ones as well, sorted by full name.

        Returns:
            Persons. Only administrators see all fields of the others.

        Source: GET data/persons
        """

    async def all_persons_for_department(self, department: Ref) -> list[Person]:
        """List the people and bots of a department, sorted by first and last name.

        Args:
            department: ID or dict.

        Returns:
            Persons with "departments" as IDs. Only administrators see all fields of the others.

        Raises:
            RouteNotFoundException: there is no such department.

        Source: GET data/departments/{department}/persons
        """

    async def all_salary_scales(self) -> list[SalaryScale]:
        """List what people earn in a day, by department, position and seniority.

        Returns:
            Salary scales, in no order: "department_id", "position" ("supervisor", "lead", "artist"), "seniority"
            ("senior", "mid", "junior"), "salary" (of a day). The server makes those that are missing, with a salary of 0.

        Source: GET data/salary-scales
        """

    async def all_time_spents(
        self,
        start_date: str | datetime.date | None = None,
        end_date: str | datetime.date | None = None,
        person: Ref | None = None,
        task: Ref | None = None,
    ) -> list[TimeSpent]:
        """List the hours that everybody entered, as an administrator.

        Args:
            start_date: First day, YYYY-MM-DD; None for all days.
            end_date: Last day, YYYY-MM-DD; given with the first one, or not at all.
            person: ID or dict; only hours of that person.
            task: ID or dict; only hours for that task.

        Returns:
            Time spents, in no order: "task_id", "person_id", "duration" (minutes), "date".

        Raises:
            ValueError: there is no such day, one of the days is missing, or the last is before the first; nothing was
                sent.

        Source: GET data/time-spents
        """

    async def change_password_for_person(self, person: Ref, password: str) -> dict[Literal["success"], bool]:
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

    async def clear_person_avatar(self, person: Ref) -> str:
        """Take a person's avatar away.

        Args:
            person: ID or dict.

        Returns:
            The answer's text, which is empty.

        Source: DELETE actions/persons/{person}/clear-avatar
        """

    async def disable_two_factor_authentication(self, person: Ref) -> str:
        """Turn a person's two-factor authentication off, as an administrator.

        Args:
            person: ID or dict.

        Returns:
            The answer's text: JSON with "success".

        Raises:
            ParameterException: it is off already, or the person is another administrator.

        Source: DELETE actions/persons/{person}/disable-two-factor-authentication
        """

    async def export_persons_with_csv(
        self, csv_file_path: FilePath, *, progress_callback: ProgressCallback | None = None
    ) -> Response:
        """Write the studio's people to a CSV file, as ``import_persons_with_csv`` reads it; for managers.

        Args:
            csv_file_path: File to write; one that exists is replaced, in one step when the new one is whole.
            progress_callback: Called with (bytes done, bytes total; 0 when not known).

        Returns:
            The server's answer. The file has one row for each person, bots left out.

        Raises:
            ValueError: the path cannot be written to; nothing was sent.

        Source: GET export/csv/persons.csv
        """

    async def get_all_month_time_spents(self, id: Ref, date: str | datetime.date) -> list[TimeSpent]:
        """List the hours that a person entered for a month.

        Args:
            id: ID or dict of the person.
            date: Any day of the month, as a date or YYYY-MM-DD.

        Returns:
            Time spents: "task_id", "duration" (minutes), "date".

        Raises:
            ValueError: there is no such day; nothing was sent.

        Source: GET data/persons/{id}/time-spents/month/all/{year}/{month}
        """

    async def get_day_off(self, day_off_id: Ref) -> DayOff:
        """Return a day off, which may be a longer absence.

        Args:
            day_off_id: ID or dict.

        Returns:
            The day off: "date" (first day), "end_date" (last day), "person_id", and "description" for those who may
            read it.

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/day-offs/{day_off_id}
        """

    async def get_day_off_by_date(self, person: Ref, date: str | datetime.date) -> DayOff | None:
        """Return the day off, or longer absence, that a day of a person falls into, None when there is none.

        Args:
            person: ID or dict.
            date: Day, YYYY-MM-DD.

        Returns:
            The day off, with "description" for those who may read it.

        Raises:
            ValueError: there is no such day; nothing was sent.

        Source: GET data/persons/{person}/day-offs/{date}
        """

    async def get_day_offs(self, person: Ref) -> list[DayOff]:
        """List a person's days off.

        Args:
            person: ID or dict.

        Source: GET data/persons/{person}/day-offs
        """

    async def get_day_offs_for_project(
        self, project: Ref, start_date: str | datetime.date | None = None, end_date: str | datetime.date | None = None
    ) -> dict[str, list[DayOff]]:
        """Return the days off of a production's team, by person.

        Args:
            project: ID or dict.
            start_date: Leave out what ends before this day, YYYY-MM-DD.
            end_date: Leave out what begins after this day, YYYY-MM-DD.

        Returns:
            Lists of days off by person ID; who has none is not in it.

        Raises:
            RouteNotFoundException: no such production.
            ValueError: there is no such day, or the last is before the first; nothing was sent.

        Source: GET data/projects/{project}/day-offs
        """

    async def get_day_quota_shots(
        self,
        person: Ref,
        date: str | datetime.date,
        project: Ref | None = None,
        task_type: Ref | None = None,
        count_mode: Literal["weighted", "weighteddone", "feedback", "done"] | None = None,
    ) -> list[QuotaShot]:
        """List the shots that count for a person's quota of a day.

        Args:
            person: ID or dict.
            date: Day, YYYY-MM-DD.
            project: ID or dict; only shots of that production.
            task_type: ID or dict; only tasks of that type.
            count_mode: When a task counts, and for how much: "weighted" (has asked for feedback; by the hours of the day
                out of all that were entered for it, or by working days), "weighteddone" (is done; as before), "feedback"
                (has asked for feedback on the day; as a whole), "done" (was done on the day; as a whole). None: "weighted".

        Returns:
            Shots with "full_name" ("SQ01 / SH010") and "weight" (1 is the whole shot), sorted by full name.

        Raises:
            ValueError: unknown count mode, or there is no such day; nothing was sent.

        Source: GET data/persons/{person}/quota-shots/day/{year}/{month}/{day}
        """

    async def get_day_time_spents(
        self, person: Ref, date: str | datetime.date, project: Ref | None = None
    ) -> list[TaskTimeSpent]:
        """Sum up by task what a person worked on a day; its entries one by one: ``get_time_spents_by_date``.

        Args:
            person: ID or dict.
            date: Day, YYYY-MM-DD.
            project: ID or dict; only tasks of that production.

        Returns:
            One row for each task: "task_id", "duration" (minutes), names of project, entity, sequence and episode.

        Raises:
            ValueError: there is no such day; nothing was sent.

        Source: GET data/persons/{person}/time-spents/day/{year}/{month}/{day}
        """

    async def get_department(self, department_id: Ref) -> Department:
        """Return a department.

        Args:
            department_id: ID or dict.

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/departments/{department_id}
        """

    async def get_department_by_name(self, name: str) -> Department | None:
        """Return the department of that name, None when there is none.

        Args:
            name: Name; upper and lower case alike.

        Source: GET data/departments
        """

    async def get_full_person(self, person: Ref) -> Person:
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

    async def get_hardware_item(self, hardware_item_id: Ref) -> HardwareItem:
        """Return a hardware item.

        Args:
            hardware_item_id: ID or dict.

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/hardware-items/{hardware_item_id}
        """

    async def get_hardware_items_by_department(self) -> dict[str, list[HardwareItem]]:
        """Return the hardware that each department works with.

        Returns:
            Lists of hardware items by department ID; a department without any is not in it.

        Source: GET data/departments/hardware-items
        """

    async def get_month_day_offs(self, person: Ref, year: int, month: int) -> list[DayOff]:
        """List a person's days off that fall into a month.

        Args:
            person: ID or dict.
            year: Year.
            month: Month, 1 to 12.

        Raises:
            ValueError: there is no such month; nothing was sent.

        Source: GET data/persons/{person}/day-offs/month/{year}/{month}
        """

    async def get_month_quota_shots(
        self,
        person: Ref,
        year: int,
        month: int,
        project: Ref | None = None,
        task_type: Ref | None = None,
        count_mode: Literal["weighted", "weighteddone", "feedback", "done"] | None = None,
    ) -> list[QuotaShot]:
        """List the shots that count for a person's quota of a month.

        Args:
            person: ID or dict.
            year: Year.
            month: Month, 1 to 12.
            project: ID or dict; only shots of that production.
            task_type: ID or dict; only tasks of that type.
            count_mode: As in ``get_day_quota_shots``.

        Returns:
            Shots as ``get_day_quota_shots`` returns them.

        Raises:
            ValueError: unknown count mode, or there is no such month; nothing was sent.

        Source: GET data/persons/{person}/quota-shots/month/{year}/{month}
        """

    async def get_month_time_spents(
        self, person: Ref, year: int, month: int, project: Ref | None = None
    ) -> list[TaskTimeSpent]:
        """Sum up by task what a person worked in a month; its entries one by one: ``get_all_month_time_spents``.

        Args:
            person: ID or dict.
            year: Year.
            month: Month, 1 to 12.
            project: ID or dict; only tasks of that production.

        Returns:
            One row for each task: "task_id", "duration" (minutes), names of project, entity, sequence and episode.

        Raises:
            ValueError: there is no such month; nothing was sent.

        Source: GET data/persons/{person}/time-spents/month/{year}/{month}
        """

    async def get_organisation(self) -> Organisation:
        """Return the organisation of the logged-in user.

        Returns:
            The organisation with its settings: "name", "hours_by_day" ...

        Raises:
            NotAuthenticatedException: nobody is logged in.

        Source: GET auth/authenticated
        """

    async def get_organisation_by_id(self, organisation_id: Ref) -> Organisation:
        """Return an organisation, of which a server has one.

        Args:
            organisation_id: ID or dict.

        Returns:
            The organisation; only administrators see its chat tokens.

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/organisations/{organisation_id}
        """

    async def get_password_reset_link(self, person: Ref) -> str:
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

    async def get_person(self, id: Ref, relations: bool = False) -> Person | None:
        """Return a person or bot, None when there is none.

        Args:
            id: ID or dict.
            relations: With "departments", as IDs.

        Source: GET data/persons
        """

    async def get_person_by_desktop_login(self, desktop_login: str) -> Person | None:
        """Return the person with that login on the desktop computers, None when there is none.

        Args:
            desktop_login: Login; upper and lower case count.

        Source: GET data/persons
        """

    async def get_person_by_email(self, email: str, is_bot: bool = False) -> Person | None:
        """Return the person with that address, None when there is none.

        Args:
            email: Address; upper and lower case alike.
            is_bot: Look among the bots, which may share an address with people and with one another.

        Source: GET data/persons
        """

    async def get_person_by_full_name(
        self, full_name: str, first_name: str | None = None, last_name: str | None = None
    ) -> Person | None:
        """Return the person of that name, None when there is none.

        Args:
            full_name: First and last name with a space between; upper and lower case count.
            first_name, last_name: Given both, they are looked for instead of the full name.

        Source: GET data/persons
        """

    async def get_person_url(self, person: Ref) -> str:
        """Return the address of a person's page in the web application.

        Args:
            person: ID or dict.
        """

    async def get_presence_log(self, year: int, month: int) -> str:
        """Return who was there on which days of a month, as an administrator.

        Args:
            year: Year.
            month: Month, 1 to 12.

        Returns:
            CSV with semicolons: a first row with the year and the days, then a row for each person, "X" where present.

        Raises:
            ValueError: there is no such month; nothing was sent.

        Source: GET data/persons/presence-logs/{year}-{month}
        """

    async def get_salary_scale(self, salary_scale_id: Ref) -> SalaryScale:
        """Return a salary scale.

        Args:
            salary_scale_id: ID or dict.

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/salary-scales/{salary_scale_id}
        """

    async def get_software_of_department(self, software: Ref, department: Ref) -> Software:
        """Return a software, if the department needs a license for it.

        Args:
            software: ID or dict.
            department: ID or dict.

        Raises:
            RouteNotFoundException: the department needs none, or there is no such department.

        Source: GET data/departments/{department}/software-licenses/{software}
        """

    async def get_softwares_by_department(self) -> dict[str, list[Software]]:
        """Return the software that each department needs licenses for.

        Returns:
            Lists of software by department ID; a department without any is not in it.

        Source: GET data/departments/software-licenses
        """

    async def get_time_spent(self, time_spent_id: Ref) -> TimeSpent:
        """Return an entry of a time sheet, as an administrator.

        Args:
            time_spent_id: ID or dict.

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/time-spents/{time_spent_id}
        """

    async def get_time_spents_by_date(self, person: Ref, date: str | datetime.date) -> list[TimeSpent]:
        """List the hours that a person entered for a day.

        Args:
            person: ID or dict.
            date: Day, YYYY-MM-DD.

        Returns:
            Time spents: "task_id", "duration" (minutes), "date".

        Raises:
            ValueError: there is no such day; nothing was sent.

        Source: GET data/persons/{person}/time-spents/{date}
        """

    async def get_time_spents_day_table(
        self,
        year: int,
        month: int,
        project: Ref | None = None,
        department: Ref | None = None,
        studio: Ref | None = None,
    ) -> dict[str, dict[str, float]]:
        """Sum up by day and person what was worked in a month.

        Args:
            year: Year.
            month: Month, 1 to 12.
            project: ID or dict; only hours of that production.
            department: ID or dict; only hours for tasks of its task types.
            studio: ID or dict; only hours of its people.

        Returns:
            Minutes by person ID, by day of the month ("1" to "31"); days without hours are not in it. Managers and
            supervisors get their productions' hours, artists their own.

        Raises:
            ValueError: there is no such month; nothing was sent.

        Source: GET data/persons/time-spents/day-table/{year}/{month}
        """

    async def get_time_spents_month_table(
        self, year: int, project: Ref | None = None, department: Ref | None = None, studio: Ref | None = None
    ) -> dict[str, dict[str, float]]:
        """Sum up by month and person what was worked in a year.

        Args:
            year: Year.
            project: ID or dict; only hours of that production.
            department: ID or dict; only hours for tasks of its task types.
            studio: ID or dict; only hours of its people.

        Returns:
            Minutes by person ID, by month ("1" to "12"), otherwise as in ``get_time_spents_day_table``.

        Raises:
            ValueError: there is no such year; nothing was sent.

        Source: GET data/persons/time-spents/month-table/{year}
        """

    async def get_time_spents_range(
        self, person_id: Ref, start_date: str | datetime.date, end_date: str | datetime.date
    ) -> list[TimeSpent]:
        """List the hours that a person entered for some days.

        Args:
            person_id: ID or dict.
            start_date: First day, YYYY-MM-DD.
            end_date: Last day, YYYY-MM-DD.

        Returns:
            Time spents: "task_id", "duration" (minutes), "date", "project_id", "task_type_id".

        Raises:
            ValueError: there is no such day, or the last is before the first; nothing was sent.

        Source: GET data/persons/{person_id}/time-spents
        """

    async def get_time_spents_week_table(
        self, year: int, project: Ref | None = None, department: Ref | None = None, studio: Ref | None = None
    ) -> dict[str, dict[str, float]]:
        """Sum up by week and person what was worked in a year.

        Args:
            year: Year.
            project: ID or dict; only hours of that production.
            department: ID or dict; only hours for tasks of its task types.
            studio: ID or dict; only hours of its people.

        Returns:
            Minutes by person ID, by ISO week ("1" to "53"), otherwise as in ``get_time_spents_day_table``. Days of the
            calendar year count: its first ones may be in week "52" or "53".

        Raises:
            ValueError: there is no such year; nothing was sent.

        Source: GET data/persons/time-spents/week-table/{year}
        """

    async def get_time_spents_year_table(
        self, project: Ref | None = None, department: Ref | None = None, studio: Ref | None = None
    ) -> dict[str, dict[str, float]]:
        """Sum up by year and person what was ever worked.

        Args:
            project: ID or dict; only hours of that production.
            department: ID or dict; only hours for tasks of its task types.
            studio: ID or dict; only hours of its people.

        Returns:
            Minutes by person ID, by year ("2026"), otherwise as in ``get_time_spents_day_table``.

        Source: GET data/persons/time-spents/year-table
        """

    async def get_week_day_offs(self, person: Ref, year: int, week: int) -> list[DayOff]:
        """List a person's days off that fall into a week.

        Args:
            person: ID or dict.
            year: Year of the week.
            week: ISO week, 1 to 53.

        Raises:
            ValueError: the year has no such week; nothing was sent.

        Source: GET data/persons/{person}/day-offs/week/{year}/{week}
        """

    async def get_week_quota_shots(
        self,
        person: Ref,
        year: int,
        week: int,
        project: Ref | None = None,
        task_type: Ref | None = None,
        count_mode: Literal["weighted", "weighteddone", "feedback", "done"] | None = None,
    ) -> list[QuotaShot]:
        """List the shots that count for a person's quota of a week.

        Args:
            person: ID or dict.
            year: Year of the week.
            week: ISO week, 1 to 53.
            project: ID or dict; only shots of that production.
            task_type: ID or dict; only tasks of that type.
            count_mode: As in ``get_day_quota_shots``.

        Returns:
            Shots as ``get_day_quota_shots`` returns them.

        Raises:
            ValueError: unknown count mode, or there is no such week; nothing was sent.

        Source: GET data/persons/{person}/quota-shots/week/{year}/{week}
        """

    async def get_week_time_spents(self, person: Ref, year: int, week: int) -> list[TaskTimeSpent]:
        """Sum up by task what a person worked in a week.

        Args:
            person: ID or dict.
            year: Year of the week.
            week: ISO week, 1 to 53.

        Returns:
            One row for each task: "task_id", "duration" (minutes), names of project, entity, sequence and episode.

        Raises:
            ValueError: the year has no such week; nothing was sent.

        Source: GET data/persons/{person}/time-spents/week/{year}/{week}
        """

    async def get_year_day_offs(self, person: Ref, year: int) -> list[DayOff]:
        """List a person's days off that fall into a year.

        Args:
            person: ID or dict.
            year: Year.

        Raises:
            ValueError: there is no such year; nothing was sent.

        Source: GET data/persons/{person}/day-offs/year/{year}
        """

    async def get_year_time_spents(self, person: Ref, year: int) -> list[TaskTimeSpent]:
        """Sum up by task what a person worked in a year.

        Args:
            person: ID or dict.
            year: Year.

        Returns:
            One row for each task: "task_id", "duration" (minutes), names of project, entity, sequence and episode.

        Raises:
            ValueError: there is no such year; nothing was sent.

        Source: GET data/persons/{person}/time-spents/year/{year}
        """

    async def import_persons_with_csv(
        self, csv_file_path: FilePath, update: bool = False, *, progress_callback: ProgressCallback | None = None
    ) -> list[Person]:
        """Create the people of a CSV file, who are told apart by their e-mail address; for administrators.

        Args:
            csv_file_path: Table with the columns "First Name", "Last Name" and "Email"; "Phone", "Role", "Departments" and
                "Studio" (names), "Country" (two letters), "Contract Type", "Position", "Seniority", "Daily Salary" and
                "Active" are read too.
            update: Change those who exist, too; else they stay as they are.
            progress_callback: Called with (bytes done, bytes total).

        Returns:
            The people of all rows, in their order, those who existed as well.

        Raises:
            FileDoesntExistException: no such file; nothing was sent.
            ParameterException: a row cannot be read. Those before it are in: ``error.body`` tells "line_number" and
                "imported_rows".
            ValueError: the file is empty or cannot be read; nothing was sent.

        Source: POST import/csv/persons
        """

    async def invite_person(self, person: Ref) -> Invitation:
        """Send a person an e-mail with a link to log in for the first time.

        Args:
            person: ID or dict.

        Returns:
            "success" and "message".

        Source: GET actions/persons/{person}/invite
        """

    async def new_bot(
        self,
        name: str,
        email: str,
        role: str = "user",
        departments: Iterable[Ref] | None = None,
        active: bool = True,
        expiration_date: str | datetime.date | None = None,
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

    async def new_day_off(
        self, person: Ref, date: str | datetime.date, end_date: str | datetime.date, description: str | None = None
    ) -> DayOff:
        """Enter a day off, or several days; the server drops hours that the person entered for them.

        Args:
            person: ID or dict.
            date: First day, YYYY-MM-DD.
            end_date: Last day, YYYY-MM-DD.
            description: Reason.

        Raises:
            ParameterException: another day off of the person lies in between.
            ValueError: there is no such day, or the last is before the first; nothing was sent.

        Source: POST data/day-offs
        """

    async def new_department(self, name: str, color: str = "", archived: bool = False) -> Department:
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

    async def new_desktop_login_log(self, person: Ref, date: str | datetime.date | None = None) -> DesktopLoginLog:
        """Note that a person logged in to a computer, as an administrator, or as that person.

        Args:
            person: ID or dict.
            date: Day, or YYYY-MM-DDTHH:MM:SS; None for now, in UTC.

        Returns:
            The created entry. The person is then present on that day, see ``get_presence_log``.

        Raises:
            ServerErrorException: there is no such person.
            ValueError: there is no such day; nothing was sent.

        Source: POST data/persons/{person}/desktop-login-logs
        """

    async def new_hardware_item(
        self, name: str, short_name: str, monthly_cost: int | None = None, inventory_amount: int | None = None
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

    async def new_person(
        self,
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

    async def new_time_spent(self, person: Ref, task: Ref, date: str | datetime.date, duration: float) -> TimeSpent:
        """Enter hours for somebody, as an administrator; it need not be an assignee of the task.

        Args:
            person: ID or dict.
            task: ID or dict; its duration is summed up anew.
            date: Day, YYYY-MM-DD.
            duration: Minutes, more than 0.

        Returns:
            The new time spent.

        Raises:
            ParameterException: the person has hours for that task and day already, see ``update_time_spent``; or there is
                no such person or task.
            ValueError: no such day, or the duration is not more than 0; nothing was sent.

        Source: POST data/time-spents
        """

    async def remove_bot(self, bot: Ref, force: bool = False) -> str:
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

    async def remove_day_off(self, day_off: Ref) -> str:
        """Remove a day off.

        Args:
            day_off: ID or dict.

        Returns:
            The answer's text, which is empty.

        Source: DELETE data/day-offs/{day_off}
        """

    async def remove_department(self, department: Ref, force: bool = False) -> str:
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

    async def remove_hardware_item(self, hardware_item: Ref) -> str:
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

    async def remove_hardware_item_from_department(self, hardware_item: Ref, department: Ref) -> str:
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

    async def remove_person(self, person: Ref, force: bool = False) -> str:
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

    async def remove_person_from_department(self, person: Ref, department: Ref) -> str:
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

    async def remove_salary_scale(self, salary_scale: Ref) -> str:
        """Remove a salary scale; the server makes another, with a salary of 0, when they are listed.

        Args:
            salary_scale: ID or dict.

        Returns:
            The answer's text, which is empty.

        Raises:
            RouteNotFoundException: there is none.

        Source: DELETE data/salary-scales/{salary_scale}
        """

    async def remove_software_from_department(self, software: Ref, department: Ref) -> str:
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

    async def set_avatar(
        self, person: Ref, file_path: FilePath, *, progress_callback: ProgressCallback | None = None
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

    async def update_bot(self, bot: Mapping[str, Any]) -> Person:
        """Change a bot; fields that are not given stay.

        Args:
            bot: Dict with "id" and the fields to change; "departments" may hold IDs or dicts. An "expiration_date" makes
                a new token, and ends the old one.

        Returns:
            The changed bot, with "access_token" when that is a new one.

        Source: PUT data/persons/{bot}
        """

    async def update_day_off(self, day_off: Mapping[str, Any]) -> DayOff:
        """Change a day off; fields that are not given stay.

        Args:
            day_off: Dict with "id" and the fields to change: "date" (first day), "end_date" (last day), "description".

        Returns:
            The changed day off.

        Raises:
            ParameterException: another day off of the person lies in between.
            RouteNotFoundException: there is none.
            ValueError: there is no such day, or the last is before the first; nothing was sent.

        Source: PUT data/day-offs/{day_off}
        """

    async def update_department(self, department: Ref) -> Department:
        """Change a department; fields that are not given stay.

        Args:
            department: Dict with "id" and the fields to change. An ID changes nothing.

        Returns:
            The changed department.

        Source: PUT data/departments/{department}
        """

    async def update_hardware_item(self, hardware_item: Mapping[str, Any]) -> HardwareItem:
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

    async def update_organisation(self, organisation: Mapping[str, Any]) -> Organisation:
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

    async def update_person(self, person: Mapping[str, Any]) -> Person:
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

    async def update_salary_scale(self, salary_scale: Mapping[str, Any]) -> SalaryScale:
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

    async def update_time_spent(self, time_spent: Mapping[str, Any]) -> TimeSpent:
        """Change an entry of a time sheet, as an administrator; fields that are not given stay.

        Args:
            time_spent: Dict with "id" and the fields to change: "duration" (minutes), "date" ...

        Returns:
            The changed time spent; the duration of its task is summed up anew.

        Raises:
            RouteNotFoundException: there is none.
            ValueError: there is no such day, or the duration is not more than 0; nothing was sent.

        Source: PUT data/time-spents/{time_spent}
        """
