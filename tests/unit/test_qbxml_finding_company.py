"""A company file that did a write, or did not, and whose answer never arrived (D21)."""

from datetime import datetime, timedelta

import pytest
from simulator_company import Bench

from qbxml import (
    Answer,
    AnswerSet,
    Finding,
    Request,
    answer_document,
    as_answer,
    fetch,
    judge,
    read_answer,
    read_request,
    search,
    with_guid,
)

GUID = "{6b063959-81b0-4622-85d6-f548c8ccb517}"
OK = (0, "Info", "Status OK")
INVOICE = (
    "<InvoiceAdd><CustomerRef><FullName>Ann</FullName></CustomerRef>{}<InvoiceLineAdd>"
    "<Desc>a &amp; b</Desc><Amount>9.50</Amount></InvoiceLineAdd></InvoiceAdd>"
)
PAYMENT = (
    "<ReceivePaymentAdd><CustomerRef><FullName>Ann</FullName></CustomerRef>"
    "<TotalAmount>5</TotalAmount><IsAutoApply>true</IsAutoApply></ReceivePaymentAdd>"
)


class Desk:
    """Sends writes to a company with one customer, an hour after it was made."""

    def __init__(self) -> None:
        self.bench = Bench()
        self.customer = self.bench.customer("Ann")
        self.bench.clock.pass_(3600)

    def now(self) -> datetime:
        return self.bench.clock.now.replace(tzinfo=None)

    def ask(self, request: Request) -> tuple[AnswerSet, Answer]:
        read = read_answer(self.bench.process(request.written(request.request_id or "q")))
        return read, read.answers[0]

    def find(self, request: Request, since: datetime, guid: str | None = None) -> Finding:
        searched = search(request, guid=guid, since=since, until=self.now(), version="13.0")
        assert searched is not None
        return judge(searched, *self.ask(searched.query))


def request(kind: str, inside: str) -> Request:
    return read_request(f'<{kind}Rq requestID="1">{inside}</{kind}Rq>').requests[0]


ADDS = [
    request("CustomerAdd", "<CustomerAdd><Name>Bob</Name></CustomerAdd>"),
    request(
        "CustomerAdd",
        "<CustomerAdd><Name>Job</Name><ParentRef><FullName>Ann</FullName></ParentRef></CustomerAdd>",
    ),
    request("VendorAdd", "<VendorAdd><Name>Paper</Name></VendorAdd>"),
    request(
        "AccountAdd", "<AccountAdd><Name>Cash</Name><AccountType>Bank</AccountType></AccountAdd>"
    ),
    request("InvoiceAdd", INVOICE.format("")),
    request("InvoiceAdd", INVOICE.format("<TxnDate>2024-02-01</TxnDate>")),
    request("InvoiceAdd", INVOICE.format("<RefNumber>A-7</RefNumber>")),
    request("ReceivePaymentAdd", PAYMENT),
]


@pytest.mark.parametrize("marked", [True, False])
@pytest.mark.parametrize("add", ADDS, ids=lambda add: add.type)
def test_d21_a_write_that_was_done_is_found_and_its_answer_made_again(
    add: Request,
    marked: bool,  # noqa: FBT001
) -> None:
    desk = Desk()
    sent = with_guid(add, GUID) if marked else add
    since = desk.now()
    lost, answer = desk.ask(sent)
    assert answer.status_code == 0, answer.message
    desk.bench.clock.pass_(60)
    finding = desk.find(add, since, GUID if marked else None)
    assert finding.kind == "found", finding.why
    assert finding.id_name is not None
    assert finding.id is not None
    fetched = fetch(add.type, finding.id_name, finding.id, version="13.0")
    assert fetched is not None
    again = as_answer(add, OK, *desk.ask(fetched))
    assert again is not None
    assert answer_document([again]) == lost.text


@pytest.mark.parametrize("marked", [True, False])
@pytest.mark.parametrize("add", ADDS, ids=lambda add: add.type)
def test_d21_a_write_that_was_not_done_is_not_found(add: Request, marked: bool) -> None:  # noqa: FBT001
    desk = Desk()
    desk.ask(with_guid(add, "{00000000-0000-0000-0000-000000000001}"))
    desk.bench.clock.pass_(3600)
    finding = desk.find(add, desk.now(), GUID if marked else None)
    assert finding.kind == "not_found", finding.why


def test_d21_two_like_it_are_told_apart_by_their_guid_alone() -> None:
    desk = Desk()
    since = desk.now()
    bill = request("InvoiceAdd", INVOICE.format(""))
    desk.ask(with_guid(bill, "{00000000-0000-0000-0000-000000000001}"))
    _, answer = ours = desk.ask(with_guid(bill, GUID))
    assert answer.status_code == 0
    finding = desk.find(bill, since, GUID)
    assert (finding.kind, finding.id) == ("found", text_of(ours, "TxnID"))
    assert desk.find(bill, since).kind == "ambiguous"


def text_of(read: tuple[AnswerSet, Answer], name: str) -> str:
    inside = read[0].text[read[1].tag.end : read[1].end]
    return inside.partition(f"<{name}>")[2].partition("</")[0]


def test_d21_a_change_that_was_done_is_found_and_one_that_was_not_is_not() -> None:
    desk = Desk()
    query = request("CustomerQuery", f"<ListID>{desk.customer}</ListID>")
    sequence = text_of(desk.ask(query), "EditSequence")
    change = request(
        "CustomerMod",
        f"<CustomerMod><ListID>{desk.customer}</ListID><EditSequence>{sequence}</EditSequence>"
        "<Phone>555</Phone></CustomerMod>",
    )
    since = desk.now()
    assert desk.find(change, since).kind == "not_found"
    desk.ask(change)
    desk.bench.clock.pass_(60)
    assert desk.find(change, since).kind == "found"
    assert desk.find(change, desk.now() + timedelta(days=1)).kind == "ambiguous"
    desk.ask(request("CustomerMod", change.body.replace(sequence, "0").replace("555", "556")))
    assert desk.find(change, since).kind == "found"


@pytest.mark.parametrize("verb", ["TxnDel", "TxnVoid"])
def test_d21_a_removal_that_was_done_is_found_and_one_that_was_not_is_not(verb: str) -> None:
    desk = Desk()
    ident = text_of(desk.ask(request("InvoiceAdd", INVOICE.format(""))), "TxnID")
    desk.bench.clock.pass_(60)
    since = desk.now()
    removal = request(verb, f"<{verb}Type>Invoice</{verb}Type><TxnID>{ident}</TxnID>")
    assert desk.find(removal, since).kind == "not_found"
    desk.ask(removal)
    assert desk.find(removal, since).kind == "found"


def test_d21_a_list_element_that_is_gone_was_deleted() -> None:
    desk = Desk()
    removal = request(
        "ListDel", f"<ListDelType>Customer</ListDelType><ListID>{desk.customer}</ListID>"
    )
    assert desk.find(removal, desk.now()).kind == "not_found"
    desk.ask(removal)
    assert desk.find(removal, desk.now()).kind == "found"
