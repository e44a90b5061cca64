"""From a server's name or address to a client that is logged in. Secrets come from profiles, environment or prompt."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

import click

from gazu_like import auth
from gazu_like.auth import Tokens
from gazu_like.cli import output, profiles, settings
from gazu_like.cli.exits import NO_LOGIN, USAGE, Failure, code_of
from gazu_like.exception import AuthFailedException, GazuException
from gazu_like.transport.redact import HiddenDict, Secret
from gazu_like.transport.settings import RetryPolicy

# What loads the HTTP library is imported when a server is asked: completion reads names that it remembers.
if TYPE_CHECKING:
    from gazu_like.client import KitsuClient

#: What a second factor is called in the question, by its name on the server. A FIDO key cannot be asked for here.
FACTORS: Mapping[str, str] = {
    "totp": "Code of your authenticator",
    "email_otp": "Code from the e-mail that was just sent",
    "recovery_code": "Recovery code",
}


#: Where a server is named when its option is left out, the first one counts; the only profile comes last.
NAMING = ("PROFILE", "HOST")


class Named(NamedTuple):
    """A server as it was named: a profile's name or an address, and where that was said, for messages."""

    given: str
    where: str


@contextmanager
def connected(given: str | None, side: str) -> Iterator[KitsuClient]:
    """Give a client that is logged in, while the block runs.

    Args:
        given: A profile's name, or a server's address; None for the one that the environment names, or the only one.
        side: What the server is here, "source" for example: GAZU_LIKE_SOURCE_EMAIL, _PASSWORD, _TOKEN are its
            variables, and messages name it. "" where there is one server: GAZU_LIKE_EMAIL ...

    Raises:
        Failure: no connection, no credentials, or the login was refused; it says which server.
    """
    named, profile = chosen(given, side)
    with closing(_client(named, profile)) as client:
        event_host = variable(side, "EVENT_HOST")
        usual = profile.event_host if profile else None
        client.event_host = event_host.reveal() if event_host else usual
        lasting = log_in(client, side, named.given) if profile is None else _with_profile(client, side, profile)
        before = client.access_token
        client.callback_not_authenticated = _login_ran_out(side, named.given)
        try:
            yield client
        finally:
            if not lasting:
                auth.log_out_quietly(client)
            elif profile is not None and client.access_token and client.access_token != before:
                profiles.keep_tokens(profile, client.tokens)


@contextmanager
def silent(given: str | None, timeout: float) -> Iterator[KitsuClient | None]:
    """Give a client with the tokens that are there, None when there are none; asks nobody, and does not try them.

    Args:
        given: As in ``connected``.
        timeout: Seconds that an answer may take. Nothing is tried again.
    """
    named, profile = chosen(given)
    token = variable("", "TOKEN")
    kept = profiles.tokens_of(profile) if profile is not None else None
    tokens = Tokens(access_token=token.reveal(), refresh_token=None) if token is not None else kept
    if tokens is None:
        yield None
        return
    with closing(_client(named, profile, tokens=tokens, timeout=timeout, retry=RetryPolicy(attempts=1))) as client:
        yield client


def chosen(given: str | None, side: str = "") -> tuple[Named, profiles.Profile | None]:
    """Return which server is meant, and its profile, None for an address; see ``connected``.

    Raises:
        Failure: there is no such profile, or none was named and there is no telling which is meant.
    """
    named = _named(given, side)
    return named, None if "://" in named.given else _profile(named)


def _named(given: str | None, side: str) -> Named:
    option = f"--{side or 'server'}"
    if given is not None:
        return Named(given, option)
    for what in NAMING:
        found = variable(side, what)
        if found is not None:
            return Named(found.reveal(), variable_name(side, what))
    kept = settings.given("profile") if not side else None
    if kept is not None:
        return Named(*kept)
    known = [*profiles.all_profiles().values()]
    # A sandbox that is tried beside it does not make a studio's server one of several.
    lasting = [each for each in known if each.sandbox is None] or known
    if len(lasting) == 1:
        return Named(lasting[0].name, option)
    listed = (
        f"one of {', '.join(each.name for each in known)}"
        if known
        else "an address, or a profile made by gazu-like login"
    )
    variables = " or ".join(variable_name(side, what) for what in NAMING)
    raise Failure(f"{option}: which server? Name {listed}, or set {variables}", USAGE)


def _profile(named: Named) -> profiles.Profile:
    try:
        return profiles.get_profile(named.given)
    except Failure as error:
        raise Failure(f"{named.where}: {error.message}", error.code) from None


def _client(named: Named, profile: profiles.Profile | None, **details: Any) -> KitsuClient:
    from gazu_like.client import KitsuClient

    try:
        if profile is None:
            return KitsuClient(named.given, **details)
        return KitsuClient(profile.host, profile.ssl_verify, **details)
    except GazuException as error:
        raise Failure(f"{named.where}: {error}", USAGE) from None


def _with_profile(client: KitsuClient, side: str, profile: profiles.Profile) -> bool:
    tokens = profiles.tokens_of(profile)
    if tokens is not None:
        client.tokens = tokens
        if _is_accepted(client, side, profile.name):
            return True
        client.tokens = auth.no_tokens()
    why = "is not logged in" if tokens is None else "is no longer logged in"
    return log_in(client, side, profile.name, profile.email, f"; the profile {why}: gazu-like login {profile.name}")


def log_in(client: KitsuClient, side: str, name: str, email: str | None = None, advice: str = "") -> bool:
    """Log a client in with what the environment holds, or what is typed.

    Args:
        client: Whose tokens to set.
        side: See ``connected``.
        name: What the caller calls the server.
        email: The account, when it is known.
        advice: What else can be done, for the message when there are no credentials.

    Returns:
        True when the login is not ours to end: it came with a token.
    """
    token = variable(side, "TOKEN")
    if token is not None:
        client.tokens = Tokens(access_token=token.reveal(), refresh_token=None)
        if not _is_accepted(client, side, name):
            raise Failure(f"{called(side, name, client)}: {variable_name(side, 'TOKEN')} was refused", NO_LOGIN)
        return True
    with_email, password = _credentials(client, side, name, email, advice)
    log_in_with(client, with_email, password, called(side, name, client))
    return False


def _credentials(client: KitsuClient, side: str, name: str, email: str | None, advice: str) -> tuple[str, Secret]:
    named = variable(side, "EMAIL")
    found, password = named.reveal() if named else email, variable(side, "PASSWORD")
    if (not found or password is None) and not output.is_interactive():
        wanted = f"set {variable_name(side, 'EMAIL')} and {variable_name(side, 'PASSWORD')}, or ..._TOKEN"
        raise Failure(f"{called(side, name, client)}: no credentials: {wanted}{advice}", NO_LOGIN)
    if not found or password is None:
        output.say(f"Log in on {called(side, name, client)}")
    return found or ask("E-mail"), password or ask_secret("Password")


def log_in_with(client: KitsuClient, email: str, password: Secret, name: str) -> Tokens:
    """Log a client in, asking for the second factor when the account has one and somebody is there.

    Raises:
        Failure: the login was refused, or no answer came; it names the server.
    """
    from gazu_like import session

    try:
        return Tokens(session.log_in(email, password.reveal(), client=client))
    except AuthFailedException as error:
        wanted = _second_factor(error)
        if wanted is None or not output.is_interactive():
            refused(name, error)
    except GazuException as error:
        refused(name, error)
    if wanted == "email_otp":
        session.send_email_otp(email, client=client)
    code = HiddenDict({wanted: ask_secret(FACTORS[wanted]).reveal()})
    try:
        return Tokens(session.log_in(email, password.reveal(), **code, client=client))
    except GazuException as error:
        refused(name, error)


def called(side: str, given: str, client: KitsuClient) -> str:
    """Return what messages call a server: "target cloud (https://...)"."""
    return (f"{side} {client.host}" if "://" in given else f"{side} {given} ({client.host})").lstrip()


def refused(name: str, error: GazuException) -> NoReturn:
    """Raise a Failure that says which server did not let us in, and why."""
    raise Failure(f"{name}: login: {error}", code_of(error) or NO_LOGIN) from None


def _second_factor(error: AuthFailedException) -> str | None:
    said: Any = error.body if isinstance(error.body, dict) else {}
    enabled = said.get("two_factor_authentication_enabled")
    wanted = [said.get("preferred_two_factor_authentication"), *(enabled if isinstance(enabled, list) else [])]
    return next((factor for factor in wanted if factor in FACTORS), None)


def _is_accepted(client: KitsuClient, side: str, name: str) -> bool:
    return whoami(client, called(side, name, client)) is not None


def whoami(client: KitsuClient, name: str) -> dict[str, Any] | None:
    """Return the person that a client is logged in as, None when its tokens are refused.

    Raises:
        Failure: no answer came; it names the server.
    """
    try:
        answer: dict[str, Any] = client.get("auth/authenticated")
    except GazuException as error:
        # 401 a dead token, 422 a garbled one.
        if getattr(error, "status", None) in (401, 422):
            return None
        refused(name, error)
    return answer.get("user") or {}


def _login_ran_out(side: str, name: str) -> Any:
    def end(client: KitsuClient, path: str) -> NoReturn:
        raise Failure(f"{called(side, name, client)}: the login has ended and could not be renewed", NO_LOGIN)

    return end


def variable_name(side: str, what: str) -> str:
    """Return the name of a variable: "GAZU_LIKE_SOURCE_EMAIL"; without a side "GAZU_LIKE_EMAIL"."""
    return "_".join(part for part in ("GAZU_LIKE", side.upper(), what) if part)


def variable(side: str, what: str) -> Secret | None:
    """Return what the environment says, None when it says nothing."""
    found = os.environ.get(variable_name(side, what), "").strip()
    return Secret(found) if found else None


def ask(question: str, default: str | None = None) -> str:
    """Ask on stderr, so that stdout stays for results."""
    answer: str = click.prompt(question, default=default, err=True)
    return answer.strip()


def ask_secret(question: str) -> Secret:
    """Ask without showing what is typed."""
    return Secret(click.prompt(question, hide_input=True, err=True))
