"""Users as persons. Pure."""

from __future__ import annotations

from gazu_like.nim.migration.job import NOBODY, Job
from gazu_like.nim.migration.words import cut, text
from gazu_like.sync.match import fold
from gazu_like.sync.model import Row

#: The person who stands for all users that are gone: comments and hours need somebody.
STAND_IN = "NIM import"
_LONGEST = 80
#: Ends of addresses that reach nobody outside; Kitsu refuses them.
_OF_THE_HOUSE = (".local", ".localhost", ".test", ".invalid", ".onion", ".arpa")


def persons(job: Job) -> list[Row]:
    """Return the persons of all users; the engine brings those that the job speaks of."""
    met: set[str] = set()
    found = [_person(job, user_id, user, met) for user_id, user in sorted(job.users.items())]
    first, _, last = STAND_IN.partition(" ")
    nobody = {"id": job.id("user", NOBODY), "first_name": first, "last_name": last, "role": "user", "active": False}
    return [*found, {**nobody, "data": job.origin("user", NOBODY)}]


def _person(job: Job, user_id: int, user: Row, met: set[str]) -> Row:
    name = text(user, "username")
    row = {
        "id": job.id("user", user_id),
        # Kitsu wants both names.
        "first_name": cut(text(user, "first_name") or name or f"user {user_id}", _LONGEST),
        "last_name": cut(text(user, "last_name") or "-", _LONGEST),
        "desktop_login": name[:_LONGEST],
        "role": "user",
        "active": job.choices.active,
        "data": job.origin("user", user_id),
    }
    email = text(user, "email", "email_address")
    if "@" not in email:
        return row
    if fold(email) in met or email.casefold().endswith(_OF_THE_HOUSE):  # nor can two persons of Kitsu's share one
        return {**row, "data": job.origin("user", user_id, email=email)}
    met.add(fold(email))
    return {**row, "email": email}
