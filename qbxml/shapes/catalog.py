"""Every request there is: its kind, what it is about, since when and where it is known."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from qbxml.schema import REQUESTS, fact
from qbxml.schema.notation import Version
from qbxml.shapes.editions import ANY, QuickBooks
from qbxml.versions import as_numbers

KINDS: Mapping[str, str] = MappingProxyType(
    {
        "ReportQuery": "report",
        "Query": "query",
        "Add": "add",
        "Mod": "mod",
        "Del": "del",
        "Void": "void",
    }
)
"""The end of a request's type -> its kind; anything else is "other"."""
_RESOURCES: Mapping[str, str] = MappingProxyType(
    {
        "ListDeletedQuery": "List",
        "ListDisplayAdd": "List",
        "ListDisplayMod": "List",
        "ListMerge": "List",
        "TxnDeletedQuery": "Txn",
        "TxnDisplayAdd": "Txn",
        "TxnDisplayMod": "Txn",
    }
)
"""Types whose name does not say what they are about."""
REPORTS = "Reports"


@dataclass(frozen=True, slots=True)
class Entry:
    """One type of request, such as "InvoiceAdd".

    `resource` is what it is about ("Invoice", for all reports "Reports"); `lacking` are the tables'
    letters of the editions without it.
    """

    type: str
    kind: str
    resource: str
    since: Version
    lacking: str
    iterates: bool
    takes_meta_data: bool


@cache
def entry(type_: str) -> Entry | None:
    """Return what is known of a type without "Rq", None for one that does not exist."""
    known = fact(f"{type_}Rq")
    if known is None:
        return None
    end = next((end for end in KINDS if type_.endswith(end)), "")
    kind = KINDS.get(end, "other")
    resource = _RESOURCES.get(type_, REPORTS if kind == "report" else type_.removesuffix(end))
    return Entry(
        type_,
        kind,
        resource,
        as_numbers(known.since),
        known.lacking,
        known.iterates,
        known.takes_meta_data,
    )


def entries(known_to: QuickBooks = ANY) -> tuple[Entry, ...]:
    """Return every type that a QuickBooks knows, by name."""
    every = (entry(name.removesuffix("Rq")) for name in REQUESTS)
    return tuple(one for one in every if one and known_to.knows(one.since, one.lacking))
