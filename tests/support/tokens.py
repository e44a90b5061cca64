"""Access tokens that run out when a test wants them to, on a server whose own ones live for days."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import time
from typing import Any

from gazu_like import sandbox
from gazu_like.sandbox import registry


def with_lifetime(server: sandbox.Server, token: str, seconds: int) -> str:
    """Return an access token of a sandbox with another time of expiry; the refresh token beside it stays valid.

    Zou has no setting for it, so the token is signed anew with the sandbox's key: nothing else in it changes. A sandbox
    that was started with ``token_seconds`` also renews to such tokens; this one needs no sandbox of its own.

    Args:
        server: The sandbox that issued the token.
        token: The access token.
        seconds: How long it is to live from now on; below 0 it has run out already.
    """
    state = registry.load(server.folder)
    assert state is not None
    head, _, _ = token.split(".")
    signed = f"{head}.{_written({**claims(token), 'exp': int(time.time()) + seconds})}"
    signature = hmac.new(state.secret_key.encode(), signed.encode(), hashlib.sha256).digest()
    return f"{signed}.{_packed(signature)}"


def claims(token: str) -> dict[str, Any]:
    """What a token says: "exp" and "iat" (seconds since 1970), "jti", "sub", "type"."""
    body = token.split(".")[1]
    said: dict[str, Any] = json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))
    return said


def lifetime_of(token: str) -> int:
    """Seconds between a token's issue and its end."""
    said = claims(token)
    return int(said["exp"]) - int(said["iat"])


def _written(said: dict[str, Any]) -> str:
    return _packed(json.dumps(said, separators=(",", ":")).encode())


def _packed(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()
