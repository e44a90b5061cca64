"""The Python that Zou is installed for: the running one when it can host Zou, else another one on the PATH."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from gazu_like.sandbox.errors import SandboxError
from gazu_like.sandbox.installers import clean_environment

PART = "Python"
# Zou 1.0.97 allows 3.14 too, but two packages that it pins (numpy 2.2.6, OpenTimelineIO 0.18.1) have no wheels for it.
HOSTS = ((3, 12), (3, 13), (3, 11), (3, 10))


def running() -> tuple[int, int]:
    """Version of the Python that runs us."""
    return sys.version_info[0], sys.version_info[1]


def find_interpreter(needs_pip: bool) -> tuple[Path, tuple[int, int]]:
    """The Python to install Zou for: the running one if it can host Zou, else one on the PATH.

    Args:
        needs_pip: It must be able to make a venv with pip in it (Debian's python3 cannot without python3-venv).

    Raises:
        SandboxError: there is none.
    """
    names = [f"python{major}.{minor}" for major, minor in HOSTS]
    candidates = [sys.executable, *filter(None, map(shutil.which, [*names, "python3"]))]
    for candidate in candidates:
        version = probe(candidate, needs_pip)
        if version in HOSTS:
            return Path(candidate), version
    raise SandboxError(PART, _no_host(needs_pip))


def _no_host(needs_pip: bool) -> str:
    wanted = ", ".join(f"{major}.{minor}" for major, minor in sorted(HOSTS))
    this = f"this is Python {running()[0]}.{running()[1]}"
    venv = " with its venv module (Debian: python3-venv)" if needs_pip else ""
    return f"Zou needs Python {wanted}{venv}; {this}, and the PATH has no other that would do"


def probe(candidate: str, needs_pip: bool) -> tuple[int, int] | None:
    """Version of an interpreter, or None when it does not run (a pyenv shim) or cannot make a venv."""
    question = "import sys, venv; print(*sys.version_info[:2])"
    code = f"import ensurepip; {question}" if needs_pip else question
    try:
        done = subprocess.run(
            [candidate, "-I", "-c", code],
            capture_output=True,
            text=True,
            timeout=30,
            env=clean_environment(),
            check=True,
        )
        major, minor = done.stdout.split()
        return int(major), int(minor)
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
