"""What DynamoDB's time to live leaves behind: payloads and idempotency keys of deleted jobs.

Time to live takes a finished job away at no cost, but nothing else with it. So each minute some
pages of the table are looked through; a day after a pass has ended the next one begins. This is
the only scan there is, and a page (1 MB) costs 128 read units.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from qbwc_service.domain.jobs import IdempotencyClaim, Job
from qbwc_service.domain.schedules import FEED, SCHEDULE, Schedule
from qbwc_service.ids import first_of_moment
from qbwc_service.store.codec import TYPES
from qbwc_service.store.dynamo_calls import call, get_items
from qbwc_service.store.dynamo_items import OBJECTS, Item, Items, is_blob, is_record, type_name
from qbwc_service.store.dynamo_table import ALONE, home
from qbwc_service.store.objects import Objects

MARK = {"pk": {"S": "sweep"}, "sk": {"S": ALONE}}
"""Key of the item that keeps how far the pass has come."""
TABLE_PART, OBJECTS_PART, DONE = "table", "objects", "done"
NO_KEY = "-"
PAGES = 10
OF_EVENTS = ".events"
"""How the owner of events' texts ends: they are kept as long as events are, by their own names."""
EVERY = timedelta(days=1)
YOUNG = timedelta(days=1)
"""An object in S3 may be younger than the save that will name it, but not by this much."""


@dataclass(frozen=True, slots=True)
class Sweep:
    """One table and its bucket; `run` does a few pages."""

    client: Any
    table: str
    items: Items
    objects: Objects | None

    def run(self, now: datetime) -> int:
        """Look through the next pages, if a pass is under way or due; return what was deleted."""
        gone = 0
        for _ in range(PAGES):
            some = self._next(now)
            if some is None:
                return gone
            gone += some
        return gone

    def _next(self, now: datetime) -> int | None:
        """Look through one page; None when no pass is due."""
        mark = call(self.client.get_item, TableName=self.table, Key=MARK).get("Item", {})
        part = mark["part"]["S"] if mark else DONE
        if part == DONE and mark and now - datetime.fromisoformat(mark["time"]["S"]) < EVERY:
            return None
        after = mark["after"]["S"].removeprefix(NO_KEY) if mark else ""
        if part == OBJECTS_PART:
            gone, after = self._objects(after, now)
            self._note(now, OBJECTS_PART if after else DONE, after)
            return gone
        gone, after = self._page(after, now)
        following = OBJECTS_PART if self.objects else DONE
        self._note(now, TABLE_PART if after else following, after)
        return gone

    def _page(self, after: str, now: datetime) -> tuple[int, str]:
        """Delete a page's orphans; return their number and where to go on, "" at the end."""
        more = {"ExclusiveStartKey": json.loads(after)} if after else {}
        answer = call(self.client.scan, TableName=self.table, **more)
        owned = [(item, owner) for item in answer["Items"] if (owner := self._owner(item, now))]
        alive = self._alive([owner for _, owner in owned])
        orphans = [item for item, owner in owned if owner not in alive]
        for item in orphans:
            call(
                self.client.delete_item,
                TableName=self.table,
                Key={name: item[name] for name in ("pk", "sk")},
                ConditionExpression="attribute_not_exists(pk) OR w = :w",
                ExpressionAttributeValues={":w": item["w"]},
            )
            self.items.drop(item)
        following = answer.get("LastEvaluatedKey")
        return len(orphans), json.dumps(following) if following else ""

    def _owner(self, item: Item, now: datetime) -> str | None:
        """Return the id of the job or schedule an item is of no use without; None if it has one."""
        if not is_record(item):
            return None
        if is_blob(item):
            name = str(item["sk"]["S"])
            owner = name.partition("/")[0]
            kept = first_of_moment(f"{owner}/", now - self.items.retention - EVERY)
            return None if owner.endswith(OF_EVENTS) and name >= kept else owner
        if type_name(item) != "idempotency_claim":
            return None
        claim = self.items.record(item)
        if isinstance(claim, IdempotencyClaim) and claim.lapsed(None, now):
            return claim.job_id
        return None

    def _alive(self, owners: Sequence[str]) -> set[str]:
        keys = [_typed(home(_type_of(owner), owner)) for owner in owners]
        found = get_items(self.client, self.table, keys)
        return {item["pk"]["S"].partition("/")[2] for item in found}

    def _objects(self, after: str, now: datetime) -> tuple[int, str]:
        """Do the same with the objects that no item names."""
        if self.objects is None:
            return 0, ""
        listed = self.objects.names(OBJECTS, after)
        old = [name for name, written in listed if now - written >= YOUNG]
        found = get_items(self.client, self.table, [_typed(_home(name)) for name in old])
        used = {item["at"]["S"] for item in found if "at" in item}
        orphans = [name for name in old if name not in used]
        self.objects.delete(*orphans)
        return len(orphans), listed[-1][0] if listed else ""

    def _note(self, now: datetime, part: str, after: str) -> None:
        """Keep how far the pass has come, or when it ended."""
        said = {"part": part, "after": after or NO_KEY, "time": now.isoformat()}
        item: Item = {**MARK, **_typed(said)}
        call(self.client.put_item, TableName=self.table, Item=item)


def _type_of(owner: str) -> type[Job | Schedule]:
    """Return what an owner of payloads is, by its id."""
    return Schedule if owner.startswith((SCHEDULE, FEED)) else Job


def _home(name: str) -> dict[str, str]:
    """Return the key of the item whose body an S3 object is: `payloads/TYPE/ID/SAVE`."""
    type_, _, rest = name.removeprefix(OBJECTS).partition("/")
    return home(TYPES[type_], rest.rpartition("/")[0])


def _typed(key: dict[str, str]) -> Item:
    return {name: {"S": text} for name, text in key.items()}
