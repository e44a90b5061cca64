"""Check the code without a server, several steps side by side: ``sh scripts/check [STEP ...]``.

Each step's output is printed whole when the step has ended, that of failed ones last, and the exit code is 1 when one
failed. Without words all steps run but "unit", since the whole of the tests is for whoever runs the rest of CI.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
#: The commands of each step, as words behind ``python``. Those of one step run one after the other, so a step is what
#: shares a cache. The longest steps stand first, since they begin first.
STEPS: Mapping[str, Sequence[str]] = {
    "unit": ["-m pytest -q -m unit -n logical"],
    "pyright": ["-m pyright"],
    "types": ["-m mypy", "-m mypy examples tests/types"],
    "namespaces": ["scripts/namespaces.py --check"],
    "events": ["scripts/events_reference.py --check"],
    "lint": ["-m ruff check --quiet ."],
    "format": ["-m ruff format --check --quiet ."],
}
NOT_UNASKED = ("unit",)
# Pyright's launcher would ask the network whether there is a newer one, and say so.
ENVIRONMENT = {**os.environ, "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1"}


class Ended(NamedTuple):
    step: str
    is_good: bool
    seconds: float
    output: str


def main(words: Sequence[str]) -> int:
    """Run the steps that the words name; return the exit code."""
    unknown = [word for word in words if word not in STEPS]
    if unknown:
        sys.stderr.write(f"check: wanted some of {', '.join(STEPS)}, got {' '.join(unknown)}\n")
        return 2
    steps = [step for step in STEPS if (step in words if words else step not in NOT_UNASKED)]
    say(f"==> {', '.join(steps)}")
    failed = told(steps)
    for each in failed:
        say(f"\n==> {each.step} failed ({each.seconds:.1f} s)\n{each.output}")
    say(f"check: {', '.join(each.step for each in failed)} failed" if failed else "check: all good")
    return 1 if failed else 0


def told(steps: Iterable[str]) -> list[Ended]:
    """Run the steps side by side, tell of each that is good when it has ended, and return those that failed."""
    failed = []
    with ThreadPoolExecutor(max(2, os.cpu_count() or 1)) as pool:
        for ended in as_completed([pool.submit(run, step) for step in steps]):
            each = ended.result()
            if each.is_good:
                say(f"==> {each.step} ({each.seconds:.1f} s)\n{each.output}".rstrip())
            else:
                say(f"==> {each.step} failed, see below")
                failed.append(each)
    return failed


def run(step: str) -> Ended:
    """Run the commands of a step, all of them even when one failed."""
    begun = time.monotonic()
    codes, outputs = [], []
    for words in STEPS[step]:
        command = [sys.executable, *words.split()]
        done = subprocess.run(
            command, cwd=ROOT, env=ENVIRONMENT, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
        )
        codes.append(done.returncode)
        outputs.append(done.stdout)
    return Ended(step, not any(codes), time.monotonic() - begun, "".join(outputs))


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
