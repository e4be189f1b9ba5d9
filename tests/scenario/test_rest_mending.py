"""`?fix=true`: what is mended, for whom, and what is told of the rest."""

from typing import Any

from helpers.rest_desk import ASYNC, Desk, add, problem

SETTINGS = {"rate_limit": 0}
BALANCE = (
    "<CustomerAddRq><CustomerAdd><Name>Ann</Name><OpenBalance>$100</OpenBalance>"
    "</CustomerAdd></CustomerAddRq>"
)


def sent(desk: Desk, body: str, address: str = "?fix=true") -> Any:
    headers = {"Content-Type": "application/xml", **ASYNC}
    return desk.http.post(f"/api/qbxml{address}", content=body, headers=headers)


def reported(desk: Desk, country: str, version: str = "13.0") -> None:
    """Have QuickBooks report its edition."""
    desk.visit()
    desk.presence(country=country, qbxml_version=version)


def test_a_sign_of_money_is_mended_for_the_edition_whose_own_it_is(desk: Desk) -> None:
    assert sent(desk, BALANCE).status_code == 400
    reported(desk, "UK")
    assert sent(desk, BALANCE).status_code == 400
    reported(desk, "US")
    answer = sent(desk, BALANCE)
    assert answer.status_code == 202
    told = [(one["path"], one["before"], one["after"]) for one in answer.json()["changes"]]
    assert told == [("CustomerAdd/OpenBalance", "$100", "100.00")]


def test_a_dry_run_says_for_which_edition_and_version_it_was_judged(desk: Desk) -> None:
    address = "?dry_run=true&fix=true"
    assert sent(desk, add("Ann"), address).json()["edition"] is None
    reported(desk, "US", "12.0")
    for body in (BALANCE, add("Ann")):
        found = sent(desk, body, address).json()
        assert (found["valid"], found["edition"], found["qbxml_version"]) == (True, "US", "12.0")
    assert desk.ask({"type": "HostQuery"}, "?dry_run=true").json()["edition"] == "US"


FOUR = """<CustomerAddRq>
 <CustomerAdd>
  <Phone>1</Phone>
  <isactive>TRUE</isactive>
  <Name>Ann</Name>
  <OpenBalanceDate>01/02/2026</OpenBalanceDate>
 </CustomerAdd>
</CustomerAddRq>"""


def test_a_refusal_lists_what_cannot_be_mended_where_it_was_sent_and_what_can(desk: Desk) -> None:
    said = problem(sent(desk, FOUR))
    assert [(one["path"], one["kind"], one["line"], one["column"]) for one in said["problems"]] == [
        ("CustomerAdd/OpenBalanceDate", "type", 6, 3)
    ]
    assert said["error_details"] == {"component": "qbxml", "line": 6, "column": 3}
    assert [(one["path"], one["kind"]) for one in said["changes"]] == [
        ("CustomerAdd/isactive", "name"),
        ("CustomerAdd/isactive", "order"),
        ("CustomerAdd/isactive", "value"),
        ("CustomerAdd/Name", "order"),
    ]
    found = sent(desk, FOUR, "?dry_run=true&fix=true").json()
    assert (found["problems"], found["changes"]) == (said["problems"], said["changes"])
    assert desk.listed() == []


def test_a_problem_is_told_by_the_names_that_were_sent(desk: Desk) -> None:
    lines = "<invoicelineadd><Quantity>two</Quantity></invoicelineadd>"
    body = (
        f"<InvoiceAddRq>\n<invoiceadd>{lines}<InvoiceLineAdd/>{lines}"
        "<CustomerRef><FullName>Ann</FullName></CustomerRef></invoiceadd></InvoiceAddRq>"
    )
    said = problem(sent(desk, body))
    assert [one["path"] for one in said["problems"]] == [
        "invoiceadd/invoicelineadd[1]/Quantity",
        "invoiceadd/invoicelineadd[2]/Quantity",
    ]
    assert [body.splitlines()[1][one["column"] - 1 :][:9] for one in said["problems"]] == [
        "<Quantity",
        "<Quantity",
    ]


def test_in_json_a_refusal_lists_what_cannot_be_mended_and_what_can(desk: Desk) -> None:
    data = {"Name": "Ann", "IsActive": "TRUE", "OpenBalanceDate": "01/02/2026"}
    asked = {"type": "CustomerAdd", "data": data}
    said = problem(desk.ask(asked, "?fix=true"))
    assert [one["path"] for one in said["problems"]] == ["data.OpenBalanceDate"]
    assert [one["path"] for one in said["changes"]] == ["data.IsActive"]
    assert "changes" not in problem(desk.ask(asked))


MISSPELT = {
    "name": "Ann",
    "isactive": "TRUE",
    "BillAddress": {"city": "Oslo"},
    "additionalNotes": [{"Note": "one"}, {"note": "two"}],
}


def test_in_json_names_are_mended_as_in_xml_and_values_with_them(desk: Desk) -> None:
    asked = {"type": "customeradd", "data": MISSPELT}
    found = desk.ask(asked, "?fix=true&dry_run=true").json()
    assert (found["valid"], found["problems"]) == (True, [])
    body = (
        "<CustomerAdd><Name>Ann</Name><IsActive>true</IsActive>"
        "<BillAddress><City>Oslo</City></BillAddress>"
        "<AdditionalNotes><Note>one</Note></AdditionalNotes><AdditionalNotes>"
        "<Note>two</Note></AdditionalNotes></CustomerAdd>"
    )
    assert body in found["qbxml"]
    assert [(one["path"], one["kind"], one["after"]) for one in found["changes"]] == [
        ("type", "name", "CustomerAdd"),
        ("data.name", "name", "Name"),
        ("data.isactive", "name", "IsActive"),
        ("data.BillAddress.city", "name", "City"),
        ("data.additionalNotes", "name", "AdditionalNotes"),
        ("data.additionalNotes[1].note", "name", "Note"),
        ("data.isactive", "value", "true"),
    ]
    accepted = desk.ask(asked, "?fix=true").json()
    assert accepted["changes"] == found["changes"]
    row = desk.read(accepted["transaction_id"])
    assert row["mended"].startswith("7 changes: name of type; name of CustomerAdd/name; ")
    desk.visit()
    assert desk.read(accepted["transaction_id"])["data"]["Name"] == "Ann"


def test_in_json_a_name_that_cannot_be_mended_stops_nothing_else(desk: Desk) -> None:
    data = {"name": "Ann", "Phne": "1", "IsActive": "TRUE", "OpenBalanceDate": "01/02/2026"}
    asked = {"requests": [{"type": "HostQuery"}, {"type": "CustomerAdd", "data": data}]}
    said = problem(desk.ask(asked, "?fix=true"))
    assert [one["path"] for one in said["problems"]] == [
        "requests[1].data.Phne",
        "requests[1].data.OpenBalanceDate",
    ]
    assert [(one["path"], one["request"]) for one in said["changes"]] == [
        ("requests[1].data.name", 2),
        ("requests[1].data.IsActive", 2),
    ]
    found = desk.ask(asked, "?fix=true&dry_run=true").json()
    assert (found["problems"], found["changes"]) == (said["problems"], said["changes"])


def test_in_json_a_name_that_may_mean_two_things_is_left(desk: Desk) -> None:
    data = {"Name": "Ann", "NAME": "Bob", "phone": "1", "PHONE": "2"}
    found = desk.ask({"type": "CustomerAdd", "data": data}, "?fix=true&dry_run=true").json()
    assert found["changes"] == []
    assert [one["path"] for one in found["problems"]] == ["data.NAME", "data.PHONE", "data.phone"]


def test_a_repeat_with_mended_names_is_the_same_request(desk: Desk) -> None:
    asked = {"type": "CustomerAdd", "data": {"name": "Ann"}, "idempotency_key": "k"}
    first = desk.ask(asked, "?fix=true").json()["transaction_id"]
    right = {"type": "CustomerAdd", "data": {"Name": "Ann"}, "idempotency_key": "k"}
    for body in (asked, right):
        said = problem(desk.ask(body, "?fix=true"))
        assert (said["error_code"], said["transaction_id"]) == ("DUPLICATE_REQUEST", first)


def test_without_validation_a_frame_that_cannot_be_mended_is_told_where_it_is(desk: Desk) -> None:
    body = '<qbxml><QBXMLMsgsRq><hostqueryrq/><CustomerAddRq requestID=""/></QBXMLMsgsRq></qbxml>'
    found = sent(desk, body, "?dry_run=true&fix=true&validate=false").json()
    assert (found["valid"], found["qbxml"]) == (False, None)
    assert [(one["path"], one["column"]) for one in found["problems"]] == [
        ("/qbxml/QBXMLMsgsRq", 8),
        ("CustomerAddRq", 35),
    ]
    assert [one["after"] for one in found["changes"]] == ["QBXML", "HostQueryRq"]
