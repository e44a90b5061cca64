"""Of ``playlist``: many entities at once, and mails to those who are to review them."""

from __future__ import annotations

from collections.abc import Sequence

from ..notation import post
from ..scenarios import ALL, Setup
from ..world import ident
from .row import Own

ADD = "actions/playlists/{playlist}/add-entities"
INVITE = "data/playlists/{playlist}/share/{token}/invite"
SENT = {1: {"sent": ["ana@studio.test"]}}
CHOSEN = [
    {"entity_id": ident("shot"), "preview_file_id": ident("preview")},
    {"entity_id": ident("other shot"), "preview_file_id": None},
    {"id": ident("lamp"), "preview_file_id": ident("its own main preview")},
]
CHOSEN_IDS = [CHOSEN[0], {"entity_id": ident("other shot")}, {"entity_id": ident("lamp")}]

ROWS: Sequence[Own] = (
    Own(
        "playlist.add_entities_to_playlist",
        "required args",
        [post(ADD, {"entities": [{"entity_id": "{entities[0]}"}, {"entity_id": "{entities[1]}"}]})],
    ),
    Own(
        "playlist.add_entities_to_playlist",
        "by chosen previews",
        [post(ADD, {"entities": CHOSEN_IDS})],
        setup=Setup(values={"entities": CHOSEN}),
    ),
    Own("playlist.add_entities_to_playlist", "no entities", [], "raises ValueError", Setup(values={"entities": []})),
    Own(
        "playlist.invite_to_shared_playlist",
        "one address",
        [post(INVITE, {"emails": ["ana@studio.test"], "person_ids": []})],
        "request 1's JSON key 'sent'",
        Setup(["emails"], values={"emails": ["ana@studio.test"]}, answers=SENT),
    ),
    Own(
        "playlist.invite_to_shared_playlist",
        "all args",
        [
            post(
                INVITE,
                {
                    "emails": ["{emails[0]}", "{emails[1]}"],
                    "person_ids": ["{persons[0]}", "{persons[1]}"],
                    "message": "{message}",
                },
            )
        ],
        "request 1's JSON key 'sent'",
        Setup(ALL, answers=SENT),
    ),
    Own("playlist.invite_to_shared_playlist", "required args", [], "raises ValueError"),
    Own("playlist.invite_to_shared_playlist", "no token", [], "raises ValueError", Setup(values={"token": ""})),
)
