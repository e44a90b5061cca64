"""Bars as SVG: one panel below the other, readable on light and on dark pages, no script and no font of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from benchmarks.measure import Bar, Panel

WIDTH, MARGIN = 800, 24
LABELS, VALUES = 290, 90
LINE, GAP, TITLE = 24, 22, 26
BAR = 14

STYLE = """
  text { font: 13px system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif; fill: #24292f; }
  .page { fill: #ffffff; }
  .title { font-weight: 600; font-size: 14px; }
  .value { font-variant-numeric: tabular-nums; }
  .ours { fill: #0a7d6c; }
  .theirs { fill: #8c959f; }
  .goal { stroke: #bc4c00; stroke-width: 1.5; stroke-dasharray: 4 3; }
  .named { fill: #bc4c00; font-size: 11px; }
  @media (prefers-color-scheme: dark) {
    .page { fill: #0d1117; }
    text { fill: #e6edf3; }
    .ours { fill: #3fc9b0; }
    .theirs { fill: #7d8590; }
    .goal { stroke: #ffa657; }
    .named { fill: #ffa657; }
  }
"""


def svg(panels: Sequence[Panel]) -> str:
    """Return a chart."""
    height = sum(TITLE + LINE * len(panel.bars) + GAP for panel in panels) - GAP + 2 * MARGIN
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
        f'role="img" aria-label="Benchmarks against gazu and curl">',
        f"<style>{STYLE}</style>",
        f'<rect class="page" width="{WIDTH}" height="{height}" rx="8"/>',
    ]
    top = MARGIN
    for panel in panels:
        lines += _panel(panel, top)
        top += TITLE + LINE * len(panel.bars) + GAP
    return "\n".join([*lines, "</svg>", ""])


def _panel(panel: Panel, top: int) -> Iterator[str]:
    longest = max([*(bar.length for bar in panel.bars), panel.goal or 0])
    scale = (WIDTH - 2 * MARGIN - LABELS - VALUES) / longest
    yield f'<text class="title" x="{MARGIN}" y="{top + 14}">{escape(panel.title)}</text>'
    first = top + TITLE
    for number, bar in enumerate(panel.bars):
        yield from _bar(bar, first + number * LINE, scale, panel)
    if panel.goal is not None:
        x = MARGIN + LABELS + panel.goal * scale
        bottom = first + LINE * len(panel.bars) - 2
        yield f'<line class="goal" x1="{x:.1f}" x2="{x:.1f}" y1="{first - 4}" y2="{bottom}"/>'
        named = f"goal: {panel.goal:g}{panel.unit}"
        yield f'<text class="named" x="{WIDTH - MARGIN}" y="{top + 14}" text-anchor="end">{named}</text>'


def _bar(bar: Bar, top: int, scale: float, panel: Panel) -> Iterator[str]:
    left, middle = MARGIN + LABELS, top + BAR - 2
    width = max(1.0, bar.length * scale)
    goal = (panel.goal or 0) * scale
    end = goal if width < goal < width + VALUES else width  # the number stands beyond the line, not on it
    kind = "ours" if bar.is_ours else "theirs"
    yield f'<text x="{left - 10}" y="{middle}" text-anchor="end">{escape(bar.label)}</text>'
    yield f'<rect class="{kind}" x="{left}" y="{top}" width="{width:.1f}" height="{BAR}" rx="2"/>'
    yield f'<text class="value" x="{left + end + 8:.1f}" y="{middle}">{_number(bar.length)}{panel.unit}</text>'


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 20 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"
