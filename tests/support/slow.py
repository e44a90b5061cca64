"""A line to a real server that can be made slow: bytes pass as they are, so many a second in each direction."""

from __future__ import annotations

import socket
import threading
import time
from urllib.parse import urlsplit

PIECE = 16_384


class SlowLine:
    """Passes connections on to a server.

    Args:
        host: The server's address, "http://127.0.0.1:5000/api".
        bytes_per_second: Of each connection and direction, after the first piece.
    """

    def __init__(self, host: str, bytes_per_second: float) -> None:
        self._origin = urlsplit(host)
        self.bytes_per_second = bytes_per_second
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        # Small: what the system keeps for a slow reader has left the sender already.
        self._listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, PIECE)
        self.host = f"http://127.0.0.1:{self._listener.getsockname()[1]}{self._origin.path}"
        self._open: list[socket.socket] = []
        threading.Thread(target=self._accept, daemon=True).start()

    def __enter__(self) -> SlowLine:
        return self

    def __exit__(self, *_: object) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for each in self._open:
            each.close()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            far = socket.create_connection((self._origin.hostname or "", self._origin.port or 80))
            self._open += [near, far]
            for source, target in ((near, far), (far, near)):
                threading.Thread(target=self._pump, args=(source, target), daemon=True).start()

    def _pump(self, source: socket.socket, target: socket.socket) -> None:
        try:
            while piece := source.recv(PIECE):
                target.sendall(piece)
                if len(piece) > PIECE // 4:  # questions and short answers pass at once
                    time.sleep(len(piece) / self.bytes_per_second)
            target.shutdown(socket.SHUT_WR)
        except OSError:
            for each in (source, target):
                each.close()
