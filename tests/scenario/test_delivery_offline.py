"""What happens while the Web Connector is silent, and what only looks like silence."""

from typing import Any

import pytest
from helpers.office import ADD, QUERY, Office

from qbwc_service.domain.connections import ConnectionStatus, status_of
from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.domain.states import State
from qbwc_service.steps import connections, transactions
from qbwc_service.steps.tick import tick

PAGED = '<CustomerQueryRq iterator="Start"><MaxReturned>4</MaxReturned></CustomerQueryRq>'


@pytest.fixture
def office() -> Office:
    office = Office()
    office.first_visit()
    return office


def status(office: Office) -> ConnectionStatus:
    view = connections.view(office.services, office.connection, office.presence)
    return status_of(view.connection, view.presence, office.clock(), view.usage)[0]


def reason(office: Office, job: str) -> str | None:
    return transactions.standing(office.services, office.job(job)).reason


def refused(office: Office, **fields: Any) -> Code | None:
    try:
        office.submit(QUERY, **fields)
    except Refusal as no:
        return no.code
    return None


def test_d5_a_silent_web_connector_is_noticed_shown_and_left_when_it_polls_again(
    office: Office,
) -> None:
    job = office.submit(ADD.format("A"))
    office.clock.forward(seconds=179)
    tick(office.services)
    assert (office.presence.online, status(office)) == (True, "online")
    assert reason(office, job) == "queued"
    office.clock.forward(seconds=2)
    tick(office.services)
    assert (office.presence.online, status(office)) == (False, "offline")
    assert reason(office, job) == "connection_offline"
    office.pc.visit()
    tick(office.services)
    assert (office.presence.online, status(office)) == (True, "online")
    assert office.job(job).state is State.SUCCEEDED


def test_d5_while_it_is_silent_jobs_wait_expire_or_are_refused_as_was_asked(
    office: Office,
) -> None:
    office.clock.forward(minutes=4)
    waits = office.submit(ADD.format("A"))
    expires = office.submit(ADD.format("B"), expires_in_seconds=60)
    assert refused(office, fail_fast=True) is Code.SHIM_UNREACHABLE
    office.clock.forward(seconds=61)
    tick(office.services)
    ended = office.job(expires)
    assert ended.failure is not None
    assert (ended.state, ended.failure.code) == (State.EXPIRED, Code.SHIM_UNREACHABLE)
    assert office.job(waits).state is State.QUEUED
    office.pc.visit()
    assert office.job(waits).state is State.SUCCEEDED
    assert refused(office, fail_fast=True) is None


def test_a_visit_in_which_quickbooks_works_for_long_is_no_silence(office: Office) -> None:
    office.submit(QUERY)
    office.pc.login()
    request = office.pc.send(first=True)
    behind = office.submit(QUERY, expires_in_seconds=600)
    office.clock.forward(minutes=20)
    tick(office.services)
    assert (office.presence.online, status(office)) == (True, "online")
    assert refused(office, fail_fast=True) is None
    ended = office.job(behind)
    assert ended.failure is not None
    assert ended.failure.code is Code.EXPIRED
    assert office.pc.exchange(request) != -1


def test_a_visit_of_many_pages_is_no_silence_and_what_comes_after_it_is(office: Office) -> None:
    office.company.seed(customers=23)
    office.submit(PAGED)
    office.pc.login()
    for page in range(6):
        request = office.pc.send(first=not page)
        office.clock.forward(minutes=2)
        office.pc.exchange(request)
        tick(office.services)
        assert (office.presence.online, status(office)) == (True, "online")
    office.pc.close()
    office.clock.forward(minutes=4)
    tick(office.services)
    assert (office.presence.online, status(office)) == (False, "offline")


def test_d12_a_visit_that_broke_off_is_silence_once_no_answer_is_waited_for(
    office: Office,
) -> None:
    office.submit(QUERY)
    office.pc.login()
    office.pc.send(first=True)
    office.clock.forward(seconds=1799)
    assert status(office) == "online"
    office.clock.forward(seconds=1)
    assert status(office) == "offline"
