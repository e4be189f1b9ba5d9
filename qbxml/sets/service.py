"""What the service keeps to itself although QuickBooks takes it; not asked of other documents."""

from collections.abc import Iterator

from qbxml.schema import fact
from qbxml.sets.envelope import message_set
from qbxml.sets.reading import Document, Element
from qbxml.sets.rules import Fault, shown

MAX_REQUESTS = 500


def oversized(document: Document) -> Iterator[Fault]:
    """Yield that a set is too large to be sent, and sent again; nothing else is looked at then."""
    holder = message_set(document.root)
    if holder is not None and len(holder) > MAX_REQUESTS:
        message = f"A set may hold {MAX_REQUESTS} requests; this one has {len(holder)}."
        yield Fault(holder, message, "Send several sets.")


def service_faults(document: Document) -> Iterator[Fault]:
    """Yield what the service does not send: iterators it has to lead, the clearing of records."""
    holder = message_set(document.root)
    if holder is None:
        yield from _iterates(document.root)
        return
    if holder.get("oldMessageSetID") is not None:  # others' records among them, with ClearAll…
        wrong = "would clear QuickBooks' record of a message set, which is the service's affair"
        fix = "Remove oldMessageSetID."
        yield Fault(holder, f"Attribute {shown('oldMessageSetID')} {wrong}.", fix)
    writes = any(not request.tag.endswith("QueryRq") for request in holder)
    for request in holder:
        yield from _iterates(request)
        if writes and request.get("iterator") is not None:
            message = "An iterator may not stand in a set that also writes."
            fix = "Send the query as a set of its own: its next pages must not repeat the writes."
            yield Fault(request, message, fix)


def _iterates(request: Element) -> Iterator[Fault]:
    known = fact(request.tag)
    leads = request.get("iterator") in {"Continue", "Stop"} or request.get("iteratorID") is not None
    if leads and (known is None or known.iterates):
        fix = 'Send the query with iterator="Start" only; all pages come back.'
        message = "The service continues and stops iterators by itself."
        yield Fault(request, message, fix, "attribute")
