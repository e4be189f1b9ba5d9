"""What fits through the Web Connector's door in one piece.

A message set leaves as text inside a SOAP envelope, where `<` takes four bytes. Lambda carries that
envelope inside JSON and takes 6 MB of it; a set that is larger would be lost each time it is sent.
"""

from collections.abc import Iterator

from qbwc_service.config import Settings
from qbwc_service.domain.connections import Connection
from qbwc_service.domain.errors import Code, Refusal
from qbxml.sets.request_set import RequestSet

GROWTH = {b"&": 4, b"<": 3, b">": 3, b'"': 1, b"\n": 1, b"\t": 1, b"\\": 1}
"""Bytes that a character gains: in the envelope, or in the JSON around it."""
ENVELOPE = 2_000
"""Bytes of the envelope, the prolog, our message-set id and the few page sizes, rounded up."""
PER_REQUEST = 60
"""Bytes of one requestID of ours."""


def soap_bytes(submitted: RequestSet) -> int:
    """Return how large the answer of sendRequestXML will be with this set in it, at most."""
    text = submitted.canonical()
    grown = sum(gain * text.count(character) for character, gain in GROWTH.items())
    return len(text) + grown + ENVELOPE + PER_REQUEST * len(submitted.requests)


class UnsendableError(Exception):
    """A queued message set is too large to leave: its limit was another when it was accepted."""


def never_fitting(
    settings: Settings, connection: Connection, submitted: RequestSet
) -> Iterator[Refusal]:
    """Yield why a set is refused whatever the hour: too large to leave, or not allowed here."""
    told = _too_large(settings, submitted)
    if told:
        fix = "Split it into several message sets, each submitted on its own."
        yield Refusal(Code.PAYLOAD_TOO_LARGE, told, fix=fix)
    if connection.disabled:
        yield Refusal(Code.INVALID_STATE, "The connection is disabled.", fix="Enable it first.")
    if connection.read_only and submitted.writes:
        names = dict.fromkeys(request.type for request in submitted.requests if request.writes)
        yield Refusal(
            Code.INVALID_STATE,
            f"The connection is read-only; {', '.join(names)} would write.",
            fix="Send queries only, or set its read_only to false.",
        )


def check_sendable(settings: Settings, submitted: RequestSet) -> None:
    """Raise UnsendableError for a queued set that would be lost each time it is sent.

    One can be in the queue where the limit was lowered, or the job came from another store.
    """
    told = _too_large(settings, submitted)
    if told:
        raise UnsendableError(told)


def _too_large(settings: Settings, submitted: RequestSet) -> str:
    limit, size = settings.max_soap_bytes, soap_bytes(submitted)
    if size <= limit:
        return ""
    return (
        f"The message set takes {size:,} bytes on its way to the Web Connector, where {limit:,}"
        " can pass."
    )
