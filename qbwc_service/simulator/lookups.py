"""Queries that look across kinds: what is to be paid, deposited, built, or owed as sales tax."""

from collections.abc import Callable, Mapping

from qbwc_service.simulator import ledger, movements, stock
from qbwc_service.simulator.books import Record
from qbwc_service.simulator.documents import Answer
from qbwc_service.simulator.kinds import ENTITIES, ITEMS, STOCKED
from qbwc_service.simulator.ledger import NOTHING, money, number, quantity
from qbwc_service.simulator.reading import Fields
from qbwc_service.simulator.refusals import StatusError
from qbwc_service.simulator.rendering import Renderer, Ret
from qbwc_service.simulator.requests import Call, texts


def bills_to_pay(call: Call) -> Answer:
    """Tell the open bills of a vendor and its credits that are left; 3140 for another name."""
    books = call.books
    payee = books.resolve(ENTITIES, call.fields["PayeeEntityRef"], "PayeeEntity").id
    until = str(call.fields.get("DueDate") or "9999")
    bills = [
        ("BillToPay", _common(one) | {"AmountDue": money(ledger.balance(books, one))})
        for one in books.records["Bill"].values()
        if ledger.party(one) == payee
        and one.text("DueDate") <= until
        and ledger.balance(books, one) > 0
    ]
    credits_left = [
        ("CreditToApply", _common(one) | {"CreditRemaining": money(ledger.unused(books, one))})
        for one in books.records["VendorCredit"].values()
        if ledger.party(one) == payee and ledger.unused(books, one) > 0
    ]
    writer = Renderer(books)
    return call.listing(
        [("BillToPayRet", {name: writer.named(told)}) for name, told in (*bills, *credits_left)]
    )


def _common(record: Record) -> Fields:
    return {
        "TxnID": record.id,
        "TxnType": record.kind.name,
        "APAccountRef": record.fields.get("APAccountRef", ""),
        "TxnDate": record.text("TxnDate"),
        "RefNumber": record.text("RefNumber"),
        "DueDate": record.text("DueDate"),
    }


def to_deposit(call: Call) -> Answer:
    """Tell the payments that lie among the undeposited funds."""
    writer = Renderer(call.books)
    rets: list[Ret] = [
        (
            "ReceivePaymentToDepositRet",
            writer.named(
                {
                    "TxnID": one.id,
                    "TxnType": one.kind.name,
                    "CustomerRef": one.fields.get("CustomerRef", ""),
                    "TxnDate": one.text("TxnDate"),
                    "RefNumber": one.text("RefNumber"),
                    "Amount": money(ledger.total(one)),
                }
            ),
        )
        for one in movements.undeposited(call.books)
    ]
    return call.listing(rets)


def tax_payable(call: Call) -> Answer:
    """Tell the sales tax of sales up to a day, by the vendor and the item it is owed for."""
    books, until = call.books, str(call.fields.get("AsOfDate") or "9999")
    owed: dict[str, dict[str, Fields]] = {}
    for kind, way in (("Invoice", 1), ("SalesReceipt", 1), ("CreditMemo", -1)):
        for sale in books.records[kind].values():
            item = books.by_id.get(sale.reference("ItemSalesTaxRef"))
            if item and sale.text("TxnDate") <= until:
                lines = owed.setdefault(item.reference("TaxVendorRef"), {})
                line = lines.setdefault(item.id, {"ItemSalesTaxRef": {"ListID": item.id}})
                tax = number(line, "Amount") + ledger.amount(sale, "SalesTaxTotal") * way
                line["Amount"] = money(tax)
    writer = Renderer(books)
    rets: list[Ret] = []
    for vendor, lines in owed.items():
        total = sum((number(line, "Amount") for line in lines.values()), NOTHING)
        told: Fields = {"Amount": money(total), "SalesTaxPayableLineRet": list(lines.values())}
        payee: Fields = {"PayeeEntityRef": {"ListID": vendor}} if vendor else {}
        rets.append(("SalesTaxPayableRet", writer.named(payee | told)))
    return call.listing(rets)


def can_build(call: Call) -> Answer:
    """Tell how many of an assembly the parts in stock are enough for; 3140 for another item."""
    books, asked = call.books, call.fields["ItemInventoryAssemblyRef"]
    assembly = books.resolve(("ItemInventoryAssembly",), asked, "ItemInventoryAssembly")
    told: Fields = {
        "ItemInventoryAssemblyRef": {"ListID": assembly.id},
        "TxnDate": call.fields["TxnDate"],
        "QuantityCanBuild": quantity(stock.can_build(assembly, stock.on_hand(books))),
    }
    return call.listing([("ItemAssembliesCanBuildRet", Renderer(books).named(told))])


def bar_codes(call: Call) -> Answer:
    """Tell which items bear these bar codes."""
    wanted = texts(call.fields, "BarCodeValue")
    found = [
        item
        for kind in ITEMS
        for item in call.books.records[kind].values()
        if item.text("BarCodeValue") and (not wanted or item.text("BarCodeValue") in wanted)
    ]
    return call.listing(
        [
            (
                "BarCodeRet",
                {
                    "ListType": item.kind.name,
                    "ListID": item.id,
                    "FullName": call.books.full_name(item),
                },
            )
            for item in found
        ]
    )


def sites(call: Call) -> Answer:
    """Tell what is in stock of each item, all of it at the first site; 500 for an unknown item."""
    books, wanted = call.books, texts(call.fields, "ListID")
    held = stock.on_hand(books)
    for ident in wanted:
        if ident not in held:
            raise StatusError(500, f'"{ident}" could not be found in QuickBooks.', severity="Warn")
    first = next(iter(books.records["InventorySite"]), "")
    items = [one for kind in STOCKED for one in books.records[kind].values()] if first else []
    rets: list[Ret] = [
        (
            "ItemSitesRet",
            Renderer(books).named(
                {
                    "ListID": item.id,
                    f"{item.kind.name}Ref": {"ListID": item.id},
                    "InventorySiteRef": {"ListID": first},
                    "QuantityOnHand": quantity(held[item.id]),
                }
            ),
        )
        for item in items
        if not wanted or item.id in wanted
    ]
    most = str(call.fields.get("MaxReturned") or "")
    return call.listing(rets[: int(most)] if most else rets)


READERS: Mapping[str, Callable[[Call], Answer]] = {
    "BarCodeQuery": bar_codes,
    "BillToPayQuery": bills_to_pay,
    "ItemAssembliesCanBuildQuery": can_build,
    "ItemSitesQuery": sites,
    "ReceivePaymentToDepositQuery": to_deposit,
    "SalesTaxPayableQuery": tax_payable,
}
