"""A record as a DynamoDB item and back; bodies too large for an item go to S3.

Attributes: `pk`, `sk` its key; `v` the record's version; `w` names the save that wrote it; `body`
what `packing.pack` made, or `at` the name of the S3 object that holds it; one for each index that
lists it; `ttl` when it may go.
"""

from datetime import datetime, timedelta
from typing import Any

from qbwc_service.domain.deliveries import Delivery
from qbwc_service.domain.events import Event
from qbwc_service.domain.feeds import Known
from qbwc_service.domain.jobs import IdempotencyClaim, Job
from qbwc_service.domain.operators import ConsoleSession
from qbwc_service.domain.records import Blob, Record
from qbwc_service.domain.rollups import Rollup
from qbwc_service.domain.sessions import Session
from qbwc_service.store.codec import NAMES, TYPES
from qbwc_service.store.dynamo_table import SIDE_BY_SIDE, TTL, home, listed
from qbwc_service.store.objects import Objects
from qbwc_service.store.packing import pack, unpack
from qbwc_service.store.port import StoreUnavailableError

Item = dict[str, Any]

ITEM_LIMIT = 350_000
"""Bytes of a body that stay in the item. DynamoDB takes 400 KB with keys and attributes."""
OBJECTS = "payloads/"
"""Before the type, the id and a random word in the name of a body's S3 object."""
SESSIONS_KEPT = timedelta(days=2)
SIDE_NAMES = {partition: NAMES[kind] for kind, partition in SIDE_BY_SIDE.items()}


class Items:
    """Makes items of records, and records of items; finished jobs stay for `retention_days`."""

    def __init__(self, objects: Objects | None, retention_days: int, rollup_days: int) -> None:
        self._objects = objects
        self.retention = timedelta(days=retention_days)
        self._rollups = timedelta(days=rollup_days)

    def item(self, record: Record, save: str) -> Item:
        """Return the item to write; a body too large for it is in S3 when this returns.

        `save` names the save: two that write the same are thereby told apart.
        """
        body = pack(record)
        item: Item = {name: {"S": text} for name, text in home(type(record), record.id).items()}
        item["v"] = {"N": str(record.version)}
        item["w"] = {"S": save}
        item.update((name, {"S": text}) for name, text in listed(record).items())
        dies = self._dies(record)
        if dies is not None:
            item[TTL] = {"N": str(int(dies.timestamp()))}
        if len(body) <= ITEM_LIMIT:
            item["body"] = {"B": body}
        else:
            item["at"] = {"S": self._store(record, body, save)}
        return item

    def record(self, item: Item) -> Record | None:
        """Return the record of an item, None where its S3 object is gone: it was deleted since."""
        name = type_name(item)
        if "body" in item:
            return unpack(name, item["body"]["B"])
        body = self._need().get(item["at"]["S"])
        return None if body is None else unpack(name, body)

    def drop(self, item: Item) -> None:
        """Delete the S3 object behind an item that was deleted, if it has one."""
        if "at" in item:
            self._need().delete(item["at"]["S"])

    def _store(self, record: Record, body: bytes, save: str) -> str:
        # A name of its own for each try: a save that fails must not touch what another one wrote.
        name = f"{OBJECTS}{NAMES[type(record)]}/{record.id}/{save}"
        self._need().put(name, body)
        return name

    def _need(self) -> Objects:
        if self._objects is None:
            raise StoreUnavailableError(
                "A payload is too large for the table and no bucket is set: set QBRELAY_BUCKET."
            )
        return self._objects

    def _dies(self, record: Record) -> datetime | None:
        """Return when DynamoDB may delete the record by itself (D27), None for never."""
        match record:
            case Job(finished_at=datetime() as finished) if record.final:
                return finished + self.retention
            case Session(last_call_at=last):
                return last + max(SESSIONS_KEPT, self.retention)
            case Delivery(finished_at=datetime() as finished):
                return finished + self.retention
            case Event(at=at) | Known(gone_at=datetime() as at):
                return at + self.retention
            case ConsoleSession(expires_at=until):
                return until
            case Rollup(start=start):
                return start + self._rollups
            case IdempotencyClaim(orphan_until=until):
                return until
            case _:
                return None


def type_name(item: Item) -> str:
    """Return the codec's name of the type that an item holds."""
    name: str = item["pk"]["S"].partition("/")[0]
    return SIDE_NAMES.get(name, name)


def is_record(item: Item) -> bool:
    """Whether an item is a record; the others are pointers."""
    return "v" in item


def is_blob(item: Item) -> bool:
    """Whether an item is a blob."""
    return TYPES[type_name(item)] is Blob
