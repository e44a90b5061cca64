"""NIM's ways to say that something failed, and what becomes of them."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any

import pytest

from gazu_like.exception import (
    ApiKeyException,
    ApiKeyExpiredException,
    ApiKeyMissingException,
    ApiKeyUserException,
    GazuException,
    HttpException,
    NimException,
    NimRecordNotFoundException,
    NotAuthenticatedException,
    RouteNotFoundException,
    ServerErrorException,
    UnreadableAnswerException,
)
from gazu_like.nim import NimClient, testing
from gazu_like.nim.answers import new_id, rows_of
from tests.support.faulty import Action, FaultyServer, answer
from tests.support.wires import QUICK


@pytest.fixture
def faulty() -> Iterator[FaultyServer]:
    with FaultyServer() as server:
        yield server


def asking(server: FaultyServer, action: Action) -> NimClient:
    server.script = [action] * 4
    return NimClient(server.host.replace("/api", ""), "ines", "a key", retry=QUICK)


FAILURES: list[tuple[str, Any, str]] = [
    ("a list of one with an error", [{"error": "No such show."}], "No such show."),
    ("the same with success", [{"success": False, "error": "No such show."}], "No such show."),
    ("success is false", {"success": False, "error": "No rights."}, "No rights."),
    ("success is the text false", {"success": "false", "error": "No rights."}, "No rights."),
    ("success is the text False", {"success": "False", "error": "No rights."}, "No rights."),
    ("success is 0", {"success": 0, "error": ""}, "NIM does not say why"),
    ("an object with an error", {"error": "Broken."}, "Broken."),
    ("false", False, "NIM answered False and does not say why"),
    ("null", None, "NIM answered None and does not say why"),
    ("a sentence as JSON", "Invalid query", "Invalid query"),
]


@pytest.mark.parametrize(("body", "said"), [row[1:] for row in FAILURES], ids=[row[0] for row in FAILURES])
def test_a_failure_is_an_exception_with_nim_s_words(faulty: FaultyServer, body: Any, said: str) -> None:
    with asking(faulty, answer(body)) as client:
        with pytest.raises(NimException, match=said) as failed:
            client.shot.all_shots_for_show(3)
        with pytest.raises(NimException, match=said):
            client.api.get_shots(3)
    assert (failed.value.message, failed.value.route, failed.value.status) == (said, "getShots ID=3", 200)
    assert isinstance(failed.value, HttpException)
    assert isinstance(failed.value, GazuException)


def test_a_sentence_that_is_no_json_is_nim_s_word(faulty: FaultyServer) -> None:
    with asking(faulty, answer(raw=b"Access denied.\n")) as client:
        with pytest.raises(NimException, match="Access denied"):
            client.shot.get_shot(1)


@pytest.mark.parametrize("page", [b"<script>location='/licence.php'</script>", b"", b"  "])
def test_a_web_page_is_no_answer(faulty: FaultyServer, page: bytes) -> None:
    with asking(faulty, answer(raw=page, headers={"Content-Type": "text/html"})) as client:
        with pytest.raises(UnreadableAnswerException, match=r"Is the URL that of NIM's nimAPI\.php"):
            client.shot.get_shot(1)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("API Key Not Found.", ApiKeyMissingException),
        ("Failed to validate user.", ApiKeyUserException),
        ("API Key Expired.", ApiKeyExpiredException),
        ("api key expired", ApiKeyExpiredException),
    ],
)
def test_key_problems_have_classes_of_their_own(faulty: FaultyServer, said: str, kind: type[ApiKeyException]) -> None:
    with asking(faulty, answer([{"error": said}])) as client:
        with pytest.raises(kind, match="an administrator of NIM issues keys") as failed:
            client.shot.get_shot(1)
    assert isinstance(failed.value, ApiKeyException)
    assert isinstance(failed.value, NotAuthenticatedException)


def test_a_warning_is_told_and_no_failure(faulty: FaultyServer, caplog: pytest.LogCaptureFixture) -> None:
    with asking(faulty, answer({"success": True, "error": "It exists already.", "ID": "7"})) as client:
        assert client.shot.new_shot(1, "SR010") == 7
        assert client.api.add_shot(1, "SR010") == {"success": True, "error": "It exists already.", "ID": "7"}
    told = [record for record in caplog.records if record.levelno == logging.WARNING]
    assert [record.getMessage() for record in told] == [
        "NIM did what addShot asks for, and says: It exists already."
    ] * 2


def test_an_error_status_is_one(faulty: FaultyServer) -> None:
    with asking(faulty, answer({"message": "down"}, status=500)) as client:
        with pytest.raises(ServerErrorException, match="down"):
            client.shot.get_shot(1)


def test_nothing_found_is_nothing_or_no_record(faulty: FaultyServer) -> None:
    with asking(faulty, answer([])) as client:
        assert client.shot.all_shots_for_show(1) == []
        assert client.api.get_shotInfo(1) == []
        with pytest.raises(NimRecordNotFoundException, match="NIM has no record for ID=9") as failed:
            client.shot.get_shot(9)
    assert isinstance(failed.value, RouteNotFoundException)


@pytest.mark.parametrize(("body", "found"), [(0, False), (1, True), (False, False), ("true", True), ("0", False)])
def test_where_no_is_an_answer_it_is_one(faulty: FaultyServer, body: Any, found: bool) -> None:
    with asking(faulty, answer(body)) as client:
        assert client.server.can_bring_online(shot=1) is found


@pytest.mark.parametrize("body", [False, 0, "false", {"success": False, "error": ""}])
def test_a_link_that_was_not_made_is_a_failure(faulty: FaultyServer, body: Any) -> None:
    with asking(faulty, answer(body)) as client:
        with pytest.raises(NimException):
            client.file.publish_link(1)


def test_the_file_is_told_when_only_its_link_failed(faulty: FaultyServer) -> None:
    fields = {"task_type_ID": 1, "task_type_folder": "M", "userID": 1, "serverID": 1}
    with asking(faulty, answer(True)) as client:
        faulty.script = [answer({"success": True, "error": ""}), answer({"success": True, "error": "", "ID": "12"})]
        faulty.otherwise = answer(False)
        with pytest.raises(NimException, match="file 12 is saved and published, but has no link: NIM answered False"):
            client.file.new_file("shot", 1, "b", "f", "p", publish=True, **fields)


def test_what_is_not_published_any_more_is_told(client: NimClient) -> None:
    with pytest.raises(NimException, match="no version of this file is published now: There is no server with ID 9"):
        client.file.update_file(1, publish=True, serverID=9)
    assert client.file.all_versions("asset", 1, "caravan_mdl", only_published=True) == []


def test_older_answers_are_understood(faulty: FaultyServer) -> None:
    with asking(faulty, answer({"success": "true", "error": "", "ID": "15"})) as client:
        assert client.show.new_show(1, "Act") == 15
    with asking(faulty, answer({"success": True, "error": ""})) as client:
        with pytest.raises(NimException, match="does not tell the new ID"):
            client.show.new_show(1, "Act")


def test_ids_are_numbers_and_unknown_columns_stay() -> None:
    row = {
        "ID": "3",
        "user_id": "4",
        "task_type_ID": "5",
        "frames": "96",
        "AMR_file_ID": None,
        "crew": [{"user_id": "1"}],
    }
    assert rows_of([row]) == [
        {"ID": 3, "user_id": 4, "task_type_ID": 5, "frames": "96", "AMR_file_ID": None, "crew": [{"user_id": 1}]}
    ]
    assert rows_of({"success": True, "rows": [{"a": 1}]}) == [{"a": 1}]
    assert rows_of({"path": "/x"}) == [{"path": "/x"}]
    assert rows_of({"success": True, "error": ""}) == []
    assert rows_of({"data": ["7", 8]}) == [{"ID": 7}, {"ID": 8}]
    assert (new_id({"ID": "7"}), new_id({"data": {"ID": 8}}), new_id({}), new_id([])) == (7, 8, None, None)


# Keys, against the stand-in


@pytest.fixture
def guarded(stand_in: testing.StandIn) -> testing.StandIn:
    stand_in.world.requires_keys = True
    stand_in.world.keys = {"ines": testing.Key("of-ines"), "mei": testing.Key("of-mei", is_expired=True)}
    return stand_in


def test_the_right_key_opens(guarded: testing.StandIn) -> None:
    with NimClient(guarded.url, "ines", "of-ines") as client:
        assert client.server.check_login()["keyValid"] == "true"
        assert len(client.show.all_shows_for_job(1)) == 2
        assert len(client.review.all_review_bins("user", 2)) == 0
        with pytest.raises(NimException, match="another user"):
            client.review.all_review_bins("user", 3)


@pytest.mark.parametrize(
    ("user", "key", "kind"),
    [
        ("ines", None, ApiKeyMissingException),
        ("ines", "wrong", ApiKeyMissingException),
        ("ines", "of-mei", ApiKeyUserException),
        ("mei", "of-mei", ApiKeyExpiredException),
    ],
)
def test_another_key_does_not(
    guarded: testing.StandIn, user: str, key: str | None, kind: type[ApiKeyException]
) -> None:
    with NimClient(guarded.url, user, key) as client:
        for ask in (
            client.server.check_login,
            lambda: client.show.all_shows_for_job(1),
            lambda: client.api.get_shots(1),
        ):
            with pytest.raises(kind):
                ask()
        # The document's own function tells it as an answer: it is there to test the key.
        assert client.api.testAPI()[0]["keyValid"] == "false"


def test_no_key_is_needed_where_none_is_asked_for(client: NimClient) -> None:
    assert client.server.check_login()["keyRequired"] == "false"
