"""Who may send a delivery where several could, and what waits meanwhile."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from helpers.builders import endpoint
from helpers.office import START, Office

from qbwc_service.domain import events
from qbwc_service.domain.webhooks import Delivery, Endpoint, State, Try
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
    last = Range(places.events("default"), limit=len(subjects), newest_first=True)
    (log,) = office.store.select(last)
    named = [handing_out.hand_out_one(office.services, one.id) for one in reversed(log)]
    return list(dict.fromkeys(name for names in named for name in names))


def found(office: Office, name: str) -> Delivery:
    (one,) = office.store.get(Key(Delivery, name))
    assert isinstance(one, Delivery)
    return one


def taken(office: Office, *names: str) -> list[bool]:
    """Try to take each of these; return which could be taken."""
    return [carrying.take(office.services, name) is not None for name in names]


def others(office: Office, name: str, *, alone: bool = False) -> list[str]:
    return carrying.others(office.services, name, alone=alone)


def change(office: Office, **changes: Any) -> None:
    """Change the endpoint."""
    (one,) = office.store.get(Key(Endpoint, "we_1"))
    assert one is not None
    office.store.save(one.evolve(**changes))


def queued(office: Office) -> list[tuple[str, int, bool]]:
    """Return what the queue is told from now on."""
    told: list[tuple[str, int, bool]] = []

    class Told:
        def tell(self, names: Sequence[str], seconds: int = 0, *, others: bool = False) -> None:
            told.extend((name, seconds, others) for name in names)

    office.services = replace(office.services, queue=Told())
    return told


def conclude(office: Office, name: str, status: int, milliseconds: int = 1) -> None:
    last = Try(at=office.clock(), status=status, ms=milliseconds)
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


def test_to_a_slow_endpoint_one_is_sent_at_a_time_until_it_is_quick_again(office: Office) -> None:
    names = happen(office, *"abcdef")
    assert taken(office, names[0]) == [True]
    conclude(office, names[0], 200, 3_001)
    assert taken(office, *names[1:3]) == [True, False]
    conclude(office, names[1], 200)
    assert taken(office, *names[2:]) == [True] * 4


def test_the_longer_one_waits_the_longer_it_is_put_off(office: Office) -> None:
    change(office, slow=True)
    names = happen(office, "a", "b")
    began = office.clock()
    for age, least in ((0, 1), (20, 5), (10_000, 15)):
        office.clock.now = began + timedelta(minutes=age)
        assert taken(office, *names) == [True, False]
        due_at = found(office, names[1]).due_at
        assert due_at is not None
        wait = due_at - office.clock()
        assert timedelta(minutes=least) <= wait <= timedelta(minutes=5 * least)


def test_who_goes_on_is_led_to_each_line_that_may_go_from_behind_its_own_and_around(
    office: Office,
) -> None:
    a, _, b, c, d = happen(office, *"aabcd")
    assert taken(office, c) == [True]
    assert others(office, b) == [d]
    assert others(office, d) == [a, b, d]
    conclude(office, c, 500)
    assert others(office, d) == [a, b, d], "c is not due yet"
    assert others(office, "we_1/evt_none") == [a, b, d]


def test_who_goes_on_looks_through_so_many_and_no_more(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(carrying, "LOOKED_AT", 2)
    monkeypatch.setattr(carrying, "LOOKS", 2)
    a, _, _, b, c, d, e, f = happen(office, *"aaabcdef")
    assert taken(office, a, b, c) == [True] * 3
    assert others(office, a) == [d, e], "after one look at b and c"
    assert taken(office, d, e) == [True] * 2
    assert others(office, a) == []
    assert others(office, b) == [f]


@pytest.mark.parametrize("changes", [{"slow": True}, {"disabled": "It is gone."}])
def test_nobody_goes_on_where_one_is_tried_alone_or_nothing_is_sent_any_more(
    office: Office, changes: dict[str, Any]
) -> None:
    change(office, **changes)
    first, second = happen(office, "a", "b") if "slow" in changes else ("we_1/x", "we_1/y")
    assert taken(office, first) == ["slow" in changes]
    assert others(office, second) == []
    assert others(office, "we_none/x") == []


def test_whoever_was_alone_calls_others_when_a_receiver_is_back(office: Office) -> None:
    told = queued(office)
    names = happen(office, *"abcdefgh")
    assert others(office, "we_1/x", alone=True) == names[:2]
    assert told == [(name, 0, True) for name in names[2::2]]
    change(office, slow=True)
    assert others(office, "we_1/x", alone=True) == names
    assert len(told) == 3


def test_the_tick_tells_of_each_endpoint_in_turn(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(carrying, "WOKEN", 3)
    told = queued(office)
    names = happen(office, *"abcdef")
    office.clock.forward(seconds=1)
    office.store.save(endpoint("we_2", created_at=office.clock()))
    late = happen(office, "g")
    office.clock.forward(seconds=60)
    carrying.wake_due(office.services)
    assert [name for name, *_ in told] == [names[0], late[1], names[1]]
