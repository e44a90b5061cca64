"""Answers that type checkers take for what the caller says they are."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, Protocol, cast

if TYPE_CHECKING:
    from typing_extensions import TypeVar

    Answer = TypeVar("Answer", default=Any)
else:  # the default is for type checkers; Python knows it from 3.13 on
    from typing import TypeVar

    Answer = TypeVar("Answer")

P = ParamSpec("P")


class Claimed(Protocol[P]):
    """A verb as type checkers see it: its answer is what the caller takes it for, Any when the caller does not say.

    ``shots: list[Shot] = client.fetch_all("shots")`` and ``return client.get(...)`` in a typed function need no cast.
    """

    # The union is for TypedDicts and None: mypy infers a lone type variable from lists and dicts only.
    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> Answer | Any:
        """Call the verb."""


def claimed(verb: Callable[Concatenate[Any, P], Any]) -> Claimed[P]:
    """Mark a verb as ``Claimed``. Does nothing at run time."""
    return cast("Claimed[P]", verb)
