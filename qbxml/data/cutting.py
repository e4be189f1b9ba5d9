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

NONE: frozenset[str] = frozenset()
"""Of queries, where every text chooses what is found."""


def too_long(text: str, item: Item | None) -> bool:
    """Say whether a text is longer than its element takes.

    Text that holds a reference is not: how long its value will be is not known yet.
    """
    longest = item.longest if item is not None else None
    return longest is not None and len(text) > longest and not holds_reference(text)
