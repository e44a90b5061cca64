"""A stand-in for a NIM server, for tests and demonstrations: written from the facts of its protocol, it is not NIM.

    from gazu_like.nim import NimClient, testing

    with testing.StandIn() as server:
        job = testing.demo.load(server.world)
        client = NimClient(server.url, "ana")
        print(client.job.get_job(job)["jobname"])

It knows every query, is strict about what it is sent, keeps what it is told in memory, and answers in NIM's shapes.
"""

from gazu_like.nim.testing import answers as answers
from gazu_like.nim.testing import demo
from gazu_like.nim.testing.server import StandIn
from gazu_like.nim.testing.store import Refused
from gazu_like.nim.testing.world import Key, Upload, World

__all__ = ["Key", "Refused", "StandIn", "Upload", "World", "demo"]
