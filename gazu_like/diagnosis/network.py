"""The way to a server, step by step: address, proxy, name, port, certificate."""

from __future__ import annotations

import datetime
import os
import re
import socket
import ssl
from collections.abc import Mapping
from contextlib import suppress
from ipaddress import ip_address
from urllib.parse import urlsplit

from gazu_like.diagnosis.case import STEP_SECONDS, Case
from gazu_like.diagnosis.finding import Finding, fail, ok, skipped, warn
from gazu_like.exception import HostException
from gazu_like.transport.network import environment_proxy, tls_context
from gazu_like.transport.redact import redact_url

#: A certificate that runs out within so many days is told of.
SOON_DAYS = 21
OWN_AUTHORITY = (
    "have the certificate of your studio's authority in a file, and log in with it: gazu-like login NAME --ca FILE; "
    "in scripts ssl_verify=FILE, or SSL_CERT_FILE=FILE"
)
#: What OpenSSL says of a certificate by its numbers, in words, and what to do.
REFUSALS: Mapping[int, tuple[str, str]] = {
    9: ("the certificate is not valid yet", "look at this machine's clock, and at the certificate"),
    10: ("the certificate has run out", "the server's administrators have to renew it"),
    18: ("the certificate is signed by itself; nobody known vouches for it", OWN_AUTHORITY),
    19: ("the certificate is vouched for by an authority that is not known here", OWN_AUTHORITY),
    20: ("the certificate is vouched for by an authority that is not known here", OWN_AUTHORITY),
    21: ("the server does not send the whole chain of certificates", f"its administrators can; else {OWN_AUTHORITY}"),
    62: ("the certificate is another server's", "use the name that the certificate is for, or have it made for this"),
    64: ("the certificate is not for this IP address", "use the name that the certificate is for"),
}
#: Both dates of a certificate as they stand in it: ASN.1 UTCTime or GeneralizedTime, twice in a row.
_DATES = re.compile(rb"(?:\x17\x0d(\d{12})Z|\x18\x0f(\d{14})Z)(?:\x17\x0d(\d{12})Z|\x18\x0f(\d{14})Z)")


def address(case: Case) -> Finding:
    """Tell whether there is an address to ask."""
    if case.host is None:
        return fail(case.problem, "name a server: --server NAME, or make a profile: gazu-like login NAME --host URL")
    try:
        return ok(case.base())
    except HostException as error:
        return fail(str(error), "give the whole address: https://kitsu.mystudio.com")


def _proxy(case: Case) -> str | None:
    scheme, name, _ = case.place()
    return environment_proxy(scheme, name)


def proxy(case: Case) -> Finding:
    """Tell which proxy is in the way, if one is."""
    found = _proxy(case)
    if found is None:
        return ok("none: straight to the server")
    scheme = case.place()[0]
    named = [name for name in (f"{scheme}_proxy", "all_proxy") for name in (name, name.upper()) if os.environ.get(name)]
    parts = urlsplit(found)
    shown = redact_url(f"{parts.scheme}://{parts.hostname}{f':{parts.port}' if parts.port else ''}")
    return ok(f"{shown}, from {named[0] if named else 'the settings of the system'}; NO_PROXY names exceptions")


def _next_stop(case: Case) -> tuple[str, int]:
    """Return name and port of what this machine connects to: the proxy, or the server."""
    found = _proxy(case)
    if found is None:
        return case.place()[1:]
    parts = urlsplit(found)
    return parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)


def name(case: Case) -> Finding:
    """Tell whether the name of the server, or of the proxy, leads anywhere."""
    host, port = _next_stop(case)
    with suppress(ValueError):
        return ok(f"{ip_address(host)} is an address itself")
    try:
        found = {str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)}
    except OSError as error:
        advice = "look for typing mistakes; is the VPN or the studio's network there?"
        return fail(f"the name {host} is not known: {error.strerror or error}", advice)
    return ok(f"{host} is {', '.join(sorted(found)[:3])}")


def port(case: Case) -> Finding:
    """Tell whether somebody listens there."""
    host, number = _next_stop(case)
    try:
        socket.create_connection((host, number), timeout=STEP_SECONDS).close()
    except TimeoutError:
        return fail(
            f"{host} port {number}: no answer within {STEP_SECONDS:g} s", "a firewall, or the VPN is not there?"
        )
    except OSError as error:
        advice = "is the server running, is the port right, is a firewall in between?"
        return fail(f"{host} port {number}: {error.strerror or error}", advice)
    return ok(f"{host} port {number} answers")


def certificate(case: Case) -> Finding:
    """Tell whether the server's certificate is one to trust."""
    scheme, host, _ = case.place()
    if scheme == "http":
        return _plain(host)
    if _proxy(case) is not None:
        return skipped("through a proxy it cannot be looked at by itself; asking the API tells")
    try:
        context = tls_context(case.ssl_verify)
    except HostException as error:
        return fail(str(error), "give a file with certificates in PEM: gazu-like config set NAME.ssl_verify FILE")
    if case.ssl_verify is False:
        return _unchecked(case)
    return _looked_at(case, context)


def _plain(host: str) -> Finding:
    is_here = host == "localhost"
    with suppress(ValueError):
        is_here = ip_address(host).is_loopback
    if is_here:
        return ok("http, which does not leave this machine")
    return warn("http: passwords and logins can be read on the way", "use https, when the server has it")


def _unchecked(case: Case) -> Finding:
    really = _looked_at(case, tls_context(True))
    told = f"certificates are not checked; checked, it would be: {really.said}"
    if really.level == "ok":
        return warn(told, "check them: gazu-like config unset NAME.ssl_verify")
    case.learned["is_untrusted"] = True
    return warn(told, really.advice)


def _looked_at(case: Case, context: ssl.SSLContext) -> Finding:
    _, host, number = case.place()
    try:
        with socket.create_connection((host, number), timeout=STEP_SECONDS) as line:
            with context.wrap_socket(line, server_hostname=host) as speaking:
                return _lasting(speaking.getpeercert(binary_form=True) or b"", case.now())
    except ssl.SSLCertVerificationError as error:
        said, advice = REFUSALS.get(error.verify_code, (error.verify_message, OWN_AUTHORITY))
        return fail(f"{said}{_dates_said(case)}", advice)
    except ssl.SSLError as error:
        if error.reason in ("WRONG_VERSION_NUMBER", "HTTP_REQUEST", "UNEXPECTED_EOF_WHILE_READING"):
            return fail(f"port {number} speaks no TLS", "is it http:// there, or another port?")
        return fail(f"no TLS: {error.reason or error}", "ask the server's administrators; it may be too old")
    except TimeoutError:
        said = f"port {number} speaks no TLS, or takes longer than {STEP_SECONDS:g} s"
        return fail(said, "is it http:// there, or another port?")
    except OSError as error:
        return fail(f"no TLS: {error.strerror or error}", "is it http:// there, or another port?")


def _lasting(certificate: bytes, now: float) -> Finding:
    until = _dates(certificate)
    if until is None:
        return ok("the certificate is trusted")
    days = int((until.timestamp() - now) / 86_400)
    said = f"the certificate is trusted, and good until {until:%Y-%m-%d} ({days} days)"
    return ok(said) if days > SOON_DAYS else warn(said, "the server's administrators should renew it")


def _dates_said(case: Case) -> str:
    """Return until when a certificate that was refused is or was good, as a part of a sentence."""
    _, host, number = case.place()
    stranger = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    stranger.check_hostname, stranger.verify_mode = False, ssl.CERT_NONE  # only looked at: nothing is sent
    with suppress(OSError), socket.create_connection((host, number), timeout=STEP_SECONDS) as line:
        with stranger.wrap_socket(line, server_hostname=host) as speaking:
            until = _dates(speaking.getpeercert(binary_form=True) or b"")
            return f" (good until {until:%Y-%m-%d})" if until is not None else ""
    return ""


def _dates(certificate: bytes) -> datetime.datetime | None:
    """Return the end of a certificate's time. Python reads it of trusted ones only."""
    found = _DATES.search(certificate)
    if found is None:
        return None
    short, long = found.group(3), found.group(4)
    text = long.decode() if long else ("19" if short[:2] >= b"50" else "20") + short.decode()
    return datetime.datetime.strptime(text, "%Y%m%d%H%M%S").replace(tzinfo=datetime.timezone.utc)
