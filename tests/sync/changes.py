"""Further changes of the production that has everything: what an incremental migration has to notice."""

from __future__ import annotations

from collections.abc import Callable

from gazu_like.client import KitsuClient
from tests.support import media
from tests.sync.production import EMOJI, PROPS, RTL, Made, R, cast, inside, publish, said, work


def grow(client: KitsuClient, made: Made, count: int) -> list[str]:
    """Change the production further, ``count`` times, by each of ``CHANGES`` in turn; say what was done.

    Goes on where the last call stopped, so that no two changes are the same.
    """
    made.client = client
    done = []
    for number in range(made.grown, made.grown + count):
        change = CHANGES[number % len(CHANGES)]
        change(made, number)
        done.append(f"{number}: {change.__name__.strip('_').replace('_', ' ')}")
    made.grown += count
    return done


def _new_shot(made: Made, number: int) -> None:
    route, body = inside("shots", f"SH{1000 + number} é", sequence_id=R("odd sequence"), nb_frames=number)
    made.make([(f"shot {number}", route, body)])


def _changed_frames(made: Made, number: int) -> None:
    made.make([("", "PUT data/entities/{same shot}", {"nb_frames": 100 + number, "data": {"frame_in": number}})])


def _new_comment(made: Made, number: int) -> None:
    made.make([said(f"comment {number}", "same shot task", f"comment number {number} {EMOJI}")])


def _new_revision(made: Made, number: int) -> None:
    made.files["revision"] = media.png(made.folder / f"revision {number}.png", 60 + number % 40, 40)
    publish(made, f"preview {number}", "shot task", "wip", "revision", f"revision {number}.png")


def _renamed_asset(made: Made, number: int) -> None:
    made.make([("", "PUT data/entities/{rtl asset}", {"name": f"{RTL} {number}"})])


def _new_task(made: Made, number: int) -> None:
    made.make([work(f"task {number}", "third shot", "anim", "zoe", name=f"pass {number}", estimation=number)])


def _changed_casting(made: Made, number: int) -> None:
    links = [cast("car", 1 + number, "fixed"), cast("wheel", 1, "animate"), cast("tree", 7, "é «x»")]
    made.make([("", "PUT data/projects/{project}/entities/{shot}/casting", links)])


def _new_hours(made: Made, number: int) -> None:
    day = f"2026-{1 + number // 28 % 12:02}-{1 + number % 28:02}"
    made.make([("", f"actions/tasks/{{animation}}/time-spents/{day}/persons/{{bob}}", {"duration": 60 + number})])


def _changed_metadata(made: Made, number: int) -> None:
    made.make([("", "PUT data/entities/{car}", {"data": {"weight": number + 0.5}})])


def _reassigned_task(made: Made, number: int) -> None:
    people = [R("zoe")] if number // len(CHANGES) % 2 else [R("bob"), R("nameless")]
    made.make([("", "PUT data/tasks/{same shot task}", {"assignees": people, "estimation": 10 + number})])


def _longer_playlist(made: Made, number: int) -> None:
    shots = [*made["playlist"]["shots"], {"entity_id": made.id("third shot"), "preview_file_id": None}]
    made.make([("playlist", "PUT data/playlists/{playlist}", {"shots": shots})])


def _new_reply(made: Made, number: int) -> None:
    made.make([("", "data/tasks/{shot task}/comments/{comment}/reply", {"text": f"reply number {number}"})])


def _edited_comment(made: Made, number: int) -> None:
    made.make([("", "PUT data/comments/{html comment}", {"text": f"<i>edited {number}</i>"})])


def _new_milestone(made: Made, number: int) -> None:
    body = {"name": f"Milestone {number}", "date": "2026-07-07", "project_id": R("project")}
    made.make([("", "data/milestones", body)])


def _changed_project(made: Made, number: int) -> None:
    made.make([("", "PUT data/projects/{project}", {"description": f"Changed, number {number}."})])


def _new_asset(made: Made, number: int) -> None:
    made.make([(f"asset {number}", PROPS, {"name": f"Prop «{number}»"})])


CHANGES: tuple[Callable[[Made, int], None], ...] = (
    _new_shot,
    _changed_frames,
    _new_comment,
    _new_revision,
    _renamed_asset,
    _new_task,
    _changed_casting,
    _new_hours,
    _changed_metadata,
    _reassigned_task,
    _longer_playlist,
    _new_reply,
    _edited_comment,
    _new_milestone,
    _changed_project,
    _new_asset,
)
