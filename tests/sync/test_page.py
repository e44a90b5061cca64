"""The page of a report: what it says, that nothing in it can run, and what a real browser shows of it."""

from __future__ import annotations

import base64
import hashlib
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from gazu_like.sync.page import page, write_page
from gazu_like.sync.page.chart import NARROWEST, bar
from gazu_like.sync.page.problems import IN_ALL, SHOWN, grouped
from gazu_like.sync.page.values import differing, sides
from gazu_like.sync.page.words import duration, size, speed, verdict
from gazu_like.sync.report import Difference, FileReport, KindReport, Problem, Report
from tests.support import reports
from tests.support.browser import Browser
from tests.support.pages import CONTRAST, HOSTILE, UNSEEN, Parts, browsing

#: Elements that a page without scripts needs; all others would be somebody else's.
ELEMENTS = re.compile(
    "html|head|meta|title|link|style|body|header|main|nav|section|footer|div|p|span|strong|b|small|a|ul|li|dl|dt|dd|"
    "h1|h2|h3|details|summary|table|caption|thead|tbody|tr|th|td|code|mark|bdi|time|svg|defs|pattern|rect|path|desc"
)


def hostile(text: str) -> Report:
    """A report that has a text wherever a server's text can get."""
    difference = Difference(text, text, "differs", {text: (text, {text: [text]})})
    kind = KindReport(text, text, 3, 3, created=1, failed=1, samples=[difference, Difference(text, text, "missing")])
    return Report(
        action="verify",
        source=text,
        target=text,
        project=text,
        target_project=text,
        started=text,
        kinds=[kind, KindReport(text)],
        files=[FileReport(text, 2, failed=1), FileReport(text)],
        problems=[Problem(text, text, text, "failed", text), Problem(text, text, text, "failed", text + "2")],
        not_compared={text: text},
        archive=text,
        finished=True,
    )


# What it says


def run(**counts: int) -> Report:
    return reports.empty("run", kinds=[KindReport("shots", source=9, **counts)])


def verification(**counts: int) -> Report:
    return reports.empty("verify", kinds=[KindReport("shots", source=9, **counts)])


BROKEN = {"finished": False}


@pytest.mark.parametrize(
    ("report", "tone", "badge", "headline"),
    [
        (reports.plan(), "plain", "Plan", "A run would create 43,044 records and copy 6,475 files (48 GB)."),
        (reports.empty("plan"), "good", "Plan", "Nothing to do: the target has all of it."),
        (run(created=1), "good", "Done", "1 record was pushed."),
        (run(unchanged=9), "good", "Done", "Nothing to push: the target had all of it."),
        (run(created=8, failed=1), "bad", "Failures", "1 record could not be brought; 8 records were pushed."),
        (reports.empty("run", **BROKEN), "bad", "Not finished", "The run was broken off: 0 records were pushed."),
        (verification(unchanged=9), "good", "Agrees", "The two sides agree: 9 records and 0 files are equal."),
        (verification(created=1), "bad", "Differs", "The two sides differ: 1 record is missing."),
        (verification(updated=2, failed=1), "bad", "Differs", "2 records differ and 1 record could not be compared."),
        (reports.empty("verify"), "warn", "Nothing compared", "Nothing was compared: the source has no records."),
        (
            reports.empty("verify", **BROKEN),
            "bad",
            "Not finished",
            "The verification was broken off: nothing is proved.",
        ),
        (
            reports.differing(),
            "bad",
            "Differs",
            "12 records are missing, 3 records differ and 1 file is missing or not",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_verdict_is_one_sentence(report: Report, tone: str, badge: str, headline: str) -> None:
    found = verdict(report)
    assert (found.tone, found.badge) == (tone, badge)
    assert headline in found.headline.replace("\u00a0", " ")


@pytest.mark.parametrize("name", ["created", "updated", "failed"])
@pytest.mark.parametrize("finished", [True, False])
def test_no_verification_that_does_not_agree_looks_as_if_it_did(name: str, finished: bool) -> None:
    for report in (
        reports.empty("verify", finished=finished, kinds=[KindReport("shots", source=9, unchanged=8, **{name: 1})]),
        reports.empty("verify", finished=finished, files=[FileReport("avatars", 9, copied=1)]),
        reports.empty("verify", finished=finished, files=[FileReport("avatars", 9, failed=1)]),
    ):
        assert not report.agrees
        assert '<body class="bad verify">' in page(report)
        assert verdict(report).badge != "Agrees"


def test_what_was_kept_and_what_is_extra_is_said_next_to_the_verdict() -> None:
    found = verdict(verification(unchanged=9, kept=2, extra=1))
    assert found.tone == "good"
    assert found.remarks == (
        "2 records differ and are left as on the target.",
        "The target has 1 record that the source lacks.",
    )


def test_a_kept_record_is_not_said_to_be_updated() -> None:
    kind = KindReport("persons", "studio", 1, 1, kept=1, samples=[Difference("1", "Ana", "differs", {"role": (1, 2)})])
    for action, updated, said in (("plan", 0, "kept"), ("verify", 0, "kept"), ("plan", 1, "differs")):
        kind.updated = updated
        caption = re.findall("<caption>(.*?)</caption>", page(reports.empty(action, kinds=[kind])))[0]
        assert f">{said}</span>" in caption


def test_a_run_that_dropped_values_is_not_all_well() -> None:
    report = run(created=9)
    report.problems.append(Problem("tasks", "1", "SH010", "value dropped", "Assignee is missing."))
    assert verdict(report).tone == "warn"
    assert "1 value could not be brought along." in verdict(report).remarks


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (size(0), "0 B"),
        (size(999), "999 B"),
        (size(1_234_567), "1.2 MB"),
        (size(999_999_999), "1.0 GB"),
        (size(5e15), "5,000 TB"),
        (duration(0.04), "40 ms"),
        (duration(9.96), "10 s"),
        (duration(252.4), "4 min 12 s"),
        (duration(3_599.7), "1 h 0 min"),
        (duration(100_000), "27 h 46 min"),
        (speed(70_000_000, 2), "35 MB/s"),
        (speed(70_000_000, 0), ""),
    ],
)
def test_numbers_are_written_for_people(written: str, said: str) -> None:
    assert written.replace("\u00a0", " ") == said


def test_empty_kinds_are_one_line() -> None:
    whole = page(reports.plan())
    assert "None on either side: </b>output types, scenes, day offs, news, budgets." in whole
    assert whole.count('<th scope="row" role="rowheader">scenes') == 0


def test_ten_thousand_problems_are_a_small_page() -> None:
    report = reports.empty("run", kinds=[KindReport("comments", source=10_000, failed=10_000)])
    report.problems = [
        Problem("comments", reports.new_id(n), f"SH{n:05}", "failed", f"HTTP 400: no task {reports.new_id(-n)}")
        for n in range(10_000)
    ]
    whole = page(report)
    assert "HTTP 400: no task …" in whole
    assert "10,000 times" in whole
    assert "9,950 more; the JSON report names them all." in whole
    assert whole.count("SH00") == SHOWN
    assert len(whole) < 100_000


def test_ten_thousand_problems_that_have_nothing_in_common_are_a_small_page() -> None:
    words = ["".join(chr(97 + n // 26**place % 26) for place in range(3)) for n in range(10_000)]
    report = reports.empty("run", problems=[Problem(word, word, word, "failed", f"{word} " * 300) for word in words])
    whole = page(report)
    assert "9,940 problems for 9,940 other reasons" in whole
    assert len(whole) < 300_000
    many = [Problem(f"kind-{n % 100}", "1", "x" * 500, "failed", "no") for n in range(10_000)]
    whole = page(reports.empty("run", problems=many))
    assert whole.count("<li><bdi>xxx") <= IN_ALL + 60
    assert len(whole) < 1_000_000


def test_a_message_keeps_what_all_have_in_common() -> None:
    found = [
        Problem("tasks", "1", "a", "failed", 'HTTP 400: Key (entity_id)=(1) is not in table "entity", 3 tries'),
        Problem("tasks", "2", "b", "failed", 'HTTP 400: Key (entity_id)=(2) is not in table "entity", 3 tries'),
        Problem("tasks", "3", "c", "left out", "No status."),
    ]
    first, second = grouped(found)
    assert first.message == 'HTTP 400: Key (entity_id)=… is not in table "entity", 3 tries'
    assert (second.message, second.what) == ("No status.", "left out")


def test_three_failures_of_many_are_seen() -> None:
    drawn = bar(KindReport("comments", failed=3, unchanged=18_000), "run", 18_003)
    widths = [float(width) for width in re.findall(r'width="([\d.]+)%"', drawn)]
    assert widths[0] >= NARROWEST
    assert sum(widths) == pytest.approx(100, abs=0.1)
    assert "<title>comments</title><desc>3 failed, 18,000 unchanged</desc>" in drawn


# Values


@pytest.mark.parametrize(
    ("source", "target", "left", "right"),
    [
        (3, "3", "3", "&quot;3&quot;"),
        (None, "", "null", "&quot;&quot;"),
        ("a b", "a\u00a0b", "&quot;a b&quot;", r"&quot;a\u00a0b&quot;"),
        ("é", "e\u0301", r"&quot;\u00e9&quot;", r"&quot;e\u0301&quot;"),
        ("x" * 90 + "1" + "y" * 90, "x" * 90 + "2" + "y" * 90, "x<mark>1</mark>y", "x<mark>2</mark>y"),
        ("x" * 90, "x" * 91, "xxx&quot;", "x<mark>x</mark>&quot;"),
    ],
)
def test_values_stand_side_by_side(source: Any, target: Any, left: str, right: str) -> None:
    here, there = sides(source, target)
    assert left in here
    assert right in there
    assert here != there


def test_of_dicts_only_what_differs_is_shown() -> None:
    source = {"fps": "24", "same": 1, "own": 2, "deep": {"a": [1], "b": 2}}
    target = {"fps": "25", "same": 1, "its": 3, "deep": {"a": [2], "b": 2}}
    assert differing(source, target) == (
        {"fps": "24", "deep": {"a": [1]}, "own": 2},
        {"fps": "25", "deep": {"a": [2]}, "its": 3},
    )


def test_a_difference_read_from_json_is_shown_too(tmp_path: Path) -> None:
    report = reports.differing()
    again = Report.read_json(report.write_json(tmp_path / "report.json"))
    assert page(again) == page(report)


# That nothing in it can run


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("action", ["plan", "run", "verify"])
def test_no_text_of_a_server_becomes_an_element(text: str, action: Any) -> None:
    report = hostile(text)
    report.action = action
    whole = page(report)
    harmless = hostile("harmless")
    harmless.action = action
    parts = Parts(whole).elements
    assert [tag for tag, _ in parts if not ELEMENTS.fullmatch(tag)] == []
    assert not [name for _, have in parts for name in have if name.startswith("on") or name in ("style", "src")]
    if text != HOSTILE["longer"]:  # a value so long is shown in parts
        assert [tag for tag, _ in parts if tag != "mark"] == [tag for tag, _ in Parts(page(harmless)).elements]
    assert not UNSEEN.search(whole)
    assert len(whole) < 60_000


@pytest.mark.parametrize("make", reports.SAMPLES.values(), ids=reports.SAMPLES)
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
    assert "url(http" not in style[0]
    assert "@import" not in style[0]


def test_only_its_owner_may_read_it(tmp_path: Path) -> None:
    path = write_page(hostile(HOSTILE["control"]), tmp_path / "new" / "report.html")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.read_text(encoding="utf-8").startswith("<!doctype html>\n<html")


# In a browser


@pytest.fixture(scope="module")
def tab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browsing(tmp_path_factory.mktemp("browser")) as running:
        yield running


def opened(tab: Browser, report: Report, folder: Path, **screen: Any) -> Path:
    path = write_page(report, folder / "report.html")
    tab.open(path, **screen)
    return path


@pytest.mark.parametrize("make", reports.SAMPLES.values(), ids=reports.SAMPLES)
def test_a_browser_shows_all_and_has_no_complaint(tab: Browser, tmp_path: Path, make: Any) -> None:
    report = make()
    path = opened(tab, report, tmp_path)
    shown = tab.value("[...document.querySelectorAll('.records tbody tr:not(.scope)')].map(row => row.innerText)")
    filled = [kind for kind in report.kinds if kind.source]
    assert [row.split("\t")[0].split("\n")[0].strip() for row in shown] == [
        kind.name.replace("-", " ") + (f" {off}" if (off := off_word(report, kind)) else "") for kind in filled
    ]
    assert tab.value("document.querySelector('h1').innerText.length") > 10
    assert tab.complaints() == []
    assert tab.fetched() == [path.resolve().as_uri()]


def off_word(report: Report, kind: KindReport) -> str:
    if report.action == "verify":
        return "differs" if kind.created or kind.updated or kind.failed else ""
    return "problems" if kind.failed else ""


def everything() -> Report:
    """A report with every column, large numbers and long names."""
    counts = dict.fromkeys(("created", "updated", "unchanged", "kept", "extra", "removed", "failed"), 1_234_567)
    report = reports.failures()
    report.kinds += [KindReport(name, "production", 8_641_969, 8_641_969, **counts) for name in ("a-" * 80, "W" * 160)]
    report.files.append(FileReport("F" * 160, 1_234_567, 10**15, 1_234_567, 10**14, 1_234_567, 1_234_567, 100_000.0))
    report.project = "Q" * 160
    report.source = "https://" + "h" * 160 + "/api"
    return report


def test_what_a_page_must_not_do_would_be_noticed(tab: Browser, tmp_path: Path) -> None:
    whole = page(reports.agreeing())
    for bad in ("<script>1</script>", "<p style='color: red'>", "<img src='https://tracker.example/pixel.png'>"):
        path = tmp_path / "bad.html"
        path.write_text(whole.replace("</main>", f"{bad}</main>"), encoding="utf-8")
        tab.open(path)
        assert tab.complaints(), bad
    path.write_text("<img src='http://127.0.0.1:9/pixel.png'>")
    tab.open(path)
    assert len(tab.fetched()) == 2


@pytest.mark.parametrize("width", [320, 360, 768, 915, 1280])
@pytest.mark.parametrize("make", [*reports.SAMPLES.values(), everything], ids=[*reports.SAMPLES, "everything"])
def test_no_screen_has_to_be_scrolled_sideways(tab: Browser, tmp_path: Path, make: Any, width: int) -> None:
    opened(tab, make(), tmp_path, width=width, height=800)
    tab.value("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert tab.value("[innerWidth, document.documentElement.scrollWidth]") == [width, width]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_text_is_only_text(tab: Browser, tmp_path: Path, text: str) -> None:
    opened(tab, hostile(text), tmp_path, width=360)
    assert tab.value("document.title").startswith("Differs: ")
    assert tab.value("document.querySelectorAll('script, img, iframe, [onload], [onerror]').length") == 0
    assert tab.value("document.documentElement.scrollWidth") == 360
    assert tab.complaints() == []
    assert len(tab.fetched()) == 1


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_a_disagreement_stays_in_sight(tab: Browser, tmp_path: Path, dark: bool) -> None:
    opened(tab, reports.differing(), tmp_path, dark=dark)
    tab.value("scrollTo(0, document.body.scrollHeight)")
    assert tab.value("scrollY") > 1_000
    place = "document.querySelector('.strip').getBoundingClientRect()"
    assert tab.value(f"{place}.top") == 0
    red = tab.value("getComputedStyle(document.querySelector('.strip')).backgroundColor")
    assert red == ("rgb(193, 45, 38)" if dark else "rgb(179, 33, 27)")
    assert "Differs" in tab.value("document.querySelector('.strip').innerText")
    opened(tab, reports.agreeing(), tmp_path, dark=dark)
    assert tab.value("getComputedStyle(document.querySelector('.banner')).backgroundColor") != red


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("make", reports.SAMPLES.values(), ids=reports.SAMPLES)
def test_every_text_can_be_read(tab: Browser, tmp_path: Path, make: Any, dark: bool) -> None:
    opened(tab, make(), tmp_path, dark=dark)
    least, where = tab.value(CONTRAST)
    assert least >= 4.5, where


def test_it_can_be_walked_without_eyes(tab: Browser, tmp_path: Path) -> None:
    opened(tab, reports.differing(), tmp_path)
    assert tab.value("document.querySelectorAll('h1').length") == 1
    assert tab.value("[...document.querySelectorAll('table')].every(each => each.caption.innerText.trim())")
    assert tab.value("[...document.querySelectorAll('svg[role=img]')].every(each => each.querySelector('title, desc'))")
    assert tab.value("[...document.querySelectorAll('section')].every(each => each.querySelector('h2'))")
    assert tab.value("[...document.querySelectorAll('nav a')].every(each => document.querySelector(each.hash))")


@pytest.mark.parametrize("make", reports.SAMPLES.values(), ids=reports.SAMPLES)
def test_pictures_and_prints_are_not_blank(tab: Browser, tmp_path: Path, make: Any) -> None:
    from PIL import Image

    opened(tab, make(), tmp_path)
    with Image.open(tab.picture(tmp_path / "page.png")) as picture:
        assert picture.width == 1280
        assert picture.height > 1_500
        colours = picture.convert("RGB").getcolors(1 << 20)
        assert colours is not None
        assert len(colours) > 100
    assert tab.pdf(tmp_path / "page.pdf").stat().st_size > 20_000


def test_closed_details_are_printed(tab: Browser, tmp_path: Path) -> None:
    opened(tab, reports.failures(), tmp_path, media="print")
    closed = "document.querySelector('details:not([open]) li')"
    assert tab.value(f"{closed}.getBoundingClientRect().height") > 5
