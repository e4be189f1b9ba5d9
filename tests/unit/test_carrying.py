"""Who may send a delivery where several could, and what waits meanwhile."""

from datetime import timedelta

import pytest
from helpers.builders import endpoint
from helpers.office import START, Office

from qbwc_service.domain import events
from qbwc_service.domain.webhooks import Delivery, State, Try
from qbwc_service.steps import carrying, handing_out
from qbwc_service.steps.delivering import Result
from qbwc_service.store import places
from qbwc_service.store.port import Key, Range


@pytest.fixture
def office() -> Office:
    office = Office()
    office.store.save(endpoint(created_at=START))
    return office


def happen(office: Office, *subjects: str) -> list[str]:
    """Let these be told of; return the ids of their deliveries."""
    for subject in subjects:
        office.clock.forward(milliseconds=1)
        made = events.new("x.updated", office.clock(), subject, tenant_id="default")
        office.store.save(made)
    (log,) = office.store.select(Range(places.events("default"), limit=len(subjects)))
    return [name for one in log for name in handing_out.hand_out_one(office.services, one.id)]


def found(office: Office, name: str) -> Delivery:
    (one,) = office.store.get(Key(Delivery, name))
    assert isinstance(one, Delivery)
    return one


def taken(office: Office, *names: str) -> list[bool]:
    """Try to take each of these; return which could be taken."""
    return [carrying.take(office.services, name) is not None for name in names]


def conclude(office: Office, name: str, status: int) -> None:
    last = Try(at=office.clock(), status=status, ms=1)
    carrying.conclude(office.services, Result(name, last))


def test_to_an_endpoint_that_fails_one_is_sent_at_a_time_and_others_wait_without_a_try(
    office: Office,
) -> None:
    names = happen(office, "a", "b", "c", "d")
    assert taken(office, *names[:2]) == [True, True], "nothing has failed yet"
    conclude(office, names[0], 500)
    conclude(office, names[1], 500)
    now = office.clock()
    assert taken(office, *names[2:]) == [True, False]
    waits = found(office, names[3])
    assert waits.due_at is not None
    assert now + timedelta(minutes=1) <= waits.due_at <= now + timedelta(minutes=5)
    assert (waits.tries, waits.state, waits.taken_until) == ((), State.PENDING, None)
    conclude(office, names[2], 500)
    assert taken(office, names[3]) == [True]


def test_one_killed_on_its_way_to_a_failing_endpoint_stops_the_others_for_its_lease_only(
    office: Office,
) -> None:
    names = happen(office, "a", "b", "c")
    assert taken(office, names[0]) == [True]
    conclude(office, names[0], 500)
    assert taken(office, *names[1:]) == [True, False]
    office.clock.now += carrying.LEASE + timedelta(seconds=1)
    assert taken(office, names[2]) == [True]


def test_once_a_failing_endpoint_takes_one_all_may_go_again(office: Office) -> None:
    names = happen(office, "a", "b", "c", "d")
    assert taken(office, names[0]) == [True]
    conclude(office, names[0], 500)
    assert taken(office, *names[1:3]) == [True, False]
    conclude(office, names[1], 204)
    assert taken(office, *names[2:]) == [True, True]
