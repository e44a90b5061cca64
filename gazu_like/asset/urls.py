"""Addresses of the assets' pages in the web application."""

from __future__ import annotations

from gazu_like import project as productions
from gazu_like.cache import cache
from gazu_like.client import KitsuClient, get_api_url_from_host
from gazu_like.client import default_client as default
from gazu_like.refs import Ref, id_of, key_of
from gazu_like.shapes import Asset
from gazu_like.transport.route import route, with_query


@cache
def get_all_assets_url(project: Ref, client: KitsuClient = default) -> str:
    """Return the address of the page with the assets of a production.

    Args:
        project: ID or dict.

    Returns:
        Such as "https://kitsu.mystudio.com/productions/ID/assets/"; in a series the page of its main pack.

    Source: GET data/projects/{project_id}
    """
    return f"{_page(id_of(project, 'project'), None, client)}/"


@cache
def get_asset_type_url(project: Ref, asset_type: Ref, client: KitsuClient = default) -> str:
    """Return the address of the page with the assets of one type in a production.

    Args:
        project: ID or dict.
        asset_type: Dict with "name"; an ID, or a dict without it, is looked up.

    Source:
        GET data/projects/{project_id}
        GET data/asset-types/{asset_type_id}
    """
    project_id, type_id = id_of(project, "project"), id_of(asset_type, "asset_type")
    page = _page(project_id, None, client)
    name = key_of(asset_type, "name", lambda _: client.fetch_one("asset-types", type_id), "asset_type")
    return with_query(page, {"search": f"type=[{name}]"})


@cache
def get_asset_url(asset: Ref, client: KitsuClient = default) -> str:
    """Return the address of an asset's page.

    Args:
        asset: ID or dict; it is looked up.

    Source:
        GET data/assets/{asset_id}
        GET data/projects/{project_id}
    """
    found: Asset = client.fetch_one("assets", id_of(asset, "asset"))
    return f"{_page(found['project_id'], found.get('episode_id'), client)}/{found['id']}/"


def _page(project_id: str, episode_id: str | None, client: KitsuClient) -> str:
    production = productions.get_project(project_id, client=client)
    # The web application shows the assets of a series by episode; "main" is its name for those of no episode.
    episode = route("/episodes/{}", episode_id or "main") if production.get("production_type") == "tvshow" else ""
    return f"{get_api_url_from_host(client)}{route('/productions/{}', project_id)}{episode}/assets"
