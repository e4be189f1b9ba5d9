"""Iterators: the request for the next page. `joining` makes one answer of the pages."""

from collections.abc import Sequence

from qbxml.sets import reading
from qbxml.sets.answer_set import AnswerSet
from qbxml.sets.request_set import RequestSet, document, request_set
from qbxml.sets.tags import start_tag


def sent_ids(sent: str) -> tuple[str | None, ...]:
    """Return the requestIDs of a wire document, in order."""
    return tuple(request.request_id for request in _sent(sent).requests)


def next_page(
    sent: str, answers: AnswerSet, *, request_ids: Sequence[str] | None = None
) -> str | None:
    """Return the wire document that continues every query of `sent` with pages left, else None.

    `sent` is the wire document that was answered, itself perhaps a continuation; answers belong
    to its requests by requestID. `request_ids` gives one new id for each request of `sent`, in
    its order; those of queries that ended go unused. Without it the ids of `sent` stay. Filters,
    MaxReturned and version are repeated, as QuickBooks demands; a message set id is not.
    """
    last = _sent(sent)
    kept = [request.request_id for request in last.requests]
    new = kept if request_ids is None else request_ids
    open_ids = {
        answer.request_id: answer.iterator_id for answer in answers.answers if answer.continues
    }
    inside = "".join(
        request.continued(open_ids[request.request_id] or "").written(given)
        for request, given in zip(last.requests, new, strict=True)
        if request.request_id in open_ids
    )
    if not inside:
        return None
    opening = start_tag("QBXMLMsgsRq", [("onError", last.on_error)])
    return document(last.version or "", f"{opening}{inside}</QBXMLMsgsRq>")


def _sent(sent: str) -> RequestSet:
    return request_set(reading.read(sent, len(sent)))  # pure ASCII, and it left as it is


def smaller(max_returned: int, attempt: int) -> int:
    """Return the page size after `attempt` lost answers: halved each time, at least 1."""
    return max(1, max_returned >> max(0, attempt))
