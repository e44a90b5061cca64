"""Does a reply fit the annotation of the function that returned it? TypedDicts are held to their keys and values."""

from __future__ import annotations

import inspect
import types
import typing
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, Literal, Union

from gazu_like.shapes.optional import NotRequired


def return_type(function: Callable[..., Any]) -> Any:
    """The type that a function says it returns."""
    return typing.get_type_hints(inspect.unwrap(function))["return"]


def misfits(value: Any, annotation: Any, where: str = "") -> Iterator[str]:
    """Say where a value and a type differ, one line each; nothing when the value fits.

    A key that a TypedDict does not have is a misfit, as is a required one that is lacking, and a value of another type:
    None where it is not allowed, a boolean for a number. An integer fits "float", as JSON does not tell them apart.
    """
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if annotation is Any:
        return
    if origin in (Union, types.UnionType):
        yield from min((list(misfits(value, each, where)) for each in _likely(value, arguments)), key=len)
    elif typing.is_typeddict(annotation):
        yield from _record_misfits(value, annotation, where)
    elif origin is NotRequired:  # Python 3.10 leaves it there
        yield from misfits(value, arguments[0], where)
    elif origin is Literal:
        if value not in arguments:
            yield f"{where}: {value!r} is none of {arguments}"
    elif not _is_instance(value, origin or annotation):
        yield f"{where}: wanted {_shown(annotation)}, got {value!r:.80}"
    elif origin is list:
        for each in value:
            yield from misfits(each, arguments[0], f"{where}[]")
    elif origin is dict:
        for key, each in value.items():
            yield from misfits(key, arguments[0], f"{where} key")
            yield from misfits(each, arguments[1], f"{where}{{}}")
    elif origin is tuple:
        for each, wanted in zip(value, arguments, strict=True):
            yield from misfits(each, wanted, where)


def shapes_in(annotation: Any) -> set[str]:
    """Names of the TypedDicts that a type speaks of, not of those inside them."""
    if typing.is_typeddict(annotation):
        return {annotation.__name__}
    return set[str]().union(*map(shapes_in, typing.get_args(annotation)))


def shapes_seen(value: Any, annotation: Any) -> set[str]:
    """Names of the TypedDicts of which a value holds a record."""
    if typing.is_typeddict(annotation):
        return {annotation.__name__} if value else set()
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin in (Union, types.UnionType):
        return shapes_seen(value, min(_likely(value, arguments), key=lambda each: len(list(misfits(value, each)))))
    if origin is tuple:
        return set[str]().union(*(shapes_seen(each, wanted) for each, wanted in zip(value, arguments, strict=True)))
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return set[str]().union(*(shapes_seen(each, arguments[-1]) for each in inside)) if arguments else set()


def _likely(value: Any, members: tuple[Any, ...]) -> tuple[Any, ...]:
    """Those members of a union that a value can be meant for: a list is not measured against a dict."""
    kinds = {each: dict if typing.is_typeddict(each) else typing.get_origin(each) or each for each in members}
    return tuple(each for each in members if kinds[each] is type(value)) or members


def _record_misfits(value: Any, shape: Any, where: str) -> Iterator[str]:
    if not isinstance(value, Mapping):
        yield f"{where}: wanted {shape.__name__}, got {value!r:.80}"
        return
    known = typing.get_type_hints(shape)
    for key, each in value.items():
        place = f"{where} {shape.__name__}.{key}".strip()
        if key in known:
            yield from misfits(each, known[key], place)
        else:
            yield f"{place}: not in the shape, holds {each!r:.80}"
    for key in sorted(required_keys(shape) - set(value)):
        yield f"{where} {shape.__name__}.{key}: lacking".strip()


@cache
def required_keys(shape: Any) -> frozenset[str]:
    """Keys that a record of a shape has to hold."""
    # __required_keys__ alone does not tell: the annotations are text, in which Python does not look for NotRequired.
    hints = typing.get_type_hints(shape, include_extras=True)
    marked = {key for key, hint in hints.items() if typing.get_origin(hint) is NotRequired}
    return frozenset(shape.__required_keys__ - marked)


def _is_instance(value: Any, wanted: type) -> bool:
    if isinstance(value, bool):
        return wanted is bool
    return isinstance(value, (int, float) if wanted is float else wanted)


def _shown(annotation: Any) -> str:
    return getattr(annotation, "__name__", str(annotation))
