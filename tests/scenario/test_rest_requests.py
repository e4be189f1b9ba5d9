"""POST /api/requests over real HTTP: JSON in, records out, and the same care as for qbXML."""

from typing import Any

from helpers.rest_desk import Desk, problem

SETTINGS = {"rate_limit": 0}
ANN = {"type": "CustomerAdd", "data": {"Name": "Ann", "IsActive": True}}
SET = {
    "requests": [
        {"type": "CustomerAdd", "data": {"Name": "Ann", "requestID": "first"}},
        {"type": "CustomerAdd", "data": {"Name": "Bob"}},
    ],
    "on_error": "continue",
}
ALWAYS = {"ListID", "TimeCreated", "TimeModified", "EditSequence", "Balance", "TotalBalance"}


def own(record: dict[str, Any]) -> dict[str, Any]:
    """Return a customer without what QuickBooks makes up for each."""
    return {name: value for name, value in record.items() if name not in {*ALWAYS, "ExternalGUID"}}


def line(type_: str, **told: Any) -> dict[str, Any]:
    return {
        "request_id": None,
        "type": type_,
        "status_code": 0,
        "severity": "Info",
        "message": "Status OK",
        "outcome": "applied",
        "ret_count": None,
        "remaining": None,
        "warnings": [],
        **told,
    }


def test_an_add_is_answered_with_its_record(desk: Desk) -> None:
    answer = desk.answered({**ANN, "identifier": "order-1"})
    body = answer.json()
    record = body["data"]
    assert (answer.status_code, answer.headers["preference-applied"]) == (200, "wait=25")
    assert body.pop("processing_time_ms") >= 0
    assert body == {
        "success": True,
        "transaction_id": desk.listed()[0],
        "identifier": "order-1",
        "status": "success",
        "state": "succeeded",
        "outcome": "applied",
        "message": "Status OK",
        "data": record,
        "warnings": [],
        "requests": [line("CustomerAdd", data=record)],
    }
    assert record.keys() >= ALWAYS
    assert own(record) == {"Name": "Ann", "FullName": "Ann", "IsActive": True, "Sublevel": 0}
    assert record["Balance"] == "0.00"


def test_a_query_is_answered_with_a_list_and_nothing_found_is_no_warning(desk: Desk) -> None:
    empty = desk.answered({"type": "CustomerQuery"}).json()
    assert (empty["success"], empty["data"], empty["warnings"]) == (True, [], [])
    assert empty["requests"][0]["status_code"] == 1
    desk.answered(SET)
    found = desk.answered({"type": "CustomerQuery", "data": {}}).json()
    assert [one["Name"] for one in found["data"]] == ["Ann", "Bob"]


def test_records_of_several_kinds_say_which_they_are(desk: Desk) -> None:
    for type_, name in (("ItemServiceAdd", "Hours"), ("ItemNonInventoryAdd", "Nails")):
        price = {"SalesOrPurchase": {"AccountRef": {"FullName": "Sales"}, "Price": 9.95}}
        desk.answered({"type": type_, "data": {"Name": name, **price}})
    found = desk.answered({"type": "ItemQuery"}).json()["data"]
    assert sorted((one["type"], one["Name"]) for one in found) == [
        ("ItemNonInventoryRet", "Nails"),
        ("ItemServiceRet", "Hours"),
    ]
    assert found[0]["SalesOrPurchase"]["Price"] == "9.95"


def test_what_is_the_only_one_is_no_list_and_a_deletion_no_record(desk: Desk) -> None:
    company = desk.answered({"type": "CompanyQuery"}).json()["data"]
    assert company["CompanyName"] == desk.company.name
    list_id = desk.answered(ANN).json()["data"]["ListID"]
    deletion = {"type": "ListDel", "data": {"ListDelType": "Customer", "ListID": list_id}}
    gone = desk.answered(deletion).json()["data"]
    assert gone.pop("TimeDeleted")
    assert gone == {"ListDelType": "Customer", "ListID": list_id, "FullName": "Ann"}


def test_a_stale_change_is_an_error_that_brings_the_record_as_it_is(desk: Desk) -> None:
    now = desk.answered(ANN).json()["data"]
    change = {"ListID": now["ListID"], "EditSequence": "1", "Notes": "new"}
    answer = desk.answered({"type": "CustomerMod", "data": change})
    said = problem(answer)
    assert (answer.status_code, said["error_code"], said["qb_error_code"]) == (
        500,
        "QB_ERROR",
        "3200",
    )
    assert (said["outcome"], said["retry_allowed"]) == ("not_applied", False)
    assert said["data"] == now
    assert said["requests"] == [
        line(
            "CustomerMod",
            status_code=3200,
            severity="Error",
            message=said["detail"],
            outcome="not_applied",
            data=now,
        )
    ]
    again = {**change, "EditSequence": now["EditSequence"]}
    assert desk.answered({"type": "CustomerMod", "data": again}).json()["data"]["Notes"] == "new"


def test_a_set_that_continues_tells_of_each_and_is_partly_applied(desk: Desk) -> None:
    desk.answered({"type": "CustomerAdd", "data": {"Name": "Ann"}})
    answer = desk.answered(SET)
    said = problem(answer)
    first, second = said["requests"]
    assert (answer.status_code, said["outcome"], said["data"]) == (500, "partly_applied", None)
    assert (first["request_id"], first["outcome"], first["data"]) == (
        "first",
        "not_applied",
        None,
    )
    assert (second["outcome"], second["data"]["Name"]) == ("applied", "Bob")


def test_a_set_that_stops_leaves_the_rest_undone(desk: Desk) -> None:
    desk.answered({"type": "CustomerAdd", "data": {"Name": "Ann"}})
    said = problem(desk.answered({**SET, "on_error": "stop"}))
    assert [(one["outcome"], one["data"]) for one in said["requests"]] == [
        ("not_applied", None),
        ("not_applied", None),
    ]
    assert desk.company.effects["CustomerAdd", "Bob"] == 0


def test_a_warning_of_quickbooks_is_no_failure_and_says_what_to_do(desk: Desk) -> None:
    asked = {"FullName": ["Nobody"]}
    answer = desk.answered({"type": "CustomerQuery", "data": asked})
    body = answer.json()
    (told,) = body["warnings"]
    assert (answer.status_code, body["success"], body["data"]) == (200, True, [])
    assert body["requests"][0]["warnings"] == [told]
    assert told == {
        "message": body["message"],
        "line": None,
        "column": None,
        "path": "",
        "fix": "Check the ids and names; what was found is in the answer.",
        "request": 1,
        "kind": "status",
        "expected": "",
        "status_code": 500,
        "meaning": "Some of the ids or names were not found.",
    }


def test_qbxml_is_shown_to_who_asks_for_it(desk: Desk) -> None:
    body = desk.answered(ANN, "?include=qbxml").json()
    assert body["qbxml_request"] == (
        '<QBXMLMsgsRq onError="stopOnError"><CustomerAddRq><CustomerAdd><Name>Ann</Name>'
        "<IsActive>true</IsActive></CustomerAdd></CustomerAddRq></QBXMLMsgsRq>"
    )
    assert "<Name>Ann</Name>" in body["qb_response"]
    assert body["data"]["Name"] == "Ann"


def test_the_pages_of_a_large_query_come_as_one_list(desk: Desk) -> None:
    desk.company.seed(customers=260)
    body = desk.answered({"type": "CustomerQuery"}).json()
    assert len({one["ListID"] for one in body["data"]}) == 260
    assert body["requests"][0]["remaining"] is None
