"""Change feeds when something goes wrong while an answer is gone through."""

from typing import Any

import pytest
from helpers.feed_people import process
from helpers.office import Office

from qbwc_service.domain.events import Event
from qbwc_service.domain.feeds import Known
from qbwc_service.domain.records import Blob, Payload, Record
from qbwc_service.domain.schedules import Schedule
from qbwc_service.domain.timing import Timing
from qbwc_service.steps import change_feeds, feed_answers, feeding
from qbwc_service.steps.event_data import whole_data
from qbwc_service.steps.tick import tick
from qbwc_service.store import places
from qbwc_service.store.payloads import Payloads
from qbwc_service.store.port import Key, Range
from qbwc_service.store.sqlite import SqliteStore

ADD = "<CustomerAddRq><CustomerAdd><Name>Ann</Name></CustomerAdd></CustomerAddRq>"
MOD = (
    "<CustomerModRq><CustomerMod><ListID>{0[ListID]}</ListID>"
    "<EditSequence>{0[EditSequence]}</EditSequence><Phone>{1}</Phone></CustomerMod></CustomerModRq>"
)
CHANGED = ["EditSequence", "Phone"]


def answered(office: Office, *, seconds: float = 300) -> None:
    """Let the next run come and be answered; nothing of the answer is told."""
    office.clock.forward(seconds=seconds)
    tick(office.services)
    office.pc.visit()


def edit(office: Office, phone: str) -> None:
    (ann,) = office.company.records("Customer")
    process(office.company, MOD.format(ann, phone))


def events(office: Office) -> list[tuple[str, dict[str, Any]]]:
    """Return type and data of all that was told, of the connection itself nothing."""
    (found,) = office.store.select(Range(places.events("default"), limit=1_000))
    wanted = (e for e in found if isinstance(e, Event) and not e.type.startswith(("conn", "trans")))
    return [(one.type, whole_data(office.services, one)) for one in wanted]


def types(office: Office) -> list[str]:
    return [type_ for type_, _ in events(office)]


def read(office: Office, feed: Schedule) -> Schedule:
    return change_feeds.find(office.services, office.caller, feed.id)


def known(office: Office, feed: Schedule) -> Known:
    (found,) = office.store.select(Range(places.known(feed.id), limit=100))
    (one,) = found
    assert isinstance(one, Known)
    return one


@pytest.fixture
def office(monkeypatch: pytest.MonkeyPatch) -> Office:
    """Return an office whose every record is large enough for a blob of its own."""
    monkeypatch.setattr("qbwc_service.store.payloads.INLINE_LIMIT", 100)
    office = Office()
    office.first_visit()
    return office


@pytest.fixture
def feed(office: Office) -> Schedule:
    """Return a feed that knows Ann, and to which her edit was just answered."""
    process(office.company, ADD)
    wanted = change_feeds.Plan(
        name="feed",
        types=("Customer",),
        timing=Timing(interval_seconds=300),
        connection_id=office.connection_id,
    )
    feed = change_feeds.create(office.services, office.caller, wanted)
    answered(office, seconds=0)
    tick(office.services)
    edit(office, "555-1")
    answered(office)
    return feed


def test_two_ticks_that_overlap_tell_a_change_once_and_fail_no_run(
    office: Office, feed: Schedule, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, really = known(office, feed).text, Payloads.text

    def overtaken(payloads: Payloads, payload: Payload) -> str:
        if payload == old:
            monkeypatch.setattr(Payloads, "text", really)
            tick(office.services)  # the other drops the text that this one is about to read
        return really(payloads, payload)

    monkeypatch.setattr(Payloads, "text", overtaken)
    tick(office.services)
    assert Payloads.text is really
    assert types(office) == ["customer.created", "customer.updated"]
    assert events(office)[1][1]["changed"] == CHANGED
    assert [one.error_code for one in read(office, feed).runs] == ["", ""]


def test_a_known_record_whose_text_is_lost_is_told_as_changed_altogether(
    office: Office, feed: Schedule
) -> None:
    office.store.delete(Key(Blob, known(office, feed).text.ref or ""))
    tick(office.services)
    assert types(office) == ["customer.created", "customer.updated"]
    told = events(office)[1][1]
    assert told["changed"] == sorted(told["record"])
    assert [one.error_code for one in read(office, feed).runs] == ["", ""]


def test_an_answer_on_which_every_turn_breaks_off_ends_the_run_and_the_next_goes_on(
    office: Office, feed: Schedule, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: Any) -> Any:
        raise ZeroDivisionError

    with monkeypatch.context() as patched:
        patched.setattr(feed_answers, "take_changes", broken)
        for _ in range(feed_answers.MOST_TROUBLES - 1):
            tick(office.services)
        assert read(office, feed).run is not None
        tick(office.services)
    after = read(office, feed)
    assert (after.run, after.failures) == (None, 1)
    assert (after.runs[-1].state, after.runs[-1].error_code) == ("failed", "INTERNAL_ERROR")
    assert after.last_error == feed_answers.UNUSABLE.format("ZeroDivisionError")
    answered(office)
    tick(office.services)
    assert types(office) == ["customer.created", "schedule.failed", "customer.updated"]
    assert read(office, feed).failures == 0


def test_turns_that_break_off_now_and_then_end_no_run(
    office: Office, feed: Schedule, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = iter(range(100))

    def broken(*args: Any) -> Any:
        if next(calls) % 2:
            return args[3], False
        raise ZeroDivisionError

    monkeypatch.setattr(feed_answers, "take_changes", broken)
    for _ in range(3 * feed_answers.MOST_TROUBLES):
        tick(office.services)
    monkeypatch.setattr(feed_answers, "take_changes", feeding.take_changes)
    tick(office.services)
    assert types(office) == ["customer.created", "customer.updated"]


def parts(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return a list that gets, for each save, of how many objects it keeps what is known."""
    really, seen = SqliteStore.save, []

    def save(store: SqliteStore, *records: Record) -> None:
        seen.append(sum(isinstance(one, Known) for one in records))
        really(store, *records)

    monkeypatch.setattr(SqliteStore, "save", save)
    return seen


@pytest.mark.parametrize(
    ("characters", "saves"), [(1_000_000, [3, 3]), (1, [1, 1, 1, 1, 1, 1])], ids=["small", "large"]
)
def test_a_save_holds_no_more_large_records_than_the_store_takes(
    office: Office, monkeypatch: pytest.MonkeyPatch, characters: int, saves: list[int]
) -> None:
    monkeypatch.setattr(feeding, "CHARACTERS_AT_ONCE", characters)
    office.company.seed(customers=3)
    wanted = change_feeds.Plan(
        name="feed",
        types=("Customer",),
        timing=Timing(interval_seconds=300),
        connection_id=office.connection_id,
    )
    change_feeds.create(office.services, office.caller, wanted)
    seen = parts(monkeypatch)
    answered(office, seconds=0)
    tick(office.services)
    for one in office.company.records("Customer"):
        inner = f"<ListDelType>Customer</ListDelType><ListID>{one['ListID']}</ListID>"
        process(office.company, f"<ListDelRq>{inner}</ListDelRq>")
    answered(office)
    tick(office.services)
    assert [count for count in seen if count] == saves
    assert types(office) == ["customer.created"] * 3 + ["customer.deleted"] * 3


def test_the_first_record_goes_however_large_it_is() -> None:
    most = feeding.CHARACTERS_AT_ONCE
    sizes: tuple[list[int], ...] = ([], [most + 1, 1], [most, 1], [most - 1, 1, 1], [1] * 20)
    assert [feeding.fitting(one) for one in sizes] == [0, 1, 1, 2, feeding.AT_ONCE]
