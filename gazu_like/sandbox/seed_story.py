"""The demo production as tables: "The Last Lamp", a short film about a girl who keeps a harbour's last gas lamp alight.

Names of task types, statuses and departments are those that a new Kitsu has.
"""

from __future__ import annotations

from typing import NamedTuple

PROJECT = "The Last Lamp"
SETTINGS = {"fps": "24", "ratio": "2.39:1", "resolution": "2048x858", "description": "Short film, four minutes."}
PRODUCTION_DAYS = 84

ASSET_TASKS = ("Concept", "Modeling", "Rigging")
SHOT_TASKS: tuple[str, ...] = ("Layout", "Animation", "Lighting", "Compositing")


class Crew(NamedTuple):
    """A member of the team: `role` as the server spells it, `departments` by name."""

    first: str
    last: str
    role: str
    departments: tuple[str, ...]

    @property
    def email(self) -> str:
        return f"{self.first}.{self.last}@example.com".lower()


CREW = (
    Crew("Ines", "Moreau", "manager", ()),
    Crew("Tobias", "Okafor", "supervisor", ("Animation", "Layout")),
    Crew("Hana", "Sato", "user", ("Concept", "Modeling")),
    Crew("Lukas", "Brandt", "user", ("Modeling",)),
    Crew("Priya", "Nair", "user", ("Animation", "Layout")),
    Crew("Mateo", "Ruiz", "user", ("Compositing", "FX")),
)
SUPERVISOR = "Tobias"

# Who does what; the second artist takes every other task.
ARTISTS = {
    "Concept": ("Hana",),
    "Modeling": ("Hana", "Lukas"),
    "Rigging": ("Lukas",),
    "Layout": ("Priya", "Tobias"),
    "Animation": ("Priya", "Tobias"),
    "Lighting": ("Mateo",),
    "Compositing": ("Mateo",),
}

# Days of work for one task of each type.
DAYS = {"Concept": 2, "Modeling": 4, "Rigging": 5, "Layout": 1, "Animation": 4, "Lighting": 2, "Compositing": 2}


class Asset(NamedTuple):
    """An asset and the status of each of its tasks, in the order of ASSET_TASKS; "" where there is no such task."""

    name: str
    kind: str
    description: str
    progress: tuple[str, str, str]


ASSETS = (
    Asset(
        "Orla",
        "Character",
        "Eleven, oilskin coat too large for her, never without the lantern pole.",
        ("Done", "Done", "Done"),
    ),
    Asset(
        "Emeric",
        "Character",
        "Her grandfather, the last lamplighter. Slow hands, quick eyes.",
        ("Done", "Done", "Retake"),
    ),
    Asset(
        "Lumen",
        "Character",
        "A moth that carries a spark. Reads as warm light first, as insect second.",
        ("Done", "Done", "Done"),
    ),
    Asset(
        "Harbour Cat",
        "Character",
        "Grey, one torn ear. Watches, never helps.",
        ("Done", "Waiting For Approval", "Todo"),
    ),
    Asset("Lantern Pole", "Prop", "Brass hook, worn leather grip, taller than Orla.", ("Done", "Done", "Done")),
    Asset("Gas Lamp", "Prop", "Cast iron, four panes, one cracked.", ("Done", "Done", "")),
    Asset("Ladder", "Prop", "Rope and driftwood; it has to fold in shot.", ("Done", "Work In Progress", "Todo")),
    Asset("Pocket Watch", "Prop", "Stops at nine minutes past five.", ("Waiting For Approval", "Todo", "")),
    Asset(
        "Harbour Street",
        "Environment",
        "Steep, wet cobbles, washing lines, the sea at the bottom.",
        ("Done", "Done", ""),
    ),
    Asset("Rooftops", "Environment", "Slate and chimneys, played at night only.", ("Done", "Retake", "")),
    Asset("Lighthouse", "Environment", "Interior, spiral stairs up to the lens.", ("Done", "Work In Progress", "")),
    Asset(
        "Sea Fog", "FX", "Rolls in knee-high and swallows one lamp after the other.", ("Waiting For Approval", "", "")
    ),
)

# What stands or lives inside something else: (asset, part, how many).
PARTS = (
    ("Harbour Street", "Gas Lamp", 6),
    ("Harbour Street", "Ladder", 1),
    ("Emeric", "Pocket Watch", 1),
    ("Orla", "Lantern Pole", 1),
)


class Shot(NamedTuple):
    """A shot: length in frames, the assets in it, and the status of each of its tasks in the order of SHOT_TASKS."""

    name: str
    frames: int
    description: str
    cast: tuple[str, ...]
    progress: tuple[str, str, str, str]


FINISHED = ("Done", "Done", "Done", "Done")
IN_COMP = ("Done", "Done", "Done", "Work In Progress")
IN_LIGHT = ("Done", "Done", "Waiting For Approval", "Ready To Start")
IN_RETAKE = ("Done", "Retake", "Todo", "Todo")
IN_REVIEW = ("Done", "Waiting For Approval", "Todo", "Todo")
IN_ANIMATION = ("Done", "Work In Progress", "Todo", "Todo")
IN_LAYOUT = ("Work In Progress", "Todo", "Todo", "Todo")
WAITING = ("Ready To Start", "Todo", "Todo", "Todo")

FIRST_FRAME = 1001
SHOTS = {
    "SQ010": (
        Shot("SH010", 168, "Dusk over the harbour. The lamps come on one by one.", ("Harbour Street",), FINISHED),
        Shot("SH020", 96, "Orla reaches up with the pole, on tiptoe.", ("Orla", "Lantern Pole", "Gas Lamp"), FINISHED),
        Shot("SH030", 72, "Close: the flame catches, her face lights up.", ("Orla", "Gas Lamp"), FINISHED),
        Shot("SH040", 120, "Emeric winds his watch on the doorstep.", ("Emeric", "Pocket Watch"), IN_COMP),
        Shot("SH050", 144, "The fog comes up the street. A lamp goes out.", ("Harbour Street", "Sea Fog"), IN_LIGHT),
    ),
    "SQ020": (
        Shot("SH010", 88, "Orla climbs out of the attic window.", ("Orla", "Rooftops", "Ladder"), IN_COMP),
        Shot("SH020", 132, "She runs along the ridge, the fog below her.", ("Orla", "Rooftops", "Sea Fog"), IN_LIGHT),
        Shot("SH030", 64, "The cat watches from a chimney.", ("Harbour Cat", "Rooftops"), IN_REVIEW),
        Shot("SH040", 110, "A spark in the fog: Lumen.", ("Lumen", "Sea Fog"), IN_REVIEW),
        Shot("SH050", 156, "Girl and moth, circling each other.", ("Orla", "Lumen", "Rooftops"), IN_RETAKE),
    ),
    "SQ030": (
        Shot("SH010", 102, "The lighthouse door, rusted shut.", ("Orla", "Lighthouse"), IN_ANIMATION),
        Shot("SH020", 180, "Up the spiral stairs, Lumen ahead.", ("Orla", "Lumen", "Lighthouse"), IN_ANIMATION),
        Shot("SH030", 76, "The lens, blind with dust.", ("Lighthouse",), IN_LAYOUT),
        Shot("SH040", 140, "Lumen flies into the lens.", ("Lumen", "Lighthouse"), IN_LAYOUT),
        Shot(
            "SH050",
            240,
            "The beam cuts the fog; every lamp answers.",
            ("Harbour Street", "Gas Lamp", "Sea Fog"),
            WAITING,
        ),
    ),
}

# What was said on the way to a status: (who, status, text), "artist" being whoever has the task.
TALK = {
    "Done": (
        ("artist", "Waiting For Approval", "First version, ready for review."),
        ("supervisor", "Done", "Lovely. Approved."),
    ),
    "Waiting For Approval": (("artist", "Waiting For Approval", "Please have a look, timing is new since yesterday."),),
    "Retake": (
        ("artist", "Waiting For Approval", "Second pass with the new silhouettes."),
        ("supervisor", "Retake", "Much better. The weight is still missing on the landing; hold two frames longer."),
    ),
    "Work In Progress": (("artist", "Work In Progress", "Started, blocking by tonight."),),
    "Ready To Start": (("supervisor", "Ready To Start", "All you need is published, go ahead."),),
    "Todo": (),
}

# A shot shows the newest of these tasks that has got beyond having nothing to show.
PICTURED = ("Compositing", "Lighting", "Animation")
UNSEEN = ("Todo", "Ready To Start", "Work In Progress")
PLAYLIST = "Dailies, rooftops"
PLAYLIST_SEQUENCE = "SQ020"
