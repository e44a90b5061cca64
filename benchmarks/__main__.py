"""`make bench`: measure against gazu on a sandbox and print the ratios."""

from __future__ import annotations

import os
import platform
import sys

import gazu
from rich.console import Console
from rich.table import Table

import gazu_like
from benchmarks import everyday
from benchmarks.measure import Row


def main() -> int:
    """Run every measurement and print a table; 1 when a goal is missed."""
    host, email, password = (os.environ[f"GAZU_LIKE_{name}"] for name in ("HOST", "EMAIL", "PASSWORD"))
    with gazu_like.create_session(host, email, password) as client:
        version = gazu_like.client.get_api_version(client=client)
        rows = []
        for row in everyday.rows(client):
            sys.stderr.write(f"{row.what}: {row.ratio:.2f}\n")
            rows.append(row)
    title = (
        f"gazu_like {gazu_like.__version__} against gazu {gazu.__version__}, Zou {version}, "
        f"Python {platform.python_version()}, {os.cpu_count()} cores"
    )
    Console(width=120).print(_table(title, rows))
    return 0 if all(row.is_reached for row in rows) else 1


def _table(title: str, rows: list[Row]) -> Table:
    table = Table("what", "ours", "gazu", "ratio", "range", "goal", "", title=title, title_justify="left")
    for row in rows:
        unit = "times faster" if row.higher_is_better else "of gazu's"
        table.add_row(
            row.what,
            _shown(row.ours),
            _shown(row.theirs),
            f"{row.ratio:.2f}",
            f"{row.lowest:.2f} to {row.highest:.2f}",
            f"{'at least' if row.higher_is_better else 'at most'} {row.goal:g} {unit}",
            "[green]reached[/]" if row.is_reached else "[red]missed[/]",
        )
    return table


def _shown(seconds: float) -> str:
    return f"{seconds * 1e3:.1f} ms" if seconds >= 1e-3 else f"{seconds * 1e6:.1f} us"


if __name__ == "__main__":
    sys.exit(main())
