import logging
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qbwc_service import redaction
from qbwc_service.redaction import Guard
from qbwc_service.variables import Secret

SECRETS = [
    *("password", "strPassword", "pwd", "api_key", "apiKey", "key", "keys", "idempotency_key"),
    *("qbxml", "qbxml_request", "requestXML", "strHCPResponse", "ticket", "body", "payload"),
    *("secret", "client_secret", "token", "authorization", "cookie"),
]
BOOKS = "<CustomerAddRq><CustomerAdd><Name>Bob</Name></CustomerAdd></CustomerAddRq>"


class Hostile:
    def __str__(self) -> str:
        raise RuntimeError("no text")


def guarded(fields: Any) -> Any:
    record = logging.LogRecord("x", logging.INFO, "", 0, "x", None, None)
    record.fields = fields
    assert Guard().filter(record) is True
    return record.fields  # type: ignore[attr-defined]


def test_ordinary_fields_pass_as_they_are() -> None:
    fields = {"transaction_id": "tx-1", "processing_time_ms": 1.5, "ok": True, "none": None}
    assert guarded(fields) == fields


def test_a_record_without_fields_passes() -> None:
    record = logging.LogRecord("x", logging.INFO, "", 0, "x", None, None)
    assert Guard().filter(record) is True
    assert not hasattr(record, "fields")


@pytest.mark.parametrize("name", SECRETS)
def test_a_field_named_like_a_secret_is_redacted(name: str) -> None:
    assert guarded({name: "s3cret", "inner": [{name: 5}]}) == {
        name: "[redacted]",
        "inner": [{name: "[redacted]"}],
    }


@pytest.mark.parametrize(
    "name",
    ["key_id", "key_name", "ticket_hash", "qbxml_version", "qbxml_request_size", "monkey", "_", ""],
)
def test_a_field_that_only_tells_about_a_secret_is_kept(name: str) -> None:
    assert guarded({name: "shown"}) == {name: "shown"}


@pytest.mark.parametrize("name", ["timestamp", "level", "component", "message", "exception"])
def test_a_field_never_takes_the_place_of_the_lines_own(name: str) -> None:
    assert guarded({name: 0}) == {f"{name}_": 0}


def test_a_value_as_long_as_a_payload_is_cut() -> None:
    assert guarded({"reason": "r" * 5000, "many": tuple(range(60))}) == {
        "reason": "r" * 4000 + "… (5000 characters)",
        "many": list(range(50)),
    }


def test_other_values_are_written_as_their_text_and_secrets_as_stars() -> None:
    assert guarded({"value": Secret("hidden"), "when": datetime(2026, 1, 2, tzinfo=UTC)}) == {
        "value": "**********",
        "when": "2026-01-02 00:00:00+00:00",
    }


def test_fields_that_cannot_be_read_are_lost_without_an_error() -> None:
    loop: list[Any] = []
    loop.append(loop)
    for fields in ({"value": Hostile()}, {"value": loop}, 5, ["x"]):
        assert guarded(fields) == {"fields": "[redacted]"}


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("login with qbr_live_0aB9zz failed", "login with [redacted] failed"),
        (f"could not read {BOOKS} at 1:1", "could not read [redacted] at 1:1"),
        (f"<?xml version='1.0'?><?qbxml version='13.0'?><QBXML>{BOOKS}</QBXML>.",
         "<?xml version='1.0'?>[redacted]."),
        ("cut <CustomerRet attr", "cut [redacted]"),
        ("<QBXML> cut <CustomerRet attr", "[redacted] cut [redacted]"),
        ("<requestXML>&lt;QBXML&gt;Bob&lt;/QBXML&gt;</requestXML>",
         "<requestXML>[redacted]</requestXML>"),
        ("&lt;b&gt; in <module>", "&lt;b&gt; in <module>"),
    ],
)  # fmt: skip
def test_keys_and_books_are_taken_out_of_any_text(text: str, kept: str) -> None:
    assert redaction.scrub(text) == kept
    assert guarded({"reason": text}) == {"reason": kept}


@given(st.text(alphabet="<>&lt;gQBXMLRqs_r? \n") | st.text())
def test_scrubbing_leaves_nothing_to_scrub(text: str) -> None:
    once = redaction.scrub(text)
    patterns = (redaction.QBXML, redaction.QBXML_ESCAPED, redaction.API_KEY)
    assert [pattern.search(once) for pattern in patterns] == [None, None, None]
