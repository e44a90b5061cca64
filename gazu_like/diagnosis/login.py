"""The login: is there one, is it good, and what may it do?"""

from __future__ import annotations

from typing import Any

from gazu_like import auth, session
from gazu_like import user as own
from gazu_like.diagnosis.case import Case
from gazu_like.diagnosis.finding import Finding, fail, ok, skipped, warn
from gazu_like.exception import AuthFailedException, GazuException, HttpException, NotAllowedException

#: A login that runs out within so many seconds, and cannot be renewed, is told of.
SOON_SECONDS = 86_400.0
#: Productions that are named.
NAMED = 5
UNITS = ((86_400.0, "d"), (3_600.0, "h"), (60.0, "min"), (1.0, "s"))


def token(case: Case) -> Finding:
    """Tell whether there is a token, where from, and how long it is good; asks nobody."""
    access = (case.tokens or {}).get("access_token")
    if not access:
        if case.account is not None:
            return ok(f"none is kept; commands log in as {case.account[0]} each time")
        return fail("nobody is logged in", case.log_in_by)
    where = f"from {case.tokens_from}"
    if not (access.isascii() and access.isprintable() and " " not in access):
        return fail(f"{where}: this is no token, it holds characters that none has", case.log_in_by)
    claims = auth.claims(access)
    if not claims:
        return warn(f"{where}: it does not look like one of Kitsu's", case.log_in_by)
    return _lasting(case, where, claims.get("exp"))


def _lasting(case: Case, where: str, ends: Any) -> Finding:
    if not isinstance(ends, (int, float)):
        return ok(f"{where}: does not run out")
    left, renewed = ends - case.now(), _renewable_for(case)
    if left > 0:
        said = f"{where}: good for {_length(left)}"
        if renewed > 0:
            return ok(f"{said}, and is renewed by itself")
        return ok(said) if left > SOON_SECONDS else warn(f"{said}, and cannot be renewed", case.log_in_by)
    said = f"{where}: ran out {_length(-left)} ago"
    if renewed > 0:
        return ok(f"{said}; is renewed when it is used, within {_length(renewed)}")
    return fail(f"{said}, and cannot be renewed", case.log_in_by)


def _renewable_for(case: Case) -> float:
    """Return how long the login can be renewed, seconds; 0 when it cannot."""
    refresh = (case.tokens or {}).get("refresh_token")
    if not refresh:
        return 0.0
    ends = auth.claims(refresh).get("exp")
    return max(0.0, ends - case.now()) if isinstance(ends, (int, float)) else SOON_SECONDS


def _length(seconds: float) -> str:
    size, unit = next(((size, unit) for size, unit in UNITS if seconds >= 2 * size), UNITS[-1])
    return f"{seconds / size:.0f} {unit}"


def account(case: Case) -> Finding:
    """Tell whether the server takes the login, and whose it is."""
    if case.learned.get("is_untrusted"):
        return skipped("not sent for a look at it, since the certificate is not to be trusted", is_unknown=True)
    client = case.client(tokens=case.tokens)
    try:
        if case.tokens is None and case.account is not None:
            email, password = case.account
            session.log_in(email, password.reveal(), client=client)
            case.learned["guest"] = client
        person: Any = client.get_key("auth/authenticated", "user")
    except AuthFailedException as error:
        return fail(f"the server refused e-mail and password: {error.message}", case.log_in_by)
    except HttpException as error:
        if error.status in (401, 422):
            return fail("the server does not take this login: it has ended, or is another server's", case.log_in_by)
        return fail(f"the server answered with an error: {error}", "ask its administrators")
    except GazuException as error:
        return fail(str(error), "try again")
    case.learned["client"], case.learned["person"] = client, person or {}
    name = person.get("full_name") or "a bot" if person else "a bot"
    return ok(f"{name} ({(person or {}).get('email') or 'no e-mail'})")


def role(case: Case) -> Finding:
    """Tell which role the account has."""
    person = case.learned["person"]
    found = person.get("role")
    if found is None:
        return ok("the server does not tell")
    if person.get("active") is False:
        return fail(f"{found}, but the account is not active", "an administrator can activate it")
    return ok("artist" if found == "user" else str(found))


def event_log(case: Case) -> Finding:
    """Tell whether the account may read the log of events."""
    try:
        case.learned["client"].fetch_all("events/last", {"limit": 1})
    except NotAllowedException:
        advice = "for a listener that misses nothing, use the account of a manager or an administrator"
        return warn("may not be read: what happens while the line is down is missed", advice)
    except GazuException as error:
        return fail(f"cannot be read: {error}", "ask the server's administrators")
    return ok("may be read: listeners miss nothing")


def productions(case: Case) -> Finding:
    """Tell in which productions the account is."""
    try:
        rows: Any = own.all_open_projects(client=case.learned["client"])
    except GazuException as error:
        return fail(f"cannot be listed: {error}", "ask the server's administrators")
    if not rows:
        return warn("none that is open", "a manager can add this account to the team of a production")
    names = [str(row["name"]) for row in rows]
    rest = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
    return ok(f"{', '.join(names[:NAMED])}{rest}")
