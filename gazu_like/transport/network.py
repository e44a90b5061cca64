"""Where a request may go, and how it is protected on the way: origins, proxies, certificates."""

from __future__ import annotations

import os
import ssl
import urllib.request
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx

from gazu_like.exception import HostException
from gazu_like.transport.redact import HIDDEN
from gazu_like.transport.settings import KEEPALIVE_SECONDS, POOL_SIZE, Timeouts


@dataclass(frozen=True, repr=False)
class Settings:
    """How a wire connects.

    Attributes:
        verify: True, False, the path of a bundle or folder of authorities, or a ready context.
        cert: Client certificate: a path, or (certificate, key), or (certificate, key, password).
        timeouts: Bounds on each step of a request.
        pool_size: Connections at most.
        proxy: Proxy URL; without it the usual environment variables count.
        transport: Replaces the connection pools.
    """

    verify: bool | str | ssl.SSLContext = True
    cert: Any = None
    timeouts: Timeouts = field(default_factory=Timeouts)
    pool_size: int = POOL_SIZE
    proxy: str | None = None
    transport: Any = None

    def __repr__(self) -> str:
        return f"<Settings pool_size={self.pool_size} proxy={HIDDEN if self.proxy else None}>"

    def for_transport(self, scheme: str, proxy: str | None) -> dict[str, Any]:
        """Return the arguments of a new transport."""
        limits = httpx.Limits(max_connections=1, max_keepalive_connections=1, keepalive_expiry=KEEPALIVE_SECONDS)
        needs_tls = scheme == "https" or proxy is not None
        # Reading the authorities takes longer than a small request; an empty context trusts nobody.
        context = tls_context(self.verify, self.cert) if needs_tls else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        return {"verify": context, "limits": limits, "proxy": proxy}


def tls_context(verify: bool | str | ssl.SSLContext, cert: Any = None) -> ssl.SSLContext:
    """Return the TLS settings of a client.

    Args:
        verify: True for the usual authorities (and those that REQUESTS_CA_BUNDLE or SSL_CERT_FILE name), the path of a
            bundle or folder of authorities, a ready context, or False to accept any certificate.
        cert: Client certificate: a path, or (certificate, key) or (certificate, key, password).

    Raises:
        HostException: a file is missing or is no certificate.
    """
    if isinstance(verify, ssl.SSLContext):
        return verify
    verify = authorities(verify)
    try:
        context: ssl.SSLContext | OSError = _trusting(verify, cert)
    except OSError as error:  # ssl.SSLError is one
        context = error
    if isinstance(context, OSError):
        raise HostException(f"ssl_verify={verify!r}: the certificates cannot be read: {context}")
    return context


def authorities(verify: bool | str) -> bool | str:
    """Return whom to trust: for True the bundle that REQUESTS_CA_BUNDLE or CURL_CA_BUNDLE names, if one does."""
    named = os.environ.get("REQUESTS_CA_BUNDLE") or os.environ.get("CURL_CA_BUNDLE")
    return named or True if verify is True else verify


def _trusting(verify: bool | str, cert: Any) -> ssl.SSLContext:
    context = _authorities(verify)
    if cert is not None:
        file, *rest = (cert,) if isinstance(cert, (str, os.PathLike)) else cert
        context.load_cert_chain(file, *rest)
    return context


def _authorities(verify: bool | str) -> ssl.SSLContext:
    if isinstance(verify, bool):
        return httpx.create_ssl_context(verify=verify)
    is_folder = Path(verify).is_dir()
    return ssl.create_default_context(cafile=None if is_folder else verify, capath=verify if is_folder else None)


def environment_proxy(scheme: str, host: str) -> str | None:
    """Return the proxy that HTTP(S)_PROXY, ALL_PROXY and NO_PROXY (or the system's settings) name for a host."""
    if urllib.request.proxy_bypass(host):
        return None
    proxies = urllib.request.getproxies()
    proxy = proxies.get(scheme) or proxies.get("all")
    return proxy if proxy is None or "://" in proxy else f"http://{proxy}"


def may_carry_login(asked: str, onward: str) -> bool:
    """Tell whether a login meant for one URL may go to another: the same origin, or the same host's step up to TLS."""
    before, after = origin(asked), origin(onward)
    return before == after or (before[1] == after[1] and before[0::2] == ("http", 80) and after[0::2] == ("https", 443))


def origin(url: str) -> tuple[str, str, int | None]:
    """Return scheme, host and port of a URL, with the scheme's usual port filled in."""
    parts = urlsplit(url)
    port = None
    with suppress(ValueError):
        port = parts.port
    return parts.scheme, (parts.hostname or "").lower(), port or {"http": 80, "https": 443}.get(parts.scheme)
