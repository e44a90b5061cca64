"""The terminal recording of the README, made from a real run: `python scripts/recording.py` writes it anew.

Boots a server with the demo production, runs the commands of ``STEPS`` in a pseudo-terminal, and draws what it showed
as an animated SVG: text, no script, nothing to fetch. Long pauses are shortened, nothing else is.
"""

from __future__ import annotations

import fcntl
import html
import os
import pty
import shlex
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

import pyte

from gazu_like import sandbox
from gazu_like.sandbox.seed_pictures import draw

ROOT = Path(__file__).resolve().parents[1]
PICTURE = ROOT / "docs" / "pictures" / "first-steps.svg"
#: What is typed; the login is set up before, without being shown.
STEPS = (
    "gazu-like projects",
    "gazu-like tasks --status retake",
    'gazu-like publish SQ020/SH050/Animation hands.png --status wfa -m "Slower hands, as noted"',
    "gazu-like comments SQ020/SH050/Animation",
    "gazu-like task SQ020/SH050/Animaton",
    "gazu-like report",
)

COLUMNS, ROWS = 92, 27
#: Seconds: a typed character, the longest pause that is kept, what one has to read a line, the last picture.
TYPED, LONGEST, READ, LAST = 0.045, 1.2, 0.16, 4.0
#: Characters that appear together when a command is typed: each moment is a rule of the style sheet.
TOGETHER = 2
#: Faint text, which the emulator does not know, as the grey that most terminals make of it.
FAINT, GREY = b"\x1b[2m", b"\x1b[90m"
#: Pixels of a character and of a line.
WIDTH, HEIGHT, MARGIN, BAR = 8.4, 20, 16, 34
INK, PAPER, DIM = "#d7dae0", "#1b1d23", "#80858f"
PROMPT = "$ "
COLOURS: Mapping[str, str] = {
    "default": INK,
    "black": "#5c6370",
    "red": "#e06c75",
    "green": "#98c379",
    "brown": "#e5c07b",  # what the emulator calls yellow
    "blue": "#61afef",
    "magenta": "#c678dd",
    "cyan": "#56b6c2",
    "white": INK,
    "brightblack": DIM,
    "brightred": "#ff7b85",
    "brightgreen": "#b5e08f",
    "brightbrown": "#f0d399",
    "brightblue": "#82c3ff",
    "brightmagenta": "#d894ee",
    "brightcyan": "#7fd5df",
    "brightwhite": "#ffffff",
}


class Cell(NamedTuple):
    """A character of the picture, and when it appears, in seconds."""

    text: str
    colour: str
    is_bold: bool = False
    at: float = 0.0


@dataclass
class Script:
    """What is shown, line by line, and how long it has lasted so far."""

    lines: list[list[Cell]] = field(default_factory=list)
    clock: float = 0.6

    def typed(self, command: str) -> None:
        """Show a command being typed."""
        prompt = [Cell(each, "#98c379", True, self.clock) for each in PROMPT]
        moments = (self.clock + TYPED * (number - number % TOGETHER) for number in range(len(command)))
        self.lines.append([*prompt, *(Cell(each, INK, False, at) for each, at in zip(command, moments, strict=True))])
        self.clock += TYPED * len(command) + 0.35

    def shown(self, lines: Sequence[Sequence[Cell]], seconds: float) -> None:
        """Show what a command printed, after as long as it took."""
        self.clock += min(seconds, LONGEST)
        self.lines += [[cell._replace(at=self.clock) for cell in line] for line in lines]
        self.lines.append([])
        self.clock += 0.8 + READ * len(lines)


def main() -> int:
    """Run the commands and write the picture."""
    script = Script()
    with tempfile.TemporaryDirectory() as folder, sandbox.start(seed="demo") as server:
        place = Path(folder)
        environment = _set_up(place, server)
        for command in STEPS:
            script.typed(command)
            script.shown(*_run(command, place, environment))
    PICTURE.parent.mkdir(exist_ok=True)
    PICTURE.write_text(_drawn(script), encoding="utf-8")
    sys.stderr.write(f"{PICTURE.relative_to(ROOT)}: {PICTURE.stat().st_size // 1024} kB, {script.clock:.0f} s\n")
    return 0


def _set_up(place: Path, server: sandbox.Server) -> dict[str, str]:
    draw(place / "hands.png", "SQ020 SH050", "SQ020", "Slower hands")
    own = {
        "HOME": str(place),
        "GAZU_LIKE_CONFIG": str(place / "config.toml"),
        "GAZU_LIKE_NO_KEYRING": "1",
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LANG": "C.UTF-8",
    }
    login = [*("gazu-like", "login", "studio", "--host", server.host, "--email", server.email)]
    subprocess.run(login, env={**own, "GAZU_LIKE_PASSWORD": server.password}, check=True, capture_output=True)
    return own


def _run(command: str, place: Path, environment: Mapping[str, str]) -> tuple[list[list[Cell]], float]:
    """Run a command in a terminal, and return what it shows at the end, and the seconds that it took."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 200, COLUMNS, 0, 0))
    screen = pyte.Screen(COLUMNS, 200)
    stream = pyte.ByteStream(screen)
    started = time.monotonic()
    process = subprocess.Popen(
        shlex.split(command), cwd=place, env=dict(environment), stdin=theirs, stdout=theirs, stderr=theirs
    )
    os.close(theirs)
    for piece in _read(ours):
        stream.feed(piece.replace(FAINT, GREY))
    process.wait()
    os.close(ours)
    seconds = time.monotonic() - started
    lines = [[_cell(screen.buffer[row][column]) for column in range(COLUMNS)] for row in range(screen.cursor.y)]
    while lines and not "".join(cell[0] for cell in lines[-1]).strip():
        lines.pop()
    return lines, seconds


def _read(descriptor: int) -> Iterator[bytes]:
    while True:
        try:
            piece = os.read(descriptor, 65_536)
        except OSError:  # Linux tells the end of a terminal so
            return
        if not piece:
            return
        yield piece


def _cell(character: Any) -> Cell:
    colour = COLOURS.get(character.fg) or (f"#{character.fg}" if len(character.fg) == 6 else INK)
    return Cell(character.data, colour, character.bold)


def _drawn(script: Script) -> str:
    whole = script.clock + LAST
    rows = len(script.lines)
    scrolled = max(0, rows - ROWS)
    wide, high = COLUMNS * WIDTH + 2 * MARGIN, ROWS * HEIGHT + BAR + MARGIN
    times = sorted({cell.at for line in script.lines for cell in line if cell.text.strip()})
    styles = [*(_appears(f"t{number}", at, whole) for number, at in enumerate(times)), _scrolls(script, whole)]
    body = "".join(_line(number, line, times) for number, line in enumerate(script.lines))
    commands = "; ".join(STEPS)
    box = f"0 0 {wide:.0f} {high:.0f}"
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" role="img" aria-labelledby="t d">
<title id="t">gazu-like in a terminal</title>
<desc id="d">{html.escape(commands)}. Made from a real run by scripts/recording.py.</desc>
<style>
text {{ font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; white-space: pre; }}
.b {{ font-weight: 700; }}
#s {{ transform: translateY({-scrolled * HEIGHT}px); }}
@media (prefers-reduced-motion: no-preference) {{
{chr(10).join(styles)}
}}
</style>
<rect width="100%" height="100%" rx="10" fill="{PAPER}"/>
<g fill="{DIM}"><circle cx="20" cy="17" r="5"/><circle cx="38" cy="17" r="5"/><circle cx="56" cy="17" r="5"/></g>
<svg x="{MARGIN}" y="{BAR}" width="{COLUMNS * WIDTH:.0f}" height="{ROWS * HEIGHT}"><g id="s">
{body}</g></svg>
</svg>
"""


def _appears(name: str, at: float, whole: float) -> str:
    share = 100 * at / whole
    frames = f"0%,{share:.2f}%{{visibility:hidden}}{share + 0.01:.2f}%,100%{{visibility:visible}}"
    return f".{name}{{animation:{name} {whole:.2f}s infinite}}@keyframes {name}{{{frames}}}"


def _scrolls(script: Script, whole: float) -> str:
    """Move the lines up as soon as there are more than fit."""
    frames, moved = [], 0
    for number, line in enumerate(script.lines):
        wanted = max(0, number + 1 - ROWS)
        if line and wanted > moved:
            frames.append((100 * line[0].at / whole, moved, wanted))
            moved = wanted
    merged = [(share, [*of]) for share, of in groupby(frames, key=lambda frame: frame[0])]
    texts = ["0%{transform:translateY(0)}"]
    for share, of in merged:
        before, after = of[0][1], of[-1][2]
        texts.append(f"{share:.2f}%{{transform:translateY({-before * HEIGHT}px)}}")
        texts.append(f"{share + 0.01:.2f}%{{transform:translateY({-after * HEIGHT}px)}}")
    texts.append(f"100%{{transform:translateY({-moved * HEIGHT}px)}}")
    return f"#s{{animation:s {whole:.2f}s infinite}}@keyframes s{{{''.join(texts)}}}"


def _line(number: int, line: Sequence[Cell], times: Sequence[float]) -> str:
    spans, column = [], 0
    for (colour, is_bold, at), cells in groupby(line, key=lambda cell: cell[1:]):
        text = "".join(cell.text for cell in cells)
        if text.strip():
            classes = f"t{times.index(at)} b" if is_bold else f"t{times.index(at)}"
            x = (column + len(text) - len(text.lstrip())) * WIDTH
            look = f'class="{classes}"' + (f' fill="{colour}"' if colour != INK else "")
            spans.append(f'<tspan x="{x:.1f}" {look}>{html.escape(text.strip(), quote=False)}</tspan>')
        column += len(text)
    return f'<text y="{number * HEIGHT + 15}" fill="{INK}">{"".join(spans)}</text>\n' if spans else ""


if __name__ == "__main__":
    sys.exit(main())
