"""The table of kinds: what a production is made of on a Kitsu server, how each part is read, written and recognised.

``KINDS`` stands in the order of writing. Each fact behind it was found by asking servers: docs/kinds-of-records.md.
"""

from __future__ import annotations

from collections.abc import Mapping

from gazu_like.sync.kinds import readers
from gazu_like.sync.kinds.entities import ENTITY_KINDS
from gazu_like.sync.kinds.production import PRODUCTION
from gazu_like.sync.kinds.studio import STUDIO
from gazu_like.sync.kinds.surroundings import SURROUNDINGS
from gazu_like.sync.kinds.work import WORK
from gazu_like.sync.model import ENTITIES, Archived, Kind, Step

#: All kinds, in the order of writing: what is referred to comes first.
KINDS: tuple[Kind, ...] = (*STUDIO, *PRODUCTION, *ENTITY_KINDS, *WORK, *SURROUNDINGS)
BY_NAME: Mapping[str, Kind] = {kind.name: kind for kind in KINDS}

#: Files that are brought once the records of a kind are there.
_FILES_AFTER: Mapping[str, tuple[str, ...]] = {
    "preview-background-files": ("person-avatars", "preview-background-files"),
    "project": ("project-avatar",),
    "working-files": ("working-files",),
    "attachment-files": ("preview-files",),
    "chat-messages": ("chat-attachments",),
}


def steps_of(kinds: Mapping[str, Kind]) -> tuple[Step, ...]:
    """Return what a run does, in order.

    Args:
        kinds: What is brought, in the order of writing.
    """
    first: list[Step] = []
    for kind in kinds.values():
        first.append(Step(kind.name))
        first += [Step(name, "files") for name in _FILES_AFTER.get(kind.name, ())]
    later = [Step(kind.name, "later") for kind in kinds.values() if kind.later]
    # Last, since the upload of a preview changes its task and may change its entity, and a preview that Zou threw away
    # on the way comes back without its comments.
    again = [Step(name, "again") for name in ("preview-files", "comments", *ENTITIES, "tasks", "chats")]
    return (*first, *later, *(step for step in again if step.kind in kinds))


#: What a run from one Kitsu to another does, in order.
STEPS: tuple[Step, ...] = steps_of(BY_NAME)

#: What no route of Kitsu writes.
ARCHIVED: tuple[Archived, ...] = (
    Archived(
        "shot-versions",
        readers.versions("shots"),
        "former frame ranges and names of shots: no route of Kitsu takes them",
    ),
    Archived("edit-versions", readers.versions("edits"), "former versions of edits: no route of Kitsu takes them"),
    Archived(
        "playlist-share-links",
        readers.share_links,
        "the target would give them other addresses; share the playlists there again",
    ),
    Archived(
        "build-jobs",
        readers.of_production("build-jobs"),
        "movies built of playlists cannot be moved; build them on the target again",
    ),
    Archived(
        "chat-message-dates",
        readers.chat_dates,
        "chat messages arrive with the date of the migration; their own dates are here",
    ),
    Archived("salary-scales", readers.salary_scales, "a setting of the studio, not of this production"),
)
