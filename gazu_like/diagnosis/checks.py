"""The checks in their order, and the rule that none makes the whole hang."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from gazu_like.diagnosis import login, machine, network, server
from gazu_like.diagnosis.case import Case
from gazu_like.diagnosis.finding import Finding, fail, skipped

#: How long all checks together may take.
ALL_SECONDS = 10.0
#: How long one may take: several steps of ``case.STEP_SECONDS``.
ONE_SECONDS = 6.0


class Check(NamedTuple):
    """One check.

    Attributes:
        name: What it is called.
        look: What looks.
        needs: Checks without whose success it makes no sense.
    """

    name: str
    look: Callable[[Case], Finding]
    needs: tuple[str, ...] = ()


#: What sends the login anywhere needs "TLS": a server that is not who it says it is gets none.
CHECKS: Sequence[Check] = (
    Check("server", network.address),
    Check("proxy", network.proxy, ("server",)),
    Check("name", network.name, ("server",)),
    Check("port", network.port, ("name",)),
    Check("TLS", network.certificate, ("port",)),
    Check("API", server.api, ("TLS",)),
    Check("version", server.version, ("API",)),
    Check("clock", server.clock, ("API",)),
    Check("services", server.services, ("API",)),
    Check("event stream", server.event_stream, ("API",)),
    Check("token", login.token),
    Check("login", login.account, ("token", "API")),
    Check("role", login.role, ("login",)),
    Check("event log", login.event_log, ("login",)),
    Check("productions", login.productions, ("login",)),
    Check("files", machine.files),
    Check("keyring", machine.keyring),
    Check("cache", machine.cache_folder),
    Check("extras", machine.extras),
    Check("Python", machine.python),
)


def examine(case: Case, checks: Sequence[Check] = CHECKS, seconds: float = ALL_SECONDS) -> Iterator[Finding]:
    """Give what each check finds, as soon as it is found.

    Args:
        case: What is examined.
        checks: The checks, in order.
        seconds: How long all of them may take; what is left then is skipped.
    """
    until = time.monotonic() + seconds
    broken: set[str] = set()
    for check in checks:
        missing = next((name for name in check.needs if name in broken), None)
        left = until - time.monotonic()
        if missing is not None:
            finding = skipped(f"makes no sense before {missing} is in order", is_unknown=True)
        elif left <= 0:
            finding = skipped(f"no time was left of {seconds:g} s", is_unknown=True)
        else:
            finding = _in_time(check, case, min(ONE_SECONDS, left))
        if finding.level == "fail" or finding.is_unknown:
            broken.add(check.name)
        yield finding.of(check.name)


def _in_time(check: Check, case: Case, seconds: float) -> Finding:
    """Look, for a limited time: a resolver or a server that hangs cannot be told to stop."""
    found: list[Finding] = []

    def work() -> None:
        try:
            found.append(check.look(case))
        except Exception as error:  # noqa: BLE001 - a check that breaks is itself a finding
            found.append(fail(f"the check itself failed: {type(error).__name__}: {error}", "please report this"))

    looking = threading.Thread(target=work, name="gazu_like-doctor", daemon=True)
    looking.start()
    looking.join(seconds)
    return found[0] if found else fail(f"no answer within {seconds:.0f} s", "look at the network, and at the server")
