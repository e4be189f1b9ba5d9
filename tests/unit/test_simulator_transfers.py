from typing import Any

import pytest
from simulator_company import Bench, fields, status, told

from qbwc_service.simulator import RequestProcessorError


def _account(side: str, name: str) -> str:
    return f"<Transfer{side}AccountRef><FullName>{name}</FullName></Transfer{side}AccountRef>"


def _between(source: str = "Checking", target: str = "Bank 00001", amount: str = "5.00") -> str:
    return f"{_account('From', source)}{_account('To', target)}<Amount>{amount}</Amount>"


def _ask(bench: Bench, inner: str) -> Any:
    return bench.ask(f"<TransferAddRq><TransferAdd>{inner}</TransferAdd></TransferAddRq>")


def _bench() -> Bench:
    bench = Bench()
    bench.company.seed(bank_accounts=1)
    return bench


def test_a_transfer_moves_money_between_two_accounts() -> None:
    bench = _bench()
    ret = _ask(bench, _between() + "<Memo>rent</Memo>")[0]
    assert fields(ret) == {
        "TxnID": "1-1709314200",
        "TimeCreated": "2024-03-01T09:30:00-08:00",
        "TimeModified": "2024-03-01T09:30:00-08:00",
        "EditSequence": "1709314200",
        "TxnNumber": "1",
        "TxnDate": "2024-03-01",
        "FromAccountBalance": "-5.00",
        "ToAccountBalance": "5.00",
        "Amount": "5.00",
        "Memo": "rent",
    }
    assert ret.findtext("TransferToAccountRef/FullName") == "Bank 00001"
    banks = "<AccountType>Bank</AccountType>"
    assert bench.found("AccountQuery", banks, "Balance") == ["-5.00", "5.00"]


@pytest.mark.parametrize(
    ("inner", "code"),
    [
        (_between(target="Nowhere"), 3140),
        (_between(target="Checking"), 3210),
        (_between(amount=""), 3150),
        (_account("From", "Checking") + "<Amount>1.00</Amount>", 3150),
    ],
)
def test_a_transfer_needs_two_accounts_and_an_amount(inner: str, code: int) -> None:
    bench = _bench()
    assert told(_ask(bench, inner))[:2] == (code, "Error")
    assert bench.company.records("Transfer") == []


def test_transfers_are_found_by_id_and_by_date_and_page_by_page() -> None:
    bench = _bench()
    for day in ("2024-01-31", "2024-02-29"):
        _ask(bench, f"<TxnDate>{day}</TxnDate>{_between()}")
    dated = (
        "<TxnDateRangeFilter><FromTxnDate>2024-02-01</FromTxnDate></TxnDateRangeFilter>"
        "<IncludeRetElement>TxnDate</IncludeRetElement>"
    )
    assert bench.found("TransferQuery", dated, "TxnDate") == ["2024-02-29"]
    named = "<TxnID>1-1709314200</TxnID>"
    assert bench.found("TransferQuery", named, "TxnDate") == ["2024-01-31"]
    page = bench.ask(
        '<TransferQueryRq iterator="Start"><MaxReturned>1</MaxReturned></TransferQueryRq>'
    )
    assert (page.get("iteratorRemainingCount"), len(page)) == ("1", 1)


def test_a_transfer_can_be_changed() -> None:
    bench = _bench()
    txn = _ask(bench, _between())[0].findtext("TxnID")
    inner = f"<TxnID>{txn}</TxnID><EditSequence>1709314200</EditSequence><Amount>7.00</Amount>"
    changed = bench.ask(f"<TransferModRq><TransferMod>{inner}</TransferMod></TransferModRq>")
    assert (status(changed), changed[0].findtext("ToAccountBalance")) == (0, "7.00")


def test_transfers_came_with_version_12() -> None:
    bench = _bench()
    with pytest.raises(RequestProcessorError, match="0x80040400"):
        bench.process("<TransferQueryRq />", version="11.0")
