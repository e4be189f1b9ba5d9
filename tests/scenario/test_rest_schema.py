"""GET /api/schema: which requests there are and what each may hold, for one QuickBooks or any."""

from typing import Any

import httpx
import pytest
from helpers.rest_desk import Desk, NewDesk, problem

from qbwc_service.api.examples.schema import SCHEMA, TYPE
from qbxml.shapes.json_schema import answer_schema, request_schema
from qbxml.versions import KNOWN


def listed(desk: Desk, **asked: str) -> dict[str, Any]:
    answer = desk.http.get("/api/schema", params=asked)
    assert answer.status_code == 200, answer.text
    body: dict[str, Any] = answer.json()
    return body


def names(body: dict[str, Any]) -> set[str]:
    return {row["type"] for row in body["requests"]}


def read(desk: Desk, type_: str, **asked: str) -> httpx.Response:
    return desk.http.get(f"/api/schema/{type_}", params=asked)


def fields(answer: httpx.Response) -> set[str]:
    assert answer.status_code == 200, answer.text
    return set(answer.json()["properties"])


def test_every_type_of_request_is_listed_with_where_to_read_on(desk: Desk) -> None:
    body = listed(desk)
    rows = {row["type"]: row for row in body["requests"]}
    assert (body["version"], body["edition"], len(rows)) == (None, None, 231)
    assert rows["CustomerAdd"] == TYPE
    assert {name: rows["WorkersCompCodeQuery"][name] for name in ("kind", "since", "not_in")} == {
        "kind": "query",
        "since": "7.0",
        "not_in": ["CA", "UK"],
    }
    links = {link for row in rows.values() for link in row["links"].values()}
    answers = {link: desk.http.get(link).status_code for link in links}
    assert {link: status for link, status in answers.items() if status != 200} == {}


def test_for_one_quickbooks_only_what_it_knows_is_listed(desk: Desk) -> None:
    every, old, british = listed(desk), listed(desk, version="1.0"), listed(desk, edition="UK")
    assert (old["version"], british["edition"]) == ("1.0", "UK")
    assert len(old["requests"]) == 91
    assert "LeadAdd" in names(every) - names(old)
    assert "WorkersCompCodeAdd" in names(every) - names(british)


def test_a_schema_is_that_of_the_request_or_of_its_answer(desk: Desk) -> None:
    assert read(desk, "InvoiceAdd").json() == request_schema("InvoiceAdd")
    assert read(desk, "InvoiceAdd", part="answer").json() == answer_schema("InvoiceAdd")
    narrow = read(desk, "InvoiceAdd", version="5.0", edition="US")
    assert narrow.json() == request_schema("InvoiceAdd", "5.0", "US")
    assert list(narrow.json()["properties"])[:2] == ["CustomerRef", "ClassRef"]


def test_the_example_in_the_document_is_what_is_answered(desk: Desk) -> None:
    assert read(desk, SCHEMA["title"]).json() == SCHEMA


def test_a_connection_stands_for_its_quickbooks(desk: Desk) -> None:
    here = {"connection_id": desk.connection_id}
    assert (listed(desk, **here)["version"], listed(desk, **here)["edition"]) == ("13.0", None)
    desk.presence(qbxml_version="7.0", country="CA")
    body = listed(desk, **here)
    assert (body["version"], body["edition"]) == ("7.0", "CA")
    assert "IsTaxIncluded" in fields(read(desk, "InvoiceAdd", **here))
    desk.presence(country="US")
    assert fields(read(desk, "InvoiceAdd")) - fields(read(desk, "InvoiceAdd", **here)) == {
        "IsFinanceCharge",
        "IsTaxIncluded",
        "ExchangeRate",
        "ExternalGUID",
        "SetCredit",
    }


def test_what_is_asked_for_goes_before_what_a_connection_tells(desk: Desk) -> None:
    desk.presence(qbxml_version="7.0", country="US")
    body = listed(desk, connection_id=desk.connection_id, version="13.0", edition="UK")
    assert (body["version"], body["edition"]) == ("13.0", "UK")


def test_a_connections_own_version_is_the_highest_it_speaks(desk: Desk) -> None:
    desk.presence(qbxml_version="16.0", country="OE")
    desk.http.patch(f"/api/connections/{desk.connection_id}", json={"qbxml_version": "8.0"})
    body = listed(desk, connection_id=desk.connection_id)
    assert (body["version"], body["edition"]) == ("8.0", None)


def test_another_tenants_connection_is_not_there(new_desk: NewDesk) -> None:
    ours, theirs = new_desk(), new_desk()
    answer = read(theirs, "InvoiceAdd", connection_id=ours.connection_id)
    assert (answer.status_code, problem(answer)["error_code"]) == (404, "NOT_FOUND")


@pytest.mark.parametrize(
    ("type_", "asked", "detail", "fix"),
    [
        (
            "InvoiceAd",
            {},
            "There is no request 'InvoiceAd'.",
            "Did you mean InvoiceAdd? See GET /api/schema for those there are.",
        ),
        (
            "InvoiceAdRq",
            {},
            "There is no request 'InvoiceAd'.",
            "Did you mean InvoiceAdd? See GET /api/schema for those there are.",
        ),
        (
            "Nonsense",
            {},
            "There is no request 'Nonsense'.",
            "See GET /api/schema for those there are.",
        ),
        (
            "WorkersCompCodeAdd",
            {"version": "6.0", "edition": "US"},
            "qbXML 6.0 in US does not know WorkersCompCodeAdd.",
            "WorkersCompCodeAdd is known since qbXML 7.0; not in Canada, UK.",
        ),
        (
            "WorkersCompCodeAdd",
            {"edition": "UK"},
            "QuickBooks in UK does not know WorkersCompCodeAdd.",
            "WorkersCompCodeAdd is known since qbXML 7.0; not in Canada, UK.",
        ),
    ],
)
def test_a_request_that_is_not_known_is_404_and_says_what_may_be_meant(
    desk: Desk, type_: str, asked: dict[str, str], detail: str, fix: str
) -> None:
    answer = read(desk, type_, **asked)
    said = problem(answer)
    assert (answer.status_code, said["detail"], said["fix"]) == (404, detail, fix)


VERSIONS = f"{', '.join(KNOWN[:-1])} or 17.0"
COUNTRIES = "'US', 'CA', 'UK' or 'AU'"


@pytest.mark.parametrize(
    ("asked", "detail", "fix"),
    [
        (
            {"version": "thirteen"},
            "query.version: is no version of qbXML",
            "Send a version such as 13.0.",
        ),
        (
            {"version": "0.9"},
            "query.version: is no version of qbXML",
            "Send a version such as 13.0.",
        ),
        ({"version": "99"}, f"query.version: is none of {VERSIONS}", f"Send one of {VERSIONS}."),
        ({"version": "9.7"}, f"query.version: is none of {VERSIONS}", f"Send one of {VERSIONS}."),
        ({"edition": "DE"}, f"query.edition: is none of {COUNTRIES}", f"Send one of {COUNTRIES}."),
        (
            {"part": "both"},
            "query.part: is none of 'request' or 'answer'",
            "Send one of 'request' or 'answer'.",
        ),
        ({"versoin": "13.0"}, "query.versoin: there is no such field", "Did you mean version?"),
        (
            {"lang": "en"},
            "query.lang: there is no such field",
            "Leave it out; these are known: version, edition, connection_id, part.",
        ),
    ],
)
def test_what_the_address_may_not_say_is_refused_in_plain_words(
    desk: Desk, asked: dict[str, str], detail: str, fix: str
) -> None:
    answer = read(desk, "InvoiceAdd", **asked)
    said = problem(answer)
    assert (answer.status_code, said["error_code"], said["detail"], said["fix"]) == (
        400,
        "INVALID_REQUEST",
        detail,
        fix,
    )


def test_a_request_a_version_and_an_edition_may_be_written_shortly(desk: Desk) -> None:
    short = read(desk, "InvoiceAddRq", version="5", edition="us")
    assert short.json() == read(desk, "InvoiceAdd", version="5.0", edition="US").json()
    assert listed(desk, version="7", edition="ca")["version"] == "7.0"


def test_the_list_knows_every_version_there_is_and_refuses_another(desk: Desk) -> None:
    assert [listed(desk, version=each)["version"] for each in KNOWN] == list(KNOWN)
    assert problem(desk.http.get("/api/schema?version=99"))["detail"] == (
        f"query.version: is none of {VERSIONS}"
    )


def test_it_may_be_kept_and_is_not_sent_again_unchanged(desk: Desk) -> None:
    first = read(desk, "InvoiceAdd")
    again = {"If-None-Match": first.headers["etag"]}
    same = desk.http.get("/api/schema/InvoiceAdd", headers=again)
    other = desk.http.get("/api/schema/InvoiceMod", headers=again)
    assert first.headers["cache-control"] == "private, max-age=3600"
    assert (same.status_code, same.content, same.headers["etag"]) == (
        304,
        b"",
        again["If-None-Match"],
    )
    assert other.status_code == 200
    asked = read(desk, "InvoiceAdd", connection_id=desk.connection_id)
    assert asked.headers["cache-control"] == "private, no-cache"
