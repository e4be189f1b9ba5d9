"""Several jobs in one set: what travels together, whose answer is whose, one bad among many."""

import re
from typing import Any

import pytest
from helpers.office import ADD, Office

from qbwc_service.domain.errors import Code
from qbwc_service.domain.jobs import Lane
from qbwc_service.domain.states import Outcome, State

ASK = "<CustomerQueryRq><FullName>{}</FullName></CustomerQueryRq>"
FEW = 3
"""As many as DynamoDB Local's transactions, which take ten actions, leave room for."""


@pytest.fixture
def office() -> Office:
    office = Office(settings={"query_batch": FEW}, connection_settings={"write_batch": FEW})
    office.first_visit()
    return office


def sizes(taken: list[str]) -> list[int]:
    """Return how many requests each set holds."""
    return [len(re.findall(r"requestID=", text)) for text in taken]


def ask(office: Office, *names: str, **fields: Any) -> list[str]:
    return [office.submit(ASK.format(name), **fields) for name in names]


def add(office: Office, *names: str, **fields: Any) -> list[str]:
    return [office.submit(ADD.format(name), **fields) for name in names]


def states(office: Office, jobs: list[str]) -> list[tuple[State, Outcome]]:
    return [(office.job(job).state, office.job(job).outcome) for job in jobs]


DONE = (State.SUCCEEDED, Outcome.APPLIED)


def test_queries_that_wait_together_share_a_set_and_each_gets_its_own_answer(
    office: Office,
) -> None:
    add(office, "Ann", "Ben", "Cy")
    office.pc.visit()
    jobs = ask(office, "Ann", "Ben", "Nobody", "Cy")
    assert sizes(office.pc.visit()) == [3, 1]
    assert states(office, jobs) == [DONE] * 4
    found = [re.findall("<FullName>(.*?)<", office.answer(job) or "") for job in jobs]
    assert found == [["Ann"], ["Ben"], [], ["Cy"]]
    assert "requestID" not in (office.answer(jobs[0]) or "")


def test_an_answer_out_of_a_shared_set_is_the_one_that_a_set_of_its_own_has(
    office: Office,
) -> None:
    add(office, "Ann")
    office.pc.visit()
    together = ask(office, "Ann", "Ann")
    office.pc.visit()
    (alone,) = ask(office, "Ann")
    office.pc.visit()
    assert {office.answer(job) for job in together} == {office.answer(alone)}


def test_d16_a_write_between_two_reads_keeps_its_place(office: Office) -> None:
    ask(office, "A")
    add(office, "B")
    ask(office, "C", "D")
    taken = office.pc.visit()
    assert [re.findall(r"<(\w+)Rq requestID", text) for text in taken] == [
        ["CustomerQuery"],
        ["CustomerAdd"],
        ["CustomerQuery", "CustomerQuery"],
    ]


def test_lanes_do_not_mix(office: Office) -> None:
    ask(office, "A", "B", lane=Lane.BATCH)
    ask(office, "C", lane=Lane.INTERACTIVE)
    assert sizes(office.pc.visit()) == [1, 2]


def test_a_set_with_several_requests_or_an_iterator_stays_by_itself(office: Office) -> None:
    office.submit("<CustomerQueryRq/>")
    ask(office, "A")
    two = ASK.format("B") + ASK.format("C")
    office.submit(f'<QBXMLMsgsRq onError="stopOnError">{two}</QBXMLMsgsRq>')
    ask(office, "D")
    assert sizes(office.pc.visit()) == [1, 1, 2, 1]


def test_a_refused_set_is_split_until_the_bad_one_is_found(office: Office) -> None:
    names = ["A", "B", "C"]
    jobs = ask(office, *names)
    bad = office.submit("<CustomerQueryRq><FulName>X</FulName></CustomerQueryRq>", validate=False)
    more = ask(office, "D")
    office.pc.visit()
    assert states(office, [*jobs, *more]) == [DONE] * 4
    failed = office.job(bad)
    assert (failed.state, failed.outcome, failed.failure and failed.failure.code) == (
        State.FAILED,
        Outcome.NOT_APPLIED,
        Code.SDK_ERROR,
    )


def test_writes_travel_one_per_set_unless_the_connection_allows_more() -> None:
    office = Office()
    office.first_visit()
    add(office, "A", "B", "C")
    assert sizes(office.pc.visit()) == [1, 1, 1]


def test_writes_that_share_a_set_keep_their_order_and_one_record(office: Office) -> None:
    jobs = add(office, "A", "B", "C", "D")
    taken = office.pc.visit()
    assert [re.findall("<Name>(.)<", text) for text in taken] == [["A", "B", "C"], ["D"]]
    assert states(office, jobs) == [DONE] * 4
    assert (len(office.pc.cleared), office.company.message_sets) == (2, [])


def test_one_failed_write_of_a_shared_set_takes_no_other_with_it(office: Office) -> None:
    first, again, last = add(office, "A", "A", "B")
    office.pc.visit()
    assert states(office, [first, again, last]) == [DONE, (State.FAILED, Outcome.NOT_APPLIED), DONE]
    assert office.company.applied("CustomerAdd") == 2


def lose(office: Office, *, after: bool) -> None:
    """Let the next set leave; with `after` QuickBooks does it, and the answer is lost."""
    office.pc.login()
    request = office.pc.send(first=True)
    if after:
        office.pc.process(request)


@pytest.mark.parametrize("recorded", [True, False])
def test_each_write_of_a_lost_set_is_settled_by_itself(office: Office, *, recorded: bool) -> None:
    jobs = add(office, "A", "B")
    office.company.stores_recovery = recorded
    lose(office, after=True)
    office.pc.visit()
    assert states(office, jobs) == [DONE] * 2
    assert office.company.applied("CustomerAdd") == 2
    assert [office.job(job).recovered for job in jobs] == [True] * 2
    office.pc.visit()
    assert office.company.message_sets == []


def test_writes_of_a_set_that_never_arrived_go_again_each_by_itself(office: Office) -> None:
    jobs = add(office, "A", "B")
    lose(office, after=False)
    office.pc.visit()
    assert states(office, jobs) == [DONE] * 2
    assert office.company.applied("CustomerAdd") == 2


def test_a_set_that_quickbooks_did_by_half_is_settled_write_by_write(office: Office) -> None:
    jobs = add(office, "A", "B")
    office.pc.login()
    request = office.pc.send(first=True)
    office.company.crash_next("after_commit", request=1)
    office.pc.exchange(request)
    office.clock.forward(minutes=5)
    office.pc.visit()
    assert states(office, jobs) == [DONE] * 2
    assert office.company.applied("CustomerAdd") == 2


def test_d18_reads_that_were_lost_together_go_on_one_by_one(office: Office) -> None:
    jobs = ask(office, "A", "B", "C")
    lose(office, after=False)
    assert sizes(office.pc.visit()) == [1, 1, 1]
    assert states(office, jobs) == [DONE] * 3


def test_d10_a_repeated_send_gets_the_same_shared_set(office: Office) -> None:
    ask(office, "A", "B")
    office.pc.login()
    assert office.pc.send(first=True) == office.pc.send()


def test_d11_a_late_answer_settles_every_job_of_its_set(office: Office) -> None:
    jobs = add(office, "A", "B")
    office.pc.login()
    request = office.pc.send(first=True)
    answer = office.pc.process(request)
    office.pc.close()
    assert {office.job(job).state for job in jobs} == {State.IN_DOUBT}
    assert office.pc.receive(answer) == -1
    assert states(office, jobs) == [DONE] * 2
    office.pc.visit()
    assert office.company.message_sets == []


def test_the_record_of_a_set_stays_until_the_last_of_its_jobs_is_settled(office: Office) -> None:
    answered, missing = add(office, "A", "B")
    office.pc.login()
    whole = office.pc.process(office.pc.send(first=True))
    second = whole[whole.rindex("<CustomerAddRs") : whole.index("</QBXMLMsgsRs>")]
    office.pc.receive(whole.replace(second, ""))
    assert states(office, [answered, missing]) == [DONE, (State.IN_DOUBT, Outcome.UNKNOWN)]
    taken = office.pc.send()
    assert "oldMessageSetID" in taken
    assert "newMessageSetID" in taken
    assert len(office.company.message_sets) == 1
    office.pc.close()
    office.pc.visit()
    assert states(office, [answered, missing]) == [DONE] * 2
    office.pc.visit()
    assert office.company.message_sets == []
