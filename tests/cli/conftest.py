"""A command line of its own for each test: own profiles, no keyring, nothing from the environment."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from gazu_like.cli.main import main
from tests.cli.film import PASSWORD, Film

if TYPE_CHECKING:
    from gazu_like.sandbox import Server


class Ended(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Ended]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in [name for name in os.environ if name.startswith("GAZU_LIKE_") and "SANDBOX" not in name]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GAZU_LIKE_CONFIG", str(tmp_path / "config" / "config.toml"))
    monkeypatch.setenv("GAZU_LIKE_NO_KEYRING", "1")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def run_it(*words: Any) -> Ended:
        capsys.readouterr()
        code = main([str(word) for word in words])
        said = capsys.readouterr()
        return Ended(code, said.out, said.err)

    return run_it


def as_administrator(server: Server, film: Film, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have commands run with an administrator's login, in a production."""
    monkeypatch.setenv("GAZU_LIKE_HOST", server.host)
    monkeypatch.setenv("GAZU_LIKE_EMAIL", server.email)
    monkeypatch.setenv("GAZU_LIKE_PASSWORD", server.password)
    monkeypatch.setenv("GAZU_LIKE_PROJECT", film.name)


def as_person(person: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have commands run with the login of one of a film's artists."""
    monkeypatch.setenv("GAZU_LIKE_EMAIL", person["email"])
    monkeypatch.setenv("GAZU_LIKE_PASSWORD", PASSWORD)


@pytest.fixture
def film(kitsu_server: Server, monkeypatch: pytest.MonkeyPatch) -> Iterator[Film]:
    """A production of the test's own, on the server that the environment names, with an administrator's login."""
    with closing(kitsu_server.client()) as client:
        made = Film(client)
        as_administrator(kitsu_server, made, monkeypatch)
        yield made


@pytest.fixture
def as_artist(film: Film, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The person that commands are run as: an artist of the production's team."""
    person = film.artist()
    as_person(person, monkeypatch)
    return person
