"""All that NIM has of a job, row by row as it answers them: the only place that asks NIM for records.

Not through the nouns of the client, whose answers may be remembered ones. There is no query for the tasks, files or
bins of a whole job, so each show, shot and asset is asked for its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from typing import Any

from gazu_like.nim.client import NimClient
from gazu_like.nim.migration.words import number_in, text
from gazu_like.sync.model import Row

#: Queries at once.
WIDTH = 6
#: Columns that name a user, in rows of whatever kind.
USERS = ("userID", "createdByUserID", "user_id")


@dataclass
class Rows:
    """Rows as NIM answers them, by what they are.

    Tasks, files and bins also hold what they were asked for by ("class" and "itemID"), and notes their item ("itemID").

    Attributes:
        icons: Links of icons, by "shot" or "asset" and ID.
    """

    job: Row = field(default_factory=dict)
    crew: list[Row] = field(default_factory=list)
    users: list[Row] = field(default_factory=list)
    locations: list[Row] = field(default_factory=list)
    servers: list[Row] = field(default_factory=list)
    cultures: list[Row] = field(default_factory=list)
    job_statuses: list[Row] = field(default_factory=list)
    shot_statuses: list[Row] = field(default_factory=list)
    asset_statuses: list[Row] = field(default_factory=list)
    task_statuses: list[Row] = field(default_factory=list)
    review_statuses: list[Row] = field(default_factory=list)
    task_types: list[Row] = field(default_factory=list)
    element_types: list[Row] = field(default_factory=list)
    review_types: list[Row] = field(default_factory=list)
    shows: list[Row] = field(default_factory=list)
    shots: list[Row] = field(default_factory=list)
    assets: list[Row] = field(default_factory=list)
    tasks: list[Row] = field(default_factory=list)
    files: list[Row] = field(default_factory=list)
    elements: list[Row] = field(default_factory=list)
    items: list[Row] = field(default_factory=list)
    notes: list[Row] = field(default_factory=list)
    bins: list[Row] = field(default_factory=list)
    timecards: list[Row] = field(default_factory=list)
    events: list[Row] = field(default_factory=list)
    contacts: list[Row] = field(default_factory=list)
    resources: list[Row] = field(default_factory=list)
    icons: dict[tuple[str, int], str] = field(default_factory=dict)


#: Lists of the whole NIM, by what they are.
_OF_NIM: dict[str, tuple[str, dict[str, Any]]] = {
    "users": ("getUsers", {}),
    "locations": ("getLocations", {}),
    "cultures": ("getCultureCodes", {}),
    "job_statuses": ("getJobStatuses", {}),
    "shot_statuses": ("getShotStatuses", {}),
    "asset_statuses": ("getAssetStatuses", {}),
    "task_statuses": ("getTaskStatuses", {}),
    "review_statuses": ("getReviewStatuses", {}),
    "task_types": ("getTaskTypes", {"app": "all", "type": "all"}),  # the defaults hide those that no artist has
    "element_types": ("getElementTypes", {}),
    "review_types": ("getReviewItemTypes", {}),
    "resources": ("getResources", {}),
}


def read(client: NimClient, job_id: int) -> Rows:
    """Read a job.

    Args:
        client: Connection to NIM.
        job_id: Its ID.

    Raises:
        NimException: NIM refuses a query.
        ConnectionFailedException: NIM does not answer.
    """
    rows = Rows(job=client.row("getJobInfo", ID=job_id))
    _read_lists(client, job_id, rows)
    _read_shots_and_assets(client, job_id, rows)
    _read_work(client, rows)
    _read_reviews(client, job_id, rows)
    _read_users(client, rows)
    return rows


def _read_lists(client: NimClient, job_id: int, rows: Rows) -> None:
    of_job: dict[str, tuple[str, dict[str, Any]]] = {
        "crew": ("getCrew", {"jobID": [job_id], "getData": True}),
        "servers": ("getJobServers", {"ID": job_id}),
        "timecards": ("getTimecards", {"jobID": job_id}),
        "events": ("getScheduleEvents", {"jobNumber": text(rows.job, "number")}),
        "elements": ("findElements", {"jobID": job_id}),
    }
    asked = {**_OF_NIM, **of_job}
    found = _together(client, [partial(client.rows, q, **params) for q, params in asked.values()])
    for name, listed in zip(asked, found, strict=True):
        setattr(rows, name, listed)
    rows.crew = [user for crew in rows.crew for user in crew.get("crew") or () if isinstance(user, dict)]
    rows.events = [row for row in rows.events if number_in(row, "jobID") in (None, job_id)]
    wanted = rows.job.get("client_contactID") or rows.job.get("contactIDs") or ()
    contacts = [each for each in wanted if each] if isinstance(wanted, list) else []
    rows.contacts = list(chain(*_together(client, [partial(client.rows, "getContacts", ID=each) for each in contacts])))


def _read_shots_and_assets(client: NimClient, job_id: int, rows: Rows) -> None:
    shows, assets = _together(
        client, [partial(client.rows, "getShows", ID=job_id), partial(client.rows, "getAssets", ID=job_id)]
    )
    rows.shows = _details(client, "getShowInfo", shows)
    shots = _together(client, [partial(client.rows, "getShots", ID=show["ID"]) for show in rows.shows])
    rows.shots = _details(client, "getShotInfo", list(chain(*shots)))
    rows.assets = _details(client, "getAssetInfo", assets)
    _read_icons(client, rows)


def _read_icons(client: NimClient, rows: Rows) -> None:
    places = [("shot", "getShotIcon", row["ID"]) for row in rows.shots]
    places += [("asset", "getAssetIcon", row["ID"]) for row in rows.assets]
    found = _together(client, [partial(client.first, q, ID=row_id) for _, q, row_id in places])
    links = {
        (kind, row_id): text(icon or {}, "img_link") for (kind, _, row_id), icon in zip(places, found, strict=True)
    }
    rows.icons = {place: link for place, link in links.items() if link}


def _read_work(client: NimClient, rows: Rows) -> None:
    entities = [("shot", row["ID"]) for row in rows.shots] + [("asset", row["ID"]) for row in rows.assets]
    of = partial(_of_each, client)
    rows.tasks = of(entities, lambda kind, row_id: ("getTaskInfo", {"class": kind, "itemID": row_id}))
    holders = [*entities, *(("show", row["ID"]) for row in rows.shows)]
    rows.files = of(holders, lambda kind, row_id: ("findFiles", {"parent": kind, "parentID": row_id}))
    # The list of the job lacks elements that do not say which job they are of.
    parents = [*entities, *(("task", row["taskID"]) for row in rows.tasks)]
    more = of(parents, lambda kind, row_id: ("findElements", {f"{kind}ID": row_id}))
    rows.elements = _each_once([*rows.elements, *more])


def _read_reviews(client: NimClient, job_id: int, rows: Rows) -> None:
    # What is below assets is of "dev", the development area, and not of the job.
    parents = {"parentID": job_id, "allChildren": True}
    found = [partial(client.rows, "getReviewItems", parentType=kind, **parents) for kind in ("job", "dev")]
    rows.items = _details(client, "getReviewItem", _each_once(chain(*_together(client, found))))
    rows.items = _with_tasks(client, rows)
    notes = _together(client, [partial(client.rows, "getReviewNotes", ID=row["ID"]) for row in rows.items])
    pairs = zip(rows.items, notes, strict=True)
    rows.notes = [{"itemID": item["ID"], **note} for item, listed in pairs for note in listed]
    holders = [("job", job_id), ("dev", job_id)]
    for kind, listed in (("show", rows.shows), ("shot", rows.shots), ("asset", rows.assets)):
        holders += [(kind, row["ID"]) for row in listed]
    rows.bins = _each_once(
        _of_each(client, holders, lambda kind, row_id: ("getReviewBins", {"context": kind, "contextID": row_id}))
    )


def _with_tasks(client: NimClient, rows: Rows) -> list[Row]:
    """Return review items with the task that they are below, where the rows do not tell: those of renders."""
    lost = {
        row["ID"]
        for row in rows.items
        if text(row, "parentType").casefold() == "render" and not number_in(row, "taskID", "shotID", "assetID")
    }
    if not lost:
        return rows.items
    found = _together(client, [partial(client.rows, "getTaskDailies", taskID=row["taskID"]) for row in rows.tasks])
    homes = {item["ID"]: task["taskID"] for task, items in zip(rows.tasks, found, strict=True) for item in items}
    return [{**row, "taskID": homes[row["ID"]]} if row["ID"] in lost & homes.keys() else row for row in rows.items]


def _read_users(client: NimClient, rows: Rows) -> None:
    """Ask for the users of whom no list tells the e-mail address."""
    told = {user.get("user_id") for user in rows.crew if user.get("email")}
    spoken = chain(rows.tasks, rows.files, rows.elements, rows.items, rows.notes, rows.bins, rows.timecards, rows.crew)
    seen = {number_in(row, name) for row in spoken for name in USERS} - {None}
    asked = sorted(each for each in seen - told if each is not None)
    found = _together(client, [partial(client.first, "getUserInfo", ID=each) for each in asked])
    more = {row["ID"]: row for row in found if row and row.get("ID")}
    known = {row["ID"]: row for row in rows.users}
    rows.users = [{**known.get(each, {}), **more.get(each, {})} for each in sorted({*known, *more})]


def _details(client: NimClient, q: str, listed: list[Row]) -> list[Row]:
    """Return rows with what the query for a single one tells; those that are gone meanwhile are left out."""
    found = _together(client, [partial(client.first, q, ID=row["ID"]) for row in listed])
    return [{**row, **detail} for row, detail in zip(listed, found, strict=True) if detail is not None]


def _of_each(
    client: NimClient, holders: Iterable[tuple[str, int]], query: Callable[[str, int], tuple[str, dict[str, Any]]]
) -> list[Row]:
    """Return the rows of each of these records, with what they were asked for by."""
    places = list(holders)
    asked = [query(*place) for place in places]
    found = _together(client, [partial(client.rows, q, **params) for q, params in asked])
    return [
        {"class": kind, "itemID": row_id, **row, **({"class": kind} if "class" in row else {})}
        for (kind, row_id), rows in zip(places, found, strict=True)
        for row in rows
    ]


def _each_once(rows: Iterable[Row]) -> list[Row]:
    return list({row["ID"]: row for row in reversed(list(rows))}.values())[::-1]


def _together(client: NimClient, jobs: Sequence[Callable[[], Any]]) -> list[Any]:
    return client.wire.map(jobs, WIDTH)
