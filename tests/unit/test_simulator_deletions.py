from typing import Any

import pytest
from simulator_company import Bench, fields, status, told, txn_removal

from qbwc_service.simulator import Product

DAY = 86_400.0


def _list_del(ident: str, kind: str = "Customer") -> str:
    inner = f"<ListDelType>{kind}</ListDelType><ListID>{ident}</ListID>"
    return f"<ListDelRq>{inner}</ListDelRq>"


def _types(side: str, *kinds: str) -> str:
    return "".join(f"<{side}DelType>{kind}</{side}DelType>" for kind in kinds)


def _deleted(bench: Bench, side: str, inner: str, more: str = "") -> Any:
    return bench.ask(f"<{side}DeletedQueryRq{more}>{inner}</{side}DeletedQueryRq>")


def _bench() -> Bench:
    """Ann was deleted first, then the vendor, a day later Bob under her."""
    bench = Bench()
    ann = bench.customer("Ann")
    job = bench.customer("Job", "<ParentRef><FullName>Ann</FullName></ParentRef>")
    bench.ask(_list_del(job))
    bench.clock.pass_(60)
    vendor = bench.add("Vendor", "<Name>Vic</Name>").findtext("ListID")
    bench.ask(_list_del(vendor, "Vendor"))
    bench.clock.pass_(DAY)
    bench.ask(_list_del(ann))
    return bench


def test_deleted_list_elements_are_told_type_by_type_and_oldest_first() -> None:
    answer = _deleted(_bench(), "List", _types("List", "Vendor", "Customer"))
    assert [(ret.tag, ret.findtext("FullName")) for ret in answer] == [
        ("ListDeletedRet", "Vic"),
        ("ListDeletedRet", "Ann:Job"),
        ("ListDeletedRet", "Ann"),
    ]
    assert fields(answer[1]) == {
        "ListDelType": "Customer",
        "ListID": "80000012-1709314200",
        "TimeCreated": "2024-03-01T09:30:00-08:00",
        "TimeDeleted": "2024-03-01T09:30:00-08:00",
        "FullName": "Ann:Job",
    }


def test_deleted_transactions_are_told_with_their_number() -> None:
    bench = Bench()
    ret = bench.invoice(bench.customer("Ann"), "1.00", "<RefNumber>7</RefNumber>")
    bench.ask(txn_removal("Void", "Invoice", ret.findtext("TxnID")))
    assert told(_deleted(bench, "Txn", _types("Txn", "Invoice"))) == (
        1,
        "Info",
        "A query request did not find a matching object in QuickBooks",
    )
    bench.ask(txn_removal("Del", "Invoice", ret.findtext("TxnID")))
    (gone,) = _deleted(bench, "Txn", _types("Txn", "Bill", "Invoice"))
    assert (gone.tag, fields(gone)) == (
        "TxnDeletedRet",
        {
            "TxnDelType": "Invoice",
            "TxnID": "1-1709314200",
            "TimeCreated": "2024-03-01T09:30:00-08:00",
            "TimeDeleted": "2024-03-01T09:30:00-08:00",
            "RefNumber": "7",
        },
    )


@pytest.mark.parametrize(
    ("limits", "names"),
    [
        ("", ["Ann:Job", "Ann"]),
        ("<FromDeletedDate>2024-03-01T09:30:00</FromDeletedDate>", ["Ann:Job", "Ann"]),
        ("<FromDeletedDate>2024-03-01T09:30:01</FromDeletedDate>", ["Ann"]),
        ("<ToDeletedDate>2024-03-01</ToDeletedDate>", ["Ann:Job"]),
        (
            "<FromDeletedDate>2024-03-02</FromDeletedDate><ToDeletedDate>2024-03-02</ToDeletedDate>",
            ["Ann"],
        ),
    ],
)
def test_deletions_are_found_by_time(limits: str, names: list[str]) -> None:
    inner = f"<DeletedDateRangeFilter>{limits}</DeletedDateRangeFilter>"
    answer = _deleted(_bench(), "List", _types("List", "Customer") + inner)
    assert [ret.findtext("FullName") for ret in answer] == names


def test_deletions_are_told_for_90_days() -> None:
    bench = _bench()
    bench.clock.pass_(89 * DAY - 60)
    asked = _types("List", "Customer")
    assert len(_deleted(bench, "List", asked)) == 2
    bench.clock.pass_(1)
    assert len(_deleted(bench, "List", asked)) == 1


def test_deletions_can_be_counted_and_cut() -> None:
    bench = _bench()
    asked = _types("List", "Customer")
    counted = _deleted(bench, "List", asked, ' metaData="MetaDataOnly"')
    assert (counted.get("retCount"), len(counted)) == ("2", 0)
    only = "<IncludeRetElement>ListID</IncludeRetElement>"
    assert [list(fields(ret)) for ret in _deleted(bench, "List", asked + only)] == [["ListID"]] * 2


def test_a_restored_backup_tells_of_no_deletion() -> None:
    bench = Bench()
    backup = bench.company.snapshot()
    bench.ask(_list_del(bench.customer("Ann")))
    bench.company.restore(backup)
    bench.session = bench.company.open("Relay")
    assert status(_deleted(bench, "List", _types("List", "Customer"))) == 1


def test_in_multi_user_mode_a_deleted_element_is_only_made_inactive() -> None:
    bench = Bench(product=Product(multi_user=True))
    ann = bench.customer("Ann")
    assert status(bench.ask(_list_del(ann))) == 0
    assert [one["IsActive"] for one in bench.company.records("Customer")] == ["false"]
    assert status(_deleted(bench, "List", _types("List", "Customer"))) == 1
