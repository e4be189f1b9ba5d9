"""The page where an operator tries a request, as it is without JavaScript."""

import json
from dataclasses import replace
from typing import Any

import pytest
from helpers.console import Form, Operator, Reader
from helpers.rest_desk import QUERY, Desk, add

from qbwc_service.domain.jobs import Job, Lane
from qbwc_service.steps import connections

PATH = "/console/tryit"
LINE = "f.InvoiceLineAdd.{}.{}"
EVIL = "<script>alert(1)</script>\"'&amp;"
FILLED: dict[str, tuple[dict[str, str], dict[str, Any]]] = {
    "CustomerAdd": (
        {"f.Name": "Ann", "f.IsActive": "true", "f.BillAddress.City": "Paris"},
        {"Name": "Ann", "IsActive": True, "BillAddress": {"City": "Paris"}},
    ),
    "CustomerMod": (
        {"f.ListID": "80000001-1", "f.EditSequence": "1", "f.Notes": "one\r\ntwo"},
        {"ListID": "80000001-1", "EditSequence": "1", "Notes": "one\ntwo"},
    ),
    "CustomerQuery": (
        {"f.FullName": "Ann\r\n\r\nBen\r\n"},
        {"FullName": ["Ann", "Ben"]},
    ),
    "InvoiceAdd": (
        {
            "f.CustomerRef.FullName": "Ann",
            "f.TxnDate": "2026-03-14",
            LINE.format(3, "ItemRef.FullName"): "Work",
            LINE.format(3, "Quantity"): "2.5",
            LINE.format(7, "Desc"): "",
            LINE.format(9, "Amount"): "10.10",
        },
        {
            "CustomerRef": {"FullName": "Ann"},
            "TxnDate": "2026-03-14",
            "InvoiceLineAdd": [
                {"ItemRef": {"FullName": "Work"}, "Quantity": "2.5"},
                {"Amount": "10.10"},
            ],
        },
    ),
    "JournalEntryAdd": (
        {
            "f.JournalDebitLine.0.AccountRef.FullName": "Cash",
            "f.JournalDebitLine.0.Amount": "5.00",
            "f.JournalCreditLine.0.AccountRef.FullName": "Sales",
            "f.JournalCreditLine.0.Amount": "5.00",
        },
        {
            "JournalDebitLine": [{"AccountRef": {"FullName": "Cash"}, "Amount": "5.00"}],
            "JournalCreditLine": [{"AccountRef": {"FullName": "Sales"}, "Amount": "5.00"}],
        },
    ),
    "InvoiceQuery": (
        {
            "f.MaxReturned": "5",
            "f.TxnDateRangeFilter.FromTxnDate": "2026-01-01",
            "f.IncludeLineItems": "false",
            "f.iterator": "Start",
        },
        {
            "MaxReturned": 5,
            "TxnDateRangeFilter": {"FromTxnDate": "2026-01-01"},
            "IncludeLineItems": False,
            "iterator": "Start",
        },
    ),
    "GeneralSummaryReportQuery": (
        {
            "f.GeneralSummaryReportType": "BalanceSheetStandard",
            "f.ReportTxnTypeFilter.TxnTypeFilter.Bill": "on",
            "f.ReportTxnTypeFilter.TxnTypeFilter.Check": "on",
        },
        {
            "GeneralSummaryReportType": "BalanceSheetStandard",
            "ReportTxnTypeFilter": {"TxnTypeFilter": ["Bill", "Check"]},
        },
    ),
    "ItemServiceAdd": (
        {
            "f.Name": "Work",
            "f.SalesOrPurchase.Price": "9.50",
            "f.SalesOrPurchase.AccountRef.FullName": "Sales",
        },
        {
            "Name": "Work",
            "SalesOrPurchase": {"Price": "9.50", "AccountRef": {"FullName": "Sales"}},
        },
    ),
    "ReceivePaymentAdd": (
        {
            "f.CustomerRef.FullName": "Ann",
            "f.TotalAmount": "3.00",
            "f.AppliedToTxnAdd.0.TxnID": "1-1",
            "f.AppliedToTxnAdd.0.PaymentAmount": "3.00",
        },
        {
            "CustomerRef": {"FullName": "Ann"},
            "TotalAmount": "3.00",
            "AppliedToTxnAdd": [{"TxnID": "1-1", "PaymentAmount": "3.00"}],
        },
    ),
    "BillAdd": (
        {
            "f.VendorRef.FullName": "Bo",
            "f.ExpenseLineAdd.0.Amount": "1.00",
            "f.ItemLineAdd.0.Quantity": "1",
        },
        {
            "VendorRef": {"FullName": "Bo"},
            "ExpenseLineAdd": [{"Amount": "1.00"}],
            "ItemLineAdd": [{"Quantity": "1"}],
        },
    ),
    "TimeTrackingAdd": (
        {"f.TxnDate": "2026-03-14", "f.EntityRef.FullName": "Eve", "f.Duration": "PT8H30M"},
        {"TxnDate": "2026-03-14", "EntityRef": {"FullName": "Eve"}, "Duration": "PT8H30M"},
    ),
    "TxnDel": (
        {"f.TxnDelType": "Invoice", "f.TxnID": "1-1"},
        {"TxnDelType": "Invoice", "TxnID": "1-1"},
    ),
}
"""What is typed into a request's form, and the data that it stands for."""


@pytest.fixture
def operator(desk: Desk) -> Operator:
    return Operator(desk).enter()


def form_of(page: Reader) -> Form:
    (form,) = [one for one in page.forms if one.action.startswith(PATH)]
    return form


def opened(operator: Operator, type_: str, tab: str = "form") -> Form:
    return form_of(operator.see(f"{PATH}?type={type_}&tab={tab}"))


def pressed(operator: Operator, form: Form, do: str, status: int = 200, **given: str) -> Reader:
    """Press a button of the page without JavaScript, and see the page that comes."""
    answer = operator.http.post(PATH, data={**form.fields, **given, "do": do})
    assert answer.status_code == status, answer.text
    if status == 303:
        return operator.see(answer.headers["location"])
    return Reader(answer.text)


def typed(operator: Operator, form: Form, do: str = "check", **given: str) -> str:
    """Return the part that a check as one types gets."""
    headers = {"HX-Request": "true", "HX-Target": "findings"}
    sent = {**form.fields, **given, "do": do}
    answer = operator.http.post(PATH, data=sent, headers=headers)
    assert answer.status_code == 200, answer.text
    return answer.text


def places(page: Reader | str) -> list[str]:
    """Return the fields at which problems are told."""
    tags = (page if isinstance(page, Reader) else Reader(page)).tags
    return [given["data-place"] for _, given in tags if "data-place" in given]


def sent_to(page: Reader) -> str:
    """Return the transaction that a page leads to."""
    links = [link for link in page.links() if link.startswith("/console/transactions/tx-")]
    return links[0].rpartition("/")[2]


def jobs(desk: Desk) -> list[dict[str, Any]]:
    rows = [desk.read(each) for each in desk.listed()]
    return [row for row in rows if row["state"] != "duplicate"]


@pytest.mark.parametrize("type_", FILLED)
def test_what_is_filled_in_is_the_data_of_the_request_and_fills_the_form_again(
    operator: Operator, type_: str
) -> None:
    fields, data = FILLED[type_]
    form = opened(operator, type_)
    assert {name.removeprefix("f.") for name in fields if ".0." in name or "." not in name[2:]}
    text = form_of(pressed(operator, form, "tab:text", **fields))
    assert json.loads(text.fields["text"]) == {"type": type_, "data": data}
    again = form_of(pressed(operator, text, "tab:form"))
    back = form_of(pressed(operator, again, "tab:text"))
    assert back.fields["text"] == text.fields["text"]


def test_the_catalogue_is_searched_and_leads_to_forms(operator: Operator) -> None:
    page = operator.see(f"{PATH}?q=sales+order")
    types = [link.rpartition("type=")[2] for link in page.links() if "type=" in link]
    assert types == ["SalesOrderAdd", "SalesOrderMod", "SalesOrderQuery"]
    assert "no such request" in operator.see(f"{PATH}?q=nonsense").text
    part = operator.http.get(
        f"{PATH}?q=bill", headers={"HX-Request": "true", "HX-Target": "types"}
    ).text
    assert part.strip().startswith('<section id="types"')


def test_a_request_that_this_quickbooks_lacks_is_not_offered(operator: Operator) -> None:
    operator.desk.visit()
    operator.desk.presence(qbxml_version="8.0")
    page = operator.see(f"{PATH}?q=add+lead")
    assert "type=LeadAdd" not in " ".join(page.links())
    told = pressed(operator, opened(operator, "LeadAdd"), "check", **{"f.FullName": "Ann"})
    assert "LeadAdd" in told.text
    assert "problem" in told.text


def test_problems_are_told_at_their_fields_and_what_was_typed_stays(operator: Operator) -> None:
    fields = {
        "f.TxnDate": "14 March",
        LINE.format(0, "Desc"): "",
        LINE.format(4, "Quantity"): "many",
        LINE.format(4, "DataExt.2.OwnerID"): "0",
        "identifier": EVIL,
    }
    form = opened(operator, "InvoiceAdd")
    page = pressed(operator, form, "check", **fields)
    assert places(page) == [
        "CustomerRef",
        "TxnDate",
        "InvoiceLineAdd.4.Quantity",
        "InvoiceLineAdd.4.DataExt.2.DataExtName",
        "InvoiceLineAdd.4.DataExt.2.DataExtValue",
    ]
    kept = form_of(page).fields
    assert {name: kept[name] for name in fields} == fields
    wrong = [given["id"] for _, given in page.tags if given.get("class") == "wrong"]
    shown = [
        given["id"]
        for _, given in page.tags
        if given.get("class") == "wrong" and "hidden" not in given
    ]
    assert len(wrong) > len(shown) == 5
    assert not [tag for tag, _ in page.tags if tag == "script" and "src" not in _]


def test_a_check_as_one_types_brings_the_findings_alone_and_queues_nothing(
    operator: Operator,
) -> None:
    form = opened(operator, "CustomerAdd")
    part = typed(operator, form, **{"f.Name": "x" * 42})
    assert part.strip().startswith('<section id="findings"')
    assert places(part) == ["Name"]
    assert "41 characters at most, this has 42." in part
    assert "QuickBooks should take this" in typed(operator, form, **{"f.Name": "Ann"})
    assert jobs(operator.desk) == []


def test_lines_are_added_and_taken_out_without_losing_the_others(operator: Operator) -> None:
    form = opened(operator, "InvoiceAdd")
    one = LINE.format(0, "Desc")
    form = form_of(pressed(operator, form, "add:InvoiceLineAdd", **{one: "first"}))
    two = LINE.format(1, "Desc")
    assert form.fields[one] == "first"
    assert form.fields[two] == ""
    form = form_of(pressed(operator, form, "remove:InvoiceLineAdd.0", **{two: "second"}))
    assert one not in form.fields
    assert form.fields[two] == "second"
    form = form_of(pressed(operator, form, "add:InvoiceLineAdd.1.DataExt"))
    assert form.fields[LINE.format(1, "DataExt.0.OwnerID")] == ""
    for strange in ("remove:nothing", "remove:InvoiceLineAdd.x", "remove:", "add:", "other:1"):
        assert form_of(pressed(operator, form, strange)).fields[two] == "second"


def test_a_form_has_room_for_sixty_lines_and_longer_requests_stay_text(
    operator: Operator,
) -> None:
    def asked(lines: int) -> str:
        data = {"InvoiceLineAdd": [{"Desc": str(number)} for number in range(lines)]}
        return json.dumps({"type": "InvoiceAdd", "data": data})

    text = opened(operator, "InvoiceAdd", "text")
    page = pressed(operator, text, "tab:form", text=asked(60))
    buttons = [given.get("value", "") for tag, given in page.tags if tag == "button"]
    assert not [value for value in buttons if value.startswith("add:")]
    form = form_of(pressed(operator, form_of(page), "add:InvoiceLineAdd"))
    assert [name for name in form.fields if name.endswith(".Desc")][-1] == LINE.format(59, "Desc")
    back = form_of(pressed(operator, form, "tab:text"))
    assert json.loads(back.fields["text"]) == json.loads(asked(60))
    page = pressed(operator, text, "tab:form", text=asked(61))
    assert "The form has room for 60 lines, this has more." in page.text
    assert form_of(page).fields["text"] == asked(61)
    pressed(operator, form, "check", 400, **{LINE.format(60, "Desc"): ""})


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


def test_a_form_is_refused_when_it_is_too_large_or_not_from_here(operator: Operator) -> None:
    form = opened(operator, "CustomerAdd", "text")
    pressed(operator, form, "check", 413, text="x" * 400_000)
    pressed(operator, form, "check", 403, csrf="other")
    many = {f"f.X.{number}": "" for number in range(6_001)}
    pressed(operator, form, "check", 400, **many)


def test_a_field_that_this_quickbooks_lacks_is_kept_and_told(operator: Operator) -> None:
    desk = operator.desk
    desk.visit()
    desk.presence(country="US")
    form = opened(operator, "InvoiceAdd")
    given = {"f.CustomerRef.FullName": "Ann", "f.IsTaxIncluded": "true"}
    assert "f.IsTaxIncluded" not in form.fields
    page = pressed(operator, form, "check", **given)
    assert places(page) == ["IsTaxIncluded"]
    assert form_of(page).fields["f.IsTaxIncluded"] == "true"


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


def test_a_start_from_a_write_with_a_key_warns_of_doing_it_twice(operator: Operator) -> None:
    done = operator.desk.queued(add("Ann"), idempotency_key="inv-88")
    page = operator.see(f"{PATH}?from={done}")
    assert "A program sent the first one under the key inv-88." in page.text
