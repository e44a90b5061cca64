"""A server that is faster than any client: it sends a file, throws away what it is sent, and repeats recorded answers.

``python -m benchmarks.raw_server FILE`` prints its port and serves until its standard input is closed.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

PIECE = 1 << 20
LOOPBACK = "127.0.0.1"


class Handler(BaseHTTPRequestHandler):
    """GET of ``.../file`` sends the file, of a recorded path its answer, of any other nothing; POST counts bytes."""

    protocol_version = "HTTP/1.1"
    rbufsize = PIECE
    disable_nagle_algorithm = True
    wbufsize = -1  # head and body of an answer leave together
    file: ClassVar[Path]
    recorded: ClassVar[dict[str, str]] = {}

    def do_GET(self) -> None:
        if not self.path.endswith("/file"):
            self._answer(self.recorded.get(self.path, "{}").encode())
            return
        with self.file.open("rb") as file:
            self._begin("application/octet-stream", self.file.stat().st_size)
            self.wfile.flush()
            self.connection.sendfile(file)

    def do_POST(self) -> None:
        left = int(self.headers["Content-Length"])
        room = memoryview(bytearray(PIECE))
        while left:
            came = self.rfile.readinto1(room[: min(left, PIECE)])
            if not came:
                self.close_connection = True
                return
            left -= came
        self._answer(b"{}")

    def handle_expect_100(self) -> bool:
        found = super().handle_expect_100()
        self.wfile.flush()  # else curl waits for it for a second
        return found

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def _answer(self, body: bytes) -> None:
        self._begin("application/json", len(body))
        self.wfile.write(body)

    def _begin(self, mime: str, length: int) -> None:
        self.send_response(200)
        self.send_header("Content-Type", mime)
        self.send_header("Content-Length", str(length))
        self.end_headers()


class Server(ThreadingHTTPServer):
    """Takes many connections at once."""

    daemon_threads = True
    request_queue_size = 1024


@contextmanager
def raw_server(file: Path) -> Iterator[str]:
    """Run it in a process of its own; yield its address.

    Args:
        file: What ``.../file`` sends; one that ends in ".json" holds answers by path instead.
    """
    command = [sys.executable, "-m", "benchmarks.raw_server", str(file)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            yield f"http://{LOOPBACK}:{int(process.stdout.readline())}/api"
        finally:
            process.stdin.close()


def main() -> None:
    """Serve until standard input ends."""
    Handler.file = Path(sys.argv[1])
    if Handler.file.suffix == ".json":
        Handler.recorded = json.loads(Handler.file.read_text())
    with Server((LOOPBACK, 0), Handler) as server:
        print(server.server_port, flush=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        sys.stdin.read()


if __name__ == "__main__":
    main()
