from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..differences import Difference, get
from ..scenarios import ALL, Setup
from ..world import ident
from .user import TYPES

OWN = {"user_context": True}
WHY = "the seed's user_context, which failed there: the server has no route of the user's own"
BY_EPISODE = [
    {"name": "b", "parent_id": ident("episode")},
    {"name": "c", "parent_id": ident("other episode")},
]
SCENES = [{"name": name, "id": ident(name)} for name in ("to do", "done", "nobody's")]

ROWS: Sequence[Difference] = (
    Difference(
        "context.all_assets_for_project",
        "user_context True",
        WHY,
        seed=True,
        setup=Setup(
            ALL,
            values=OWN,
            answers={1: TYPES},
            aliases={"type a": ident("type a"), "type b": ident("type b")},
            together=2,
        ),
        requests=[
            get("data/user/projects/{project}/asset-types"),
            get("data/user/projects/{project}/asset-types/{type a}/assets"),
            get("data/user/projects/{project}/asset-types/{type b}/assets"),
        ],
        result="lists of requests 2 and following, concatenated and sorted by name",
    ),
    Difference(
        "context.all_sequences_for_episode",
        "user_context True, ID",
        WHY,
        seed=True,
        setup=Setup(ALL, values={**OWN, "episode": ident("episode")}, answers={2: BY_EPISODE}),
        requests=[get("data/episodes/{episode}"), get("data/user/projects/{response1.project_id}/sequences")],
        result={"$value": BY_EPISODE[:1]},
    ),
    Difference(
        "context.all_sequences_for_episode",
        "user_context True, dict",
        WHY,
        seed=True,
        setup=Setup(
            ALL,
            values={**OWN, "episode": {"id": ident("episode"), "project_id": ident("project")}},
            answers={1: BY_EPISODE},
            aliases={"project": ident("project")},
        ),
        requests=[get("data/user/projects/{project}/sequences")],
        result={"$value": BY_EPISODE[:1]},
    ),
    Difference(
        "context.all_scenes_for_project",
        "user_context True",
        WHY,
        seed=True,
        setup=Setup(
            ALL,
            values=OWN,
            answers={1: SCENES, 2: [{"entity_id": ident("to do")}], 3: [{"entity_id": ident("done")}]},
        ),
        requests=[get("data/projects/{project}/scenes"), get("data/user/tasks"), get("data/user/done-tasks")],
        result={"$value": [SCENES[1], SCENES[0]]},
    ),
)

DICT_ONLY: Mapping[str, str] = {}
