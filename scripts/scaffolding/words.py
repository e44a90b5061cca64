"""Names: of nouns, of parameters, of functions."""

from __future__ import annotations

import keyword
import re

from .routes import RefusedError, Route

#: Verbs that gazu has beside the one that we use.
OTHER_VERBS = {"create": "new", "delete": "remove", "fetch": "get", "list": "all"}


def singular(word: str) -> str:
    """Return the singular: task_statuses gives task_status, entities gives entity."""
    for ending, instead in (("ies", "y"), ("statuses", "status"), ("us", "us"), ("ss", "ss"), ("news", "news")):
        if word.endswith(ending):
            return word.removesuffix(ending) + instead
    return word.removesuffix("s")


def plural(word: str) -> str:
    """Return the plural of what an ID's key is called: task_status gives task_statuses."""
    if word.endswith("y"):
        return f"{word[:-1]}ies"
    return f"{word}{'es' if word.endswith('s') else 's'}"


def snake(segment: str) -> str:
    """Return a segment of a path as a name: schedule-items gives schedule_items."""
    return re.sub(r"\W+", "_", segment).strip("_").lower()


def placeholder_name(route: Route, placeholder: str) -> str:
    """Return the parameter for what stands in a path: {project_id} is project, {instance_id} what the path is of."""
    if placeholder != "instance_id":
        return parameter_name(placeholder, is_record=placeholder.endswith("_id"))
    place = route.segments.index("{instance_id}")
    return singular(snake(route.segments[place - 1]))


def parameter_name(key: str, is_record: bool) -> str:
    """Return the parameter for a field: project_id is project, task_type_ids are task_types, of records."""
    name = snake(key)
    if is_record and name.endswith("_ids"):
        name = plural(name.removesuffix("_ids"))
    elif is_record:
        name = name.removesuffix("_id")
    return f"{name}_" if keyword.iskeyword(name) or name == "client" else name


def proposed(route: Route) -> str:
    """Return a name for the function of a route, in the manner of the house."""
    literal = [snake(each) for each in route.segments if not each.startswith("{")]
    tail = literal[-1]
    if route.is_of_one:
        verb = {"GET": "get", "PUT": "update", "DELETE": "remove", "POST": "set"}[route.method]
        return f"{verb}_{singular(tail)}"
    owners = route.placeholders
    belonging = f"_for_{placeholder_name(route, owners[-1])}" if owners else ""
    if route.segments[0] == "actions":
        return f"{tail}{belonging}"
    if route.method == "POST":
        return f"new_{singular(tail)}"
    is_list = route.answer.endswith("[]") or (route.answer == "any" and singular(tail) != tail)
    several = {"GET": "all" if is_list else "get", "PUT": "set", "DELETE": "clear"}
    return f"{several[route.method]}_{tail}{belonging}"


def checked(name: str) -> str:
    """Return a name for a function.

    Raises:
        RefusedError: it cannot be one, or the house says it otherwise.
    """
    if not re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)+", name) or keyword.iskeyword(name):
        raise RefusedError(f"--name: wanted words in lower case with _ between, a verb first, got {name!r}")
    verb, _, rest = name.partition("_")
    if verb in OTHER_VERBS:
        raise RefusedError(f"--name: the house says {OTHER_VERBS[verb]}_{rest}, not {name}")
    return name
