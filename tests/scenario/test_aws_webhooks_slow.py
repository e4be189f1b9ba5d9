"""Webhooks on AWS to receivers that are slow, or were away: no other waits for them.

How long a try lasts is made up, not waited for: the answer of a receiver that is slow says so.
"""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any
from unittest.mock import patch

import pytest
from helpers.carried import Carried, Receiver, receiving

from qbwc_service.courier import try_of
from qbwc_service.domain.deliveries import State, Try
from qbwc_service.entrypoints import aws_deliver
from qbwc_service.entrypoints.aws_deliver import Deliverer
from qbwc_service.outward.post import Poster, Reply
from qbwc_service.steps import carrying, delivering, handing_out
from qbwc_service.steps.delivering import Result
from qbwc_service.store.dynamo_stream import asked_of
from qbwc_service.store.port import StoreUnavailableError

SLOW = b"slow"
BOTH = ["transaction.in_doubt", "transaction.settled"]


@pytest.fixture(autouse=True)
def told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A try lasted 14 seconds where its receiver says so, and a millisecond elsewhere."""

    def lasted(began: datetime, reply: Reply) -> Try:
        return replace(try_of(began, reply), ms=14_000 if reply.said == SLOW.decode() else 1)

    monkeypatch.setattr(aws_deliver, "try_of", lasted)


def both(at: Carried, *subjects: str) -> None:
    for subject in subjects:
        for type_ in BOTH:
            at.happened(type_, subject)


@dataclass
class Posts:
    """Every post: the number of the call that made it, whether in the backlog, and where to.

    One whose answer is slow lasts until every other message of its batch is done, or lasts too.
    """

    made: list[tuple[int, bool, str]] = field(default_factory=list)
    flying: int = 0
    most: int = 0
    messages: int = 0
    done: int = 0
    held: int = 0

    async def last(self) -> None:
        """Wait as a slow answer does."""
        self.held += 1
        while self.done + self.held < self.messages:  # noqa: ASYNC110
            await asyncio.sleep(0.001)
        self.held -= 1


@pytest.fixture
def posts(at: Carried, monkeypatch: pytest.MonkeyPatch) -> Posts:
    """Listen to every post."""
    posts = Posts()
    calls, asks = at.call, Deliverer._message

    class Heard(Poster):
        async def post(self, url: str, *args: Any, **more: Any) -> Reply:
            posts.made.append((at.calls, at.backlog, url))
            posts.flying += 1
            posts.most = max(posts.most, posts.flying)
            reply = await super().post(url, *args, **more)
            if reply.said == SLOW.decode():
                await posts.last()
            posts.flying -= 1
            return reply

    def call(messages: Sequence[Mapping[str, Any]]) -> None:
        posts.messages, posts.done = len(messages), 0
        calls(messages)

    async def message(*args: Any) -> None:
        await asks(*args)
        posts.done += 1

    monkeypatch.setattr(at, "call", call)
    monkeypatch.setattr(aws_deliver, "Poster", Heard)
    monkeypatch.setattr(Deliverer, "_message", message)
    return posts


def test_more_slow_and_dead_receivers_than_places_are_in_no_call_with_one_that_is_well(
    at: Carried, receiver: Receiver, posts: Posts
) -> None:
    with receiving() as slow, receiving() as dead:
        slow.says, dead.answers = SLOW, [500] * 1_000
        at.endpoint(receiver.url, "we_well", events=("transaction.failed",))
        for number in range(4):
            at.endpoint(slow.url, f"we_slow{number}", events=BOTH, slow=True)
            at.endpoint(dead.url, f"we_dead{number}", events=BOTH, failing_since=at.office.clock())
        for number in range(2):
            both(at, f"tx-{number}")
            for other in range(4):
                at.happened("transaction.failed", f"q-{number}-{other}")
        at.pump()
        assert {(backlog, url) for _, backlog, url in posts.made} == {
            (False, receiver.url),
            (True, slow.url),
            (True, dead.url),
        }
        assert (len(receiver.got), len(slow.got)) == (8, 4 * 4)


def test_a_receiver_that_turns_out_slow_leaves_the_quick_lane_and_gets_all_one_after_the_other(
    at: Carried, receiver: Receiver, posts: Posts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(aws_deliver, "GOES_ON", 0.0)  # each try has lasted longer
    receiver.says = SLOW
    subjects = [f"tx-{number}" for number in range(7)]
    at.endpoint(receiver.url)
    both(at, *subjects)
    at.pump()
    by_lane = [backlog for _, backlog, _ in posts.made]
    quick = by_lane.count(False)
    assert by_lane == [False] * quick + [True] * (14 - quick)
    assert quick <= 10, "one batch, before it was known"
    in_backlog = [call for call, backlog, _ in posts.made if backlog]
    assert len(in_backlog) == len(set(in_backlog)), "one in each call"
    assert {tuple(receiver.told(subject)) for subject in subjects} == {tuple(BOTH)}


def take_first(at: Carried) -> str:
    """Take the first delivery that happened, let what else did come to nothing; return its id."""
    first, *others = at.stream()
    (name,) = handing_out.hand_out_one(at.office.services, asked_of(first).event_id)
    assert carrying.take(at.office.services, name, backlog=True) is not None
    at.send(*others)
    at.pump()
    return name


def test_while_a_slow_receiver_has_one_nobody_else_sends_or_goes_on(
    at: Carried, receiver: Receiver
) -> None:
    at.endpoint(receiver.url, slow=True)
    both(at, "tx-1", "tx-2", "tx-3")
    name = take_first(at)
    (last,) = (one.id for one in at.deliveries()[-1:])
    at.held.tell([name, last], backlog=True)
    at.pump()
    assert receiver.got == []
    assert at.states() == [State.PENDING] * 6


@pytest.mark.parametrize("says", [SLOW, b""])
def test_when_a_receiver_is_back_all_that_waited_leaves_with_the_first_that_it_takes(
    at: Carried, receiver: Receiver, says: bytes
) -> None:
    at.endpoint(receiver.url, failing_since=at.office.clock())
    subjects = [f"tx-{number}" for number in range(12)]
    both(at, *subjects)
    name = take_first(at)
    receiver.says = says
    failed = Try(at=at.office.clock(), status=500, ms=1)
    carrying.conclude(at.office.services, Result(name, failed))
    at.office.clock.forward(seconds=6)
    at.pump()
    assert at.states() == [State.SUCCEEDED] * 24
    assert {tuple(receiver.told(subject)) for subject in subjects} == {tuple(BOTH)}


def test_one_that_went_on_and_was_killed_is_followed_by_the_next_that_comes(
    at: Carried, receiver: Receiver
) -> None:
    at.endpoint(receiver.url, slow=True)
    receiver.says = SLOW
    both(at, "tx-1", "tx-2", "tx-3")
    take_first(at)
    at.office.clock.now += carrying.LEASE
    at.tick()
    assert at.states() == [State.SUCCEEDED] * 6


def test_what_was_tried_before_and_put_off_leaves_with_the_first_that_a_receiver_takes_again(
    at: Carried, receiver: Receiver
) -> None:
    services = at.office.services
    at.endpoint(receiver.url)
    receiver.answers = [500] * 1_000
    subjects = [f"tx-{number}" for number in range(5)]
    both(at, *subjects)
    at.pump()
    for seconds in (6, 331):
        at.office.clock.forward(seconds=seconds)
        at.pump()
    assert at.failures == 0, "of many that come to it at once each finds it free or taken"
    at.office.clock.forward(seconds=3_600)
    first, *late = [one.id for one in at.deliveries() if one.tries]
    assert carrying.take(services, first, backlog=True) is not None
    at.tick()
    soon = at.office.clock() + timedelta(minutes=15)
    assert [(one.put_off_until or soon) > soon for one in map(at.delivery, late)] == [True] * 4
    receiver.answers, receiver.got = [], []
    assert carrying.conclude(services, Result(first, Try(at=soon, status=204, ms=1)))
    carrying.go_on(services, first, backlog=True)  # as the call does that made this try
    at.pump()
    assert at.states() == [State.SUCCEEDED] * 10
    assert [receiver.told(subject) for subject in subjects] == [BOTH[1:], *[BOTH] * 4]


def test_a_receiver_that_is_slow_now_and_then_gets_what_waited_one_after_the_other(
    at: Carried, receiver: Receiver, posts: Posts
) -> None:
    at.endpoint(receiver.url, slow=True)
    receiver.says, receiver.says_every = SLOW, 4
    subjects = [f"tx-{number}" for number in range(6)]
    both(at, *subjects)
    first = take_first(at)
    assert posts.made == []
    quick = Try(at=at.office.clock(), status=200, ms=1)
    carrying.conclude(at.office.services, Result(first, quick))
    carrying.go_on(at.office.services, first, backlog=True)
    at.pump()
    assert posts.most == 1, "well or slow: nobody else is called"
    assert at.states() == [State.SUCCEEDED] * 12
    assert {tuple(receiver.told(subject)) for subject in subjects[1:]} == {tuple(BOTH)}


def test_one_killed_in_the_backlog_between_sending_and_saving_is_sent_again_and_goes_on(
    at: Carried, receiver: Receiver
) -> None:
    at.endpoint(receiver.url, slow=True)
    both(at, "tx-1", "tx-2")

    def dies(*_: object) -> None:
        raise RuntimeError("killed")

    with patch.object(delivering, "conclude", dies):
        at.pump()
    assert (len(receiver.got), at.states()) == (1, [State.PENDING] * 4)
    at.pass_time(carrying.LEASE.total_seconds() + 60)
    assert at.states() == [State.SUCCEEDED] * 4
    twice = receiver.got[0][1]["data"]["transaction_id"]
    other = {"tx-1": "tx-2", "tx-2": "tx-1"}[twice]
    assert (receiver.told(twice), receiver.told(other)) == ([BOTH[0], *BOTH], BOTH)
    assert len({headers["webhook-id"] for headers, _ in receiver.got}) == 4


def test_a_chain_whose_message_the_queue_did_not_take_goes_on_with_the_one_before_it(
    at: Carried, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    at.endpoint(receiver.url, slow=True)
    receiver.says = SLOW
    monkeypatch.setattr(aws_deliver, "GOES_ON", 0.0)
    real, failed = at.held.tell, []

    def tell(*args: Any, **more: Any) -> None:
        if at.backlog and not failed:
            failed.append(args)
            raise StoreUnavailableError("SQS: away")
        real(*args, **more)

    monkeypatch.setattr(at.held, "tell", tell)
    both(at, *[f"tx-{number}" for number in range(6)])
    at.pump()
    assert (len(failed), at.failures) == (1, 1)
    assert at.states() == [State.SUCCEEDED] * 12
