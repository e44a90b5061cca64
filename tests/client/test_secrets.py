"""Tokens and passwords are in no log, repr or traceback."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import traceback
from collections.abc import Callable

import pytest

import gazu_like as gazu
from gazu_like.client import KitsuClient
from tests.support.faulty import FaultyServer, answer, cut, reset
from tests.support.wires import QUICK

PASSWORD = "p4ssw0rd-hush"
TOKEN = "t0k3n-hush"


def everything_told(error: BaseException) -> str:
    """A traceback with all local variables, as rich and pytest show them."""
    return "".join(traceback.TracebackException.from_exception(error, capture_locals=True, limit=-12).format())


def log_in(client: KitsuClient) -> None:
    gazu.log_in("ana@studio.com", PASSWORD, totp=TOKEN, client=client)


def read(client: KitsuClient) -> None:
    client.get("data/x")


def renew(client: KitsuClient) -> None:
    client.refresh_access_token()


@pytest.mark.parametrize("act", [log_in, read, renew], ids=lambda act: act.__name__)
@pytest.mark.parametrize(
    "fault",
    [reset, cut(b"{}" * 50, 20), answer({"message": "no"}, 400), answer(raw=b"<html>"), answer({}, 500)],
    ids=["reset", "cut", "400", "html", "500"],
)
def test_no_secret_is_told(act: Callable[[KitsuClient], None], fault: object, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with FaultyServer(otherwise=fault) as server:  # type: ignore[arg-type]
        client = KitsuClient(server.host, access_token=TOKEN, refresh_token=TOKEN, retry=QUICK)
        with pytest.raises(gazu.GazuException) as caught:
            act(client)
        client.close()
    told = everything_told(caught.value) + caplog.text + repr(client) + repr(client.tokens) + repr(vars(client))
    assert PASSWORD not in told
    assert TOKEN not in told
    assert "Connection" in told or "answered" in told or "wanted" in told


def test_no_secret_is_told_when_nobody_answers() -> None:
    with FaultyServer() as server:
        host = server.host
    with pytest.raises(gazu.GazuException) as caught:
        log_in(KitsuClient(host, retry=QUICK))
    assert PASSWORD not in everything_told(caught.value)


def test_debug_logs_tell_the_request_without_its_secrets(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, logger="gazu_like")
    with FaultyServer() as server:
        client = KitsuClient(server.host, access_token=TOKEN)
        client.get("data/shots", params={"token": TOKEN, "page": 2})
        client.close()
    assert "GET data/shots?token=***&page=2 -> 200" in caplog.text


def test_headers_for_others_hide_the_token_in_their_repr() -> None:
    headers = KitsuClient("http://x/api", access_token=TOKEN).make_auth_header()
    assert TOKEN not in repr(headers)
    assert headers["Authorization"] == f"Bearer {TOKEN}"
    assert headers["User-Agent"] == f"gazu_like/{gazu.__version__}"


@pytest.mark.process
def test_gazu_debug_prints_requests() -> None:
    with FaultyServer() as server:
        code = f"import gazu_like; gazu_like.create_client({server.host!r}, access_token={TOKEN!r}).get('data/shots')"
        environment = {**os.environ, "GAZU_DEBUG": "true"}
        done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert "gazu_like DEBUG GET data/shots -> 200" in done.stderr
    assert TOKEN not in done.stderr
