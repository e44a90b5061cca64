"""What holds for the synchronous and the asynchronous client alike: one test for both."""

from __future__ import annotations

import itertools
import os
import threading
import uuid
from pathlib import Path
from typing import Any

import pytest

import gazu_like as gazu
from gazu_like.exception import (
    AuthFailedException,
    ConnectionFailedException,
    FileDoesntExistException,
    NotAuthenticatedException,
    PreviewFileProcessingException,
    RouteNotFoundException,
    ServerErrorException,
    UploadFailedException,
)
from gazu_like.transport.settings import RetryPolicy, Timeouts
from tests.client.test_login import EXPIRED, issuing
from tests.client.test_transfer import BODY, ranged
from tests.support.faulty import Action, FaultyServer, Received, answer, chosen_by, cut, hang_until, reset
from tests.support.wires import jwt

from .worlds import QUICK, World


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "sh010 ✓.png"
    path.write_bytes(BODY)
    return path


@pytest.fixture
def landed(tmp_path: Path) -> Path:
    folder = tmp_path / "landed"
    folder.mkdir()
    return folder


class TestTryingAgain:
    @pytest.mark.parametrize("fault", [reset, cut(b'{"ok": true}', 5), answer({}, 503)], ids=["reset", "cut", "503"])
    def test_a_read_survives_a_fault_in_passing(self, world: World, fault: Any) -> None:
        with FaultyServer(script=[fault, fault]) as server:
            assert world.client(server.host, retry=QUICK).get("data/x") == {"ok": True}
            assert len(server.received) == 3

    @pytest.mark.parametrize("fault", [reset, answer({}, 503)], ids=["reset", "503"])
    def test_a_post_that_may_have_been_executed_is_sent_once(self, world: World, fault: Any) -> None:
        with FaultyServer(script=[fault]) as server:
            with pytest.raises((ConnectionFailedException, ServerErrorException)):
                world.client(server.host, retry=QUICK).post("data/x", {})
            assert len(server.received) == 1

    def test_an_upsert_is_repeated(self, world: World) -> None:
        with FaultyServer(script=[reset, answer({}, 502)]) as server:
            assert world.client(server.host, retry=QUICK).post("import/kitsu/tasks", []) == {"ok": True}
            assert len(server.received) == 3

    def test_the_server_says_how_long_to_wait(self, world: World) -> None:
        script = [answer({}, 429, {"Retry-After": "7"}), answer({}, 503, {"Retry-After": "0"})]
        with FaultyServer(script=script) as server:
            client = world.client(server.host)
            slept: list[float] = []
            client.wire.sleep = slept.append
            assert client.get("data/x") == {"ok": True}
            assert slept == [7.0, 0.0]

    def test_a_lasting_error_counts_the_attempts(self, world: World) -> None:
        with FaultyServer(otherwise=answer({"message": "busy"}, 503)) as server:
            with pytest.raises(ServerErrorException, match=r"GET data/x answered 503 after 4 attempts: busy"):
                world.client(server.host, retry=QUICK).get("data/x")

    def test_silence_ends(self, world: World) -> None:
        over = threading.Event()
        with FaultyServer(otherwise=hang_until(over)) as server:
            policy = RetryPolicy(attempts=2, first_seconds=0.001)
            with pytest.raises(ConnectionFailedException, match=r"after 2 attempts .* the server fell silent"):
                world.client(server.host, timeout=Timeouts(5, 0.05, 5, 5), retry=policy).get("data/x")
            over.set()

    def test_nobody_there(self, world: World) -> None:
        with FaultyServer() as server:
            host = server.host
        with pytest.raises(ConnectionFailedException, match=r"POST data/x: no answer after 4 attempts") as caught:
            world.client(host, retry=QUICK).post("data/x", {})
        assert not caught.value.maybe_executed
        assert caught.value.__cause__ is None

    def test_connections_are_used_again(self, world: World) -> None:
        with FaultyServer() as server:
            client = world.client(server.host)
            for _ in range(5):
                client.get("data/x")
            assert len(server._open) == 1


class TestLogin:
    def test_log_in_keeps_the_tokens(self, world: World) -> None:
        tokens = {"login": True, "access_token": "tok", "refresh_token": "again"}
        with FaultyServer(script=[answer(tokens)]) as server:
            client = world.client(server.host, access_token="old")
            client.run(gazu.log_in, "ana@studio.com", "pw")
            assert client.get("data/x") == {"ok": True}
            assert [(request.path, request.token) for request in server.received] == [
                ("/api/auth/login", None),
                ("/api/data/x", "tok"),
            ]
            assert server.received[0].json["password"] == "pw"

    @pytest.mark.parametrize(("status", "body"), [(400, {"login": False, "message": "Wrong"}), (401, {}), (200, {})])
    def test_a_refused_login_says_so(self, world: World, status: int, body: Any) -> None:
        with FaultyServer(script=[answer(body, status)]) as server:
            client = world.client(server.host)
            with pytest.raises(AuthFailedException):
                client.run(gazu.log_in, "ana@studio.com", "pw")
            assert client.access_token is None
            assert len(server.received) == 1

    @pytest.mark.parametrize("refused", [401, 422])
    def test_an_expired_token_is_renewed_and_the_request_sent_again(self, world: World, refused: int) -> None:
        with FaultyServer(otherwise=issuing("new", refused=refused)) as server:
            client = world.client(server.host, access_token="old", refresh_token="again")
            assert client.post("data/x", {"a": 1}) == {"ok": True}
            assert [(r.path, r.token) for r in server.received] == [
                ("/api/data/x", "old"),
                ("/api/auth/refresh-token", "again"),
                ("/api/data/x", "new"),
            ]
            assert [r.json for r in server.received if r.method == "POST"] == [{"a": 1}] * 2
            assert (client.access_token, client.refresh_token) == ("new", "again")

    def test_a_token_about_to_run_out_is_renewed_before_it_is_sent(self, world: World) -> None:
        new = jwt(ends_in=3600)
        with FaultyServer(otherwise=issuing(new)) as server:
            world.client(server.host, access_token=jwt(ends_in=20), refresh_token="again").get("data/x")
            assert server.paths == ["/api/auth/refresh-token", "/api/data/x"]

    def test_a_dead_refresh_token_is_tried_once(self, world: World) -> None:
        with FaultyServer(otherwise=answer(EXPIRED, 401)) as server:
            client = world.client(server.host, access_token="old", refresh_token="dead")
            for _ in range(2):
                with pytest.raises(NotAuthenticatedException):
                    client.get("data/x")
            assert server.paths.count("/api/auth/refresh-token") == 1

    def test_the_callback_may_log_in_again(self, world: World) -> None:
        asked: list[Any] = []

        def log_in_again(client: Any, path: str) -> bool:
            asked.append((client, path))
            client.access_token = "new"
            return True

        for callback in world.callback(log_in_again):
            with FaultyServer(otherwise=issuing("new")) as server:
                client = world.client(server.host, access_token="old", callback_not_authenticated=callback)
                assert client.get("data/x") == {"ok": True}
                assert asked.pop() == (client.raw, "data/x")

    def test_the_block_logs_out_and_forgets(self, world: World) -> None:
        with FaultyServer(otherwise=answer({}, 500)) as server:
            client = world.client(server.host, access_token="tok", retry=QUICK)

            def plain() -> None:
                with client.raw:
                    pass

            async def awaited() -> None:
                async with client.raw:
                    pass

            world.settled(awaited if world.is_async else plain)
            assert set(server.paths) == {"/api/auth/logout"}
            assert client.tokens == {"access_token": None, "refresh_token": None}


class TestRedirects:
    def test_on_the_same_host_the_login_goes_along(self, world: World) -> None:
        with FaultyServer(script=[answer({}, 302, {"Location": "/api/data/y"})]) as server:
            assert world.client(server.host, access_token="tok").get("data/x") == {"ok": True}
            assert [(r.path, r.token) for r in server.received] == [("/api/data/x", "tok"), ("/api/data/y", "tok")]

    @pytest.mark.parametrize("way", ["get", "download"])
    def test_to_another_host_it_does_not(self, world: World, way: str, landed: Path) -> None:
        with FaultyServer(otherwise=answer(raw=b'{"from": "there"}')) as other:
            move = answer({}, 302, {"Location": f"http://127.0.0.1:{other.port}/elsewhere"})
            with FaultyServer(script=[move]) as server:
                client = world.client(server.host, access_token="tok", headers={"X-Studio-Key": "hush"})
                if way == "get":
                    assert client.get("data/x") == {"from": "there"}
                else:
                    client.download("data/x", landed / "a.json")
                    assert (landed / "a.json").read_bytes() == b'{"from": "there"}'
                assert server.received[0].headers["x-studio-key"] == "hush"
                assert [request.token for request in other.received] == [None]
                assert "x-studio-key" not in other.received[0].headers

    @pytest.mark.parametrize("method", ["post", "put", "delete"])
    def test_a_write_is_not_sent_on(self, world: World, method: str) -> None:
        with FaultyServer(script=[answer({}, 301, {"Location": "/api/data/y"})]) as server:
            with pytest.raises(gazu.GazuException, match="redirected to"):
                getattr(world.client(server.host), method)("data/x", *([{}] if method != "delete" else []))
            assert len(server.received) == 1


class TestDownloads:
    def test_it_appears_whole_with_progress(self, world: World, landed: Path) -> None:
        seen: list[tuple[int, int]] = []
        during: list[list[str]] = []

        def told(done: int, total: int) -> None:
            seen.append((done, total))
            during.append(os.listdir(landed))

        with FaultyServer(otherwise=answer(raw=BODY * 3)) as server:
            client = world.client(server.host)
            for callback in world.callback(told):
                seen.clear()
                response = client.download("x", landed / "a.png", progress_callback=callback)
                assert (landed / "a.png").read_bytes() == BODY * 3
                assert response.status_code == 200
                assert seen[-1] == (3 * len(BODY), 3 * len(BODY))
                assert seen == sorted(set(seen))
                assert os.listdir(landed) == ["a.png"]
                (landed / "a.png").unlink()
        assert all(len(names) == 1 and names[0].endswith(".part") for names in during)

    def test_after_a_cut_it_continues_where_it_broke_off(self, world: World, landed: Path) -> None:
        seen: list[int] = []
        script = [cut(BODY, 300_000, {"ETag": '"v1"'})]
        with FaultyServer(script=script, otherwise=ranged(BODY)) as server:
            client = world.client(server.host, retry=QUICK)
            client.download("x", landed / "a.png", progress_callback=lambda done, total: seen.append(done))
            assert (landed / "a.png").read_bytes() == BODY
            asked = [int(r.headers["range"].removeprefix("bytes=").rstrip("-")) for r in server.received[1:]]
            assert len(asked) == 1
            assert 0 < asked[0] <= 300_000
            assert asked[0] in seen
            assert os.listdir(landed) == ["a.png"]

    def test_what_is_asked_anew_is_asked_whole(self, world: World, landed: Path) -> None:
        """The second answer begins from nothing and says nothing of a version, so that the third cannot continue."""
        script = [cut(BODY, 300_000, {"ETag": '"v1"'}), cut(BODY, 0)]
        with FaultyServer(script=script, otherwise=ranged(BODY)) as server:
            world.client(server.host, retry=QUICK).download("x", landed / "a.png")
            assert (landed / "a.png").read_bytes() == BODY
            assert ["range" in request.headers for request in server.received] == [False, True, False]

    def test_a_part_that_was_not_asked_for_is_not_taken(self, world: World, landed: Path) -> None:
        part = answer(raw=BODY[5:], status=206, headers={"Content-Range": f"bytes 5-{len(BODY) - 1}/{len(BODY)}"})
        with FaultyServer(script=[part], otherwise=answer(raw=BODY)) as server:
            world.client(server.host, retry=QUICK).download("x", landed / "a.png")
            assert (landed / "a.png").read_bytes() == BODY
            assert len(server.received) == 2

    def test_a_file_that_changed_meanwhile_is_fetched_anew(self, world: World, landed: Path) -> None:
        script = [cut(b"old" * 100_000, 200_000, {"ETag": '"v0"'})]
        with FaultyServer(script=script, otherwise=ranged(BODY)) as server:
            world.client(server.host, retry=QUICK).download("x", landed / "a.png")
            assert (landed / "a.png").read_bytes() == BODY

    def test_what_stays_too_short_leaves_the_old_file_and_nothing_else(self, world: World, landed: Path) -> None:
        (landed / "a.png").write_bytes(b"old")
        with FaultyServer(otherwise=cut(BODY, 1000)) as server:
            with pytest.raises(ConnectionFailedException):
                world.client(server.host, retry=QUICK).download("x", landed / "a.png")
            assert len(server.received) == 4
        with FaultyServer(otherwise=answer({"message": "no"}, 404)) as server:
            with pytest.raises(RouteNotFoundException):
                world.client(server.host).download("x", landed / "a.png")
        assert (landed / "a.png").read_bytes() == b"old"
        assert os.listdir(landed) == ["a.png"]

    @pytest.mark.parametrize("kind", [RuntimeError, KeyboardInterrupt])
    def test_a_callback_that_fails_ends_it_and_leaves_nothing(
        self, world: World, landed: Path, kind: type[BaseException]
    ) -> None:
        if world.name != "sync" and kind is KeyboardInterrupt:
            pytest.skip("ends the event loop itself")

        def fail(done: int, total: int) -> None:
            raise kind

        with FaultyServer(otherwise=answer(raw=BODY)) as server:
            client = world.client(server.host, pool_size=1)
            for callback in world.callback(fail):
                with pytest.raises(kind):
                    client.download("x", landed / "a.png", progress_callback=callback)
                assert os.listdir(landed) == []
            assert client.download("x", None).content == BODY

    def test_a_preview_in_processing_is_waited_for(self, world: World, landed: Path) -> None:
        script = [answer({}, 202, {"Retry-After": "2"}), answer({}, 202), answer(raw=BODY)]
        with FaultyServer(script=script) as server:
            client = world.client(server.host)
            slept: list[float] = []
            client.wire.sleep = slept.append
            client.download("x", landed / "a.png")
        assert slept == [2.0, 5.0]
        assert (landed / "a.png").read_bytes() == BODY

    def test_a_preview_that_is_never_ready_is_an_error(self, world: World, landed: Path) -> None:
        with FaultyServer(otherwise=answer({}, 202, {"Retry-After": "40"})) as server:
            client = world.client(server.host)
            slept: list[float] = []
            client.wire.sleep = slept.append
            with pytest.raises(PreviewFileProcessingException, match="after 60 s"):
                client.download("x", landed / "a.png")
        assert sum(slept) == pytest.approx(60, abs=1)
        assert os.listdir(landed) == []

    def test_names_from_a_server_stay_in_their_folder(self, world: World, landed: Path) -> None:
        names = ["../../up", "/etc/passwd", "..\\..\\boot", "same", "SAME"]
        records = [
            {"id": str(uuid.UUID(int=number)), "original_name": name, "extension": "png", "revision": 1}
            for number, name in enumerate(names)
        ]
        by_id = {record["id"]: record for record in records}

        @chosen_by
        def choose(request: Received) -> Action:
            is_record = "/data/preview-files/" in request.path
            return answer(by_id[request.path.rpartition("/")[2]]) if is_record else answer(raw=BODY)

        with FaultyServer(otherwise=choose) as server:
            paths = world.client(server.host).run(gazu.files.download_preview_files, records, landed)
        assert len(set(paths)) == len(names)
        assert {path.parent for path in paths} == {landed}
        assert sorted(path.name for path in paths) == sorted(os.listdir(landed))
        assert all(path.read_bytes() == BODY for path in paths)

    @pytest.mark.parametrize("path", [".", "none/a.png"], ids=["folder", "no folder"])
    def test_a_target_that_cannot_be_is_refused_before_anything_is_sent(
        self, world: World, landed: Path, path: str
    ) -> None:
        with FaultyServer() as server:
            with pytest.raises(ValueError, match="^file_path: "):
                world.client(server.host).download("x", landed / path)
            assert server.received == []


class TestUploads:
    def test_it_is_streamed_with_its_parts_and_progress(self, world: World, picture: Path, tmp_path: Path) -> None:
        other = tmp_path / "b.mov"
        other.write_bytes(b"movie")
        seen: list[tuple[int, int]] = []
        with FaultyServer() as server:
            client = world.client(server.host)
            for callback in world.callback(lambda *step: seen.append(step)):
                seen.clear()
                client.upload("x", picture, {"items": ["a", 2], "none": None}, [other], progress_callback=callback)
                body = server.received[-1].body
                assert BODY in body
                for piece in ('name="file"', 'name="file-1"; filename="b.mov"', "Content-Type: image/png"):
                    assert piece.encode() in body
                assert body.count(b'name="items"') == 2
                assert b'name="none"' not in body
                assert seen[-1] == (len(BODY) + 5, len(BODY) + 5)
                assert seen == sorted(seen)

    def test_a_big_file_goes_in_pieces(self, world: World, tmp_path: Path) -> None:
        with (tmp_path / "big.mov").open("wb") as file:
            file.truncate(8 << 20)
        seen: list[tuple[int, int]] = []
        with FaultyServer() as server:
            world.client(server.host).upload(
                "x", tmp_path / "big.mov", progress_callback=lambda *step: seen.append(step)
            )
        done = [step[0] for step in seen]
        assert max(after - before for before, after in itertools.pairwise(done)) <= 2 << 20
        assert done[-1] == 8 << 20

    def test_every_attempt_sends_the_whole_file(self, world: World, picture: Path) -> None:
        seen: list[tuple[int, int]] = []
        script = [answer(EXPIRED, 401), answer({"access_token": "new"}), answer({}, 429)]
        with FaultyServer(script=script) as server:
            client = world.client(server.host, access_token="old", refresh_token="again", retry=QUICK)
            client.upload("x", picture, progress_callback=lambda *step: seen.append(step))
            sent = [request.body for request in server.received if request.method == "POST"]
            assert [BODY in body for body in sent] == [True, True, True]
            assert seen[-1] == max(seen) == (len(BODY), len(BODY))

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
        self, world: World, tmp_path: Path, picture: Path, make: Any, kind: type[Exception], said: str
    ) -> None:
        bad = tmp_path / "bad.png"
        make(bad)
        with FaultyServer() as server:
            client = world.client(server.host)
            with pytest.raises(kind, match=f"{said}.*bad.png"):
                client.upload("x", bad)
            with pytest.raises(kind, match=f"{said}.*bad.png"):
                client.upload("x", picture, extra_files=[bad])
            assert server.received == []

    def test_a_file_that_shrinks_while_it_is_sent_is_an_error(self, world: World, tmp_path: Path) -> None:
        path = tmp_path / "sh010.mov"
        path.write_bytes(BODY * 8)
        with FaultyServer() as server:
            client = world.client(server.host, pool_size=1)
            with pytest.raises(UploadFailedException, match=r"sh010.*shorter"):
                client.upload("x", path, progress_callback=lambda *_: os.truncate(path, 1000))
            assert client.get("data/x") == {"ok": True}

    @pytest.mark.parametrize("kind", [RuntimeError, gazu.GazuException])
    def test_a_callback_that_fails_ends_it(self, world: World, picture: Path, kind: type[Exception]) -> None:
        def fail(done: int, total: int) -> None:
            raise kind("stop")

        with FaultyServer() as server:
            client = world.client(server.host, pool_size=1)
            for callback in world.callback(fail):
                with pytest.raises(kind, match="stop"):
                    client.upload("x", picture, progress_callback=callback)
            assert client.get("data/x") == {"ok": True}
