"""A dry run: what a submission would become and what is said of it; nothing is queued."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from qbwc_service.domain.connections import Connection
from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.domain.keys import Scope
from qbwc_service.services import Services
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.checking import Checked, judged, read
from qbwc_service.steps.choosing import find_connection
from qbwc_service.steps.endpoint_rules import unreachable
from qbwc_service.steps.fitting import never_fitting
from qbwc_service.steps.idempotency import fingerprint_of, taken
from qbwc_service.steps.predecessors import Naming, against, all_named
from qbwc_service.steps.submit import Submission
from qbxml.check.validating import frame_problems
from qbxml.problems import Problem
from qbxml.sets.request_set import RequestSet

PLACES = {Code.INVALID_STATE: "connection_id", Code.PAYLOAD_TOO_LARGE: "body"}
"""Where a refusal of the whole set has its place."""


@dataclass(frozen=True, slots=True)
class Compiled:
    """What was found, and the document as QuickBooks would get it; None if its frame is broken.

    `unfit` is what the service itself would refuse at once, though the document may be right. The
    requestIDs are the caller's, or the requests' numbers; what is added when it leaves (ids,
    pages, ExternalGUID) is not in it.
    """

    checked: Checked
    document: str | None
    unfit: tuple[Problem, ...] = ()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return all for which a submission would be refused."""
        return (*self.checked.findings.problems, *self.unfit)


def compiled(services: Services, caller: Caller, submission: Submission) -> Compiled:
    """Return what would be sent. Raises Refusal for what is no XML, or for no such connection."""
    caller.need(Scope.WRITE)
    connection = find_connection(services, caller, submission.connection_id)
    fix = connection.fix if submission.fix is None else submission.fix
    checked = judged(services, connection, submission.qbxml, fix=fix, telling=True)
    if not submission.validate:
        checked = _left_to_quickbooks(services, submission.qbxml, checked)
    requests = checked.requests
    if requests is None:
        return Compiled(checked, None)
    ids = [each.request_id or str(number) for number, each in enumerate(requests.requests, 1)]
    text = requests.wire(version=checked.version, request_ids=ids, message_set_id=None)
    asked = checked.asked or requests
    return Compiled(checked, text, tuple(_unfit(services, connection, submission, requests, asked)))


def _left_to_quickbooks(services: Services, sent: str | bytes, checked: Checked) -> Checked:
    """Return the same where QuickBooks is to judge: only the frame's problems are some."""
    frame: Sequence[Problem] = ()
    found = checked.findings
    if checked.requests is None:
        broken = frame_problems(read(services, sent, uploaded=True), for_service=True)
        frame = [one for one in found.problems if one in broken] or found.problems
    others = tuple(one for one in found.problems if one not in frame)
    told = replace(found, problems=tuple(frame), warnings=(*others, *found.warnings))
    return replace(checked, findings=told)


def _unfit(
    services: Services,
    connection: Connection,
    submission: Submission,
    requests: RequestSet,
    asked: RequestSet,
) -> list[Problem]:
    """Return what a submission of it would be refused for, but for what is only so just now.

    `asked` are the requests before they were mended.
    """
    problems = [
        Problem(refusal.detail, path=PLACES[refusal.code], fix=refusal.fix)
        for refusal in never_fitting(services.settings, connection, requests)
    ]
    problems += unreachable(services, submission.callback_url)
    try:
        after = all_named(submission.after, requests)
    except Refusal as refusal:
        return [*problems, Problem(refusal.detail, path="after", fix=refusal.fix)]
    naming = Naming(
        tenant_id=connection.tenant_id,
        connection_id=connection.id,
        after=after,
        written_in=submission.written_in,
    )
    problems += against(services, naming, requests)
    fingerprint = fingerprint_of(connection.id, asked, after)
    used = taken(services, connection.tenant_id, submission.idempotency_key, fingerprint)
    if used is not None:
        told = f"{used.detail} It is {used.extra['transaction_id']}."
        problems.append(Problem(told, path="idempotency_key", fix=used.fix))
    return problems
