"""The working day that the console's pictures show: two offices, a third one not set up yet.

Everything goes the real way, through REST and a simulated Web Connector, but for what needs days
or a receiver elsewhere: statistics, dead letters and deliveries are written as records.
"""

import time
from datetime import timedelta
from typing import Any

import httpx

from qbwc_service.domain.callbacks import CALLBACK_TYPES, callback_receiver
from qbwc_service.domain.connections import Presence
from qbwc_service.domain.deliveries import Try, delivery_of, tried
from qbwc_service.domain.errors import Code
from qbwc_service.domain.events import Event
from qbwc_service.domain.jobs import Failure, Job, Lane, Notation
from qbwc_service.domain.keys import Scope
from qbwc_service.domain.records import Record
from qbwc_service.domain.rollups import Rollup, Span, Tally, id_of, start_of
from qbwc_service.domain.states import Outcome, State
from qbwc_service.domain.timing import Timing
from qbwc_service.domain.webhooks import Endpoint
from qbwc_service.simulator import Company, Faults, WebConnector, When, read_qwc
from qbwc_service.steps import change_feeds, connections, endpoints, keys, schedules
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.connections import Fresh
from qbwc_service.steps.schedule_plans import Plan
from qbwc_service.steps.schedule_requests import Recurring
from qbwc_service.steps.tick import maintain, tick
from qbwc_service.store import places
from qbwc_service.store.port import Key, Range
from qbwc_service.wiring import Relay
from qwc import write

CUSTOMER = (
    "<CustomerAddRq><CustomerAdd><Name>{0}</Name><CompanyName>{0}</CompanyName>"
    "<Phone>555-0100</Phone><Email>office@example.com</Email></CustomerAdd></CustomerAddRq>"
)
ITEM = (
    "<ItemServiceAddRq><ItemServiceAdd><Name>Consulting</Name><SalesOrPurchase>"
    "<Desc>An hour of advice</Desc><Price>120.00</Price><AccountRef><FullName>Services</FullName>"
    "</AccountRef></SalesOrPurchase></ItemServiceAdd></ItemServiceAddRq>"
)
INVOICE = (
    "<InvoiceAddRq><InvoiceAdd><CustomerRef><FullName>{}</FullName></CustomerRef>"
    "<InvoiceLineAdd><ItemRef><FullName>Consulting</FullName></ItemRef><Quantity>{}</Quantity>"
    "</InvoiceLineAdd></InvoiceAdd></InvoiceAddRq>"
)
CHANGED = (
    "<InvoiceQueryRq><ModifiedDateRangeFilter><FromModifiedDate>{{last_success}}"
    "</FromModifiedDate></ModifiedDateRangeFilter></InvoiceQueryRq>"
)
WEEKDAYS = Timing(cron="*/15 8-18 * * 1-5", time_zone="America/New_York")
NIGHTLY = Timing(cron="0 2 * * *", time_zone="America/New_York")
RECURRING = (
    ("schedule", "Invoices changed", CHANGED, WEEKDAYS),
    ("nightly", "All customers, every night", "<CustomerQueryRq/>", NIGHTLY),
)
NAMES = ("Abercrombie Kitchens", "Balak Interiors", "Cook Remodeling", "Dunn & Daughters")
MOST_VISITS = 40
BY_HOUR = (2, 0, 0, 0, 0, 1, 6, 14, 31, 44, 52, 47, 23, 38, 49, 55, 41, 26, 12, 7, 4, 2, 1, 3)
"""What ends in each hour, the oldest first."""
ORDERS = "https://orders.example.com"
TOLD = {"events": ["transaction.*", "customer.*"]}
IN_USE = Failure(
    code=Code.QB_ERROR,
    message="The record is in use by somebody else in QuickBooks.",
    fix="Close its window there, then try again.",
)
GIVEN_UP = {
    "attempts": 5,
    "state": State.DEAD_LETTERED,
    "outcome": Outcome.NOT_APPLIED,
    "failure": IN_USE,
}


class Day:
    """The tenant; `ids` are the names by which pages are addressed, `key` opens the console."""

    def __init__(self, relay: Relay) -> None:
        self.services = relay.services
        self.operator: Caller = keys.operator(keys.ensure_tenant(self.services, "default").id)
        self.key = keys.create_key(self.services, self.operator, "front desk").secret
        self.ids: dict[str, str] = {}
        self._http = httpx.Client(
            base_url=self.services.settings.base_url,
            headers={"X-API-Key": self.key, "Prefer": "respond-async"},
            trust_env=False,
        )

    def begin(self) -> None:
        """Let it happen."""
        main = self._office("Rock Castle, main office")
        branch = self._office("Harbor View branch")
        ready = self._office("Warehouse")
        company = Company()
        company.seed(customers=40)
        self._other_keys()
        self._recurring(main)
        self._mornings_work(main, company)
        self._branch(branch)
        self._waiting(main)
        self._statistics(main, 1)
        self._statistics(branch, 3)
        tick(self.services)
        maintain(self.services)  # what waits is counted now, not in some seconds
        self._webhooks()
        self.ids |= {"main": main.connection.id, "ready": ready.connection.id}

    def close(self) -> None:
        """Drop the kept connection."""
        self._http.close()

    def _office(self, name: str) -> Fresh:
        return connections.create(self.services, self.operator, name, {"linger_seconds": 0})

    def _submit(self, to: Fresh, qbxml: str, identifier: str, **more: Any) -> str:
        body = {"qbxml": qbxml, "identifier": identifier, "connection_id": to.connection.id}
        answer = self._http.post("/api/qbxml", json={**body, **more})
        answer.raise_for_status()
        return str(answer.json()["transaction_id"])

    def _visit(self, of: Fresh, company: Company, times: int = 1, **faults: Any) -> None:
        qwc = write(connections.qwc_file(self.services.settings.base_url, of.connection))
        pc = WebConnector(read_qwc(qwc), of.password, company, faults=Faults(**faults))
        pc.add()
        for _ in range(times):
            pc.update()
        pc.remove()

    def _amend(self, kind: type[Record], id_: str, **changes: object) -> None:
        (found,) = self.services.store.get(Key(kind, id_))
        if found is None:
            raise LookupError(id_)
        self.services.store.save(found.evolve(**changes))

    def _mornings_work(self, main: Fresh, company: Company) -> None:
        for number, name in enumerate(NAMES):
            self._submit(main, CUSTOMER.format(name.replace("&", "&amp;")), f"customer-{number}")
        self._submit(main, ITEM, "item-consulting")
        self._visit(main, company)
        for number in range(6):
            self.ids["done"] = self._submit(
                main, INVOICE.format(NAMES[number % 3], number + 1), f"order-10{number:02}"
            )
        self.ids["failed"] = self._submit(main, INVOICE.format("Nobody", 2), "order-1006")
        self._visit(main, company)
        for number in range(2):
            self._runs(main, company)
            self._submit(main, CUSTOMER.format(f"Ecker Design {number + 1}"), f"customer-1{number}")
            self._visit(main, company)
        late = [CUSTOMER.format(f"Gregg Holdings {number}") for number in range(3)]
        dead = [self._submit(main, text, f"order-099{number}") for number, text in enumerate(late)]
        for id_ in dead:
            self._amend(Job, id_, finished_at=self.services.now(), **GIVEN_UP)
        self.ids["doubtful"] = self._submit(main, INVOICE.format(NAMES[0], 3), "order-1007")
        self._visit(main, company, 2, die_after_apply=When(times=2))

    def _runs(self, main: Fresh, company: Company) -> None:
        """Let the schedule and the change feed run once, each to its end."""
        begun = [(schedules, self.ids["schedule"]), (change_feeds, self.ids["feed"])]
        for steps, id_ in begun:
            steps.run_now(self.services, self.operator, id_)
        for _ in range(MOST_VISITS):
            self._visit(main, company)
            looked = [steps.find(self.services, self.operator, id_) for steps, id_ in begun]
            if all(one.run is None for one in looked):
                return
            time.sleep(0.25)  # the clock's work follows up
        raise RuntimeError("a run does not end")

    def _branch(self, branch: Fresh) -> None:
        path = r"D:\Books\Harbor View.qbw"
        self._submit(branch, "<CustomerQueryRq/>", "all customers")
        self._visit(branch, Company(name="Harbor View Supplies", path=path))
        asked = self._submit(branch, CUSTOMER.format("Fomin Holdings"), "order-0871")
        self._amend(Job, asked, state=State.NEEDS_ATTENTION, outcome=Outcome.UNKNOWN)
        since = self.services.now() - timedelta(hours=2, minutes=10)
        self._amend(Presence, branch.connection.id, last_poll_at=since, session_id=None)

    def _waiting(self, main: Fresh) -> None:
        for number in range(2):
            self._submit(main, INVOICE.format(NAMES[1], 1), f"order-101{number}")
        for number in range(2):
            query = f"<InvoiceQueryRq><RefNumber>{number}</RefNumber></InvoiceQueryRq>"
            self._submit(main, query, f"nightly-{number}", priority="batch")

    def _recurring(self, main: Fresh) -> None:
        id_ = main.connection.id
        for name, words, request, timing in RECURRING:
            asked = Recurring(request, Notation.XML)
            plan = Plan(name=words, request=asked, timing=timing, connection_id=id_)
            self.ids[name] = schedules.create(self.services, self.operator, plan).id
        feed = change_feeds.Plan(
            name="Customers and invoices to the shop",
            types=("Customer", "Invoice"),
            timing=WEEKDAYS,
            connection_id=id_,
        )
        self.ids["feed"] = change_feeds.create(self.services, self.operator, feed).id

    def _statistics(self, of: Fresh, divisor: int) -> None:
        """Write the last 23 hours; the one that is running counts what really ends."""
        this = start_of(Span.HOUR, self.services.now())
        for ago, count in enumerate(reversed(BY_HOUR), 1):
            done, start = count // divisor, this - timedelta(hours=ago)
            tally = Tally(
                count=done, succeeded=done, quickbooks_ms=done * (700 + ago * 7 % 11 * 160)
            )
            rollup = Rollup(
                id=id_of(of.connection.id, Span.HOUR, start),
                tenant_id=self.operator.tenant_id,
                connection_id=of.connection.id,
                span=Span.HOUR,
                start=start,
                lanes={Lane.STANDARD: tally},
            )
            self.services.store.save(rollup)

    def _other_keys(self) -> None:
        for name, networks in (("shop", ["192.0.2.0/24"]), ("warehouse", []), ("Make.com", [])):
            scopes = (Scope.READ, Scope.WRITE)
            keys.create_key(
                self.services, self.operator, name, scopes=scopes, allowed_networks=networks
            )

    def _webhooks(self) -> None:
        """Make two webhooks and a receiver that orders named; what they took is written down.

        Nothing of what it is told of happens any more: nothing is sent, no name is looked up.
        """
        services, store = self.services, self.services.store
        shop = {
            "url": "https://shop.example.com/hooks/quickbooks",
            "description": "The shop",
        } | TOLD
        told = endpoints.create(services, self.operator, shop).endpoint
        off = {"url": "https://old.example.com/hooks", "description": "Replaced in May"}
        gone = endpoints.create(services, self.operator, off).endpoint
        endpoints.change(services, self.operator, gone.id, {"disabled": True})
        wanted = Range(places.events(self.operator.tenant_id), limit=12, newest_first=True)
        (found,) = store.select(wanted)
        events = [one for one in reversed(found) if isinstance(one, Event)]
        self._take(told, [one for one in events if told.wants(one)])
        named = callback_receiver(self.operator.tenant_id, ORDERS, services.now())
        store.save(named)
        self._take(named, [one for one in events if one.type in CALLBACK_TYPES])
        self.ids |= {"webhook": told.id, "callback": named.id}

    def _take(self, by: Endpoint, events: list[Event]) -> None:
        for number, event in enumerate(events):
            delivery = delivery_of(event, by, event.at, ORDERS if by.callbacks else "")
            for status in (503, 200)[number != 2 :]:  # noqa: PLR2004 - one that came late
                at = event.at + timedelta(seconds=0 if status > 200 else 1)  # noqa: PLR2004
                last = Try(at=at, status=status, ms=140 + 17 * number, said="ok")
                delivery = tried(delivery, last, by, 0).amend(version=1)
            self.services.store.save(delivery)
