"""What the table in README says of this package and of others, measured: `python scripts/compared.py` prints it.

Each package is installed from the package index into an environment of its own, in a temporary folder. What a client
does with a server that misbehaves is asked of a server in this process. Takes about a minute; changes nothing here.
"""

from __future__ import annotations

import http.server
import json
import re
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import ClassVar, NamedTuple

ROOT = Path(__file__).resolve().parents[1]
RUNS = 7


class Package(NamedTuple):
    """A package: what pip calls it, what Python imports, and whether it speaks to Kitsu."""

    requirement: str
    module: str
    is_for_kitsu: bool = False


PACKAGES: Mapping[str, Package] = {
    "gazu_like": Package(str(ROOT), "gazu_like", is_for_kitsu=True),
    "gazu": Package("gazu==1.3.1", "gazu", is_for_kitsu=True),
    "ayon-python-api": Package("ayon-python-api", "ayon_api"),
    "ftrack-python-api": Package("ftrack-python-api", "ftrack_api"),
    "shotgun_api3": Package("shotgun_api3", "shotgun_api3"),
}

#: Each probe is a program: {module} is the package, {host} a server that misbehaves, {other} another server.
IMPORT = """
import time; t = time.perf_counter()
import {module} as package
# Some load their rooms when they are first asked for.
[getattr(package, name, None) for name in ("client", "task", "shot", "asset", "files")]
print(round((time.perf_counter() - t) * 1000))
"""
PASSING = """
import {module} as gazu
gazu.set_host("{host}/api")
try:
    answer = gazu.client.fetch_all("passing")
    print("the list" if answer == [{{"id": "1"}}] else "data: " + repr(answer))
except Exception as error:
    print(type(error).__module__.split(".")[0] + "." + type(error).__name__)
"""
BROKEN = PASSING.replace("passing", "broken")
REFUSED = """
import {module} as gazu
gazu.set_host("http://127.0.0.1:9/api")
try:
    print("data: " + repr(gazu.client.fetch_all("projects")))
except Exception as error:
    print(type(error).__module__.split(".")[0] + "." + type(error).__name__)
"""
TOKEN = """
import {module} as gazu
gazu.set_host("{host}/api")
gazu.client.set_tokens({{"access_token": "a-secret-token"}})
try:
    gazu.client.get("elsewhere", json_response=False)
    gazu.client.get_file_data_from_url("{other}/file", full=True)
except Exception:
    pass
"""


class Server(http.server.BaseHTTPRequestHandler):
    """Answers "passing" with 503 the first time and "broken" always, sends "elsewhere" to the other server."""

    asked: ClassVar[dict[str, int]] = {}
    tokens: ClassVar[list[str]] = []
    other = ""

    def do_GET(self) -> None:
        """Answer."""
        name = self.path.rpartition("/")[2].partition("?")[0]
        self.asked[name] = self.asked.get(name, 0) + 1
        if name == "elsewhere":
            self.send_response(302)
            self.send_header("Location", f"{self.other}/file")
            self.end_headers()
            return
        if name == "file" and "a-secret-token" in self.headers.get("Authorization", ""):
            self.tokens.append(name)
        is_down = name == "broken" or (name == "passing" and self.asked[name] == 1)
        body = json.dumps({"message": "busy"} if is_down else [{"id": "1"}]).encode()
        self.send_response(503 if is_down else 200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *words: object) -> None:
        """Keep quiet."""


@contextmanager
def served() -> Iterator[str]:
    """Serve, and give the address."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


def main() -> int:
    """Install, ask, and print a table in Markdown."""
    rows: dict[str, list[str]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, package in PACKAGES.items():
            sys.stderr.write(f"{name} ...\n")
            python = _installed(Path(folder) / re.sub(r"\W", "-", name), package.requirement)
            for what, found in _measured(python, package).items():
                rows.setdefault(what, []).append(found)
    sys.stdout.write(f"{_table(rows)}\n")
    return 0


def _installed(place: Path, requirement: str) -> Path:
    subprocess.run([sys.executable, "-m", "venv", place], check=True)
    python = place / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    quiet = ["--quiet", "--disable-pip-version-check"]
    subprocess.run([python, "-m", "pip", "install", *quiet, requirement], check=True, stderr=subprocess.DEVNULL)
    return python


def _measured(python: Path, package: Package) -> dict[str, str]:
    listed = json.loads(_said([str(python), "-m", "pip", "list", "--format=json", "--disable-pip-version-check"]))
    others = [each["name"] for each in listed if each["name"].lower() not in ("pip", "setuptools")]
    best = min(int(_probe(python, IMPORT, package.module)) for _ in range(RUNS))
    facts = {"packages installed": str(len(others)), "import, best of 7 (ms)": str(best)}
    return {**facts, **(_of_kitsu(python, package.module) if package.is_for_kitsu else dict.fromkeys(OF_KITSU, "-"))}


OF_KITSU = ("a 503 that passes", "a 503 that stays", "a refused connection", "token sent to another host")


def _of_kitsu(python: Path, module: str) -> dict[str, str]:
    Server.asked.clear()
    Server.tokens.clear()
    with served() as host, served() as other:
        Server.other = other
        said = [_probe(python, probe, module, host, other) for probe in (PASSING, BROKEN, REFUSED)]
        _probe(python, TOKEN, module, host, other.replace("127.0.0.1", "localhost"))
    return dict(zip(OF_KITSU, [*said, "yes" if Server.tokens else "no"], strict=True))


def _probe(python: Path, code: str, module: str, host: str = "", other: str = "") -> str:
    return _said([str(python), "-I", "-c", code.format(module=module, host=host, other=other)])


def _said(command: Sequence[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    return done.stdout.strip()


def _table(rows: Mapping[str, Sequence[str]]) -> str:
    lines = [("", *PACKAGES), ("---",) * (len(PACKAGES) + 1), *((what, *found) for what, found in rows.items())]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


if __name__ == "__main__":
    sys.exit(main())
