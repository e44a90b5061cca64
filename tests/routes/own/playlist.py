"""Of ``playlist``: addresses in the web application."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ..exchange import Answer
from ..notation import get
from ..scenarios import Setup
from ..world import ident
from .row import Own

PLAYLIST = get("data/playlists/{playlist}")
PROJECT = get("data/projects/{response1.project_id}")
HOME = "text: {host without /api}/productions/{response1.project_id}"


def of_no_episode(when: str, kind: str, is_for_all: bool, below: str) -> Iterator[Own]:
    known: Mapping[str, Any] = {"id": ident("playlist"), "project_id": ident("project"), "is_for_all": is_for_all}
    project = {"id": ident("project"), "production_type": kind}
    setup = Setup(answers={1: Answer.json(known), 2: Answer.json(project)})
    yield Own("playlist.get_playlist_url", when, [PLAYLIST, PROJECT], f"{HOME}{below}/playlists/{{playlist}}", setup)


ROWS: Sequence[Own] = (
    Own(
        "playlist.get_playlist_url",
        "required args",
        [PLAYLIST],
        f"{HOME}/episodes/{{response1.episode_id}}/playlists/{{playlist}}",
        Setup(
            answers={
                1: Answer.json(
                    {"id": ident("playlist"), "project_id": ident("project"), "episode_id": ident("episode")}
                )
            }
        ),
    ),
    *of_no_episode("of a film", "short", False, ""),
    *of_no_episode("of a series, for all episodes", "tvshow", True, "/episodes/all"),
    *of_no_episode("of a series, in the main pack", "tvshow", False, "/episodes/main"),
    Own(
        "playlist.get_share_link_url",
        "required args",
        [],
        "text: {host without /api}/playlists/shared/{token}",
        Setup(values={"token": ident("share link")}),
    ),
    Own("playlist.get_share_link_url", "no token", [], "raises ValueError", Setup(values={"token": ""})),
)
