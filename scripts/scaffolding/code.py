"""The texts of a function, of its rows and of its test, not formatted. TODO stands where a person has to say it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gazu_like import shapes

from . import fields, words
from .fields import Field
from .routes import Route

#: What tests/kitsu/conftest.py has ready in a production.
READY = ("project", "sequence", "shot", "asset_type", "asset", "task_type", "task", "person")


@dataclass(frozen=True)
class Function:
    """A function to be written."""

    route: Route
    noun: str
    name: str
    #: A TypedDict of gazu_like.shapes; "" when there is none yet.
    shape: str = ""

    @property
    def fields(self) -> list[Field]:
        return fields.all_of(self.route)

    def sent_in(self, place: str) -> list[Field]:
        return [each for each in self.fields if each.place == place]

    @property
    def returns(self) -> str:
        if self.route.method == "DELETE":
            return "str"
        one = self.shape or "dict[str, Any]"
        return f"list[{one}]" if self.route.answer.endswith("[]") else one


def shape_for(route: Route) -> str:
    """Return the name of the TypedDict that is called as the records of a route; "" when there is none."""
    literal = [each for each in route.segments if not each.startswith("{")]
    name = "".join(part.capitalize() for part in words.singular(words.snake(literal[-1])).split("_"))
    return name if name in shapes.__all__ else ""


# The function


def function(made: Function) -> str:
    """Return the function's text."""
    parameters = [f"{each.name}: {each.annotation}{'' if each.is_required else ' = None'}, " for each in made.fields]
    signature = f"def {made.name}({''.join(parameters)}client: KitsuClient = default) -> {made.returns}:\n"
    body = "".join(f"    {line}\n" for line in [*_documentation(made), *_checks(made), *_request(made)])
    return f"{'@cache' if made.route.method == 'GET' else ''}\n{signature}{body}".lstrip()


def _documentation(made: Function) -> Iterator[str]:
    yield f'"""{_sentence(made)}'
    for title, lines in (("Args", _arguments(made)), ("Returns", _returned(made)), ("Raises", _raised(made))):
        if lines:
            yield from ("", f"{title}:", *(f"    {line}" for line in lines))
    yield from ("", f"Source: {_source(made)}", '"""')


def _source(made: Function) -> str:
    """Return the route as docstrings name it: with the ID of a milestone in it, not of an instance."""
    name = words.placeholder_name(made.route, "instance_id") if "instance_id" in made.route.placeholders else ""
    return str(made.route).replace("{instance_id}", f"{{{name}_id}}")


def _sentence(made: Function) -> str:
    verb, _, rest = made.name.partition("_")
    what, _, owner = rest.replace("_", " ").partition(" for ")
    of = f" of {_one(owner)}" if owner else ""
    told = {
        "all": f"List the {what}{of}.",
        "get": f"Return the {what}{of}.",
        "new": f"Create {_one(what)}.",
        "update": f"Change {_one(what)}; fields that are not given stay.",
        "remove": f"Remove {_one(what)}.",
        "clear": f"Remove the {what}{of}.",
    }
    return told.get(verb, "TODO: say in one sentence what it does.")


def _one(what: str) -> str:
    return f"{'an' if what[:1] in 'aeiou' else 'a'} {what}"


def _arguments(made: Function) -> list[str]:
    changeable = ", ".join(f'"{key}"' for key in made.route.body) or "TODO: which"
    return [f"{each.name}: {each.kind.told.format(changeable)}" for each in made.fields]


def _returned(made: Function) -> list[str]:
    if made.route.method == "DELETE":
        return ["The answer's text, which is empty."]
    return ["TODO: the fields that matter, with their units; in which order."]


def _raised(made: Function) -> list[str]:
    lines = ["RouteNotFoundException: there is none."] if made.route.placeholders else []
    if made.route.method != "GET" and (made.sent_in("body") or fields.changes_a_record(made.route)):
        lines.append("ValueError: TODO: what is refused; nothing was sent.")
    return lines


def _checks(made: Function) -> list[str]:
    texts = [f"{each.name}={each.name}" for each in made.fields if each.is_text_to_check]
    return [f"not_empty({', '.join(texts)})"] if texts else []


def _request(made: Function) -> Iterator[str]:
    path = _path(made)
    query = _pairs(made.sent_in("query"))
    if made.route.method == "GET":
        yield f"return client.get({path}{f', params={query}' if query else ''})"
    elif made.route.method == "DELETE":
        yield f"return client.delete({path}{f', {query}' if query else ''})"
    else:
        sent = yield from _body(made)
        where = f"with_query({path}, {query})" if query else path
        yield f"return client.{made.route.method.lower()}({where}, {sent})"


def _path(made: Function) -> str:
    given = [each.sent for each in made.sent_in("path")]
    return f"route({', '.join([repr(made.route.template), *given])})" if given else repr(made.route.path)


def _pairs(several: Sequence[Field]) -> str:
    """Return the text of a dict of fields; "" for none."""
    return f"{{{', '.join(f'{each.key!r}: {each.sent}' for each in several)}}}" if several else ""


def _body(made: Function) -> Iterator[str]:
    """Yield the lines that make the body; return what it is called."""
    several = made.sent_in("body")
    if fields.changes_a_record(made.route):
        name = made.sent_in("path")[-1].name
        return f'changes_of({name}, "{name}")'
    if not several:
        return "{}"
    if all(each.is_required for each in several):
        yield f"body = {_pairs(several)}"
    else:
        yield f"body = given({', '.join(f'{each.key}={each.sent}' for each in several)})"
    return "body"


# The rows


def rows(made: Function) -> str:
    """Return the rows of tests/routes/own, a line for each."""
    optional = [each for each in made.fields if not each.is_required]
    needed = [each for each in made.fields if each.is_required]
    lines = [_row(made, "required args" if needed else "no args", needed)]
    if optional:
        lines.append(_row(made, "all args", made.fields))
    called = f"{made.noun}.{made.name}"
    lines += [
        f'Own("{called}", "empty {each.name}", [], "raises ValueError", Setup(values={{"{each.name}": ""}})),\n'
        for each in needed
        if each.is_text_to_check
    ]
    return "".join(lines)


def _row(made: Function, when: str, several: Sequence[Field]) -> str:
    request = _request_of_row(made, several)
    result = ', "response text"' if made.route.method == "DELETE" else ""
    return f'Own("{made.noun}.{made.name}", "{when}", [{request}]{result}),\n'


def _request_of_row(made: Function, several: Sequence[Field]) -> str:
    method = made.route.method
    in_path = iter(made.sent_in("path"))
    path = "/".join(f"{{{next(in_path).name}}}" if part.startswith("{") else part for part in made.route.segments)
    sent = {place: {each.key: each.row for each in several if each.place == place} for place in ("query", "body")}
    if fields.changes_a_record(made.route):
        sent["body"] = {"$arg": made.sent_in("path")[-1].name}
    words_ = [repr(path)]
    if method in ("POST", "PUT"):
        words_.append(repr(sent["body"]))
    if not sent["query"]:
        return f"{method.lower()}({', '.join(words_)})"
    body = f", json={words_[1]}" if words_[1:] else ""
    return f"request({method!r}, {words_[0]}, query={sent['query']!r}{body})"


# The test


def test(made: Function) -> str:
    """Return the beginning of a test on a real server, which fails until it is written."""
    given = [f"production.{each.name}" if each.name in READY else "..." for each in made.fields if each.is_required]
    return f"""
def test_{made.name}(production: Production) -> None:
    answer = production.client.{made.noun}.{made.name}({", ".join(given)})
    pytest.fail(f"TODO: say what the server did, not only what it answered: {{answer!r}}")
"""
