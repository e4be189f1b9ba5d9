"""Events: which move of a job, and which poll, is told; what an event carries."""

from datetime import timedelta
from typing import Any

import pytest
from helpers.builders import NOON, job, minutes, presence, seen

from qbwc_service.domain import events
from qbwc_service.domain.connections import Trouble
from qbwc_service.domain.errors import Code
from qbwc_service.domain.events import MEANINGS, TOLD, Event, Type
from qbwc_service.domain.jobs import Entry, Failure, Job
from qbwc_service.domain.states import TABLE, State
from qbwc_service.ids import ALL_CHARACTERS, first_of_moment
from qbwc_service.store.log_names import named

pytestmark = pytest.mark.portable

MOVES = [(old, new) for old, row in TABLE.items() for new in row.next]
SILENT = {State.QUEUED, State.SENT, State.DUPLICATE}
"""What is nobody's news: the caller has been told of it by the answer, or nothing has ended."""


def through(*states: State, **changes: Any) -> Job:
    """Return a job that has been in these states."""
    line = tuple(Entry(at=NOON, state=one) for one in states)
    return job(state=states[-1], timeline=line, **changes)


def test_every_type_has_a_meaning() -> None:
    assert MEANINGS.keys() == set(Type)


def test_every_state_is_told_or_known_to_be_silent() -> None:
    assert TOLD.keys() | SILENT == set(State)
    assert not TOLD.keys() & SILENT


@pytest.mark.parametrize(("old", "new"), MOVES, ids=str)
def test_each_move_of_a_job_is_told_once(old: State, new: State) -> None:
    told = [one.type for one in events.of_job(through(old), through(old, new))]
    settled = TABLE[new].final and old in (State.IN_DOUBT, State.NEEDS_ATTENTION)
    last = [] if new in SILENT else [TOLD[new].value]
    assert told == ([Type.SETTLED.value] if settled else []) + last


@pytest.mark.parametrize("state", State)
def test_what_only_changes_within_its_state_is_not_told(state: State) -> None:
    assert events.of_job(through(state), through(state).evolve()) == []


@pytest.mark.parametrize("state", State)
def test_what_is_new_is_told_of_the_state_that_it_comes_in(state: State) -> None:
    told = [one.type for one in events.of_job(None, job(state=state))]
    assert told == ([TOLD[state].value] if state in TOLD else [])


def test_a_doubt_long_ago_is_settled_when_it_ends() -> None:
    before = through(State.QUEUED, State.IN_DOUBT, State.QUEUED, State.SENT)
    after = through(State.QUEUED, State.IN_DOUBT, State.QUEUED, State.SENT, State.SUCCEEDED)
    assert [one.type for one in events.of_job(before, after)] == [Type.SETTLED, Type.SUCCEEDED]


def test_what_was_settled_and_is_discarded_is_not_settled_again() -> None:
    way = (State.QUEUED, State.SENT, State.IN_DOUBT, State.DEAD_LETTERED)
    told = events.of_job(through(*way), through(*way, State.CANCELED))
    assert [one.type for one in told] == [Type.CANCELED]


def test_only_an_event_that_none_was_told_before_is_marked_as_first() -> None:
    ways = {
        (State.QUEUED, State.SENT, State.SUCCEEDED): [True],
        (State.QUEUED, State.SENT, State.IN_DOUBT): [True],
        (State.SENT, State.IN_DOUBT, State.SUCCEEDED): [False, False],
        (State.SENT, State.DEAD_LETTERED, State.CANCELED): [False],
        (State.SENT, State.DEAD_LETTERED, State.QUEUED, State.SENT, State.SUCCEEDED): [False],
    }
    assert ways == {
        way: [one.first for one in events.of_job(through(*way[:-1]), through(*way))] for way in ways
    }


def test_an_event_of_a_job_holds_its_facts() -> None:
    failure = Failure(code=Code.QB_ERROR, message="x" * 600, qb_code=3140)
    after = job(
        state=State.FAILED,
        identifier="order-1",
        failure=failure,
        updated_at=NOON + minutes(1),
        metadata={str(number): number for number in range(25)},
        callback="https://a.example/hook",
    )
    assert events.of_job(job(), after) == [
        Event(
            id="default/",
            tenant_id="default",
            type="transaction.failed",
            at=NOON + minutes(1),
            subject="tx-1",
            connection_id="con-1",
            callback_url="https://a.example/hook",
            order=1,
            first=True,
            data={
                "transaction_id": "tx-1",
                "identifier": "order-1",
                "state": "failed",
                "status": "error",
                "outcome": "pending",
                "error_code": "QB_ERROR",
                "message": "x" * 500,
                "qb_error_code": 3140,
                "metadata": {str(number): number for number in range(20)},
                "priority": "standard",
            },
        )
    ]


WRONG = {"trouble": Trouble.WRONG_COMPANY_FILE}


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (presence(), presence(), []),
        (presence(), presence(online=True), [Type.ONLINE]),
        (presence(online=True), presence(), [Type.OFFLINE]),
        (presence(online=True), seen(), [Type.SETUP_COMPLETED]),
        (presence(), seen(), [Type.SETUP_COMPLETED, Type.ONLINE]),
        (seen(), seen(**WRONG), [Type.COMPANY_FILE_MISMATCH]),
        (seen(**WRONG), seen(**WRONG), []),
        (seen(**WRONG), seen(), []),
    ],
)
def test_a_poll_tells_what_it_changed(before: Any, after: Any, told: list[Type]) -> None:
    found = events.of_presence(before, after, NOON)
    assert [one.type for one in found] == told
    assert {one.subject for one in found} <= {"con-1"}


def fresh(at: Any = NOON) -> Event:
    return events.new("webhook.test", at, "x", tenant_id="t")


def test_a_name_is_made_of_the_moment_and_rises_above_the_last_whatever_the_clock_says() -> None:
    first = named(fresh())
    assert first.id.startswith(first_of_moment("t/evt_", NOON))
    assert len(first.name) == len("evt_") + ALL_CHARACTERS
    last = first.name
    for hours in (0, -48, -49, 0):
        last, before = named(fresh(NOON + timedelta(hours=hours)), last).name, last
        assert last > before
    assert named(fresh(NOON + minutes(1)), last).id.startswith(
        first_of_moment("t/evt_", NOON + minutes(1))
    )


def test_an_event_that_has_its_name_keeps_it() -> None:
    one = named(fresh())
    assert named(one, "evt_" + "z" * 26) is one


def test_of_one_moment_the_lower_version_comes_first_though_nobody_knows_the_other() -> None:
    names = [named(fresh().amend(order=version)).name for version in range(1, 50)]
    assert names == sorted(names)


def test_a_jobs_time_does_not_run_backwards_so_its_events_are_told_in_order() -> None:
    first = job().moved(State.SENT, NOON + minutes(1))
    second = first.moved(State.IN_DOUBT, NOON)
    assert (second.updated_at, second.timeline[-1].at) == (NOON + minutes(1), NOON)
