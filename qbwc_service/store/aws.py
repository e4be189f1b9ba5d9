"""AWS clients, all made alike, and the encryption keys that stand in Secrets Manager.

botocore itself, not boto3: its tables cost a cold start 20 ms and nothing here needs them.
"""

import json
import logging
import threading
import time
from collections.abc import Callable
from functools import cache
from typing import Any

import botocore.session
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from qbwc_service.config import Settings, aws_region
from qbwc_service.store.port import StoreUnavailableError

log = logging.getLogger("qbwc_service.store")

ATTEMPTS = 3
"""Of one call, the first included; what is still refused then is told to the caller."""
CONNECT_SECONDS, READ_SECONDS = 1, 2
"""A store that does not answer at all must leave time to say so: 9 seconds in all."""
NOT_DYNAMO = ("s3", "secretsmanager", "sqs")
"""Services that a stand-in for DynamoDB alone does not offer."""
THROTTLED = {
    "ProvisionedThroughputExceededException",
    "RequestLimitExceeded",
    "SlowDown",
    "ThrottlingException",
}
KEPT_SECONDS = 300
FRESH_SECONDS = 10
"""How old keys may be that are asked for afresh: a broken payload must not cost a call each."""

_making = threading.Lock()


def client(service: str, settings: Settings) -> Any:
    """Return a botocore client; safe to share between threads. Nothing is called yet.

    Region and credentials come from where botocore looks for them, in Lambda the environment.
    """
    apart = service in NOT_DYNAMO and settings.s3_endpoint
    with _making:  # a session makes one client at a time
        made = _session().create_client(
            service,
            region_name=aws_region(),
            endpoint_url=apart or settings.aws_endpoint or None,
            config=_config(service, stood_in=bool(settings.s3_endpoint or settings.aws_endpoint)),
        )
    made.meta.events.register(f"needs-retry.{service}", _note_throttle)
    return made


@cache
def _session() -> Any:
    return botocore.session.get_session()


def _config(service: str, *, stood_in: bool) -> Config:
    more: dict[str, Any] = {}
    if service == "s3":
        # An address that is handed out must work as it is, without headers of botocore's.
        more = {"signature_version": "s3v4", "request_checksum_calculation": "when_required"}
        # A stand-in's host has no name for each bucket; AWS's must name the region, or an address
        # that is handed out leads elsewhere until the bucket is known everywhere.
        more["s3"] = {"addressing_style": "path" if stood_in else "virtual"}
    return Config(
        connect_timeout=CONNECT_SECONDS,
        read_timeout=READ_SECONDS,
        retries={"mode": "standard", "total_max_attempts": ATTEMPTS},
        **more,
    )


def _note_throttle(
    response: tuple[Any, dict[str, Any]] | None, attempts: int, operation: Any, **_: Any
) -> None:
    """Log a throttled call that botocore is about to make again; its last try is the caller's."""
    code = response[1].get("Error", {}).get("Code") if response else None
    if code in THROTTLED and attempts < ATTEMPTS:
        fields = {"operation": operation.name, "error_code": code, "attempt": attempts}
        log.warning("store_throttled", extra={"fields": fields})


class SecretKeys:
    """Encryption keys from the JSON of one secret: {"encryption_keys": "<comma-separated>"}.

    A `sealing.KeySource`. Read when first asked for and again after five minutes, so a rotation
    needs no deployment. Raises StoreUnavailableError where Secrets Manager does not answer and
    ValueError where what it holds is something else.
    """

    def __init__(
        self,
        name: str,
        make_client: Callable[[], Any],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.name = f"the secret {name}"
        self._id = name
        self._make_client = make_client
        self._clock = clock
        self._client: Any = None
        self._known: tuple[float, str] | None = None
        self._asking = threading.Lock()

    def keys(self, *, fresh: bool = False) -> str:
        """See `sealing.KeySource.keys`."""
        with self._asking:
            oldest = self._clock() - (FRESH_SECONDS if fresh else KEPT_SECONDS)
            if self._known is None or self._known[0] < oldest:
                self._known = (self._clock(), _keys_in(self._read(), self.name))
            return self._known[1]

    def _read(self) -> str:
        try:
            if self._client is None:
                self._client = self._make_client()
            answer = self._client.get_secret_value(SecretId=self._id)
        except (BotoCoreError, ClientError) as error:
            raise StoreUnavailableError(f"Secrets Manager: {error}") from error
        return str(answer.get("SecretString", ""))


def _keys_in(text: str, where: str) -> str:
    try:
        return str(json.loads(text)["encryption_keys"])
    except (ValueError, TypeError, KeyError):
        # The cause is dropped with `from None`: no part of a secret may reach a log.
        raise ValueError(f'{where} must be JSON such as {{"encryption_keys": "…"}}') from None
