"""What QuickBooks' answers to our questions about a write in doubt mean (D3, D17, D21, D22)."""

from collections.abc import Callable
from dataclasses import replace

from qbwc_service.domain.answers import read_lines
from qbwc_service.domain.jobs import Job, RequestLine
from qbwc_service.domain.recovery import (
    CONTRADICTIONS,
    NO_RECORD,
    STORED,
    Found,
    Recovery,
    Stage,
)
from qbwc_service.domain.sessions import Session
from qbwc_service.domain.states import Outcome, State
from qbwc_service.services import Services
from qbwc_service.steps import concluding
from qbwc_service.steps.asking import UnaskableError, fetches, searches, version_for
from qbwc_service.steps.changing import Change, Delivered, blob_name, by_position, stopped
from qbwc_service.steps.rebuilding import rebuilt
from qbxml.codes.hresults import hresult
from qbxml.codes.statuses import NOTHING_FOUND, applied
from qbxml.recovery.finding import judge
from qbxml.recovery.finding_values import Finding
from qbxml.recovery.status_checks import stub_of
from qbxml.sets.answer_set import Answer, AnswerSet

GONE = (
    "QuickBooks' record says that it was applied, yet the object is not there: it was deleted "
    "since, or the company file was restored from a backup."
)
FOUND_MESSAGE = "Found in QuickBooks after its answer was lost."
MISSING_MESSAGE = "Not found in QuickBooks after its answer was lost."


def answered(services: Services, session: Session, job: Job, delivered: Delivered) -> Change:
    """Take the answer to the question that is in flight, or the HRESULT in its place."""
    moved_on = session.evolve(in_flight=None, last_call_at=services.now())
    recovery = job.recovery
    if job.state is not State.IN_DOUBT or recovery is None:
        return Change(moved_on)  # a person, or a late answer, settled it meanwhile
    if delivered.hresult:
        known = hresult(delivered.hresult)
        if known.scope == "connection":
            not_seen = known.executed == "no"
            back = job.evolve(recovery=recovery.unasked()) if not_seen else job
            change = Change(moved_on, ((job, back),))
            return stopped(moved_on, change, known, delivered.message)
        why = f"QuickBooks refused the question: {delivered.message or known.meaning}"
        if known.kind != "permanent":
            return concluding.unanswered(moved_on, why)
        if recovery.stage is Stage.FETCH:  # the outcome is known; only the object is not to be had
            lines = concluding.without_reads(job.requests)
            text = rebuilt(services, job, recovery, lines, None)
            return concluding.settled(services, moved_on, job, lines, text)
        return concluding.person(services, moved_on, job, "question_refused", why)
    if delivered.answers is None:
        return concluding.unanswered(
            moved_on, f"QuickBooks' answer could not be read: {delivered.problem}"
        )
    return _TAKE[recovery.stage](services, moved_on, job, recovery, delivered.answers)


def fits(job: Job, delivered: Delivered) -> bool:
    """Whether an answer is to the question about this job that was asked last (D10)."""
    recovery, attempt, answers = job.recovery, job.attempt, delivered.answers
    if recovery is None or answers is None:
        return True
    if recovery.stage is Stage.CHECK:
        own = attempt.message_set_id if attempt else None
        number = attempt.number if attempt else 0
        named = all(w.attempt == number for w in delivered.ids if w.job_id == job.id)
        return named and answers.message_set_id in (None, own)
    return bool(delivered.ids) and all(
        (wire.job_id, wire.attempt, wire.page) == (job.id, recovery.asked, 0)
        for wire in delivered.ids
    )


def recorded(
    services: Services, session: Session, job: Job, recovery: Recovery, answers: AnswerSet
) -> Change:
    """Take the answers that QuickBooks kept of the set: in short, without the objects."""
    if job.attempt is None:
        raise AssertionError(f"{job.id} was answered but never sent")
    found = by_position(answers, job.id)
    lines = read_lines(job, found)
    stubs, blobs = services.payloads.keep(blob_name(job, "stubs"), answers.text)
    made = tuple(
        Found(position=position, name=stub.name, id=stub.id)
        for position, answer in sorted(found.items())
        if lines[position - 1].outcome is Outcome.APPLIED
        and (stub := stub_of(answers, answer)) is not None
    )
    if recovery.restored:
        lines = tuple(_not_final(line) for line in lines)
    open_still = any(line.writes and line.outcome is Outcome.UNKNOWN for line in lines)
    known = replace(recovery, stubs=stubs, found=made)
    if open_still:
        return concluding.onward(
            services, session, job, known, Stage.SEARCH, "record_incomplete", lines, blobs
        )
    return concluding.known(services, session, job, known, lines, "recorded", answers, blobs)


def _checked(
    services: Services, session: Session, job: Job, recovery: Recovery, answers: AnswerSet
) -> Change:
    code = answers.status_code
    if code == STORED or (code is None and answers.answers):
        return recorded(services, session, job, recovery, answers)
    if code in NO_RECORD:
        return concluding.onward(
            services, session, job, recovery, Stage.SEARCH, f"no_record {code}"
        )
    why = CONTRADICTIONS.get(code or 0, "QuickBooks did not say what it knows of the message set.")
    return concluding.person(services, session, job, f"message_set_status {code or 'missing'}", why)


def _searched(
    services: Services, session: Session, job: Job, recovery: Recovery, answers: AnswerSet
) -> Change:
    """Settle each request by what the search found: all, none, or some of them (D21)."""
    try:
        ways = searches(services, job, recovery, version_for(services, session))
    except UnaskableError as no:
        return concluding.person(services, session, job, no.reason, str(no))
    given = by_position(answers, job.id)
    findings = {
        position: judge(way, answers, given[position])
        for position, way in ways.items()
        if position in given
    }
    unclear = [one.why for one in findings.values() if one.kind == "ambiguous"]
    ids = [(one.id_name, one.id) for one in findings.values() if one.kind == "found" and one.id]
    if len(set(ids)) < len(ids):
        unclear.append("Several requests of the set would be the same record.")
    if unclear or len(findings) < len(ways):
        why = unclear[0] if unclear else "QuickBooks did not answer every part of the search."
        return concluding.person(services, session, job, "search_ambiguous", why)
    lines = tuple(
        _found_line(line, findings.get(position)) for position, line in enumerate(job.requests, 1)
    )
    applied = [line for line in lines if line.writes and line.outcome is Outcome.APPLIED]
    if not applied:
        return _not_there(services, session, job, recovery)
    made = tuple(
        Found(position=position, name=one.id_name, id=one.id)
        for position, one in sorted(findings.items())
        if one.kind == "found" and one.id_name and one.id
    )
    known = replace(recovery, found=(*recovery.found, *made))
    return concluding.known(services, session, job, known, lines, "found")


def _not_there(services: Services, session: Session, job: Job, recovery: Recovery) -> Change:
    """Nothing of it was found: back to the queue if it never left, else the same bytes again."""
    if not recovery.unsent and job.attempt is not None and job.attempt.sent is not None:
        return concluding.onward(services, session, job, recovery, Stage.REPEAT, "not_found")
    back = job.moved(
        State.QUEUED,
        services.now(),
        reason="not_found",
        outcome=Outcome.PENDING,
        requests=tuple(line.unanswered(Outcome.PENDING) for line in job.requests),
        recovery=None,
        doubt_contact_at=None,
        batch_limit=1 if job.attempt and job.attempt.siblings else job.batch_limit,
    )
    return concluding.moved(services, session, job, back)


def _fetched(
    services: Services, session: Session, job: Job, recovery: Recovery, answers: AnswerSet
) -> Change:
    """Put the objects where the lost answer would have had them, and settle the job."""
    given = by_position(answers, job.id)
    wanted = fetches(services, job, recovery, version_for(services, session))
    made = {one.position for one in recovery.found} & wanted.keys()
    gone = {position for position in made if _gone(given.get(position))}
    if gone:
        open_again = tuple(
            line.unanswered(Outcome.UNKNOWN) if position in gone else line
            for position, line in enumerate(job.requests, 1)
        )
        unclear = job.amend(requests=open_again)
        return concluding.person(services, session, unclear, "object_gone", GONE)
    lines = tuple(
        line if line.writes or position not in given else _read_again(line, given[position])
        for position, line in enumerate(job.requests, 1)
    )
    text = rebuilt(services, job, recovery, lines, answers)
    return concluding.settled(services, session, job, lines, text)


def _found_line(line: RequestLine, finding: Finding | None) -> RequestLine:
    if finding is None:
        return line
    there = finding.kind == "found"
    return replace(
        line,
        outcome=Outcome.APPLIED if there else Outcome.NOT_APPLIED,
        status_code=0 if there else None,
        severity="Info" if there else "",
        message=FOUND_MESSAGE if there else MISSING_MESSAGE,
    )


def _not_final(line: RequestLine) -> RequestLine:
    """Return a write that this attempt did not do as unknown: a later one, lost here, may have."""
    done = not line.writes or line.outcome is Outcome.APPLIED
    return line if done else line.unanswered(Outcome.UNKNOWN)


def _gone(answer: Answer | None) -> bool:
    """Whether a query by id found no object; a warning beside the object (530) is no such thing."""
    return answer is None or (
        answer.status_code in NOTHING_FOUND
        or applied(answer.status_code, writes=False, severity=answer.severity) != "applied"
    )


def _read_again(line: RequestLine, answer: Answer) -> RequestLine:
    done = applied(answer.status_code, writes=False, severity=answer.severity)
    return replace(
        line,
        outcome=Outcome(done),
        status_code=answer.status_code,
        severity=answer.severity,
        message=answer.message,
    )


_Take = Callable[[Services, Session, Job, Recovery, AnswerSet], Change]
_TAKE: dict[Stage, _Take] = {
    Stage.CHECK: _checked,
    Stage.SEARCH: _searched,
    Stage.FETCH: _fetched,
}
