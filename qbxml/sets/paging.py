"""Large queries in pages without being asked: a plain query turned into one that iterates.

QuickBooks gives all records of a plain query in one answer, of whatever size. As an iterator it
gives MaxReturned of them and keeps the rest; `iterators` asks for the other pages and joins them.
"""

import re
from dataclasses import replace

from qbxml.schema import fact
from qbxml.sets.request_set import Request, RequestSet
from qbxml.versions import as_numbers

ITERATORS_SINCE = (5, 0)
"""The qbXML version that brought iterators (SDK 5.0)."""
MOST_AT_ONCE = 10
"""Iterators opened by one set; QuickBooks refuses with 3390 where too many are open."""
SHRINK = 5
"""By how much pages shrink with each lost answer: a page that was too large is so no more."""

_FIRST = re.compile(r"<([A-Za-z]+)[\s/>]")
_NAMED = frozenset(
    {
        "BarCodeValue",
        "FullName",
        "ListID",
        "MaxReturned",
        "Name",
        "RefNumber",
        "RefNumberCaseSensitive",
        "SiteFilter",
        "TxnID",
    }
)
"""First elements that leave no room for MaxReturned: they stand in its place in the schema."""
_NO_MAX_RETURNED = frozenset({"BarCodeQueryRq"})
"""Takes the attribute iterator, but has no MaxReturned to say how many."""
_BEFORE = {
    "ItemSitesQueryRq": re.compile(r"<(ItemTypeFilter|ItemSiteFilter)(?:/>|>.*?</\1>)", re.DOTALL),
}
"""What stands before MaxReturned where it is not the first element."""


def pageable(request: Request) -> bool:
    """Say whether a query may be sent as an iterator, and gives the same records then.

    That is: its kind iterates, and it names no records, no number of them, and no metaData.
    """
    known = fact(request.type)
    if known is None or not known.iterates or request.attributes:
        return False
    first = _FIRST.match(request.body)
    named = first is not None and first[1] in _NAMED
    return not named and request.type not in _NO_MAX_RETURNED and request.max_returned is None


def pages(submitted: RequestSet) -> bool:
    """Say whether a set may be sent in pages though its caller asked for none.

    It only reads, opens no iterator of the caller's own, and few queries of it may page.
    """
    plain = not any(request.writes or request.iterator for request in submitted.requests)
    return plain and 0 < _count(submitted) <= MOST_AT_ONCE


def paged(submitted: RequestSet, version: str, size: int, lost: int = 0) -> RequestSet:
    """Return the set with every query that may page as an iterator of pages of one size.

    `size` records, a fifth after each of `lost` answers, shared by the queries of the set that
    page; at least 1. A qbXML `version` without iterators leaves the set as it is.
    """
    if as_numbers(version) < ITERATORS_SINCE or not pages(submitted):
        return submitted
    share = max(1, size // SHRINK ** max(0, lost) // _count(submitted))
    requests = (
        _iterating(request, share) if pageable(request) else request
        for request in submitted.requests
    )
    return replace(submitted, requests=tuple(requests))


def _count(submitted: RequestSet) -> int:
    return sum(pageable(request) for request in submitted.requests)


def _iterating(request: Request, size: int) -> Request:
    before = _BEFORE.get(request.type)
    found = before.match(request.body) if before else None
    at = found.end() if found else 0
    body = f"{request.body[:at]}<MaxReturned>{size}</MaxReturned>{request.body[at:]}"
    attributes = (("iterator", "Start"),)
    return replace(request, iterator=True, max_returned=size, attributes=attributes, body=body)
