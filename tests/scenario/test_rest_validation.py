"""POST /api/qbxml: what QuickBooks would not take is refused before it is queued, all of it."""

from typing import Any

import httpx
import pytest
from helpers.rest_desk import ASYNC, Aside, Desk, NewDesk, add, problem, until

from qbwc_service.domain.connections import Presence
from qbwc_service.store.port import Key

BAD = """<CustomerAddRq>
 <CustomerAdd>
  <IsActive>yes</IsActive>
  <Name>Ann</Name>
 </CustomerAdd>
</CustomerAddRq>"""
LATE = (
    "<CustomerAddRq><CustomerAdd><Name>Ann</Name><JobTitle>Owner</JobTitle></CustomerAdd>"
    "</CustomerAddRq>"
)
ELSEWHERE = (
    "<CustomerAddRq><CustomerAdd><Name>Ann</Name><SalesTaxCountry>Canada</SalesTaxCountry>"
    "</CustomerAdd></CustomerAddRq>"
)


def post(desk: Desk, body: str, address: str = "") -> httpx.Response:
    headers = {"Content-Type": "application/xml", **ASYNC}
    return desk.http.post(f"/api/qbxml{address}", content=body, headers=headers)


def report(desk: Desk, version: str, country: str) -> None:
    """Have QuickBooks report a version and a country."""
    store = desk.services.store
    (found,) = store.get(Key(Presence, desk.connection_id))
    assert isinstance(found, Presence)
    store.save(found.evolve(qbxml_version=version, country=country))


def places(answer: httpx.Response) -> list[tuple[str, str]]:
    return [(one["kind"], one["path"]) for one in answer.json()["problems"]]


def test_every_problem_is_told_with_its_place_and_nothing_is_queued(desk: Desk) -> None:
    answer = post(desk, BAD)
    body = problem(answer)
    assert body["problems"] == [
        {
            "message": '"yes" is not true or false.',
            "line": 3,
            "column": 3,
            "path": "CustomerAdd/IsActive",
            "request": 1,
            "kind": "type",
            "expected": "true or false",
            "fix": "Write true or false.",
        },
        {
            "message": "Name comes before IsActive.",
            "line": 4,
            "column": 3,
            "path": "CustomerAdd/Name",
            "request": 1,
            "kind": "order",
            "expected": "Name comes before IsActive",
            "fix": "Name comes before IsActive; move it up.",
        },
    ]
    assert body["error_details"] == {"component": "qbxml", "line": 3, "column": 3}
    assert desk.listed() == []


def test_validation_may_be_skipped_but_the_frame_is_checked_all_the_same(desk: Desk) -> None:
    assert post(desk, BAD, "?validate=false").status_code == 202
    refused = problem(post(desk, "<FooRq/>", "?validate=false"))
    assert refused["error_code"] == "INVALID_XML"
    assert len(desk.listed()) == 1


def test_without_validation_a_newer_request_is_left_to_a_newer_quickbooks(
    new_desk: NewDesk,
) -> None:
    desk = new_desk(qbxml_version="16.0")
    for newer in ("<FutureQueryRq/>", "<CustomerQueryRq foo='1'/>"):
        for how in ("", "?validate=false"):
            assert post(desk, newer, how).status_code == 202
        dry = post(desk, newer, "?validate=false&dry_run=true").json()
        assert (dry["valid"], dry["problems"]) == (True, [])
    old = new_desk(qbxml_version="13.0")
    assert post(old, "<FutureQueryRq/>", "?validate=false").status_code == 400


def test_what_was_taken_unchecked_is_known_again_when_it_is_checked(new_desk: NewDesk) -> None:
    desk = new_desk(qbxml_version="16.0")
    asked = f'<QBXMLMsgsRq onError="stopOnError"><FutureQueryRq/>{BAD}</QBXMLMsgsRq>'
    desk.http.headers["Idempotency-Key"] = "k"
    first, again = (post(desk, asked, how) for how in ("?validate=false", ""))
    assert (first.status_code, again.status_code) == (202, 409)
    assert again.json()["error_code"] == "DUPLICATE_REQUEST"


def test_it_is_judged_in_the_version_that_quickbooks_reported(desk: Desk) -> None:
    assert post(desk, LATE).status_code == 202
    desk.visit()
    report(desk, "11.0", "US")
    assert places(post(desk, LATE)) == [("version", "CustomerAdd/JobTitle")]


@pytest.mark.parametrize(("country", "told"), [("US", 1), ("CA", 0), ("", 0), ("Mars", 0)])
def test_it_is_judged_for_the_edition_that_quickbooks_reported(
    desk: Desk, country: str, told: int
) -> None:
    desk.visit()
    report(desk, "13.0", country)
    answer = post(desk, ELSEWHERE)
    assert answer.status_code == (400 if told else 202)
    if told:
        assert places(answer) == [("edition", "CustomerAdd/SalesTaxCountry")]


def test_warnings_come_with_the_acceptance(desk: Desk) -> None:
    body = post(desk, add("Łódź")).json()
    assert [(one["kind"], one["path"]) for one in body["warnings"]] == [
        ("characters", "CustomerAdd/Name")
    ]


def dry(desk: Desk, body: str) -> dict[str, Any]:
    answer = post(desk, body, "?dry_run=true")
    assert answer.status_code == 200
    found: dict[str, Any] = answer.json()
    return found


def test_a_dry_run_shows_what_would_leave_and_queues_nothing(desk: Desk) -> None:
    assert dry(desk, add("Ann")) == {
        "dry_run": True,
        "valid": True,
        "qbxml": (
            '<?xml version="1.0" encoding="utf-8"?><?qbxml version="13.0"?><QBXML>'
            '<QBXMLMsgsRq onError="stopOnError"><CustomerAddRq requestID="1"><CustomerAdd>'
            "<Name>Ann</Name></CustomerAdd></CustomerAddRq></QBXMLMsgsRq></QBXML>"
        ),
        "qbxml_version": "13.0",
        "edition": None,
        "requests": [{"type": "CustomerAddRq", "writes": True}],
        "problems": [],
        "warnings": [],
        "changes": [],
    }
    assert desk.listed() == []


def test_a_dry_run_of_what_is_wrong_tells_its_problems(desk: Desk) -> None:
    found = dry(desk, BAD)
    assert (found["valid"], len(found["problems"])) == (False, 2)
    broken = dry(desk, "<QBXML><QBXMLMsgsRq><HostQueryRq/></QBXMLMsgsRq></QBXML>")
    assert (broken["valid"], broken["qbxml"], broken["requests"]) == (False, None, [])


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("?validat=false", "'validat' in the address is not read here."),
        ("?validate=maybe", "validate='maybe' in the address is not true or false."),
    ],
)
def test_a_switch_that_is_none_is_refused(desk: Desk, address: str, told: str) -> None:
    assert problem(post(desk, add("Ann"), address))["detail"] == told


def test_a_dry_run_takes_no_upload(desk: Desk) -> None:
    answer = desk.http.post("/api/qbxml?dry_run=true", json={"upload_id": "up_" + "a" * 22})
    assert problem(answer)["detail"] == "upload_id: a dry run takes no upload."


MENDABLE = """<CustomerAddRq>
 <CustomerAdd>
  <isactive>TRUE</isactive>
  <Name>Ann</Name>
 </CustomerAdd>
</CustomerAddRq>"""


def test_what_is_certain_is_mended_where_the_caller_asks_for_it(desk: Desk) -> None:
    assert post(desk, MENDABLE).status_code == 400
    body = post(desk, MENDABLE, "?fix=true").json()
    assert [(one["kind"], one["path"], one["before"], one["after"]) for one in body["changes"]] == [
        ("name", "CustomerAdd/isactive", "isactive", "IsActive"),
        ("value", "CustomerAdd/isactive", "TRUE", "true"),
        ("order", "CustomerAdd/Name", "IsActive", ""),
    ]
    shown = desk.http.get(f"/api/transactions/{body['transaction_id']}").json()
    assert "<Name>Ann</Name>" in shown["qbxml_request"].partition("<IsActive>true</IsActive>")[0]


def test_a_connection_may_be_set_to_mend_always(new_desk: NewDesk) -> None:
    desk = new_desk(fix=True)
    assert post(desk, MENDABLE).status_code == 202
    assert post(desk, MENDABLE, "?fix=false").status_code == 400
    assert places(post(desk, BAD)) == [("type", "CustomerAdd/IsActive")]


def test_a_dry_run_shows_what_would_be_mended(desk: Desk) -> None:
    answer = post(desk, MENDABLE, "?dry_run=true&fix=true").json()
    assert (answer["valid"], len(answer["changes"]), answer["problems"]) == (True, 3, [])


def test_what_was_mended_is_told_later_and_to_who_repeats_it(desk: Desk) -> None:
    sent = {"qbxml": MENDABLE, "idempotency_key": "k"}
    first = desk.http.post("/api/qbxml?fix=true", json=sent, headers=ASYNC).json()
    told = (
        "3 changes: name of CustomerAdd/isactive; value of CustomerAdd/isactive; "
        "order of CustomerAdd/Name"
    )
    shown = desk.read(first["transaction_id"])
    assert (shown["mended"], shown["timeline"][0]["note"]) == (told, f"mended: {told}")
    repeated = problem(desk.http.post("/api/qbxml?fix=true", json=sent, headers=ASYNC))
    assert (repeated["error_code"], repeated["mended"]) == ("DUPLICATE_REQUEST", told)
    assert "mended" not in desk.read(desk.queued())


def test_twenty_of_many_changes_are_noted_with_their_requests(desk: Desk) -> None:
    many = "<QBXML><QBXMLMsgsRq onError='stopOnError'>" + MENDABLE * 7 + "</QBXMLMsgsRq></QBXML>"
    sent = post(desk, many, "?fix=true").json()
    told = desk.read(sent["transaction_id"])["mended"].split("; ")
    assert (told[0], len(told), told[-1]) == (
        "21 changes: name of 1/CustomerAdd/isactive",
        21,
        "…",
    )


def test_what_was_mended_is_told_with_quickbooks_refusal_too(desk: Desk) -> None:
    desk.queued(add("Łódź"))
    desk.visit()
    caller = Aside(
        lambda: desk.http.post(
            "/api/qbxml?fix=true",
            content=MENDABLE.replace("Ann", "Łódź").encode(),
            headers={"Content-Type": "application/xml; charset=utf-8", "Prefer": "wait=25"},
        )
    )
    until(lambda: desk.relay.bell.waiting or not caller.is_alive())
    desk.visit()
    said = problem(caller.result())
    assert (said["error_code"], len(said["changes"])) == ("QB_ERROR", 3)
    assert [one["kind"] for one in said["warnings"]] == ["characters"]
