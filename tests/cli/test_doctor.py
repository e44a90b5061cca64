"""doctor: each way in which something can be wrong, on real sockets and a real server."""

from __future__ import annotations

import base64
import json
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from email.utils import formatdate
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from gazu_like.cli import exits, profiles
from gazu_like.cli.profiles import Profile
from gazu_like.diagnosis import CHECKS, Case, Finding, examine, network, server
from gazu_like.diagnosis.checks import Check
from gazu_like.diagnosis.finding import ok
from gazu_like.sandbox import install
from tests.cli.conftest import Run
from tests.cli.running import Running
from tests.events.support.tls import self_signed
from tests.support.faulty import Action, FaultyServer, Received, answer, chosen_by, hang_until

if TYPE_CHECKING:
    from gazu_like.sandbox import Server

SECRET = "hush-hush"


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


def found(case: Case) -> dict[str, Finding]:
    with closing(case):
        return {finding.check: finding for finding in examine(case)}


def levels(findings: dict[str, Finding]) -> dict[str, str]:
    return {name: finding.level for name, finding in findings.items()}


def jwt(**claims: Any) -> str:
    parts = ({"alg": "none"}, claims)
    return ".".join((*(base64.urlsafe_b64encode(json.dumps(part).encode()).decode().strip("=") for part in parts), "x"))


def kitsu(date: float | None = None, version: str = "1.0.97", **status: bool) -> Any:
    """What a Kitsu answers, by path."""

    def act(request: Received) -> Action:
        headers = {"Date": formatdate(date, usegmt=True)} if date is not None else {}
        if request.path.endswith("/status"):
            return answer({"name": "Zou", **status}, headers=headers)
        if request.path.startswith("/socket.io"):
            return answer(raw=b'0{"sid":"x"}')
        if request.path.endswith("/auth/authenticated"):
            return answer({"message": "no"}, 401)
        return answer({"api": "Zou", "version": version}, headers=headers)

    return chosen_by(act)


class TlsServer:
    """Answers every request as a Kitsu, over TLS; keeps what it was sent."""

    def __init__(self, context: ssl.SSLContext) -> None:
        self.received = b""
        self._context = context
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.host = f"https://127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                line, _ = self._listener.accept()
            except OSError:
                return
            try:
                with self._context.wrap_socket(line, server_side=True) as speaking:
                    self.received += speaking.recv(65_536)
                    body = b'{"api": "Zou", "version": "1.0.97"}'
                    head = f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
                    speaking.sendall(head.encode() + body)
            except OSError:
                line.close()

    def __enter__(self) -> TlsServer:
        return self

    def __exit__(self, *_: object) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()


@pytest.fixture
def studio(kitsu_server: Server) -> Iterator[Profile]:
    """A profile that is logged in on the real server."""
    profile = Profile("studio", kitsu_server.host, kitsu_server.email)
    with closing(kitsu_server.client()) as client:
        client.project.new_project(f"Healthy {time.time_ns()}")
        profiles.save_profile(profile)
        profiles.keep_tokens(profile, client.tokens)
        yield profile


# A real server


def test_a_healthy_server_is_told_line_by_line_without_a_secret(studio: Profile, run: Run) -> None:
    ended = run("doctor")
    assert ended.code == 0, ended.out
    lines = [line.split("\t") for line in ended.out.splitlines()]
    assert [line[1] for line in lines] == [check.name for check in CHECKS]
    told = {line[1]: line for line in lines}
    # A sandbox has no workers and no indexer.
    assert {line[0] for line in lines if line[1] != "services"} == {"ok"}
    assert told["version"][2].startswith("1.0.97, the one")
    assert studio.email in told["login"][2]
    assert told["role"][2] == "admin"
    assert "renewed by itself" in told["token"][2]
    tokens = profiles.tokens_of(studio) or {}
    assert not [secret for secret in tokens.values() if secret in ended.out + run("doctor", "--json").out]


def test_an_artist_is_told_what_an_artist_may(kitsu_server: Server, kitsu_client: Any, run: Run) -> None:
    email, password = f"artist-{time.time_ns()}@example.com", "long enough 1!"
    person = kitsu_client.person.new_person("Ana", "Artist", email, role="user")
    kitsu_client.person.change_password_for_person(person, password)
    from gazu_like.transport.redact import Secret

    findings = found(Case(kitsu_server.host, account=(email, Secret(password))))
    assert findings["role"].said == "artist"
    assert levels(findings)["event log"] == "warn"
    assert findings["productions"].said == "none that is open"
    assert findings["token"].said == f"none is kept; commands log in as {email} each time"


def test_a_login_that_has_ended_fails_with_advice(studio: Profile, run: Run) -> None:
    for token, said in (
        (jwt(sub="x"), "does not take this login"),
        ("garbled", "does not take this login"),
        ("two words", "this is no token"),
        (jwt(exp=time.time() - 7_200), "ran out 2 h ago, and cannot be renewed"),
    ):
        profiles.keep_tokens(studio, {"access_token": token})
        ended = run("doctor", "--json")
        findings = {row["check"]: row for row in json.loads(ended.out)}
        failed = [row for row in findings.values() if row["level"] == "fail"]
        assert ended.code == exits.FAILED
        assert [said in row["said"] and "gazu-like login studio" in row["advice"] for row in failed] == [True], failed
        assert findings["productions"]["said"] == "makes no sense before login is in order"
        assert token not in ended.out


def test_a_wrong_password_fails(kitsu_server: Server, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GAZU_LIKE_EMAIL", kitsu_server.email)
    monkeypatch.setenv("GAZU_LIKE_PASSWORD", SECRET)
    ended = run("doctor", "--server", kitsu_server.host)
    assert ended.code == exits.FAILED
    assert "refused e-mail and password" in ended.out
    assert SECRET not in ended.out + ended.err


def test_a_token_of_the_environment_is_named(studio: Profile, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GAZU_LIKE_TOKEN", str((profiles.tokens_of(studio) or {})["access_token"]))
    ended = run("doctor", "--server", studio.host)
    assert ended.code == 0, ended.out
    assert "from GAZU_LIKE_TOKEN: good for" in ended.out


def test_on_a_terminal_there_are_signs_with_words(studio: Profile) -> None:
    with Running("doctor", at_terminal=True) as running:
        ended = running.ended()
        assert ended.code == 0, ended.out
        assert "✓ ok    server" in running.shown
        assert "! warn  services" in running.shown
        assert "no failures, 1 warning." in running.shown
        assert max(map(len, running.shown.split("\r\n"))) <= 80


# Servers that are none


@pytest.mark.parametrize(
    ("host", "check", "said"),
    [
        ("http://127.0.0.1:9", "port", "refused"),
        ("https://no-such-name.invalid", "name", "the name no-such-name.invalid is not known"),
        ("kitsu.studio.test", "server", "wanted an address"),
        ("https://ana:hush-hush@kitsu.test", "server", "it holds a user name"),
    ],
)
def test_the_first_thing_that_is_wrong_is_told_and_what_needs_it_skipped(host: str, check: str, said: str) -> None:
    findings = found(Case(host))
    assert findings[check].level == "fail"
    assert said in findings[check].said
    assert findings[check].advice
    after = [each.name for each in CHECKS][[each.name for each in CHECKS].index(check) + 1 :]
    network_after = after[: after.index("token")]
    assert {findings[name].level for name in network_after} == {"skipped"}
    assert findings["Python"].level == "ok"
    assert SECRET not in str(findings)


def test_without_a_server_the_machine_is_looked_at_all_the_same(run: Run) -> None:
    ended = run("doctor")
    assert ended.code == exits.FAILED
    assert "fail\tserver\t--server: which server?" in ended.out
    assert "ok\tPython\t" in ended.out


@pytest.mark.parametrize(
    ("action", "said"),
    [
        (answer(raw=b"<html>Welcome"), "answers, but not as Kitsu does"),
        (answer({"hello": 1}), "answers, but not as Kitsu does"),
        (answer({"message": "no"}, 404), "status 404"),
    ],
)
def test_a_web_server_that_is_no_kitsu(action: Action, said: str) -> None:
    with FaultyServer(otherwise=action) as other:
        findings = found(Case(other.host, tokens={"access_token": jwt(sub="x")}))
        assert findings["API"].level == "fail"
        assert said in findings["API"].said
        assert findings["login"].level == "skipped"
        assert not any(request.token for request in other.received)


def test_a_zou_without_the_path_is_pointed_at() -> None:
    def act(request: Received) -> Action:
        return (
            answer({"message": "no"}, 404)
            if request.path.startswith("/api")
            else answer({"api": "Zou", "version": "1"})
        )

    with FaultyServer(otherwise=chosen_by(act)) as other:
        finding = found(Case(other.host))["API"]
        assert f"at {other.host.removesuffix('/api')} a Zou answers" in finding.said
        assert 'api_path=""' in finding.advice


def test_a_server_that_hangs_is_given_up() -> None:
    over = threading.Event()
    with FaultyServer(otherwise=hang_until(over)) as other:
        finding = found(Case(other.host))["API"]
        over.set()
    assert finding.level == "fail"


def test_a_check_that_hangs_or_breaks_is_a_finding_and_the_rest_is_skipped() -> None:
    over = threading.Event()

    def hang(case: Case) -> Finding:
        over.wait(30)
        return ok("late")

    def crash(case: Case) -> Finding:
        raise KeyError("x")

    checks = [Check("crash", crash), Check("hang", hang), Check("next", lambda case: ok("fine"))]
    findings = {each.check: each for each in examine(Case(None), checks, seconds=0.3)}
    over.set()
    assert "KeyError" in findings["crash"].said
    assert "no answer within" in findings["hang"].said
    assert findings["next"].said == "no time was left of 0.3 s"


# Clock, version, services


@pytest.mark.parametrize(
    ("skew", "level", "said"),
    [(0, "ok", "agrees"), (-90, "warn", "90 s ahead of"), (90, "warn", "90 s behind"), (25, "ok", "agrees")],
)
def test_the_clocks_are_compared(skew: float, level: str, said: str) -> None:
    now = float(int(time.time()))
    with FaultyServer(otherwise=kitsu(now + skew)) as other:
        finding = found(Case(other.host, now=lambda: now))["clock"]
    assert (finding.level, said in finding.said) == (level, True), finding


@pytest.mark.parametrize(
    ("version", "level", "said"), [("0.20.75", "warn", "older"), ("1.2.0", "warn", "newer"), ("1.0.97", "ok", "tested")]
)
def test_versions_that_were_not_tested_are_told(version: str, level: str, said: str) -> None:
    with FaultyServer(otherwise=kitsu(version=version)) as other:
        finding = found(Case(other.host))["version"]
    assert (finding.level, said in finding.said) == (level, True)


def test_the_tested_version_is_the_sandbox_s() -> None:
    assert server.TESTED == install.ZOU_VERSION


@pytest.mark.parametrize(
    ("part", "level"), [("database-up", "fail"), ("event-stream-up", "fail"), ("indexer-up", "warn")]
)
def test_parts_that_are_down_are_told(part: str, level: str) -> None:
    with FaultyServer(otherwise=kitsu(**{part: False})) as other:
        finding = found(Case(other.host))["services"]
    assert finding.level == level
    assert server.SERVICES[part][0] in finding.said


def test_an_event_stream_elsewhere_is_looked_for_there() -> None:
    with FaultyServer(otherwise=kitsu()) as api, FaultyServer(otherwise=answer({"x": 1})) as events:
        assert found(Case(api.host))["event stream"].level == "ok"
        finding = found(Case(api.host, event_host=events.host))["event stream"]
    assert finding.level == "fail"
    assert str(events.port) in finding.said


# TLS


@pytest.mark.process
def test_a_certificate_that_nobody_vouches_for_fails_and_the_login_is_not_sent(tmp_path: Path) -> None:
    tls = self_signed(tmp_path)
    tokens = {"access_token": jwt(sub="x", secret=SECRET)}
    with TlsServer(tls.context) as other:
        findings = found(Case(other.host, tokens=tokens))
        assert findings["TLS"].level == "fail"
        assert "signed by itself" in findings["TLS"].said
        assert "good until 20" in findings["TLS"].said
        assert "--ca FILE" in findings["TLS"].advice
        assert findings["login"].level == "skipped"
        assert other.received == b""

        careless = found(Case(other.host, ssl_verify=False, tokens=tokens))
        assert careless["TLS"].level == "warn"
        assert careless["API"].level == "ok"
        assert careless["login"].level == careless["productions"].level == "skipped"
        assert tokens["access_token"].encode() not in other.received

        trusted = found(Case(other.host, ssl_verify=tls.bundle, tokens=tokens))
        assert trusted["TLS"].level == "warn"  # it is made for two days
        assert "the certificate is trusted, and good until" in trusted["TLS"].said
        assert tokens["access_token"].encode() in other.received  # it would be seen, were it sent


@pytest.mark.process
def test_a_certificate_of_another_name_fails(tmp_path: Path) -> None:
    tls = self_signed(tmp_path)
    with TlsServer(tls.context) as other:
        finding = found(Case(other.host.replace("127.0.0.1", "localhost"), ssl_verify=tls.bundle))["TLS"]
    assert finding.level == "fail"
    assert "another server's" in finding.said


@pytest.mark.process
def test_a_certificate_that_has_run_out_fails(tmp_path: Path) -> None:
    certificate = Path(self_signed(tmp_path).bundle)
    # openssl makes none of the past, and nobody checks the signature of one that is trusted itself.
    sound = ssl.PEM_cert_to_DER_cert(certificate.read_text())
    ended = network._DATES.sub(b"\x17\x0d240101000000Z\x17\x0d240131000000Z", sound)
    certificate.write_text(ssl.DER_cert_to_PEM_cert(ended))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, tmp_path / "key.pem")
    with TlsServer(context) as other:
        finding = found(Case(other.host, ssl_verify=str(certificate)))["TLS"]
    assert (finding.level, finding.said) == ("fail", "the certificate has run out (good until 2024-01-31)")


def test_a_port_without_tls_and_a_file_without_certificates(tmp_path: Path) -> None:
    (tmp_path / "letter.pem").write_text("Dear studio")
    with FaultyServer(otherwise=kitsu()) as other:
        host = other.host.replace("http://", "https://")
        assert f"port {other.port} speaks no TLS" in found(Case(host))["TLS"].said
        assert "cannot be read" in found(Case(host, ssl_verify=str(tmp_path / "letter.pem")))["TLS"].said


def test_http_beyond_this_machine_is_told() -> None:
    assert network._plain("kitsu.studio.test").level == "warn"
    assert network._plain("127.0.0.1").level == network._plain("localhost").level == "ok"


@pytest.mark.parametrize("now", ["2026-01-01", "2026-05-20"])
def test_a_certificate_is_told_of_three_weeks_before_its_end(now: str) -> None:
    import datetime

    moment = datetime.datetime.fromisoformat(f"{now}T00:00:00+00:00").timestamp()
    dates = b"..\x17\x0d250601000000Z\x17\x0d260601000000Z.."
    assert network._lasting(dates, moment).level == ("ok" if now == "2026-01-01" else "warn")


# Proxy, files


def test_a_proxy_is_named_without_its_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", f"http://ana:{SECRET}@127.0.0.1:9")
    findings = found(Case("http://kitsu.studio.test"))
    assert "http://127.0.0.1:9, from http_proxy" in findings["proxy"].said
    assert "127.0.0.1 port 9" in findings["port"].said
    assert SECRET not in str(findings)


def test_files_that_others_may_read_or_change_are_told(run: Run, home: Path) -> None:
    profile = Profile("studio", "http://127.0.0.1:9/api", "ana@x.test")
    profiles.save_profile(profile)
    profiles.keep_tokens(profile, {"access_token": jwt(sub="x")})
    secret, config = profiles.token_file(profile), profiles.config_file()
    for file, mode, said in ((secret, 0o644, "others may read"), (config, 0o666, "others may change")):
        file.chmod(mode)
        line = next(line for line in run("doctor").out.splitlines() if "\tfiles\t" in line)
        assert line.startswith("fail")
        assert said in line
        assert f"chmod 600 {file}" in line
        file.chmod(0o600)
    assert "ok\tfiles\tonly you can read" in run("doctor").out


@pytest.mark.parametrize(
    ("tokens", "level", "said"),
    [
        ({"access_token": jwt(exp=1000 + 90_000)}, "ok", "good for 25 h"),
        ({"access_token": jwt(exp=1000 + 600)}, "warn", "good for 10 min, and cannot be renewed"),
        ({"access_token": jwt(exp=400), "refresh_token": jwt(exp=1000 + 7_200)}, "ok", "is renewed when it is used"),
        ({"access_token": jwt(exp=400), "refresh_token": jwt(exp=500)}, "fail", "cannot be renewed"),
        ({"access_token": jwt(sub="bot")}, "ok", "does not run out"),
        ({}, "fail", "nobody is logged in"),
    ],
)
def test_a_token_tells_how_long_it_is_good(tokens: dict[str, str], level: str, said: str) -> None:
    from gazu_like.diagnosis import login

    finding = login.token(Case(None, tokens=tokens, tokens_from="a file", now=lambda: 1000.0))
    assert (finding.level, said in finding.said) == (level, True), finding
