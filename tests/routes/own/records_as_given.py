"""Of many modules: records that administrators write as given, the state of the server, and what managers may do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..exchange import Answer
from ..notation import delete, get, post, put
from ..scenarios import ALL, Setup
from ..world import ident
from .row import Own

REQUIRED_ARGS, ALL_ARGS = "required args", "all args"
OF_PLACES = "actions/projects/{project}/task-types/{task_type}"
DESCRIPTOR = "data/metadata-descriptors/{metadata_descriptor}"
DATA = {"made_by": "import"}
WITH_DATA = Setup(ALL, values={"data": DATA})
NO_FOLDER = Setup(values={"file_path": "nowhere/at/all.png"})


def changed(function: str, path: str, argument: str) -> Own:
    return Own(function, REQUIRED_ARGS, [put(f"{path}/{{{argument}}}", {"$arg": argument})])


def refused(function: str, when: str, **values: object) -> Own:
    return Own(function, when, [], "raises ValueError", Setup(values=values))


NOTIFICATION = {
    "person_id": "{person}",
    "author_id": "{author}",
    "type": "mention",
    "read": False,
    "change": False,
}
FILTER = {"person_id": "{person}", "name": "{name}", "list_type": "{list_type}", "is_shared": False}
FILTER_OPTIONS = {"project_id": "{project}", "entity_type": "{entity_type}", "is_shared": "{is_shared}"}
PREVIEW = {"task_id": "{task}", "name": "{name}", "revision": "{revision}", "position": 1}
PLACED = {"path": "{path}", "name": "{name}", "revision": "{revision}"}
PLACED_OPTIONS = {"person_id": "{person}", "comment": "{comment}", "size": "{size}", "data": DATA}
WORKING = {"task_id": "{task}", "entity_id": "{response1.entity_id}", **PLACED}
OUTPUT = {
    "entity_id": "{entity}",
    "output_type_id": "{output_type}",
    "file_status_id": "{file_status}",
    "nb_elements": 1,
    **PLACED,
}
COMMENT = {
    "object_id": "{task}",
    "object_type": "Task",
    "task_status_id": "{task_status}",
    "person_id": "{person}",
    "text": "{text}",
}
FIELD = {
    "project_id": "{project}",
    "name": "{name}",
    "entity_type": "{entity_type}",
    "field_name": "{field_name}",
}
INSTANCE = {"asset_id": "{asset}", "number": "{number}", "name": "{name}"}
ENTITIES = get("data/entities", query={"project_id": "{project}", "entity_type_id": "{entity_type}", "name": "{name}"})
NO_MATCH = {1: Answer.json([])}
ENTITY = {"project_id": "{project}", "entity_type_id": "{entity_type}", "name": "{name}"}
PAGE = {1: Answer.json({"data": [{"name": "render:done"}], "nb_pages": 1})}
EVENTS = {"page": 1, "limit": 1000}


def server() -> Iterator[Own]:
    for name, path in (
        ("get_server_status", "status"),
        ("get_server_metrics", "status/influx"),
        ("get_server_resources", "status/resources"),
        ("send_test_event", "status/test-event"),
    ):
        yield Own(f"user.{name}", "no args", [get(path)])
    yield Own("user.get_server_status_text", "no args", [get("status.txt")], "response text")
    yield changed("user.update_plugin", "data/plugins", "plugin")
    yield Own("user.remove_plugin", REQUIRED_ARGS, [delete("data/plugins/{plugin}")], "response text")


def others() -> Iterator[Own]:
    new = "user.new_notification_of_anybody"
    mention = Setup(values={"notification_type": "mention"})
    yield Own(new, REQUIRED_ARGS, [post("data/notifications", NOTIFICATION)], setup=mention)
    references = {"task_id": "{task}", "comment_id": "{comment}", "reply_id": "{reply_id}", "playlist_id": "{playlist}"}
    yield Own(
        new,
        ALL_ARGS,
        [post("data/notifications", {**NOTIFICATION, **references, "read": "{read}", "change": "{change}"})],
        setup=Setup(ALL, values={"notification_type": "mention", "reply_id": ident("reply")}),
    )
    yield refused(new, "no such type", notification_type="bogus")
    given = {"id": ident("notification"), "type": "Notification", "notification_type": "mention", "read": True}
    yield Own(
        "user.update_notification_of_anybody",
        REQUIRED_ARGS,
        [put("data/notifications/{notification}", {"id": given["id"], "type": "mention", "read": True})],
        setup=Setup(values={"notification": given}),
    )
    bogus = {**given, "notification_type": "bogus"}
    yield refused("user.update_notification_of_anybody", "no such type", notification=bogus)
    yield changed("user.update_subscription_of_anybody", "data/subscriptions", "subscription")
    yield Own(
        "user.new_filter_of_anybody",
        REQUIRED_ARGS,
        [post("data/search-filters", {**FILTER, "search_query": "{query}"})],
    )
    grouped = {**FILTER, **FILTER_OPTIONS, "search_query": "{query}", "search_filter_group_id": "{filter_group}"}
    yield Own("user.new_filter_of_anybody", ALL_ARGS, [post("data/search-filters", grouped)])
    yield refused("user.new_filter_of_anybody", "empty name", name="")
    new = "user.new_filter_group_of_anybody"
    group = {**FILTER, "color": "{color}"}
    yield Own(new, REQUIRED_ARGS, [post("data/search-filter-groups", group)])
    yield Own(new, ALL_ARGS, [post("data/search-filter-groups", {**group, **FILTER_OPTIONS})])
    yield refused(new, "empty name", name="")
    yield changed("user.update_chat", "data/chats", "chat")
    said = {"chat_id": "{chat}", "person_id": "{person}", "text": "{text}"}
    yield Own("user.new_chat_message", REQUIRED_ARGS, [post("data/chat-messages", said)])
    yield refused("user.new_chat_message", "empty text", text="")
    yield changed("user.update_chat_message", "data/chat-messages", "message")


def log() -> Iterator[Own]:
    first = Setup(answers=PAGE)
    rows = {"$value": [{"name": "render:done"}]}
    yield Own("events.all_events", "no args", [get("data/events", query=EVENTS)], rows, first)
    filters = {"name": "{name}", "project_id": "{project}", "user_id": "{person}"}
    yield Own(
        "events.all_events", ALL_ARGS, [get("data/events", query={**EVENTS, **filters})], rows, Setup(ALL, answers=PAGE)
    )
    yield Own("events.new_event", REQUIRED_ARGS, [post("data/events", {"name": "{name}", "data": {}})])
    yield Own("events.new_event", ALL_ARGS, [post("data/events", {**filters, "data": DATA})], setup=WITH_DATA)
    yield refused("events.new_event", "empty name", name="")
    yield changed("events.update_event", "data/events", "event")
    yield Own("events.remove_event", REQUIRED_ARGS, [delete("data/events/{event}")], "response text")


def news() -> Iterator[Own]:
    yield Own("project.all_news", "no args", [get("data/news")])
    yield Own("project.all_news", ALL_ARGS, [get("data/news", query={"task_id": "{task}", "author_id": "{author}"})])
    yield Own("project.get_news", REQUIRED_ARGS, [get("data/news/{news}")])
    told = {"task_id": "{task}", "author_id": "{author}", "change": False}
    yield Own("project.new_news_entry", REQUIRED_ARGS, [post("data/news", told)])
    more = {"comment_id": "{comment}", "preview_file_id": "{preview_file}", "change": "{change}"}
    yield Own("project.new_news_entry", ALL_ARGS, [post("data/news", {**told, **more})])
    yield changed("project.update_news_entry", "data/news", "news")


def descriptors() -> Iterator[Own]:
    yield Own("project.get_metadata_descriptor_of_any_project", REQUIRED_ARGS, [get(DESCRIPTOR)])
    new = "project.new_metadata_descriptor"
    usual = {"data_type": "string", "choices": [], "for_client": False, "departments": []}
    yield Own(new, REQUIRED_ARGS, [post("data/metadata-descriptors", {**FIELD, **usual})])
    options = {
        "data_type": "{data_type}",
        "choices": "{choices}",
        "for_client": "{for_client}",
        "departments": ["{departments[0]}", "{departments[1]}"],
        "task_type_id": "{task_type}",
        "position": "{position}",
    }
    yield Own(new, ALL_ARGS, [post("data/metadata-descriptors", {**FIELD, **options})])
    yield refused(new, "empty key", field_name="")
    yield changed("project.update_metadata_descriptor_only", "data/metadata-descriptors", "metadata_descriptor")
    yield Own("project.remove_metadata_descriptor_only", REQUIRED_ARGS, [delete(DESCRIPTOR)], "response text")


def bulk() -> Iterator[Own]:
    share, path = "project.share_project_assets", "actions/projects/{project}/assets/share"
    two = ["{assets[0]}", "{assets[1]}"]
    yield Own(share, REQUIRED_ARGS, [post(path, {"is_shared": True})])
    yield Own(share, ALL_ARGS, [post(path, {"is_shared": "{shared}", "asset_ids": two})])
    yield Own(share, "no assets", [], {"$value": []}, Setup(values={"assets": []}))
    for name, kind, parent in (
        ("create_sequence_tasks", "shots", "sequence"),
        ("create_episode_edit_tasks", "edits", "episode"),
    ):
        below = {"parent_id": f"{{{parent}}}"}
        yield Own(f"project.{name}", REQUIRED_ARGS, [post(f"{OF_PLACES}/{kind}/create-tasks", [], query=below)])


def tasks() -> Iterator[Own]:
    usual = {"checklist": [], "links": [], "for_client": False, "pinned": False}
    yield Own("task.new_comment", REQUIRED_ARGS, [post("data/comments", {**COMMENT, **usual})])
    options = {key: f"{{{key}}}" for key in usual}
    yield Own(
        "task.new_comment", ALL_ARGS, [post("data/comments", {**COMMENT, **options, "data": DATA})], setup=WITH_DATA
    )
    yield Own("task.add_assignee", REQUIRED_ARGS, [put("actions/tasks/{task}/assign", {"person_id": "{person}"})])


def entities() -> Iterator[Own]:
    new, none = "entity.new_entity", Setup(answers=NO_MATCH)
    yield Own(new, "no match", [ENTITIES, post("data/entities", ENTITY)], "JSON of request 2", none)
    options = {"parent_id": "{parent}", "description": "{description}", "data": DATA}
    yield Own(
        new,
        ALL_ARGS,
        [ENTITIES, post("data/entities", {**ENTITY, **options})],
        "JSON of request 2",
        Setup(ALL, answers=NO_MATCH, values={"data": DATA}),
    )
    match = Setup(answers={1: Answer.json([{"id": ident("entity"), "parent_id": None}])})
    yield Own(new, "a match is there", [ENTITIES], "first item of request 1's list", match)
    yield refused(new, "empty name", name="")
    new = "asset.new_asset_instance"
    yield Own(new, REQUIRED_ARGS, [post("data/asset-instances", {**INSTANCE, "active": True})])
    placed = {"scene_id": "{scene}", "target_asset_id": "{target_asset}", "description": "{description}"}
    options = {**placed, "active": "{active}", "data": DATA}
    yield Own(new, ALL_ARGS, [post("data/asset-instances", {**INSTANCE, **options})], setup=WITH_DATA)
    yield refused(new, "number 0", number=0)


def files() -> Iterator[Own]:
    new = "files.new_preview_file"
    yield Own(new, REQUIRED_ARGS, [post("data/preview-files", PREVIEW)])
    options = {"person_id": "{person}", "description": "{description}"}
    yield Own(new, ALL_ARGS, [post("data/preview-files", {**PREVIEW, **options, "position": "{position}"})])
    yield refused(new, "revision 0", revision=0)
    new = "files.new_attachment_file"
    attached = {"name": "{name}", "comment_id": "{comment}"}
    yield Own(new, "to a comment", [post("data/attachment-files", attached)], setup=Setup(["comment"]))
    keys = ("size", "extension", "mimetype")
    options = {"chat_message_id": "{chat_message}", **{key: f"{{{key}}}" for key in keys}}
    yield Own(new, ALL_ARGS, [post("data/attachment-files", {**attached, **options})])
    yield Own(new, REQUIRED_ARGS, [], "raises ValueError")
    new, task = "files.new_working_file_at", get("data/tasks/{task}")
    by_id = {"task": "id"}
    yield Own(new, REQUIRED_ARGS, [task, post("data/working-files", WORKING)], "JSON of request 2", Setup(refs=by_id))
    yield Own(
        new,
        ALL_ARGS,
        [task, post("data/working-files", {**WORKING, **PLACED_OPTIONS, "software_id": "{software}"})],
        "JSON of request 2",
        Setup(ALL, refs=by_id, values={"data": DATA}),
    )
    yield refused(new, "empty path", path="")
    new = "files.new_output_file_at"
    yield Own(new, REQUIRED_ARGS, [post("data/output-files", OUTPUT)])
    options = {
        "task_type_id": "{task_type}",
        "source_file_id": "{working_file}",
        "asset_instance_id": "{asset_instance}",
        "temporal_entity_id": "{temporal_entity}",
        "representation": "{representation}",
        "nb_elements": "{nb_elements}",
    }
    yield Own(new, ALL_ARGS, [post("data/output-files", {**OUTPUT, **PLACED_OPTIONS, **options})], setup=WITH_DATA)
    yield refused(new, "empty path", path="")
    original = "pictures/originals/preview-files/{preview_file}/download"
    yield Own("files.download_preview_original", REQUIRED_ARGS, [get(original, download=True)], "response object")
    yield Own("files.download_preview_original", "no such folder", [], "raises ValueError", NO_FOLDER)


def people() -> Iterator[Own]:
    yield Own("person.get_full_person", REQUIRED_ARGS, [get("data/persons/{person}")])


def castings() -> Iterator[Own]:
    links = [{"asset_id": ident("lamp"), "nb_occurences": 2}]
    yield Own(
        "casting.set_asset_casting",
        REQUIRED_ARGS,
        [put("data/assets/{asset}/casting", links)],
        setup=Setup(values={"casting": links}),
    )
    yield refused("casting.set_asset_casting", "no number", casting=[{"asset_id": ident("lamp")}])
    yield Own(
        "casting.remove_entity_link",
        REQUIRED_ARGS,
        [delete("data/projects/{project}/entity-links/{entity_link}")],
        "JSON of request 1",
    )


def playlists() -> Iterator[Own]:
    yield Own(
        "playlist.all_playlists_with_entries_for_project",
        REQUIRED_ARGS,
        [get("data/projects/{project}/playlists/all")],
        "list of request 1, sorted by name (case-insensitive)",
    )
    path = "data/projects/{response1.project_id}/playlists/{playlist}"
    yield Own(
        "playlist.get_playlist_with_previews",
        REQUIRED_ARGS,
        [get("data/playlists/{playlist}"), get(path)],
        "JSON of request 2",
        Setup(refs={"playlist": "id"}),
    )


GROUPS = (server, others, log, news, descriptors, bulk, tasks, entities, files, people, castings, playlists)
ROWS: Sequence[Own] = tuple(row for group in GROUPS for row in group())
