"""Try it: what is sent, run dry, mended or refused, as it is without JavaScript."""

import json

import pytest
from helpers.console import Operator, Reader
from helpers.rest_desk import Desk
from helpers.tryit import EVIL, PATH, form_of, jobs, opened, pressed, sent_to

from qbwc_service.domain.jobs import Lane
from qbwc_service.steps import connections


@pytest.fixture
def operator(desk: Desk) -> Operator:
    return Operator(desk).enter()


def test_a_query_is_sent_at_once_and_its_answer_is_watched(operator: Operator) -> None:
    desk = operator.desk
    form = opened(operator, "CustomerQuery")
    page = pressed(operator, form, "send", 303, identifier="all of them")
    transaction = sent_to(page)
    assert "Queued" in page.text
    live = [given for tag, given in page.tags if given.get("id") == "live"]
    assert live[0]["hx-trigger"] == "every 2s"
    desk.visit()
    page = operator.see(f"{PATH}/{transaction}")
    assert "Succeeded" in page.text
    assert "CustomerQueryRs" in page.text
    assert not [
        given for tag, given in page.tags if given.get("id") == "live" and "hx-get" in given
    ]
    job = desk.job(transaction)
    assert (job.identifier, job.lane) == ("all of them", Lane.INTERACTIVE)


def test_what_writes_is_sent_after_a_question_and_once_for_each_form(operator: Operator) -> None:
    desk = operator.desk
    form = opened(operator, "CustomerAdd")
    page = pressed(operator, form, "send", **{"f.Name": "Ann"})
    assert "This changes the company file." in page.text
    assert "<CustomerAddRq" in page.text
    assert jobs(desk) == []
    (sure,) = [g["value"] for t, g in page.tags if t == "button" and "send:" in g.get("value", "")]
    form = form_of(page)
    other = pressed(operator, form, sure, **{"f.Name": "Eve"})
    assert "This changes the company file." in other.text, "it was said of Ann, not of Eve"
    first = sent_to(pressed(operator, form, sure, 303))
    assert sent_to(pressed(operator, form, sure, 303)) == first
    assert [row["transaction_id"] for row in jobs(desk)] == [first]


def test_a_form_that_is_changed_and_sent_again_is_told_of_the_first(operator: Operator) -> None:
    form = opened(operator, "CustomerQuery")
    first = sent_to(pressed(operator, form, "send", 303))
    page = pressed(operator, form, "send", 422, **{"f.FullName": "Ann"})
    assert "This form was sent before, with something else in it." in page.text
    assert f"{PATH}/{first}" in page.links()
    again = form_of(page)
    assert again.fields["f.FullName"] == "Ann"
    assert sent_to(pressed(operator, again, "send", 303)) != first


def test_a_form_without_a_key_of_ours_sends_nothing(operator: Operator) -> None:
    form = opened(operator, "CustomerQuery")
    page = pressed(operator, form, "send", key="mine")
    assert "too old to send from" in page.text
    assert jobs(operator.desk) == []


def test_a_dry_run_shows_what_quickbooks_would_get(operator: Operator) -> None:
    form = opened(operator, "CustomerAdd")
    page = pressed(operator, form, "dry", **{"f.Name": "Ann & Co"})
    assert "What QuickBooks would get" in page.text
    assert "<Name>Ann &amp; Co</Name>" in page.text
    assert jobs(operator.desk) == []


def test_qbxml_is_checked_with_lines_and_columns_and_mended(operator: Operator) -> None:
    text = (
        "<CustomerAddRq>\n  <CustomerAdd>\n    <name>Ann</name>\n  </CustomerAdd>\n</CustomerAddRq>"
    )
    form = opened(operator, "CustomerAdd", "text")
    page = pressed(operator, form, "check", text=text)
    assert "line 3, column 5" in page.text
    assert "name is now spelt Name." in page.text
    form = form_of(pressed(operator, form_of(page), "mend"))
    assert form.fields["text"] == text.replace("name>", "Name>")
    assert "QuickBooks should take this" in pressed(operator, form, "check").text
    assert "<Name>Ann</Name>" in pressed(operator, form, "dry").text


def test_json_and_forms_are_mended_too(operator: Operator) -> None:
    text = '{"type": "InvoiceQuery", "data": {"TxnDateRangeFilter": {"FromTxnDate": "3/14/2026"}}}'
    page = pressed(operator, opened(operator, "InvoiceQuery", "text"), "check", text=text)
    assert "data.TxnDateRangeFilter.FromTxnDate" in page.text
    column = text.index('"FromTxn') + 1
    assert f"line 1, column {column}, data.TxnDate" in page.text
    mended = form_of(pressed(operator, form_of(page), "mend"))
    assert json.loads(mended.fields["text"]) == json.loads(text.replace("3/14/2026", "2026-03-14"))
    field = "f.TxnDateRangeFilter.FromTxnDate"
    page = pressed(operator, opened(operator, "InvoiceQuery"), "mend", **{field: "3/14/2026"})
    assert form_of(page).fields[field] == "2026-03-14"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<CustomerQueryRq/>" * 2, "problem"),
        ("", "Nothing is written here yet."),
        ('{"type": "CustomerQuery",}', "This is no JSON"),
        ("[]", "This is no object."),
        ('{"type": 1}', "A request has a type"),
        ('{"requests": []}', "requests is a list of requests, alone."),
        ('{"type": "CustomerQuery", "dta": {}}', "There is no place for 'dta' here."),
        ('{"type": "CustomerQuery", "type": "Customer"}', "'type' stands twice"),
        ('{"type": "CustomerQuery", "data": {"MaxReturned": NaN}}', "NaN is no number."),
        ('{"type": "CustomerQuery", "on_error": "no"}', "on_error is stop or continue."),
        ('{"type": "CustomerQuery", "data": {"FullName": ["\\ud800"]}}', "half a character"),
        ("[" * 30_000, "nested too deep"),
        ("<CustomerQueryRq>", "CustomerQueryRq"),
        ('<!DOCTYPE x [<!ENTITY a "b">]><CustomerQueryRq/>', "1 problem"),
        ("x" * 65_537, "longer than the 65,536 characters"),
        ('{"type": "CustomerAd", "data": {}}', "Did you mean CustomerAdd?"),
    ],
)
def test_a_text_that_is_no_request_is_kept_and_told_why(
    operator: Operator, text: str, said: str
) -> None:
    form = opened(operator, "CustomerQuery", "text")
    for do in ("check", "dry", "send", "mend", "tab:form"):
        page = pressed(operator, form, do, text=text)
        assert form_of(page).fields["text"] == text
        assert "tx-" not in page.text
    assert said in pressed(operator, form, "check", text=text).text


def test_a_form_is_refused_when_it_is_too_large_or_not_from_here(operator: Operator) -> None:
    form = opened(operator, "CustomerAdd", "text")
    pressed(operator, form, "check", 413, text="x" * 400_000)
    pressed(operator, form, "check", 403, csrf="other")
    many = {f"f.X.{number}": "" for number in range(6_001)}
    pressed(operator, form, "check", 400, **many)


def test_without_a_connection_there_is_nothing_to_try(operator: Operator) -> None:
    desk = operator.desk
    for what in (connections.disable, connections.delete):
        what(desk.services, desk.operator, desk.connection_id)
    page = operator.see(PATH)
    assert "There is no connection yet" in page.text
    form = opened(operator, "CustomerAdd")
    assert form_of(pressed(operator, form, "send", 404, **{"f.Name": "A"})).fields["f.Name"] == "A"


def test_nothing_that_was_typed_becomes_part_of_the_page(operator: Operator) -> None:
    everywhere = dict.fromkeys(("identifier", "text", "f.Name", "f.Phone", f"f.{EVIL}"), EVIL)
    form, text = opened(operator, "CustomerAdd"), opened(operator, "CustomerAdd", "text")
    evil = json.dumps({"type": EVIL, EVIL: EVIL, "data": {EVIL: EVIL}})
    sent = [
        {**form.fields, **everywhere},
        {**text.fields, **everywhere, "text": evil},
        {**text.fields, **everywhere, "text": json.dumps({"type": "X", "data": {EVIL: EVIL}})},
        {**text.fields, "text": f"<CustomerAddRq><CustomerAdd><Name>{EVIL}"},
        {**form.fields, **everywhere, "type": EVIL, "connection": EVIL, "tab": EVIL, "key": EVIL},
    ]
    acts = ("check", "dry", "send", f"send:{EVIL}", "mend", f"add:{EVIL}", f"tab:{EVIL}", EVIL)
    for fields in sent:
        for do in acts:
            for headers in ({}, {"HX-Request": "true", "HX-Target": "findings"}):
                answer = operator.http.post(PATH, data={**fields, "do": do}, headers=headers)
                assert answer.status_code in (200, 404), answer.text
                page = Reader(answer.text)
                assert [
                    given for tag, given in page.tags if tag == "script" and "src" not in given
                ] == []
                assert not [
                    given for _, given in page.tags if "onerror" in given or "style" in given
                ]
    asked = f"{PATH}?" + "&".join(f"{name}=%3Cscript%3E" for name in ("q", "type", "tab"))
    assert "<script>" not in operator.http.get(asked).text.replace("<script src", "")
    assert jobs(operator.desk) == []
