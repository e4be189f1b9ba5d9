"""Rules D3, D8, D17, D21, D22: what becomes of a write whose answer was lost."""

import re

import pytest
from helpers.doubts import CHECK, by_hand, lose_after, lose_before, settled
from helpers.office import ADD, Office

from qbwc_service.domain.states import Outcome, State
from qbwc_service.steps.restore import open_epoch

FIRST = re.compile(r"MsgsRq[^>]*><(\w+)Rq")
INVOICE = (
    "<InvoiceAddRq><InvoiceAdd><CustomerRef><FullName>{}</FullName></CustomerRef>"
    "<RefNumber>{}</RefNumber><InvoiceLineAdd><Desc>Work</Desc><Amount>10.00</Amount>"
    "</InvoiceLineAdd></InvoiceAdd></InvoiceAddRq>"
)


@pytest.fixture
def office() -> Office:
    office = Office()
    office.first_visit()
    return office


def kinds(taken: list[str]) -> list[str]:
    """Name the sets of a visit: check, or the first request in each."""
    return [
        "check" if CHECK.search(text) else re.findall(r"MsgsRq[^>]*><(\w+)Rq", text)[0]
        for text in taken
    ]


DONE = (State.SUCCEEDED, Outcome.APPLIED, True)


def plain(answer: str | None) -> str:
    """Leave out what differs from one run to the next."""
    return re.sub(r"\d{4}-\d\d-\d\dT[^<]*|>[0-9A-F]+-\d+<|EditSequence>\d+", "", answer or "")


def test_a_write_that_quickbooks_recorded_is_settled_by_its_record(office: Office) -> None:
    other = office.submit(ADD.format("Other"))
    office.pc.visit()
    job = office.submit(ADD.format("Ann"))
    lose_after(office)
    assert kinds(office.pc.visit()) == ["check", "CustomerQuery"]
    assert settled(office.job(job)) == DONE
    assert office.company.applied("CustomerAdd") == 2
    whole = plain(office.answer(other)).replace("Other", "Ann")
    guid = office.job(job).requests[0].guid
    assert re.sub("{.*?}", str(guid), whole) == plain(office.answer(job))


def test_a_write_that_never_arrived_is_searched_for_and_sent_again_unchanged(
    office: Office,
) -> None:
    job = office.submit(ADD.format("Ann"))
    first = lose_before(office)
    taken = office.pc.visit()
    assert kinds(taken) == ["check", "CustomerQuery", "CustomerAdd"]
    assert taken[-1] == first
    assert settled(office.job(job)) == (State.SUCCEEDED, Outcome.APPLIED, False)
    assert office.company.applied("CustomerAdd") == 1


def test_records_of_settled_sets_are_cleared_and_none_stays(office: Office) -> None:
    office.submit(ADD.format("Ann"))
    lose_after(office)
    assert len(office.company.message_sets) == 1
    office.pc.visit()
    office.submit(ADD.format("Ben"))
    office.pc.visit()
    assert (office.company.message_sets, len(office.pc.cleared)) == ([], 1)


def test_an_invoice_comes_back_whole_with_its_lines(office: Office) -> None:
    office.submit(ADD.format("Ann"))
    office.pc.visit()
    job = office.submit(INVOICE.format("Ann", "A-1"))
    lose_after(office)
    office.pc.visit()
    assert settled(office.job(job)) == DONE
    assert "<InvoiceLineRet>" in (office.answer(job) or "")
    assert "requestID" not in (office.answer(job) or "")


def test_d8_a_status_check_owed_is_work(office: Office) -> None:
    office.submit(ADD.format("Ann"))
    lose_after(office)
    office.pc.close()
    assert office.pc.login() == ""


@pytest.mark.parametrize("stored", [True, False])
def test_a_set_of_three_is_settled_request_by_request(office: Office, *, stored: bool) -> None:
    office.company.stores_recovery = stored
    inside = ADD.format("A") + ADD.format("B") + ADD.format("C")
    job = office.submit(f'<QBXMLMsgsRq onError="stopOnError">{inside}</QBXMLMsgsRq>')
    lose_after(office)
    office.pc.visit()
    assert settled(office.job(job)) == DONE
    assert (office.answer(job) or "").count("<CustomerRet>") == 3
    assert office.company.applied("CustomerAdd") == 3


def test_the_timeline_tells_how_it_was_settled(office: Office) -> None:
    office.company.stores_recovery = False
    job = office.submit(ADD.format("Ann"))
    lose_after(office)
    office.pc.visit()
    assert [(event.state.value, event.reason) for event in office.job(job).timeline] == [
        ("queued", "accepted"),
        ("sent", "attempt 1"),
        ("in_doubt", "superseded"),
        ("in_doubt", "no_record 9002"),
        ("in_doubt", "found"),
        ("succeeded", "recovered"),
    ]


def test_d21_a_name_that_was_taken_before_is_no_proof(office: Office) -> None:
    by_hand(office, ADD.format("Ann"))
    office.clock.forward(minutes=1)
    job = office.submit(ADD.format("Ann"))
    lose_before(office)
    office.pc.visit()
    found = office.job(job)
    assert (found.state, found.requests[0].status_code) == (State.FAILED, 3100)


def test_a_lost_status_check_is_asked_again(office: Office) -> None:
    job = office.submit(ADD.format("Ann"))
    lose_after(office)
    office.pc.login()
    assert CHECK.search(office.pc.send(first=True))
    office.pc.close()
    assert kinds(office.pc.visit()) == ["check", "CustomerQuery"]
    assert settled(office.job(job)) == DONE


def test_a_backup_without_the_write_has_it_written_once_more(office: Office) -> None:
    backup = office.company.snapshot()
    job = office.submit(ADD.format("Ann"))
    lose_after(office)
    office.company.restore(backup)
    office.pc.visit()
    assert settled(office.job(job)) == (State.SUCCEEDED, Outcome.APPLIED, False)
    assert [one["Name"] for one in office.company.records("Customer")] == ["Ann"]


def test_d8_a_record_that_an_unclosed_visit_had_to_clear_is_work(office: Office) -> None:
    office.submit(ADD.format("Ann"))
    office.pc.login()
    office.pc.receive(office.pc.process(office.pc.send(first=True)))
    assert len(office.company.message_sets) == 1
    assert office.pc.login() == ""
    office.pc.visit()
    assert (office.company.message_sets, office.pc.login()) == ([], "none")


@pytest.mark.parametrize(("stored", "how"), [(True, "recorded"), (False, "found")])
def test_a_deletion_is_answered_with_what_it_named_and_says_how_it_is_known(
    office: Office, *, stored: bool, how: str
) -> None:
    by_hand(office, ADD.format("Ann"))
    by_hand(office, INVOICE.format("Ann", "A-1"))
    (invoice,) = office.company.records("Invoice")
    named = f"<TxnDelType>Invoice</TxnDelType>\n<TxnID>{invoice['TxnID']}</TxnID>\n"
    office.company.stores_recovery = stored
    job = office.submit(f"<TxnDelRq>{named}</TxnDelRq>")
    lose_after(office)
    office.pc.visit()
    assert settled(office.job(job)) == DONE
    assert office.job(job).timeline[-1].reason == how
    assert f">\n{named}</TxnDelRs>" in (office.answer(job) or "")


def test_a_long_record_of_a_set_without_objects_settles_it_at_once(office: Office) -> None:
    inside = ""
    for number in range(60):
        by_hand(office, ADD.format(f"Ann {number}"))
        ident = office.company.records("Customer")[-1]["ListID"]
        inside += (
            f"<ListDelRq><ListDelType>Customer</ListDelType><ListID>{ident}</ListID></ListDelRq>"
        )
    job = office.submit(f'<QBXMLMsgsRq onError="continueOnError">{inside}</QBXMLMsgsRq>')
    lose_after(office)
    assert kinds(office.pc.visit()) == ["check"]
    assert settled(office.job(job)) == DONE
    assert (office.answer(job) or "").count('<ListDelRs statusCode="0"') == 60


def test_an_object_that_never_arrives_is_not_waited_for_since_the_outcome_is_known(
    office: Office,
) -> None:
    job = office.submit(ADD.format("Ann"))
    lose_after(office)
    for _ in range(3):
        office.pc.login()
        request = office.pc.send(first=True)
        if CHECK.search(request):
            office.pc.exchange(request)
            assert "<ListID>" in office.pc.send()
        office.pc.close()
    office.pc.visit()
    found = office.job(job)
    assert (settled(found), found.timeline[-1].reason) == (DONE, "unread")
    assert "<ErrorRecovery>" in (office.answer(job) or "")
    office.pc.visit()
    assert office.company.message_sets == []


def test_an_object_that_quickbooks_will_not_show_is_not_waited_for(office: Office) -> None:
    job = office.submit(ADD.format("Ann"))
    lose_after(office)
    office.pc.login()
    office.pc.exchange(office.pc.send(first=True))
    office.pc.send()
    office.pc.receive("", "0x80040400", "QuickBooks found an error when parsing")
    assert settled(office.job(job)) == DONE


def settle_without_an_end(office: Office) -> None:
    """Let a write be answered and its visit say no more, so that its record is still kept."""
    office.submit(ADD.format("Ann"))
    office.pc.login()
    office.pc.exchange(office.pc.send(first=True))
    assert len(office.company.message_sets) == 1


def test_d8_a_record_to_clear_is_work_though_the_visit_never_ended(office: Office) -> None:
    settle_without_an_end(office)
    assert office.pc.visit() == []
    assert (len(office.pc.cleared), office.company.message_sets) == (1, [])


def test_d22_a_record_to_clear_is_cleared_after_a_restore_too(office: Office) -> None:
    settle_without_an_end(office)
    assert open_epoch(office.services) == 0
    assert office.pc.visit() == []
    assert (len(office.pc.cleared), office.company.message_sets) == (1, [])


def test_d22_an_epoch_that_comes_between_two_questions_has_the_first_asked_again(
    office: Office,
) -> None:
    inside = "".join(ADD.format(f"Ann {number}") for number in range(60))
    job = office.submit(f'<QBXMLMsgsRq onError="stopOnError">{inside}</QBXMLMsgsRq>')
    lose_after(office)
    office.pc.login()
    office.pc.exchange(office.pc.send(first=True))
    assert office.job(job).timeline[-1].reason == "recorded"
    assert open_epoch(office.services) == 1
    assert kinds(office.pc.visit()) == ["check", "CustomerQuery"]
    assert settled(office.job(job)) == DONE


def test_a_long_answer_that_no_one_can_read_may_come_twice(office: Office) -> None:
    job = office.submit(ADD.format("Ann"))
    for _ in range(2):
        lose_before(office)
        while CHECK.search(office.pc.send()) or FIRST.findall(office.pc.send()) != ["CustomerAdd"]:
            office.pc.exchange(office.pc.send())
        assert office.pc.receive("<QBXML" + "x" * 5_000) == -1
        office.pc.close()
    assert kinds(office.pc.visit()) == ["check", "CustomerQuery", "CustomerAdd"]
    assert settled(office.job(job)) == (State.SUCCEEDED, Outcome.APPLIED, False)
