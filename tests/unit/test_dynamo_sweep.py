"""What time to live leaves behind on DynamoDB: what may go goes, and nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from helpers import backends
from helpers.builders import NOON, job, schedule, session

from qbwc_service.config import load
from qbwc_service.domain.jobs import IdempotencyClaim, Job
from qbwc_service.domain.records import Blob, Record
from qbwc_service.domain.sessions import SessionState
from qbwc_service.domain.states import Outcome, State
from qbwc_service.store import dynamo_items, dynamo_sweep
from qbwc_service.store.aws import client
from qbwc_service.store.dynamodb import DynamoStore
from qbwc_service.store.objects import Objects
from qbwc_service.store.port import Key

DAY = timedelta(days=1)
LATER = NOON + timedelta(days=40)
PAGES = 50


@dataclass
class Place:
    store: DynamoStore
    table: str
    dynamodb: Any
    objects: Objects

    def expired(self, *records: Record) -> None:
        """Take records away as time to live does: their items alone."""
        for record in records:
            key = {"pk": {"S": f"job/{record.id}"}, "sk": {"S": "."}}
            self.dynamodb.delete_item(TableName=self.table, Key=key)

    def sweep(self, now: Any) -> int:
        """Run as the tick does, minute by minute, until a pass has ended."""
        gone = 0
        for _ in range(PAGES):
            gone += self.store.sweep(now)
            mark = self.dynamodb.get_item(TableName=self.table, Key=dynamo_sweep.MARK)["Item"]
            if mark["part"]["S"] == dynamo_sweep.DONE:
                return gone
        raise AssertionError("the pass does not end")


@pytest.fixture
def place(moto_endpoint: str) -> Iterator[Place]:
    settings = load(aws_endpoint=moto_endpoint, bucket="sweeping")
    s3, dynamodb = client("s3", settings), client("dynamodb", settings)
    s3.create_bucket(Bucket="sweeping")
    with backends.table(dynamodb) as (_, name):
        objects = Objects("sweeping", lambda: s3)
        yield Place(DynamoStore(name, dynamodb, objects=objects), name, dynamodb, objects)
        objects.delete(*(key for key, _ in objects.names("")))
    s3.delete_bucket(Bucket="sweeping")


def claim(job_id: str, **changes: Any) -> IdempotencyClaim:
    values = {"id": f"default.{job_id}", "job_id": job_id, "fingerprint": "f", "created_at": NOON}
    return IdempotencyClaim(**(values | changes))


def left(place: Place) -> set[str]:
    return {record.id for record in place.store.export()}


def test_payloads_and_lapsed_keys_of_deleted_jobs_go_and_all_others_stay(place: Place) -> None:
    gone, here = job("tx-1"), job("tx-2")
    young = claim("tx-3", created_at=LATER - timedelta(days=29))
    place.store.save(gone, Blob(id="tx-1/request", text="a"), claim("tx-1"))
    place.store.save(here, Blob(id="tx-2/request", text="b"), claim("tx-2"), young)
    place.expired(gone)
    assert place.sweep(LATER) == 2
    assert left(place) == {"tx-2", "tx-2/request", "default.tx-2", "default.tx-3"}


def test_the_payload_of_a_schedule_stays_as_long_as_the_schedule(place: Place) -> None:
    place.store.save(schedule(), Blob(id="sch_1/request", text="a"))
    place.store.save(Blob(id="sch_2/request", text="b"))
    assert place.sweep(LATER) == 1
    assert left(place) == {"sch_1", "sch_1/request"}


def test_a_pass_begins_a_day_after_the_last_one_has_ended(place: Place) -> None:
    assert place.sweep(LATER) == 0
    place.store.save(Blob(id="tx-1/request", text="a"))
    assert place.store.sweep(LATER + DAY - timedelta(seconds=1)) == 0
    assert place.sweep(LATER + DAY) == 1


def test_a_pass_goes_page_by_page_and_goes_on_where_it_was(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(7):
        place.store.save(Blob(id=f"tx-{number}/request", text="a"))
    monkeypatch.setattr(dynamo_sweep, "PAGES", 1)
    scan = place.dynamodb.scan
    monkeypatch.setattr(place.dynamodb, "scan", lambda **request: scan(**request, Limit=2))
    first = place.store.sweep(LATER)
    assert first <= 2
    monkeypatch.setattr(dynamo_sweep, "PAGES", 3)
    assert first + place.sweep(LATER + timedelta(minutes=1)) == 7
    assert left(place) == set()


def test_objects_that_no_item_names_go_once_they_are_a_day_old(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dynamo_items, "ITEM_LIMIT", 10)
    kept = Blob(id="tx-1/request", text="kept" * 10)
    place.store.save(job("tx-1"), kept)
    place.objects.put("payloads/blob/tx-1/request/of-a-save-that-failed", b"x")
    place.objects.put("uploads/another", b"y")
    (names,) = [place.objects.names("payloads/blob/")]
    written = max(time for _, time in names)
    assert place.sweep(written + timedelta(hours=23)) == 0
    assert place.sweep(written + timedelta(days=2)) == 1
    assert len(place.objects.names("payloads/blob/")) == len(names) - 1
    assert place.objects.get("uploads/another") == b"y"
    assert place.store.get(Key(Blob, kept.id)) == [kept]


def test_an_orphan_s_object_goes_with_it(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dynamo_items, "ITEM_LIMIT", 10)
    place.store.save(Blob(id="tx-1/request", text="large" * 10))
    assert place.sweep(LATER) == 1
    assert place.objects.names("payloads/") == []


def test_d27_only_what_has_ended_has_a_time_to_live(place: Place) -> None:
    ended = {"finished_at": NOON, "outcome": Outcome.APPLIED}
    place.store.save(job("tx-1"), job("tx-2", state=State.SUCCEEDED, **ended))
    place.store.save(job("tx-3", state=State.IN_DOUBT), session(state=SessionState.CLOSED))
    place.store.save(claim("tx-4"), claim("tx-5", orphan_until=LATER))
    items = place.dynamodb.scan(TableName=place.table)["Items"]
    lives = {item["pk"]["S"]: int(item["ttl"]["N"]) for item in items if "ttl" in item}
    month = int((NOON + timedelta(days=30)).timestamp())
    assert lives == {
        "job/tx-2": month,
        f"session/{session().id}": month,
        "idempotency_claim/default.tx-5": int(LATER.timestamp()),
    }
    assert place.store.get(Key(Job, "tx-2"))[0] is not None
