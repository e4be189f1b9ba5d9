"""Applying payments and credits to what is owed."""

from dataclasses import dataclass
from decimal import Decimal

from qbwc_service.simulator import ledger
from qbwc_service.simulator.books import Books, Record
from qbwc_service.simulator.ledger import NOTHING
from qbwc_service.simulator.reading import Fields
from qbwc_service.simulator.refusals import StatusError
from qbwc_service.simulator.requests import not_found

# Stands for the record that is being written, which has no id yet.
SELF = ""


@dataclass(frozen=True, slots=True)
class Application:
    """An amount of `credit` that covers `owed`; `discount` of it is a discount."""

    owed: str
    credit: str
    amount: Decimal
    discount: Decimal = NOTHING


def of_credits(books: Books, owed: str, links: object) -> list[Application]:
    """Return the credits of SetCredit elements; 3120 for one that is not there.

    3210 for more than is left of it.
    """
    made: list[Application] = []
    for link in links if isinstance(links, list) else []:
        ident, amount = str(link["CreditTxnID"]), ledger.number(link, "AppliedAmount")
        credit = books.find(ledger.CREDITS, ident)
        if credit is None:
            raise not_found(ident)
        if amount > ledger.unused(books, credit):
            raise StatusError(3210, "You cannot apply more than what is left of the credit.")
        made.append(Application(owed, ident, amount))
    return made


def of_check(books: Books, links: object, but: str) -> list[Application]:
    """Return what a check pays: bills, or credits that it gives back; 3120 for anything else.

    What the check that is `but` has paid so far counts as open again.
    """
    made: list[Application] = []
    for link in links if isinstance(links, list) else []:
        ident, amount = str(link["TxnID"]), ledger.number(link, "Amount")
        record = books.find((*ledger.OWED, *ledger.CREDITS), ident)
        if record is None:
            raise not_found(ident)
        is_owed = record.kind.name in ledger.OWED
        left = ledger.balance(books, record) if is_owed else ledger.unused(books, record)
        left += books.paid.get(ident if is_owed else but, {}).get(
            but if is_owed else ident, NOTHING
        )
        if amount > left:
            raise StatusError(3210, "You cannot pay more than the amount due.")
        made.append(
            Application(ident, SELF, amount) if is_owed else Application(SELF, ident, amount)
        )
    return made


def apply(books: Books, record: Record, applications: list[Application]) -> None:
    """Enter the applications of a record that has been written."""
    for one in applications:
        paid = books.paid.setdefault(one.owed or record.id, {})
        credit = one.credit or record.id
        paid[credit] = paid.get(credit, NOTHING) + one.amount + one.discount


def release(books: Books, record: Record) -> None:
    """Take a record off everything that it covers or that covers it."""
    books.paid.pop(record.id, None)
    give_back(books, record)


def give_back(books: Books, credit: Record) -> None:
    """Take a payment or a credit off everything it was applied to."""
    for paid in books.paid.values():
        paid.pop(credit.id, None)


def check_covered(books: Books, record: Record, total: Decimal) -> None:
    """Raise 3210 when a changed transaction would be less than what is applied to it or of it."""
    used = ledger.applied(books, record) + ledger.taken(books, record)
    if record.kind.name in (*ledger.OWED, *ledger.CREDITS) and total < used:
        raise StatusError(3210, "The total would be less than what has already been paid.")


def sum_of(applications: list[Application], *, discounts: bool = False) -> Decimal:
    """Return what the record that is being written gives, or the discounts that come with it."""
    return sum(
        (one.discount if discounts else one.amount for one in applications if one.credit == SELF),
        NOTHING,
    )


def total_with(fields: Fields, kind_total: str) -> Decimal:
    """Return the whole of fields that are not a record yet."""
    if kind_total:
        return ledger.number(fields, kind_total)
    return ledger.number(fields, "Subtotal") + ledger.number(fields, "SalesTaxTotal")
