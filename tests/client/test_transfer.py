"""Files: streamed, checked, continued after a cut, and never half there."""

from __future__ import annotations

import io
import os
import tracemalloc
from pathlib import Path
from typing import Any

import pytest

import gazu_like as gazu
from gazu_like.client import KitsuClient
from gazu_like.exception import (
    ConnectionFailedException,
    DownloadFileException,
    FileDoesntExistException,
    PreviewFileProcessingException,
    RouteNotFoundException,
    TooBigFileException,
    UploadFailedException,
)
from gazu_like.transfer import safe_name
from tests.support.faulty import Action, FaultyServer, Received, answer, chosen_by, cut, reset
from tests.support.wires import QUICK, StillWire

BODY = bytes(range(256)) * 4096


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "sh010 ✓.png"
    path.write_bytes(BODY)
    return path


def ranged(body: bytes, etag: str = '"v1"') -> Action | Any:
    """A server that honours Range and If-Range."""

    @chosen_by
    def choose(request: Received) -> Action:
        wanted = request.headers.get("range")
        if wanted is None or request.headers.get("if-range") != etag:
            return answer(raw=body, headers={"ETag": etag})
        start = int(wanted.removeprefix("bytes=").rstrip("-"))
        span = f"bytes {start}-{len(body) - 1}/{len(body)}"
        return answer(raw=body[start:], status=206, headers={"ETag": etag, "Content-Range": span})

    return choose


def test_a_download_appears_whole_with_progress(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    with FaultyServer(otherwise=answer(raw=BODY)) as server, KitsuClient(server.host) as client:
        response = client.download("x", tmp_path / "a.png", progress_callback=lambda *step: seen.append(step))
    assert (tmp_path / "a.png").read_bytes() == BODY
    assert response.status_code == 200
    assert seen[-1] == (len(BODY), len(BODY))
    assert seen == sorted(seen)
    assert os.listdir(tmp_path) == ["a.png"]
    assert server.received[0].headers["accept"] == gazu.client.DOWNLOAD_ACCEPT_HEADER


def test_a_cut_download_continues_where_it_broke_off(tmp_path: Path) -> None:
    script = [cut(BODY, 300_000, {"ETag": '"v1"'})]
    with FaultyServer(script=script, otherwise=ranged(BODY)) as server, KitsuClient(server.host, retry=QUICK) as client:
        client.download("x", tmp_path / "a.png")
        assert (tmp_path / "a.png").read_bytes() == BODY
        asked = server.received[1].headers["range"]
        assert 0 < int(asked.removeprefix("bytes=").rstrip("-")) <= 300_000


def test_a_file_that_changed_meanwhile_is_fetched_anew(tmp_path: Path) -> None:
    script = [cut(b"old" * 100_000, 200_000, {"ETag": '"v0"'})]
    with FaultyServer(script=script, otherwise=ranged(BODY)) as server, KitsuClient(server.host, retry=QUICK) as client:
        client.download("x", tmp_path / "a.png")
        assert (tmp_path / "a.png").read_bytes() == BODY


def test_a_server_without_validators_is_asked_for_everything_again(tmp_path: Path) -> None:
    script = [cut(BODY, 300_000), reset]
    with FaultyServer(script=script, otherwise=answer(raw=BODY)) as server, KitsuClient(server.host, retry=QUICK) as c:
        c.download("x", tmp_path / "a.png")
        assert (tmp_path / "a.png").read_bytes() == BODY
        assert not any("range" in request.headers for request in server.received)


def test_a_download_that_fails_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "a.png"
    target.write_bytes(b"old")
    with FaultyServer(otherwise=cut(BODY, 1000)) as server, KitsuClient(server.host, retry=QUICK) as client:
        with pytest.raises(ConnectionFailedException):
            client.download("x", target)
    with FaultyServer(otherwise=answer({"message": "no"}, 404)) as server, KitsuClient(server.host) as client:
        with pytest.raises(RouteNotFoundException):
            client.download("x", target)
    assert target.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a.png"]


def test_an_interrupted_download_leaves_nothing(tmp_path: Path) -> None:
    def interrupt(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with FaultyServer(otherwise=answer(raw=BODY)) as server, KitsuClient(server.host) as client:
        with pytest.raises(KeyboardInterrupt):
            client.download("x", tmp_path / "a.png", progress_callback=interrupt)
        assert client.download("x", None).content == BODY
    assert os.listdir(tmp_path) == []


def test_a_compressed_download_arrives_decoded(tmp_path: Path) -> None:
    import gzip

    packed = answer(raw=gzip.compress(BODY), headers={"Content-Encoding": "gzip"})
    with FaultyServer(otherwise=packed) as server, KitsuClient(server.host) as client:
        client.download("x", tmp_path / "a.png")
    assert (tmp_path / "a.png").read_bytes() == BODY


def test_a_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    (tmp_path / "usual").write_bytes(b"")
    with FaultyServer(otherwise=answer(raw=BODY)) as server, KitsuClient(server.host) as client:
        client.download("x", tmp_path / "a.png")
    assert (tmp_path / "a.png").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_a_preview_in_processing_is_waited_for(tmp_path: Path) -> None:
    script = [answer({}, 202, {"Retry-After": "2"}), answer({}, 202), answer(raw=BODY)]
    wire = StillWire()
    with FaultyServer(script=script) as server:
        client = KitsuClient(server.host, wire=wire)
        client.download("x", tmp_path / "a.png")
        client.close()
    assert wire.slept == [2.0, 5.0]
    assert (tmp_path / "a.png").read_bytes() == BODY


def test_a_preview_that_is_never_ready_is_an_error(tmp_path: Path) -> None:
    wire = StillWire()
    with FaultyServer(otherwise=answer({}, 202, {"Retry-After": "40"})) as server:
        client = KitsuClient(server.host, wire=wire)
        with pytest.raises(PreviewFileProcessingException, match="after 60 s"):
            client.download("x", tmp_path / "a.png")
        client.close()
    assert sum(wire.slept) == pytest.approx(60, abs=1)
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize(
    ("path", "said"), [(".", "got the folder"), ("none/a.png", "no such folder")], ids=["folder", "no folder"]
)
def test_a_target_that_cannot_be_is_refused_before_anything_is_sent(tmp_path: Path, path: str, said: str) -> None:
    with FaultyServer() as server:
        client = KitsuClient(server.host)
        with pytest.raises(ValueError, match=f"^file_path: .*{said}"):
            client.download("x", tmp_path / path)
        assert server.received == []


def test_an_upload_is_streamed_with_its_parts(picture: Path, tmp_path: Path) -> None:
    other = tmp_path / "b.mov"
    other.write_bytes(b"movie")
    seen: list[tuple[int, int]] = []
    with FaultyServer() as server, KitsuClient(server.host) as client:
        data = {"name": "é", "flag": True, "items": ["a", 2], "none": None}
        client.upload("x", picture, data, [other], progress_callback=lambda *step: seen.append(step))
        body = server.received[0].body
    assert BODY in body
    assert b"movie" in body
    for piece in ('name="file"', 'name="file-1"; filename="b.mov"', "Content-Type: image/png", "video/quicktime"):
        assert piece.encode() in body
    assert body.count(b'name="items"') == 2
    assert b"True" in body
    assert b'name="none"' not in body
    assert seen[-1] == (len(BODY) + 5, len(BODY) + 5)
    assert seen == sorted(seen)


@pytest.mark.parametrize(
    "given",
    [BODY, io.BytesIO(BODY), ("c.png", BODY), ("c.png", io.BytesIO(BODY), "image/png")],
    ids=["bytes", "file", "pair", "triple"],
)
def test_parts_by_name(given: Any) -> None:
    with FaultyServer() as server, KitsuClient(server.host) as client:
        client.upload("x", files={"custom": given})
        assert b'name="custom"' in server.received[0].body
        assert BODY in server.received[0].body


def test_an_open_file_is_sent_from_where_it_stands_and_stays_open(picture: Path) -> None:
    with FaultyServer() as server, KitsuClient(server.host) as client, picture.open("rb") as file:
        file.seek(len(BODY) - 10)
        client.upload("x", files={"file": file})
        assert BODY[-10:] in server.received[0].body
        assert BODY not in server.received[0].body
        assert not file.closed


def test_every_attempt_sends_the_whole_file(picture: Path) -> None:
    seen: list[tuple[int, int]] = []
    script = [answer({"message": "Signature has expired"}, 401), answer({"access_token": "new"}), answer({}, 429)]
    with FaultyServer(script=script) as server:
        client = KitsuClient(server.host, access_token="old", refresh_token="again", retry=QUICK)
        client.upload("x", picture, progress_callback=lambda *step: seen.append(step))
        sent = [request.body for request in server.received if request.method == "POST"]
        assert [BODY in body for body in sent] == [True, True, True]
        assert seen[-1] == (len(BODY), len(BODY))
        assert max(seen) == (len(BODY), len(BODY))
        client.close()


def test_an_upload_uses_little_memory(tmp_path: Path) -> None:
    big = tmp_path / "big.mov"
    with big.open("wb") as file:
        file.truncate(64 << 20)
    client = KitsuClient("http://kitsu.test/api", wire=StillWire(transport=Swallowing()))
    tracemalloc.start()
    client.upload("x", big)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 8 << 20


class Swallowing(__import__("httpx").BaseTransport):  # type: ignore[misc]
    def handle_request(self, request: Any) -> Any:
        assert sum(len(chunk) for chunk in request.stream) > 64 << 20
        return __import__("httpx").Response(200, json={})


@pytest.mark.parametrize(
    ("make", "kind", "said"),
    [
        (lambda path: None, FileDoesntExistException, "no such file"),
        (lambda path: path.mkdir(), ValueError, "not a file"),
        (lambda path: path.touch(), ValueError, "is empty"),
    ],
    ids=["missing", "folder", "empty"],
)
def test_a_file_that_cannot_be_sent_is_refused_before_anything_is(
    tmp_path: Path, picture: Path, make: Any, kind: type[Exception], said: str
) -> None:
    bad = tmp_path / "bad.png"
    make(bad)
    with FaultyServer() as server:
        client = KitsuClient(server.host)
        for call in (lambda: client.upload("x", bad), lambda: client.upload("x", picture, extra_files=[bad])):
            with pytest.raises(kind, match=f"{said}.*bad.png"):
                call()
        assert server.received == []


def test_a_missing_file_is_also_a_file_not_found_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        KitsuClient("http://x/api").upload("x", tmp_path / "none.png")


@pytest.mark.parametrize("given", [None, io.StringIO("text"), 7], ids=["nothing", "text file", "number"])
def test_what_is_no_file_is_refused(given: Any) -> None:
    with pytest.raises(ValueError, match="^file"):
        KitsuClient("http://x/api").upload("x", files={"file": given})


def test_upload_without_a_file_is_refused() -> None:
    with pytest.raises(ValueError, match="^file_path: wanted the path"):
        KitsuClient("http://x/api").upload("x")


def test_a_file_that_shrinks_while_it_is_sent_is_an_error(picture: Path) -> None:
    with FaultyServer() as server:
        client = KitsuClient(server.host)

        def shrink(done: int, total: int) -> None:
            os.truncate(picture, 1000)

        with pytest.raises(UploadFailedException, match=r"sh010.*shorter"):
            client.upload("x", picture, progress_callback=shrink)
        client.close()


def test_a_limit_on_size_is_told(picture: Path) -> None:
    with FaultyServer(otherwise=answer({"message": "Request Entity Too Large"}, 413)) as server:
        with pytest.raises(TooBigFileException, match="POST x answered 413"), KitsuClient(server.host) as client:
            client.upload("x", picture)


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("sh010.mov", "sh010.mov"),
        ("../../etc/passwd", "passwd"),
        ("..\\..\\boot.ini", "boot.ini"),
        ("/", "file"),
        ("..", "file"),
        ("", "file"),
        ("a\x00b\n.png", "a_b_.png"),
        ('a<b>:"|?*.png', "a_b______.png"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        (" . ", "file"),
        ("é ✓.png", "é ✓.png"),
        ("x" * 300 + ".png", "x" * 196 + ".png"),
        ("\N{CLAPPER BOARD}" * 100 + ".png", "\N{CLAPPER BOARD}" * 49 + ".png"),
        ("\N{CLAPPER BOARD}" * 100, "\N{CLAPPER BOARD}" * 50),
        ("a." + "x" * 300, "a." + "x" * 198),
        ("half \ud83c.png", "half ?.png"),
    ],
)
def test_names_from_a_server_stay_in_their_folder(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_download_file_takes_the_name_from_the_address(tmp_path: Path) -> None:
    with FaultyServer(otherwise=answer(raw=BODY, headers={"Content-Type": "image/png"})) as server:
        base = f"http://127.0.0.1:{server.port}"
        assert gazu.helpers.download_file(f"{base}/a/clip.png?x=/y", str(tmp_path)) == str(tmp_path / "clip.png")
        assert gazu.helpers.download_file(f"{base}/a/clip", str(tmp_path)) == str(tmp_path / "clip.png")
        assert gazu.helpers.download_file(f"{base}/%2e%2e%2fx.png", str(tmp_path)) == str(tmp_path / "x.png")
        own = Path(gazu.helpers.download_file(f"{base}/a.png", headers={"X-Key": "1"}))
        assert own.read_bytes() == BODY
        assert own.parent.stat().st_mode & 0o077 == 0
        assert server.received[-1].headers["x-key"] == "1"
        assert server.received[-1].token is None
        own.unlink()
        own.parent.rmdir()


def test_download_file_of_nothing_is_an_error(tmp_path: Path) -> None:
    with FaultyServer(otherwise=answer({"message": "gone"}, 404)) as server:
        with pytest.raises(DownloadFileException, match="gone"):
            gazu.helpers.download_file(f"http://127.0.0.1:{server.port}/a.png", str(tmp_path))
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize(
    ("given", "clean"), [("../a:b.png", "_ab.png"), (" a`b;c\n", "abc"), ("a..b", "a_b"), ("plain.mov", "plain.mov")]
)
def test_sanitize_filename(given: str, clean: str) -> None:
    assert gazu.helpers.sanitize_filename(given) == clean


def test_small_helpers() -> None:
    one = "00000000-0000-0000-0000-000000000001"
    assert gazu.helpers.normalize_model_parameter(None) is None
    assert gazu.helpers.normalize_model_parameter(one) == {"id": one}
    assert gazu.helpers.normalize_list_of_models_for_links([one, {"id": one}]) == [one, one]
    assert gazu.helpers.normalize_list_of_models_for_links() == []
    assert gazu.helpers.validate_date_format("2026-11-21T10:00:00") == "2026-11-21T10:00:00"
    with pytest.raises(ValueError, match="date_text"):
        gazu.helpers.validate_date_format("21.11.2026")
