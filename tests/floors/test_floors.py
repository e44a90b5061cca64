"""Who may import whom: lower rooms never import higher ones."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import gazu_like
from gazu_like.nim import client as nim_client

PACKAGE = Path(gazu_like.__file__).parent

#: Floor of each room, the most exact name counts. Nouns stand on one floor and are ordered among themselves.
FLOORS = {
    "exception": 0,
    "refs": 0,
    "shapes": 0,
    "sorting": 0,
    "transport.redact": 0,
    "transport.codec": 0,
    "transport.settings": 0,
    "transport": 1,
    "page": 1,
    "auth": 2,
    "transfer": 2,
    "claims": 2,
    "nouns": 2,
    "tracker": 2,
    "connection": 2,
    "many": 2,
    "client": 2,
    "session": 3,
    "cache": 3,
    "helpers": 3,
    "names": 3,
    "event_log": 3,
    "records": 3,
    "encoder": 3,
    "person": 4,
    "studio": 4,
    "project": 4,
    "project_template": 4,
    "entity": 4,
    "shot": 4,
    "scene": 4,
    "edit": 4,
    "concept": 4,
    "asset": 4,
    "casting": 4,
    "task": 4,
    "files": 4,
    "playlist": 4,
    "search": 4,
    "user": 4,
    "context": 4,
    "shotgun": 4,
    "lookup": 5,
    "overview": 5,
    "sync": 5,
    "events": 5,
    "board": 5.5,
    "diagnosis": 5.5,
    "aio": 5,
    # The second tracker is a house of its own on the sixth floor.
    "nim.refs": 6.0,
    "nim.notation": 6.0,
    "nim.shapes": 6.0,
    "nim.fields": 6.1,
    "nim.table": 6.1,
    "nim.settings": 6.1,
    "nim.values": 6.2,
    "nim.answers": 6.2,
    "nim.connection": 6.3,
    "nim.client": 6.4,
    "nim.publishing": 6.5,
    "nim.user": 6.6,
    "nim.server": 6.6,
    "nim.contact": 6.6,
    "nim.schedule": 6.6,
    "nim.resource": 6.6,
    "nim.job": 6.6,
    "nim.show": 6.6,
    "nim.shot": 6.6,
    "nim.asset": 6.6,
    "nim.task": 6.6,
    "nim.file": 6.6,
    "nim.element": 6.6,
    "nim.render": 6.6,
    "nim.review": 6.6,
    "nim.timecard": 6.6,
    "nim.migration": 6.7,
    "nim.api": 6.7,
    "nim.aio": 6.7,
    "nim.namespaces": 6.8,
    "nim.testing": 6.3,
    "nim": 6.8,
    "sandbox": 6,
    "testing": 6,
    "alias": 7,
    "namespaces": 7,
    "cli": 7,
    "": 7,
}
NOUNS = [room for room, floor in FLOORS.items() if floor == 4]


def modules() -> dict[str, Path]:
    found = {}
    for path in PACKAGE.rglob("*.py"):
        if "zou_side" in path.parts:  # runs in the server's environment, imports nothing of ours
            continue
        parts = list(path.relative_to(PACKAGE).with_suffix("").parts)
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def room_of(module: str) -> str:
    while module and module not in FLOORS:
        module = module.rpartition(".")[0]
    return module


def imports_of(path: Path, known: set[str]) -> set[str]:
    """Modules of the package that a file imports when it runs: what only type checkers read does not count."""
    found: set[str] = set()
    waiting = list(ast.parse(path.read_text()).body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            waiting.extend(node.orelse)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "gazu_like":
            base = (node.module or "").partition(".")[2]
            for alias in node.names:
                inner = f"{base}.{alias.name}".strip(".")
                found.add(inner if inner in known else base)
        elif isinstance(node, ast.Import):
            found.update(
                alias.name.partition(".")[2] for alias in node.names if alias.name.split(".")[0] == "gazu_like"
            )
        else:
            waiting.extend(ast.iter_child_nodes(node))
    return found


ALL = modules()


@pytest.mark.parametrize("module", sorted(ALL))
def test_no_room_imports_a_higher_one(module: str) -> None:
    here = room_of(module)
    for other in imports_of(ALL[module], set(ALL)):
        there = room_of(other)
        if here == there or (other == "" and module != ""):  # the front door's __version__ is for everybody
            continue
        assert FLOORS[there] <= FLOORS[here], f"{module} (floor {FLOORS[here]}) imports {other} ({FLOORS[there]})"
        if here in NOUNS and there in NOUNS:
            assert NOUNS.index(there) < NOUNS.index(here), f"{module} imports the later noun {other}"


def test_every_module_has_a_floor() -> None:
    assert [module for module in ALL if module and not room_of(module)] == []
    assert [module for module in ALL if room_of(module) == "nim" != module] == []


def test_pages_know_nothing_of_what_they_tell() -> None:
    mine = [module for module in ALL if room_of(module) == "page"]
    assert {room_of(each) for module in mine for each in imports_of(ALL[module], set(ALL))} == {"page"}


def test_nim_s_nouns_do_not_know_each_other() -> None:
    nouns = {room for room, floor in FLOORS.items() if floor == FLOORS["nim.job"]}
    assert nouns == {f"nim.{noun}" for noun in nim_client.NOUNS} - {"nim.api"}
    for noun in nouns:
        assert not imports_of(ALL[noun], set(ALL)) & nouns - {noun}


def test_the_stand_in_knows_nothing_of_the_client() -> None:
    mine = [module for module in ALL if room_of(module) == "nim.testing"]
    rooms = {room_of(each) for module in mine for each in imports_of(ALL[module], set(ALL))}
    assert rooms - {"nim.testing"} == {"nim.table", "nim.notation", "nim.values"}


#: The wire: what a request is, the two ways to send it, and the connections and addresses of both.
HTTP_ROOMS = {f"transport.{room}" for room in ("wire", "direct", "threads", "tasks", "pools", "network")}


def test_only_the_wire_imports_httpx() -> None:
    users = [module for module, path in ALL.items() if _imports_httpx(path)]
    assert set(users) == HTTP_ROOMS


def _imports_httpx(path: Path) -> bool:
    tree = ast.parse(path.read_text())
    typed_only = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        for inner in ast.walk(node)
    }
    return any(
        (
            isinstance(node, ast.Import)
            and any(alias.name.split(".")[0] in ("httpx", "httpcore") for alias in node.names)
        )
        or (isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in ("httpx", "httpcore"))
        for node in ast.walk(tree)
        if id(node) not in typed_only
    )


@pytest.mark.process
def test_every_module_imports_alone() -> None:
    names = [f"gazu_like.{module}" if module else "gazu_like" for module in sorted(ALL)]
    code = (
        "import sys, importlib\n"
        f"for name in {[name for name in names if not name.endswith('__main__')]!r}:\n"
        "    for loaded in [m for m in sys.modules if m.split('.')[0] == 'gazu_like']: del sys.modules[loaded]\n"
        "    importlib.import_module(name)\n"
    )
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr


@pytest.mark.process
def test_the_front_door_loads_no_http_library() -> None:
    code = "import sys, gazu_like; print([m for m in ('httpx', 'socketio', 'cachetools') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[]"
