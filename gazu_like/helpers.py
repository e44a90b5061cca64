"""gazu's small helpers, each a line or two over the room that does the work."""

from __future__ import annotations

import mimetypes
import re
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from gazu_like import transfer
from gazu_like.connection import Connection
from gazu_like.exception import DownloadFileException, HttpException
from gazu_like.refs import Ref, date_text, id_of, ids_of
from gazu_like.transport.network import origin
from gazu_like.transport.redact import redact_url
from gazu_like.transport.route import last_segment
from gazu_like.transport.threads import SyncWire
from gazu_like.transport.wire import Call, Reply, Wire

_REFUSED_CHARACTERS = re.compile(r"[@|():%/,\\\[\]<>*?;`\n]")


def normalize_model_parameter(model_parameter: Ref | None) -> dict[str, Any] | None:
    """Return a dict with an "id" for an ID, the same dict for a dict, None for None.

    Raises:
        ValueError: it is no UUID.
    """
    if model_parameter is None:
        return None
    if isinstance(model_parameter, dict):
        return model_parameter
    return {"id": id_of(model_parameter, "model_parameter")}


def normalize_list_of_models_for_links(models: Ref | Iterable[Ref] | None = None) -> list[str]:
    """Return the IDs of one record or of many; an empty list for None.

    Raises:
        ValueError: one of them is no ID and no dict with an "id".
    """
    return ids_of(models, "models")


def validate_date_format(date_text: str) -> str:
    """Return a date (YYYY-MM-DD) or date-time (YYYY-MM-DDTHH:MM:SS) unchanged.

    Raises:
        ValueError: it is neither.
    """
    return _date_text(date_text, "date_text")


_date_text = date_text


def sanitize_filename(filename: str) -> str:
    """Return a file name without the characters that file systems and shells treat specially.

    ".." becomes "_"; ``@|():%/,\\[]<>*?;``, back-ticks and line ends are dropped, and blanks at both ends.
    """
    return _REFUSED_CHARACTERS.sub("", filename.replace("..", "_")).strip()


def download_file(
    url: str, file_path: transfer.FilePath | None = None, headers: Mapping[str, str] | None = None
) -> str:
    """Fetch a file from any address, without the login.

    Args:
        url: Whole URL.
        file_path: Where to put it: a path, or a folder, which it enters under its own name; None makes a new private
            temporary folder. A missing extension is taken from the content type.
        headers: Sent along.

    Returns:
        Path of the file.

    Raises:
        DownloadFileException: the address answered with an error.
        ConnectionFailedException: it did not answer.
    """
    elsewhere = SyncWire()
    try:
        return str(fetch_foreign(elsewhere, url, _target(url, file_path), headers))
    finally:
        elsewhere.close()


def fetch_foreign(wire: Wire, url: str, target: Path, headers: Mapping[str, str] | None = None) -> Path:
    """Fetch a file from any address. Neither a login nor a client's own headers go to the stranger.

    Args:
        wire: What to send with.
        url: Whole URL.
        target: Where to put the file; when it has no extension, one is added by the content type.
        headers: Sent along.

    Returns:
        Path of the file.

    Raises:
        DownloadFileException: the address answered with an error.
        ConnectionFailedException: it did not answer.
    """
    scheme, host, port = origin(url)
    there = Connection(f"{scheme}://{host}:{port}", api_path="", headers=headers, wire=wire)
    call = Call("GET", redact_url(url), url, repeatable=True, authorised=False)
    try:
        reply: Reply | HttpException = transfer.fetch(wire, there.send, call, target, None, 0)
    except HttpException as error:
        reply = error
    if isinstance(reply, HttpException):
        raise DownloadFileException(call.path, reply.message, method="GET", status=reply.status, body=reply.body)
    return _with_extension(target, reply.headers.get("content-type", ""))


def _target(url: str, file_path: transfer.FilePath | None) -> Path:
    name = transfer.safe_name(unquote(last_segment(url)), "download")
    if file_path is None:
        return Path(tempfile.mkdtemp(prefix="gazu_like-")) / name
    return Path(file_path) / name if Path(file_path).is_dir() else Path(file_path)


def _with_extension(file: Path, content_type: str) -> Path:
    extension = mimetypes.guess_extension(content_type.split(";")[0].strip()) or ""
    return file if file.suffix or not extension else file.replace(file.with_name(file.name + extension))
