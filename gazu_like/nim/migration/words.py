"""NIM's values as Kitsu takes them: texts, numbers, days, moments; and what a caller may choose. Pure.

NIM writes most values as text, and many columns are known under several names or not at all, so all is read tolerantly:
what cannot be understood is None.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from gazu_like.sync.match import fold
from gazu_like.sync.model import Row

_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?))?")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
#: What NIM has where there is nothing: an offline folder is called so.
_NOTHING = (None, "", "NULL")
_YES = ("1", "true", "yes")


@dataclass(frozen=True)
class Choices:
    """What a caller may choose of how a job looks in Kitsu.

    Attributes:
        shows: What shows become: "sequences", which suits films and commercials, or "episodes", which suits series:
            each with one sequence of its name, that holds its shots.
        asset_type_key: Custom key of assets that says which type they are; NIM has no asset types.
        asset_type: Type of the assets of which that key says nothing.
        first_frame: Frame at which shots begin, such as 1001. NIM knows lengths alone: without it no range is written.
        merges_tasks: Several tasks of one type on one shot or asset become one, with all their assignees, unless their
            descriptions differ: Kitsu's boards show one.
        style: Style of the production, a word of Kitsu's.
        system: System whose paths of file servers count: "Linux", "Windows" or "Mac".
        active: New persons may log in, once they have a password. Active persons count against the limit of a server.
        name: Address that IDs are made of, where NIM is reached under several; its own address when empty.
    """

    shows: Literal["sequences", "episodes"] = "sequences"
    asset_type_key: str = "Category"
    asset_type: str = "NIM Asset"
    first_frame: int | None = None
    merges_tasks: bool = True
    style: str = "vfx"
    system: Literal["Linux", "Windows", "Mac"] = "Linux"
    active: bool = True
    name: str = ""


def identity(source: str, kind: str, key: object) -> str:
    """Return the ID that a record of NIM's has in Kitsu: always the same.

    Args:
        source: Address of NIM, as ``settings.normalised_url`` spells it.
        kind: "job", "shot" ...
        key: Its ID there, or what else it is known by.
    """
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{source}#{kind}/{key}"))


def pick(row: Mapping[str, Any], *names: str) -> Any:
    """Return the first of these columns that holds something, None when none does."""
    return next((row[name] for name in names if row.get(name) not in _NOTHING), None)


def text(row: Mapping[str, Any], *names: str) -> str:
    """Return the text in the first of these columns that holds something, "" when none does."""
    found = pick(row, *names)
    return "" if found is None else str(found).strip()


def number_in(row: Mapping[str, Any], *names: str) -> int | None:
    """Return the ID in the first of these columns that holds one. NIM writes 0 where there is none."""
    return next((found for name in names if (found := whole(row.get(name)))), None)


def whole(value: Any) -> int | None:
    """Return a whole number, None for what is none."""
    found = decimal(value)
    return int(found) if found is not None and found == int(found) else None


def decimal(value: Any) -> float | None:
    """Return a number, None for what is none."""
    try:
        found = float(str(value).strip())
    except ValueError:
        return None
    return found if found - found == 0 else None  # neither endless nor "nan"


def plain(value: Any) -> Any:
    """Return a number where a text is one, the text otherwise, None where there is nothing."""
    number = decimal(value)
    if number is None:
        return None if value in _NOTHING else str(value)
    return int(number) if number == int(number) else number


def is_yes(value: Any) -> bool:
    """Tell whether NIM means yes."""
    return str(value).strip().casefold() in _YES


def moment(value: Any) -> str | None:
    """Return a moment as Kitsu has it, YYYY-MM-DDThh:mm:ss; None for what is none, such as 0000-00-00."""
    found = _MOMENT.match(str(value or "").strip())
    if found is None:
        return None
    clock = found[2] or "00:00:00"
    try:
        return datetime.datetime.fromisoformat(f"{found[1]}T{clock}").strftime("%Y-%m-%dT%H:%M:%S")
    except ValueError:
        return None


def day(value: Any) -> str | None:
    """Return a day as YYYY-MM-DD, None for what is none."""
    found = moment(value)
    return found[:10] if found and found >= "1000" else None


def colour(value: Any) -> str:
    """Return a colour as #rrggbb, grey for what is none."""
    return str(value) if isinstance(value, str) and _COLOUR.fullmatch(value) else "#999999"


def cut(value: str, longest: int) -> str:
    """Return a text that Kitsu takes: no longer than that."""
    return value if len(value) <= longest else f"{value[: longest - 3]}..."


def short(name: str, longest: int) -> str:
    """Return a short name: the letters and digits of a name in small, as many as fit."""
    return re.sub(r"[\W_]+", "", fold(name))[:longest]


def slug(name: str) -> str:
    """Return a name as Kitsu has the fields of free metadata: small Latin letters, digits and "_"."""
    latin = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[^a-z0-9]+", "_", latin).strip("_")[:100] or "key"


def extension_of(name: str) -> str:
    """Return the extension of a file's name, or one that is given alone, in small and without its dot."""
    found = name.strip().rpartition(".")[2].casefold()
    return found if found.isalnum() else ""


def unlike(wanted: str, taken: Iterable[str], longest: int, mark: str = "_{}") -> str:
    """Return a name that nobody has: with a number when it is taken.

    Args:
        wanted: The name.
        taken: Names that are; their case does not count.
        longest: Characters at most, the number's as well.
        mark: How the number is written.
    """
    known = {fold(each) for each in taken}
    found, number = wanted[:longest], 1
    while fold(found) in known:
        number += 1
        end = mark.format(number)
        found = wanted[: longest - len(end)] + end
    return found


def by_name(rows: Iterable[Row], *columns: str) -> dict[str, Row]:
    """Return rows by their folded names; of those with one name the first. Rows without a name are left out."""
    found: dict[str, Row] = {}
    for row in rows:
        if text(row, *columns):
            found.setdefault(fold(text(row, *columns)), row)
    return found


def key_value(key: Mapping[str, Any]) -> str:
    """Return the value of a custom key: the words of a choice, else the text."""
    return text(key, "dropdownText") if options_of(key) else text(key, "dropdownText", "value")


def options_of(key: Mapping[str, Any]) -> list[str]:
    """Return the choices of a custom key, none for free text."""
    held = key.get("dropdownOptions")
    listed = held.values() if isinstance(held, Mapping) else held if isinstance(held, list) else ()
    words = [text(each, "text", "name", "value") if isinstance(each, Mapping) else str(each) for each in listed]
    return [word for word in words if word]


def keys_of(row: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    """Return a row's custom keys by their names."""
    held = row.get("customKeys")
    listed = [each for each in held if isinstance(each, Mapping)] if isinstance(held, list) else []
    return {text(each, "keyName"): each for each in listed if text(each, "keyName")}
