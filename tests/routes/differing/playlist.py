from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..differences import Difference, delete, get
from ..scenarios import Setup
from ..world import ident

ROW_A, ROW_B = {"id": ident("playlist a"), "name": "b"}, {"id": ident("playlist b"), "name": "A"}
PREVIEW_A, PREVIEW_B = {"id": ident("preview a")}, {"id": ident("preview b")}
TWO_ENTITIES = {"shots": [{"entity_id": ident("entity a")}, {"entity_id": ident("entity b")}]}
JOB = "data/playlists/{build_job.playlist_id}/jobs/{build_job}"


def seed_call(name: str, when: str, requests: list[Mapping[str, Any]], result: str, form: str) -> Difference:
    return Difference(
        f"playlist.{name}",
        when,
        "the seed's call names no playlist: it is read from the build job's dict, or the error asks for it",
        setup=Setup(refs={"build_job": form}),
        seed=True,
        requests=requests,
        result=result,
    )


ROWS: Sequence[Difference] = (
    Difference(
        "playlist.all_playlists_for_project",
        "required args",
        "all pages when no page is asked for, up to the first empty one",
        fault=18,
        setup=Setup(answers={1: [ROW_A], 2: [ROW_B], 3: []}),
        requests=[get("data/projects/{project}/playlists", query={"page": str(page)}) for page in (1, 2, 3)],
        result="lists of all requests, concatenated and sorted by name",
    ),
    *(
        Difference(f"playlist.{name}", "required args", "what the server answered is returned", fault=13, result=result)
        for name, result in (
            ("remove_entity_from_playlist", "JSON of request 1"),
            ("update_entity_preview", "JSON of request 1"),
        )
    ),
    Difference(
        "playlist.remove_entity_from_playlist",
        "persist False",
        "the caller's dict is left as it is",
        fault=12,
        result="copy of the given playlist without the entity's entries",
    ),
    Difference(
        "playlist.update_entity_preview",
        "persist False",
        "the caller's dict is left as it is",
        fault=12,
        result="copy of the given playlist with the entity's previews replaced",
    ),
    Difference(
        "playlist.get_entity_previews",
        "required args",
        "the route is gone: the playlist's entities are asked one by one",
        setup=Setup(
            answers={1: TWO_ENTITIES, 2: {"id": [PREVIEW_A]}, 3: {"id": [PREVIEW_B]}},
            aliases={"first entity": ident("entity a"), "second entity": ident("entity b")},
            together=2,
        ),
        requests=[
            get("data/playlists/{playlist}"),
            get("data/playlists/entities/{first entity}/preview-files"),
            get("data/playlists/entities/{second entity}/preview-files"),
        ],
        result={"$value": [PREVIEW_A, PREVIEW_B]},
    ),
    seed_call("get_build_job", "seed call, dict with playlist_id", [get(JOB)], "JSON of request 1", "dict"),
    seed_call("get_build_job", "seed call, ID", [], "raises ValueError", "id"),
    seed_call("remove_build_job", "seed call, dict with playlist_id", [delete(JOB)], "response text", "dict"),
    seed_call("remove_build_job", "seed call, ID", [], "raises ValueError", "id"),
)

DICT_ONLY: Mapping[str, str] = {
    "playlist.remove_entity_from_playlist(playlist)": "the entries to change are in the dict",
    "playlist.update_entity_preview(playlist)": "the entries to change are in the dict",
}
