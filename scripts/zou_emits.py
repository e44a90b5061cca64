"""Print the events that Zou emits, as JSON, one a line: name, keys of the payload, and what else its code tells.

Run by Zou's own Python for scripts/zou_events.py, which hands it over as text: it imports nothing of ours. The
modules are read as syntax trees, and imported for what a name may depend on: classes that answer routes, and models.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import itertools
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

MARK = "event: "
#: What `zou sync` passes on of another server bears the names that this one emits itself.
PASSED_ON = "zou.app.commands.sync_service"
ROOMS = "zou.event_stream"
METHODS = ("get", "post", "put", "patch", "delete")
CALLABLE = ("lower", "replace", "join", "findall")

Function = ast.FunctionDef


class Unknown(Exception):
    """The code does not tell: it depends on what is in the database, or on what a client sends."""


@dataclass(frozen=True)
class Place:
    """Where an expression stands, and what is known of the names in it."""

    module: str
    function: Function
    known: dict[str, list[Any]] = field(default_factory=dict, hash=False)


class Source:
    """Zou's modules as syntax trees."""

    def __init__(self, folder: Path) -> None:
        self.parents: dict[ast.AST, ast.AST] = {}
        self.functions: dict[str, list[Place]] = {}
        self.methods: dict[tuple[str, str, str], Place] = {}
        self.calls: dict[str, list[tuple[Place, ast.Call]]] = {}
        for path in sorted(folder.rglob("*.py")):
            parts = path.relative_to(folder.parent).with_suffix("").parts
            self._read(".".join(parts).removesuffix(".__init__"), ast.parse(path.read_text()))

    def _read(self, module: str, tree: ast.Module) -> None:
        for node in ast.walk(tree):
            self.parents.update(dict.fromkeys(ast.iter_child_nodes(node), node))
        for node in ast.walk(tree):
            if isinstance(node, Function):
                above = self.parents[node]
                if isinstance(above, ast.ClassDef):
                    self.methods[module, above.name, node.name] = Place(module, node)
                else:
                    self.functions.setdefault(node.name, []).append(Place(module, node))
            elif isinstance(node, ast.Call) and (function := self.around(node)) is not None:
                self.calls.setdefault(called(node), []).append((Place(module, function), node))

    def around(self, node: ast.AST | None) -> Function | None:
        """Return the function that a node stands in."""
        while node is not None and not isinstance(node, Function):
            node = self.parents.get(node)
        return node

    def is_method(self, function: Function) -> bool:
        return isinstance(self.parents.get(function), ast.ClassDef)

    def inside(self, place: Place, kind: type[Any]) -> Iterator[Any]:
        """Yield the nodes of a kind that stand in a function itself."""
        for node in ast.walk(place.function):
            if isinstance(node, kind) and self.around(node) is place.function:
                yield node

    # What an expression can be

    def values(self, node: ast.expr, place: Place) -> list[Any]:
        """Return what an expression can be.

        Raises:
            Unknown: the code does not tell.
        """
        if isinstance(node, ast.IfExp):
            return self.values(node.body, place) + self.values(node.orelse, place)
        if isinstance(node, ast.Call) and called(node) in self.functions:
            return self._returned(called(node))
        if any(isinstance(each, ast.Call) and called(each) not in CALLABLE for each in ast.walk(node)):
            raise Unknown
        own = {name.id for each in ast.walk(node) if isinstance(each, ast.comprehension) for name in names(each.target)}
        free = sorted({name.id for name in names(node)} - own)
        found = []
        code = compile(ast.fix_missing_locations(ast.Expression(node)), "zou", "eval")
        for choice in itertools.product(*(self._named(name, place) for name in free)):
            found.append(eval(code, dict(zip(free, choice, strict=True))))
        return found

    def _named(self, name: str, place: Place) -> list[Any]:
        if name in place.known:
            return place.known[name]
        assigned = self.assigned(name, place)
        if assigned:
            return [value for each in assigned for value in self.values(*self._guarded(each, place))]
        if name in parameters(place.function):
            return self._passed(name, place)
        module = importlib.import_module(place.module)
        if not hasattr(module, name):
            raise Unknown
        return [getattr(module, name)]

    def assigned(self, name: str, place: Place) -> list[ast.expr]:
        """Return the expressions that a function gives a name."""
        return [
            each.value
            for each in self.inside(place, ast.Assign)
            if [target.id for target in each.targets if isinstance(target, ast.Name)] == [name]
        ]

    def _guarded(self, node: ast.expr, place: Place) -> tuple[ast.expr, Place]:
        """Below ``if X in LIST``, X is what the list holds."""
        above = self.parents[self.parents[node]]
        if not isinstance(above, ast.If) or not isinstance(above.test, ast.Compare):
            return node, place
        if self.parents[node] not in above.body or not isinstance(above.test.ops[0], ast.In):
            return node, place
        wanted = ast.unparse(above.test.left)
        (choices,) = self.values(above.test.comparators[0], place)

        class Put(ast.NodeTransformer):
            def visit(self, each: ast.AST) -> Any:
                if isinstance(each, ast.expr) and ast.unparse(each) == wanted:
                    return ast.Name("_listed", ast.Load())
                return self.generic_visit(each)

        copy = ast.parse(ast.unparse(node), mode="eval").body
        return Put().visit(copy), Place(place.module, place.function, {**place.known, "_listed": list(choices)})

    def _passed(self, name: str, place: Place) -> list[Any]:
        """Return what the callers of a function pass for a parameter."""
        if self.is_method(place.function):
            raise Unknown
        position = parameters(place.function).index(name)
        found: list[Any] = []
        for caller, call in self.calls.get(place.function.name, []):
            given = {each.arg: each.value for each in call.keywords}
            if name in given:
                found += self.values(given[name], caller)
            elif position < len(call.args):
                found += self.values(call.args[position], caller)
            elif (default := default_of(place.function, name)) is not None:
                found += self.values(default, place)
        if not found:
            raise Unknown
        return found

    def _returned(self, function: str) -> list[Any]:
        places = self.functions[function]
        if len(places) != 1:
            raise Unknown
        return [
            value
            for each in self.inside(places[0], ast.Return)
            if each.value is not None
            for value in self.values(each.value, places[0])
        ]

    # What an event is called, and what it holds

    def events(self, call: ast.Call, place: Place) -> Iterator[dict[str, Any]]:
        """Yield what a call that emits emits: an event for each name and each set of keys that it can have."""
        given = {each.arg: each.value for each in call.keywords}
        name = call.args[0]
        data = call.args[1] if len(call.args) > 1 else given.get("data")
        is_logged = place.module != ROOMS and not is_constant(given.get("persist"), False)
        facts = {"logged": is_logged, **({"room": True} if place.module == ROOMS else {})}
        variants = list(self._variants(data, place))
        for keys in variants:
            known = keys is not None
            expression = ast.Tuple([name, *(keys or [])], ast.Load())
            try:
                rows = self.values(expression, place)
            except Unknown:
                yield {"name": self._pattern(name, place), "keys": None, **facts}
                continue
            for told, *held in rows:
                for extra in self._project(given.get("project_id"), place):
                    yield {"name": told.lower(), "keys": sorted({*held, *extra}) if known else None, **facts}

    def _variants(self, data: ast.expr | None, place: Place) -> Iterator[list[ast.expr] | None]:
        """Yield the keys that a payload can have, one list for each way; None where the code does not tell."""
        if data is None:
            yield []
        elif isinstance(data, ast.Dict):
            parts = [
                [[key]] if key is not None else list(self._variants(value, place))
                for key, value in zip(data.keys, data.values, strict=True)
            ]
            for choice in itertools.product(*parts):
                yield None if None in choice else [key for part in choice for key in part or []]
        elif isinstance(data, ast.Name) and self.assigned(data.id, place):
            added = [
                target.slice
                for each in self.inside(place, ast.Assign)
                for target in each.targets
                if isinstance(target, ast.Subscript) and ast.unparse(target.value) == data.id
            ]
            for each in self.assigned(data.id, place):
                for keys in self._variants(each, place):
                    for count in range(len(added) + 1):
                        for more in itertools.combinations(added, count):
                            yield None if keys is None else [*keys, *more]
        else:
            yield None

    def _project(self, given: ast.expr | None, place: Place) -> list[list[str]]:
        """Return the ways in which a payload has a production: with it, without it, or both."""
        if given is None or is_constant(given, None):
            return [[]]
        told = " ".join([ast.unparse(given), *map(ast.unparse, self.assigned(ast.unparse(given), place))])
        if "get('project_id', None)" not in told and "'project_id', None)" not in told:
            return [["project_id"]]
        model = ast.parse("self.model" if "self" in place.known else "model", mode="eval").body
        columns = {column for each in self.values(model, place) for column in each.__table__.columns}
        mine = [column for column in columns if column.name == "project_id"]
        return [["project_id"], *([[]] if mine[0].nullable else [])] if mine else [[]]

    def _pattern(self, name: ast.expr, place: Place) -> str:
        parts = name.values if isinstance(name, ast.JoinedStr) else [name]
        return "".join(self._one(part, place) for part in parts)

    def _one(self, part: ast.expr, place: Place) -> str:
        try:
            found = {str(each) for each in self.values(ast.JoinedStr([part]), place)}
        except Unknown:
            found = set()
        return found.pop() if len(found) == 1 else "*"


def called(node: ast.Call) -> str:
    """Return the last word of what is called."""
    return ast.unparse(node.func).rpartition(".")[2] if isinstance(node.func, ast.Attribute | ast.Name) else ""


def names(node: ast.AST) -> list[ast.Name]:
    return [each for each in ast.walk(node) if isinstance(each, ast.Name)]


def parameters(function: Function) -> list[str]:
    return [each.arg for each in [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]]


def default_of(function: Function, name: str) -> ast.expr | None:
    positional = [*function.args.posonlyargs, *function.args.args]
    with_default = positional[len(positional) - len(function.args.defaults) :]
    found = {each.arg: value for each, value in zip(with_default, function.args.defaults, strict=True)}
    return found.get(name)


def is_constant(node: ast.expr | None, value: Any) -> bool:
    return isinstance(node, ast.Constant) and node.value is value


def emits(node: ast.Call) -> bool:
    return ast.unparse(node.func) in ("events.emit", "emit") and len(node.args) > 0


def by_functions(source: Source) -> Iterator[dict[str, Any]]:
    """Yield what is emitted outside of classes."""
    for place, call in source.calls["emit"]:
        if emits(call) and place.module != PASSED_ON and not source.is_method(place.function):
            yield from source.events(call, place)


def by_routes(source: Source) -> Iterator[dict[str, Any]]:
    """Yield what the classes emit that answer routes, each as far as its own methods get."""
    app = importlib.import_module("zou.app").app
    seen = set()
    for rule in app.url_map.iter_rules():
        view = getattr(app.view_functions[rule.endpoint], "view_class", None)
        for method in METHODS:
            if view is not None and method.upper() in rule.methods and (view, method) not in seen:
                seen.add((view, method))
                yield from Walk(source, view).from_method(method)


class Walk:
    """From a method of a class to what it calls of its own, and to what that emits."""

    def __init__(self, source: Source, view: type[Any]) -> None:
        self.source = source
        self.view = view
        self.been: set[Any] = set()

    def from_method(
        self, name: str, after: type[Any] | None = None, told: dict[str, str] | None = None
    ) -> Iterator[dict[str, Any]]:
        lines = self.view.__mro__
        rest = lines[lines.index(after) + 1 :] if after is not None else lines
        owner = next((each for each in rest if name in vars(each)), None)
        place = self.source.methods.get((owner.__module__, owner.__name__, name)) if owner else None
        visit = (owner, name, tuple(sorted((told or {}).items())))
        if place is None or visit in self.been:
            return
        self.been.add(visit)
        for call in self.source.inside(place, ast.Call):
            target = ast.unparse(call.func)
            if emits(call):
                yield from self.source.events(call, self._here(place, told))
            elif target.startswith("super()."):
                yield from self.from_method(called(call), owner, self._told(called(call), call))
            elif target.rpartition(".")[0] == "self":
                yield from self.from_method(called(call), None, self._told(called(call), call))

    def _here(self, place: Place, told: dict[str, str] | None) -> Place:
        known = {name: [value] for name, value in (told or {}).items()}
        return Place(place.module, place.function, {**known, "self": [self.view()]})

    def _told(self, name: str, call: ast.Call) -> dict[str, str]:
        """Return the texts that a call passes, by the parameters' names."""
        function = getattr(self.view, name, None)
        if function is None:
            return {}
        wanted = [each for each in inspect.signature(inspect.unwrap(function)).parameters if each != "self"]
        return {
            parameter: given.value
            for parameter, given in zip(wanted, call.args, strict=False)
            if isinstance(given, ast.Constant) and isinstance(given.value, str)
        }


def main() -> None:
    """Print what is emitted."""
    zou = importlib.import_module("zou")
    source = Source(Path(zou.__path__[0]))
    rows = [*by_functions(source), *by_routes(source)]
    for line in sorted({json.dumps(row, sort_keys=True) for row in rows}):
        print(MARK + line)  # noqa: T201 - its caller reads it


main()
