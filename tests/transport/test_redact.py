"""What a log line, a repr or a traceback may show."""

from __future__ import annotations

import pytest

from gazu_like.auth import Tokens
from gazu_like.transport.redact import HiddenDict, Secret, redact, redact_url

PIN = "s3cr3t"


@pytest.mark.parametrize(
    "name",
    [
        "password",
        "new_password",
        "access_token",
        "refresh_token",
        "totp",
        "email_otp",
        "recovery_code",
        "Authorization",
    ],
)
def test_secret_names_are_hidden(name: str) -> None:
    assert PIN not in repr(HiddenDict({name: PIN, "email": "ana@studio.com"}))
    assert redact({name: PIN})[name] != PIN


def test_everything_else_is_shown() -> None:
    assert redact({"email": "ana@studio.com", "page": 3}) == {"email": "ana@studio.com", "page": 3}


def test_tokens_hide_themselves_and_still_hold() -> None:
    tokens = Tokens(access_token=PIN)
    assert PIN not in f"{tokens} {tokens!r}"
    assert tokens["access_token"] == PIN


def test_secret_hides_itself_even_inside_another() -> None:
    secret = Secret(Secret(PIN))
    assert PIN not in f"{secret} {secret!r}"
    assert secret.reveal() == PIN


@pytest.mark.parametrize(
    "url",
    [
        f"https://ana:{PIN}@studio.com/api",
        f"https://studio.com/api/x?token={PIN}",
        f"https://s3.studio.com/x?a=1&X-Amz-Signature={PIN}&b=2",
        f"cannot reach http://proxy:{PIN}@10.0.0.1:3128",
    ],
)
def test_urls_lose_their_secrets(url: str) -> None:
    shown = redact_url(url)
    assert PIN not in shown
    assert "studio.com" in shown or "10.0.0.1" in shown
