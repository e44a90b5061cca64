"""Pictures for the demo: a night sky, roofs, a lamp and the name of the shot, drawn on the spot with Pillow."""

from __future__ import annotations

import math
import random
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw

WIDTH, HEIGHT = 768, 322
BAR = 20

Colour = tuple[int, int, int]

# Top and bottom of the sky, far and near roofs, by sequence; the last row is for everything else.
PALETTES: dict[str, tuple[Colour, Colour, Colour, Colour]] = {
    "SQ010": ((52, 40, 92), (244, 150, 104), (92, 62, 100), (40, 30, 58)),
    "SQ020": ((14, 22, 58), (86, 118, 158), (44, 62, 96), (18, 26, 46)),
    "SQ030": ((8, 32, 44), (120, 176, 160), (38, 84, 92), (12, 34, 42)),
    "": ((64, 58, 66), (196, 178, 150), (120, 108, 98), (62, 54, 52)),
}
GLOW: Colour = (255, 214, 130)
PAPER: Colour = (238, 232, 220)


def draw(path: Path, title: str, sequence: str = "", note: str = "") -> Path:
    """Draw one picture into a PNG file; the same words always give the same picture.

    Args:
        path: File to write.
        title: What stands large in the corner.
        sequence: Name of a sequence, whose colours are used.
        note: What stands small beside it.
    """
    from PIL import Image, ImageDraw

    chance = random.Random(f"{sequence} {title}")  # noqa: S311 - for looks, not for secrets
    top, bottom, far, near = PALETTES.get(sequence, PALETTES[""])
    picture = Image.linear_gradient("L").resize((WIDTH, HEIGHT))
    picture = Image.composite(Image.new("RGB", picture.size, bottom), Image.new("RGB", picture.size, top), picture)
    _stars(ImageDraw.Draw(picture), chance)
    picture = _glow(picture, (chance.uniform(0.15, 0.85) * WIDTH, chance.uniform(0.2, 0.4) * HEIGHT), 150, PAPER)
    pen = ImageDraw.Draw(picture)
    _roofs(pen, chance, 0.62 * HEIGHT, 40, far)
    lamp = (chance.uniform(0.2, 0.8) * WIDTH, 0.55 * HEIGHT)
    picture = _glow(picture, lamp, 120, GLOW)
    pen = ImageDraw.Draw(picture)
    _lamp(pen, lamp, near)
    _roofs(pen, chance, 0.80 * HEIGHT, 64, near)
    _words(pen, title, note)
    picture.save(path, compress_level=1)
    return path


def _glow(picture: Image, centre: tuple[float, float], radius: float, colour: Colour) -> Image:
    """Lay a soft disc of light over the picture."""
    from PIL import Image as Pictures

    # Pillow's radial gradient is dark in the middle and 256 wide.
    disc = Pictures.radial_gradient("L").point([max(0, 200 - value * 2) for value in range(256)])
    disc = disc.resize((int(radius * 2), int(radius * 2)))
    mask = Pictures.new("L", picture.size, 0)
    mask.paste(disc, (int(centre[0] - radius), int(centre[1] - radius)))
    return Pictures.composite(Pictures.new("RGB", picture.size, colour), picture, mask)


def _stars(pen: ImageDraw, chance: random.Random) -> None:
    for _ in range(60):
        x, y = chance.uniform(0, WIDTH), chance.uniform(BAR, 0.4 * HEIGHT)
        size = chance.choice((0.6, 0.6, 1.2))
        pen.ellipse((x - size, y - size, x + size, y + size), fill=PAPER)


def _roofs(pen: ImageDraw, chance: random.Random, base: float, step: int, colour: Colour) -> None:
    """A row of gables of uneven height, some with a chimney."""
    x = -chance.uniform(0, step)
    while x < WIDTH:
        width = step * chance.uniform(1.2, 2.2)
        height = base - step * (0.4 + 0.5 * math.sin(x / 150) + chance.uniform(0, 0.5))
        peak = (x + width * chance.uniform(0.35, 0.65), height - width * 0.28)
        pen.polygon([(x, HEIGHT), (x, height), peak, (x + width, height), (x + width, HEIGHT)], fill=colour)
        if chance.random() < 0.4:
            left = x + width * 0.2
            pen.rectangle((left, height - width * 0.35, left + width * 0.12, height), fill=colour)
        x += width * 0.85


def _lamp(pen: ImageDraw, head: tuple[float, float], colour: Colour) -> None:
    x, y = head
    pen.rectangle((x - 3, y, x + 3, HEIGHT), fill=colour)
    pen.polygon([(x - 14, y - 16), (x + 14, y - 16), (x + 9, y + 12), (x - 9, y + 12)], fill=GLOW, outline=colour)
    pen.polygon([(x - 18, y - 16), (x, y - 34), (x + 18, y - 16)], fill=colour)


def _words(pen: ImageDraw, title: str, note: str) -> None:
    from PIL import ImageFont

    pen.rectangle((0, 0, WIDTH, BAR), fill=(0, 0, 0))
    pen.rectangle((0, HEIGHT - BAR, WIDTH, HEIGHT), fill=(0, 0, 0))
    pen.text((24, HEIGHT - BAR - 48), title, font=ImageFont.load_default(size=34), fill=PAPER)
    pen.text((24, HEIGHT - BAR + 4), note, font=ImageFont.load_default(size=13), fill=PAPER)
