"""What an error says when a part of the work is done already."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from gazu_like.exception import ConnectionFailedException, GazuException, HttpException


@contextmanager
def telling(what_stands: str) -> Iterator[None]:
    """Have an error that happens inside say what stands on the server already. Its class stays what it is.

    Args:
        what_stands: A sentence; empty when nothing stands.
    """
    if not what_stands:
        yield
        return
    try:
        yield
    except HttpException as error:
        error.advice = f"{error.advice} ({what_stands})".strip()
        raise
    except ConnectionFailedException as error:
        error.reason = f"{error.reason}. {what_stands}"
        raise
    except GazuException as error:
        error.args = (f"{error}. {what_stands}",)
        raise
