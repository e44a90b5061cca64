"""Zou itself: its environment, and the processes that serve it: one for API and events, or one for each of the two."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import socket
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from gazu_like.sandbox.errors import SandboxError
from gazu_like.sandbox.install import MEDIA, Kit
from gazu_like.sandbox.options import Options
from gazu_like.sandbox.postgres import DATABASE, USER
from gazu_like.sandbox.service import Heartbeat, Service, launch, no_heartbeat
from gazu_like.sandbox.valkey import LOOPBACK

PART = "API"
EVENTS_PART = "events"
START_SECONDS = 120.0
BACKLOG = 512
ZOU_SIDE = Path(__file__).with_name("zou_side")

# The only variables of ours that reach a server: anything else could configure Zou behind our back.
HANDED_ON = ("PATH", "HOME", "USER", "LOGNAME", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")

# Nothing listens on port 9 ("discard") of the loopback address, so asking it fails at once.
NOBODY_THERE = "9"

FIXED = {
    "DB_HOST": "",
    "DB_DATABASE": DATABASE,
    "DB_USERNAME": USER,
    "DB_PASSWORD": "",
    "KV_HOST": LOOPBACK,
    "BCRYPT_LOG_ROUNDS": "4",
    "MAIL_ENABLED": "False",
    "MAIL_CHECK_DELIVERABILITY": "False",
    "INDEXER_HOST": LOOPBACK,
    "INDEXER_PORT": NOBODY_THERE,
    "TELEMETRY_URL": f"http://{LOOPBACK}:{NOBODY_THERE}/",
    "EVENT_STREAM_HOST": LOOPBACK,
    "DOMAIN_PROTOCOL": "http",
    "MOVIE_ENCODING_PRESET": "ultrafast",
    "USER_LIMIT": "10000",
    "DB_POOL_SIZE": "30",
    "DB_MAX_OVERFLOW": "60",
}


@dataclass(frozen=True)
class Front:
    """One process that serves Zou.

    Attributes:
        part: Its name.
        served: What of Zou it serves: a row of the table in `zou_side/app.py`.
        question: A path that it answers with 200 as soon as Zou is loaded.
    """

    part: str
    served: str
    question: str


TOGETHER = (Front(PART, "everything", "/api/"),)
# The question is how a listener begins; a session that nobody goes on with is forgotten by the server.
APART = (Front(PART, "api", "/api/"), Front(EVENTS_PART, "events", "/socket.io/?EIO=4&transport=polling"))


def fronts(options: Options) -> tuple[Front, ...]:
    """The processes that serve Zou, in the order in which they start."""
    return APART if options.events_apart else TOGETHER


def base_environment() -> dict[str, str]:
    """What every process of a sandbox gets: our PATH and home, UTC, UTF-8, and nothing else."""
    handed = {name: os.environ[name] for name in HANDED_ON if name in os.environ}
    return {**handed, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "TZ": "UTC"}


def environment(
    kit: Kit, folder: Path, secret_key: str, kv_port: int, kv_password: str, port: int = 0, event_port: int = 0
) -> dict[str, str]:
    """Everything that Zou reads from its environment.

    Args:
        kit: The installed Zou.
        folder: The sandbox's folder.
        secret_key: Signs the tokens.
        kv_port: Port of Valkey.
        kv_password: Password of Valkey.
        port: Port that the API is served on; 0 while it is not served.
        event_port: Port that the events are served on, as `port`. The API asks there whether the event stream is up.
    """
    base = base_environment()
    path = os.pathsep.join([str(kit.programs), str(kit.python.parent), base.get("PATH", os.defpath)])
    return {
        **base,
        **FIXED,
        "PATH": path,
        "PYTHONPATH": str(ZOU_SIDE),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONUNBUFFERED": "1",
        "PGHOST": str(folder / "pg"),
        "SECRET_KEY": secret_key,
        "KV_PORT": str(kv_port),
        "KV_PASSWORD": kv_password,
        "EVENT_STREAM_PORT": str(event_port),
        "DOMAIN_NAME": f"{LOOPBACK}:{port}",
        "PREVIEW_FOLDER": str(folder / "previews"),
        "PLUGIN_FOLDER": str(folder / "plugins"),
        "EVENT_HANDLERS_FOLDER": str(folder / "event_handlers"),
        "TMP_DIR": str(folder / "tmp"),
        "TMPDIR": str(folder / "tmp"),
    }


def has_movies(environ: Mapping[str, str]) -> bool:
    """Whether the server finds ffmpeg and ffprobe, without which it cannot take movies as previews."""
    return all(shutil.which(name, path=environ["PATH"]) for name in MEDIA)


def listening_socket(part: str, port: int = 0, seconds: float = 5.0) -> socket.socket:
    """A socket that already listens on the loopback address, for a part; the system chooses the port when it is 0.

    Raises:
        SandboxError: the port that was asked for stayed in use.
    """
    limit = time.monotonic() + seconds
    while True:
        listener = socket.socket()
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((LOOPBACK, port))
            listener.listen(BACKLOG)
        except OSError as error:
            listener.close()
            if time.monotonic() > limit:
                raise SandboxError(part, f"cannot listen on port {port}: {error}") from error
            time.sleep(0.05)
        else:
            return listener


def start(
    front: Front,
    options: Options,
    kit: Kit,
    folder: Path,
    listener: socket.socket,
    environ: Mapping[str, str],
    log: Path,
) -> Service:
    """Start gunicorn on a socket that already listens, and close our hold on it; `wait` tells when it answers.

    The socket is handed over, not its number, so that no other process can take the port in between. Our own copy is
    closed, so that a killed server refuses connections as a dead one does.
    """
    with listener:
        application = f"app:application({front.served!r}, {options.token_seconds!r})"
        command = _command(kit, folder, listener.fileno(), application)
        # Asked politely, gunicorn waits for the listeners that stay connected; there is nothing that it has to save.
        return launch(front.part, command, log, environ, folder, signal.SIGKILL, keep=[listener.fileno()])


def wait(service: Service, front: Front, port: int, heartbeat: Heartbeat = no_heartbeat) -> None:
    """Wait until a process that serves Zou answers.

    Raises:
        SandboxError: it ended instead, or took too long; with the end of its log.
    """
    service.wait_until(lambda: _answers(port, front.question), START_SECONDS, heartbeat)


def _command(kit: Kit, folder: Path, descriptor: int, application: str) -> list[str]:
    options = {
        "bind": f"fd://{descriptor}",
        "workers": "1",
        "worker-class": "geventwebsocket.gunicorn.workers.GeventWebSocketWorker",
        "worker-connections": "1000",
        # 0 = never: a movie may keep the worker busy for longer than any limit.
        "timeout": "0",
        "worker-tmp-dir": str(folder / "tmp"),
        "log-level": "info",
    }
    words = [word for key, value in options.items() for word in (f"--{key}", value)]
    return [str(kit.python), "-m", "gunicorn", *words, "--no-control-socket", application]


def _answers(port: int, question: str) -> bool:
    # The port accepts connections before Zou is loaded, so only an answer counts.
    with contextlib.suppress(OSError), socket.create_connection((LOOPBACK, port), timeout=0.5) as line:
        line.sendall(f"GET {question} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
        return line.recv(64).startswith(b"HTTP/1.1 200 ")
    return False
