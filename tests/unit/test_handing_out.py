"""Which events become deliveries, of which endpoints, and in which order."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from helpers.builders import endpoint
from helpers.office import START, Office

from qbwc_service.domain import events
from qbwc_service.domain.events import Event
from qbwc_service.steps import deliveries, endpoints, handing_out
from qbwc_service.store import places
from qbwc_service.store.port import Range


@pytest.fixture
def office() -> Office:
    office = Office()
    office.store.save(endpoint(created_at=START - timedelta(days=1)))
    return office


def happen(office: Office, type_: str, subject: str, *, first: bool = False) -> Event:
    """Save an event; return it under its name."""
    office.clock.forward(milliseconds=1)
    at = office.clock()
    office.store.save(events.new(type_, at, subject, tenant_id="default", first=first))
    (found,) = office.store.select(
        Range(places.events("default"), limit=1, newest_first=True),
    )
    (last,) = found
    assert isinstance(last, Event)
    return last


@pytest.mark.parametrize("between", [25, 250])
def test_an_event_told_of_early_waits_for_one_of_its_subject_far_before_it(
    office: Office, between: int
) -> None:
    doubt = happen(office, "x.in_doubt", "tx-1")
    for number in range(between):
        happen(office, "x.updated", f"tx-other-{number}")
    office.clock.forward(minutes=40)
    done = happen(office, "x.succeeded", "tx-1")
    made = handing_out.hand_out_one(office.services, done.id)
    assert made == [f"we_1/{doubt.name}", f"we_1/{done.name}"]


def test_before_the_first_of_a_subject_and_before_what_is_too_late_nothing_is_looked_for(
    office: Office,
) -> None:
    happen(office, "x.in_doubt", "tx-1")
    first = happen(office, "x.succeeded", "tx-1", first=True)
    assert handing_out.hand_out_one(office.services, first.id) == [f"we_1/{first.name}"]
    office.clock.now += handing_out.LATE + timedelta(minutes=1)
    late = happen(office, "x.succeeded", "tx-1")
    assert handing_out.hand_out_one(office.services, late.id) == [f"we_1/{late.name}"]


def test_an_endpoint_is_told_of_what_comes_after_it_though_the_clock_is_set_back(
    office: Office,
) -> None:
    before = happen(office, "x.updated", "a")
    made = endpoints.create(office.services, office.caller, {"url": "https://hooks.example.com/b"})
    office.clock.now -= timedelta(hours=2)
    after = happen(office, "x.updated", "b")
    assert after.at < made.endpoint.created_at
    told = [handing_out.hand_out_one(office.services, one.id) for one in (before, after)]
    assert told == [
        [f"we_1/{before.name}"],
        sorted([f"we_1/{after.name}", f"{made.endpoint.id}/{after.name}"]),
    ]


def test_a_lease_of_another_clock_is_over_and_one_for_ever_is_not(office: Office) -> None:
    services = office.services
    office.clock.forward(days=1)
    assert handing_out.take_post(services, "a")
    office.clock.now -= timedelta(days=1)
    assert handing_out.take_post(services, "b"), "the server of the wrong clock is gone"
    office.clock.now -= handing_out.LEASE
    assert not handing_out.take_post(services, "a"), "a small difference is none"
    handing_out.hold_post(services, handing_out.EXPORT)
    assert not handing_out.take_post(services, "a")


def test_a_replay_that_takes_long_ends_early_and_goes_on_from_there(office: Office) -> None:
    names = [happen(office, "x.updated", f"tx-{number}").name for number in range(50)]
    office.clock.forward(seconds=1)
    since = office.clock() - timedelta(hours=1)

    def slowly() -> datetime:
        office.clock.forward(seconds=4)
        return office.clock()

    slow = replace(office.services, now=slowly)
    ends: list[tuple[int, str | None]] = []
    after = None
    for _ in range(4):
        done = deliveries.replay(slow, office.caller, "we_1", since, after)
        after = done.after
        ends.append((done.queued, after))
    assert ends == [(40, names[39]), (10, None), (40, names[39]), (10, None)]
