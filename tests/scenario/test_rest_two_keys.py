"""Two idempotency keys in one call are refused: which one counts would be anybody's guess."""

from typing import Any

import pytest
from helpers.rest_desk import ASYNC, Desk, add, problem

ANN = {"type": "CustomerAdd", "data": {"Name": "Ann"}}
XML = {"Content-Type": "application/xml", **ASYNC}
FIX = "Send only the {}: it goes before the other."


def bodies(key: str | None) -> list[tuple[str, dict[str, Any]]]:
    more = {} if key is None else {"idempotency_key": key}
    return [("/api/qbxml", {"qbxml": add("Ann"), **more}), ("/api/requests", {**ANN, **more})]


@pytest.mark.parametrize(
    ("key", "headers", "told"),
    [
        ("a", [("Idempotency-Key", "b")], "idempotency_key and Idempotency-Key are"),
        ("a", [("X-Idempotency-Key", "b")], "idempotency_key and X-Idempotency-Key are"),
        (
            None,
            [("Idempotency-Key", "b"), ("X-Idempotency-Key", "c")],
            "X-Idempotency-Key and Idempotency-Key are",
        ),
        (
            None,
            [("Idempotency-Key", "b"), ("Idempotency-Key", "c")],
            "Idempotency-Key, twice, are",
        ),
    ],
)
def test_two_keys_are_refused_with_both_their_places(
    desk: Desk, key: str | None, headers: list[tuple[str, str]], told: str
) -> None:
    for path, body in bodies(key):
        answer = desk.http.post(path, json=body, headers=[*ASYNC.items(), *headers])
        said = problem(answer)
        assert (answer.status_code, said["error_code"], said["fix"]) == (
            400,
            "INVALID_REQUEST",
            FIX.format("first" if "twice" in told else f"one in {told.partition(' ')[0]}"),
        )
        assert said["problems"][0]["message"] == f"{told} two different idempotency keys"
        assert said["problems"][0]["path"] == told.split(maxsplit=1)[0].rstrip(",")
    assert desk.listed() == []


def test_with_qbxml_as_the_body_two_headers_are_refused_too(desk: Desk) -> None:
    headers = {**XML, "Idempotency-Key": "b", "X-Idempotency-Key": "c"}
    answer = desk.http.post("/api/qbxml", content=add("Ann"), headers=headers)
    assert problem(answer)["problems"][0]["path"] == "X-Idempotency-Key"
    assert desk.listed() == []


def test_the_same_key_in_every_place_is_one_key(desk: Desk) -> None:
    headers = {**ASYNC, "Idempotency-Key": "a", "X-Idempotency-Key": "a"}
    answer = desk.http.post("/api/qbxml", json=bodies("a")[0][1], headers=headers)
    assert desk.read(answer.json()["transaction_id"])["idempotency_key"] == "a"


@pytest.mark.parametrize("filled", ["body", "header"])
def test_an_empty_header_beside_a_key_is_none(desk: Desk, filled: str) -> None:
    """As modules send that map a form's fields to headers."""
    key, more = ("a", {}) if filled == "body" else (None, {"Idempotency-Key": "a"})
    headers = {**ASYNC, "X-Idempotency-Key": "", **more}
    for path, body in bodies(key)[:1]:
        answer = desk.http.post(path, json=body, headers=headers)
        assert desk.read(answer.json()["transaction_id"])["idempotency_key"] == "a"


def test_whoever_does_as_the_refusal_says_finds_the_first_transaction(desk: Desk) -> None:
    (path, body), _ = bodies("a")
    first = desk.http.post(path, json=body, headers=ASYNC).json()["transaction_id"]
    refused = desk.http.post(path, json=body, headers={**ASYNC, "Idempotency-Key": "b"})
    assert problem(refused)["fix"] == FIX.format("one in idempotency_key")
    again = desk.http.post(path, json=body, headers=ASYNC)
    assert (again.status_code, again.json()["transaction_id"]) == (409, first)
