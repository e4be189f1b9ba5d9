"""The database goes away while an answer is brought: it is saved, or said not to be."""

from collections.abc import Callable

import pytest
from helpers.hooked import Hooked
from helpers.office import ADD, Office

from qbwc_service.domain.states import Outcome, State
from qbwc_service.soap import counter
from qbwc_service.soap.counter import RelayDesk
from qbwc_service.steps.visit import UNSAVED
from qbwc_service.store.port import StoreUnavailableError


@pytest.fixture
def office(monkeypatch: pytest.MonkeyPatch) -> Office:
    monkeypatch.setattr(counter, "PAUSES", (0, 0, 0))
    office = Office()
    office.first_visit()
    return office


def away(times: int) -> Callable[..., None]:
    """Return what breaks this often and then no more."""
    left = [times]

    def broken(*_: object) -> None:
        if left[0]:
            left[0] -= 1
            raise StoreUnavailableError("throttled")

    return broken


def answered(office: Office) -> tuple[str, str]:
    """Return a write that is at QuickBooks, and QuickBooks' answer to it."""
    job = office.submit(ADD.format("A"))
    office.pc.login()
    return job, office.pc.process(office.pc.send(first=True))


def bring(office: Office, reply: str) -> object:
    desk = RelayDesk(office.services)
    return desk.receive_response(office.pc.ticket, response=reply, hresult="", message="")


@pytest.mark.parametrize("verb", ["get", "save"])
def test_an_answer_is_saved_though_the_database_was_busy_at_first(
    office: Office, verb: str
) -> None:
    job, reply = answered(office)
    Hooked(office).before[verb] = away(3)
    assert office.pc.to_the_end(bring(office, reply)) == 100
    assert office.job(job).state is State.SUCCEEDED


def test_a_save_whose_reply_was_lost_counts_once(office: Office) -> None:
    job, reply = answered(office)
    Hooked(office).after["save"] = away(1)
    assert office.pc.to_the_end(bring(office, reply)) == 100
    assert office.job(job).state is State.SUCCEEDED
    assert office.job(job).version == 3


def test_an_answer_that_cannot_be_saved_ends_the_visit_and_the_write_is_in_doubt(
    office: Office,
) -> None:
    job, reply = answered(office)
    hooked = Hooked(office)
    hooked.before["save"] = away(99)
    assert bring(office, reply) == -1
    assert RelayDesk(office.services).last_error(office.pc.ticket) == UNSAVED
    hooked.before.clear()
    office.pc.close()
    assert (office.job(job).state, office.job(job).outcome) == (State.IN_DOUBT, Outcome.UNKNOWN)
    office.pc.visit()
    assert (office.job(job).state, office.job(job).recovered) == (State.SUCCEEDED, True)
    assert office.company.applied("CustomerAdd") == 1
