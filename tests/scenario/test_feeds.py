"""Change feeds: what is told, when, and what is told once."""

import pytest
from helpers.feed_people import process
from helpers.feeds import customer, edit, known, made, read, run, told, types
from helpers.office import Office

from qbwc_service.domain.feeds import Progress
from qbwc_service.domain.jobs import Job, Lane
from qbwc_service.steps import change_feeds, feed_answers, transactions
from qbwc_service.steps.tick import tick
from qbwc_service.store.port import Key

CHANGED = ("EditSequence", "Phone", "TimeModified")


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
