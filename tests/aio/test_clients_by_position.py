"""Clients that are handed on by position, as scripts written for gazu do, and several in one call."""

from __future__ import annotations

from typing import Any

import pytest

from gazu_like import person, sync
from gazu_like.aio import AsyncKitsuClient
from gazu_like.client import KitsuClient
from tests.support.faulty import FaultyServer, answer

from .worlds import on_loop

ROWS = [{"id": "00000000-0000-0000-0000-000000000001", "name": "Paint"}]


def test_a_client_may_stand_at_its_place() -> None:
    async def main(host: str) -> Any:
        client = AsyncKitsuClient(host)
        found = await client.run(person.all_departments, client)  # type: ignore[arg-type]
        await client.aclose()
        return found

    with FaultyServer(otherwise=answer(ROWS)) as server:
        assert on_loop(main, server.host) == ROWS


def test_two_clients_may_be_given() -> None:
    async def main(here: str, there: str) -> Any:
        source, target = AsyncKitsuClient(here), AsyncKitsuClient(there)
        found = await source.run(sync.get_sync_department_id_map, source, target_client=target)  # type: ignore[arg-type]
        await source.aclose()
        await target.aclose()
        return found

    with FaultyServer(otherwise=answer(ROWS)) as here, FaultyServer(otherwise=answer(ROWS)) as there:
        assert on_loop(main, here.host, there.host) == {ROWS[0]["id"]: ROWS[0]["id"]}
        assert (len(here.received), len(there.received)) == (1, 1)


def test_a_synchronous_one_is_refused_wherever_it_stands() -> None:
    async def main() -> None:
        client, plain = AsyncKitsuClient("http://kitsu.test/api"), KitsuClient("http://kitsu.test/api")
        with pytest.raises(ValueError, match="synchronous"):
            await client.run(person.all_departments, plain)
        with pytest.raises(ValueError, match="synchronous"):
            await client.run(sync.get_sync_department_id_map, client, target_client=plain)  # type: ignore[arg-type]

    on_loop(main)
