"""Moving house: everything leaves one store and comes into another, and only one of them sends.

An export ends by disabling its source; an import opens a new epoch (D22), so that an unfinished
write which the source may have sent after all is in doubt: QuickBooks is asked about it first.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice

from qbwc_service.domain.connections import Change, Connection, Depth, Presence
from qbwc_service.domain.deliveries import Delivery
from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.domain.events import Event, of_job
from qbwc_service.domain.feeds import Known, Progress
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.keys import ApiKey, Tenant
from qbwc_service.domain.operators import ConsoleSession
from qbwc_service.domain.records import Record
from qbwc_service.domain.schedules import Schedule
from qbwc_service.domain.sessions import Session, SpentIds
from qbwc_service.domain.states import State
from qbwc_service.domain.webhooks import Endpoint, Post
from qbwc_service.services import Services
from qbwc_service.steps import connections
from qbwc_service.steps.handing_out import EXPORT, hold_post, leave_post
from qbwc_service.steps.keys import operator
from qbwc_service.steps.restore import in_new_epoch, pages, still_spent
from qbwc_service.store import places
from qbwc_service.store.codec import NAMES, encode
from qbwc_service.store.port import SAVE_LIMIT, Key, StaleError

EXPORTED = "disabled by export"
IMPORTED = "enabled by import"
SWITCHES = (EXPORTED, IMPORTED, "disabled", "enabled")
"""Lines of a connection's timeline that say whether it may send."""
REASON = "imported"
LAST = (Tenant, ApiKey, Connection, Presence)
BATCH_CHARACTERS = 1_000_000
"""Of one load: a DynamoDB transaction takes 4 MB."""
NEVER = datetime.min.replace(tzinfo=UTC)
"""For records in which no moment is noted when they move on."""
LOOKED_AT = 100_000
"""Names of records that are held at a time to see whether all of them are in the file."""
BEFORE_EVENTS = (Delivery, Endpoint)
ORDER: tuple[Callable[[Record], bool], ...] = (
    lambda record: isinstance(record, Job),
    lambda record: isinstance(record, Schedule),
    lambda record: isinstance(record, BEFORE_EVENTS),
    lambda record: not isinstance(record, (Job, Schedule, Post, *BEFORE_EVENTS, *LAST)),
    lambda record: isinstance(record, LAST),
)
"""What is loaded first, next and last. Payloads come behind their jobs and schedules, since one
without is swept away, schedules behind the jobs that their runs are judged by, and events behind
their deliveries, since one without is handed out; with the last, the clock, polls and callers begin
to act on the rest."""
KEPT = (
    Tenant,
    ApiKey,
    ConsoleSession,
    Depth,
    SpentIds,
    Schedule,
    Known,
    Progress,
    Event,
    Post,
)
"""Where one is there already it stays: it was made before the import, or used, counted or run
since."""
IMPORT = "import"
"""In place of a server, while an import runs."""
SHOWN = 3
SPOKEN = {Job: "transaction", Session: "visit"}

Source = Callable[[], Iterable[Record]]
"""Returns the records from the first each time it is called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """What an import did: records written, those found there, writes that are in doubt."""

    written: int
    present: int
    in_doubt: int
    enabled: int


def shut_down(services: Services) -> int:
    """Disable every connection, so that only the new place will send (D22); return how many.

    Its timeline says so, and thereby that an import is to enable it again. Webhooks wait too:
    the new place sends those that are not sent yet; or this one, once a connection is enabled.
    """
    hold_post(services, EXPORT)
    return _switch_all(services, lambda one: not one.disabled, EXPORTED, disabled=True)


def in_flight(services: Services) -> int:
    """Return how many sets are at QuickBooks, whose answers would come to this store."""
    return sum(
        isinstance(session, Session)
        and session.in_flight is not None
        and session.in_flight.job_id is not None
        for sessions in pages(services, places.OPEN_SESSIONS)
        for session in sessions
    )


def outgoing(services: Services) -> Iterator[Record]:
    """Yield every record of a store that was shut down.

    Refuses, at the end at the latest, when a connection was made or enabled meanwhile.
    """
    for record in services.store.export():
        if isinstance(record, Connection):
            _refuse_open(record)
        yield record
    for connection in all_connections(services):
        _refuse_open(connection)


def bring_in(services: Services, source: Source) -> Arrived:
    """Write all that `source` returns, in a new epoch, and enable what the export had disabled.

    What broke off can be done again. Refuses a store that holds anything else, or another value.
    """
    _refuse_strangers(services, source)
    count: Counter[str] = Counter()
    posts = [one for one in source() if isinstance(one, Post)]
    # Of what comes in nothing is handed out meanwhile, and nothing that was handed out there.
    there = hold_post(services, IMPORT, posts[0].position if posts else "")
    count["present" if there else "written"] += len(posts)
    try:
        for wanted in ORDER:
            for part in _parts(filter(wanted, source())):
                if spent := still_spent(part):
                    _load(services, spent)
                count.update(_load(services, part))
    except Refusal:
        leave_post(services, IMPORT)
        raise
    leave_post(services, IMPORT)
    enabled = _switch_all(services, was_exported, IMPORTED, disabled=False)
    return Arrived(
        written=count["written"],
        present=count["present"],
        in_doubt=count["in_doubt"],
        enabled=enabled,
    )


def all_connections(services: Services) -> Iterator[Connection]:
    """Read every tenant's connections."""
    for presences in pages(services, places.PRESENCES):
        found = services.store.get(*(Key(Connection, presence.id) for presence in presences))
        yield from (one for one in found if isinstance(one, Connection))


def _switch_all(
    services: Services, wanted: Callable[[Connection], bool], what: str, *, disabled: bool
) -> int:
    count = 0
    for connection in filter(wanted, all_connections(services)):
        caller = operator(connection.tenant_id)
        connections.change(services, caller, connection.id, {"disabled": disabled}, what)
        count += 1
    return count


def was_exported(connection: Connection) -> bool:
    """Whether it is disabled because of an export, not because a person wanted it so."""
    switched = [change.what for change in connection.timeline if change.what in SWITCHES]
    return connection.disabled and switched[-1:] == [EXPORTED]


def _refuse_open(connection: Connection) -> None:
    if not connection.disabled:
        raise Refusal(
            Code.INVALID_STATE,
            f"Connection {connection.id} was made or enabled while the export ran.",
            fix="Export again: what is sent from here now would be missing there.",
        )


def _refuse_strangers(services: Services, source: Source) -> None:
    """Refuse unless all that the store holds is in the file: then an import broke off."""
    there = (_name(record) for record in services.store.export() if not isinstance(record, KEPT))
    while names := set(islice(there, LOOKED_AT)):
        names.difference_update(map(_name, source()))
        if names:
            some = ", ".join(f"{kind} {id_}" for kind, id_ in sorted(names)[:SHOWN])
            more = " and more" if len(names) > SHOWN else ""
            raise Refusal(
                Code.INVALID_STATE,
                f"The database holds what is not in the file: {some}{more}.",
                fix="Import into an empty one.",
            )


def _name(record: Record) -> tuple[str, str]:
    kind = type(record)
    return SPOKEN.get(kind, NAMES[kind].replace("_", " ")), record.id


def _parts(records: Iterable[Record]) -> Iterator[list[Record]]:
    """Return the records in parts that one load takes."""
    part: list[Record] = []
    size = 0
    for record in records:
        more = len(encode(record))
        if part and (len(part) == SAVE_LIMIT or size + more > BATCH_CHARACTERS):
            yield part
            part, size = [], 0
        part.append(record)
        size += more
    if part:
        yield part


def _load(services: Services, records: Sequence[Record]) -> Counter[str]:
    now = services.now()
    fresh = [in_new_epoch(record, now, REASON) for record in records]
    count = Counter(in_doubt=sum(map(_doubted, records, fresh)))
    try:
        services.store.load(*fresh, *_news(records, fresh))
    except StaleError:
        missing, pairs = _missing(services, records), zip(records, fresh, strict=True)
        absent = [pair for pair, new in zip(pairs, missing, strict=True) if new]
        fresh = [after for _, after in absent]
        services.store.load(*fresh, *_news([before for before, _ in absent], fresh))
    count.update(written=len(fresh), present=len(records) - len(fresh))
    return count


def _news(before: Sequence[Record], after: Sequence[Record]) -> list[Event]:
    """Return the events of jobs that come in otherwise than they went out."""
    return [
        event
        for old, new in zip(before, after, strict=True)
        if isinstance(old, Job) and isinstance(new, Job)
        for event in of_job(old, new)
    ]


def _doubted(before: Record, after: Record) -> bool:
    return before is not after and isinstance(after, Job) and after.state is State.IN_DOUBT


def _missing(services: Services, records: Sequence[Record]) -> list[bool]:
    """Return of each whether it is not there; refuse where another value is."""
    found = services.store.get(*(Key(type(record), record.id) for record in records))
    for record, there in zip(records, found, strict=True):
        if there is not None and not _came_from(there, record):
            kind, id_ = _name(record)
            raise Refusal(
                Code.INVALID_STATE,
                f"The database holds another value of {kind} {id_} than the file.",
                fix="Import into an empty one.",
            )
    return [there is None for there in found]


def _came_from(there: Record, record: Record) -> bool:
    """Whether an earlier try of the same import left this."""
    if isinstance(there, KEPT):
        return True
    if isinstance(there, Connection):
        return there in (record, _enabled(record, there.timeline[-1:]))
    then = there.updated_at if isinstance(there, Job) else NEVER
    return there == in_new_epoch(record, then, REASON)


def _enabled(record: Record, change: Sequence[Change]) -> Record | None:
    if not isinstance(record, Connection) or [one.what for one in change] != [IMPORTED]:
        return None
    return record.changed(change[0], disabled=False)
