"""The template: a stopped database that already holds Zou's tables, its first data and an administrator.

Making one takes some ten seconds, copying it a fraction of one. It lies in the kit, since it belongs to one version of
Zou, and is put in place by a rename, so that a half-made one is never used.
"""

from __future__ import annotations

import json
import secrets
import shutil
import signal
import subprocess
import time
import zlib
from pathlib import Path

from gazu_like.sandbox import api, postgres, valkey
from gazu_like.sandbox.errors import SandboxError
from gazu_like.sandbox.install import Kit, Say, say_nothing
from gazu_like.sandbox.places import lock, run_root
from gazu_like.sandbox.service import Heartbeat, no_heartbeat, run

PART = "template"
EMAIL = "admin@example.com"
# Goes up when what is put into a template changes.
EDITION = 1
STOP_SECONDS = 30.0


def template_folder(kit: Kit) -> Path:
    """Where the template of a kit lies. Its name holds PostgreSQL's major version: another could not read it."""
    return kit.folder / f"template-{EDITION}-postgresql{postgres.MAJOR}"


def ensure_template(kit: Kit, say: Say = say_nothing, heartbeat: Heartbeat = no_heartbeat) -> Path:
    """Return the template, making it when there is none.

    Raises:
        SandboxError: PostgreSQL, Valkey or one of Zou's commands failed.
    """
    template = template_folder(kit)
    if template.exists():
        return template
    with lock(kit.folder / "template.lock", heartbeat):
        if not template.exists():
            say("preparing the database template, once")
            started = time.monotonic()
            _make(kit, template, heartbeat)
            say(f"the database template is ready ({time.monotonic() - started:.0f} s)")
    return template


def _make(kit: Kit, template: Path, heartbeat: Heartbeat) -> None:
    # One name per kit, so that what a killed process left is cleared away by the next one; short, for the socket in it.
    workshop = run_root() / f".template-{zlib.crc32(bytes(kit.folder)):08x}"
    shutil.rmtree(workshop, ignore_errors=True)
    workshop.mkdir()
    workshop.chmod(run_root().stat().st_mode & 0o777)
    try:
        _fill(kit, workshop, heartbeat)
        unfinished = template.with_name(template.name + ".new")
        shutil.rmtree(unfinished, ignore_errors=True)
        shutil.copytree(workshop / "pg", unfinished)
        unfinished.rename(template)
    finally:
        shutil.rmtree(workshop, ignore_errors=True)


def _fill(kit: Kit, workshop: Path, heartbeat: Heartbeat) -> None:
    data = workshop / "pg"
    (workshop / "tmp").mkdir()
    programs = postgres.programs(run_root())
    base = api.base_environment()
    postgres.new_cluster(programs, data, workshop / "postgresql.log", base, heartbeat)
    database = postgres.start(programs, data, workshop / "postgresql.log", base, heartbeat)
    try:
        postgres.psql(programs, data, f"CREATE DATABASE {postgres.DATABASE}", base, database="postgres")
        _run_zou(kit, workshop, heartbeat)
        # Only a tidy end leaves files that may be copied.
        database.process.send_signal(signal.SIGINT)
        database.process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired as error:
        raise SandboxError(PART, "PostgreSQL did not stop") from error
    finally:
        database.stop()
    (data / "postmaster.opts").unlink(missing_ok=True)


def _run_zou(kit: Kit, workshop: Path, heartbeat: Heartbeat) -> None:
    password = secrets.token_urlsafe(24)
    store = valkey.start(workshop, workshop / "valkey.log", password, api.base_environment(), heartbeat)
    try:
        environ = api.environment(kit, workshop, secrets.token_urlsafe(32), store.port, password)
        command = [str(kit.python), str(api.ZOU_SIDE / "first_data.py")]
        # This password ends with the template: every sandbox gets one of its own.
        given = json.dumps({"email": EMAIL, "password": secrets.token_urlsafe(24)})
        run(PART, command, workshop / "zou.log", environ, workshop, text=given, heartbeat=heartbeat)
    finally:
        store.service.stop()


def lay_out(template: Path, data: Path) -> None:
    """Copy the template to where a sandbox keeps its data, and give it to the user who runs PostgreSQL."""
    shutil.copytree(template, data)
    data.chmod(0o700)
    postgres.take_over(data)
