"""Who may migrate what: one clear message, and nothing written, where something does not do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import TypeAlias

import pytest

from gazu_like import session
from gazu_like.client import KitsuClient
from gazu_like.exception import MigrationException
from gazu_like.sync.journal import Journal
from gazu_like.sync.migration import JOURNAL
from tests.kitsu.conftest import PASSWORD

from .moves import Clients, Film, Move, film, new_mark, requests_of, writing

LogIn: TypeAlias = Callable[[KitsuClient, str], KitsuClient]


@pytest.fixture(scope="module")
def here(clients: Clients) -> Film:
    return film(clients[0])


@pytest.fixture
def move(clients: Clients, here: Film, tmp_path: Path) -> Move:
    return Move(clients, here.project["name"], tmp_path / "folder")


@pytest.fixture(scope="module")
def log_in() -> Iterator[LogIn]:
    with ExitStack() as stack:

        def log_in(admin: KitsuClient, role: str) -> KitsuClient:
            email = f"{role}-{new_mark()}@example.com"
            person = admin.create("persons", {"first_name": role, "last_name": "X", "email": email, "role": role})
            admin.person.change_password_for_person(person, PASSWORD)
            client = stack.enter_context(closing(KitsuClient(admin.host)))
            session.log_in(email, PASSWORD, client=client)
            return client

        yield log_in


def refusal(move: Move, *clients: KitsuClient) -> str:
    """What plan and run both say, having written nothing."""
    said = set()
    for act in ("plan", "run"):
        with requests_of(*clients) as calls, pytest.raises(MigrationException) as error:
            getattr(move(), act)()
        assert writing(calls) == []
        said.add(str(error.value))
    assert not move.folder.exists()
    assert len(said) == 1
    return said.pop()


@pytest.mark.parametrize(
    ("side", "role"), [(0, "manager"), (0, "user"), (1, "manager"), (1, "supervisor"), (1, "user"), (1, "client")]
)
def test_others_than_administrators_are_told(move: Move, log_in: LogIn, side: int, role: str) -> None:
    both = list(move.clients)
    admin, both[side] = both[side], log_in(both[side], role)
    move.clients = both[0], both[1]
    said = refusal(move, *both)
    assert said.startswith(f"{('source', 'target')[side]} {admin.host}: this login is a {role}'s;")
    assert said.endswith("as an administrator")


@pytest.mark.parametrize("side", [0, 1])
def test_who_is_not_logged_in_is_told(move: Move, side: int) -> None:
    both = list(move.clients)
    with KitsuClient(both[side].host) as stranger:
        both[side] = stranger
        move.clients = both[0], both[1]
        assert (
            refusal(move, *both) == f"{('source', 'target')[side]} {stranger.host}: log in first, as an administrator"
        )


def test_one_server_cannot_be_both(move: Move) -> None:
    move.clients = move.clients[0], move.clients[0]
    assert refusal(move) == f"source and target are the same server: {move.clients[0].host}"


def test_a_server_that_does_not_answer_is_named(move: Move) -> None:
    with KitsuClient("http://127.0.0.1:9/api") as nobody:
        move.clients = move.clients[0], nobody
        with pytest.raises(MigrationException, match=r"^the target http://127\.0\.0\.1:9/api cannot be asked: "):
            move().plan()


def test_an_unknown_production_is_told(move: Move, here: Film) -> None:
    move.project = f"Flim {here.mark}"
    said = refusal(move, *move.clients)
    assert f"the source {move.clients[0].host} has no {move.project!r}; did you mean {here.project['name']!r}?" in said


def test_the_folder_of_another_migration_is_refused(move: Move, here: Film) -> None:
    Journal(move.folder / JOURNAL, {"source": "http://a", "target": "http://b", "project": "c"}).close()
    for act in ("plan", "run", "verify"):
        with requests_of(*move.clients) as calls, pytest.raises(MigrationException, match="name another folder"):
            getattr(move(), act)()
        assert writing(calls) == []
    assert sorted(path.name for path in move.folder.iterdir()) == [JOURNAL]


def test_a_folder_takes_one_run_at_a_time(move: Move) -> None:
    tried: list[str] = []

    def another(step: str, done: int, total: int) -> None:
        if step == "shots" and not tried:
            tried.append(step)
            with pytest.raises(MigrationException, match="another run of this migration is under way") as error:
                move().run()
            tried.append(str(error.value))

    report = move(progress=another).run()
    assert (len(tried), report.failed, report.kind("shots").created) == (2, 0, 2)
    assert move().verify().agrees
