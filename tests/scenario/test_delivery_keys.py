"""Rule D7: an idempotency key is taken until nothing was applied."""

import pytest
from helpers.office import ADD, QUERY, Office
from helpers.outcomes import SET, answer, refused, sent

from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.domain.states import State
from qbwc_service.steps import connections, transactions
from qbwc_service.steps.submit import Submission, submit


@pytest.fixture
def office() -> Office:
    office = Office()
    office.first_visit()
    return office


@pytest.mark.parametrize("reach", ["queued", "sent", "in_doubt", "applied"])
def test_d7_the_key_is_taken_until_nothing_was_applied(office: Office, reach: str) -> None:
    fields = {"qbxml": ADD.format("A"), "idempotency_key": "k"}
    job = office.submit(**fields)
    if reach != "queued":
        office.pc.login()
        request = office.pc.send(first=True)
    if reach == "in_doubt":
        office.pc.close()
    if reach == "applied":
        office.pc.exchange(request)
    no = refused(office, **fields)
    assert (no.code, no.extra["transaction_id"]) == (Code.DUPLICATE_REQUEST, job)
    duplicate = office.job(no.extra["duplicate_id"])
    assert (duplicate.status, duplicate.duplicate_of) == ("duplicate", job)
    other = refused(office, qbxml=ADD.format("B"), idempotency_key="k")
    assert other.code is Code.IDEMPOTENCY_KEY_REUSED


def test_d7_partly_applied_keeps_the_key(office: Office) -> None:
    inside = ADD.format("A") + ADD.format("B")
    qbxml = SET.format(on_error="stopOnError", inside=inside)
    job = sent(office, qbxml, idempotency_key="k")
    office.pc.receive(answer(job, 1, 0, 3100))
    assert refused(office, qbxml=qbxml, idempotency_key="k").code is Code.DUPLICATE_REQUEST


@pytest.mark.parametrize("end", ["failed", "canceled", "expired"])
def test_d7_an_end_with_nothing_applied_frees_the_key_for_any_body(
    office: Office, end: str
) -> None:
    job = office.submit(ADD.format("A"), idempotency_key="k", expires_in_seconds=60)
    if end == "failed":
        office.pc.login()
        office.pc.send(first=True)
        office.pc.receive(answer(job, 1, 3100))
    if end == "canceled":
        transactions.cancel(office.services, office.caller, job)
    if end == "expired":
        office.clock.forward(seconds=61)
        office.pc.login()
    assert office.job(job).state.value == end
    assert office.job(office.submit(ADD.format("B"), idempotency_key="k")).state is State.QUEUED


def test_d7_a_refused_request_takes_no_key(office: Office) -> None:
    no = refused(office, qbxml="<NoSuchRq/>", idempotency_key="k")
    assert no.code is Code.INVALID_XML
    assert office.submit(ADD.format("A"), idempotency_key="k")


def test_d7_white_space_and_attribute_order_make_no_other_body(office: Office) -> None:
    office.submit('<CustomerQueryRq requestID="1" metaData="MetaDataOnly"/>', idempotency_key="k")
    same = '<CustomerQueryRq  metaData="MetaDataOnly"\n requestID="1"></CustomerQueryRq>'
    assert refused(office, qbxml=same, idempotency_key="k").code is Code.DUPLICATE_REQUEST


def test_d7_another_connection_is_another_body(office: Office) -> None:
    other = connections.create(office.services, office.caller, "other", {})
    office.submit(QUERY, idempotency_key="k")
    with pytest.raises(Refusal) as no:
        submit(
            office.services,
            office.caller,
            Submission(qbxml=QUERY, connection_id=other.connection.id, idempotency_key="k"),
        )
    assert no.value.code is Code.IDEMPOTENCY_KEY_REUSED
