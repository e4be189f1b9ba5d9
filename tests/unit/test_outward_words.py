"""What is kept of an answer, and which headers go out."""

from datetime import UTC, datetime

import pytest

from qbwc_service.outward.words import headers_problem, retry_after, said

NOW = datetime(2026, 1, 31, 23, 59, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        (b"0", 0),
        (b" 120 ", 120),
        (b"86400", 86_400),
        (b"86401", 86_400),
        (b"9" * 5000, 86_400),
        (b"Sun, 01 Feb 2026 00:01:00 GMT", 120),
        (b"Sun, 01 Feb 2026 00:01:00 -0000", 120),
        (b"Sat, 31 Jan 2026 00:00:00 GMT", 0),
        (b"Fri, 31 Dec 9999 23:59:59 GMT", 86_400),
        (b"Sunday, 01-Feb-26 00:01:00 GMT", 120),
        (b"-5", None),
        (b"1.5", None),
        (b"", None),
        (b"soon", None),
        (b"Sun, 99 Feb 2026 00:01:00 GMT", None),
        (b"\xff\xfe", None),
        ("٣".encode(), None),
    ],
)
def test_either_form_of_retry_after_is_seconds_and_at_most_a_day(
    value: bytes, seconds: int | None
) -> None:
    headers = [(b"x", b"1"), (b"Retry-After", value), (b"retry-after", b"7")]
    assert retry_after(headers, NOW) == seconds


def test_without_the_header_no_wait_is_asked_for() -> None:
    assert retry_after([(b"date", b"x")], NOW) is None


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (b"", ""),
        (b'{"ok": true}', '{"ok": true}'),
        ("grüezi €".encode(), "grüezi €"),
        (b"a\r\n\tb", "a   b"),
        (b"\x1b[2J\x00\x07\x7f", "␛[2J␀␇␡"),
        ("a\u202eb\u0085c\u2028d\ue000".encode(), "a\ufffdb\ufffdc\ufffdd\ufffd"),
        (b"\xff\xfeok", "\ufffd\ufffdok"),
        (b"x" * 5000, "x" * 1024),
        ("€".encode() * 5000, "€" * 1024),
    ],
)
def test_a_body_is_told_in_characters_that_move_no_cursor(body: bytes, text: str) -> None:
    assert said(body) == text


SPLIT = "The header X-Key holds a line end or another character than ASCII: take it out."
OURS = "The header {} is set by the relay itself: leave it out."


@pytest.mark.parametrize(
    ("name", "value", "problem"),
    [
        ("X-Key", "a\r\nHost: b", SPLIT),
        ("X-Key", "a\n", SPLIT),
        ("X-Key", "a\x00", SPLIT),
        ("X-Key", "ä", SPLIT),
        ("X-Key", "a" * 4097, "The header X-Key is longer than 4,096 characters: shorten it."),
        ("X Key", "a", "'X Key' is no name of a header: use letters, digits and -."),
        ("X:", "a", "'X:' is no name of a header: use letters, digits and -."),
        ("X\r\nY", "a", "'X\\r\\nY' is no name of a header: use letters, digits and -."),
        ("", "a", "'' is no name of a header: use letters, digits and -."),
        ("hOsT", "a", OURS.format("hOsT")),
        ("Content-Length", "1", OURS.format("Content-Length")),
        ("Transfer-Encoding", "chunked", OURS.format("Transfer-Encoding")),
        ("Accept-Encoding", "gzip", OURS.format("Accept-Encoding")),
        ("X-Key", "a secret: ~!", None),
        ("Authorization", "Bearer abc", None),
    ],
)  # fmt: skip
def test_a_header_that_would_change_the_message_is_refused(
    name: str, value: str, problem: str | None
) -> None:
    assert headers_problem({"webhook-id": "msg_1", name: value}) == problem
