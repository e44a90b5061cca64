"""What every NIM has before anybody works with it: statuses, types, currencies, a location, a file server, an admin."""

from __future__ import annotations

from gazu_like.nim.testing.store import Store

_TASK_STATUSES = (
    ("NOT STARTED", "pending", "#7f8c8d"),
    ("IN PROGRESS", "active", "#2980b9"),
    ("ON HOLD", "inactive", "#95a5a6"),
    ("REVIEW", "active", "#8e44ad"),
    ("KICKBACK", "active", "#c0392b"),
    ("CBB", "active", "#d35400"),
    ("COMPLETED", "complete", "#27ae60"),
    ("OMIT", "inactive", "#2c3e50"),
)
_ITEM_STATUSES = ("NOT STARTED", "IN PROGRESS", "ON HOLD", "COMPLETED", "OMIT")
_JOB_STATUSES = ("BIDDING", "AWARDED", "IN PRODUCTION", "DELIVERED", "CLOSED")
_REVIEW_STATUSES = ("PENDING", "APPROVED", "KICKBACK", "CBB")
_EVENT_STATUSES = ("1st Hold", "2nd Hold", "Confirmed")
_TASK_TYPES = (
    ("CONCEPT", "cpt", "artist"),
    ("MODEL", "mdl", "artist"),
    ("SURFACE", "srf", "artist"),
    ("RIG", "rig", "artist"),
    ("LAYOUT", "lay", "artist"),
    ("ANIM", "anm", "artist"),
    ("LIGHT", "lgt", "artist"),
    ("COMP", "cmp", "artist"),
    ("EDIT", "edt", "edit"),
    ("PRODUCE", "prd", "producer"),
    ("MANAGE", "mng", "management"),
)
_ELEMENT_TYPES = ("plates", "renders", "comps", "cameras", "caches")
_REVIEW_TYPES = ("Daily", "Client Review", "Reference")
_CULTURES = (
    ("en-US", "United States Dollar", "USD"),
    ("en-IE", "Euro (Ireland)", "EUR"),
    ("en-GB", "Pound Sterling", "GBP"),
)


def furnish(store: Store) -> None:
    """Put into a store what every NIM has."""
    for place, (name, kind, colour) in enumerate(_TASK_STATUSES):
        store.add("task status", status=name, type=kind, priority=place, bgcolor=colour, textcolor="#ffffff")
    for kind in ("shot status", "asset status"):
        for place, name in enumerate(_ITEM_STATUSES):
            of = store.named("task status", name, "status")
            store.add(kind, **_look(name, place, of["bgcolor"]), task_status_ID=of["ID"])
    for kind, names in {
        "job status": _JOB_STATUSES,
        "review status": _REVIEW_STATUSES,
        "event status": _EVENT_STATUSES,
    }.items():
        for place, name in enumerate(names):
            store.add(kind, **_look(name, place, "#34495e"))
    for name, short, of_whom in _TASK_TYPES:
        store.add("task type", name=name, short_name=short, folder=name, userType=of_whom)
    for name in _ELEMENT_TYPES:
        store.add("element type", name=name)
    for name in _REVIEW_TYPES:
        store.add("review type", name=name)
    for code, name, currency in _CULTURES:
        store.add("culture", cultureCode=code, currency=name, currencyCode=currency)
    store.add("location", name="Main", description="The studio")
    store.add("server", server="files", path="/mnt/jobs", winPath="J:/jobs", osxPath="/Volumes/jobs", locationID=1)
    store.add("user", username="admin", first_name="Ada", last_name="Min", email="admin@nim.test")


def _look(name: str, place: int, colour: str) -> dict[str, object]:
    return {"name": name, "priority": place, "bgcolor": colour, "textcolor": "#ffffff"}
