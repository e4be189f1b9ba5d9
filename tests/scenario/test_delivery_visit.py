"""Rules D8 to D10, and the other calls: what one visit of the Web Connector owes, one by one."""

from dataclasses import replace
from datetime import timedelta

import pytest
from helpers.office import ADD, QUERY, Office

from qbwc_service.domain.connections import ConnectionStatus, Trouble, status_of
from qbwc_service.domain.logins import Denied, Refusals
from qbwc_service.domain.states import State
from qbwc_service.simulator import Company, quickbooks
from qbwc_service.steps import connections, visit
from qbwc_service.wiring import NoPauses


@pytest.fixture
def office() -> Office:
    office = Office()
    office.first_visit()
    return office


def test_d8_a_connection_never_seen_gets_a_ticket_and_one_host_query() -> None:
    office = Office()
    office.pc.add()
    taken = office.pc.visit()
    assert len(taken) == 1
    assert "<HostQueryRq" in taken[0]
    presence = office.presence
    assert (presence.company_name, presence.company_path, presence.qbxml_version) == (
        office.company.name,
        office.company.path,
        "16.0",
    )
    assert presence.product.startswith("QuickBooks")
    assert office.pc.login() == "none"


def test_d8_with_nothing_to_do_the_answer_is_none(office: Office) -> None:
    assert office.pc.login() == "none"


def test_d8_a_set_in_flight_from_an_earlier_visit_counts_as_work(office: Office) -> None:
    office.submit(QUERY)
    office.pc.login()
    office.pc.send(first=True)
    assert office.pc.login() == ""


def test_d8_work_that_vanished_ends_the_visit_with_a_host_query_not_an_error(
    office: Office,
) -> None:
    office.submit(ADD.format("A"), expires_in_seconds=5)
    assert office.pc.login() == ""
    office.clock.forward(seconds=6)
    request = office.pc.send(first=True)
    assert "<HostQueryRq" in request
    assert office.pc.exchange(request) == 100


def test_d9_another_file_id_gets_nothing_and_the_bookkeeper_is_told(office: Office) -> None:
    job = office.submit(ADD.format("A"))
    other = Company(name="Other Inc", path=r"C:\other.qbw", clock=office.clock)
    session = other.open("x")
    quickbooks.stamp(
        other,
        session,
        office.connection.owner_id,
        "{" + "1" * 8 + "-1111-1111-1111-" + "1" * 12 + "}",
    )
    pc = office.new_pc(company=other)
    pc.login()
    assert pc.send(first=True) == ""
    assert "Another company file is open (Other Inc, C:\\other.qbw)" in pc.last_error()
    assert office.presence.trouble is Trouble.WRONG_COMPANY_FILE
    status, reason = status_of(office.connection, office.presence, office.clock())
    assert status is ConnectionStatus.COMPANY_FILE_MISMATCH
    assert reason == pc.last_error()
    assert office.job(job).state is State.QUEUED


def test_d9_without_file_id_the_learned_name_and_path_must_both_match(office: Office) -> None:
    office.submit(ADD.format("A"))
    same_name = Company(name=office.company.name, path=r"C:\elsewhere.qbw", clock=office.clock)
    pc = office.new_pc(company=same_name)
    pc.login()
    assert pc.send(first=True) == ""
    office.clock.forward(minutes=2)
    same_both = Company(name=office.company.name, path=office.company.path, clock=office.clock)
    pc = office.new_pc(company=same_both)
    pc.login()
    assert "<CustomerAddRq" in pc.send(first=True)


def test_d9_the_right_file_id_at_another_path_is_sent_with_a_warning(office: Office) -> None:
    job = office.submit(ADD.format("A"))
    office.company.path = r"D:\moved\rock castle.qbw"
    office.pc.visit()
    assert office.job(job).state is State.SUCCEEDED
    assert office.presence.warning.startswith("Moved or copied file")
    assert status_of(office.connection, office.presence, office.clock())[0] == "online"


def test_d9_an_unreadable_hcp_of_a_known_connection_gets_nothing(office: Office) -> None:
    office.submit(ADD.format("A"))
    office.pc.login()
    text = "HOSTQUERY/COMPANYQUERY/PREFQUERY is currently not supported in QBPOS."
    assert office.pc.send(hcp=text) == ""


def test_d10_a_repeated_send_gets_the_same_bytes(office: Office) -> None:
    job = office.submit(ADD.format("A"))
    office.pc.login()
    first = office.pc.send(first=True)
    assert office.pc.send() == first
    assert office.job(job).attempts == 1


def test_d10_a_repeated_receive_is_acknowledged_and_changes_nothing(office: Office) -> None:
    job = office.submit(ADD.format("A"))
    office.pc.login()
    answer = office.pc.process(office.pc.send(first=True))
    percent = office.pc.receive(answer)
    settled = office.job(job)
    assert office.pc.receive(answer) == percent
    assert office.job(job) == settled


def test_d10_an_answer_to_something_else_is_not_taken(office: Office) -> None:
    first, second = office.submit(ADD.format("A")), office.submit(ADD.format("B"))
    office.pc.login()
    answer = office.pc.process(office.pc.send(first=True))
    office.pc.receive(answer)
    office.pc.send()
    assert office.pc.receive(answer) == -1
    assert "does not belong" in office.pc.last_error()
    assert office.job(first).state is State.SUCCEEDED
    assert office.job(second).state is State.SENT


def test_d10_our_request_ids_go_out_and_the_callers_come_back(office: Office) -> None:
    job = office.submit(
        '<CustomerQueryRq requestID="mine"><MaxReturned>1</MaxReturned></CustomerQueryRq>'
    )
    (taken,) = office.pc.visit()
    assert f'requestID="{job}.1.1.1"' in taken
    answer = office.answer(job)
    assert answer is not None
    assert 'requestID="mine"' in answer
    assert job not in answer


def test_d26_refused_logins_are_written_once_a_minute_and_keep_nobody_out(office: Office) -> None:
    office.services = replace(office.services, failed_logins=NoPauses())
    first = office.clock.now
    versions = []
    for _ in range(30):
        assert office.pc.login("guess") == "nvu"
        office.clock.forward(seconds=5)
        versions.append(office.presence.version)
    met = office.presence.denied
    assert met == Refusals(
        why=Denied.WRONG_PASSWORD,
        since=first,
        last_at=first + timedelta(minutes=2),
        times=3,
        address="127.0.0.1",
    )
    assert versions[-1] - versions[0] == 2
    assert office.pc.login() == "none"
    assert office.presence.denied is None


def test_d26_good_and_refused_logins_by_turns_are_written_twice_a_minute(office: Office) -> None:
    office.services = replace(office.services, failed_logins=NoPauses())
    office.clock.forward(minutes=1)
    assert office.pc.login() == "none"
    before = office.presence
    for _ in range(5):
        assert office.pc.login("guess") == "nvu"
        assert office.pc.login() == "none"
        office.clock.forward(seconds=5)
    after = office.presence
    assert after.version - before.version == 2
    assert (after.denied, after.gaps) == (None, before.gaps)


def test_a_login_with_an_unknown_user_name_is_written_nowhere(office: Office) -> None:
    before = [*office.store.export()]
    given = visit.authenticate(office.services, "con_nobody", "guess", address="")
    assert given == visit.Greeting("", "nvu")
    assert [*office.store.export()] == before


def test_the_visit_of_a_paused_connection_is_none_and_its_queue_waits(office: Office) -> None:
    job = office.submit(QUERY)
    connections.pause(office.services, office.caller, office.connection_id)
    assert office.pc.login() == "none"
    connections.resume(office.services, office.caller, office.connection_id)
    office.pc.visit()
    assert office.job(job).state is State.SUCCEEDED


def test_the_progress_bar_goes_by_jobs_and_says_100_only_at_the_end(office: Office) -> None:
    for number in range(4):
        office.submit(ADD.format(number))
    office.pc.login()
    given = [office.pc.exchange(office.pc.send(first=number == 0)) for number in range(4)]
    assert given[:3] == [25, 50, 75]
    assert given[3] in range(75, 100)
    assert office.pc.to_the_end(given[3]) == 100


def test_calls_with_an_unknown_ticket_are_answered_as_the_protocol_says(office: Office) -> None:
    for ticket in ("", "nonsense", f"{office.connection_id}.nonsense", "con_x.y"):
        pc = office.new_pc()
        pc.ticket = ticket
        assert pc.send(first=True, ticket=ticket or "none") == ""
        assert pc.receive("<QBXML/>", ticket=ticket or "none") == -1
        assert pc.last_error() == visit.EXPIRED
        assert visit.connection_error(office.services, ticket, hresult="", message="") == "done"
        assert pc.close() == "OK"


def test_connection_error_is_done_marks_the_connection_and_burns_no_attempt(
    office: Office,
) -> None:
    job = office.submit(ADD.format("A"))
    office.pc.login()
    said = visit.connection_error(
        office.services, office.pc.ticket, hresult="0x80040414", message="A modal dialog is showing"
    )
    assert said == "done"
    assert office.presence.trouble is Trouble.MODAL_DIALOG
    assert office.pc.last_error().startswith("A modal dialog is showing")
    assert (office.job(job).state, office.job(job).attempts) == (State.QUEUED, 0)
    office.clock.forward(minutes=1)
    office.pc.visit()
    assert office.presence.trouble is None
    assert office.job(job).state is State.SUCCEEDED


def test_a_host_query_that_meets_an_hresult_ends_the_visit_and_marks_the_connection() -> None:
    office = Office()
    office.pc.add()
    office.pc.login()
    assert "<HostQueryRq" in office.pc.send(first=True)
    assert office.pc.receive("", "0x80040414", "A dialog is open") == -1
    assert office.presence.trouble is Trouble.MODAL_DIALOG
    assert office.pc.last_error().startswith("A dialog is open")


def test_a_refusal_is_written_once_until_quickbooks_is_tried_again(office: Office) -> None:
    office.submit(ADD.format("A"))
    text = "HOSTQUERY/COMPANYQUERY/PREFQUERY is currently not supported in QBPOS."
    office.pc.login()
    office.pc.send(hcp=text)
    versions = []
    for _ in range(3):
        versions.append(office.presence.version)
        assert office.pc.login() == "none"
    assert versions[0] == versions[2]


def test_an_empty_answer_to_a_write_leaves_it_in_doubt(office: Office) -> None:
    job = office.submit(ADD.format("A"))
    office.pc.login()
    office.pc.send(first=True)
    office.pc.receive('<?xml version="1.0" ?><QBXML><QBXMLMsgsRs></QBXMLMsgsRs></QBXML>')
    assert office.job(job).state is State.IN_DOUBT


def test_an_answer_nobody_can_name_is_not_taken(office: Office) -> None:
    job = office.submit(ADD.format("A"))
    office.pc.login()
    office.pc.send(first=True)
    nameless = '<CustomerAddRs statusCode="0" statusSeverity="Info" statusMessage="OK"/>'
    assert office.pc.receive(f"<QBXML><QBXMLMsgsRs>{nameless}</QBXMLMsgsRs></QBXML>") == -1
    assert office.job(job).state is State.SENT
    assert office.pc.close() == "OK"
    assert office.job(job).state is State.IN_DOUBT
