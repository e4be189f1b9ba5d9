"""A Lambda function around an ASGI application: its ids, and that it always answers."""

import asyncio
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from helpers.lambda_events import Context, event, started, stocked, variables

from qbwc_service.entrypoints import aws_calls
from qbwc_service.entrypoints.aws_calls import MOST_BYTES, request_id_of

FAULT = "<faultcode>soap:Server</faultcode>"


def store_in(folder: Path) -> dict[str, str]:
    return {
        "QBRELAY_DB": str(folder / "relay.db"),
        "QBRELAY_TABLE": "",
        "QBRELAY_AWS_ENDPOINT": "",
    }


@contextmanager
def function(folder: str, path: Path) -> Iterator[Any]:
    environment = variables(folder, **store_in(path))
    with stocked(environment), started(folder, environment) as handler:
        yield handler


@pytest.mark.parametrize(
    ("given", "context", "named"),
    [
        ({"requestContext": {"requestId": "abc="}}, Context(), "abc="),
        ({"requestContext": {"requestId": 7}}, Context(), None),
        ({"requestContext": {"requestId": "a\nb"}}, Context(), None),
        ({"requestContext": {"requestId": "é"}}, Context(), None),
        ({"requestContext": {"requestId": "x" * 129}}, Context(), None),
        ({"requestContext": []}, Context("lambda-1"), "lambda-1"),
        ({}, Context("lambda-1"), "lambda-1"),
        ([], Context("lambda-1"), "lambda-1"),
        (None, None, None),
    ],
)
def test_a_call_has_the_id_of_api_gateway_else_of_lambda_else_its_own(
    given: Any, context: Any, named: str | None
) -> None:
    found = request_id_of(given, context)
    if named is None:
        assert len(found) == 32
        assert found != request_id_of(given, context)
    else:
        assert found == named


@pytest.mark.parametrize("broken", [RuntimeError("secret"), asyncio.CancelledError()])
@pytest.mark.parametrize(("folder", "name"), [("soap", "soap/page"), ("api", "api/health")])
def test_a_call_that_breaks_is_answered_in_the_callers_own_form(
    folder: str, name: str, broken: BaseException, tmp_path: Path
) -> None:
    async def breaks(scope: Any, receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        raise broken

    with function(folder, tmp_path) as handler:
        handler._app = breaks
        answer = handler(event(name), Context())
    assert answer["statusCode"] == 500
    assert answer["headers"]["request-id"] == event(name)["requestContext"]["requestId"]
    if folder == "soap":
        assert answer["headers"]["content-type"] == "text/xml; charset=utf-8"
        assert FAULT in answer["body"]
    else:
        assert answer["headers"]["content-type"] == "application/problem+json"
        assert json.loads(answer["body"])["error_code"] == "INTERNAL_ERROR"
    assert "secret" not in answer["body"]


def test_a_function_that_cannot_start_says_so_in_xml_and_starts_with_a_later_call(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment = variables("soap", **store_in(tmp_path))
    build = aws_calls.build

    def fails(_: object) -> Any:
        raise OSError("the disk is away")

    with stocked(environment):
        with started("soap", environment):
            pass  # imports the module while everything is well
        monkeypatch.setattr(aws_calls, "build", fails)
        with started("soap", environment) as handler:
            answers = [handler(event("soap/page"), Context())]
            monkeypatch.setattr(aws_calls, "build", build)
            answers += [handler(event("soap/page"), Context()) for _ in range(2)]
    assert [answer["statusCode"] for answer in answers] == [500, 200, 200]
    assert FAULT in answers[0]["body"]


def test_a_function_with_a_wrong_setting_answers_all_the_same(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    environment = variables("api", **store_in(tmp_path))
    with stocked(environment), started("api", environment):
        pass  # imports the module while everything is well
    with started("api", {**environment, "QBRELAY_RETRIES": "many"}) as handler:
        answer = handler(event("api/health"), Context())
    assert json.loads(answer["body"])["error_code"] == "INTERNAL_ERROR"
    said = [str(record.exc_info[1]) for record in caplog.records if record.exc_info]
    assert said == ["QBRELAY_RETRIES='many': must be a whole number"] * 2


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"x" * (MOST_BYTES - 1000), 200),
        (b"x" * MOST_BYTES, 500),
        (b'"' * (MOST_BYTES // 2), 500),
    ],
    ids=["fits", "too large", "too large as JSON"],
)
def test_an_answer_that_lambda_would_not_take_becomes_a_fault(
    body: bytes, status: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async def large(scope: Any, receive: Any, send: Any) -> None:
        headers = [(b"content-type", b"text/xml; charset=utf-8")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    with function("soap", tmp_path) as handler:
        handler._app = large
        answer = handler(event("soap/page"), Context())
    assert answer["statusCode"] == status
    assert (FAULT in answer["body"]) is (status == 500)
    assert ("call_failed" in capsys.readouterr().out) is (status == 500)


def test_an_answer_of_many_short_characters_is_not_written_twice_to_be_measured() -> None:
    assert aws_calls._fits({"body": "\0" * aws_calls.SURELY_FITS})


def test_a_call_keeps_the_callers_address_and_no_proxy_is_believed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = event("soap/authenticate_wrong_password")
    given["headers"]["x-forwarded-for"] = "198.51.100.1, 198.51.100.2"
    with function("soap", tmp_path) as handler:
        handler(given, Context())
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    (call,) = [line for line in lines if line.get("message") == "soap_call"]
    assert call["address"] == "203.0.113.7"


def test_metrics_that_cannot_be_written_cost_no_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails() -> None:
        raise ValueError("no room")

    with function("api", tmp_path) as handler:
        monkeypatch.setattr(handler.runtime.metrics._metrics, "flush_metrics", fails)
        answer = handler(event("api/health"), Context())
    assert answer["statusCode"] == 200
    assert "metrics_lost" in capsys.readouterr().out
