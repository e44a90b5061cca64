"""A real browser without a window: Chrome's DevTools protocol over two pipes, so that nothing else is needed."""

from __future__ import annotations

import base64
import json
import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome")
PATIENCE_SECONDS = 60.0
#: None of these changes how a page is shown: no first run, no errands of the browser's own in the network.
FLAGS = (
    "--headless=new",
    "--remote-debugging-pipe",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--hide-scrollbars",
)

#: The protocol speaks over the descriptors 3 and 4, which may be taken here, and are free in a process of its own.
MOVE_PIPES = """
import fcntl, os, sys
ends = [fcntl.fcntl(int(end), fcntl.F_DUPFD, 10) for end in sys.argv[1:3]]
os.dup2(ends[0], 3)
os.dup2(ends[1], 4)
os.execv(sys.argv[3], sys.argv[3:])
"""


def find() -> str | None:
    """Return the path of a browser: what CHROME names, else the first on PATH."""
    named = os.environ.get("CHROME")
    return shutil.which(named) if named else next(filter(None, map(shutil.which, NAMES)), None)


@dataclass
class Browser:
    """One tab. ``events`` are what the browser told since the last ``open``."""

    sending: int
    reading: int
    session: str = ""
    events: list[dict[str, Any]] = field(default_factory=list)
    _rest: bytes = b""
    _last: int = 0

    def ask(self, method: str, **params: Any) -> dict[str, Any]:
        """Call a method of the protocol, and return its result."""
        self._last += 1
        asked = {"id": self._last, "method": method, "params": params}
        whole = json.dumps({**asked, "sessionId": self.session} if self.session else asked).encode() + b"\0"
        while whole:
            whole = whole[os.write(self.sending, whole) :]
        return self._answer(self._last, method)

    def _answer(self, number: int, method: str) -> dict[str, Any]:
        while (told := self._next()).get("id") != number:
            self.events.append(told)
        if "error" in told:
            raise AssertionError(f"{method}: {told['error']}")
        result: dict[str, Any] = told["result"]
        return result

    def wait_for(self, method: str) -> None:
        """Wait for an event."""
        while not any(event.get("method") == method for event in self.events):
            self.events.append(self._next())

    def _next(self) -> dict[str, Any]:
        end = time.monotonic() + PATIENCE_SECONDS
        while b"\0" not in self._rest:
            ready, _, _ = select.select([self.reading], [], [], max(0.0, end - time.monotonic()))
            read = os.read(self.reading, 1 << 20) if ready else b""
            assert read, "the browser said nothing in time, or is gone"
            self._rest += read
        whole, _, self._rest = self._rest.partition(b"\0")
        told: dict[str, Any] = json.loads(whole)
        return told

    def attach(self) -> None:
        """Take a tab, and listen to all that can go wrong in it."""
        tab = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask("Target.attachToTarget", targetId=tab, flatten=True)["sessionId"]
        for room in ("Page", "Runtime", "Log", "Network", "Audits"):
            self.ask(f"{room}.enable")

    def open(self, path: Path, width: int = 1280, height: int = 900, dark: bool = False, media: str = "screen") -> None:
        """Show a file on a screen of a size in CSS pixels."""
        phone = width < 600
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=phone)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.ask("Emulation.setEmulatedMedia", media=media, features=[scheme])
        self.events.clear()
        self.ask("Page.navigate", url=path.resolve().as_uri())
        self.wait_for("Page.loadEventFired")

    def value(self, expression: str) -> Any:
        """Return what an expression of JavaScript is in the page."""
        answer = self.ask("Runtime.evaluate", expression=expression, returnByValue=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def picture(self, path: Path, whole: bool = True) -> Path:
        """Take a picture of the page, or of what the screen shows of it."""
        taken = self.ask("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        path.write_bytes(base64.b64decode(taken["data"]))
        return path

    def pdf(self, path: Path) -> Path:
        """Print the page."""
        printed = self.ask("Page.printToPDF", printBackground=False, preferCSSPageSize=True)
        path.write_bytes(base64.b64decode(printed["data"]))
        return path

    def complaints(self) -> list[str]:
        """Return what the browser said against the page: errors, refused styles and scripts, exceptions."""
        heard = ("Log.entryAdded", "Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Audits.issueAdded")
        return [json.dumps(event["params"]) for event in self.events if event.get("method") in heard]

    def fetched(self) -> list[str]:
        """Return the addresses that the page asked for, but those of what stands in it."""
        asked = [event for event in self.events if event.get("method") == "Network.requestWillBeSent"]
        addresses = [event["params"]["request"]["url"] for event in asked]
        return [address for address in addresses if not address.startswith("data:")]


@contextmanager
def running(program: str, folder: Path) -> Iterator[Browser]:
    """Run a browser whose profile is in a folder."""
    to_read, sending = os.pipe()
    reading, to_write = os.pipe()
    # Root, as in containers, has no sandbox.
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    command = [program, *FLAGS, *sandbox, f"--user-data-dir={folder}", "about:blank"]
    starter = [sys.executable, "-c", MOVE_PIPES, str(to_read), str(to_write)]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            [*starter, *command], pass_fds=(to_read, to_write), stdin=subprocess.DEVNULL, stdout=log, stderr=log
        )
    os.close(to_read)
    os.close(to_write)
    browser = Browser(sending, reading)
    try:
        browser.attach()
        yield browser
    finally:
        _stop(process, browser)


def _stop(process: subprocess.Popen[bytes], browser: Browser) -> None:
    browser.session = ""
    with suppress(AssertionError, OSError):
        browser.ask("Browser.close")
    os.close(browser.sending)
    os.close(browser.reading)
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
