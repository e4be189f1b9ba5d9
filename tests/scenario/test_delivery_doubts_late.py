"""Rules D8, D17, D20: when a write in doubt is asked about: beside other work, in quiet hours."""

import pytest
from helpers.doubts import (
    APPLIED,
    RECOVERED,
    kinds,
    lose_after,
    lose_before,
    new_office,
    pass_the_block,
    told,
    visits,
)
from helpers.office import ADD, QUERY, Office

from qbwc_service.domain.budgets import QuietHours
from qbwc_service.domain.recovery import Recovery
from qbwc_service.domain.states import Outcome, State
from qbwc_service.steps import clearing, connections
from qbwc_service.store import places

WITHIN = {"quiet_hours": (QuietHours(start="00:00", end="23:59"),)}


@pytest.fixture
def office() -> Office:
    return new_office()


def one_that_lets_others_go_first(office: Office) -> str:
    """Return a write in doubt whose block is over, asked about twice in vain, just now."""
    job = office.submit(ADD.format("Ann"))
    lose_after(office)
    office.pc.close()
    office.pc.lose_questions(1)
    pass_the_block(office)
    office.pc.lose_questions(1)
    return job


def test_d20_a_question_is_asked_in_quiet_hours_and_the_repeat_waits_for_their_end(
    office: Office,
) -> None:
    job = office.submit(ADD.format("Ann"))
    first = lose_before(office)
    office.pc.close()
    connections.change(office.services, office.caller, office.connection_id, WITHIN)
    assert kinds(office.pc.visit()) == ["check", "CustomerQuery", "HostQuery"]
    assert told(office, job) == (State.IN_DOUBT, Outcome.UNKNOWN, "not_found")
    for _ in range(3):
        office.clock.forward(seconds=5)
        assert office.pc.login() == "none"
    connections.change(office.services, office.caller, office.connection_id, {"quiet_hours": ()})
    assert office.pc.visit() == [first]
    assert told(office, job) == APPLIED


def test_d20_a_doubt_that_lets_others_go_first_is_asked_about_in_quiet_hours(
    office: Office,
) -> None:
    job = one_that_lets_others_go_first(office)
    office.submit(ADD.format("Ben"))
    connections.change(office.services, office.caller, office.connection_id, WITHIN)
    assert visits(office, 2) == [["check", "CustomerQuery", "HostQuery"], []]
    assert told(office, job) == RECOVERED


def test_d17_under_steady_load_a_doubt_is_asked_about_when_its_time_has_come_again(
    office: Office,
) -> None:
    job = one_that_lets_others_go_first(office)
    begun, first, asked = office.clock(), True, []
    office.pc.login()
    while len(asked) < 20 and asked[-1:] != ["check"]:
        office.submit(QUERY)
        office.clock.forward(minutes=1)
        request, first = office.pc.send(first=first), False
        asked += kinds([request])
        office.pc.exchange(request)
    seconds = (office.clock() - begun).total_seconds()
    assert asked == ["CustomerQuery"] * (len(asked) - 1) + ["check"]
    assert 0 <= seconds - office.services.settings.in_doubt_block_seconds <= 61
    office.pc.exchange(office.pc.send())
    assert told(office, job) == RECOVERED


def test_d8_under_steady_load_ids_are_cleared_before_they_pile_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert clearing.CROWD * clearing.KEPT_IN_SESSION == 500
    monkeypatch.setattr(clearing, "CROWD", 2)
    monkeypatch.setattr(clearing, "KEPT_IN_SESSION", 3)
    office = new_office()
    kept = []
    for number in range(30):
        office.submit(ADD.format(f"C{number}"))
        if number % 10 == 0:
            office.pc.login()
        office.pc.exchange(office.pc.send(first=number % 10 == 0))
        kept.append(len(office.company.message_sets))
        if number % 10 == 9:
            office.pc.close()
    assert max(kept) <= 2 * 3 + 1
    while office.pc.login() == "":
        office.pc.visit()
    assert (office.company.applied("CustomerAdd"), office.company.message_sets) == (30, [])


def test_d17_a_newer_doubt_blocks_though_a_page_of_older_ones_lies_before_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole = places.doubts
    monkeypatch.setattr(places, "doubts", lambda name: whole(name, limit=2))
    office = new_office(write_batch=2)
    old = [office.submit(ADD.format(name)) for name in "AB"]
    lose_before(office)
    office.pc.close()
    office.pc.login()
    office.pc.send(first=True)
    office.pc.close()
    pass_the_block(office)
    for one in old:
        job = office.job(one)
        lost = Recovery(asked=2, unanswered=2)
        office.store.save(job.evolve(recovery=lost, updated_at=office.clock()))
    new = office.submit(ADD.format("New"))
    assert kinds([lose_before(office)]) == ["CustomerAdd"]
    office.pc.close()
    assert [told(office, one)[0] for one in (*old, new)] == [State.IN_DOUBT] * 3
    behind = office.submit(ADD.format("Behind"))
    office.pc.login()
    assert kinds([office.pc.send(first=True)]) == ["check"]
    assert told(office, behind) == (State.QUEUED, Outcome.PENDING, "accepted")
