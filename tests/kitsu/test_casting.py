"""Castings on a real server."""

from __future__ import annotations

from typing import Any

import pytest

from gazu_like import cache
from gazu_like.exception import RouteNotFoundException
from gazu_like.shapes import Asset, Sequence, Shot

from .conftest import Production


def counts(links: Any) -> dict[str, int]:
    """Number of occurrences by the asset's name."""
    return {link["asset_name"]: link["nb_occurences"] for link in links}


def new_asset(production: Production, name: str) -> Asset:
    made: Asset = production.client.asset.new_asset(production.project, production.asset_type, name)
    return made


def new_shot(series: Production, sequence: str) -> tuple[str, Sequence, Shot]:
    """A shot in a new sequence of the series' first episode: the episode's ID, the sequence, the shot."""
    shot, episode = series.client.shot, series.client.fetch_first(f"projects/{series.project['id']}/episodes")
    made = shot.new_sequence(series.project, sequence, episode)
    return episode["id"], made, shot.new_shot(series.project, made, "SH010")


def times(number: int, asset: Asset) -> dict[str, Any]:
    return {"asset_id": asset["id"], "nb_occurences": number}


def test_castings_are_replaced_and_read_by_dict_and_id(series: Production) -> None:
    casting, project = series.client.casting, series.project
    lamp, room = series.asset, new_asset(series, "Room")
    episode, _, shot = new_shot(series, "SQ01")
    wanted = [times(2, lamp), {**times(1, room), "label": "fixed"}]
    assert casting.update_shot_casting(project, shot, wanted) == wanted
    for given in (shot, shot["id"]):
        links = casting.get_shot_casting(given)
        assert counts(links) == {"Lamp": 2, "Room": 1}
        assert [link["label"] for link in links] == ["", "fixed"]
    casting.update_shot_casting(project["id"], shot["id"], casting.get_shot_casting(shot)[:1])
    assert counts(casting.get_shot_casting(shot)) == {"Lamp": 2}

    casting.update_asset_casting(project, room, [times(3, lamp)])
    for given in (room, room["id"], series.client.asset.get_asset(room)):
        assert counts(casting.get_asset_casting(given)) == {"Lamp": 3}

    casting.update_episode_casting(project, episode, [times(4, room), times(1, lamp)])
    for given in (episode, series.client.fetch_one("episodes", episode)):
        assert counts(casting.get_episode_casting(given)) == {"Lamp": 1, "Room": 4}
    casting.update_episode_casting(project, episode, [times(4, room)])
    assert casting.get_shot_casting(shot) == []


def test_a_casting_that_lacks_something_leaves_the_old_one(production: Production) -> None:
    casting, project, shot = production.client.casting, production.project, production.shot
    casting.update_shot_casting(project, shot, [times(2, production.asset)])
    wrong: list[Any] = [
        [{"asset_id": production.asset["id"]}],
        [{"asset_id": production.asset["id"], "nb_occurences": "many"}],
        [{"nb_occurences": 1}],
        production.asset["id"],
    ]
    for links in wrong:
        with pytest.raises(ValueError, match="^casting"):
            casting.update_shot_casting(project, shot, links)
    assert counts(casting.get_shot_casting(shot)) == {"Lamp": 2}
    casting.update_shot_casting(project, shot, [])
    assert casting.get_shot_casting(shot) == []


def test_castings_of_many_entities_are_read_at_once(series: Production) -> None:
    casting, project = series.client.casting, series.project
    lamp, room = series.asset, new_asset(series, "Room")
    episode, sequence, shot = new_shot(series, "SQ01")
    _, _, other = new_shot(series, "SQ02")
    casting.update_shot_casting(project, shot, [times(2, lamp)])
    casting.update_shot_casting(project, other, [times(1, room)])
    casting.update_asset_casting(project, room, [times(5, lamp)])
    here, both = {shot["id"]: {"Lamp": 2}}, {shot["id"]: {"Lamp": 2}, other["id"]: {"Room": 1}}

    def read(castings: Any) -> dict[str, dict[str, int]]:
        return {entity: counts(links) for entity, links in castings.items()}

    assert read(casting.get_sequence_casting(sequence)) == here
    assert read(casting.get_sequence_casting(sequence["id"])) == here
    assert read(casting.get_sequence_shots_casting(project, sequence)) == here
    assert read(casting.get_episode_shots_casting(project, episode)) == both
    assert read(casting.get_project_shots_casting(project["id"])) == both
    assert read(casting.get_asset_type_casting(project, series.asset_type)) == {room["id"]: {"Lamp": 5}}
    everything = read(casting.get_episodes_casting(project))
    assert everything[episode] == {"Lamp": 1, "Room": 1}
    assert everything.keys() == {episode, shot["id"], other["id"], room["id"]}


def test_cast_in_names_shots_and_assets(production: Production) -> None:
    casting, project, lamp = production.client.casting, production.project, production.asset
    room = new_asset(production, "Room")
    casting.update_shot_casting(project, production.shot, [times(2, lamp)])
    casting.update_asset_casting(project, room, [times(3, lamp)])
    in_shot, in_asset = casting.get_asset_cast_in(lamp["id"])
    assert (in_shot["shot_id"], in_shot["sequence_name"], in_shot["nb_occurences"]) == (
        production.shot["id"],
        production.sequence["name"],
        2,
    )
    assert in_shot["episode_id"] == "None"
    assert (in_asset["asset_id"], in_asset["nb_occurences"]) == (room["id"], 3)


def test_one_asset_is_cast_and_uncast_and_the_rest_stays(production: Production) -> None:
    casting, project, shot = production.client.casting, production.project, production.shot
    lamp, room = production.asset, new_asset(production, "Room")
    casting.update_shot_casting(project, shot, [times(2, lamp)])
    answer = casting.cast_asset(project, [shot, lamp["id"]], room)
    assert {entity: counts(links) for entity, links in answer.items()} == {
        shot["id"]: {"Lamp": 2, "Room": 1},
        lamp["id"]: {"Room": 1},
    }
    casting.cast_asset(project, shot, room, nb_occurences=7, label="fixed")
    casting.cast_asset(project, shot, room, nb_occurences=8)
    [link] = [link for link in casting.get_shot_casting(shot) if link["asset_name"] == "Room"]
    assert (link["nb_occurences"], link["label"]) == (8, "fixed")
    assert counts(casting.uncast_asset(project, shot["id"], room["id"])[shot["id"]]) == {"Lamp": 2}
    assert counts(casting.get_asset_casting(lamp)) == {"Room": 1}


def test_casting_twice_with_the_cache_on_writes_twice(production: Production) -> None:
    casting, project, shot, lamp = production.client.casting, production.project, production.shot, production.asset
    cache.enable()
    try:
        casting.cast_asset(project, shot, lamp, 3)
        assert counts(casting.get_shot_casting(shot)) == {"Lamp": 3}
        casting.uncast_asset(project, shot, lamp)
        assert casting.get_shot_casting(shot) == []
        casting.cast_asset(project, shot, lamp, 3)
        assert counts(casting.get_shot_casting(shot)) == {"Lamp": 3}
    finally:
        cache.disable()
        cache.clear_all()


def test_links_are_listed_by_page_and_deleted(production: Production) -> None:
    casting, project, lamp = production.client.casting, production.project, production.asset
    shots = [production.client.shot.new_shot(project, production.sequence, f"SH{number}") for number in range(3)]
    casting.cast_asset(project, shots, lamp, 2)
    links = casting.all_entity_links_for_project(project)
    assert isinstance(links, list)
    assert {(link["entity_in_id"], link["entity_out_id"]) for link in links} == {
        (shot["id"], lamp["id"]) for shot in shots
    }
    page = casting.all_entity_links_for_project(project["id"], page=2, limit=2)
    assert isinstance(page, dict)
    assert (page["total"], page["nb_pages"], len(page["data"])) == (3, 2, 1)
    before = dict(links[0])
    assert casting.delete_entity_link(links[0]) == before
    assert links[0] == before
    assert casting.delete_entity_link(links[1]["id"]) == {"id": links[1]["id"]}
    left = casting.all_entity_links_for_project(project)
    assert [link["id"] for link in left if isinstance(link, dict)] == [links[2]["id"]]
    with pytest.raises(RouteNotFoundException):
        casting.delete_entity_link(links[0])
