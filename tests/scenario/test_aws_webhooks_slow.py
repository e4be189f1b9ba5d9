"""Webhooks on AWS to receivers that are slow, or were away: no other waits for them.

How long a try lasts is made up, not waited for: the answer of a receiver that is slow says so.
"""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from helpers.carried import AT_ONCE, Carried, Receiver, receiving

from qbwc_service.courier import try_of
from qbwc_service.domain.webhooks import State, Try
from qbwc_service.entrypoints import aws_deliver
from qbwc_service.entrypoints.aws_deliver import Deliverer
from qbwc_service.outward.post import Poster, Reply
from qbwc_service.steps import carrying, handing_out
from qbwc_service.steps.delivering import Result
from qbwc_service.store.dynamo_stream import asked_of

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


class Lasting:
    """Lets a slow try last until every other message of its batch is done, or lasts as well."""

    def __init__(self, at: Carried, monkeypatch: pytest.MonkeyPatch) -> None:
        self.messages = self.done = self.held = 0
        self._call, self._message, lasting = at.call, Deliverer._message, self

        class Held(Poster):
            async def post(self, *args: Any, **more: Any) -> Reply:
                reply = await super().post(*args, **more)
                if reply.said == SLOW.decode():
                    lasting.held += 1
                    while lasting.done + lasting.held < lasting.messages:  # noqa: ASYNC110
                        await asyncio.sleep(0.001)
                    lasting.held -= 1
                return reply

        async def message(*args: Any) -> None:
            await self._message(*args)
            self.done += 1

        monkeypatch.setattr(at, "call", self.call)
        monkeypatch.setattr(aws_deliver, "Poster", Held)
        monkeypatch.setattr(Deliverer, "_message", message)
        monkeypatch.setattr(aws_deliver, "GOES_ON", 0.0)  # each try has lasted longer

    def call(self, messages: Sequence[Mapping[str, Any]]) -> None:
        self.messages, self.done = len(messages), 0
        self._call(messages)


def test_a_slow_receiver_with_many_events_delays_no_other_and_gets_them_all(
    at: Carried, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    lasting = Lasting(at, monkeypatch)
    receiver.says = SLOW
    subjects = [f"tx-{number}" for number in range(40)]
    slow_tries, quick_got = [0], [0]
    with receiving() as quick:
        at.endpoint(receiver.url, "we_slow", events=BOTH)
        at.endpoint(quick.url, "we_quick", events=("transaction.failed",))
        for number, subject in enumerate(subjects):
            both(at, subject)
            if number % 4 == 0:
                at.happened("transaction.failed", f"q-{number}")

        def counted(messages: Sequence[Mapping[str, Any]]) -> None:
            before = len(receiver.got)
            lasting.call(messages)
            slow_tries.append(len(receiver.got) - before)
            quick_got.append(len(quick.got))

        monkeypatch.setattr(at, "call", counted)
        at.pump()
    assert max(slow_tries[2:]) == 1, "but for the first batch, no call makes more than one"
    assert quick_got.index(10) <= 2 + 90 / AT_ONCE, "by the time that all were looked at once"
    assert {tuple(receiver.told(subject)) for subject in subjects} == {tuple(BOTH)}
    assert at.states() == [State.SUCCEEDED] * 90


def take_first(at: Carried) -> str:
    """Take the first delivery that happened, let what else did come to nothing; return its id."""
    first, *others = at.stream()
    (name,) = handing_out.hand_out_one(at.office.services, asked_of(first).event_id)
    assert carrying.take(at.office.services, name) is not None
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
    at.held.tell([name, last], others=True)
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
