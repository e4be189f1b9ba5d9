"""Try it from a transaction: what is a start for another request."""

import json
from dataclasses import replace
from typing import Any

import pytest
from helpers.console import Operator
from helpers.rest_desk import QUERY, Desk, add
from helpers.tryit import PATH, form_of, opened, pressed, sent_to, typed

from qbwc_service.domain.jobs import Job
from qbwc_service.steps import connections


@pytest.fixture
def operator(desk: Desk) -> Operator:
    return Operator(desk).enter()


def test_what_the_form_cannot_show_stays_text(operator: Operator) -> None:
    form = opened(operator, "CustomerMod", "text")
    for data, said in [
        ({"Notes": ""}, "cannot clear Notes"),
        ({"Nonsense": "1"}, "has no field Nonsense"),
        ({"BillAddress": "x"}, "takes an object"),
        ({"Name": ["a", "b"]}, "one value for Name"),
    ]:
        text = json.dumps({"type": "CustomerMod", "data": data})
        page = pressed(operator, form, "tab:form", text=text)
        assert said in page.text
        assert form_of(page).fields["text"] == text
    several = json.dumps({"requests": [{"type": "CustomerQuery"}, {"type": "VendorQuery"}]})
    page = pressed(operator, form, "tab:form", text=several)
    assert "this has several" in page.text
    transaction = sent_to(pressed(operator, form, "send", 303, text=several))
    assert [line.type for line in operator.desk.job(transaction).requests] == [
        "CustomerQueryRq",
        "VendorQueryRq",
    ]


def test_a_transaction_is_a_start_for_another(operator: Operator) -> None:
    desk = operator.desk
    done = desk.queued(add("Ann"), identifier="order-1")
    page = operator.see(f"/console/transactions/{done}")
    assert f"{PATH}?from={done}" in page.links()
    form = form_of(operator.see(f"{PATH}?from={done}"))
    assert (form.fields["type"], form.fields["f.Name"]) == ("CustomerAdd", "Ann")
    assert form.fields["identifier"] == "order-1"
    both = desk.queued(f"<QBXMLMsgsRq onError='stopOnError'>{QUERY}{QUERY}</QBXMLMsgsRq>")
    form = form_of(operator.see(f"{PATH}?from={both}"))
    assert form.fields["text"].count("<CustomerQueryRq/>") == 2
    asked = desk.ask(
        {"type": "CustomerMod", "data": {"ListID": "1", "EditSequence": "1", "Notes": ""}}
    )
    form = form_of(operator.see(f"{PATH}?from={asked.json()['transaction_id']}"))
    assert json.loads(form.fields["text"])["data"]["Notes"] == ""
    connections.disable(desk.services, desk.operator, desk.connection_id)
    page = pressed(operator, opened(operator, "CustomerQuery"), "send")
    assert "The connection is disabled." in page.text


def test_a_start_from_a_connection_that_is_gone_is_for_another(operator: Operator) -> None:
    desk = operator.desk
    done = desk.queued(add("Ann"))
    desk.visit()
    fresh = connections.create(desk.services, desk.operator, "Second", {}).connection
    for what in (connections.disable, connections.delete):
        what(desk.services, desk.operator, desk.connection_id)
    form = form_of(operator.see(f"{PATH}?from={done}"))
    assert (form.fields["connection"], form.fields["f.Name"]) == (fresh.id, "Ann")


def test_a_purged_transaction_says_that_nothing_is_left(operator: Operator) -> None:
    desk = operator.desk
    done = desk.queued(QUERY)
    desk.visit()
    kept = desk.job(done).request
    desk.amend(Job, done, request=replace(kept, inline=None, ref=None))
    page = operator.see(f"{PATH}?from={done}")
    assert "was purged" in page.text


def test_what_is_anothers_is_not_there(operator: Operator, new_desk: Any) -> None:
    other = new_desk()
    theirs = other.queued(QUERY)
    for address in (f"?connection={other.connection_id}", f"?from={theirs}", f"/{theirs}"):
        operator.see(f"{PATH}{address}", status=404)
    form = opened(operator, "CustomerAdd")
    given = {"connection": other.connection_id, "f.Name": "Ann"}
    for do in ("check", "send", "dry", "mend", "add:Contacts", "tab:text"):
        page = pressed(operator, form, do, 404, **given)
        assert form_of(page).fields["f.Name"] == "Ann"
    assert "There is no connection" in typed(operator, form, **given)
    assert len(other.listed()) == 1


def test_a_start_from_a_write_with_a_key_warns_of_doing_it_twice(operator: Operator) -> None:
    done = operator.desk.queued(add("Ann"), idempotency_key="inv-88")
    page = operator.see(f"{PATH}?from={done}")
    assert "A program sent the first one under the key inv-88." in page.text
