"""What was probably meant: names of requests and of elements, and the form of a reference."""

import pytest

from qbxml import MalformedError, build, validate

pytestmark = pytest.mark.portable


def fixes(source: str) -> list[str]:
    return [one.fix for one in validate(source).problems]


def inside(type_: str, text: str) -> list[str]:
    return fixes(f"<{type_}Rq><{type_}>{text}</{type_}></{type_}Rq>")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Invoice", "InvoiceAdd or InvoiceQuery"),
        ("AddInvoice", "InvoiceAdd"),
        ("InvoiceCreate", "InvoiceAdd"),
        ("UpdateCustomer", "CustomerMod"),
        ("GetCustomer", "CustomerQuery"),
        ("customeradd", "CustomerAdd"),
        ("CustomrAdd", "CustomerAdd"),
        ("BillVoid", "TxnVoid"),
        ("VoidCheck", "TxnVoid"),
        ("EstimateVoid", ""),
        ("InvoiceDel", "TxnDel"),
        ("DeleteInvoice", "TxnDel"),
        ("CustomerDel", "ListDel"),
        ("ItemRemove", "ListDel"),
        ("TxnDelete", "TxnDel"),
        ("ListDelete", "ListDel"),
        ("InvoicDel", ""),
        ("FooAdd", ""),
        ("Foo", ""),
    ],
)
def test_the_request_that_was_meant_is_named_or_none(written: str, meant: str) -> None:
    with pytest.raises(MalformedError) as caught:
        build(written, {})
    assert [one.fix for one in caught.value.problems] == [f"Did you mean {meant}?" if meant else ""]
    told = " or ".join(f"{each}Rq" for each in meant.split(" or "))
    fix = f"Did you mean {told}?" if meant else "The qbXML reference lists all requests."
    assert fixes(f"<{written}Rq/>") == [fix]


CUSTOMER = "<CustomerRef><FullName>A</FullName></CustomerRef>"
VENDOR = "<VendorRef><ListID>1</ListID></VendorRef>"
TRANSFER = (
    "<TxnDate>2026-11-27</TxnDate><TransferFromAccountRef><ListID>1</ListID>"
    "</TransferFromAccountRef><TransferToAccountRef><ListID>2</ListID></TransferToAccountRef>"
)


@pytest.mark.parametrize(
    ("type_", "text", "fix"),
    [
        ("InvoiceAdd", f"{CUSTOMER}<LineAdd/>", "Did you mean InvoiceLineAdd?"),
        ("InvoiceAdd", f"{CUSTOMER}<LineItems/>", "Did you mean InvoiceLineAdd?"),
        ("BillAdd", f"{VENDOR}<Lines/>", "Did you mean ItemLineAdd?"),
        ("InvoiceAdd", f"{CUSTOMER}<Xyzzy/>", "Remove it."),
        ("InvoiceAdd", f"{CUSTOMER}<Quantity/>", "It stands in InvoiceLineAdd; move it there."),
        (
            "TransferAdd",
            f"{TRANSFER}<TransferAmount>1.00</TransferAmount>",
            "Did you mean Amount?",
        ),
        (
            "InvoiceAdd",
            "<CustomerRef>A &amp; B</CustomerRef>",
            "Write <CustomerRef><FullName>A &amp; B</FullName></CustomerRef>.",
        ),
    ],
)
def test_the_element_that_was_meant_is_named(type_: str, text: str, fix: str) -> None:
    assert inside(type_, text) == [fix]


ID = "{{tx-01hzzzzzzzzzzzzzzzzzzzzzzz.1.CustomerRet.ListID}}"
NAME = "{{tx-01hzzzzzzzzzzzzzzzzzzzzzzz.Name}}"


@pytest.mark.parametrize(
    ("text", "form", "field"),
    [
        ("A & B", "<FullName>A &amp; B</FullName>", '"FullName": "A & B"'),
        ("A & B " * 12, "<FullName>…</FullName>", '"FullName": …'),
        (ID, f"<ListID>{ID}</ListID>", f'"ListID": "{ID}"'),
        (NAME, f"<FullName>{NAME}</FullName>", f'"FullName": "{NAME}"'),
        (f"x{ID}", f"<FullName>x{ID}</FullName>", f'"FullName": "x{ID}"'),
    ],
)
def test_text_in_the_place_of_a_reference_is_told_once_with_the_form(
    text: str, form: str, field: str
) -> None:
    written = f"<CustomerRef>{text.replace('&', '&amp;')}</CustomerRef>"
    found = validate(
        f"<InvoiceAddRq><InvoiceAdd>{written}</InvoiceAdd></InvoiceAddRq>", for_service=True
    )
    assert [one.fix for one in found.problems] == [f"Write <CustomerRef>{form}</CustomerRef>."]
    assert found.warnings == ()
    with pytest.raises(MalformedError) as caught:
        build("InvoiceAdd", {"CustomerRef": text})
    told = [one.fix for one in caught.value.problems]
    assert told == [f'Write {{"CustomerRef": {{{field}}}}}.']


def test_data_is_answered_in_the_same_way() -> None:
    with pytest.raises(MalformedError) as caught:
        build("InvoiceAdd", {"LineItems": [], "LineAdd": []})
    assert [one.fix for one in caught.value.problems] == ["Did you mean InvoiceLineAdd?"] * 2
