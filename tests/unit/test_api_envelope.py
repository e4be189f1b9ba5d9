"""The envelope around every REST call, where the call itself is the test's own."""

import asyncio
from typing import Any

import pytest

from qbwc_service.api.envelope import Envelope
from qbwc_service.api.metrics import Meter


async def _nothing() -> dict[str, Any]:
    return {"type": "http.disconnect"}


def call(app: Any, **scope: Any) -> list[dict[str, Any]]:
    """Make one call and return what was sent."""
    sent: list[dict[str, Any]] = []

    async def send(message: Any) -> None:
        sent.append(message)

    asked = {"type": "http", "method": "GET", "path": "/x", "headers": [], **scope}
    asyncio.run(Envelope(app, Meter())(asked, _nothing, send))
    return sent


def test_what_is_no_http_passes_through_untouched() -> None:
    async def app(scope: Any, _receive: Any, send: Any) -> None:
        await send({"type": "websocket.close", "saw": scope["type"]})

    assert call(app, type="websocket") == [{"type": "websocket.close", "saw": "websocket"}]


def test_an_answer_gets_its_id_and_the_headers_that_the_call_left_for_it() -> None:
    async def app(scope: Any, _receive: Any, send: Any) -> None:
        scope["state"]["request_id"] = "id-1"
        scope["state"]["rate_headers"] = {"RateLimit": "r=1"}
        await send({"type": "http.response.start", "status": 200, "headers": [(b"a", b"b")]})

    (start,) = call(app)
    names = {name: value for name, value in start["headers"] if name != b"request-id"}
    assert names == {b"a": b"b", b"x-content-type-options": b"nosniff", b"ratelimit": b"r=1"}


def test_a_head_is_handed_on_as_a_get() -> None:
    seen: list[str] = []

    async def app(scope: Any, _receive: Any, _send: Any) -> None:
        seen.append(scope["method"])

    call(app, method="HEAD")
    assert seen == ["GET"]


def test_a_failure_that_nobody_answered_goes_on_to_the_server() -> None:
    async def app(_scope: Any, _receive: Any, _send: Any) -> None:
        raise RuntimeError("halfway through a stream")

    with pytest.raises(RuntimeError, match="halfway"):
        call(app)


def test_a_failure_that_was_answered_and_logged_ends_here() -> None:
    async def app(scope: Any, _receive: Any, _send: Any) -> None:
        scope["state"]["bug_logged"] = True
        raise RuntimeError("told already")

    assert call(app) == []


def test_a_method_that_a_caller_made_up_counts_as_other() -> None:
    meter = Meter()
    meter.count("", "BREW", 405, 0.1)
    calls, _ = meter.collect()
    assert [tuple(sample.labels.values()) for sample in calls.samples] == [("none", "other", "405")]


def test_the_times_of_calls_are_counted_in_rising_buckets() -> None:
    meter = Meter()
    for seconds in (0.005, 0.3, 99):
        meter.count("/health", "GET", 200, seconds)
    _, times = meter.collect()
    counts = {s.labels.get("le"): s.value for s in times.samples if "le" in s.labels}
    assert (counts["0.005"], counts["0.25"], counts["0.5"], counts["10.0"]) == (1, 1, 2, 2)
    assert counts["+Inf"] == 3
    (total,) = [s.value for s in times.samples if s.name.endswith("_sum")]
    assert total == pytest.approx(99.305)
