"""config: what is taken when an option is left out, and how each server is spoken to."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import click
from click.shell_completion import CompletionItem

from gazu_like.cli import completion, credentials, options, output, profiles, settings, tables
from gazu_like.cli.exits import USAGE, Failure, code_of
from gazu_like.cli.groups import Group, meant
from gazu_like.cli.tables import Column
from gazu_like.exception import GazuException, HostException, LookupException

#: Seconds that a server has to tell whether it knows what is set.
PATIENCE_SECONDS = 2.0
#: Words for a certificate check that is on or off, as people and TOML write them.
WORDS: Mapping[str, bool] = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
COLUMNS = (
    Column("SETTING", "name"),
    Column("VALUE", lambda row: _text(row["value"])),
    Column("FROM", "where"),
    Column("WHAT IT IS", "about"),
)


class Field(NamedTuple):
    """A setting of one profile: what it is, and what makes a value of a text."""

    about: str
    read: Callable[[str], Any]


def _verify(text: str) -> bool | str:
    from gazu_like.transport.network import tls_context

    said = WORDS.get(text.lower())
    if said is not None:
        return said
    path = Path(text).expanduser()
    if not path.exists():
        raise Failure(f"ssl_verify: wanted true, false, or a file of certificates; there is no file {text!r}", USAGE)
    tls_context(str(path))
    return str(path.resolve())


def _address(text: str) -> str:
    from gazu_like.connection import normalised_host

    try:
        return normalised_host(text, api_path="")
    except HostException as error:
        raise Failure(f"event_host: {str(error).removeprefix('host: ')}", USAGE) from None


#: Settings of a profile, written PROFILE.NAME.
FIELDS: Mapping[str, Field] = {
    "ssl_verify": Field("how its certificate is checked: true, false, or a file of authorities", _verify),
    "event_host": Field("where its events are, when elsewhere", _address),
}


def _names(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    try:
        known = [*settings.SETTINGS, *(f"{name}.{field}" for name in profiles.all_profiles() for field in FIELDS)]
    except Failure:
        known = [*settings.SETTINGS]
    return [CompletionItem(name) for name in known if name.startswith(incomplete)]


def _values(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    of = {"profile": completion.profiles, "project": completion.projects}.get(ctx.params.get("name") or "")
    return of(ctx, param, incomplete) if of else []


@click.group(
    cls=Group,
    epilog="""\
Examples:
  gazu-like config list
  gazu-like config set profile studio
  gazu-like config set project Caminandes
  gazu-like config set studio.ssl_verify /etc/ssl/studio-authority.pem
  gazu-like config unset project

Settings:
  profile             the server of the commands that take --server
  project             the production of the commands that take --project
  PROFILE.ssl_verify  true, false (accepts any certificate), or a file of
                      certificate authorities (PEM)
  PROFILE.event_host  where the events are, when that is another address

What the environment says counts more: GAZU_LIKE_PROFILE, GAZU_LIKE_PROJECT.
An option counts more than both.
""",
)
def config() -> None:
    """See and change what is taken when an option is left out."""


@config.command("list")
@options.as_json
def list_all(as_json: bool) -> None:
    """List the settings, their values, and where these come from."""
    tables.show(_rows(), COLUMNS, as_json)


def _rows() -> Iterator[dict[str, Any]]:
    for name, setting in settings.SETTINGS.items():
        value, where = _found(name)
        yield {"name": name, "value": value, "where": where, "about": setting.about}
    for profile in profiles.all_profiles().values():
        for field, each in FIELDS.items():
            value, where = _of_profile(profile, field)
            yield {"name": f"{profile.name}.{field}", "value": value, "where": where, "about": each.about}


def _found(name: str) -> tuple[str | None, str]:
    given = settings.given(name)
    if given is None:
        return None, "default"
    return given.value, given.where if given.where == settings.SETTINGS[name].variable else "file"


def _of_profile(profile: profiles.Profile, field: str) -> tuple[Any, str]:
    variable = credentials.variable_name("", "EVENT_HOST")
    if field == "event_host" and os.environ.get(variable, "").strip():
        return os.environ[variable].strip(), variable
    value = getattr(profile, field)
    return value, "default" if value == profiles.USUAL[field] else "file"


@config.command()
@click.argument("name", shell_complete=_names)
def get(name: str) -> None:
    """Print the value of a setting; exit code 1 when it has none."""
    value = _of_profile(*_parted(name))[0] if "." in name else _found(_checked(name))[0]
    if value is None:
        raise Failure(f"{name}: not set")
    click.echo(_text(value))


@config.command("set")
@click.argument("name", shell_complete=_names)
@click.argument("value", shell_complete=_values)
def set_one(name: str, value: str) -> None:
    """Change a setting; says what it was, so that it can be changed back."""
    if "." in name:
        profile, field = _parted(name)
        _change(profile, field, FIELDS[field].read(value))
        return
    checked = CHECKS[_checked(name)](value.strip())
    before = profiles.setting(name)
    profiles.keep_setting(name, checked)
    output.say(f"{name} is {output.clean(checked)!r} now.{_back(name, before)}")
    variable = settings.SETTINGS[name].variable
    if os.environ.get(variable, "").strip():
        output.say(f"{variable} is set here and counts more.")


@config.command()
@click.argument("name", shell_complete=_names)
def unset(name: str) -> None:
    """Forget a setting; says what it was."""
    if "." in name:
        profile, field = _parted(name)
        _change(profile, field, profiles.USUAL[field])
        return
    before = profiles.setting(_checked(name))
    profiles.keep_setting(name, None)
    output.say(f"{name} is not set any more.{_back(name, before)}" if before else f"{name} was not set.")


@config.command()
def path() -> None:
    """Print where the settings are kept.

    The profiles are in the same file. GAZU_LIKE_CONFIG names another place.
    """
    click.echo(profiles.config_file())


def _checked(name: str) -> str:
    if name in settings.SETTINGS:
        return name
    known = ", ".join((*settings.SETTINGS, *(f"PROFILE.{field}" for field in FIELDS)))
    raise Failure(f"NAME: there is no setting {name!r}.{meant(name, settings.SETTINGS)} There are: {known}", USAGE)


def _parted(name: str) -> tuple[profiles.Profile, str]:
    profile, _, field = name.rpartition(".")
    if field not in FIELDS:
        known = ", ".join(FIELDS)
        raise Failure(f"NAME: a profile has no setting {field!r}.{meant(field, FIELDS)} It has: {known}", USAGE)
    return profiles.get_profile(profile), field


def _change(profile: profiles.Profile, field: str, value: Any) -> None:
    before = getattr(profile, field)
    profiles.save_profile(replace(profile, **{field: value}))
    name = f"{profile.name}.{field}"
    now = "not set any more" if value is None else f"{_text(value)!r} now"
    output.say(f"{name} is {now}.{_back(name, None if before is None else _text(before), _text(value))}")
    if field == "ssl_verify" and value is False:
        from gazu_like.cli.commands.login import INSECURE

        output.say(INSECURE)


def _back(name: str, before: str | None, now: str | None = None) -> str:
    if before is None or before == now:
        return ""
    quoted = output.clean(before)
    quoted = f"'{quoted}'" if " " in quoted else quoted
    return f" Back: gazu-like config set {name} {quoted}"


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value or "")


def _profile(value: str) -> str:
    try:
        return profiles.get_profile(value).name
    except Failure as error:
        raise Failure(f"VALUE: {error.message}", error.code) from None


def _project(value: str) -> str:
    """Return the production's name as the server spells it, or as it was typed where no server can be asked."""
    from gazu_like import lookup

    if not value:
        raise Failure("VALUE: wanted the name of a production; to forget it: gazu-like config unset project", USAGE)
    try:
        with credentials.silent(None, PATIENCE_SECONDS) as client:
            if client is None:
                why = "the server has no login here"
            else:
                found = lookup.find_project(value, client=client)
                return str(found["id"] if lookup.is_id(value) else found["name"])
    except LookupException as error:
        raise Failure(f"project: {error}", USAGE) from None
    except (GazuException, Failure) as error:
        if code_of(error) == USAGE and not isinstance(error, Failure):
            raise
        why = str(error)
    output.say(f"It was not checked whether there is such a production: {output.clean(why)}")
    return value


#: What makes sure that a value can be one.
CHECKS: Mapping[str, Callable[[str], str]] = {"profile": _profile, "project": _project}
