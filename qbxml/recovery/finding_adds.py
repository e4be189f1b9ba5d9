"""Adds whose answer was lost: the query for the new record, and which record it is."""

import re
from collections.abc import Iterator
from datetime import timedelta

from qbxml.recovery.finding_values import (
    Finding,
    Search,
    Sought,
    Wanted,
    ambiguous,
    found,
    not_before,
    not_found,
)
from qbxml.schema.recovery_tables import QUERIES, RETS, WRITES
from qbxml.sets.guids import own_guid, same_guid
from qbxml.sets.nodes import Node
from qbxml.sets.queries import allowed, element, moment, nested, query
from qbxml.sets.tags import unescaped
from qbxml.versions import as_numbers

MOST = 200
_MARGIN = timedelta(days=1)  # QuickBooks' own times may be an hour off in summer
_PARENTS = ("ParentRef", "ParentSiteRef")
# What alone tells a record of a kind that has it; other kinds are told by all their marks.
_KEYS = (
    {"Name", *_PARENTS},
    {"FirstName", "MiddleName", "LastName"},
    {"VehicleRef", "TripStartDate", "TripEndDate", "TotalMiles"},
)
# The filter of a query -> the Refs of an Add that it goes by, the first one given.
_FILTERS = {
    "EntityFilter": ("CustomerRef", "VendorRef", "PayeeEntityRef"),
    "TimeTrackingEntityFilter": ("EntityRef",),
    "AccountFilter": ("AccountRef", "BankAccountRef"),
    "ItemFilter": ("ItemInventoryAssemblyRef",),
}
_ENTITY_IDS_SINCE = (2, 0)  # before, EntityFilter and AccountFilter take names only
_NO_GUID = {None, "", "0"}
# Whether QuickBooks keeps blanks around a key, and minds them in a query, is not known.
_KEY = re.compile(r"<(?:Name|FullName|RefNumber)>([^<]*)</")


def search_add(sought: Sought) -> Search | None:
    """Return how the record of an Add is looked for: by name, by number, or among its like.

    None too where a key has blanks around: not to find it would be no proof.
    """
    row, holder = WRITES.get(sought.request.type), sought.holder
    if row is None or holder is None or _has_blanks(sought.request.body):
        return None
    rets = tuple(row[1].split())
    guid = sought.guid if _shows_guid(rets, sought.version) else None
    wanted = _wanted(holder, row[2].split(), rets)
    if not wanted and guid is None:
        return None
    parts = {**_parts(sought, holder, row[0]), "IncludeRetElement": _narrowed(rets, wanted, sought)}
    made = query(row[0], parts, sought.version)
    if made is None:
        return None
    return Search(
        made,
        "add",
        rets,
        sought.since,
        guid=guid,
        wanted=wanted,
        limit=made.max_returned,
        unique=holder.child("Name") is not None,
        own=own_guid(sought.request) is not None,
    )


def _has_blanks(body: str) -> bool:
    """Whether a name or number begins or ends with a blank."""
    keys = [unescaped(key) for key in _KEY.findall(body)]
    return any(key != key.strip() for key in keys)


def _shows_guid(rets: tuple[str, ...], version: str) -> bool:
    return any("ExternalGUID" in allowed(RETS[ret], version) for ret in rets)


def _wanted(holder: Node, marks: list[str], rets: tuple[str, ...]) -> tuple[Wanted, ...]:
    """Return what tells the record from others: its full name if it has one, else its marks."""
    shown = {cell.partition("@")[0] for ret in rets for cell in RETS[ret].split()}
    full = _full_name(holder)
    if full is not None and "FullName" in shown:
        return (Wanted("FullName", None, full),)
    shown &= next((keys for keys in _KEYS if keys & _given(holder)), shown)
    return tuple(_values(holder, [mark for mark in marks if mark in shown]))


def _given(holder: Node) -> set[str]:
    return {node.name for node in holder.nodes}


def _values(holder: Node, names: list[str]) -> Iterator[Wanted]:
    for name in names:
        node = holder.child(name)
        if node is None:
            continue
        part = _ref(node)
        if part is not None:
            yield Wanted(name, *part)
        elif node.text:
            yield Wanted(name, None, node.text)


def _ref(node: Node | None) -> tuple[str, str] | None:
    """Return how a Ref names its object; QuickBooks ignores FullName beside ListID."""
    for part in ("ListID", "FullName"):
        value = node.value(part) if node else None
        if value:
            return part, value
    return None


def _full_name(holder: Node) -> str | None:
    """Return the full name of a list element; None without a name, or with a parent by id."""
    name = holder.value("FullName") or holder.value("Name")
    parents = [ref for ref in map(holder.child, _PARENTS) if ref is not None]
    if not name or not parents:
        return name or None
    part = _ref(parents[0])
    if part is None:
        return name
    return f"{part[1]}:{name}" if part[0] == "FullName" else None


def _parts(sought: Sought, holder: Node, name: str) -> dict[str, str]:
    """Return the filters: by the one key that the Add gives, else by everything it tells."""
    known = allowed(QUERIES[name], sought.version)
    full, number, owner = _full_name(holder), holder.value("RefNumber"), holder.value("OwnerID")
    if "RefNumber" in known and number:
        return {"RefNumber": element("RefNumber", number)}
    if "TxnDateRangeFilter" in known:
        return {**_dates(sought, holder), **_filters(sought, holder, known), **_bound()}
    key = "FullName" if "FullName" in known else "Name"
    if key in known and full:
        return {key: element(key, full)}
    if known[0] == "OwnerID" and owner:
        return {"OwnerID": element("OwnerID", owner)}
    part = holder.value("Name")
    named = {"NameFilter": _name_filter(part)} if part else {}
    return {
        **_bound(),
        "ActiveStatus": element("ActiveStatus", "All"),
        **_modified(sought),
        **named,
    }


def _bound() -> dict[str, str]:
    return {"MaxReturned": element("MaxReturned", str(MOST))}


def _name_filter(name: str) -> str:
    match = element("MatchCriterion", "Contains")
    return nested("NameFilter", match, element("Name", name))


def _modified(sought: Sought) -> dict[str, str]:
    since, until = moment(sought.since - _MARGIN), moment(sought.until + _MARGIN)
    return {
        "FromModifiedDate": element("FromModifiedDate", since),
        "ToModifiedDate": element("ToModifiedDate", until),
    }


def _dates(sought: Sought, holder: Node) -> dict[str, str]:
    """Return the days to look at; without TxnDate QuickBooks may take that of the last record."""
    given = holder.value("TxnDate")
    if given:
        days = element("FromTxnDate", given), element("ToTxnDate", given)
        return {"TxnDateRangeFilter": nested("TxnDateRangeFilter", *days)}
    times = _modified(sought).values()
    return {"ModifiedDateRangeFilter": nested("ModifiedDateRangeFilter", *times)}


def _filters(sought: Sought, holder: Node, known: list[str]) -> dict[str, str]:
    """Return the first filter that the query has and the Add has a value for."""
    for name, refs in _FILTERS.items():
        given = next((part for ref in refs if (part := _ref(holder.child(ref)))), None)
        old = as_numbers(sought.version) < _ENTITY_IDS_SINCE
        if name in known and given and not (old and given[0] == "ListID"):
            return {name: nested(name, element(*given))}
    return {}


def _narrowed(rets: tuple[str, ...], wanted: tuple[Wanted, ...], sought: Sought) -> str:
    """Return which elements of the records are needed, in their order."""
    needed = {"ListID", "TxnID", "TimeCreated", "EditSequence", "ExternalGUID"}
    needed |= {each.name for each in wanted}
    names = (name for ret in rets for name in allowed(RETS[ret], sought.version))
    kept = dict.fromkeys(name for name in names if name in needed)
    return "".join(element("IncludeRetElement", name) for name in kept)


def judge_add(search: Search, records: tuple[Node, ...]) -> Finding:
    """Apply D21 to the records that the query brought."""
    ours = [record for record in records if search.guid and _bears(record, search.guid)]
    if len(ours) == 1 and search.own and not not_before(ours[0], "TimeCreated", search.since):
        return ambiguous("A record from before it was sent has its own ExternalGUID.")
    if len(ours) == 1:
        return found(ours[0], "The record has the ExternalGUID of this request.")
    if ours:
        return ambiguous(f"{len(ours)} records have the ExternalGUID of this request.")
    if search.limit is not None and len(records) >= search.limit:
        return ambiguous(f"The search brought {len(records)} records and may have missed some.")
    alike = [record for record in records if False not in _compared(search, record)]
    return _among(search, alike, _rivals(search, alike, records))


def _rivals(search: Search, alike: list[Node], records: tuple[Node, ...]) -> list[Node]:
    """Return those that may be the record although none has our ExternalGUID.

    A record with another GUID is another's. One without is too, if any record of this answer has
    one: then QuickBooks shows them.
    """
    if search.guid is None:
        return alike
    shown = any(_guid(record) for record in records)
    return [record for record in alike if not shown and not _guid(record)]


def _among(search: Search, alike: list[Node], rivals: list[Node]) -> Finding:
    """Judge by the time of creation what cannot be told apart by its ExternalGUID."""
    dated = [(record, not_before(record, "TimeCreated", search.since)) for record in rivals]
    fresh = [record for record, is_new in dated if is_new is not False]
    if not fresh:
        return not_found(_why_not(search, alike))
    if len(fresh) > 1:
        return ambiguous(f"{len(fresh)} records are like it and were added since it was sent.")
    only = fresh[0]
    if search.guid is not None:
        return ambiguous("One record is like it but shows no ExternalGUID.", only)
    if not_before(only, "TimeCreated", search.since) is None:
        return ambiguous("One record is like it but does not tell when it was added.", only)
    if None in _compared(search, only):
        return ambiguous("One record may be it but does not tell all that was sent.", only)
    return found(only, "Exactly one record is like it and was added since it was sent.")


def _why_not(search: Search, alike: list[Node]) -> str:
    if alike and search.unique:
        return (
            "The name was in use before this request or is another's, so the request was not "
            "applied; sending it again will be answered with 3100."
        )
    return "No record like it was added since it was sent."


def _compared(search: Search, record: Node) -> set[bool | None]:
    return {want.compare(record) for want in search.wanted}


def _guid(record: Node) -> str | None:
    own = record.value("ExternalGUID")
    return None if own in _NO_GUID else own


def _bears(record: Node, guid: str) -> bool:
    own = _guid(record)
    return own is not None and same_guid(own, guid)
