"""pytest fixtures: `kitsu_server`, `kitsu_client`, `kitsu_pair`.

    def test_publish(kitsu_client):
        project = kitsu_client.project.new_project("Short film")
        ...

The first test that asks for one boots a real server (see `gazu_like.sandbox`); it lives until the tests are over. Under
pytest-xdist every worker boots its own, so that tests in different workers never meet.

To test against a server that is already there, name it: option `--kitsu-host` or variable GAZU_LIKE_TEST_HOST, option
`--kitsu-email` or variable GAZU_LIKE_TEST_EMAIL, and the variable GAZU_LIKE_TEST_PASSWORD, which has no option because
everybody can read a command line. `kitsu_pair` always boots its own.

This module is imported whenever pytest starts in an environment that has gazu_like, so it imports nothing but pytest;
everything else is imported by the fixture that needs it.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from gazu_like.client import KitsuClient
    from gazu_like.sandbox import Server
    from gazu_like.testing.existing import ExistingServer

HOST_VARIABLE = "GAZU_LIKE_TEST_HOST"
EMAIL_VARIABLE = "GAZU_LIKE_TEST_EMAIL"
PASSWORD_VARIABLE = "GAZU_LIKE_TEST_PASSWORD"  # noqa: S105 - the name of a variable


def pytest_addoption(parser: pytest.Parser) -> None:
    """Options and ini settings; an option wins over a variable, a variable over the ini file."""
    group = parser.getgroup("kitsu", "Kitsu server for the tests (gazu_like)")
    group.addoption("--kitsu-host", metavar="URL", help="use this server instead of booting one, e.g. http://host/api")
    group.addoption("--kitsu-email", metavar="EMAIL", help=f"its login; the password is read from {PASSWORD_VARIABLE}")
    group.addoption("--kitsu-seed", metavar="SEED", help="fill the booted server: demo")
    parser.addini("kitsu_host", "use this Kitsu server instead of booting one", default="")
    parser.addini("kitsu_email", "login on that server", default="")
    parser.addini("kitsu_seed", "fill the booted Kitsu server: demo", default="")


@pytest.fixture(scope="session")
def kitsu_server(pytestconfig: pytest.Config) -> Iterator[Server | ExistingServer]:
    """A real Kitsu server for the whole run: `host`, `event_host`, `email`, `password`, `client()`.

    Fails with the reason when it cannot be had.
    """
    host = _setting(pytestconfig, "kitsu_host", HOST_VARIABLE)
    if host:
        yield _existing(pytestconfig, host)
        return
    with contextlib.ExitStack() as stack:
        yield stack.enter_context(_booted(pytestconfig, _setting(pytestconfig, "kitsu_seed") or None))


@pytest.fixture
def kitsu_client(kitsu_server: Server | ExistingServer) -> Iterator[KitsuClient]:
    """A new client for every test, logged in on `kitsu_server` and closed afterwards."""
    with contextlib.closing(kitsu_server.client()) as client:
        yield client


@pytest.fixture(scope="session")
def kitsu_pair(pytestconfig: pytest.Config) -> Iterator[tuple[Server, Server]]:
    """Two empty servers for the whole run, source and target, that no other fixture touches."""
    with contextlib.ExitStack() as stack:
        yield stack.enter_context(_booted(pytestconfig)), stack.enter_context(_booted(pytestconfig))


def _setting(config: pytest.Config, name: str, variable: str = "") -> str:
    return str(config.getoption(name) or os.environ.get(variable, "") or config.getini(name))


def _existing(config: pytest.Config, host: str) -> ExistingServer:
    from gazu_like.testing.existing import ExistingServer

    email = _setting(config, "kitsu_email", EMAIL_VARIABLE)
    password = os.environ.get(PASSWORD_VARIABLE, "")
    if not email or not password:
        pytest.fail(f"{host} needs --kitsu-email or {EMAIL_VARIABLE}, and {PASSWORD_VARIABLE}", pytrace=False)
    return ExistingServer(host, email, password)


def _booted(config: pytest.Config, seed: str | None = None) -> Server:
    from gazu_like import sandbox

    try:
        with _shown(config):
            return sandbox.start(seed=seed)
    except (sandbox.SandboxError, ValueError) as error:
        pytest.fail(str(error), pytrace=False)


def _shown(config: pytest.Config) -> contextlib.AbstractContextManager[None]:
    """Let through what is printed meanwhile: the very first boot installs the server and should not look dead."""
    manager = config.pluginmanager.getplugin("capturemanager")
    show: Callable[[], contextlib.AbstractContextManager[None]] | None
    show = getattr(manager, "global_and_fixture_disabled", None)
    return contextlib.nullcontext() if show is None else show()
