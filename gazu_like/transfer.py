"""Files on their way: uploads streamed from disk, downloads to a temporary file that is renamed when it is whole.

Both report progress as ``progress_callback(bytes_done, bytes_total)``. Sending, and trying again, is the transport's.
"""

from __future__ import annotations

import atexit
import io
import mimetypes
import os
import re
import secrets
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any, BinaryIO, TypeAlias

from gazu_like.exception import FileDoesntExistException, PreviewFileProcessingException, UploadFailedException
from gazu_like.transport.codec import plain
from gazu_like.transport.redact import HiddenDict
from gazu_like.transport.retry import Outcome
from gazu_like.transport.settings import PROCESSING_PAUSE_SECONDS
from gazu_like.transport.wire import Call, Part, Reply, Unanswered, Wire

ProgressCallback: TypeAlias = Callable[[int, int], object]
FilePath: TypeAlias = str | os.PathLike[str]

ACCEPT = "application/json, */*;q=0.1"
_OF_THE_REST = ("Range", "If-Range")
#: Of a file's name; what is put before or after it, of a download under way for example, has room besides.
NAME_BYTES, SUFFIX_BYTES = 200, 24

_RESERVED_NAMES = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")
_UNSAFE_CHARACTERS = re.compile(r'[\x00-\x1f\x7f<>:"|?*]')


class Totals:
    """One progress for many files: each tells its own, the callback hears the sum. Thread-safe.

    What a file's record says of its size counts until the file itself says it.
    """

    def __init__(self, callback: ProgressCallback | None, sizes: Iterable[int]) -> None:
        self._callback = callback
        self._totals = list(sizes)
        self._done = [0] * len(self._totals)
        self._lock = threading.Lock()

    def of(self, place: int) -> ProgressCallback | None:
        """Return the callback of the file at a place; None when nobody wants to hear."""
        return None if self._callback is None else lambda done, total: self._told(place, done, total)

    def skip(self, place: int) -> object:
        """Count a file as done, and return the callback's answer."""
        return self._told(place, self._totals[place], self._totals[place])

    def _told(self, place: int, done: int, total: int) -> object:
        with self._lock:
            self._done[place] = done
            self._totals[place] = total or max(self._totals[place], done)
            sums = sum(self._done), sum(self._totals)
        return None if self._callback is None else self._callback(*sums)


# Uploads


class Meter:
    """Counts the bytes of all the files of one upload and tells the callback."""

    def __init__(self, callback: ProgressCallback | None = None) -> None:
        self.callback = callback
        self.done = 0
        self.total = 0

    def tell(self) -> object:
        """Tell the callback, and return its answer, which is to be awaited where callbacks are asynchronous."""
        return None if self.callback is None else self.callback(self.done, self.total)


class Window:
    """A file from its present position to its end, as it was when the upload began. Rewinding goes back to there."""

    def __init__(self, source: BinaryIO, name: str, meter: Meter) -> None:
        self._source = source
        self._name = name
        self._meter = meter
        self._start = source.tell()
        self.size = source.seek(0, os.SEEK_END) - self._start
        source.seek(self._start)
        self._done = 0
        meter.total += self.size

    def read(self, count: int = -1) -> bytes:
        left = self.size - self._done
        data = self._source.read(left if count < 0 else min(count, left))
        if not data and left > 0:
            raise UploadFailedException(f"{self._name}: the file became {left} bytes shorter while it was being sent")
        self._done += len(data)
        self._meter.done += len(data)
        return data

    def tell(self) -> int:
        return self._done

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self._done, os.SEEK_END: self.size}[whence]
        self._meter.done += base + offset - self._done
        self._done = base + offset
        self._source.seek(self._start + self._done)
        return self._done


@contextmanager
def opened_parts(
    file_path: FilePath | None,
    extra_files: Iterable[FilePath] | None = None,
    files: Mapping[str, Any] | None = None,
    meter: Meter | None = None,
) -> Iterator[list[Part]]:
    """Open the files of an upload, all of them before anything is sent, and close what was opened here.

    Args:
        file_path: File of the part "file".
        extra_files: Files of the parts "file-1", "file-2" ...
        files: Parts by name, instead of the two above: a path, bytes, an open binary file, or a pair (file name, one of
            these), or a triple (file name, one of these, content type).
        meter: Counts the bytes of all the files.

    Raises:
        FileDoesntExistException: a path leads nowhere.
        ValueError: a path is no file, the file is empty, cannot be read, or is open as text.
    """
    meter = meter or Meter()
    with ExitStack() as opened:
        wanted = files or _numbered(file_path, extra_files)
        yield [_part(name, given, opened, meter) for name, given in wanted.items()]


def form_of(data: Mapping[str, Any] | None) -> dict[str, str | list[str]]:
    """Return the text parts of an upload: None left out, lists repeated, everything else as text."""
    form: dict[str, str | list[str]] = {}
    for name, value in (data or {}).items():
        if isinstance(value, (list, tuple)):
            form[name] = [_text(item) for item in value]
        elif value is not None:
            form[name] = _text(value)
    return form


def _text(value: Any) -> str:
    if isinstance(value, (str, int, float)):
        return str(value)
    return str(plain(value))


def _numbered(file_path: FilePath | None, extra_files: Iterable[FilePath] | None) -> dict[str, FilePath]:
    if file_path is None:
        raise ValueError("file_path: wanted the path of a file to upload, got None")
    extras = {f"file-{number}": path for number, path in enumerate(extra_files or (), start=1)}
    return {"file": file_path, **extras}


def _part(name: str, given: Any, opened: ExitStack, meter: Meter) -> Part:
    filename, source, mime = _named(name, given, opened)
    mime = mime or mimetypes.guess_type(filename)[0] or "application/octet-stream"
    return Part(name, filename, mime, Window(source, filename, meter))


def _named(name: str, given: Any, opened: ExitStack) -> tuple[str, BinaryIO, str | None]:
    if isinstance(given, tuple):
        filename, content, *mime = given
        return str(filename), _named(name, content, opened)[1], mime[0] if mime else None
    if isinstance(given, (bytes, bytearray)):
        return name, io.BytesIO(given), None
    if isinstance(given, (str, os.PathLike)):
        return Path(given).name, opened.enter_context(open_for_upload(given)), None
    if not hasattr(given, "read") or isinstance(given, io.TextIOBase):
        raise ValueError(f"{name}: wanted a path, bytes or a file open for reading bytes, got {given!r:.80}")
    return Path(str(getattr(given, "name", name))).name, given, None


def open_for_upload(path: FilePath) -> BinaryIO:
    """Open a file to send.

    Raises:
        FileDoesntExistException: it does not exist.
        ValueError: it is no file, is empty or cannot be read.
    """
    check_for_upload(path)
    return Path(path).open("rb")


def check_for_upload(path: FilePath, name: str = "file_path") -> Path:
    """Return the path of a file that can be sent.

    Args:
        path: The file.
        name: Name of the caller's parameter, for the error message.

    Raises:
        FileDoesntExistException: it does not exist.
        ValueError: it is no file, is empty or cannot be read.
    """
    file = Path(path)
    if not file.exists():
        raise FileDoesntExistException(f"{name}: no such file: {file}")
    if not file.is_file():
        raise ValueError(f"{name}: not a file: {file}")
    if not os.access(file, os.R_OK):
        raise ValueError(f"{name}: the file cannot be read: {file}")
    if file.stat().st_size == 0:
        raise ValueError(f"{name}: the file is empty: {file}")
    return file


# Downloads


_unfinished: set[tuple[int, Path]] = set()


@atexit.register
def _clear_unfinished() -> None:
    # A download in a thread that Ctrl-C did not wait for ends with the program, and clears nothing away.
    for process, path in [*_unfinished]:
        if process == os.getpid():  # a fork knows of its parent's
            with suppress(OSError):
                path.unlink()


class Landing:
    """A download's temporary file beside its target: filled, continued after a cut, renamed when it is whole."""

    def __init__(self, target: Path, wire: Wire, progress_callback: ProgressCallback | None = None) -> None:
        self.target = target
        self._wire = wire
        self._callback = progress_callback
        self._temporary = target.with_name(f".{fitting(target.name, 80)}.{secrets.token_hex(4)}.part")
        self._done = 0
        self._total = 0
        self._validator: str | None = None

    def ask_for_rest(self, call: Call) -> None:
        """Make the call ask for what is missing, if the server can continue."""
        headers = HiddenDict({name: value for name, value in call.headers.items() if name not in _OF_THE_REST})
        if self._done and self._validator:
            headers.update({"Range": f"bytes={self._done}-", "If-Range": self._validator})
        call.headers = headers

    def receive(self, reply: Reply) -> None:
        """Write an answer's body to the temporary file.

        Raises:
            Unanswered: it is shorter than the server said, or another part than was asked for.
        """
        continues = self._continues(reply)
        if not continues:
            self._done = 0
        if reply.status == 206 and not continues:
            raise Unanswered("another part of the file came than was asked for", Outcome(passing=True, executed=True))
        self._validator = self._validator_of(reply)
        length = reply.headers.get("content-length", "")
        self._total = self._done + int(length) if length.isdigit() else 0
        with ExitStack() as stack:
            # Entered in the same step: what a step returns is lost when the caller was cancelled meanwhile.
            file = self._wire.offload(lambda: stack.enter_context(self._open()))
            reply.pour(file.write, self._written)
            self._wire.offload(file.close)  # a network drive writes what it holds back
        if self._total > self._done and "content-encoding" not in reply.headers:
            raise Unanswered(f"{self._done} of {self._total} bytes came", Outcome(passing=True, executed=True))

    def _written(self, count: int) -> None:
        self._done += count
        if self._callback is not None:
            self._wire.settle(self._callback(self._done, self._total))

    def settle(self) -> None:
        """Put the whole file in its place, in one step."""
        self._temporary.replace(self.target)
        self._forget()

    def clear(self) -> None:
        """Remove what is left of an unfinished download."""
        with suppress(OSError):
            self._temporary.unlink()
        self._forget()

    def _forget(self) -> None:
        _unfinished.discard((os.getpid(), self._temporary))

    def _open(self) -> BinaryIO:
        _unfinished.add((os.getpid(), self._temporary))
        flags = os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0)
        file = os.fdopen(os.open(self._temporary, flags, 0o666), "wb")  # 0o666: as open(), so that umask decides
        if file.seek(0, os.SEEK_END) > self._done:  # ext4 writes out a file that was truncated when it is closed
            file.truncate(self._done)
        file.seek(self._done)
        return file

    def _continues(self, reply: Reply) -> bool:
        begins = f"bytes {self._done}-"
        return reply.status == 206 and reply.headers.get("content-range", "").startswith(begins)

    @staticmethod
    def _validator_of(reply: Reply) -> str | None:
        if "content-encoding" in reply.headers:
            return None
        etag = reply.headers.get("etag")
        return etag if etag and not etag.startswith("W/") else reply.headers.get("last-modified")


def check_target(file_path: FilePath, name: str = "file_path") -> Path:
    """Return the path of a file that a download can be written to.

    Raises:
        ValueError: it is a folder, or its folder does not exist or cannot be written to.
    """
    target = Path(file_path)
    if target.is_dir():
        raise ValueError(f"{name}: wanted the path of a file, got the folder {target}")
    if not target.parent.is_dir():
        raise ValueError(f"{name}: no such folder: {target.parent}")
    if not os.access(target.parent, os.W_OK):
        raise ValueError(f"{name}: the folder cannot be written to: {target.parent}")
    return target


def check_folder(folder: FilePath, name: str = "folder") -> Path:
    """Return the path of a folder that downloads can be put into.

    Raises:
        ValueError: it does not exist, is no folder or cannot be written to.
    """
    target = Path(folder)
    if not target.is_dir():
        raise ValueError(f"{name}: {'not a folder' if target.exists() else 'no such folder'}: {target}")
    if not os.access(target, os.W_OK):
        raise ValueError(f"{name}: the folder cannot be written to: {target}")
    return target


def fetch(
    wire: Wire,
    send: Callable[[Call], Reply],
    call: Call,
    file_path: FilePath | None,
    progress_callback: ProgressCallback | None,
    processing_timeout: float,
) -> Reply:
    """Fetch a file, waiting while the server still processes it.

    Args:
        wire: Where to wait.
        send: Sends a call and judges its answer.
        call: A GET.
        file_path: Where to put the file; None reads it into the answer.
        progress_callback: Called with (bytes done, bytes total; 0 when not known) for each piece.
        processing_timeout: Longest wait for a 202 to become a file, seconds.

    Raises:
        PreviewFileProcessingException: it was still being processed after that time.
        ValueError: the path cannot be written to.
    """
    landing = None if file_path is None else Landing(check_target(file_path), wire, progress_callback)
    call.headers = {**call.headers, "Accept": ACCEPT, "Accept-Encoding": "identity"}
    if landing is not None:
        call.before, call.receive = landing.ask_for_rest, landing.receive
    try:
        reply = _when_processed(wire, send, call, processing_timeout)
        if landing is not None:
            wire.offload(landing.settle)
    except BaseException:
        if landing is not None:
            landing.clear()
        raise
    return reply


def _when_processed(wire: Wire, send: Callable[[Call], Reply], call: Call, processing_timeout: float) -> Reply:
    started, waited = time.monotonic(), 0.0
    while True:
        reply = send(call)
        if reply.status != 202:
            return reply
        left = processing_timeout - max(waited, time.monotonic() - started)
        if left <= 0:
            raise PreviewFileProcessingException(
                call.path,
                f"still being processed after {processing_timeout:g} s",
                method=call.method,
                status=202,
                body=reply.text,
            )
        pause = min(_asked_pause(reply), left)
        wire.sleep(pause)
        waited += pause


def _asked_pause(reply: Reply) -> float:
    try:
        return max(0.0, float(reply.headers.get("retry-after", "")))
    except ValueError:
        return PROCESSING_PAUSE_SECONDS


def safe_name(name: str, fallback: str = "file") -> str:
    """Return a file name that stays in its folder on every system, made of a name that came from a server.

    Args:
        name: Name or path; of a path, the last segment counts.
        fallback: What to use when nothing is left.
    """
    last = re.split(r"[/\\]", name)[-1]
    clean = _UNSAFE_CHARACTERS.sub("_", last).strip(" .")
    return f"_{clean}" if _RESERVED_NAMES.fullmatch(clean) else fitting(clean, NAME_BYTES) or fallback


def fitting(name: str, size: int) -> str:
    """Return a name that takes at most so many bytes of UTF-8, of which file systems take 255. Its suffix stays."""
    dot = name.rfind(".")
    stem, suffix = (name[:dot], name[dot:]) if dot > 0 else (name, "")
    if len(_utf8(suffix)) > SUFFIX_BYTES:
        stem, suffix = name, ""
    return _utf8(stem)[: size - len(_utf8(suffix))].decode(errors="ignore") + suffix


def _utf8(text: str) -> bytes:
    # Half a character, which JSON can hold, is none that a file's name can.
    return text.encode(errors="replace")
