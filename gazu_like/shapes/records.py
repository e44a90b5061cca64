"""What every kind of record is made of."""

from __future__ import annotations

from typing import TypedDict


class Record(TypedDict):
    """What every record has."""

    id: str
    created_at: str
    updated_at: str
    type: str


class ShotgunRecord(Record):
    """A record that may have been imported from ShotGrid."""

    shotgun_id: int | None


class Choice(Record):
    """A record that people choose from a list."""

    name: str
    color: str


class Avatar(TypedDict):
    """Path of an avatar's thumbnail, below the host."""

    thumbnail_path: str


class Link(TypedDict):
    """A web address in the tracker."""

    url: str
