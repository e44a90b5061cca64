"""The mapping file: which of the target's studio records stand for the source's, where names do not tell.

[task-types]
"Compositing" = "Comp"
"Concept (Concept)" = "Concept Art"

[persons]
"zoe@old.example" = "zoe@new.example"

Left is what the source calls it, right what the target does: a name, short name, e-mail, "NAME (FOR ENTITY)", or an ID.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from os import PathLike
from pathlib import Path
from typing import Any

from gazu_like.exception import MigrationException
from gazu_like.sync.context import Context
from gazu_like.sync.match import fold
from gazu_like.sync.model import Kind, Row
from gazu_like.transfer import FilePath

Mapped = Mapping[str, Mapping[str, str]]


def load(mapping: FilePath | Mapped | None) -> Mapped:
    """Return a mapping: read from a TOML file, or as it was given.

    Raises:
        MigrationException: the file cannot be read, or is no mapping.
        ValueError: it is neither a path nor a dict.
    """
    if mapping is None or isinstance(mapping, Mapping):
        return _checked(mapping or {}, "mapping")
    if not isinstance(mapping, (str, PathLike)):
        raise ValueError(f"mapping: wanted a TOML file or a dict of dicts, got {mapping!r}")  # noqa: TRY004
    path = Path(mapping)
    try:
        text = path.read_text(encoding="utf-8-sig")  # some editors begin a file with a mark
    except (OSError, UnicodeDecodeError) as error:
        raise MigrationException(f"mapping: {path} cannot be read: {error}") from None
    return _checked(_parsed(text, path), str(path))


def _parsed(text: str, path: Path) -> Any:
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        try:
            import tomli as tomllib
        except ImportError:
            raise MigrationException("mapping: TOML files need `pip install tomli` on Python 3.10") from None
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise MigrationException(f"mapping: {path} is no TOML: {error}") from None


def _checked(found: Any, where: str) -> Mapped:
    for section, pairs in found.items():
        if not isinstance(pairs, Mapping) or not all(isinstance(each, str) for pair in pairs.items() for each in pair):
            raise MigrationException(f'{where}: [{section}]: wanted lines such as "Compositing" = "Comp"')
    checked: Mapped = found
    return checked


def resolved(mapping: Mapped, kinds: Iterable[Kind], context: Context) -> dict[str, str]:
    """Return the target's IDs by the source's.

    Raises:
        MigrationException: a section, a left or a right side names nothing, or several records, or a record is named
            twice.
    """
    known = {kind.name: kind for kind in kinds}
    ids: dict[str, str] = {}
    for section, pairs in mapping.items():
        if section not in known:
            near = suggestion(section, known)
            raise MigrationException(
                f"mapping: [{section}] is no kind of studio record{near}; known: {', '.join(known)}"
            )
        kind = known[section]
        here, there = context.source.rows(section, kind.read), context.target.rows(section, kind.read)
        for left, right in pairs.items():
            row, counterpart = _named(here, left, section, "source"), _named(there, right, section, "target")
            _check_single(section, (left, right), row["id"] in ids, counterpart["id"] in ids.values())
            ids[row["id"]] = counterpart["id"]
    return ids


def _check_single(section: str, line: tuple[str, str], is_left_known: bool, is_right_known: bool) -> None:
    """Refuse a record that was named before: of two for one, only the first would arrive there."""
    if is_left_known:
        raise MigrationException(f"mapping: [{section}] {line[0]!r} is named twice on the left; leave one line out")
    if is_right_known:
        raise MigrationException(
            f"mapping: [{section}] {line[1]!r} is to stand for two records of the source, which cannot be merged; "
            "leave one line out"
        )


def _named(rows: Iterable[Row], text: str, section: str, side: str) -> Row:
    rows = list(rows)
    for clean in (str, fold):
        found = [row for row in rows if clean(text) in map(clean, names_of(row))]
        if len(found) == 1:
            return found[0]
        if found:
            listed = ", ".join(f"{names_of(row)[-1]} ({row['id']})" for row in found)
            raise MigrationException(f"mapping: [{section}] {text!r} is {len(found)} records of the {side}: {listed}")
    near = suggestion(text, [name for row in rows for name in names_of(row)])
    raise MigrationException(f"mapping: [{section}] the {side} has no {text!r}{near}")


def names_of(row: Row) -> list[str]:
    """Return what people may call a studio record, its ID first."""
    names = [row.get("id"), row.get("short_name"), row.get("email"), row.get("name")]
    if row.get("for_entity"):
        names.append(f"{row['name']} ({row['for_entity']})")
    if "last_name" in row:
        names.append(f"{row.get('first_name') or ''} {row.get('last_name') or ''}".strip())
    return [name for name in names if name]


def suggestion(text: str, known: Iterable[str]) -> str:
    """Return "; did you mean 'X'?" for a misspelt name, empty when nothing is near."""
    spelt = {fold(name): name for name in known}
    near = get_close_matches(fold(text), spelt, n=1, cutoff=0.6)
    return f"; did you mean {spelt[near[0]]!r}?" if near else ""
