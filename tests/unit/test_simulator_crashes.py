from typing import Any

import pytest
from helpers.office import ADD, QUERY, Office
from lxml import etree
from simulator_company import Bench, told
from simulator_service import ANN, BOB, GREETING, Series, visit

from qbwc_service.simulator import (
    Company,
    Crash,
    Faults,
    RequestProcessorError,
    SimulatedDeath,
    When,
)

THREE = "".join(ADD.format(name) for name in ("Ann", "Bob", "Cy"))
CHECK = {"newMessageSetID": "abc", "oldMessageSetID": "abc"}


def _names(bench: Bench) -> list[object]:
    return [one["Name"] for one in bench.company.records("Customer")]


def _died(bench: Bench, requests: str = THREE, **ids: str) -> str:
    """Send a set over which QuickBooks dies; return the HRESULT and open QuickBooks again."""
    with pytest.raises(RequestProcessorError) as died:
        bench.process(requests, **(ids or {"newMessageSetID": "abc"}))
    assert not bench.session.is_open
    bench.session = bench.company.open("Relay")
    return died.value.hresult


def _set(bench: Bench, requests: str = "", **ids: str) -> Any:
    return etree.fromstring(bench.process(requests, **(ids or CHECK)).encode("ascii"))[0]


@pytest.mark.parametrize(
    ("crash", "names", "code"),
    [
        ({"moment": "before_commit"}, [], "9002"),
        ({"moment": "after_commit"}, ["Ann", "Bob", "Cy"], "9002"),
        ({"moment": "after_commit", "request": 1}, ["Ann"], "9002"),
        ({"moment": "after_commit", "request": 2}, ["Ann", "Bob"], "9002"),
        ({"moment": "after_commit", "request": 3}, ["Ann", "Bob", "Cy"], "9002"),
        ({"moment": "after_commit", "request": 4}, ["Ann", "Bob", "Cy"], "9002"),
        ({"moment": "after_record"}, ["Ann", "Bob", "Cy"], "0"),
    ],
)
def test_a_crash_leaves_what_was_committed_and_a_record_only_after_it_was_kept(
    crash: dict[str, Any], names: list[str], code: str
) -> None:
    bench = Bench()
    bench.company.crash_next(**crash)
    assert _died(bench) == "0x8004040D"
    kept = [("Relay", "abc")] if code == "0" else []
    assert (_names(bench), bench.company.message_sets) == (names, kept)
    assert _set(bench).get("messageSetStatusCode") == code
    assert bench.company.applied("CustomerAdd") == len(names)


def test_after_a_crash_before_the_record_the_same_set_is_carried_out_again() -> None:
    bench = Bench()
    bench.company.crash_next("after_commit", request=2)
    _died(bench)
    again = _set(bench, THREE, newMessageSetID="abc")
    assert [told(one)[0] for one in again] == [3100, 3100, 0]
    assert bench.company.effects == {
        ("CustomerAdd", "Ann"): 1,
        ("CustomerAdd", "Bob"): 1,
        ("CustomerAdd", "Cy"): 1,
    }


def test_what_no_name_guards_is_doubled_by_sending_it_again_after_a_crash() -> None:
    bench = Bench()
    bench.customer("Ann")
    invoice = (
        "<InvoiceAddRq><InvoiceAdd><CustomerRef><FullName>Ann</FullName></CustomerRef>"
        "<RefNumber>7</RefNumber></InvoiceAdd></InvoiceAddRq>"
    )
    bench.company.crash_next("after_commit")
    _died(bench, invoice)
    _set(bench, invoice, newMessageSetID="abc")
    assert bench.company.effects["InvoiceAdd", "7"] == 2


def test_after_a_crash_behind_the_record_the_same_set_is_a_status_check() -> None:
    bench = Bench()
    bench.company.crash_next("after_record")
    _died(bench)
    again = _set(bench, THREE, newMessageSetID="abc")
    assert [one.findtext("ErrorRecovery/ListID") for one in again] == [
        "80000011-1709314200",
        "80000012-1709314200",
        "80000013-1709314200",
    ]
    assert bench.company.applied("CustomerAdd") == 3


def test_a_crash_waits_for_the_set_that_holds_a_text() -> None:
    bench = Bench()
    bench.company.crash_next("before_commit", holding="<Name>Bob</Name>")
    bench.company.crash_next("after_commit", holding="<Name>Ann</Name>", hresult="0x80040402")
    bench.customer("Zoe")
    assert _died(bench, ADD.format("Ann")) == "0x80040402"
    assert _died(bench, ADD.format("Bob")) == "0x8004040D"
    bench.customer("Bob")
    assert _names(bench) == ["Zoe", "Ann", "Bob"]


def test_every_session_ends_with_quickbooks() -> None:
    bench = Bench()
    other = bench.company.open("Other")
    bench.company.crash_next("before_commit")
    _died(bench)
    with pytest.raises(RequestProcessorError, match="0x8004040D"):
        bench.company.process(other, bench.document("<HostQueryRq />"))


def test_a_silent_death_is_no_answer_and_no_error() -> None:
    bench = Bench()
    bench.company.crash_next("after_commit", silent=True)
    with pytest.raises(SimulatedDeath, match="after_commit"):
        bench.process(THREE)
    assert (_names(bench), bench.session.is_open) == (["Ann", "Bob", "Cy"], False)


@pytest.mark.parametrize(("moment", "kept"), [("before_commit", 1), ("after_record", 0)])
def test_a_crash_over_a_clearing_set_comes_before_or_after_it(moment: Any, kept: int) -> None:
    bench = Bench()
    bench.process(THREE, newMessageSetID="abc")
    bench.company.crash_next(moment)
    _died(bench, "", oldMessageSetID="abc")
    assert len(bench.company.message_sets) == kept


@pytest.mark.parametrize("moment", ["before_commit", "after_commit", "after_record"])
def test_a_crash_over_a_status_check_changes_nothing(moment: Any) -> None:
    bench = Bench()
    bench.process(THREE, newMessageSetID="abc")
    bench.company.crash_next(moment)
    _died(bench, "", **CHECK)
    assert _set(bench).get("messageSetStatusCode") == "0"
    assert bench.company.applied("CustomerAdd") == 3


def test_a_set_that_cannot_be_read_does_not_use_up_a_crash() -> None:
    bench = Bench()
    bench.company.crash_next("before_commit")
    with pytest.raises(RequestProcessorError, match="0x80040400"):
        bench.process("<WidgetQueryRq />")
    assert bench.session.is_open
    _died(bench)


def test_the_web_connectors_own_questions_do_not_meet_a_crash() -> None:
    bench = Bench()
    bench.company.crash_next("before_commit")
    assert "CompanyRet" in bench.company.housekeep(
        bench.session, bench.document("<CompanyQueryRq />")
    )
    _died(bench)


@pytest.mark.parametrize(
    ("moment", "request_", "message"),
    [
        ("at_lunch", None, "a crash is one of before_commit, after_commit, after_record"),
        ("after_record", 1, "only after_commit can come after a request"),
        ("after_commit", 0, "only after_commit can come after a request, counted from 1"),
    ],
)
def test_a_crash_that_cannot_be_is_refused(moment: Any, request_: int | None, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Crash(moment, request_)


@pytest.mark.parametrize(
    ("switch", "names"),
    [("crash_before_commit", ["Bob"]), ("crash_after_commit", ["Ann", "Bob"])],
)
def test_the_web_connector_brings_an_empty_answer_after_a_crash_and_the_next_visit_goes_on(
    switch: str, names: list[str]
) -> None:
    script: dict[str, object] = {"sendRequestXML": Series(ANN, BOB)}
    faults = Faults(**{switch: When()}, crash_hresult="0x80040402")  # type: ignore[arg-type]
    report, service, pc = visit(script, faults=faults)
    (brought,) = service.calls("receiveResponseXML")
    assert [brought.value(name) for name in ("response", "hresult", "message")] == [
        "",
        "0x80040402",
        "Unexpected error. Check the qbsdklog.txt file for possible, additional info.",
    ]
    assert service.operations == [
        *GREETING,
        "sendRequestXML",
        "receiveResponseXML",
        "closeConnection",
    ]
    assert (report.status, report.jobs) == ("finished", 1)
    with_bob = pc.company.open("Relay")
    pc.company.process(with_bob, BOB)
    assert [one["Name"] for one in pc.company.records("Customer")] == names


def test_a_switch_for_a_crash_behind_the_record_leaves_the_record() -> None:
    named = ANN.replace("<QBXMLMsgsRq ", '<QBXMLMsgsRq newMessageSetID="abc" ')
    script: dict[str, object] = {"sendRequestXML": named}
    _, service, pc = visit(script, faults=Faults(crash_after_record=When()))
    assert service.calls("receiveResponseXML")[0].value("hresult") == "0x8004040D"
    assert pc.company.message_sets == [("QBXML Relay", "abc")]


def test_further_sets_of_a_visit_meet_a_session_that_has_ended() -> None:
    script: dict[str, object] = {
        "sendRequestXML": Series(ANN, BOB),
        "receiveResponseXML": Series(50, 100),
    }
    report, service, pc = visit(script, faults=Faults(crash_before_commit=When()))
    brought = [one.value("hresult") for one in service.calls("receiveResponseXML")]
    assert (brought, report.status) == (["0x8004040D", "0x8004040D"], "finished")
    assert pc.company.applied("CustomerAdd") == 0


def test_a_silent_death_of_quickbooks_is_the_death_of_the_visit() -> None:
    company = Company()
    company.crash_next("after_commit", silent=True)
    report, service, pc = visit({"sendRequestXML": ANN}, company=company)
    assert service.operations == [*GREETING, "sendRequestXML"]
    assert (report.status, report.last_error) == (
        "died",
        "QuickBooks never answered: after_commit",
    )
    assert pc.company.applied("CustomerAdd") == 1


def test_a_pc_brings_the_hresult_of_a_crash_and_visits_again() -> None:
    office = Office()
    office.first_visit()
    job = office.submit(QUERY)
    office.company.crash_next("before_commit", holding="CustomerQueryRq")
    assert len(office.pc.visit()) == 1
    assert office.answer(job) is None
    office.clock.forward(hours=1)
    other = office.submit(ADD.format("Ann"))
    office.pc.visit()
    assert "CustomerRet" in str(office.answer(other))


def test_a_pc_whose_quickbooks_never_answers_brings_nothing_and_visits_again() -> None:
    office = Office()
    office.first_visit()
    office.submit(QUERY)
    office.company.crash_next("after_commit", holding="CustomerQueryRq", silent=True)
    assert len(office.pc.visit()) == 1
    other = office.submit(QUERY)
    assert len(office.pc.visit()) == 1  # both in one set
    assert 'statusCode="1"' in str(office.answer(other))
