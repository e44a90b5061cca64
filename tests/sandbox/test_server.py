"""A running sandbox, seen from outside."""

from __future__ import annotations

import json
import shutil
import subprocess
import threading
import time
import uuid
from pathlib import Path

import httpx
import psutil
import pytest

from gazu_like import asset, project, sandbox, task
from gazu_like.sandbox import registry
from gazu_like.sandbox.install import Kit
from tests.support.tokens import lifetime_of

from .conftest import Listener, family, headers, is_alive, logged_in, new_project, seen


def project_ids(server: sandbox.Server) -> set[str]:
    rows = httpx.get(f"{server.host}/data/projects", headers=headers(server)).json()
    return {row["id"] for row in rows}


@pytest.mark.parametrize(
    ("method", "path"), [("GET", "/api"), ("GET", "/api/"), ("HEAD", "/api"), ("GET", "/api/openapi.json")]
)
def test_the_api_answers_below_its_prefix(box: sandbox.Server, method: str, path: str) -> None:
    answer = httpx.request(method, box.origin + path)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json"


def test_it_is_zou_in_the_pinned_version(box: sandbox.Server) -> None:
    assert httpx.get(box.host).json() == {"api": "Zou", "version": "1.0.97"}


@pytest.mark.parametrize("path", ["/", "/apix", "/auth/login", "/data/projects"])
def test_nothing_answers_beside_the_prefix(box: sandbox.Server, path: str) -> None:
    assert httpx.get(box.origin + path).status_code == 404


def test_the_client_is_logged_in(box: sandbox.Server) -> None:
    with box.client() as client:
        assert client.get("auth/authenticated")["user"]["email"] == box.email


def test_a_wrong_password_is_refused(box: sandbox.Server) -> None:
    answer = httpx.post(f"{box.host}/auth/login", json={"email": box.email, "password": "wrong password"})
    assert answer.json()["login"] is False


@pytest.mark.parametrize("transport", ["websocket", "polling"])
def test_a_listener_hears_of_a_new_project(box: sandbox.Server, transport: str) -> None:
    with Listener(box, transport) as listener:
        listener.hears_of(new_project(box))
    assert len(listener.heard) == 1


@pytest.mark.parametrize("order", ["kill_events", "start_events", "restart_events"])
def test_events_that_are_not_apart_have_no_orders_of_their_own(box: sandbox.Server, order: str) -> None:
    assert (box.events_apart, box.event_host) == (False, box.origin)
    with pytest.raises(sandbox.SandboxError, match="events_apart=True") as caught:
        getattr(box, order)()
    assert caught.value.part == "events"
    assert box.is_running
    with pytest.raises(sandbox.SandboxError, match="one process here"):
        box.log_tail(part="events")


def test_tokens_live_as_long_as_zou_says(box: sandbox.Server) -> None:
    assert lifetime_of(logged_in(box)["access_token"]) == 7 * 24 * 3600


def test_requests_that_wait_do_not_hold_up_others(box: sandbox.Server) -> None:
    authorised = headers(box)
    statuses: list[int] = []

    def ask_for_what_is_locked() -> None:
        statuses.append(httpx.get(f"{box.host}/data/softwares", headers=authorised, timeout=30).status_code)

    def hold() -> None:
        box.sql("BEGIN; LOCK TABLE software IN ACCESS EXCLUSIVE MODE; SELECT pg_sleep(1.5); COMMIT;")

    waiting = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
    threads = [threading.Thread(target=hold)]
    threads[0].start()
    threads += [threading.Thread(target=ask_for_what_is_locked) for _ in range(25)]
    for thread in threads[1:]:
        thread.start()
    limit = time.monotonic() + 10
    while int(box.sql(waiting)) < 20:
        assert time.monotonic() < limit
    assert httpx.get(f"{box.host}/data/departments", headers=authorised).status_code == 200
    assert statuses == []
    for thread in threads:
        thread.join()
    assert statuses == [200] * 25


def test_sql_answers_rows_and_refuses_nonsense(box: sandbox.Server) -> None:
    assert box.sql("SELECT 1, 'a' UNION SELECT 2, 'b' ORDER BY 1") == "1|a\n2|b"
    with pytest.raises(sandbox.SandboxError, match="syntax error"):
        box.sql("SELEKT")


def test_zous_own_command_line_runs_on_the_same_data(box: sandbox.Server) -> None:
    assert "initialized" in box.zou("is-db-ready")


def test_the_python_of_zou_runs_with_the_settings_of_the_server(box: sandbox.Server) -> None:
    code = "from zou.app import app; print(sorted(app.config['DATABASE']))"
    assert "'database'" in box.python("-c", code)
    with pytest.raises(sandbox.SandboxError, match="`python` ended with status 3"):
        box.python("-c", "raise SystemExit(3)")


def test_a_movie_becomes_a_preview(box: sandbox.Server, tmp_path: Path) -> None:
    assert box.has_movies
    movie = tmp_path / "pass.mp4"
    ffmpeg = shutil.which("ffmpeg", path=box._environment(Kit(Path(registry.load(box.folder).kit)))["PATH"])
    picture = ["-f", "lavfi", "-i", "testsrc=duration=0.5:size=320x180:rate=24", "-pix_fmt", "yuv420p"]
    subprocess.run([ffmpeg, "-loglevel", "error", *picture, str(movie)], check=True)
    with box.client() as client:
        film = project.new_project(f"film {uuid.uuid4()}", client=client)
        hero = asset.new_asset(film, asset.get_asset_type_by_name("Character", client=client), "hero", client=client)
        kind = task.get_task_type_by_name("Modeling", client=client)
        modeling = task.new_task(hero, kind, client=client)
        status = task.get_task_status_by_name("Todo", client=client)
        _, preview = task.publish_preview(modeling, status, preview_file_path=str(movie), client=client)
        row = client.fetch_one("preview-files", preview["id"])
    assert (row["status"], row["extension"], row["duration"]) == ("ready", "mp4", pytest.approx(0.5, abs=0.1))


def test_the_search_route_has_no_indexer(box: sandbox.Server) -> None:
    # Documented in docs/sandbox.md; when this changes, so must that.
    answer = httpx.post(f"{box.host}/data/search", json={"query": "hero"}, headers=headers(box))
    assert answer.status_code == 500


def test_secrets_are_in_private_files_only(box: sandbox.Server) -> None:
    state = registry.load(box.folder)
    assert state is not None
    secrets = [box.password, state.kv_password, state.secret_key]
    assert box.password_file.read_text().strip() == box.password
    for path in (box.password_file, box.folder / "state.json", *(box.folder / "log").iterdir()):
        assert path.stat().st_mode & 0o777 == 0o600, path
    said = [
        repr(box),
        repr(state),
        box.log_tail(10_000),
        *(path.read_text() for path in (box.folder / "log").iterdir()),
    ]
    for pid in box.processes().values():
        said += seen(family(pid), lambda process: " ".join(process.cmdline()))
    assert not [text for text in said for secret in secrets if secret in text]


def test_only_the_loopback_address_listens(box: sandbox.Server) -> None:
    pids = set().union(*(family(pid) for pid in box.processes().values()))
    listening = [
        connection.laddr.ip
        for connections in seen(pids, lambda process: process.net_connections("inet"))
        for connection in connections
        if connection.status == psutil.CONN_LISTEN
    ]
    assert set(listening) == {"127.0.0.1"}


def test_every_part_has_a_log(box: sandbox.Server) -> None:
    assert "Booting worker" in box.log_tail(10_000)
    assert "ready to accept connections" in box.log_tail(10_000, "PostgreSQL")
    assert "Ready to accept connections" in box.log_tail(10_000, "Valkey")


def test_a_name_in_use_is_refused(box: sandbox.Server) -> None:
    with pytest.raises(sandbox.SandboxError, match="already running") as caught:
        sandbox.start(name=box.name)
    assert caught.value.part == "name"
    assert box.is_running


def test_an_unknown_seed_is_refused() -> None:
    with pytest.raises(ValueError, match="'demo'"):
        sandbox.start(seed="dmeo")


@pytest.mark.parametrize("seconds", [0, -1, 1.5])
def test_an_impossible_lifetime_is_refused(seconds: float) -> None:
    with pytest.raises(ValueError, match="whole number of seconds"):
        sandbox.start(token_seconds=seconds)


def test_an_attached_server_is_left_running(box: sandbox.Server) -> None:
    with sandbox.attach(box.name) as same:
        assert (same.host, same.password) == (box.host, box.password)
    assert box.is_running


def test_two_servers_live_side_by_side_and_an_exception_ends_one_alone(box: sandbox.Server) -> None:
    name = f"second-{uuid.uuid4().hex[:8]}"
    with pytest.raises(KeyError, match="script"), sandbox.start(name=name) as second:  # noqa: PT012 - it must cross it
        assert second.password != box.password
        assert second.name in registry.names()
        film = new_project(second)
        assert film["id"] in project_ids(second)
        assert film["id"] not in project_ids(box)

        # A killed API refuses at once, and comes back on its port with its data.
        second.kill_api()
        assert not second.is_running
        with pytest.raises(httpx.ConnectError):
            httpx.get(second.host)
        second.start_api()
        assert second.is_running
        assert film["id"] in project_ids(second)

        pids = set().union(*(family(pid) for pid in second.processes().values()))
        assert len(pids) > 4
        raise KeyError("the script broke")
    # Nothing to wait for: leaving the block returns when all is gone.
    assert not any(map(is_alive, pids))
    assert not second.folder.exists()
    assert not second.is_running
    assert second.name not in registry.names()
    second.stop()
    assert box.is_running
    assert all(map(is_alive, box.processes().values()))


def test_the_state_of_a_sandbox_survives_a_round_trip(box: sandbox.Server) -> None:
    written = json.loads((box.folder / "state.json").read_text())
    assert written["name"] == box.name
    assert Path(written["folder"]) == box.folder
