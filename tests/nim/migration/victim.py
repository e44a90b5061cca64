"""A process that moves a job and dies in the middle: ``python -m tests.nim.migration.victim``."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

from gazu_like.auth import Tokens
from gazu_like.client import KitsuClient
from gazu_like.nim import NimClient
from gazu_like.sync import Migration
from gazu_like.sync.journal import Journal
from gazu_like.transport.threads import SyncWire
from tests.sync.victim import Doom, Fate


def launch(nim: str, job: int, target: KitsuClient, folder: Path, fate: Fate) -> int:
    """Migrate in another process; return its exit code, negative for a signal."""
    told = {"fate": asdict(fate), "nim": nim, "job": job, "target": target.host, "folder": str(folder)}
    environment = {
        **os.environ,
        "VICTIM": json.dumps({**told, "log": str(folder.with_name(f"{folder.name}.writes"))}),
        "VICTIM_TOKEN": str(target.access_token),
    }
    command = [sys.executable, "-m", "tests.nim.migration.victim"]
    return subprocess.run(command, env=environment, timeout=120, check=False).returncode


def main() -> None:
    told = json.loads(os.environ["VICTIM"])
    fate = Fate(**{**told["fate"], "more": tuple(told["fate"]["more"])})
    Doom(fate, told["target"], told["log"]).hang_over(SyncWire, Journal)
    kitsu = KitsuClient(told["target"])
    kitsu.tokens = Tokens(access_token=os.environ["VICTIM_TOKEN"], refresh_token=None)
    with NimClient(told["nim"], "ines") as nim, Migration(nim, kitsu, told["job"], folder=told["folder"]) as migration:
        migration.run()


if __name__ == "__main__":
    main()
