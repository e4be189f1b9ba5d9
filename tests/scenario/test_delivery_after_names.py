"""What a job may name that it comes after, and a retry of one that failed with it (D7)."""

import pytest
from helpers.after import noted, of, refused, states
from helpers.office import ADD, QUERY, Office

from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.states import State
from qbwc_service.steps import connections, keys, retrying, transactions
from qbwc_service.steps.submit import Submission, submit
from qbwc_service.store import places
from qbwc_service.store.port import Key

NOBODY = "tx-" + "0" * 26


@pytest.fixture
def office() -> Office:
    office = Office()
    office.first_visit()
    return office


def failed(office: Office, name: str = "A") -> str:
    """Return a CustomerAdd that QuickBooks refused."""
    office.submit(ADD.format(name))
    job = office.submit(ADD.format(name))
    office.pc.visit()
    assert states(office, job) == [State.FAILED]
    return job


def test_what_is_named_must_be_there_and_of_the_same_connection(office: Office) -> None:
    elsewhere = connections.create(office.services, office.caller, "other", {}).connection.id
    apart = submit(office.services, office.caller, Submission(qbxml=QUERY, connection_id=elsewhere))
    stranger = keys.create_tenant(office.services, "stranger")
    theirs = keys.operator(stranger.id)
    connections.create(office.services, theirs, "theirs", {})
    hidden = submit(office.services, theirs, Submission(qbxml=QUERY))
    first = office.submit(ADD.format("A"), idempotency_key="k")
    refusal = refused(office, ADD.format("A"), idempotency_key="k")
    duplicate = str(refusal.extra["duplicate_id"])

    no = refused(
        office,
        noted("B", of(NOBODY, "ListID")),
        after=(first, hidden.id, apart.id, duplicate),
    )
    assert (no.code, [(one.path, one.message, one.fix) for one in no.problems]) == (
        Code.INVALID_REQUEST,
        [
            (
                "after",
                f"there is no transaction '{hidden.id}'",
                "See GET /api/transactions for those there are.",
            ),
            (
                "after",
                f"{apart.id} belongs to another connection, {elsewhere}",
                "A transaction can come after others of its own connection only.",
            ),
            ("after", f"{duplicate} is a refused duplicate", f"Name {first} instead."),
            (
                "qbxml",
                f"there is no transaction '{NOBODY}'",
                "See GET /api/transactions for those there are.",
            ),
        ],
    )
    assert office.store.keys(places.held(office.connection_id)) == [[]]


def test_no_more_than_twenty_are_named(office: Office) -> None:
    (no,) = [refused(office, after=tuple(f"tx-{number:026}" for number in range(21)))]
    assert (no.code, no.detail) == (
        Code.INVALID_REQUEST,
        "after: 21 transactions are named, in the list and in the qbXML; 20 are allowed.",
    )


def test_d7_what_comes_after_a_failed_one_is_refused_at_once_and_takes_no_key(
    office: Office,
) -> None:
    clash = failed(office)
    no = refused(office, after=(clash,), idempotency_key="k")
    assert (no.code, no.fix) == (
        Code.DEPENDENCY_FAILED,
        (
            f"Submit anew what {clash} was to do, corrected; then submit this one after the new "
            "transaction, or without it."
        ),
    )
    assert no.detail.startswith(f"{clash}, which this is to come after, ended as failed: ")
    assert no.detail.endswith("; nothing was queued.")
    office.submit(QUERY, idempotency_key="k")


def test_d7_the_same_body_after_others_is_another_request(office: Office) -> None:
    first, other = office.submit(ADD.format("A")), office.submit(ADD.format("B"))
    held = office.submit(QUERY, after=(first, other), idempotency_key="k")
    same = refused(office, after=(other, first), idempotency_key="k")
    assert (same.code, same.extra["transaction_id"]) == (Code.DUPLICATE_REQUEST, held)
    duplicate = office.job(str(same.extra["duplicate_id"]))
    assert (duplicate.held_by, duplicate.values, duplicate.after) == ((), None, (other, first))
    for after in ((), (first,)):
        no = refused(office, after=after, idempotency_key="k")
        assert no.code is Code.IDEMPOTENCY_KEY_REUSED


def test_a_retry_comes_after_the_retries_of_what_the_old_one_came_after(office: Office) -> None:
    fine, first = office.submit(ADD.format("E")), office.submit(ADD.format("D"))
    second = office.submit(noted("F", of(first, "Name") + of(fine, "Name")), after=(fine,))
    third = office.submit(QUERY, after=(second,))
    office.pc.visit(at_most=1)
    transactions.purge(office.services, office.caller, fine)
    transactions.cancel(office.services, office.caller, first)
    assert states(office, fine, first, second, third) == [
        State.SUCCEEDED,
        State.CANCELED,
        State.FAILED,
        State.FAILED,
    ]
    with pytest.raises(Refusal) as no:
        retrying.retry(office.services, office.caller, second)
    assert (no.value.code, no.value.fix) == (
        Code.INVALID_STATE,
        f"Retry {first} first, then this one; or submit it anew without it.",
    )

    again = retrying.retry(office.services, office.caller, first).id
    fresh = retrying.retry(office.services, office.caller, second)
    last = retrying.retry(office.services, office.caller, third)

    assert fresh.after == (fine, again)
    assert fresh.held_by == (again,)
    assert (last.after, last.held_by) == ((fresh.id,), (fresh.id,))
    assert of(again, "Name") in (transactions.request_text(office.services, fresh) or "")
    taken = [text for _ in range(4) for text in office.pc.visit()]
    assert "<Notes>DE</Notes>" in taken[1]
    assert states(office, again, fresh.id, last.id) == [State.SUCCEEDED] * 3


def test_a_retry_after_one_that_is_gone_is_refused(office: Office) -> None:
    first = office.submit(ADD.format("A"))
    second = office.submit(QUERY, after=(first,))
    transactions.cancel(office.services, office.caller, first)
    office.store.delete(Key(Job, first))
    with pytest.raises(Refusal) as no:
        retrying.retry(office.services, office.caller, second)
    assert (no.value.code, no.value.detail, no.value.extra) == (
        Code.INVALID_STATE,
        f"{first}, which it comes after, is gone.",
        {"transaction_id": first, "outcome": "unknown"},
    )
