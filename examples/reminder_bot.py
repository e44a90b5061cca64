"""Have a bot remind people of the tasks that wait for a review: it comments on each, with a login of its own.

    python -m gazu_like.sandbox run --seed demo -- python examples/reminder_bot.py "The Last Lamp" --days 0
    python examples/reminder_bot.py "The Lighthouse" --status retake --text "This retake is waiting for you."

Run it as an administrator. The bot is made when it is needed first. Its token is good for a day, goes nowhere but into
this process, and ends with it: the bot is put to sleep, so that its comments stay. --remove takes it away with them.
"""

from __future__ import annotations

import contextlib
import datetime
from collections.abc import Iterator

from rich.progress import track
from session import command_line, connect, console, find_production, find_status, run, shot_names, show

import gazu_like as gazu
from gazu_like.shapes import Person, Project, Task, TaskStatus

TEXT = "This task has been waiting for {days} days. Who takes a look?"


def main() -> None:
    """Read the command line, find what waits, and let the bot comment."""
    parser = command_line(__doc__)
    parser.add_argument("--status", default="wfa", help="status of the tasks that wait (default: %(default)s)")
    parser.add_argument("--days", type=int, default=2, help="how long nobody said anything (default: %(default)s)")
    parser.add_argument("--text", default=TEXT, help="what the bot says; {days} is filled in")
    parser.add_argument("--name", default="Reminder", help="name of the bot (default: %(default)s)")
    parser.add_argument("--email", default="reminder-bot@example.com", help="its address (default: %(default)s)")
    parser.add_argument("--remove", action="store_true", help="take the bot and all that it ever said away at the end")
    parser.add_argument("--dry-run", action="store_true", help="say which tasks wait, and do nothing")
    given = parser.parse_args()
    connect()

    project, status = find_production(given.production), find_status(given.status)
    waiting = tasks_waiting(project, status, given.days)
    names = {each["id"]: each["name"] for each in gazu.asset.all_assets_for_project(project)} | shot_names(project)
    types = {each["id"]: each["name"] for each in gazu.task.all_task_types()}
    rows = [[names.get(t["entity_id"], "-"), types[t["task_type_id"]], days] for t, days in waiting]
    show(f"{len(rows)} tasks: {status['name']}", ["entity", "task type", "days"], rows)
    if given.dry_run or not waiting:
        return
    with bot_at_work(project, given.name, given.email, given.remove) as client:
        print(f"logged in as {gazu.client.get_current_user(client=client)['full_name']}")
        for task, days in track(waiting, "commenting", console=console):
            # The status that it has: a reminder changes nothing.
            gazu.task.add_comment(task, status, given.text.replace("{days}", str(days)), client=client)
    print(f"{len(waiting)} comments written; the bot is {'gone, and they with it' if given.remove else 'asleep'}")


def tasks_waiting(project: Project, status: TaskStatus, days: int) -> list[tuple[Task, int]]:
    """Return the tasks of that status of which nobody spoke for some days, and for how many."""
    now = datetime.datetime.now(datetime.timezone.utc)
    waiting: list[tuple[Task, int]] = []
    for task in gazu.task.all_tasks_for_project(project):
        spoken = datetime.datetime.fromisoformat(task["last_comment_date"] or task["created_at"])
        age = (now - spoken.replace(tzinfo=datetime.timezone.utc)).days
        if task["task_status_id"] == status["id"] and age >= days:
            waiting.append((task, age))
    return sorted(waiting, key=lambda each: -each[1])


@contextlib.contextmanager
def bot_at_work(project: Project, name: str, email: str, is_removed: bool) -> Iterator[gazu.KitsuClient]:
    """Wake the bot up, or make it, and give a client that is logged in as the bot; see to it that its token ends."""
    bot = awake(name, email)
    try:
        # A supervisor may comment on all tasks of the productions in whose team it is, an artist on its own ones.
        gazu.project.add_person_to_team(project, bot)
        with contextlib.closing(gazu.create_client(gazu.get_host())) as client:
            gazu.set_token(bot.get("access_token", ""), client=client)
            yield client
    finally:
        if is_removed:
            gazu.person.remove_bot(bot, force=True)
        else:
            gazu.person.update_bot({"id": bot["id"], "active": False})


def awake(name: str, email: str) -> Person:
    """Return the bot with a new token, which nobody can read later."""
    tomorrow = str(datetime.datetime.now(datetime.timezone.utc).date() + datetime.timedelta(days=1))
    # Other bots may have the same address, or the same name.
    known = [each for each in gazu.person.all_bots() if (each["first_name"], each["email"]) == (name, email)]
    if not known:
        return gazu.person.new_bot(name, email, role="supervisor", expiration_date=tomorrow)
    wanted = {"active": True, "role": "supervisor", "expiration_date": tomorrow}
    return gazu.person.update_bot({"id": known[0]["id"], **wanted})


if __name__ == "__main__":
    run(main)
