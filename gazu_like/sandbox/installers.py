"""The programs that install packages: uv when there is one, since it is many times quicker, and pip."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

# pip's settings and uv's names for them, so that a studio's own package index is used by either.
UV_NAMES = {
    "index-url": ("UV_DEFAULT_INDEX", " "),
    "extra-index-url": ("UV_INDEX", " "),
    "find-links": ("UV_FIND_LINKS", ","),
    "trusted-host": ("UV_INSECURE_HOST", " "),
    "cert": ("SSL_CERT_FILE", " "),
    "proxy": ("ALL_PROXY", " "),
}

# What would bend another Python, or send packages elsewhere.
BENDING = (
    "PYTHONPATH",
    "PYTHONHOME",
    "VIRTUAL_ENV",
    "PIP_TARGET",
    "PIP_PREFIX",
    "PIP_USER",
    "PIP_REQUIRE_VIRTUALENV",
)


@dataclass(frozen=True)
class Tool:
    """A program that installs packages: the words of its commands and its environment."""

    name: str
    make_venv: tuple[str, ...]
    install: tuple[str, ...]
    environment: Mapping[str, str]


def tools(interpreter: Path, venv: Path, uv: Path | None) -> list[Tool]:
    """What can make a venv for an interpreter and install into it, the quickest first."""
    pip = pip_tool(interpreter, venv)
    return [pip] if uv is None else [uv_tool(uv, interpreter, venv), pip]


def pip_tool(interpreter: Path, venv: Path) -> Tool:
    """pip, as the venv brings it along."""
    environment = clean_environment()
    install = (str(venv / "bin" / "python"), "-m", "pip", "install", "--no-input", "--progress-bar", "off")
    return Tool("pip", (str(interpreter), "-m", "venv", str(venv)), install, environment)


def uv_tool(uv: Path, interpreter: Path, venv: Path) -> Tool:
    """uv, told to look where pip is configured to look."""
    environment = {**uv_settings(_pip_settings()), **clean_environment(), "UV_COMPILE_BYTECODE": "1"}
    make_venv = (str(uv), "venv", "--python", str(interpreter), str(venv))
    return Tool("uv", make_venv, (str(uv), "pip", "install", "--python", str(venv / "bin" / "python")), environment)


def find_uv() -> Path | None:
    """uv beside our Python or on the PATH; None when there is none."""
    beside = Path(sys.executable).with_name("uv")
    found = str(beside) if beside.exists() else shutil.which("uv")
    return None if found is None else Path(found)


def _pip_settings() -> dict[str, str]:
    """pip's configuration as `pip config list` tells it, the environment's settings winning over the files'."""
    command = [sys.executable, "-m", "pip", "config", "list"]
    listed = subprocess.run(command, capture_output=True, text=True, env=clean_environment(), check=False)
    found: dict[str, str] = {}
    rank = {"global": 0, "install": 1, ":env:": 2}
    rows = [line.partition("=") for line in listed.stdout.splitlines() if "=" in line]
    for name, _, value in sorted(rows, key=lambda row: rank.get(row[0].partition(".")[0], -1)):
        section, _, key = name.partition(".")
        if section in rank:
            found[key.lstrip(".")] = str(ast.literal_eval(value))
    return found


def uv_settings(pip_settings: Mapping[str, str]) -> dict[str, str]:
    """Environment that makes uv look where pip is configured to look; empty when uv is configured itself."""
    if any(name in os.environ for name, _ in UV_NAMES.values() if name.startswith("UV_")):
        return {}
    settings = {
        name: separator.join(pip_settings[key].split())
        for key, (name, separator) in UV_NAMES.items()
        if pip_settings.get(key)
    }
    # pip weighs all indexes alike; uv by itself stops at the first that knows the name.
    return {**settings, "UV_INDEX_STRATEGY": "unsafe-best-match"}


def clean_environment() -> dict[str, str]:
    """Our environment, proxies and pip's settings included, without what would bend another Python."""
    return {key: value for key, value in os.environ.items() if key not in BENDING}
