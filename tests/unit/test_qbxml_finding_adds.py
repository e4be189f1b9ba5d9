"""Rule D21 for Adds: what the answer to the search proves."""

import pytest
from lost_writes import ANN, DAY, GUID, NEW, OK, OLD, OTHER, add, judged, sought

from qbxml import Finding, judge, read_answer

pytestmark = pytest.mark.portable


def record(name: str, inside: str, created: str = NEW, guid: str = "", ident: str = "5-1") -> str:
    own = "TxnID" if name == "InvoiceRet" else "ListID"
    mark = f"<ExternalGUID>{guid}</ExternalGUID>" if guid else ""
    when = f"<TimeCreated>{created}</TimeCreated>" if created else ""
    sequence = "<EditSequence>17</EditSequence>"
    return f"<{name}><{own}>{ident}</{own}>{when}{sequence}{inside}{mark}</{name}>"


def invoice(inside: str = "", created: str = NEW, guid: str = "", ident: str = "5-1") -> str:
    return record("InvoiceRet", f"{ANN}{DAY}{inside}", created, guid, ident)


def customer(name: str = "ANN", created: str = NEW, guid: str = "") -> str:
    return record("CustomerRet", f"<FullName>{name}</FullName>", created, guid)


INVOICE = add("Invoice", f"{ANN}{DAY}")
CUSTOMER = add("Customer", "<Name>Ann</Name>")
PLAIN = GUID.lower().strip("{}")
NOTHING = "No record like it was added since it was sent."
TAKEN = (
    "The name was in use before this request or is another's, so the request was not applied; "
    "sending it again will be answered with 3100."
)
BY_GUID = "The record has the ExternalGUID of this request."
ONE = "Exactly one record is like it and was added since it was sent."
UNMARKED = "One record is like it but shows no ExternalGUID."


@pytest.mark.parametrize(
    ("text", "guid", "records", "expected"),
    [
        (INVOICE, GUID, invoice(guid=PLAIN), ("found", "5-1", BY_GUID)),
        (INVOICE, GUID, invoice("<RefNumber>9</RefNumber>", OLD, GUID), ("found", "5-1", BY_GUID)),
        (
            INVOICE,
            GUID,
            invoice(guid=GUID) + invoice(guid=PLAIN),
            ("ambiguous", None, "2 records have the ExternalGUID of this request."),
        ),
        (INVOICE, GUID, invoice(guid=OTHER), ("not_found", None, NOTHING)),
        (INVOICE, GUID, invoice(guid=OTHER) + invoice(), ("not_found", None, NOTHING)),
        (INVOICE, GUID, invoice(), ("ambiguous", "5-1", UNMARKED)),
        (INVOICE, GUID, invoice(guid="0"), ("ambiguous", "5-1", UNMARKED)),
        (INVOICE, GUID, invoice(created=OLD), ("not_found", None, NOTHING)),
        (INVOICE, None, invoice(), ("found", "5-1", ONE)),
        (INVOICE, None, invoice(guid=OTHER), ("found", "5-1", ONE)),
        (INVOICE, None, invoice(created=OLD), ("not_found", None, NOTHING)),
        (INVOICE, None, invoice(created=OLD) + invoice(ident="6"), ("found", "6", ONE)),
        (
            INVOICE,
            None,
            invoice() + invoice(ident="6"),
            ("ambiguous", None, "2 records are like it and were added since it was sent."),
        ),
        (
            INVOICE,
            None,
            invoice(created=""),
            ("ambiguous", "5-1", "One record is like it but does not tell when it was added."),
        ),
        (
            INVOICE,
            None,
            record("InvoiceRet", ANN),
            ("ambiguous", "5-1", "One record may be it but does not tell all that was sent."),
        ),
        (INVOICE, None, "", ("not_found", None, NOTHING)),
        (INVOICE, None, invoice().replace(">Ann<", ">Bob<"), ("not_found", None, NOTHING)),
        (INVOICE, None, invoice().replace("InvoiceRet", "BillRet"), ("not_found", None, NOTHING)),
        (CUSTOMER, GUID, customer(guid=GUID), ("found", "5-1", BY_GUID)),
        (CUSTOMER, GUID, customer(guid=OTHER), ("not_found", None, TAKEN)),
        (CUSTOMER, GUID, customer(), ("ambiguous", "5-1", UNMARKED)),
        (CUSTOMER, None, customer(), ("found", "5-1", ONE)),
        (CUSTOMER, None, customer(created=OLD), ("not_found", None, TAKEN)),
        (CUSTOMER, None, customer(created="rubbish"), ("ambiguous", "5-1", None)),
    ],
)
def test_d21_a_record_is_ours_by_its_guid_or_as_the_only_new_one_like_it(
    text: str, guid: str | None, records: str, expected: tuple[str, str | None, str | None]
) -> None:
    finding = judged(text, records, guid)
    assert (finding.kind, finding.id) == expected[:2]
    assert finding.why == (expected[2] or finding.why)


def test_d21_a_finding_names_the_record() -> None:
    assert judged(INVOICE, invoice(guid=GUID), GUID) == Finding(
        kind="found", id_name="TxnID", id="5-1", edit_sequence="17", why=BY_GUID
    )


def test_d21_times_are_compared_without_their_offset_for_it_is_wrong_in_summer() -> None:
    summer = NEW.replace("-08:00", "+09:00")
    assert judged(INVOICE, invoice(created=summer)).kind == "found"


def test_d21_a_full_page_is_never_the_proof_that_nothing_is_there() -> None:
    page = "".join(invoice(created=OLD, ident=str(number)) for number in range(200))
    full = "The search brought 200 records and may have missed some."
    assert judged(INVOICE, page) == Finding("ambiguous", None, None, None, full)
    assert judged(INVOICE, page, GUID).why == full
    assert judged(INVOICE, page + invoice(guid=GUID), GUID).kind == "found"
    by_number = add("Invoice", "<RefNumber>7</RefNumber>")
    assert judged(by_number, page).kind == "not_found"


def test_a_page_that_goes_on_is_ambiguous() -> None:
    more = f'{OK} iteratorRemainingCount="1" iteratorID="x"'
    assert judged(INVOICE, invoice(), None, more).why == "The answer to the search has more pages."


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("1", Finding("not_found", None, None, None, NOTHING)),
        ("500", Finding("not_found", None, None, None, NOTHING)),
        (
            "3120",
            Finding("ambiguous", None, None, None, "QuickBooks could not search: 3120 no & no"),
        ),
        ("510", Finding("ambiguous", None, None, None, "QuickBooks could not search: 510 no & no")),
        ("", Finding("ambiguous", None, None, None, "QuickBooks could not search: None no & no")),
    ],
)
def test_d21_nothing_found_proves_it_and_an_error_proves_nothing(
    code: str, expected: Finding
) -> None:
    status = f'statusCode="{code}" statusSeverity="Warn" statusMessage="no &amp; no"'
    assert judged(INVOICE, "", None, status) == expected


def test_an_answer_to_something_else_proves_nothing() -> None:
    read = read_answer(f"<QBXML><QBXMLMsgsRs><BillQueryRs {OK}/></QBXMLMsgsRs></QBXML>")
    assert judge(sought(INVOICE), read, read.answers[0]) == Finding(
        "ambiguous", None, None, None, "BillQueryRs does not answer InvoiceQueryRq."
    )


PAYMENT = add("ReceivePayment", f"{ANN}{DAY}<TotalAmount>100</TotalAmount>")


@pytest.mark.parametrize(
    ("amount", "expected"), [("100.00", "found"), ("99.00", "not_found"), ("", "not_found")]
)
def test_d21_an_amount_counts_however_it_is_written(amount: str, expected: str) -> None:
    inside = f"{ANN}{DAY}<TotalAmount>{amount}</TotalAmount>"
    assert judged(PAYMENT, record("ReceivePaymentRet", inside)).kind == expected


def test_d21_a_job_is_told_from_another_of_its_name_by_its_parent() -> None:
    text = add("Customer", "<Name>J</Name><ParentRef><ListID>8-1</ListID></ParentRef>")
    ours = "<Name>J</Name><ParentRef><ListID>8-1</ListID><FullName>Ann</FullName></ParentRef>"
    others = ours.replace("8-1", "8-2")
    longer = ours.replace("J", "JJ")
    records = [
        record("CustomerRet", inside, ident=str(i))
        for i, inside in enumerate((others, ours, longer))
    ]
    finding = judged(text, "".join(records))
    assert (finding.kind, finding.id) == ("found", "1")


def test_d21_a_name_that_windows_could_not_keep_is_the_same_name() -> None:
    text = add("Customer", "<Name>&#321;&#243;d&#378;</Name>")
    assert judged(text, customer("?&#243;d?")).kind == "found"
