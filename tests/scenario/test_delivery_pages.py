"""Rules D18 to D20: reads that were lost, and answers that come in pages."""

import re

import pytest
from helpers.office import ADD, CLEARED, QUERY, Office

from qbwc_service.domain.errors import Code
from qbwc_service.domain.jobs import Lane
from qbwc_service.domain.records import Blob
from qbwc_service.domain.states import Outcome, State
from qbwc_service.steps import deciding
from qbwc_service.store import places
from qbwc_service.store.port import Key, Range

PAGED = '<CustomerQueryRq iterator="Start"><MaxReturned>{}</MaxReturned></CustomerQueryRq>'


@pytest.fixture
def office() -> Office:
    office = Office()
    office.first_visit()
    return office


def order(taken: list[str]) -> list[str]:
    """The customers' names in the order in which their requests left, ? for a query."""
    return [re.findall(r"<Name>(.*?)</Name>", text)[0] if "Add" in text else "?" for text in taken]


def test_d18_a_lost_read_is_sent_again_with_smaller_pages_and_then_ends(office: Office) -> None:
    job = office.submit(PAGED.format(8))
    sizes = []
    for _ in range(4):
        office.pc.login()
        sizes += re.findall("<MaxReturned>(.*?)<", office.pc.send(first=True))
        office.pc.close()
    assert sizes == ["8", "4", "2", "1"]
    found = office.job(job)
    assert (found.state, found.outcome, found.attempts) == (
        State.DEAD_LETTERED,
        Outcome.NOT_APPLIED,
        4,
    )
    assert found.failure is not None
    assert (found.failure.code, found.failure.again) == (Code.SHIM_TIMEOUT, True)


def test_d18_on_aws_a_read_whose_answer_never_comes_ends_as_too_large() -> None:
    office = Office(settings={"table": "relay"})
    office.first_visit()
    job = office.submit(PAGED.format(8))
    for _ in range(4):
        office.pc.login()
        office.pc.send(first=True)
        office.pc.close()
    found = office.job(job)
    assert found.failure is not None
    assert (found.state, found.failure.code, found.failure.again) == (
        State.DEAD_LETTERED,
        Code.ANSWER_TOO_LARGE,
        False,
    )


def test_an_answer_larger_than_is_kept_is_ended_and_what_came_is_kept(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deciding, "MOST_CHARACTERS", 4_000)
    office.company.seed(customers=20)
    job = office.submit(PAGED.format(4))
    assert len(office.pc.visit()) == 2
    found = office.job(job)
    assert found.failure is not None
    assert (found.state, found.failure.code) == (State.FAILED, Code.ANSWER_TOO_LARGE)
    assert (office.answer(job) or "").count("<CustomerRet>") == 8


def test_d19_an_iterator_is_paged_inside_one_visit_and_joined_when_read(office: Office) -> None:
    office.company.seed(customers=23)
    job = office.submit(PAGED.format(5))
    taken = office.pc.visit()
    assert len(taken) == 5
    answer = office.answer(job)
    assert answer is not None
    assert answer.count("<CustomerRet>") == 23
    assert "iterator" not in answer
    assert len(office.job(job).response) == 5


def test_d19_a_visit_that_ends_between_pages_restarts_and_doubles_nothing(office: Office) -> None:
    office.company.seed(customers=10)
    job = office.submit(PAGED.format(4))
    office.pc.visit(at_most=2)
    assert (office.job(job).state, office.job(job).response) == (State.QUEUED, ())
    office.pc.visit()
    answer = office.answer(job)
    assert answer is not None
    names = re.findall("<FullName>(.*?)<", answer)
    assert len(names) == len(set(names)) == 10


def test_d19_an_iterator_that_quickbooks_forgot_starts_anew(office: Office) -> None:
    office.company.seed(customers=6)
    job = office.submit(PAGED.format(4))
    office.pc.login()
    office.pc.exchange(office.pc.send(first=True))
    broken = office.pc.send()
    office.pc.session = office.company.open("another session")
    office.pc.exchange(broken)
    assert (office.job(job).state, office.job(job).lost) == (State.QUEUED, 1)
    office.pc.close()
    office.pc.visit()
    assert office.job(job).state is State.SUCCEEDED


def test_d19_large_pages_leave_no_blob_behind(office: Office) -> None:
    office.company.seed(customers=60)
    job = office.submit(PAGED.format(20))
    office.pc.visit(at_most=2)
    office.pc.visit()
    (blobs,) = office.store.keys(Range(places.blobs(job)))
    named = {Key(Blob, page.ref) for page in office.job(job).response if page.ref}
    assert set(blobs) == named


def test_d20_between_pages_a_higher_lane_goes_first(office: Office) -> None:
    office.company.seed(customers=9)
    office.submit(PAGED.format(4), lane=Lane.BATCH)
    office.pc.login()
    percent = office.pc.exchange(office.pc.send(first=True))
    office.submit(ADD.format("urgent"), lane=Lane.INTERACTIVE)
    office.submit(ADD.format("other batch"), lane=Lane.BATCH)
    taken = []
    while percent != 100:
        taken.append(office.pc.send())
        percent = office.pc.exchange(taken[-1])
    taken = [text for text in taken if not CLEARED.search(text)]
    assert order(taken) == ["urgent", "?", "?", "other batch"]


def test_an_iterator_that_never_ends_is_ended_and_what_came_is_kept(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deciding, "MOST_PAGES", 3)
    office.company.seed(customers=20)
    job = office.submit(PAGED.format(4))
    assert len(office.pc.visit()) == 3
    found = office.job(job)
    assert (found.state, found.outcome) == (State.FAILED, Outcome.NOT_APPLIED)
    assert found.failure is not None
    assert found.failure.code is Code.ANSWER_TOO_LARGE
    assert (office.answer(job) or "").count("<CustomerRet>") == 12


def test_an_answer_that_goes_again_leaves_no_blob_behind(office: Office) -> None:
    job = office.submit(QUERY)
    office.pc.login()
    office.pc.send(first=True)
    office.pc.receive(
        f'<QBXML><QBXMLMsgsRs><CustomerQueryRs requestID="{job}.1.1.1" statusCode="3175" '
        f'statusSeverity="Error" statusMessage="locked">{" " * 9000}</CustomerQueryRs>'
        "</QBXMLMsgsRs></QBXML>"
    )
    assert office.job(job).state is State.QUEUED
    assert office.store.keys(Range(places.blobs(job))) == [[]]
