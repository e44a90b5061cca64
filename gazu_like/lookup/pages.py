"""Where entities are in the web application."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from gazu_like import asset, edit, project, shot
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.lookup.paths import Place

_PAGES: Mapping[str, Callable[..., str]] = {
    "Asset": asset.get_asset_url,
    "Shot": shot.get_shot_url,
    "Sequence": shot.get_sequence_url,
    "Episode": shot.get_episode_url,
    "Edit": edit.get_edit_url,
}
#: Pages of a production that list those which have none of their own.
_SECTIONS: Mapping[str, str] = {"Concept": "concepts", "Scene": "assets"}


def get_place_url(place: Place, client: KitsuClient = default) -> str:
    """Return the address of an entity's page in the web application.

    Args:
        place: An entity, as ``find_entity`` returns it.

    Returns:
        Its page; of a concept the production's page of concepts, of a scene, which the web application does not show,
        the production's.

    Source:
        GET data/assets/{asset_id}
        GET data/shots/{shot_id}
        GET data/sequences/{sequence_id}
        GET data/episodes/{episode_id}
        GET data/edits/{edit_id}
        GET data/projects/{project_id}
    """
    if place.kind in _PAGES:
        return _PAGES[place.kind](place["id"], client=client)
    return project.get_project_url(place["project_id"], _SECTIONS[place.kind], client=client)
