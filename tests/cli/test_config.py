"""config: settings and the settings of profiles; certificates that profiles trust."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from gazu_like.cli import credentials, exits, profiles, settings
from gazu_like.cli.profiles import Profile
from tests.cli.conftest import Run
from tests.events.support.tls import self_signed
from tests.support.faulty import FaultyServer, answer

if TYPE_CHECKING:
    from gazu_like.sandbox import Server

NOBODY = "http://127.0.0.1:9/api"


@pytest.fixture
def studio() -> Profile:
    made = Profile("studio", NOBODY, "ana@studio.test")
    profiles.save_profile(made)
    return made


def test_a_setting_is_kept_listed_and_forgotten_and_says_how_to_go_back(studio: Profile, run: Run) -> None:
    assert run("config", "get", "profile").code == exits.FAILED
    assert run("config", "set", "profile", "studio").code == 0
    assert settings.given("profile") == ("studio", "gazu-like config (profile)")
    assert run("config", "get", "profile").out == "studio\n"
    assert "profile\tstudio\tfile\t" in run("config", "list").out
    forgotten = run("config", "unset", "profile")
    assert "gazu-like config set profile studio" in forgotten.err
    assert settings.given("profile") is None


def test_the_environment_counts_more_and_the_list_says_so(
    studio: Profile, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GAZU_LIKE_PROJECT", "Film")
    assert "project\tFilm\tGAZU_LIKE_PROJECT\t" in run("config", "list").out
    kept = run("config", "set", "project", "Other")
    assert "GAZU_LIKE_PROJECT is set here and counts more" in kept.err
    assert run("config", "get", "project").out == "Film\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["set", "profle", "x"], "Did you mean profile"),
        (["set", "profile", "studoi"], "Did you mean studio?"),
        (["set", "studio.ssl_verfy", "true"], "Did you mean ssl_verify?"),
        (["set", "studio.ssl_verify", "no-such-file.pem"], "there is no file 'no-such-file.pem'"),
        (["set", "studio.event_host", "kitsu"], "event_host: wanted an address"),
        (["set", "nobody.event_host", "http://x.test"], "no profile 'nobody'"),
        (["set", "project", ""], "config unset project"),
        (["get", "nothing"], "there is no setting 'nothing'"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(
    words: list[str], said: str, studio: Profile, run: Run
) -> None:
    before = profiles.config_file().read_text()
    ended = run("config", *words)
    assert (ended.code, ended.out) == (exits.USAGE, "")
    assert said in ended.err
    assert profiles.config_file().read_text() == before


def test_a_file_that_holds_no_certificate_is_refused(studio: Profile, run: Run, home: Path) -> None:
    (home / "letter.pem").write_text("Dear studio")
    ended = run("config", "set", "studio.ssl_verify", "letter.pem")
    assert ended.code == exits.USAGE
    assert "certificates cannot be read" in ended.err
    assert profiles.get_profile("studio").ssl_verify is True


def test_no_check_of_certificates_is_said_loudly_and_can_be_undone(studio: Profile, run: Run) -> None:
    ended = run("config", "set", "studio.ssl_verify", "false")
    assert "WARNING: certificates are not checked" in ended.err
    assert "gazu-like config set studio.ssl_verify true" in ended.err
    assert profiles.get_profile("studio").ssl_verify is False
    run("config", "unset", "studio.ssl_verify")
    assert profiles.get_profile("studio") == studio
    assert "ssl_verify" not in profiles.config_file().read_text()


def test_a_production_is_kept_without_a_server_with_a_remark(studio: Profile, run: Run) -> None:
    profiles.keep_tokens(studio, {"access_token": "token"})
    ended = run("config", "set", "project", "Film")
    assert ended.code == 0
    assert "was not checked" in ended.err
    assert settings.given("project") == ("Film", "gazu-like config (project)")


def test_a_production_is_checked_where_there_is_a_server(
    kitsu_server: Server, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    with kitsu_server.client() as client:
        client.project.new_project("Settled Film")
        monkeypatch.setenv("GAZU_LIKE_HOST", kitsu_server.host)
        monkeypatch.setenv("GAZU_LIKE_TOKEN", str(client.access_token))
        refused = run("config", "set", "project", "Setled Film")
        assert refused.code == exits.USAGE
        assert "Did you mean Settled Film" in refused.err
        assert settings.given("project") is None
        assert run("config", "set", "project", "settled film").code == 0
    assert settings.given("project") == ("Settled Film", "gazu-like config (project)")


def test_the_path_is_that_of_the_file(run: Run, home: Path) -> None:
    assert run("config", "path").out == f"{home / 'config' / 'config.toml'}\n"


def test_profiles_keep_all_that_they_hold_and_what_others_wrote(studio: Profile) -> None:
    full = Profile("full", "https://x.test/api", "a@x.test", "/etc/ca.pem", "https://events.x.test", "box")
    profiles.save_profile(full)
    file = profiles.config_file()
    file.write_text(file.read_text().replace('"email" = "a@x.test"', '"email" = "a@x.test"\n"colour" = "red"'))
    assert profiles.all_profiles() == {"studio": studio, "full": full}
    profiles.save_profile(full)
    assert '"colour" = "red"' in file.read_text()


@pytest.mark.parametrize("line", ['"ssl_verify" = 3', '"event_host" = ["x"]'])
def test_a_profile_that_somebody_spoilt_is_told_by_name(line: str, studio: Profile, run: Run) -> None:
    file = profiles.config_file()
    file.write_text(f"{file.read_text()}{line}\n")
    ended = run("profiles")
    assert ended.code == exits.USAGE
    assert "the profile 'studio'" in ended.err


@pytest.mark.process
def test_a_profile_s_certificate_and_event_host_reach_the_client(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundle = self_signed(tmp_path).bundle
    profiles.save_profile(Profile("lan", "https://127.0.0.1:1/api", None, bundle, "https://events.test"))
    monkeypatch.setattr(credentials, "_with_profile", lambda *given: True)
    with credentials.connected("lan", "") as client:
        assert (client.ssl_verify, client.event_host) == (bundle, "https://events.test")
    monkeypatch.setenv("GAZU_LIKE_EVENT_HOST", "https://other.test")
    with credentials.connected("lan", "") as client:
        assert client.event_host == "https://other.test"
    profiles.keep_tokens(profiles.get_profile("lan"), {"access_token": "token"})
    with credentials.silent("lan", 1.0) as silent:
        assert silent is not None
        assert silent.ssl_verify == bundle


@pytest.mark.process
def test_login_remembers_how_certificates_are_checked(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    bundle = self_signed(tmp_path).bundle
    monkeypatch.setenv("GAZU_LIKE_PASSWORD", "secret")
    told = {"login": True, "access_token": "token", "user": {"email": "ana@studio.test", "full_name": "Ana"}}
    with FaultyServer(otherwise=answer(told)) as server:
        words = ("login", "lan", "--email", "ana@studio.test", "--host", server.host)
        ended = run(*words, "--ca", bundle, "--event-host", "http://events.test")
        assert ended.code == 0, ended.err
        known = profiles.get_profile("lan")
        assert (known.ssl_verify, known.event_host) == (bundle, "http://events.test")
        assert run("login", "lan").code == 0  # again, by its name alone
        assert profiles.get_profile("lan") == known
        loud = run(*words, "--insecure")
        assert "WARNING: certificates are not checked" in loud.err
        assert profiles.get_profile("lan").ssl_verify is False
        assert run(*words, "--insecure", "--ca", bundle).code == exits.USAGE
    with FaultyServer(otherwise=answer(told)) as other:
        assert run("login", "lan", "--host", other.host).code == 0  # what was said of one server is not said of another
        fresh = profiles.get_profile("lan")
        assert (fresh.ssl_verify, fresh.event_host) == (True, None)
