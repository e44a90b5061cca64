"""Where things lie: the folder of installed servers, the folder of running ones, and the locks that guard them.

Two roots, because they want different ground:

* `home()` holds what is made once and kept: Zou's own venv and the database template. It is the user's cache folder.
* `run_root()` holds one folder per sandbox: database, previews, logs, sockets. Its path is short, because the path of a
  Unix socket may have little more than 100 characters, and it is not below a private home folder, because PostgreSQL
  refuses to run as root and then runs as another user, who must be able to reach it.
"""

from __future__ import annotations

import contextlib
import os
import re
import stat
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from gazu_like.sandbox.errors import SandboxError

HOME_VARIABLE = "GAZU_LIKE_SANDBOX_HOME"
RUN_VARIABLE = "GAZU_LIKE_SANDBOX_RUN"

LOCK_POLL_SECONDS = 0.02

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,31}")

# macOS allows 103 bytes for the path of a Unix socket, Linux 107; the longest name that we add is PostgreSQL's.
LONGEST_SOCKET_PATH = 103
SOCKET_INSIDE = "/" + "x" * 32 + "/pg/.s.PGSQL.5432"


def check_platform() -> None:
    """Raise when this operating system cannot host a sandbox.

    Raises:
        SandboxError: on Windows; neither Valkey nor gunicorn exist there.
    """
    if sys.platform == "win32":
        raise SandboxError("platform", "the sandbox needs Linux or macOS; on Windows run it inside WSL")


def check_name(name: str) -> str:
    """Return the name when it can be a sandbox's name.

    Raises:
        SandboxError: the name is not 1 to 32 letters, digits, "-" or "_", beginning with a letter or a digit.
    """
    if not isinstance(name, str) or not NAME.fullmatch(name):
        raise SandboxError(
            "name", f"{name!r} cannot be a name: use 1 to 32 letters, digits, '-' or '_', a letter or digit first"
        )
    return name


def home() -> Path:
    """Folder of what is installed once; GAZU_LIKE_SANDBOX_HOME overrides it. Made when it is missing."""
    named = os.environ.get(HOME_VARIABLE)
    folder = Path(named).expanduser().absolute() if named else _cache_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SandboxError("folders", f"cannot make the folder {folder}: {error}") from error
    return folder


def _cache_folder() -> Path:
    try:
        import platformdirs
    except ImportError as error:
        raise SandboxError("install", 'platformdirs is missing: pip install "gazu-like[sandbox]"') from error
    return Path(platformdirs.user_cache_dir("gazu_like", appauthor=False)) / "sandbox"


def run_root() -> Path:
    """Folder of the running sandboxes; GAZU_LIKE_SANDBOX_RUN overrides it. Made when it is missing.

    Raises:
        SandboxError: the path is too long for a Unix socket, or the folder belongs to somebody else.
    """
    named = os.environ.get(RUN_VARIABLE)
    root = Path(named).expanduser().absolute() if named else _temporary_folder() / f"gazu-like-{os.getuid()}"
    if len(os.fsencode(str(root))) + len(SOCKET_INSIDE) > LONGEST_SOCKET_PATH:
        raise SandboxError(
            "folders", f"{root} is too long a path for Unix sockets: set {RUN_VARIABLE} to a shorter one"
        )
    # As root, the user who runs PostgreSQL must be able to pass through, without being able to look around.
    return own_folder(root, mode=0o711 if os.geteuid() == 0 else 0o700)


def _temporary_folder() -> Path:
    # /tmp often lies in memory; a sandbox may hold gigabytes of previews.
    lasting = Path("/var/tmp")  # noqa: S108 - the folder made in it is checked to be ours alone
    return lasting if os.access(lasting, os.W_OK | os.X_OK) else Path(tempfile.gettempdir())


def own_folder(path: Path, mode: int) -> Path:
    """Return the folder, made if need be, after checking that nobody else could have put it there.

    Raises:
        SandboxError: it cannot be made, is no folder, is somebody else's, or others may write into it.
    """
    try:
        path.mkdir(mode=mode, parents=True, exist_ok=True)
        found = path.lstat()
    except OSError as error:
        raise SandboxError("folders", f"cannot make the folder {path}: {error}") from error
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.geteuid():
        raise SandboxError("folders", f"{path} is not a folder of the user who runs this")
    if found.st_mode & 0o022:
        raise SandboxError("folders", f"others may write into {path}: chmod go-w {path}")
    return path


@contextlib.contextmanager
def lock(path: Path, waiting: Callable[[], None] = lambda: None) -> Iterator[None]:
    """Hold a lock between processes while the block runs; the system drops it when the process dies.

    Args:
        path: Lock file, made if need be and left in place.
        waiting: Called again and again while somebody else holds it; what it raises ends the wait.
    """
    held = take_lock(path)
    while held is None:
        waiting()
        time.sleep(LOCK_POLL_SECONDS)
        held = take_lock(path)
    try:
        yield
    finally:
        os.close(held)


def take_lock(path: Path) -> int | None:
    """Take a lock for as long as the returned descriptor stays open; None when somebody else has it."""
    import fcntl

    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        return None
    return descriptor


def write_private(path: Path, text: str) -> None:
    """Write a file that only its owner can read, complete or not at all."""
    unfinished = path.with_name(path.name + ".new")
    descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
    unfinished.replace(path)
