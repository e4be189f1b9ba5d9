"""Rule D20: budgets are looked at before a visit and before a job, never between pages."""

from datetime import UTC, datetime, timedelta
from typing import Any

from helpers.hooked import Hooked
from helpers.office import ADD, QUERY, Office

from qbwc_service.domain.budgets import QuietHours, Usage
from qbwc_service.domain.connections import ConnectionStatus, status_of
from qbwc_service.domain.jobs import Lane
from qbwc_service.domain.sessions import Session, session_id
from qbwc_service.domain.states import State
from qbwc_service.domain.waits import Wait
from qbwc_service.steps import connections, receiving, tick, transactions, visit
from qbwc_service.store.port import Key

PAGED = '<CustomerQueryRq iterator="Start"><MaxReturned>4</MaxReturned></CustomerQueryRq>'
AT_ONE = "Fri 13:00:00 by the clock of the QuickBooks PC."
LUNCH = QuietHours(start="12:00", end="13:00")
"""The office's clock stands at Friday 12:00 UTC when it opens."""


def office_with(**settings: Any) -> Office:
    office = Office(connection_settings=settings)
    office.first_visit()
    return office


def reason(office: Office, job: str) -> str | None:
    return transactions.standing(office.services, office.job(job)).reason


def view_of(office: Office) -> connections.View:
    return connections.view(office.services, office.connection, office.presence)


def told(office: Office) -> tuple[str, str]:
    view = view_of(office)
    status, why = status_of(view.connection, view.presence, office.clock(), view.usage)
    return status.value, why


def busy(office: Office, *, first: bool = True, **time: float) -> int | Wait:
    """Take one request, let QuickBooks work on it for this time, and bring the answer."""
    request = office.pc.send(first=first)
    office.clock.forward(**time)
    return office.pc.exchange(request)


def test_d20_in_quiet_hours_nothing_is_sent_though_work_waits_and_the_reason_is_told() -> None:
    office = office_with(quiet_hours=(LUNCH,))
    job = office.submit(ADD.format("A"))
    assert office.pc.login() == "none"
    (session,) = office.store.get(Key(Session, session_id(office.pc.ticket)))
    assert session is None
    assert reason(office, job) == "quiet_hours"
    assert told(office) == (
        "online",
        f"Quiet hours, so that people can use QuickBooks: jobs wait until {AT_ONE}",
    )
    office.clock.now = datetime(2026, 11, 20, 12, 59, 59, tzinfo=UTC)
    assert office.pc.login() == "none"
    office.clock.forward(seconds=1)
    assert reason(office, job) == "queued"
    office.pc.visit()
    assert office.job(job).state is State.SUCCEEDED
    assert told(office) == ("online", "Polling and ready.")


def test_d20_quiet_hours_go_by_the_clock_of_the_quickbooks_pc() -> None:
    office = Office(connection_settings={"quiet_hours": (QuietHours(start="06:00", end="18:00"),)})
    office.pc.ahead = timedelta(hours=-7)
    office.pc.add()
    assert office.pc.visit()  # at 05:00 there
    office.clock.forward(minutes=59)
    office.submit(ADD.format("A"))
    assert office.pc.visit() != []
    office.clock.forward(minutes=2)
    job = office.submit(ADD.format("B"))
    assert office.pc.visit() == []
    assert told(office)[1].endswith("until Fri 18:00:00 by the clock of the QuickBooks PC.")
    office.clock.now = datetime(2026, 11, 21, 1, 0, tzinfo=UTC)
    office.pc.visit()
    assert office.job(job).state is State.SUCCEEDED


def test_d8_the_first_contact_is_made_in_quiet_hours_too_but_no_job_goes() -> None:
    office = Office(connection_settings={"quiet_hours": (LUNCH,)})
    office.pc.add()
    job = office.submit(ADD.format("A"))
    (request,) = office.pc.visit()
    assert "<HostQueryRq" in request
    assert office.presence.learned
    assert office.job(job).state is State.QUEUED
    assert office.pc.visit() == []


def test_d20_a_set_in_flight_is_settled_in_quiet_hours_and_no_job_goes_with_it() -> None:
    office = office_with(quiet_hours=(QuietHours(start="12:30", end="13:00"),))
    lost = office.submit(QUERY)
    office.pc.login()
    office.pc.send(first=True)
    office.clock.forward(minutes=31)
    other = office.submit(ADD.format("A"))
    (request,) = office.pc.visit()
    assert "<HostQueryRq" in request
    assert office.job(lost).timeline[-1].reason == "superseded"
    assert {office.job(job).state for job in (lost, other)} == {State.QUEUED}
    assert office.pc.visit() == []


def test_d20_quiet_hours_that_begin_within_a_visit_end_it_well() -> None:
    office = office_with(quiet_hours=(QuietHours(start="12:01", end="13:00"),))
    jobs = [office.submit(ADD.format(name)) for name in "ABC"]
    office.pc.login()
    assert busy(office, minutes=2) in range(100)
    request = office.pc.send()
    assert "<HostQueryRq" in request
    assert office.pc.exchange(request) == 100
    assert office.pc.last_error() == "Finished: nothing more to do."
    states = [office.job(job).state for job in jobs]
    assert states == [State.SUCCEEDED, State.QUEUED, State.QUEUED]


def test_d20_the_last_job_of_a_visit_ends_it_where_only_later_work_waits() -> None:
    office = office_with(quiet_hours=(QuietHours(start="12:01", end="13:00"),))
    office.submit(ADD.format("A"))
    office.pc.login()
    request = office.pc.send(first=True)
    office.submit(ADD.format("B"))
    office.clock.forward(minutes=2)
    assert office.pc.exchange(request) == 100


def test_d20_quiet_hours_that_begin_while_a_visit_lingers_end_it() -> None:
    office = office_with(quiet_hours=(QuietHours(start="12:01", end="13:00"),), linger_seconds=2)
    office.submit(QUERY)
    office.clock.now = datetime(2026, 11, 20, 12, 0, 59, tzinfo=UTC)
    office.pc.login()
    held = office.pc.exchange(office.pc.send(first=True))
    assert isinstance(held, Wait)
    office.clock.forward(seconds=1)
    office.submit(ADD.format("B"))
    given = receiving.receive(
        office.services, office.pc.ticket, response="", hresult="", message="", waited=held
    )
    assert given == 100


def test_d20_an_open_iterator_is_finished_when_the_minutes_are_used_up_and_nothing_else() -> None:
    office = office_with(minutes_per_hour=2)
    office.company.seed(customers=11)
    pages = office.submit(PAGED, lane=Lane.BATCH)
    office.pc.login()
    assert busy(office, minutes=3) in range(100)
    urgent = office.submit(ADD.format("A"), lane=Lane.INTERACTIVE)
    assert busy(office, first=False, minutes=1) in range(100)
    assert busy(office, first=False, minutes=1) == 100
    assert office.job(pages).state is State.SUCCEEDED
    assert (office.answer(pages) or "").count("<CustomerRet>") == 11
    assert office.job(urgent).state is State.QUEUED
    office.pc.close()
    assert (office.pc.visit(), reason(office, urgent)) == ([], "time_budget")


def test_d20_the_minutes_of_an_hour_are_shared_by_its_visits_and_come_anew_with_the_next() -> None:
    office = office_with(minutes_per_hour=2)
    for name in "AB":
        office.submit(ADD.format(name))
        assert office.pc.login() == ""
        assert busy(office, minutes=1) in range(1, 101)
        office.pc.close()
    job = office.submit(ADD.format("C"))
    assert office.pc.visit() == []
    assert reason(office, job) == "time_budget"
    assert told(office) == (
        "online",
        f"This hour's minutes of QuickBooks (2) are used up: jobs wait until {AT_ONE}",
    )
    office.clock.now = datetime(2026, 11, 20, 13, 0, tzinfo=UTC)
    office.pc.visit()
    assert office.job(job).state is State.SUCCEEDED


def test_d20_as_many_visits_a_minute_as_are_allowed_and_polls_without_work_are_none() -> None:
    office = office_with(sessions_per_minute=2)
    office.clock.forward(minutes=1)
    for name in "AB":
        office.pc.login()
        office.submit(ADD.format(name))
        assert office.pc.visit() != []
        office.clock.forward(seconds=10)
    job = office.submit(ADD.format("C"))
    assert office.pc.visit() == []
    assert reason(office, job) == "session_limit"
    assert told(office)[1].startswith(
        "Visits a minute are limited to 2: the next may come at Fri 12:02:00"
    )
    office.clock.now = datetime(2026, 11, 20, 12, 2, 0, 1000, tzinfo=UTC)
    office.pc.visit()
    assert office.job(job).state is State.SUCCEEDED


def test_d14_a_held_poll_looks_again_at_the_moment_a_budget_opens() -> None:
    office = office_with(quiet_hours=(LUNCH,), hold_seconds=25)
    office.submit(ADD.format("A"))
    office.clock.now = datetime(2026, 11, 20, 12, 59, 50, tzinfo=UTC)

    def login(waited: Wait | None = None) -> visit.Greeting | Wait:
        return visit.authenticate(
            office.services, office.connection_id, office.password, address="::1", waited=waited
        )

    held = login()
    assert isinstance(held, Wait)
    assert held.until == datetime(2026, 11, 20, 13, 0, tzinfo=UTC)
    office.clock.now = held.until
    greeting = login(held)
    assert isinstance(greeting, visit.Greeting)
    assert greeting.company_file == ""


def test_budgets_cost_no_write_and_one_read_of_a_poll_at_most() -> None:
    calls: dict[str, list[int]] = {}
    for name, settings in {
        "free": {},
        "limited": {
            "quiet_hours": (QuietHours(start="01:00", end="02:00"),),
            "sessions_per_minute": 9,
            "minutes_per_hour": 9,
        },
    }.items():
        office = office_with(**settings)
        jobs = [office.submit(ADD.format(letter)) for letter in "ABC"]
        counted = [0, 0]
        hooked = Hooked(office)

        def saved(*_: object, at: list[int] = counted) -> None:
            at[0] += 1

        def read(*_: object, at: list[int] = counted) -> None:
            at[1] += 1

        hooked.before.update(save=saved, get=read, select=read, keys=read)
        office.pc.visit()
        assert [office.job(job).state for job in jobs] == [State.SUCCEEDED] * 3
        calls[name] = counted
    assert calls["limited"] == calls["free"]


def test_a_quiet_connection_and_a_paused_one_that_poll_are_not_offline() -> None:
    office = office_with(quiet_hours=(LUNCH,))
    for pausing in (False, True):
        if pausing:
            connections.pause(office.services, office.caller, office.connection_id)
        for _ in range(40):
            office.clock.forward(minutes=1)
            office.pc.login()
            tick.watch_presence(office.services)
            assert office.presence.online
        assert not office.presence.offline(office.clock())
    assert told(office)[0] == ConnectionStatus.PAUSED


def test_lifting_a_budget_lets_waiting_work_go_at_once() -> None:
    office = office_with(quiet_hours=(LUNCH,))
    job = office.submit(ADD.format("A"))
    assert office.pc.visit() == []
    changes = {"quiet_hours": ()}
    connections.change(office.services, office.caller, office.connection_id, changes)
    office.pc.visit()
    assert office.job(job).state is State.SUCCEEDED


def test_what_a_visit_used_stands_in_its_record_and_goes_over_to_the_next() -> None:
    office = office_with()
    started = office.clock()
    office.submit(ADD.format("A"))
    office.pc.login()
    busy(office, seconds=90)
    (session,) = office.store.get(Key(Session, session_id(office.pc.ticket)))
    assert isinstance(session, Session)
    starts = (started, started + timedelta(milliseconds=1))
    assert session.usage == Usage(hour=started, busy_ms=90_000, starts=starts, pc_offset_seconds=0)


def test_time_that_quickbooks_took_before_the_hour_does_not_count_in_it() -> None:
    office = office_with(minutes_per_hour=2)
    office.submit(ADD.format("A"))
    office.clock.now = datetime(2026, 11, 20, 12, 50, tzinfo=UTC)
    office.pc.login()
    busy(office, minutes=11)
    assert view_of(office).usage.busy_ms == 60_000
    office.submit(ADD.format("B"))
    assert office.pc.login() == ""
