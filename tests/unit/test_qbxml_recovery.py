"""Message-set recovery: the documents that ask and clear, stubs, and answers made whole again."""

import pytest
from simulator_company import Bench

from qbxml import (
    Answer,
    AnswerSet,
    Findings,
    MalformedError,
    Request,
    Stub,
    answer_document,
    as_answer,
    clear,
    is_stub,
    read_answer,
    read_request,
    status_check,
    stub_answer,
    stub_of,
    validate,
)

pytestmark = pytest.mark.portable
HEAD = '<?xml version="1.0" encoding="utf-8"?><?qbxml version="13.0"?>'
ADD = read_request(
    '<InvoiceAddRq requestID="a &amp; b"><InvoiceAdd><RefNumber>7</RefNumber></InvoiceAdd>'
    "</InvoiceAddRq>"
).requests[0]
TOLD = (
    "<TxnID>5-1</TxnID><TxnNumber>3</TxnNumber><EditSequence>9</EditSequence>"
    "<ExternalGUID>{A}</ExternalGUID>"
)
STUB = "<ErrorRecovery><TxnID>5</TxnID></ErrorRecovery>"
OK = (0, "Info", "Status OK")


def answered(inside: str) -> tuple[AnswerSet, Answer]:
    read = read_answer(f"<QBXML><QBXMLMsgsRs>{inside}</QBXMLMsgsRs></QBXML>")
    return read, read.answers[0]


def test_a_status_check_names_the_set_twice_so_that_its_record_stays() -> None:
    assert status_check("1b62", "13.0") == (
        f'{HEAD}<QBXML><QBXMLMsgsRq oldMessageSetID="1b62" newMessageSetID="1b62" '
        'onError="stopOnError"></QBXMLMsgsRq></QBXML>'
    )


def test_a_set_is_cleared_by_its_old_id_alone() -> None:
    assert clear("1b62", "13.0") == (
        f'{HEAD}<QBXML><QBXMLMsgsRq oldMessageSetID="1b62" onError="stopOnError"></QBXMLMsgsRq>'
        "</QBXML>"
    )


def test_the_language_takes_its_own_recovery_documents() -> None:
    for form in (status_check, clear):
        for ident in ("1b62", "ClearAllMessageSets"):
            assert validate(form(ident, "13.0")) == Findings()


def test_only_a_set_that_names_an_earlier_one_may_be_empty() -> None:
    named = clear("1b62", "13.0").replace("oldMessageSetID", "newMessageSetID")
    assert [one.message for one in validate(named).problems] == ["QBXMLMsgsRq holds no request."]


def test_what_callers_send_may_neither_ask_for_a_record_nor_clear_it() -> None:
    wrong = "would clear QuickBooks' record of a message set, which is the service's affair"
    for form in (status_check, clear):
        found = validate(form("1b62", "13.0"), for_service=True)
        assert [one.message for one in found.problems] == [f'Attribute "oldMessageSetID" {wrong}.']
        with pytest.raises(MalformedError):
            read_request(form("1b62", "13.0"))


@pytest.mark.parametrize("form", [status_check, clear])
@pytest.mark.parametrize("ident", ["", "x" * 24])
def test_an_id_that_quickbooks_refuses_is_an_error(form: type, ident: str) -> None:
    with pytest.raises(ValueError, match="1 to 23 characters"):
        form(ident, "13.0")


def test_both_forms_refuse_a_version_that_is_none() -> None:
    with pytest.raises(ValueError, match=r"looks like 13\.0"):
        status_check("x", "US13")


def test_d4_a_company_tells_a_check_what_it_did_and_forgets_when_told() -> None:
    bench = Bench()
    add = '<CustomerAddRq requestID="1"><CustomerAdd><Name>Ann</Name></CustomerAdd></CustomerAddRq>'
    bench.process(add, newMessageSetID="abc")
    checked = read_answer(bench.company.process(bench.session, status_check("abc", "13.0")))
    assert (checked.status_code, checked.message_set_id) == (0, "abc")
    assert is_stub(checked, checked.answers[0])
    assert stub_of(checked, checked.answers[0]) == Stub(
        "ListID", "80000011-1709314200", "1709314200", None
    )
    cleared = read_answer(bench.company.process(bench.session, clear("abc", "13.0")))
    assert (cleared.status_code, bench.company.message_sets) == (0, [])
    gone = read_answer(bench.company.process(bench.session, status_check("abc", "13.0")))
    assert (gone.status_code, gone.answers) == (9002, ())


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (
            f"<ErrorRecovery>{TOLD}</ErrorRecovery>",
            (True, Stub("TxnID", "5-1", "9", "{A}")),
        ),
        (
            "\n<ErrorRecovery>\n<OwnerID>0</OwnerID>\n</ErrorRecovery>\n",
            (True, Stub("OwnerID", "0", None, None)),
        ),
        ("<ErrorRecovery><EditSequence>9</EditSequence></ErrorRecovery>", (True, None)),
        (
            f"<InvoiceRet><TxnID>5</TxnID></InvoiceRet>{STUB}",
            (False, Stub("TxnID", "5", None, None)),
        ),
        (
            f"<TxnDelType>Bill</TxnDelType><TxnID>5</TxnID>{STUB}",
            (False, Stub("TxnID", "5", None, None)),
        ),
        ("<InvoiceRet><TxnID>5</TxnID></InvoiceRet>", (False, None)),
        ("", (False, None)),
    ],
)
def test_a_stub_is_an_error_recovery_and_nothing_beside_it(
    inside: str, expected: tuple[bool, Stub | None]
) -> None:
    read = answered(f'<InvoiceAddRs requestID="1" statusCode="0">{inside}</InvoiceAddRs>')
    assert (is_stub(*read), stub_of(*read)) == expected


def test_a_closed_answer_is_no_stub() -> None:
    read = answered('<InvoiceAddRs requestID="1" statusCode="3100" />')
    assert (is_stub(*read), stub_of(*read)) == (False, None)


def test_a_fetched_record_becomes_the_answer_that_was_lost_its_text_untouched() -> None:
    record = '<InvoiceRet>\n<Memo>a &amp; b&#233;  "</Memo>\n<X y="&gt;"/>\n</InvoiceRet>'
    read = answered(f'<InvoiceQueryRs requestID="9" statusCode="0">\n{record}\n</InvoiceQueryRs>')
    assert as_answer(ADD, OK, *read) == (
        '<InvoiceAddRs requestID="a &amp; b" statusCode="0" statusSeverity="Info" '
        f'statusMessage="Status OK">\n{record}\n</InvoiceAddRs>\n'
    )


@pytest.mark.parametrize(
    "inside",
    [
        "",
        "<CustomerRet><ListID>1</ListID></CustomerRet>",
        "<InvoiceRet><TxnID>1</TxnID></InvoiceRet><InvoiceRet><TxnID>2</TxnID></InvoiceRet>",
    ],
)
def test_a_fetch_without_its_one_record_makes_no_answer(inside: str) -> None:
    read = answered(f'<InvoiceQueryRs statusCode="0">{inside}</InvoiceQueryRs>')
    assert as_answer(ADD, OK, *read) is None


def test_a_deletion_has_no_record_to_answer_with() -> None:
    request = read_request(
        "<TxnDelRq><TxnDelType>Bill</TxnDelType><TxnID>1</TxnID></TxnDelRq>"
    ).requests[0]
    read = answered("<BillQueryRs><BillRet><TxnID>1</TxnID></BillRet></BillQueryRs>")
    assert as_answer(request, OK, *read) is None


def test_records_and_stubs_make_one_document_as_quickbooks_writes_it() -> None:
    delete = Request("TxnDelRq", None, writes=True, iterator=False, max_returned=None)
    read = answered("<InvoiceQueryRs><InvoiceRet><TxnID>5</TxnID></InvoiceRet></InvoiceQueryRs>")
    made = as_answer(ADD, OK, *read)
    assert made is not None
    text = answer_document(
        [
            made,
            stub_answer(ADD, OK, Stub("TxnID", "5 & 6", "9", "{A}")),
            stub_answer(ADD, (550, "Warn", "Notes"), Stub("ListID", "8", None, None)),
            stub_answer(delete, OK, None),
        ]
    )
    assert text == (
        '<?xml version="1.0" ?>\n<QBXML>\n<QBXMLMsgsRs>\n'
        '<InvoiceAddRs requestID="a &amp; b" statusCode="0" statusSeverity="Info" '
        'statusMessage="Status OK">\n<InvoiceRet><TxnID>5</TxnID></InvoiceRet>\n</InvoiceAddRs>\n'
        '<InvoiceAddRs requestID="a &amp; b" statusCode="0" statusSeverity="Info" '
        'statusMessage="Status OK">\n<ErrorRecovery>\n<TxnID>5 &amp; 6</TxnID>\n'
        "<EditSequence>9</EditSequence>\n<ExternalGUID>{A}</ExternalGUID>\n</ErrorRecovery>\n"
        "</InvoiceAddRs>\n"
        '<InvoiceAddRs requestID="a &amp; b" statusCode="550" statusSeverity="Warn" '
        'statusMessage="Notes">\n<ErrorRecovery>\n<ListID>8</ListID>\n</ErrorRecovery>\n'
        "</InvoiceAddRs>\n"
        '<TxnDelRs statusCode="0" statusSeverity="Info" statusMessage="Status OK"/>\n'
        "</QBXMLMsgsRs>\n</QBXML>\n"
    )
    back = read_answer(text)
    assert [answer.status_code for answer in back.answers] == [0, 0, 550, 0]
    assert [is_stub(back, answer) for answer in back.answers] == [False, True, True, False]
    assert stub_of(back, back.answers[1]) == Stub("TxnID", "5 & 6", "9", "{A}")


def test_a_deletion_of_which_the_status_is_known_is_answered_with_what_it_named() -> None:
    named = "<ListDelType>Customer</ListDelType><ListID>A &amp; B</ListID>"
    request = read_request(f'<ListDelRq requestID="4">{named}</ListDelRq>').requests[0]
    assert stub_answer(request, OK, Stub("ListID", "A & B", None, None)) == (
        '<ListDelRs requestID="4" statusCode="0" statusSeverity="Info" statusMessage="Status OK">\n'
        "<ListDelType>Customer</ListDelType>\n<ListID>A &amp; B</ListID>\n</ListDelRs>\n"
    )
    assert stub_answer(request, (3120, "Error", "no"), None) == (
        '<ListDelRs requestID="4" statusCode="3120" statusSeverity="Error" statusMessage="no"/>\n'
    )
