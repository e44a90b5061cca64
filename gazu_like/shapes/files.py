"""Softwares, working files and output files."""

from __future__ import annotations

from typing import Any

from .optional import NotRequired
from .records import Choice, Record, ShotgunRecord


class Software(Record):
    name: str
    short_name: str
    version: str | None
    file_extension: str
    secondary_extensions: list[str] | None
    monthly_cost: int
    inventory_amount: int
    archived: bool


class OutputType(Record):
    name: str
    short_name: str


class FileStatus(Choice):
    """State of an output file."""


class WorkingFile(ShotgunRecord):
    name: str
    description: str | None
    comment: str | None
    revision: int
    size: int | None
    checksum: int | None
    path: str | None
    validation_status: str
    data: dict[str, Any] | None
    task_id: str
    entity_id: str
    person_id: str
    software_id: str | None
    outputs: NotRequired[list[str]]


class OutputFile(ShotgunRecord):
    name: str
    canceled: bool
    size: int | None
    checksum: str | None
    description: str | None
    comment: str | None
    extension: str
    revision: int
    representation: str
    nb_elements: int
    source: str | None
    path: str | None
    folder_path: NotRequired[str]
    file_name: NotRequired[str]
    quality: str | None
    data: dict[str, Any] | None
    file_status_id: str
    entity_id: str
    asset_instance_id: str | None
    output_type_id: str
    task_type_id: str | None
    person_id: str
    source_file_id: str | None
    source_file: WorkingFile | None
    temporal_entity_id: str | None


class DepartmentSoftware(Record):
    department_id: str
    software_id: str
