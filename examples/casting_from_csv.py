"""Cast the shots of a production as a spreadsheet says: a CSV file with the columns asset, shot, number.

    python -m gazu_like.sandbox run --seed demo -- python examples/casting_from_csv.py "The Last Lamp" cast.csv
    python examples/casting_from_csv.py "The Lighthouse" cast.csv --dry-run

    asset,shot,number
    Orla,SQ010 SH020,1
    Prop/Gas Lamp,SQ010 SH020,6

A shot in the file gets exactly the casting that the file gives it; a shot that is not in it keeps what it has. Commas,
semicolons and tabs are read. When one line is wrong, all that are wrong are told, and nothing is changed.
"""

from __future__ import annotations

import csv
import io
import sys
from pathlib import Path
from typing import Any

from rich.progress import track
from session import command_line, connect, console, find_production, missing, run, shot_names, show

import gazu_like as gazu
from gazu_like.shapes import Project

COLUMNS = ["asset", "shot", "number"]
Cast = dict[str, dict[str, int]]  # shot ID -> asset ID -> how often


def main() -> None:
    """Read the command line and the file, check all of it, then cast."""
    parser = command_line(__doc__)
    parser.add_argument("file", type=Path, help="CSV file with the columns asset, shot, number")
    parser.add_argument("--dry-run", action="store_true", help="say what would change, and change nothing")
    given = parser.parse_args()
    lines = read_lines(given.file)
    connect()
    project = find_production(given.production)
    shots, assets = shot_names(project), asset_names(project)
    wanted = checked(lines, shots, assets)
    links = gazu.casting.get_project_shots_casting(project)
    now = {shot: {link["asset_id"]: link["nb_occurences"] for link in links.get(shot, [])} for shot in wanted}
    changes = {shot: cast for shot, cast in wanted.items() if cast != now[shot]}
    rows = [[shots[shot], told(now[shot], assets), told(cast, assets)] for shot, cast in changes.items()]
    show(f"{len(changes)} of {len(wanted)} shots change", ["shot", "now", "then"], rows)
    if given.dry_run or not changes:
        return
    for shot, cast in track(changes.items(), "casting", console=console):
        # What a link has besides, such as its label, goes back with it.
        known: dict[str, Any] = {link["asset_id"]: link for link in links.get(shot, [])}
        gazu.casting.update_shot_casting(
            project, shot, [{**known.get(id, {}), "asset_id": id, "nb_occurences": n} for id, n in cast.items()]
        )
    stored = gazu.casting.get_project_shots_casting(project)
    for shot, cast in changes.items():
        if {link["asset_id"]: link["nb_occurences"] for link in stored.get(shot, [])} != cast:
            sys.exit(f"{shots[shot]} did not get its casting; somebody else may have changed it meanwhile")
    print(f"{len(changes)} shots cast")


def read_lines(file: Path) -> list[tuple[int, dict[str, str]]]:
    """Read the file: the number of each line, and what stands in its columns."""
    try:
        text = file.read_text(encoding="utf-8-sig")  # Excel puts a mark at the beginning
    except UnicodeDecodeError:
        sys.exit(f'{file} is not UTF-8; save it as "CSV UTF-8"')
    first = text.partition("\n")[0]
    table = csv.DictReader(io.StringIO(text), delimiter=max(",;\t", key=first.count), restval="")
    names = [(name or "").strip().lower() for name in table.fieldnames or []]
    if not set(COLUMNS) <= set(names):
        sys.exit(f"{file} wants the columns {', '.join(COLUMNS)} in its first line, which is {first.strip()[:60]!r}")
    table.fieldnames = names
    lines = [(table.line_num, {name: row[name].strip() for name in COLUMNS}) for row in table]
    return [(number, line) for number, line in lines if any(line.values())]


def asset_names(project: Project) -> dict[str, str]:
    """Return the IDs of the production's assets with names such as "Prop/Gas Lamp"."""
    types = {each["id"]: each["name"] for each in gazu.asset.all_asset_types()}
    assets = gazu.asset.all_assets_for_project(project)
    return {each["id"]: f"{types[each['entity_type_id']]}/{each['name']}" for each in assets if not each["canceled"]}


def checked(lines: list[tuple[int, dict[str, str]]], shots: dict[str, str], assets: dict[str, str]) -> Cast:
    """Turn names into IDs; when a line cannot be, tell each that cannot and end the script."""
    by_shot = {name.lower(): [id] for id, name in shots.items()}
    by_asset = {name.lower(): [id] for id, name in assets.items()}
    for id, name in assets.items():
        by_asset.setdefault(name.partition("/")[2].lower(), []).append(id)
    wanted: Cast = {}
    wrong: list[str] = []
    for number, line in lines:
        shot, asset = by_shot.get(line["shot"].lower(), []), by_asset.get(line["asset"].lower(), [])
        if not shot:
            wrong.append(f"line {number}: {missing('shot', line['shot'], shots.values())}")
        elif not asset:
            names = {each.partition("/")[2] for each in assets.values()}
            wrong.append(f"line {number}: {missing('asset', line['asset'], names)}")
        elif len(asset) > 1:
            wrong.append(f"line {number}: {line['asset']!r} may be {' or '.join(assets[id] for id in asset)}")
        elif not line["number"].isdecimal() or int(line["number"]) == 0:
            wrong.append(f"line {number}: wanted a number from 1 on, got {line['number']!r}")
        elif asset[0] in wanted.setdefault(shot[0], {}):
            wrong.append(f"line {number}: {line['asset']} is in {line['shot']} already")
        else:
            wanted[shot[0]][asset[0]] = int(line["number"])
    if wrong:
        sys.exit("\n".join([*wrong, f"{len(wrong)} of {len(lines)} lines are wrong, so nothing is changed"]))
    return wanted


def told(cast: dict[str, int], assets: dict[str, str]) -> str:
    """Say in a few words what a shot's casting is."""
    return ", ".join(sorted(f"{assets.get(id, '?').partition('/')[2]} x{number}" for id, number in cast.items()))


if __name__ == "__main__":
    run(main)
