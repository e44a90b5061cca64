"""Annotations can be read at run time: tools that build command lines, forms or checks from signatures do."""

from __future__ import annotations

import importlib
import inspect
import subprocess
import sys
import typing
from collections.abc import Callable, Iterator
from typing import Any

import pytest

import gazu_like
from gazu_like import client, shapes
from gazu_like.nim import client as nim_client

#: Public modules besides the nouns.
OTHERS = (
    "alias",
    "cache",
    "client",
    "connection",
    "encoder",
    "events",
    "exception",
    "helpers",
    "overview",
    "sorting",
    "sync",
    "",
)


def public_functions(module: str) -> Iterator[Callable[..., Any]]:
    """The functions that a module shows, and the methods of the classes that it shows."""
    place = importlib.import_module(f"gazu_like.{module}".rstrip("."))
    for name in dir(place):
        found = None if name.startswith("_") else getattr(place, name)
        if not str(getattr(found, "__module__", "")).startswith("gazu_like"):
            continue
        if inspect.isclass(found):
            yield from (each for each in vars(found).values() if inspect.isfunction(each))
        elif callable(found):
            yield found


@pytest.mark.parametrize(
    "module", [*client.NOUNS, *OTHERS, *(f"nim.{noun}" for noun in nim_client.NOUNS), "nim.client"]
)
def test_every_name_in_an_annotation_is_there(module: str) -> None:
    unknown = {}
    for function in public_functions(module):
        try:
            typing.get_type_hints(function)
        except NameError as error:
            unknown[f"{function.__module__}.{function.__qualname__}"] = str(error)
    assert unknown == {}


@pytest.mark.parametrize("name", shapes.__all__)
def test_every_name_in_a_shape_is_there(name: str) -> None:
    assert typing.get_type_hints(getattr(shapes, name))


def test_a_file_s_answer_is_annotated_as_what_it_is() -> None:
    import httpx

    assert typing.get_type_hints(gazu_like.client.download)["return"] is httpx.Response
    assert typing.get_type_hints(gazu_like.files.download_preview_file)["return"] is httpx.Response


@pytest.mark.process
def test_naming_the_event_client_does_not_load_it() -> None:
    code = (
        "import sys, typing, gazu_like.events as events; print('socketio' in sys.modules);"
        "typing.get_type_hints(events.init); print('socketio' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.split() == ["False", "True"]
