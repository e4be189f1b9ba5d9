"""Schedules travel with an export and a backup, and a run under way is judged by its job."""

from dataclasses import replace
from typing import Any

from helpers.matrix_bench import Bench
from helpers.office import QUERY, Office

from qbwc_service.domain.jobs import Job, Notation
from qbwc_service.domain.records import Blob, Record
from qbwc_service.domain.schedules import Schedule
from qbwc_service.domain.timing import Timing
from qbwc_service.steps import moving, schedules
from qbwc_service.steps.schedule_plans import Plan
from qbwc_service.steps.schedule_requests import Recurring
from qbwc_service.steps.tick import tick
from qbwc_service.store.payloads import Payloads
from qbwc_service.store.port import Key, Store
from qbwc_service.store.sealing import Sealer
from qbwc_service.store.sqlite import SqliteStore


def plan(office: Office, text: str = QUERY) -> str:
    wanted = Plan(
        name="look",
        request=Recurring(text, Notation.XML),
        timing=Timing(interval_seconds=300),
        connection_id=office.connection_id,
    )
    return schedules.create(office.services, office.caller, wanted).id


def found(store: Any, id_: str) -> Schedule:
    (one,) = store.get(Key(Schedule, id_))
    assert isinstance(one, Schedule)
    return one


def office_on(old: Office, store: Store) -> None:
    """Let the office go on with another store."""
    old.store = store
    old.services = replace(old.services, store=store, payloads=Payloads(store, Sealer("")))


def test_an_import_brings_them_with_their_requests_and_their_runs_end() -> None:
    office = Office()
    office.first_visit()
    text = f"<!--{'x' * 5_000}-->{QUERY}"
    id_ = plan(office, text)
    tick(office.services)
    moving.shut_down(office.services)
    records: list[Record] = list(moving.outgoing(office.services))
    assert any(isinstance(one, Blob) and one.id.startswith(id_) for one in records)
    before = found(office.store, id_)
    office.clock.forward(minutes=1)

    office_on(office, SqliteStore(None))
    moving.bring_in(office.services, lambda: records)

    assert found(office.store, id_) == before
    assert schedules.view(office.services, office.caller, id_).request.text == text
    office.pc.visit()
    (run,) = found(office.store, id_).runs
    assert (run.job_id, run.well) == (before.run and before.run.job_id, True)
    office.clock.forward(minutes=5)
    tick(office.services)
    assert len(office.pc.visit()) == 1


def test_an_import_that_is_done_again_keeps_what_ran_since() -> None:
    office = Office()
    office.first_visit()
    id_ = plan(office)
    moving.shut_down(office.services)
    records: list[Record] = list(moving.outgoing(office.services))
    office_on(office, SqliteStore(None))
    moving.bring_in(office.services, lambda: records)
    one = found(office.store, id_)
    office.store.save(one.evolve(missed=3))
    moving.bring_in(office.services, lambda: records)
    assert found(office.store, id_).missed == 3


def test_while_an_export_holds_its_connection_a_schedule_stands_still() -> None:
    office = Office()
    office.first_visit()
    id_ = plan(office)
    moving.shut_down(office.services)
    office.clock.forward(minutes=11)
    tick(office.services)
    after = found(office.store, id_)
    assert (after.run, after.runs, after.missed) == (None, (), 3)


def test_a_backup_from_before_the_run_brings_the_run_again() -> None:
    bench = Bench(Office())
    office = bench.office
    id_ = plan(office)
    bench.keep()
    tick(office.services)
    bench.pc.visit()
    bench.put_back(bench.kept)
    tick(office.services)
    assert len(bench.pc.visit()) == 1
    assert [run.number for run in found(office.store, id_).runs] == [1]


def test_a_backup_of_a_run_under_way_ends_it_by_its_job() -> None:
    bench = Bench(Office())
    office = bench.office
    id_ = plan(office)
    tick(office.services)
    bench.keep()
    bench.pc.visit()
    bench.put_back(bench.kept)
    run = found(office.store, id_).run
    assert run is not None
    assert len(bench.pc.visit()) == 1
    (ended,) = found(office.store, id_).runs
    assert (ended.job_id, ended.state) == (run.job_id, "succeeded")
    jobs = [one for one in office.store.export() if isinstance(one, Job) and one.schedule == id_]
    assert len(jobs) == 1
