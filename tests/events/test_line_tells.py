"""What is told of a line that does not come about. No server."""

from __future__ import annotations

from contextlib import closing

import pytest

from gazu_like.client import KitsuClient
from gazu_like.events.line import Line


def test_each_reason_is_told_once_though_its_address_holds_the_time(caplog: pytest.LogCaptureFixture) -> None:
    with closing(KitsuClient("http://127.0.0.1:9/api")) as client:
        line = Line(client, lambda event: None, lambda is_up: None)
        for second, said in enumerate(("refused", "refused", "reset", "reset")):
            line._note(ConnectionError(f"url: /socket.io/?transport=polling&t=179.{second} (Caused by: {said})"))
    assert [record.message.rpartition("ConnectionError: ")[2] for record in caplog.records] == [
        "url: /socket.io/ (Caused by: refused)",
        "url: /socket.io/ (Caused by: reset)",
    ]
