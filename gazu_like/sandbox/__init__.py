"""A real Kitsu server for scripts, tests and demos: Zou with PostgreSQL and Valkey, without Docker and without root.

    from gazu_like import sandbox

    with sandbox.start(seed="demo") as server:
        client = server.client()

On the command line: `python -m gazu_like.sandbox --help`.

The rooms: `server` is what a user holds, `boot` starts its `supervise`, the process that owns all others; `postgres`,
`valkey` and `api` are these, each a `service`; `options` is what a sandbox can be asked to be; `install` (with
`interpreter` and `installers`) and `template` make what is made once; `registry`, `control` and `places` know who runs,
how to speak to them and where they lie; the `seed_` rooms hold the demo. `zou_side` is run by Zou's own Python.
"""

from gazu_like.sandbox.errors import NotRunning, SandboxError
from gazu_like.sandbox.server import Server, attach, start, up

__all__ = ["NotRunning", "SandboxError", "Server", "attach", "start", "up"]
