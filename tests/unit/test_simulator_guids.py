"""An ExternalGUID can be written and read back; no query filters by it."""

import pytest
from lxml import etree
from simulator_company import Bench, customer_ref, fields, status

from qbwc_service.simulator import RequestProcessorError

GUID = "{57f3b9b6-86f1-4fcc-b1ee-566de1813d20}"
NAMED = "<Name>Ann</Name>"
PRICED = f"{NAMED}<SalesOrPurchase><Price>1.00</Price></SalesOrPurchase>"
PAID = f"{customer_ref('Owner')}<TotalAmount>5.00</TotalAmount>"
SOLD = "<SalesReceiptLineAdd><Amount>5.00</Amount></SalesReceiptLineAdd>"
# kind -> (what stands before the GUID, what stands after it, the version that brought it)
TAKING = {
    "Customer": (NAMED, "", "8.0"),
    "Vendor": (NAMED, "", "8.0"),
    "OtherName": (NAMED, "", "8.0"),
    "ItemService": (PRICED, "", "8.0"),
    "ItemNonInventory": (PRICED, "", "8.0"),
    "ItemInventory": (NAMED, "", "8.0"),
    "Invoice": (customer_ref("Owner"), "", "9.0"),
    "SalesReceipt": (customer_ref("Owner"), SOLD, "9.0"),
    "ReceivePayment": (PAID, "<IsAutoApply>false</IsAutoApply>", "9.0"),
}
NOT_TAKING = {
    "Account": f"{NAMED}<AccountType>Bank</AccountType>",
    "Class": NAMED,
    "StandardTerms": NAMED,
    "PaymentMethod": NAMED,
    "Transfer": "<Amount>1.00</Amount>",
}


def _add(kind: str, inner: str) -> str:
    return f"<{kind}AddRq><{kind}Add>{inner}</{kind}Add></{kind}AddRq>"


def _bench() -> Bench:
    bench = Bench()
    bench.customer("Owner")
    return bench


def _with_guid(kind: str) -> str:
    before, after, _ = TAKING[kind]
    return _add(kind, f"{before}<ExternalGUID>{GUID}</ExternalGUID>{after}")


def _last(bench: Bench, query: str, **attributes: str) -> dict[str, str | None]:
    """Return the last record of an answer."""
    return fields(bench.answers(query, **attributes)[0][-1])


@pytest.mark.parametrize("kind", TAKING)
def test_an_external_guid_comes_back_with_the_add_and_with_every_query(kind: str) -> None:
    bench = _bench()
    added = bench.ask(_with_guid(kind))
    assert (status(added), added[0].findtext("ExternalGUID")) == (0, GUID)
    assert _last(bench, f"<{kind}QueryRq />")["ExternalGUID"] == GUID
    only = "<IncludeRetElement>ExternalGUID</IncludeRetElement>"
    assert _last(bench, f"<{kind}QueryRq>{only}</{kind}QueryRq>") == {"ExternalGUID": GUID}


@pytest.mark.parametrize("kind", TAKING)
def test_an_external_guid_is_as_old_as_the_version_that_brought_it(kind: str) -> None:
    bench = _bench()
    since = TAKING[kind][2]
    older = f"{int(since[0]) - 1}.0"
    with pytest.raises(RequestProcessorError, match="0x80040400"):
        bench.process(_with_guid(kind), version=older)
    bench.process(_with_guid(kind), version=since)
    assert _last(bench, f"<{kind}QueryRq />", version=since)["ExternalGUID"] == GUID
    assert "ExternalGUID" not in _last(bench, f"<{kind}QueryRq />", version=older)


@pytest.mark.parametrize("kind", NOT_TAKING)
def test_what_has_no_external_guid_in_the_schema_takes_none(kind: str) -> None:
    bench = _bench()
    inner = f"{NOT_TAKING[kind]}<ExternalGUID>{GUID}</ExternalGUID>"
    with pytest.raises(RequestProcessorError, match="0x80040400"):
        bench.process(_add(kind, inner))


@pytest.mark.parametrize("kind", ["Customer", "Invoice"])
def test_an_external_guid_survives_a_change_and_cannot_be_changed(kind: str) -> None:
    bench = _bench()
    ret = bench.ask(_with_guid(kind))[0]
    ident = ret[0]
    inner = (
        f"{etree.tostring(ident, encoding='unicode').strip()}"
        f"<EditSequence>{ret.findtext('EditSequence')}</EditSequence>"
    )
    changed = bench.ask(f"<{kind}ModRq><{kind}Mod>{inner}</{kind}Mod></{kind}ModRq>")[0]
    assert changed.findtext("ExternalGUID") == GUID
    with pytest.raises(RequestProcessorError, match="0x80040400"):
        bench.ask(
            f"<{kind}ModRq><{kind}Mod>{inner}<ExternalGUID>{GUID}</ExternalGUID>"
            f"</{kind}Mod></{kind}ModRq>"
        )


def test_no_query_filters_by_external_guid() -> None:
    with pytest.raises(RequestProcessorError, match="0x80040400"):
        _bench().ask(f"<CustomerQueryRq><ExternalGUID>{GUID}</ExternalGUID></CustomerQueryRq>")


def test_a_guid_that_is_none_is_3065() -> None:
    answer = _bench().ask(_add("Customer", f"{NAMED}<ExternalGUID>me</ExternalGUID>"))
    assert (status(answer), len(answer)) == (3065, 0)
