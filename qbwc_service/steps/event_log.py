"""The log of events, read from where a reader left off.

A cursor is the name of the last event that was looked at. Names rise in the order of the saves;
where a store cannot promise that at once, the log trails by as long as it takes.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from qbwc_service.domain.errors import Code, Refusal, not_found
from qbwc_service.domain.events import PREFIX, Event
from qbwc_service.domain.keys import Scope
from qbwc_service.domain.records import iso
from qbwc_service.ids import ALL_CHARACTERS, CROCKFORD, first_of_moment
from qbwc_service.services import Services
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.endpoint_rules import type_problem
from qbwc_service.store import places
from qbwc_service.store.port import Key, Range
from qbxml.problems import Problem

LOOKED_AT = 1_000
"""Events that one call looks through; where few of them are wanted the next call goes on."""
NOW = "now"
BEGINNING = PREFIX + CROCKFORD[0] * ALL_CHARACTERS
"""A cursor before every event: where a log is empty, all that comes is still to be read."""
NEXT = "\x00"
"""Behind a sort text it makes the very next one."""


@dataclass(frozen=True, slots=True)
class Page:
    """Events in order, where to go on, and whether more is there already."""

    events: tuple[Event, ...]
    after: str
    more: bool


def read(
    services: Services,
    caller: Caller,
    *,
    after: str = "",
    types: Sequence[str] = (),
    connection_id: str | None = None,
    limit: int = 100,
) -> Page:
    """Return the events behind a cursor; "" is the beginning, "now" the end of the log."""
    caller.need(Scope.READ)
    _check_types(types)
    if after == NOW:
        end = _end(services, f"{caller.tenant_id}/")
        return Page((), _last(services, caller.tenant_id, end) or BEGINNING, more=False)
    _check(after)
    events = behind(services, caller.tenant_id, after, LOOKED_AT)
    fitting = [one for one in events if _fits(one, types, connection_id)]
    kept = fitting[:limit]
    whole = len(fitting) <= limit
    seen = events[-1] if whole and events else (kept[-1] if kept else None)
    more = not whole or len(events) == LOOKED_AT
    return Page(tuple(kept), seen.name if seen else after, more)


def find(services: Services, caller: Caller, name: str) -> Event:
    """Return the tenant's event of this name, or refuse with 404."""
    caller.need(Scope.READ)
    (found,) = services.store.get(Key(Event, f"{caller.tenant_id}/{name}"))
    if not isinstance(found, Event) or found.tenant_id != caller.tenant_id:
        raise not_found("event", name)
    return found


@dataclass(frozen=True, slots=True)
class Latest:
    """Events, the newest first, and before which one to go on, None at the beginning."""

    events: tuple[Event, ...]
    before: str | None


def latest(
    services: Services,
    caller: Caller,
    *,
    before: str = "",
    types: Sequence[str] = (),
    limit: int = 100,
) -> Latest:
    """Return the events before a cursor, for people: the newest first, "" is the end of the log.

    A page may be short, and yet go on: where few of those that were looked at are wanted.
    """
    caller.need(Scope.READ)
    _check_types(types)
    _check(before)
    owner = f"{caller.tenant_id}/"
    end = owner + before if before else _end(services, owner)
    wanted = Range(places.events(caller.tenant_id), "", end, LOOKED_AT, newest_first=True)
    (found,) = services.store.select(wanted)
    events = [one for one in found if isinstance(one, Event)]
    fitting = [one for one in events if not types or _is_of(one, types)]
    if len(fitting) > limit:
        return Latest(tuple(fitting[:limit]), fitting[limit - 1].name)
    return Latest(tuple(fitting), events[-1].name if len(events) == LOOKED_AT else None)


def behind(services: Services, tenant_id: str, after: str, limit: int) -> list[Event]:
    """Return a tenant's next events behind a cursor, those before which no other can come."""
    owner = f"{tenant_id}/"
    start = owner + after + NEXT if after else ""
    wanted = Range(places.events(tenant_id), start, _end(services, owner), limit)
    (found,) = services.store.select(wanted)
    return [one for one in found if isinstance(one, Event)]


def _check_types(types: Sequence[str]) -> None:
    problems = [wrong for name in types if (wrong := type_problem(name, "type"))]
    if problems:
        raise Refusal(
            Code.INVALID_REQUEST,
            "; ".join(f"{one.path}: {one.message}" for one in problems),
            problems=problems,
            fix=problems[0].fix,
        )


def _fits(event: Event, types: Sequence[str], connection_id: str | None) -> bool:
    if event.only_for is not None or connection_id not in (None, event.connection_id):
        return False
    return not types or _is_of(event, types)


def _is_of(event: Event, types: Sequence[str]) -> bool:
    kind = event.type.partition(".")[0]
    return any(one in (event.type, f"{kind}.*", "*") for one in types)


def _end(services: Services, owner: str) -> str:
    settles = services.store.log_settles
    return first_of_moment(owner + PREFIX, services.now() - settles) if settles else ""


def _last(services: Services, tenant_id: str, end: str) -> str:
    (found,) = services.store.keys(
        Range(places.events(tenant_id), "", end, limit=1, newest_first=True)
    )
    return found[0].id.partition("/")[2] if found else ""


def _check(after: str) -> None:
    digits = after.removeprefix(PREFIX)
    sound = len(digits) == ALL_CHARACTERS and set(digits) <= set(CROCKFORD)
    if after and not (after.startswith(PREFIX) and sound):
        raise Refusal(
            Code.INVALID_REQUEST,
            "after: this is no cursor.",
            problems=[Problem("this is no cursor", path="after", fix=_CURSOR)],
            fix=_CURSOR,
        )


_CURSOR = 'Send next_after of an earlier answer as it is, "now", or leave it out for the beginning.'


def summary(event: Event) -> dict[str, str]:
    """Return what names an event."""
    return {"id": event.name, "type": event.type, "timestamp": iso(event.at)}
