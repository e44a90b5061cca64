"""Begin a domain function out of a route of the server: its code, its rows in the contract, its test.

python scripts/scaffold.py GET 'data/projects/{project_id}/budgets/{budget_id}/entries' --name all_entries_for_budget

What is known of the route stands in tests/data/zou-routes.json, which scripts/zou_routes.py asks of a server. What only
a person can say is marked TODO; tests/floors/test_unfinished.py fails until none is left.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))  # this tree, wherever the installed package is

from scaffolding import code, edits, places, words  # noqa: E402
from scaffolding.code import Function  # noqa: E402
from scaffolding.routes import RefusedError, found  # noqa: E402


def main(arguments: Sequence[str] | None = None) -> int:
    """Print or write what belongs to the function; return the exit code."""
    asked = parser().parse_args(arguments)
    try:
        made, path = function_of(asked)
        if asked.print:
            say(*printed(made, path))
            return 0
        refuse_what_exists(made, asked.again)
    except RefusedError as error:
        sys.stderr.write(f"scaffold: {error}\n")
        return 2
    written = write(edits.changed_files(made, path))
    tell_type_checkers()
    say("Written: " + ", ".join(short(each) for each in written), *left_to_do(made))
    return 0


def parser() -> argparse.ArgumentParser:
    """Return what reads the command line."""
    made = argparse.ArgumentParser(prog="scaffold.py", description=__doc__.split("\n", 1)[0] if __doc__ else None)
    made.add_argument("method", choices=["GET", "POST", "PUT", "DELETE"], type=str.upper)
    made.add_argument("path", help="as python -m tests.routes.routes AREA shows it; placeholders may have any name")
    made.add_argument("--noun", default="", help="module, or project.planning for one file; else where its like is")
    made.add_argument("--name", default="", help="name of the function; else one in the manner of the house")
    made.add_argument("--shape", default="", help="TypedDict of gazu_like.shapes that is returned; else by the route")
    made.add_argument("--again", action="store_true", help="write it though another function reaches the route")
    made.add_argument("--print", action="store_true", help="only print it")
    return made


def function_of(asked: argparse.Namespace) -> tuple[Function, Path]:
    """Return the function that was asked for and the file that it goes into.

    Raises:
        RefusedError: it cannot be.
    """
    route = found(asked.method, asked.path)
    noun, path = places.place_of(route, asked.noun)
    name = words.checked(asked.name or words.proposed(route))
    if asked.shape and asked.shape not in code.shapes.__all__:
        raise RefusedError(f"--shape: gazu_like.shapes has no {asked.shape}")
    if places.exists(noun, name):
        raise RefusedError(f"{noun}.{name} exists; say another one with --name")
    return Function(route, noun, name, asked.shape or code.shape_for(route)), path


def refuse_what_exists(made: Function, again: bool) -> None:
    """Refuse a second function for a route, unless that is meant.

    Raises:
        RefusedError: another one reaches the route.
    """
    by = made.route.reached_by
    if by and not again:
        raise RefusedError(f"{made.route} is reached by {', '.join(by)}; --again writes a further function")


def printed(made: Function, path: Path) -> Iterator[str]:
    """Yield what would be written, formatted, without the rest of the files."""
    own, kitsu = f"tests/routes/own/{made.noun}.py", f"tests/kitsu/test_{made.noun}.py"
    yield f"# {short(path)}\n{edits.formatted(code.function(made), path)}"
    yield f"# {own}\n{edits.formatted(f'ROWS = ({code.rows(made)})', ROOT / own)}"
    yield f"# {kitsu}\n{edits.formatted(code.test(made), ROOT / kitsu)}"


def write(texts: Mapping[Path, str]) -> list[Path]:
    """Write the files that change, and return them."""
    changing = [path for path, text in texts.items() if not path.exists() or path.read_text("utf-8") != text]
    for path in changing:
        path.write_text(texts[path], "utf-8")
    return changing


def tell_type_checkers() -> None:
    """Write the stubs anew, in a process that has not yet imported the files as they were."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, str(ROOT / "scripts" / "namespaces.py")], env=environment, check=True)


def left_to_do(made: Function) -> Iterator[str]:
    """Yield what only a person can do."""
    called = f"{made.noun}.{made.name}"
    yield f"\nLeft to do for {called}:"
    yield "- Say what is marked TODO; look at what the server really answers, and check what it does not."
    if not made.shape and made.route.method != "DELETE":
        yield "- Return a TypedDict of gazu_like/shapes instead of a dict, with a row in tests/kitsu/test_shapes.py."
    if made.route.method == "GET":
        yield "- Leave @cache away if it does more than read; @cache_settled if it reads settings of the studio."
    yield "- A row for each further way to call it; write its test on a real server."
    yield "- .venv/bin/python scripts/namespaces.py, when you change its signature or docstring."
    yield f"- make check, and .venv/bin/python -m pytest tests/kitsu/test_{made.noun}.py -k {made.name}"


def short(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def say(*lines: str) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))


if __name__ == "__main__":
    sys.exit(main())
