"""The filters of queries, each a test of one record."""

import operator
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from decimal import Decimal

from qbwc_service.simulator import ledger
from qbwc_service.simulator.books import Books
from qbwc_service.simulator.filters_naming import NAMING, Asked, Maker, Test, part
from qbwc_service.simulator.periods import days, local
from qbwc_service.simulator.reading import Fields
from qbwc_service.simulator.refusals import StatusError
from qbwc_service.simulator.shapes import shape

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


def tests(books: Books, fields: Fields, now: datetime, query: str) -> list[Test]:
    """Return what a record must pass to be found by a query with these fields.

    What the schema says a filter is by default holds where it is not sent.
    """
    items = shape(f"{query}Rq").items.values()
    defaults: Fields = {item.name: item.default for item in items if item.default}
    return [
        MAKERS[name](Asked(books, value, now))
        for name, value in (defaults | fields).items()
        if name in MAKERS and value != ""
    ]


def _active(asked: Asked) -> Test:
    wanted = {"ActiveOnly": (True,), "InactiveOnly": (False,), "All": (True, False)}[
        str(asked.value)
    ]
    return lambda record: not record.kind.is_list or record.is_active in wanted


def _modified_from(asked: Asked) -> Test:
    start = local(str(asked.value), asked.now)
    # An item whose quantity has changed is found although its TimeModified has not.
    return lambda record: (
        max(record.modified, record.stirred or record.modified).replace(microsecond=0) >= start
    )


def _modified_to(asked: Asked) -> Test:
    end = local(str(asked.value), asked.now, end=True)
    return lambda record: record.modified.replace(microsecond=0) <= end


def _modified(asked: Asked) -> Test:
    macro = part(asked.value, "DateMacro")
    if macro:
        low, high = days("", "", macro, asked.now.date())
        asked = replace(asked, value={"FromModifiedDate": low, "ToModifiedDate": high})
    limits = _both(asked, ("FromModifiedDate", "ToModifiedDate"))
    return lambda record: all(limit(record) for limit in limits)


def _name(asked: Asked) -> Test:
    match, name = _MATCHES[part(asked.value, "MatchCriterion")], part(asked.value, "Name").lower()
    return lambda record: match(asked.books.full_name(record).lower(), name)


def _name_range(asked: Asked) -> Test:
    low, high = part(asked.value, "FromName").lower(), part(asked.value, "ToName").lower()
    return lambda record: _between(asked.books.full_name(record).lower(), low, high)


def _ref_number(asked: Asked) -> Test:
    match, number = (
        _MATCHES[part(asked.value, "MatchCriterion")],
        part(asked.value, "RefNumber").lower(),
    )
    return lambda record: match(record.text("RefNumber").lower(), number)


def _ref_range(asked: Asked) -> Test:
    low, high = (
        part(asked.value, "FromRefNumber").lower(),
        part(asked.value, "ToRefNumber").lower(),
    )
    return lambda record: _between(record.text("RefNumber").lower(), low, high)


def _between(text: str, low: str, high: str) -> bool:
    # "Ab" belongs to a range that ends with "A", as in a telephone book.
    return low <= text and (not high or text <= high or text.startswith(high))


def _balance(asked: Asked) -> Test:
    compare = _COMPARISONS[part(asked.value, "Operator")]
    amount = Decimal(part(asked.value, "Amount") or "0")
    owed = ledger.customer_balances(asked.books) | ledger.balances(asked.books, ledger.PAYABLE)
    return lambda record: compare(owed.get(record.id, Decimal(0)), amount)


def _txn_dates(asked: Asked) -> Test:
    low, high = days(
        part(asked.value, "FromTxnDate"),
        part(asked.value, "ToTxnDate"),
        part(asked.value, "DateMacro"),
        asked.now.date(),
    )
    return lambda record: low <= record.text("TxnDate") <= (high or "9999")


def _field_in(name: str) -> Maker:
    def make(asked: Asked) -> Test:
        return lambda record: isinstance(asked.value, list) and record.text(name) in asked.value

    return make


def _state(name: str, states: Mapping[str, tuple[str, ...]]) -> Maker:
    def make(asked: Asked) -> Test:
        return lambda record: (record.text(name) or "false") in states[str(asked.value)]

    return make


def _one_currency(_: Asked) -> Test:
    raise StatusError(3250, "This feature is not enabled in this company file: currencies.")


def _both(asked: Asked, names: tuple[str, ...]) -> list[Test]:
    parts = [(name, part(asked.value, name)) for name in names]
    return [MAKERS[name](replace(asked, value=value)) for name, value in parts if value]


_SWITCHED: Mapping[str, tuple[str, ...]] = {"All": ("true", "false")}
MAKERS: Mapping[str, Maker] = {
    "ActiveStatus": _active,
    "FromModifiedDate": _modified_from,
    "ToModifiedDate": _modified_to,
    "ModifiedDateRangeFilter": _modified,
    "TxnDateRangeFilter": _txn_dates,
    "TransactionDateRangeFilter": _txn_dates,
    "TransactionModifiedDateRangeFilter": _modified,
    "NameFilter": _name,
    "NameRangeFilter": _name_range,
    "RefNumberFilter": _ref_number,
    "RefNumberRangeFilter": _ref_range,
    "TotalBalanceFilter": _balance,
    "AccountType": _field_in("AccountType"),
    "PaymentMethodType": _field_in("PaymentMethodType"),
    "CurrencyFilter": _one_currency,
    "DoneStatus": _state("IsDone", {**_SWITCHED, "DoneOnly": ("true",), "NotDoneOnly": ("false",)}),
    "PendingStatus": _state(
        "IsPending", {**_SWITCHED, "PendingOnly": ("true",), "NotPendingOnly": ("false",)}
    ),
    **NAMING,
}
