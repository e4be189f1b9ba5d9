"""Values that are written otherwise than qbXML does: which are certain, and which are left."""

from collections.abc import Callable

import pytest

from qbxml import fix, validate

pytestmark = pytest.mark.portable


def customer(inside: str) -> str:
    return f"<CustomerAddRq><CustomerAdd>{inside}</CustomerAdd></CustomerAddRq>"


def in_invoice(name: str) -> Callable[[str], str]:
    return lambda value: (
        f"<InvoiceAddRq><InvoiceAdd><{name}>{value}</{name}></InvoiceAdd></InvoiceAddRq>"
    )


def in_query(name: str) -> Callable[[str], str]:
    return lambda value: f"<CustomerQueryRq><{name}>{value}</{name}></CustomerQueryRq>"


def in_line(name: str) -> Callable[[str], str]:
    line = in_invoice("InvoiceLineAdd")
    return lambda value: line(f"<{name}>{value}</{name}>")


PLACES = {
    "bool": in_invoice("IsPending"),
    "date": in_invoice("TxnDate"),
    "guid": in_invoice("ExternalGUID"),
    "amount": in_line("Amount"),
    "price": in_line("Rate"),
    "percent": in_line("RatePercent"),
    "quantity": in_line("Quantity"),
    "float": in_invoice("ExchangeRate"),
    "text": in_invoice("RefNumber"),
    "enum": lambda value: customer(f"<JobStatus>{value}</JobStatus>"),
    "datetime": in_query("FromModifiedDate"),
    "int": in_query("MaxReturned"),
}  # fmt: skip

GUID = "65e3c5af-0e52-4b7a-9b3c-3d5c1d2e3f40"
CERTAIN = [
    ("bool", "TRUE", "true"),
    ("bool", " False ", "false"),
    ("amount", "1,234.5", "1234.50"),
    ("amount", "-1,234,567.89", "-1234567.89"),
    ("amount", "100.5", "100.50"),
    ("amount", "100.", "100.00"),
    ("amount", "1,500.000", "1500.00"),
    ("amount", "1500.000", "1500.00"),
    ("amount", ".500", ".50"),
    ("amount", "<![CDATA[ 100.5 ]]>", "100.50"),
    ("price", "1.2500000", "1.25000"),
    ("price", "1,234.5", "1234.5"),
    ("quantity", "2.000000", "2.00000"),
    ("percent", "7.75%", "7.75"),
    ("percent", "7.75 %", "7.75"),
    ("float", "1,000.25", "1000.25"),
    ("int", "5.00", "5"),
    ("date", "20261127", "2026-11-27"),
    ("date", "2026/11/27", "2026-11-27"),
    ("date", "2026-1-5", "2026-01-05"),
    ("date", "11/27/2026", "2026-11-27"),
    ("date", "27.11.2026", "2026-11-27"),
    ("date", "5/5/2026", "2026-05-05"),
    ("date", "2026-11-27T00:00:00", "2026-11-27"),
    ("date", "2026-11-27T00:00:00.000", "2026-11-27"),
    ("date", "11/27/2026 00:00", "2026-11-27"),
    ("datetime", "2026-11-27T14:30:00.123", "2026-11-27T14:30:00"),
    ("datetime", "2026-11-27 14:30:00", "2026-11-27T14:30:00"),
    ("datetime", "2026/11/27 14:30", "2026-11-27T14:30:00"),
    ("datetime", "2026-11-27t14:30:00.5z", "2026-11-27T14:30:00Z"),
    ("datetime", "2026-11-27T14:30:00+0530", "2026-11-27T14:30:00+05:30"),
    ("datetime", "20261127", "2026-11-27"),
    ("guid", GUID, f"{{{GUID}}}"),
    ("enum", "inprogress", "InProgress"),
    ("enum", "In Progress", "InProgress"),
]


@pytest.mark.parametrize(("kind", "value", "meant"), CERTAIN)
def test_a_value_that_can_mean_one_thing_only_is_written_so(
    kind: str, value: str, meant: str
) -> None:
    assert fix(PLACES[kind](value)).text == PLACES[kind](meant)


UNCERTAIN = [
    *(("bool", value) for value in ("yes", "Y", "on", "-1", "")),
    *(
        ("amount", value)
        for value in ("12,50", "1,234", "1.234,50", "12,34.50", "1.005", "1e2", "$100", "(5.00)")
    ),
    *(("amount", value) for value in ("7%", "100 USD", ".", "1 234.50", "12345678901234")),
    *(("amount", value) for value in ("1.500", "10.500", "-100.000", "0.500", "1.500,00")),
    *(("amount", value) for value in ("0,500.00", "00,500.00", "1.500,000", "1,500")),
    *(("percent", value) for value in ("1.500%", "7.750 %")),
    ("int", "1.000"),
    *(("price", value) for value in ("1.123456", "€5")),
    *(("quantity", value) for value in ("5%", "$5")),
    *(("int", value) for value in ("5.5", "0", "1,000")),
    *(("date", value) for value in ("01/02/2026", "2026-02-30", "11272026", "13/13/2026")),
    *(("date", value) for value in ("27 Nov 2026", "11/27/26", "2026-11/27", "2026-331")),
    *(("date", value) for value in ("2026-11-27T14:30:00", "2026-11-27T00:00:00.5", "now")),
    *(("date", value) for value in ("2026-11-27T00:00:00Z", "2026-11-27T00:00:00.000Z")),
    *(("date", value) for value in ("2026-11-27T00:00:00+02:00", "2026-11-27 00:00-0800")),
    *(("datetime", value) for value in ("2026-11-27 2:30 PM", "2026-11-27T24:30")),
    ("datetime", "1/2/2026 10:00"),
    *(("guid", value) for value in (GUID[:-1], GUID.replace("-", ""))),
    *(("enum", value) for value in ("Awardet", "In-Progress", "Pend")),
    ("text", "123456789012"),
    ("amount", "{{tx-00000000000000000000000000.Amount}}"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "value"), UNCERTAIN)
def test_what_may_mean_two_things_or_would_lose_something_is_left(kind: str, value: str) -> None:
    source = PLACES[kind](value)
    fixed = fix(source)
    assert (fixed.text, fixed.changes) == (source, ())
    assert fixed.findings == validate(source)


@pytest.mark.parametrize(
    ("edition", "value", "meant"),
    [
        ("US", "$100", "100.00"),
        ("US", "-$1,234.50", "-1234.50"),
        ("CA", "$ 9.5", "9.50"),
        ("UK", "£9.50", "9.50"),
        ("UK", "$9.50", "$9.50"),
        ("US", "£9.50", "£9.50"),
    ],
)
def test_a_sign_of_money_goes_where_it_is_the_editions_own(
    edition: str, value: str, meant: str
) -> None:
    source = PLACES["amount"](value)
    assert fix(source, edition=edition).text == PLACES["amount"](meant)
