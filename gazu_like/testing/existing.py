"""A server that the tests did not start and will not stop."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from gazu_like.client import KitsuClient


@dataclass(frozen=True)
class ExistingServer:
    """What the tests ask of a sandbox's `Server`, for a server that is already there.

    Attributes:
        host: Its API, "https://kitsu.studio.com/api".
        email: Login of the account to use.
        password: Its password.
    """

    host: str
    email: str
    password: str = field(repr=False)

    @property
    def name(self) -> str:
        return urlsplit(self.host).netloc

    @property
    def origin(self) -> str:
        """Where the events are: scheme, machine and port of the host."""
        parts = urlsplit(self.host)
        return f"{parts.scheme}://{parts.netloc}"

    @property
    def event_host(self) -> str:
        return self.origin

    def client(self) -> KitsuClient:
        """A new client, logged in. Close it when done."""
        from gazu_like import session
        from gazu_like.client import KitsuClient

        client = KitsuClient(self.host)
        try:
            session.log_in(self.email, self.password, client=client)
        except BaseException:
            client.close()
            raise
        return client
