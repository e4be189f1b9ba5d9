"""Values of earlier answers: taken when each ends, kept sealed, put in when it is sent (D4)."""

from dataclasses import replace

import pytest
from cryptography.fernet import Fernet
from helpers.after import noted, of, refused, states
from helpers.office import ADD, Office
from pydantic import SecretStr

from qbwc_service.domain.errors import Code
from qbwc_service.domain.states import Outcome, State
from qbwc_service.steps import transactions
from qbwc_service.store.codec import encode


@pytest.fixture
def office() -> Office:
    office = Office()
    office.first_visit()
    return office


def test_after_one_that_succeeded_it_goes_at_once_with_its_values(office: Office) -> None:
    first = office.submit(ADD.format("A"))
    office.pc.visit()
    second = office.submit(noted("B", of(first, "CustomerRet.Name")))
    assert (office.job(second).after, office.job(second).held_by) == ((first,), ())
    transactions.purge(office.services, office.caller, first)
    (taken,) = office.pc.visit()
    assert "<Notes>A</Notes>" in taken


def test_values_are_taken_when_each_ends_so_that_a_purge_costs_nothing(office: Office) -> None:
    first, second = office.submit(ADD.format("A")), office.submit(ADD.format("B"))
    third = office.submit(noted("C", of(first, "Name") + of(second, "Name")))
    office.pc.visit(at_most=1)
    transactions.purge(office.services, office.caller, first)
    assert "<Notes>AB</Notes>" in office.pc.visit()[-1]
    purged = transactions.purge(office.services, office.caller, third)
    assert (purged.values, purged.after) == (None, (first, second))


@pytest.mark.parametrize("when", ["before", "later"])
@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("TxnID", "The answer of {} holds no TxnID."),
        ("2.ListID", "The answer of {} to its request 2 holds no ListID."),
    ],
)
def test_a_value_that_is_not_in_the_answer_is_named(
    office: Office, when: str, path: str, says: str
) -> None:
    first = office.submit(ADD.format("A"))
    text = noted("B", of(first, path))
    if when == "before":
        office.pc.visit()
        no = refused(office, text)
        assert (no.code, no.detail) == (
            Code.DEPENDENCY_FAILED,
            f"{says.format(first)} Nothing was queued.",
        )
        assert no.extra["retry_allowed"] is False
        return
    second = office.submit(text)
    office.pc.visit()
    failure = office.job(second).failure
    assert failure is not None
    assert (failure.code, failure.message, failure.again) == (
        Code.DEPENDENCY_FAILED,
        f"{says.format(first)} This one was not sent.",
        False,
    )


def test_one_that_a_person_settled_has_no_answer_to_take_values_from(office: Office) -> None:
    first = office.submit(ADD.format("A"))
    second = office.submit(noted("B", of(first, "ListID")))
    office.pc.login()
    office.pc.send(first=True)
    office.pc.close()
    transactions.resolve(office.services, office.caller, first, Outcome.APPLIED, "seen")
    failure = office.job(second).failure
    assert failure is not None
    assert failure.message == (
        f"{first} has no answer that ListID could be taken from. This one was not sent."
    )


def test_what_was_taken_is_sealed_like_the_texts() -> None:
    office = Office(settings={"encryption_keys": SecretStr(Fernet.generate_key().decode())})
    office.first_visit()
    customer = office.submit(ADD.format("Anna"))
    held = office.submit(noted("B", of(customer, "CustomerRet.Name")))
    office.pc.visit(at_most=1)
    assert office.job(held).values is not None
    assert "Anna" not in encode(office.job(held))
    (taken,) = office.pc.visit()
    assert "<Notes>Anna</Notes>" in taken


def test_d4_a_reference_without_a_value_is_set_aside_and_never_sent(office: Office) -> None:
    first = office.submit(ADD.format("A"))
    office.pc.visit()
    second = office.submit(noted("B", of(first, "ListID")))
    office.store.save(office.job(second).evolve(values=None))
    taken = office.pc.visit()
    assert [text for text in taken if "{{" in text or second in text] == []
    job = office.job(second)
    assert (job.state, job.timeline[-1].note) == (
        State.NEEDS_ATTENTION,
        f"No value was taken for {first}.1.ListID.",
    )


def test_braces_of_a_job_from_before_there_were_references_leave_as_they_are(
    office: Office,
) -> None:
    first = office.submit(ADD.format("A"))
    office.pc.visit()
    text = of(first, "ListID")
    second = office.submit(noted("B", text))
    office.store.save(office.job(second).evolve(after=(), values=None))
    (taken,) = office.pc.visit()
    assert text in taken


def test_a_value_may_stand_on_a_later_page_of_the_answer(office: Office) -> None:
    office.submit(ADD.format("Ann"))
    office.submit(noted("Bob", "of the second page"))
    pages = '<CustomerQueryRq iterator="Start"><MaxReturned>1</MaxReturned></CustomerQueryRq>'
    query = office.submit(pages)
    third = office.submit(noted("Cid", of(query, "Notes")))
    taken = office.pc.visit()
    assert len(office.job(query).response) > 1
    assert "<Notes>of the second page</Notes>" in taken[-1]
    assert states(office, third) == [State.SUCCEEDED]


def test_one_whose_text_is_gone_is_let_go_and_then_set_aside(office: Office) -> None:
    first = office.submit(ADD.format("A"))
    second = office.submit(noted("B", of(first, "ListID")))
    held = office.job(second)
    office.store.save(held.evolve(request=replace(held.request, inline=None)))
    office.pc.visit()
    office.pc.visit()
    assert states(office, second) == [State.NEEDS_ATTENTION]


def test_an_answer_that_was_purged_gives_nothing_any_more(office: Office) -> None:
    first = office.submit(ADD.format("A"))
    office.pc.visit()
    transactions.purge(office.services, office.caller, first)
    assert refused(office, noted("B", of(first, "ListID"))).detail == (
        f"{first} has no answer that ListID could be taken from. Nothing was queued."
    )
    office.submit(ADD.format("B"), after=(first,))
