"""What the model writes into QuickBooks, each write with a mark of its own, and who bears it."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from qbwc_service.simulator import Company

Mark = tuple[str, str]
"""What tells one write in the books from every other: where to look, and for what."""

CUSTOMER = "<CustomerAddRq><CustomerAdd><Name>{}</Name></CustomerAdd></CustomerAddRq>"
LINES = "<InvoiceLineAdd><Desc>Work</Desc><Amount>10.00</Amount></InvoiceLineAdd>"
INVOICE = (
    "<InvoiceAddRq><InvoiceAdd><CustomerRef><FullName>Regular</FullName></CustomerRef>{}"
    "<Memo>{}</Memo>" + LINES + "</InvoiceAdd></InvoiceAddRq>"
)
TRANSFER = (
    "<TransferAddRq><TransferAdd><TransferFromAccountRef><FullName>Checking</FullName>"
    "</TransferFromAccountRef><TransferToAccountRef><FullName>Undeposited Funds</FullName>"
    "</TransferToAccountRef><Amount>{}</Amount></TransferAdd></TransferAddRq>"
)
MOD = (
    "<CustomerModRq><CustomerMod><ListID>{}</ListID><EditSequence>{}</EditSequence>"
    "<{}>{}</{}></CustomerMod></CustomerModRq>"
)
LIST_DEL = "<ListDelRq><ListDelType>Customer</ListDelType><ListID>{}</ListID></ListDelRq>"
TXN_DEL = "<TxnDelRq><TxnDelType>Invoice</TxnDelType><TxnID>{}</TxnID></TxnDelRq>"
QUERY = "<CustomerQueryRq><MaxReturned>3</MaxReturned></CustomerQueryRq>"
PAGED = '<CustomerQueryRq iterator="Start"><MaxReturned>2</MaxReturned></CustomerQueryRq>'


@dataclass(frozen=True, slots=True)
class Part:
    """One request of a set; `mark` is None for what writes nothing."""

    qbxml: str
    mark: Mark | None = None


@dataclass
class Shelf:
    """Makes requests, each with a fresh mark, and counts marks in the books.

    Changes and deletions are for a record that is put there by hand, as a person at QuickBooks
    would; one change and, of another field, one more may name the same record as it was then.
    """

    company: Company
    number: int = 0
    spare: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.by_hand(CUSTOMER.format("Regular"))

    def make(self, kind: str) -> Part:
        self.number += 1
        return MAKERS[kind](self)

    def by_hand(self, request: str) -> None:
        session = self.company.open("someone")
        self.company.process(
            session,
            '<?xml version="1.0"?><?qbxml version="13.0"?><QBXML>'
            f'<QBXMLMsgsRq onError="stopOnError">{request}</QBXMLMsgsRq></QBXML>',
        )
        self.company.close(session)

    def customer(self) -> Part:
        name = f"C{self.number}"
        return Part(CUSTOMER.format(name), ("Customer", name))

    def invoice(self) -> Part:
        return Part(INVOICE.format("", f"I{self.number}"), ("Invoice", f"I{self.number}"))

    def numbered(self) -> Part:
        number = f"<RefNumber>N-{self.number}</RefNumber>"
        return Part(INVOICE.format(number, f"I{self.number}"), ("Invoice", f"I{self.number}"))

    def transfer(self) -> Part:
        amount = f"{self.number}.00"
        return Part(TRANSFER.format(amount), ("Transfer", amount))

    def change(self) -> Part:
        if self.spare:
            name, (ident, sequence) = "Fax", self.spare.pop()
        else:
            self.by_hand(CUSTOMER.format(f"T{self.number}"))
            record = list(self.company._books.records["Customer"].values())[-1]
            name, ident, sequence = "Phone", record.id, record.edit_sequence
            if self.number % 2:
                self.spare.append((ident, sequence))
        value = f"P{self.number}"
        return Part(MOD.format(ident, sequence, name, value, name), (name, value))

    def list_deletion(self) -> Part:
        self.by_hand(CUSTOMER.format(f"D{self.number}"))
        ident = next(reversed(self.company._books.records["Customer"]))
        return Part(LIST_DEL.format(ident), ("Gone", ident))

    def txn_deletion(self) -> Part:
        self.by_hand(INVOICE.format("", f"D{self.number}"))
        ident = next(reversed(self.company._books.records["Invoice"]))
        return Part(TXN_DEL.format(ident), ("Gone", ident))

    def query(self) -> Part:
        return Part(QUERY)

    def paged(self) -> Part:
        return Part(PAGED)

    def marks(self) -> Counter[Mark]:
        """Count every mark in the books, but those of deletions."""
        records = self.company._books.records
        found: Counter[Mark] = Counter()
        for customer in records["Customer"].values():
            found["Customer", customer.text("Name")] += 1
            for name in ("Phone", "Fax"):
                found[name, customer.text(name)] += 1
        for invoice in records["Invoice"].values():
            found["Invoice", invoice.text("Memo")] += 1
        for transfer in records["Transfer"].values():
            found["Transfer", transfer.text("Amount")] += 1
        return found

    def times(self, mark: Mark, found: Counter[Mark]) -> int:
        """How often a write has been done, as the books show it."""
        if mark[0] != "Gone":
            return found[mark]
        records = self.company._books.records
        return int(mark[1] not in records["Customer"] and mark[1] not in records["Invoice"])


MAKERS: dict[str, Callable[[Shelf], Part]] = {
    "customer": Shelf.customer,
    "invoice": Shelf.invoice,
    "numbered": Shelf.numbered,
    "transfer": Shelf.transfer,
    "change": Shelf.change,
    "list_deletion": Shelf.list_deletion,
    "txn_deletion": Shelf.txn_deletion,
    "query": Shelf.query,
    "paged": Shelf.paged,
}
