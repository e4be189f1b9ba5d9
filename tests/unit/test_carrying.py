"""Who may send a delivery where several could, and what waits meanwhile."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from helpers.builders import endpoint
from helpers.office import START, Office

from qbwc_service.domain import events
from qbwc_service.domain.deliveries import Delivery, State, Try
from qbwc_service.domain.webhooks import Endpoint
from qbwc_service.steps import carrying, handing_out
from qbwc_service.steps.delivering import Result
from qbwc_service.store import places
from qbwc_service.store.port import Key, Range, StaleError


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


def taken(office: Office, *names: str, backlog: bool = True) -> list[bool]:
    """Try to take each of these; return which could be taken."""
    return [carrying.take(office.services, name, backlog=backlog) is not None for name in names]


def others(office: Office, name: str) -> list[str]:
    return carrying.others(office.services, name)


def change(office: Office, **changes: Any) -> None:
    """Change the endpoint."""
    (one,) = office.store.get(Key(Endpoint, "we_1"))
    assert one is not None
    office.store.save(one.evolve(**changes))


def queued(office: Office) -> list[tuple[str, int, bool]]:
    """Return what the queue is told from now on, and whether that is for the backlog."""
    told: list[tuple[str, int, bool]] = []

    class Told:
        def tell(self, names: Sequence[str], seconds: int = 0, *, backlog: bool = False) -> None:
            told.extend((name, seconds, backlog) for name in names)

    office.services = replace(office.services, queue=Told())
    return told


def conclude(office: Office, name: str, status: int, milliseconds: int = 1) -> bool:
    last = Try(at=office.clock(), status=status, ms=milliseconds)
    return carrying.conclude(office.services, Result(name, last))


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
