"""A company that has one record of each kind, made of the least that each request must hold."""

import random
from collections.abc import Sequence
from typing import Any, TypeVar

from lxml import etree
from simulator_company import Bench, status
from simulator_samples import made

from qbwc_service.simulator.kinds import KINDS
from qbwc_service.simulator.references import REFERENCES
from qbxml.schema import REQUESTS
from qbxml.schema.contents import values
from qbxml.schema.notation import Item

T = TypeVar("T")
GUID = "{57f3b9b6-86f1-4fcc-b1ee-566de1813d20}"
SAMPLES = {
    "amount": "5.00",
    "bool": "true",
    "date": "2024-03-01",
    "datetime": "2024-03-01T09:30:00",
    "float": "1.5",
    "guid": GUID,
    "id": "",
    "int": "1",
    "interval": "PT1H30M",
    "percent": "10",
    "price": "2.50",
    "quantity": "2",
}
# Of what may lack, these are there all the same.
WANTED = ("Amount", "Cost", "ItemRef", "Quantity", "Rate", "TotalAmount", "TransferToAccountRef")
# Kinds that others point at come before those.
FIRST = (
    *("Account", "Vendor", "Customer", "Employee", "OtherName", "ItemService", "ItemSalesTax"),
    *("ItemInventory", "ItemInventoryAssembly", "ItemGroup", "InventorySite", "Vehicle", "Invoice"),
    *("PayrollItemWage", "CreditMemo", "Bill", "InventoryAdjustment"),
)
ORDER = (*FIRST, *(kind for kind in KINDS if kind not in FIRST))
# What the least does not make a record of.
WRITTEN = {
    "Employee": "<FirstName>Eva</FirstName><LastName>Frey</LastName>",
    "ItemInventoryAssembly": (
        "<Name>Kit</Name><ItemInventoryAssemblyLine><ItemInventoryRef><FullName>ItemInventory 1"
        "</FullName></ItemInventoryRef><Quantity>1</Quantity></ItemInventoryAssemblyLine>"
    ),
    "BillPaymentCheck": (
        "<PayeeEntityRef><FullName>Vendor 1</FullName></PayeeEntityRef><BankAccountRef>"
        "<FullName>Checking</FullName></BankAccountRef><IsToBePrinted>true</IsToBePrinted>"
        "<AppliedToTxnAdd><TxnID>{Bill}</TxnID><PaymentAmount>1.00</PaymentAmount>"
        "</AppliedToTxnAdd>"
    ),
    "BillPaymentCreditCard": (
        "<PayeeEntityRef><FullName>Vendor 1</FullName></PayeeEntityRef><CreditCardAccountRef>"
        "<FullName>Checking</FullName></CreditCardAccountRef><AppliedToTxnAdd><TxnID>{Bill}</TxnID>"
        "<PaymentAmount>1.00</PaymentAmount></AppliedToTxnAdd>"
    ),
    "InventoryAdjustment": (
        "<AccountRef><FullName>Job Expenses</FullName></AccountRef><InventoryAdjustmentLineAdd>"
        "<ItemRef><FullName>ItemInventory 1</FullName></ItemRef><QuantityAdjustment>"
        "<NewQuantity>10</NewQuantity></QuantityAdjustment></InventoryAdjustmentLineAdd>"
    ),
    "JournalEntry": (
        "<JournalDebitLine><AccountRef><FullName>Checking</FullName></AccountRef>"
        "<Amount>5.00</Amount></JournalDebitLine><JournalCreditLine><AccountRef>"
        "<FullName>Sales</FullName></AccountRef><Amount>5.00</Amount></JournalCreditLine>"
    ),
    "Transfer": (
        "<TransferFromAccountRef><FullName>Checking</FullName></TransferFromAccountRef>"
        "<TransferToAccountRef><FullName>Undeposited Funds</FullName></TransferToAccountRef>"
        "<Amount>5.00</Amount>"
    ),
}


class First(random.Random):
    """Takes the first of what there is, and nothing that need not be."""

    def random(self) -> float:
        return 1.0

    def choice(self, seq: Sequence[T]) -> T:  # type: ignore[override]
        return seq[0]


def _wanted(item: Item) -> bool:
    line = item.name.endswith("LineAdd") and item.name != "ItemGroupLineAdd"
    return line or item.name in WANTED


def _value(kind: str, item: Item) -> str:
    if item.type == "enum":
        return values(item.of)[0]
    if item.type == "text":
        return f"{kind} 1"[-item.longest :] if item.longest else f"{kind} 1"
    return SAMPLES[item.type]


def _first(bench: Bench, *kinds: str) -> Any:
    """Return the first record of these kinds, as the company keeps it."""
    books = bench.company._books
    return next((one for kind in kinds for one in books.records[kind].values()), None)


def request(bench: Bench, name: str) -> str:
    """Return the least request of a type, with ids of what the company has."""
    kind = name.removesuffix("Rq").removesuffix("Add").removesuffix("Mod")
    if name.endswith("AddRq") and kind in WRITTEN:
        bill = _first(bench, "Bill")
        inner = WRITTEN[kind].replace("{Bill}", bill.id if bill else "")
        return f"<{kind}AddRq><{kind}Add>{inner}</{kind}Add></{kind}AddRq>"
    element = made(name, lambda item: _value(kind, item), _wanted, First())
    for one in element.iter():
        tag = str(one.tag)
        target = _first(bench, *REFERENCES.get(tag, ()))
        if tag in REFERENCES and target is not None:
            etree.SubElement(one, "ListID").text = target.id
    _identify(bench, element, kind)
    return etree.tostring(element).decode("ascii")


def _identify(bench: Bench, element: etree._Element, kind: str) -> None:
    own = _first(bench, kind) if kind in KINDS else None
    for one in element.iter("ListID", "TxnID", "CreditTxnID", "EditSequence"):
        above = str(one.getparent().tag)  # type: ignore[union-attr]
        if above == f"{kind}Mod" and own is not None:
            one.text = own.edit_sequence if one.tag == "EditSequence" else own.id
        elif not one.text:
            one.text = _id(bench, element, above)


def _id(bench: Bench, element: etree._Element, above: str) -> str:
    named = element.find(".//*[1]")
    kinds = {
        "AppliedToTxnAdd": ("Bill", "Invoice"),
        "RefundAppliedToTxnAdd": ("CreditMemo",),
        "MergeFrom": ("Customer",),
        "MergeTo": ("Vendor",),
    }.get(above, ("Invoice",))
    if element.tag == "ReceivePaymentAddRq":
        kinds = ("Invoice",)
    typed = str(named.text) if named is not None else ""
    target = _first(bench, typed) if typed in KINDS else _first(bench, *kinds)
    return target.id if target is not None else "1-1"


def world() -> tuple[Bench, dict[str, int]]:
    """Return the company, and the status of each Add that made it."""
    bench = Bench()
    told: dict[str, int] = {}
    for kind in ORDER:
        if f"{kind}AddRq" in REQUESTS:
            (answer,) = bench.answers(request(bench, f"{kind}AddRq"), version="14.0")
            told[kind] = status(answer)
    return bench, told
