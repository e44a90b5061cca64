"""Expected against sent, in words."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from .exchange import NOTHING, Sent
from .templates import JsonText, Matcher
from .world import readable

#: What is asked for to get a login.
NO_LOGIN = ("auth/login", "auth/reset-password", "auth/app-login/token")


def compare(expected: Sequence[Sent], sent: Sequence[Sent], together: int | None = None) -> list[str]:
    """What is wrong with the requests sent; nothing when all is well."""
    if together is not None:
        sent = [*sent[: together - 1], *sorted(sent[together - 1 :], key=lambda each: each.path)]
        expected = [*expected[: together - 1], *sorted(expected[together - 1 :], key=lambda each: each.path)]
    problems = []
    for number, (wanted, got) in enumerate(zip(expected, sent, strict=False), 1):
        wrong = list(request_problems(wanted, got))
        if wrong:
            problems += [f"request {number}: {line}" for line in wrong]
            problems += [f"   expected {line_of(wanted)}", f"   sent     {line_of(got)}"]
    problems += [f"request {number} is missing: {line_of(each)}" for number, each in rest(expected, len(sent))]
    problems += [f"request {number} is one too many: {line_of(each)}" for number, each in rest(sent, len(expected))]
    return [readable(line) for line in problems]


def rest(requests: Sequence[Sent], after: int) -> list[tuple[int, Sent]]:
    return list(enumerate(requests, 1))[after:]


def request_problems(wanted: Sent, got: Sent) -> Iterator[str]:
    if (wanted.method, wanted.path) != (got.method, got.path):
        yield "another route"
    if not same_query(read_query(wanted.query), read_query(got.query)):
        yield f"query {read_query(got.query)}, expected {read_query(wanted.query)}"
    yield from json_problems(wanted.json, got.json, "body")
    for name in sorted({*wanted.form, *got.form}):
        yield from form_problems(name, wanted.form.get(name), got.form.get(name))
    if sorted(wanted.files) != sorted(got.files):
        yield f"file parts {sorted(got.files)}, expected {sorted(wanted.files)}"
    if wanted.path not in NO_LOGIN and wanted.method != "HEAD" and wanted.authorization != got.authorization:
        yield f"Authorization {got.authorization!r}, expected {wanted.authorization!r}"


def same_query(wanted: Sequence[tuple[str, Any]], got: Sequence[tuple[str, Any]]) -> bool:
    return len(wanted) == len(got) and all(
        here[0] == there[0] and (here[1].matches(there[1]) if isinstance(here[1], Matcher) else here[1] == there[1])
        for here, there in zip(wanted, got, strict=True)
    )


def read_query(query: Sequence[tuple[str, Any]]) -> list[tuple[str, Any]]:
    """The query as the server reads it: order between keys is nothing, nor is the case of true and false."""
    return sorted(((key, as_flag(value)) for key, value in query), key=lambda pair: pair[0])


def as_flag(text: Any) -> Any:
    return text.lower() if isinstance(text, str) and text in ("True", "False") else text


def form_problems(name: str, wanted: list[Any] | None, got: list[str] | None) -> Iterator[str]:
    if wanted is None or got is None:
        yield f"form part {name!r} " + ("is one too many" if wanted is None else "is missing")
    elif len(wanted) == len(got) == 1 and isinstance(wanted[0], JsonText):
        try:
            value = json.loads(got[0])
        except ValueError:
            yield f"form part {name!r} is no JSON: {got[0]!r}"
        else:
            yield from json_problems(wanted[0].value, value, f"form part {name!r}")
    elif [as_flag(each) for each in wanted] != [as_flag(each) for each in got]:
        yield f"form part {name!r} is {got}, expected {wanted}"


def json_problems(wanted: Any, got: Any, where: str) -> Iterator[str]:
    if isinstance(wanted, Matcher):
        if not wanted.matches(got):
            yield f"{where} is {got!r}, expected {wanted}"
    elif isinstance(wanted, Mapping) and isinstance(got, Mapping):
        for key in wanted.keys() - got.keys():
            yield f"{where}: key {key!r} is missing, expected {wanted[key]!r}"
        for key in got.keys() - wanted.keys():
            yield f"{where}: key {key!r} is one too many: {got[key]!r}"
        for key in wanted.keys() & got.keys():
            yield from json_problems(wanted[key], got[key], f"{where}: {key}")
    elif isinstance(wanted, list) and isinstance(got, list) and len(wanted) == len(got):
        for index, (here, there) in enumerate(zip(wanted, got, strict=True)):
            yield from json_problems(here, there, f"{where}[{index}]")
    elif wanted is NOTHING or got is NOTHING:
        if wanted is not got:
            yield f"{where}: there is one: {got!r}" if wanted is NOTHING else f"{where}: there is none"
    elif wanted != got or (type(wanted) is bool) != (type(got) is bool):
        yield f"{where} is {got!r}, expected {wanted!r}"


def line_of(sent: Sent) -> str:
    """The request on one line."""
    words = [sent.method, sent.path or "(the base URL)"]
    if sent.query:
        words.append("?" + "&".join(f"{key}={value}" for key, value in sent.query))
    if sent.json is not NOTHING:
        words.append(f"json={json.dumps(sent.json, default=repr)}")
    if sent.form:
        words.append(f"form={sent.form}")
    if sent.files:
        words.append(f"files={sorted(sent.files)}")
    return " ".join(words)
