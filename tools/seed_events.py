"""Fill a store with the things that the recorded events under events/ speak of.

`python tools/seed_events.py` fills the DynamoDB table QBRELAY_TABLE behind QBRELAY_AWS_ENDPOINT,
which is made where it is missing. Never a file of someone's nor a table in AWS itself, since
everybody can read the key and the passwords here.
"""

import sys
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from botocore.exceptions import BotoCoreError, ClientError

from qbwc_service.config import Settings, load
from qbwc_service.domain.deliveries import delivery_of
from qbwc_service.domain.events import PREFIX, Event
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.webhooks import Endpoint, Secret
from qbwc_service.ids import ALL_CHARACTERS, first_of_moment
from qbwc_service.services import Services
from qbwc_service.steps import connections, exchange, keys, receiving, visit
from qbwc_service.steps.submit import Submission, submit
from qbwc_service.store.port import StaleError, StoreUnavailableError
from qbwc_service.wiring import build

ENDPOINT = "we_example"
MOMENT = datetime(2026, 11, 20, 12, tzinfo=UTC)
"""When the transactions were accepted, as their ids say it."""
FILE = r"C:\Books\example.qbw"
EVERY = {"every_seconds": 60}
HERE = {"company_file": FILE, **EVERY}
QUERY = "<CustomerQueryRq><MaxReturned>5</MaxReturned></CustomerQueryRq>"
ADD = "<CustomerAddRq><CustomerAdd><Name>Ann</Name></CustomerAdd></CustomerAddRq>"
ANSWER = """<?xml version="1.0" ?>
<QBXML><QBXMLMsgsRs><CustomerQueryRs requestID="{request_id}" statusCode="0" \
statusSeverity="Info" statusMessage="Status OK"><CustomerRet>\
<ListID>80000001-1763632800</ListID><TimeCreated>2026-11-20T10:00:00-05:00</TimeCreated>\
<TimeModified>2026-11-20T10:00:00-05:00</TimeModified><EditSequence>1763632800</EditSequence>\
<Name>Ann</Name><FullName>Ann</FullName></CustomerRet></CustomerQueryRs></QBXMLMsgsRs></QBXML>
"""


class KnownIds:
    """`services.Ids` that makes the same names and secrets each time, in the same order."""

    def __init__(self) -> None:
        self._made = 0

    def _next(self) -> int:
        self._made += 1
        return self._made

    def ordered(self, prefix: str) -> str:
        """See `services.Ids.ordered`."""
        first = first_of_moment(prefix, MOMENT)
        return f"{first}{self._next():0{ALL_CHARACTERS + len(prefix) - len(first)}d}"

    def secret(self) -> str:
        """See `services.Ids.secret`."""
        return f"example{self._next():015d}"

    def guid(self) -> str:
        """See `services.Ids.guid`."""
        return f"{{00000000-0000-4000-8000-{self._next():012d}}}"


@dataclass(frozen=True, slots=True)
class Seeded:
    """What the events name."""

    key: str
    idle: connections.Fresh
    waiting: connections.Fresh
    open_ticket: str
    busy: connections.Fresh
    busy_ticket: str
    done: Job
    queued: Job
    sent: Job


def seed(services: Services) -> Seeded:
    """Make one tenant, its key and three connections.

    `idle` was visited once and has nothing to do. `waiting` has a write queued, and a visit that
    has just begun. `busy` has one transaction behind it and one at QuickBooks. There is a webhook
    endpoint with an event that is not handed out yet, and one that was.
    """
    services = replace(services, ids=KnownIds())
    caller = keys.operator(keys.ensure_tenant(services, keys.DEFAULT_TENANT).id)
    key = keys.create_key(services, caller, "example").secret
    idle, waiting, busy = (
        connections.create(services, caller, name, given)
        for name, given in (("idle", HERE), ("waiting", EVERY), ("busy", HERE))
    )

    def accepted(qbxml: str, at: connections.Fresh, identifier: str) -> Job:
        wish = Submission(qbxml=qbxml, connection_id=at.connection.id, identifier=identifier)
        return submit(services, caller, wish)

    _visited(services, idle)
    done = accepted(QUERY, busy, "done")
    ticket = _sent(services, busy)
    answer = ANSWER.format(request_id=f"{done.id}.1.1.1")
    receiving.receive(services, ticket, response=answer, hresult="", message="")
    visit.close(services, ticket)
    sent = accepted(QUERY, busy, "sent")
    busy_ticket = _sent(services, busy)
    queued = accepted(ADD, waiting, "queued")
    open_ticket = _ticket(services, waiting)
    _webhook(services, caller.tenant_id)
    return Seeded(key, idle, waiting, open_ticket, busy, busy_ticket, done, queued, sent)


def _webhook(services: Services, tenant_id: str) -> None:
    """Make an endpoint at an address that nothing is ever sent to, an event, and a delivery."""
    secret, blobs = services.payloads.keep(f"{ENDPOINT}/secret", "whsec_" + "ZXhhbXBs" * 4)
    endpoint = Endpoint(
        id=ENDPOINT,
        tenant_id=tenant_id,
        url="https://127.0.0.1/",
        events=("webhook.test",),
        secrets=(Secret(text=secret),),
        created_at=MOMENT,
    )
    new, tried = (
        Event(
            id=f"{tenant_id}/{first_of_moment(PREFIX, MOMENT)}{number:016d}",
            tenant_id=tenant_id,
            type="webhook.test",
            at=MOMENT,
            subject=f"{ENDPOINT}/{number}",
            only_for=ENDPOINT,
        )
        for number in (1, 2)
    )
    services.store.save(endpoint, new, tried, delivery_of(tried, endpoint, MOMENT), *blobs)


def _visited(services: Services, at: connections.Fresh) -> None:
    """Let the Web Connector come for the first time, when there is nothing to do yet."""
    ticket = _sent(services, at)
    receiving.receive(services, ticket, response="<QBXML/>", hresult="", message="")
    visit.close(services, ticket)


def _ticket(services: Services, at: connections.Fresh) -> str:
    greeting = visit.authenticate(services, at.connection.id, at.password, address="127.0.0.1")
    if not isinstance(greeting, visit.Greeting):
        raise TypeError("a login with work waiting does not wait")
    return greeting.ticket


def _sent(services: Services, at: connections.Fresh) -> str:
    ticket = _ticket(services, at)
    exchange.send(services, ticket, hcp="", company_file=FILE, country="US", major=16, minor=0)
    return ticket


def make_table(settings: Settings) -> None:
    """Make the DynamoDB table where it is missing."""
    from qbwc_service.store import aws, dynamo_table  # noqa: PLC0415 - needs botocore

    client = aws.client("dynamodb", settings)
    if settings.table not in client.list_tables()["TableNames"]:
        dynamo_table.create(client, settings.table)


def main() -> int:
    """Fill the store that the settings name; return the exit code."""
    settings = load()
    if not settings.table or not settings.aws_endpoint:
        print("This is for a stand-in of AWS only: set QBRELAY_TABLE and QBRELAY_AWS_ENDPOINT.")
        return 1
    try:
        print(f"The key is {_fill(settings)}.")
    except (BotoCoreError, ClientError, StoreUnavailableError, StaleError) as error:
        print(f"The table {settings.table} behind {settings.aws_endpoint} was not filled: {error}")
        return 1
    return 0


def _fill(settings: Settings) -> str:
    """Make and fill the table; return the key."""
    make_table(settings)
    relay = build(settings)
    try:
        return seed(relay.services).key
    finally:
        relay.close()


if __name__ == "__main__":
    sys.exit(main())
