"""`install_as_gazu()`: third-party code that imports gazu gets this package, the very same modules."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import gazu_like
from tests.support.faulty import Action, FaultyServer, Received, answer, chosen_by

pytestmark = pytest.mark.process

PROJECT = {"id": "7b8e9a3c-0f57-4f3a-9d29-2f2f5a1c3a01", "name": "The Last Lamp", "type": "Project"}

#: A tool as studios have them: written for gazu, knows nothing of gazu_like.
TOOL = """
import logging
import sys

import gazu
import gazu.task
import gazu.files as f
from gazu import client as raw
from gazu.exception import NotAuthenticatedException, RouteNotFoundException
from gazu.project import get_project_by_name


def publish(host):
    gazu.client.set_host(host)
    try:
        gazu.task.all_task_statuses()
    except NotAuthenticatedException as error:
        print("refused", type(error).__name__)
    gazu.log_in("ana@example.com", "secret")
    print("user", raw.get_current_user()["full_name"])
    print("project", get_project_by_name("The Last Lamp")["name"])
    print("statuses", [status["name"] for status in gazu.task.all_task_statuses()])
    print("default", gazu.client.default_client.host == raw.get_host() == gazu.get_host())
    try:
        f.get_preview_file("7b8e9a3c-0f57-4f3a-9d29-2f2f5a1c3a02")
    except RouteNotFoundException:
        print("no such preview")


if __name__ == "__main__":
    publish(sys.argv[1])
"""


def run(code: str, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run code in a new process that can import what lies in a folder."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(folder), str(Path(gazu_like.__file__).parents[1])])}
    command = [sys.executable, "-W", "error", "-c", code, *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)


def told(code: str, folder: Path, *arguments: str) -> list[str]:
    done = run(code, folder, *arguments)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@chosen_by
def kitsu(request: Received) -> Action:
    """A Kitsu server of a few routes."""
    path = request.path.partition("?")[0].removeprefix("/api/")
    if path == "auth/login":
        return answer({"login": True, "access_token": "token", "refresh_token": "again", "user": {"id": PROJECT["id"]}})
    if request.token != "token":
        return answer({"message": "Missing Authorization Header"}, 401)
    known = {
        "data/user/context": {},
        "auth/authenticated": {"user": {"full_name": "Ana Ray"}},
        "data/projects": [PROJECT],
        "data/task-status": [{"name": "Todo"}, {"name": "Done"}],
    }
    return answer(known[path]) if path in known else answer({"message": "Not Found"}, 404)


def test_a_tool_written_for_gazu_runs(tmp_path: Path) -> None:
    (tmp_path / "studio_tool.py").write_text(TOOL)
    code = "import sys, gazu_like; gazu_like.install_as_gazu(); import studio_tool; studio_tool.publish(sys.argv[1])"
    with FaultyServer(otherwise=kitsu) as server:
        lines = told(code, tmp_path, server.host)
    assert lines == [
        "refused NotAuthenticatedException",
        "user Ana Ray",
        "project The Last Lamp",
        "statuses ['Done', 'Todo']",
        "default True",
        "no such preview",
    ]
    assert all(request.headers["user-agent"].startswith("gazu_like/") for request in server.received)


IDENTITY = """
import importlib, importlib.util, pickle, sys
import gazu_like
gazu_like.install_as_gazu()

import gazu, gazu.task, gazu.files.preview, gazu.exception as theirs
from gazu import casting, client as raw, KitsuClient
import gazu_like.casting, gazu_like.client, gazu_like.exception, gazu_like.files.preview, gazu_like.task

assert gazu is gazu_like is sys.modules["gazu"]
assert gazu.task is sys.modules["gazu.task"] is gazu_like.task
assert gazu.files.preview is gazu_like.files.preview
assert casting is gazu_like.casting
assert raw is gazu.client is gazu_like.client
assert KitsuClient is gazu_like.client.KitsuClient
assert gazu.client.default_client is gazu_like.client.default_client
assert theirs.GazuException is gazu_like.exception.GazuException

# The modules stay what they were: their own names and specs, so that they can be reloaded and pickled.
for module in (gazu, gazu.task, gazu.files.preview):
    assert module.__name__ == module.__spec__.name and module.__name__.startswith("gazu_like"), module.__spec__
assert importlib.import_module("gazu.asset") is importlib.import_module("gazu_like.asset")
assert importlib.reload(gazu.sorting) is gazu_like.sorting
error = pickle.loads(b"cgazu.exception\\nParameterException\\n.")
assert error is gazu_like.exception.ParameterException
"""


def test_modules_and_classes_are_the_same_objects(tmp_path: Path) -> None:
    told(IDENTITY, tmp_path)


def test_the_asynchronous_module_is_there(tmp_path: Path) -> None:
    code = """
import asyncio, sys, gazu_like
assert gazu_like.aio.AsyncKitsuClient is sys.modules["gazu_like.aio"].AsyncKitsuClient
gazu_like.install_as_gazu()
import gazu.aio
from gazu.aio import AsyncKitsuClient
assert gazu.aio is gazu_like.aio and AsyncKitsuClient is gazu_like.aio.AsyncKitsuClient

async def main():
    client = await gazu.aio.create_session(sys.argv[1], "ana@example.com", "secret")
    async with client:
        print([row["name"] for row in await gazu.aio.fetch_all("task-status", client=client)])

asyncio.run(main())
"""
    with FaultyServer(otherwise=kitsu) as server:
        assert told(code, tmp_path, server.host) == ["['Todo', 'Done']"]


def test_nothing_is_imported_before_it_is_asked_for(tmp_path: Path) -> None:
    code = """
import sys, gazu_like
gazu_like.install_as_gazu()
loaded = lambda: {name for name in sys.modules if name.split(".")[0] in ("gazu", "gazu_like")}
assert loaded() == {"gazu_like", "gazu_like.alias"}, loaded()
import gazu
assert loaded() == {"gazu", "gazu_like", "gazu_like.alias"}, loaded()
import gazu.sorting
assert {"gazu.sorting", "gazu_like.sorting"} <= loaded(), loaded()
assert not {"gazu_like.task", "gazu_like.client", "httpx"} & set(sys.modules)
"""
    told(code, tmp_path)


def test_calling_it_again_does_nothing(tmp_path: Path) -> None:
    code = """
import sys, gazu_like
gazu_like.install_as_gazu()
import gazu.task
before = list(sys.meta_path)
gazu.install_as_gazu()
assert sys.meta_path == before
"""
    told(code, tmp_path)


@pytest.mark.parametrize("how", ["import gazu.shotgrid", "from gazu.shotgrid import anything"])
def test_a_module_that_is_missing_says_so(how: str, tmp_path: Path) -> None:
    code = f"""
import gazu_like
gazu_like.install_as_gazu()
try:
    {how}
except ImportError as error:
    print(error.name, "-", error)
"""
    [line] = told(code, tmp_path)
    assert line.startswith("gazu.shotgrid - No module named 'gazu.shotgrid': install_as_gazu() made gazu_like stand in")
    assert "'gazu_like.shotgrid'" in line


def test_from_gazu_import_a_missing_name_is_an_import_error(tmp_path: Path) -> None:
    code = "import gazu_like; gazu_like.install_as_gazu()\nfrom gazu import shotgrid"
    done = run(code, tmp_path)
    assert "ImportError: cannot import name 'shotgrid' from 'gazu_like'" in done.stderr


def test_other_imports_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "gazu_tools.py").write_text("answer = 42")
    code = "import gazu_like; gazu_like.install_as_gazu()\nimport gazu_tools; print(gazu_tools.answer)"
    assert told(code, tmp_path) == ["42"]
    assert run("import gazu_like; gazu_like.install_as_gazu()\nimport gazux", tmp_path).returncode == 1


@pytest.fixture
def with_gazu(tmp_path: Path) -> Path:
    """A folder in which a gazu that is not ours is installed."""
    real = tmp_path / "gazu"
    real.mkdir()
    (real / "__init__.py").write_text("from . import client\n__version__ = '1.3.1'\n")
    (real / "client.py").write_text("default_client = object()\n")
    (real / "theirs_alone.py").write_text("")
    return tmp_path


def test_an_installed_gazu_is_shadowed(with_gazu: Path) -> None:
    code = """
import gazu_like
gazu_like.install_as_gazu()
import gazu.client
assert gazu is gazu_like and gazu.client is gazu_like.client
try:
    import gazu.theirs_alone
except ImportError:
    print("never mixed")
"""
    assert told(code, with_gazu) == ["never mixed"]


@pytest.mark.parametrize("how", ["import gazu", "import gazu.client", "from gazu import client"])
def test_a_gazu_that_is_imported_already_is_refused(how: str, with_gazu: Path) -> None:
    done = run(f"{how}\nimport gazu_like; gazu_like.install_as_gazu()", with_gazu)
    assert done.returncode == 1
    last = done.stderr.splitlines()[-1]
    assert last.startswith("RuntimeError: install_as_gazu: gazu is imported already, from ")
    assert str(with_gazu / "gazu" / "__init__.py") in last
    assert last.endswith("call install_as_gazu() before anything imports gazu")


def test_after_a_refusal_the_real_gazu_still_works(with_gazu: Path) -> None:
    code = """
import gazu, gazu_like
try:
    gazu_like.install_as_gazu()
except RuntimeError:
    pass
import gazu.theirs_alone
assert gazu.__version__ == "1.3.1"
"""
    told(code, with_gazu)


def test_who_put_this_package_there_by_hand_is_served(tmp_path: Path) -> None:
    code = """
import sys, gazu_like
sys.modules["gazu"] = gazu_like
gazu_like.install_as_gazu()
import gazu.sorting
assert gazu.sorting is gazu_like.sorting
"""
    told(code, tmp_path)


def test_threads_that_import_at_the_same_time_get_one_module(tmp_path: Path) -> None:
    code = """
import importlib, threading, gazu_like
from concurrent.futures import ThreadPoolExecutor
gazu_like.install_as_gazu()
together = threading.Barrier(8)

def load(number):
    together.wait()
    return importlib.import_module("gazu.task" if number % 2 else "gazu_like.task")

with ThreadPoolExecutor(8) as threads:
    assert len({id(module) for module in threads.map(load, range(8))}) == 1
"""
    told(code, tmp_path)


def test_looking_without_importing(tmp_path: Path) -> None:
    code = """
import importlib.util, sys, gazu_like
gazu_like.install_as_gazu()
found = importlib.util.find_spec("gazu.task")
assert found.submodule_search_locations is not None and found.origin.endswith("__init__.py"), found
assert importlib.util.find_spec("gazu.sorting").submodule_search_locations is None
assert "gazu_like.task" not in sys.modules
"""
    told(code, tmp_path)
