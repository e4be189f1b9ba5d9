"""What a caller wants done again and again, before it is a schedule."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from qbwc_service.domain.connections import Change, Connection
from qbwc_service.domain.errors import Refusal
from qbwc_service.domain.jobs import Lane
from qbwc_service.domain.keys import Scope
from qbwc_service.domain.records import Payload
from qbwc_service.domain.schedules import OVERLAP_SECONDS, SCHEDULE, Schedule
from qbwc_service.domain.timing import Timing
from qbwc_service.services import Services
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.choosing import find_connection
from qbwc_service.steps.schedule_requests import Recurring, refuse_unsound
from qbxml.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a caller wants done again and again; `connection_id` None: the tenant's only one."""

    name: str
    request: Recurring
    timing: Timing
    connection_id: str | None = None
    lane: Lane = Lane.STANDARD
    overlap_seconds: int = OVERLAP_SECONDS
    since: datetime | None = None
    paused: bool = False


def planned(caller: Caller, plan: Plan, connection: Connection, now: datetime) -> Schedule:
    """Return a schedule as it is planned, still without its id and its request."""
    return Schedule(
        id=SCHEDULE,
        tenant_id=caller.tenant_id,
        connection_id=connection.id,
        name=plan.name,
        request=Payload(size=0),
        notation=plan.request.notation,
        timing=plan.timing,
        created_at=now,
        lane=plan.lane,
        overlap_seconds=plan.overlap_seconds,
        since=plan.since,
        paused=plan.paused,
        next_at=None if plan.paused else plan.timing.first(now),
        timeline=(Change(at=now, what="created", by=caller.name),),
    )


def unsound(
    services: Services, caller: Caller, plan: Plan, before: Schedule | None = None
) -> Sequence[Problem]:
    """Return what is wrong with the request of a plan, whatever else is; `before` is to have it.

    For forms, which tell all at once; without a connection nothing can be said.
    """
    caller.need(Scope.WRITE)
    if before is None:
        try:
            connection = find_connection(services, caller, plan.connection_id)
        except Refusal:
            return ()
        before = planned(caller, plan, connection, services.now())
    try:
        refuse_unsound(services, caller, plan.request, before.amend(since=plan.since))
    except Refusal as no:
        return no.problems or (Problem(no.detail, fix=no.fix),)
    return ()
