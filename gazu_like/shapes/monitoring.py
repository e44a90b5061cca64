"""What a server tells of its services and of the computer that it runs on."""

from __future__ import annotations

from typing import TypedDict

ServerStatus = TypedDict(
    "ServerStatus",
    {
        "name": str,
        "version": str,
        "database-up": bool,
        "key-value-store-up": bool,
        "event-stream-up": bool,
        "job-queue-up": bool,
        "indexer-up": bool,
    },
)

ServerMetrics = TypedDict(
    "ServerMetrics",
    {
        "database-up": int,
        "key-value-store-up": int,
        "event-stream-up": int,
        "job-queue-up": int,
        "indexer-up": int,
        "time": float,
    },
)

LoadAverage = TypedDict(
    "LoadAverage",
    {"last 1 min": float, "last 5 min": float, "last 10 min": float},
)


class CpuUse(TypedDict):
    """How busy the processors are: percent of each core, and how many programs waited for one."""

    percent: list[float]
    loadavg: LoadAverage


class MemoryUse(TypedDict):
    """How full the memory is, in bytes and in percent."""

    total: int
    used: int
    available: int
    percent: float


class JobCount(TypedDict):
    """How many jobs are being worked on."""

    running_jobs: int


class ServerResources(TypedDict):
    """How busy the computer of the server is."""

    date: str
    cpu: CpuUse
    memory: MemoryUse
    jobs: JobCount
