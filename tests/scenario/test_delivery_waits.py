"""Rules D13 and D14: an answer and an idle poll are held for new work, and for how long."""

import pytest
from helpers.office import QUERY, Office

from qbwc_service.domain.states import State
from qbwc_service.domain.waits import Wait, queue_topic
from qbwc_service.simulator import Company
from qbwc_service.steps import connections, receiving, visit


def test_d13_the_last_answer_is_saved_first_then_held_for_new_work() -> None:
    office = Office(connection_settings={"linger_seconds": 2})
    office.first_visit()
    job = office.submit(QUERY)
    office.pc.login()
    answer = office.pc.process(office.pc.send(first=True))
    waited = office.pc.receive(answer)
    assert isinstance(waited, Wait)
    assert waited.topic == queue_topic(office.connection_id)
    assert (waited.until - office.clock()).total_seconds() == 2
    assert office.job(job).state is State.SUCCEEDED

    def again() -> int | Wait:
        return receiving.receive(
            office.services,
            office.pc.ticket,
            response=answer,
            hresult="",
            message="",
            waited=waited,
        )

    office.clock.forward(seconds=1)
    assert isinstance(again(), Wait)
    office.clock.forward(seconds=1)
    assert again() == 100
    office.submit(QUERY)
    assert again() == 99


def test_d13_a_visit_lingers_at_most_ten_seconds_in_all() -> None:
    office = Office(connection_settings={"linger_seconds": 4})
    office.first_visit()
    held = []
    office.submit(QUERY)
    office.pc.login()
    request = office.pc.send(first=True)
    for _ in range(5):
        given = office.pc.exchange(request)
        held.append(
            (given.until - office.clock()).total_seconds() if isinstance(given, Wait) else 0
        )
        office.clock.forward(seconds=held[-1])
        office.submit(QUERY)
        request = office.pc.send()
    assert sum(held) == pytest.approx(10, abs=0.01)


def test_d14_an_idle_poll_is_held_only_where_asked_and_never_over_its_time() -> None:
    office = Office(connection_settings={"hold_seconds": 20})
    office.first_visit()

    def login(waited: Wait | None = None) -> visit.Greeting | Wait:
        return visit.authenticate(
            office.services, office.connection_id, office.password, address="", waited=waited
        )

    held = login()
    assert isinstance(held, Wait)
    assert (held.until - office.clock()).total_seconds() == 20
    office.clock.forward(seconds=5)
    again = login(held)
    assert isinstance(again, Wait)
    assert again.until == held.until
    office.clock.forward(seconds=15)
    ended = login(held)
    assert isinstance(ended, visit.Greeting)
    assert ended.company_file == "none"


def test_d14_two_connections_on_one_machine_are_not_held() -> None:
    office = Office(connection_settings={"hold_seconds": 20})
    office.first_visit()
    fresh = connections.create(office.services, office.caller, "second", {"linger_seconds": 0})
    first, office.connection_id = office.connection_id, fresh.connection.id
    first_password, office.password = office.password, fresh.password
    office.pc.company = Company(name="Second", path=r"C:\second.qbw", clock=office.clock)
    office.first_visit()
    office.connection_id, office.password = first, first_password
    assert office.pc.login() == "none"
