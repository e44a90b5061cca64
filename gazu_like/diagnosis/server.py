"""What answers at the address: is it a Kitsu, which, how is it doing, and what time is it there?"""

from __future__ import annotations

import re
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

from gazu_like.diagnosis.case import Case
from gazu_like.diagnosis.finding import Finding, fail, ok, warn
from gazu_like.exception import ConnectionFailedException, GazuException, HttpException
from gazu_like.transport import codec

#: The version of the server that this package was tested with.
TESTED = "1.0.97"
#: The clocks may differ so much, seconds.
SKEW_SECONDS = 30
HANDSHAKE = "socket.io/"
#: The parts of a server by what its status calls them: what they are, whether it goes without, and what lacks then.
SERVICES: Mapping[str, tuple[str, bool, str]] = {
    "database-up": ("database", False, "nothing works"),
    "key-value-store-up": ("key-value store", False, "nobody can log in"),
    "event-stream-up": ("event stream", False, "events do not arrive; listeners read the log"),
    "job-queue-up": ("job queue", True, "long work such as movies is done while the client waits, or not at all"),
    "indexer-up": ("indexer", True, "search looks at less"),
}


def api(case: Case) -> Finding:
    """Tell whether a Kitsu answers."""
    client = case.client()
    try:
        reply = client.send(client.call("GET", "", authorised=False))
    except HttpException as error:
        return _no_kitsu(case, f"answers, but not as Kitsu does: status {error.status}")
    except GazuException as error:
        return fail(_reason(error), "asking the address in a browser may tell more")
    case.learned["reply"], case.learned["at"] = reply, case.now()
    body = _json(reply.content)
    if not isinstance(body, dict) or "version" not in body:
        return _no_kitsu(case, "answers, but not as Kitsu does")
    case.learned["version"] = str(body["version"])
    return ok(f"{body.get('api', 'Kitsu')} {body['version']} answers")


def _no_kitsu(case: Case, said: str) -> Finding:
    """Say what to do about something else that answers; a Kitsu may be nearby."""
    base = case.base()
    root = base.removesuffix("/api")
    try:
        client = case.client(root, api_path="")
        body = _json(client.send(client.call("GET", "", authorised=False)).content)
    except GazuException:
        body = None
    if isinstance(body, dict) and body.get("api") == "Zou":
        return fail(f"{base} {said}; at {root} a Zou answers", 'in scripts: KitsuClient(host, api_path="")')
    return fail(f"{base} {said}", "give the address that Kitsu has in the browser, without what follows the name")


def _reason(error: GazuException) -> str:
    return str(error.reason if isinstance(error, ConnectionFailedException) else error)


def _json(content: bytes) -> Any:
    try:
        return codec.decode(content)
    except ValueError:
        return None


def version(case: Case) -> Finding:
    """Tell whether this package was tested with this version."""
    found = case.learned["version"]
    if found == TESTED:
        return ok(f"{found}, the one that this package was tested with")
    if _numbers(found) < _numbers(TESTED):
        return warn(
            f"{found}, older than {TESTED}, which was tested", "what it lacks is answered with an error; update it"
        )
    return warn(f"{found}, newer than {TESTED}, which was tested", "most works; pip install --upgrade gazu-like")


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", text)[:3])


def clock(case: Case) -> Finding:
    """Tell whether this machine's clock and the server's agree."""
    said = {name.lower(): value for name, value in case.learned["reply"].headers.items()}.get("date")
    if said is None:
        return ok("the server does not tell the time")
    try:
        skew = case.learned["at"] - parsedate_to_datetime(said).timestamp()
    except ValueError:
        return warn("the server tells a time that cannot be read", "ask its administrators")
    if abs(skew) <= SKEW_SECONDS:
        return ok("agrees with the server's")
    way = "ahead of" if skew > 0 else "behind"
    advice = "set the clock, here or there, by NTP: logins run out too early or too late, and times are wrong"
    return warn(f"this machine is {abs(skew):.0f} s {way} the server", advice)


def services(case: Case) -> Finding:
    """Tell which parts of the server are up."""
    client = case.client()
    try:
        status: Any = client.request("GET", "status", authorised=False)
    except GazuException as error:
        return warn(f"it does not tell how it is doing: {_reason(error)}", "ask its administrators")
    down = [SERVICES[key] for key in SERVICES if isinstance(status, dict) and status.get(key) is False]
    if not down:
        return ok(f"up: {', '.join(what for what, _, _ in SERVICES.values())}")
    said = "; ".join(f"{what} is down: {without}" for what, _, without in down)
    is_grave = any(not goes_without for _, goes_without, _ in down)
    return (fail if is_grave else warn)(said, "the server's administrators should look at it")


def event_stream(case: Case) -> Finding:
    """Tell whether the event stream can be reached."""
    parts = urlsplit(case.event_host or case.base())
    origin = f"{parts.scheme}://{parts.netloc}"
    try:
        client = case.client(origin, api_path="")
        call = client.call("GET", HANDSHAKE, {"EIO": "4", "transport": "polling"}, authorised=False)
        answer = client.send(call).content
    except GazuException as error:
        advice = (
            "the web server has to pass /socket.io on; an address of its own: gazu-like login NAME --event-host URL"
        )
        return fail(f"{origin}/socket.io: {_reason(error)}", advice)
    if not answer.startswith(b"0{"):
        return fail(f"{origin}/socket.io is something else", "the web server has to pass /socket.io on to the events")
    return ok(f"{origin}/socket.io answers")
