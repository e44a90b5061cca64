"""What a sandbox says when it cannot start."""

from __future__ import annotations


class SandboxError(RuntimeError):
    """One part of a sandbox failed.

    Attributes:
        part: Which part: "folders", "name", "Python", "install", "template", "PostgreSQL", "Valkey", "API",
            "events", "seed", "supervisor" or "platform".
        message: What happened and, where something can be done about it, what.
        log_tail: The last lines of that part's log; empty when it has none.
    """

    def __init__(self, part: str, message: str, log_tail: str = "") -> None:
        super().__init__(part, message, log_tail)
        self.part = part
        self.message = message
        self.log_tail = log_tail.strip()

    def __str__(self) -> str:
        said = f"sandbox: {self.part}: {self.message}"
        if not self.log_tail:
            return said
        return f"{said}\n--- end of its log ---\n{self.log_tail}"


class NotRunning(SandboxError):
    """No sandbox of that name is running."""

    def __init__(self, name: str) -> None:
        super().__init__("name", f"no sandbox named {name!r} is running")
        self.name = name

    def __reduce__(self) -> tuple[type[NotRunning], tuple[str]]:
        return NotRunning, (self.name,)
