"""What the web application shows of a whole studio: searches, statistics, events, the server itself."""

from __future__ import annotations

from typing import Any, TypedDict

from .entities import Asset, Shot
from .optional import NotRequired
from .people import Person
from .records import Record


class FoundPerson(Person, total=False):
    """A person that a search found."""

    matched_terms: list[str]


class FoundAsset(Asset, total=False):
    """An asset that a search found."""

    matched_terms: list[str]
    preview_file_extension: str | None


class FoundShot(Shot, total=False):
    """A shot that a search found."""

    matched_terms: list[str]
    preview_file_extension: str | None


class SearchResults(TypedDict, total=False):
    """What a search found, by kind."""

    persons: list[FoundPerson]
    assets: list[FoundAsset]
    shots: list[FoundShot]


class FilterFields(Record):
    """What filters and their groups have in common."""

    name: str
    list_type: str
    entity_type: str | None
    is_shared: bool
    project_id: str | None
    person_id: str
    department_id: str | None


class SearchFilter(FilterFields):
    """Words that someone searches a list for again and again."""

    search_query: str
    search_filter_group_id: str | None


class SearchFilterGroup(FilterFields):
    """Filters under one heading."""

    color: str


class ApiEvent(TypedDict, total=False):
    """An entry of the server's event log."""

    id: str
    created_at: str
    name: str
    data: dict[str, Any] | None
    user_id: str | None
    project_id: str | None


class ShotCount(TypedDict):
    """How many shots, and how long they are."""

    count: int
    frames: int
    drawings: int


class StatusCount(ShotCount):
    """How many shots are in a task status."""

    name: str
    color: str


class RetakeStats(TypedDict):
    """How often the shots of an episode were retaken."""

    max_retake_count: int
    evolution: dict[str, dict[str, ShotCount]]
    done: ShotCount
    retake: ShotCount
    other: ShotCount


class DoneOnDay(TypedDict):
    """Tasks done on a day, and their estimations in minutes."""

    date: str
    done: int
    done_estimation: float


class OpenTasksBurndown(TypedDict):
    """How many tasks there are, and how many were done by when."""

    total: int
    total_estimation: float
    start_date: str | None
    end_date: str | None
    done_by_day: list[DoneOnDay]


class ServerConfig(TypedDict):
    """Settings of the server that Kitsu goes by."""

    is_self_hosted: bool
    crisp_token: str | None
    dark_theme_by_default: bool
    indexer_configured: bool
    saml_enabled: bool
    saml_idp_name: str | None
    oidc_enabled: bool
    oidc_idp_name: str | None
    default_locale: str
    default_timezone: str
    enforce_2fa: bool
    movie_highdef_bitrate: int
    movie_lowdef_bitrate: int
    preview_accounts_enabled: bool
    sentry: NotRequired[dict[str, Any]]


class ServerStats(TypedDict):
    """How much there is on the server."""

    number_of_video_previews: int
    number_of_picture_previews: int
    number_of_model_previews: int
    number_of_comments: int


class Plugin(Record):
    """What extends the server."""

    plugin_id: str
    name: str
    description: str | None
    version: str
    revision: str | None
    maintainer_name: str
    maintainer_email: str | None
    website: str | None
    license: str
    frontend_project_enabled: bool
    frontend_studio_enabled: bool
    icon: str | None


class TasksToCheckFilters(TypedDict):
    """IDs that the tasks to check can be filtered by."""

    project_ids: list[str]
    task_type_ids: list[str]
    task_status_ids: list[str]
    episode_ids: list[str]
    person_ids: list[str]


class ShotgunRemoval(TypedDict):
    """What became of a record that was removed by its ShotGrid number."""

    removed_instance_id: NotRequired[str]
    success: bool


class ShotgunImportError(Record):
    """What a script noted of something that it could not bring in from ShotGrid."""

    event_data: dict[str, Any]
    source: str
