"""Lanes over many visits, and queues so deep that anything that scanned them would be seen."""

from typing import Any

import pytest
from helpers.builders import query
from helpers.hooked import Hooked
from helpers.lanes import one_job_visits
from helpers.office import ADD, QUERY, Office

from qbwc_service.domain.jobs import Lane
from qbwc_service.domain.states import Outcome, State
from qbwc_service.steps import connections, submit, transactions
from qbwc_service.steps.submit import Submission
from qbwc_service.store.port import Range, batches

SHALLOW, DEEP = 35, 100
"""Jobs of each lane: even the fewer are more than the 100 that any step counts for a caller."""


@pytest.fixture
def office() -> Office:
    office = Office(settings={"query_batch": 1})
    office.first_visit()
    return office


def test_every_lane_keeps_its_share_over_visits_of_one_job_each(office: Office) -> None:
    assert one_job_visits(office, 20) == "iiiisiiibsiiiisiibis"


def fill(office: Office, connection_id: str, number: int) -> None:
    """Put so many queries into each lane of a queue, as a tenant does in a night."""
    jobs = [
        submit.accept(
            office.services,
            QUERY,
            by="night",
            reason="accepted",
            tenant_id="default",
            connection_id=connection_id,
            lane=lane,
            writes=False,
            requests=(query(),),
        )[0]
        for lane in Lane
        for _ in range(number)
    ]
    for part in batches(jobs, 2):
        office.store.load(*part)


class Trace(Hooked):
    """What a step asked of the store: each verb, with the limits of its ranges."""

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self.calls: list[tuple[str, tuple[int, ...]]] = []
        for verb in ("get", "select", "keys", "save", "delete"):
            self.before[verb] = lambda *asked, verb=verb: self._note(verb, asked)

    def _note(self, verb: str, asked: tuple[Any, ...]) -> None:
        limits = tuple(one.limit if isinstance(one, Range) else 1 for one in asked)
        self.calls.append((verb, limits))


def a_day(office: Office) -> list[tuple[str, tuple[int, ...]]]:
    """Return what is asked of the store by a submission, a visit of two jobs and a look at one."""
    trace = Trace(office)
    submission = Submission(
        qbxml=ADD.format("A"), connection_id=office.connection_id, lane=Lane.INTERACTIVE
    )
    job = submit.submit(office.services, office.caller, submission)
    transactions.standing(office.services, job)
    assert len(office.pc.visit(at_most=2)) == 2
    transactions.find_job(office.services, office.caller, job.id)
    return trace.calls


def test_d25_no_step_asks_more_of_the_store_for_a_deep_queue_than_for_a_shallow_one() -> None:
    traces = []
    for depth in (SHALLOW, DEEP):
        office = Office()
        office.first_visit()
        fill(office, office.connection_id, depth)
        traces.append(a_day(office))
    assert traces[0] == traces[1]
    assert max(sum(limits) for _, limits in traces[1]) <= 120
    assert len(traces[1]) <= 40


def test_d25_a_tenant_with_a_deep_queue_does_not_slow_another() -> None:
    traces = []
    for depth in (0, DEEP):
        office = Office()
        office.first_visit()
        busy = connections.create(office.services, office.caller, f"busy {depth}", {})
        fill(office, busy.connection.id, depth)
        office.submit(QUERY)
        traces.append(a_day(office))
    assert traces[0] == traces[1]


def test_d16_a_job_whose_time_has_come_has_its_old_place_back(office: Office) -> None:
    first = office.submit(ADD.format("A"))
    office.pc.login()
    office.pc.send(first=True)
    answer = (
        f'<QBXML><QBXMLMsgsRs><CustomerAddRs requestID="{first}.1.1.1" statusCode="3175" '
        'statusSeverity="Error" statusMessage="Locked."/></QBXMLMsgsRs></QBXML>'
    )
    office.pc.receive(answer)
    office.pc.close()
    waits = office.job(first)
    assert (waits.state, waits.outcome) == (State.QUEUED, Outcome.PENDING)
    others = [office.submit(ADD.format(name)) for name in "BC"]
    assert waits.due_at is not None
    office.clock.now = waits.due_at
    taken = office.pc.visit()
    order = [next(id_ for id_ in (first, *others) if id_ in text) for text in taken]
    assert order == [first, *others]
