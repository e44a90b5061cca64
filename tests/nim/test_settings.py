"""Which NIM, and as whom: arguments, environment, NIM's own files."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from gazu_like.exception import HostException
from gazu_like.nim import NimClient, api, save_api_key, testing
from gazu_like.nim.client import default_client
from gazu_like.nim.settings import folder_of, normalised_url, preferences, settings_of, stored_key


def write(folder: Path, preferences: str | bytes, key: str | None = None) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    content = preferences.encode() if isinstance(preferences, str) else preferences
    (folder / "prefs.nim").write_bytes(content)
    if key is not None:
        (folder / "nim.key").write_text(key)
    return folder


PREFS = "NIM_URL=http://nim.studio/nimAPI.php?\r\nNIM_User=ines\nNIM_DebugMode=False\n\nMaya_Job=12=a\nodd line\n"


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("https://nim.studio", "https://nim.studio/nimAPI.php"),
        ("nim.studio", "https://nim.studio/nimAPI.php"),
        ("https://NIM.Studio:443/nimAPI.php?", "https://nim.studio/nimAPI.php"),
        ("http://nim.studio:80/", "http://nim.studio/nimAPI.php"),
        ("http://nim.studio:8080/nimAPI.php??", "http://nim.studio:8080/nimAPI.php"),
        ("https://studio/tracker/nimAPI.php?", "https://studio/tracker/nimAPI.php"),
        ("https://studio/tracker/", "https://studio/tracker/nimAPI.php"),
        ("http://[::1]:8080", "http://[::1]:8080/nimAPI.php"),
    ],
)
def test_all_spellings_of_an_address_are_one(given: str, wanted: str) -> None:
    assert normalised_url(given) == wanted
    assert normalised_url(wanted) == wanted
    assert NimClient(given).host == wanted


@pytest.mark.parametrize(
    "given", ["", "ftp://nim", "https://", "https://ana:x@nim", "https://nim/?q=a", "https://nim:port"]
)
def test_what_is_no_address_is_refused(given: str) -> None:
    with pytest.raises(HostException, match="^url: "):
        normalised_url(given)


def test_preferences_are_read_as_nim_writes_them(tmp_path: Path) -> None:
    folder = write(tmp_path, PREFS, " abc \nsecond line\n")
    assert preferences(folder) == {
        "NIM_URL": "http://nim.studio/nimAPI.php?",
        "NIM_User": "ines",
        "NIM_DebugMode": "False",
        "Maya_Job": "12=a",
        "odd line": "",
    }
    found = settings_of(environment={}, folder=folder)
    assert (found.url, found.user, found.api_key.reveal()) == ("http://nim.studio/nimAPI.php", "ines", "abc")


def test_preferences_in_another_encoding_are_read(tmp_path: Path) -> None:
    folder = write(tmp_path, "NIM_URL=http://nim\nNIM_User=Jürgen\n".encode("latin-1"))
    assert settings_of(environment={}, folder=folder).url == "http://nim/nimAPI.php"
    assert preferences(write(tmp_path, "\ufeffNIM_User=Jürgen\n"))["NIM_User"] == "Jürgen"


def test_files_that_are_not_there_hold_nothing(tmp_path: Path) -> None:
    assert (preferences(tmp_path), stored_key(tmp_path)) == ({}, "")


def test_arguments_count_before_the_environment_and_this_before_files(tmp_path: Path) -> None:
    folder = write(tmp_path, PREFS, "of the file")
    environment = {"NIM_URL": "https://other", "NIM_USER": "mei", "NIM_API_KEY": "of the environment"}
    found = settings_of(environment=environment, folder=folder)
    assert (found.url, found.user, found.api_key.reveal()) == ("https://other/nimAPI.php", "mei", "of the environment")
    found = settings_of(None, "jonas", None, environment, folder)
    assert (found.user, found.api_key.reveal()) == ("jonas", "of the environment")
    found = settings_of(environment={"NIM_API_KEY": "mine"}, folder=folder)
    assert (found.url, found.user, found.api_key.reveal()) == ("http://nim.studio/nimAPI.php", "ines", "mine")


def test_who_names_a_server_names_the_login(tmp_path: Path) -> None:
    folder = write(tmp_path, PREFS, "of the file")
    found = settings_of("https://third", environment={"NIM_USER": "mei", "NIM_API_KEY": "x"}, folder=folder)
    assert (found.user, found.api_key.reveal()) == ("", "")
    found = settings_of(environment={"NIM_URL": "https://third"}, folder=folder)
    assert (found.user, found.api_key.reveal()) == ("", "")


@pytest.mark.parametrize("held", ["", "NIM_User=ines\n", "NIM_URL=http://hostname/nimAPI.php?\n"])
def test_no_address_is_an_error_that_says_where_to_put_one(tmp_path: Path, held: str) -> None:
    with pytest.raises(HostException, match="NIM's address is not set.*NIM_URL, NIM_USER and NIM_API_KEY"):
        settings_of(environment={}, folder=write(tmp_path, held))


def test_the_folder_is_in_the_home_and_not_in_its_documents(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert folder_of() == tmp_path / "home" / ".nim"
    monkeypatch.setenv("HOME", str(tmp_path / "Documents"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "Documents"))
    assert folder_of() == tmp_path / ".nim"


def test_a_client_without_arguments_looks_when_it_is_asked(
    stand_in: testing.StandIn, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    client = NimClient()
    request.addfinalizer(client.close)
    assert repr(client) == "<NimClient, not yet set up>"
    with pytest.raises(HostException, match="NIM's address is not set"):
        client.show.all_shows_for_job(1)
    write(tmp_path / "home" / ".nim", f"NIM_URL={stand_in.url}?\nNIM_User=ines\n", "abc")
    assert len(client.show.all_shows_for_job(1)) == 2
    assert (client.user_name, client.identity) == ("ines", (stand_in.url, "ines"))
    assert api.get_connect_info() == {"nim_apiURL": stand_in.url, "nim_apiUser": "ines", "nim_apiKey": "abc"}
    assert api.get_apiKey() == "abc"


def test_another_login_can_be_named(stand_in: testing.StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    with NimClient("https://nowhere.test") as client:
        client.log_in(stand_in.url, "mei")
        assert client.identity == (stand_in.url, "mei")
        monkeypatch.setenv("NIM_URL", stand_in.url)
        client.log_in()
        assert client.identity == (stand_in.url, "")


def test_a_script_that_only_changes_its_import(stand_in: testing.StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    import gazu_like.nim.api as nimAPI

    monkeypatch.setenv("NIM_URL", stand_in.url)
    monkeypatch.setenv("NIM_USER", "ines")
    monkeypatch.setattr(default_client, "_settings", None)
    result = nimAPI.add_render(taskID=14, renderName="myRender")
    assert result["success"]
    result = nimAPI.add_element(
        parent="render",
        parentID=result["ID"],
        typeID=2,
        path="/path/to/frames",
        name="myImage.####.exr",
        startFrame=1,
        endFrame=128,
        handles=12,
        isPublished=False,
    )
    assert nimAPI.find_elements(name="myImage")[0]["ID"] == int(result["ID"])
    default_client.close()
    monkeypatch.setattr(default_client, "_settings", None)


def test_a_key_is_written_for_its_owner_only(tmp_path: Path) -> None:
    file = save_api_key(" abc ", tmp_path / ".nim")
    assert file.read_text() == "abc\n"
    assert stored_key(tmp_path / ".nim") == "abc"
    if os.name == "posix":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        file.chmod(0o644)
        assert stat.S_IMODE(save_api_key("new", tmp_path / ".nim").stat().st_mode) == 0o600
    for wrong in ("", "a\nb"):
        with pytest.raises(ValueError, match="api_key: wanted a key of one line"):
            save_api_key(wrong, tmp_path)
