"""The starter's end of a supervisor: start it, pass on what it says, end it or let it live on."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Any

from gazu_like.sandbox.errors import SandboxError
from gazu_like.sandbox.install import Say
from gazu_like.sandbox.options import Options
from gazu_like.sandbox.places import HOME_VARIABLE, RUN_VARIABLE, home, run_root

STOP_SECONDS = 30.0


def say_on_stderr(text: str) -> None:
    """Show a person what is being done."""
    sys.stderr.write(f"sandbox: {text}\n")
    sys.stderr.flush()


def start_supervisor(name: str, options: Options) -> subprocess.Popen[str]:
    """Start the supervisor of a new sandbox, in a session of its own, with a pipe each way."""
    words = ["--name", name, "--options", options.text()]
    return subprocess.Popen(
        [sys.executable, "-m", "gazu_like.sandbox.supervise", *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=_environment(),
        cwd=run_root(),
        start_new_session=True,
    )


def _environment() -> dict[str, str]:
    """Our environment, with the two roots as absolute paths, since the supervisor runs in another folder."""
    inherited = {key: value for key, value in os.environ.items() if key != "PYTHONWARNINGS"}
    places = {HOME_VARIABLE: str(home()), RUN_VARIABLE: str(run_root())}
    package_root = str(Path(__file__).resolve().parents[2])
    if package_root in sysconfig.get_paths().values():
        return {**inherited, **places}
    # Not installed but found in some other way, perhaps through a relative path.
    search = os.pathsep.join(filter(None, [package_root, inherited.get("PYTHONPATH", "")]))
    return {**inherited, **places, "PYTHONPATH": search}


def wait_for_ready(process: subprocess.Popen[str], say: Say) -> None:
    """Pass on what the supervisor says until it is ready.

    Raises:
        SandboxError: it reported a failure, or ended without a word.
    """
    loose: list[str] = []
    for line in process.stdout or ():
        report = _parse(line)
        if "ready" in report:
            return
        if "error" in report:
            raise SandboxError(**report["error"])
        if "say" in report:
            say(report["say"])
        else:
            loose.append(line.rstrip("\n"))
    raise SandboxError("supervisor", f"it ended with status {process.wait()}", "\n".join(loose[-25:]))


def _parse(line: str) -> dict[str, Any]:
    try:
        report = json.loads(line)
    except ValueError:
        return {}
    return report if isinstance(report, dict) else {}


def end_supervisor(process: subprocess.Popen[str]) -> None:
    """Stop a supervisor that is not ready, and wait until it has tidied up."""
    process.terminate()
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    finally:
        close_pipes(process)


def disown(process: subprocess.Popen[str]) -> None:
    """Let a child live on; it is in a session of its own already."""
    close_pipes(process)
    # Otherwise Python warns that nobody waited for it.
    process.returncode = 0


def close_pipes(process: subprocess.Popen[str]) -> None:
    """Close our ends; a supervisor that watches its parent takes that for its end."""
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()
