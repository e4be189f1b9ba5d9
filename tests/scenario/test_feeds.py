"""Change feeds: what is told, when, and what is told once."""

import json
from datetime import timedelta
from typing import Any

import pytest
from helpers.feed_people import process
from helpers.office import Office

from qbwc_service.domain.errors import Refusal
from qbwc_service.domain.events import Event
from qbwc_service.domain.feeds import Known, Progress
from qbwc_service.domain.jobs import Job, Lane
from qbwc_service.domain.records import Blob
from qbwc_service.domain.schedules import Schedule
from qbwc_service.domain.timing import Timing
from qbwc_service.steps import change_feeds, feed_answers, moving, schedules, transactions
from qbwc_service.steps.event_data import whole_data
from qbwc_service.steps.tick import maintain, tick
from qbwc_service.steps.writing import body_of
from qbwc_service.store import places
from qbwc_service.store.port import Key, Range

ADD = "<CustomerAddRq><CustomerAdd><Name>{}</Name></CustomerAdd></CustomerAddRq>"
CHANGED = ("EditSequence", "Phone", "TimeModified")
MOD = (
    "<CustomerModRq><CustomerMod><ListID>{0[ListID]}</ListID>"
    "<EditSequence>{0[EditSequence]}</EditSequence>{1}</CustomerMod></CustomerModRq>"
)


def made(office: Office, *types: str, **fields: Any) -> Schedule:
    values = {"name": "feed", "timing": Timing(interval_seconds=300), **fields}
    wanted = change_feeds.Plan(
        types=types or ("Customer",), connection_id=office.connection_id, **values
    )
    return change_feeds.create(office.services, office.caller, wanted)


def read(office: Office, feed: Schedule) -> Schedule:
    return change_feeds.find(office.services, office.caller, feed.id)


def run(office: Office, *, seconds: float = 300, rounds: int = 3) -> list[str]:
    """Let the next run come, and go through its answer; return what QuickBooks was asked."""
    office.clock.forward(seconds=seconds)
    taken: list[str] = []
    for _ in range(rounds):
        tick(office.services)
        taken += office.pc.visit()
        tick(office.services)
    return taken


def told(office: Office) -> list[tuple[str, dict[str, Any]]]:
    """Return the objects' events there are, each with its data."""
    (found,) = office.store.select(Range(places.events("default"), limit=10_000))
    events = [one for one in found if isinstance(one, Event)]
    return [(e.type, shown(office, e)) for e in events if "object" in e.data]


def shown(office: Office, event: Event) -> dict[str, Any]:
    """Return the data of an event; its link, which leads to itself, is looked at and left out."""
    data = whole_data(office.services, event)
    assert data.pop("url") == f"http://localhost:5000/api/events/{event.name}"
    return data


def types(office: Office) -> list[str]:
    return [type_ for type_, _ in told(office)]


def customer(office: Office, name: str) -> dict[str, Any]:
    process(office.company, ADD.format(name))
    return next(one for one in office.company.records("Customer") if one["Name"] == name)


def edit(office: Office, name: str, change: str) -> None:
    one = next(one for one in office.company.records("Customer") if one["Name"] == name)
    answer = process(office.company, MOD.format(one, change))
    assert 'statusCode="0"' in answer, answer


def known(office: Office, feed: Schedule) -> list[Known]:
    (found,) = office.store.select(Range(places.known(feed.id), limit=10_000))
    return [one for one in found if isinstance(one, Known)]


@pytest.fixture
def office() -> Office:
    office = Office()
    office.first_visit()
    return office


def test_what_is_there_at_first_is_told_as_such_and_then_each_change_with_its_fields(
    office: Office,
) -> None:
    ann = customer(office, "Ann")
    feed = made(office)
    run(office, seconds=0)
    office.clock.forward(seconds=60)
    customer(office, "Bob")
    edit(office, "Ann", "<Phone>555-1</Phone>")
    run(office)
    run(office)
    first, *rest = told(office)
    common = {
        "change_feed_id": feed.id,
        "object": "Customer",
        "connection_id": office.connection_id,
    }
    was = first[1]["record"]
    assert was["Name"] == "Ann"
    ids = {**common, "object_id": ann["ListID"]}
    assert first == ("customer.created", {**ids, "initial": True, "record": was})
    by_type = dict(rest)
    assert [type_ for type_, _ in sorted(rest)] == ["customer.created", "customer.updated"]
    assert by_type["customer.created"]["record"]["Name"] == "Bob"
    record = by_type["customer.updated"]["record"]
    assert record == {**was, **{name: record[name] for name in CHANGED}, "Phone": "555-1"}
    assert by_type["customer.updated"] == {
        **ids,
        "initial": False,
        "record": record,
        "changed": list(CHANGED),
    }


def test_what_is_there_at_first_may_be_remembered_in_silence(office: Office) -> None:
    customer(office, "Ann")
    made(office, silent=True)
    run(office, seconds=0)
    assert told(office) == []
    customer(office, "Bob")
    edit(office, "Ann", "<Phone>555-1</Phone>")
    run(office)
    assert sorted(types(office)) == ["customer.created", "customer.updated"]


def test_a_deletion_is_told_once_with_the_record_as_it_was_last(office: Office) -> None:
    ann = customer(office, "Ann")
    made(office)
    run(office, seconds=0)
    inner = f"<ListDelType>Customer</ListDelType><ListID>{ann['ListID']}</ListID>"
    process(office.company, f"<ListDelRq>{inner}</ListDelRq>")
    run(office)
    run(office)
    (created, deleted) = told(office)
    assert deleted[0] == "customer.deleted"
    assert deleted[1]["record"] == created[1]["record"]


def test_what_went_while_its_type_was_not_watched_is_told_once_it_is_watched_again(
    office: Office,
) -> None:
    ann = customer(office, "Ann")
    feed = made(office)
    run(office, seconds=0)
    change_feeds.change(office.services, office.caller, feed.id, {"types": ("Vendor",)})
    run(office)
    inner = f"<ListDelType>Customer</ListDelType><ListID>{ann['ListID']}</ListID>"
    process(office.company, f"<ListDelRq>{inner}</ListDelRq>")
    for _ in range(3):
        run(office)
    change_feeds.change(office.services, office.caller, feed.id, {"types": ("Customer",)})
    run(office)
    assert types(office) == ["customer.created", "customer.deleted"]


def test_what_came_and_went_between_two_runs_is_never_told(office: Office) -> None:
    made(office)
    run(office, seconds=0)
    ann = customer(office, "Ann")
    inner = f"<ListDelType>Customer</ListDelType><ListID>{ann['ListID']}</ListID>"
    process(office.company, f"<ListDelRq>{inner}</ListDelRq>")
    run(office)
    assert told(office) == []


def test_an_edit_of_the_very_second_in_which_a_run_began_is_told(office: Office) -> None:
    customer(office, "Ann")
    made(office)
    run(office, seconds=0)
    office.clock.forward(seconds=300)
    tick(office.services)
    office.pc.visit()
    edit(office, "Ann", "<Phone>555-1</Phone>")  # in the same second, behind the query
    tick(office.services)
    run(office)
    assert types(office) == ["customer.created", "customer.updated"]


def test_nothing_found_is_a_success(office: Office) -> None:
    feed = made(office, "Vendor", "Invoice")
    run(office, seconds=0)
    after = read(office, feed)
    assert [(one.state, one.error_code) for one in after.runs] == [("succeeded", "")]
    assert after.last_success is not None


def test_the_moment_to_ask_from_stays_until_all_of_an_answer_is_told(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feed_answers, "MOST_A_TURN", 10)
    office.company.seed(customers=25)
    feed = made(office)
    tick(office.services)
    office.pc.visit()
    assert (read(office, feed).run is not None, told(office)) == (True, [])
    seen = []
    for _ in range(4):
        tick(office.services)
        seen.append((len(told(office)), read(office, feed).last_success is not None))
    assert seen == [(16, False), (25, True), (25, True), (25, True)]


def test_the_first_read_waits_behind_others_and_later_runs_do_not(office: Office) -> None:
    feed = made(office)
    run(office, seconds=0)
    run(office)
    jobs = [job_of(office, one.job_id) for one in read(office, feed).runs]
    assert [job.lane for job in jobs] == [Lane.BATCH, Lane.STANDARD]


def job_of(office: Office, job_id: str | None) -> Job:
    (found,) = office.store.get(Key(Job, job_id or ""))
    assert isinstance(found, Job)
    return found


def test_an_answer_that_was_purged_counts_as_a_failure_and_all_is_asked_again(
    office: Office,
) -> None:
    customer(office, "Ann")
    feed = made(office)
    tick(office.services)
    office.pc.visit()
    job_id = read(office, feed).run
    assert job_id is not None
    assert job_id.job_id is not None
    transactions.purge(office.services, office.caller, job_id.job_id)
    tick(office.services)
    after = read(office, feed)
    assert (after.failures, after.last_success, told(office)) == (1, None, [])
    run(office)
    assert (types(office), read(office, feed).failures) == (["customer.created"], 0)


def test_a_merge_is_told_by_the_daily_sweep_as_a_deletion(office: Office) -> None:
    ann, bob = customer(office, "Ann"), customer(office, "Bob")
    feed = made(office)
    run(office, seconds=0)
    ends = "".join(
        f"<Merge{end}><ListID>{one['ListID']}</ListID>"
        f"<EditSequence>{one['EditSequence']}</EditSequence></Merge{end}>"
        for end, one in (("From", ann), ("To", bob))
    )
    process(
        office.company, f"<ListMergeRq><ListMergeType>Customer</ListMergeType>{ends}</ListMergeRq>"
    )
    run(office)
    assert "customer.deleted" not in types(office)
    asked = run(office, seconds=86_400)
    assert "<IncludeRetElement>" in asked[1]
    assert types(office)[-1] == "customer.deleted"
    assert told(office)[-1][1]["object_id"] == ann["ListID"]
    run(office)
    assert types(office).count("customer.deleted") == 1
    assert read(office, feed).watch is not None


def test_deletions_that_quickbooks_has_forgotten_are_told_by_a_sweep(office: Office) -> None:
    ann = customer(office, "Ann")
    made(office)
    run(office, seconds=0)
    inner = f"<ListDelType>Customer</ListDelType><ListID>{ann['ListID']}</ListID>"
    process(office.company, f"<ListDelRq>{inner}</ListDelRq>")
    run(office, seconds=100 * 86_400)
    assert types(office) == ["customer.created", "customer.deleted"]


def test_a_backup_that_was_put_back_is_found_by_a_sweep_and_read_again(office: Office) -> None:
    ann = customer(office, "Ann")
    customer(office, "Bob")
    backup = office.company.snapshot()
    made(office)
    run(office, seconds=0)
    office.clock.forward(hours=1)
    edit(office, "Bob", "<Phone>555-1</Phone>")
    customer(office, "Cid")
    inner = f"<ListDelType>Customer</ListDelType><ListID>{ann['ListID']}</ListID>"
    process(office.company, f"<ListDelRq>{inner}</ListDelRq>")
    run(office)
    office.company.restore(backup)
    run(office, seconds=86_400)
    run(office)
    books: dict[str, Any] = {}
    for type_, data in told(office):
        if type_ == "customer.deleted":
            del books[data["object_id"]]
        else:
            books[data["object_id"]] = data["record"].get("Phone"), data["record"]["Name"]
    assert sorted(books.values(), key=str) == [(None, "Ann"), (None, "Bob")]


def test_who_was_made_after_a_sweep_was_answered_is_not_told_to_be_deleted(
    office: Office,
) -> None:
    customer(office, "Ann")
    feed = made(office)
    run(office, seconds=0)
    office.clock.forward(days=1)
    tick(office.services)
    office.pc.visit()
    tick(office.services)  # the changes are taken, and a sweep begins
    tick(office.services)
    assert "IncludeRetElement" in office.pc.visit()[0]
    customer(office, "Bob")  # the sweep's answer, still to be gone through, has no Bob
    run(office)
    run(office)
    assert types(office) == ["customer.created", "customer.created"]
    assert len(known(office, feed)) == 2


def test_what_was_edited_between_the_last_changes_and_a_late_sweep_comes_with_the_next_run(
    office: Office,
) -> None:
    customer(office, "Ann")
    made(office)
    run(office, seconds=0)
    office.clock.forward(days=1)
    tick(office.services)
    office.pc.visit()
    office.clock.forward(seconds=1)
    edit(office, "Ann", "<Phone>555-1</Phone>")
    tick(office.services)
    tick(office.services)
    office.clock.forward(hours=1)  # the PC comes late to the sweep
    assert "IncludeRetElement" in office.pc.visit()[0]
    tick(office.services)
    asked = run(office)[0]
    assert "FromModifiedDate" in asked
    assert types(office) == ["customer.created", "customer.updated"]


def test_a_run_that_a_person_wants_asks_for_changes_though_a_sweep_is_next(
    office: Office,
) -> None:
    feed = made(office, paused=True)
    change_feeds.run_now(office.services, office.caller, feed.id)
    office.pc.visit()
    tick(office.services)
    office.clock.forward(days=2)
    for _ in range(2):
        change_feeds.run_now(office.services, office.caller, feed.id)
        assert "FromModifiedDate" in office.pc.visit()[0]
        tick(office.services)
    watch = read(office, feed).watch
    assert watch is not None
    assert watch.sweep_next


def test_types_that_are_added_are_read_in_full_and_told_as_initial(office: Office) -> None:
    customer(office, "Ann")
    process(office.company, "<VendorAddRq><VendorAdd><Name>Vic</Name></VendorAdd></VendorAddRq>")
    feed = made(office)
    run(office, seconds=0)
    change_feeds.change(office.services, office.caller, feed.id, {"types": ("Customer", "Vendor")})
    asked = run(office, seconds=3600)[0]
    assert asked.count("<FromModifiedDate>") == 1
    assert [(type_, data["initial"]) for type_, data in told(office)] == [
        ("customer.created", True),
        ("vendor.created", True),
    ]


def test_a_deleted_feed_leaves_events_and_no_more(office: Office) -> None:
    office.company.seed(customers=40)
    feed = made(office)
    run(office, seconds=0)
    change_feeds.delete(office.services, office.caller, feed.id)
    with pytest.raises(Refusal, match="There is no change feed"):
        read(office, feed)
    assert schedules.all_of(office.services, "default") == []
    tick(office.services)
    keys = (Key(Schedule, feed.id), Key(Progress, feed.id))
    assert office.store.get(*keys) == [None, None]
    assert (known(office, feed), len(told(office))) == ([], 40)


def test_an_answer_that_comes_after_the_feed_was_deleted_is_let_go(office: Office) -> None:
    office.company.seed(customers=3)
    feed = made(office)
    tick(office.services)
    change_feeds.delete(office.services, office.caller, feed.id)
    office.pc.visit()
    tick(office.services)
    tick(office.services)
    assert (told(office), office.store.get(Key(Schedule, feed.id))) == ([], [None])


def test_who_was_held_up_with_an_answer_tells_nothing_when_others_are_done_with_it(
    office: Office,
) -> None:
    office.company.seed(customers=3)
    feed = made(office)
    run(office, seconds=0)
    (place,) = office.store.get(Key(Progress, feed.id))
    assert isinstance(place, Progress)
    assert place.job_id == ""
    job_id = read(office, feed).runs[0].job_id
    late = feed_answers.Feed(id=feed.id, tenant_id="default", connection_id=office.connection_id)
    for one in known(office, feed):
        office.store.save(one.evolve(digest="older"))
    with pytest.raises(feed_answers.OvertakenError):
        feed_answers.take_changes(
            office.services,
            late,
            job_of(office, job_id),
            place.amend(job_id=job_id or ""),
            feed_answers.Budget(100),
        )
    assert len(told(office)) == 3


def test_a_deletion_is_forgotten_when_transactions_of_its_time_are(office: Office) -> None:
    ann = customer(office, "Ann")
    feed = made(office)
    run(office, seconds=0)
    inner = f"<ListDelType>Customer</ListDelType><ListID>{ann['ListID']}</ListID>"
    process(office.company, f"<ListDelRq>{inner}</ListDelRq>")
    run(office)
    assert [one.gone for one in known(office, feed)] == [True]
    office.clock.forward(days=office.services.settings.retention_days, seconds=1)
    maintain(office.services)
    assert known(office, feed) == []


def test_large_records_are_replaced_without_a_rest(office: Office) -> None:
    customer(office, "Ann")
    feed = made(office)
    run(office, seconds=0)
    for number in range(3):
        edit(office, "Ann", f"<Notes>{str(number) * 4_000}</Notes>")
        run(office)
    (blobs,) = office.store.select(Range(places.blobs(feed.id), limit=100))
    assert len([one for one in blobs if isinstance(one, Blob)]) == 1
    record = json.loads(office.services.payloads.text(known(office, feed)[0].text))
    assert record["Notes"] == "2" * 4_000
    assert types(office).count("customer.updated") == 3


def test_a_webhook_about_a_very_large_record_leaves_it_out_and_says_so(office: Office) -> None:
    ann = customer(office, "Ann")
    made(office, "Invoice")
    run(office, seconds=0)
    line = f"<InvoiceLineAdd><Desc>{'x' * 500}</Desc><Amount>1.00</Amount></InvoiceLineAdd>"
    ref = f"<CustomerRef><ListID>{ann['ListID']}</ListID></CustomerRef>"
    inner = f"<InvoiceAdd>{ref}{line * 60}</InvoiceAdd>"
    process(office.company, f"<InvoiceAddRq>{inner}</InvoiceAddRq>")
    run(office)
    (found,) = office.store.select(Range(places.events("default"), limit=100))
    (one,) = [e for e in found if isinstance(e, Event) and e.type == "invoice.created"]
    body = body_of(office.services, one)
    sent = json.loads(body)["data"]
    assert len(body) < 20_000
    assert (sent["record"], sent["truncated"]) == (None, True)
    assert sent["url"] == f"http://localhost:5000/api/events/{one.name}"
    assert len(whole_data(office.services, one)["record"]["InvoiceLineRet"]) == 60


def test_a_feed_moves_house_with_all_that_it_knows(office: Office) -> None:
    customer(office, "Ann")
    feed = made(office)
    run(office, seconds=0)
    moving.shut_down(office.services)
    there = Office()
    empty = [Key(type(one), one.id) for one in there.store.export()]
    for key in empty:
        there.store.delete(key)
    there.clock.now = office.clock.now + timedelta(seconds=1)
    moving.bring_in(there.services, office.store.export)
    assert known(there, feed) == known(office, feed)
    assert there.store.get(Key(Schedule, feed.id)) == office.store.get(Key(Schedule, feed.id))
