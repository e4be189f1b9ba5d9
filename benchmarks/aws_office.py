"""A shop, its QuickBooks and a table in DynamoDB Local: the real steps, each call's units counted.

As on AWS, REST and SOAP have a store of their own each, so neither knows what the other has read.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from benchmarks.invoices import CUSTOMERS, ITEMS, customer, invoice, item
from qbwc_service.bell import FIRST_LOOK, LATEST_LOOK, PollingBell
from qbwc_service.config import Settings
from qbwc_service.domain.deliveries import Try
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.waits import Wait
from qbwc_service.domain.webhooks import Endpoint, Secret
from qbwc_service.entrypoints.aws_gauges import gauges
from qbwc_service.ids import SystemIds
from qbwc_service.services import Services
from qbwc_service.simulator import Company, quickbooks
from qbwc_service.steps import (
    carrying,
    connections,
    exchange,
    handing_out,
    keys,
    receiving,
    tick,
    transactions,
    visit,
)
from qbwc_service.steps.callers import Caller, identify
from qbwc_service.steps.delivering import Result
from qbwc_service.steps.submit import Submission, submit
from qbwc_service.store import dynamo_table, places
from qbwc_service.store.dynamodb import DynamoStore
from qbwc_service.store.payloads import Payloads
from qbwc_service.store.port import Range, batches
from qbwc_service.store.sealing import Sealer
from qbwc_service.wiring import FailedLogins
from tests.helpers import dynamodb_local
from tests.helpers.capacity import Meter

FAILS = 300
"""The least status of a receiver that does not take it."""
TABLE = "relay"
ENDPOINT = "we_bench"
ADDRESS = "203.0.113.9"
QUEUE_LIMIT = 1_000_000
AT_ONCE = 5
"""Jobs that one transaction fills in: DynamoDB Local of 2020 takes 10 items, each has two."""
LOOKS_AT_MOST = 100
CLEARED = re.compile(r"<QBXMLMsgsRq oldMessageSetID=")
"""A set that clears QuickBooks' record of another one."""


@dataclass
class Clock:
    """A clock that the benchmark turns, so that each call comes when a real one would."""

    now: datetime = datetime(2026, 3, 14, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def forward(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


class Nobody:
    """A queue in which nothing is kept (`services.Queue`)."""

    def tell(self, deliveries: Sequence[str], seconds: int = 0) -> None:
        """Take it."""


@dataclass
class Office:
    """One tenant, one connection, one company file. `settings` are the connection's."""

    meter: Meter
    settings: dict[str, object] = field(default_factory=dict)
    clock: Clock = field(default_factory=Clock)
    submitted: int = 0

    def __post_init__(self) -> None:
        self.ids = SystemIds(self.clock)
        self.rest, self.soap, self.sender = (self._services() for _ in range(3))
        operator = keys.operator(keys.ensure_tenant(self.rest, "default").id)
        self.key = keys.create_key(self.rest, operator, "shop").secret
        fresh = connections.create(self.rest, operator, "books", self.settings)
        self.connection, self.password = fresh.connection, fresh.password
        self.company = Company(clock=self.clock)
        self.session = self.company.open("bench")
        owner, file_id = self.connection.owner_id, self.connection.file_id
        quickbooks.stamp(self.company, self.session, owner, file_id)
        self._prepare_books()

    def _services(self) -> Services:
        store = DynamoStore(TABLE, self.meter)
        return Services(
            settings=Settings(queue_limit=QUEUE_LIMIT),
            store=store,
            payloads=Payloads(store, Sealer("")),
            ids=self.ids,
            bell=PollingBell(),
            failed_logins=FailedLogins(),
            now=self.clock,
        )

    def _prepare_books(self) -> None:
        parents = sorted({name.partition(":")[0] for name in ITEMS if ":" in name})
        requests = [customer(name) for name in CUSTOMERS]
        requests += [item(name) for name in (*parents, *ITEMS)]
        answer = self.company.process(
            self.session,
            '<?xml version="1.0"?><?qbxml version="13.0"?><QBXML>'
            f'<QBXMLMsgsRq onError="stopOnError">{"".join(requests)}</QBXMLMsgsRq></QBXML>',
        )
        assert answer.count('statusCode="0"') == len(requests), answer

    def caller(self) -> Caller:
        """Return who asks, as each REST call finds it out."""
        return identify(self.rest, self.key, ADDRESS)

    def submit(self, count: int = 1) -> list[Job]:
        """Submit invoices as REST calls do, each with an idempotency key and an identifier."""
        return [self._submit() for _ in range(count)]

    def _submit(self) -> Job:
        self.submitted += 1
        self.clock.forward(0.5)
        submission = Submission(
            qbxml=invoice(self.submitted),
            connection_id=self.connection.id,
            identifier=f"order-{self.submitted}",
            idempotency_key=f"web-{self.submitted}",
        )
        with self.meter.at("submit"):
            return submit(self.rest, self.caller(), submission)

    def status(self, job: Job) -> Job:
        """Ask what became of a job, as GET /api/transactions/{id} does."""
        with self.meter.at("status"):
            return transactions.find_job(self.rest, self.caller(), job.id)

    def visit(self, jobs: int, *, after: float = 60, clears: bool = True) -> int:
        """Make one visit of this many jobs at most; return how many were done.

        With `clears` it goes on until the records of their sets are cleared: nothing may wait
        behind these jobs then.
        """
        self.clock.forward(after)
        ticket = self._login()
        done, percent = 0, 0
        while ticket and 0 <= percent < 100 and (clears or done < jobs):
            step = ("send", "receive") if done < jobs else ("clear", "clear")
            request = self._send(ticket, step[0], first=done == 0)
            if not request:
                break
            clearing = CLEARED.search(request) is not None
            assert clearing == (done >= jobs), request
            percent = self._receive(ticket, step[1], self.company.process(self.session, request))
            done += not clearing
        if ticket:
            with self.meter.at("close"):
                visit.close(self.soap, ticket)
        return done

    def _login(self) -> str:
        """Authenticate, looking again while the visit is held; return the ticket, "" for none."""
        waited: Wait | None = None
        with self.meter.at("authenticate"):
            for look in range(LOOKS_AT_MOST):
                said = visit.authenticate(
                    self.soap, self.connection.id, self.password, address=ADDRESS, waited=waited
                )
                if isinstance(said, visit.Greeting):
                    return "" if said.company_file == visit.NOTHING_TO_DO else said.ticket
                waited = said
                self._pause(look, said)
        raise AssertionError("a hold has an end")

    def _send(self, ticket: str, step: str, *, first: bool) -> str:
        self.clock.forward(0.2)
        hcp = quickbooks.hcp(self.company, self.session, self.connection.owner_id) if first else ""
        path = self.company.path
        with self.meter.at(step):
            return exchange.send(
                self.soap, ticket, hcp=hcp, company_file=path, country="US", major=16, minor=0
            )

    def _receive(self, ticket: str, step: str, response: str) -> int:
        self.clock.forward(0.3)
        waited: Wait | None = None
        with self.meter.at(step):
            for look in range(LOOKS_AT_MOST):
                said = receiving.receive(
                    self.soap, ticket, response=response, hresult="", message="", waited=waited
                )
                if not isinstance(said, Wait):
                    return said
                waited = said
                self._pause(look, said)
        raise AssertionError("a visit lingers for some seconds")

    def _pause(self, look: int, wait: Wait) -> None:
        """Let as much time pass as `PollingBell` sleeps."""
        pause = min(LATEST_LOOK, FIRST_LOOK * 1.5**look)
        self.clock.now = max(self.clock.now, min(wait.until, self.clock.now + pause))

    def tick(self) -> None:
        """Do what the schedule does each minute."""
        with self.meter.at("tick"):
            tick.tick(self.rest)
            carrying.wake_due(replace(self.rest, queue=Nobody()))
            tick.maintain(self.rest)
            gauges(self.rest)

    def endpoint(self) -> None:
        """Make one that is told of all transactions."""
        secret, _ = self.rest.payloads.keep(f"{ENDPOINT}/secret", "whsec_" + "YmVuY2g=" * 4)
        self.rest.store.save(
            Endpoint(
                id=ENDPOINT,
                tenant_id="default",
                url="https://hooks.example.com/relay",
                events=("transaction.*",),
                secrets=(Secret(text=secret),),
                created_at=self.clock(),
            )
        )

    def hand_out(self, count: int) -> list[str]:
        """Hand out the last so many events, as their messages come; return the deliveries."""
        last = Range(places.events("default"), limit=count, newest_first=True)
        (found,) = self.rest.store.keys(last)
        with self.meter.at("hand out"):
            return [
                name
                for key in reversed(found)
                for name in handing_out.hand_out_one(self.sender, key.id)
            ]

    def deliver(self, names: Sequence[str], status: int) -> None:
        """Send these, answered so: what fails in the lane for that."""
        lane = {"backlog": status >= FAILS}
        for name in dict.fromkeys(names):
            self.clock.forward(0.2)
            with self.meter.at("take"):
                assert carrying.take(self.sender, name, **lane) is not None
            with self.meter.at("conclude"):
                last = Try(at=self.clock(), status=status, ms=120, said="ok")
                carrying.conclude(self.sender, Result(name, last))
                carrying.take(self.sender, name, **lane)

    def fill(self, count: int) -> None:
        """Queue copies of a job, without counting."""
        store = DynamoStore(TABLE, self.meter.client)
        first = self._submit() if count else None
        for part in batches(range(1, count), AT_ONCE):
            self.clock.forward(0.001 * len(part))
            assert first is not None
            ids = {number: self.ids.ordered("tx-") for number in part}
            store.save(*(first.amend(id=ids[n], identifier=f"old-{n}") for n in part))


@contextmanager
def office(**settings: object) -> Iterator[Office]:
    """Open an office whose connection has made its first visit, with the meter at nought."""
    with (
        dynamodb_local.running() as endpoint,
        closing(dynamodb_local.client("dynamodb", endpoint)) as client,
    ):
        dynamo_table.create(client, TABLE)
        opened = Office(Meter(client, dynamo_table.definition(TABLE)), settings)
        opened.submit()
        assert opened.visit(1) == 1
        opened.meter.reset()
        yield opened
