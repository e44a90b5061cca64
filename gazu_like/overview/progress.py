"""How far the tasks are, by kind of entity and task type."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence

from gazu_like.overview.model import KindProgress, TypeProgress
from gazu_like.overview.rows import Row

#: Kinds of entities in the order in which people speak of them; those that nobody foresaw come last.
KINDS = ("Asset", "Shot", "Sequence", "Episode", "Scene", "Edit", "Concept")
_UNKNOWN: Row = {"name": "unknown", "for_entity": "other"}


def by_kind(
    tasks: Sequence[Row],
    task_types: Sequence[Row],
    done: Collection[str],
    entities: Mapping[str, int],
    priorities: Mapping[str, int] | None = None,
) -> list[KindProgress]:
    """Count tasks by what they are for, by task type, and by status.

    Args:
        tasks: To count.
        task_types: All of the server.
        done: IDs of the statuses that mean done.
        entities: How many entities of each kind there are.
        priorities: Places that the production gives to task types, by their IDs, where they differ from the studio's.
    """
    types = {row["id"]: row for row in task_types}
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for row in tasks:
        counts[row["task_type_id"]][row["task_status_id"]] += 1

    def place(type_id: str) -> tuple[int, str]:
        row = types.get(type_id, _UNKNOWN)
        return (priorities or {}).get(type_id, row.get("priority") or 0), row["name"]

    kinds: dict[str, list[str]] = defaultdict(list)
    for type_id in sorted(counts, key=place):
        kinds[types.get(type_id, _UNKNOWN)["for_entity"] or "other"].append(type_id)
    return [
        KindProgress(
            kind,
            entities.get(kind, 0),
            [_counted(types.get(each, _UNKNOWN)["name"], counts[each], done) for each in kinds[kind]],
            _counted("All", sum((counts[each] for each in kinds[kind]), Counter()), done),
        )
        for kind in sorted(kinds, key=_order)
    ]


def _order(kind: str) -> tuple[int, str]:
    return KINDS.index(kind) if kind in KINDS else len(KINDS), kind


def _counted(name: str, counts: Counter[str], done: Collection[str]) -> TypeProgress:
    finished = sum(number for status, number in counts.items() if status in done)
    return TypeProgress(name, dict(counts), sum(counts.values()), finished)
