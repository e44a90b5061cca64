"""A sandbox as its user sees it: start one, use it, stop it."""

from __future__ import annotations

import atexit
import contextlib
import importlib
import os
import secrets
import signal
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from gazu_like.sandbox import api, boot, control, postgres, registry
from gazu_like.sandbox.errors import NotRunning, SandboxError
from gazu_like.sandbox.install import Kit, Say, say_nothing
from gazu_like.sandbox.options import Options
from gazu_like.sandbox.places import check_name, check_platform, run_root
from gazu_like.sandbox.service import tail

if TYPE_CHECKING:
    from gazu_like.client import KitsuClient

STOP_SECONDS = 30.0
ZOU_SECONDS = 300.0

# What `seed=` can be, and the function of seed_data that loads it.
SEEDS = {"demo": "load_demo"}


class Server:
    """A running Kitsu server. Leaving its `with` block stops it if `start` made it, and leaves it running otherwise.

    Attributes:
        name: Its name.
        folder: Its folder: database, previews, logs.
        host: What `set_host` takes, "http://127.0.0.1:PORT/api".
        origin: The same without "/api".
        event_host: Where the events are: the origin, or another port when they are apart.
        events_apart: Whether a process of its own serves the events.
        email: The administrator's login.
        has_movies: Whether it can take movies as previews (ffmpeg and ffprobe are there).
    """

    def __init__(self, state: registry.State, process: subprocess.Popen[str] | None = None) -> None:
        self._state = state
        self._process = process
        self._born_in = os.getpid()
        self.name = state.name
        self.folder = Path(state.folder)
        self.host = state.host
        self.origin = state.origin
        self.event_host = state.event_host
        self.events_apart = state.events_apart
        self.email = state.email
        self.has_movies = state.has_movies

    def __repr__(self) -> str:
        return f"<Server {self.name!r} at {self.host}>"

    def __enter__(self) -> Server:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process is not None:
            self.stop()

    @property
    def password(self) -> str:
        """The administrator's password, random for every sandbox."""
        return self._state.password

    @property
    def password_file(self) -> Path:
        """A file with the password in it that only its owner can read."""
        return registry.password_file(self.folder)

    @property
    def is_running(self) -> bool:
        """Whether the API's process runs."""
        try:
            return api.PART in self.processes()
        except SandboxError:
            return False

    def processes(self) -> dict[str, int]:
        """Process number of each running part: "PostgreSQL", "Valkey", "API", "supervisor"; "events" when apart.

        Raises:
            SandboxError: the sandbox does not run.
        """
        answer = control.ask(self.folder, "status")
        return {**{part: pid for part, pid in answer.items() if part != "ok"}, "supervisor": self._state.pid}

    def client(self) -> KitsuClient:
        """A new client, logged in as the administrator, who knows where the events are. Close it when done."""
        # Imported here: starting a server needs no HTTP client.
        from gazu_like import session
        from gazu_like.client import KitsuClient

        client = KitsuClient(self.host)
        if self.events_apart:
            client.event_host = self.event_host
        try:
            session.log_in(self.email, self.password, client=client)
        except BaseException:
            client.close()
            raise
        return client

    def stop(self) -> None:
        """Stop every part and remove the folder. Stopping twice is no error."""
        # The name may be another sandbox's by now.
        if registry.supervisor(self.folder) == self._state.pid:
            with contextlib.suppress(NotRunning):
                end(self.name)
        _open.pop(self.name, None)
        if self._process is not None:
            boot.close_pipes(self._process)
            self._process.wait(STOP_SECONDS)

    def kill_api(self) -> None:
        """End the API's process as a crash would; its port refuses connections from then on."""
        self._order("kill", api.PART)

    def start_api(self) -> None:
        """Start the API again, on the same port, and wait until it answers.

        Raises:
            SandboxError: it does not start.
        """
        self._order("start", api.PART)

    def restart_api(self) -> None:
        """Kill the API and start it again on the same port."""
        self.kill_api()
        self.start_api()

    def kill_events(self) -> None:
        """End the process of the events as a crash would; its port refuses connections, the API goes on.

        Raises:
            SandboxError: the events are not apart, so that they live and die with the API.
        """
        self._order("kill", api.EVENTS_PART)

    def start_events(self) -> None:
        """Start the events again, on the same port, and wait until they can be listened to.

        Raises:
            SandboxError: they do not start, or are not apart.
        """
        self._order("start", api.EVENTS_PART)

    def restart_events(self) -> None:
        """Kill the process of the events and start it again on the same port.

        Raises:
            SandboxError: it does not start, or the events are not apart.
        """
        self.kill_events()
        self.start_events()

    def _order(self, verb: str, part: str) -> None:
        self._check_part(part)
        control.ask(self.folder, f"{verb} {part}")

    def _check_part(self, part: str) -> None:
        if part == api.EVENTS_PART and not self.events_apart:
            raise SandboxError(
                part,
                "API and events are one process here: use kill_api and its like, or start the sandbox with "
                "events_apart=True (--events-apart on the command line)",
            )

    def log_tail(self, lines: int = 40, part: str = "API") -> str:
        """The last lines of a part's log.

        Args:
            lines: How many.
            part: "API", "PostgreSQL", "Valkey" or "supervisor"; "events" when they are apart.

        Raises:
            SandboxError: the events are not apart; what they log is in the API's log.
        """
        self._check_part(part)
        return tail(registry.log_file(self.folder, part), lines)

    def zou(self, *words: str, text: str | None = None) -> str:
        """Run Zou's own command line on this server's data, as in `server.zou("clear-memory-cache")`.

        Args:
            words: Command and arguments; nothing secret, since everybody can read them.
            text: What the command reads from standard input.

        Returns:
            What it printed.

        Raises:
            SandboxError: it failed; with what it printed.
        """
        return self._run(f"zou {words[0] if words else ''}", ["-m", "zou.cli", *words], text)

    def python(self, *words: str, text: str | None = None) -> str:
        """Run the server's own Python, which has Zou in it, on this server's data: `server.python("-c", CODE)`.

        Args:
            words: What the interpreter is given; nothing secret, since everybody can read them.
            text: What the program reads from standard input.

        Returns:
            What it printed.

        Raises:
            SandboxError: it failed; with what it printed.
        """
        return self._run("python", words, text)

    def _run(self, what: str, words: Sequence[str], text: str | None) -> str:
        kit = Kit(Path(self._state.kit))
        done = subprocess.run(
            [str(kit.python), *words],
            input="" if text is None else text,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env=self._environment(kit),
            cwd=self.folder,
            timeout=ZOU_SECONDS,
            check=False,
        )
        if done.returncode != 0:
            raise SandboxError("zou", f"`{what}` ended with status {done.returncode}", done.stdout)
        return done.stdout

    def _environment(self, kit: Kit) -> dict[str, str]:
        state = self._state
        return api.environment(
            kit, self.folder, state.secret_key, state.kv_port, state.kv_password, state.port, state.event_port
        )

    def sql(self, text: str) -> str:
        """Run SQL on this server's database.

        Returns:
            The rows as lines, their columns separated by "|".

        Raises:
            SandboxError: PostgreSQL refused it; with its words.
        """
        return postgres.psql(Path(self._state.postgres_programs), self.folder / "pg", text, api.base_environment())


# Every server that this process started and has not stopped, so that leaving Python stops them in order.
_open: dict[str, Server] = {}


def start(
    name: str | None = None,
    seed: str | None = None,
    quiet: bool = False,
    events_apart: bool = False,
    token_seconds: int | None = None,
) -> Server:
    """Start a server that lives as long as this process at most.

    Args:
        name: Its name; a random one when left out.
        seed: "demo" fills it with a small production; None leaves it as a new Kitsu is.
        quiet: Say nothing on standard error about what is being done.
        events_apart: Serve the events from a process of their own, at `Server.event_host`, which can be killed and
            started by itself.
        token_seconds: Lifetime of the access tokens of people, from a login as from a renewal, in whole seconds; Zou's
            own, 7 days, when None. Refresh tokens live 15 days all the same.

    Returns:
        The server, ready. Use it in a `with` block, or call `stop()`.

    Raises:
        SandboxError: it could not be started; says which part failed.
        ValueError: no such seed, or no possible lifetime.
    """
    options = Options(is_detached=False, events_apart=events_apart, token_seconds=token_seconds)
    server = _boot(name or f"box-{secrets.token_hex(3)}", seed, quiet, options)
    _open[server.name] = server
    return server


def up(
    name: str,
    seed: str | None = None,
    quiet: bool = False,
    events_apart: bool = False,
    token_seconds: int | None = None,
) -> Server:
    """Start a server that stays until `stop()` or `python -m gazu_like.sandbox down NAME`.

    Takes and raises what `start` does.
    """
    return _boot(name, seed, quiet, Options(is_detached=True, events_apart=events_apart, token_seconds=token_seconds))


def attach(name: str) -> Server:
    """A server that is already running.

    Raises:
        NotRunning: none of that name runs.
    """
    check_platform()
    return Server(registry.find(name))


def end(name: str) -> None:
    """Stop a running sandbox by its name, whoever started it, and remove its folder.

    Raises:
        NotRunning: none of that name runs.
        SandboxError: it cannot be stopped.
    """
    check_platform()
    if check_name(name) not in registry.names():
        raise NotRunning(name)
    folder = run_root() / name
    # Before it is ready it takes no orders, only signals.
    with contextlib.suppress(SandboxError):
        control.ask(folder, "stop", STOP_SECONDS)
    for number in (signal.SIGTERM, signal.SIGKILL):
        if not _signal(name, folder, number):
            return
    raise SandboxError("supervisor", f"the sandbox {name!r} could not be stopped; its folder is {folder}")


def _signal(name: str, folder: Path, number: int) -> bool:
    """Send its supervisor a signal if it still runs, and wait; whether it still runs then."""
    pid = registry.supervisor(folder)
    if name in registry.names() and pid is not None:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, number)
        _wait_until(lambda: name not in registry.names(), STOP_SECONDS)
    return name in registry.names()


def _boot(name: str, seed: str | None, quiet: bool, options: Options) -> Server:
    if seed is not None and seed not in SEEDS:
        raise ValueError(f"seed must be one of {', '.join(map(repr, SEEDS))} or None, not {seed!r}")
    check_platform()
    say = say_nothing if quiet else boot.say_on_stderr
    process = boot.start_supervisor(check_name(name), options)
    try:
        boot.wait_for_ready(process, say)
        state = registry.find(name)
    except BaseException:
        boot.end_supervisor(process)
        raise
    if options.is_detached:
        boot.disown(process)
    server = Server(state, None if options.is_detached else process)
    if seed is not None:
        _sow(server, seed, say)
    return server


def _sow(server: Server, seed: str, say: Say) -> None:
    say(f"loading the seed {seed!r}")
    try:
        load = getattr(importlib.import_module("gazu_like.sandbox.seed_data"), SEEDS[seed])
        with contextlib.closing(server.client()) as client:
            load(client)
    except Exception as error:
        tail_of_log = server.log_tail()
        server.stop()
        raise SandboxError(
            "seed", f"{seed!r} could not be loaded: {type(error).__name__}: {error}", tail_of_log
        ) from error
    except BaseException:
        server.stop()
        raise


def _wait_until(done: Callable[[], bool], seconds: float) -> None:
    limit = time.monotonic() + seconds
    while not done() and time.monotonic() < limit:
        time.sleep(0.05)


@atexit.register
def _stop_all() -> None:
    for server in list(_open.values()):
        # A process forked from ours has a copy of the list, but the servers are not its own.
        if server._born_in == os.getpid():
            server.stop()
