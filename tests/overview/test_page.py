"""The page of a production: that nothing in it can run, and what a real browser shows of it."""

from __future__ import annotations

import base64
import hashlib
import itertools
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from gazu_like.overview import Overview, write_page
from gazu_like.overview.model import CastAsset, Matrix
from gazu_like.overview.page import matrix, page
from tests.support import overviews
from tests.support.browser import Browser
from tests.support.overviews import hostile
from tests.support.pages import CONTRAST, HOSTILE, UNSEEN, Parts, browsing

#: Elements that a page without scripts needs; all others would be somebody else's.
ELEMENTS = re.compile(
    "html|head|meta|title|link|style|body|header|main|nav|section|footer|div|p|span|b|small|a|ul|li|dl|dt|dd|"
    "h1|h2|h3|details|summary|table|caption|thead|tbody|tr|th|td|bdi|time|svg|rect|line|path|circle|text|desc"
)


# That nothing in it can run


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_no_text_of_a_server_becomes_an_element(text: str) -> None:
    whole = page(hostile(text))
    parts = Parts(whole).elements
    assert [tag for tag, _ in parts if not ELEMENTS.fullmatch(tag)] == []
    assert not [name for _, have in parts for name in have if name.startswith("on") or name in ("style", "src")]
    assert [tag for tag, _ in parts] == [tag for tag, _ in Parts(page(hostile("harmless"))).elements]
    assert not UNSEEN.search(whole)
    assert len(whole) < 60_000


@pytest.mark.parametrize("text", ["red", "#fff", "#22D160;} body{display:none", "url(http://a.example)", "</style>"])
def test_a_status_colour_that_is_none_is_grey(text: str) -> None:
    found = hostile(text)
    assert {each.color for each in found.statuses} == {text}
    style = re.findall("<style>(.*?)</style>", page(found), re.S)[0]
    assert re.findall(r"\.s0 \{ --s: (.*?); \}", style) == ["#8a8a8a", "#8a8a8a"]
    assert text not in style.partition(".s0")[2]


@pytest.mark.parametrize("make", overviews.SAMPLES.values(), ids=overviews.SAMPLES)
def test_the_policy_allows_this_style_sheet_and_nothing_else(make: Any) -> None:
    whole = page(make())
    style = re.findall("<style>(.*?)</style>", whole, re.S)
    checksum = base64.b64encode(hashlib.sha256(style[0].encode()).digest()).decode()
    policy = Parts(whole).value("meta", "content", **{"http-equiv": "Content-Security-Policy"})
    assert len(style) == 1
    assert (
        policy
        == f"default-src 'none'; style-src 'sha256-{checksum}'; img-src data:; base-uri 'none'; form-action 'none'"
    )
    addresses = {have.get("href") or "" for _, have in Parts(whole).elements if "href" in have}
    assert all(address.startswith(("#", "data:image/svg+xml,")) for address in addresses)
    assert "url(" not in style[0]
    assert "@import" not in style[0]


def test_a_file_is_its_owner_s_alone_and_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_text("of yesterday")
    path.chmod(0o644)
    assert write_page(hostile(HOSTILE["control"]), str(path)) == path
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.read_text(encoding="utf-8").startswith("<!doctype html>\n<html")
    assert [*tmp_path.iterdir()] == [path]


def test_what_is_no_plain_file_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "target").write_text("kept")
    (tmp_path / "link").symlink_to("target")
    for name, error in (("folder", ValueError), ("link", ValueError), ("none/report.html", FileNotFoundError)):
        with pytest.raises(error, match=name.split("/")[0]):
            write_page(overviews.blank(), tmp_path / name)
    assert (tmp_path / "target").read_text() == "kept"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["folder", "link", "target"]


def test_a_write_that_fails_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "report.html"
    path.write_text("of yesterday")

    def full(*given: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space left"):
        write_page(overviews.blank(), path)
    assert path.read_text() == "of yesterday"
    assert [*tmp_path.iterdir()] == [path]


# That it stays small


def test_a_large_production_is_a_page_of_less_than_two_megabytes() -> None:
    found = overviews.large()
    assert found.tasks == 7_000
    whole = page(found)
    assert len(whole.encode()) < 2_000_000
    assert whole.count("Vehicle 499") >= 1  # the last asset has its row
    left = len(found.late) - 200
    assert left > 0
    assert f"And {left:,} more; the JSON has them all." in whole


def test_a_casting_without_end_is_cut_and_says_so() -> None:
    rows = [CastAsset("Prop", f"Prop {each}", (1,) * 100, 100) for each in range(1_000)]
    found = overviews.blank()
    found.casting.matrices = [Matrix("", "sequence", [f"SQ{each}" for each in range(100)], rows)]
    whole = page(found)
    assert "And 400 more assets and 20 more sequences; the JSON has them all." in whole
    many = [Matrix(f"E{each}", "sequence", [f"SQ{each}" for each in range(50)], rows[:500]) for each in range(9)]
    found.casting.matrices = many
    whole = page(found)
    assert "And 6 more episodes." in whole
    assert len(whole) < 3_000_000
    assert matrix.CELLS > 500 * 40


# In a browser


@pytest.fixture(scope="module")
def tab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browsing(tmp_path_factory.mktemp("browser")) as running:
        yield running


def opened(tab: Browser, overview: Overview, folder: Path, **screen: Any) -> Path:
    path = write_page(overview, folder / "report.html")
    tab.open(path, **screen)
    return path


@pytest.mark.parametrize("make", overviews.SAMPLES.values(), ids=overviews.SAMPLES)
def test_a_browser_shows_all_and_has_no_complaint(tab: Browser, tmp_path: Path, make: Any) -> None:
    found = make()
    path = opened(tab, found, tmp_path)
    assert tab.complaints() == []
    assert tab.fetched() == [path.resolve().as_uri()]
    assert tab.value("document.querySelector('h1').innerText") == "Les Ombres d'Été"
    shown = tab.value("[...document.querySelectorAll('.progress tbody th')].map(each => each.innerText)")
    wanted = [each.name for kind in found.progress for each in (kind.total, *kind.types)]
    assert shown == wanted
    late = tab.value("[...document.querySelectorAll('#late .due tbody th')].map(each => each.innerText)")
    assert late == [" / ".join(each.path) for each in found.late[:200]]
    heights = tab.value(
        "[...document.querySelectorAll('.progress .part')].map(each => each.getBoundingClientRect().width)"
    )
    assert all(width > 1 for width in heights)


def everything() -> Overview:
    """A page of long names and large numbers."""
    found = hostile("W" * 160)
    found.spent_days = found.estimated_days = 1_234_567
    found.entities = {"Asset": 1_234_567, "Shot": 1_234_567}
    return found


PAGES = {**overviews.SAMPLES, "large": overviews.large, "everything": everything}


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
@pytest.mark.parametrize("make", PAGES.values(), ids=PAGES)
def test_no_screen_has_to_be_scrolled_sideways(tab: Browser, tmp_path: Path, make: Any, width: int) -> None:
    opened(tab, make(), tmp_path, width=width, height=800)
    tab.value("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert tab.value("[innerWidth, document.documentElement.scrollWidth]") == [width, width]


@pytest.mark.parametrize("width", [390, 1280])
def test_the_heads_of_a_large_casting_stay_in_sight(tab: Browser, tmp_path: Path, width: int) -> None:
    opened(tab, overviews.large(), tmp_path, width=width, height=800)
    tab.value("box = document.querySelector('.box'); box.scrollTo(500, 5000)")
    place = "(found => { const b = box.getBoundingClientRect(), r = found.getBoundingClientRect(); return "
    head = tab.value(f"{place} r.top - b.top }})(document.querySelector('.matrix thead th:nth-child(9)'))")
    side = tab.value(f"{place} r.left - b.left }})(document.querySelector('.matrix tbody tr:nth-child(9) th'))")
    assert tab.value("box.scrollTop") > 1_000
    assert abs(head) <= 2
    assert abs(side) <= 2


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_text_is_only_text(tab: Browser, tmp_path: Path, text: str) -> None:
    opened(tab, hostile(text), tmp_path, width=360)
    assert tab.value("document.title").endswith(": report, 2026-11-29")
    assert tab.value("document.querySelectorAll('script, img, iframe, [onload], [onerror]').length") == 0
    assert tab.value("document.documentElement.scrollWidth") == 360
    assert tab.complaints() == []
    assert len(tab.fetched()) == 1


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("make", overviews.SAMPLES.values(), ids=overviews.SAMPLES)
def test_every_text_can_be_read(tab: Browser, tmp_path: Path, make: Any, width: int, dark: bool) -> None:
    opened(tab, make(), tmp_path, dark=dark, width=width)
    tab.value("document.querySelectorAll('details').forEach(each => each.open = true)")
    least, where = tab.value(CONTRAST)
    assert least >= 4.5, where


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_every_part_of_a_bar_can_be_seen(tab: Browser, tmp_path: Path, dark: bool) -> None:
    opened(tab, overviews.film(), tmp_path, dark=dark)
    fills = tab.value("[...new Set([...document.querySelectorAll('.part')].map(each => getComputedStyle(each).fill))]")
    paper = tab.value("getComputedStyle(document.querySelector('.progress')).backgroundColor")
    from gazu_like.overview.colours import contrast

    found = [contrast(numbers(fill), numbers(paper)) for fill in fills]
    assert len(found) == len(overviews.STATUSES)
    assert min(found) >= 3


def numbers(colour: str) -> tuple[int, int, int]:
    red, green, blue = map(int, re.findall(r"\d+", colour)[:3])
    return red, green, blue


@pytest.mark.parametrize("make", PAGES.values(), ids=PAGES)
def test_it_can_be_walked_without_eyes(tab: Browser, tmp_path: Path, make: Any) -> None:
    opened(tab, make(), tmp_path)
    assert tab.value("document.querySelectorAll('h1').length") == 1
    assert tab.value("['header', 'main', 'nav', 'footer'].every(each => document.querySelectorAll(each).length === 1)")
    assert tab.value("[...document.querySelectorAll('table')].every(each => each.caption.textContent.trim())")
    assert tab.value("[...document.querySelectorAll('svg[role=img]')].every(each => each.querySelector('title, desc'))")
    assert tab.value(
        "[...document.querySelectorAll('svg:not([role=img])')].every(each => "
        "each.getAttribute('aria-hidden') || each.closest('[role=img]'))"
    )
    assert tab.value("[...document.querySelectorAll('section')].every(each => each.querySelector('h2'))")
    assert tab.value("[...document.querySelectorAll('nav a')].every(each => document.querySelector(each.hash))")
    levels = tab.value("[...document.querySelectorAll('h1, h2, h3')].map(each => Number(each.tagName[1]))")
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))
    # What is scrolled can be scrolled by keys.
    assert tab.value("[...document.querySelectorAll('.box')].every(each => each.tabIndex === 0 && each.ariaLabel)")


@pytest.mark.parametrize("make", overviews.SAMPLES.values(), ids=overviews.SAMPLES)
def test_prints_are_not_blank(tab: Browser, tmp_path: Path, make: Any) -> None:
    opened(tab, make(), tmp_path)
    assert tab.pdf(tmp_path / "page.pdf").stat().st_size > 15_000


def test_closed_details_and_the_whole_casting_are_printed(tab: Browser, tmp_path: Path) -> None:
    opened(tab, overviews.large(), tmp_path, media="print")
    closed = "document.querySelector('details:not([open]) td')"
    assert tab.value(f"{closed}.getBoundingClientRect().height") > 5
    assert tab.value("(box => box.scrollHeight - box.clientHeight)(document.querySelector('.box'))") <= 1
