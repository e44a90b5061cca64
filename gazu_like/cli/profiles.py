"""Servers by name, in a TOML file, and their tokens: in the system's keyring, else in files for the owner alone.

Tokens belong to an address and an e-mail, not to a profile's name: a profile that is pointed at another server does not
send it the first one's tokens.
"""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import importlib
import json
import os
import re
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from gazu_like.auth import Tokens
from gazu_like.cli.exits import USAGE, Failure
from gazu_like.cli.groups import meant

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

CONFIG_VARIABLE = "GAZU_LIKE_CONFIG"
NO_KEYRING_VARIABLE = "GAZU_LIKE_NO_KEYRING"
#: Under this name the keyring shows our entries.
SERVICE = "gazu-like"
DEFAULT = "default"
#: The table of the file that holds what ``settings`` tells of.
SETTINGS = "settings"
KEPT = ("access_token", "refresh_token")
#: Where tokens are, when they are in no file.
KEYRING = "the system's keyring"

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_HEAD = "# Servers that gazu-like knows by name. Tokens are not in here. Comments are not kept.\n"


@dataclasses.dataclass(frozen=True)
class Profile:
    """A server by name.

    Attributes:
        name: What it is called on the command line.
        host: Its address.
        email: Login of the account, None for a token whose account is not known.
        ssl_verify: True, False to accept any certificate, or the path of a bundle of certificate authorities.
        event_host: Address of the event stream, None when it is the host's.
        sandbox: Name of the sandbox that it was made for, and goes with.
    """

    name: str
    host: str
    email: str | None = None
    ssl_verify: bool | str = True
    event_host: str | None = None
    sandbox: str | None = None


#: Fields that a profile need not have in the file, and what they are when it has not.
USUAL: Mapping[str, Any] = {
    field.name: field.default for field in dataclasses.fields(Profile) if field.default is not dataclasses.MISSING
}


def config_file() -> Path:
    """Return the file with the profiles; GAZU_LIKE_CONFIG names another."""
    named = os.environ.get(CONFIG_VARIABLE)
    if named:
        path = Path(named).expanduser()
        return path / "config.toml" if path.is_dir() else path
    import platformdirs

    return Path(platformdirs.user_config_dir("gazu_like", appauthor=False)) / "config.toml"


def all_profiles() -> dict[str, Profile]:
    """Return the profiles by name."""
    found = _read().get("profiles", {})
    return {name: _profile(name, values) for name, values in found.items()}


def get_profile(name: str) -> Profile:
    """Return a profile.

    Raises:
        Failure: there is none of that name; the message names similar ones.
    """
    known = all_profiles()
    if name in known:
        return known[name]
    raise Failure(f"no profile {name!r}.{meant(name, known)} {_instead(name)}", USAGE)


def _instead(name: str) -> str:
    if "." in name or ":" in name:
        return f"For a server without a profile give its whole address: https://{name}"
    return f"Make it with: gazu-like login {name} --host https://..."


def check_name(name: str) -> str:
    """Return a name that a profile can have.

    Raises:
        Failure: it cannot be one.
    """
    if _NAME.fullmatch(name):
        return name
    raise Failure(f"PROFILE: {name!r} cannot be a name: use up to 64 letters, digits, '.', '_' or '-'", USAGE)


def save_profile(profile: Profile) -> None:
    """Write a profile; the others stay."""
    config = _read()
    known = config.setdefault("profiles", {})
    ours = {name: getattr(profile, name) for name in USUAL}
    told = {name: value for name, value in ours.items() if value != USUAL[name]}
    strange = {name: value for name, value in known.get(profile.name, {}).items() if name not in (*USUAL, "host")}
    known[profile.name] = {**strange, "host": profile.host, **told}
    _write(config)


def remove_profile(name: str) -> None:
    """Forget a profile."""
    config = _read()
    config.get("profiles", {}).pop(name, None)
    _write(config)


def setting(name: str) -> str | None:
    """Return what is kept for all commands under a name, None when nothing is."""
    found = _read().get(SETTINGS, {}).get(name)
    if not isinstance(found, (str, type(None))):
        raise Failure(f"{config_file()}: {SETTINGS}.{name}: wanted a text, got {found!r}", USAGE)
    return found or None


def keep_setting(name: str, value: str | None) -> None:
    """Keep a value for all commands; None forgets it."""
    config = _read()
    kept = {**config.get(SETTINGS, {}), name: value}
    config[SETTINGS] = {key: each for key, each in kept.items() if each is not None}
    _write(config)


def _profile(name: str, values: Any) -> Profile:
    given = values if isinstance(values, Mapping) else {}
    found = {key: given.get(key, usual) for key, usual in USUAL.items()}
    texts = [given.get("host"), *(found[key] or "" for key, usual in USUAL.items() if usual is None)]
    if not all(isinstance(text, str) for text in texts):
        raise Failure(
            f"{config_file()}: the profile {name!r} wants a text 'host'; 'email' and 'event_host' are texts or lack",
            USAGE,
        )
    if not isinstance(found["ssl_verify"], (bool, str)):
        raise Failure(
            f"{config_file()}: the profile {name!r}: 'ssl_verify' is true, false or the path of a file", USAGE
        )
    return Profile(name, str(given["host"]), **found)


def _read() -> dict[str, Any]:
    path = config_file()
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except ValueError as error:  # no UTF-8, or no TOML
        raise Failure(f"{path}: this is no TOML file: {error}", USAGE) from None
    for table in ("profiles", SETTINGS):
        if not isinstance(found.get(table, {}), dict):
            raise Failure(f"{path}: {table}: wanted a table", USAGE)
    return found


def _write(config: Mapping[str, Any]) -> None:
    write_private(config_file(), _HEAD + _toml(config))


def _toml(values: Mapping[str, Any], above: tuple[str, ...] = ()) -> str:
    plain = {name: value for name, value in values.items() if not isinstance(value, Mapping)}
    lines = [f"{json.dumps(name)} = {_toml_value(value)}" for name, value in plain.items()]
    text = "\n".join(([f"\n[{'.'.join(map(json.dumps, above))}]"] if above and plain else []) + lines)
    inner = [_toml(value, (*above, name)) for name, value in values.items() if name not in plain]
    return "\n".join(part for part in (text, *inner) if part) + ("" if above else "\n")


def _toml_value(value: Any) -> str:
    # JSON's texts, numbers, booleans and lists of them are TOML's; only DEL has to be escaped besides.
    return json.dumps(value, ensure_ascii=False, default=str).replace("\x7f", "\\u007f")


def write_private(path: Path, text: str) -> None:
    """Replace a file as a whole by one that only its owner may read."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    descriptor, fresh = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")  # made with mode 0600
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
        Path(fresh).replace(path)
    except BaseException:
        Path(fresh).unlink(missing_ok=True)
        raise


# Tokens


def tokens_of(profile: Profile) -> Tokens | None:
    """Return the tokens of a profile, None when it is not logged in."""
    return kept_tokens(profile)[0]


def kept_tokens(profile: Profile) -> tuple[Tokens | None, str]:
    """Return the tokens of a profile, None when it is not logged in, and where they are kept."""
    text, place = _from_keyring(profile), KEYRING
    if not text:
        text, place = _from_file(profile), str(token_file(profile))
    try:
        return Tokens(json.loads(text)) if text else None, place
    except (ValueError, TypeError):
        return None, place


def keep_tokens(profile: Profile, tokens: Mapping[str, Any]) -> str:
    """Keep the tokens of a profile, and return where: "the system's keyring", or the path of a file."""
    text = json.dumps({name: tokens[name] for name in KEPT if tokens.get(name)})
    if _to_keyring(profile, text):
        token_file(profile).unlink(missing_ok=True)
        return KEYRING
    path = token_file(profile)
    write_private(path, text)
    return str(path)


def forget_tokens(profile: Profile) -> None:
    """Remove the tokens of a profile wherever they are."""
    keyring = _keyring()
    if keyring is not None:
        with contextlib.suppress(Exception):  # no such entry, or no service: nothing to forget either way
            keyring.delete_password(SERVICE, _key(profile))
    token_file(profile).unlink(missing_ok=True)


def _key(profile: Profile) -> str:
    return f"{profile.email or 'token'} {profile.host}"


def token_file(profile: Profile) -> Path:
    """Return the file with the tokens of a profile where there is no keyring."""
    # A file for each, so that two commands at once do not undo each other's changes.
    mark = hashlib.sha256(_key(profile).encode()).hexdigest()[:24]
    return config_file().parent / "tokens" / f"{mark}.json"


def _from_file(profile: Profile) -> str | None:
    try:
        return token_file(profile).read_text(encoding="utf-8")
    except FileNotFoundError:
        return None


def _from_keyring(profile: Profile) -> str | None:
    keyring = _keyring()
    if keyring is None:
        return None
    try:
        found: str | None = keyring.get_password(SERVICE, _key(profile))
    except Exception:  # noqa: BLE001 - backends raise what they like; the file is there for that
        return None
    return found


def _to_keyring(profile: Profile, text: str) -> bool:
    keyring = _keyring()
    if keyring is None:
        return False
    try:
        keyring.set_password(SERVICE, _key(profile), text)
    except Exception:  # noqa: BLE001 - no service, locked, too long (Windows takes 1,280 characters): the file then
        return False
    return _from_keyring(profile) == text  # the "null" backend takes all and keeps nothing


def _keyring() -> Any:
    """Return the package "keyring", None when it lacks or is not wanted."""
    if os.environ.get(NO_KEYRING_VARIABLE):
        return None
    try:
        return importlib.import_module("keyring")
    except ImportError:
        return None
