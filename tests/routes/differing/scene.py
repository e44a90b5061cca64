from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..differences import Difference, get
from ..exchange import Answer
from ..scenarios import Setup
from ..world import ident

SCENES, INSTANCES = [get("data/sequences/{sequence}/scenes")], [get("data/scenes/{scene}/asset-instances")]
ADMINISTRATORS = "the recorded route is open to administrators only; this one to whoever sees the production"
FOUND = {"$value": {"name": "sc_010"}}


def named(*names: str) -> list[Mapping[str, str]]:
    return [{"name": name} for name in names]


def instances(*names: str) -> Answer:
    """Answered by asset."""
    return Answer.json({ident(name): named(name) for name in names})


ROWS: Sequence[Difference] = (
    *(
        Difference(
            function,
            when,
            ADMINISTRATORS,
            setup=Setup(values={parameter: "sc_010"}, answers={1: answer}),
            requests=requests,
            result=result,
        )
        for function, parameter, requests, rows in (
            ("scene.get_scene_by_name", "scene_name", SCENES, named),
            ("scene.get_asset_instance_by_name", "name", INSTANCES, instances),
        )
        for when, answer, result in (
            ("required args", rows("sc-010", "SC_010", "sc_010"), FOUND),
            ("only another case", rows("sc-010", "SC_010"), {"$value": {"name": "SC_010"}}),
            ("lists come back empty", rows(), "None"),
        )
    ),
    *(
        Difference(
            f"scene.{function}",
            "name is empty",
            "the server refuses it, or gives an asset instance an empty name",
            setup=Setup(values={"name": ""}),
            requests=[],
            result="raises ValueError",
        )
        for function in ("new_scene", "update_asset_instance_name")
    ),
)

DICT_ONLY: Mapping[str, str] = {}
