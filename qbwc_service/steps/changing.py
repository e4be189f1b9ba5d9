"""What one answer brought, and the values that follow from it, not yet saved."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from qbwc_service.domain.connections import Trouble
from qbwc_service.domain.jobs import Attempt, Job, WireId
from qbwc_service.domain.records import Payload, Record
from qbwc_service.domain.sessions import Session
from qbwc_service.services import Services
from qbxml.codes.hresults import Hresult
from qbxml.sets.answer_set import Answer, AnswerSet

STOP = -1
"""The visit is over: the Web Connector asks getLastError and closes."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """What one receiveResponseXML brought. `answers` is None where the text could not be read."""

    text: str
    hresult: str
    message: str
    answers: AnswerSet | None
    ids: tuple[WireId, ...] = ()
    problem: str = ""

    @property
    def job_id(self) -> str | None:
        """Return the job that the answer's requestIDs name, if they agree on one."""
        names = {wire.job_id for wire in self.ids}
        return names.pop() if len(names) == 1 else None


@dataclass(frozen=True, slots=True)
class Change:
    """What follows from an answer, not yet saved.

    `moved`: (before, after) of each job that it was about. `hresult`: what the trouble came from.
    `dropped`: payloads that nothing names any more. `spent`: message-set ids whose records
    QuickBooks may forget once this is saved.
    """

    session: Session
    moved: tuple[tuple[Job, Job], ...] = ()
    blobs: Sequence[Record] = ()
    trouble: Trouble | None = None
    trouble_text: str = ""
    hresult: Hresult | None = None
    stop: str = ""
    dropped: Sequence[Payload] = ()
    spent: tuple[str, ...] = ()


def stopped(session: Session, change: Change, known: Hresult, message: str) -> Change:
    """End the visit after an HRESULT that speaks of the connection, not of the request."""
    if known.scope != "connection":
        return change
    text = " ".join(part for part in (message or known.meaning, known.fix) if part)
    trouble = Trouble(known.waiting_reason)
    return replace(
        change,
        session=session.amend(last_error=text, percent=STOP),
        trouble=trouble,
        trouble_text=text,
        hresult=known,
        stop=text,
    )


def by_position(answers: AnswerSet, job_id: str) -> dict[int, Answer]:
    """Return the answers to a job by the position of their request in its set, from 1."""
    named = [(WireId.parse(answer.request_id), answer) for answer in answers.answers]
    return {
        wire.position: answer
        for wire, answer in named
        if wire is not None and wire.job_id == job_id
    }


def keep_page(
    services: Services, job: Job, attempt: Attempt, answers: AnswerSet
) -> tuple[Payload, list[Record]]:
    """Keep the answer with the caller's own requestIDs put back in (D10).

    Pages stand apart from their job, which is written anew with each of them.
    """
    page = len(attempt.pages) + 1
    own = {
        str(WireId(job.id, attempt.number, page, position)): line.request_id
        for position, line in enumerate(job.requests, 1)
    }
    text = answers.restore(own, own_ids=job.own_message_set_id)
    apart = bool(attempt.pages) or any(answer.continues for answer in answers.answers)
    name = blob_name(job, f"answer.{attempt.number}.{page}")
    return services.payloads.keep(name, text, apart=apart)


def blob_name(job: Job, what: str) -> str:
    """Return a name for a text of a job that no earlier one has: each is saved with its job.

    The same bytes may go twice and be answered twice, and questions begin anew in a new epoch.
    """
    return f"{job.id}/{what}.v{job.version}"
