"""What questions about files have in common, and what publishing takes: clear the flag, save the file, link to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from gazu_like.claims import Answer
from gazu_like.exception import NimException
from gazu_like.nim import answers
from gazu_like.nim.client import NimClient
from gazu_like.nim.refs import Ref, id_of

_KINDS = ("shot", "asset", "show")


def saved(
    q: str,
    params: Mapping[str, Any],
    publish: bool,
    force_link: object,
    client: NimClient,
    names: Mapping[str, str] | None = None,
) -> Answer | Any:
    """Send what makes or changes a file, within what publishing takes, and return NIM's answer to it.

    Args:
        q: "addFile" or "updateFile".
        params: Parameters by the names on the wire.
        publish: Take the flag from the version that has it now, and link to this one afterwards.
        force_link: Link even where there is no such file.
        client: Connection to ask.
        names: The caller's names for the parameters, where they differ, for error messages.
    """
    if not publish:
        return client.ask(q, params, names)
    asked = {**params, "isPub": True}
    client.check(q, asked, names)  # before the flag is taken from another version
    client.ask("clearPubFlags", _published_before(q, params))
    with _telling("no version of this file is published now"):
        answer = client.ask(q, asked, names)
    file_id = answers.new_id(answer) or params.get("ID")
    with _telling(f"file {file_id} is saved and published, but has no link"):
        client.ask("publishSymlink", {"fileID": file_id, "forceLink": force_link})
    return answer


@contextmanager
def _telling(state: str) -> Iterator[None]:
    """Have an error tell in which state it leaves the files: NIM does not take back what went before."""
    try:
        yield
    except NimException as error:
        error.message = f"{state}: {error.message}"
        raise


def _published_before(q: str, params: Mapping[str, Any]) -> dict[str, Any]:
    if q == "updateFile":
        return {"class": "FILE", "itemID": params["ID"], "basename": params.get("basename")}
    return {name: params[name] for name in ("class", "itemID", "basename")}


def kind_of(kind: str) -> str:
    """Return a kind of parent in lower case.

    Raises:
        ValueError: files are of shots, assets and shows only.
    """
    if str(kind).lower() not in _KINDS:
        raise ValueError(f"kind: wanted one of {', '.join(_KINDS)}, got {kind!r}")
    return kind.lower()


def parent_of(kind: str, parent: Ref) -> dict[str, Any]:
    """Return what tells whose file is meant: "class" and "itemID"."""
    word = kind_of(kind)
    return {"class": word, "itemID": id_of(parent, word)}


def type_of(task_type: Ref | None, name: str | None) -> dict[str, Any]:
    """Return what tells a task type in a question about files, by its ID or its name; empty without either."""
    # NIM compares names of task types in upper case; an ID is clear, so it counts when both are given.
    if task_type is not None:
        return {"task_type_ID": id_of(task_type, "task_type")}
    return {"type": name.upper() if name else None}
