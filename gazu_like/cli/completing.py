"""The names that completion offers: asked for with a short patience, remembered for a minute, without a word."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gazu_like.cli import credentials, profiles, settings

if TYPE_CHECKING:
    from gazu_like.client import KitsuClient

#: How long names are believed without asking again.
FRESH_SECONDS = 60.0
#: How long they are better than nothing, when the server cannot be asked.
STALE_SECONDS = 86_400.0
#: What a shell waits for an answer at most.
PATIENCE_SECONDS = 2.0


def names(kind: str, server: str | None, project: str | None) -> list[str]:
    """Return the names of a kind, none when they cannot be had.

    Args:
        kind: A key of ``KINDS``, or "profiles".
        server: What ``--server`` says.
        project: What ``--project`` says.
    """
    try:
        if kind == "profiles":
            return sorted(profiles.all_profiles())
        given = settings.given("project")
        return _names(kind, server, project or (given.value if given else None))
    except Exception:  # noqa: BLE001 - a shell that completes is no place for messages
        return []


def _names(kind: str, server: str | None, project: str | None) -> list[str]:
    with credentials.silent(server, PATIENCE_SECONDS) as client:
        if client is None:
            return []
        place = _place(client.host, kind, project if kind in OF_A_PRODUCTION else None)
        known, age = _kept(place)
        if known is not None and age < FRESH_SECONDS:
            return known
        try:
            found = sorted(set(KINDS[kind](client, project)))
        except Exception:  # noqa: BLE001 - no answer in time: yesterday's names will do
            return known if known is not None and age < STALE_SECONDS else []
    profiles.write_private(place, json.dumps(found))
    return found


def _place(host: str, kind: str, project: str | None) -> Path:
    import platformdirs

    mark = hashlib.sha256(f"{host}\n{kind}\n{project}".encode()).hexdigest()[:24]
    return Path(platformdirs.user_cache_dir("gazu_like", appauthor=False)) / "names" / f"{mark}.json"


def _kept(place: Path) -> tuple[list[str] | None, float]:
    try:
        return json.loads(place.read_text(encoding="utf-8")), time.time() - place.stat().st_mtime
    except (OSError, ValueError):
        return None, 0.0


def _projects(client: KitsuClient, project: str | None) -> Iterable[str]:
    return (row["name"] for row in client.project.all_open_projects())


def _production(client: KitsuClient, project: str | None) -> Any:
    from gazu_like.cli import finding

    return finding.production(client, project)


def _entities(*kinds: str) -> Callable[[KitsuClient, str | None], Iterable[str]]:
    def listed(client: KitsuClient, project: str | None) -> Iterable[str]:
        from gazu_like import lookup

        places = lookup.all_places_for_project(_production(client, project), kinds or None, client=client)
        return (text for place in places.values() for text in place.texts())

    return listed


def _tasks(client: KitsuClient, project: str | None) -> Iterable[str]:
    from gazu_like import lookup

    production = _production(client, project)
    places = lookup.all_places_for_project(production, client=client)
    rows = client.task.all_tasks_for_project(production)
    types = {row["id"]: row["name"] for row in client.task.all_task_types()}
    owned = ((places[row["entity_id"]], types[row["task_type_id"]]) for row in rows if row["entity_id"] in places)
    return (f"{text}/{kind}" for place, kind in owned for text in place.texts())


def _statuses(client: KitsuClient, project: str | None) -> Iterable[str]:
    return (row["short_name"] for row in client.task.all_task_statuses())


def _playlists(client: KitsuClient, project: str | None) -> Iterable[str]:
    return (row["name"] for row in client.playlist.all_playlists_for_project(_production(client, project)))


KINDS: Mapping[str, Callable[[KitsuClient, str | None], Iterable[str]]] = {
    "projects": _projects,
    "statuses": _statuses,
    "entities": _entities(),
    "shots": _entities("Shot"),
    "assets": _entities("Asset"),
    "sequences": _entities("Sequence"),
    "episodes": _entities("Episode"),
    "tasks": _tasks,
    "playlists": _playlists,
}
OF_A_PRODUCTION = [kind for kind in KINDS if kind not in ("projects", "statuses")]
