"""What NIM's rows hold, as far as it is known: columns that are not listed here are in the rows all the same.

Names are NIM's own. IDs are numbers; most other values are text, some of them the text of a number. NIM's document
names few columns, so all of them are optional.
"""

from __future__ import annotations

import sys
from typing import Any, TypeAlias, TypedDict

if sys.version_info >= (3, 11):
    from typing import Unpack
else:
    from typing_extensions import Unpack

__all__ = ["Unpack"]

#: A row whose columns are not known.
Row: TypeAlias = dict[str, Any]


class CustomKey(TypedDict, total=False):
    """A custom key of a record; ``dropdownOptions`` where the studio has defined a choice."""

    keyName: str
    value: Any
    dropdownText: str
    dropdownOptions: list[Any]


class User(TypedDict, total=False):
    ID: int
    username: str
    first_name: str
    last_name: str
    email: str


class CrewMember(TypedDict, total=False):
    user_id: int
    first_name: str
    last_name: str
    email: str


class Crew(TypedDict, total=False):
    job_id: int
    crew: list[CrewMember]


class Location(TypedDict, total=False):
    ID: int
    name: str
    description: str


class Culture(TypedDict, total=False):
    cultureCode: str
    currency: str
    currencyCode: str


class Server(TypedDict, total=False):
    """A server of files: its name, and its path on Linux, Windows and macOS."""

    ID: int
    server: str
    path: str | None
    winPath: str | None
    osxPath: str | None


class Paths(TypedDict, total=False):
    """Folders of a record, below its server's path."""

    root: str
    plates: str
    renders: str
    comps: str


class ApiState(TypedDict, total=False):
    """What NIM says of itself and of the key: texts "true" and "false"."""

    version: str
    keyValid: str
    keyRequired: str
    error: str


class Status(TypedDict, total=False):
    ID: int
    name: str
    priority: int
    bgcolor: str
    textcolor: str
    task_status_ID: int


class TaskStatus(TypedDict, total=False):
    """A status of tasks; its name stands in ``status``."""

    ID: int
    status: str
    type: str
    priority: int
    bgcolor: str
    textcolor: str


class Job(TypedDict, total=False):
    ID: int
    number: str
    jobname: str
    folder: str
    description: str
    customKeys: list[CustomKey]


class Show(TypedDict, total=False):
    ID: int
    jobID: int
    showname: str
    folder: str
    trt: str


class Shot(TypedDict, total=False):
    """A shot: ``name`` in lists, ``shotName`` in its details; ``frames`` and ``handles`` are text and may be empty."""

    ID: int
    name: str
    shotName: str
    showID: int
    showName: str
    showFolder: str
    jobNumber: str
    jobName: str
    jobFolder: str
    description: str
    frames: str
    handles: str
    fps: str
    shotStatusID: int
    customKeys: list[CustomKey]


class Asset(TypedDict, total=False):
    """An asset: ``name`` in lists, ``assetName`` in its details; AMR is its master file."""

    ID: int
    name: str
    assetName: str
    jobNumber: str
    jobName: str
    jobFolder: str
    description: str
    AMR_path: str
    AMR_file_ID: int
    AMR_filename: str
    assetStatusID: int
    customKeys: list[CustomKey]


class Icon(TypedDict, total=False):
    """An icon: ``img_link`` is relative to the server's root, empty when there is none."""

    img_link: str


class TaskType(TypedDict, total=False):
    ID: int
    name: str
    short_name: str
    folder: str


class Task(TypedDict, total=False):
    """A task of one user; ``taskName`` is the name of its type."""

    taskID: int
    taskName: str
    taskDesc: str
    typeID: int
    task_status: str
    userID: int | None
    username: str
    customKeys: list[CustomKey]


class Basename(TypedDict, total=False):
    """The name that the versions of a file share."""

    basename: str
    maxVersion: str
    filepath: str
    ext: str
    username: str
    date: str


class File(TypedDict, total=False):
    """One version of a file; ``filepath`` is its folder."""

    ID: int
    fileID: int
    basename: str
    filename: str
    filepath: str
    ext: str
    version: str
    username: str
    userID: int
    date: str
    note: str
    serverID: int
    task_type_ID: int
    task_type_folder: str
    isPublished: int
    customKeys: list[CustomKey]


class ElementType(TypedDict, total=False):
    ID: int
    name: str


class Element(TypedDict, total=False):
    """An element: its ``metadata`` is the text of a JSON object."""

    ID: int
    name: str
    path: str
    full_path: str
    jobID: int
    showID: int
    shotID: int
    assetID: int
    taskID: int
    renderID: int
    userID: int
    elementTypeID: int
    datetime: str
    startFrame: int
    endFrame: int
    handles: int
    metadata: str


class ReviewItemType(TypedDict, total=False):
    ID: int
    name: str


class ReviewBinItem(TypedDict, total=False):
    ID: int
    name: str
    creationDate: str
    createdByUserID: int
    createdByFullName: str
    position: int


class ReviewBin(TypedDict, total=False):
    """A bin of review items, in the order of their ``position``, from 1; dates as YYYY-MM-DD hh:mm:ss."""

    ID: int
    name: str
    creationDate: str
    createdByUserID: int
    createdByFullName: str
    modifiedDate: str
    modifiedByUserID: int
    modifiedByFullName: str
    autoUpdateVersions: int
    reviewItems: list[ReviewBinItem]
