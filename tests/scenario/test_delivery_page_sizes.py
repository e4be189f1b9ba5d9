"""Rules D18 and D19: the size of pages is kept within an iterator and learnt between them."""

import re
from typing import Any

import pytest
from helpers.hooked import Hooked
from helpers.office import Office

from qbwc_service.domain import page_sizes
from qbwc_service.domain.sessions import Session
from qbwc_service.domain.states import State
from qbwc_service.store.port import Key

PLAIN = "<CustomerQueryRq/>"
LIMITED = "<CustomerQueryRq><MaxReturned>15</MaxReturned></CustomerQueryRq>"
OWN = '<CustomerQueryRq iterator="Start"><MaxReturned>15</MaxReturned></CustomerQueryRq>'


def opened(customers: int = 60, **settings: Any) -> Office:
    office = Office(settings={"page_size": 20, **settings})
    office.first_visit()
    office.company.seed(customers=customers)
    return office


def visit(office: Office, query: str = PLAIN, *, seconds: float = 0, **fields: Any) -> list[int]:
    """Submit a query, and return the page sizes of the visit in which QuickBooks took so long."""
    office.submit(query, **fields)
    assert office.pc.login() not in ("none", "nvu")
    taken: list[str] = []
    percent: Any = 0
    while percent in range(100):
        taken.append(office.pc.send(first=not taken))
        answer = office.pc.process(taken[-1])
        office.clock.forward(seconds=seconds)
        percent = office.pc.receive(answer)
    office.pc.close()
    return [int(size) for text in taken for size in re.findall("<MaxReturned>(.*?)<", text)]


def learnt(office: Office) -> tuple[tuple[str, int], ...]:
    """Return what the latest visit carries."""
    (session,) = office.store.get(Key(Session, office.presence.session_id or ""))
    assert isinstance(session, Session)
    return session.page_sizes


def test_d18_small_pages_grow_from_one_visit_to_the_next_and_never_within() -> None:
    office = opened()
    assert [visit(office) for _ in range(3)] == [[20] * 3, [40] * 2, [80]]
    assert learnt(office) == (("CustomerQueryRq", 80),)


def test_d18_pages_that_quickbooks_takes_long_for_shrink_by_half_at_most() -> None:
    office = opened()
    assert [visit(office, seconds=7) for _ in range(3)] == [[20] * 3, [14] * 5, [10] * 6]
    assert visit(office, seconds=60) == [10] * 6


def test_d18_large_pages_shrink(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_sizes, "AIM_CHARACTERS", 8_000)  # of some 550 a customer
    office = opened()
    assert visit(office) == [20] * 3
    assert visit(office)[0] in range(13, 17)


def test_d18_each_kind_of_query_has_a_size_of_its_own() -> None:
    office = opened()
    assert visit(office, seconds=7) == [20] * 3
    assert visit(office, "<VendorQueryRq/>") == [20]
    assert learnt(office) == (("CustomerQueryRq", 14),)


def test_d18_a_set_of_several_queries_shares_the_smallest_size_and_teaches_nothing() -> None:
    office = opened()
    assert visit(office, seconds=7) == [20] * 3
    both = f'<QBXMLMsgsRq onError="continueOnError">{PLAIN}<VendorQueryRq/></QBXMLMsgsRq>'
    assert visit(office, both)[:3] == [7, 7, 7]
    assert learnt(office) == (("CustomerQueryRq", 14),)


def test_d18_what_is_learnt_reaches_the_next_query_of_the_same_visit() -> None:
    office = opened()
    office.submit(PLAIN)
    assert visit(office) == [20, 20, 20, 40, 40]


@pytest.mark.parametrize(
    ("query", "fields"),
    [(OWN, {}), (PLAIN, {"paging": False}), (LIMITED, {}), ("<AccountQueryRq/>", {})],
    ids=["own iterator", "paging off", "own limit", "cannot page"],
)
def test_d18_only_pages_of_ours_teach(query: str, fields: dict[str, Any]) -> None:
    office = opened()
    visit(office, query, seconds=60, **fields)
    assert learnt(office) == ()


def test_d18_without_a_page_size_nothing_is_learnt() -> None:
    office = opened(page_size=0)
    assert visit(office, seconds=60) == []
    assert learnt(office) == ()


def test_d18_a_lost_answer_counts_from_what_was_learnt_and_the_pages_after_it_teach() -> None:
    office = opened()
    assert [visit(office), visit(office)] == [[20] * 3, [40] * 2]
    job = office.submit(PLAIN)
    office.pc.login()
    office.pc.send(first=True)  # its answer, a page of 80, never arrives
    office.pc.close()
    assert (office.job(job).state, office.job(job).lost) == (State.QUEUED, 1)
    taken = office.pc.visit()
    assert [re.findall("<MaxReturned>(.*?)<", text) for text in taken] == [["16"]] * 4
    assert learnt(office) == (("CustomerQueryRq", 32),)


def test_d19_a_visit_that_breaks_off_hands_on_what_it_had_learnt() -> None:
    office = opened()
    office.submit(PLAIN)
    assert len(office.pc.visit(at_most=1)) == 1
    assert learnt(office) == (("CustomerQueryRq", 40),)
    office.pc.visit()
    assert learnt(office) == (("CustomerQueryRq", 16),)  # pages of 8 came, a fifth of 40


def test_d18_learning_costs_no_write() -> None:
    counts = []
    for query in (PLAIN, OWN.replace("15", "20")):
        office = opened()
        store, saves = Hooked(office), [0]

        def count(*_: Any, saves: list[int] = saves) -> None:
            saves[0] += 1

        store.after["save"] = count
        visit(office, query)
        counts.append(saves[0])
    assert counts[0] == counts[1] > 0


def test_d19_an_answer_in_pages_of_changing_size_is_the_one_in_one_piece() -> None:
    office = opened()
    jobs = []
    for fields in ({}, {}, {}, {"paging": False}):
        jobs.append(office.submit(PLAIN, **fields))
        office.pc.visit()
    answers = [office.answer(job) for job in jobs]
    assert len(set(answers)) == 1
    assert [len(office.job(job).response) for job in jobs] == [3, 2, 1, 1]
