"""A film in production, put into a stand-in query by query: what a migration from NIM has to bring along.

The same calls give the same IDs, dates and pictures. Names and words are made up.
"""

from __future__ import annotations

import datetime
import itertools
from typing import Any

from gazu_like.nim.testing.pictures import png
from gazu_like.nim.testing.world import Upload, World

NUMBER = "24017"
NAME = "The Salt Road"
#: User name, first and last name, e-mail address. The last one has no address, as it happens.
PEOPLE = (
    ("ines", "Ines", "Okafor", "ines@saltroad.example.com"),
    ("tomas", "Tomas", "Lindqvist", "tomas@saltroad.example.com"),
    ("mei", "Mei", "Sandoval", "mei@saltroad.example.com"),
    ("jonas", "Jonas", "Whitfield", ""),
)
_BEGINS = datetime.datetime(2024, 3, 4, 9, 0, tzinfo=datetime.timezone.utc)
_SHOWS = {"Act One": ("SR010", "SR020", "SR030", "SR040"), "Act Two": ("SR110", "SR120", "SR130")}
_ASSETS = {
    "caravan": ("Prop", "A wagon train, twelve wagons long."),
    "captain": ("Character", "Leads the caravan."),
    "camel": ("Character", "The old one that knows the way."),
    "salt_flat": ("Environment", "White to the horizon."),
}
_SHOT_TYPES = ("LAYOUT", "ANIM", "LIGHT", "COMP")
_ASSET_TYPES = ("MODEL", "SURFACE", "RIG")
_STATUSES = ("COMPLETED", "REVIEW", "IN PROGRESS", "NOT STARTED", "KICKBACK", "ON HOLD", "CBB")
_NOTES = ("The horizon jumps here.", "Warmer, please.", "Approved as it is.")
_KEYS: dict[str, dict[str, list[str] | None]] = {
    "job": {"Colour space": ["ACEScg", "Rec. 709"], "Delivery": None},
    "shot": {"Location": ["Flats", "Village"], "Stunts": None},
    "asset": {"Category": ["Character", "Prop", "Environment"]},
    "task": {"Bid": None},
    "file": {"Scene check": None},
    "timecard": {"Approved by": None},
}


def load(world: World) -> int:
    """Put the film into a stand-in, and return the ID of its job.

    Args:
        world: An empty one.
    """
    moments = itertools.count()
    world.now = lambda: _BEGINS + datetime.timedelta(hours=3 * next(moments))
    world.custom_keys = {kind: dict(keys) for kind, keys in _KEYS.items()}
    users = [_user(world, *each) for each in PEOPLE]
    job = _job(world, users)
    tasks = [*_assets(world, job, users), *_shots(world, job, users)]
    items = [_review(world, place, task, users) for place, task in enumerate(tasks) if place % 2 == 0]
    _bins(world, job, items)
    _hours(world, tasks)
    _files(world, tasks)
    _surroundings(world, job, users)
    world.now = lambda: datetime.datetime.now(datetime.timezone.utc)
    return job


def _id(answer: Any) -> int:
    return int(answer["ID"] if "ID" in answer else answer["data"]["ID"])


def _picture(seed: int, name: str) -> Upload:
    return Upload(f"{name}.png", "image/png", png(seed))


def _user(world: World, username: str, first: str, last: str, email: str) -> int:
    return _id(world.store.add("user", username=username, first_name=first, last_name=last, email=email))


def _job(world: World, users: list[int]) -> int:
    contact = _id(world.ask("addContact", first_name="Rosa", last_name="Bell", company="Far Shore", title="Producer"))
    job = _id(
        world.ask(
            "addJob",
            name=NAME,
            number=NUMBER,
            description="A caravan crosses the flats before the rains.",
            start_date="2024-03-04",
            end_date="2024-11-29",
            jobStatus="IN PRODUCTION",
            agency="Far Shore",
            prod_director="Lena Marsh",
            assignedLocation="Main",
            currency="EUR",
            keywords=["feature", "desert"],
            contactIDs=[contact],
            customKeys={"Colour space": "ACEScg", "Delivery": "DCP, 2K"},
        )
    )
    for user in users:
        world.store.add("crew", jobID=job, userID=user)
    world.store.get("job", job)["is_online"] = True
    world.ask("uploadJobIcon", jobID=job, file=_picture(1, "salt_road"))
    return job


def _assets(world: World, job: int, users: list[int]) -> list[int]:
    tasks = []
    for place, (name, (category, description)) in enumerate(_ASSETS.items()):
        asset = _id(
            world.ask(
                "addAsset",
                jobID=job,
                name=name,
                description=description,
                assetStatus="IN PROGRESS" if place else "COMPLETED",
                customKeys={"Category": category},
            )
        )
        world.ask("uploadAssetIcon", assetID=asset, file=_picture(20 + place, name))
        tasks += [_task(world, users, place + step, kind, assetID=asset) for step, kind in enumerate(_ASSET_TYPES)]
    return tasks


def _shots(world: World, job: int, users: list[int]) -> list[int]:
    tasks = []
    for show_name, names in _SHOWS.items():
        show = _id(world.ask("addShow", jobID=job, name=show_name, trt="00:01:30:00"))
        world.store.get("show", show)["is_online"] = True
        for place, name in enumerate(names):
            shot = _id(
                world.ask(
                    "addShot",
                    showID=show,
                    name=name,
                    description=f"{show_name}, from the ridge.",
                    frames=str(72 + 12 * place),
                    fps="24",
                    handles="8",
                    heads="8",
                    tails="8",
                    lens="35mm",
                    vfx="Dust and heat haze." if place % 2 else "",
                    shotStatus="OMIT" if name == "SR040" else "IN PROGRESS",
                    customKeys={"Location": "Flats" if place % 2 else "Village", "Stunts": ""},
                )
            )
            world.ask("uploadShotIcon", shotID=shot, file=_picture(40 + place, name))
            tasks += [_task(world, users, place + step, kind, shotID=shot) for step, kind in enumerate(_SHOT_TYPES)]
    return tasks


def _task(world: World, users: list[int], place: int, kind: str, **of: Any) -> int:
    starts = _BEGINS + datetime.timedelta(days=7 * place)
    return _id(
        world.ask(
            "addTask",
            **of,
            taskTypeName=kind,
            userID=users[place % len(users)] if place % 5 != 4 else None,
            taskStatus=_STATUSES[place % len(_STATUSES)],
            description=f"{kind.title()} for the trailer." if place % 3 == 0 else "",
            estimated_hours=8 * (1 + place % 3),
            startDate=starts,
            endDate=starts + datetime.timedelta(days=5),
            customKeys={"Bid": f"{place + 1} d"},
        )
    )


def _review(world: World, place: int, task: int, users: list[int]) -> int:
    name = f"take_{place:03}"
    item = _id(
        world.ask(
            "uploadReviewItem",
            itemType="task",
            itemID=task,
            name=name,
            description="First pass." if place % 4 else "With the new lens.",
            reviewItemTypeID=1 + place % 2,
            reviewItemStatusID=1 + place % 4,
            keywords=["trailer"] if place % 4 == 0 else None,
            userID=users[place % len(users)],
            file=_picture(100 + place, name),
        )
    )
    for number in range(place % 3):
        drawn = _picture(200 + place + number, f"{name}_note{number}") if number else None
        world.ask(
            "uploadReviewNote",
            ID=item,
            userID=users[(place + 1) % len(users)],
            note=_NOTES[(place + number) % len(_NOTES)],
            name=f"note {number + 1}",
            frame=12 * number,
            time=0.5 * number if number else -1,
            file=drawn,
        )
    return item


def _bins(world: World, job: int, items: list[int]) -> None:
    asset_items = [row["ID"] for row in world.ask("getReviewItems", parentType="dev", parentID=job, allChildren=True)]
    shot_items = [item for item in items if item not in asset_items]
    for name, context, members in (("Monday dailies", "job", shot_items[::2]), ("Lookdev", "dev", asset_items[::2])):
        review_bin = _id(world.ask("addReviewBin", context=context, contextID=job, name=name))
        for item in reversed(members):
            world.ask("addReviewBinItem", binID=review_bin, itemID=item, position=1)


def _hours(world: World, tasks: list[int]) -> None:
    for place, task in enumerate(tasks[::3]):
        if not world.store.get("task", task)["userID"]:
            continue
        day = (_BEGINS + datetime.timedelta(days=place)).date()
        for hours in (3.5, 4) if place % 4 == 0 else (8,):
            world.ask(
                "addTimecard",
                date=day,
                taskID=task,
                hrs=hours,
                break_hrs=0.5,
                ot=1 if hours > 4 else None,
                start_time="09:00:00",
                description="Blocking" if place % 2 else "",
                customKeys={"Approved by": "Ines"},
            )
    # Nobody's task: hours of a meeting.
    world.ask("addTimecard", date="2024-04-02", jobID=1, userID=2, taskType="MANAGE", hrs=2, description="Kick-off")


def _files(world: World, tasks: list[int]) -> None:
    for place, task_id in enumerate(tasks[::2]):
        task = world.store.get("task", task_id)
        kind, parent = ("ASSET", task["assetID"]) if task["assetID"] else ("SHOT", task["shotID"])
        step = world.store.get("task type", task["typeID"])
        name = f"{world.name_of(kind.lower(), parent)}_{step['short_name']}"
        for version in range(1, 3 + place % 2):
            is_last = version == 2 + place % 2
            file = _id(
                world.ask(
                    "addFile",
                    **_class(kind),
                    itemID=parent,
                    task_type_ID=step["ID"],
                    task_type_folder=step["folder"],
                    userID=task["userID"] or 2,
                    basename=name,
                    filename=f"{name}_v{version:02}.ma",
                    filepath=f"{NUMBER}/{step['folder']}/{name}",
                    ext=".ma",
                    version=version,
                    note=f"Version {version}",
                    serverID=1,
                    isPub=is_last and place % 3 == 0,
                    isWork=not (is_last and place % 3 == 0),
                    metadata={"units": "cm"},
                    customKeys={"Scene check": "passed"},
                )
            )
            if is_last and place % 3 == 0:
                world.ask("publishSymlink", fileID=file)
        if kind == "SHOT":
            _element(world, task_id, name, place)


def _class(kind: str) -> dict[str, Any]:
    return {"class": kind}


def _element(world: World, task: int, name: str, place: int) -> None:
    render = _id(world.ask("addRender", taskID=task, renderName=f"{name} beauty", renderKey=f"farm-{task}", frames=84))
    world.ask(
        "addElement",
        parent="render" if place % 2 else "task",
        parentID=render if place % 2 else task,
        typeID=2,
        userID=2,
        path=f"/mnt/jobs/{NUMBER}/RENDERS/{name}",
        name=f"{name}_v002.####.exr",
        startFrame=1001,
        endFrame=1084,
        handles=8,
        isPublished=place % 3 == 0,
        metadata={"passes": ["beauty", "depth"]},
    )


def _surroundings(world: World, job: int, users: list[int]) -> None:
    world.ask("addResource", name="Screening room", locationID=1, keywords=["room"], color="#ff9900")
    world.ask(
        "addScheduleEvent",
        title="Client review",
        start="2024-05-06T14:00:00.000Z",
        end="2024-05-06T15:30:00.000Z",
        jobID=job,
        userIDs=users[:2],
        resourceIDs=[1],
        statusName="Confirmed",
    )
    world.ask("addScheduleEvent", title="Trailer delivery", start="2024-06-28", end="2024-06-28", isAllDay=1, jobID=job)
