"""What tests of pages share: hostile texts, a page's parts, a browser, the least contrast that it shows."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.support import browser
from tests.support.browser import Browser

HOSTILE = {
    "script": "<script>document.title='run'</script>",
    "attribute": "\"'><img src=x onerror=\"document.title='run'\">",
    "comment": "--></style></title></svg><svg onload=alert(1)>",
    "entity": "&lt;b&gt; &#x3c;script&#x3e;",
    "right to left": "مشهد ١٢ / لقطة \u202e gpj.exe \u2069\u2066",
    "long": "W" * 160,
    "longer": "Ж" * 50_000,
    "control": "a\x00b\x1b[31m\x85\u2028\ud800c",
    "template": "{{7*7}} ${7*7} %s {0}",
}
#: What has no place in a page: controls, and what turns the direction of writing.
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


class Parts(HTMLParser):
    """What a page consists of."""

    def __init__(self, whole: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.feed(whole)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def value(self, tag: str, attribute: str, **given: str) -> str:
        found = [have for name, have in self.elements if name == tag and given.items() <= have.items()]
        return found[0][attribute] or ""


@contextmanager
def browsing(folder: Path) -> Iterator[Browser]:
    """Run a browser; skip the test where there is none, but not in CI, where that would hide a fault."""
    program = browser.find()
    if program is None:
        wanted = "no Chromium on PATH nor in CHROME; sh scripts/browser installs one"
        if os.environ.get("CI") == "true":
            pytest.fail(wanted)
        pytest.skip(wanted)
    with browser.running(program, folder) as running:
        yield running


#: The least contrast of a text to what is behind it, by WCAG's formula, and where it is found.
CONTRAST = """
(() => {
  const parts = colour => colour.match(/[\\d.]+/g).map(Number);
  const linear = v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4;
  const light = ([r, g, b]) => .2126 * linear(r / 255) + .7152 * linear(g / 255) + .0722 * linear(b / 255);
  const behind = element => {
    const [r, g, b, a = 1] = parts(getComputedStyle(element).backgroundColor);
    if (a === 1) return [r, g, b];
    const below = behind(element.parentElement);
    return [r, g, b].map((value, place) => value * a + below[place] * (1 - a));
  };
  const texts = [...document.querySelectorAll('body *')].filter(each => !each.closest('svg') &&
    !each.matches('.zero') && [...each.childNodes].some(node => node.nodeType === 3 && node.data.trim()));
  const found = texts.map(each => {
    const [a, b] = [light(parts(getComputedStyle(each).color)), light(behind(each))].sort((x, y) => y - x);
    return [(a + .05) / (b + .05), each.className + ' ' + each.textContent.slice(0, 40)];
  });
  return found.sort((x, y) => x[0] - y[0])[0];
})()
"""
