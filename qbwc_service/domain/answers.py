"""What QuickBooks' answer means for the job: pure decisions, by code, never by severity or text.

The tables are `qbxml.codes.statuses` and `qbxml.codes.hresults`; the rules are D1, D2 and D18.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from qbwc_service.domain.backoff import backoff
from qbwc_service.domain.errors import Code
from qbwc_service.domain.jobs import Failure, Job, RequestLine
from qbwc_service.domain.partly import place_in, to_send_again
from qbwc_service.domain.states import Outcome, State
from qbxml.codes import statuses
from qbxml.codes.hresults import Hresult
from qbxml.sets.answer_set import Answer

NOT_PROCESSED = 3231
"""QuickBooks' code for a request it skipped, since one before it had failed."""


GIVEN_UP = "The service does not try it again by itself: first close what is open in QuickBooks."
"""What to do about a passing cause that did not pass, where the tables say to wait."""


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """How often transient errors (`retries`) and lost answers of reads (`lost`) are tried again.

    `narrow`: an answer may be lost because it is too large to arrive, as it is on Lambda.
    """

    retries: int
    lost: int
    first: timedelta
    ceiling: timedelta
    narrow: bool = False

    def pause(self, times: int, name: str) -> timedelta:
        """Return the pause of this job after `times` set-backs so far: 1, 2, 4 … s, spread."""
        return backoff(self.first, self.ceiling, times, name)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Where the job goes next. `due_at` is set where it waits before another attempt.

    `counts`: a transient error used up one of its retries; `lost`: an answer was lost (D18).
    """

    state: State
    outcome: Outcome
    requests: tuple[RequestLine, ...]
    reason: str
    failure: Failure | None = None
    due_at: datetime | None = None
    counts: bool = False
    lost: bool = False


def judge(job: Job, answers: Mapping[int, Answer], policy: RetryPolicy, now: datetime) -> Verdict:
    """Decide from QuickBooks' answers, given by the request's position in the set, from 1."""
    return judge_lines(job, read_lines(job, answers), policy, now)


def judge_lines(
    job: Job, lines: tuple[RequestLine, ...], policy: RetryPolicy, now: datetime
) -> Verdict:
    """Decide from what is known of each request of the set."""
    outcome = combine(lines)
    failed = _first_failed(lines)
    if outcome is Outcome.UNKNOWN and job.writes:
        return Verdict(State.IN_DOUBT, outcome, lines, "answer_incomplete", _incomplete())
    if outcome is Outcome.UNKNOWN:
        return judge_lost(job, policy, "answer_incomplete", _incomplete())
    if outcome is Outcome.APPLIED or failed is None:
        return Verdict(State.SUCCEEDED, Outcome.APPLIED, lines, "answered")
    code = failed.status_code or 0
    again = statuses.transient(code, failed.message) and outcome is Outcome.NOT_APPLIED
    # The caller's own message-set id cannot go twice after an answer (D3): that is theirs to do.
    again = again and not job.own_message_set_id
    failure = _quickbooks_said(lines, failed, code, again=again)
    if again:
        known = statuses.status(code).retries
        limit = policy.retries if known is None else min(known, policy.retries)
        return _again_or_end(job, lines, failure, replace(policy, retries=limit), now)
    return Verdict(State.FAILED, outcome, lines, "quickbooks_refused", failure)


def judge_hresult(
    job: Job, known: Hresult, message: str, policy: RetryPolicy, now: datetime
) -> Verdict:
    """Decide from an HRESULT that came instead of an answer to the whole set.

    Where QuickBooks may have run the set, a write is in doubt, and a read whose visit ends with
    it is counted as lost: one that brings QuickBooks down each time must not go round for ever.
    """
    failure = Failure(
        code=Code(known.error_code),
        message=message or known.meaning,
        component="quickbooks",
        hresult=known.code,
        fix=known.fix,
        again=known.kind != "permanent",
    )
    if known.executed != "no" and (job.writes or known.scope == "connection"):
        return judge_lost(job, policy, "hresult", failure)
    if known.scope == "connection":
        afresh = _afresh(job.requests)
        return Verdict(State.QUEUED, Outcome.PENDING, afresh, known.waiting_reason, failure)
    lines = job.ended(Outcome.NOT_APPLIED)
    if known.kind == "transient":
        return _again_or_end(job, lines, failure, policy, now)
    return Verdict(State.FAILED, Outcome.NOT_APPLIED, lines, "quickbooks_refused", failure)


def judge_lost(
    job: Job, policy: RetryPolicy, reason: str, failure: Failure | None = None
) -> Verdict:
    """Decide about a set whose answer never came: a write is in doubt, a read goes again (D18)."""
    if job.writes:
        lines = job.ended(Outcome.UNKNOWN)
        return Verdict(State.IN_DOUBT, Outcome.UNKNOWN, lines, reason, failure)
    if job.lost < policy.lost:
        afresh = _afresh(job.requests)
        return Verdict(State.QUEUED, Outcome.PENDING, afresh, reason, failure, lost=True)
    ended = failure or _never_came(job, policy)
    lines = job.ended(Outcome.NOT_APPLIED)
    return Verdict(State.DEAD_LETTERED, Outcome.NOT_APPLIED, lines, reason, ended, lost=True)


def judge_endless(job: Job) -> Verdict:
    """End a query whose pages do not come to an end; what came is kept."""
    failure = Failure(
        code=Code.ANSWER_TOO_LARGE,
        message="The answer is larger, or has more pages, than is kept.",
        fix="Narrow the query, or ask for larger pages with MaxReturned.",
    )
    lines = tuple(line.unanswered(Outcome.NOT_APPLIED) for line in job.requests)
    return Verdict(State.FAILED, Outcome.NOT_APPLIED, lines, "too_many_pages", failure)


def combine(lines: Iterable[RequestLine]) -> Outcome:
    """Return the outcome of a whole set from its requests' (D1)."""
    outcomes = {line.outcome for line in lines}
    if Outcome.UNKNOWN in outcomes:
        return Outcome.UNKNOWN
    if len(outcomes) == 1:
        return outcomes.pop()
    return Outcome.PARTLY_APPLIED


def read_lines(job: Job, answers: Mapping[int, Answer]) -> tuple[RequestLine, ...]:
    """Return the set's requests with what these answers say of them."""
    lines: list[RequestLine] = []
    stopped = False
    for position, request in enumerate(job.requests, 1):
        line = _line(request, answers.get(position), stopped=stopped and job.stops_on_error)
        stopped = stopped or line.outcome is Outcome.NOT_APPLIED
        lines.append(line)
    return tuple(lines)


def _line(request: RequestLine, answer: Answer | None, *, stopped: bool) -> RequestLine:
    if answer is None and request.outcome is Outcome.APPLIED:
        return request  # answered on an earlier page
    if answer is None or answer.status_code is None:
        # After a failure under stopOnError QuickBooks leaves out what it did not process.
        return request.unanswered(Outcome.NOT_APPLIED if stopped else Outcome.UNKNOWN)
    done = statuses.applied(answer.status_code, writes=request.writes, severity=answer.severity)
    return replace(
        request,
        outcome=Outcome(done),
        status_code=answer.status_code,
        severity=answer.severity,
        message=answer.message,
    )


def _first_failed(lines: Sequence[RequestLine]) -> RequestLine | None:
    failed = [line for line in lines if line.outcome is Outcome.NOT_APPLIED]
    told = [line for line in failed if line.status_code not in (None, NOT_PROCESSED)]
    return next(iter(told or failed), None)


def _quickbooks_said(
    lines: Sequence[RequestLine], line: RequestLine, code: int, *, again: bool
) -> Failure:
    known = statuses.status(code)
    said = line.message or known.meaning
    ended = not again and statuses.transient(code, line.message)
    fix = GIVEN_UP if ended else known.fix
    return Failure(
        code=Code.QB_ERROR,
        message=f"{place_in(lines, line)}{said}",
        component="quickbooks",
        qb_code=line.status_code,
        qb_severity=line.severity or None,
        qb_message=line.message or None,
        fix=f"{fix} {to_send_again(lines)}".strip(),
        again=again,
    )


def _never_came(job: Job, policy: RetryPolicy) -> Failure:
    return Failure(
        code=Code.ANSWER_TOO_LARGE if policy.narrow else Code.SHIM_TIMEOUT,
        message=f"Sent {job.lost + 1} times, and no answer came back.",
        component="web_connector",
        fix="Narrow the query (dates, MaxReturned, IncludeRetElement) and submit it again.",
        again=not policy.narrow,
    )


def _incomplete() -> Failure:
    return Failure(
        code=Code.QB_ERROR,
        message="QuickBooks' answer does not say what became of every request.",
        component="quickbooks",
    )


def _again_or_end(
    job: Job,
    lines: tuple[RequestLine, ...],
    failure: Failure,
    policy: RetryPolicy,
    now: datetime,
) -> Verdict:
    if job.set_back >= policy.retries:
        told = replace(failure, fix=GIVEN_UP)
        return Verdict(State.DEAD_LETTERED, Outcome.NOT_APPLIED, lines, "out_of_attempts", told)
    due_at = now + policy.pause(job.set_back, job.id)
    afresh = _afresh(lines)
    return Verdict(
        State.QUEUED, Outcome.PENDING, afresh, "transient_error", failure, due_at, counts=True
    )


def _afresh(lines: Iterable[RequestLine]) -> tuple[RequestLine, ...]:
    """Return the lines as before they were sent: what an earlier attempt said is no longer true."""
    return tuple(line.unanswered(Outcome.PENDING) for line in lines)
