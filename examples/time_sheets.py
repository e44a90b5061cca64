"""Print how many hours each person noted on each day of a week, and write them to a CSV file.

    python -m gazu_like.sandbox run --seed demo -- python examples/time_sheets.py "The Last Lamp"
    python examples/time_sheets.py --week 2026-W46 --csv hours.csv

Without a production all hours of the studio are counted. Whoever noted nothing is listed too, to be asked. The CSV has
one line for each person and day: "Person", "E-mail", "Day", "Hours". Nothing is changed.
"""

from __future__ import annotations

import argparse
import csv
import datetime
from collections import defaultdict
from pathlib import Path

from rich.progress import track
from session import command_line, connect, console, find_production, run, show

import gazu_like as gazu
from gazu_like.shapes import Person, Project

Hours = dict[str, dict[str, float]]  # person ID -> day -> hours


def main() -> None:
    """Read the command line, ask for everybody's hours, and print them."""
    parser = command_line(__doc__, is_production_needed=False)
    now = datetime.date.today()
    parser.add_argument("--week", type=days_of, default=days_of(f"{now:%G-W%V}"), metavar="2026-W46", help="this week")
    parser.add_argument("--csv", type=Path, metavar="FILE", help="write the hours here as well")
    given = parser.parse_args()
    connect()

    project = find_production(given.production) if given.production else None
    people = [each for each in gazu.person.all_persons() if not each["is_bot"]]
    hours: Hours = {}
    for person in track(people, "asking for hours", console=console, transient=True):
        hours[person["id"]] = hours_of(person, given.week, project)
    # Whoever has left is listed only for the hours that are there.
    people = [each for each in people if each["active"] or hours[each["id"]]]
    show_hours(given.week, people, hours, "all productions" if project is None else project["name"])
    if given.csv:
        write_hours(given.csv, people, hours)
        print(f"written to {given.csv}")


def days_of(week: str) -> list[str]:
    """Read a week from the command line; return its days, YYYY-MM-DD, from Monday on."""
    try:
        monday = datetime.datetime.strptime(f"{week}-1", "%G-W%V-%u").date()
    except ValueError:
        raise argparse.ArgumentTypeError(f"wanted a week such as 2026-W46, got {week!r}") from None
    return [str(monday + datetime.timedelta(days=number)) for number in range(7)]


def hours_of(person: Person, week: list[str], project: Project | None) -> dict[str, float]:
    """Add up a person's hours by day."""
    hours: dict[str, float] = defaultdict(float)
    for spent in gazu.person.get_time_spents_range(person, week[0], week[-1]):
        if project is None or spent.get("project_id") == project["id"]:
            hours[spent["date"]] += spent["duration"] / 60
    return dict(hours)


def show_hours(week: list[str], people: list[Person], hours: Hours, where: str) -> None:
    """Print the table: a row for each person, a column for each day, and the sums."""
    rows: list[list[str]] = []
    for person in people:
        noted = hours[person["id"]]
        rows.append([person["full_name"], *(written(noted.get(day, 0)) for day in week), written(sum(noted.values()))])
    sums = [sum(noted.get(day, 0) for noted in hours.values()) for day in week]
    rows.append(["all", *map(written, sums), written(sum(sums))])
    title = f"Hours from {week[0]} to {week[-1]}, {where}"
    show(title, ["person", *(f"{datetime.date.fromisoformat(day):%a %d}" for day in week), "week"], rows)


def write_hours(file: Path, people: list[Person], hours: Hours) -> None:
    """Write a line for each person and day with hours."""
    with file.open("w", newline="", encoding="utf-8") as opened:
        table = csv.writer(opened)
        table.writerow(["Person", "E-mail", "Day", "Hours"])
        for person in people:
            noted = sorted(hours[person["id"]].items())
            table.writerows([person["full_name"], person["email"], day, round(each, 2)] for day, each in noted)


def written(hours: float) -> str:
    """Write hours as people do: 7.5, and nothing for none."""
    return f"{hours:.2f}".rstrip("0").rstrip(".") if hours else ""


if __name__ == "__main__":
    run(main)
