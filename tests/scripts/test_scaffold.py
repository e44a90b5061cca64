"""scripts/scaffold.py: what it prints is good code, what it writes lacks nothing but what it says is left to do."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest
import scaffold
from scaffolding import places, words
from scaffolding.routes import found

pytestmark = pytest.mark.process

ROOT = Path(__file__).parents[2]


class Asked(NamedTuple):
    """Words of a command line; what is called, and the line that sends it."""

    words: list[str]
    called: str
    sends: str


def asked(method: str, path: str, called: str, sends: str) -> Asked:
    noun, _, name = called.rpartition(".")
    return Asked([method, path, "--noun", noun, "--name", name], called, sends)


ASKED = [
    asked(
        "GET",
        "data/projects/{project_id}/milestones",
        "project.planning.all_milestones_for_project",
        'client.get(route("data/projects/{}/milestones", id_of(project, "project")))',
    ),
    asked(
        "GET",
        "data/tasks/{task_id}/comments/{comment_id}",
        "task.comments.get_comment_of_task",
        'client.get(route("data/tasks/{}/comments/{}", id_of(task, "task"), id_of(comment, "comment")))',
    ),
    asked(
        "POST",
        "data/projects/{project_id}/budgets",
        "project.budgets.add_budget",
        'client.post(route("data/projects/{}/budgets", id_of(project, "project")), body)',
    ),
    asked(
        "PUT",
        "data/milestones/{milestone_id}",
        "project.planning.change_milestone",
        'changes_of(milestone, "milestone")',
    ),
    asked(
        "DELETE",
        "data/organisations/{organisation_id}",
        "person.organisation.remove_organisation",
        'client.delete(route("data/organisations/{}", id_of(organisation, "organisation")))',
    ),
]


def shown(asked: Asked) -> str:
    return " ".join(asked.words[:2])


def state_of(root: Path) -> Mapping[Path, int]:
    """When each file that it could write was last changed."""
    files = [path for folder in ("gazu_like", "tests") for path in (root / folder).rglob("*.py*")]
    return {path: path.stat().st_mtime_ns for path in files if path.suffix in (".py", ".pyi")}


@pytest.mark.parametrize("each", ASKED, ids=shown)
def test_what_is_printed_is_formatted_and_no_file_changes(each: Asked, capsys: pytest.CaptureFixture[str]) -> None:
    before = state_of(ROOT)
    assert scaffold.main([*each.words, "--print"]) == 0
    told = capsys.readouterr().out
    assert state_of(ROOT) == before
    ast.parse(told)
    noun, name = each.called.split(".")[0], each.called.rpartition(".")[2]
    assert f"def {name}(" in told
    assert f"def test_{name}(" in told
    assert f'Own(\n    "{noun}.{name}"' in told or f'Own("{noun}.{name}"' in told
    assert each.sends in told.replace("\n        ", " ").replace("( ", "(")
    assert "client: KitsuClient = default" in told
    assert f"Source: {each.words[0]} {each.words[1]}\n" in told


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        (["GET", "data/projcts/{project_id}/shots"], "near: data/projects/{project_id}/shots"),
        (["DELETE", "data/projects/{project_id}/milestones"], "by this path it takes GET"),
        (["POST", "auth/register"], "does not answer it"),
        (["GET", "pictures/thumbnails/projects/{instance_id}"], "a file travels"),
        (["GET", "data/milestones", "--noun", "projekt"], "wanted one of person,"),
        (["GET", "data/milestones", "--noun", "project.plans"], "it has bud"),
        (["GET", "data/milestones", "--noun", "project"], "project.all_milestones exists"),
        (["GET", "data/milestones", "--name", "allMilestones"], "wanted words in lower case"),
        (["POST", "data/milestones", "--name", "create_milestone"], "the house says new_milestone"),
        (["GET", "data/milestones", "--name", "every_milestone", "--shape", "Mile"], "shapes has no Mile"),
        (["GET", "data/milestones", "--name", "every_milestone"], "reached by project.all_milestones"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_cannot_be_is_refused(asked: list[str], says: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = state_of(ROOT)
    assert scaffold.main(asked) == 2
    assert says in capsys.readouterr().err
    assert state_of(ROOT) == before


@pytest.mark.parametrize(
    ("method", "path", "name"),
    [
        ("GET", "data/projects/{project_id}/milestones", "all_milestones_for_project"),
        ("GET", "data/milestones/{instance_id}", "get_milestone"),
        ("POST", "data/milestones", "new_milestone"),
        ("PUT", "data/task-status/{instance_id}", "update_task_status"),
        ("DELETE", "data/entity-types/{instance_id}", "remove_entity_type"),
        ("POST", "actions/projects/{project_id}/delete-tasks", "delete_tasks_for_project"),
    ],
)
def test_names_are_proposed(method: str, path: str, name: str) -> None:
    assert words.proposed(found(method, path)) == name


def test_a_function_goes_where_its_like_is() -> None:
    noun, path = places.place_of(found("GET", "data/milestones/{milestone}"))
    assert (noun, path.name) == ("project", "planning.py")


# In a copy of the tree


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of this tree in which all of ``ASKED`` was written."""
    root = tmp_path_factory.mktemp("tree")
    for name in ("gazu_like", "scripts", "tests", "docs", "benchmarks"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "Makefile"):
        shutil.copy(ROOT / name, root / name)
    if (ROOT / ".mypy_cache").is_dir():
        shutil.copytree(ROOT / ".mypy_cache", root / ".mypy_cache")
    for each in ASKED:
        done = run(root, "scripts/scaffold.py", *each.words, "--again")
        assert done.returncode == 0, done.stdout + done.stderr
    return root


def run(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run Python in a tree, so that its package is imported, not the one that is installed."""
    environment = {**os.environ, "PYTHONPATH": str(root)}
    command = [sys.executable, *words]
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, timeout=280, check=False)


def test_what_is_written_is_formatted_and_linted(tree: Path) -> None:
    for words_ in (("format", "--check", "."), ("check", ".")):
        done = run(tree, "-m", "ruff", *words_)
        assert done.returncode == 0, done.stdout


def test_what_is_written_has_types(tree: Path) -> None:
    done = run(tree, "-m", "mypy", "-p", "gazu_like.project", "-p", "gazu_like.task", "-p", "gazu_like.person")
    assert done.returncode == 0, done.stdout


def test_the_stubs_know_it(tree: Path) -> None:
    done = run(tree, "scripts/namespaces.py", "--check")
    assert done.returncode == 0, done.stderr
    assert "async def get_comment_of_task(" in (tree / "gazu_like/aio/namespaces/task.pyi").read_text("utf-8")


def test_a_route_that_is_reached_is_no_longer_left_out(tree: Path) -> None:
    left_out = Path("tests/routes/left_out.py")
    gone = set((ROOT / left_out).read_text("utf-8").splitlines()) - set(
        (tree / left_out).read_text("utf-8").splitlines()
    )
    assert gone == {"GET data/tasks/{task_id}/comments/{comment_id}", "DELETE data/organisations/{instance_id}"}


def test_the_tests_complain_of_what_is_left_to_be_said_and_of_nothing_else(tree: Path) -> None:
    done = run(tree, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-m", "unit", "tests/floors", "tests/routes")
    failed = re.findall(r"^FAILED (\S+)", done.stdout, re.MULTILINE)
    folders = ("gazu_like", "tests/kitsu")
    marked = [f"tests/floors/test_unfinished.py::test_nothing_is_left_to_be_said[{folder}]" for folder in folders]
    assert failed == marked, done.stdout[-3000:]


def test_a_test_fails_until_it_is_written(tree: Path) -> None:
    for each in ASKED:
        noun, name = each.called.split(".")[0], each.called.rpartition(".")[2]
        text = (tree / "tests" / "kitsu" / f"test_{noun}.py").read_text("utf-8")
        assert re.search(rf"def test_{name}\(.*?pytest\.fail\(", text, re.DOTALL)
