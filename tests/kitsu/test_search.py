"""Search on the real server. What a server without an indexer finds is an error; the contract's tests tell the rest."""

from __future__ import annotations

from typing import Any

import pytest

from gazu_like import search
from gazu_like.client import KitsuClient
from gazu_like.exception import ServerErrorException

from .conftest import Production

NOWHERE = KitsuClient("http://kitsu.invalid/api")


def test_less_than_three_characters_find_nothing(kitsu_client: KitsuClient) -> None:
    assert search.search_entities("la", client=kitsu_client) == {}
    assert kitsu_client.search.search_entities("") == {}


def test_search_needs_an_indexer(production: Production) -> None:
    client = production.client
    asked: Any = production.asset["name"], production.project, [production.asset_type]
    if client.get("status")["indexer-up"]:
        assert set(search.search_entities("lamp", client=client)) == {"assets", "shots", "persons"}
        assert client.search.search_entities(*asked)["persons"] == []
        return
    for arguments in (asked[:1], asked):
        with pytest.raises(ServerErrorException) as caught:
            client.search.search_entities(*arguments)
        assert (caught.value.status, caught.value.attempts) == (500, 1)


def test_bad_arguments_are_refused_before_anything_is_sent() -> None:
    with pytest.raises(ValueError, match="project"):
        search.search_entities("lamp", "Big Buck Bunny", client=NOWHERE)
    with pytest.raises(ValueError, match=r"entity_types\[0\]"):
        search.search_entities("lamp", entity_types=["Props"], client=NOWHERE)
    with pytest.raises(ValueError, match="limit"):
        search.search_entities("lamp", limit=0, client=NOWHERE)
