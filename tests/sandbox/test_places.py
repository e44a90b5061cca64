"""Names, folders and locks: nothing here starts a server."""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from gazu_like.sandbox import NotRunning, SandboxError, places


@pytest.mark.parametrize("name", ["a", "dev", "Box-1_b", "0", "x" * 32])
def test_plain_names_are_names(name: str) -> None:
    assert places.check_name(name) == name


@pytest.mark.parametrize("name", ["", ".", "..", "-x", "_x", "a/b", "../x", "a b", "a\n", "é", "x" * 33, "a.b", None])
def test_what_could_leave_its_folder_is_no_name(name: str) -> None:
    with pytest.raises(SandboxError, match="cannot be a name") as caught:
        places.check_name(name)
    assert caught.value.part == "name"


def test_a_run_folder_too_long_for_sockets_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(places.RUN_VARIABLE, str(tmp_path / ("x" * 80)))
    with pytest.raises(SandboxError, match=places.RUN_VARIABLE):
        places.run_root()


def test_a_run_folder_that_others_may_write_into_is_refused(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o777)
    with pytest.raises(SandboxError, match="others may write"):
        places.own_folder(shared, mode=0o700)


def test_a_link_in_place_of_the_run_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    with pytest.raises(SandboxError, match="not a folder of the user"):
        places.own_folder(tmp_path / "link", mode=0o700)


def test_private_files_are_for_the_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "secret"
    path.write_text("old")
    path.chmod(0o644)
    places.write_private(path, "new")
    assert path.read_text() == "new"
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_lock_is_held_once_and_dropped_when_its_process_dies(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    code = (
        "import sys, pathlib; from gazu_like.sandbox import places;"
        "held = places.take_lock(pathlib.Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", code, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with holder:
        assert holder.stdout.readline() == "held\n"
        assert places.take_lock(path) is None
        holder.kill()
    with places.lock(path):
        assert places.take_lock(path) is None


def test_waiting_for_a_lock_can_be_given_up(tmp_path: Path) -> None:
    def give_up() -> None:
        raise SandboxError("install", "enough")

    with places.lock(tmp_path / "lock"), pytest.raises(SandboxError, match="enough"):
        with places.lock(tmp_path / "lock", give_up):
            pass


@pytest.mark.parametrize(
    "error", [SandboxError("API", "broke", "log"), NotRunning("dev")], ids=lambda error: error.part
)
def test_errors_travel_between_processes(error: SandboxError) -> None:
    copy = pickle.loads(pickle.dumps(error))
    assert (type(copy), str(copy), copy.log_tail) == (type(error), str(error), error.log_tail)


def test_an_error_shows_part_message_and_log() -> None:
    error = SandboxError("Valkey", "ended with status 1", "line one\nline two\n")
    assert str(error).splitlines() == [
        "sandbox: Valkey: ended with status 1",
        "--- end of its log ---",
        "line one",
        "line two",
    ]
