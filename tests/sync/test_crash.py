"""A migration that is killed, again and again, at any moment, ends as one that never was.

The process dies by SIGKILL: before a write is sent, while the target works on it, when its answer is there and nobody
has looked at it, in the middle of a file, in the middle of a line of the journal.
"""

from __future__ import annotations

import os
import random
import signal
from pathlib import Path

import pytest

from gazu_like.client import KitsuClient
from tests.sync.landing import bring_library, check_landed, unsound
from tests.sync.production import make_everything
from tests.sync.victim import MOMENTS, Fate, launch

#: Writes of a run that nobody kills, roughly; when it needs fewer, the last kills come one write after another.
WRITES = 125
#: Of the dice; another one by the variable GAZU_LIKE_SEED. The servers' timing makes each run another one besides.
SEED = 20_261_122


@pytest.mark.parametrize(
    "kills", [3, pytest.param(20, marks=[pytest.mark.slow, pytest.mark.timeout(900)])], ids="{} kills".format
)
def test_killed_again_and_again(
    clients: tuple[KitsuClient, KitsuClient], tmp_path: Path, kills: int, record_property: pytest.RecordProperty
) -> None:
    seed = int(os.environ.get("GAZU_LIKE_SEED", SEED))
    print(f"seed: {seed}")
    source, target = clients
    made = make_everything(source, tmp_path / "files")
    bring_library(source, target, made, tmp_path / "library")
    die(source, target, made.project["id"], tmp_path / "journey", random.Random(seed), kills)
    end = launch(source, target, made.project["id"], tmp_path / "journey")
    assert (end.code, end.error) == (0, "")
    check_landed(source, target, made.project, tmp_path / "journey")


def die(
    source: KitsuClient, target: KitsuClient, project_id: str, folder: Path, dice: random.Random, kills: int
) -> None:
    """Kill the migration so many times, spread over all that it has to do."""
    done = 0
    moments = [MOMENTS[at % len(MOMENTS)] for at in range(kills)]
    dice.shuffle(moments)
    for turn, moment in enumerate(moments):
        room = max(1, 2 * (WRITES - done) // (kills - turn + 1))
        fate = Fate(moment, dice.randint(1, room), dice.randrange(1 << 30))
        print(f"kill {turn + 1}: {fate}")
        end = launch(source, target, project_id, folder, fate)
        assert end.code == -signal.SIGKILL, f"{fate} was not met: {end}"
        assert list(unsound(folder)) == []
        done += end.writes
