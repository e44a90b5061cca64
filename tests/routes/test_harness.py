"""The contract itself: made-up functions that are right pass, and each way of being wrong is seen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from . import contract, results, show, sources, tables
from .differences import Difference
from .exchange import Server, read_request
from .recorder import Transport
from .templates import Values
from .world import ACCESS, HOST, World


class Made:
    """A library of one function, made for the test, on a bare HTTP client."""

    def __init__(self, function: Callable[..., Any]) -> None:
        self.made = function

    def client(self, server: Server, renewable: bool) -> httpx.Client:
        headers = {"Authorization": f"Bearer {ACCESS}"}
        return httpx.Client(base_url=HOST, transport=Transport(server), headers=headers)

    def function(self, path: str) -> Callable[..., Any]:
        return self.made


def id_of(value: Any) -> Any:
    return value["id"] if isinstance(value, dict) else value


def run(path: str, function: Callable[..., Any], folder: Path, *rows: Difference) -> list[str]:
    """All that is wrong with the function, over every situation and form."""
    problems = []
    for index, case in enumerate(contract.plan({path: tables.functions()[path]}, rows)):
        place = folder / str(index)
        place.mkdir()
        problems += contract.run(case, Made(function), place)
    return problems


def new_asset_type(name: str, client: Any) -> Any:
    found = client.get("data/entity-types", params={"name": name}).json()
    return found[0] if found else client.post("data/entity-types", json={"name": name}).json()


def remove_shot(shot: Any, force: bool = False, client: Any = None) -> Any:
    return client.request("DELETE", f"data/shots/{id_of(shot)}", params={"force": "true"} if force else {}).text


def all_shots(project: Any, client: Any) -> Any:
    rows = client.get(f"data/projects/{id_of(project)}/shots").json()
    return sorted(rows, key=lambda row: row["name"].lower())


def upload(preview_file: Any, file_path: str, client: Any, progress_callback: Any = None) -> Any:
    content = Path(file_path).read_bytes()
    if progress_callback is not None:
        progress_callback(len(content), len(content))
    files = {"file": ("shot.mp4", content)}
    return client.post(f"pictures/thumbnails/projects/{id_of(preview_file)}", files=files).json()


def download(preview_file: Any, file_path: str, client: Any, progress_callback: Any = None) -> Any:
    response = client.get(f"pictures/thumbnails/preview-files/{id_of(preview_file)}.png")
    Path(file_path).write_bytes(response.content)
    return response


RIGHT = [
    ("asset.new_asset_type", new_asset_type),
    ("shot.remove_shot", remove_shot),
    ("shot.all_shots_for_project", all_shots),
    ("files.upload_project_avatar", lambda project, file_path, client: upload(project, file_path, client)),
    ("files.download_preview_file_thumbnail", download),
]


@pytest.mark.parametrize(("path", "function"), RIGHT, ids=[path for path, _ in RIGHT])
def test_right_function_passes(path: str, function: Callable[..., Any], tmp_path: Path) -> None:
    assert run(path, function, tmp_path) == []


def wrong_method(shot: Any, force: bool = False, client: Any = None) -> Any:
    return client.put(f"data/shots/{id_of(shot)}", params={"force": "true"} if force else {}).text


def wrong_path(shot: Any, force: bool = False, client: Any = None) -> Any:
    return client.delete(f"data/entities/{id_of(shot)}", params={"force": "true"} if force else {}).text


def flag_forgotten(shot: Any, force: bool = False, client: Any = None) -> Any:
    return client.delete(f"data/shots/{id_of(shot)}").text


def flag_always(shot: Any, force: bool = False, client: Any = None) -> Any:
    return client.delete(f"data/shots/{id_of(shot)}", params={"force": "true"}).text


def dicts_forgotten(shot: Any, force: bool = False, client: Any = None) -> Any:
    return client.delete(f"data/shots/{shot}", params={"force": "true"} if force else {}).text


def asked_twice(shot: Any, force: bool = False, client: Any = None) -> Any:
    client.get(f"data/shots/{id_of(shot)}")
    return remove_shot(shot, force, client)


def nothing_sent(shot: Any, force: bool = False, client: Any = None) -> Any:
    return "text of answer 1"


def answer_dropped(shot: Any, force: bool = False, client: Any = None) -> None:
    remove_shot(shot, force, client)


def dict_changed(shot: Any, force: bool = False, client: Any = None) -> Any:
    text = remove_shot(shot, force, client)
    if isinstance(shot, dict):
        shot["canceled"] = True
    return text


def without_token(shot: Any, force: bool = False, client: Any = None) -> Any:
    del client.headers["Authorization"]
    return remove_shot(shot, force, client)


def broken(shot: Any, force: bool = False, client: Any = None) -> Any:
    raise RuntimeError("broken")


@pytest.mark.parametrize(
    ("function", "said"),
    [
        (wrong_method, "another route"),
        (wrong_path, "another route"),
        (flag_forgotten, "query [], expected [('force', 'true')]"),
        (flag_always, "query [('force', 'true')], expected []"),
        (dicts_forgotten, "another route"),
        (asked_twice, "one too many"),
        (nothing_sent, "is missing"),
        (answer_dropped, "returned None, expected 'text of answer 1'"),
        (dict_changed, "argument 'shot' was changed"),
        (without_token, "Authorization None"),
        (broken, "raised RuntimeError: broken"),
    ],
)
def test_wrong_deletion_is_seen(function: Callable[..., Any], said: str, tmp_path: Path) -> None:
    problems = run("shot.remove_shot", function, tmp_path)
    assert any(said in line for line in problems), problems


def created_blindly(name: str, client: Any) -> Any:
    return client.post("data/entity-types", json={"name": name}).json()


def body_key_missing(name: str, client: Any) -> Any:
    found = client.get("data/entity-types", params={"name": name}).json()
    return found[0] if found else client.post("data/entity-types", json={}).json()


def body_key_extra(name: str, client: Any) -> Any:
    found = client.get("data/entity-types", params={"name": name}).json()
    return found[0] if found else client.post("data/entity-types", json={"name": name, "archived": None}).json()


def body_value_wrong(name: str, client: Any) -> Any:
    found = client.get("data/entity-types", params={"name": name}).json()
    return found[0] if found else client.post("data/entity-types", json={"name": name.lower() + "x"}).json()


def look_up_returned(name: str, client: Any) -> Any:
    found = client.get("data/entity-types", params={"name": name}).json()
    created = found or client.post("data/entity-types", json={"name": name}).json()
    return found or created


@pytest.mark.parametrize(
    ("function", "said"),
    [
        (created_blindly, "request 1: another route"),
        (body_key_missing, "key 'name' is missing"),
        (body_key_extra, "key 'archived' is one too many: None"),
        (body_value_wrong, "body: name is"),
        (look_up_returned, "returned [{"),
    ],
)
def test_wrong_creation_is_seen(function: Callable[..., Any], said: str, tmp_path: Path) -> None:
    problems = run("asset.new_asset_type", function, tmp_path)
    assert any(said in line for line in problems), problems


def test_unsorted_list_is_seen(tmp_path: Path) -> None:
    def unsorted(project: Any, client: Any) -> Any:
        return client.get(f"data/projects/{id_of(project)}/shots").json()

    assert any("returned [{" in line for line in run("shot.all_shots_for_project", unsorted, tmp_path))


def test_other_content_in_a_file_part_is_seen(tmp_path: Path) -> None:
    def other(project: Any, file_path: str, client: Any) -> Any:
        files = {"file": ("shot.mp4", b"something else")}
        return client.post(f"pictures/thumbnails/projects/{id_of(project)}", files=files).json()

    problems = run("files.upload_project_avatar", other, tmp_path)
    assert "the file parts do not hold the content of the files given" in problems


def test_file_part_of_another_name_is_seen(tmp_path: Path) -> None:
    def other(project: Any, file_path: str, client: Any) -> Any:
        files = {"picture": ("shot.mp4", Path(file_path).read_bytes())}
        return client.post(f"pictures/thumbnails/projects/{id_of(project)}", files=files).json()

    assert any("file parts ['picture']" in line for line in run("files.upload_project_avatar", other, tmp_path))


def test_download_that_writes_nothing_is_seen(tmp_path: Path) -> None:
    def other(preview_file: Any, file_path: str, client: Any, progress_callback: Any = None) -> Any:
        return client.get(f"pictures/thumbnails/preview-files/{id_of(preview_file)}.png")

    problems = run("files.download_preview_file_thumbnail", other, tmp_path)
    assert any("does not hold the body of the answer" in line for line in problems)


def test_difference_takes_the_place_of_the_recorded(tmp_path: Path) -> None:
    row = Difference(
        "shot.remove_shot",
        "required args",
        "made for this test",
        requests=[{"method": "DELETE", "path": "data/entities/{shot}"}],
    )
    problems = run("shot.remove_shot", remove_shot, tmp_path, row)
    assert any("another route" in line for line in problems)


def new_asset_type_quietly(name: str, client: Any) -> Any:
    return {**new_asset_type(name, client), "name": name}


@pytest.mark.parametrize(
    ("path", "function", "other", "said"),
    [
        ("shot.remove_shot", remove_shot, wrong_path, "async: unlike before: request 1: another route"),
        ("shot.remove_shot", remove_shot, nothing_sent, "async: unlike before: request 1 is missing"),
        ("shot.remove_shot", remove_shot, broken, "async: unlike before: RuntimeError('broken'), not 'text of"),
        ("asset.new_asset_type", new_asset_type, new_asset_type_quietly, "async: unlike before: {'id':"),
    ],
)
def test_worlds_that_are_unlike_are_seen(
    path: str, function: Callable[..., Any], other: Callable[..., Any], said: str, tmp_path: Path
) -> None:
    case = next(contract.plan({path: tables.functions()[path]}))
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    there.mkdir()
    assert contract.run_alike(case, {"sync": Made(function), "async": Made(function)}, here) == []
    problems = contract.run_alike(case, {"sync": Made(function), "async": Made(other)}, there)
    assert any(line.startswith(said) for line in problems), problems
    assert not any(line.startswith("sync:") for line in problems)


def test_situation_that_nobody_set_up_is_not_skipped() -> None:
    function = tables.functions()["shot.remove_shot"]
    odd = tables.Scenario("on a Sunday", (), "None")
    unknown = tables.Function("shot", "remove_shot", function.parameters, None, True, 2, "str", {"on a Sunday": odd})
    with pytest.raises(contract.NobodySaidError, match="on a Sunday"):
        list(contract.plan({"shot.remove_shot": unknown}, ()))


def test_unknown_wording_of_a_result_is_not_skipped() -> None:
    with pytest.raises(results.UnknownWordingError):
        results.read_result("something or other", results.Facts(Values(), [], {}))


@pytest.mark.parametrize("module", tables.MODULES)
def test_every_case_can_be_prepared(module: str, tmp_path: Path) -> None:
    """Rows speak of things that exist, before there is a function to run."""
    for index, case in enumerate(contract.plan(tables.functions((module,)))):
        folder = tmp_path / str(index)
        folder.mkdir()
        prepared = contract.prepare(case, folder)
        results.read_result(case.scenario.result, prepared.facts)


def test_two_cases_never_share_a_name() -> None:
    names = [case.id for case in contract.plan(tables.functions())]
    assert len(names) == len(set(names))


def test_multipart_is_read_as_a_server_reads_it() -> None:
    request = httpx.Request(
        "POST",
        f"{HOST}/some/path?a=1&a=2&flag=True",
        data={"text": "é", "items": ["x", "y"]},
        files={"file": ("ü.txt", b"a\r\nb\x00")},
    )
    sent = read_request("POST", str(request.url), dict(request.headers), request.read())
    assert (sent.path, sent.query) == ("some/path", [("a", "1"), ("a", "2"), ("flag", "True")])
    assert sent.form == {"text": ["é"], "items": ["x", "y"]}
    assert (sent.files["file"].filename, sent.files["file"].content) == ("ü.txt", b"a\r\nb\x00")


def test_world_says_where_downloads_shall_be(tmp_path: Path) -> None:
    world = World(tmp_path)
    assert not Path(world.place("x.bin")).exists()
    assert list(world.places) == [str(tmp_path / "received" / "x.bin")]


DOCSTRING = """Remove a shot.

Args:
    shot: ID or dict with an "id".
    frame_in, frame_out: Frames.
        More of them: indented.
    client: Connection.

Returns:
    Text: empty.

Source: DELETE data/shots/{shot_id}
    GET data/x/{a}/y/{b}.png
"""


def test_docstring_is_read_by_section() -> None:
    assert sources.written(DOCSTRING) == {("DELETE", "data/shots/{}"), ("GET", "data/x/{}/y/{}.png")}
    assert sources.named_arguments(DOCSTRING) - {"More of them"} == {"shot", "frame_in", "frame_out", "client"}


def test_source_line_without_a_method_is_refused() -> None:
    with pytest.raises(ValueError, match="METHOD path"):
        sources.written("Do it.\n\nSource: data/shots\n")


def test_contract_names_the_routes_of_a_function() -> None:
    function = tables.functions()["asset.new_asset_type"]
    assert sources.contracted(function) == {("GET", "data/entity-types"), ("POST", "data/entity-types")}


@pytest.mark.parametrize("path", ["task.add_comment", "task.reply_to_comment", "casting.get_shot_casting", "log_in"])
def test_show_prints_what_is_expected(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert show.main([path]) == 0
    assert "expects" in capsys.readouterr().out


def test_show_helps_with_a_wrong_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert show.main(["asset.add_comment"]) == 2
    assert "task.add_comment" in capsys.readouterr().out
