"""What the queue of deliveries is told: by the quick lane for the backlog, and by the tick."""

from datetime import timedelta
from typing import Any

import pytest
from helpers.builders import endpoint
from helpers.carrying import change, conclude, found, happen, others, queued, taken
from helpers.office import START, Office

from qbwc_service.domain.deliveries import State
from qbwc_service.steps import carrying
from qbwc_service.store.port import StaleError


@pytest.fixture
def office() -> Office:
    office = Office()
    office.store.save(endpoint(created_at=START))
    return office


@pytest.mark.parametrize("trouble", [{"slow": True}, {"failing_since": START}])
def test_the_quick_lane_hands_what_is_for_a_slow_or_failing_endpoint_over_and_posts_nothing(
    office: Office, trouble: dict[str, Any]
) -> None:
    change(office, **trouble)
    told = queued(office)
    a, behind = happen(office, *"aa")
    assert taken(office, behind, backlog=False) == [False]
    assert told == [(a, 0, True)]
    assert {found(office, name).taken_until for name in (a, behind)} == {None}
    assert taken(office, a) == [True]


def test_of_a_flood_one_is_handed_over_until_somebody_has_come_for_it(office: Office) -> None:
    change(office, slow=True)
    a, *flood = happen(office, *"abcdefgh")
    told = queued(office)
    assert taken(office, a, *flood, backlog=False) == [False] * 8
    assert told == [(a, 0, True)]
    assert all(found(office, name).put_off_until for name in (a, *flood))
    assert taken(office, a) == [True]
    conclude(office, a, 200, 9_000)
    assert others(office, a) == flood
    assert taken(office, *flood, backlog=False) == [False] * 7
    assert told[1:] == [(flood[0], 0, True)]


def test_one_handed_over_that_nobody_comes_for_is_handed_over_again(office: Office) -> None:
    change(office, slow=True)
    told = queued(office)
    a, b = happen(office, *"ab")
    assert taken(office, a, backlog=False) == [False]
    office.clock.now += carrying.HANDED
    assert taken(office, b, backlog=False) == [False]
    assert told == [(a, 0, True), (b, 0, True)]


def test_a_receiver_that_is_slow_again_is_handed_over_again(office: Office) -> None:
    a, b, c, d = happen(office, *"abcd")
    assert taken(office, a, b, backlog=False) == [True, True]
    told = queued(office)
    conclude(office, a, 200, 9_000)
    assert taken(office, c, backlog=False) == [False]
    conclude(office, b, 200)
    assert taken(office, c, backlog=False) == [True], "before the message came"
    conclude(office, c, 200, 9_000)
    assert taken(office, d, backlog=False) == [False]
    assert told == [(c, 0, True), (d, 0, True)]


def test_of_a_flood_nothing_is_handed_over_while_one_is_tried(office: Office) -> None:
    change(office, slow=True)
    a, *flood = happen(office, *"abcdefgh")
    assert taken(office, a) == [True]
    told = queued(office)
    assert taken(office, *flood, backlog=False) == [False] * 7
    assert told == []
    conclude(office, a, 200, 9_000)
    assert others(office, a) == flood, "whoever tried it goes on with all that were put off"


def test_to_an_endpoint_that_is_well_the_quick_lane_sends(office: Office) -> None:
    told = queued(office)
    assert taken(office, *happen(office, "a", "b"), backlog=False) == [True, True]
    assert told == []


def test_one_put_off_is_told_of_by_the_tick_only_when_that_time_has_come(office: Office) -> None:
    change(office, slow=True)
    a, b = happen(office, "a", "b")
    assert taken(office, a, b) == [True, False]
    conclude(office, a, 200)
    told = queued(office)
    until = found(office, b).put_off_until
    assert until is not None
    for moment, names in ((until, []), (until + 2 * carrying.GRACE, [b])):
        office.clock.now = moment
        carrying.wake_due(office.services)
        assert told == [(name, 0, False) for name in names]


def test_who_always_finds_that_others_were_first_leaves_it_to_the_tick(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(office, slow=True)
    (a,) = happen(office, "a")

    def stale(*_: object) -> None:
        raise StaleError("another was first")

    with monkeypatch.context() as patched:
        patched.setattr(office.store, "save", stale)
        patched.setattr("qbwc_service.steps.running.time.sleep", lambda _: None)
        assert taken(office, a) == [False]
    told = queued(office)
    office.clock.forward(seconds=60)
    carrying.wake_due(office.services)
    assert told == [(a, 0, False)]


def test_one_put_off_whose_try_was_killed_is_told_of_once_its_lease_is_over(office: Office) -> None:
    change(office, slow=True)
    (a,) = happen(office, "a")
    assert taken(office, a, backlog=False) == [False]
    assert taken(office, a) == [True]
    told = queued(office)
    office.clock.now += carrying.LEASE
    carrying.wake_due(office.services)
    assert told == [(a, 0, False)]
    assert taken(office, a, backlog=False) == [False]
    assert told[1:] == [(a, 0, True)]


def test_a_try_again_goes_by_the_backlog(office: Office) -> None:
    told = queued(office)
    (a,) = happen(office, "a")
    assert taken(office, a, backlog=False) == [True]
    assert not conclude(office, a, 500)
    ((name, seconds, backlog),) = told
    assert (name, seconds in (5, 6), backlog) == (a, True, True)


def test_after_a_dead_letter_nobody_goes_on_but_the_next_in_line_gets_a_message(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("qbwc_service.domain.deliveries.TRIES_AFTER", (timedelta(),))
    told = queued(office)
    a, behind = happen(office, "a", "a")
    assert taken(office, a) == [True]
    assert not conclude(office, a, 500)
    assert found(office, a).state is State.DEAD_LETTERED
    assert told == [(a, 0, False)]
    assert taken(office, a, backlog=False) == [False], "the endpoint fails"
    assert told[1:] == [(behind, 0, True)]
    assert taken(office, behind) == [True]
    assert conclude(office, behind, 204)


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
