"""A warning (500 to 999), or code 1, is never told as a failure, by whatever way it is told."""

import re
from typing import Any

import pytest
from helpers.doubts import RECOVERED, lose_after, new_office, told
from helpers.office import ADD, QUERY, Office

from qbwc_service.api import views
from qbwc_service.domain.states import Outcome, State
from qbwc_service.steps import transactions
from qbxml.codes import status_rows
from qbxml.sets.joining import join

WARNINGS = [row[0] for row in status_rows.ROWS if 500 <= row[0] < 1000]
OF_THE_RECORD = 600
ON_WRITES = [code for code in WARNINGS if code not in (500, OF_THE_RECORD)]


@pytest.fixture
def office() -> Office:
    return new_office()


def with_code(text: str, code: int) -> str:
    """Return an answer of QuickBooks with another code, as a warning, its records untouched."""
    return re.sub(
        r'statusCode="\d+" statusSeverity="\w+"',
        f'statusCode="{code}" statusSeverity="Warn"',
        text,
    )


def answered(office: Office, qbxml: str, code: int) -> str:
    job = office.submit(qbxml)
    office.pc.login()
    done = office.pc.process(office.pc.send(first=True))
    office.pc.receive(with_code(done, code))
    office.pc.close()
    return job


def shown(office: Office, job_id: str) -> dict[str, Any]:
    job = office.job(job_id)
    standing = transactions.standing(office.services, job)
    return views.detail(job, standing, None, office.answer(job_id))


@pytest.mark.parametrize(
    ("qbxml", "code"),
    [
        *((ADD.format("Ann"), code) for code in ON_WRITES),
        *((QUERY, code) for code in (1, *WARNINGS)),
    ],
)
def test_d1_a_warning_or_an_empty_result_is_a_success(
    office: Office, qbxml: str, code: int
) -> None:
    job = answered(office, qbxml, code)
    found = shown(office, job)
    assert told(office, job) == (State.SUCCEEDED, Outcome.APPLIED, "answered")
    assert (found["status"], found["error_code"], found["error_message"]) == ("success", None, None)
    assert (found["retry_allowed"], "fix" in found) == (False, False)
    (line,) = found["requests"]
    assert (line["status_code"], line["outcome"]) == (code, "applied")
    assert f'statusCode="{code}"' in (office.answer(job) or "")


@pytest.mark.parametrize("code", ON_WRITES)
def test_d1_a_warning_does_not_stop_what_comes_after(office: Office, code: int) -> None:
    first = answered(office, ADD.format("Ann"), code)
    second = office.submit(ADD.format("Ben"), after=(first,))
    office.pc.visit()
    assert told(office, second) == (State.SUCCEEDED, Outcome.APPLIED, "answered")


def test_an_empty_page_is_not_the_status_of_the_whole_answer() -> None:
    page = (
        '<?xml version="1.0" ?><QBXML><QBXMLMsgsRs><CustomerQueryRs requestID="1" {} {}>'
        "{}</CustomerQueryRs></QBXMLMsgsRs></QBXML>"
    )
    ok, none = (f'statusCode="{n}" statusSeverity="Info" statusMessage="m"' for n in (0, 1))
    more = 'iteratorRemainingCount="1" iteratorID="{x}"'
    whole = join([page.format(ok, more, "<CustomerRet/>"), page.format(none, "", "")])
    assert 'statusCode="0"' in whole
    assert "<CustomerRet/>" in whole


@pytest.mark.parametrize("code", [530, 560])
def test_d1_an_object_that_is_read_back_with_a_warning_is_there(office: Office, code: int) -> None:
    job = office.submit(ADD.format("Ann"))
    lose_after(office)
    office.pc.close()
    office.pc.login()
    office.pc.exchange(office.pc.send(first=True))
    found = office.pc.process(office.pc.send())
    assert "<CustomerRet>" in found
    office.pc.receive(with_code(found, code))
    assert told(office, job) == RECOVERED
    assert "<CustomerRet>" in (office.answer(job) or "")


@pytest.mark.parametrize("code", [1, 500, 3120])
def test_an_object_that_is_not_read_back_is_gone(office: Office, code: int) -> None:
    job = office.submit(ADD.format("Ann"))
    lose_after(office)
    office.pc.close()
    office.pc.login()
    office.pc.exchange(office.pc.send(first=True))
    office.pc.receive(with_code(office.pc.process(office.pc.send()), code))
    assert told(office, job) == (State.NEEDS_ATTENTION, Outcome.UNKNOWN, "object_gone")
