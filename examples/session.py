"""What the examples share: the connection from the environment, the command line, tables, and one line for an error.

Take it along with a script. Secrets come from the environment, because everybody can read a command line.
"""

from __future__ import annotations

import argparse
import datetime
import difflib
import os
import sys
from collections.abc import Callable, Iterable, Sequence

from rich.console import Console
from rich.markup import escape
from rich.table import Table

import gazu_like as gazu
from gazu_like.shapes import Project, Task, TaskStatus

ENVIRONMENT = """\
environment:
  GAZU_LIKE_HOST      address of the server, such as https://kitsu.mystudio.com
  GAZU_LIKE_EMAIL     whom to log in as
  GAZU_LIKE_PASSWORD  the password
  GAZU_LIKE_TOKEN     in place of e-mail and password: a token, such as a bot's
"""

console = Console(width=110)


def command_line(doc: str | None, is_production_needed: bool = True) -> argparse.ArgumentParser:
    """Return a parser with the script's docstring as its help, and the production as its first argument."""
    parser = argparse.ArgumentParser(
        description=doc, epilog=ENVIRONMENT, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("production", nargs=None if is_production_needed else "?", help="name of the production")
    return parser


def run(main: Callable[[], None]) -> None:
    """Run a script. What goes wrong on the way is one line and exit code 1."""
    try:
        main()
    except (gazu.GazuException, OSError) as error:
        sys.exit(str(error))
    except KeyboardInterrupt:
        sys.exit(130)
    finally:
        gazu.client.default_client.close()


def connect() -> None:
    """Log in with what the environment says."""
    gazu.set_host(wanted("GAZU_LIKE_HOST"))
    token = os.environ.get("GAZU_LIKE_TOKEN")
    if token:
        gazu.set_token(token)
    else:
        gazu.log_in(wanted("GAZU_LIKE_EMAIL"), wanted("GAZU_LIKE_PASSWORD"))


def wanted(variable: str) -> str:
    """Return an environment variable, or say what to do without it."""
    value = os.environ.get(variable)
    if not value:
        sys.exit(f"{variable} is not set. Run 'make demo', or set GAZU_LIKE_HOST, GAZU_LIKE_EMAIL, GAZU_LIKE_PASSWORD.")
    return value


def find_production(name: str) -> Project:
    """Return the production of that name, or end the script."""
    found = gazu.project.get_project_by_name(name)
    return found or sys.exit(missing("production", name, [each["name"] for each in gazu.project.all_open_projects()]))


def find_status(name: str) -> TaskStatus:
    """Return the task status of that name, short or long, or end the script."""
    found = gazu.task.get_task_status_by_short_name(name) or gazu.task.get_task_status_by_name(name)
    known = (each["short_name"] for each in gazu.task.all_task_statuses())
    return found or sys.exit(missing("task status", name, known))


def shot_names(project: Project) -> dict[str, str]:
    """Return the IDs of the shots, those left out of the film aside, with names such as "SQ010 SH010"."""
    episodes = {each["id"]: f"{each['name']} " for each in gazu.shot.all_episodes_for_project(project)}
    sequences = {
        each["id"]: episodes.get(each["parent_id"] or "", "") + each["name"]
        for each in gazu.shot.all_sequences_for_project(project)
    }
    shots = [shot for shot in gazu.shot.all_shots_for_project(project) if not shot["canceled"]]
    names = {shot["id"]: f"{sequences[shot['parent_id'] or '']} {shot['name']}" for shot in shots}
    return dict(sorted(names.items(), key=lambda each: each[1]))


def find_task(project: Project, shot_name: str, type_name: str) -> Task:
    """Return the task of a shot, or end the script."""
    shots = {name.lower(): id for id, name in shot_names(project).items()}
    shot = shots.get(shot_name.lower()) or sys.exit(missing("shot", shot_name, shot_names(project).values()))
    tasks = {task.get("task_type_name", "").lower(): task for task in gazu.task.all_tasks_for_shot(shot)}
    return tasks.get(type_name.lower()) or sys.exit(f"{shot_name}: {missing('task', type_name, tasks)}")


def missing(kind: str, name: str, known: Iterable[str]) -> str:
    """Say that there is no such thing, and what may have been meant."""
    names = {each.lower(): each for each in known}
    close = [names[each] for each in difflib.get_close_matches(name.lower(), names, n=3)]
    hint = (
        f"; did you mean {' or '.join(close)}?" if close else f"; there are: {', '.join(sorted(names.values())[:12])}"
    )
    return f"no {kind} is called {name!r}" + (hint if names else "")


def day(text: str) -> datetime.date:
    """Read a day from the command line."""
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"wanted a day as YYYY-MM-DD, got {text!r}") from None


def show(title: str, headers: Sequence[str], rows: Iterable[Sequence[object]], left_out: int = 0) -> None:
    """Print a table."""
    # Escaped, because square brackets in a name would be taken for markup.
    table = Table(*map(escape, headers), title=escape(title) or None, title_justify="left", header_style="bold cyan")
    for row in rows:
        table.add_row(*["" if cell is None else escape(str(cell)) for cell in row])
    console.print(table)
    if left_out > 0:
        console.print(f"[dim]and {left_out} more[/]")
