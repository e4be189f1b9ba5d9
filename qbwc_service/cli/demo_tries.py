"""What the demo sends, what each must come to, and how to tell; nothing here does any I/O."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

CUSTOMERS = 500
PAGE = 100
CUSTOMER = "ABC Corp"
ITEM = "Consulting"
BALANCE = "360.00"
MISSING_REFERENCE = "3140"
ACCEPTED = (200, 202)

CUSTOMER_ADD = f"""<CustomerAddRq><CustomerAdd>
  <Name>{CUSTOMER}</Name><CompanyName>ABC Corp &amp; Söhne</CompanyName>
</CustomerAdd></CustomerAddRq>"""
ITEM_ADD = f"""<ItemServiceAddRq><ItemServiceAdd>
  <Name>{ITEM}</Name>
  <SalesOrPurchase><Desc>An hour of advice</Desc><Price>120.00</Price>
    <AccountRef><FullName>Services</FullName></AccountRef></SalesOrPurchase>
</ItemServiceAdd></ItemServiceAddRq>"""
INVOICE_ADD = """<InvoiceAddRq><InvoiceAdd>
  <CustomerRef><FullName>{customer}</FullName></CustomerRef>
  <InvoiceLineAdd><ItemRef><FullName>{item}</FullName></ItemRef><Quantity>3</Quantity>
  </InvoiceLineAdd>
</InvoiceAdd></InvoiceAddRq>"""
CUSTOMER_QUERY = f"""<CustomerQueryRq iterator="Start">
  <MaxReturned>{PAGE}</MaxReturned>
  <NameFilter><MatchCriterion>StartsWith</MatchCriterion><Name>Customer </Name></NameFilter>
</CustomerQueryRq>"""
MALFORMED = """<CustomerAddRq>
  <CustomerAdd>
    <Name>Broken</Nam>
  </CustomerAdd>
</CustomerAddRq>"""
MALFORMED_PLACE = (3, 23)
"""Line and column just behind the wrong end tag."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What came back: the POST's status and body, and the transaction once it has ended."""

    status: int
    body: Mapping[str, Any]
    row: Mapping[str, Any]

    @property
    def transaction_id(self) -> str:
        """Return its transaction's id, '' where it was refused."""
        return str(self.body.get("transaction_id") or "")

    @property
    def answer(self) -> str:
        """Return QuickBooks' answer, '' where there is none."""
        return self.row.get("qbxml_response") or ""

    def field(self, name: str) -> str:
        """Return the first value of this element in QuickBooks' answer."""
        found = re.search(f"<{name}>(.*?)</{name}>", self.answer)
        return found[1] if found else ""


@dataclass(frozen=True, slots=True)
class Try:
    """One thing the demo sends. `told` is what came of it, `wrong` what is not as it should be."""

    name: str
    qbxml: str
    told: Callable[[Seen], str]
    wrong: Callable[[Seen], str]


def _applied(seen: Seen) -> str:
    stood = seen.row.get("state"), seen.row.get("outcome")
    return "" if stood == ("succeeded", "applied") else f"it is {stood[0]} and {stood[1]}"


def _added(seen: Seen) -> str:
    return _applied(seen) or ("" if seen.field("ListID") else "QuickBooks gave it no ListID")


def _invoiced(seen: Seen) -> str:
    balance = seen.field("BalanceRemaining")
    wrong = _applied(seen) or ("" if balance == BALANCE else f"its balance is {balance!r}")
    return wrong or ("" if seen.row.get("recovered") else "its answer was not lost")


def counted(seen: Seen) -> int:
    """Return how many different customers are in the answer."""
    return len(set(re.findall(r"<CustomerRet>\s*<ListID>(.*?)</ListID>", seen.answer)))


def _all_customers(seen: Seen) -> str:
    number = counted(seen)
    return _applied(seen) or ("" if number == CUSTOMERS else f"it brought {number} customers")


def _place(seen: Seen) -> tuple[Any, Any]:
    details = seen.body.get("error_details", {})
    return details.get("line"), details.get("column")


def _refused(seen: Seen) -> str:
    if seen.body.get("error_code") != "INVALID_XML":
        return f"it was answered with HTTP {seen.status}"
    at = _place(seen)
    return "" if at == MALFORMED_PLACE else f"the place told was line {at[0]}, column {at[1]}"


def _no_such_customer(seen: Seen) -> str:
    code, outcome = seen.row.get("qb_error_code"), seen.row.get("outcome")
    good = code == MISSING_REFERENCE and outcome == "not_applied"
    return "" if good else f"it ended with QuickBooks' code {code}, {outcome}"


def _told_problem(seen: Seen) -> str:
    problems = seen.body.get("problems") or [{"message": seen.body.get("detail")}]
    line, column = _place(seen)
    return f"line {line}, column {column}: {problems[0]['message']}"


TRIES: tuple[Try, ...] = (
    Try(
        "CustomerAdd",
        CUSTOMER_ADD,
        lambda seen: f"customer {seen.field('FullName')}, ListID {seen.field('ListID')}",
        _added,
    ),
    Try(
        "ItemServiceAdd",
        ITEM_ADD,
        lambda seen: f"item {seen.field('FullName')}, price {seen.field('Price')}",
        _added,
    ),
    Try(
        "InvoiceAdd, answer lost",
        INVOICE_ADD.format(customer=CUSTOMER, item=ITEM),
        lambda seen: (
            f"QuickBooks was asked: invoice {seen.field('RefNumber')} is there, once, "
            f"balance {seen.field('BalanceRemaining')}"
        ),
        _invoiced,
    ),
    Try(
        "CustomerQuery, by pages",
        CUSTOMER_QUERY,
        lambda seen: f"{counted(seen)} customers in pages of {PAGE}",
        _all_customers,
    ),
    Try("malformed CustomerAdd", MALFORMED, _told_problem, _refused),
    Try(
        "InvoiceAdd for nobody",
        INVOICE_ADD.format(customer="Nobody", item=ITEM),
        lambda seen: f"{seen.row.get('qb_error_code')}: {seen.row.get('qb_error_message')}",
        _no_such_customer,
    ),
)
