"""The data that the pages show is read by what reads it: settings, mappings, answers."""

from __future__ import annotations

import configparser
import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
import tomli

from gazu_like.cli import profiles
from gazu_like.sync import mapping
from gazu_like.sync.kinds import KINDS
from tests.docs.blocks import Block, of_kind


def is_mapping(file: Path) -> None:
    """A mapping file for migrations; its sections are kinds of records."""
    assert set(mapping.load(file)) <= {kind.name for kind in KINDS}


def has_profiles(file: Path) -> None:
    """The settings of the command line."""
    assert profiles.all_profiles()


def is_toml(file: Path) -> None:
    """Nothing more is known of it."""


#: Who reads a TOML file, by a name at its top; what has none of these is a mapping.
READERS: Mapping[str, Callable[[Path], None]] = {"profiles": has_profiles, "project": is_toml, "tool": is_toml}


def toml(text: str, folder: Path) -> None:
    """A TOML file, and what it is for."""
    file = folder / "page.toml"
    file.write_text(text)
    readers = [reader for name, reader in READERS.items() if name in tomli.loads(text)]
    (readers or [is_mapping])[0](file)


def json_(text: str, folder: Path) -> None:
    """JSON, or a line of JSON for each record."""
    try:
        json.loads(text)
    except ValueError:
        assert all(json.loads(line) for line in text.splitlines())


def ini(text: str, folder: Path) -> None:
    """A file of pytest, of systemd, and their like."""
    parser = configparser.ConfigParser(strict=True, interpolation=None, delimiters=("=",))
    parser.read_string(text)
    assert parser.sections()


LANGUAGES: Mapping[str, Callable[[str, Path], None]] = {"toml": toml, "json": json_, "ini": ini}


@pytest.mark.parametrize("block", of_kind("data"))
def test_it_is_read(block: Block, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(profiles.CONFIG_VARIABLE, str(tmp_path / "page.toml"))
    LANGUAGES[block.language](block.code, tmp_path)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("toml", "[task-tips]\n'A' = 'B'\n"),
        ("toml", "a = "),
        ("toml", "[profiles.studio]\nemail = 'me@mystudio.com'\n"),
        ("json", "{'a': 1}"),
        ("ini", "a = 1"),
    ],
    ids=repr,
)
def test_a_mistake_is_found(language: str, text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(profiles.CONFIG_VARIABLE, str(tmp_path / "page.toml"))
    with pytest.raises(Exception):  # noqa: B017, PT011 - each reader has errors of its own
        LANGUAGES[language](text, tmp_path)
