"""What came back for several jobs in one set, told apart by requestID and settled job by job.

QuickBooks refuses a whole set for one bad request (0x80040400). Then each half goes by
itself, until the bad one stands alone and is judged, and the others are through.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from qbwc_service.domain.jobs import Job
from qbwc_service.domain.records import Record
from qbwc_service.domain.sessions import InFlight, Session
from qbwc_service.domain.states import Outcome, State
from qbwc_service.services import Services
from qbwc_service.steps.changing import Change, Delivered, by_position
from qbwc_service.steps.clearing import OPEN
from qbwc_service.steps.deciding import settle_one
from qbwc_service.store.port import batches
from qbxml.codes.hresults import hresult
from qbxml.recovery.status_checks import answer_document
from qbxml.sets.answer_set import AnswerSet, read_answer


def fits_all(flying: InFlight, jobs: Sequence[Job], delivered: Delivered) -> bool:
    """Whether an answer is to the very set that these jobs share (D10)."""
    if delivered.answers is None or not delivered.answers.answers:
        return True
    numbers = {job.id: job.attempt.number for job in jobs if job.attempt}
    return bool(delivered.ids) and all(
        wire.job_id in flying.jobs and wire.attempt == numbers.get(wire.job_id, wire.attempt)
        for wire in delivered.ids
    )


def decide_all(
    services: Services,
    session: Session,
    jobs: Sequence[Job],
    settled: Sequence[Job],
    delivered: Delivered,
) -> Change:
    """Turn what was delivered into the next values of each job and of the visit.

    `settled` are those jobs of the set of which that was done before, `jobs` the others. The set's
    id is spent when none of them is open any more.
    """
    flying = session.in_flight
    session = session.evolve(in_flight=None, last_call_at=services.now())
    known = hresult(delivered.hresult) if delivered.hresult else None
    if known is not None and known.scope == "request" and known.executed == "no":
        whole = _split(services, session, jobs)
    else:
        whole = _each(services, session, jobs, delivered)
    apart = tuple((job, _alone(after)) for job, after in whole.moved)
    sent = [flying.sent] if flying and flying.sent else []
    open_still = any(job.state in OPEN for job in (*settled, *(after for _, after in apart)))
    spent = () if open_still or delivered.answers is None else _set_ids((*jobs, *settled))
    return replace(whole, moved=apart, dropped=[*whole.dropped, *sent], spent=spent)


def in_parts(change: Change) -> Iterator[list[tuple[Job, Job, list[Record]]]]:
    """Yield the jobs of a set in parts that one save takes: before, after, large texts.

    A job with a large text goes by itself: several together may be more than a store takes.
    """
    small: list[tuple[Job, Job, list[Record]]] = []
    for job, after in change.moved:
        blobs = [blob for blob in change.blobs if blob.id.startswith(f"{job.id}/")]
        if blobs:
            yield [(job, after, blobs)]
        else:
            small.append((job, after, blobs))
    for few in batches(small):
        yield list(few)


def part(delivered: Delivered, job_id: str, first: str) -> Delivered:
    """Return what was delivered for one job: its own answers, as a document of their own."""
    if delivered.answers is None:
        text = delivered.text if job_id == first else f"It is kept with {first}."
        return replace(delivered, text=text)
    ids = tuple(wire for wire in delivered.ids if wire.job_id == job_id)
    return replace(delivered, answers=_own(delivered.answers, job_id), ids=ids)


def _own(answers: AnswerSet, job_id: str) -> AnswerSet:
    mine = by_position(answers, job_id).values()
    texts = (f"{answers.text[answer.tag.start : answer.after]}\n" for answer in mine)
    own = read_answer(answer_document(texts))
    return replace(own, message_set_id=answers.message_set_id, status_code=answers.status_code)


def _each(
    services: Services, session: Session, jobs: Sequence[Job], delivered: Delivered
) -> Change:
    """Settle each job by its own part of the answer."""
    whole = Change(session)
    for job in jobs:
        own = part(delivered, job.id, jobs[0].id)
        one = settle_one(services, whole.session, job, own)
        whole = replace(
            one,
            moved=(*whole.moved, *one.moved),
            blobs=[*whole.blobs, *one.blobs],
            dropped=[*whole.dropped, *one.dropped],
        )
    return whole


def _set_ids(jobs: Sequence[Job]) -> tuple[str, ...]:
    ids = (job.attempt.message_set_id for job in jobs if job.attempt)
    return tuple(dict.fromkeys(id_ for id_ in ids if id_))


def _split(services: Services, session: Session, jobs: Sequence[Job]) -> Change:
    """Queue the jobs of a refused set again, to go in halves. QuickBooks ran none of them."""
    moved = []
    for job in jobs:
        again = job.moved(
            State.QUEUED,
            services.now(),
            reason="set_refused",
            outcome=Outcome.PENDING,
            requests=tuple(line.unanswered(Outcome.PENDING) for line in job.requests),
            batch_limit=max(1, len(jobs) // 2),
        )
        moved.append((job, again))
    return Change(session, tuple(moved))


def _alone(after: Job) -> Job:
    """Return a job that is to go again, so that what befell its set befalls no other with it."""
    if after.state is not State.QUEUED or after.batch_limit is not None:
        return after
    return after.amend(batch_limit=1)
