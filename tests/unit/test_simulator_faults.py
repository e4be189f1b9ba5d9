import inspect
from typing import Any

import pytest
from simulator_company import Clock
from simulator_service import (
    ADD_CUSTOMER,
    ANN,
    BOB,
    GREETING,
    Request,
    Series,
    Service,
    qwc_text,
    serving,
)

from qbwc_service.simulator import (
    Company,
    Faults,
    VisitReport,
    WebConnector,
    When,
    bending,
    read_qwc,
)

pytestmark = pytest.mark.portable


def visits(
    faults: Faults, count: int = 1, script: dict[str, object] | None = None
) -> tuple[list[VisitReport], Service, Company]:
    company = Company(clock=Clock())
    with serving(Service(script or {"sendRequestXML": ANN})) as service:
        qwc = read_qwc(qwc_text(service.url))
        connector = WebConnector(
            qwc, "secret", company, faults=faults, clock=Clock(), sleep=lambda _: None
        )
        connector.add()
        reports = [connector.update() for _ in range(count)]
        connector.close()
    return reports, service, company


@pytest.mark.parametrize(
    ("when", "fired"),
    [
        (When(), [True, False, False, False]),
        (When(at=2), [False, True, False, False]),
        (When(at=2, times=2), [False, True, True, False]),
        (When(at=3, times=None), [False, False, True, True]),
    ],
)
def test_a_switch_is_on_for_a_while(when: When, fired: list[bool]) -> None:
    assert [when.fires(occasion) for occasion in range(1, 5)] == fired


@pytest.mark.parametrize(("switch", "applied"), [("die_before_apply", 0), ("die_after_apply", 1)])
def test_dying_drops_the_visit_at_once(switch: str, applied: int) -> None:
    reports, service, company = visits(Faults(**{switch: When()}))  # type: ignore[arg-type]
    assert (reports[0].status, reports[0].last_error, reports[0].ok) == ("died", switch, False)
    assert service.operations == [*GREETING, "sendRequestXML"]
    assert company.applied("CustomerAdd") == applied


def test_after_a_death_the_next_visit_is_a_new_one() -> None:
    reports, service, _ = visits(Faults(die_after_apply=When()), count=2)
    assert [report.status for report in reports] == ["died", "finished"]
    assert service.calls("receiveResponseXML")[0].value("response") == _taken("Ann")


def _taken(name: str) -> str:
    return (
        '<?xml version="1.0" ?>\n<QBXML>\n<QBXMLMsgsRs>\n'
        '<CustomerAddRs requestID="1" statusCode="3100" statusSeverity="Error" statusMessage="'
        f'The name &quot;{name}&quot; of the list element is already in use." />\n'
        "</QBXMLMsgsRs>\n</QBXML>\n"
    )


def test_a_lost_receive_reaches_the_service_whole() -> None:
    reports, service, company = visits(Faults(lose_receive=When()))
    assert reports[0].status == "died"
    assert service.operations == [*GREETING, "sendRequestXML", "receiveResponseXML"]
    assert "<Name>Ann</Name>" in str(service.calls("receiveResponseXML")[0].value("response"))
    assert reports[0].calls[-1].error == "the answer was not read"
    assert company.applied("CustomerAdd") == 1


def test_a_skipped_receive_goes_on_with_the_next_send() -> None:
    script: dict[str, object] = {"sendRequestXML": Series(ANN, BOB)}
    reports, service, company = visits(Faults(skip_receive=When()), script=script)
    assert service.operations == [
        *GREETING,
        "sendRequestXML",
        "sendRequestXML",
        "receiveResponseXML",
        "closeConnection",
    ]
    assert (reports[0].status, reports[0].jobs) == ("finished", 2)
    assert company.applied("CustomerAdd") == 2


def test_a_parse_refusal_comes_unread() -> None:
    _, service, company = visits(Faults(parse_refusal=When()))
    call = service.calls("receiveResponseXML")[0]
    assert (call.value("response"), call.value("hresult")) == ("", "0x80040400")
    assert company.applied("CustomerAdd") == 0
    assert list(company.received) == []


def test_another_company_file_shows_in_hcp_and_path() -> None:
    _, service, _ = visits(Faults(wrong_company_file=When()), count=2)
    wrong, right = service.calls("sendRequestXML")
    hcp = str(wrong.value("strHCPResponse"))
    assert f"<DataExtValue>{bending.OTHER_FILE_ID}</DataExtValue>" in hcp
    assert "<CompanyName>Another Company</CompanyName>" in hcp
    assert "{90a44fb5-33d9-4815-ac85-bc87a7e7d1eb}" not in hcp
    assert wrong.value("strCompanyFileName") == bending.OTHER_PATH
    assert "{90a44fb5-33d9-4815-ac85-bc87a7e7d1eb}" in str(right.value("strHCPResponse"))


def test_a_connection_error_has_the_hresult_it_is_given() -> None:
    faults = Faults(connection_error=When(at=2), connection_hresult="0x80040420")
    reports, service, _ = visits(faults, count=3)
    assert [report.status for report in reports] == ["finished", "no_quickbooks", "finished"]
    assert service.calls("connectionError")[0].value("hresult") == "0x80040420"


def test_authenticate_may_come_twice_and_the_second_ticket_counts() -> None:
    script: dict[str, object] = {"authenticate": Series(["A", ""], ["B", ""])}
    _, service, _ = visits(Faults(repeat_authenticate=When()), script=script)
    assert service.operations[2:5] == ["authenticate", "authenticate", "sendRequestXML"]
    assert service.calls("sendRequestXML")[0].value("ticket") == "B"


def test_a_second_session_runs_while_a_set_is_processed() -> None:
    script: dict[str, object] = {
        "authenticate": Series(["A", ""], ["B", ""]),
        "sendRequestXML": Series(ANN, ""),
    }
    faults = Faults(second_session=When(), second_machine="PC2")
    reports, service, _ = visits(faults, script=script)
    tickets = [(one.operation, one.value("ticket")) for one in service.requests]
    assert tickets == [
        ("serverVersion", None),
        ("clientVersion", None),
        ("authenticate", None),
        ("sendRequestXML", "A"),
        ("serverVersion", None),
        ("clientVersion", None),
        ("authenticate", None),
        ("sendRequestXML", "B"),
        ("getLastError", "B"),
        ("closeConnection", "B"),
        ("receiveResponseXML", "A"),
        ("closeConnection", "A"),
    ]
    locks = [str(call.value("strHCPResponse")) for call in service.calls("sendRequestXML")]
    assert ["LOCKED:PC1:" in locks[0], "LOCKED:PC2:" in locks[1]] == [True, True]
    assert reports[0].status == "finished"


def test_point_of_sale_gives_a_sentence_for_the_hcp() -> None:
    _, service, _ = visits(Faults(qbpos_text=When()))
    assert service.calls("sendRequestXML")[0].value("strHCPResponse") == (
        "HOSTQUERY/COMPANYQUERY/PREFQUERY is currently not supported in QBPOS."
    )


ACCENTED = ADD_CUSTOMER.format("Bj&#246;rk")


def _bodies(service: Service) -> list[bytes]:
    return [call.body for call in service.calls("receiveResponseXML")]


def test_a_control_character_goes_out_as_a_reference() -> None:
    _, service, _ = visits(Faults(control_character=When()))
    (body,) = _bodies(service)
    assert body.count(b"&#x1F;&lt;/ListID&gt;") == 1


def test_letters_go_out_as_references_twice_escaped_or_raw() -> None:
    script: dict[str, object] = {"sendRequestXML": ACCENTED}
    _, service, _ = visits(Faults(raw_utf8=When(at=2)), count=2, script=script)
    referenced, raw = _bodies(service)
    assert b"Bj&amp;#246;rk" in referenced
    assert "Bj\u00f6rk".encode() in raw


def test_an_answer_can_be_padded() -> None:
    script: dict[str, object] = {
        "sendRequestXML": Series(ANN, ANN),
        "receiveResponseXML": Series(1, 100),
    }
    faults = Faults(padded_answer=When(times=2), padding=300_000)
    _, service, _ = visits(faults, script=script)
    with_record, without = (
        str(one.value("response")) for one in service.calls("receiveResponseXML")
    )
    assert with_record.count("x" * 300_000) == 1
    assert with_record.index("<DataExtRet>") < with_record.index("</CustomerRet>")
    assert without == _taken("Ann") + "\n" * 300_000


def test_a_closed_ticket_may_come_back() -> None:
    _, service, _ = visits(Faults(stale_ticket=When()))
    assert service.operations[-2:] == ["closeConnection", "sendRequestXML"]
    last = service.requests[-1]
    assert (last.value("ticket"), last.value("strHCPResponse")) == ("TICKET", "")


def test_a_connection_may_be_closed_with_an_empty_ticket() -> None:
    _, service, _ = visits(Faults(empty_ticket_close=When()))
    assert service.calls("closeConnection")[0].value("ticket") == ""


def test_every_switch_has_a_sentence() -> None:
    switches = [name for name, kind in Faults.__annotations__.items() if "When" in str(kind)]
    documented = inspect.cleandoc(str(Faults.__doc__))
    assert [name for name in switches if f"\n{name}: " not in documented] == []


def test_requests_can_be_read_by_name() -> None:
    request: Any = Request("x", b"<a>1 &lt; 2</a><b />", [], "/")
    assert (request.value("a"), request.value("b"), request.value("c")) == ("1 < 2", "", None)
