"""From one store into another (D22): nothing is lost, and only one of them ever sends."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest
from helpers.houses import connection_of, empty_house, jobs_of, known_office, moved, records
from helpers.office import ADD, QUERY, START, Office

from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.domain.jobs import Lane
from qbwc_service.domain.states import Outcome, State
from qbwc_service.services import Services
from qbwc_service.steps import connections, keys, moving
from qbwc_service.store.sqlite import SqliteStore


@pytest.fixture
def office() -> Office:
    return known_office()


@pytest.fixture
def target(office: Office) -> Iterator[Services]:
    yield from empty_house(office)


def test_d22_after_an_export_its_source_takes_and_sends_nothing(office: Office) -> None:
    waiting = office.submit(ADD.format("A"))

    assert moving.shut_down(office.services) == 1

    assert office.pc.visit() == []
    assert office.job(waiting).state is State.QUEUED
    with pytest.raises(Refusal, match="disabled"):
        office.submit(QUERY)
    assert [change.what for change in office.connection.timeline] == ["created", moving.EXPORTED]
    assert moving.shut_down(office.services) == 0


def test_d22_an_unfinished_write_is_in_doubt_at_the_new_place_and_a_read_goes_again(
    office: Office, target: Services
) -> None:
    write, read = office.submit(ADD.format("A")), office.submit(QUERY)
    sent = office.submit(QUERY, lane=Lane.INTERACTIVE)
    office.pc.login()
    assert sent in office.pc.send(first=True)

    arrived = moved(office, target)

    there = jobs_of(target, write, read, sent)
    assert [one.state for one in there] == [State.IN_DOUBT, State.QUEUED, State.QUEUED]
    assert there[0].outcome is Outcome.UNKNOWN
    assert there[0].timeline[-1].reason == moving.REASON
    assert there[0].timeline[-1].at == START + timedelta(hours=1)
    assert (arrived.in_doubt, arrived.enabled, arrived.present) == (1, 1, 0)
    assert arrived.written == len(records(office.services))


def test_all_that_an_epoch_does_not_touch_arrives_as_it_was(
    office: Office, target: Services
) -> None:
    done = office.submit(
        ADD.format("A" * 5_000), identifier="order-1", idempotency_key="k", validate=False
    )
    office.pc.visit()
    keys.create_key(office.services, office.caller, "desk")

    moved(office, target)

    before, after = records(office.services), records(target)
    assert office.job(done).final
    assert any(kind == "Blob" for kind, _ in before)
    assert before.keys() == after.keys()
    same = {name for name in before if before[name] == after[name]}
    name = office.connection_id
    assert before.keys() - same == {("Connection", name), ("Presence", name), ("Post", "post")}


def test_a_connection_that_a_person_disabled_stays_so_and_the_others_are_enabled(
    office: Office, target: Services
) -> None:
    services, caller = office.services, office.caller
    off = connections.create(services, caller, "off", {}).connection.id
    connections.disable(services, caller, off)
    twice = connections.create(services, caller, "twice", {}).connection.id
    moving.shut_down(services)
    connections.enable(services, caller, twice)
    connections.disable(services, caller, twice)
    connections.rotate_password(services, caller, office.connection_id)

    assert moved(office, target).enabled == 1

    ids = (office.connection_id, off, twice)
    assert [connection_of(target, id_).disabled for id_ in ids] == [False, True, True]
    last = connection_of(target, office.connection_id).timeline[-1]
    assert (last.what, last.by) == (moving.IMPORTED, "command line")


def test_the_new_place_goes_on_with_the_same_login_and_the_way_back_leads_home(
    office: Office, target: Services
) -> None:
    read = office.submit(QUERY)
    moved(office, target)
    home = office.services
    office.services = replace(target, now=office.clock)

    office.pc.visit()
    assert jobs_of(target, read)[0].state is State.SUCCEEDED

    moving.shut_down(target)
    found = list(moving.outgoing(target))
    with closing(SqliteStore(None)) as store:
        back = replace(home, store=store)
        moving.bring_in(back, lambda: found)
        assert records(back)["Job", read] == records(target)["Job", read]
        assert not connection_of(back, office.connection_id).disabled


def test_what_is_at_quickbooks_is_counted(office: Office) -> None:
    assert moving.in_flight(office.services) == 0
    office.submit(QUERY)
    office.pc.login()
    request = office.pc.send(first=True)
    moving.shut_down(office.services)
    assert moving.in_flight(office.services) == 1
    office.pc.exchange(request)
    assert moving.in_flight(office.services) == 0


def test_d22_a_connection_that_is_enabled_while_the_export_runs_ends_it(office: Office) -> None:
    moving.shut_down(office.services)
    connections.enable(office.services, office.caller, office.connection_id)
    with pytest.raises(Refusal, match="was made or enabled while the export ran") as no:
        list(moving.outgoing(office.services))
    assert no.value.code is Code.INVALID_STATE


def test_d22_a_connection_that_is_made_behind_the_reader_ends_the_export_too(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    moving.shut_down(office.services)
    before = list(office.store.export())
    connections.create(office.services, office.caller, "late", {})
    monkeypatch.setattr(office.store, "export", lambda: iter(before))
    with pytest.raises(Refusal, match="was made or enabled while the export ran"):
        list(moving.outgoing(office.services))
