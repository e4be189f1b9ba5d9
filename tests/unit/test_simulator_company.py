import threading

import pytest
from simulator_company import Bench

from qbwc_service.simulator import Company, RequestProcessorError

ADD = "<CustomerAddRq><CustomerAdd><Name>{}</Name></CustomerAdd></CustomerAddRq>"


def test_a_company_begins_with_the_lists_an_invoice_needs() -> None:
    company = Company()
    accounts = {one["Name"]: one["AccountType"] for one in company.records("Account")}
    assert accounts == {
        "Accounts Receivable": "AccountsReceivable",
        "Accounts Payable": "AccountsPayable",
        "Checking": "Bank",
        "Undeposited Funds": "OtherCurrentAsset",
        "Inventory Asset": "OtherCurrentAsset",
        "Sales": "Income",
        "Services": "Income",
        "Cost of Goods Sold": "CostOfGoodsSold",
        "Job Expenses": "Expense",
    }
    assert company.records("Customer") == []


def test_seeds_are_records_like_any_other() -> None:
    bench = Bench()
    bench.company.seed(customers=3, vendors=2, items=2, invoices=4)
    counts = {
        kind: len(bench.company.records(kind))
        for kind in ("Customer", "Vendor", "ItemService", "Invoice")
    }
    assert counts == {"Customer": 3, "Vendor": 2, "ItemService": 2, "Invoice": 4}
    assert bench.found("InvoiceQuery", "<RefNumber>3</RefNumber>", "BalanceRemaining") == ["3.00"]
    assert bench.company.effects == {}


def test_seeding_says_what_it_cannot_make() -> None:
    company = Company()
    with pytest.raises(ValueError, match="cannot seed widgets"):
        company.seed(widgets=1)
    with pytest.raises(ValueError, match="invoices need customers and items"):
        company.seed(invoices=1)


def test_another_file_than_the_open_one_is_refused() -> None:
    company = Company(path=r"C:\Books\a.qbw")
    with pytest.raises(RequestProcessorError) as refused:
        company.open("Relay", r"C:\Books\b.qbw")
    assert refused.value.hresult == "0x8004040A"
    assert company.open("Relay", r"c:\books\A.QBW").is_open


def test_a_closed_session_is_no_session() -> None:
    bench = Bench()
    bench.company.close(bench.session)
    with pytest.raises(RequestProcessorError, match="0x8004040D"):
        bench.process("<HostQueryRq />")
    with pytest.raises(RequestProcessorError, match="0x8004040D"):
        bench.company.housekeep(bench.session, bench.document("<HostQueryRq />"))


def test_restoring_ends_sessions_and_takes_only_backups() -> None:
    bench = Bench()
    backup = bench.company.snapshot()
    bench.customer("Ann")
    bench.company.restore(backup)
    with pytest.raises(RequestProcessorError, match="0x8004040D"):
        bench.process("<HostQueryRq />")
    with pytest.raises(TypeError, match="not a snapshot"):
        bench.company.restore({})
    bench.session = bench.company.open("Relay")
    bench.customer("Ann")
    bench.company.restore(backup)
    assert bench.company.records("Customer") == []


def test_latency_is_slept_for_opening_and_for_each_request() -> None:
    slept: list[float] = []
    seconds = iter([2.0, 8.0])
    company = Company(open_seconds=4.0, request_seconds=lambda: next(seconds), sleep=slept.append)
    bench = Bench()
    session = company.open("Relay")
    company.housekeep(session, bench.document("<HostQueryRq />"))
    company.process(session, bench.document("<HostQueryRq /><CompanyQueryRq />"))
    assert slept == [4.0, 2.0, 8.0]


def test_effects_are_counted_and_the_documents_kept() -> None:
    bench = Bench()
    bench.customer("Ann")
    bench.process(ADD.format("Ann") + ADD.format("Bob"))
    assert bench.company.effects == {("CustomerAdd", "Ann"): 1, ("CustomerAdd", "Bob"): 1}
    assert (bench.company.applied("CustomerAdd"), bench.company.applied("VendorAdd")) == (2, 0)
    assert list(bench.company.received)[1] == bench.document(ADD.format("Ann") + ADD.format("Bob"))


def test_housekeeping_is_not_counted() -> None:
    bench = Bench()
    bench.company.housekeep(bench.session, bench.document(ADD.format("Ann")))
    assert bench.company.effects == {}
    assert (len(bench.company.received), len(bench.company.records("Customer"))) == (0, 1)


def test_a_caller_cannot_change_the_books_through_records() -> None:
    bench = Bench()
    bench.customer("Ann", "<BillAddress><City>X</City></BillAddress>")
    bench.company.records("Customer")[0]["BillAddress"]["City"] = "Y"  # type: ignore[index]
    assert bench.company.records("Customer")[0]["BillAddress"] == {"City": "X"}


def test_a_company_is_safe_for_many_threads() -> None:
    bench = Bench()
    documents = [bench.document(ADD.format(f"C{n % 40}")) for n in range(160)]
    answers: list[str] = []

    def work(mine: list[str]) -> None:
        session = bench.company.open("Relay")
        answers.extend(bench.company.process(session, document) for document in mine)
        bench.company.close(session)

    threads = [threading.Thread(target=work, args=(documents[n::8],)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum('statusCode="0"' in answer for answer in answers) == 40
    assert sum('statusCode="3100"' in answer for answer in answers) == 120
    assert len({one["ListID"] for one in bench.company.records("Customer")}) == 40
