"""What an HRESULT that came instead of an answer means for a job."""

import pytest
from helpers.builders import NOON, add, job, query, seconds

from qbwc_service.domain.answers import RetryPolicy, Verdict, judge_hresult
from qbwc_service.domain.connections import Trouble
from qbwc_service.domain.errors import Code
from qbwc_service.domain.jobs import Failure, Job
from qbwc_service.domain.states import Outcome, State
from qbwc_service.domain.waiting import UNSENT_CODES
from qbxml.codes.hresult_rows import ROWS
from qbxml.codes.hresults import hresult

POLICY = RetryPolicy(retries=3, lost=3, first=seconds(1), ceiling=seconds(10))
READ, WRITE = job(requests=(query(),)), job()
NOT_PARSED = "0x80040400"  # permanent, of the request, surely not executed
UNEXPECTED = "0x80040402"  # transient, of the request, perhaps executed
MODAL = "0x80040414"  # transient, of the connection, surely not executed
COM_ERROR = "0x8004040D"  # transient, of the connection, perhaps executed
CODES = [row[0] for row in ROWS]


def judged(value: Job, code: str, message: str = "") -> Verdict:
    return judge_hresult(value, hresult(code), message, POLICY, NOON)


def failure(code: str, message: str = "") -> Failure:
    known = hresult(code)
    return Failure(
        code=Code(known.error_code),
        message=message or known.meaning,
        component="quickbooks",
        hresult=known.code,
        fix=known.fix,
        again=known.kind != "permanent",
    )


@pytest.mark.parametrize(("value", "line"), [(WRITE, add), (READ, query)])
def test_qbxml_that_quickbooks_could_not_parse_failed(value: Job, line: type) -> None:
    assert judged(value, NOT_PARSED, "Parsing failed.") == Verdict(
        State.FAILED,
        Outcome.NOT_APPLIED,
        (line(outcome=Outcome.NOT_APPLIED),),
        "quickbooks_refused",
        failure(NOT_PARSED, "Parsing failed."),
    )


@pytest.mark.parametrize("code", [UNEXPECTED, COM_ERROR, "0x80049999", "gibberish"])
def test_a_write_that_may_have_run_is_in_doubt(code: str) -> None:
    assert judged(WRITE, code) == Verdict(
        State.IN_DOUBT,
        Outcome.UNKNOWN,
        (add(outcome=Outcome.UNKNOWN),),
        "hresult",
        failure(code),
    )


@pytest.mark.parametrize("code", [UNEXPECTED, "0x80049999"])
def test_a_read_that_met_an_unexpected_error_is_tried_again_with_back_off(code: str) -> None:
    pauses = [
        judge_hresult(READ.amend(set_back=n), hresult(code), "", POLICY, NOON).due_at
        for n in range(4)
    ]
    assert pauses == [*(NOON + POLICY.pause(n, "tx-1") for n in range(3)), None]
    assert judged(READ, code) == Verdict(
        State.QUEUED,
        Outcome.PENDING,
        (query(),),
        "transient_error",
        failure(code),
        NOON + POLICY.pause(0, "tx-1"),
        counts=True,
    )
    last = judged(READ.amend(set_back=3), code)
    assert (last.state, last.outcome) == (State.DEAD_LETTERED, Outcome.NOT_APPLIED)
    assert last.reason == "out_of_attempts"


@pytest.mark.parametrize("value", [WRITE, READ, WRITE.amend(set_back=99)])
def test_trouble_of_the_connection_costs_the_job_no_attempt(value: Job) -> None:
    assert judged(value, MODAL) == Verdict(
        State.QUEUED, Outcome.PENDING, value.requests, "modal_dialog", failure(MODAL)
    )


def test_a_read_that_brings_quickbooks_down_each_time_ends_after_its_tries() -> None:
    states = [judged(READ.amend(lost=lost), COM_ERROR).state for lost in range(4)]
    assert states == [State.QUEUED] * 3 + [State.DEAD_LETTERED]


def test_a_read_caught_between_pages_begins_anew() -> None:
    paged = job(requests=(query(outcome=Outcome.APPLIED), query()))
    assert judged(paged, MODAL).requests == (query(), query())


@pytest.mark.parametrize("code", CODES)
def test_a_write_is_never_sent_again_by_itself_unless_it_surely_did_not_run(code: str) -> None:
    verdict = judged(WRITE, code)
    assert (verdict.state is State.IN_DOUBT) is (hresult(code).executed == "unknown")


@pytest.mark.parametrize("code", CODES)
def test_every_hresult_of_the_table_can_be_told_as_trouble_and_as_an_error(code: str) -> None:
    known = hresult(code)
    assert Trouble(known.waiting_reason) in UNSENT_CODES
    assert judged(READ, code).failure == failure(code)
