"""JSON out and in, the same with and without orjson."""

from __future__ import annotations

import datetime
import decimal
import json
import pathlib
import uuid
from typing import Any

import pytest

from gazu_like.encoder import CustomJSONEncoder
from gazu_like.transport import codec
from gazu_like.transport.redact import Secret

ID = uuid.UUID(int=7)


@pytest.fixture(params=["orjson", "standard library"])
def either(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "standard library":
        monkeypatch.setattr(codec, "orjson", None)
    elif codec.orjson is None:
        pytest.skip("the speed extra is not installed")


@pytest.mark.usefixtures("either")
@pytest.mark.parametrize(
    ("value", "becomes"),
    [
        (datetime.date(2026, 11, 21), "2026-11-21"),
        (datetime.datetime(2026, 11, 21, 9, 30), "2026-11-21T09:30:00"),
        (datetime.datetime(2026, 11, 21, 9, 30, tzinfo=datetime.timezone.utc), "2026-11-21T09:30:00+00:00"),
        (ID, str(ID)),
        (pathlib.PurePosixPath("/shots/sh010"), "/shots/sh010"),
        (decimal.Decimal("2"), 2),
        (decimal.Decimal("2.5"), 2.5),
        ({7}, [7]),
        (float("nan"), None),
        ([1.5, float("inf")], [1.5, None]),
        ({1: "one"}, {"1": "one"}),
        (2**80, 2**80),
        ("é ✓", "é ✓"),
        (Secret("hush"), "hush"),
    ],
    ids=repr,
)
def test_values_become(value: Any, becomes: Any) -> None:
    assert json.loads(codec.encode({"value": value})) == {"value": becomes}


@pytest.mark.usefixtures("either")
def test_what_json_cannot_hold_is_refused_with_its_type() -> None:
    with pytest.raises(TypeError, match="object"):
        codec.encode({"value": object()})


@pytest.mark.usefixtures("either")
@pytest.mark.parametrize("text", [b"", b"<html>", b'{"a": ', b"\xff\xfe"])
def test_no_json_is_a_value_error(text: bytes) -> None:
    with pytest.raises(ValueError, match=r".+"):
        codec.decode(text)


def test_gazu_s_encoder_writes_dates() -> None:
    assert json.dumps({"day": datetime.date(2026, 1, 2)}, cls=CustomJSONEncoder) == '{"day": "2026-01-02"}'
