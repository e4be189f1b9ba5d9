"""What a line comes to: what its item says of it, quantity times rate, percentages, sales tax."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from qbwc_service.simulator.books import Books, Record
from qbwc_service.simulator.kinds import ITEMS
from qbwc_service.simulator.ledger import NOTHING, money, number
from qbwc_service.simulator.reading import Fields
from qbwc_service.simulator.refusals import StatusError

CENT = Decimal("0.01")
HUNDRED = Decimal(100)
_TOO_LARGE = Decimal(10) ** 13
# (single, double, plain) are where an item has its text and its price, by side.
_TEXT = {"sale": ("Desc", "SalesDesc"), "purchase": ("Desc", "PurchaseDesc")}
_PRICE = {"sale": ("Price", "SalesPrice"), "purchase": ("Price", "PurchaseCost")}


def cents(value: Decimal) -> Decimal:
    """Return an amount in whole cents; half a cent counts as one, as in QuickBooks."""
    return value.quantize(CENT, ROUND_HALF_UP)


def priced(
    books: Books, line: Fields, rate_name: str, side: str, above: Sequence[Fields]
) -> Fields:
    """Return a line with the text, rate and amount it gets; `above` are the lines before it.

    `rate_name` is Rate or Cost, `side` is sale or purchase.
    """
    reference = line.get("ItemRef")
    item = books.find(ITEMS, str(reference["ListID"])) if isinstance(reference, dict) else None
    made = dict(line)
    level = made.pop("PriceLevelRef", None)
    if item is not None:
        _from_item(item, made, rate_name, side)
        if isinstance(level, dict):
            made[rate_name] = _at_level(books.get(str(level["ListID"])), item, made)
        if item.kind.name == "ItemSubtotal":
            return made | {"Amount": money(_since_subtotal(books, above))}
    return made | _amounts(made, rate_name, above)


def counted(books: Books, line: Fields) -> Decimal:
    """Return what a line adds to the whole: nothing for a subtotal."""
    return NOTHING if _is_subtotal(books, line) else number(line, "Amount")


def _from_item(item: Record, line: Fields, rate_name: str, side: str) -> None:
    text = said(item, *_TEXT[side])
    line.setdefault("Desc", text or item.text("ItemDesc"))
    if side == "sale" and item.fields.get("SalesTaxCodeRef"):
        line.setdefault("SalesTaxCodeRef", item.fields["SalesTaxCodeRef"])
    if {rate_name, "RatePercent", "Amount"} & line.keys():
        return
    if item.kind.name == "ItemDiscount":
        name = "DiscountRatePercent" if item.text("DiscountRatePercent") else "DiscountRate"
        kept = "RatePercent" if name == "DiscountRatePercent" else rate_name
        line[kept] = str(-number(item.fields, name))
    else:
        line[rate_name] = said(item, *_PRICE[side])


def said(item: Record, single: str, double: str) -> str:
    """Return an item's text or price, wherever its kind keeps it."""
    places = (
        (item.fields.get("SalesOrPurchase"), single),
        (item.fields.get("SalesAndPurchase"), double),
        (item.fields, double),
    )
    found = [str(at[name]) for at, name in places if isinstance(at, dict) and at.get(name)]
    return found[0] if found else ""


def _at_level(level: Record, item: Record, line: Fields) -> str:
    price = Decimal(said(item, *_PRICE["sale"]) or "0")
    for one in level.several("PriceLevelPerItemRet"):
        if one.get("ItemRef") == line.get("ItemRef"):
            if one.get("CustomPrice"):
                return str(one["CustomPrice"])
            return _percent_more(price, number(one, "CustomPricePercent"))
    percent = Decimal(level.text("PriceLevelFixedPercentage") or "0")
    return _percent_more(price, percent)


def _percent_more(price: Decimal, percent: Decimal) -> str:
    return str(cents(price * (HUNDRED + percent) / HUNDRED))


def _since_subtotal(books: Books, above: Sequence[Fields]) -> Decimal:
    whole = NOTHING
    for line in reversed(above):
        if _is_subtotal(books, line):
            break
        whole += number(line, "Amount")
    return whole


def _is_subtotal(books: Books, line: Fields) -> bool:
    reference = line.get("ItemRef")
    ident = str(reference["ListID"]) if isinstance(reference, dict) else ""
    return books.find(("ItemSubtotal",), ident) is not None


def _amounts(line: Fields, rate_name: str, above: Sequence[Fields]) -> Fields:
    quantity, rate = str(line.get("Quantity") or ""), str(line.get(rate_name) or "")
    if line.get("Amount"):
        amount = Decimal(str(line["Amount"]))
        if quantity and not rate and not line.get("RatePercent") and Decimal(quantity):
            rate = str(cents(amount / Decimal(quantity)))
    elif line.get("RatePercent"):
        over = number(above[-1], "Amount") if above else NOTHING
        amount = cents(over * number(line, "RatePercent") / HUNDRED)
    else:
        amount = cents(Decimal(quantity or "1") * Decimal(rate or "0"))
    if abs(amount) >= _TOO_LARGE:
        raise StatusError(3101, "The resulting amount is too large.")
    amounts: Fields = {"Amount": money(amount)}
    return amounts | ({rate_name: rate} if rate else {})


def with_tax(books: Books, fields: Fields, lines: Sequence[Fields]) -> Fields:
    """Return Subtotal, SalesTaxPercentage and SalesTaxTotal of a sale with these lines.

    Tax is on lines whose code is taxable or that have none, at the rate of ItemSalesTaxRef,
    unless the customer's code is not taxable.
    """
    whole = sum((counted(books, line) for line in lines), NOTHING)
    rate = _rate(books, fields.get("ItemSalesTaxRef"))
    if not _taxable(books, fields.get("CustomerSalesTaxCodeRef")):
        rate = NOTHING
    due = sum(
        (counted(books, one) for one in lines if _taxable(books, one.get("SalesTaxCodeRef"))),
        NOTHING,
    )
    tax = cents(due * rate / HUNDRED)
    percent: Fields = {"SalesTaxPercentage": str(rate)} if fields.get("ItemSalesTaxRef") else {}
    return {"Subtotal": money(whole), **percent, "SalesTaxTotal": money(tax)}


def _rate(books: Books, reference: object) -> Decimal:
    ident = str(reference["ListID"]) if isinstance(reference, dict) else ""
    item = books.find(("ItemSalesTax", "ItemSalesTaxGroup"), ident)
    if item is None:
        return NOTHING
    parts = item.several("ItemSalesTaxRef")
    return number(item.fields, "TaxRate") + sum((_rate(books, one) for one in parts), NOTHING)


def _taxable(books: Books, reference: object) -> bool:
    ident = str(reference["ListID"]) if isinstance(reference, dict) else ""
    code = books.find(("SalesTaxCode",), ident)
    return code is None or code.text("IsTaxable") != "false"
