"""An import that breaks off, is run again, or meets what is there already (D22)."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from helpers.builders import NOON, api_key, claim, job, one_of_each, presence, session, tenant
from helpers.houses import (
    empty_house,
    exported,
    jobs_of,
    known_office,
    moved,
    records,
)
from helpers.office import ADD, QUERY, Office

from qbwc_service.domain.connections import Connection, Depth
from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.domain.keys import Tenant
from qbwc_service.domain.records import Blob, Payload, Record
from qbwc_service.domain.states import Outcome, State
from qbwc_service.domain.webhooks import Post
from qbwc_service.services import Services
from qbwc_service.steps import connections, moving
from qbwc_service.steps.moving import Arrived
from qbwc_service.store.port import SAVE_LIMIT, Key, StaleError


@pytest.fixture
def office() -> Office:
    return known_office()


@pytest.fixture
def target(office: Office) -> Iterator[Services]:
    yield from empty_house(office)


def refused(services: Services, found: list[Record]) -> str:
    with pytest.raises(Refusal) as no:
        moving.bring_in(services, lambda: found)
    assert (no.value.code, no.value.fix) == (Code.INVALID_STATE, "Import into an empty one.")
    return no.value.detail


def test_an_import_that_broke_off_anywhere_is_ended_by_the_next(
    office: Office, target: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("A", "B", "C" * 5_000):
        office.submit(ADD.format(name), validate=False)
    found = exported(office)
    monkeypatch.setattr(moving, "SAVE_LIMIT", 1)
    tries = 0
    arrived = None
    while arrived is None:
        assert tries <= 2 * len(found)
        arrived = breaks_after(tries, target, found)
        tries += 1

    assert arrived.written + arrived.present == len(found)
    assert tries > 3
    states = [one.state for one in jobs_of(target, *(one.id for one in found))]
    assert states.count(State.IN_DOUBT) == 3
    again = moving.bring_in(target, lambda: found)
    assert again == Arrived(written=0, present=len(found), in_doubt=3, enabled=0)


def breaks_after(saves: int, target: Services, found: list[Record]) -> Arrived | None:
    """Import as far as this many writes go; None where that was not all."""
    store: Any = Tired(target.store, saves)
    try:
        return moving.bring_in(replace(target, store=store), lambda: found)
    except ConnectionError:
        return None


class Tired:
    """A store that ends after some writes."""

    def __init__(self, store: Any, writes: int) -> None:
        self._store, self._writes = store, writes

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    def load(self, *given: Record) -> None:
        self._store.load(*given)
        self._tire()

    def save(self, *given: Record) -> None:
        self._store.save(*given)
        self._tire()

    def _tire(self) -> None:
        self._writes -= 1
        if self._writes < 0:
            raise ConnectionError


def test_until_its_end_nothing_of_an_import_can_be_sent(office: Office, target: Services) -> None:
    read = office.submit(QUERY)
    found = exported(office)
    order: list[str] = []

    class Watched(Tired):
        def load(self, *given: Record) -> None:
            order.extend(type(one).__name__ for one in given)
            assert all(one.disabled for one in given if isinstance(one, Connection))
            self._store.load(*given)

        def save(self, *given: Record) -> None:
            order.extend("enabled" for one in given if isinstance(one, Connection))
            self._store.save(*given)

    store: Any = Watched(target.store, 0)
    moving.bring_in(replace(target, store=store), lambda: found)

    assert order.index("Job") == 0
    late = ["Connection", "Presence", "Tenant"]
    assert order.pop() == "enabled"
    assert sorted(order[-len(late) :]) == late
    assert jobs_of(target, read)[0].state is State.QUEUED


def test_payloads_come_after_the_job_they_belong_to(target: Services) -> None:
    found: list[Record] = [
        Blob(id="tx-1/request", text="x"),
        claim(),
        job(request=Payload(size=1, ref="tx-1/request")),
    ]
    moving.bring_in(target, lambda: found)
    there = [type(one).__name__ for one in target.store.export()]
    assert [name for name in there if name not in ("Post", "Event")] == [
        "Job",
        "Blob",
        "IdempotencyClaim",
    ]


def test_large_records_are_written_few_at_a_time(
    target: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes: list[int] = []

    class Counting(Tired):
        def load(self, *given: Record) -> None:
            sizes.append(len(given))
            self._store.load(*given)

    found: list[Record] = [Blob(id=f"tx-1/{n}", text="x" * 400_000) for n in range(5)]
    found += [Depth(id=f"con-{n}") for n in range(SAVE_LIMIT + 5)]
    store: Any = Counting(target.store, 2)

    moving.bring_in(replace(target, store=store), lambda: found)

    assert sizes == [2, 2, SAVE_LIMIT, 6]
    assert len(records(target)) == len(found) + 1, "and who hands out"


def test_an_import_into_a_store_in_use_changes_nothing_and_names_what_is_there(
    target: Services,
) -> None:
    used = [job("tx-8"), session("con-8.aa"), presence("con-8"), claim("default/bb")]
    target.store.save(*used, tenant("other"), api_key(), Depth(id="con-8"))
    before = records(target)

    assert refused(target, one_of_each()) == (
        "The database holds what is not in the file: idempotency claim default/bb, "
        "presence con-8, transaction tx-8 and more."
    )
    assert records(target) == before


def test_another_value_of_the_same_record_is_not_overwritten(target: Services) -> None:
    mine = job(state=State.SUCCEEDED, outcome=Outcome.APPLIED, finished_at=NOON)
    target.store.save(mine)

    told = refused(target, [mine.amend(identifier="other")])

    assert told == "The database holds another value of transaction tx-1 than the file."
    assert [one for one in target.store.export() if not isinstance(one, Post)] == [mine]


def test_a_connection_that_a_person_changed_since_an_import_is_not_overwritten(
    office: Office, target: Services
) -> None:
    moved(office, target)
    found = list(moving.outgoing(office.services))
    id_ = office.connection_id
    connections.pause(target, office.caller, id_)

    told = refused(target, found)

    assert told == f"The database holds another value of connection {id_} than the file."


def test_tenants_keys_and_counts_that_are_there_already_stay_as_they_are(
    target: Services,
) -> None:
    there = [tenant(name="Mine"), api_key(name="mine"), Depth(id="con-1", standard=9)]
    target.store.save(*there)

    arrived = moving.bring_in(target, one_of_each)

    assert (arrived.written, arrived.present) == (len(one_of_each()) - 3, 3)
    assert target.store.get(*(Key(type(one), one.id) for one in there)) == there


def test_a_writer_who_comes_in_between_is_told_of(target: Services) -> None:
    class Contested(Tired):
        def load(self, *_: Record) -> None:
            raise StaleError

    store: Any = Contested(target.store, 1)
    with pytest.raises(StaleError):
        moving.bring_in(replace(target, store=store), lambda: [tenant()])
    assert target.store.get(Key(Tenant, "default")) == [None]
