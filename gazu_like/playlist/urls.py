"""Addresses of playlists in the web application."""

from __future__ import annotations

from gazu_like import project as productions
from gazu_like.cache import cache
from gazu_like.client import KitsuClient, get_api_url_from_host
from gazu_like.client import default_client as default
from gazu_like.refs import Ref, id_of, not_empty
from gazu_like.shapes import Playlist
from gazu_like.transport.route import route


@cache
def get_playlist_url(playlist: Ref, client: KitsuClient = default) -> str:
    """Return the address of a playlist's page in the web application, for people with an account.

    Args:
        playlist: ID or dict; looked up for its production and episode.

    Returns:
        Such as "https://kitsu.mystudio.com/productions/{project_id}/playlists/{playlist_id}"; in a series below the
        episode, or below "all" or "main" when it belongs to none.

    Raises:
        RouteNotFoundException: there is no such playlist.

    Source:
        GET data/playlists/{playlist_id}
        GET data/projects/{project_id}
    """
    found: Playlist = client.fetch_one("playlists", id_of(playlist, "playlist"))
    home = route("productions/{}", found["project_id"])
    return f"{get_api_url_from_host(client)}/{home}{_episode(found, client)}{route('/playlists/{}', found['id'])}"


def get_share_link_url(token: str, client: KitsuClient = default) -> str:
    """Return the address under which a shared playlist is seen in the web application, without an account.

    Args:
        token: "token" of the link.

    Returns:
        "https://kitsu.mystudio.com/playlists/shared/{token}". Nothing is sent.

    Raises:
        ValueError: the token is empty.
    """
    not_empty(token=token)
    return f"{get_api_url_from_host(client)}{route('/playlists/shared/{}', token)}"


def _episode(playlist: Playlist, client: KitsuClient) -> str:
    if playlist.get("episode_id"):
        return route("/episodes/{}", playlist["episode_id"])
    project = productions.get_project(playlist["project_id"], client=client)
    if project.get("production_type") != "tvshow":
        return ""
    # The web application's names for what belongs to no episode: what concerns them all, and the main pack.
    return "/episodes/all" if playlist.get("is_for_all") else "/episodes/main"
