"""Records of settled message sets in QuickBooks: all are cleared, in as few sets as can be (D8)."""

from dataclasses import replace

import pytest
from helpers.office import ADD, CLEARED, Office

from qbwc_service.domain.sessions import SpentIds
from qbwc_service.steps import clearing, connections
from qbwc_service.store import places

MANY = clearing.KEPT_IN_SESSION


@pytest.fixture
def office() -> Office:
    made = Office()
    made.first_visit()
    return made


def write(office: Office, count: int) -> None:
    for number in range(count):
        office.submit(ADD.format(f"C{number}"))


def kept_apart(office: Office) -> list[int]:
    (found,) = office.store.select(replace(places.spent(office.connection_id), limit=100))
    return [len(one.ids) for one in found if isinstance(one, SpentIds)]


@pytest.mark.parametrize("count", [1, MANY - 1, MANY, MANY + 1, 3 * MANY, 3 * MANY + 1])
def test_a_visit_clears_each_record_once_and_ends_with_the_last(office: Office, count: int) -> None:
    write(office, count)
    taken = office.pc.visit(at_most=200)
    assert [text.count("CustomerAddRq ") for text in taken] == [1] * count
    assert (len(office.pc.cleared), len(set(office.pc.cleared))) == (count, count)
    assert (office.company.message_sets, kept_apart(office)) == ([], [])


def test_what_a_visit_left_is_cleared_by_the_next_and_no_greeting_goes_with_it(
    office: Office,
) -> None:
    write(office, 2 * MANY + 1)
    assert len(office.pc.visit(at_most=2 * MANY + 1)) == 2 * MANY + 1
    assert (len(office.pc.cleared), kept_apart(office)) == (0, [MANY, MANY, 1])
    assert office.pc.visit() == []
    assert (len(office.pc.cleared), office.company.message_sets) == (2 * MANY + 1, [])
    assert (kept_apart(office), office.pc.login()) == ([], "none")


def test_a_visit_that_clears_while_it_is_paused_ends_and_the_next_one_clears_the_rest(
    office: Office,
) -> None:
    write(office, MANY + 3)
    office.pc.login()
    office.pc.exchange(office.pc.send(first=True))
    for _ in range(MANY + 2):
        office.pc.exchange(office.pc.send())
    cleared = office.pc.send()
    assert CLEARED.search(cleared)
    connections.pause(office.services, office.caller, office.connection_id)
    assert office.pc.exchange(cleared) == 100
    office.pc.close()
    connections.resume(office.services, office.caller, office.connection_id)
    assert office.pc.visit() == []
    assert (len(office.pc.cleared), office.company.message_sets) == (MANY + 2, [])
