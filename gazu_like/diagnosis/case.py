"""What is examined: a server, a login, this machine; and what earlier checks have learned for later ones."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from gazu_like import auth
from gazu_like.client import KitsuClient
from gazu_like.connection import normalised_host
from gazu_like.transport.redact import Secret
from gazu_like.transport.settings import RetryPolicy, Timeouts

#: How long each step with a server may take.
STEP_SECONDS = 3.0


@dataclass(repr=False)
class Case:
    """What is examined. Close it when done.

    Attributes:
        host: Address of the server; None when there is none, for the reason that ``problem`` says.
        problem: Why there is no server to look at.
        ssl_verify: True, False, or the path of a bundle of certificate authorities.
        event_host: Address of the event stream, None when it is the host's.
        tokens: The login, None when there is none.
        tokens_from: Where it comes from, for people.
        account: E-mail and password to log in with when there are no tokens; it is logged out again.
        log_in_by: What to do to log in, for people.
        private: Files that nobody else should read.
        kept: Files that nobody else should change.
        now: The clock.
        learned: What earlier checks found out.
    """

    host: str | None
    problem: str = ""
    ssl_verify: bool | str = True
    event_host: str | None = None
    tokens: Mapping[str, Any] | None = None
    tokens_from: str = ""
    account: tuple[str, Secret] | None = None
    log_in_by: str = "log in again"
    private: Sequence[Path] = ()
    kept: Sequence[Path] = ()
    now: Callable[[], float] = time.time
    learned: dict[str, Any] = field(default_factory=dict)
    _clients: list[KitsuClient] = field(default_factory=list)

    def base(self) -> str:
        """Return the address of the API, with "/api".

        Raises:
            HostException: it is no address.
        """
        return normalised_host(self.host or "")

    def place(self) -> tuple[str, str, int]:
        """Return scheme, name and port of the server."""
        parts = urlsplit(self.base())
        return parts.scheme, parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)

    def client(self, host: str | None = None, tokens: Mapping[str, Any] | None = None, **details: Any) -> KitsuClient:
        """Return a client that is quick to give up, without a login unless tokens are given."""
        limits = Timeouts(STEP_SECONDS, STEP_SECONDS, STEP_SECONDS, STEP_SECONDS)
        once = RetryPolicy(attempts=1)
        made = KitsuClient(host or self.base(), self.ssl_verify, tokens=tokens, timeout=limits, retry=once, **details)
        self._clients.append(made)
        return made

    def close(self) -> None:
        """End the login, if one was made for this, and all connections."""
        guest = self.learned.pop("guest", None)
        if guest is not None:
            auth.log_out_quietly(guest)
        for client in self._clients:
            with suppress(Exception):  # a check that took too long may still be using it
                client.close()
