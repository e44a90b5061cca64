"""How the logged-in person proves who it is: password, second factors, and a login that a browser hands on.

Secrets that the server answers are in dicts whose repr hides them.
"""

from __future__ import annotations

import re
from typing import Any

from gazu_like.auth import Tokens
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.refs import not_empty
from gazu_like.transport.redact import HiddenDict

_CHALLENGE = re.compile(r"[A-Za-z0-9_-]{43}")


def change_password(old_password: str, password: str, client: KitsuClient = default) -> dict[str, bool]:
    """Change the password of the logged-in person, who is told by e-mail.

    The login goes on.

    Args:
        old_password: The password that counts now.
        password: The new one.

    Returns:
        A dict with "success", which is true.

    Raises:
        ValueError: one of the passwords is empty; nothing was sent.
        ParameterException: the old password is wrong, or the new one too short.

    Source: POST auth/change-password
    """
    body = HiddenDict(old_password=old_password, password=password, password_2=password)
    del old_password, password  # a traceback may show local variables
    return client.post("auth/change-password", _filled(body, "old_password", "password"))


def send_password_reset(email: str, client: KitsuClient = default) -> dict[str, str]:
    """Have the server send an e-mail with which a forgotten password can be set anew.

    No login is needed.

    Args:
        email: E-mail address of the account.

    Returns:
        A dict with "success", a sentence: the same one whether there is such an account or not.

    Raises:
        ValueError: the address is empty; nothing was sent.

    Source: POST auth/reset-password
    """
    not_empty(email=email)
    answer: dict[str, str] = client.request("POST", "auth/reset-password", {"email": email}, authorised=False)
    return answer


def reset_password(email: str, token: str, password: str, client: KitsuClient = default) -> dict[str, bool]:
    """Set a forgotten password anew.

    No login is needed.

    Args:
        email: E-mail address of the account.
        token: From the link in the e-mail, see ``send_password_reset``; good for one time, and two hours.
        password: The new password.

    Returns:
        A dict with "success", which is true.

    Raises:
        ParameterException: the token is wrong or too old, or the password too short.
        ValueError: one of the three is empty; nothing was sent.

    Source: PUT auth/reset-password
    """
    body = HiddenDict(email=email, token=token, password=password, password2=password)
    del token, password
    _filled(body, "email", "token", "password")
    answer: dict[str, bool] = client.request("PUT", "auth/reset-password", body, authorised=False)
    return answer


def prepare_totp(client: KitsuClient = default) -> dict[str, str]:
    """Have the server make a secret for the authenticator application of the logged-in person.

    Returns:
        "otp_secret" (base 32), and "totp_provisionning_uri", the same as a QR code would hold it. ``enable_totp`` comes
        next.

    Raises:
        ParameterException: it is in use already.

    Source: PUT auth/totp
    """
    return HiddenDict(client.put("auth/totp", {}))


def enable_totp(totp: str, client: KitsuClient = default) -> dict[str, Any]:
    """Ask for a code of the authenticator application at every login of the logged-in person from now on.

    Args:
        totp: Code that the application shows, after ``prepare_totp``.

    Returns:
        "otp_recovery_codes", a list, when this is the first second factor, else None; further "access_token" and
        "refresh_token", which the client has taken over.

    Raises:
        ParameterException: the code is wrong, or it is in use already.
        ValueError: the code is empty; nothing was sent.

    Source: POST auth/totp
    """
    body = HiddenDict(totp=totp)
    del totp
    return _enabled(client, "auth/totp", _filled(body, "totp"))


def disable_totp(
    totp: str | None = None,
    email_otp: str | None = None,
    recovery_code: str | None = None,
    client: KitsuClient = default,
) -> dict[str, bool]:
    """Ask the logged-in person no longer for a code of the authenticator application.

    Args:
        totp: Code that the application shows.
        email_otp: Or a code that was sent by e-mail.
        recovery_code: Or one of the recovery codes.

    Returns:
        A dict with "success", which is true.

    Raises:
        ValueError: none of them is given; nothing was sent.
        ParameterException: the code is wrong, or it is not in use.

    Source: DELETE auth/totp
    """
    factor = HiddenDict(totp=totp, email_otp=email_otp, recovery_code=recovery_code)
    del totp, email_otp, recovery_code
    return _proven(client, "DELETE", "auth/totp", factor)


def prepare_email_otp(client: KitsuClient = default) -> dict[str, bool]:
    """Have the server send a first code to the logged-in person by e-mail.

    Returns:
        A dict with "success", which is true. ``enable_email_otp`` comes next.

    Raises:
        ParameterException: it is in use already.

    Source: PUT auth/email-otp
    """
    return client.put("auth/email-otp", {})


def enable_email_otp(email_otp: str, client: KitsuClient = default) -> dict[str, Any]:
    """Ask for a code sent by e-mail at every login of the logged-in person from now on.

    Args:
        email_otp: Code that was sent, after ``prepare_email_otp``; good for five minutes.

    Returns:
        As ``enable_totp``.

    Raises:
        ParameterException: the code is wrong, or it is in use already.
        ValueError: the code is empty; nothing was sent.

    Source: POST auth/email-otp
    """
    body = HiddenDict(email_otp=email_otp)
    del email_otp
    return _enabled(client, "auth/email-otp", _filled(body, "email_otp"))


def disable_email_otp(
    email_otp: str | None = None,
    totp: str | None = None,
    recovery_code: str | None = None,
    client: KitsuClient = default,
) -> dict[str, bool]:
    """Ask the logged-in person no longer for a code sent by e-mail.

    Args:
        email_otp: Code that was sent, see ``send_email_otp``.
        totp: Or a code that the authenticator application shows.
        recovery_code: Or one of the recovery codes.

    Returns:
        A dict with "success", which is true.

    Raises:
        ValueError: none of them is given; nothing was sent.
        ParameterException: the code is wrong, or it is not in use.

    Source: DELETE auth/email-otp
    """
    factor = HiddenDict(totp=totp, email_otp=email_otp, recovery_code=recovery_code)
    del totp, email_otp, recovery_code
    return _proven(client, "DELETE", "auth/email-otp", factor)


def renew_recovery_codes(
    totp: str | None = None,
    email_otp: str | None = None,
    recovery_code: str | None = None,
    client: KitsuClient = default,
) -> dict[str, list[str]]:
    """Replace the recovery codes of the logged-in person.

    Args:
        totp: Code that the authenticator application shows.
        email_otp: Or a code that was sent by e-mail.
        recovery_code: Or one of the recovery codes.

    Returns:
        A dict with "otp_recovery_codes", the new ones; the old ones count no longer.

    Raises:
        ValueError: none of them is given; nothing was sent.
        ParameterException: the code is wrong, or the person has no second factor.

    Source: PUT auth/recovery-codes
    """
    factor = HiddenDict(totp=totp, email_otp=email_otp, recovery_code=recovery_code)
    del totp, email_otp, recovery_code
    return _proven(client, "PUT", "auth/recovery-codes", factor)


def new_app_login_code(code_challenge: str, client: KitsuClient = default) -> dict[str, str]:
    """Make a code that logs an application in as the logged-in person, without the password (PKCE).

    Args:
        code_challenge: SHA-256 of the application's verifier, base64url without "=": 43 characters.

    Returns:
        A dict with "code", good for one time and for a minute or so, see ``log_in_with_app_code``.

    Raises:
        ValueError: it is no such text; nothing was sent.

    Source: POST auth/app-login/code
    """
    if not (isinstance(code_challenge, str) and _CHALLENGE.fullmatch(code_challenge)):
        raise ValueError(f"code_challenge: wanted 43 characters of base64url, got {code_challenge!r}")
    return client.post("auth/app-login/code", {"code_challenge": code_challenge})


def log_in_with_app_code(code: str, code_verifier: str, client: KitsuClient = default) -> dict[str, Any]:
    """Log in with a code that somebody who is logged in has made, and keep the tokens in the client.

    Args:
        code: The code, see ``new_app_login_code``.
        code_verifier: The application's verifier, 43 to 128 characters, of which the code's maker had the SHA-256.

    Returns:
        The server's answer: "user", "access_token", "refresh_token" and more. Its repr hides the tokens.

    Raises:
        ParameterException: the code is wrong, used or too old, or the verifier is another one.
        ValueError: code or verifier is empty; nothing was sent.

    Source: POST auth/app-login/token
    """
    body = HiddenDict(code=code, code_verifier=code_verifier)
    del code, code_verifier
    _filled(body, "code", "code_verifier")
    answer = client.request("POST", "auth/app-login/token", body, authorised=False)
    return client.login.store(answer, fresh=True)


def _filled(body: HiddenDict, *names: str) -> HiddenDict:
    for name in names:
        if not body[name]:
            raise ValueError(f"{name}: wanted a text that is not empty")
    return body


def _enabled(client: KitsuClient, path: str, code: HiddenDict) -> dict[str, Any]:
    # The tokens from before stay restricted where the studio demands a second factor: the new ones replace them.
    answer = HiddenDict(client.post(path, code))
    if answer.get("access_token"):
        client.login.store(Tokens({**client.tokens, **_tokens_of(answer)}), fresh=True)
    return answer


def _tokens_of(answer: HiddenDict) -> HiddenDict:
    return HiddenDict({name: answer[name] for name in ("access_token", "refresh_token") if name in answer})


def _proven(client: KitsuClient, method: str, path: str, factor: HiddenDict) -> HiddenDict:
    body = HiddenDict({name: code for name, code in factor.items() if code})
    if not body:
        raise ValueError(f"wanted one of {', '.join(factor)}")
    return HiddenDict(client.request(method, path, body))
