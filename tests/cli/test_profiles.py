"""Profiles in a file, tokens in a keyring or in files for their owner."""

from __future__ import annotations

import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from gazu_like.cli import profiles
from gazu_like.cli.exits import Failure
from gazu_like.cli.profiles import Profile

STUDIO = Profile("studio", "https://kitsu.studio.com/api", "ana@studio.com")
TOKENS = {"access_token": "t0k3n-hush", "refresh_token": "r3fr3sh-hush", "user": {"id": "x"}}


class Keyring:
    def __init__(self, broken: bool = False, forgetful: bool = False) -> None:
        self.broken, self.forgetful = broken, forgetful
        self.entries: dict[tuple[str, str], str] = {}

    def set_password(self, service: str, name: str, text: str) -> None:
        if self.broken:
            raise RuntimeError("no keyring service")
        if not self.forgetful:
            self.entries[service, name] = text

    def get_password(self, service: str, name: str) -> str | None:
        if self.broken:
            raise RuntimeError("no keyring service")
        return self.entries.get((service, name))

    def delete_password(self, service: str, name: str) -> None:
        del self.entries[service, name]


@pytest.fixture
def keyring(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Keyring:
    made = Keyring(**getattr(request, "param", {}))
    functions: Any = SimpleNamespace(**{name: getattr(made, name) for name in dir(made) if name.endswith("password")})
    monkeypatch.setitem(sys.modules, "keyring", functions)
    monkeypatch.delenv("GAZU_LIKE_NO_KEYRING")
    return made


def modes(folder: Path) -> set[int]:
    return {path.stat().st_mode & 0o077 for path in folder.rglob("*")}


def test_a_profile_comes_back_as_it_was_saved() -> None:
    odd = Profile("b.o-t_2", 'https://x.test/"quoted"\\api', None)
    profiles.save_profile(STUDIO)
    profiles.save_profile(odd)
    assert profiles.all_profiles() == {"studio": STUDIO, odd.name: odd}
    profiles.remove_profile("studio")
    assert list(profiles.all_profiles()) == [odd.name]


def test_what_others_wrote_into_the_file_stays() -> None:
    path = profiles.config_file()
    path.parent.mkdir(parents=True)
    path.write_text(
        'theme = "dark"\n[profiles.studio]\nhost = "https://old/api"\nnote = "ours"\n[other.deep]\nx = [1, 2]\n'
    )
    profiles.save_profile(STUDIO)
    assert profiles._read() == {
        "theme": "dark",
        "profiles": {"studio": {"note": "ours", "host": STUDIO.host, "email": STUDIO.email}},
        "other": {"deep": {"x": [1, 2]}},
    }


@pytest.mark.parametrize(
    "text", ["[profiles", "\xff", "[profiles.a]\nhost = 3\n", "[profiles]\na = 3\n", "profiles = 3"]
)
def test_a_broken_file_is_named(text: str) -> None:
    path = profiles.config_file()
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="latin-1")
    with pytest.raises(Failure) as caught:
        profiles.all_profiles()
    assert str(path) in caught.value.message


def test_an_unknown_profile_is_answered_with_what_may_be_meant() -> None:
    profiles.save_profile(STUDIO)
    with pytest.raises(Failure, match="Did you mean studio") as caught:
        profiles.get_profile("sutdio")
    assert "gazu-like login sutdio" in caught.value.message
    with pytest.raises(Failure, match="https://kitsu.studio.com"):
        profiles.get_profile("kitsu.studio.com")


@pytest.mark.parametrize("name", ["", "a b", "../x", "-a", "https://x", "x" * 65, "a\n"])
def test_names_that_no_profile_can_have(name: str) -> None:
    with pytest.raises(Failure, match="PROFILE"):
        profiles.check_name(name)


def test_tokens_in_a_file_are_for_the_owner_alone(home: Path) -> None:
    profiles.save_profile(STUDIO)
    place = profiles.keep_tokens(STUDIO, TOKENS)
    assert Path(place).is_relative_to(home)
    assert modes(home / "config") == {0}
    assert profiles.tokens_of(STUDIO) == {"access_token": "t0k3n-hush", "refresh_token": "r3fr3sh-hush"}
    assert "hush" not in repr(profiles.tokens_of(STUDIO))
    profiles.forget_tokens(STUDIO)
    assert profiles.tokens_of(STUDIO) is None
    assert list((home / "config" / "tokens").iterdir()) == []


def test_tokens_do_not_go_to_another_server() -> None:
    profiles.keep_tokens(STUDIO, TOKENS)
    assert profiles.tokens_of(Profile("studio", "https://evil.test/api", STUDIO.email)) is None


def test_tokens_are_in_the_keyring_where_there_is_one(keyring: Keyring, home: Path) -> None:
    assert profiles.keep_tokens(STUDIO, TOKENS) == "the system's keyring"
    assert list(keyring.entries) == [("gazu-like", "ana@studio.com https://kitsu.studio.com/api")]
    assert not (home / "config").exists()
    assert (profiles.tokens_of(STUDIO) or {})["access_token"] == "t0k3n-hush"
    profiles.forget_tokens(STUDIO)
    assert keyring.entries == {}


@pytest.mark.parametrize("keyring", [{"broken": True}, {"forgetful": True}], indirect=True, ids=["broken", "null"])
def test_a_keyring_that_does_not_work_is_passed_over(keyring: Keyring, home: Path) -> None:
    place = profiles.keep_tokens(STUDIO, TOKENS)
    assert Path(place).is_relative_to(home)
    assert (profiles.tokens_of(STUDIO) or {})["access_token"] == "t0k3n-hush"
    profiles.forget_tokens(STUDIO)
    assert profiles.tokens_of(STUDIO) is None


def test_a_garbled_token_file_means_logged_out() -> None:
    place = Path(profiles.keep_tokens(STUDIO, TOKENS))
    place.write_text("{nonsense")
    assert profiles.tokens_of(STUDIO) is None
