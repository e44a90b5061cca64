"""Make a playlist of the latest previews of a sequence's shots, or bring the one of that name up to date.

    python -m gazu_like.sandbox run --seed demo -- python examples/sequence_playlist.py "The Last Lamp" SQ020
    python examples/sequence_playlist.py "The Lighthouse" SQ020 --task-type Lighting --name "Lighting review"

The shots stand in the order of their names. A shot without a preview is left out, and told. Running it again shows what
is new since then; what somebody added to that playlist by hand is gone then.
"""

from __future__ import annotations

import sys

from rich.progress import track
from session import command_line, connect, console, find_production, missing, run, show

import gazu_like as gazu
from gazu_like.shapes import PreviewFile, Project, Sequence, Shot


def main() -> None:
    """Read the command line, find the previews, and save the playlist."""
    parser = command_line(__doc__)
    parser.add_argument("sequence", help="name of the sequence")
    parser.add_argument("--task-type", metavar="NAME", help="only previews of this task type, such as Animation")
    parser.add_argument("--name", help='name of the playlist (default: "SQ020 latest")')
    parser.add_argument("--episode", help="name of the sequence's episode, in a series")
    parser.add_argument("--dry-run", action="store_true", help="say what the playlist would show, and save nothing")
    given = parser.parse_args()
    connect()

    project = find_production(given.production)
    sequence = find_sequence(project, given.sequence, given.episode)
    types = {each["id"]: each["name"] for each in gazu.task.all_task_types_for_project(project)}
    if given.task_type and given.task_type not in types.values():
        sys.exit(missing("task type", given.task_type, types.values()))
    shots = [shot for shot in gazu.shot.all_shots_for_sequence(sequence) if not shot["canceled"]]
    latest: list[tuple[Shot, str, PreviewFile]] = []
    for shot in track(shots, "looking for previews", console=console, transient=True):
        found = gazu.playlist.get_entity_preview_files(shot)
        named = {types.get(id, "?"): previews for id, previews in found.items()}
        newest = newest_of(named, given.task_type)
        if newest:
            latest.append((shot, *newest))

    name = given.name or f"{sequence['name']} latest"
    rows = [[shot["name"], kind, found["revision"], found["created_at"][:16]] for shot, kind, found in latest]
    show(f"{name}: {len(rows)} of {len(shots)} shots", ["shot", "task type", "revision", "published"], rows)
    shown = [shot["id"] for shot, _, _ in latest]
    if len(shown) < len(shots):
        print("without a preview: " + ", ".join(s["name"] for s in shots if s["id"] not in shown))
    if not latest:
        sys.exit("there is nothing to show, so no playlist is made")
    if not given.dry_run:
        save(project, sequence, name, [{"entity_id": s["id"], "preview_file_id": p["id"]} for s, _, p in latest])


def find_sequence(project: Project, name: str, episode_name: str | None) -> Sequence:
    """Return the sequence of that name, or end the script."""
    episode = None
    if episode_name:
        episodes = {each["name"]: each for each in gazu.shot.all_episodes_for_project(project)}
        episode = episodes.get(episode_name) or sys.exit(missing("episode", episode_name, episodes))
    known = gazu.shot.all_sequences_for_project(project)
    if episode is None and sum(each["name"].lower() == name.lower() for each in known) > 1:
        sys.exit(f"several episodes have a sequence {name!r}; say which with --episode")
    found = gazu.shot.get_sequence_by_name(project, name, episode=episode)
    return found or sys.exit(missing("sequence", name, (each["name"] for each in known)))


def newest_of(previews: dict[str, list[PreviewFile]], task_type: str | None) -> tuple[str, PreviewFile] | None:
    """Return the newest preview that can be played, and its task type; None when there is none."""
    found = [
        (kind, each)
        for kind, revisions in previews.items()
        for each in revisions
        if each["status"] != "broken" and task_type in (None, kind)
    ]
    return max(found, key=lambda each: (each[1]["created_at"], each[1]["revision"]), default=None)


def save(project: Project, sequence: Sequence, name: str, entries: list[dict[str, str]]) -> None:
    """Make the playlist unless it is there, and put the entries into it."""
    playlist = gazu.playlist.new_playlist(project, name, episode=sequence["parent_id"])
    gazu.playlist.update_playlist({"id": playlist["id"], "shots": entries})
    print(f"playlist {name!r} saved: {gazu.playlist.get_playlist_url(playlist)}")


if __name__ == "__main__":
    run(main)
