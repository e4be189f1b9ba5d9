"""Queries of our own: what is wanted of a query, written in schema order for one version."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from qbxml.schema import fact
from qbxml.schema.recovery_tables import QUERIES
from qbxml.sets.request_set import Request
from qbxml.sets.tags import escaped
from qbxml.versions import as_numbers

# With a transaction come its lines and what it is linked to, as in the answer to its Add.
_LINES = ("IncludeLineItems", "IncludeComponentLineItems", "IncludeLinkedTxns")


def query(name: str, parts: Mapping[str, str], version: str) -> Request | None:
    """Return a query of these parts: element -> its whole text, perhaps several of that name.

    What the query, or this version of it, does not know is left out; None where the version is
    older than the query.
    """
    known = fact(name)
    if known is None or as_numbers(known.since) > as_numbers(version):
        return None
    kept = [parts[part] for part in allowed(QUERIES[name], version) if part in parts]
    size = parts.get("MaxReturned") if "MaxReturned" in allowed(QUERIES[name], version) else None
    return Request(
        type=name,
        request_id=None,
        writes=False,
        iterator=False,
        max_returned=int(size[len("<MaxReturned>") : -len("</MaxReturned>")]) if size else None,
        body="".join(kept),
    )


def by_id(
    name: str, id_name: str, ids: Iterable[str], version: str, *, whole: bool = True
) -> Request | None:
    """Return the query for the records with these ids; None for a query without ids.

    With `whole` they bring their lines and links, else no more than what says that they are there.
    """
    if name not in QUERIES or id_name not in allowed(QUERIES[name], version):
        return None
    wanted = "".join(element(id_name, each) for each in ids)
    more = {part: element(part, "true") for part in _LINES} if whole else _there(id_name)
    return query(name, {id_name: wanted, **more}, version)


def _there(id_name: str) -> dict[str, str]:
    names = (
        id_name,
        "TimeModified",
        "EditSequence",
        *(["IsActive"] if id_name == "ListID" else []),
    )
    return {"IncludeRetElement": "".join(element("IncludeRetElement", name) for name in names)}


def allowed(row: str, version: str) -> list[str]:
    """Return the names of a row of the tables that this version knows, in order."""
    cells = (cell.partition("@") for cell in row.split())
    limit = as_numbers(version)
    return [name for name, _, since in cells if not since or as_numbers(since) <= limit]


def element(name: str, value: str) -> str:
    """Return an element that holds a value, or the text of elements made here."""
    return f"<{name}>{escaped(value)}</{name}>"


def nested(name: str, *inner: str) -> str:
    """Return an element that holds elements."""
    return f"<{name}>{''.join(inner)}</{name}>"


def moment(at: datetime) -> str:
    """Return a DATETIMETYPE without offset, which is local time of the QuickBooks PC."""
    return at.replace(microsecond=0, tzinfo=None).isoformat()
