"""The sums over the books that records show: balances, quantities, what orders wait for, orders."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cached_property

from qbwc_service.simulator import accounts, ledger, orders, stock
from qbwc_service.simulator.books import Books, Record
from qbwc_service.simulator.ledger import NOTHING, money
from qbwc_service.simulator.reading import Fields


class Computer:
    """Adds up what the records of some books show; each sum is made once, when it is asked for.

    `fresh` says that nothing refers to the records yet, so that nothing has to be added up;
    without `links` no record tells what it hangs together with.
    """

    def __init__(self, books: Books, *, fresh: bool = False, links: bool = True) -> None:
        self.books = books
        self._fresh = fresh
        self._links = links

    @cached_property
    def owed_by(self) -> dict[str, Decimal]:
        """What each customer owes."""
        return {} if self._fresh else ledger.balances(self.books, ledger.RECEIVABLE)

    @cached_property
    def owed_to(self) -> dict[str, Decimal]:
        """What each vendor is owed."""
        return {} if self._fresh else ledger.balances(self.books, ledger.PAYABLE)

    @cached_property
    def held(self) -> dict[str, Decimal]:
        """What each account holds."""
        return {} if self._fresh else accounts.balances(self.books)

    @cached_property
    def on_hand(self) -> dict[str, Decimal]:
        """How many of each item are in stock."""
        return {} if self._fresh else stock.on_hand(self.books)

    @cached_property
    def bought(self) -> dict[str, stock.Bought]:
        """How many of each item were bought, and for how much."""
        return {} if self._fresh else stock.bought(self.books)

    @cached_property
    def ordered(self) -> dict[tuple[str, str], Decimal]:
        """How many of an item open orders of a kind wait for: (kind, ListID) -> quantity."""
        waiting: dict[tuple[str, str], Decimal] = {}
        for kind in () if self._fresh else ("PurchaseOrder", "SalesOrder"):
            for order in self.books.records[kind].values():
                for line in orders.lines_of(order):
                    if orders.is_open(order, line, self.fulfilled):
                        left = ledger.number(line, "Quantity")
                        left -= self.fulfilled.get(orders.key(order, line), NOTHING)
                        place = kind, stock.item_of(line)
                        waiting[place] = waiting.get(place, NOTHING) + left
        return waiting

    @cached_property
    def fulfilled(self) -> dict[orders.Key, Decimal]:
        """How much of each line of an order was invoiced or received."""
        return orders.fulfilled(self.books)

    @cached_property
    def together(self) -> dict[str, list[str]]:
        """Which transactions hang together through orders."""
        return orders.orders(self.books)

    @cached_property
    def families(self) -> dict[str, Decimal]:
        """What each customer and all jobs below it owe."""
        return self._with_children(self.owed_by)

    @cached_property
    def groups(self) -> dict[str, Decimal]:
        """What each account and all below it hold."""
        return self._with_children(self.held)

    def linked(self, record: Record) -> list[Fields]:
        """Return the LinkedTxn of a record: payments and credits first, then orders."""
        if not self._links:
            return []
        paid = self.books.paid.get(record.id, {})
        made = [link(self.books.get(ident), -amount) for ident, amount in paid.items()]
        if record.kind.name in ledger.CREDITS:
            made += [link(other, amount) for other, amount in self.covering(record)]
        for ident in self.together.get(record.id, []):
            other = self.books.get(ident)
            made.append(link(other, ledger.total(other)))
        return made

    def covering(self, credit: Record) -> Iterator[tuple[Record, Decimal]]:
        """Yield what a payment or a credit is applied to, and how much of it."""
        for ident, paid in self.books.paid.items():
            if credit.id in paid:
                yield self.books.get(ident), paid[credit.id]

    def _with_children(self, own: Mapping[str, Decimal]) -> dict[str, Decimal]:
        totals: dict[str, Decimal] = {}
        for ident, value in own.items():
            one = self.books.by_id.get(ident)
            while one:
                totals[one.id] = totals.get(one.id, NOTHING) + value
                one = self.books.parent(one)
        return totals


def link(other: Record, amount: Decimal) -> Fields:
    """Return the LinkedTxn that stands for another transaction."""
    return {
        "TxnID": other.id,
        "TxnType": other.kind.name,
        "TxnDate": other.text("TxnDate"),
        "RefNumber": other.text("RefNumber"),
        "LinkType": "AMTTYPE",
        "Amount": money(amount),
    }
