"""The site: it is built without a warning, all of the package is on it, and a browser asks nobody else for anything."""

from __future__ import annotations

import html
import importlib
import os
import re
import subprocess
from collections.abc import Iterator
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import unquote, urldefrag

import click
import pytest

import gazu_like as gazu
from gazu_like import aio, events, exception, nim, sandbox, shapes, sync
from gazu_like.cli.main import gazu_like as command_line
from gazu_like.client import NOUNS, KitsuClient
from tests.support import browser
from tests.support.browser import Browser

#: The site is built in half a minute on two idle processors; other workers may have them.
pytestmark = [pytest.mark.process, pytest.mark.timeout(600)]

ROOT = Path(__file__).parents[2]
#: A phone, in CSS pixels.
NARROW = 360
#: Pages in which a browser looks for what is too wide: of each kind one, and all that were written by hand.
SHOWN = ("reference/task", "reference/client", "reference/routes", "reference/commands", "reference/shapes")


class Page(HTMLParser):
    """What a page of the site refers to.

    Attributes:
        ids: The places that a link may lead to.
        links: Where its links lead.
        loaded: What a browser fetches to show it.
    """

    #: What is fetched, by the tag and its attribute.
    LOADS: ClassVar = {
        ("script", "src"),
        ("img", "src"),
        ("link", "href"),
        ("iframe", "src"),
        ("source", "src"),
        ("video", "src"),
    }

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.text = path.read_text(encoding="utf-8")
        self.feed(self.text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.ids.add(value)
            elif (tag, name) in self.LOADS and value:
                self.loaded.append(value)
            elif (tag, name) == ("a", "href") and value:
                self.links.append(value)


class Site:
    """The site in a folder, and what its building said."""

    def __init__(self, folder: Path, said: str) -> None:
        self.folder = folder
        self.said = said

    @cached_property
    def pages(self) -> dict[str, Page]:
        found = sorted(self.folder.rglob("*.html"))
        return {path.relative_to(self.folder).as_posix().removesuffix(".html"): Page(path) for path in found}

    @cached_property
    def ids(self) -> set[str]:
        """Everything that has an entry of its own in the reference."""
        return {each for name, page in self.pages.items() if name.startswith("reference/") for each in page.ids}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        ["sh", str(ROOT / "scripts" / "docs"), str(folder)], capture_output=True, text=True, timeout=560, check=False
    )
    assert done.returncode == 0, done.stderr
    return Site(folder, done.stderr)


def test_it_is_built_without_a_warning(site: Site) -> None:
    assert site.said == ""
    assert len(site.pages) > 60


# All of it is there


@pytest.mark.parametrize("noun", NOUNS)
def test_each_noun_has_a_page_with_all_its_functions(site: Site, noun: str) -> None:
    functions = functions_of(noun)
    assert functions
    assert [name for name in functions if f"gazu_like.{noun}.{name}" not in site.pages[f"reference/{noun}"].ids] == []


def functions_of(noun: str) -> list[str]:
    return dir(getattr(KitsuClient("https://kitsu.mystudio.com"), noun))


@pytest.mark.parametrize("module", [aio, events, nim.api, sandbox, sync], ids=lambda module: module.__name__)
def test_each_name_that_a_module_offers_has_an_entry(site: Site, module: Any) -> None:
    names = [name for name in module.__all__ if callable(getattr(module, name)) and not name.endswith("Namespace")]
    assert [name for name in names if f"{module.__name__}.{name}" not in site.ids] == []


def test_what_stands_at_the_top_of_the_package_has_an_entry(site: Site) -> None:
    names = [name for name in gazu.__all__ if callable(getattr(gazu, name))]
    homes = ("gazu_like", "gazu_like.client", "gazu_like.exception")
    assert [name for name in names if not site.ids & {f"{home}.{name}" for home in homes}] == []


@pytest.mark.parametrize("module", gazu._MODULES)
def test_each_module_of_the_front_door_has_entries(site: Site, module: str) -> None:
    assert [each for each in site.ids if each.startswith(f"gazu_like.{module}.")]


def test_each_error_and_each_shape_has_an_entry(site: Site) -> None:
    own = {name for name, value in vars(exception).items() if getattr(value, "__module__", "") == exception.__name__}
    assert {f"gazu_like.exception.{name}" for name in own} - site.ids == set()
    assert {f"gazu_like.shapes.{name}" for name in shapes.__all__} - site.ids == set()


def test_the_route_map_has_each_route_that_a_docstring_names(site: Site) -> None:
    told = html.unescape(re.sub(r"<[^>]+>", "", site.pages["reference/routes"].text))
    named = {
        " ".join(route)
        for noun in NOUNS
        for name in functions_of(noun)
        for route in re.findall(
            r"(?:Source:|^) +(GET|POST|PUT|DELETE) (\S+)$",
            getattr(importlib.import_module(f"gazu_like.{noun}"), name).__doc__,
            re.MULTILINE,
        )
    }
    assert len(named) > 500
    assert [route for route in named if route not in told] == []


def test_each_command_is_told(site: Site) -> None:
    told = site.pages["reference/commands"].text

    def walk(command: click.Command, path: str) -> Iterator[str]:
        yield path
        if isinstance(command, click.Group):
            context = click.Context(command, info_name=path)
            for name in command.list_commands(context):
                below = command.get_command(context, name)
                assert below is not None
                if not below.hidden:
                    yield from walk(below, f"{path} {name}")

    commands = list(walk(command_line, "gazu-like"))
    assert len(commands) > 10
    assert [path for path in commands if f"Usage: {path}" not in told] == []


# Nobody else is asked


def test_no_page_fetches_anything_from_outside(site: Site) -> None:
    outside = re.compile(r"^(https?:)?//")
    fetched = {(name, each) for name, page in site.pages.items() for each in page.loaded if outside.match(each)}
    assert fetched == set()


def test_no_style_fetches_anything_from_outside(site: Site) -> None:
    styles = [*site.folder.rglob("*.css"), *site.folder.rglob("*.svg")]
    fetching = re.compile(r"(?:url\(\s*['\"]?|@import\s+['\"])(?:https?:)?//")
    assert styles
    assert [style.name for style in styles if fetching.search(style.read_text(encoding="utf-8"))] == []


def test_each_link_leads_somewhere(site: Site) -> None:
    lost = []
    for name, page in site.pages.items():
        for link in page.links:
            path, place = urldefrag(unquote(link))
            if re.match(r"[a-z]+:", link):
                continue
            target = (page.path.parent / path).resolve() if path else page.path
            there = site.pages.get(target.relative_to(site.folder.resolve()).as_posix().removesuffix(".html"))
            if not target.exists() or (place and there and place not in there.ids):
                lost.append(f"{name}: {link}")
    assert lost == []


# In a browser


@pytest.fixture(scope="module")
def tab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    program = browser.find()
    if program is None:
        wanted = "no Chromium on PATH nor in CHROME; sh scripts/browser installs one"
        if os.environ.get("CI") == "true":
            pytest.fail(wanted)
        pytest.skip(wanted)
    with browser.running(program, tmp_path_factory.mktemp("browser")) as running:
        yield running


def by_hand(site: Site) -> list[str]:
    return [name for name in site.pages if "/" not in name]


#: What of a page's text is wider than the screen; what scrolls by itself, code and tables, may be. The theme scrolls
#: the text as a whole, so that the page's own width tells nothing.
TOO_WIDE = """(() => {
    const scrolls = (each) => ["auto", "scroll"].includes(getComputedStyle(each).overflowX);
    const inside = (each) => each.tagName !== "ARTICLE" && (scrolls(each) || inside(each.parentElement));
    return [...document.querySelectorAll("article *")]
        .filter(each => each.getBoundingClientRect().right > innerWidth + 1 && !inside(each))
        .map(each => each.outerHTML.slice(0, 80));
})()"""


def test_no_page_is_wider_than_a_phone(site: Site, tab: Browser) -> None:
    wide = {}
    for name in (*by_hand(site), *SHOWN):
        tab.open(site.folder / f"{name}.html", width=NARROW)
        wide[name] = tab.value(TOO_WIDE)
    assert {name: cut for name, cut in wide.items() if cut} == {}


def test_what_is_too_wide_is_found(site: Site, tab: Browser, tmp_path: Path) -> None:
    page = (site.folder / "tour.html").read_text(encoding="utf-8").replace("_static/", f"{site.folder}/_static/")
    wide = tmp_path / "wide.html"
    wide.write_text(page.replace("</h1>", '</h1><p style="width: 600px">wide</p>', 1), encoding="utf-8")
    tab.open(wide, width=NARROW)
    assert tab.value(TOO_WIDE) == ['<p style="width: 600px">wide</p>']


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_a_browser_has_no_complaint_and_stays_here(site: Site, tab: Browser, dark: bool) -> None:
    for name in ("index", "architecture", "reference/routes"):
        tab.open(site.folder / f"{name}.html", dark=dark)
        assert tab.complaints() == []
        assert [each for each in tab.fetched() if not each.startswith("file://")] == []


def test_the_route_map_shows_what_is_asked_for(site: Site, tab: Browser) -> None:
    tab.open(site.folder / "reference" / "routes.html")
    shown = "[...document.querySelectorAll('table.routes tr')].filter(row => row.offsetParent !== null).length"
    everything = tab.value(shown)
    tab.value(
        "(field => { field.value = 'ADD_comment'; field.dispatchEvent(new Event('input')); })"
        "(document.querySelector('.route-filter'))"
    )
    assert everything > 700
    assert 0 < tab.value(shown) < 10
    assert tab.value("getComputedStyle(document.querySelector('#scene')).display") == "none"
