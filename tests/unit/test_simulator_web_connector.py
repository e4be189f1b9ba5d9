import pytest
from simulator_company import Clock
from simulator_service import ANN, BOB, GREETING, Pc, Series, Service, result, serving, visit

from qbwc_service.simulator import Company, Faults, SoapCall, When

pytestmark = pytest.mark.portable


def test_a_visit_with_work_walks_through_all_calls() -> None:
    report, service, pc = visit(
        {"sendRequestXML": Series(ANN, BOB), "receiveResponseXML": Series(50, 100)}
    )
    assert service.operations == [
        *GREETING,
        "sendRequestXML",
        "receiveResponseXML",
        "sendRequestXML",
        "receiveResponseXML",
        "closeConnection",
    ]
    assert (
        report.status,
        report.ok,
        report.jobs,
        report.percent,
        report.last_error,
        report.code,
    ) == (
        "finished",
        True,
        2,
        100,
        "",
        "",
    )
    assert report.operations == tuple(service.operations)
    assert report.calls[1] == SoapCall("clientVersion", "")
    assert [one["Name"] for one in pc.company.records("Customer")] == ["Ann", "Bob"]
    assert pc.connector.connections == 1
    assert pc.slept == []


def test_the_parameters_of_the_calls_are_what_quickbooks_says() -> None:
    _, service, pc = visit(
        {"sendRequestXML": Series(ANN, BOB), "receiveResponseXML": Series(0, 100)}
    )
    login = service.calls("authenticate")[0]
    assert (login.value("strUserName"), login.value("strPassword")) == ("relay-user", "secret")
    assert service.calls("clientVersion")[0].value("strVersion") == "34.0.1001.27"
    first, second = service.calls("sendRequestXML")
    assert first.value("strHCPResponse") == _hcp(pc)
    assert [
        second.value(name)
        for name in (
            *("ticket", "strHCPResponse", "strCompanyFileName"),
            *("qbXMLCountry", "qbXMLMajorVers", "qbXMLMinorVers"),
        )
    ] == ["TICKET", "", pc.company.path, "US", "16", "0"]
    answer = service.calls("receiveResponseXML")[0]
    assert (answer.value("hresult"), answer.value("message")) == ("", "")
    assert str(answer.value("response")).startswith('<?xml version="1.0" ?>\n<QBXML>\n')
    assert service.calls("closeConnection")[0].value("ticket") == "TICKET"


def _hcp(pc: Pc) -> str:
    session = pc.company.open("QBXML Relay")
    owner = f"<OwnerID>{pc.connector.qwc.owner_id}</OwnerID>"
    return pc.company.process(
        session,
        '<?qbxml version="5.0"?><QBXML><QBXMLMsgsRq onError="stopOnError">'
        f'<HostQueryRq requestID="0" /><CompanyQueryRq requestID="1">{owner}</CompanyQueryRq>'
        '<PreferencesQueryRq requestID="2" /></QBXMLMsgsRq></QBXML>',
    )


def test_a_new_session_brings_the_hcp_again() -> None:
    with serving(Service({"sendRequestXML": ANN})) as service:
        pc = Pc(service)
        for _ in range(2):
            pc.update()
    hcps = [str(call.value("strHCPResponse")) for call in service.calls("sendRequestXML")]
    assert [text.count("<HostQueryRs") for text in hcps] == [1, 1]


def test_an_added_application_shows_its_stamps_in_the_hcp() -> None:
    with serving(Service()) as service:
        pc = Pc(service, machine="BOOKS-PC")
        pc.connector.add()
        pc.update()
    hcp = str(service.calls("sendRequestXML")[0].value("strHCPResponse"))
    owner = "<OwnerID>{57f3b9b6-86f1-4fcc-b1ee-566de1813d20}</OwnerID>\n"
    kind = "<DataExtType>STR255TYPE</DataExtType>\n"
    assert (
        f"<DataExtRet>\n{owner}<DataExtName>FileID</DataExtName>\n{kind}"
        "<DataExtValue>{90a44fb5-33d9-4815-ac85-bc87a7e7d1eb}</DataExtValue>\n</DataExtRet>\n"
        f"<DataExtRet>\n{owner}<DataExtName>AppLock</DataExtName>\n{kind}"
        "<DataExtValue>LOCKED:BOOKS-PC:638448822000000000</DataExtValue>\n</DataExtRet>\n"
    ) in hcp
    assert pc.company.effects == {}


@pytest.mark.parametrize(
    ("word", "status", "told"),
    [
        ("none", "none", "No data exchange required"),
        ("NONE", "none", "No data exchange required"),
        ("nvu", "nvu", "Invalid password for username"),
        ("Busy", "busy", "Application Busy"),
    ],
)
def test_none_nvu_and_busy_end_the_run_without_quickbooks(
    word: str, status: str, told: str
) -> None:
    report, service, _ = visit({"authenticate": ["T", word, "", ""]})
    assert (report.status, report.last_error, report.ok) == (status, told, status == "none")
    assert service.operations == [*GREETING, "closeConnection"]
    _, service, _ = visit({"authenticate": ["T", word]}, close_after_none=False)
    assert service.operations == GREETING


def test_a_blank_before_none_makes_it_a_file_name() -> None:
    report, service, _ = visit({"authenticate": ["T", " none"]})
    assert (report.status, report.code) == ("no_quickbooks", "QBWC1013")
    assert service.calls("connectionError")[0].value("hresult") == "0x8004040A"


def test_an_empty_ticket_with_none_is_accepted() -> None:
    report, _, _ = visit({"authenticate": ["", "none"]})
    assert report.status == "none"


@pytest.mark.parametrize("where", ["", "none"])
def test_postponing_wins_over_everything(where: str) -> None:
    report, service, _ = visit({"authenticate": ["T", where, "60", "30"]})
    assert (report.status, report.next_run_seconds, report.least_seconds) == ("postponed", 60, 30)
    assert report.last_error == "Update postponed by application"
    assert service.operations == GREETING


def test_quickbooks_opens_the_file_it_is_told() -> None:
    company = Company(path=r"C:\Books\a.qbw", clock=Clock())
    report, _, _ = visit({"authenticate": ["T", r"C:\Books\a.qbw"]}, company=company)
    assert report.status == "stopped"


@pytest.mark.parametrize("done", ["done", "DONE"])
def test_connection_error_ends_with_done(done: str) -> None:
    report, service, _ = visit(
        {"connectionError": done}, faults=Faults(connection_error=When(times=None))
    )
    assert (report.status, report.code) == ("no_quickbooks", "QBWC1013")
    assert service.operations == [*GREETING, "connectionError"]
    call = service.calls("connectionError")[0]
    assert (call.value("hresult"), call.value("message")) == (
        "0x80040408",
        "Could not start QuickBooks.",
    )


def test_any_other_answer_to_connection_error_is_a_file_to_try() -> None:
    report, service, _ = visit({"connectionError": ""}, faults=Faults(modal_dialog=When(times=2)))
    assert report.status == "stopped"
    assert [call.value("hresult") for call in service.calls("connectionError")] == [
        "0x80040414"
    ] * 2


def test_connection_error_without_end_is_bounded() -> None:
    report, service, _ = visit(
        {"connectionError": r"C:\Books\no.qbw"}, faults=Faults(connection_error=When())
    )
    assert report.status == "endless"
    assert len(service.calls("connectionError")) == 10


def test_an_empty_answer_ends_with_the_text_of_get_last_error() -> None:
    report, service, _ = visit({"getLastError": "Nothing left"})
    assert (report.status, report.last_error) == ("stopped", "Nothing left")
    assert service.operations == [*GREETING, "sendRequestXML", "getLastError", "closeConnection"]


def test_no_op_waits_five_seconds_and_asks_again() -> None:
    report, service, pc = visit({"sendRequestXML": Series("", "NoOp", ANN), "getLastError": "NoOp"})
    assert (report.status, pc.slept) == ("finished", [5.0, 5.0])
    assert [call.value("strHCPResponse") != "" for call in service.calls("sendRequestXML")] == [
        True,
        False,
        False,
    ]


@pytest.mark.parametrize("text", ["noop", "NOOP", ""])
def test_no_op_is_read_letter_by_letter(text: str) -> None:
    report, _, pc = visit({"getLastError": text})
    assert (report.status, pc.slept) == ("stopped", [])
    assert report.last_error == (text or "No data exchange required")


def test_a_negative_number_asks_for_the_error_and_closes() -> None:
    report, service, _ = visit(
        {"sendRequestXML": ANN, "receiveResponseXML": -101, "getLastError": "Broken"}
    )
    assert (report.status, report.percent, report.last_error) == ("stopped", -101, "Broken")
    assert service.operations[-3:] == ["receiveResponseXML", "getLastError", "closeConnection"]


def test_a_negative_number_without_a_text_still_stops() -> None:
    report, _, _ = visit({"sendRequestXML": ANN, "receiveResponseXML": -1, "getLastError": ""})
    assert (report.status, report.last_error) == ("stopped", "error -1")


def test_a_set_quickbooks_refuses_comes_back_as_hresult_and_the_visit_goes_on() -> None:
    report, service, _ = visit(
        {"sendRequestXML": Series("rubbish", ANN), "receiveResponseXML": Series(50, 100)}
    )
    refused = service.calls("receiveResponseXML")[0]
    assert (refused.value("response"), refused.value("hresult")) == ("", "0x80040400")
    assert str(refused.value("message")).startswith("QuickBooks found an error when parsing")
    assert (report.status, report.jobs) == ("finished", 2)


def test_a_visit_that_never_ends_is_ended() -> None:
    report, service, _ = visit({"getLastError": "NoOp"}, most_calls=20)
    assert (report.status, report.last_error) == ("endless", "20 calls in one visit")
    assert len(service.requests) <= 21


def test_a_person_who_is_not_there_rejects_interactive_mode() -> None:
    report, service, _ = visit({"getLastError": "Interactive mode"})
    assert report.last_error == "The user is not there."
    assert service.calls("interactiveRejected")[0].value("wcTicket") == "TICKET"
    assert service.operations[-2:] == ["interactiveRejected", "closeConnection"]


@pytest.mark.parametrize(
    ("answers", "status", "slept", "error"),
    [
        (["DONE"], "finished", [], ""),
        (["", "", "DONE"], "finished", [60.0, 60.0], ""),
        (["Wrong card"], "stopped", [], "Wrong card"),
        ([""], "endless", [60.0] * 10, "interactiveDone never came to an end"),
    ],
)
def test_a_person_works_in_the_browser(
    answers: list[str], status: str, slept: list[float], error: str
) -> None:
    report, service, pc = visit(
        {"getLastError": "Interactive mode", "interactiveDone": Series(*answers)}, interactive=True
    )
    assert (report.status, pc.slept, report.last_error) == (status, slept, error)
    assert len(service.calls("getInteractiveURL")) == 1


def test_after_continue_the_loop_goes_on() -> None:
    report, service, _ = visit(
        {
            "sendRequestXML": Series("", ANN),
            "getLastError": "Interactive mode",
            "interactiveDone": "CONTINUE",
        },
        interactive=True,
    )
    assert report.status == "finished"
    assert len(service.calls("sendRequestXML")) == 2


@pytest.mark.parametrize(
    ("answer", "status", "code"),
    [
        ("W:please update", "stopped", ""),
        ("E:please update", "refused", "QBWC1037"),
        ("O:2.0", "refused", "QBWC1037"),
        ("anything", "failed", "QBWC1046"),
    ],
)
def test_client_version_may_stop_the_run(answer: str, status: str, code: str) -> None:
    report, _, _ = visit({"clientVersion": answer})
    assert (report.status, report.code) == (status, code)


def test_an_answer_of_another_operation_reads_as_nothing() -> None:
    report, _, _ = visit({"sendRequestXML": result("getLastError", ANN)})
    assert (report.status, report.last_error, report.jobs) == ("stopped", "Finished", 0)


def test_each_call_takes_the_time_of_the_way() -> None:
    ways = iter(range(1, 100))
    report, _, pc = visit(
        {"sendRequestXML": Series(ANN, BOB), "receiveResponseXML": Series(50, 100)},
        call_seconds=lambda: next(ways) / 10,
    )
    assert pc.slept == [way / 10 for way in range(1, len(report.calls) + 1)]


def test_an_answer_that_nobody_reads_took_its_way_too() -> None:
    report, _, pc = visit(
        {"sendRequestXML": ANN}, call_seconds=0.1, faults=Faults(lose_receive=When(1))
    )
    assert report.operations == (*GREETING, "sendRequestXML", "receiveResponseXML")
    assert pc.slept == [0.1] * 5
