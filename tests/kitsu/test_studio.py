"""Studios, on the real server."""

from __future__ import annotations

import uuid

import pytest

from gazu_like.client import KitsuClient
from gazu_like.exception import ParameterException, RouteNotFoundException
from gazu_like.shapes import Studio
from tests.kitsu.conftest import unique, written_by_another


@pytest.fixture
def studio(kitsu_client: KitsuClient) -> Studio:
    made: Studio = kitsu_client.create("studios", {"name": unique("North_1"), "color": "#aabbcc"})
    return made


def test_studio_is_listed_and_found(kitsu_client: KitsuClient, studio: Studio) -> None:
    studios = kitsu_client.studio
    rows = studios.all_studios()
    assert studio in rows
    assert [row["name"].lower() for row in rows] == sorted(row["name"].lower() for row in rows)
    assert studios.get_studio(studio["id"]) == studios.get_studio(studio) == studio
    assert studios.get_studio_by_name(studio["name"].upper()) == studio
    assert studios.get_studio_by_name(studio["name"].replace("_", "-")) is None
    with pytest.raises(RouteNotFoundException):
        studios.get_studio(str(uuid.uuid4()))


def test_studio_name_is_no_pattern(kitsu_client: KitsuClient, studio: Studio) -> None:
    dashed = kitsu_client.create("studios", {"name": studio["name"].replace("_", "-"), "color": "#aabbcc"})
    for row in (dashed, studio):
        assert kitsu_client.studio.get_studio_by_name(row["name"]) == row


def test_studio_is_changed_as_a_whole_or_in_part(kitsu_client: KitsuClient, studio: Studio) -> None:
    assert kitsu_client.studio.update_studio({**studio, "color": "#112233"})["color"] == "#112233"
    part = {"id": studio["id"], "archived": True}
    changed = kitsu_client.studio.update_studio(part)
    assert (changed["color"], changed["archived"]) == ("#112233", True)
    assert part == {"id": studio["id"], "archived": True}


def test_change_is_seen_at_once_through_the_cache(kitsu_client: KitsuClient, studio: Studio, caching: None) -> None:
    studios = kitsu_client.studio
    assert studio in studios.all_studios()
    written_by_another(kitsu_client, "PUT", f"data/studios/{studio['id']}", {"color": "#000000"})
    assert studio in studios.all_studios(), "the cache should hold the older copy"
    changed = studios.update_studio({"id": studio["id"], "archived": True})
    assert changed in studios.all_studios()
    assert studios.get_studio(studio) == changed


@pytest.mark.parametrize("force", [False, True])
def test_studio_with_people_stays(kitsu_client: KitsuClient, studio: Studio, force: bool) -> None:
    person = kitsu_client.person.new_person("Ana", unique("Ray"), f"ana-{uuid.uuid4().hex[:8]}@example.com")
    kitsu_client.person.update_person({"id": person["id"], "studio_id": studio["id"]})
    with pytest.raises(ParameterException, match="referencing"):
        kitsu_client.studio.remove_studio(studio, force=force)
    kitsu_client.person.remove_person(person)
    assert kitsu_client.studio.remove_studio(studio["id"], force=force) == ""
    assert kitsu_client.studio.get_studio_by_name(studio["name"]) is None
