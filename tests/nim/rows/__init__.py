"""One row for each way to ask each query."""

from . import files, review, studio, work
from .notation import PICTURE, ROWS, Row

__all__ = ["PICTURE", "ROWS", "Row", "files", "review", "studio", "work"]
