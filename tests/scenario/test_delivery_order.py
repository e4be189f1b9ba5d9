"""Rules D16 and D17: order, lanes, and what a write in doubt holds up."""

import re
from datetime import timedelta

import pytest
from helpers.office import ADD, QUERY, Office

from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.domain.jobs import Lane
from qbwc_service.domain.states import Outcome, State
from qbwc_service.steps import retrying, transactions, visit
from qbwc_service.steps.queueing import look_ahead
from qbwc_service.steps.tick import tick

PAGED = '<CustomerQueryRq iterator="Start"><MaxReturned>{}</MaxReturned></CustomerQueryRq>'


@pytest.fixture
def office() -> Office:
    office = Office()
    office.first_visit()
    return office


def order(taken: list[str]) -> list[str]:
    """The customers' names in the order in which their requests left, ? for a query."""
    return [_name(text) for text in taken]


def _name(text: str) -> str:
    if "oldMessageSetID" in text:
        return "check"
    return re.findall(r"<Name>(.*?)</Name>", text)[0] if "Add" in text else "?"


def ahead(office: Office) -> list[str]:
    """The jobs that might leave now."""
    return [head.id for head in look_ahead(office.services, office.connection_id).heads]


def poll_in_vain(office: Office) -> None:
    """Make a visit in which QuickBooks cannot be opened."""
    office.pc.login()
    visit.connection_error(office.services, office.pc.ticket, hresult="0x80040408", message="")


def lose(office: Office, job: str, visits: int = 1) -> None:
    """Let this many visits take the job away and never bring an answer."""
    for _ in range(visits):
        office.pc.login()
        assert job in office.pc.send(first=True)
        office.pc.close()


def test_d16_writes_of_a_lane_leave_in_order_of_acceptance(office: Office) -> None:
    for name in "ABCDE":
        office.submit(ADD.format(name))
    assert order(office.pc.visit()) == list("ABCDE")


def test_d16_reads_keep_their_place_among_the_writes(office: Office) -> None:
    office.submit(ADD.format("A"))
    office.submit(QUERY)
    office.submit(ADD.format("B"))
    assert order(office.pc.visit()) == ["A", "?", "B"]


def test_d16_a_job_that_waits_for_its_time_is_passed_and_later_has_its_old_place(
    office: Office,
) -> None:
    office.submit(ADD.format("A"), not_before=office.clock() + timedelta(seconds=60))
    office.submit(ADD.format("B"), not_before=office.clock() + timedelta(seconds=30))
    office.submit(ADD.format("C"))
    assert order(office.pc.visit()) == ["C"]
    office.clock.forward(seconds=61)
    office.submit(ADD.format("D"))
    assert order(office.pc.visit()) == ["A", "B", "D"]


def test_lanes_go_by_priority_and_none_starves(office: Office) -> None:
    for number in range(12):
        office.submit(ADD.format(f"i{number}"), lane=Lane.INTERACTIVE)
    office.submit(ADD.format("s"), lane=Lane.STANDARD)
    office.submit(ADD.format("b"), lane=Lane.BATCH)
    names = order(office.pc.visit())
    assert (names.index("s"), names.index("b")) == (4, 8)


def test_a_lane_that_was_passed_over_is_remembered_from_visit_to_visit(office: Office) -> None:
    office.submit(ADD.format("s"))
    taken = []
    for number in range(6):
        office.submit(ADD.format(f"i{number}"), lane=Lane.INTERACTIVE)
        taken += order(office.pc.visit(at_most=1))
    assert taken.index("s") == 4


def test_d17_a_write_in_doubt_blocks_writes_and_lets_reads_pass(office: Office) -> None:
    doubtful = office.submit(ADD.format("A"))
    blocked, read = office.submit(ADD.format("B")), office.submit(QUERY)
    lose(office, doubtful)
    assert (ahead(office), office.job(blocked).state) == ([read], State.QUEUED)


def test_d17_the_block_ends_after_900_seconds_of_contact(office: Office) -> None:
    doubtful, blocked = office.submit(ADD.format("A")), office.submit(ADD.format("B"))
    lose(office, doubtful)
    office.pc.lose_questions()
    for _ in range(14):
        office.clock.forward(minutes=1)
        poll_in_vain(office)
        assert ahead(office) == []
    office.clock.forward(minutes=1, seconds=1)
    assert ahead(office) == [blocked]
    while office.presence.retry_at and office.presence.retry_at > office.clock():
        office.clock.forward(minutes=1)
        office.pc.login()
    assert order(office.pc.visit()) == ["check", "?", "A", "B"]


def test_d17_a_question_that_was_lost_just_now_lets_other_work_go_first(office: Office) -> None:
    doubtful, _ = office.submit(ADD.format("A")), office.submit(ADD.format("B"))
    lose(office, doubtful)
    for _ in range(15):
        office.clock.forward(minutes=1, seconds=1)
        office.pc.login()
    office.pc.lose_questions()
    assert order(office.pc.visit()) == ["B", "check", "?", "A"]


def test_d17_time_without_contact_does_not_count(office: Office) -> None:
    doubtful, blocked = office.submit(ADD.format("A")), office.submit(ADD.format("B"))
    office.pc.login()
    office.pc.send(first=True)
    office.clock.forward(seconds=1801)
    tick(office.services)
    assert office.job(doubtful).state is State.IN_DOUBT
    office.clock.forward(hours=5)
    office.pc.lose_questions()
    for _ in range(14):
        office.clock.forward(minutes=1)
        poll_in_vain(office)
        assert ahead(office) == []
    office.clock.forward(minutes=2)
    assert ahead(office) == [blocked]


@pytest.mark.parametrize("outcome", [Outcome.APPLIED, Outcome.NOT_APPLIED])
def test_d17_a_person_settles_it_and_the_queue_moves(office: Office, outcome: Outcome) -> None:
    doubtful, blocked = office.submit(ADD.format("A")), office.submit(ADD.format("B"))
    lose(office, doubtful)
    settled = transactions.resolve(
        office.services, office.caller, doubtful, outcome, "looked into QuickBooks"
    )
    applied = outcome is Outcome.APPLIED
    assert (settled.state, settled.outcome) == (
        State.SUCCEEDED if applied else State.FAILED,
        outcome,
    )
    assert (settled.timeline[-1].by, settled.timeline[-1].note) == (
        "tester",
        "looked into QuickBooks",
    )
    office.pc.visit()
    assert office.job(blocked).state is State.SUCCEEDED


def test_a_forced_retry_settles_the_doubt_as_not_applied_in_the_same_save(office: Office) -> None:
    doubtful = office.submit(ADD.format("A"), idempotency_key="k")
    lose(office, doubtful)
    with pytest.raises(Refusal) as no:
        retrying.retry(office.services, office.caller, doubtful)
    assert no.value.code is Code.INVALID_STATE
    fresh = retrying.retry(office.services, office.caller, doubtful, force=True)
    old = office.job(doubtful)
    assert (old.state, old.outcome, old.retried_by) == (
        State.FAILED,
        Outcome.NOT_APPLIED,
        fresh.id,
    )
    with pytest.raises(Refusal) as no:
        office.submit(ADD.format("A"), idempotency_key="k")
    assert no.value.extra["transaction_id"] == fresh.id
