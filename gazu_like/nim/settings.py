"""Which NIM, and as whom: arguments, environment, or the files that NIM's own tools keep in ``~/.nim``.

A user name and a key that stand beside one URL are never sent to another: who names a URL names the login as well.
"""

from __future__ import annotations

import locale
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from gazu_like.exception import HostException
from gazu_like.transport.redact import Secret

#: Environment variables: URL, user, key.
URL, USER, API_KEY = "NIM_URL", "NIM_USER", "NIM_API_KEY"
_PAGE = "nimAPI.php"
#: What the preferences hold until somebody writes the address of a server into them.
_UNTOUCHED = "hostname"
_USUAL_PORTS = {"http": 80, "https": 443}
_ONLY_OWNER = 0o600


@dataclass(frozen=True)
class Settings:
    """Where NIM is, and who asks.

    Attributes:
        url: Address of ``nimAPI.php``, without "?".
        user: User name, "" for none.
        api_key: Key of that user, "" for none.
    """

    url: str
    user: str = ""
    api_key: Secret = field(default_factory=lambda: Secret(""))


def settings_of(
    url: str | None = None,
    user: str | None = None,
    api_key: str | Secret | None = None,
    environment: Mapping[str, str] | None = None,
    folder: Path | None = None,
) -> Settings:
    """Return the settings that arguments, else the environment, else NIM's files name.

    Args:
        url: Address of NIM.
        user: User name.
        api_key: Key of that user.
        environment: Variables; those of this process when None.
        folder: NIM's folder; that of this user when None.

    Raises:
        HostException: none of them names a URL, or it is none.
    """
    known = os.environ if environment is None else environment
    if url:
        return Settings(normalised_url(url), user or "", Secret(api_key or ""))
    kept: Mapping[str, str] = {}
    if not known.get(URL):
        kept = {URL: preferences(folder).get("NIM_URL", ""), USER: preferences(folder).get("NIM_User", "")}
    found = known.get(URL) or kept.get(URL, "")
    if not found or urlsplit(found).hostname == _UNTOUCHED:
        raise HostException(
            f"NIM's address is not set: NimClient('https://nim.mystudio.com', user, api_key), the variables {URL}, "
            f"{USER} and {API_KEY}, or NIM_URL in {folder_of(folder) / 'prefs.nim'}"
        )
    key = api_key or known.get(API_KEY) or (stored_key(folder) if kept else "")
    return Settings(normalised_url(found), user or known.get(USER) or kept.get(USER, ""), Secret(key))


def settings_for(url: str, environment: Mapping[str, str] | None = None, folder: Path | None = None) -> Settings:
    """Return the settings for an address, with the login that the environment, else NIM's files, have for it.

    What they have for another address is not for this one; a login in the environment without an address is for any.

    Args:
        url: Address of NIM.
        environment: Variables; those of this process when None.
        folder: NIM's folder; that of this user when None.

    Raises:
        HostException: it is no address.
    """
    known = os.environ if environment is None else environment
    place = normalised_url(url)
    if (known.get(USER) or known.get(API_KEY)) and (not known.get(URL) or _is_same(known[URL], place)):
        return Settings(place, known.get(USER, ""), Secret(known.get(API_KEY, "")))
    kept = preferences(folder)
    if _is_same(kept.get("NIM_URL", ""), place):
        return Settings(place, kept.get("NIM_User", ""), Secret(stored_key(folder)))
    return Settings(place)


def _is_same(url: str, place: str) -> bool:
    try:
        return bool(url) and normalised_url(url) == place
    except HostException:
        return False


def normalised_url(url: str) -> str:
    """Return the address of ``nimAPI.php`` in the one spelling that we use.

    A bare host gets "https://", the page is added when it lacks, "?" and the scheme's usual port are taken off.

    Raises:
        HostException: it is no http or https address, or holds a user name or a password.
    """
    text = str(url).strip().rstrip("?")
    parts = urlsplit(text if "://" in text else f"https://{text}")
    if parts.username or parts.password:
        raise HostException("url: it holds a user name or password; give NIM's user and api_key instead")
    try:
        port = parts.port
    except ValueError:
        port = -1
    if parts.scheme not in _USUAL_PORTS or not parts.hostname or parts.query or parts.fragment or port == -1:
        raise HostException(f"url: wanted an address such as https://nim.mystudio.com/{_PAGE}, got {url!r}")
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    place = host if port in (None, _USUAL_PORTS[parts.scheme]) else f"{host}:{port}"
    path = parts.path.rstrip("/")
    return f"{parts.scheme}://{place}{path if path.endswith('.php') else f'{path}/{_PAGE}'}"


def folder_of(folder: Path | None = None) -> Path:
    """Return NIM's folder: ``.nim`` in the user's home, which on Windows may be given as its Documents."""
    home = Path.home()
    return folder or (home.parent if home.name == "Documents" else home) / ".nim"


def preferences(folder: Path | None = None) -> dict[str, str]:
    """Return what NIM's preferences hold, by name; empty when there are none."""
    found = {}
    for line in _text_of(folder_of(folder) / "prefs.nim").splitlines():
        name, _, value = line.partition("=")
        if name.strip():
            found[name.strip()] = value
    return found


def stored_key(folder: Path | None = None) -> str:
    """Return the API key in NIM's key file, "" when there is none."""
    lines = _text_of(folder_of(folder) / "nim.key").splitlines()
    return lines[0].strip() if lines else ""


def save_api_key(api_key: str, folder: Path | None = None) -> Path:
    """Write an API key into NIM's key file, which only its owner can read then, and return the file.

    Raises:
        ValueError: the key is empty or has more than one line.
    """
    if not api_key.strip() or "\n" in api_key.strip():
        raise ValueError("api_key: wanted a key of one line")
    file = folder_of(folder) / "nim.key"
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_name(".nim.key.new")
    fresh.unlink(missing_ok=True)
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _ONLY_OWNER), "w") as opened:
        opened.write(f"{api_key.strip()}\n")
    fresh.replace(file)
    return file


def name_on_this_computer() -> str:
    """Return the name of who is logged in on this computer, from USER or USERNAME.

    Raises:
        ValueError: neither variable is set.
    """
    found = os.environ.get("USER") or os.environ.get("USERNAME")
    if not found:
        raise ValueError("user: wanted a NIM user name, as neither USER nor USERNAME is set here")
    return found


def _text_of(file: Path) -> str:
    try:
        content = file.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return ""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:  # written by NIM's tools in the system's own encoding
        return content.decode(locale.getpreferredencoding(False), errors="replace")
