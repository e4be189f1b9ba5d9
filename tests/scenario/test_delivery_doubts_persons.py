"""Rules D3, D21, D30: each way in which a write in doubt goes before a person, and their word."""

import re
from collections.abc import Callable

import pytest
from helpers.doubts import (
    MIXED,
    before_person,
    by_hand,
    lose_after,
    lose_before,
    story,
    together,
    told,
    visits,
)
from helpers.office import ADD, Office

from qbwc_service.domain.errors import Code
from qbwc_service.domain.jobs import Failure
from qbwc_service.domain.records import Blob
from qbwc_service.domain.states import Outcome, State
from qbwc_service.steps import transactions
from qbwc_service.store import places
from qbwc_service.store.port import Range

PARSE_ERROR = "QuickBooks found an error when parsing the provided XML text stream."
EXTENSION = (
    "<DataExtAddRq><DataExtAdd><OwnerID>0</OwnerID><DataExtName>Color</DataExtName>"
    "<ListDataExtType>Customer</ListDataExtType><ListObjRef><FullName>Ann</FullName></ListObjRef>"
    "<DataExtValue>red</DataExtValue></DataExtAdd></DataExtAddRq>"
)
MANY = together(*(ADD.format(f"Ann {number}") for number in range(70)))
"""So long that its texts are kept apart from the job."""


@pytest.fixture
def office() -> Office:
    office = Office()
    office.first_visit()
    return office


def ask(office: Office, questions: int) -> str:
    """Have this many questions answered in a new visit; return what is taken after them."""
    office.pc.login()
    request = office.pc.send(first=True)
    for _ in range(questions):
        office.pc.exchange(request)
        request = office.pc.send()
    return request


def said_of_the_set(request: str, code: int | None) -> str:
    """Return an answer of QuickBooks' that holds no more than what it knows of the message set."""
    (named,) = re.findall(r'newMessageSetID="(\w+)"', request)
    status = "" if code is None else f' messageSetStatusCode="{code}"'
    return (
        '<?xml version="1.0" ?><QBXML>'
        f'<QBXMLMsgsRs newMessageSetID="{named}"{status}></QBXMLMsgsRs></QBXML>'
    )


def contradicted(code: int | None, questions: int = 0) -> Callable[[Office], str]:
    def happen(office: Office) -> str:
        job = office.submit(ADD.format("Ann"))
        lose_before(office)
        office.pc.receive(said_of_the_set(ask(office, questions), code))
        return job

    return happen


def not_searchable(office: Office) -> str:
    by_hand(office, ADD.format("Ann"))
    job = office.submit(EXTENSION)
    lose_before(office)
    ask(office, 1)
    return job


def purged(questions: int) -> Callable[[Office], str]:
    """Delete all texts of the job once so many questions are answered."""

    def happen(office: Office) -> str:
        job = office.submit(MANY)
        lose_before(office)
        office.pc.login()
        for number in range(questions):
            office.pc.exchange(office.pc.send(first=number == 0))
        (blobs,) = office.store.keys(Range(places.blobs(job), limit=10))
        assert {key.type for key in blobs} == {Blob}
        office.store.delete(*blobs)
        office.pc.close()
        office.pc.visit()
        return job

    return happen


def repeated_in_vain(office: Office) -> str:
    job = office.submit(ADD.format("Ann"))
    for _ in range(5):
        office.company.crash_next("before_commit", holding="CustomerAddRq", silent=True)
    assert [taken.count("CustomerAdd") for taken in visits(office, 5)] == [1, 1, 1, 1, 0]
    return job


def question_refused(office: Office) -> str:
    job = office.submit(ADD.format("Ann"))
    lose_before(office)
    ask(office, 0)
    office.pc.receive("", "0x80040400", PARSE_ERROR)
    return job


def still_unknown(office: Office) -> str:
    """Let QuickBooks leave the query out as it answers for the second time."""
    job = office.submit(MIXED)
    office.company.stores_recovery = False
    lose_after(office)
    whole = office.pc.process(ask(office, 2))
    query = r'<CustomerQueryRs requestID="[^"]*\.2".*?</CustomerQueryRs>'
    cut = re.sub(query, "", whole, flags=re.DOTALL)
    assert len(cut) < len(whole)
    office.pc.receive(cut)
    return job


def expired_in_doubt(office: Office) -> str:
    job = office.submit(ADD.format("Ann"), expires_in_seconds=60)
    lose_before(office)
    office.clock.forward(minutes=2)
    ask(office, 2)
    return job


def unanswered(office: Office) -> str:
    job = office.submit(ADD.format("Ann"))
    lose_before(office)
    for _ in range(6):
        ask(office, 0)
    return job


OTHER_SET = "QuickBooks keeps a record of this message-set id, but of other requests."
WAYS: dict[str, tuple[Callable[[Office], str], str, str]] = {
    "9001 at the check": (contradicted(9001), "message_set_status 9001", OTHER_SET),
    "9004 at the check": (
        contradicted(9004),
        "message_set_status 9004",
        "QuickBooks says that the message-set id is not valid.",
    ),
    "9005 at the check": (
        contradicted(9005),
        "message_set_status 9005",
        "QuickBooks could not keep or read its record of the message set.",
    ),
    "no code at the check": (
        contradicted(None),
        "message_set_status missing",
        "QuickBooks did not say what it knows of the message set.",
    ),
    "9001 on the repeat": (contradicted(9001, 2), "message_set_status 9001", OTHER_SET),
    "not searchable": (
        not_searchable,
        "not_searchable",
        "DataExtAddRq cannot be looked for by query.",
    ),
    "purged before the search": (
        purged(1),
        "payload_gone",
        "The text of this payload was purged.",
    ),
    "purged before the repeat": (
        purged(2),
        "payload_gone",
        "The text of this payload was purged.",
    ),
    "repeated in vain": (
        repeated_in_vain,
        "repeated_in_vain",
        "It was sent 4 times, and each time its answer was lost.",
    ),
    "question refused": (
        question_refused,
        "question_refused",
        f"QuickBooks refused the question: {PARSE_ERROR}",
    ),
    "still unknown": (
        still_unknown,
        "still_unknown",
        "Neither QuickBooks' record nor a search says what became of every request.",
    ),
    "expired in doubt": (
        expired_in_doubt,
        "expired_in_doubt",
        "QuickBooks does not know of it, and its time ran out before it could go again.",
    ),
    "unanswered": (unanswered, "unanswered", "QuickBooks was asked 5 times in vain."),
}


@pytest.mark.parametrize("way", WAYS)
def test_what_cannot_be_settled_goes_before_a_person_once_with_all_that_is_known(
    office: Office, way: str
) -> None:
    happen, reason, note = WAYS[way]
    job = happen(office)
    office.pc.close()
    assert told(office, job) == before_person(reason)
    assert office.job(job).timeline[-1].note == note
    assert office.job(job).failure == Failure(
        code=Code.QB_ERROR,
        message=note,
        component="quickbooks",
        fix="Look in QuickBooks whether it is there, then say so with "
        f"POST /api/transactions/{job}/resolve (applied or not_applied).",
    )
    applied = office.company.applied("CustomerAdd")
    visits(office, 2)
    assert story(office, job).count(reason) == 1
    assert (told(office, job), office.company.applied("CustomerAdd")) == (
        before_person(reason),
        applied,
    )


def gone(office: Office) -> str:
    """Return a write that QuickBooks' record says was applied, whose object was deleted since."""
    job = office.submit(ADD.format("Ann"), idempotency_key="key")
    lose_after(office)
    (customer,) = office.company.records("Customer")
    ident = f"<ListID>{customer['ListID']}</ListID>"
    by_hand(office, f"<ListDelRq><ListDelType>Customer</ListDelType>{ident}</ListDelRq>")
    office.pc.visit()
    assert told(office, job) == before_person("object_gone")
    return job


@pytest.mark.parametrize(
    ("word", "state"), [(Outcome.APPLIED, State.SUCCEEDED), (Outcome.NOT_APPLIED, State.FAILED)]
)
def test_d2_a_persons_word_counts_where_the_record_says_applied_and_the_object_is_gone(
    office: Office, word: Outcome, state: State
) -> None:
    job = gone(office)
    transactions.resolve(office.services, office.caller, job, word, "I looked")
    assert told(office, job) == (state, word, "resolved")
    assert [line.outcome for line in office.job(job).requests] == [word]
    assert office.job(job).frees_key is (word is Outcome.NOT_APPLIED)
    office.pc.visit()
    assert office.company.message_sets == []


@pytest.mark.parametrize("settled", ["by a person", "by the record"])
def test_d30_a_purge_leaves_nothing_of_the_recovery(office: Office, settled: str) -> None:
    if settled == "by a person":
        job = gone(office)
        transactions.resolve(office.services, office.caller, job, Outcome.APPLIED, None)
    else:
        job = office.submit(MANY)
        lose_after(office)
        office.pc.visit()
    transactions.purge(office.services, office.caller, job)
    found = office.job(job)
    kept = (found.recovery, found.unreadable, found.values, found.attempt and found.attempt.sent)
    assert kept == (None, None, None, None)
    assert [one.purged for one in (found.request, *found.response)] == [True] * (
        1 + len(found.response)
    )
    assert office.store.keys(Range(places.blobs(job), limit=10)) == [[]]
    assert found.outcome is Outcome.APPLIED
