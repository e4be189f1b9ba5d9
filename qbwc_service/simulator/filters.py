"""The filters of queries, each a test of one record."""

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal

from qbwc_service.simulator import ledger
from qbwc_service.simulator.books import Books, Record
from qbwc_service.simulator.grammar import Fields
from qbwc_service.simulator.refusals import StatusError

Test = Callable[[Record], bool]
_MATCHES: Mapping[str, Callable[[str, str], bool]] = {
    "StartsWith": str.startswith,
    "Contains": operator.contains,
    "EndsWith": str.endswith,
}
_COMPARISONS: Mapping[str, Callable[[Decimal, Decimal], bool]] = {
    "LessThan": operator.lt,
    "LessThanEqual": operator.le,
    "Equal": operator.eq,
    "GreaterThan": operator.gt,
    "GreaterThanEqual": operator.ge,
}


@dataclass(frozen=True, slots=True)
class Asked:
    """One filter of a query: its value, and the books and the time it is asked at."""

    books: Books
    value: object
    now: datetime


def tests(books: Books, fields: Fields, now: datetime) -> list[Test]:
    """Return what a record must pass to be found by a query with these fields."""
    return [
        MAKERS[name](Asked(books, value, now))
        for name, value in (_DEFAULTS | fields).items()
        if name in MAKERS and value != ""
    ]


def local(text: str, now: datetime, *, end: bool = False) -> datetime:
    """Read a DATETIMETYPE; without offset it is the local time of the QuickBooks PC.

    A date alone is its first second, or its last one with `end`.
    """
    moment = datetime.fromisoformat(text)
    if end and len(text) == len("2024-01-31"):
        moment += timedelta(days=1, seconds=-1)
    return moment if moment.tzinfo else moment.replace(tzinfo=now.tzinfo)


def _active(asked: Asked) -> Test:
    wanted = {"ActiveOnly": (True,), "InactiveOnly": (False,), "All": (True, False)}[
        str(asked.value)
    ]
    return lambda record: not record.kind.is_list or record.is_active in wanted


def within(moment: datetime, low: str, high: str, now: datetime) -> bool:
    """Tell whether a moment lies between two DATETIMETYPEs, both inclusive; '' is no limit."""
    moment = moment.replace(microsecond=0)
    late = bool(low) and moment < local(low, now)
    return not late and not (high and moment > local(high, now, end=True))


def _modified_from(asked: Asked) -> Test:
    start = local(str(asked.value), asked.now)
    return lambda record: record.modified.replace(microsecond=0) >= start


def _modified_to(asked: Asked) -> Test:
    end = local(str(asked.value), asked.now, end=True)
    return lambda record: record.modified.replace(microsecond=0) <= end


def _modified(asked: Asked) -> Test:
    limits = _both(asked, ("FromModifiedDate", "ToModifiedDate"))
    return lambda record: all(limit(record) for limit in limits)


def _name(asked: Asked) -> Test:
    match, name = _MATCHES[_part(asked.value, "MatchCriterion")], _part(asked.value, "Name").lower()
    return lambda record: match(asked.books.full_name(record).lower(), name)


def _name_range(asked: Asked) -> Test:
    low, high = _part(asked.value, "FromName").lower(), _part(asked.value, "ToName").lower()
    return lambda record: _between(asked.books.full_name(record).lower(), low, high)


def _ref_number(asked: Asked) -> Test:
    match, number = (
        _MATCHES[_part(asked.value, "MatchCriterion")],
        _part(asked.value, "RefNumber").lower(),
    )
    return lambda record: match(record.text("RefNumber").lower(), number)


def _ref_range(asked: Asked) -> Test:
    low, high = (
        _part(asked.value, "FromRefNumber").lower(),
        _part(asked.value, "ToRefNumber").lower(),
    )
    return lambda record: _between(record.text("RefNumber").lower(), low, high)


def _between(text: str, low: str, high: str) -> bool:
    # "Ab" belongs to a range that ends with "A", as in a telephone book.
    return low <= text and (not high or text <= high or text.startswith(high))


def _balance(asked: Asked) -> Test:
    compare = _COMPARISONS[_part(asked.value, "Operator")]
    amount = Decimal(_part(asked.value, "Amount") or "0")
    owed = ledger.customer_balances(asked.books)
    return lambda record: compare(owed.get(record.id, Decimal(0)), amount)


def _class(asked: Asked) -> Test:
    wanted = _wanted(asked.books, ("Class",), asked.value)
    return lambda record: record.reference("ClassRef") in wanted


def _entity(asked: Asked) -> Test:
    wanted = _wanted(asked.books, ("Customer", "Vendor", "OtherName"), asked.value)
    return lambda record: record.reference("CustomerRef") in wanted


def _account(asked: Asked) -> Test:
    wanted = _wanted(asked.books, ("Account",), asked.value)
    refs = ("ARAccountRef", "DepositToAccountRef")
    return lambda record: any(record.reference(name) in wanted for name in refs)


def _wanted(books: Books, kinds: tuple[str, ...], value: object) -> set[str]:
    asked = value if isinstance(value, dict) else {}
    wanted: set[str] = set()
    for name, kind in (("ListID", "ListID"), ("FullName", "FullName")):
        several = asked.get(name, [])
        for one in several if isinstance(several, list) else []:
            wanted.add(_must(books, kinds, {kind: one}).id)
        if f"{name}WithChildren" in asked:
            top = _must(books, kinds, {kind: asked[f"{name}WithChildren"]})
            start = f"{books.full_name(top).lower()}:"
            names = books.names[top.kind.names]
            wanted |= {top.id} | {i for text, i in names.items() if text.startswith(start)}
    return wanted


def _must(books: Books, kinds: tuple[str, ...], reference: Fields) -> Record:
    try:
        return books.resolve(kinds, reference, "filter")
    except StatusError as error:
        raise StatusError(500, error.message, severity="Warn") from None


def _txn_dates(asked: Asked) -> Test:
    macro = _part(asked.value, "DateMacro")
    if macro and macro not in DATE_MACROS:
        raise StatusError(1030, f"The date macro {macro} is not supported.")
    low, high = DATE_MACROS[macro](asked.now.date()) if macro else ("", "")
    low, high = _part(asked.value, "FromTxnDate") or low, _part(asked.value, "ToTxnDate") or high
    return lambda record: low <= record.text("TxnDate") <= (high or "9999")


def _whole_month(day: date) -> tuple[str, str]:
    first = day.replace(day=1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return first.isoformat(), last.isoformat()


def _yesterday(day: date) -> tuple[str, str]:
    return ((day - timedelta(days=1)).isoformat(),) * 2


DATE_MACROS: Mapping[str, Callable[[date], tuple[str, str]]] = {
    "All": lambda _: ("", ""),
    "Today": lambda day: (day.isoformat(),) * 2,
    "Yesterday": _yesterday,
    "ThisMonth": _whole_month,
    "ThisMonthToDate": lambda day: (day.replace(day=1).isoformat(), day.isoformat()),
    "ThisCalendarYear": lambda day: (f"{day.year}-01-01", f"{day.year}-12-31"),
    "ThisCalendarYearToDate": lambda day: (f"{day.year}-01-01", day.isoformat()),
}


def _paid(asked: Asked) -> Test:
    wanted = {"PaidOnly": (True,), "NotPaidOnly": (False,), "All": (True, False)}[str(asked.value)]
    return lambda record: (ledger.balance(asked.books, record) == 0) in wanted


def _field_in(name: str) -> Callable[[Asked], Test]:
    def make(asked: Asked) -> Test:
        return lambda record: isinstance(asked.value, list) and record.text(name) in asked.value

    return make


def _one_currency(_: Asked) -> Test:
    raise StatusError(3250, "This feature is not enabled in this company file: currencies.")


def _both(asked: Asked, names: tuple[str, ...]) -> list[Test]:
    parts = [(name, _part(asked.value, name)) for name in names]
    return [MAKERS[name](replace(asked, value=part)) for name, part in parts if part]


def _part(value: object, name: str) -> str:
    return str(value.get(name, "")) if isinstance(value, dict) else ""


MAKERS: Mapping[str, Callable[[Asked], Test]] = {
    "ActiveStatus": _active,
    "FromModifiedDate": _modified_from,
    "ToModifiedDate": _modified_to,
    "ModifiedDateRangeFilter": _modified,
    "TxnDateRangeFilter": _txn_dates,
    "NameFilter": _name,
    "NameRangeFilter": _name_range,
    "RefNumberFilter": _ref_number,
    "RefNumberRangeFilter": _ref_range,
    "TotalBalanceFilter": _balance,
    "ClassFilter": _class,
    "EntityFilter": _entity,
    "AccountFilter": _account,
    "PaidStatus": _paid,
    "AccountType": _field_in("AccountType"),
    "PaymentMethodType": _field_in("PaymentMethodType"),
    "CurrencyFilter": _one_currency,
}
_DEFAULTS: Fields = {"ActiveStatus": "ActiveOnly"}
