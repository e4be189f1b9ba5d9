"""Which text may be cut to fit: what people read, and never what points at something.

A name in a reference, an id, a number or a code that lost its end would mean another thing.
"""

from qbxml.schema.notation import Item
from qbxml.sets.references import holds_reference

_READ = """
    Addr1 Addr2 Addr3 Addr4 Addr5 AltContact AssetDesc City CompanyName Contact ContactName Country
    CreditCardAddress DataExtValue Department Desc Description DisabilityDesc FirstName FOB ItemDesc
    JobDesc JobTitle LastName Location Memo MiddleName Name NameOnCard NameOnCheck Note Notes Other
    Other1 Other2 OverrideMemo PrintAs PurchaseDesc SalesDesc Salutation SiteDesc State VendorMsg
    VendorOrPayeeName
"""
READ: frozenset[str] = frozenset(_READ.split())
"""Elements of records that may be cut."""

_CODED = frozenset({"SalesTaxCodeAddRq", "SalesTaxCodeModRq"})
"""Requests whose Name is a code."""


def cuttable(request: str) -> frozenset[str]:
    """Return the elements of a request that may be cut: none of a query, whose texts choose."""
    if request.endswith("QueryRq"):
        return frozenset()
    return READ - {"Name"} if request in _CODED else READ


def exceeded(text: str, item: Item | None, edition: str) -> int | None:
    """Return how long the text of an element may be, where this one is longer, else None.

    `edition` is a letter of the tables, "" for any. Text that holds a reference is never too long:
    how long its value will be is not known yet.
    """
    longest = item.longest_for(edition) if item is not None else None
    if longest is None or len(text) <= longest or holds_reference(text):
        return None
    return longest
