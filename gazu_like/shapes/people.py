"""People and what belongs to a studio: departments, days off, hardware, salaries, logins."""

from __future__ import annotations

from typing import Any, TypedDict

from .optional import NotRequired
from .records import Choice, Record, ShotgunRecord


class Department(Choice):
    archived: bool


class Studio(Choice):
    archived: bool


class Organisation(Record):
    name: str
    hours_by_day: float
    has_avatar: bool
    use_original_file_name: bool
    timesheets_locked: bool
    format_duration_in_hours: bool
    hd_by_default: bool
    dark_theme_by_default: bool
    chat_token_slack: str
    chat_token_discord: str
    chat_webhook_mattermost: str


class Person(ShotgunRecord):
    first_name: str
    last_name: str
    full_name: str
    email: str | None
    phone: str | None
    country: str | None
    active: bool
    archived: bool
    is_bot: bool
    is_guest: bool
    has_avatar: bool
    role: str
    contract_type: str
    position: str
    seniority: str
    daily_salary: int | None
    departments: NotRequired[list[str]]
    studio_id: str | None
    data: dict[str, Any] | None
    locale: str
    timezone: str
    use_12_hour_clock: bool
    display_date_format: str
    last_presence: str | None
    desktop_login: str | None
    preview_project_id: str | None
    preview_opened_at: str | None
    preview_open_until: str | None
    expiration_date: str | None
    access_token: NotRequired[str]
    totp_enabled: bool
    email_otp_enabled: bool
    fido_enabled: bool
    fido_devices: NotRequired[list[str]]
    preferred_two_factor_authentication: str | None
    is_generated_from_ldap: bool
    ldap_uid: str | None
    notifications_enabled: bool
    notifications_slack_enabled: bool
    notifications_slack_userid: str
    notifications_mattermost_enabled: bool
    notifications_mattermost_userid: str
    notifications_discord_enabled: bool
    notifications_discord_userid: str


class Guest(Person):
    """Somebody who came by a share link. The last ones come with a guest that is new, and are None then."""

    password: NotRequired[None]
    login_failed_attemps: NotRequired[int]
    last_login_failed: NotRequired[str | None]
    totp_secret: NotRequired[None]
    email_otp_secret: NotRequired[None]
    fido_credentials: NotRequired[None]
    otp_recovery_codes: NotRequired[None]
    jti: NotRequired[None]
    oidc_issuer: NotRequired[None]
    oidc_subject: NotRequired[None]
    saml_issuer: NotRequired[None]
    saml_subject: NotRequired[None]


class Invitation(TypedDict):
    """What is answered when a person was invited."""

    success: bool
    message: str


class Quota(TypedDict):
    """Work done: by period, then "frames", "seconds", "drawings", "count" (shots) or "entries", then date."""

    day: dict[str, dict[str, float]]
    week: dict[str, dict[str, float]]
    month: dict[str, dict[str, float]]
    year: dict[str, dict[str, float]]


class DayOff(Record):
    date: str
    end_date: str
    description: str | None
    person_id: str


class DesktopLoginLog(Record):
    """When a person logged in to a computer."""

    date: str
    person_id: str


class LoginLog(TypedDict, total=False):
    """An entry of the server's list of logins."""

    id: str
    created_at: str
    person_id: str
    ip_address: str | None
    origin: str | None


class HardwareItem(Record):
    """A kind of computer or device that the studio has."""

    name: str
    short_name: str
    archived: bool
    monthly_cost: int
    inventory_amount: int


class DepartmentHardwareItem(Record):
    department_id: str
    hardware_item_id: str


class SalaryScale(Record):
    """What somebody earns in a day."""

    department_id: str
    position: str
    seniority: str
    salary: int


class CustomAction(Record):
    """A link of the web application to a service of the studio."""

    name: str
    url: str | None
    entity_type: str
    is_ajax: bool


class PreviewAccount(TypedDict):
    """The account with which previews of a production are seen."""

    id: str
    email: str
    full_name: str
    preview_open_until: str | None


class NewPreviewAccount(PreviewAccount):
    password: str
