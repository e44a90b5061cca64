from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..differences import Difference, get
from ..scenarios import Setup

BY_LOOK_UP = [get("data/sequences/{sequence}"), get("data/episodes/{response1.parent_id}")]

ROWS: Sequence[Difference] = (
    Difference(
        "shot.get_episode_from_sequence",
        "sequence given as an ID",
        "IDs are taken everywhere: the sequence is looked up for its episode",
        fault=14,
        setup=Setup(refs={"sequence": "id"}),
        requests=BY_LOOK_UP,
        result="JSON of request 2",
    ),
    Difference(
        "shot.get_episode_from_sequence",
        "sequence without a parent_id key",
        "a dict with an ID is enough: the sequence is looked up for its episode",
        fault=14,
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
)

DICT_ONLY: Mapping[str, str] = {}
