"""Small valid values of the domain; a test names only what it is about.

Ids begin with what they are (`tx-1`), the moment is always NOON.
"""

from datetime import UTC, datetime, timedelta
from typing import Any

from qbwc_service.domain.connections import Connection, Depth, Presence
from qbwc_service.domain.deliveries import Delivery, Try
from qbwc_service.domain.events import Event
from qbwc_service.domain.feeds import Known, Progress
from qbwc_service.domain.guard import Arrival
from qbwc_service.domain.jobs import Attempt, IdempotencyClaim, Job, Lane, RequestLine
from qbwc_service.domain.keys import ALL_SCOPES, ApiKey, Tenant
from qbwc_service.domain.operators import ConsoleSession
from qbwc_service.domain.records import Blob, Payload, Record
from qbwc_service.domain.rollups import Rollup, RollupMark, Span, Tally, id_of
from qbwc_service.domain.schedules import Schedule
from qbwc_service.domain.sessions import InFlight, Session, SpentIds
from qbwc_service.domain.states import Outcome, State
from qbwc_service.domain.timing import Timing
from qbwc_service.domain.webhooks import Endpoint, Post, Secret
from qbwc_service.ids import first_of_moment
from qbxml.recovery.company import CompanyFacts
from qbxml.sets.answer_set import Answer
from qbxml.sets.tags import Tag

KNOWN_TEXT = Payload(size=2, inline="{}")
NOON = datetime(2026, 3, 14, 12, 0, 0, tzinfo=UTC)
FILE_ID = "1c29e92a-0ba2-4c36-9d3a-3b3a5e4e1d2f"
EVENT_NAME = first_of_moment("evt_", NOON) + "0" * 16
SECRET = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz"
BOOKS = r"C:\Books\Rock Castle.qbw"


def seconds(number: float) -> timedelta:
    return timedelta(seconds=number)


def minutes(number: float) -> timedelta:
    return timedelta(minutes=number)


def add(**changes: Any) -> RequestLine:
    return RequestLine(**{"type": "CustomerAddRq", "request_id": "1", "writes": True, **changes})


def query(**changes: Any) -> RequestLine:
    return RequestLine(**{"type": "CustomerQueryRq", "request_id": "1", "writes": False, **changes})


def job(id_: str = "tx-1", **changes: Any) -> Job:
    """Return a queued CustomerAdd; `writes` follows from the requests."""
    lines = changes.get("requests", (add(),))
    values: dict[str, Any] = {
        "tenant_id": "default",
        "connection_id": "con-1",
        "lane": Lane.STANDARD,
        "writes": any(line.writes for line in lines),
        "state": State.QUEUED,
        "outcome": Outcome.PENDING,
        "request": Payload(size=8, inline="<QBXML/>"),
        "requests": lines,
        "created_at": NOON,
        "updated_at": NOON,
    }
    return Job(id=id_, **(values | changes))


def attempt(**changes: Any) -> Attempt:
    values: dict[str, Any] = {
        "number": 1,
        "ticket_hash": "t",
        "sent_at": NOON,
        "page_sent_at": NOON,
    }
    return Attempt(**(values | changes))


def connection(id_: str = "con-1", **changes: Any) -> Connection:
    values: dict[str, Any] = {
        "tenant_id": "default",
        "name": "Rock Castle",
        "password_hash": "0" * 64,
        "owner_id": "{8e2f9b0c-6d8e-4e0b-9a53-0d6b9b6a7c11}",
        "file_id": f"{{{FILE_ID}}}",
        "created_at": NOON,
    }
    return Connection(id=id_, **(values | changes))


def presence(id_: str = "con-1", **changes: Any) -> Presence:
    return Presence(**{"id": id_, "tenant_id": "default", **changes})


def seen(**changes: Any) -> Presence:
    """Return the presence of a Web Connector that polled just now and was learned."""
    values: dict[str, Any] = {
        "last_poll_at": NOON,
        "online": True,
        "learned": True,
        "company_name": "Rock Castle",
        "company_path": BOOKS,
    }
    return presence(**(values | changes))


def session(id_: str = "con-1.aa", **changes: Any) -> Session:
    values: dict[str, Any] = {
        "connection_id": "con-1",
        "tenant_id": "default",
        "opened_at": NOON,
        "last_call_at": NOON,
    }
    return Session(id=id_, **(values | changes))


def api_key(id_: str = "f" * 64, **changes: Any) -> ApiKey:
    values: dict[str, Any] = {
        "key_id": "key-1",
        "tenant_id": "default",
        "name": "desk",
        "scopes": ALL_SCOPES,
        "created_at": NOON,
    }
    return ApiKey(id=id_, **(values | changes))


def tenant(id_: str = "default", **changes: Any) -> Tenant:
    return Tenant(**{"id": id_, "name": "Default", "created_at": NOON, **changes})


def claim(id_: str = "default/aa", **changes: Any) -> IdempotencyClaim:
    values: dict[str, Any] = {"job_id": "tx-1", "fingerprint": "ff", "created_at": NOON}
    return IdempotencyClaim(id=id_, **(values | changes))


def event(name: str = EVENT_NAME, **changes: Any) -> Event:
    values: dict[str, Any] = {
        "tenant_id": "default",
        "type": "transaction.succeeded",
        "at": NOON,
        "subject": "tx-1",
        "connection_id": "con-1",
        "data": {"transaction_id": "tx-1"},
    }
    return Event(id=f"{changes.get('tenant_id', 'default')}/{name}", **(values | changes))


def endpoint(id_: str = "we_1", **changes: Any) -> Endpoint:
    values: dict[str, Any] = {
        "tenant_id": "default",
        "url": "https://hooks.example.com/a",
        "events": ("*",),
        "secrets": (Secret(text=Payload(size=38, inline=SECRET)),),
        "created_at": NOON,
    }
    return Endpoint(id=id_, **(values | changes))


def delivery(name: str = EVENT_NAME, endpoint_id: str = "we_1", **changes: Any) -> Delivery:
    values: dict[str, Any] = {
        "tenant_id": "default",
        "event_id": f"default/{name}",
        "type": "transaction.succeeded",
        "subject": "tx-1",
        "created_at": NOON,
        "due_at": NOON,
    }
    return Delivery(id=f"{endpoint_id}/{name}", **(values | changes))


def schedule(id_: str = "sch_1", **changes: Any) -> Schedule:
    """Return a schedule of every five minutes, due at NOON."""
    values: dict[str, Any] = {
        "tenant_id": "default",
        "connection_id": "con-1",
        "name": "customers",
        "request": Payload(size=8, inline="<QBXML/>"),
        "timing": Timing(interval_seconds=300),
        "created_at": NOON,
        "next_at": NOON,
    }
    return Schedule(id=id_, **(values | changes))


def console_session(id_: str = "e" * 64, **changes: Any) -> ConsoleSession:
    values: dict[str, Any] = {
        "key_id": "key-1",
        "key_hash": "f" * 64,
        "tenant_id": "default",
        "csrf": "0" * 22,
        "created_at": NOON,
        "expires_at": NOON + minutes(720),
    }
    return ConsoleSession(id=id_, **(values | changes))


def rollup(start: datetime = NOON, **changes: Any) -> Rollup:
    """Return one standard success in the hour (or day, by `span`) that begins then."""
    values: dict[str, Any] = {
        "tenant_id": "default",
        "connection_id": "con-1",
        "span": Span.HOUR,
        "start": start,
        "lanes": {Lane.STANDARD: Tally(count=1, succeeded=1, quickbooks_ms=5, quickbooks_ms_max=5)},
    } | changes
    id_ = id_of(values["connection_id"], values["span"], start)
    return Rollup(**{"id": id_, **values})


def one_of_each() -> list[Record]:
    """Return a record of every type that the store keeps, all new."""
    return [
        job(identifier="order-1", expires_at=NOON + minutes(5)),
        connection(),
        presence(machine="FRONT-DESK"),
        Depth(id="con-1", standard=3),
        session(in_flight=InFlight(since=NOON, job_id="tx-1")),
        api_key(),
        tenant(),
        Blob(id="tx-1/request", text="<QBXML/>"),
        claim(orphan_until=NOON + minutes(5)),
        console_session(),
        SpentIds(id="con-1.01", connection_id="con-1", ids=("0" * 22,)),
        event(),
        endpoint(header_name="X-Token", header_value=Payload(size=1, inline="t")),
        delivery(tries=(Try(at=NOON, status=503, ms=7, said="busy", retry_after=9),)),
        Post(id="post", position=EVENT_NAME, holder="h", until=NOON),
        schedule(),
        rollup(),
        RollupMark(id="default", position="evt_" + "0" * 26),
        Known(
            id="feed_1/Customer/80000001-1", tenant_id="default", digest="0" * 32, text=KNOWN_TEXT
        ),
        Progress(id="feed_1", tenant_id="default", job_id="tx-1"),
    ]


def answer(code: int | None, *, severity: str = "", message: str = "") -> Answer:
    """Return QuickBooks' answer to one request, as far as its status goes."""
    return Answer(
        type="CustomerAddRs",
        request_id="1",
        status_code=code,
        severity=severity,
        message=message,
        iterator_id=None,
        remaining=None,
        ret_count=None,
        tag=Tag("CustomerAddRs", {}, 0, 0, closed=True),
        end=0,
        after=0,
    )


def arrival(company_file: str = BOOKS, **facts: Any) -> Arrival:
    """Return a visit's first report (qbXML 16.0); no facts at all: an unreadable HCP."""
    return Arrival(
        facts=CompanyFacts(**facts) if facts else None,
        company_file=company_file,
        country="US",
        major=16,
        minor=0,
    )
