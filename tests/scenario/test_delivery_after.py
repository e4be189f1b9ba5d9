"""Rules D2, D7, D16 and D17 for a job that comes after others: it waits, goes, or fails."""

import re
from datetime import timedelta
from html import escape

import pytest
from helpers.after import of, states
from helpers.office import ADD, QUERY, Office
from lxml import etree

from qbwc_service.domain.errors import Code
from qbwc_service.domain.states import Outcome, State
from qbwc_service.steps import connections, transactions
from qbwc_service.steps.tick import maintain, tick
from qbwc_service.store import places
from qbwc_service.store.port import Range

INVOICE = (
    "<InvoiceAddRq><InvoiceAdd><CustomerRef><ListID>{}</ListID></CustomerRef>"
    "<Memo>{}</Memo></InvoiceAdd></InvoiceAddRq>"
)


@pytest.fixture
def office() -> Office:
    office = Office()
    office.first_visit()
    return office


def visits(office: Office, count: int = 6) -> list[str]:
    """Let the PC call so often; return what it took."""
    return [text for _ in range(count) for text in office.pc.visit()]


def names(taken: list[str]) -> list[str]:
    return [name for text in taken for name in re.findall(r"<Name>(.*?)</Name>", text)]


def told(office: Office, job: str) -> list[tuple[str, str | None]]:
    """Return what the timeline says of those it waited for."""
    shown = ("waiting_for_others", "released", "dependency_failed")
    return [(one.reason, one.note) for one in office.job(job).timeline if one.reason in shown]


def nothing_left(office: Office) -> bool:
    """Whether neither the queue nor the clock's list names anything any more."""
    found = office.store.keys(
        places.unfinished(office.connection_id, 10), Range(places.AWAITED_ENDS)
    )
    return found == [[], []]


def lose(office: Office, job: str) -> None:
    """Let a visit take the job away and never bring an answer."""
    office.pc.login()
    assert job in office.pc.send(first=True)
    office.pc.close()


def test_a_customer_and_then_an_invoice_for_it_by_the_id_that_quickbooks_gave(
    office: Office,
) -> None:
    customer = office.submit(ADD.format("Ann"))
    invoice = office.submit(INVOICE.format(of(customer, "ListID"), "x"))
    waiting = office.job(invoice)
    assert (waiting.after, waiting.held_by, waiting.held) == ((customer,), (customer,), True)

    taken = visits(office)

    given = re.findall("<ListID>(.*?)</ListID>", office.answer(customer) or "")[0]
    assert f"<CustomerRef><ListID>{given}</ListID></CustomerRef>" in taken[1]
    assert states(office, customer, invoice) == [State.SUCCEEDED] * 2
    assert told(office, invoice) == [
        ("waiting_for_others", customer),
        ("released", f"{customer} succeeded"),
    ]
    assert of(customer, "ListID") in (
        transactions.request_text(office.services, office.job(invoice)) or ""
    )
    assert nothing_left(office)


def test_d16_a_chain_of_three_goes_in_its_order_whatever_the_lanes(office: Office) -> None:
    first = office.submit(ADD.format("A"))
    second = office.submit(QUERY, after=(first,))
    third = office.submit(ADD.format("C"), after=(second,))
    assert office.job(third).held_by == (second,)
    taken = visits(office)
    assert [("?" if "Query" in text else names([text])[0]) for text in taken] == ["A", "?", "C"]
    assert states(office, first, second, third) == [State.SUCCEEDED] * 3
    assert nothing_left(office)


def test_a_diamond_waits_for_both_of_its_sides(office: Office) -> None:
    top = office.submit(ADD.format("top"))
    left, right = (office.submit(ADD.format(name), after=(top,)) for name in ("left", "right"))
    end = office.submit(
        INVOICE.format(of(left, "ListID"), of(right, "CustomerRet.Name")), after=(top,)
    )
    assert office.job(end).held_by == (top, left, right)

    office.pc.visit(at_most=1)
    assert states(office, top, left, right, end)[1:] == [State.QUEUED] * 3
    office.pc.visit(at_most=1)
    assert office.job(end).held_by == (right,)
    taken = visits(office)

    assert "<Memo>right</Memo>" in taken[-1]
    assert states(office, end) == [State.SUCCEEDED]
    assert told(office, end)[1:] == [
        ("released", f"{top} succeeded; 2 left"),
        ("released", f"{left} succeeded; 1 left"),
        ("released", f"{right} succeeded"),
    ]


def test_d16_one_that_is_let_go_has_its_place_of_acceptance(office: Office) -> None:
    first = office.submit(ADD.format("first"))
    office.submit(ADD.format("held"), after=(first,))
    assert names(office.pc.visit(at_most=1)) == ["first"]
    office.submit(ADD.format("later"))
    assert names(visits(office)) == ["held", "later"]


def test_d16_time_counts_while_it_waits_for_others(office: Office) -> None:
    at = office.clock() + timedelta(seconds=60)
    first = office.submit(ADD.format("A"))
    second = office.submit(ADD.format("B"), after=(first,), not_before=at)
    assert names(visits(office)) == ["A"]
    assert office.job(second).held_by == ()
    office.clock.forward(seconds=61)
    assert names(visits(office)) == ["B"]


@pytest.mark.parametrize(
    "value", ["A & B </Memo><Memo>", """"'{{x}} ]]>""", "Zo\u00eb \u20ac", "&amp;&#60;"]
)
def test_a_value_is_put_in_as_text_and_can_never_become_markup(office: Office, value: str) -> None:
    notes = f"</Name><Notes>{escape(value)}</Notes>"
    customer = office.submit(ADD.format("Ann").replace("</Name>", notes))
    office.submit(INVOICE.format(of(customer, "ListID"), f"[{of(customer, 'Notes')}]"))
    _, taken = visits(office)
    assert taken.isascii()
    assert [one.text for one in etree.fromstring(taken.encode()).iter("Memo")] == [f"[{value}]"]


def test_d2_those_after_a_failed_one_fail_unsent_down_the_whole_chain(office: Office) -> None:
    office.submit(ADD.format("A"))
    clash = office.submit(ADD.format("A"))
    second = office.submit(ADD.format("B"), after=(clash,), idempotency_key="k")
    third = office.submit(QUERY, after=(second,))
    other = office.submit(ADD.format("D"), after=(clash, third))

    taken = visits(office)

    assert names(taken) == ["A", "A"]
    assert states(office, clash, second, third, other) == [State.FAILED] * 4
    failures = [office.job(job).failure for job in (second, third)]
    said = office.job(clash).failure
    assert said is not None
    why = said.message.removesuffix(".")
    assert [(one.code, one.again, one.message) for one in failures if one] == [
        (
            Code.DEPENDENCY_FAILED,
            False,
            f"{clash}, which it was to come after, ended as failed: {why}. This one was not sent.",
        ),
        (
            Code.DEPENDENCY_FAILED,
            False,
            f"{second}, which it was to come after, ended as failed. This one was not sent.",
        ),
    ]
    job = office.job(second)
    assert (job.outcome, job.frees_key, job.first_sent_at) == (Outcome.NOT_APPLIED, True, None)
    assert told(office, second)[-1] == ("dependency_failed", clash)
    assert nothing_left(office)


def test_a_cascade_is_as_deep_as_it_is_and_what_is_too_much_at_once_the_clock_does(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("qbwc_service.steps.depending.AT_ONCE", 10)
    monkeypatch.setattr("qbwc_service.steps.depending.release.__defaults__", (10,))
    first = last = office.submit(ADD.format("A"))
    chain = []
    for _ in range(30):
        last = office.submit(QUERY, after=(last,))
        chain.append(last)
    transactions.cancel(office.services, office.caller, first)
    assert states(office, *chain) == [State.FAILED] * 10 + [State.QUEUED] * 20
    tick(office.services)
    assert states(office, *chain) == [State.FAILED] * 30
    assert nothing_left(office)


def test_d17_doubt_keeps_those_after_it_waiting_though_it_blocks_no_others(office: Office) -> None:
    doubtful = office.submit(ADD.format("A"))
    held, read = (
        office.submit(ADD.format("B"), after=(doubtful,)),
        office.submit(QUERY, after=(doubtful,)),
    )
    free = office.submit(ADD.format("C"))
    lose(office, doubtful)
    for _ in range(16):
        office.clock.forward(minutes=1)
        office.pc.login()
    office.pc.lose_questions()
    office.pc.visit(at_most=1)
    assert states(office, doubtful, held, read, free) == [
        State.IN_DOUBT,
        State.QUEUED,
        State.QUEUED,
        State.SUCCEEDED,
    ]
    transactions.resolve(office.services, office.caller, doubtful, Outcome.APPLIED, "seen")
    visits(office)
    assert states(office, held, read) == [State.SUCCEEDED] * 2


def test_d11_a_late_answer_lets_go_what_waits_for_it(office: Office) -> None:
    first = office.submit(ADD.format("A"))
    second = office.submit(INVOICE.format(of(first, "ListID"), "x"))
    office.pc.login()
    answer = office.pc.process(office.pc.send(first=True))
    office.pc.close()
    assert states(office, first) == [State.IN_DOUBT]
    office.pc.receive(answer)
    assert (office.job(second).held_by, office.job(second).values is None) == ((), False)
    visits(office)
    assert states(office, first, second) == [State.SUCCEEDED] * 2


@pytest.mark.parametrize("way", ["cancel", "resolve", "expire"])
def test_every_way_to_end_badly_ends_those_that_wait(office: Office, way: str) -> None:
    first = office.submit(ADD.format("A"), expires_in_seconds=60)
    second = office.submit(ADD.format("B"), after=(first,))
    if way == "cancel":
        transactions.cancel(office.services, office.caller, first)
    elif way == "expire":
        office.clock.forward(seconds=61)
        tick(office.services)
    else:
        lose(office, first)
        no = Outcome.NOT_APPLIED
        transactions.resolve(office.services, office.caller, first, no, "not there")
    (failure,) = [office.job(second).failure]
    assert failure is not None
    assert (states(office, second), failure.code) == ([State.FAILED], Code.DEPENDENCY_FAILED)
    assert nothing_left(office)


def test_one_that_waits_expires_with_the_name_of_what_it_waited_for(office: Office) -> None:
    first = office.submit(ADD.format("A"), not_before=office.clock() + timedelta(hours=1))
    second = office.submit(ADD.format("B"), after=(first,), expires_in_seconds=60)
    third = office.submit(QUERY, after=(second,))
    office.clock.forward(seconds=61)
    tick(office.services)
    failure = office.job(second).failure
    assert failure is not None
    assert (failure.code, failure.message) == (
        Code.EXPIRED,
        f"Its time ran out while it waited for {first} to end.",
    )
    assert states(office, first, second, third) == [State.QUEUED, State.EXPIRED, State.FAILED]


def test_d23_one_that_waits_is_unfinished_and_can_be_canceled(office: Office) -> None:
    first = office.submit(ADD.format("A"), not_before=office.clock() + timedelta(hours=1))
    second = office.submit(ADD.format("B"), after=(first,))
    maintain(office.services)
    queue = office.store.keys(places.unfinished(office.connection_id, 10))
    assert [key.id for key in queue[0]] == [second, first]
    connections.disable(office.services, office.caller, office.connection_id)
    transactions.cancel(office.services, office.caller, first)
    assert states(office, second) == [State.FAILED]

    connections.enable(office.services, office.caller, office.connection_id)
    doubtful = office.submit(ADD.format("C"))
    third = office.submit(ADD.format("D"), after=(doubtful,))
    lose(office, doubtful)
    transactions.cancel(office.services, office.caller, third)
    assert states(office, doubtful, third) == [State.IN_DOUBT, State.CANCELED]
