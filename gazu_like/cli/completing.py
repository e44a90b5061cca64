"""The names that completion offers: asked for with a short patience, remembered for a minute, without a word."""

from __future__ import annotations

import hashlib
import json
import logging
import os
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gazu_like.cli import credentials, profiles, settings

if TYPE_CHECKING:
    from gazu_like.client import KitsuClient

#: How long names are believed without asking again.
FRESH_SECONDS = 60.0
#: How long they are better than nothing, when the server cannot be asked.
STALE_SECONDS = 86_400.0
#: How long a server that did not answer is left alone: the next press of the key should not wait again.
PAUSE_SECONDS = 10.0
#: What a shell waits for an answer at most.
PATIENCE_SECONDS = 2.0


def names(kind: str, server: str | None, project: str | None) -> list[str]:
    """Return the names of a kind, none when they cannot be had.

    Args:
        kind: A key of ``KINDS``, or "profiles".
        server: What ``--server`` says.
        project: What ``--project`` says.
    """
    logging.disable(logging.CRITICAL)  # on a terminal that completes, a warning would stand in the middle of the line
    try:
        if kind == "profiles":
            return sorted(profiles.all_profiles())
        given = settings.given("project")
        return _names(kind, server, project or (given.value if given else None))
    except Exception:  # noqa: BLE001 - a shell that completes is no place for messages
        return []
    finally:
        logging.disable(logging.NOTSET)


def _names(kind: str, server: str | None, project: str | None) -> list[str]:
    named, profile = credentials.chosen(server)
    account = (profile.host, profile.email) if profile else (named.given, None)
    place = _place(*account, kind, project if kind in OF_A_PRODUCTION else None)
    known, age = _kept(place)
    if known is not None and age < FRESH_SECONDS:
        return known
    found = _in_time(lambda: _asked(kind, server, project), PATIENCE_SECONDS)
    if (
        found is None
    ):  # no login, or no answer in time: yesterday's names will do, and are for some seconds not asked again
        found = known if known is not None and age < STALE_SECONDS else []
        profiles.write_private(place, json.dumps(found))
        moment = time.time() - FRESH_SECONDS + PAUSE_SECONDS
        os.utime(place, (moment, moment))
        return found
    profiles.write_private(place, json.dumps(found))
    return found


def _asked(kind: str, server: str | None, project: str | None) -> list[str] | None:
    """Return the names as the server has them, None when it does not tell."""
    with credentials.silent(server, PATIENCE_SECONDS) as client:
        return None if client is None else sorted(set(KINDS[kind](client, project)))


def _in_time(ask: Callable[[], list[str] | None], seconds: float) -> list[str] | None:
    """Return what a function returns, None when it fails or takes longer: several questions add up."""
    answers: list[list[str] | None] = []

    def work() -> None:
        with suppress(Exception):
            answers.append(ask())

    asking = threading.Thread(target=work, daemon=True)
    asking.start()
    asking.join(seconds)
    return answers[0] if answers else None


def _place(host: str, email: str | None, kind: str, project: str | None) -> Path:
    import platformdirs

    # What one account sees is nothing for another.
    mark = hashlib.sha256(f"{host}\n{email}\n{kind}\n{project}".encode()).hexdigest()[:24]
    return Path(platformdirs.user_cache_dir("gazu_like", appauthor=False)) / "names" / f"{mark}.json"


def _kept(place: Path) -> tuple[list[str] | None, float]:
    try:
        found = json.loads(place.read_text(encoding="utf-8"))
        age = time.time() - place.stat().st_mtime
    except (OSError, ValueError):
        return None, 0.0
    return (found if isinstance(found, list) else None), age


def _projects(client: KitsuClient, project: str | None) -> Iterable[str]:
    return (row["name"] for row in client.project.all_open_projects())


def _production(client: KitsuClient, project: str | None) -> Any:
    from gazu_like.cli import finding

    return finding.production(client, project)


def _entities(*kinds: str) -> Callable[[KitsuClient, str | None], Iterable[str]]:
    def listed(client: KitsuClient, project: str | None) -> Iterable[str]:
        from gazu_like import lookup

        places = lookup.all_places_for_project(_production(client, project), kinds or None, client=client)
        called = Counter(text for place in places.values() for text in place.texts())
        return (text for text, count in called.items() if count == 1)  # what names several would be refused

    return listed


def _tasks(client: KitsuClient, project: str | None) -> Iterable[str]:
    from gazu_like import lookup

    production = _production(client, project)
    places = lookup.all_places_for_project(production, client=client)
    rows = client.task.all_tasks_for_project(production)
    types = {row["id"]: row["name"] for row in client.task.all_task_types()}
    owned = ((places[row["entity_id"]], types[row["task_type_id"]]) for row in rows if row["entity_id"] in places)
    called = Counter(f"{text}/{kind}" for place, kind in owned for text in place.texts())
    return (text for text, count in called.items() if count == 1)


def _entities_and_tasks(client: KitsuClient, project: str | None) -> Iterable[str]:
    return (*_entities()(client, project), *_tasks(client, project))


def _statuses(client: KitsuClient, project: str | None) -> Iterable[str]:
    return (row["short_name"] for row in client.task.all_task_statuses())


def _task_types(client: KitsuClient, project: str | None) -> Iterable[str]:
    return (row["name"] for row in client.task.all_task_types())


def _asset_types(client: KitsuClient, project: str | None) -> Iterable[str]:
    return (row["name"] for row in client.asset.all_asset_types())


def _persons(client: KitsuClient, project: str | None) -> Iterable[str]:
    return ("me", *(row["full_name"] for row in client.person.all_persons() if row["active"]))


def _playlists(client: KitsuClient, project: str | None) -> Iterable[str]:
    return (row["name"] for row in client.playlist.all_playlists_for_project(_production(client, project)))


KINDS: Mapping[str, Callable[[KitsuClient, str | None], Iterable[str]]] = {
    "projects": _projects,
    "statuses": _statuses,
    "task_types": _task_types,
    "asset_types": _asset_types,
    "persons": _persons,
    "entities": _entities(),
    "shots": _entities("Shot"),
    "assets": _entities("Asset"),
    "sequences": _entities("Sequence"),
    "episodes": _entities("Episode"),
    "tasks": _tasks,
    "entities_and_tasks": _entities_and_tasks,
    "playlists": _playlists,
}
OF_THE_STUDIO = ("projects", "statuses", "task_types", "asset_types", "persons")
OF_A_PRODUCTION = [kind for kind in KINDS if kind not in OF_THE_STUDIO]
