"""sync with a NIM server as the source: addresses, what is to be named how, and whole commands against a stand-in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from gazu_like.cli import exits, nim
from gazu_like.cli.exits import Failure
from gazu_like.client import KitsuClient
from gazu_like.nim import testing
from tests.cli.conftest import Run
from tests.cli.test_sync import Fake, migration  # noqa: F401 - a fixture

NOTHING: dict[str, Any] = dict.fromkeys(("project", "job", "shows", "asset_type_key", "first_frame"))


@pytest.fixture(autouse=True)
def no_nim(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    for name in ("NIM_URL", "NIM_USER", "NIM_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))


@pytest.fixture
def stand_in() -> Iterator[testing.StandIn]:
    with testing.StandIn() as server:
        testing.demo.load(server.world)
        yield server


@pytest.mark.parametrize(
    ("given", "url"),
    [
        ("nim://nim.studio", "https://nim.studio/nimAPI.php"),
        ("nims://nim.studio", "https://nim.studio/nimAPI.php"),
        ("NIM://nim.studio:8443/tracker", "https://nim.studio:8443/tracker/nimAPI.php"),
        ("nim+http://nim.studio/nimAPI.php?", "http://nim.studio/nimAPI.php"),
        ("nim+https://nim.studio", "https://nim.studio/nimAPI.php"),
    ],
)
def test_addresses(given: str, url: str) -> None:
    assert nim.is_nim(given)
    with nim.connected({**NOTHING, "source": given}) as source:
        assert source.client.host == url


@pytest.mark.parametrize("given", ["https://nim.studio", "studio", "nim", "nim.studio"])
def test_what_is_no_address_of_nim(given: str) -> None:
    assert not nim.is_nim(given)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("nimm://nim.studio", "nimm:// is no scheme of NIM's. Did you mean nim"),
        ("nim://", "--source: url: wanted an address"),
        ("nim://ana:secret@nim.studio", "give NIM's user and api_key instead"),
    ],
)
def test_addresses_that_are_none(given: str, said: str) -> None:
    with pytest.raises(Failure) as error, nim.connected({**NOTHING, "source": given}):
        pass
    assert said in error.value.message
    assert "secret" not in error.value.message


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--source", "nim://x", "--project", "P"), "--project: NIM has jobs: give --job NUMBER"),
        (("--source", "studio", "--job", "1"), "--job: jobs are NIM's: give --project NAME"),
        (("--source", "nim://x"), "--job: which one?"),
        (("--source", "studio"), "--project: which one?"),
        (("--source", "studio", "--project", "P", "--first-frame", "1"), "--first-frame: this is a choice for jobs"),
        (("--source", "nim://x", "--job", "1", "--shows", "films"), "'films' is not one of"),
    ],
)
def test_what_is_named_wrongly(run: Run, words: tuple[str, ...], said: str) -> None:
    ended = run("sync", "plan", *words, "--target", "cloud")
    assert ended.code == exits.USAGE
    assert said in ended.err


def test_nim_is_no_target(migration: Fake, run: Run) -> None:  # noqa: F811
    ended = run("sync", "plan", "--source", "studio", "--target", "nim://x", "--project", "P")
    assert ended.code == exits.USAGE
    assert "from NIM to Kitsu, not the other way" in ended.err


def test_the_migration_gets_what_was_typed(migration: Fake, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: F811
    monkeypatch.setenv("NIM_USER", "ana")
    monkeypatch.setenv("NIM_API_KEY", "k")
    more = ("--shows", "episodes", "--asset-type-key", "Kind", "--first-frame", "1001")
    ended = run("sync", "run", "--source", "nim://nim.studio", "--target", "cloud", "--job", "24017", *more)
    assert ended.code == exits.OK
    ((source, target, job, _),) = migration.made
    assert (target, job) == ("target cloud", "24017")
    assert (source.client.user_name, source.client.settings.api_key.reveal()) == ("ana", "k")
    assert (source.choices.shows, source.choices.asset_type_key, source.choices.first_frame) == (
        "episodes",
        "Kind",
        1001,
    )


def _typed(stand_in: testing.StandIn, target: str, job: str) -> tuple[str, ...]:
    return "--source", stand_in.root.replace("http", "nim+http"), "--target", target, "--job", job


def _log_in(monkeypatch: pytest.MonkeyPatch, client: KitsuClient) -> str:
    monkeypatch.setenv("GAZU_LIKE_TARGET_TOKEN", str(client.access_token))
    return client.host


def test_a_plan_on_the_command_line(
    run: Run, stand_in: testing.StandIn, kitsu_client: KitsuClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = _typed(stand_in, _log_in(monkeypatch, kitsu_client), "24017")
    ended = run("sync", "plan", *words)
    assert ended.code == exits.OK, ended.err
    assert "The Salt Road" in ended.out


def test_a_typing_error_in_a_number(
    run: Run, stand_in: testing.StandIn, kitsu_client: KitsuClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended = run("sync", "plan", *_typed(stand_in, _log_in(monkeypatch, kitsu_client), "24071"))
    assert ended.code == exits.REFUSED
    assert "has no '24071'; did you mean '24017'?" in ended.err


def test_a_key_that_lacks(
    run: Run, stand_in: testing.StandIn, kitsu_client: KitsuClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in.world.requires_keys = True
    ended = run("sync", "plan", *_typed(stand_in, _log_in(monkeypatch, kitsu_client), "24017"))
    assert ended.code == exits.REFUSED
    assert "NIM_API_KEY" in ended.err
