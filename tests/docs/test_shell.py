"""Lines of shell are read as a shell reads them, and what they name wrongly is found."""

from __future__ import annotations

import pytest

from tests.docs.shell import check, lines_of

CODE = """\
# a comment
export NIM_USER=ana NIM_API_KEY='a key'    # another one

gazu-like shots --project "The Lighthouse" --json | jq -r '.[].name'
DEBUG=1 gazu-like events tail --name 'shot:*' \\
    > events.jsonl 2>&1 && make test
read -rs GAZU_LIKE_PASSWORD && export GAZU_LIKE_PASSWORD
"""


def test_a_line_is_split_into_its_commands() -> None:
    lines = lines_of(CODE)
    assert [line.commands for line in lines] == [
        [("export", "NIM_USER=ana", "NIM_API_KEY=a key")],
        [("gazu-like", "shots", "--project", "The Lighthouse", "--json"), ("jq", "-r", ".[].name")],
        [("gazu-like", "events", "tail", "--name", "shot:*"), ("make", "test")],
        [("read", "-rs", "GAZU_LIKE_PASSWORD"), ("export", "GAZU_LIKE_PASSWORD")],
    ]
    assert [line.exported for line in lines] == [{"NIM_USER": "ana", "NIM_API_KEY": "a key"}, {}, {}, {}]
    assert [len(line.ours) for line in lines] == [0, 1, 1, 0]


RIGHT = (
    "make test PYTHON=python3.12",
    'pip install "gazu-like[cli,sandbox]"',
    'pip install ".[speed]"',
    "python examples/daily_report.py film",
    "python -m gazu_like.sandbox run --seed demo -- python my_script.py",
    "python -m pytest tests",
)
WRONG = (
    "make tset",
    'pip install "gazu-like[cil]"',
    'pip install "gazulike[cli]"',
    "python examples/dayly_report.py",
    "python -m gazu_like.sandbax up",
    "python -m gazu_like.sandbox up --seed demmo",
    "python -m gazu_like.sandbox run -- python their_script.py",
    'python -m pip install "gazu-like[cil]"',
    "frobnicate",
)


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_there_passes(text: str) -> None:
    [line] = lines_of(text)
    check(line.commands[0])


@pytest.mark.parametrize("text", WRONG)
def test_what_is_not_there_is_found(text: str) -> None:
    [line] = lines_of(text)
    with pytest.raises(AssertionError):
        check(line.commands[0])
