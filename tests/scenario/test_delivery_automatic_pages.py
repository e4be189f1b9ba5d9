"""Rules D18 and D19: plain queries that are sent in pages without being asked."""

import re
from typing import Any

import pytest
from helpers.office import ADD, Office

from qbwc_service.domain.states import State
from qbwc_service.steps.building import AFTER_LOSS

PLAIN = "<CustomerQueryRq/>"
MANY = 23


def opened(**settings: Any) -> Office:
    office = Office(settings=settings)
    office.first_visit()
    office.company.seed(customers=MANY)
    return office


def sizes(taken: list[str]) -> list[str | None]:
    """Return the page size of each request, None where it has none."""
    found = (re.search("<MaxReturned>(.*?)<", text) for text in taken)
    return [size[1] if size else None for size in found]


def lose(office: Office, door: int) -> list[str]:
    """Make a visit whose answers of more than `door` characters never arrive."""
    if office.pc.login() in ("none", "nvu"):
        return []
    taken: list[str] = []
    percent: Any = 0
    while percent in range(100):
        taken.append(office.pc.send(first=not taken))
        answer = office.pc.process(taken[-1])
        if len(answer) > door:
            break
        percent = office.pc.receive(answer)
    office.pc.close()
    return taken


def as_one(office: Office, job_id: str, query: str = PLAIN) -> bool:
    """Say whether the answer is what QuickBooks gives to the query in one piece."""
    other = office.submit(query, paging=False)
    office.pc.visit()
    return office.answer(job_id) == office.answer(other)


def test_d19_a_plain_query_goes_in_pages_and_comes_back_as_one_answer() -> None:
    office = opened(page_size=10)
    job = office.submit(PLAIN)
    assert sizes(office.pc.visit()) == ["10", "10", "10"]
    assert len(office.job(job).response) == 3
    assert as_one(office, job)


def test_d19_a_single_page_is_no_page_to_the_caller() -> None:
    office = opened(page_size=100)
    job = office.submit(PLAIN)
    assert sizes(office.pc.visit()) == ["100"]
    assert "iterator" not in (office.answer(job) or "iterator")
    assert as_one(office, job)


def test_d19_nothing_found_in_pages_is_nothing_found() -> None:
    office = opened(page_size=10)
    query = "<VendorQueryRq/>"
    job = office.submit(query)
    office.pc.visit()
    assert office.job(job).requests[0].status_code == 1
    assert as_one(office, job, query)


def test_d18_without_any_setting_a_plain_query_begins_with_pages_of_250() -> None:
    office = opened()
    job = office.submit(PLAIN)
    assert sizes(office.pc.visit()) == ["250"]
    assert as_one(office, job)


def test_d19_paging_off_sends_a_query_as_it_was_written() -> None:
    office = opened(page_size=10)
    office.submit(PLAIN, paging=False)
    assert sizes(office.pc.visit()) == [None]


def test_d18_an_answer_too_large_for_the_door_comes_with_the_next_try() -> None:
    office = opened(page_size=10)
    job = office.submit(PLAIN)
    assert sizes(lose(office, door=3_000)) == ["10"]
    assert (office.job(job).state, office.job(job).lost) == (State.QUEUED, 1)
    assert sizes(lose(office, door=3_000)) == ["2"] * 12
    assert office.job(job).state is State.SUCCEEDED
    assert as_one(office, job)


def test_d18_paging_off_sends_a_lost_query_as_it_was_written_again() -> None:
    office = opened(page_size=10)
    office.submit(PLAIN, paging=False)
    assert [sizes(lose(office, door=0)) for _ in range(2)] == [[None], [None]]


def test_d18_without_a_page_size_a_query_is_paged_only_once_an_answer_was_lost() -> None:
    office = opened(page_size=0)
    office.submit(PLAIN)
    assert [sizes(lose(office, door=0)) for _ in range(3)] == [
        [None],
        [str(AFTER_LOSS)],
        [str(AFTER_LOSS // 5)],
    ]


def test_d19_a_page_that_goes_missing_drops_those_before_it() -> None:
    office = opened(page_size=10)
    job = office.submit(PLAIN)
    assert sizes(office.pc.visit(at_most=2)) == ["10", "10"]
    assert office.job(job).response == ()
    assert sizes(office.pc.visit()) == ["4"] * 6  # a fifth of 20, which 10 had taught
    assert as_one(office, job)


def test_a_callers_own_iterator_keeps_its_own_pages() -> None:
    office = opened(page_size=10)
    office.submit(
        '<CustomerQueryRq iterator="Start"><MaxReturned>20</MaxReturned></CustomerQueryRq>'
    )
    assert sizes(office.pc.visit()) == ["20", "20"]


def test_a_caller_who_says_how_many_gets_so_many() -> None:
    office = opened(page_size=10)
    job = office.submit("<CustomerQueryRq><MaxReturned>15</MaxReturned></CustomerQueryRq>")
    assert sizes(office.pc.visit()) == ["15"]
    assert (office.answer(job) or "").count("<CustomerRet>") == 15


def test_a_connection_of_an_old_version_gets_its_query_as_it_was_written() -> None:
    office = opened(page_size=10)
    office.submit(
        f'<?qbxml version="4.0"?><QBXML><QBXMLMsgsRq onError="stopOnError">{PLAIN}'
        "</QBXMLMsgsRq></QBXML>"
    )
    assert sizes(office.pc.visit()) == [None]


@pytest.mark.parametrize("kind", ["Customer", "Vendor"])
def test_a_write_beside_a_query_keeps_the_set_in_one_piece(kind: str) -> None:
    office = opened(page_size=10)
    query = f"<{kind}QueryRq/>"
    job = office.submit(
        f'<QBXMLMsgsRq onError="continueOnError">{ADD.format("Zed")}{query}</QBXMLMsgsRq>'
    )
    assert sizes(office.pc.visit()) == [None]
    assert office.job(job).state is State.SUCCEEDED


def test_a_retry_pages_as_its_original_would() -> None:
    office = opened(page_size=10)
    lines = [office.job(office.submit(PLAIN, paging=paging)).requests for paging in (True, False)]
    assert [line.iterates for (line,) in lines] == [True, False]
