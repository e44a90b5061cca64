"""How ``table`` writes a query down: its parameters, which of them must be given, and the shape of its answer."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias, cast

#: Shapes of answers: rows (a list), row (a list of one), page (rows in an object, with the count of all of them),
#: data (rows in an object), made (the ID of what was written), done (success only), object (a record as it is), truth
#: (1 or 0), word (true, or the query failed).
Shape: TypeAlias = Literal["rows", "row", "page", "data", "made", "done", "object", "truth", "word"]

#: Beginnings of the names of queries that change nothing. NIM sends writes by GET: the method tells nothing.
READS = ("get", "find", "test", "can", "resolve")


@dataclass(frozen=True)
class Parameter:
    """A parameter of a query.

    Attributes:
        name: Its name on the wire.
        kind: What it holds, see ``values``; "choice" when it is one of ``choices``.
        required: The query makes no sense without it.
        choices: The words that NIM knows, spelled as they are sent.
    """

    name: str
    kind: str
    required: bool = False
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Need:
    """Groups of parameters of which one must be given.

    Attributes:
        groups: Each of them whole: (("itemID", "itemType"), ("taskID",)).
        parameter: The rule holds when this parameter has ``value``; "" for always.
        value: See ``parameter``.
    """

    groups: tuple[tuple[str, ...], ...]
    parameter: str = ""
    value: str = ""

    def is_met(self, given: Mapping[str, str] | Collection[str]) -> bool:
        """Tell whether the rule holds for the parameters that are given."""
        if self.parameter and isinstance(given, Mapping) and given.get(self.parameter) != self.value:
            return True
        return any(all(name in given for name in group) for group in self.groups)

    @property
    def names(self) -> list[str]:
        """All the parameters it speaks of."""
        return [name for group in self.groups for name in group]


@dataclass(frozen=True)
class Query:
    """A query of NIM's.

    Attributes:
        name: The value of ``q``, spelled as NIM wants it.
        shape: What it answers.
        parameters: By name.
        needs: Groups of which one must be given.
    """

    name: str
    shape: Shape
    parameters: Mapping[str, Parameter]
    needs: tuple[Need, ...]

    @property
    def reads(self) -> bool:
        """True when it changes nothing, and so may be asked again."""
        return self.name.startswith(READS)

    @property
    def takes_file(self) -> bool:
        """True when a file goes along."""
        return self.name.startswith("upload")


def query(name: str, shape: str, parameters: str = "", needs: str = "") -> Query:
    """Read a query as it is written down.

    Args:
        name: Value of ``q``.
        shape: See ``Shape``.
        parameters: "showID:id! name:text type=job|show|shot": name and kind, or the words it may be, with "_" for a
            blank; "!" is required.
        needs: "assetID|shotID itemID+itemType|taskID": one of each must be given, whole; "item=shot:showID|shotID"
            holds when "item" is "shot".
    """
    read = [_parameter(text) for text in parameters.split()]
    rules = tuple(_need(text) for text in needs.split())
    return Query(name, cast("Shape", shape), {each.name: each for each in read}, rules)


def _parameter(text: str) -> Parameter:
    required = text.endswith("!")
    text = text.removesuffix("!")
    name, separator, rest = text.partition("=") if "=" in text else text.partition(":")
    if separator == "=":
        return Parameter(name, "choice", required, tuple(rest.replace("_", " ").split("|")))
    return Parameter(name, rest, required)


def _need(text: str) -> Need:
    condition, _, groups = text.rpartition(":")
    parameter, _, value = condition.partition("=")
    return Need(tuple(tuple(group.split("+")) for group in groups.split("|")), parameter, value)
