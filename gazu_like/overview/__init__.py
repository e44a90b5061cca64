"""A production at a glance: how far its tasks are, what is late, who is cast where. Read only.

    from gazu_like import overview

    found = overview.read("a production's ID", client=client)
    overview.write_page(found, "last-lamp.html")

``reading`` asks the server for whole lists (``rows``), ``figures`` and its neighbours (``progress``, ``burn_down``,
``casting``, ``due``) are plain functions over them with the moment as a parameter, ``model`` is what they make,
``words`` and ``colours`` say it to people, ``page`` draws it.
"""

from __future__ import annotations

from gazu_like.overview.model import Overview
from gazu_like.overview.page import write_page
from gazu_like.overview.reading import read

__all__ = ["Overview", "read", "write_page"]
