"""Files attached to comments and chat messages: their bytes only go in under a new ID.

The other fields follow by import. A lost answer leaves an attachment that the engine finds by comment, name and size.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from gazu_like.exception import RouteNotFoundException, UploadFailedException
from gazu_like.sync import batches
from gazu_like.sync.context import Context, Side
from gazu_like.sync.files.copies import LOST, Fetched, Job, Pair, age, bring, fetched, note_brought, rows_of
from gazu_like.sync.model import Change, Kind, Row
from gazu_like.transfer import ProgressCallback
from gazu_like.transport.route import route

#: Fields that the list of a production adds to the record.
_EMBEDDED = ("comment", "chat_message", "type")


def file_path(attachment_id: str) -> str:
    """Return the path of an attachment's file. The name at its end is for browsers; any will do."""
    return route("data/attachment-files/{}/file/file", attachment_id)


class AttachmentWriter:
    """Attachments of comments: uploaded to their comment, then given the source's dates and reply."""

    batch = 1
    width = 3
    keeps_ids = False
    touches: tuple[str, ...] = ()

    def create(self, context: Context, kind: Kind, changes: Sequence[Change]) -> list[Row]:
        return [self._bring(context, kind, change) for change in changes]

    def update(self, context: Context, kind: Kind, changes: Sequence[Change]) -> list[Row]:
        # Dates along: an attachment whose upload was not answered has those of the upload.
        return _import(context, [_bare(change.partial("created_at", "updated_at")) for change in changes])

    def remove(self, context: Context, kind: Kind, rows: Sequence[Row]) -> None:
        for row in rows:
            context.target.client.delete(route("data/attachment-files/{}", row["id"]))

    def _bring(self, context: Context, kind: Kind, change: Change) -> Row:
        path = file_path(change.source["id"])
        try:
            with fetched(context, context.source, path) as file:
                target_id = self._send(context, change.row, file)
                note_brought(context, path, age(change.source), file.size, file.sha256)
        except RouteNotFoundException as error:
            if error.method != "GET" or change.source["id"] not in str(error.route):
                raise
            # As on the source: a record without a file. Such a one can have the source's ID.
            context.tell(kind, change.source, "file", LOST)
            target_id = change.source["id"]
        return _import(context, [_bare({**change.row, "id": target_id})])[0]

    def _send(self, context: Context, row: Row, file: Fetched) -> str:
        path = route("actions/tasks/{}/comments/{}/add-attachment", _task_of(context, row), row["comment_id"])
        part = (row["name"], file.path if file.size else b"", row.get("mimetype") or "application/octet-stream")
        new = context.target.client.upload(path, files={"file": part})[-1]
        return _whole(context, new, file)


def _task_of(context: Context, row: Row) -> str:
    comment: Row = context.target.client.fetch_one("comments", row["comment_id"])
    return str(comment["object_id"])


def _whole(context: Context, new: Row, file: Fetched) -> str:
    """Return the ID of a new attachment, if all of its bytes arrived; remove it otherwise."""
    if new["size"] == file.size:
        return str(new["id"])
    context.target.client.delete(route("data/attachment-files/{}", new["id"]))
    raise UploadFailedException(f"{new['size']} of {file.size} bytes arrived")


def _bare(row: Row) -> Row:
    return {name: value for name, value in row.items() if name not in _EMBEDDED}


def _import(context: Context, rows: list[Row]) -> list[Row]:
    return batches.send(context.target.client, "attachment-files", rows)


class AttachmentFiles:
    """Files attached to comments. Their records' writer brings them; here they are compared."""

    name = records = "attachment-files"
    touches: tuple[str, ...] = ()

    def jobs(self, context: Context) -> list[Job]:
        if context.report.action != "plan":
            return []
        held = {row["id"] for row in rows_of(context, context.target, self.name)}
        missing = [row for row in rows_of(context, context.source, self.name) if context.ids.get(row["id"]) not in held]
        return [Job(self.name, row["id"], _label(row), row["size"] or 0, row["id"], row, row["id"]) for row in missing]

    def copy(self, context: Context, job: Job, progress: ProgressCallback | None = None) -> int:
        return 0

    def pairs(self, context: Context) -> list[Pair]:
        targets = {row["id"] for row in rows_of(context, context.target, self.name)}
        return [
            _pair(self.name, row, context.ids[row["id"]])
            for row in rows_of(context, context.source, self.name)
            if context.ids.get(row["id"]) in targets
        ]


def _pair(kind: str, row: Row, target_id: str) -> Pair:
    return Pair(kind, row["id"], _label(row), row.get("size") or 0, file_path(row["id"]), file_path(target_id))


def _label(row: Row) -> str:
    return str(row.get("name") or row["id"])


class ChatAttachments:
    """Files of chat messages.

    Zou takes them with a new message alone. So one is posted that says which file it brings, the file is handed to the
    message that it belongs to, and the new one is removed. A killed run leaves it, and the next one finds it.
    """

    name = "chat-attachments"
    records = "chat-messages"
    touches = ("chats", "chat-messages")

    def jobs(self, context: Context) -> list[Job]:
        if context.report.action == "run":
            self._clear_bearers(context)
        held = [_key(row, row["chat_message_id"]) for row in self._rows(context, context.target)]
        chats = {row["id"]: row["chat_id"] for row in rows_of(context, context.source, "chat-messages")}
        known = {row["id"] for row in rows_of(context, context.target, "chat-messages")}
        found = []
        for row in self._rows(context, context.source):
            message_id = context.ids.get(row["chat_message_id"])
            key = _key(row, message_id)
            if key in held:
                held.remove(key)
            elif message_id is not None and (context.report.action == "plan" or message_id in known):
                group = chats[row["chat_message_id"]]
                found.append(Job(self.name, row["id"], _label(row), row["size"] or 0, group, row, message_id))
        return found

    def copy(self, context: Context, job: Job, progress: ProgressCallback | None = None) -> int:
        return bring(context, job, file_path(job.id), partial(self._send, context, job, progress), None)

    def pairs(self, context: Context) -> list[Pair]:
        held = {_key(row, row["chat_message_id"]): row["id"] for row in self._rows(context, context.target)}
        return [
            _pair(self.name, row, held[key])
            for row in self._rows(context, context.source)
            for key in (_key(row, context.ids.get(row["chat_message_id"])),)
            if key in held
        ]

    def _clear_bearers(self, context: Context) -> None:
        """Remove messages whose file was handed on by a run that was killed right then."""
        marks = {_mark(row["id"]) for row in self._rows(context, context.source)}
        laden = {row["chat_message_id"] for row in self._rows(context, context.target)}
        for message in rows_of(context, context.target, "chat-messages"):
            if message["text"] in marks and message["id"] not in laden:
                context.target.client.delete(route("data/chat-messages/{}", message["id"]))
                context.touch("chat-messages")

    def _rows(self, context: Context, side: Side) -> list[Row]:
        """Read the attachments of a side's chat messages: no list of a production has them."""
        messages = {row["id"] for row in rows_of(context, side, "chat-messages")}
        return sorted(side.rows_of("attachment-files", "chat_message_id", messages), key=lambda row: row["created_at"])

    def _send(self, context: Context, job: Job, progress: ProgressCallback | None, file: Fetched) -> None:
        client = context.target.client
        chat_id = client.fetch_one("chat-messages", job.target_id)["chat_id"]
        entity_id = client.fetch_one("chats", chat_id)["object_id"]
        # Which chat the server takes for the entity's is its business: there may be two.
        chat: Row = client.get(route("data/entities/{}/chat", entity_id))
        bearer = _left_by_a_killed_run(context, chat, job) or _posted(context, chat, job, file, progress)
        target_id = _whole(context, bearer["attachment_files"][0], file)
        _import(context, [{**_bare(job.row), "id": target_id, "chat_message_id": job.target_id}])
        client.delete(route("data/chat-messages/{}", bearer["id"]))
        client.update("chats", chat["id"], {"last_message": _last_message(context, job)})


def _last_message(context: Context, job: Job) -> str | None:
    """Return when the source's chat was last written in; the target's now says when the file came."""
    chats = {row["id"]: row for row in rows_of(context, context.source, "chats")}
    message = next(
        row for row in rows_of(context, context.source, "chat-messages") if row["id"] == job.row["chat_message_id"]
    )
    found: str | None = chats[message["chat_id"]]["last_message"]
    return found


def _key(row: Row, message_id: str | None) -> tuple[Any, ...]:
    return message_id, row["name"], row["size"]


def _mark(attachment_id: str) -> str:
    return f"Brings the file {attachment_id}"


def _left_by_a_killed_run(context: Context, chat: Row, job: Job) -> Row | None:
    client = context.target.client
    for message in client.fetch_all("chat-messages", {"chat_id": chat["id"]}):
        if message["text"] == _mark(job.id):
            files = client.fetch_all("attachment-files", {"chat_message_id": message["id"]})
            if files:
                return {**message, "attachment_files": files}
            client.delete(route("data/chat-messages/{}", message["id"]))
    return None


def _posted(context: Context, chat: Row, job: Job, file: Fetched, progress: ProgressCallback | None) -> Row:
    client = context.target.client
    me = client.get("auth/authenticated")["user"]["id"]
    path = route("data/entities/{}/chat/messages", chat["object_id"])
    part = (job.row["name"], file.path, job.row.get("mimetype") or "application/octet-stream")
    membership = route("actions/user/chats/{}/join", chat["object_id"])
    is_new = me not in chat["participants"]
    if is_new:
        client.post(membership, {})
    try:
        found: Row = client.upload(
            path, data={"message": _mark(job.id)}, files={"file": part}, progress_callback=progress
        )
        return found
    finally:
        if is_new:
            client.delete(membership)
