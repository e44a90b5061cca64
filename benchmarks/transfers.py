"""One large file up and down: ours, gazu and curl, each transfer in a process of its own, on loopback."""

from __future__ import annotations

import filecmp
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from benchmarks.measure import Bar, Extent, Panel, Part, Row, row_of, shown_bytes, shown_seconds
from benchmarks.production import production
from benchmarks.raw_server import raw_server
from benchmarks.transfer_once import TOKEN
from gazu_like.client import KitsuClient

#: Throughput against curl's, and memory.
GOAL, LIMIT = 0.9, 50 << 20
WHO = ("curl", "gazu", "sync", "async")
NAMES = {"curl": "curl", "gazu": "gazu", "sync": "ours", "async": "ours, async"}
#: Copies of the file that exist at once at most: ours twice, and three that the server makes on the way.
COPIES = 6
PIECE = 1 << 20


def measure(client: KitsuClient, extent: Extent) -> Part:
    """Measure both directions against the real server and against one that costs nothing.

    Args:
        client: Logged in to a server that may be filled.
        extent: Size of the file, and rounds.

    Raises:
        RuntimeError: the disk is too full.
    """
    rows, panels = [], []
    size = shown_bytes(extent.size)
    with _file(extent.size) as file:
        with raw_server(file) as raw, _working_file(client) as path:
            for server, host, where in (("raw server", raw, "file"), ("Zou", client.host, path)):
                for direction in ("upload", "download"):
                    found = _found(Transfers(host, where, file, client.access_token or ""), direction, extent.rounds)
                    what = f"{direction} of {size}, {server}"
                    rows += _rows(what, found)
                    panels.append(_panel(what, found))
                    if server == "raw server":
                        panels.append(_memory_panel(what, found))
    notes = [
        "The raw server sends from the page cache and throws away what it gets, so that the client is what is measured;"
        " Zou parses, copies and stores, and is the slower end for every client.",
        f"Memory is the largest resident size less that before the transfer. The file is {size} of random bytes.",
        "gazu.aio is not among them: in 1.3.1 every upload of it ends in a TypeError.",
    ]
    return Part("Large files", rows, panels, notes)


class Transfers:
    """The ways to transfer one file, each of which returns seconds and bytes of memory."""

    def __init__(self, host: str, path: str, file: Path, token: str) -> None:
        self._host = host
        self._path = path
        self._file = file
        self._token = token

    def run(self, who: str, direction: str) -> dict[str, float]:
        """Transfer it once, and check that it arrived."""
        target = self._file.with_name("copy")
        file = self._file if direction == "upload" else target
        try:
            found = (self._curl if who == "curl" else partial(self._python, who))(direction, file)
            if direction == "download" and not filecmp.cmp(self._file, target, shallow=False):
                raise RuntimeError(f"{who}: the file that came is another one")
        finally:
            target.unlink(missing_ok=True)
        return found

    def _python(self, who: str, direction: str, file: Path) -> dict[str, float]:
        words = [who, direction, self._host, self._path, str(file)]
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.transfer_once", *words],
            env={**os.environ, TOKEN: self._token},
            stdout=subprocess.PIPE,
            check=True,
        )
        found: dict[str, float] = json.loads(done.stdout)
        return found

    def _curl(self, direction: str, file: Path) -> dict[str, float]:
        how = ["-F", f"file=@{file}", "-o", os.devnull] if direction == "upload" else ["-o", str(file)]
        done = subprocess.run(
            ["curl", "-sS", "--fail", "--config", "-", "-w", "%{time_total}", *how, f"{self._host}/{self._path}"],
            input=f'header = "Authorization: Bearer {self._token}"\n',  # not among the words, which everybody can read
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
        return {"seconds": float(done.stdout), "grown": 0}


def _found(transfers: Transfers, direction: str, rounds: int) -> dict[str, list[dict[str, float]]]:
    found: dict[str, list[dict[str, float]]] = {who: [] for who in WHO}
    transfers.run("curl", direction)
    for each in range(rounds):
        for who in WHO:
            found[who].append(transfers.run(who, direction))
            seconds, grown = found[who][-1].values()
            sys.stderr.write(f"{direction} {each + 1}, {who}: {shown_seconds(seconds)}, {shown_bytes(grown)} more\n")
    return found


def _rows(what: str, found: dict[str, list[dict[str, float]]]) -> list[Row]:
    def pairs(ours: str, theirs: str, kind: str) -> list[tuple[float, float]]:
        return [
            (a[kind], max(b[kind], 1)) if kind == "grown" else (a[kind], b[kind])
            for a, b in zip(found[ours], found[theirs], strict=True)
        ]

    rows = []
    for who in ("sync", "async"):
        named = f"{what}, {who}"
        rows.append(row_of(named, pairs(who, "curl", "seconds"), GOAL, higher_is_better=True, against="curl"))
        rows.append(row_of(named, pairs(who, "gazu", "seconds"), None, higher_is_better=True))
        rows.append(row_of(f"{named}: memory", pairs(who, "gazu", "grown"), None, limit=LIMIT))
    return rows


def _panel(what: str, found: dict[str, list[dict[str, float]]]) -> Panel:
    bars = [
        Bar(
            NAMES[who],
            statistics.median(a["seconds"] / b["seconds"] for a, b in zip(found["curl"], runs, strict=True)),
            who in ("sync", "async"),
        )
        for who, runs in found.items()
    ]
    return Panel(f"{what[0].upper()}{what[1:]}: throughput, curl = 1", "x", bars, GOAL)


def _memory_panel(what: str, found: dict[str, list[dict[str, float]]]) -> Panel:
    bars = [
        Bar(NAMES[who], statistics.median(each["grown"] for each in runs) / (1 << 20), who in ("sync", "async"))
        for who, runs in found.items()
        if who != "curl"
    ]
    return Panel(f"{what[0].upper()}{what[1:]}: memory on top", " MB", bars, LIMIT / (1 << 20))


@contextmanager
def _file(size: int) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="benchmark-") as folder:
        free = shutil.disk_usage(folder).free
        if free < COPIES * size:
            raise RuntimeError(f"transfers need {COPIES} times {shown_bytes(size)} of disk: choose a smaller --size")
        file = Path(folder, "file")
        piece = os.urandom(PIECE)
        with file.open("wb") as opened:
            for _ in range(size // PIECE):
                opened.write(piece)
        yield file


@contextmanager
def _working_file(client: KitsuClient) -> Iterator[str]:
    """Make a working file, the record whose file may have any size; yield the path of its file."""
    project = production(client)
    client.files.set_project_file_tree(project, "default")
    task = client.task.all_tasks_for_project(project)[0]
    working_file = client.files.new_working_file(task, name="benchmark")
    try:
        yield f"data/working-files/{working_file['id']}/file"
    finally:
        client.files.remove_working_file(working_file)
