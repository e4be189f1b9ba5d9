"""SQS as what wakes the sending of webhooks (`services.Queue`).

botocore is imported with the first call, as in `objects`.
"""

import json
import threading
from collections.abc import Callable, Sequence
from typing import Any

from qbwc_service.store.port import StoreUnavailableError, batches

AT_ONCE = 10
"""Messages that one call takes."""


class SqsQueue:
    """The queue at this URL, and that of the backlog, which may be the same.

    `make_client` returns a botocore client; it is called when needed.
    """

    def __init__(self, url: str, backlog_url: str, make_client: Callable[[], Any]) -> None:
        self._url = url
        self._backlog_url = backlog_url
        self._make_client = make_client
        self._made: Any = None
        self._making = threading.Lock()

    def tell(self, deliveries: Sequence[str], seconds: int = 0, *, backlog: bool = False) -> None:
        """See `services.Queue.tell`."""
        from botocore.exceptions import (  # noqa: PLC0415 - see the module's docstring
            BotoCoreError,
            ClientError,
        )

        url = self._backlog_url if backlog else self._url
        try:
            for part in batches(deliveries, AT_ONCE):
                self._send(url, [text_of(one, backlog=backlog) for one in part], seconds)
        except (BotoCoreError, ClientError) as error:
            raise StoreUnavailableError(f"SQS: {error}") from error

    def _send(self, url: str, texts: Sequence[str], seconds: int) -> None:
        entries = [
            {"Id": str(number), "MessageBody": text, "DelaySeconds": seconds}
            for number, text in enumerate(texts)
        ]
        answer = self._client().send_message_batch(QueueUrl=url, Entries=entries)
        for failed in answer.get("Failed", ())[:1]:
            raise StoreUnavailableError(f"SQS: {failed['Code']}: {failed.get('Message', '')}")

    def _client(self) -> Any:
        with self._making:
            if self._made is None:
                self._made = self._make_client()
            return self._made


def text_of(delivery_id: str, *, backlog: bool = False) -> str:
    """Return the message that has a delivery looked at; `dynamo_stream.asked_of` reads it."""
    return json.dumps({"delivery": delivery_id} | ({"backlog": True} if backlog else {}))
