"""A set of which a part was done: which request failed, and what must not be sent once more."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from qbwc_service.domain.jobs import Job, RequestLine
from qbwc_service.domain.states import Outcome, State

NAMED = 10
"""Requests, or rows of them, that are named one by one; a person reads no more."""


def place_in(lines: Sequence[RequestLine], line: RequestLine) -> str:
    """Return the words before what QuickBooks said of this request: "" where it is alone."""
    if len(lines) == 1:
        return ""
    return f"Request {lines.index(line) + 1} of {len(lines)} ({line.type.removesuffix('Rq')}): "


def to_send_again(lines: Sequence[RequestLine]) -> str:
    """Return what may go again of a set that is partly done, "" for any other.

    Only writes count: a read that was answered may be asked anew.
    """
    done = [at for at, line in enumerate(lines, 1) if line.outcome is Outcome.APPLIED]
    kept = [at for at in done if lines[at - 1].writes]
    left = [at for at in range(1, len(lines) + 1) if at not in kept]
    if not kept or not left:
        return ""
    return (
        f"{_named(kept)} {'is' if len(kept) == 1 else 'are'} in QuickBooks already: do not send "
        f"the set again, but {_named(left).lower()} alone, with a new idempotency key."
    )


def instead_of_retry(job: Job) -> str:
    """Return what to do with a job that must not be sent again, so that nothing is done twice."""
    if job.state is State.DUPLICATE:
        return f"It was never sent: {job.duplicate_of} is the one that it repeats."
    if not job.final:
        return (
            f"It is not at its end: GET /api/transactions/{job.id}?wait=25 tells how it ends. Do "
            "not send it again meanwhile."
        )
    return to_send_again(job.requests) or "It was done: there is nothing to send again."


def _named(places: Sequence[int]) -> str:
    """Return `Request 3`, or `Requests 1, 4 to 9 and 11`."""
    rows = list(_rows(places))
    more = sum(last - first + 1 for first, last in rows[NAMED:])
    told = [_row(first, last) for first, last in rows[:NAMED]] + ([f"{more} more"] if more else [])
    listed = " and ".join([", ".join(told[:-1]), told[-1]] if len(told) > 1 else told)
    return f"Request{'' if len(places) == 1 else 's'} {listed}"


def _row(first: int, last: int) -> str:
    return str(first) if first == last else f"{first} to {last}"


def _rows(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and last of each row of numbers without a gap."""
    for _, row in groupby(enumerate(places), lambda each: each[1] - each[0]):
        numbers = [number for _, number in row]
        yield numbers[0], numbers[-1]
