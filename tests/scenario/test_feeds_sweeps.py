"""The sweeps of change feeds: what QuickBooks does not tell is found."""

from typing import Any

import pytest
from helpers.feed_people import process
from helpers.feeds import customer, edit, known, made, read, run, told, types
from helpers.office import Office

from qbwc_service.steps import change_feeds
from qbwc_service.steps.tick import tick


@pytest.fixture
def office() -> Office:
    office = Office()
    office.first_visit()
    return office


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
