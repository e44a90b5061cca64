"""gazu's JSON encoder, for code that encodes on its own."""

from __future__ import annotations

import json
from typing import Any

from gazu_like.transport.codec import plain


class CustomJSONEncoder(json.JSONEncoder):
    """A ``json.JSONEncoder`` that writes dates as ISO text, and UUIDs, paths, decimals and sets as well."""

    def default(self, o: Any) -> Any:
        """Return what JSON can hold for a value that it cannot.

        Raises:
            TypeError: there is no such thing.
        """
        return plain(o)
