"""Print what the contract expects of a function: ``python -m tests.routes.show task.add_comment [...]``."""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from . import contract, scenarios, tables
from .compare import line_of
from .world import readable


def signature(function: tables.Function) -> str:
    words = [
        f"{'*, ' if each.kind == 'keyword-only' else ''}{each.name}{': ' + each.type if each.type else ''}"
        f"{'' if each.required else ' = ' + str(each.default)}"
        for each in function.parameters
    ]
    if function.takes_client and function.client_index is not None:
        words.insert(function.client_index, "client")
    return f"{function.path}({', '.join(words)}) -> {function.returns or '?'}"


def describe(function: tables.Function) -> list[str]:
    lines = [signature(function), f"  {function.notes}"]
    if function.seed_parameters is not None:
        lines.append(f"  the seed's call: ({', '.join(each.name for each in function.seed_parameters)})")
    seen = set()
    for case in contract.plan({function.path: function}):
        if case.way == contract.KEYWORD or (case.scenario.when, id(case.row)) in seen:
            continue
        seen.add((case.scenario.when, id(case.row)))
        lines += describe_case(case)
    lines += [
        f"\n  {when}: not run here ({reason})"
        for (name, when), reason in scenarios.NOT_RUN.items()
        if name == function.path
    ]
    return lines


def describe_case(case: contract.Case) -> list[str]:
    lines = [f"\n  {case.scenario.when}  [{case.id}]"]
    if case.row is not None:
        lines.append(f"    OURS DIFFERS: {case.row.reason}")
    lines += [f"    template  {line(request)}" for request in case.scenario.requests]
    with tempfile.TemporaryDirectory() as folder:
        prepared = contract.prepare(case, Path(folder))
        lines.append(f"    called with  {prepared.given!r}")
        for expected, answer in zip(prepared.expected, prepared.answers, strict=True):
            lines += [f"    expects   {line_of(expected)}", f"    answers   {answer.status} {answer.value!r}"]
        lines = [text.replace(folder, "TMP") for text in lines]
    lines.append(f"    result    {case.scenario.result}")
    return [readable(text) for text in lines]


def line(request: object) -> str:
    assert isinstance(request, dict)
    rest = {key: value for key, value in request.items() if key not in ("when", "step", "method", "path")}
    return f"{request['method']} {request['path']} {json.dumps(rest) if rest else ''}"


def main(names: list[str]) -> int:
    functions = tables.functions()
    unknown = [name for name in names if name not in functions]
    if unknown or not names:
        near = [known for known in functions if any(name.split(".")[-1] in known for name in unknown)]
        print(f"Say one of the functions of {', '.join(tables.MODULES)}. {'Near: ' + ', '.join(near) if near else ''}")
        return 2
    for name in names:
        print("\n".join(describe(functions[name])))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
