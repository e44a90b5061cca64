from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..differences import Difference, delete, get, post, put
from ..exchange import Answer
from ..scenarios import Setup
from ..world import ident

ROW_A, ROW_B = {"id": ident("playlist a"), "name": "b"}, {"id": ident("playlist b"), "name": "A"}
PREVIEW_A, PREVIEW_B = {"id": ident("preview a")}, {"id": ident("preview b")}
TWO_ENTITIES = {"shots": [{"entity_id": ident("entity a")}, {"entity_id": ident("entity b")}]}
JOB = "data/playlists/{build_job.playlist_id}/jobs/{build_job}"

EPISODE = "episodes/{episode}/playlists"
ENTRIES = [
    {"entity_id": ident("entity"), "preview_file_id": ident("old preview")},
    {"entity_id": ident("other entity"), "preview_file_id": ident("other preview")},
]


def page(number: int) -> Mapping[str, str]:
    """By date of creation, so that no change made meanwhile moves a playlist to a page that was read already."""
    return {"page": str(number), "sort_by": "created_at"}


def by_task_type(preview: Mapping[str, Any]) -> Answer:
    return Answer.json({ident("task type"): [preview]})


def looked_up(shots: list[Any]) -> Mapping[str, Any]:
    return {"$response": 1, "shots": shots}


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
        "playlist.get_playlist_by_name",
        "of an episode",
        "ours: the episodes of a series may have playlists of the same name",
        setup=Setup(values={"name": "dailies"}),
        extra={"episode": {"id": ident("episode")}},
        requests=[
            get(
                "data/playlists",
                query={"project_id": "{project}", "episode_id": "{episode}", "name": "{name}"},
            )
        ],
        result="first item of request 1's list",
    ),
    Difference(
        "playlist.all_playlists_for_project",
        "required args",
        "all pages when no page is asked for, up to the first that is shorter than the one before",
        fault=18,
        setup=Setup(answers={1: [ROW_A], 2: [ROW_B], 3: []}),
        requests=[get("data/projects/{project}/playlists", query=page(number)) for number in (1, 2, 3)],
        result="lists of all requests, concatenated and sorted by name",
    ),
    Difference(
        "playlist.all_playlists_for_episode",
        "episode given as an ID",
        "the server answers 20 playlists unless it is asked for pages: all of them",
        fault=18,
        setup=Setup(refs={"episode": "id"}, answers={2: [ROW_A, ROW_B], 3: [ROW_B]}),
        requests=[
            get("data/episodes/{episode}"),
            *(get(f"data/projects/{{response1.project_id}}/{EPISODE}", query=page(number)) for number in (1, 2)),
        ],
        result={"$value": [ROW_B, ROW_A]},
    ),
    Difference(
        "playlist.all_playlists_for_episode",
        "episode given as a dict with project_id",
        "the server answers 20 playlists unless it is asked for pages: all of them",
        fault=18,
        setup=Setup(answers={1: []}),
        requests=[get(f"data/projects/{{episode.project_id}}/{EPISODE}", query=page(1))],
        result="empty list",
    ),
    Difference(
        "playlist.new_playlist",
        "a match in another episode",
        "a series has one playlist of a name in each episode: another episode's is not this one's",
        setup=Setup(["episode"], answers={1: [{**ROW_A, "episode_id": ident("another episode")}]}),
        requests=[
            get("data/playlists", query={"project_id": "{project}", "name": "{name}"}),
            post(
                "data/playlists",
                {
                    "name": "{name}",
                    "project_id": "{project}",
                    "for_entity": "shot",
                    "for_client": False,
                    "is_for_all": False,
                    "episode_id": "{episode}",
                },
            ),
        ],
        result="JSON of request 2",
    ),
    Difference(
        "playlist.update_playlist",
        "shots is null",
        "a new playlist comes with null for its shots, and the server refuses to get that back",
        setup=Setup(values={"playlist": {"id": ident("playlist"), "name": "dailies", "shots": None}}),
        requests=[put("data/playlists/{playlist}", {"id": "{playlist}", "name": "dailies"})],
        result="JSON of request 1",
    ),
    Difference(
        "playlist.add_entity_to_playlist",
        "playlist given as an ID, persist False",
        "an ID does as well as a dict: the playlist is looked up",
        setup=Setup(["preview_file", "persist"], refs={"playlist": "id"}, answers={1: {"shots": None}}),
        requests=[get("data/playlists/{playlist}")],
        result={"$value": looked_up([{"entity_id": "{entity}", "preview_file_id": "{preview_file}"}])},
    ),
    *(
        Difference(
            f"playlist.{name}",
            "playlist given as an ID",
            "an ID does as well as a dict: the playlist is looked up",
            setup=Setup(refs={"playlist": "id"}, answers={1: {"shots": ENTRIES}}),
            requests=[
                get("data/playlists/{playlist}"),
                put("data/playlists/{playlist}", looked_up(shots)),
            ],
            result="JSON of request 2",
        )
        for name, shots in (
            ("remove_entity_from_playlist", ENTRIES[1:]),
            ("update_entity_preview", [{"entity_id": "{entity}", "preview_file_id": "{preview_file}"}, ENTRIES[1]]),
        )
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
            answers={1: TWO_ENTITIES, 2: by_task_type(PREVIEW_A), 3: by_task_type(PREVIEW_B)},
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

DICT_ONLY: Mapping[str, str] = {}
