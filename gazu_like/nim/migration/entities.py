"""Shows, shots and assets as Kitsu's entities. Pure."""

from __future__ import annotations

from typing import Any

from gazu_like.nim.migration import references
from gazu_like.nim.migration.job import Entity, Job
from gazu_like.nim.migration.pictures import main_preview
from gazu_like.nim.migration.production import CAMERA, LENGTHS, custom_data
from gazu_like.nim.migration.reviews import shows_with_reviews
from gazu_like.nim.migration.words import by_name, cut, number_in, pick, plain, text, unlike, whole
from gazu_like.sync.match import fold
from gazu_like.sync.model import Row

#: What a shot's or an asset's status is in Kitsu, by its folded name; else it runs.
_STATES = {
    "omit": "canceled",
    "on hold": "standby",
    "completed": "complete",
    "approved": "complete",
}
_LONGEST = 160


def episodes(job: Job) -> list[Row]:
    """Return the shows as episodes, when that was chosen."""
    return _shows(job, "Episode") if job.choices.shows == "episodes" else []


def sequences(job: Job) -> list[Row]:
    """Return the shows as sequences; when they are episodes, one sequence of its name for each."""
    if job.choices.shows != "episodes":
        return _shows(job, "Sequence")
    return [
        {
            **_entity(job, "Sequence", job.id("show-sequence", show["ID"]), text(show, "showname", "name")),
            "parent_id": job.id("show", show["ID"]),
            "data": job.origin("show-sequence", show["ID"]),
        }
        for show in job.rows.shows
    ]


def _shows(job: Job, kind: str) -> list[Row]:
    taken: list[str] = []
    found = []
    for show in job.rows.shows:
        taken.append(unlike(text(show, "showname", "name") or f"show {show['ID']}", taken, _LONGEST, " ({})"))
        kept = {"nim_folder": text(show, "folder"), "nim_trt": text(show, "trt")}
        previs = number_in(show, "previs_showID")
        origin = job.origin("show", show["ID"], **({"previs_of_show": previs} if previs else {}))
        data = {**{name: value for name, value in kept.items() if value}, **origin}
        row = {**_entity(job, kind, job.id("show", show["ID"]), taken[-1]), "parent_id": None, "data": data}
        found.append(row)
    return found


def shots(job: Job) -> list[Row]:
    """Return the shots."""
    taken: dict[int, list[str]] = {}
    return [_shot(job, shot, taken.setdefault(shot.get("showID") or 0, [])) for shot in job.rows.shots]


def _shot(job: Job, shot: Row, taken: list[str]) -> Row:
    taken.append(unlike(text(shot, "shotName", "name") or f"shot {shot['ID']}", taken, _LONGEST, " ({})"))
    frames = whole(shot.get("frames"))
    described = {name: text(shot, name) for name in ("vfx", *CAMERA) if text(shot, name)}
    lengths = {name: plain(shot.get(name)) for name in LENGTHS if text(shot, name)}
    return {
        **_entity(job, "Shot", job.id("shot", shot["ID"]), taken[-1]),
        **_state(job, shot, "shot"),
        "parent_id": _parent_of(job, shot),
        "description": text(shot, "description") or None,
        "nb_frames": None if frames is None or frames < 0 else frames,
        "preview_file_id": main_preview(job, Entity("shot", shot["ID"])),
        "data": {
            **described,
            **lengths,
            **({"fps": text(shot, "fps")} if text(shot, "fps") else {}),
            **_range(job, frames),
            **custom_data(job, "Shot", shot),
            **_status_data(job, shot, "shot"),
            **job.origin("shot", shot["ID"]),
        },
    }


def _parent_of(job: Job, shot: Row) -> str | None:
    show = number_in(shot, "showID")
    if show not in job.shows:
        return None
    return job.id("show-sequence" if job.choices.shows == "episodes" else "show", show)


def _range(job: Job, frames: int | None) -> dict[str, Any]:
    first = job.choices.first_frame
    if first is None or frames is None or frames < 1:
        return {}
    return {"frame_in": first, "frame_out": first + frames - 1}


def assets(job: Job) -> list[Row]:
    """Return the assets."""
    taken: dict[str, list[str]] = {}
    return [_asset(job, asset, taken) for asset in job.rows.assets]


def _asset(job: Job, asset: Row, taken: dict[str, list[str]]) -> Row:
    kind = references.asset_type(job, asset)
    names = taken.setdefault(fold(kind), [])
    names.append(unlike(text(asset, "assetName", "name") or f"asset {asset['ID']}", names, _LONGEST, " ({})"))
    master = {name: asset[name] for name in ("AMR_path", "AMR_filename", "AMR_file_ID") if pick(asset, name)}
    return {
        **_entity(job, "Asset", job.id("asset", asset["ID"]), names[-1], kind),
        **_state(job, asset, "asset"),
        "description": text(asset, "description") or None,
        "preview_file_id": main_preview(job, Entity("asset", asset["ID"])),
        "data": {
            **custom_data(job, "Asset", asset),
            **_status_data(job, asset, "asset"),
            **({"nim_master": master} if master else {}),
            **job.origin("asset", asset["ID"]),
        },
    }


def edits(job: Job) -> list[Row]:
    """Return an edit for each show that is reviewed as a whole."""
    return [
        {
            **_entity(
                job, "Edit", job.id("show-edit", show["ID"]), text(show, "showname", "name") or f"show {show['ID']}"
            ),
            "parent_id": job.id("show", show["ID"]) if job.choices.shows == "episodes" else None,
            "preview_file_id": main_preview(job, Entity("show", show["ID"])),
            "data": job.origin("show-edit", show["ID"]),
        }
        for show in shows_with_reviews(job)
    ]


def _entity(job: Job, kind: str, row_id: str, name: str, type_name: str = "") -> Row:
    return {
        "id": row_id,
        "type": kind,
        "project_id": job.project_id,
        "entity_type_id": references.entity_type_id(job, type_name or kind),
        "name": cut(name, _LONGEST),
    }


def _status_name(job: Job, row: Row, kind: str) -> str:
    told = text(row, f"{kind}Status")
    if told:
        return told
    listed = job.rows.shot_statuses if kind == "shot" else job.rows.asset_statuses
    known = {each.get("ID"): each for each in by_name(listed, "name").values()}
    return text(known.get(number_in(row, f"{kind}StatusID"), {}), "name")


def _state(job: Job, row: Row, kind: str) -> Row:
    state = _STATES.get(fold(_status_name(job, row, kind)), "running")
    return {"status": state, "canceled": state == "canceled"}


def _status_data(job: Job, row: Row, kind: str) -> Row:
    name = _status_name(job, row, kind)
    return {"nim_status": name} if name else {}
