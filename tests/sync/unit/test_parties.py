"""Two servers that answer, two administrators, one production: everything else is told before anything is written."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from gazu_like.client import KitsuClient
from gazu_like.exception import MigrationException
from gazu_like.sync.parties import meet
from gazu_like.sync.source import source_of
from tests.support.wires import client_answering
from tests.sync.unit.worlds import HERE, THERE

BUNNY = {"id": "b", "name": "Big Buck Bunny"}


def client(host: str, projects: list[dict[str, Any]], role: str = "admin", status: int = 200) -> KitsuClient:
    answers = {
        "/api": {"api": "Zou", "version": "1.0.97"},
        "/api/auth/authenticated": {"user": {"role": role}},
        "/api/data/projects": projects,
    }

    def answer(request: httpx.Request) -> httpx.Response:
        path = request.url.path.rstrip("/")
        return httpx.Response(status if path.endswith("authenticated") else 200, json=answers[path])

    return client_answering(answer, host=host)[0]


def met(project: str = "Big Buck Bunny", there: list[Any] | None = None, target: str | None = None, **here: Any) -> Any:
    return meet(
        source_of(client(HERE, here.pop("projects", [BUNNY]), **here)), client(THERE, there or []), project, target
    )


@pytest.mark.parametrize("project", ["Big Buck Bunny", "big buck BUNNY", "b"])
def test_the_production_is_found_by_name_or_id(project: str) -> None:
    found = met(project)
    assert (found.here, found.there, found.name) == (BUNNY, None, "Big Buck Bunny")
    assert found.versions == ("1.0.97", "1.0.97")


@pytest.mark.parametrize(
    ("there", "target", "expected"),
    [
        ([{"id": "x", "name": "Big Buck Bunny"}], None, ("x", "Big Buck Bunny")),
        ([{"id": "x", "name": "Big Buck Bunny"}, {"id": "b", "name": "Hare"}], None, ("b", "Hare")),
        ([{"id": "x", "name": "Big Bück Bunny"}], None, (None, "Big Buck Bunny")),
        ([{"id": "x", "name": "big buck bunny"}], None, (None, "Big Buck Bunny")),
        ([{"id": "x", "name": "big buck bunny"}], "Big Buck Bunny", ("x", "big buck bunny")),
        ([{"id": "x", "name": "Hare"}, {"id": "y", "name": "Big Buck Bunny"}], "Hare", ("x", "Hare")),
        ([{"id": "x", "name": "Hare"}], "x", ("x", "Hare")),
        ([{"id": "x", "name": "Cat"}], "Hare", (None, "Hare")),
    ],
    ids=["name", "id", "accent", "case", "case, told", "told", "id, told", "new, told"],
)
def test_the_target_s_production_is_the_same_or_the_one_that_was_told(
    there: list[Any], target: str | None, expected: tuple[str | None, str]
) -> None:
    found = met(there=there, target=target)
    assert (found.there["id"] if found.there else None, found.name) == expected


def test_a_second_copy_beside_the_first_is_refused() -> None:
    with pytest.raises(MigrationException, match="a second copy of it cannot be made there"):
        met(there=[BUNNY], target="Hare")


def test_an_unknown_production_is_told_with_the_known_ones() -> None:
    with pytest.raises(MigrationException, match=r"no 'Big Bug Bunny'; did you mean 'Big Buck Bunny'\?\s+it has: Big"):
        met("Big Bug Bunny")
    with pytest.raises(MigrationException, match="it has: none"):
        met(projects=[])


def test_several_productions_of_nearly_one_name_are_not_guessed_at() -> None:
    twins = [{"id": "x", "name": "Bär"}, {"id": "y", "name": "bar"}]
    with pytest.raises(MigrationException, match=r"'BAR' is 2 productions: Bär \(x\), bar \(y\); give the ID"):
        met("BAR", projects=twins)
    assert met("bar", projects=twins).here["id"] == "y"


def test_a_server_is_not_moved_to_itself() -> None:
    side = client(HERE, [BUNNY])
    with pytest.raises(MigrationException, match="the same server"):
        meet(source_of(side), side, "Big Buck Bunny", None)


def test_logins_of_others_are_refused() -> None:
    with pytest.raises(MigrationException, match=r"source .*: this login is a manager's; .* as an administrator"):
        met(role="manager")


def test_missing_logins_are_told() -> None:
    with pytest.raises(MigrationException, match=r"source .*: log in first, as an administrator"):
        met(status=401)


def test_servers_that_do_not_answer_are_named() -> None:
    def refuse(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("refused", request=request)

    silent = client_answering(refuse, host=THERE)[0]
    with pytest.raises(MigrationException, match=r"the target \S+ cannot be asked"):
        meet(source_of(client(HERE, [BUNNY])), silent, "Big Buck Bunny", None)
