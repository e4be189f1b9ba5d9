"""Writing records as the Ret elements QuickBooks returns."""

from collections.abc import Collection
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from qbwc_service.simulator import ledger
from qbwc_service.simulator.books import Books, Record
from qbwc_service.simulator.clocks import written
from qbwc_service.simulator.grammar import Fields

Ret = tuple[str, Fields]


@dataclass(frozen=True)
class Renderer:
    """Turns records into (element name, fields); the flags are those of a query.

    `owners` are the OwnerIDs whose DataExt values come along, upper case; `only` are the
    IncludeRetElement names, empty for all. `fresh` says that nothing refers to the records yet,
    so that no balance has to be added up.
    """

    books: Books
    lines: bool = True
    linked: bool = False
    owners: Collection[str] = ()
    only: Collection[str] = field(default=())
    fresh: bool = False

    def ret(self, record: Record) -> Ret:
        """Return the record's Ret."""
        fields = self._head(record) | self._references(record.fields) | self._computed(record)
        if not self.lines:
            for name in (f"{record.kind.line}Ret", "AppliedToTxnRet"):
                fields.pop(name, None)
        if self.owners:
            fields["DataExtRet"] = extension_rets(self.books, record.extensions, self.owners)
        if self.only:
            fields = {name: value for name, value in fields.items() if name in self.only}
        return f"{record.kind.name}Ret", fields

    @cached_property
    def _balances(self) -> dict[str, Decimal]:
        return {} if self.fresh else ledger.customer_balances(self.books)

    @cached_property
    def _family(self) -> dict[str, Decimal]:
        """What each customer and all jobs below it owe."""
        totals: dict[str, Decimal] = {}
        for ident, owed in self._balances.items():
            one: Record | None = self._target(ident)
            while one:
                totals[one.id] = totals.get(one.id, Decimal(0)) + owed
                one = self.books.parent(one)
        return totals

    @cached_property
    def _transferred(self) -> dict[str, Decimal]:
        return {} if self.fresh else ledger.account_balances(self.books)

    def _head(self, record: Record) -> Fields:
        head: Fields = {
            record.kind.id_name: record.id,
            "TimeCreated": written(record.created),
            "TimeModified": written(record.modified),
            "EditSequence": record.edit_sequence,
        }
        if not record.kind.is_list:
            return head | {"TxnNumber": str(record.number)}
        head["IsActive"] = "true"
        if record.kind.tree:
            head["FullName"] = self.books.full_name(record)
            head["Sublevel"] = str(self.books.level(record))
        return head

    def _references(self, fields: Fields) -> Fields:
        return {name: self._expanded(value) for name, value in fields.items()}

    def _expanded(self, value: object) -> object:
        if isinstance(value, list):
            return [self._expanded(one) for one in value]
        if not isinstance(value, dict):
            return value
        if set(value) == {"ListID"}:
            target = self._target(str(value["ListID"]))
            return {"ListID": target.id, "FullName": self.books.full_name(target)}
        return self._references(value)

    def _target(self, ident: str) -> Record:
        return self.books.get(ident)

    def _computed(self, record: Record) -> Fields:
        if record.kind.name == "Customer":
            return self._customer(record)
        if record.kind.name == "Invoice":
            return self._invoice(record)
        if record.kind.name == "ReceivePayment":
            return self._payment(record)
        if record.kind.name == "Transfer":
            return self._transfer(record)
        if record.kind.name == "Account":
            return {"Balance": self._moved(record.id)}
        return {"Balance": "0.00"} if record.kind.name == "Vendor" else {}

    def _customer(self, record: Record) -> Fields:
        own = self._balances.get(record.id, Decimal(0))
        family = self._family.get(record.id, Decimal(0))
        return {"Balance": f"{own:.2f}", "TotalBalance": f"{family:.2f}"}

    def _transfer(self, record: Record) -> Fields:
        return {
            "FromAccountBalance": self._moved(record.reference("TransferFromAccountRef")),
            "ToAccountBalance": self._moved(record.reference("TransferToAccountRef")),
        }

    def _moved(self, account: str) -> str:
        return f"{self._transferred.get(account, Decimal(0)):.2f}"

    def _invoice(self, record: Record) -> Fields:
        applied = ledger.applied(self.books, record)
        left = ledger.balance(self.books, record)
        fields: Fields = {
            "AppliedAmount": f"{-applied:.2f}",
            "BalanceRemaining": f"{left:.2f}",
            "IsPaid": "true" if left == 0 and record.text("IsPending") != "true" else "false",
        }
        if self.linked:
            fields["LinkedTxn"] = [
                self._link(self._target(payment), amount)
                for payment, amount in self.books.paid.get(record.id, {}).items()
            ]
        return fields

    def _link(self, other: Record, amount: Decimal) -> Fields:
        return {
            "TxnID": other.id,
            "TxnType": other.kind.name,
            "TxnDate": other.text("TxnDate"),
            "RefNumber": other.text("RefNumber"),
            "LinkType": "AMTTYPE",
            "Amount": f"{-amount:.2f}",
        }

    def _payment(self, record: Record) -> Fields:
        applied: list[Fields] = []
        for invoice, payments in self.books.paid.items():
            if record.id in payments:
                other = self._target(invoice)
                applied.append(self._application(other, payments[record.id]))
        unused = f"{ledger.unused(self.books, record):.2f}"
        return {"UnusedPayment": unused, "UnusedCredits": "0.00", "AppliedToTxnRet": applied}

    def _application(self, invoice: Record, amount: Decimal) -> Fields:
        left = ledger.balance(self.books, invoice)
        link = self._link(invoice, -amount)
        return link | {"BalanceRemaining": f"{left:.2f}", "Amount": f"{amount:.2f}"}


def extension_rets(
    books: Books, extensions: dict[tuple[str, str], str], owners: Collection[str]
) -> list[Fields]:
    """Return the DataExtRet of these owners; a key is (OwnerID in upper case, name)."""
    return [
        {name: books.definitions[key][name] for name in _DEFINED} | {"DataExtValue": value}
        for key, value in extensions.items()
        if key[0] in owners
    ]


_DEFINED = ("OwnerID", "DataExtName", "DataExtType")
