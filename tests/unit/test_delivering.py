"""What is sent next, in which order and to whom; what a try changes; what a body holds."""

import asyncio
import json
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from helpers.builders import NOON, SECRET, delivery, endpoint
from helpers.office import START, Office
from standardwebhooks import Webhook

from qbwc_service.courier import SHARED, Courier
from qbwc_service.domain import events
from qbwc_service.domain.deliveries import Delivery, State, Try, delivery_of
from qbwc_service.domain.events import Event
from qbwc_service.domain.records import Payload
from qbwc_service.domain.webhooks import Endpoint, Room, Secret
from qbwc_service.outward.post import Reply
from qbwc_service.steps import deliveries, delivering, endpoints, handing_out
from qbwc_service.steps.delivering import DELETED, EXPIRED, Result
from qbwc_service.steps.writing import BODY_LIMIT, Outgoing, body_of
from qbwc_service.store import places
from qbwc_service.store.port import Key, Range, batches

ROOM = {"we_1": 4}
NONE: frozenset[str] = frozenset()


@pytest.fixture
def office() -> Office:
    office = Office()
    office.store.save(endpoint(created_at=START))
    return office


def happen(office: Office, *subjects: str, **data: Any) -> None:
    """Let these be told of, and handed out."""
    for subject in subjects:
        office.clock.forward(milliseconds=1)
        made = events.new(
            "x.updated", office.clock(), subject, tenant_id="default", data={"s": subject, **data}
        )
        office.store.save(made)
    handing_out.take_post(office.services, "h")
    for _ in range(100):
        if handing_out.hand_out(office.services, "h") is None:
            return


def due(office: Office, flying: frozenset[str] = NONE, **room: int) -> list[Outgoing]:
    return delivering.due(office.services, room or ROOM, flying)


def subjects(found: list[Outgoing]) -> list[str]:
    return [json.loads(one.body)["data"]["s"] for one in found]


def conclude(office: Office, found: list[Outgoing], status: int = 200) -> list[Delivery]:
    last = Try(at=office.clock(), status=status, ms=5)
    results = [Result(one.delivery_id, last) for one in found]
    return delivering.conclude(office.services, results)


def stored(office: Office, name: str) -> Delivery:
    (found,) = office.store.get(Key(Delivery, name))
    assert isinstance(found, Delivery)
    return found


def test_of_each_subject_the_first_goes_and_no_more_than_there_is_room_for(office: Office) -> None:
    happen(office, *"aabacdea")
    first = due(office)
    assert subjects(first) == list("abcd")
    flying = frozenset(one.delivery_id for one in first)
    assert subjects(due(office, flying, we_1=4)) == ["e"]
    conclude(office, first)
    assert subjects(due(office)) == ["a", "e"]


def test_those_behind_one_that_failed_wait_for_it_and_go_when_it_is_through(
    office: Office,
) -> None:
    happen(office, *"aab")
    failed, *_ = first = due(office)
    conclude(office, first[:1], 500)
    conclude(office, first[1:])
    assert due(office) == []
    behind = next(
        one
        for one in deliveries.read(office.services, office.caller, "we_1").deliveries
        if one.subject == "a" and one.untried
    )
    assert behind.due_at == stored(office, failed.delivery_id).due_at

    name = failed.delivery_id.partition("/")[2]
    deliveries.resend(office.services, office.caller, "we_1", name)
    again = due(office)
    assert [one.delivery_id for one in again] == [failed.delivery_id]
    conclude(office, again)
    assert [one.delivery_id for one in due(office)] == [behind.id]


def test_headers_and_signature_are_those_of_the_standard(office: Office) -> None:
    office.clock.now = office.clock.now.replace(microsecond=0)
    value = Payload(size=1, inline="abc")
    (old,) = office.store.get(Key(Endpoint, "we_1"))
    assert old is not None
    office.store.save(old.evolve(header_name="X-Token", header_value=value))
    happen(office, "a")
    (one,) = due(office)
    assert one.headers["X-Token"] == "abc"
    assert one.headers["webhook-id"] == one.delivery_id.partition("/")[2]
    assert one.headers["webhook-timestamp"] == str(int(office.clock().timestamp()))
    assert one.headers["webhook-signature"].startswith("v1,")
    hook = Webhook(SECRET)
    stamp = office.clock()
    assert (
        hook.sign(one.headers["webhook-id"], stamp, one.body.decode())
        == (one.headers["webhook-signature"])
    )


def test_what_cannot_be_sent_ends_and_says_why(office: Office) -> None:
    happen(office, *"abc")
    office.store.save(
        delivery("evt_" + "0" * 26, due_at=START, event_id="default/evt_none"),
        delivery("evt_" + "0" * 26, "we_gone", due_at=START),
    )
    due(office, we_1=9, we_gone=9)
    gone = stored(office, "we_gone/evt_" + "0" * 26)
    old = stored(office, "we_1/evt_" + "0" * 26)
    assert [(one.state, one.reason) for one in (gone, old)] == [
        (State.DEAD_LETTERED, DELETED),
        (State.DEAD_LETTERED, EXPIRED),
    ]
    endpoints.change(office.services, office.caller, "we_1", {"disabled": True})
    assert due(office) == []
    told = deliveries.read(office.services, office.caller, "we_1", state=State.DEAD_LETTERED)
    assert Counter(one.reason for one in told.deliveries) == {
        "Disabled by a person.": 3,
        EXPIRED: 1,
    }


def test_a_deleted_endpoint_ends_all_that_is_on_its_way(office: Office) -> None:
    happen(office, *(str(number) for number in range(60)))
    found = due(office)
    endpoints.delete(office.services, office.caller, "we_1")
    assert stored(office, found[0].delivery_id).reason == DELETED
    assert conclude(office, found) == [], "they have ended meanwhile"
    assert due(office) == []


def test_many_results_of_many_endpoints_are_saved_in_parts(office: Office) -> None:
    office.store.save(*(endpoint(f"we_{n}", created_at=START) for n in range(2, 20)))
    happen(office, *"abc")
    room = {f"we_{n}": 4 for n in range(1, 20)}
    found = delivering.due(office.services, room, NONE)
    assert len(found) == 57
    saved = conclude(office, found, 500)
    assert Counter(one.state for one in saved) == {State.PENDING: 57}
    assert set(delivering.receivers(office.services).values()) == {(1, True)}
    office.clock.forward(seconds=6)
    conclude(office, delivering.due(office.services, room, NONE))
    assert set(delivering.receivers(office.services).values()) == {(4, False)}


@pytest.mark.parametrize("size", [100, BODY_LIMIT])
def test_a_body_leaves_out_what_is_large_until_it_fits(office: Office, size: int) -> None:
    data = {"record": "r" * size, "metadata": "m", "fields": ["Name"]}
    event = events.new("customer.updated", NOON, "s", tenant_id="default", data=data)
    body = body_of(office.services, event)
    told = json.loads(body)["data"]
    assert len(body) < BODY_LIMIT
    if size == BODY_LIMIT:
        assert told == {"record": None, "metadata": "m", "fields": ["Name"], "truncated": True}
    else:
        assert told == data


def test_those_that_fail_share_a_part_of_the_connections() -> None:
    anything: Any = None
    courier = Courier(anything, anything, anything, anything)
    failing = {f"f{number}": Room(1, shared=True) for number in range(100)}
    courier._rooms = {"ok": Room(4, shared=False), **failing}
    courier._hot = dict.fromkeys(("ok", "new", *failing))
    room = courier._room(Counter(ok=1))
    assert (room.pop("ok"), room.pop("new")) == (3, 4)
    assert len(room) == SHARED
    assert set(room.values()) == {1}
    assert courier._room(Counter(dict.fromkeys(room, 1)))["ok"] == 4
    assert len(courier._room(Counter(dict.fromkeys(room, 1)))) == 2


def test_those_that_are_slow_share_the_same_part_and_keep_their_room() -> None:
    anything: Any = None
    courier = Courier(anything, anything, anything, anything)
    courier._rooms = {f"s{number:02}": Room(4, shared=True) for number in range(100)}
    courier._hot = dict.fromkeys(courier._rooms)
    room = courier._room(Counter(s00=2, s01=4, s99=1))
    assert (room["s00"], "s01" in room, room["s02"]) == (2, False, 4)
    assert sum(room.values()) == SHARED - 7


class Idle:
    """A poster to whom every try is a failure, at once."""

    async def post(self, *_: Any, **__: Any) -> Reply:
        return Reply(status=500, ms=1, said="", retry_after=None, trouble="")


def started(office: Office, rounds: int) -> list[list[str]]:
    """Return which endpoints a courier begins to try, look by look; each try fails at once."""
    anything: Any = None

    async def run() -> list[list[str]]:
        found: list[list[str]] = []
        with ThreadPoolExecutor(1) as threads:
            idle: Any = Idle()
            courier = Courier(office.services, anything, idle, threads)
            for _ in range(rounds):
                courier._rooms = delivering.receivers(office.services)
                courier._hot.update(dict.fromkeys(courier._rooms))
                await courier._send_due()
                found.append(sorted({name.partition("/")[0] for name in courier._flying}))
                await asyncio.gather(*courier._flying.values())
                await courier._settle()
        return found

    return asyncio.run(run())


def failing_endpoints(office: Office, count: int) -> list[str]:
    """Save so many endpoints that fail; return their ids."""
    names = [f"we_f{number:03}" for number in range(count)]
    for part in batches(names):
        office.store.save(*(endpoint(name, created_at=START, failing_since=START) for name in part))
    return names


def waits(office: Office, *names: str) -> None:
    """Let each of these endpoints have two events on their way, of subjects of their own."""
    for number in range(2):
        made = events.new("x.updated", office.clock(), f"{number}", tenant_id="default")
        office.store.save(made)
        (log,) = office.store.select(Range(places.LOG, limit=1, newest_first=True))
        (told,) = (one for one in log if isinstance(one, Event))
        for part in batches(names):
            office.store.save(
                *(
                    delivery_of(told, endpoint(name, created_at=START), office.clock())
                    for name in part
                )
            )


@pytest.mark.parametrize("number", [0, SHARED, 2 * SHARED - 1])
def test_one_of_many_that_fail_is_tried_though_the_others_have_nothing_due(
    office: Office, number: int
) -> None:
    name = failing_endpoints(office, 2 * SHARED)[number]
    waits(office, name)
    assert started(office, 1) == [[name]]


def test_of_many_that_fail_all_have_their_turn(office: Office) -> None:
    names = failing_endpoints(office, SHARED + 10)
    waits(office, *names)
    first, second = started(office, 2)
    assert len(first) == SHARED
    assert set(names) - set(first) <= set(second), "those that were not served come first"


def test_one_that_cannot_be_written_fails_alone_and_is_tried_again(office: Office) -> None:
    sealed = Secret(text=Payload(size=1, inline="qbr-sealed:z:of another key"))
    office.store.save(endpoint("we_2", created_at=START, secrets=(sealed,)))
    happen(office, "a")
    found = due(office, we_1=4, we_2=4)
    assert [one.delivery_id.partition("/")[0] for one in found] == ["we_1"]
    (broken,) = deliveries.read(office.services, office.caller, "we_2").deliveries
    assert [(one.status, one.trouble) for one in broken.tries] == [
        (None, "The relay itself could not write this (SealBrokenError).")
    ]
    assert broken.state is State.PENDING
    assert broken.due_at is not None
    assert broken.due_at > office.clock()
    assert delivering.receivers(office.services)["we_2"].most == 1, "it counts as failing"


def test_a_slow_endpoint_shares_the_part_of_those_that_fail(office: Office) -> None:
    happen(office, *"ab")
    first, second = due(office)
    for one, milliseconds in ((first, 14_000), (second, 100)):
        last = Try(at=office.clock(), status=200, ms=milliseconds)
        delivering.conclude(office.services, [Result(one.delivery_id, last)])
        (found,) = delivering.receivers(office.services).values()
        assert found == (4, one is first)


def test_a_lease_that_ran_out_is_taken_over(office: Office) -> None:
    services = office.services
    assert handing_out.take_post(services, "a")
    assert not handing_out.take_post(services, "b")
    office.clock.forward(seconds=6)
    assert handing_out.take_post(services, "a")
    office.clock.forward(seconds=6)
    assert not handing_out.take_post(services, "b"), "it was renewed"
    office.clock.now += timedelta(seconds=5)
    assert handing_out.take_post(services, "b")
    assert not handing_out.take_post(services, "a")
    assert handing_out.hand_out(services, "a") is None
    handing_out.leave_post(services, "b")
    assert handing_out.take_post(services, "a")
