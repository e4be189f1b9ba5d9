"""What the simulated company keeps: record kinds, whose names are shared, what a Ref points at."""

from collections.abc import Mapping
from dataclasses import dataclass

from qbwc_service.simulator.answer_order import ANSWERS
from qbwc_service.simulator.grammar_types import joined


@dataclass(frozen=True, slots=True)
class Kind:
    """A record kind: which names it shares, whether it has parents, where its lines are."""

    name: str
    names: str = ""
    tree: bool = False
    line: str = ""

    @property
    def is_list(self) -> bool:
        """A list element has a ListID and a name; a transaction has a TxnID."""
        return bool(self.names)

    @property
    def id_name(self) -> str:
        """The element that holds the record's id."""
        return "ListID" if self.is_list else "TxnID"


KINDS: Mapping[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind("Customer", names="entity", tree=True),
        Kind("Vendor", names="entity"),
        Kind("OtherName", names="entity"),
        Kind("ItemService", names="item", tree=True),
        Kind("ItemNonInventory", names="item", tree=True),
        Kind("ItemInventory", names="item", tree=True),
        Kind("Account", names="account", tree=True),
        Kind("StandardTerms", names="terms"),
        Kind("PaymentMethod", names="payment method"),
        Kind("Class", names="class", tree=True),
        Kind("SalesTaxCode", names="sales tax code"),
        Kind("Invoice", line="InvoiceLine"),
        Kind("SalesReceipt", line="SalesReceiptLine"),
        Kind("ReceivePayment"),
        Kind("Transfer"),
    )
}
ITEMS = ("ItemService", "ItemNonInventory", "ItemInventory")

# What each query asks through; the rest ask their own kind.
QUERIED: Mapping[str, tuple[str, ...]] = {
    "Item": ITEMS,
    "Terms": ("StandardTerms",),
} | {name: (name,) for name in KINDS}

# A reference that is not here points into a list the company does not keep: always 3140.
REFERENCES: Mapping[str, tuple[str, ...]] = (
    {
        "CustomerRef": ("Customer",),
        "PrefVendorRef": ("Vendor",),
        "ItemRef": ITEMS,
        "ClassRef": ("Class",),
        "DiscountClassRef": ("Class",),
        "TermsRef": ("StandardTerms",),
        "SalesTaxCodeRef": ("SalesTaxCode",),
        "CustomerSalesTaxCodeRef": ("SalesTaxCode",),
        "PaymentMethodRef": ("PaymentMethod",),
        "PreferredPaymentMethodRef": ("PaymentMethod",),
    }
    | {
        f"{name}AccountRef": ("Account",)
        for name in (
            *("", "AR", "Income", "Expense", "COGS", "Asset", "Prefill"),
            *("Discount", "OverrideItem", "TransferFrom", "TransferTo"),
        )
    }
    | {"DepositToAccountRef": ("Account",)}
)

ORDER: Mapping[str, tuple[str, ...]] = {name: tuple(body.split()) for name, body in joined(ANSWERS)}
