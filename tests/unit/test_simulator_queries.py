from datetime import date, datetime

import pytest
from simulator_company import PACIFIC, Bench, status, told

from qbwc_service.simulator.periods import DATE_MACROS, local


def _seeded() -> Bench:
    bench = Bench()
    for name in ("Adam", "Bea", "Carl"):
        bench.customer(name)
        bench.clock.pass_(3600)
    bench.customer("Dora")
    return bench


def _names(bench: Bench, inner: str, query: str = "CustomerQuery") -> list[str | None]:
    return bench.found(query, inner)


@pytest.mark.parametrize(
    ("inner", "names"),
    [
        ("", ["Adam", "Bea", "Carl", "Dora"]),
        ("<MaxReturned>2</MaxReturned>", ["Adam", "Bea"]),
        ("<FromModifiedDate>2024-03-01T10:30:00</FromModifiedDate>", ["Bea", "Carl", "Dora"]),
        ("<FromModifiedDate>2024-03-01T18:30:01+00:00</FromModifiedDate>", ["Carl", "Dora"]),
        ("<ToModifiedDate>2024-03-01T10:30:00</ToModifiedDate>", ["Adam", "Bea"]),
        ("<ToModifiedDate>2024-03-01</ToModifiedDate>", ["Adam", "Bea", "Carl", "Dora"]),
        ("<ToModifiedDate>2024-02-29</ToModifiedDate>", []),
    ],
)
def test_filters_choose_customers(inner: str, names: list[str]) -> None:
    assert _names(_seeded(), inner) == names


@pytest.mark.parametrize(
    ("criterion", "text", "names"),
    [
        ("StartsWith", "a", ["Adam"]),
        ("Contains", "A", ["Adam", "Bea", "Carl", "Dora"]),
        ("EndsWith", "a", ["Bea", "Dora"]),
    ],
)
def test_a_name_filter_ignores_case(criterion: str, text: str, names: list[str]) -> None:
    inner = (
        f"<NameFilter><MatchCriterion>{criterion}</MatchCriterion><Name>{text}</Name></NameFilter>"
    )
    assert _names(_seeded(), inner) == names


@pytest.mark.parametrize(
    ("inner", "names"),
    [
        ("<FromName>b</FromName>", ["Bea", "Carl", "Dora"]),
        ("<ToName>b</ToName>", ["Adam", "Bea"]),
        ("<FromName>B</FromName><ToName>Carl</ToName>", ["Bea", "Carl"]),
        ("", ["Adam", "Bea", "Carl", "Dora"]),
    ],
)
def test_a_name_range_holds_its_ends(inner: str, names: list[str]) -> None:
    assert _names(_seeded(), f"<NameRangeFilter>{inner}</NameRangeFilter>") == names


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        ("", ["On"]),
        ("<ActiveStatus>ActiveOnly</ActiveStatus>", ["On"]),
        ("<ActiveStatus>InactiveOnly</ActiveStatus>", ["Off"]),
        ("<ActiveStatus>All</ActiveStatus>", ["On", "Off"]),
        ("<FullName>Off</FullName>", ["Off"]),
    ],
)
def test_inactive_records_hide_unless_asked_for(wanted: str, names: list[str]) -> None:
    bench = Bench()
    bench.customer("On")
    bench.customer("Off", "<IsActive>false</IsActive>")
    assert _names(bench, wanted) == names


def test_what_is_found_comes_with_500_for_what_is_not() -> None:
    bench = _seeded()
    answer = bench.ask(
        "<CustomerQueryRq><FullName>Bea</FullName><FullName>Nobody</FullName>"
        "<FullName>adam</FullName></CustomerQueryRq>"
    )
    assert [ret.findtext("Name") for ret in answer] == ["Bea", "Adam"]
    assert told(answer) == (
        500,
        "Warn",
        (
            "The query request has not been fully completed. There was a required element "
            '("Nobody") that could not be found in QuickBooks.'
        ),
    )


def test_a_query_that_matches_nothing_is_1() -> None:
    answer = Bench().ask("<VendorQueryRq />")
    assert told(answer) == (
        1,
        "Info",
        "A query request did not find a matching object in QuickBooks",
    )


def test_an_item_query_finds_every_kind_of_item() -> None:
    bench = Bench()
    bench.service("Work")
    bench.add("ItemInventory", "<Name>Bolt</Name>")
    answer = bench.ask("<ItemQueryRq />")
    assert [ret.tag for ret in answer] == ["ItemServiceRet", "ItemInventoryRet"]
    assert bench.found("TermsQuery", name="Name") == ["Due on receipt", "Net 15", "Net 30"]
    assert bench.found("SalesTaxCodeQuery", name="Name") == ["Tax", "Non"]


def test_accounts_and_payment_methods_are_found_by_type() -> None:
    bench = Bench()
    income = "<AccountType>Income</AccountType><AccountType>Bank</AccountType>"
    assert _names(bench, income, "AccountQuery") == ["Checking", "Sales", "Services"]
    cash = "<PaymentMethodType>Cash</PaymentMethodType>"
    assert bench.found("PaymentMethodQuery", cash, "Name") == ["Cash"]


@pytest.mark.parametrize(
    ("inner", "names"),
    [
        ("<FullName>East</FullName>", ["Ann"]),
        ("<FullNameWithChildren>East</FullNameWithChildren>", ["Ann", "Bob"]),
        ("<FullName>East:Coast</FullName><FullName>East</FullName>", ["Ann", "Bob"]),
    ],
)
def test_customers_are_found_by_class(inner: str, names: list[str]) -> None:
    bench = Bench()
    bench.add("Class", "<Name>East</Name>")
    bench.add("Class", "<Name>Coast</Name><ParentRef><FullName>East</FullName></ParentRef>")
    bench.customer("Ann", "<ClassRef><FullName>East</FullName></ClassRef>")
    bench.customer("Bob", "<ClassRef><FullName>East:Coast</FullName></ClassRef>")
    bench.customer("Cy")
    assert _names(bench, f"<ClassFilter>{inner}</ClassFilter>") == names


def test_a_filter_by_something_that_is_not_there_is_500() -> None:
    answer = Bench().ask(
        "<CustomerQueryRq><ClassFilter><FullName>No</FullName></ClassFilter></CustomerQueryRq>"
    )
    assert told(answer)[:2] == (500, "Warn")


@pytest.mark.parametrize(
    ("operator", "names"),
    [
        ("LessThan", ["None"]),
        ("LessThanEqual", ["None", "Five"]),
        ("Equal", ["Five"]),
        ("GreaterThan", ["Nine"]),
        ("GreaterThanEqual", ["Five", "Nine"]),
    ],
)
def test_customers_are_found_by_what_they_owe(operator: str, names: list[str]) -> None:
    bench = Bench()
    bench.customer("None")
    bench.invoice(bench.customer("Five"), "5.00")
    bench.invoice(bench.customer("Nine"), "9.00")
    inner = f"<Operator>{operator}</Operator><Amount>5.00</Amount>"
    assert _names(bench, f"<TotalBalanceFilter>{inner}</TotalBalanceFilter>") == names


def test_a_currency_filter_needs_a_feature_the_company_does_not_use() -> None:
    answer = Bench().ask(
        "<CustomerQueryRq><CurrencyFilter><FullName>Euro</FullName></CurrencyFilter>"
        "</CustomerQueryRq>"
    )
    assert told(answer)[:2] == (3250, "Error")


def _invoices() -> Bench:
    bench = Bench()
    ann, bob = bench.customer("Ann"), bench.customer("Bob")
    job = bench.customer("Job", "<ParentRef><FullName>Ann</FullName></ParentRef>")
    dated = "<TxnDate>{}</TxnDate><RefNumber>{}</RefNumber>"
    bench.invoice(ann, "1.00", dated.format("2024-01-15", "A-1"))
    bench.clock.pass_(3600)
    bench.invoice(bob, "0.00", dated.format("2024-02-29", "a-1"))
    bench.invoice(job, "2.00", dated.format("2024-03-01", "B-1"))
    return bench


def _filter(name: str, inner: str) -> str:
    return f"<{name}>{inner}</{name}>"


@pytest.mark.parametrize(
    ("inner", "numbers"),
    [
        ("", ["A-1", "a-1", "B-1"]),
        ("<MaxReturned>1</MaxReturned>", ["A-1"]),
        ("<RefNumber>A-1</RefNumber>", ["A-1", "a-1"]),
        ("<RefNumberCaseSensitive>a-1</RefNumberCaseSensitive>", ["a-1"]),
        (
            _filter(
                "RefNumberFilter",
                "<MatchCriterion>StartsWith</MatchCriterion><RefNumber>b</RefNumber>",
            ),
            ["B-1"],
        ),
        (
            _filter(
                "RefNumberRangeFilter",
                "<FromRefNumber>A</FromRefNumber><ToRefNumber>A-1</ToRefNumber>",
            ),
            ["A-1", "a-1"],
        ),
        (
            _filter(
                "TxnDateRangeFilter",
                "<FromTxnDate>2024-01-16</FromTxnDate><ToTxnDate>2024-02-29</ToTxnDate>",
            ),
            ["a-1"],
        ),
        (_filter("TxnDateRangeFilter", "<ToTxnDate>2024-01-15</ToTxnDate>"), ["A-1"]),
        (_filter("TxnDateRangeFilter", "<DateMacro>Today</DateMacro>"), ["B-1"]),
        (_filter("TxnDateRangeFilter", "<DateMacro>Yesterday</DateMacro>"), ["a-1"]),
        (
            _filter("TxnDateRangeFilter", "<DateMacro>ThisCalendarYear</DateMacro>"),
            ["A-1", "a-1", "B-1"],
        ),
        (
            _filter(
                "ModifiedDateRangeFilter",
                "<FromModifiedDate>2024-03-01T09:31:00</FromModifiedDate>",
            ),
            ["a-1", "B-1"],
        ),
        (
            _filter(
                "ModifiedDateRangeFilter", "<ToModifiedDate>2024-03-01T09:31:00</ToModifiedDate>"
            ),
            ["A-1"],
        ),
        (_filter("EntityFilter", "<FullName>Ann</FullName>"), ["A-1"]),
        (
            _filter("EntityFilter", "<FullNameWithChildren>Ann</FullNameWithChildren>"),
            ["A-1", "B-1"],
        ),
        (
            _filter("AccountFilter", "<FullName>Accounts Receivable</FullName>"),
            ["A-1", "a-1", "B-1"],
        ),
        (_filter("AccountFilter", "<FullName>Checking</FullName>"), []),
        ("<PaidStatus>PaidOnly</PaidStatus>", ["a-1"]),
        ("<PaidStatus>NotPaidOnly</PaidStatus>", ["A-1", "B-1"]),
        ("<PaidStatus>All</PaidStatus>", ["A-1", "a-1", "B-1"]),
    ],
)
def test_filters_choose_invoices(inner: str, numbers: list[str]) -> None:
    assert _invoices().found("InvoiceQuery", inner, "RefNumber") == numbers


def test_a_transaction_is_found_by_its_id_and_shows_lines_only_when_asked() -> None:
    bench = _invoices()
    txn = bench.company.records("Invoice")[0]["TxnID"]
    plain = bench.ask(f"<InvoiceQueryRq><TxnID>{txn}</TxnID></InvoiceQueryRq>")
    assert plain[0].find("InvoiceLineRet") is None
    lines = "<IncludeLineItems>true</IncludeLineItems>"
    full = bench.ask(f"<InvoiceQueryRq><TxnID>{txn}</TxnID>{lines}</InvoiceQueryRq>")
    assert full[0].findtext("InvoiceLineRet/Amount") == "1.00"
    assert status(bench.ask("<InvoiceQueryRq><TxnID>99-1</TxnID></InvoiceQueryRq>")) == 500


def test_a_date_macro_that_is_not_kept_is_1030() -> None:
    answer = Bench().ask(
        f"<InvoiceQueryRq>{_filter('TxnDateRangeFilter', '<DateMacro>NextWeek</DateMacro>')}"
        "</InvoiceQueryRq>"
    )
    assert told(answer)[:2] == (1030, "Error")


def test_date_macros_are_ranges_of_days() -> None:
    day = date(2024, 2, 10)
    assert {name: macro(day) for name, macro in DATE_MACROS.items()} == {
        "All": ("", ""),
        "Today": ("2024-02-10", "2024-02-10"),
        "Yesterday": ("2024-02-09", "2024-02-09"),
        "ThisMonth": ("2024-02-01", "2024-02-29"),
        "ThisMonthToDate": ("2024-02-01", "2024-02-10"),
        "ThisCalendarYear": ("2024-01-01", "2024-12-31"),
        "ThisCalendarYearToDate": ("2024-01-01", "2024-02-10"),
    }


def test_a_time_without_offset_is_the_local_time_of_the_pc() -> None:
    now = datetime(2024, 3, 1, tzinfo=PACIFIC)
    assert local("2024-01-02T03:04:05", now) == datetime(2024, 1, 2, 3, 4, 5, tzinfo=PACIFIC)
    assert local("2024-01-02", now, end=True) == datetime(2024, 1, 2, 23, 59, 59, tzinfo=PACIFIC)


@pytest.mark.parametrize(
    ("meta", "count", "records"),
    [
        ("NoMetaData", None, 4),
        ("MetaDataOnly", "4", 0),
        ("MetaDataAndResponseData", "4", 4),
    ],
)
def test_metadata_counts(meta: str, count: str | None, records: int) -> None:
    answer = _seeded().ask(f'<CustomerQueryRq metaData="{meta}" />')
    assert (status(answer), answer.get("retCount"), len(answer)) == (0, count, records)


def test_include_ret_element_cuts_records() -> None:
    answer = _seeded().ask(
        "<CustomerQueryRq><FullName>Bea</FullName><IncludeRetElement>Name</IncludeRetElement>"
        "<IncludeRetElement>Balance</IncludeRetElement></CustomerQueryRq>"
    )
    assert [(child.tag, child.text) for child in answer[0]] == [
        ("Name", "Bea"),
        ("Balance", "0.00"),
    ]


def test_an_empty_filter_is_no_filter_and_a_page_of_none_is_refused() -> None:
    bench = _seeded()
    empty = "<MaxReturned></MaxReturned><FromModifiedDate></FromModifiedDate>"
    assert _names(bench, empty) == ["Adam", "Bea", "Carl", "Dora"]
    answer = bench.ask("<CustomerQueryRq><MaxReturned>0</MaxReturned></CustomerQueryRq>")
    assert told(answer) == (
        3085,
        "Error",
        'The number "0" in the field "MaxReturned" is invalid.',
    )
