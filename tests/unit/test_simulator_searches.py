"""The searches that find a record again, for every kind the company keeps."""

import pytest
from simulator_company import Bench, customer_ref, fields, status, told

NAMED = "<Name>{}</Name>"
PRICED = f"{NAMED}<SalesOrPurchase><Price>1.00</Price></SalesOrPurchase>"
LISTS = {
    "Customer": NAMED,
    "Vendor": NAMED,
    "OtherName": NAMED,
    "ItemService": PRICED,
    "ItemNonInventory": PRICED,
    "ItemInventory": NAMED,
    "Account": f"{NAMED}<AccountType>Bank</AccountType>",
    "StandardTerms": NAMED,
    "PaymentMethod": NAMED,
    "Class": NAMED,
}
LINE = "<{0}LineAdd><Amount>5.00</Amount></{0}LineAdd>"
# kind -> what stands behind the head, and the element of a line
TRANSACTIONS = {
    "Invoice": (LINE.format("Invoice"), "InvoiceLineRet"),
    "SalesReceipt": (LINE.format("SalesReceipt"), "SalesReceiptLineRet"),
    "ReceivePayment": (
        "<TotalAmount>2.00</TotalAmount><IsAutoApply>true</IsAutoApply>",
        "AppliedToTxnRet",
    ),
}


def _elements(kind: str) -> Bench:
    """A company that has the elements Alpha and, a minute younger, Beta."""
    bench = Bench()
    for name in ("Alpha", "Beta"):
        bench.clock.pass_(60)
        bench.add(kind, LISTS[kind].format(name))
    return bench


def _name_filter(criterion: str, text: str) -> str:
    inner = f"<MatchCriterion>{criterion}</MatchCriterion><Name>{text}</Name>"
    return f"<NameFilter>{inner}</NameFilter>"


@pytest.mark.parametrize("kind", LISTS)
@pytest.mark.parametrize(
    ("inner", "names"),
    [
        ("<FullName>beta</FullName><FullName>Alpha</FullName>", ["Beta", "Alpha"]),
        (_name_filter("StartsWith", "alp"), ["Alpha"]),
        (_name_filter("Contains", "ETA"), ["Beta"]),
        (_name_filter("EndsWith", "lpha"), ["Alpha"]),
        (
            "<NameRangeFilter><FromName>B</FromName><ToName>Beta</ToName></NameRangeFilter>",
            ["Beta"],
        ),
        (
            "<FromModifiedDate>2024-03-01T09:32:00</FromModifiedDate>"
            + _name_filter("Contains", "a"),
            ["Beta"],
        ),
    ],
    ids=["FullName", "StartsWith", "Contains", "EndsWith", "NameRange", "FromModifiedDate"],
)
def test_a_list_element_is_found_by_its_name(kind: str, inner: str, names: list[str]) -> None:
    only = "<IncludeRetElement>Name</IncludeRetElement>"
    answer = _elements(kind).ask(f"<{kind}QueryRq>{inner}{only}</{kind}QueryRq>")
    assert [fields(ret) for ret in answer] == [{"Name": name} for name in names]


@pytest.mark.parametrize("kind", LISTS)
def test_a_name_that_is_not_there_is_500_and_a_filter_that_finds_nothing_1(kind: str) -> None:
    bench = _elements(kind)
    for inner, found in (
        ("<FullName>Gamma</FullName>", (500, "Warn")),
        (_name_filter("StartsWith", "Gamma"), (1, "Info")),
    ):
        answer = bench.ask(f"<{kind}QueryRq>{inner}</{kind}QueryRq>")
        assert (told(answer)[:2], len(answer)) == (found, 0)


def _books(kind: str) -> Bench:
    """A company with X-1 for Ann and, an hour and a month later, x-2 for Bob."""
    bench = Bench()
    for name, head in (
        ("Ann", "<TxnDate>2024-01-31</TxnDate><RefNumber>X-1</RefNumber>"),
        ("Bob", "<TxnDate>2024-02-29</TxnDate><RefNumber>x-2</RefNumber>"),
    ):
        bench.invoice(bench.customer(name), "9.00", "<RefNumber>0</RefNumber>")
        bench.add(kind, customer_ref(name) + head + TRANSACTIONS[kind][0])
        bench.clock.pass_(3600)
    return bench


def _ann(bench: Bench) -> str:
    (ident,) = bench.found("CustomerQuery", "<FullName>Ann</FullName>", "ListID")
    return str(ident)


def _filter(name: str, **parts: str) -> str:
    inner = "".join(f"<{part}>{text}</{part}>" for part, text in parts.items())
    return f"<{name}>{inner}</{name}>"


@pytest.mark.parametrize("kind", TRANSACTIONS)
@pytest.mark.parametrize(
    ("inner", "numbers"),
    [
        ("<RefNumber>x-1</RefNumber>", ["X-1"]),
        ("<RefNumberCaseSensitive>x-2</RefNumberCaseSensitive>", ["x-2"]),
        (_filter("RefNumberFilter", MatchCriterion="StartsWith", RefNumber="X-"), ["X-1", "x-2"]),
        (_filter("RefNumberFilter", MatchCriterion="EndsWith", RefNumber="-2"), ["x-2"]),
        (_filter("RefNumberFilter", MatchCriterion="Contains", RefNumber="X-1"), ["X-1"]),
        (_filter("RefNumberRangeFilter", FromRefNumber="x-2", ToRefNumber="x-9"), ["x-2"]),
        (_filter("EntityFilter", FullName="Bob"), ["x-2"]),
        (_filter("EntityFilter", ListID="80000011-1709314200"), ["X-1"]),
        (
            _filter("TxnDateRangeFilter", FromTxnDate="2024-01-31", ToTxnDate="2024-01-31"),
            ["X-1"],
        ),
        (
            _filter(
                "ModifiedDateRangeFilter",
                FromModifiedDate="2024-03-01T10:30:00",
                ToModifiedDate="2024-03-01T10:30:00",
            ),
            ["x-2"],
        ),
        (
            _filter("TxnDateRangeFilter", FromTxnDate="2024-01-01", ToTxnDate="2024-12-31")
            + _filter("EntityFilter", FullName="Ann")
            + _filter("RefNumberFilter", MatchCriterion="StartsWith", RefNumber="x"),
            ["X-1"],
        ),
    ],
    ids=[
        *("RefNumber", "RefNumberCaseSensitive", "StartsWith", "EndsWith", "Contains"),
        *("RefNumberRange", "entity FullName", "entity ListID", "TxnDate", "ModifiedDate", "all"),
    ],
)
def test_a_transaction_is_found_by_number_entity_and_date(
    kind: str, inner: str, numbers: list[str]
) -> None:
    bench = _books(kind)
    only = "<IncludeRetElement>RefNumber</IncludeRetElement>"
    answer = bench.ask(f"<{kind}QueryRq>{inner}{only}</{kind}QueryRq>")
    shown = [{"RefNumber": number} for number in numbers]
    assert [fields(ret) for ret in answer if ret.findtext("RefNumber") != "0"] == shown


@pytest.mark.parametrize("kind", TRANSACTIONS)
def test_lines_come_only_when_they_are_asked_for(kind: str) -> None:
    bench = _books(kind)
    one, line = "<RefNumber>X-1</RefNumber>", TRANSACTIONS[kind][1]
    for more, lines in (
        ("", 0),
        ("<IncludeLineItems>false</IncludeLineItems>", 0),
        ("<IncludeLineItems>true</IncludeLineItems>", 1),
    ):
        answer = bench.ask(f"<{kind}QueryRq>{one}{more}</{kind}QueryRq>")
        assert (status(answer), len(answer[0].findall(line))) == (0, lines)
