"""Every default number of the transport, with its unit."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Timeouts:
    """Seconds that each step of a request may take; None waits for ever.

    ``read`` is the longest silence of the server, not the length of the whole answer. It is long by default because
    some routes (imports, exports) compute for minutes before their first byte.
    """

    connect: float | None = 10.0
    read: float | None = 300.0
    write: float | None = 300.0
    pool: float | None = 300.0


@dataclass(frozen=True)
class RetryPolicy:
    """When a request that failed in passing is sent again.

    Attributes:
        attempts: How often a request is sent at most, the first time included; 1 turns retries off.
        first_seconds: Longest pause before the second attempt; doubled for each further one.
        longest_seconds: Bound on that pause.
        retry_after_seconds: Longest ``Retry-After`` that is waited for; a longer one fails at once.
    """

    attempts: int = 4
    first_seconds: float = 0.5
    longest_seconds: float = 20.0
    retry_after_seconds: float = 120.0


POOL_SIZE = 20
#: Of a client on an event loop, which is there for many calls at once.
ASYNC_POOL_SIZE = 50
KEEPALIVE_SECONDS = 30.0
REDIRECTS = 5
#: A token is renewed this long before it runs out, or after nine tenths of a shorter life.
RENEW_BEFORE_SECONDS = 60.0
#: How often one call is sent again after the login was renewed.
AUTH_ATTEMPTS = 3
#: Pause between two looks at a preview that is still being processed, when the server names none.
PROCESSING_PAUSE_SECONDS = 5
PROCESSING_TIMEOUT_SECONDS = 60

#: Retry-safe POST routes: upserts by id, and questions that are asked by POST. Matched at the path's beginning or end.
UPSERT_PREFIXES = ("import/kitsu/",)
QUESTION_SUFFIXES = (
    "/working-file-path",
    "/output-file-path",
    "/output-files/next-revision",
    "/guess_from_path",
    "data/search",
)

#: How long Ctrl-C waits for calls that are under way in other threads.
STOP_SECONDS = 2.0
#: Bytes of a file that are sent in one step, and of a large answer that are received in one step when it comes fast.
PIECE_BYTES = 1 << 20
#: A download at least so long is read past the HTTP library, which costs a new connection afterwards.
DIRECT_BYTES = 4 << 20
#: Bytes that go to or come from a file in one step off the event loop: a thread's turn costs as much as 100 kB.
OFF_LOOP_BYTES = 1 << 21
#: A download tells its progress at least this often on an event loop, however slowly its bytes come.
OFF_LOOP_SECONDS = 0.1
