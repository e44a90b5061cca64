"""Which job is meant, and as whom NIM is asked: by number, name or ID; what is near when there is none."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from gazu_like.client import KitsuClient
from gazu_like.exception import HttpException, MigrationException, RouteNotFoundException
from gazu_like.files.preview import original_path
from gazu_like.nim import NimClient, testing
from gazu_like.nim.migration import Choices, NimSource, reading
from gazu_like.nim.migration.side import NimSide
from gazu_like.nim.settings import settings_for
from gazu_like.sync.journal import Journal
from gazu_like.sync.source import KitsuSource, source_of
from tests.nim.migration.jobs import ident, job, task
from tests.support.wires import QUICK


@pytest.fixture
def source(client: NimClient) -> NimSource:
    return NimSource(client, Choices(name="https://nim.example.com"))


@pytest.fixture
def silent() -> Iterator[NimClient]:
    with NimClient("http://127.0.0.1:9", retry=QUICK) as client:
        yield client


@pytest.mark.parametrize("wanted", ["24017", "The Salt Road", "the salt ROAD", "#1", 1, {"ID": "1"}, {"jobID": 1}])
def test_a_job_is_found(source: NimSource, wanted: object) -> None:
    assert source.find(source.named(wanted)) == {"id": ident("job", 1), "name": "The Salt Road", "ID": 1}


@pytest.mark.parametrize("wanted", [0, "", None, 1.5, {}])
def test_what_can_be_no_job_is_refused(source: NimSource, wanted: object) -> None:
    with pytest.raises(ValueError, match="job: wanted an ID"):
        source.named(wanted)


@pytest.mark.parametrize(
    ("wanted", "near"), [("24071", "'24017'"), ("The Salt Raod", "'The Salt Road'"), ("#77", None), ("Salt", None)]
)
def test_a_job_that_is_not_there(source: NimSource, wanted: str, near: str | None) -> None:
    with pytest.raises(MigrationException) as error:
        source.find(wanted)
    said = f"; did you mean {near}?" if near else ";"
    assert str(error.value) == (f"job: NIM at {source.client.host} has no {wanted!r}{said} it has: 24017 The Salt Road")


def test_jobs_of_one_number_are_not_guessed_at(source: NimSource, stand_in: testing.StandIn) -> None:
    stand_in.world.ask("addJob", name="Another", number="24017")
    with pytest.raises(MigrationException, match=r"is 2 jobs: 24017 The Salt Road \(#1\), 24017 Another \(#2\)"):
        source.find("24017")
    assert source.find("#2")["name"] == "Another"


def test_jobs_of_one_name_have_their_numbers_before_it(source: NimSource, stand_in: testing.StandIn) -> None:
    stand_in.world.ask("addJob", name="The Salt Road", number="3")
    assert source.find("24017")["name"] == "24017 The Salt Road"


def test_a_deleted_job_is_none(source: NimSource, stand_in: testing.StandIn) -> None:
    stand_in.world.ask("deleteJob", jobID=1)
    with pytest.raises(MigrationException, match="it has: none"):
        source.find("24017")


def test_clients_tell_what_they_are_read_by(client: NimClient) -> None:
    assert isinstance(source_of(client), NimSource)
    with KitsuClient("http://kitsu.test/api") as kitsu:
        assert isinstance(source_of(kitsu), KitsuSource)
    given = NimSource(client)
    assert source_of(given) is given
    with pytest.raises(ValueError, match="source: wanted a KitsuClient or a NimClient, got str"):
        source_of("nim")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("choices", "said"),
    [
        (Choices(shows="films"), "shows: wanted one of sequences, episodes"),  # type: ignore[arg-type]
        (Choices(system="BeOS"), "system: wanted one of"),  # type: ignore[arg-type]
        (Choices(style="baroque"), "style: wanted one of"),
    ],
)
def test_choices_are_checked(silent: NimClient, choices: Choices, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        NimSource(silent, choices)


def test_addresses_are_spelled_in_one_way(silent: NimClient) -> None:
    names = ("https://NIM.example.com:443/nimAPI.php?", "nim.example.com", "https://nim.example.com/")
    assert {NimSource(silent, Choices(name=name)).name for name in names} == {"https://nim.example.com/nimAPI.php"}


def test_all_of_a_job_is_read(client: NimClient, stand_in: testing.StandIn) -> None:
    rows = reading.read(client, 1)
    store = stand_in.world.store
    names = ("show", "shot", "asset", "task", "file", "item", "note", "bin", "timecard", "element", "event", "contact")
    for kind in (*names, "resource", "user", "task type"):
        name = f"{kind.replace(' ', '_')}s"
        assert len(getattr(rows, name)) == len(store.where(kind)), name
    assert len(rows.icons) == 11
    # The crew tells the others; the administrator made the bins.
    assert [(row["username"], row["email"]) for row in rows.users if "email" in row] == [
        ("admin", "admin@nim.test"),
        ("jonas", ""),
    ]


def test_a_render_s_review_is_looked_for_among_the_tasks(client: NimClient, stand_in: testing.StandIn) -> None:
    picture = testing.Upload("x.png", "image/png", b"x")
    item = int(stand_in.world.ask("uploadReviewItem", taskID=5, file=picture)["ID"])
    rows = reading.read(client, 1)
    assert next(row["taskID"] for row in rows.items if row["ID"] == item) == 5


# --- files -----------------------------------------------------------------------------------------------------------


def test_a_file_s_head(client: NimClient, stand_in: testing.StandIn) -> None:
    link, held = next(iter(stand_in.world.files.items()))
    mark, size = client.head(link)
    assert (bool(mark), size) == (True, len(held.content))
    with pytest.raises(RouteNotFoundException):
        client.head("media/nowhere.png")


@pytest.mark.parametrize(("status", "wanted"), [(405, ("", None)), (501, ("", None)), (404, None), (403, None)])
def test_web_servers_that_know_no_head(status: int, wanted: object, tmp_path: Path) -> None:
    picture = {"ID": 1, "parentType": "task", "parentID": 3, "img_link": "a.png"}
    known = job(shots=[{"ID": 1}], tasks=[task(3, ("shot", 1))], items=[picture])

    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(status)

    with NimClient("http://nim.test", transport=httpx.MockTransport(answer), retry=QUICK) as client:
        side = NimSide(client, {"id": "x", "name": "x", "ID": 1}, Choices(), "s", Journal(None, {}))
        side._job = known
        path = original_path(ident("review-item", 1), "png")
        if wanted is not None:
            assert side.head(path) == wanted
            return
        with pytest.raises(HttpException) as error:
            side.head(path)
        assert isinstance(error.value, RouteNotFoundException) == (status == 404)
        with pytest.raises(RouteNotFoundException, match="NIM tells of no such file"):
            side.download("pictures/of/nothing.png", tmp_path / "x")


# --- logins ----------------------------------------------------------------------------------------------------------


def _no_files(folder: Path) -> None:
    assert not folder.exists()


def _files(url: str) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        folder.mkdir()
        (folder / "prefs.nim").write_text(f"NIM_URL={url}\nNIM_User=mei\n")
        (folder / "nim.key").write_text("from the file\n")

    return write


@pytest.mark.parametrize(
    ("environment", "files", "wanted"),
    [
        ({"NIM_USER": "ana", "NIM_API_KEY": "k"}, _no_files, ("ana", "k")),
        ({"NIM_URL": "nim.test", "NIM_USER": "ana", "NIM_API_KEY": "k"}, _no_files, ("ana", "k")),
        ({"NIM_URL": "other.test", "NIM_USER": "ana", "NIM_API_KEY": "k"}, _no_files, ("", "")),
        ({"NIM_URL": "::", "NIM_USER": "ana"}, _no_files, ("", "")),
        ({}, _files("https://NIM.test/nimAPI.php?"), ("mei", "from the file")),
        ({}, _files("https://other.test/nimAPI.php?"), ("", "")),
        ({"NIM_USER": "ana"}, _files("https://nim.test"), ("ana", "")),
    ],
    ids=["any", "this one", "another's", "no address", "files", "another's files", "environment first"],
)
def test_a_login_goes_to_its_own_address(
    environment: dict[str, str], files: Callable[[Path], None], wanted: tuple[str, str], tmp_path: Path
) -> None:
    files(tmp_path / "nim")
    found = settings_for("nim.test", environment, tmp_path / "nim")
    assert (found.user, found.api_key.reveal()) == wanted
    assert found.url == "https://nim.test/nimAPI.php"
