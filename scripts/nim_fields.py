"""What type checkers know of the fields that NIM's functions take by keyword: the text of gazu_like/nim/fields.py.

Called by scripts/namespaces.py. Made out of the table of queries, so that a parameter is written down once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

HEAD = '''"""Fields that NIM's functions take by keyword, for type checkers. Written by scripts/namespaces.py.

Made out of ``table``. Names are those on the wire; what they hold, and how it is written, is told in ``values``.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias, TypedDict

from gazu_like.nim.refs import Ref

Refs: TypeAlias = Ref | Iterable[Ref]
Text: TypeAlias = str | float | os.PathLike[str]
Number: TypeAlias = float | str
Flag: TypeAlias = bool | int | str
Day: TypeAlias = str | datetime.date
Words: TypeAlias = str | Iterable[str]
Object: TypeAlias = Mapping[str, Any] | str
'''

TYPES: Mapping[str, str] = {
    "id": "Ref",
    "ids": "Refs",
    "text": "Text",
    "whole": "int | str",
    "place": "int | str",
    "seconds": "Number",
    "number": "Number",
    "hours": "Number",
    "flag": "Flag",
    "truth": "Flag",
    "day": "Day",
    "moment": "Day",
    "time": "Day",
    "clock": "str",
    "timecode": "str",
    "names": "Words",
    "words": "Words",
    "object": "Object",
    "choice": "str",
}

#: A dict for each group of fields: the query, and the parameters that have an argument of their own.
GROUPS: Mapping[str, tuple[str, Sequence[str]]] = {
    "ContactFields": ("addContact", ()),
    "ContactChanges": ("updateContact", ("ID",)),
    "ContactSearch": ("getContacts", ()),
    "EventFields": ("addScheduleEvent", ("start", "end")),
    "EventChanges": ("updateScheduleEvent", ("ID",)),
    "EventSearch": ("getScheduleEvents", ()),
    "ResourceFields": ("addResource", ("name",)),
    "ResourceChanges": ("updateResource", ("ID",)),
    "ResourceSearch": ("getResources", ()),
    "JobFields": ("addJob", ("name",)),
    "JobChanges": ("updateJob", ("jobID",)),
    "JobSearch": ("findJobs", ("getData",)),
    "ShowFields": ("addShow", ("jobID", "name")),
    "ShowChanges": ("updateShow", ("showID",)),
    "ShotFields": ("addShot", ("showID", "name")),
    "ShotChanges": ("updateShot", ("shotID",)),
    "AssetFields": ("addAsset", ("jobID", "name")),
    "AssetChanges": ("updateAsset", ("assetID",)),
    "TaskFields": ("addTask", ("shotID", "assetID")),
    "TaskChanges": ("updateTask", ("taskID",)),
    "FileFields": ("addFile", ("class", "itemID", "basename", "filename", "filepath", "isPub", "isWork")),
    "FileChanges": ("updateFile", ("ID", "isPub")),
    "FileSearch": ("findFiles", ("parent", "parentID")),
    "ElementFields": ("addElement", ("parent", "parentID", "typeID", "path", "name")),
    "ElementChanges": ("updateElement", ("ID",)),
    "ElementSearch": ("findElements", ()),
    "RenderFields": ("addRender", ("taskID",)),
    "ReviewItemFields": ("uploadReviewItem", ("itemID", "itemType", "file", "taskID", "renderID", "renderKey")),
    "ReviewItemSearch": ("getReviewItems", ("parentType", "parentID", "allChildren")),
    "ReviewBinChanges": ("updateReviewBin", ("ID",)),
    "TimecardFields": ("addTimecard", ("date",)),
    "TimecardChanges": ("updateTimecard", ("timecardID",)),
    "TimecardSearch": ("getTimecards", ()),
}


def fields() -> str:
    """Return the text of the module, not formatted."""
    from gazu_like.nim.table import QUERIES

    text = HEAD
    for name, (q, elsewhere) in GROUPS.items():
        listed = [each for each in QUERIES[q].parameters.values() if each.name not in elsewhere]
        text += f'\n\nclass {name}(TypedDict, total=False):\n    """Of {q}."""\n\n'
        text += "".join(f"    {each.name}: {TYPES[each.kind]}\n" for each in listed)
    return text
