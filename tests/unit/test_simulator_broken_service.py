from typing import Any

import pytest
from simulator_company import Clock
from simulator_service import ANN, ENVELOPE, NS, Answer, visit

from qbwc_service.simulator import Company, Faults, When

pytestmark = pytest.mark.portable


FAULT = Answer(
    ENVELOPE.format(
        "<soap:Fault><faultcode>soap:Server</faultcode><faultstring>out of order</faultstring>"
        "</soap:Fault>"
    ).encode(),
    500,
)


def test_a_service_without_the_version_calls_is_an_older_one() -> None:
    report, _, _ = visit({"serverVersion": FAULT, "clientVersion": FAULT})
    assert (report.status, report.calls[0].error) == ("stopped", "out of order")


@pytest.mark.parametrize(
    ("operation", "code"),
    [
        ("authenticate", "QBWC1012"),
        ("sendRequestXML", "QBWC1041"),
        ("receiveResponseXML", "QBWC1042"),
        ("getLastError", "QBWC1043"),
        ("closeConnection", "QBWC1044"),
        ("connectionError", "QBWC1045"),
    ],
)
@pytest.mark.parametrize("broken", [FAULT, Answer(b"", drop=True)])
def test_a_call_that_throws_ends_the_visit_without_a_retry(
    operation: str, code: str, broken: Answer
) -> None:
    faults = Faults(connection_error=When()) if operation == "connectionError" else Faults()
    script: dict[str, object] = {operation: broken}
    if operation == "receiveResponseXML":
        script["sendRequestXML"] = ANN
    report, service, _ = visit(script, faults=faults)
    assert (report.status, report.code, report.ok) == ("failed", code, False)
    assert service.operations[-1] == operation
    assert len(service.calls(operation)) == 1
    assert report.calls[-1].result is None
    assert report.last_error == report.calls[-1].error != ""


def test_client_version_on_a_dead_line_is_1036() -> None:
    report, _, _ = visit({"clientVersion": Answer(b"", drop=True)})
    assert (report.status, report.code) == ("failed", "QBWC1036")


@pytest.mark.parametrize("strings", [["T"], []])
def test_authenticate_needs_two_strings(strings: list[str]) -> None:
    report, _, _ = visit({"authenticate": strings})
    assert (report.status, report.code) == ("failed", "QBWC2012")


def test_a_null_greeting_is_a_failed_authentication() -> None:
    empty = Answer(ENVELOPE.format("").encode())
    report, _, _ = visit({"authenticate": empty})
    assert (report.status, report.code) == ("failed", "QBWC2012")


def test_an_rpc_application_sends_and_reads_the_rpc_form() -> None:
    body = ENVELOPE.format(
        f'<q:authenticateResponse xmlns:q="{NS}"><authenticateResult><string>T</string>'
        "<string>none</string></authenticateResult></q:authenticateResponse>"
    )
    report, service, _ = visit({"authenticate": Answer(body.encode())}, qwc={"Style": "RPC"})
    assert report.status == "none"
    assert service.calls("authenticate")[0].value("strPassword") == "secret"


def test_the_hcp_that_quickbooks_cannot_give_is_1014() -> None:
    report, _, pc = visit({}, company=_Broken(clock=Clock()))
    assert (report.status, report.code) == ("failed", "QBWC1014")
    assert pc.company.closed == 1


class _Broken(Company):
    closed = 0

    def open(self, application: str, path: str = "") -> Any:
        session = super().open(application, path)
        session.is_open = False
        return session

    def close(self, session: Any) -> None:
        super().close(session)
        self.closed += 1
