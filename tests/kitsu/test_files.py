"""Working and output files, previews, attachments, avatars and paths, on a real server."""

from __future__ import annotations

import contextlib
import copy
import logging
import zipfile
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

import httpx
import pytest

from gazu_like import cache, files
from gazu_like.client import KitsuClient
from gazu_like.exception import (
    FileDoesntExistException,
    ParameterException,
    PreviewFileProcessingException,
    RouteNotFoundException,
)
from tests.support import media
from tests.support.wires import StillWire, client_answering

from .conftest import Production, unique

Row = dict[str, Any]
NOBODY = "00000000-0000-4000-8000-000000000000"


def ids(rows: Any) -> list[str]:
    return [row["id"] for row in rows]


@pytest.fixture(scope="module")
def shared(kitsu_server: Any) -> Iterator[Production]:
    """A production with a file tree, for all tests of this file."""
    with contextlib.closing(kitsu_server.client()) as client:
        made = Production(client)
        client.files.set_project_file_tree(made.project, "simple")
        yield made


@pytest.fixture
def production(shared: Production, kitsu_client: KitsuClient) -> Production:
    """The shared production with a shot, and so a task, of the test's own."""
    mine = copy.copy(shared)
    mine.client = kitsu_client
    mine.sequence, mine.task_type, mine.asset, mine.person = (
        getattr(shared, name) for name in ("sequence", "task_type", "asset", "person")
    )
    mine.shot = kitsu_client.shot.new_shot(mine.project, mine.sequence, unique("SH"))
    return mine


class Filed:
    """A production, and what its output files need."""

    def __init__(self, production: Production) -> None:
        self.production, self.client = production, production.client
        self.files: Any = self.client.files

    @cached_property
    def output_type(self) -> Row:
        made: Row = self.files.new_output_type(unique("Geometry"), "geo")
        return made

    @cached_property
    def scene(self) -> Row:
        where = f"data/projects/{self.production.project['id']}/scenes"
        made: Row = self.client.post(where, {"name": unique("SC"), "sequence_id": self.production.sequence["id"]})
        return made

    @cached_property
    def instance(self) -> Row:
        """The asset in the scene."""
        where = f"data/scenes/{self.scene['id']}/asset-instances"
        made: Row = self.client.post(where, {"asset_id": self.production.asset["id"]})
        return made

    @property
    def of_shot(self) -> tuple[Any, ...]:
        return self.production.shot, self.output_type, self.production.task_type

    @property
    def of_instance(self) -> tuple[Any, ...]:
        return self.instance, self.scene, self.output_type, self.production.task_type


@pytest.fixture
def filed(production: Production) -> Filed:
    return Filed(production)


@pytest.fixture
def alone(kitsu_client: KitsuClient) -> Filed:
    """In a production of the test's own."""
    return Filed(Production(kitsu_client))


def commented(production: Production, *attachments: Path) -> Row:
    """A comment on the task, with files attached."""
    task = production.task
    path, body = f"actions/tasks/{task['id']}/comment", {"task_status_id": task["task_status_id"], "comment": "look"}
    if not attachments:
        made: Row = production.client.post(path, body)
        return made
    sent: Row = production.client.upload(path, attachments[0], body, attachments[1:])
    return sent


def with_preview(production: Production, file: Path | None = None, comment: Row | None = None) -> Row:
    """A preview file of the task; without a file it stays in processing."""
    client, comment = production.client, comment or commented(production)
    made: Row = client.post(f"actions/tasks/{production.task['id']}/comments/{comment['id']}/add-preview", {})
    if file is not None:
        client.upload(f"pictures/preview-files/{made['id']}", file)
    return made


# Software, output types, statuses


def test_software_is_made_found_and_changed(kitsu_client: KitsuClient, caplog: pytest.LogCaptureFixture) -> None:
    name = unique("Maya")
    made = files.new_software(name, "maya", ".ma", [".mb"], client=kitsu_client)
    assert (made["name"], made["file_extension"], made["secondary_extensions"]) == (name, ".ma", [".mb"])
    assert made["id"] in ids(files.all_softwares(client=kitsu_client))
    assert files.get_software(made, client=kitsu_client)["short_name"] == "maya"
    with caplog.at_level(logging.WARNING, "gazu_like"):
        again = files.new_software(name.upper(), "maya", ".mz", client=kitsu_client)
    assert again["id"] == made["id"]
    assert "file_extension" in caplog.text
    assert "short_name" not in caplog.text
    mine = {**made, "secondary_extensions": [".mb", ".fbx"]}
    before = copy.deepcopy(mine)
    assert files.update_software(mine, client=kitsu_client)["secondary_extensions"] == [".mb", ".fbx"]
    assert mine == before
    assert files.get_software(made["id"], client=kitsu_client)["file_extension"] == ".ma"


def test_names_are_found_as_they_are_written_not_as_patterns(kitsu_client: KitsuClient) -> None:
    name = unique("Rig-cache")
    files.new_software(name, "rig", ".rig", client=kitsu_client)
    files.new_output_type(name, "rig", client=kitsu_client)
    files.new_file_status(name, "#000000", client=kitsu_client)
    for find in (files.get_software_by_name, files.get_output_type_by_name, files.get_file_status_by_name):
        found: Any = find(name, client=kitsu_client)
        assert found["name"] == name
        assert find(name.replace("-", "_"), client=kitsu_client) is None
        assert find("Rig-%", client=kitsu_client) is None


def test_output_types_and_statuses_are_made_once(kitsu_client: KitsuClient, caplog: pytest.LogCaptureFixture) -> None:
    kind = files.new_output_type(unique("Cache"), "abc", client=kitsu_client)
    status = files.new_file_status(unique("To review"), "#AA00CC", client=kitsu_client)
    assert kind["id"] in ids(files.all_output_types(client=kitsu_client))
    assert files.get_output_type(kind["id"], client=kitsu_client)["short_name"] == "abc"
    assert files.get_file_status(status["id"], client=kitsu_client)["color"] == "#AA00CC"
    with caplog.at_level(logging.WARNING, "gazu_like"):
        assert files.new_output_type(kind["name"], "abc", client=kitsu_client)["id"] == kind["id"]
        assert files.new_file_status(status["name"], "#AA00CC", client=kitsu_client)["id"] == status["id"]
    assert caplog.text == ""
    with caplog.at_level(logging.WARNING, "gazu_like"):
        files.new_output_type(kind["name"], "vdb", client=kitsu_client)
        files.new_file_status(status["name"], "#000000", client=kitsu_client)
    assert ["short_name" in line for line in caplog.messages] == [True, False]
    assert "color" in caplog.messages[1]


# Working files


def test_revisions_of_working_files_follow_one_another(filed: Filed) -> None:
    task = filed.production.task
    software = files.new_software(unique("Nuke"), "nuke", ".nk", client=filed.client)
    person = filed.production.person
    first = filed.files.new_working_file(task, software=software, comment="blocking", person=person["id"])
    second = filed.files.new_working_file(task["id"])
    lit = filed.files.new_working_file(task, "light", revision=5)
    assert (first["revision"], second["revision"], lit["revision"]) == (1, 2, 5)
    assert (first["software_id"], first["person_id"], first["comment"]) == (software["id"], person["id"], "blocking")
    assert first["path"].endswith("_main_v001")
    assert filed.files.get_working_file(first["id"])["path"] == first["path"]
    assert ids(filed.files.get_working_files_for_task(task)) == [lit["id"], second["id"], first["id"]]
    newest = filed.files.get_last_working_files(task)
    assert {name: row["id"] for name, row in newest.items()} == {"main": second["id"], "light": lit["id"]}
    assert filed.files.get_last_working_file_revision(task)["revision"] == 2
    assert filed.files.get_last_working_file_revision(task, "nothing") is None
    with pytest.raises(ParameterException, match="already exists"):
        filed.files.new_working_file(task, revision=1)


def test_working_files_of_an_entity_are_narrowed(filed: Filed) -> None:
    task, shot = filed.production.task, filed.production.shot
    main, light = filed.files.new_working_file(task), filed.files.new_working_file(task, "light")
    assert set(ids(filed.files.get_all_working_files_for_entity(shot))) == {main["id"], light["id"]}
    assert ids(filed.files.get_all_working_files_for_entity(shot, task["id"], "light")) == [light["id"]]
    assert ids(filed.files.get_all_working_files_for_entity(shot["id"], name="main")) == [main["id"]]


def test_comment_and_date_of_a_working_file_change(filed: Filed) -> None:
    made = filed.files.new_working_file(filed.production.task)
    assert filed.files.update_comment(made, "retake")["comment"] == "retake"
    filed.client.update("working-files", made["id"], {"comment": "again"})
    touched = filed.files.update_modification_date(made["id"])
    assert touched["id"] == made["id"]
    assert touched["updated_at"] >= made["updated_at"]


def test_working_file_is_stored_and_fetched(filed: Filed, tmp_path: Path) -> None:
    scene, told = tmp_path / "scene.blend", []
    scene.write_bytes(bytes(range(256)) * 500)
    made = filed.files.new_working_file(filed.production.task)
    sent = filed.files.upload_working_file(made, scene, progress_callback=lambda *each: told.append(each))
    assert sent["id"] == made["id"]
    assert told[-1] == (128000, 128000)
    target = tmp_path / "fetched.blend"
    answer = filed.files.download_working_file(made["id"], target)
    assert isinstance(answer, httpx.Response)
    assert target.read_bytes() == scene.read_bytes()
    place = tmp_path / "on the studio's disk"
    filed.client.update("working-files", made["id"], {"path": str(place)})
    filed.files.download_working_file(made)
    assert place.read_bytes() == scene.read_bytes()
    filed.client.update("working-files", made["id"], {"path": None})
    with pytest.raises(ValueError, match="file_path"):
        filed.files.download_working_file(made)
    empty = filed.files.new_working_file(filed.production.task)
    with pytest.raises(RouteNotFoundException):
        filed.files.download_working_file(empty, target)
    assert target.read_bytes() == scene.read_bytes()
    assert sorted(file.name for file in tmp_path.iterdir()) == ["fetched.blend", "on the studio's disk", "scene.blend"]


def test_separator_reaches_the_whole_path_of_a_working_file(filed: Filed) -> None:
    task = filed.production.task
    made = filed.files.new_working_file(task, "rig", sep="\\")
    software = filed.files.get_software(made["software_id"])
    built = filed.files.build_working_file_path(task, "rig", "working", software, made["revision"], "\\")
    assert made["path"] == built
    assert made["path"].removeprefix("/simple").count("/") == 0
    assert filed.files.get_working_file(made)["path"] == built


def test_software_that_the_server_adds_is_seen_through_the_cache(filed: Filed) -> None:
    cache.enable()
    try:
        files.all_softwares(client=filed.client)
        made = filed.files.new_working_file(filed.production.task)
        assert made["software_id"] in ids(files.all_softwares(client=filed.client))
    finally:
        cache.disable()
        cache.clear_all()


# Paths


def test_paths_are_built_and_not_kept(filed: Filed) -> None:
    task, shot = filed.production.task, filed.production.shot
    working = filed.files.build_working_file_path(task, "main", revision=3)
    assert working.startswith("/simple/productions/")
    assert working.endswith("_main_v003")
    assert filed.files.build_working_file_path(task["id"], mode="preview", sep="\\").count("\\") > 3
    output = filed.files.build_entity_output_file_path(*filed.of_shot, "cache", sep="|")
    assert output.startswith("/simple|productions/export|")
    assert output.endswith("_cache_v001")
    in_scene = filed.files.build_asset_instance_output_file_path(*filed.of_instance, "cache", "abc", revision=2)
    assert "/instance_" in in_scene
    assert "/abc/" in in_scene
    assert in_scene.endswith("_v002")
    assert filed.files.get_working_files_for_task(task) == []
    assert filed.files.all_output_files_for_entity(shot) == []
    with pytest.raises(ParameterException, match="Mode nothing"):
        filed.files.build_working_file_path(task, mode="nothing")


def test_blanks_of_a_path_become_underscores(alone: Filed) -> None:
    tree = alone.files.set_project_file_tree(alone.production.project["id"], "simple")["file_tree"]
    spaced = {mode: {**templates, "root": "my productions"} for mode, templates in tree.items()}
    assert alone.files.update_project_file_tree(alone.production.project, spaced)["file_tree"] == spaced
    assert "/my_productions/" in alone.files.build_working_file_path(alone.production.task)
    assert "/my_productions/" in alone.files.build_entity_output_file_path(*alone.of_shot)


def test_building_a_path_is_asked_each_time(filed: Filed) -> None:
    cache.enable()
    try:
        before = filed.files.build_entity_output_file_path(*filed.of_shot)
        with contextlib.closing(KitsuClient(filed.client.host, tokens=filed.client.tokens)) as somebody:
            files.new_entity_output_file(*filed.of_shot, "", client=somebody)
        after = filed.files.build_entity_output_file_path(*filed.of_shot)
        assert (before[-5:], after[-5:]) == ("_v001", "_v002")
    finally:
        cache.disable()
        cache.clear_all()


def test_named_file_trees_fit_every_kind_of_entity(alone: Filed) -> None:
    production = alone.production
    for name in ("default", "simple"):
        changed = alone.files.set_project_file_tree(production.project["id"], name)
        assert set(changed["file_tree"]) == {"working", "output", "preview"}
        for entity in (production.asset, production.shot, production.sequence, alone.scene):
            for mode in ("output", "preview"):
                built = alone.files.build_entity_output_file_path(entity, *alone.of_shot[1:], mode=mode)
                assert built.startswith("/simple/productions/")
                assert "<" not in built


def test_file_trees_that_are_none_change_nothing(filed: Filed) -> None:
    before = filed.client.project.get_project(filed.production.project)["file_tree"]
    with pytest.raises(ValueError, match="file_tree_name: wanted one of default, simple, got 'studio'"):
        filed.files.set_project_file_tree(filed.production.project, "studio")
    with pytest.raises(ValueError, match="file_tree"):
        filed.files.update_project_file_tree(filed.production.project, "simple")
    assert filed.client.project.get_project(filed.production.project)["file_tree"] == before


# Output files


def test_revisions_of_output_files_follow_one_another(filed: Filed) -> None:
    shot, kind, task_type = filed.of_shot
    working = filed.files.new_working_file(filed.production.task)
    status = filed.files.new_file_status(unique("Broken"), "#FF0000")
    assert filed.files.get_next_entity_output_revision(*filed.of_shot) == 1
    assert filed.files.get_last_entity_output_revision(*filed.of_shot) == 0
    first = filed.files.new_entity_output_file(*filed.of_shot, "baked")
    second = filed.files.new_entity_output_file(
        shot["id"], kind["id"], task_type["id"], "again", working, filed.production.person, file_status_id=status
    )
    assert (first["revision"], second["revision"]) == (1, 2)
    assert (second["source_file_id"], second["file_status_id"]) == (working["id"], status["id"])
    assert second["person_id"] == filed.production.person["id"]
    assert first["path"] == f"{first['folder_path']}/{first['file_name']}"
    assert filed.files.get_last_entity_output_revision(*filed.of_shot) == 2
    assert filed.files.get_next_entity_output_revision(*filed.of_shot, "other") == 1
    assert filed.files.get_output_file(first)["comment"] == "baked"
    assert filed.files.get_output_file_by_path(second["path"])["id"] == second["id"]
    assert filed.files.get_output_file_by_path("/nowhere") is None
    with pytest.raises(ParameterException, match="already exists"):
        filed.files.new_entity_output_file(*filed.of_shot, "baked", revision=1)
    assert filed.files.update_output_file(first["id"], {"size": 12})["size"] == 12
    assert ids(filed.files.all_output_types_for_entity(shot)) == [kind["id"]]


def test_lists_of_output_files_are_narrowed(filed: Filed) -> None:
    shot, kind, task_type = filed.of_shot
    status = filed.files.new_file_status(unique("Approved"), "#00FF00")
    old = filed.files.new_entity_output_file(*filed.of_shot, "", representation="abc")
    new = filed.files.new_entity_output_file(*filed.of_shot, "", representation="abc", file_status_id=status["id"])
    far = filed.files.new_entity_output_file(*filed.of_shot, "", name="far")
    for rows in (filed.files.all_output_files_for_entity, filed.files.all_output_files_for_project):
        where: Any = shot if "entity" in rows.func.__name__ else filed.production.project
        assert set(ids(rows(where, kind))) == {old["id"], new["id"], far["id"]}
        assert ids(rows(where, kind["id"], name="far")) == [far["id"]]
        assert set(ids(rows(where["id"], kind, task_type["id"], representation="abc"))) == {old["id"], new["id"]}
        assert ids(rows(where, file_status=status)) == [new["id"]]
        assert len(rows(where, kind, name="", representation="")) == 3
    newest = filed.files.get_last_output_files_for_entity
    assert set(ids(newest(shot))) == {new["id"], far["id"]}
    assert ids(newest(shot["id"], kind["id"], task_type, "main", "abc", status["id"])) == [new["id"]]


def test_mode_and_separator_make_the_path_of_an_output_file(filed: Filed) -> None:
    preview = filed.files.new_entity_output_file(*filed.of_shot, "", mode="preview", sep="\\", nb_elements=24)
    built = filed.files.build_entity_output_file_path(*filed.of_shot, mode="preview", revision=1, sep="\\")
    assert preview["path"] == f"{built}_[1-24]"
    assert preview["path"] == f"{preview['folder_path']}\\{preview['file_name']}"
    assert (preview["nb_elements"], preview["revision"]) == (24, 1)
    assert filed.files.get_output_file(preview["id"])["path"] == preview["path"]
    plain = filed.files.new_entity_output_file(*filed.of_shot, "", sep="\\", nb_elements=24)
    assert plain["path"].startswith("/simple\\productions/export\\")
    assert plain["path"].endswith("_main_v002_[1-24]")


def test_unknown_mode_makes_no_output_file(filed: Filed) -> None:
    with pytest.raises(ParameterException, match="Mode nothing"):
        filed.files.new_entity_output_file(*filed.of_shot, "", mode="nothing")
    with pytest.raises(ParameterException, match="Mode nothing"):
        filed.files.new_asset_instance_output_file(*filed.of_instance, "", mode="nothing")
    assert filed.files.all_output_files_for_project(filed.production.project, filed.output_type) == []


def test_output_files_of_asset_instances(filed: Filed) -> None:
    instance, scene, kind, task_type = filed.of_instance
    assert filed.files.get_next_asset_instance_output_revision(*filed.of_instance) == 1
    first = filed.files.new_asset_instance_output_file(*filed.of_instance, "baked", representation="abc")
    second = filed.files.new_asset_instance_output_file(*filed.of_instance, "again", representation="abc", sep="\\")
    assert (first["name"], first["revision"], second["revision"]) == ("master", 1, 2)
    assert (first["asset_instance_id"], first["temporal_entity_id"]) == (instance["id"], scene["id"])
    assert "/abc/" in first["path"]
    assert "\\abc\\" in second["path"]
    assert filed.files.get_last_asset_instance_output_revision(*filed.of_instance) == 2
    assert filed.files.get_last_asset_instance_output_revision(*filed.of_instance, "other") == 0
    rows = filed.files.all_output_files_for_asset_instance
    assert set(ids(rows(instance))) == {first["id"], second["id"]}
    assert len(rows(instance["id"], scene, task_type, kind, "master", "abc")) == 2
    assert rows(instance, scene["id"], name="other") == []
    newest = filed.files.get_last_output_files_for_asset_instance
    assert ids(newest(instance, scene)) == [second["id"]]
    assert newest(instance["id"], scene["id"], representation="vdb") == []
    assert ids(filed.files.all_output_types_for_asset_instance(instance["id"], scene["id"])) == [kind["id"]]
    assert ids(filed.files.all_output_types_for_asset_instance(instance, scene)) == [kind["id"]]


def test_mode_makes_the_path_of_an_asset_instances_output_file(alone: Filed) -> None:
    simple = alone.files.set_project_file_tree(alone.production.project, "simple")["file_tree"]
    render = {**simple["output"], "root": "renders"}
    alone.files.update_project_file_tree(alone.production.project, {**simple, "render": render})
    made = alone.files.new_asset_instance_output_file(*alone.of_instance, "", mode="render")
    assert made["path"].startswith("/simple/renders/")
    assert alone.files.get_output_file(made)["path"] == made["path"]


# Previews


def test_picture_is_fetched_in_its_sizes(production: Production, tmp_path: Path) -> None:
    picture, told = media.png(tmp_path / "sketch.png", 640, 480), []
    made = with_preview(production, picture)
    found = files.get_preview_file(made["id"], client=production.client)
    assert (found["original_name"], found["extension"], found["status"]) == ("sketch", "png", "ready")
    assert ids(files.get_all_preview_files_for_task(production.task, client=production.client)) == [made["id"]]
    path = files.get_preview_file_url(made, client=production.client)
    assert path == f"pictures/originals/preview-files/{made['id']}.png"
    target, note = tmp_path / "fetched.png", lambda *each: told.append(each)
    answer = files.download_preview_file(made, target, client=production.client, progress_callback=note)
    assert isinstance(answer, httpx.Response)
    assert media.size_of_png(target.read_bytes()) == (640, 480)
    assert told[-1] == (target.stat().st_size, target.stat().st_size)
    files.download_preview_file_cover(made["id"], target, client=production.client)
    assert media.size_of_png(target.read_bytes()) == (640, 480)
    small = files.download_preview_file_thumbnail(made, None, client=production.client)
    assert media.size_of_png(small.content) == (150, 100)


def test_other_files_are_fetched_by_their_extension(production: Production, tmp_path: Path) -> None:
    archive = tmp_path / "layers.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("layer.txt", "ink" * 500)
    made = with_preview(production, archive)
    files.download_preview_file(made, tmp_path / "fetched.zip", client=production.client)
    assert (tmp_path / "fetched.zip").read_bytes() == archive.read_bytes()


def test_preview_without_a_file_is_waited_for(
    production: Production, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, client = with_preview(production), production.client
    assert made["id"] in ids(files.get_running_preview_files(client=client))
    with pytest.raises(PreviewFileProcessingException, match="still being processed after 0 s") as caught:
        files.wait_for_preview_file(made["id"], timeout=0, client=client)
    assert caught.value.body["id"] == made["id"]
    slept: list[float] = []
    monkeypatch.setattr(client.wire, "sleep", slept.append)
    with pytest.raises(PreviewFileProcessingException):
        files.download_preview_file(made, tmp_path / "nothing.mp4", client=client)
    assert sum(slept) == pytest.approx(60, abs=2)
    assert list(tmp_path.iterdir()) == []
    client.upload(f"pictures/preview-files/{made['id']}", media.png(tmp_path / "late.png"))
    assert files.wait_for_preview_file(made, client=client)["status"] == "ready"
    assert made["id"] not in ids(files.get_running_preview_files(client=client))


def test_waiting_looks_again_until_the_time_is_over() -> None:
    client, asked = client_answering(lambda _: httpx.Response(200, json={"id": NOBODY, "status": "processing"}))
    cache.enable()
    try:
        with pytest.raises(PreviewFileProcessingException):
            files.wait_for_preview_file(NOBODY, timeout=12, poll_interval=5, client=client)
    finally:
        cache.disable()
    assert isinstance(client.wire, StillWire)
    assert client.wire.slept == [5, 5, pytest.approx(2, abs=0.5)]
    assert len(asked) == 4


def test_previews_are_changed_moved_and_removed(production: Production, tmp_path: Path) -> None:
    client, picture = production.client, media.png(tmp_path / "a.png")
    comment = commented(production)
    first, second = (with_preview(production, picture, comment) for _ in range(2))
    assert files.update_preview(second["id"], {"name": "face"}, client=client)["name"] == "face"
    moved = files.update_preview_position(second, 1, client=client)
    assert [(row["id"], row["position"]) for row in moved] == [(second["id"], 1), (first["id"], 2)]
    assert ids(files.update_preview_position(second, 2.0, client=client)) == [first["id"], second["id"]]
    assert files.remove_preview_file(second, client=client) == ""
    assert files.remove_preview_file(first["id"], force=True, client=client) == ""
    with pytest.raises(RouteNotFoundException):
        files.get_preview_file(first, client=client)


def test_annotations_in_the_servers_form(production: Production, tmp_path: Path) -> None:
    made, client = with_preview(production, media.png(tmp_path / "a.png")), production.client
    drawing = {"time": 0, "drawing": {"objects": [{"id": "o1", "left": 5}, {"id": "o2", "left": 6}]}}
    drawn = files.update_preview_annotations(made, additions=[drawing], client=client)
    assert [each["id"] for each in drawn["annotations"][0]["drawing"]["objects"]] == ["o1", "o2"]
    moved = {"time": 0, "drawing": {"objects": [{"id": "o1", "left": 50}]}}
    files.update_preview_annotations(made["id"], updates=[moved], client=client)
    left = files.update_preview_annotations(made, deletions=[{"time": 0, "objects": ["o2"]}], client=client)
    assert left["annotations"][0]["drawing"]["objects"] == [{"id": "o1", "left": 50}]
    assert files.update_preview_annotations(made, client=client)["id"] == made["id"]


def test_annotations_told_by_their_ids(production: Production, tmp_path: Path) -> None:
    made, client = with_preview(production, media.png(tmp_path / "a.png")), production.client
    later = {"time": 2, "drawing": {"objects": [{"id": "o2", "left": 6}]}}
    files.update_preview_annotations(made, additions=[{"id": "o1", "left": 5, "top": 1}, later], client=client)
    changed = [{"id": "o1", "left": 50}]
    done = files.update_preview_annotations(made, updates=changed, deletions=["o2"], client=client)
    assert done["annotations"] == [{"time": 0, "drawing": {"objects": [{"id": "o1", "left": 50, "top": 1}]}}]
    assert changed == [{"id": "o1", "left": 50}]
    with pytest.raises(ValueError, match="deletions: nothing with the ID 'o2' is drawn"):
        files.update_preview_annotations(made, deletions=["o2"], client=client)


def test_movie_is_fetched_in_its_versions(production: Production, movie: Path, tmp_path: Path) -> None:
    client = production.client
    made = with_preview(production, movie)
    assert files.wait_for_preview_file(made, timeout=60, poll_interval=0.2, client=client)["status"] == "ready"
    original = f"movies/originals/preview-files/{made['id']}.mp4"
    low = f"movies/low/preview-files/{made['id']}.mp4"
    assert files.get_preview_file_url(made, client=client) == original
    assert files.get_preview_movie_url(made["id"], client=client) == original
    assert files.get_preview_movie_url(made, lowdef=True, client=client) == low
    assert files.get_preview_lowdef_movie_url(made, client=client) == low
    fetched = []
    for fetch in (files.download_preview_file, files.download_preview_movie, files.download_preview_lowdef_movie):
        target = tmp_path / f"{fetch.__name__}.mp4"
        fetch(made, target, client=client)
        fetched.append(target.read_bytes())
        assert fetched[-1][4:8] == b"ftyp"
    assert fetched[0] == fetched[1]
    assert files.download_preview_file_cover(made, None, client=client).content.startswith(media.SIGNATURE)
    frame = files.extract_frame_from_preview(made, 2, tmp_path / "frame.png", client=client)
    assert frame.status_code == 200
    assert media.size_of_png((tmp_path / "frame.png").read_bytes())[1] > 0
    tile = files.extract_tile_from_preview(made["id"], client=client)
    assert media.size_of_png(tile.content)[1] > 0


# Attachments


def test_attachments_are_listed_and_fetched(production: Production, tmp_path: Path) -> None:
    client, odd = production.client, "größe & 50% #1.png"
    note = tmp_path / "note.txt"
    note.write_text("keep it dark " * 400)
    commented(production, note, media.png(tmp_path / odd, 300, 200))
    rows = files.get_all_attachment_files_for_task(production.task, client=client)
    assert set(ids(files.get_all_attachment_files_for_project(production.project, client=client))) >= set(ids(rows))
    known = {row["name"]: row for row in rows}
    assert {name: row["mimetype"] for name, row in known.items()} == {"note.txt": "text/plain", odd: "image/png"}
    assert files.get_attachment_file(known["note.txt"]["id"], client=client)["size"] == note.stat().st_size
    for name, row in known.items():
        target = tmp_path / f"fetched {name}"
        files.download_attachment_file(row, target, client=client)
        assert target.read_bytes() == (tmp_path / name).read_bytes()
    picture = known[odd]["id"]
    path = files.get_attachment_thumbnail_url(picture, client=client)
    assert path == f"pictures/thumbnails/attachment-files/{picture}.png"
    with pytest.raises(RouteNotFoundException):
        files.download_attachment_thumbnail(known["note.txt"], tmp_path / "none.png", client=client)
    assert not (tmp_path / "none.png").exists()


def test_thumbnail_of_a_picture_in_a_chat_is_fetched(production: Production, tmp_path: Path) -> None:
    client, entity_id = production.client, production.shot["id"]
    client.post(f"actions/user/chats/{entity_id}/join", {})
    picture = media.png(tmp_path / "sketch.png", 300, 200)
    message: Row = client.upload(f"data/entities/{entity_id}/chat/messages", picture, {"message": "look"})
    attached = message["attachment_files"][0]
    files.download_attachment_thumbnail(attached["id"], tmp_path / "small.png", client=client)
    assert max(media.size_of_png((tmp_path / "small.png").read_bytes())) == 150
    assert files.download_attachment_file(attached, None, client=client).content == picture.read_bytes()


def test_attachment_whose_name_holds_a_slash_is_fetched(production: Production, tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    note.write_text("up there")
    commented(production, note)
    row = files.get_all_attachment_files_for_task(production.task, client=production.client)[0]
    production.client.update("attachment-files", row["id"], {"name": "../up/note.txt"})
    answer = files.download_attachment_file(row, None, client=production.client)
    assert answer.text == "up there"


# Avatars


@pytest.mark.parametrize("owner", ["person", "project", "organisation"])
def test_avatars_are_sent_and_fetched(production: Production, owner: str, tmp_path: Path) -> None:
    client = production.client
    holder: Any = getattr(production, owner, None) or client.get("data/organisations/")[0]
    send, fetch = getattr(files, f"upload_{owner}_avatar"), getattr(files, f"download_{owner}_avatar")
    told: list[Any] = []
    picture = media.png(tmp_path / "face.png", 500, 300)
    sent = send(holder["id"], picture, client=client, progress_callback=lambda *each: told.append(each))
    assert sent == {"thumbnail_path": f"pictures/thumbnails/{owner}s/{holder['id']}.png"}
    assert told[-1][0] == picture.stat().st_size
    fetch(holder, tmp_path / "fetched.png", client=client)
    assert media.size_of_png((tmp_path / "fetched.png").read_bytes()) == (400, 400)
    with pytest.raises(FileDoesntExistException):
        send(holder, tmp_path / "gone.png", client=client)


# Bad input, and functions that a studio replaced


def test_bad_input_is_refused_before_anything_is_sent(tmp_path: Path) -> None:
    client, asked = client_answering(lambda _: httpx.Response(200, json={}))
    gone, some = tmp_path / "no" / "such" / "file.png", {"id": NOBODY}
    ours: Any = client.files
    for call in (
        lambda: ours.new_working_file(some, revision=-1),
        lambda: ours.build_working_file_path(some, revision=-1),
        lambda: ours.new_entity_output_file(some, some, some, "", nb_elements=0),
        lambda: ours.new_entity_output_file(some, some, some, "", revision=-1, mode="preview"),
        lambda: ours.build_entity_output_file_path(some, some, some, nb_elements=0),
        lambda: ours.wait_for_preview_file(some, timeout=-1),
        lambda: ours.wait_for_preview_file(some, poll_interval=-1),
        lambda: ours.extract_frame_from_preview(some, -1),
        lambda: ours.update_preview_position(some, 1.5),
        lambda: ours.update_preview_position(some, 0),
        lambda: ours.update_preview_annotations(some, additions=["x"]),
        lambda: ours.update_preview_annotations(some, updates=[{"x": 1}]),
        lambda: ours.update_preview_annotations(some, deletions=[5]),
        lambda: ours.new_software("", "maya", ".ma"),
        lambda: ours.new_output_type("", "geo"),
        lambda: ours.new_file_status("", "#000000"),
        lambda: ours.new_working_file(some, ""),
        lambda: ours.update_software(NOBODY),
        lambda: ours.update_output_file(some, "name"),
        lambda: ours.update_preview(some, None),
        lambda: ours.new_software("Maya", "maya", ".ma", ".mb"),
        lambda: ours.download_preview_file(some, gone),
        lambda: ours.download_preview_movie(some, gone),
        lambda: ours.download_preview_lowdef_movie(some, gone),
        lambda: ours.download_attachment_file(some, gone),
        lambda: ours.download_working_file(some, gone),
        lambda: ours.download_person_avatar(some, tmp_path),
    ):
        with pytest.raises(ValueError, match=r"^\w+: "):
            call()
    for send in (ours.upload_working_file, ours.upload_person_avatar):
        with pytest.raises(FileDoesntExistException):
            send(some, gone)
    assert asked == []


def test_preview_of_unknown_extension_has_no_address() -> None:
    client, _ = client_answering(lambda _: httpx.Response(200, json={"id": NOBODY, "extension": None}))
    with pytest.raises(ValueError, match="preview_file"):
        files.get_preview_file_url(NOBODY, client=client)


def test_functions_that_a_studio_replaced_are_the_ones_that_run(monkeypatch: pytest.MonkeyPatch) -> None:
    client, asked = client_answering(lambda request: httpx.Response(200, content=request.url.path.encode()))
    monkeypatch.setattr(files, "get_preview_file", lambda found, client=None: {"id": found, "extension": "obj"})
    assert files.get_preview_file_url(NOBODY, client=client) == f"pictures/originals/preview-files/{NOBODY}.obj"
    answer = files.download_preview_file(NOBODY, None, client=client)
    assert answer.text == f"/api/pictures/originals/preview-files/{NOBODY}.obj"
    assert len(asked) == 1
