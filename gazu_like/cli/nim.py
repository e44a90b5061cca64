"""A NIM server as the source of a migration: its address, its login, and how its job is to look in Kitsu."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any

from gazu_like.cli.exits import USAGE, Failure
from gazu_like.cli.groups import meant
from gazu_like.exception import GazuException

if TYPE_CHECKING:
    from gazu_like.nim.migration import NimSource

#: How an address of NIM's is spelled, and what it is asked by.
SCHEMES: Mapping[str, str] = {"nim": "https", "nims": "https", "nim+https": "https", "nim+http": "http"}
#: What is chosen of jobs alone, by the option's name.
CHOICES: Mapping[str, str] = {"shows": "shows", "asset_type_key": "asset_type_key", "first_frame": "first_frame"}


def is_nim(given: str) -> bool:
    """Tell whether a server is a NIM server, by its address."""
    return given.partition("://")[0].casefold().startswith("nim") and "://" in given


def name_of(given: Mapping[str, Any]) -> str:
    """Return what was said to be moved: a production's name, or a job's number.

    Raises:
        Failure: nothing was, or it was called by the other tracker's word.
    """
    of_nim = is_nim(given["source"])
    wanted, other = ("job", "project") if of_nim else ("project", "job")
    if given[other] is not None:
        said = {
            "job": "NIM has jobs: give --job NUMBER",
            "project": "jobs are NIM's: give --project NAME, or nim://...",
        }
        raise Failure(f"--{other}: {said[wanted]}", USAGE)
    if given[wanted] is None:
        said = {"job": "its number, its name, or '#' and its ID", "project": "its name or ID on the source"}
        raise Failure(f"--{wanted}: which one? Give {said[wanted]}", USAGE)
    chosen = [name for name in CHOICES if given[name] is not None]
    if chosen and not of_nim:
        raise Failure(f"--{chosen[0].replace('_', '-')}: this is a choice for jobs of NIM; leave it out", USAGE)
    return str(given[wanted])


@contextmanager
def connected(given: Mapping[str, Any]) -> Iterator[NimSource]:
    """Give a NIM server as a source, while the block runs.

    Args:
        given: The options: "source", and what is chosen of jobs.

    Raises:
        Failure: the address is none.
    """
    from gazu_like.nim.client import NimClient
    from gazu_like.nim.migration import Choices, NimSource
    from gazu_like.nim.settings import settings_for

    try:
        settings = settings_for(_address(given["source"]))
    except GazuException as error:
        raise Failure(f"--source: {error}", USAGE) from None
    choices = Choices(**{name: given[option] for option, name in CHOICES.items() if given[option] is not None})
    with closing(NimClient(settings.url, settings.user, settings.api_key)) as client:
        yield NimSource(client, choices)


def _address(given: str) -> str:
    scheme, _, rest = given.partition("://")
    if scheme.casefold() not in SCHEMES:
        known = ", ".join(f"{each}://" for each in SCHEMES)
        raise Failure(f"--source: {scheme}:// is no scheme of NIM's.{meant(scheme, SCHEMES)} Known: {known}", USAGE)
    return f"{SCHEMES[scheme.casefold()]}://{rest}"
