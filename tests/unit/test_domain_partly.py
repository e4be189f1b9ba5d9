"""What is said of a set that was done in part, so that nothing of it is sent once more."""

import pytest
from helpers.builders import job

from qbwc_service.domain.jobs import RequestLine
from qbwc_service.domain.partly import instead_of_retry, place_in, to_send_again
from qbwc_service.domain.states import Outcome, State


def lines(outcomes: str) -> list[RequestLine]:
    """A letter each: (a)pplied, (n)ot applied; a capital is a read."""
    names = {"a": Outcome.APPLIED, "n": Outcome.NOT_APPLIED}
    return [
        RequestLine(
            type="CustomerQueryRq" if letter.isupper() else "CustomerAddRq",
            request_id=str(at),
            writes=letter.islower(),
            outcome=names[letter.lower()],
        )
        for at, letter in enumerate(outcomes)
    ]


def test_a_request_is_placed_in_its_set_and_not_where_it_is_alone() -> None:
    three = lines("ana")
    assert place_in(three, three[1]) == "Request 2 of 3 (CustomerAdd): "
    assert place_in(three[1:2], three[1]) == ""


@pytest.mark.parametrize(
    ("outcomes", "told"),
    [
        (
            "an",
            (
                "Request 1 is in QuickBooks already: do not send the set again, but request 2 "
                "alone, with a new idempotency key."
            ),
        ),
        (
            "aanaN",
            (
                "Requests 1 to 2 and 4 are in QuickBooks already: do not send the set again, but "
                "requests 3 and 5 alone, with a new idempotency key."
            ),
        ),
        ("n", ""),
        ("nn", ""),
        ("aa", ""),
        ("An", ""),
    ],
)
def test_what_is_in_quickbooks_already_is_named_and_what_may_go_again(
    outcomes: str, told: str
) -> None:
    assert to_send_again(lines(outcomes)) == told


def test_many_are_not_named_one_by_one() -> None:
    assert to_send_again(lines("an" * 13)) == (
        "Requests 1, 3, 5, 7, 9, 11, 13, 15, 17, 19 and 3 more are in QuickBooks already: do not "
        "send the set again, but requests 2, 4, 6, 8, 10, 12, 14, 16, 18, 20 and 3 more alone, "
        "with a new idempotency key."
    )


@pytest.mark.parametrize(
    ("state", "outcomes", "told"),
    [
        (
            State.SENT,
            "nn",
            (
                "It is not at its end: GET /api/transactions/tx-1?wait=25 tells how it ends. Do "
                "not send it again meanwhile."
            ),
        ),
        (State.SUCCEEDED, "aa", "It was done: there is nothing to send again."),
        (
            State.FAILED,
            "na",
            (
                "Request 2 is in QuickBooks already: do not send the set again, but request 1 "
                "alone, with a new idempotency key."
            ),
        ),
        (State.DUPLICATE, "nn", "It was never sent: tx-0 is the one that it repeats."),
    ],
)
def test_whoever_may_not_retry_is_told_what_to_do_so_that_nothing_is_done_twice(
    state: State, outcomes: str, told: str
) -> None:
    value = job(state=state, requests=tuple(lines(outcomes)), duplicate_of="tx-0")
    assert instead_of_retry(value) == told
