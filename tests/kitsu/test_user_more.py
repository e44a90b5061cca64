"""Subscriptions, password and second factors, news, imports: on the real server."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import hmac
import struct
import time
import urllib.parse
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from gazu_like import events, session, sync, user
from gazu_like.client import KitsuClient
from gazu_like.exception import (
    AuthFailedException,
    NotAllowedException,
    NotAuthenticatedException,
    ParameterException,
    RouteNotFoundException,
)
from gazu_like.shapes import Plugin
from tests.support.shape_checker import misfits

from .conftest import PASSWORD, Production, unique

NOWHERE = str(uuid.UUID(int=7))
OTHER_PASSWORD = "another password for tests"

# Run by Zou's own Python: what the code is made of that an e-mail would bring, were the sandbox to send it.
SENT = """
import sys
from zou.app import app
from zou.app.models.person import Person
from zou.app.stores import auth_tokens_store
with app.app_context():
    secret = Person.get_by(email=sys.argv[1]).email_otp_secret
    print("SENT", secret, auth_tokens_store.get(f"email-otp-count-{sys.argv[1]}"))
"""
MANIFEST = """\
id = "{id}"
name = "Tickets"
description = "Opens tickets."
version = "0.2.0"
maintainer = "Ana Ray <ana@example.com>"
website = "https://example.com"
license = "MIT"
"""


@pytest.fixture
def production(workplace: Production) -> Production:
    return workplace


def ids(rows: Any) -> list[str]:
    return [row["id"] for row in rows]


def code_of(secret: str, count: int) -> str:
    """What an authenticator application shows (RFC 4226)."""
    digest = hmac.new(base64.b32decode(secret), struct.pack(">Q", count), hashlib.sha1).digest()
    place = digest[-1] & 15
    number = struct.unpack(">I", digest[place : place + 4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06d}"


def shown_now(secret: str) -> str:
    return code_of(secret, int(time.time()) // 30)


def sent_by_email(server: Any, email: str) -> str:
    """The code that somebody was sent last, good for one time."""
    printed: str = server.python("-c", SENT, email)
    secret, count = next(line.split()[1:] for line in printed.splitlines() if line.startswith("SENT "))
    return code_of(secret, int(count))


@pytest.fixture
def newcomer(kitsu_client: KitsuClient) -> Iterator[KitsuClient]:
    """A client for a person of the test's own, whose password and second factors may change."""
    email = f"new-{uuid.uuid4().hex[:8]}@example.com"
    person = kitsu_client.person.new_person("New", unique("Comer"), email)
    kitsu_client.person.change_password_for_person(person, PASSWORD)
    client = KitsuClient(kitsu_client.host)
    session.log_in(email, PASSWORD, client=client)
    with contextlib.closing(client):
        yield client


def email_of(client: KitsuClient) -> str:
    return str(client.get("auth/authenticated")["user"]["email"])


# Subscriptions


def test_tasks_are_subscribed_to_together(production: Production, artist: KitsuClient) -> None:
    new_task = production.client.task.new_task
    tasks = [new_task(production.shot, production.task_type, unique("many")) for _ in range(2)]
    made = user.subscribe_to_tasks(tasks, client=artist)
    assert [each["task_id"] for each in made] == ids(tasks)
    assert [user.check_task_subscription(each, client=artist) for each in tasks] == [True, True]
    assert user.unsubscribe_from_tasks(ids(tasks), client=artist) == ids(tasks)
    assert [user.check_task_subscription(each, client=artist) for each in tasks] == [False, False]
    with pytest.raises(RouteNotFoundException):
        user.subscribe_to_tasks([tasks[0], NOWHERE], client=artist)
    assert user.check_task_subscription(tasks[0], client=artist) is False
    with pytest.raises(ValueError, match="tasks"):
        user.subscribe_to_tasks(["first"], client=artist)


def test_a_sequence_is_subscribed_to(production: Production, artist: KitsuClient) -> None:
    sequence, task_type = production.sequence, production.task_type
    assert user.check_sequence_subscription(sequence, task_type, client=artist) is False
    made = user.subscribe_to_sequence(sequence, task_type, client=artist)
    assert (made["entity_id"], made["task_type_id"]) == (sequence["id"], task_type["id"])
    assert user.check_sequence_subscription(sequence["id"], task_type["id"], client=artist) is True
    assert user.unsubscribe_from_sequence(sequence, task_type, client=artist) == ""
    assert user.check_sequence_subscription(sequence, task_type, client=artist) is False


# Password and second factors


def test_a_password_is_changed(newcomer: KitsuClient) -> None:
    assert user.change_password(PASSWORD, OTHER_PASSWORD, client=newcomer) == {"success": True}
    email = email_of(newcomer)  # the login goes on
    session.log_in(email, OTHER_PASSWORD, client=newcomer)
    with pytest.raises(ParameterException, match="Old password is wrong"):
        user.change_password(PASSWORD, OTHER_PASSWORD, client=newcomer)
    with pytest.raises(ParameterException, match="too short"):
        user.change_password(OTHER_PASSWORD, "x", client=newcomer)
    with pytest.raises(ValueError, match="password"):
        user.change_password(OTHER_PASSWORD, "", client=newcomer)


def test_a_forgotten_password_is_set_anew(kitsu_client: KitsuClient, newcomer: KitsuClient) -> None:
    me = newcomer.get("auth/authenticated")["user"]
    session.log_out(client=newcomer)
    assert user.send_password_reset(me["email"], client=newcomer) == {"success": "Reset token sent"}
    link = kitsu_client.post(f"actions/persons/{me['id']}/reset-password-link", {})
    (token,) = urllib.parse.parse_qs(urllib.parse.urlsplit(str(next(iter(link.values())))).query)["token"]
    with pytest.raises(ParameterException, match="token"):
        user.reset_password(me["email"], "another", OTHER_PASSWORD, client=newcomer)
    assert user.reset_password(me["email"], token, OTHER_PASSWORD, client=newcomer) == {"success": True}
    session.log_in(me["email"], OTHER_PASSWORD, client=newcomer)
    assert email_of(newcomer) == me["email"]


def test_an_authenticator_application_is_asked_and_no_longer_asked(newcomer: KitsuClient) -> None:
    email, before = email_of(newcomer), newcomer.access_token
    made = user.prepare_totp(client=newcomer)
    assert made["otp_secret"] not in repr(made)
    with pytest.raises(ParameterException, match="verification failed"):
        user.enable_totp("000000", client=newcomer)
    enabled = user.enable_totp(shown_now(made["otp_secret"]), client=newcomer)
    codes = enabled["otp_recovery_codes"]
    assert codes
    assert codes[0] not in repr(enabled)
    assert newcomer.access_token == enabled["access_token"] != before
    with pytest.raises(AuthFailedException):
        session.log_in(email, PASSWORD, client=newcomer)
    session.log_in(email, PASSWORD, totp=shown_now(made["otp_secret"]), client=newcomer)

    renewed = user.renew_recovery_codes(recovery_code=codes[0], client=newcomer)["otp_recovery_codes"]
    assert set(renewed).isdisjoint(codes)
    with pytest.raises(ParameterException, match="verification failed"):
        user.disable_totp(recovery_code=codes[1], client=newcomer)
    assert user.disable_totp(recovery_code=renewed[0], client=newcomer) == {"success": True}
    session.log_in(email, PASSWORD, client=newcomer)
    with pytest.raises(ParameterException, match="not enabled"):
        user.disable_totp(totp="000000", client=newcomer)
    with pytest.raises(ValueError, match="totp"):
        user.disable_totp(client=newcomer)
    with pytest.raises(ParameterException, match="No two factor"):
        user.renew_recovery_codes(totp="000000", client=newcomer)


def test_a_code_by_email_is_refused_when_it_is_another(newcomer: KitsuClient) -> None:
    assert user.prepare_email_otp(client=newcomer) == {"success": True}
    with pytest.raises(ParameterException, match="verification failed"):
        user.enable_email_otp("000000", client=newcomer)
    with pytest.raises(ParameterException, match="not enabled"):
        user.disable_email_otp("000000", client=newcomer)


def test_a_code_by_email_is_asked_and_no_longer_asked(newcomer: KitsuClient, kitsu_server: Any) -> None:
    email, before = email_of(newcomer), newcomer.access_token
    user.prepare_email_otp(client=newcomer)
    enabled = user.enable_email_otp(sent_by_email(kitsu_server, email), client=newcomer)
    assert enabled["otp_recovery_codes"][0] not in repr(enabled)
    assert newcomer.access_token == enabled["access_token"] != before
    with pytest.raises(ParameterException, match="already enabled"):
        user.prepare_email_otp(client=newcomer)
    with pytest.raises(AuthFailedException, match="email_otp="):
        session.log_in(email, PASSWORD, client=newcomer)
    session.send_email_otp(email, client=newcomer)
    session.log_in(email, PASSWORD, email_otp=sent_by_email(kitsu_server, email), client=newcomer)

    session.send_email_otp(email, client=newcomer)
    with pytest.raises(ParameterException, match="verification failed"):
        user.disable_email_otp("000000", client=newcomer)
    code = sent_by_email(kitsu_server, email)
    assert user.disable_email_otp(code, client=newcomer) == {"success": True}
    session.log_in(email, PASSWORD, client=newcomer)
    assert email_of(newcomer) == email


def test_a_browser_hands_its_login_on(newcomer: KitsuClient) -> None:
    verifier = "a-verifier-of-an-application-that-is-long-enough"
    challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")
    code = user.new_app_login_code(challenge, client=newcomer)["code"]
    with contextlib.closing(KitsuClient(newcomer.host)) as application:
        with pytest.raises((ParameterException, NotAuthenticatedException)):
            user.log_in_with_app_code("another", verifier, client=application)
        answer = user.log_in_with_app_code(code, verifier, client=application)
        assert answer["access_token"] not in repr(answer)
        assert email_of(application) == email_of(newcomer)
    with pytest.raises(ValueError, match="code_challenge: wanted 43 characters"):
        user.new_app_login_code("short", client=newcomer)


# Imports


def again(client: KitsuClient, kind: str, row: Any, **changes: Any) -> Any:
    """Import a record with changes, and return the server's answer."""
    (answer,) = getattr(sync, f"import_{kind}")([{**row, **changes}], client=client)
    assert answer["id"] == row["id"]
    return answer


def test_productions_and_their_plans_are_imported(production: Production) -> None:
    client, project = production.client, production.project
    whole = client.project.get_project(project["id"])
    assert again(client, "projects", {"id": project["id"], "name": whole["name"]}, ratio="4:3")["ratio"] == "4:3"
    assert client.project.get_project(project["id"])["team"] == whole["team"]
    of_project = {"project_id": project["id"]}
    milestone = {"id": str(uuid.uuid4()), **of_project, "name": "Alpha", "date": "2026-03-01"}
    assert again(client, "milestones", milestone)["name"] == "Alpha"
    assert again(client, "milestones", milestone, name="Beta")["name"] == "Beta"
    assert {"name": "Beta", "id": milestone["id"]}.items() <= client.fetch_one("milestones", milestone["id"]).items()
    item = {"id": str(uuid.uuid4()), **of_project, "task_type_id": production.task_type["id"], "man_days": 3}
    assert again(client, "schedule_items", item)["man_days"] == 3
    descriptor = client.project.add_metadata_descriptor(project, unique("Difficulty"), "Shot")
    assert again(client, "metadata_descriptors", descriptor, choices=["easy"])["choices"] == ["easy"]
    playlist = client.playlist.new_playlist(project, unique("dailies"))
    bare = {"id": playlist["id"], **of_project, "name": unique("weeklies")}
    assert client.fetch_one("playlists", again(client, "playlists", bare)["id"])["name"] == bare["name"]
    build = {"id": str(uuid.uuid4()), "playlist_id": playlist["id"], "status": "succeeded", "job_type": "movie"}
    assert again(client, "build_jobs", build)["status"] == "succeeded"


def test_what_was_said_and_done_is_imported(production: Production, artist: KitsuClient) -> None:
    client, task, person = production.client, production.task, production.person
    comment = client.task.add_comment(task, task["task_status_id"], "one")
    raw = {"id": comment["id"], "object_id": task["id"], "person_id": comment["person_id"]}
    assert again(client, "comments", raw, text="two")["text"] == "two"
    assert client.task.get_comment(comment["id"])["text"] == "two"
    preview = {"id": str(uuid.uuid4()), "name": "preview", "revision": 1, "task_id": task["id"], "extension": "png"}
    made = again(client, "preview_files", {**preview, "person_id": person["id"]})
    assert (made["status"], made["data"]) == ("ready", {"imported_only": True})
    attachment = {"id": str(uuid.uuid4()), "name": "note.txt", "size": 1, "extension": "txt", "mimetype": "text/plain"}
    assert again(client, "attachment_files", attachment, comment_id=comment["id"])["comment_id"] == comment["id"]
    spent = {"id": str(uuid.uuid4()), "person_id": person["id"], "task_id": task["id"], "date": "2026-04-01"}
    assert again(client, "time_spents", spent, duration=30)["duration"] == 30
    row = {"id": str(uuid.uuid4()), "person_id": person["id"], "task_id": task["id"]}
    again(client, "subscriptions", row)
    assert user.check_task_subscription(task, client=artist) is True
    told = {**row, "id": str(uuid.uuid4()), "author_id": comment["person_id"], "comment_id": comment["id"]}
    told |= {"notification_type": "mention"}
    assert again(client, "notifications", told)["notification_type"] == "mention"
    assert user.get_notification(told["id"], client=artist)["read"] is False
    news = {"id": str(uuid.uuid4()), "created_at": "2026-03-01T10:00:00", "change": True, "preview_file_id": None}
    news |= {"author_id": comment["person_id"], "comment_id": comment["id"], "task_id": task["id"]}
    assert again(client, "news", news)["created_at"] == "2026-03-01T10:00:00"
    with pytest.raises(NotAllowedException, match="administrators"):
        sync.import_news([news], client=artist)
    with pytest.raises(ParameterException):
        sync.import_news([{**news, "id": str(uuid.uuid4()), "task_id": NOWHERE}], client=client)


# News


def test_news_of_productions(production: Production, artist: KitsuClient) -> None:
    client, project, task = production.client, production.project, production.task
    comments = [client.task.add_comment(task, task["task_status_id"], text) for text in ("one", "two")]
    page = client.project.get_project_news(project, limit=1)
    assert (page["page"], page["limit"], len(page["data"])) == (1, 1, 1)
    assert page["total"] == page["nb_pages"] >= 2
    (newest,) = page["data"]
    assert newest["comment_id"] in ids(comments)  # made in one second, their order is the server's
    author = comments[0]["person_id"]
    mine = client.project.get_project_news(project, task_type=production.task_type, person=author, after="2026-01-01")
    assert {each["comment_id"] for each in mine["data"]} >= set(ids(comments))
    assert client.project.get_project_news(project, before="2020-01-01")["data"] == []
    assert client.project.get_project_news(project, person=production.person)["data"] == []
    everywhere = client.project.get_open_projects_news(limit=50, task_status=task["task_status_id"])
    assert newest["id"] in ids(everywhere["data"])
    assert newest["id"] in ids(artist.project.get_open_projects_news(project)["data"])
    found = client.project.get_news_entry(project, newest)
    assert (found["project_name"], found["task_id"]) == (project["name"], task["id"])
    assert client.project.remove_news_entry(newest) == ""
    assert newest["id"] not in ids(client.project.get_project_news(project)["data"])
    with pytest.raises(RouteNotFoundException):
        client.project.remove_news_entry(newest)
    with pytest.raises(RouteNotFoundException):
        client.project.get_news_entry(project, NOWHERE)
    with pytest.raises(ValueError, match="limit"):
        client.project.get_project_news(project, limit=0)


# The server


def test_the_server_tells_of_itself(kitsu_client: KitsuClient, production: Production, artist: KitsuClient) -> None:
    config = user.get_server_config(client=kitsu_client)
    assert (config["is_self_hosted"], config["enforce_2fa"]) == (True, False)
    before = user.get_server_stats(client=kitsu_client)["number_of_comments"]
    kitsu_client.task.add_comment(production.task, production.task["task_status_id"])
    assert user.get_server_stats(client=kitsu_client)["number_of_comments"] == before + 1
    with pytest.raises(NotAllowedException):
        user.get_server_stats(client=artist)
    assert user.all_plugins(client=kitsu_client) == []
    with pytest.raises(RouteNotFoundException):
        user.get_plugin(NOWHERE, client=kitsu_client)


def test_a_plugin_is_told(kitsu_client: KitsuClient, kitsu_server: Any, artist: KitsuClient, tmp_path: Path) -> None:
    name = f"tickets_{uuid.uuid4().hex[:8]}"
    (tmp_path / "manifest.toml").write_text(MANIFEST.format(id=name))
    (tmp_path / "__init__.py").write_text("routes = []\n")
    kitsu_server.zou("install-plugin", "--path", str(tmp_path))
    try:
        (told,) = [each for each in user.all_plugins(client=kitsu_client) if each["plugin_id"] == name]
        found = user.get_plugin(told, client=kitsu_client)
        assert (found["id"], found["name"], found["version"], found["license"]) == (
            told["id"],
            "Tickets",
            "0.2.0",
            "MIT",
        )
        assert (found["maintainer_name"], found["maintainer_email"]) == ("Ana Ray", "ana@example.com")
        assert list(misfits(found, Plugin)) == list(misfits(told, Plugin)) == []
        with pytest.raises(NotAllowedException):
            user.get_plugin(told["id"], client=artist)
    finally:
        kitsu_server.zou("uninstall-plugin", "--id", name)
    with pytest.raises(RouteNotFoundException):
        user.get_plugin(told, client=kitsu_client)


def test_what_waits_for_a_check_can_be_filtered(production: Production, kitsu_client: KitsuClient) -> None:
    statuses = kitsu_client.task.all_task_statuses()
    feedback = next(each for each in statuses if each["is_feedback_request"])
    kitsu_client.task.add_comment(production.task, feedback)
    values = user.get_tasks_to_check_filter_values(client=kitsu_client)
    assert production.project["id"] in values["project_ids"]
    assert feedback["id"] in values["task_status_ids"]


def test_events_of_the_log(production: Production, kitsu_client: KitsuClient) -> None:
    kitsu_client.task.add_comment(production.task, production.task["task_status_id"])
    assert {"comment:new", "task:new"} <= set(events.get_event_names(client=kitsu_client))
    (newest,) = sync.get_last_events(limit=1, project=production.project, client=kitsu_client)
    assert events.get_event(newest, client=kitsu_client)["name"] == newest["name"]
    with pytest.raises(RouteNotFoundException):
        events.get_event(NOWHERE, client=kitsu_client)


# Everybody's, for administrators


def test_subscriptions_and_notifications_of_everybody(production: Production, artist: KitsuClient) -> None:
    client, person = production.client, production.person
    task = client.task.new_task(production.shot, production.task_type, unique("followed"))
    made = user.new_subscription_of_anybody(person, task, client=client)
    assert user.check_task_subscription(task, client=artist) is True
    assert ids(user.all_subscriptions_of_everybody(person, task, client=client)) == [made["id"]]
    assert user.get_subscription_of_anybody(made, client=client)["person_id"] == person["id"]
    with pytest.raises(ParameterException):
        user.new_subscription_of_anybody(person, task, client=client)
    client.task.add_comment(task, task["task_status_id"])
    (told,) = user.all_notifications_of_everybody(task=task, client=client)
    assert (told["person_id"], told["notification_type"]) == (person["id"], "comment")
    assert user.get_notification_of_anybody(told["id"], client=client)["task_id"] == task["id"]
    with pytest.raises(NotAllowedException):
        user.remove_notification_of_anybody(told, client=artist)
    assert user.remove_notification_of_anybody(told, client=client) == ""
    assert user.all_notifications_of_everybody(person, task, client=client) == []
    assert user.remove_subscription_of_anybody(made, client=client) == ""
    assert user.check_task_subscription(task, client=artist) is False


def test_filters_of_everybody(production: Production, artist: KitsuClient) -> None:
    client, person, project = production.client, production.person, production.project
    group = user.new_filter_group("Mine", project, client=artist)
    made = user.new_filter("wip", "wip", "shot", project, client=artist)
    assert ids(user.all_filters_of_everybody(person, project, client=client)) == [made["id"]]
    assert ids(user.all_filter_groups_of_everybody(person, project, client=client)) == [group["id"]]
    assert user.get_filter_of_anybody(made, client=client)["search_query"] == "wip"
    assert user.get_filter_group_of_anybody(group, client=client)["name"] == "Mine"
    assert user.update_filter_of_anybody({"id": made["id"], "name": "w"}, client=client)["search_query"] == "wip"
    assert user.update_filter_group_of_anybody({"id": group["id"], "color": "#aa00cc"}, client=client)["name"] == "Mine"
    assert user.get_filter_of_anybody(made["id"], client=client)["name"] == "w"
    assert user.get_filter_group(group, client=artist)["color"] == "#aa00cc"
    assert user.remove_filter_of_anybody(made, client=client) == ""
    assert user.remove_filter_group_of_anybody(group, client=client) == ""
    assert user.all_filters_of_everybody(person, project, client=client) == []
    with pytest.raises(RouteNotFoundException):
        user.get_filter_group_of_anybody(group, client=client)


def test_chats_of_everybody(production: Production) -> None:
    client = production.client
    shot = client.shot.new_shot(production.project, production.sequence, unique("talk"))
    chat = user.join_chat(shot, client=client)
    assert chat["id"] in ids(user.all_chats_of_everybody(client=client))
    said = client.post(f"data/entities/{shot['id']}/chat/messages", {"message": "look"})
    assert ids(user.all_chat_messages(chat, client=client)) == [said["id"]]
    assert user.get_chat_message(said["id"], client=client)["text"] == "look"
    with pytest.raises(ParameterException):
        user.remove_chat(chat, client=client)
    assert user.remove_chat_message(said, client=client) == ""
    assert user.all_chat_messages(chat, client=client) == []
    user.leave_chat(chat, client=client)
    assert user.remove_chat(chat, client=client) == ""
    assert chat["id"] not in ids(user.all_chats_of_everybody(client=client))
