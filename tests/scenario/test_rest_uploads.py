"""Texts too large for a call: qbXML by way of the bucket, and answers by an address."""

from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from helpers.rest_desk import ASYNC, QUERY, Desk, NewDesk, add, office, problem

from qbwc_service.domain.keys import Scope
from qbwc_service.domain.records import iso
from qbwc_service.ids import BASE62
from qbwc_service.steps import uploads
from qbwc_service.store import places
from qbwc_service.store.objects import Objects
from qbwc_service.store.port import Range, StoreUnavailableError

BUCKET = "uploads-test"
NEVER = f"up_{22 * '0'}"
SETTINGS = {
    "bucket": BUCKET,
    "max_qbxml_bytes": 2_000,
    "max_upload_bytes": 20_000,
    "max_soap_bytes": 12_000,
    "max_answer_bytes": 4_000,
}


@pytest.fixture(scope="module")
def new_desk(moto_endpoint: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[NewDesk]:
    """A server that has a bucket, with limits that small texts reach."""
    folder = tmp_path_factory.mktemp("relay")
    with office(folder, s3_endpoint=moto_endpoint, **SETTINGS) as new:
        objects = new().services.objects
        assert objects is not None
        objects._client().create_bucket(Bucket=BUCKET)
        yield new


def bucket(desk: Desk) -> Objects:
    assert desk.services.objects is not None
    return desk.services.objects


def names(desk: Desk, folder: str) -> list[str]:
    """Return what lies in the bucket for this tenant, behind the tenant's id."""
    prefix = f"{folder}{desk.tenant_id}/"
    return [name.removeprefix(prefix) for name, _ in bucket(desk).names(prefix)]


def put(desk: Desk, qbxml: str | bytes) -> str:
    """Get an address, put the text there, and return its id."""
    opened = desk.http.post("/api/uploads").json()
    assert fetch("PUT", opened["url"], content=qbxml).status_code == 200
    return str(opened["upload_id"])


def fetch(method: str, url: str, **more: Any) -> httpx.Response:
    """Call an address of the bucket, without any key."""
    return httpx.request(method, url, trust_env=False, **more)


def submit(desk: Desk, upload_id: str, **fields: Any) -> httpx.Response:
    body = {"upload_id": upload_id, **fields}
    return desk.http.post("/api/qbxml", json=body, headers=ASYNC)


def large(customers: int, blanks: int = 0) -> str:
    """Return a set of queries by name; `blanks` between the elements do not leave with it."""
    query = "<CustomerQueryRq><FullName>Somebody {}</FullName></CustomerQueryRq>"
    between = blanks * " "
    inside = between.join(query.format(number) for number in range(customers))
    return f'<QBXMLMsgsRq onError="continueOnError">{inside}</QBXMLMsgsRq>'


def test_an_upload_says_where_until_when_and_how_much(desk: Desk) -> None:
    answer = desk.http.post("/api/uploads")
    opened = answer.json()
    url, upload_id, until = (opened.pop(name) for name in ("url", "upload_id", "expires_at"))
    assert (answer.status_code, opened) == (201, {"max_bytes": 20_000})
    assert upload_id.startswith("up_")
    assert set(upload_id[3:]) <= set(BASE62)
    assert f"/{BUCKET}/uploads/sent/{desk.tenant_id}/{upload_id}?" in url
    assert "X-Amz-Expires=900&" in url
    assert until > iso(desk.services.now())


def test_what_was_uploaded_goes_to_quickbooks_and_out_of_the_bucket(desk: Desk) -> None:
    text = large(20, blanks=200)
    assert len(text) > SETTINGS["max_qbxml_bytes"]
    upload_id = put(desk, text)
    answer = submit(desk, upload_id, identifier="big")
    assert answer.status_code == 202
    assert names(desk, uploads.FOLDER) == []
    desk.visit()
    shown = desk.read(answer.json()["transaction_id"])
    assert (shown["state"], shown["identifier"], len(shown["requests"])) == ("succeeded", "big", 20)
    assert fetch("GET", shown["qbxml_request_url"]).text == text


def test_an_upload_is_decoded_as_it_declares(desk: Desk) -> None:
    upload_id = put(desk, '<?xml version="1.0" encoding="utf-16"?>'.encode("utf-16") + b"")
    refused = problem(submit(desk, upload_id))
    assert refused["error_code"] == "INVALID_XML"
    told = put(desk, f'<?xml version="1.0" encoding="utf-16"?>{add("Zoë")}'.encode("utf-16"))
    accepted = submit(desk, told)
    assert "Zoë" in desk.read(accepted.json()["transaction_id"])["qbxml_request"]


def test_a_refused_upload_stays_and_can_be_named_again(desk: Desk) -> None:
    upload_id = put(desk, QUERY)
    refused = submit(desk, upload_id, connection_id="con_none")
    assert problem(refused)["error_code"] == "NOT_FOUND"
    assert names(desk, uploads.FOLDER) == [upload_id]
    assert submit(desk, upload_id).status_code == 202


def test_an_upload_that_is_not_there_says_what_to_do(desk: Desk) -> None:
    said = problem(submit(desk, NEVER))
    assert (said["error_code"], said["detail"], said["fix"]) == (
        "NOT_FOUND",
        (
            f"Nothing was uploaded as '{NEVER}', or it is gone: it is kept for a day, and dropped "
            "once a transaction was made of it."
        ),
        (
            "PUT the qbXML to the url that POST /api/uploads told, then submit; or make a new "
            "upload."
        ),
    )
    assert desk.listed() == []


def test_another_tenants_upload_is_not_there(new_desk: NewDesk) -> None:
    ours, theirs = new_desk(), new_desk()
    upload_id = put(theirs, QUERY)
    assert problem(submit(ours, upload_id))["error_code"] == "NOT_FOUND"
    assert submit(theirs, upload_id).status_code == 202


def test_a_key_that_may_not_write_gets_no_address(desk: Desk) -> None:
    reader = desk.with_scopes(Scope.READ)
    assert problem(reader.post("/api/uploads"))["error_code"] == "FORBIDDEN"
    named = reader.post("/api/qbxml", json={"upload_id": NEVER})
    assert problem(named)["error_code"] == "FORBIDDEN"


def test_an_upload_above_the_limit_is_refused_unread(desk: Desk) -> None:
    said = problem(submit(desk, put(desk, 20_001 * "x")))
    assert (said["error_code"], said["detail"], said["fix"]) == (
        "PAYLOAD_TOO_LARGE",
        "The upload has 20,001 bytes; 20,000 are taken.",
        "Split it into several message sets, each uploaded on its own.",
    )


def test_what_could_never_pass_the_web_connectors_door_is_not_queued(desk: Desk) -> None:
    fits = submit(desk, put(desk, large(60)))
    assert fits.status_code == 202
    said = problem(submit(desk, put(desk, large(70))))
    assert (said["error_code"], said["detail"], said["fix"]) == (
        "PAYLOAD_TOO_LARGE",
        (
            "The message set takes 12,627 bytes on its way to the Web Connector, where 12,000 can "
            "pass."
        ),
        "Split it into several message sets, each submitted on its own.",
    )
    assert desk.listed() == [fits.json()["transaction_id"]]


def test_d7_the_same_key_leads_to_the_first_though_the_upload_is_gone(desk: Desk) -> None:
    upload_id = put(desk, QUERY)
    first = submit(desk, upload_id, idempotency_key="one").json()["transaction_id"]
    gone = submit(desk, upload_id, idempotency_key="one")
    said = problem(gone)
    assert (said["error_code"], said["transaction_id"], said["outcome"]) == (
        "DUPLICATE_REQUEST",
        first,
        "pending",
    )
    assert said["detail"] == (
        "This idempotency key already has a transaction; the upload is gone, so the two were not "
        "compared."
    )
    assert said["transaction"]["transaction_id"] == first
    assert problem(submit(desk, NEVER, idempotency_key="other"))["error_code"] == "NOT_FOUND"


def test_d7_a_second_upload_is_compared_with_the_first_by_what_it_says(desk: Desk) -> None:
    first = submit(desk, put(desk, QUERY), idempotency_key="one").json()["transaction_id"]
    same = problem(submit(desk, put(desk, f"  {QUERY}\n"), idempotency_key="one"))
    other = problem(submit(desk, put(desk, "<HostQueryRq/>"), idempotency_key="one"))
    assert [(said["error_code"], said["transaction_id"]) for said in (same, other)] == [
        ("DUPLICATE_REQUEST", first),
        ("IDEMPOTENCY_KEY_REUSED", first),
    ]


def test_d7_a_key_that_was_freed_asks_for_the_upload_again(desk: Desk) -> None:
    upload_id = put(desk, QUERY)
    first = submit(desk, upload_id, idempotency_key="one").json()["transaction_id"]
    desk.act(first, "cancel")
    assert problem(submit(desk, upload_id, idempotency_key="one"))["error_code"] == "NOT_FOUND"


def test_d7_a_key_whose_transaction_was_deleted_still_names_it(desk: Desk) -> None:
    upload_id = put(desk, QUERY)
    first = submit(desk, upload_id, idempotency_key="one").json()["transaction_id"]
    (jobs,) = desk.services.store.keys(Range(places.history(desk.tenant_id)))
    desk.services.store.delete(*jobs)
    said = problem(submit(desk, upload_id, idempotency_key="one"))
    assert (said["error_code"], said["transaction_id"], said["outcome"]) == (
        "DUPLICATE_REQUEST",
        first,
        "unknown",
    )


def test_a_deletion_that_fails_takes_nothing_back(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_: Objects, *keys: str) -> None:
        raise StoreUnavailableError(f"S3: {keys[0]} stays")

    monkeypatch.setattr(Objects, "delete", fail)
    upload_id = put(desk, QUERY)
    assert submit(desk, upload_id).status_code == 202
    assert names(desk, uploads.FOLDER) == [upload_id]
    (left,) = [one for one in caplog.records if one.message == "upload_left"]
    assert left.levelname == "WARNING"


def test_a_bucket_that_does_not_answer_lets_nothing_be_queued(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise StoreUnavailableError("S3: away")

    upload_id = put(desk, QUERY)
    monkeypatch.setattr(Objects, "get", fail)
    said = problem(submit(desk, upload_id))
    assert (said["error_code"], said["outcome"], said["retry_allowed"]) == (
        "NETWORK_ERROR",
        "not_applied",
        True,
    )
    monkeypatch.undo()
    assert desk.listed() == []
    assert submit(desk, upload_id).status_code == 202
