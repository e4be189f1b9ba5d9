"""Who may send a delivery where several could, and what waits meanwhile."""

from datetime import timedelta
from typing import Any

import pytest
from helpers.builders import endpoint
from helpers.carrying import change, conclude, found, happen, others, taken
from helpers.office import START, Office

from qbwc_service.domain.deliveries import State
from qbwc_service.steps import carrying


@pytest.fixture
def office() -> Office:
    office = Office()
    office.store.save(endpoint(created_at=START))
    return office


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
    assert waits.put_off_until is not None
    assert now + timedelta(minutes=1) <= waits.put_off_until <= now + timedelta(minutes=5)
    assert (waits.next_look, waits.due_at) == (waits.put_off_until, waits.created_at)
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
        until = found(office, names[1]).put_off_until
        assert until is not None
        wait = until - office.clock()
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


def test_one_that_was_tried_before_and_put_off_goes_as_soon_as_somebody_comes_to_it(
    office: Office,
) -> None:
    a, b = happen(office, "a", "b")
    assert taken(office, a, b) == [True, True]
    conclude(office, a, 500)
    conclude(office, b, 500)
    office.clock.forward(hours=2)
    assert taken(office, a, b) == [True, False]
    waits = found(office, b)
    assert waits.put_off_until is not None
    assert waits.put_off_until >= office.clock() + timedelta(minutes=15)
    conclude(office, a, 204)
    assert others(office, a) == [b]
    assert taken(office, b) == [True]
    conclude(office, b, 500)
    again = found(office, b)
    assert (again.put_off_until, again.next_look) == (None, again.due_at)


def test_one_put_off_that_a_person_has_sent_again_is_due_at_once(office: Office) -> None:
    change(office, slow=True)
    a, b = happen(office, "a", "b")
    assert taken(office, a, b) == [True, False]
    again = found(office, b).again(office.clock())
    assert (again.put_off_until, again.next_look) == (None, office.clock())


def test_the_next_in_line_that_was_put_off_is_looked_at_when_the_first_has_ended(
    office: Office,
) -> None:
    first, behind, b = happen(office, *"aab")
    change(office, slow=True)
    assert taken(office, b, behind) == [True, False]
    assert found(office, behind).put_off_until is not None
    conclude(office, b, 200)
    assert taken(office, first) == [True]
    conclude(office, first, 200)
    assert (found(office, behind).put_off_until, found(office, behind).next_look) == (
        None,
        office.clock(),
    )
