"""Logging in on a real server: with profiles, the environment, at a terminal."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from gazu_like.cli import credentials, exits, output, profiles
from gazu_like.cli.exits import Failure
from gazu_like.client import KitsuClient
from gazu_like.exception import NotAuthenticatedException
from gazu_like.transport.redact import Secret
from tests.cli.conftest import Ended, Run
from tests.support.faulty import FaultyServer, answer

if TYPE_CHECKING:
    from gazu_like.sandbox import Server

HUSH = "p4ssw0rd-hush"


@pytest.fixture
def logged_in(kitsu_server: Server, run: Run, monkeypatch: pytest.MonkeyPatch) -> Ended:
    monkeypatch.setenv("GAZU_LIKE_PASSWORD", kitsu_server.password)
    ended = run("login", "studio", "--host", kitsu_server.host, "--email", kitsu_server.email)
    monkeypatch.delenv("GAZU_LIKE_PASSWORD")
    assert ended.code == 0, ended.err
    return ended


def is_alive(tokens: dict[str, Any], server: Server) -> bool:
    with closing(KitsuClient(server.host, tokens=tokens, use_refresh_token=False)) as client:
        try:
            client.get("auth/authenticated")
        except NotAuthenticatedException:
            return False
        return True


def test_login_keeps_a_profile_and_tokens_and_tells_no_secret(
    logged_in: Ended, kitsu_server: Server, run: Run, home: Path
) -> None:
    assert kitsu_server.host in logged_in.err
    profile = profiles.get_profile("studio")
    assert (profile.host, profile.email) == (kitsu_server.host, kitsu_server.email)
    tokens = profiles.tokens_of(profile)
    assert tokens is not None
    assert is_alive(tokens, kitsu_server)
    listed = run("profiles")
    assert all(word in listed.out for word in ("studio", kitsu_server.host, kitsu_server.email, "logged in"))
    told = "".join((logged_in.out, logged_in.err, listed.out, run("profiles", "--json").out))
    told += (home / "config" / "config.toml").read_text()
    assert not [secret for secret in (kitsu_server.password, *tokens.values()) if secret in told]


def test_logging_in_again_needs_the_name_alone(
    logged_in: Ended, kitsu_server: Server, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    profiles.forget_tokens(profiles.get_profile("studio"))
    monkeypatch.setenv("GAZU_LIKE_PASSWORD", kitsu_server.password)
    assert run("login", "studio").code == 0
    assert profiles.tokens_of(profiles.get_profile("studio")) is not None


def test_logout_revokes_the_tokens_and_forgets_them(logged_in: Ended, kitsu_server: Server, run: Run) -> None:
    tokens = profiles.tokens_of(profiles.get_profile("studio"))
    assert tokens is not None
    assert run("logout", "studio").code == 0
    assert not is_alive(tokens, kitsu_server)
    assert profiles.tokens_of(profiles.get_profile("studio")) is None
    assert "was not logged in" in run("logout", "studio", "--forget").err
    assert profiles.all_profiles() == {}


def test_a_wrong_password_is_refused_and_nothing_kept(
    kitsu_server: Server, run: Run, monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    monkeypatch.setenv("GAZU_LIKE_PASSWORD", HUSH)
    ended = run("login", "studio", "--host", kitsu_server.host, "--email", kitsu_server.email)
    assert ended.code == exits.NO_LOGIN
    assert kitsu_server.host in ended.err
    assert HUSH not in ended.err
    assert not (home / "config").exists()


def test_login_takes_a_token_from_stdin(
    logged_in: Ended, kitsu_server: Server, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    import io

    token = (profiles.tokens_of(profiles.get_profile("studio")) or {})["access_token"]
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{token}\n"))
    assert run("login", "bot", "--host", kitsu_server.host, "--with-token").code == 0
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    ended = run("login", "none", "--host", kitsu_server.host, "--with-token")
    assert ended.code == exits.NO_LOGIN
    assert list(profiles.all_profiles()) == ["studio", "bot"]


def test_a_profile_gives_a_client_and_stays_logged_in(logged_in: Ended, kitsu_server: Server) -> None:
    tokens = profiles.tokens_of(profiles.get_profile("studio"))
    assert tokens is not None
    with credentials.connected("studio", "source") as client:
        assert client.get("auth/authenticated")["user"]["email"] == kitsu_server.email
    assert is_alive(tokens, kitsu_server)


def test_a_renewed_token_is_kept(logged_in: Ended, kitsu_server: Server) -> None:
    profile = profiles.get_profile("studio")
    with credentials.connected("studio", "source") as client:
        client.refresh_access_token()
        renewed = client.access_token
    assert (profiles.tokens_of(profile) or {})["access_token"] == renewed


def test_a_profile_whose_login_has_ended_says_what_to_do(logged_in: Ended, kitsu_server: Server) -> None:
    profile = profiles.get_profile("studio")
    with closing(KitsuClient(kitsu_server.host, tokens=profiles.tokens_of(profile))) as client:
        client.request("GET", "auth/logout")
    with (
        pytest.raises(Failure, match="no longer logged in: gazu-like login studio") as caught,
        credentials.connected("studio", "target"),
    ):
        pass
    assert caught.value.code == exits.NO_LOGIN
    assert caught.value.message.startswith("target studio")


def test_an_address_logs_in_from_the_environment_and_out_again(
    kitsu_server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GAZU_LIKE_SOURCE_EMAIL", kitsu_server.email)
    monkeypatch.setenv("GAZU_LIKE_SOURCE_PASSWORD", kitsu_server.password)
    with credentials.connected(kitsu_server.host, "source") as client:
        tokens = dict(client.tokens)
        assert is_alive(tokens, kitsu_server)
    assert not is_alive(tokens, kitsu_server)


def test_a_token_of_the_environment_stays_valid(
    logged_in: Ended, kitsu_server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    tokens = profiles.tokens_of(profiles.get_profile("studio")) or {}
    monkeypatch.setenv("GAZU_LIKE_TARGET_TOKEN", tokens["access_token"])
    with credentials.connected(kitsu_server.host, "target") as client:
        assert client.get("auth/authenticated")["user"]["email"] == kitsu_server.email
    assert is_alive(tokens, kitsu_server)


def test_the_other_side_s_variables_are_not_used(kitsu_server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GAZU_LIKE_SOURCE_EMAIL", kitsu_server.email)
    monkeypatch.setenv("GAZU_LIKE_SOURCE_PASSWORD", kitsu_server.password)
    with (
        pytest.raises(Failure, match="GAZU_LIKE_TARGET_PASSWORD"),
        credentials.connected(kitsu_server.host, "target"),
    ):
        pass


@pytest.mark.parametrize("what", ["password", "token"])
def test_a_refused_login_says_which_server_and_no_secret(
    what: str, kitsu_server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GAZU_LIKE_TARGET_EMAIL", kitsu_server.email)
    monkeypatch.setenv(f"GAZU_LIKE_TARGET_{what.upper()}", HUSH)
    with pytest.raises(Failure) as caught, credentials.connected(kitsu_server.host, "target"):
        pass
    assert caught.value.code == exits.NO_LOGIN
    assert f"target {kitsu_server.host}" in caught.value.message
    assert HUSH not in caught.value.message


@pytest.mark.process
def test_a_server_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GAZU_LIKE_SOURCE_TOKEN", HUSH)
    with pytest.raises(Failure, match="source http://127.0.0.1:9") as caught:
        with credentials.connected("http://127.0.0.1:9/api", "source"):
            pass
    assert caught.value.code == exits.NO_LOGIN


def test_an_address_with_a_password_in_it_is_refused_and_not_repeated() -> None:
    with pytest.raises(Failure, match="--source") as caught:
        with credentials.connected(f"https://ana:{HUSH}@kitsu.studio.com", "source"):
            pass
    assert caught.value.code == exits.USAGE
    assert HUSH not in caught.value.message


@pytest.mark.parametrize("factor", ["totp", "recovery_code"])
def test_the_second_factor_is_asked_for(factor: str, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = {"login": False, "message": "missing", "two_factor_authentication_enabled": ["fido", factor]}
    asked: list[str] = []

    def type_in(question: str) -> Secret:
        asked.append(question)
        return Secret("123456")

    monkeypatch.setattr(output, "is_interactive", lambda: True)
    monkeypatch.setattr(credentials, "ask_secret", type_in)
    with FaultyServer([answer(wanted, 400), answer({"login": True, "access_token": "t"})]) as server:
        with closing(KitsuClient(server.host)) as client:
            credentials.log_in_with(client, "ana@studio.com", Secret(HUSH), "source")
            assert client.access_token == "t"
    assert asked == [credentials.FACTORS[factor]]


def test_a_login_that_ends_meanwhile_is_told_with_its_side(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GAZU_LIKE_TARGET_TOKEN", HUSH)
    with FaultyServer([answer({"user": {}}), answer({"message": "no"}, 401)]) as server:
        with pytest.raises(Failure, match="^target .* has ended") as caught:
            with credentials.connected(server.host, "target") as client:
                client.get("data/x")
    assert caught.value.code == exits.NO_LOGIN


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_at_a_terminal_the_password_is_asked_for_and_not_shown(kitsu_server: Server, home: Path) -> None:
    shown, code = at_terminal(
        ["login", "studio", "--host", kitsu_server.host],
        [("E-mail", kitsu_server.email), ("Password", kitsu_server.password)],
    )
    assert code == 0, shown
    assert "Logged in" in shown
    assert kitsu_server.password not in shown
    assert profiles.tokens_of(profiles.get_profile("studio")) is not None


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_ctrl_c_at_the_password_ends_with_130(kitsu_server: Server) -> None:
    shown, code = at_terminal(
        ["login", "studio", "--host", kitsu_server.host], [("E-mail", "a@b.c"), ("Password", "\x03")]
    )
    assert code == exits.INTERRUPTED
    assert "Traceback" not in shown


def at_terminal(words: list[str], dialogue: list[tuple[str, str]]) -> tuple[str, int]:
    """Run the command line at a pseudo-terminal and answer its questions."""
    import pty

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "gazu_like.cli", *words]
    process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, preexec_fn=_own_terminal(theirs))
    os.close(theirs)
    shown = ""
    for question, reply in dialogue:
        shown += read_until(ours, lambda text, wanted=question: wanted in text)
        time.sleep(0.2)  # the echo is turned off after the question was written
        os.write(ours, reply.encode() + (b"" if reply == "\x03" else b"\n"))
    shown += read_until(ours, lambda text: False)
    os.close(ours)
    return shown, process.wait(30)


def _own_terminal(descriptor: int) -> Callable[[], None]:
    def take() -> None:
        import fcntl
        import termios

        os.setsid()
        fcntl.ioctl(descriptor, termios.TIOCSCTTY, 0)

    return take


def read_until(descriptor: int, found: Callable[[str], bool]) -> str:
    text = ""
    while not found(text):
        try:
            piece = os.read(descriptor, 4096)
        except OSError as error:  # Linux tells the end of a terminal so
            if error.errno != errno.EIO:
                raise
            break
        if not piece:
            break
        text += piece.decode(errors="replace")
    return text
