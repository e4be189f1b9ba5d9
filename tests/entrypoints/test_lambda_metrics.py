"""The metrics: each of the table is emitted by what the functions really log, and no other."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from botocore.awsrequest import AWSResponse
from helpers import builders
from helpers.lambda_events import ROOT, Context, event, started, stocked, variables

from qbwc_service.config import load
from qbwc_service.domain.deliveries import Try
from qbwc_service.domain.errors import Code
from qbwc_service.domain.jobs import Failure
from qbwc_service.domain.states import Outcome, State
from qbwc_service.domain.waiting import UNSENT_CODES
from qbwc_service.entrypoints.aws_calls import TickError
from qbwc_service.entrypoints.aws_metrics import ENDS, METRICS, NAMESPACE, RULES
from qbwc_service.steps import carrying
from qbwc_service.steps.delivering import Result
from qbwc_service.steps.telling import tell
from qbwc_service.store import aws, places
from qbwc_service.store.port import Range, StoreUnavailableError
from qbxml.codes import hresult_rows

Emitted = dict[str, list[float]]
AWS_HOST = {"QBRELAY_AWS_ENDPOINT": "http://127.0.0.1:1"}


@pytest.fixture
def environment(tmp_path: Path) -> Iterator[dict[str, str]]:
    """Return the variables of a filled SQLite store."""
    store = {"QBRELAY_DB": str(tmp_path / "r.db"), "QBRELAY_TABLE": "", "QBRELAY_AWS_ENDPOINT": ""}
    found = variables("tick", **store)
    with stocked(found):
        yield {**found, "QBRELAY_MAX_SOAP_BYTES": "60000"}


def emf(written: str) -> list[dict[str, Any]]:
    """Return the EMF lines among what was written."""
    lines = [json.loads(line) for line in written.splitlines()]
    return [line for line in lines if "_aws" in line]


def emitted(written: str) -> Emitted:
    """Return each metric's values."""
    found: Emitted = {}
    for line in emf(written):
        for (rules,) in [line["_aws"]["CloudWatchMetrics"]]:
            for metric in rules["Metrics"]:
                found.setdefault(metric["Name"], []).extend(line[metric["Name"]])
    return found


def serve(folder: str, environment: Mapping[str, str], *names: str) -> list[Any]:
    """Send recorded events through one function, as it starts cold."""
    with started(folder, environment) as handler:
        return [handler(event(name), Context()) for name in names]


def unwell(*_: object) -> None:
    raise StoreUnavailableError("away")


def broken(*_: object) -> None:
    raise RuntimeError("a defect")


def api_calls(environment: Mapping[str, str]) -> None:
    cancel = event("api/cancel")
    with started("api", environment) as handler:
        made = json.loads(handler(event("api/submit_json"), Context())["body"])["transaction_id"]
        cancel["requestContext"]["http"]["path"] = f"/api/transactions/{made}/cancel"
        assert handler(cancel, Context())["statusCode"] == 200
        assert handler(event("api/wrong_key"), Context())["statusCode"] == 401
        handler.runtime.relay.store.ping = unwell
        assert handler(event("api/health"), Context())["statusCode"] == 503


def soap_calls(environment: Mapping[str, str]) -> None:
    names = (
        "authenticate",
        "authenticate_wrong_password",
        "not_xml",
        "send_request_xml",
        "close_connection",
        "receive_response_xml",
    )
    serve("soap", environment, *(f"soap/{name}" for name in names))
    broken_call(environment)


def broken_call(environment: Mapping[str, str]) -> None:
    """Log in while there is a defect in us."""
    with started("soap", environment) as handler:
        handler.runtime.relay.store.get = broken
        assert "soap:Server" in handler(event("soap/authenticate"), Context())["body"]


def ticks(environment: Mapping[str, str]) -> None:
    serve("tick", environment, "tick/schedule")
    with started("tick", environment) as handler:
        handler.runtime.relay.store.select = unwell
        with pytest.raises(TickError):
            handler(event("tick/schedule"), Context())


def delivered(environment: Mapping[str, str]) -> None:
    """Try an address that nothing is sent to, then conclude tries as receivers would end them."""
    with started("deliver", environment) as handler:
        handler(event("deliver/new_event"), Context())
        handler(event("deliver/rubbish"), Context())
        services = handler.runtime.relay.services
        (line,) = services.store.select(Range(places.DELIVERIES_DUE))
        with handler.runtime.call(Context()):
            for one, status in zip(line, (204, 410), strict=True):
                last = Try(at=services.now(), status=status, ms=12)
                assert carrying.conclude(services, Result(one.id, last)) is last.took_it


def throttled_call(environment: Mapping[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Let DynamoDB refuse one call once; botocore then makes it again."""
    answers = [
        (400, b'{"__type": "com.amazonaws.dynamodb.v20120810#ThrottlingException"}'),
        (200, b'{"TableNames": []}'),
    ]

    def answer(request: Any, **_: Any) -> AWSResponse:
        status, body = answers.pop(0)
        response = AWSResponse(request.url, status, {}, None)
        response._content = body
        return response

    monkeypatch.setattr("botocore.retries.standard.ExponentialBackoff.delay_amount", lambda *_: 0)
    with started("tick", {**environment, **AWS_HOST}) as handler:
        client = aws.client("dynamodb", handler.runtime.relay.services.settings)
        client.meta.events.register("before-send.dynamodb", answer)
        with handler.runtime.call(Context()):
            assert client.list_tables()["TableNames"] == []


def endings(environment: Mapping[str, str]) -> None:
    """Let a transaction end in every way, as the steps tell of it."""
    with started("soap", environment) as handler, handler.runtime.call(Context()):
        services = handler.runtime.relay.services
        sent = builders.job(state=State.SENT)
        for code in ENDS:
            failure = Failure(code=code, message="It ended.")
            state = State.DEAD_LETTERED if code is Code.SHIM_TIMEOUT else State.FAILED
            ended = sent.evolve(
                state=state, outcome=Outcome.NOT_APPLIED, failure=failure, quickbooks_ms=1200
            )
            tell(services, sent, ended)


def test_every_metric_of_the_table_is_emitted_and_no_other(
    environment: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    ticks(environment)
    soap_calls(environment)
    api_calls(environment)
    throttled_call(environment, monkeypatch)
    delivered(environment)
    endings(environment)
    written = capsys.readouterr().out
    units = {
        metric["Name"]: metric["Unit"]
        for line in emf(written)
        for metric in line["_aws"]["CloudWatchMetrics"][0]["Metrics"]
    }
    assert units == METRICS
    for line in emf(written):
        (directive,) = line["_aws"]["CloudWatchMetrics"]
        assert directive["Namespace"] == NAMESPACE
        assert directive["Dimensions"] == [["service", "stage"]]
        assert line["service"] in ("soap", "api", "tick", "deliver")
        assert line["stage"] == "local"


def test_no_rule_names_a_metric_that_the_table_lacks() -> None:
    named = {name for rules in RULES.values() for name in rules}
    assert named | {"Calls"} == set(METRICS)


def test_a_call_has_its_tenant_and_connection_beside_its_metrics(
    environment: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    serve("soap", environment, "soap/send_request_xml")
    (line,) = emf(capsys.readouterr().out)
    assert {name: line[name] for name in ("request_id", "tenant_id", "connection_id")} == {
        "request_id": "Event007ExampleA=",
        "tenant_id": "default",
        "connection_id": "con_example000000000000007",
    }
    assert line["ColdStarts"] == line["SoapCalls"] == line["Calls"] == [1.0]


def test_only_the_first_call_is_a_cold_start_and_each_call_has_its_own_line(
    environment: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    serve("api", environment, "api/health", "api/wrong_key")
    first, second = emf(capsys.readouterr().out)
    assert first["ColdStarts"] == [1.0]
    assert "ColdStarts" not in second
    assert "tenant_id" not in second
    assert second["Rest4xx"] == [1.0]
    assert "Rest5xx" not in second


@pytest.mark.parametrize(
    ("name", "counted"),
    [
        ("soap/authenticate", {"Polls": [1.0], "SoapCalls": [1.0]}),
        ("soap/authenticate_nothing_to_do", {"Polls": [1.0], "SoapCalls": [1.0]}),
        ("soap/authenticate_wrong_password", {"LoginsRefused": [1.0], "SoapCalls": [1.0]}),
        ("soap/not_xml", {"Answers5xx": [1.0], "SoapCalls": [1.0]}),
        ("soap/page", {}),
        ("soap/rubbish", {"OwnFailures": [1.0], "Answers5xx": [1.0]}),
        (
            "soap/receive_response_xml_hresult",
            {"SoapCalls": [1.0], "JobsFailed": [1.0], "Failed_SDK_ERROR": [1.0]},
        ),
    ],
)
def test_what_a_soap_call_counts(
    name: str,
    counted: Emitted,
    environment: dict[str, str],
    capsys: pytest.CaptureFixture[str],
) -> None:
    serve("soap", environment, name)
    found = emitted(capsys.readouterr().out)
    timed = {"SoapLatency", "QuickBooksTime"}
    assert {k: v for k, v in found.items() if k not in timed} == {
        "Calls": [1.0],
        "ColdStarts": [1.0],
        **counted,
    }


def test_a_fault_through_us_counts_as_a_fault_and_as_a_failure(
    environment: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    broken_call(environment)
    found = emitted(capsys.readouterr().out)
    del found["SoapLatency"]
    names = ("Calls", "ColdStarts", "SoapCalls", "SoapFaults", "OwnFailures", "Answers5xx")
    assert found == {name: [1.0] for name in names}


def test_the_time_that_a_caller_chose_to_wait_is_not_the_servers_latency(
    environment: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    serve("api", environment, "api/submit_wait")
    written = capsys.readouterr().out
    (line,) = [json.loads(one) for one in written.splitlines() if '"rest_request"' in one]
    assert line["held_ms"] >= 900
    (latency,) = emitted(written)["RestLatency"]
    assert latency == pytest.approx(line["processing_time_ms"] - line["held_ms"], abs=0.2)


def test_what_went_wrong_twice_in_one_call_is_one_failure(
    environment: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("qbwc_service.soap.counter.PAUSES", (0, 0))
    with started("soap", environment) as handler:
        handler.runtime.relay.store.get = unwell
        handler(event("soap/send_request_xml"), Context())
        handler(event("soap/receive_response_xml"), Context())
    assert [line["OwnFailures"] for line in emf(capsys.readouterr().out)] == [[1.0], [1.0]]


def test_a_discarded_transaction_is_not_counted_as_failed_again(
    environment: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    failure = Failure(code=Code.SHIM_TIMEOUT, message="It ended.")
    dead = builders.job(state=State.DEAD_LETTERED, failure=failure)
    with started("api", environment) as handler, handler.runtime.call(Context()):
        services = handler.runtime.relay.services
        tell(services, dead.evolve(state=State.SENT), dead)
        tell(services, dead, dead.evolve(state=State.CANCELED))
    assert emitted(capsys.readouterr().out)["Failed_SHIM_TIMEOUT"] == [1.0]


def test_the_codes_that_end_a_transaction_are_all_in_the_table() -> None:
    rooms = (ROOT / "qbwc_service" / room for room in ("domain", "steps"))
    texts = [path.read_text("utf-8") for room in rooms for path in room.glob("*.py")]
    said = [line for text in texts for line in re.findall(r"Failure\(\s*code=(.+)", text)]
    named = {word for line in said for word in re.findall(r"Code\.(\w+)", line)}
    cases = [case for case in vars(hresult_rows).values() if isinstance(case, hresult_rows.Case)]
    unsent = {*UNSENT_CODES.values(), Code.EXPIRED}
    assert {*named, *(case.error_code for case in cases), *unsent} == set(ENDS)


def test_a_call_in_which_nothing_was_counted_writes_no_metrics(
    environment: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    with started("tick", environment) as handler:
        for _ in range(2):
            with handler.runtime.call(Context()):
                pass
    (only,) = emf(capsys.readouterr().out)
    assert only["ColdStarts"] == [1.0]


def test_settings_of_a_function_are_those_of_its_environment(environment: dict[str, str]) -> None:
    with started("tick", environment) as handler:
        assert handler.runtime.relay.services.settings == load(None)
