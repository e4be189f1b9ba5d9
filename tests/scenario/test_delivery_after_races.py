"""What ends, dies or is purged while others wait for it (D22, D24)."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from helpers.after import noted, of, refused, states
from helpers.hooked import Hooked
from helpers.houses import empty_house, jobs_of, known_office, moved
from helpers.office import ADD, QUERY, Office

from qbwc_service.domain.connections import Depth
from qbwc_service.domain.errors import Code
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.records import Record
from qbwc_service.domain.states import Outcome, State
from qbwc_service.steps import depending, restore, transactions
from qbwc_service.steps.submit import Submission, submit
from qbwc_service.steps.tick import maintain, tick
from qbwc_service.store import places
from qbwc_service.store.port import Key, Range, StoreUnavailableError


@pytest.fixture
def office() -> Office:
    office = Office()
    office.first_visit()
    return office


def once(what: Callable[[], object]) -> Callable[..., None]:
    """Return a hook that does this before, or after, the first save of a job."""
    left = [what]

    def hook(*records: Record) -> None:
        if left and any(isinstance(record, Job) for record in records):
            left.pop()()

    return hook


def die() -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize("awaited", [False, True])
@pytest.mark.parametrize("well", [False, True])
def test_d24_one_that_ends_while_another_is_submitted_after_it_lets_it_go_or_fails_it(
    office: Office, *, awaited: bool, well: bool
) -> None:
    first = office.submit(ADD.format("A"))
    if awaited:
        office.submit(QUERY, after=(first,))
    plain = office.services

    def end() -> None:
        if well:
            office.pc.visit()
        else:
            transactions.cancel(plain, office.caller, first)

    Hooked(office).before["save"] = once(end)
    text = noted("B", of(first, "ListID"))
    if well or awaited:
        second = office.submit(text)
        office.pc.visit()
        assert states(office, second) == [State.SUCCEEDED if well else State.FAILED]
    else:
        assert refused(office, text).code is Code.DEPENDENCY_FAILED
    assert office.store.keys(places.held(office.connection_id)) == [[]]


def test_of_many_that_are_submitted_after_one_only_the_first_writes_to_it(office: Office) -> None:
    first = office.submit(ADD.format("A"))
    second = [office.submit(QUERY, after=(first,)) for _ in range(3)]
    assert (office.job(first).version, office.job(first).awaited) == (2, True)
    office.pc.visit()
    office.pc.visit()
    assert states(office, *second) == [State.SUCCEEDED] * 3
    assert office.job(first).awaited is False


@pytest.mark.parametrize("well", [False, True])
def test_a_process_that_dies_after_an_end_leaves_the_rest_to_the_clock(
    office: Office, monkeypatch: pytest.MonkeyPatch, *, well: bool
) -> None:
    if not well:
        office.submit(ADD.format("A"))
        office.pc.visit()
    first = office.submit(ADD.format("A"))
    second = office.submit(noted("B", of(first, "ListID") if well else "x"), after=(first,))
    third = office.submit(QUERY, after=(second,))
    with monkeypatch.context() as patch:
        patch.setattr("qbwc_service.steps.depending.release", lambda *_: die())
        with pytest.raises(KeyboardInterrupt):
            office.pc.visit()
    assert office.job(first).final
    assert states(office, second) == [State.QUEUED]

    tick(office.services)

    assert office.job(second).held_by == (() if well else (first,))
    for _ in range(3):
        office.pc.visit()
    end = State.SUCCEEDED if well else State.FAILED
    assert states(office, second, third) == [end, end]
    assert office.store.keys(Range(places.AWAITED_ENDS)) == [[]]


def test_a_process_that_dies_before_it_caught_up_leaves_that_to_the_clock(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = office.submit(ADD.format("A"))
    office.submit(QUERY, after=(first,))
    with monkeypatch.context() as patch:
        patch.setattr("qbwc_service.steps.submit.catch_up", lambda *_: None)
        Hooked(office).before["save"] = once(office.pc.visit)
        second = office.submit(ADD.format("B"), after=(first,))
    assert office.job(first).final
    assert office.job(second).held
    tick(office.services)
    assert office.job(second).held
    maintain(office.services)
    assert not office.job(second).held


def test_an_end_is_told_though_letting_others_go_fails(office: Office) -> None:
    first = office.submit(ADD.format("A"))
    second = office.submit(ADD.format("B"), after=(first,))

    def away(*ranges: Range) -> None:
        if any(one.partition.startswith("dependents/") for one in ranges):
            raise StoreUnavailableError("away")

    hooked = Hooked(office)
    hooked.before["keys"] = away
    office.pc.visit()
    assert states(office, first, second) == [State.SUCCEEDED, State.QUEUED]
    hooked.before.clear()
    tick(office.services)
    office.pc.visit()
    assert states(office, second) == [State.SUCCEEDED]


def test_one_that_cannot_be_told_does_not_keep_the_others_waiting(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = office.submit(ADD.format("A"))
    sick, well = (office.submit(ADD.format(name), after=(first,)) for name in ("B", "C"))
    real = depending.references_of

    def some(services: Any, job: Job) -> Any:
        if job.id == sick:
            raise RuntimeError("broken")
        return real(services, job)

    with monkeypatch.context() as patch:
        patch.setattr(depending, "references_of", some)
        office.pc.visit()
    assert (office.job(sick).held, office.job(well).held) == (True, False)
    office.pc.visit()
    maintain(office.services)
    office.pc.visit()
    assert states(office, sick, well) == [State.SUCCEEDED] * 2


def test_d22_in_a_new_epoch_writes_that_wait_are_searched_for_once_they_are_let_go(
    office: Office,
) -> None:
    first = office.submit(ADD.format("A"))
    write = office.submit(ADD.format("B"), after=(first,))
    read = office.submit(QUERY, after=(first,))
    restore.open_epoch(office.services)
    assert states(office, first, write, read) == [State.IN_DOUBT, State.QUEUED, State.QUEUED]
    transactions.resolve(office.services, office.caller, first, Outcome.APPLIED, "seen")
    assert (office.job(write).held, office.job(read).held) == (False, False)
    office.pc.visit()
    assert states(office, write, read) == [State.SUCCEEDED] * 2
    reasons = [event.reason for event in office.job(write).timeline]
    assert reasons[-5:] == ["released", "restored", "not_found", "attempt 1", "answered"]


def test_those_that_wait_count_in_the_depth(office: Office) -> None:
    first = office.submit(ADD.format("A"))
    for _ in range(3):
        office.submit(QUERY, after=(first,))
    maintain(office.services)
    (depth,) = office.store.get(Key(Depth, office.connection_id))
    assert isinstance(depth, Depth)
    assert (depth.standard, depth.held, depth.total) == (1, 3, 4)


def test_d24_those_that_are_submitted_after_one_at_the_same_moment_are_all_taken(
    office: Office,
) -> None:
    first = office.submit(ADD.format("A"))
    wanted = Submission(qbxml=QUERY, connection_id=office.connection_id, after=(first,))

    def one(_: int) -> str:
        return submit(office.services, office.caller, wanted).id

    with ThreadPoolExecutor(8) as threads:
        taken = list(threads.map(one, range(24)))
    office.pc.visit(at_most=1)
    assert office.store.keys(places.held(office.connection_id)) == [[]]
    assert [office.job(job).held for job in taken] == [False] * 24


def test_d22_those_that_wait_arrive_at_another_place_as_they_were() -> None:
    office = known_office()
    first = office.submit(ADD.format("A"))
    read = office.submit(QUERY, after=(first,))
    before = office.job(read)
    for target in empty_house(office):
        moved(office, target)
        assert jobs_of(target, read) == [before]
        transactions.resolve(target, office.caller, first, Outcome.APPLIED, "seen")
        assert [job.held for job in jobs_of(target, read)] == [False]


def test_d22_in_a_new_epoch_one_that_waits_still_fails_with_what_it_waits_for(
    office: Office,
) -> None:
    first = office.submit(ADD.format("A"))
    write = office.submit(ADD.format("B"), after=(first,))
    restore.open_epoch(office.services)
    transactions.resolve(office.services, office.caller, first, Outcome.NOT_APPLIED, "not there")
    assert office.job(write).state is State.IN_DOUBT  # it may have been sent, for all we know
    office.pc.visit()
    failure = office.job(write).failure
    assert failure is not None
    assert (states(office, write), failure.code) == ([State.FAILED], Code.DEPENDENCY_FAILED)


def test_one_after_a_job_that_was_deleted_fails_rather_than_waits_for_ever(office: Office) -> None:
    first = office.submit(ADD.format("A"))
    second = office.submit(QUERY, after=(first,))
    office.store.delete(Key(Job, first))
    maintain(office.services)
    failure = office.job(second).failure
    assert failure is not None
    assert (
        failure.message == f"{first}, which it was to come after, is gone. This one was not sent."
    )


def test_a_turn_of_the_clock_tells_so_many_and_the_next_one_the_others(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    ends = [office.submit(ADD.format(name)) for name in "ABC"]
    held = [office.submit(QUERY, after=(end,)) for end in ends for _ in range(2)]
    with monkeypatch.context() as patch:
        patch.setattr("qbwc_service.steps.telling.follow", lambda *_: None)
        office.pc.visit()
    monkeypatch.setattr(depending, "BATCH", 3)
    left = []
    for _ in range(4):
        tick(office.services)
        left.append(sum(office.job(job).held for job in held))
    assert left == [3, 0, 0, 0]
    assert office.store.keys(Range(places.AWAITED_ENDS)) == [[]]
