"""The log of a Lambda function: the service's own JSON lines, each once, with nothing secret."""

import json
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from helpers.lambda_events import Context, event, started, stocked, variables

from qbwc_service import logs
from qbwc_service.config import Settings
from qbwc_service.entrypoints import aws_logs
from qbwc_service.entrypoints.aws_metrics import MetricLines

LOG = logging.getLogger("qbwc_service.steps")


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    names = (None, logs.PACKAGE, *logs.QUIET)
    levels = {name: logging.getLogger(name).level for name in names}
    yield
    logs.close()
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)


def configure(**settings: Any) -> MetricLines:
    listener = MetricLines("soap", "test")
    aws_logs.configure(Settings(**settings), "soap", listener)
    return listener


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_line_has_the_services_own_fields_and_those_of_lambda(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = {"QBRELAY_TABLE": "", "QBRELAY_AWS_ENDPOINT": "", "QBRELAY_DB": str(tmp_path / "db")}
    environment = variables("soap", **store)
    with stocked(environment) as seeded, started("soap", environment) as handler:
        handler(event("soap/send_request_xml"), Context("lambda-1"))
    (change,) = [line for line in lines(capsys) if line.get("message") == "job_state"]
    del change["timestamp"]
    assert change == {
        "level": "INFO",
        "component": "steps",
        "message": "job_state",
        "tenant_id": "default",
        "connection_id": "con_example000000000000007",
        "transaction_id": seeded.queued.id,
        "identifier": "queued",
        "status": "sent",
        "was": "queued",
        "outcome": "pending",
        "reason": "attempt 1",
        "error_code": None,
        "processing_time_ms": None,
        "request_id": "Event007ExampleA=",
        "service": "soap",
        "function_request_id": "lambda-1",
    }


def test_a_secret_or_a_payload_is_kept_out_of_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    configure()
    error = ValueError("<QBXML><Name>Ann</Name></QBXML>")
    logs.event(LOG, "it_failed", level=logging.ERROR, exc_info=error, password="hunter2")
    (line,) = lines(capsys)
    assert line["password"] == "[redacted]"
    assert line["exception"] == "ValueError: [redacted]"


def test_a_level_that_writes_no_lines_still_lets_events_be_counted(
    capsys: pytest.CaptureFixture[str],
) -> None:
    listener = configure(log_level="ERROR")
    logs.event(LOG, "cold_start")
    assert lines(capsys) == []
    assert listener.counted == {"ColdStarts"}


def test_debug_lines_of_ours_are_written_where_they_are_asked_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    configure(log_level="DEBUG")
    logs.event(LOG, "detail", level=logging.DEBUG)
    logging.getLogger("botocore.auth").debug("a signature")
    logging.getLogger("mangum.http").info("GET / 200")
    assert [line["message"] for line in lines(capsys)] == ["detail"]


def test_lambdas_own_handler_goes_and_any_others_stays() -> None:
    class Theirs(logging.Handler):
        __module__ = "awslambdaric.bootstrap"

    root = logging.getLogger()
    theirs, another = Theirs(), logging.NullHandler()
    root.addHandler(theirs)
    root.addHandler(another)
    try:
        configure()
        assert theirs not in root.handlers
        assert another in root.handlers
        configure()
        ours = [handler for handler in root.handlers if handler.get_name() == logs.HANDLER_NAME]
        assert len(ours) == 2
    finally:
        root.removeHandler(theirs)
        root.removeHandler(another)


def test_keys_can_be_added_to_every_line_and_taken_away() -> None:
    formatter = aws_logs.LambdaLines()
    record = logging.makeLogRecord({"name": "qbwc_service.soap", "msg": "it"})
    formatter.append_keys(service="soap", stage="test", nothing=None)
    formatter.remove_keys(["stage", "unknown"])
    assert formatter.get_current_keys() == {"service": "soap"}
    assert json.loads(formatter.format(record))["service"] == "soap"
    formatter.clear_state()
    assert "service" not in json.loads(formatter.format(record))


def test_an_event_that_cannot_be_counted_costs_no_work(capsys: pytest.CaptureFixture[str]) -> None:
    listener = configure()
    logs.event(LOG, "rest_request", status="none of ours")
    written = capsys.readouterr()
    assert [json.loads(line)["message"] for line in written.out.splitlines()] == ["rest_request"]
    assert "TypeError" in written.err
    assert listener.counted == {"RestCalls"}
