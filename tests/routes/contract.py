"""Plans the cases of the contract and runs one: set up, call, compare."""

from __future__ import annotations

import copy
import datetime
import re
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

from . import answers, arguments, differences, differing, results, scenarios
from .compare import compare
from .differences import Difference
from .exchange import Answer, Part, Sent, Server
from .scenarios import Setup, of_world
from .tables import Function, Parameter, Scenario
from .templates import JsonText, Matcher, Values, as_text, bodies, fill
from .world import ACCESS, REFRESH, RENEWED, World, readable

IDS, DICTS, PLAIN = "ids", "dicts", "plain"
POSITIONAL, KEYWORD = "", "_by_keyword"


class Recorder(Protocol):
    """All that is known of the library under test."""

    def client(self, server: Server, renewable: bool) -> Any:
        """A client whose requests all go to this server, with the token ACCESS, and with REFRESH if it can renew it."""

    def function(self, path: str) -> Callable[..., Any]:
        """The function of that dotted name."""


@dataclass(frozen=True)
class Case:
    """One call to make: a function in a situation, its references as IDs or dicts, by position or by keyword."""

    function: Function
    scenario: Scenario
    setup: Setup
    style: str
    way: str = POSITIONAL
    row: Difference | None = None

    @property
    def id(self) -> str:
        words = [self.function.module or "gazu", self.function.name, slug(self.scenario.when), self.style + self.way]
        return "-".join(words)

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        if self.row is not None and self.row.seed:
            return self.function.seed_parameters or ()
        return self.function.parameters


def slug(text: str) -> str:
    return re.sub(r"\W+", "_", text).strip("_").lower()


class NobodySaidError(Exception):
    """A situation is neither set up nor listed as not run."""


def plan(functions: Mapping[str, Function], rows: Sequence[Difference] = differing.ROWS) -> Iterator[Case]:
    """Every case of these functions. A situation that nobody has placed raises, so that none is left out in silence."""
    for function in functions.values():
        for when in situations(function, rows):
            if (function.path, when) in scenarios.NOT_RUN:
                continue
            for style in (IDS, DICTS):
                yield from plan_style(function, when, style, rows)


def situations(function: Function, rows: Sequence[Difference]) -> list[str]:
    """Recorded ones first, then those of our own."""
    own = [row.when for row in rows if row.function == function.path]
    return list(dict.fromkeys([*function.scenarios, *own]))


def plan_style(function: Function, when: str, style: str, rows: Sequence[Difference]) -> Iterator[Case]:
    row = differences.find(rows, function.path, when, style)
    recorded = function.scenarios.get(when)
    if recorded is None and row is None:
        return
    scenario = recorded or Scenario(when, (), "None")
    setup = scenario.setup or scenarios.setup(function.path, when)
    if row is not None:
        if row.skip:
            return
        scenario = row.applied(scenario)
        setup = row.setup or setup
    if setup is None:
        raise NobodySaidError(f"{function.path}: {when!r}")
    case = Case(function, scenario, setup, style, row=row)
    one_row = differences.find(rows, function.path, when, IDS) is differences.find(rows, function.path, when, DICTS)
    if one_row and not free_references(case):
        # Neither a reference whose form is free nor a row for one form: there is but one style.
        if style == DICTS:
            return
        case = replace(case, style=PLAIN)
    yield case
    if given_parameters(case):
        yield replace(case, way=KEYWORD)


def given_parameters(case: Case) -> list[Parameter]:
    setup = case.setup
    found = []
    for each in case.parameters:
        wanted = each.required or setup.give == scenarios.ALL or each.name in setup.give
        if (wanted and each.name not in setup.leave) or each.name in setup.values:
            found.append(each)
    return found


def role_of(case: Case, parameter: Parameter) -> str:
    known = case.function.parameter(parameter.name) or parameter
    return arguments.role(case.function, known, list(case.function.scenarios.values()) or [case.scenario])


def free_references(case: Case) -> list[str]:
    """Parameters that can be told by ID or by dict in this situation."""
    found = []
    for each in given_parameters(case):
        if each.name in case.setup.values or each.name in case.setup.refs:
            continue
        if each.name in bodies(list(case.scenario.requests)):
            continue
        part = role_of(case, each)
        keyed = any(
            isinstance(told.steps[0], str) for told in arguments.mentions([case.scenario], each.name) if told.steps
        )
        if part in (arguments.MODELS, arguments.ID) or (part == arguments.MODEL and not keyed):
            found.append(each.name)
    return found


@dataclass
class Prepared:
    """A case with everything filled in."""

    case: Case
    given: Mapping[str, Any]
    expected: list[Sent]
    answers: list[Answer]
    facts: results.Facts
    world: World


def prepare(case: Case, folder: Path) -> Prepared:
    world = World(folder)
    given = {each.name: argument(case, each, world) for each in given_parameters(case)}
    given |= dict(case.row.extra) if case.row is not None else {}
    aliases = {wording: of_world(value, world) for wording, value in case.setup.aliases.items()}
    told = answers.answers(case.function, case.scenario, case.setup, Values(given, aliases=aliases), world)
    values = Values(given, {number: each.value for number, each in enumerate(told, 1)}, aliases)
    expected = expect_all(case.scenario.requests, values)
    return Prepared(case, given, expected, told, results.Facts(values, told, given), world)


def argument(case: Case, parameter: Parameter, world: World) -> Any:
    setup, name = case.setup, parameter.name
    if name in setup.values:
        return of_world(setup.values[name], world)
    known = case.function.parameter(name) or parameter
    as_dict = setup.refs.get(name, case.style[:-1]) == "dict"
    by_id = setup.refs.get(name) == "id"
    return arguments.make(known, role_of(case, parameter), case.scenario, world, as_dict, keyless=by_id)


def expect_all(requests: Sequence[Mapping[str, Any]], values: Values) -> list[Sent]:
    """The recorded requests with their placeholders filled in, each with the token it must carry."""
    found, token = [], ACCESS
    for request in requests:
        sent = expect(request, values)
        if "bearer" in request:
            sent.authorization, token = f"Bearer {REFRESH}", RENEWED
        elif not sent.abroad and sent.method != "HEAD":
            sent.authorization = f"Bearer {token}"
        found.append(sent)
    return found


def expect(request: Mapping[str, Any], values: Values) -> Sent:
    sent = Sent(request["method"], as_text(fill(request["path"], values)).strip("/"), abroad="host" in request)
    for key, value in fill(request.get("query", {}), values).items():
        each = value if isinstance(value, list) else [value]
        sent.query += [(key, item if isinstance(item, Matcher) else as_text(item)) for item in each]
    if "json" in request:
        sent.json = as_json(fill(request["json"], values))
    for key, value in fill(request.get("form", {}), values).items():
        if value is not None:
            items = value if isinstance(value, list) else [value]
            sent.form[key] = [item if isinstance(item, JsonText) else as_text(item) for item in items]
    sent.files = {name: Part("", b"") for name in request.get("files", [])}
    return sent


def as_json(value: Any) -> Any:
    """The value as it is after a journey through JSON."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {key: as_json(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [as_json(item) for item in value]
    return value


def call(prepared: Prepared, function: Callable[..., Any], client: Any) -> results.Outcome:
    """Call the function by position or by keyword, the client at its place."""
    case = prepared.case
    positional: list[Any] = []
    named = dict(prepared.given)
    if case.way == POSITIONAL:
        for index, each in enumerate(case.parameters):
            if index == case.function.client_index and not (case.row and case.row.seed):
                positional.append(client)
            if each.name not in named or each.kind == "keyword-only":
                break
            positional.append(named.pop(each.name))
    if case.function.takes_client and not any(each is client for each in positional):
        named["client"] = client
    try:
        return results.Outcome(function(*positional, **named))
    except Exception as error:
        return results.Outcome(error=error)


@dataclass
class Attempt:
    """A case that was run: what is wrong with it, what was to be sent and was sent, what the call came to in words."""

    problems: list[str]
    expected: list[Sent]
    sent: list[Sent]
    told: str


def attempt(case: Case, recorder: Recorder, folder: Path) -> Attempt:
    """Run a case: set up, call, compare."""
    prepared = prepare(case, folder)
    judge = results.read_result(case.scenario.result, prepared.facts)
    server = Server(list(zip(prepared.expected, prepared.answers, strict=True)))
    before = copy.deepcopy({key: value for key, value in prepared.given.items() if not callable(value)})
    outcome = call(
        prepared,
        recorder.function(case.function.path),
        recorder.client(server, renewable=any("bearer" in each for each in case.scenario.requests)),
    )
    problems = compare(prepared.expected, server.received, case.setup.together)
    if outcome.error is not None and not str(case.scenario.result).startswith("raises"):
        problems.append(f"raised {type(outcome.error).__name__}: {outcome.error} ({place_of(outcome.error)})")
    elif wrong := judge(outcome):
        problems.append(wrong)
    problems += [f"argument {key!r} was changed" for key, value in before.items() if prepared.given[key] != value]
    problems += file_problems(prepared, server.received)
    told = told_of(outcome).replace(str(folder), "(folder)")
    return Attempt([readable(line) for line in problems], prepared.expected, server.received, told)


def run(case: Case, recorder: Recorder, folder: Path) -> list[str]:
    """What is wrong with this case; nothing when all is well."""
    return attempt(case, recorder, folder).problems


def run_alike(case: Case, recorders: Mapping[str, Recorder], folder: Path) -> list[str]:
    """What is wrong with this case in each of several worlds, and in what they differ from the first."""
    problems, first = [], None
    for world, recorder in recorders.items():
        place = folder / world
        place.mkdir()
        found = attempt(case, recorder, place)
        first = first or found
        problems += [f"{world}: {line}" for line in [*found.problems, *unlike(first, found, case.setup.together)]]
        if not case.function.takes_client:
            break
    return problems


def unlike(one: Attempt, other: Attempt, together: int | None) -> Iterator[str]:
    """In what the second attempt differs from the first: requests, files, result, error."""
    # Where a rule such as "the present time" is expected, the rule was held against both.
    if not any(isinstance(value, Matcher) for sent in one.expected for value in leaves([sent.json, sent.query])):
        for line in compare(one.sent, other.sent, together):
            yield f"unlike before: {line}"
    if files_of(one.sent) != files_of(other.sent):
        yield "unlike before: other file parts"
    if one.told != other.told:
        yield f"unlike before: {readable(other.told)}, not {readable(one.told)}"


def leaves(value: Any) -> Iterator[Any]:
    """What a value is made of."""
    if isinstance(value, Mapping):
        value = list(value.values())
    if isinstance(value, list | tuple):
        for each in value:
            yield from leaves(each)
    else:
        yield value


def files_of(sent: Sequence[Sent]) -> list[Any]:
    return sorted((each.path, name, part.filename, part.content) for each in sent for name, part in each.files.items())


def told_of(outcome: results.Outcome) -> str:
    """What a call came to, in words that are alike when it is."""
    if outcome.error is not None:
        return repr(outcome.error)
    value = outcome.value
    return repr((value.status_code, value.content) if hasattr(value, "status_code") else value)


def place_of(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    return " < ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in reversed(frames[-3:]))


def file_problems(prepared: Prepared, sent: Sequence[Sent]) -> Iterator[str]:
    """Were the bytes of the files sent, the bytes of downloads written, and the progress told?"""
    requests = prepared.case.scenario.requests
    fetched = [answer.body for request, answer in zip(requests, prepared.answers, strict=True) if "host" in request]
    wanted = {*prepared.world.contents.values(), *fetched}
    uploads = any("files" in request for request in requests)
    downloads = [
        answer.body for request, answer in zip(requests, prepared.answers, strict=True) if "download" in request
    ]
    if uploads and {part.content for each in sent for part in each.files.values()} != wanted:
        yield "the file parts do not hold the content of the files given"
    for place in prepared.world.places.values():
        if not place.exists() or place.read_bytes() not in downloads:
            yield f"{place.name} does not hold the body of the answer"
    if "progress_callback" in prepared.given and (uploads or downloads) and not prepared.world.progress:
        yield "progress_callback was never called"


def report(case: Case, problems: Sequence[str]) -> str:
    """The problems under a heading that says what was called, and how."""
    lines = [f"{case.function.path} · {case.scenario.when} · {case.style}{case.way.replace('_', ' ')}", *problems]
    if case.row is not None:
        lines.append(f"(ours differs from the recorded: {case.row.reason})")
    return "\n  ".join(lines)


def without_id_form(functions: Mapping[str, Function], rows: Sequence[Difference] = differing.ROWS) -> list[str]:
    """References that no case tells by ID although they are more than a body to send."""
    seen: dict[str, set[str]] = {}
    whole = {
        f"{path}({name})"
        for path, function in functions.items()
        for each in function.scenarios.values()
        for name in bodies(list(each.requests))
    }
    for case in plan(functions, rows):
        for each in given_parameters(case):
            name = f"{case.function.path}({each.name})"
            if role_of(case, each) == arguments.MODEL and name not in whole:
                forms = seen.setdefault(name, set())
                if each.name in free_references(case) or case.setup.refs.get(each.name) == "id":
                    forms.add(IDS)
    return sorted(name for name, forms in seen.items() if IDS not in forms and name not in differing.DICT_ONLY)


def seed_calls_apart(functions: Mapping[str, Function]) -> set[str]:
    """Functions whose seed parameters are not simply the first ones of today's."""
    found = set()
    for path, function in functions.items():
        seed = [each.name for each in function.seed_parameters or () if each.name != "progress_callback"]
        now = [each.name for each in function.parameters]
        missing = [each.name for each in function.parameters if each.required and each.name not in seed]
        if function.seed_parameters is not None and function.scenarios and (missing or now[: len(seed)] != seed):
            found.add(path)
    return found


# Functions that send nothing, or whose sending other tests hold: those of the client and of logging in.
UNCOVERED = frozenset(
    (
        *("get_host", "set_host", "get_event_host", "set_event_host", "set_token", "create_session"),
        *("client.get_host", "client.set_host", "client.get_event_host", "client.set_event_host"),
        *("client.create_client", "client.get_api_url_from_host", "client.set_tokens", "client.make_auth_header"),
        *("client.url_path_join", "client.get_full_url", "client.build_path_with_params", "client.check_status"),
        *("client.get_message_from_data", "client.get_message_from_response"),
    )
)
