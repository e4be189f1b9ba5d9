"""The answer that was lost, put together again from what QuickBooks kept and from the objects."""

from qbwc_service.domain.jobs import Job, RequestLine
from qbwc_service.domain.recovery import Recovery
from qbwc_service.services import Services
from qbwc_service.steps.changing import by_position
from qbwc_service.steps.sending import submitted_by
from qbxml.recovery.status_checks import Stub, answer_document, as_answer, stub_answer, stub_of
from qbxml.sets.answer_set import Answer, AnswerSet, read_answer
from qbxml.sets.request_set import Request
from qbxml.sets.tags import start_tag


def rebuilt(
    services: Services,
    job: Job,
    recovery: Recovery,
    lines: tuple[RequestLine, ...],
    fetched: AnswerSet | None,
    kept: AnswerSet | None = None,
) -> str:
    """Return the whole answer document as the caller would have got it.

    `kept`: QuickBooks' record of the set, where it is in hand and its text is not saved yet.
    A request whose object was not fetched is answered with what QuickBooks kept of it: its status
    and ids. One that QuickBooks left out is left out here.
    """
    if kept is None and recovery.stubs:
        kept = read_answer(services.payloads.text(recovery.stubs))
    stubs = by_position(kept, job.id) if kept else {}
    objects = by_position(fetched, job.id) if fetched else {}
    answers = []
    for position, (line, request) in enumerate(
        zip(lines, submitted_by(services, job).requests, strict=True), 1
    ):
        stub = _stub(kept, stubs.get(position)) or _named(recovery, position)
        if fetched is not None and position in objects:
            answers.append(_whole(request, line, fetched, objects[position], stub))
        elif line.status_code is not None:
            answers.append(stub_answer(request, _status(line), stub))
    return answer_document(answers)


def _whole(
    request: Request, line: RequestLine, fetched: AnswerSet, answer: Answer, stub: Stub | None
) -> str:
    if line.writes:
        whole = as_answer(request, _status(line), fetched, answer)
        return stub_answer(request, _status(line), stub) if whole is None else whole
    attributes = {**answer.tag.attributes, "requestID": request.request_id}
    opening = start_tag(answer.type, attributes.items(), closed=answer.tag.closed)
    return f"{opening}{fetched.text[answer.tag.end : answer.after]}\n"


def _stub(kept: AnswerSet | None, answer: Answer | None) -> Stub | None:
    return stub_of(kept, answer) if kept is not None and answer is not None else None


def _named(recovery: Recovery, position: int) -> Stub | None:
    found = next((one for one in recovery.found if one.position == position), None)
    return Stub(found.name, found.id, None, None) if found else None


def _status(line: RequestLine) -> tuple[int, str, str]:
    return line.status_code or 0, line.severity, line.message
