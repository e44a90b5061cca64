from __future__ import annotations

from collections.abc import Sequence

from ..notation import get, post, put
from ..scenarios import Setup
from ..world import ident
from .row import Own

CASTINGS = {
    ident("shot"): [{"asset_id": {"id": ident("lamp")}, "nb_occurences": 2, "label": "fixed"}],
    ident("other shot"): [],
}
CAST = {**CASTINGS, ident("shot"): [{"asset_id": ident("lamp"), "nb_occurences": 2, "label": "fixed"}]}

ROWS: Sequence[Own] = (
    Own("casting.all_entity_links", "no args", [get("data/entity-links")]),
    Own("casting.get_entity_link", "required args", [get("data/entity-links/{entity_link_id}")]),
    Own(
        "casting.new_entity_link",
        "required args",
        [
            post(
                "data/entity-links",
                {"entity_in_id": "{entity_in}", "entity_out_id": "{entity_out}", "nb_occurences": 1},
            )
        ],
    ),
    Own(
        "casting.new_entity_link",
        "all args",
        [
            post(
                "data/entity-links",
                {
                    "entity_in_id": "{entity_in}",
                    "entity_out_id": "{entity_out}",
                    "nb_occurences": "{nb_occurences}",
                    "label": "{label}",
                },
            )
        ],
    ),
    Own("casting.new_entity_link", "not even once", [], "raises ValueError", Setup(values={"nb_occurences": 0})),
    Own(
        "casting.update_entity_link", "required args", [put("data/entity-links/{entity_link}", {"$arg": "entity_link"})]
    ),
    Own(
        "casting.update_castings",
        "required args",
        [put("data/projects/{project}/entities/casting", CAST)],
        setup=Setup(values={"castings": CASTINGS}),
    ),
    Own(
        "casting.update_castings",
        "a link without a number",
        [],
        "raises ValueError",
        Setup(values={"castings": {ident("shot"): [{"asset_id": ident("lamp")}]}}),
    ),
)
