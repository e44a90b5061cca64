"""Words that the tables of kinds share."""

from __future__ import annotations

from functools import partial

from gazu_like.sync.model import Kind, Reference

ref, needs = Reference, partial(Reference, needed=True)
PROJECT = needs("project_id", "project")
TASK = needs("task_id", "tasks")
PERSON = needs("person_id", "persons")
#: Free metadata may name persons: a descriptor's type "person" does. Other texts stay as they are.
DATA = ref("data.**", "persons")

BY_PICTURE = "set when the picture is uploaded"
OWN_DEFAULT = "one of a server's is its default, and the target's stays it"
PERSONAL = "an account's security is not brought along"

ROLES = ("user", "admin", "supervisor", "manager", "client", "vendor")
POSITIONS = ("supervisor", "lead", "artist")
SENIORITIES = ("senior", "mid", "junior")
STYLES = (
    *("2d", "2dpaper", "3d", "2d3d", "ar", "vfx", "stop-motion", "motion-design", "archviz", "commercial", "catalog"),
    *("immersive", "nft", "video-game", "vr"),
)
FILE_NAMES = {"name": 250, "original_name": 250, "extension": 6}

studio = partial(Kind, scope="studio", folds=True)
of_production = partial(Kind, scope="production")
