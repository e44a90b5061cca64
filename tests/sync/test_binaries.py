"""Files brought between two real servers, whole and in spite of faults. The records are put there by hand."""

from __future__ import annotations

import http.client
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from gazu_like.client import KitsuClient
from gazu_like.exception import GazuException, ParameterException
from gazu_like.files.preview import original_path
from gazu_like.sync.context import Context, KitsuSide
from gazu_like.sync.files import attachments as file_attachments
from gazu_like.sync.files import previews as file_previews
from gazu_like.sync.files.copies import Job, fetched
from gazu_like.sync.files.table import FILES, AttachmentWriter, compare_files, digest, sweep
from gazu_like.sync.journal import Journal
from gazu_like.sync.kinds import BY_NAME
from gazu_like.sync.model import Change
from gazu_like.sync.report import Report
from tests.support import media
from tests.support.faulty import FaultyServer, Received, forward_to
from tests.sync.conftest import Pair, make_pair

KINDS = {kind.name: kind for kind in FILES}
ANNOTATIONS = [{"time": 0, "drawing": {"objects": [{"type": "path"}]}}]
#: What a record of a preview may differ in.
NOT_KEPT = ("updated_at", "task_id", "person_id")


@pytest.fixture(scope="module")
def film(clients: tuple[KitsuClient, KitsuClient], tmp_path_factory: pytest.TempPathFactory) -> Pair:
    """A production with files of every kind, and its records on the target, without them."""
    pair = make_pair(clients)
    shoot(pair, tmp_path_factory.mktemp("film"))
    lay_out(pair)
    return pair


@pytest.fixture
def context(film: Pair, tmp_path: Path) -> Iterator[Context]:
    with closing(new_context(film, tmp_path).journal) as journal:
        context = new_context(film, tmp_path, journal)
        yield context


def new_context(film: Pair, folder: Path, journal: Journal | None = None, source: KitsuClient | None = None) -> Context:
    journal = journal or Journal(None, {"project": film.here["id"]})
    here = KitsuSide("source", source or film.source, film.here["id"], journal)
    there = KitsuSide("target", film.target, film.there["id"], journal)
    report = Report("run", "", "", "", "", "")
    ids, used = dict(film.made["ids"]), set(film.made["used"])
    return Context(here, there, journal, report, folder, ids=ids, used=used, kinds=BY_NAME)


def shoot(pair: Pair, folder: Path) -> None:
    client, made, mark = pair.source, pair.made, uuid.uuid4().hex[:6]
    email = f"zoe-{mark}@example.com"
    made["person"] = client.person.new_person("Zoë", f"O'Neil {mark}", email)
    made["person there"] = pair.target.person.new_person("Zoë", f"O'Neil {mark}", email)
    for side, name in ((pair.source, "type"), (pair.target, "type there")):
        made[name] = side.task.new_task_type(f"Comp {mark}", for_entity="Shot")
    square = media.png(folder / "square.png", 300, 300)
    client.upload(f"pictures/thumbnails/persons/{made['person']['id']}", square)
    client.upload(f"pictures/thumbnails/projects/{pair.here['id']}", square)
    made["background"] = client.files.new_preview_background_file(f"Sky {mark}", False)
    (folder / "sky light.hdr").write_bytes(square.read_bytes())
    client.files.upload_preview_background_file(made["background"], folder / "sky light.hdr")
    sequence = client.shot.new_sequence(pair.here, "SQ01")
    made["shot"] = client.shot.new_shot(pair.here, sequence, "SH010")
    made["task"] = client.task.new_task(made["shot"], made["type"])
    publish(pair, folder)
    talk(pair, folder)


def publish(pair: Pair, folder: Path) -> None:
    client, made = pair.source, pair.made
    status = client.task.get_task_status_by_short_name("wip")
    assert status is not None
    picture = media.png(folder / "frame «ü» 1.png", 320, 200)
    noise = Image.effect_noise((300, 200), 80).convert("RGB")
    noise.save(folder / "noise.jpg")
    noise.save(folder / "noise.gif")
    (folder / "notes.pdf").write_bytes(b"%PDF-1.4\n" + b"x" * 5000)
    sent = [picture, folder / "notes.pdf", folder / "noise.gif"]
    program = media.ffmpeg()
    if program:
        sent.append(media.movie(folder / "clip.mp4", program, 48))
    previews = []
    for number, path in enumerate(sent):
        comment = client.task.add_comment(made["task"], status, f"version {number}")
        previews.append(client.task.add_preview(made["task"], comment, path))
        if number == 0:
            previews.append(client.task.add_extra_preview(made["task"], comment, previews[0], folder / "noise.jpg"))
    client.files.update_preview(previews[0], {"annotations": ANNOTATIONS, "validation_status": "validated"})
    comment = client.task.add_comment(made["task"], status, "broken")
    broken = client.task.create_preview(made["task"], comment)
    client.files.update_preview(broken, {"status": "broken", "original_name": "cut"})
    made |= {"comment": comment, "previews": [*previews, broken]}


def talk(pair: Pair, folder: Path) -> None:
    client, made = pair.source, pair.made
    (folder / 'nöte, "1".txt').write_text("brighter, please")
    (folder / "answer.bin").write_bytes(bytes(range(256)) * 20)
    client.task.add_attachment_files_to_comment(made["task"], made["comment"], [folder / 'nöte, "1".txt'])
    reply = f"data/tasks/{made['task']['id']}/comments/{made['comment']['id']}/reply"
    client.upload(reply, folder / "answer.bin", data={"text": "here"})
    software = client.files.new_software("Blender " + uuid.uuid4().hex[:6], "blx", "blend")
    body = {"name": "scene", "task_id": made["task"]["id"], "entity_id": made["shot"]["id"], "revision": 1}
    for name in ("scene", "without a file"):
        made[name] = client.create("working-files", {**body, "name": name, "software_id": software["id"]})
    client.upload(f"data/working-files/{made['scene']['id']}/file", folder / "answer.bin")
    client.post(f"actions/user/chats/{made['shot']['id']}/join", {})
    messages = f"data/entities/{made['shot']['id']}/chat/messages"
    made["message"] = client.upload(messages, folder / "noise.jpg", data={"message": "look"})


def lay_out(pair: Pair) -> None:
    """Write the records to the target as the engine would."""
    here, there, made = pair.source, pair.target, pair.made
    ids = made["ids"] = {pair.here["id"]: pair.there["id"]}
    made["used"] = {made["person"]["id"], made["background"]["id"]}
    ids[made["person"]["id"]] = made["person there"]["id"]
    ids[made["type"]["id"]] = made["type there"]["id"]
    for route, name in (("entity-types", "name"), ("task-status", "short_name"), ("persons", "email")):
        known = {row[name]: row["id"] for row in there.fetch_all(route)}
        ids |= {row["id"]: known[row[name]] for row in here.fetch_all(route) if row[name] in known}
    made["ids"] = ids

    def moved(row: dict[str, Any]) -> dict[str, Any]:
        return {key: ids.get(value, value) if isinstance(value, str) else value for key, value in row.items()}

    def put(model: str, rows: list[dict[str, Any]]) -> None:
        there.import_data(f"{model}?silent=true", [moved(row) for row in rows])
        ids.update({row["id"]: row["id"] for row in rows})

    project = pair.here["id"]
    background = there.create("preview-background-files", {"name": made["background"]["name"], "extension": "hdr"})
    ids[made["background"]["id"]] = background["id"]
    for kind in ("sequences", "shots"):
        put("entities", [{**row, "entities_out": None} for row in here.fetch_all(f"projects/{project}/{kind}")])
    put("tasks", [{**row, "assignees": []} for row in here.fetch_all(f"projects/{project}/tasks")])
    previews = here.fetch_all(f"projects/{project}/preview-files")
    pending = {"original_name": None, "status": "processing"}
    put("preview-files", [{**row, **(pending if row["status"] == "ready" else {})} for row in previews])
    comments = here.fetch_all(f"projects/{project}/comments")
    left_out = ("attachment_files", "department_mentions")
    put("comments", [{k: v for k, v in row.items() if k not in left_out} for row in comments])
    for name in ("scene", "without a file"):
        row = moved({k: v for k, v in made[name].items() if k not in ("id", "type", "created_at", "updated_at")})
        ids[made[name]["id"]] = there.create("working-files", {**row, "software_id": None})["id"]
    chat = there.create("chats", {"object_id": made["shot"]["id"], "object_type": "entity"})
    body = {"chat_id": chat["id"], "person_id": made["person there"]["id"], "text": "look"}
    ids[made["message"]["id"]] = there.create("chat-messages", body)["id"]


def bring(context: Context, name: str) -> list[Job]:
    kind = KINDS[name]
    context.target.forget()
    jobs = kind.jobs(context)
    for job in jobs:
        kind.copy(context, job)
    context.target.forget()
    return jobs


def check(context: Context, name: str, count: int) -> None:
    pairs = KINDS[name].pairs(context)
    assert len(pairs) == count
    for pair in pairs:
        assert compare_files(context, pair) is None
        assert digest(context, context.source, pair.source) == digest(context, context.target, pair.target)
    assert KINDS[name].jobs(context) == []
    assert not list(context.folder.glob("**/*"))[1:]


@pytest.mark.parametrize("name", ["person-avatars", "project-avatar", "preview-background-files", "working-files"])
def test_plain_files_arrive_whole(context: Context, name: str) -> None:
    assert len(bring(context, name)) == 1
    check(context, name, 1)


@pytest.fixture(scope="module")
def brought(film: Pair, tmp_path_factory: pytest.TempPathFactory) -> Context:
    """The migration after the previews were brought."""
    context = new_context(film, tmp_path_factory.mktemp("brought"))
    bring(context, "preview-files")
    return context


def records(context: Context) -> tuple[dict[str, Any], dict[str, Any]]:
    """The previews' records of both sides, less what cannot be kept."""
    found = []
    for side in (context.source, context.target):
        rows = side.client.fetch_all(f"projects/{side.project_id}/preview-files")
        found.append({row["id"]: {k: v for k, v in row.items() if k not in NOT_KEPT} for row in rows})
    return found[0], found[1]


def test_previews_arrive_whole_with_their_records(brought: Context, film: Pair) -> None:
    here, there = records(brought)
    assert here == there
    assert len(here) == len(film.made["previews"])
    assert {row["status"] for row in there.values()} == {"ready", "broken"}
    check(brought, "preview-files", len(here) - 1)
    assert brought.report.problems == []


def test_the_order_of_uploads_keeps_the_tasks_latest_preview(brought: Context, film: Pair) -> None:
    ids = [
        client.fetch_one("tasks", film.made["task"]["id"])["last_preview_file_id"]
        for client in (film.source, film.target)
    ]
    assert ids[0] == ids[1]


def one_with(context: Context, extension: str) -> dict[str, Any]:
    rows = context.source.client.fetch_all(f"projects/{context.source.project_id}/preview-files")
    found: dict[str, Any] = next(row for row in rows if row["extension"] == extension)
    return found


def unfinished(film: Pair, preview_file_id: str) -> None:
    """Make a preview as it is before its file comes."""
    row = {"id": preview_file_id, "original_name": None, "status": "processing"}
    film.target.import_data("preview-files?silent=true", [row])


def broken_off(*_: Any, **__: Any) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize("moment", ["_restore", "_look", "_post"])
def test_a_run_that_was_killed_goes_on(
    brought: Context, film: Pair, moment: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    row = one_with(brought, "gif")
    unfinished(film, row["id"])
    with monkeypatch.context() as patch:
        patch.setattr(file_previews, moment, broken_off)
        with pytest.raises(KeyboardInterrupt):
            bring(new_context(film, tmp_path), "preview-files")
    context = new_context(film, tmp_path)
    assert [job.id for job in bring(context, "preview-files")] == [row["id"]]
    here, there = records(context)
    assert here == there
    check(context, "preview-files", len(here) - 1)


def test_a_preview_that_was_looked_at_takes_its_file_all_the_same(brought: Context, film: Pair) -> None:
    row = one_with(brought, "png")
    film.target.download(original_path(row["id"], "png"), None)
    unfinished(film, row["id"])
    assert [job.id for job in bring(brought, "preview-files")] == [row["id"]]
    here, there = records(brought)
    assert here == there


def test_a_file_that_verification_found_to_differ_is_brought_again(
    brought: Context, film: Pair, tmp_path: Path
) -> None:
    row = one_with(brought, "pdf")
    (tmp_path / "notes.pdf").write_bytes(b"%PDF-1.4\n" + b"y" * 5000)
    film.target.import_data(
        "preview-files?silent=true", [{"id": row["id"], "original_name": None, "status": "processing"}]
    )
    film.target.put(f"actions/preview-files/{row['id']}/update-annotations", {})
    film.target.upload(f"pictures/preview-files/{row['id']}", tmp_path / "notes.pdf")
    film.target.update("preview-files", row["id"], {"data": row["data"], "annotations": row["annotations"]})
    brought.target.forget()
    assert KINDS["preview-files"].jobs(brought) == []
    pair = next(pair for pair in KINDS["preview-files"].pairs(brought) if pair.id == row["id"])
    said = compare_files(brought, pair)
    assert said is not None
    assert said.startswith("the same size, 5009 bytes, but other bytes")
    assert [job.id for job in bring(brought, "preview-files")] == [row["id"]]
    check(brought, "preview-files", len(records(brought)[0]) - 1)


def test_a_record_that_changed_costs_a_look_at_the_source_alone(brought: Context) -> None:
    row = one_with(brought, "png")
    brought.journal.note_file("brought", original_path(row["id"], "png"), "older", 1, "")
    asked: list[str] = []

    head = KitsuSide.head

    def noted(side: KitsuSide, path: str) -> tuple[str, int | None]:
        asked.append(side.name)
        return head(side, path)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(KitsuSide, "head", noted)
        assert bring(brought, "preview-files") == []
        assert bring(brought, "preview-files") == []
    assert asked == ["source"]


def test_a_file_that_the_target_removes_its_record_for_is_told(brought: Context, film: Pair, tmp_path: Path) -> None:
    row = one_with(brought, "gif")
    unfinished(film, row["id"])
    context = new_context(film, tmp_path)
    job = Job("preview-files", row["id"], "a gif", 1, "", {**row, "extension": "xyz"}, row["id"])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(file_previews, "original_path", lambda preview_file_id, _: original_path(preview_file_id, "gif"))
        with pytest.raises(ParameterException, match="Wrong file format"):
            KINDS["preview-files"].copy(context, job)
    film.target.import_data("preview-files?silent=true", [{"id": row["id"], "extension": "gif", "status": "broken"}])
    assert [job.id for job in bring(context, "preview-files")] == [row["id"]]
    here, there = records(context)
    assert here == there


def test_a_file_that_the_target_cannot_work_on_fails_and_is_brought_later(
    brought: Context, film: Pair, tmp_path: Path
) -> None:
    row = one_with(brought, "gif")
    unfinished(film, row["id"])
    job = Job("preview-files", row["id"], "a gif", 1, "", {**row, "extension": "mp4"}, row["id"])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(file_previews, "original_path", lambda preview_file_id, _: original_path(preview_file_id, "gif"))
        patch.setattr(file_previews, "_post", with_file(tmp_path / "no movie.mp4", b"nonsense"))
        with pytest.raises(GazuException, match="could not work on the file: the preview is 'broken' there"):
            KINDS["preview-files"].copy(new_context(film, tmp_path), job)
    film.target.import_data("preview-files?silent=true", [{"id": row["id"], "extension": "gif", "status": "broken"}])
    assert [job.id for job in bring(brought, "preview-files")] == [row["id"]]
    here, there = records(brought)
    assert here == there


def test_a_picture_that_the_target_writes_anew_stays_readable(film: Pair, tmp_path: Path, brought: Context) -> None:
    row = one_with(brought, "png")
    unfinished(film, row["id"])
    context = new_context(film, tmp_path)
    other = media.png(tmp_path / "other.png", 500, 400)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(file_previews, "_post", with_file(other))
        assert [job.id for job in bring(context, "preview-files")] == [row["id"]]
    assert [each.message for each in context.report.problems] == [file_previews.WRITTEN_ANEW]
    assert KINDS["preview-files"].jobs(context) == []
    pair = next(pair for pair in KINDS["preview-files"].pairs(context) if pair.id == row["id"])
    assert film.target.download(pair.target, None).status_code == 200
    assert compare_files(context, pair) == file_previews.WRITTEN_ANEW
    assert KINDS["preview-files"].jobs(context) == []
    unfinished(film, row["id"])
    bring(brought, "preview-files")
    check(brought, "preview-files", len(records(brought)[0]) - 1)


def with_file(path: Path, content: bytes | None = None) -> Callable[..., None]:
    """Send another file than was fetched."""
    post = file_previews._post
    if content is not None:
        path.write_bytes(content)
    return lambda context, job, file, progress: post(context, job, replace(file, path=path), progress)


def test_a_file_that_the_source_has_lost_is_told(context: Context, film: Pair) -> None:
    row = one_with(context, "gif")
    job = Job("preview-files", str(uuid.uuid4()), "a gif", 1, "", row, row["id"])
    assert KINDS["preview-files"].copy(context, job) == 0
    assert [(each.what, each.label) for each in context.report.problems] == [("file", "a gif")]


def test_a_download_that_breaks_off_is_continued(context: Context, film: Pair) -> None:
    row = max(records(context)[0].values(), key=lambda row: row["file_size"] or 0)
    path = original_path(row["id"], row["extension"])
    origin = film.source.host.removesuffix("/api")
    with FaultyServer(script=[half_of(origin)], otherwise=forward_to(origin)) as server:
        client = KitsuClient(server.host, tokens=film.source.tokens)
        side = KitsuSide("source", client, film.here["id"], context.journal)
        with closing(client), fetched(context, side, path) as file:
            assert file.size == row["file_size"]
            assert (file.size, file.sha256) == digest(new_context(film, context.folder), context.source, path)
        ranges = [request.headers.get("range") for request in server.received]
    assert ranges == [None, f"bytes={row['file_size'] // 2}-"]
    assert not list((context.folder / "on-their-way").iterdir())


def half_of(origin: str) -> Callable[..., bool]:
    """Forward a request, and break off in the middle of its answer."""

    def act(connection: Any, request: Received) -> bool:
        upstream = http.client.HTTPConnection(origin.removeprefix("http://"), timeout=60)
        upstream.request(request.method, request.path, None, {"Authorization": request.headers["authorization"]})
        reply = upstream.getresponse()
        content = reply.read()
        upstream.close()
        head = f"HTTP/1.1 200 OK\r\nContent-Length: {len(content)}\r\nETag: {reply.getheader('ETag')}\r\n\r\n"
        connection.sendall(head.encode() + content[: len(content) // 2])
        return False

    return act


def test_what_a_killed_run_left_is_swept_away(context: Context) -> None:
    (context.folder / "on-their-way").mkdir()
    (context.folder / "on-their-way" / ".x.part").write_bytes(b"half")
    sweep(context)
    assert not (context.folder / "on-their-way").exists()


# Attachments


def attachments(context: Context, film: Pair) -> list[Change]:
    rows = film.source.fetch_all(f"projects/{film.here['id']}/attachment-files")
    return [Change(row, dict(row)) for row in sorted(rows, key=lambda row: row["name"])]


def test_attachments_arrive_with_all_but_their_ids(context: Context, film: Pair) -> None:
    writer, kind = AttachmentWriter(), BY_NAME["attachment-files"]
    changes = attachments(context, film)
    assert [bool(change.source["reply_id"]) for change in changes] == [True, False]
    for change in changes:
        answer = writer.create(context, kind, [change])[0]
        context.ids[change.source["id"]] = answer["id"]
        left_out = ("id", "comment")
        listed = film.target.fetch_all(f"projects/{film.there['id']}/attachment-files")
        held = next(row for row in listed if row["id"] == answer["id"])
        assert {k: v for k, v in held.items() if k not in left_out} == {
            k: v for k, v in change.source.items() if k not in left_out
        }
    check(context, "attachment-files", 2)
    first = changes[0]
    there = {**first.row, "id": context.ids[first.source["id"]]}
    film.target.import_data("attachment-files?silent=true", [{"id": there["id"], "reply_id": None}])
    late = Change(first.source, there, {**there, "reply_id": None}, {"reply_id": (None, there["reply_id"])})
    assert writer.update(context, kind, [late])[0]["reply_id"] == there["reply_id"]
    writer.remove(context, kind, [there])
    assert len(film.target.fetch_all(f"projects/{film.there['id']}/attachment-files")) == 1


def test_an_attachment_without_a_file_becomes_one_there(context: Context, film: Pair) -> None:
    row = attachments(context, film)[0].row
    lost = {**row, "id": str(uuid.uuid4()), "name": "lost.txt"}
    film.source.import_data("attachment-files?silent=true", [{k: v for k, v in lost.items() if k != "comment"}])
    written = AttachmentWriter().create(context, BY_NAME["attachment-files"], [Change(lost, lost)])[0]
    assert written["id"] == lost["id"]
    assert [each.what for each in context.report.problems] == ["file"]
    film.source.delete(f"data/attachment-files/{lost['id']}")
    film.target.delete(f"data/attachment-files/{lost['id']}")


@pytest.mark.parametrize("is_killed", [False, True], ids=["at once", "after a kill"])
def test_a_chats_files_arrive(film: Pair, tmp_path: Path, is_killed: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    context, name = new_context(film, tmp_path), "chat-attachments"
    message = film.made["ids"][film.made["message"]["id"]]
    for row in film.target.fetch_all("attachment-files", {"chat_message_id": message}):
        film.target.delete(f"data/attachment-files/{row['id']}")
    if is_killed:
        with monkeypatch.context() as patch:
            patch.setattr(file_attachments, "_import", broken_off)
            with pytest.raises(KeyboardInterrupt):
                bring(context, name)
    assert len(bring(context, name)) == 1
    check(context, name, 1)
    here, there = (chat_of(client, film) for client in (film.source, film.target))
    assert there["participants"] == []
    assert here["last_message"] == there["last_message"]
    messages = film.target.fetch_all("chat-messages", {"chat_id": there["id"]})
    assert [row["text"] for row in messages] == ["look"]


def chat_of(client: KitsuClient, film: Pair) -> dict[str, Any]:
    found: dict[str, Any] = client.fetch_first("chats", {"object_id": film.made["shot"]["id"], "relations": True})
    return found
