"""Setting up connections: create, change, rotate, switch off and on, delete."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from qbwc_service.domain.breaker import forget, looked_into
from qbwc_service.domain.budgets import NOTHING_USED, Usage
from qbwc_service.domain.connections import Change, Connection, Depth, Presence
from qbwc_service.domain.errors import Code, Refusal, not_found
from qbwc_service.domain.jobs import Lane
from qbwc_service.domain.keys import Scope, hash_secret
from qbwc_service.domain.records import Record
from qbwc_service.domain.waits import queue_topic
from qbwc_service.logs import event, note
from qbwc_service.services import Services
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.connection_names import refuse_taken
from qbwc_service.steps.contact import in_touch
from qbwc_service.steps.gating import find_usage
from qbwc_service.steps.handing_out import EXPORT, leave_post
from qbwc_service.steps.idempotency import named
from qbwc_service.steps.running import step
from qbwc_service.steps.schedules import refuse_scheduled
from qbwc_service.store import places
from qbwc_service.store.port import Key, Range, batches
from qwc.check import problems
from qwc.model import QwcFile
from qwc.write import write

log = logging.getLogger("qbwc_service.steps")

LIST_LIMIT = 1000
SECONDS_A_MINUTE = 60


@dataclass(frozen=True, slots=True)
class Fresh:
    """A new or changed connection with the password that is shown once."""

    connection: Connection
    password: str


@dataclass(frozen=True, slots=True)
class View:
    """A connection with what its polls reported and how much waits for it, by lane.

    `usage` is what its visits have used of the budgets. `later` and `held`: how many more wait for
    their time, and for others to end.
    """

    connection: Connection
    presence: Presence
    depth: dict[str, int]
    usage: Usage = NOTHING_USED
    later: int = 0
    held: int = 0


def find(services: Services, caller: Caller, connection_id: str) -> tuple[Connection, Presence]:
    """Return the tenant's connection and its presence, or refuse with 404."""
    connection, presence = services.store.get(
        Key(Connection, connection_id), Key(Presence, connection_id)
    )
    if (
        not isinstance(connection, Connection)
        or not isinstance(presence, Presence)
        or connection.tenant_id != caller.tenant_id
    ):
        raise not_found("connection", connection_id)
    note(connection_id=connection.id)
    return connection, presence


def view(services: Services, connection: Connection, presence: Presence) -> View:
    """Return the connection with its queue depth per lane, as the tick counted it last (D25)."""
    (depth,) = services.store.get(Key(Depth, connection.id))
    return _view(services, connection, presence, depth)


def _view(
    services: Services, connection: Connection, presence: Presence, depth: Record | None
) -> View:
    counted = depth if isinstance(depth, Depth) else Depth(id=connection.id)
    return View(
        connection,
        in_touch(services, presence),
        {lane.value: getattr(counted, lane) for lane in Lane},
        find_usage(services, connection, presence),
        counted.later,
        counted.held,
    )


def list_all(services: Services, caller: Caller) -> list[View]:
    """Return the tenant's connections, oldest first, a thousand at most."""
    caller.need(Scope.READ)
    partition = places.connections(caller.tenant_id)
    (found,) = services.store.select(Range(partition, limit=LIST_LIMIT))
    connections = sorted(
        (c for c in found if isinstance(c, Connection)), key=lambda c: (c.created_at, c.id)
    )
    # In one call, since each page of the console asks for them.
    both = services.store.get(*(Key(kind, c.id) for kind in (Presence, Depth) for c in connections))
    presences, depths = both[: len(connections)], both[len(connections) :]
    return [
        _view(services, connection, presence, depth)
        for connection, presence, depth in zip(connections, presences, depths, strict=True)
        if isinstance(presence, Presence)
    ]


@step
def create(services: Services, caller: Caller, name: str, settings: Mapping[str, Any]) -> Fresh:
    """Make a connection with its login, OwnerID and FileID; the password is shown once."""
    caller.need(Scope.ADMIN)
    refuse_taken(services, caller, name)
    connection_id = "con_" + services.ids.secret()
    password = services.ids.secret()
    defaults = services.settings
    settings = {
        "qbxml_version": defaults.qbxml_version,
        "every_seconds": defaults.every_seconds,
        **settings,
    }
    connection = Connection(
        id=connection_id,
        tenant_id=caller.tenant_id,
        name=name,
        password_hash=hash_secret(password),
        owner_id=services.ids.guid(),
        file_id=services.ids.guid(),
        created_at=services.now(),
        timeline=(_change(services, caller, "created"),),
        **settings,
    )
    presence = Presence(id=connection_id, tenant_id=caller.tenant_id)
    services.store.save(connection, presence)
    tell_change(caller, connection.id, "created")
    return Fresh(connection, password)


@step
def change(
    services: Services,
    caller: Caller,
    connection_id: str,
    changes: Mapping[str, Any],
    what: str | None = None,
) -> Connection:
    """Change what people set; a new company_file is also what the guard then goes by.

    `what` stands in the timeline instead of the settings' names. Whoever changes something has
    looked into the trouble: QuickBooks is tried again at once.
    """
    caller.need(Scope.ADMIN)
    connection, presence = find(services, caller, connection_id)
    if not changes:
        return connection
    if changes.get("name", connection.name) != connection.name:
        refuse_taken(services, caller, changes["name"])
    what = what or ", ".join(sorted(changes))
    changed = connection.changed(_change(services, caller, what), **changes)
    seen = looked_into(presence)
    tried_again = [] if seen is presence else [seen.evolve()]
    services.store.save(changed, *tried_again)
    tell_change(caller, connection_id, what)
    if changes.get("disabled") is False:
        leave_post(services, EXPORT)
    if changed.open_for_work:
        services.bell.ring(queue_topic(connection_id))
    return changed


@step
def rotate_password(services: Services, caller: Caller, connection_id: str) -> Fresh:
    """Make a new Web Connector password; the old one is wrong from now on."""
    caller.need(Scope.ADMIN)
    connection, _ = find(services, caller, connection_id)
    password = services.ids.secret()
    change = _change(services, caller, "password rotated")
    changed = connection.changed(change, password_hash=hash_secret(password))
    services.store.save(changed)
    tell_change(caller, connection_id, change.what)
    return Fresh(changed, password)


@step
def rotate_ids(services: Services, caller: Caller, connection_id: str) -> Connection:
    """Make a new OwnerID and FileID, for QBWC1039; the .qwc file has to be imported anew."""
    caller.need(Scope.ADMIN)
    connection, presence = find(services, caller, connection_id)
    change = _change(services, caller, "ids rotated")
    changed = connection.changed(change, owner_id=services.ids.guid(), file_id=services.ids.guid())
    forgotten = forget(presence).evolve(learned=False, file_id=None)
    services.store.save(changed, forgotten)
    tell_change(caller, connection_id, change.what)
    return changed


@step
def delete(services: Services, caller: Caller, connection_id: str) -> None:
    """Delete a connection; one with unfinished jobs or schedules is refused (D23)."""
    caller.need(Scope.ADMIN)
    connection, presence = find(services, caller, connection_id)
    if not connection.disabled:
        raise Refusal(
            Code.INVALID_STATE,
            "Only a disabled connection can be deleted, so that nothing is submitted meanwhile.",
            fix=f"POST /api/connections/{connection_id}/disable first.",
        )
    (left,) = services.store.select(places.unfinished(connection_id, limit=1))
    if left:
        raise Refusal(
            Code.INVALID_STATE,
            "It still has unfinished transactions.",
            fix="Cancel or settle them first; see GET /api/transactions?status=pending.",
            **named(left[0].id, left[0]),
        )
    refuse_scheduled(services, caller.tenant_id, connection_id)
    services.store.delete(
        Key(Connection, connection.id, connection.version),
        Key(Presence, presence.id, presence.version),
        Key(Depth, connection.id),
    )
    (spent,) = services.store.keys(places.spent(connection_id, limit=LIST_LIMIT))
    for part in batches(spent):  # what QuickBooks keeps of its sets stays there
        services.store.delete(*part)
    tell_change(caller, connection_id, "deleted")


def qwc_file(base_url: str, connection: Connection) -> QwcFile:
    """Return the .qwc file of a connection, for a server reached under this base URL."""
    every = connection.every_seconds
    minutes = every // SECONDS_A_MINUTE if every % SECONDS_A_MINUTE == 0 else None
    return QwcFile(
        app_name=f"QBXML Relay - {connection.name}",
        app_url=f"{base_url}/qbwc",
        app_support=f"{base_url}/support",
        username=connection.id,
        owner_id=connection.owner_id,
        file_id=connection.file_id,
        description=f"Carries requests to QuickBooks for {connection.name}"[:80],
        every_seconds=None if minutes else every,
        every_minutes=minutes,
        unique_name=f"QBXML Relay {connection.id}",
    )


def qwc_bytes(services: Services, caller: Caller, connection_id: str) -> bytes:
    """Return the .qwc file's bytes, or refuse one that the Web Connector would refuse."""
    caller.need(Scope.READ)
    connection, _ = find(services, caller, connection_id)
    file = qwc_file(services.settings.base_url, connection)
    wrong = problems(file)
    if wrong:
        raise Refusal(
            Code.INVALID_STATE,
            "The Web Connector would refuse this file: " + " ".join(wrong),
            fix="Set QBRELAY_PUBLIC_URL to an address that it accepts.",
        )
    return write(file)


def _change(services: Services, caller: Caller, what: str) -> Change:
    return Change(at=services.now(), what=what, by=caller.name)


def tell_change(caller: Caller, connection_id: str, what: str) -> None:
    """Log who changed a connection, and what; values are left out (D30)."""
    event(
        log,
        "connection_changed",
        tenant_id=caller.tenant_id,
        connection_id=connection_id,
        what=what,
        by=caller.name,
    )


def switch(what: str, **changes: bool) -> Callable[[Services, Caller, str], Connection]:
    """Return a step that sets these flags, told as `what`: disable, enable, pause, resume."""

    def run(services: Services, caller: Caller, connection_id: str) -> Connection:
        return change(services, caller, connection_id, changes, what)

    return run


disable = switch("disabled", disabled=True)
enable = switch("enabled", disabled=False)
pause = switch("paused", paused=True)
resume = switch("resumed", paused=False)
