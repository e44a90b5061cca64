"""Records on their way in: import routes, bounded batches, several at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from gazu_like.client import KitsuClient
from gazu_like.exception import NotAllowedException
from gazu_like.refs import fields_of

#: Records of one request. The server's cost of a record grows with the request, since each is committed by itself and
#: all of them stay in its session.
BATCH = 50
#: Requests at once: a third one adds nothing where the server is one process.
CONNECTIONS = 2


def send(client: KitsuClient, model: str, rows: Iterable[Mapping[str, Any]]) -> list[Any]:
    """Create or update records by their IDs, and return them as the server has them now, in order.

    Args:
        client: Connection to the target.
        model: Last part of the import route, such as "tasks".
        rows: The records.

    Raises:
        NotAllowedException: the server left records out, as it does for everybody but administrators.
        ValueError: one of the records is no dict; nothing was sent.
    """
    name = model.replace("-", "_")
    whole = [fields_of(row, f"{name}[{place}]") for place, row in enumerate(rows)]
    jobs = [partial(_send_one, client, model, whole[start : start + BATCH]) for start in range(0, len(whole), BATCH)]
    return [row for answer in client.wire.map(jobs, CONNECTIONS) for row in answer]


def _send_one(client: KitsuClient, model: str, rows: list[dict[str, Any]]) -> list[Any]:
    # Silent: else Zou writes an event, and tells every browser, for each record.
    answer: list[Any] = client.import_data(f"{model}?silent=true", rows)
    if len(answer) < len(rows):
        # To others Zou answers 200 and leaves the records out.
        said = f"only {len(answer)} of {len(rows)} records were taken: imports are for administrators"
        raise NotAllowedException(f"import/kitsu/{model}", said, method="POST", status=200, body=answer)
    return answer
