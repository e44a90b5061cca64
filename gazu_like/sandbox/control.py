"""How a sandbox is spoken to: one line of JSON each way over a Unix socket in its folder.

Whoever may enter the folder may give orders, and that is its owner alone.
"""

from __future__ import annotations

import json
import socket
from pathlib import Path
from typing import Any

from gazu_like.sandbox.errors import SandboxError

LONGEST_LINE = 64 * 1024


def socket_path(folder: Path) -> Path:
    return folder / "control.sock"


def listen(folder: Path) -> socket.socket:
    """The supervisor's end."""
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(str(socket_path(folder)))
    socket_path(folder).chmod(0o600)
    listener.listen(16)
    return listener


def ask(folder: Path, order: str, seconds: float = 150.0) -> dict[str, Any]:
    """Give an order to a running sandbox and return its answer.

    Args:
        folder: The sandbox's folder.
        order: "status", "kill PART", "start PART" or "stop"; the parts are those that serve Zou, "API" and "events".
        seconds: How long to wait for the answer.

    Raises:
        SandboxError: it does not run, does not answer, or could not do it.
    """
    try:
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(seconds)
            line.connect(str(socket_path(folder)))
            line.sendall(json.dumps({"do": order}).encode() + b"\n")
            answer = read_line(line)
    except OSError as error:
        raise SandboxError("supervisor", f"the sandbox in {folder} does not answer: {error}") from error
    if not answer:
        raise SandboxError("supervisor", f"the sandbox in {folder} ended before it answered")
    if "error" in answer:
        raise SandboxError(**answer["error"])
    return answer


def read_line(line: socket.socket) -> dict[str, Any]:
    """Read one JSON object; empty when the other side hung up or sent something else."""
    received = b""
    while not received.endswith(b"\n") and len(received) < LONGEST_LINE:
        part = line.recv(4096)
        if not part:
            break
        received += part
    try:
        parsed = json.loads(received)
    except ValueError:
        return {}
    return parsed if isinstance(parsed, dict) else {}


def write_line(line: socket.socket, answer: dict[str, Any]) -> None:
    line.sendall(json.dumps(answer).encode() + b"\n")


def told(error: SandboxError) -> dict[str, str]:
    """An error as it travels from the supervisor to whoever asked."""
    return {"part": error.part, "message": error.message, "log_tail": error.log_tail}
