"""Drawings on previews, brought into the form that the server takes.

Zou keeps drawn objects by time: {"time": seconds, "drawing": {"objects": [{"id": ..., ...}, ...]}}. Additions and
updates come in the same form, deletions as {"time": seconds, "objects": [IDs]}. Callers of gazu know another form as
well: objects on their own, told by their IDs. Zou answers 500 to those, so they are put where they belong here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeAlias

from gazu_like.refs import given
from gazu_like.shapes import PreviewFile

#: Objects by ID: the time at which each is drawn, and itself.
Drawn: TypeAlias = Mapping[str, tuple[float, Mapping[str, Any]]]


def changes(
    additions: Iterable[Mapping[str, Any]] | None,
    updates: Iterable[Mapping[str, Any]] | None,
    deletions: Iterable[Mapping[str, Any] | str] | None,
    read: Callable[[], PreviewFile],
) -> dict[str, Any]:
    """Return the lists that are given, in the server's form.

    Args:
        additions, updates, deletions: Entries of either form.
        read: Fetches the preview file; called when an object has to be looked up.

    Raises:
        ValueError: an entry has neither form, or no object has its ID.
    """
    told = given(additions=additions, updates=updates, deletions=deletions)
    lists = {name: list(entries) for name, entries in told.items()}
    bare = {name: [each for each in entries if not _has_time(each)] for name, entries in lists.items()}
    for name, entries in bare.items():
        _check(name, entries)
    drawn = _drawn(read()) if bare.get("updates") or bare.get("deletions") else {}
    return {
        name: [each if _has_time(each) else _WHOLE[name](each, drawn) for each in entries]
        for name, entries in lists.items()
    }


def _has_time(entry: Any) -> bool:
    return isinstance(entry, Mapping) and "time" in entry


def _check(name: str, entries: Iterable[Any]) -> None:
    fits, wanted = _FORMS[name]
    for each in entries:
        if not fits(each):
            raise ValueError(f"{name}: wanted {wanted}, got {each!r:.80}")


_FORMS: Mapping[str, tuple[Callable[[Any], bool], str]] = {
    "additions": (lambda entry: isinstance(entry, Mapping), "dicts"),
    "updates": (lambda entry: isinstance(entry, Mapping) and "id" in entry, "dicts with 'time' or 'id'"),
    "deletions": (lambda entry: isinstance(entry, str), "IDs, or dicts with 'time'"),
}


def _added(entry: Mapping[str, Any], drawn: Drawn) -> dict[str, Any]:
    return {"time": 0, "drawing": {"objects": [entry]}}


def _updated(entry: Mapping[str, Any], drawn: Drawn) -> dict[str, Any]:
    time, before = _find("updates", entry["id"], drawn)
    return {"time": time, "drawing": {"objects": [{**before, **entry}]}}


def _deleted(object_id: str, drawn: Drawn) -> dict[str, Any]:
    time, _ = _find("deletions", object_id, drawn)
    return {"time": time, "objects": [object_id]}


_WHOLE: Mapping[str, Callable[[Any, Drawn], dict[str, Any]]] = {
    "additions": _added,
    "updates": _updated,
    "deletions": _deleted,
}


def _find(name: str, object_id: str, drawn: Drawn) -> tuple[float, Mapping[str, Any]]:
    if object_id not in drawn:
        raise ValueError(f"{name}: nothing with the ID {object_id!r} is drawn on this preview file")
    return drawn[object_id]


def _drawn(preview_file: PreviewFile) -> Drawn:
    return {
        each["id"]: (annotation["time"], each)
        for annotation in preview_file.get("annotations") or []
        for each in (annotation.get("drawing") or {}).get("objects") or []
        if "id" in each
    }
