from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..differences import Difference, get, post
from ..scenarios import ALL, Setup
from ..world import ident

NAMES = {
    "episode": ("data/episodes", {"project_id": "{project}"}),
    "sequence": ("data/sequences", {"project_id": "{project}"}),
    "shot": ("data/shots/all", {"sequence_id": "{sequence}"}),
}
BY_LOOK_UP = [get("data/sequences/{sequence}"), get("data/episodes/{response1.parent_id}")]

ROWS: Sequence[Difference] = (
    *(
        Difference(
            f"shot.get_{kind}_by_name",
            when,
            "the recorded name holds an underscore, a wildcard of the server's: see the situation below",
            setup=Setup(ALL if when == "all args" else (), values={f"{kind}_name": "sh010"}),
        )
        for kind in NAMES
        for when in ("required args", "lists come back empty", *(["all args"] if kind == "sequence" else []))
    ),
    *(
        Difference(
            f"shot.get_{kind}_by_name",
            "name with a wildcard",
            "the server matches with ILIKE: without the escape another name could come back",
            setup=Setup(values={f"{kind}_name": "sh_010"}, answers={1: [{"name": "SH_010"}, {"name": "sh_010"}]}),
            requests=[get(path, query={**place, "name": "sh\\_010"})],
            result={"$value": {"name": "sh_010"}},
        )
        for kind, (path, place) in NAMES.items()
    ),
    Difference(
        "shot.get_episode_from_sequence",
        "sequence given as an ID",
        "IDs are taken everywhere: the sequence is looked up for its episode",
        fault=14,
        setup=Setup(values={"sequence": ident("sequence")}),
        requests=BY_LOOK_UP,
        result="JSON of request 2",
    ),
    Difference(
        "shot.get_episode_from_sequence",
        "sequence without a parent_id key",
        "a dict with an ID is enough: the sequence is looked up for its episode",
        fault=14,
        setup=Setup(values={"sequence": {"id": ident("sequence")}}),
        requests=BY_LOOK_UP,
        result="JSON of request 2",
    ),
    Difference(
        "shot.get_all_episodes_url",
        "required args",
        "recorded as local: sends nothing",
        requests=[],
        result="text: {host without /api}/productions/{project}/episodes/",
    ),
    Difference(
        "shot.get_all_sequences_url",
        "required args",
        "recorded as local: sends nothing",
        requests=[],
        result="text: {host without /api}/productions/{project}/sequences/",
    ),
    Difference(
        "shot.import_shots_with_csv",
        "update=True",
        "ours: without it the server passes over the rows of shots that exist, and says nothing",
        setup=Setup(),
        extra={"update": True},
        requests=[post("import/csv/projects/{project}/shots", query={"update": "true"}, files=["file"])],
        result="JSON of request 1",
    ),
)

DICT_ONLY: Mapping[str, str] = {}
