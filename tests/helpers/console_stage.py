"""A tenant with schedules, webhooks, keys and dead letters, for tests that look at their pages."""

from datetime import timedelta

from helpers.receiver import Receiver, status
from helpers.rest_desk import Desk, add, until
from qbwc_service.domain.callbacks import callback_receiver
from qbwc_service.domain.deliveries import Try, delivery_of
from qbwc_service.domain.errors import Code
from qbwc_service.domain.events import Event
from qbwc_service.domain.jobs import Failure, Job, Notation
from qbwc_service.domain.keys import ApiKey
from qbwc_service.domain.states import Outcome, State
from qbwc_service.domain.timing import Timing
from qbwc_service.domain.webhooks import Endpoint
from qbwc_service.steps import change_feeds, deliveries, endpoints, keys, retrying, schedules
from qbwc_service.steps.schedule_plans import Plan
from qbwc_service.steps.schedule_requests import Recurring

CHANGED = """<CustomerQueryRq>
  <FromModifiedDate>{{last_success}}</FromModifiedDate>
</CustomerQueryRq>"""
PLANS = {
    "schedule": Plan(
        name="Customers that have changed",
        request=Recurring(CHANGED, Notation.XML),
        timing=Timing(cron="*/15 8-18 * * 1-5", time_zone="America/New_York"),
    ),
    "broken schedule": Plan(
        name="Every night <b>Ann</b>",
        request=Recurring(add("Dan"), Notation.XML),
        timing=Timing(interval_seconds=86_400),
        paused=True,
    ),
}
FEED = change_feeds.Plan(
    name="Customers and invoices",
    types=("Customer", "Invoice"),
    timing=Timing(interval_seconds=300),
)
SUCH = {"events": ["transaction.*", "customer.updated"]}


def furnished(desk: Desk) -> dict[str, str]:
    """Make something of everything that is set up; return the ids that pages are named by."""
    _keys(desk)
    feed = change_feeds.create(desk.services, desk.operator, FEED)
    return {
        "change feed": feed.id,
        **_schedules(desk),
        **_webhooks(desk),
        **_dead_letters(desk),
    }


def _schedules(desk: Desk) -> dict[str, str]:
    services, operator = desk.services, desk.operator
    ids = {name: schedules.create(services, operator, plan).id for name, plan in PLANS.items()}
    for _ in range(2):
        for id_ in ids.values():
            schedules.run_now(services, operator, id_)
        desk.visit()
    return ids


def _webhooks(desk: Desk) -> dict[str, str]:
    services, operator = desk.services, desk.operator
    with Receiver(status(200, b"<b>thanks</b>"), status(500, b"out of order")) as receiver:
        about = {"description": "Make.com scenario", "header": ("X-Token", "x")}
        told = endpoints.create(services, operator, {"url": receiver.url, **about}).endpoint.id
        for number in (1, 2):
            endpoints.test(services, operator, told)
            until(lambda number=number: len(_tries(desk, told)) >= number)
    gone = {"url": "https://hooks.example.com/gone", **SUCH}
    off = endpoints.create(services, operator, gone).endpoint.id
    endpoints.change(services, operator, off, {"disabled": True})
    old = {"url": "https://hooks.example.com/old", "description": "The old shop"}
    ended = endpoints.create(services, operator, old).endpoint.id
    desk.amend(Endpoint, ended, disabled="It answered 410 Gone.")
    return {"webhook": told, "disabled webhook": off, "callback": _callback(desk)}


def _callback(desk: Desk) -> str:
    """Let a transaction have named a receiver that does not answer."""
    now = desk.services.now()
    receiver = callback_receiver(desk.tenant_id, "https://shop.example.com", now)
    about = {"transaction_id": "tx-1"}
    event = Event(
        id=f"{desk.tenant_id}/evt_1",
        type="transaction.failed",
        at=now,
        subject="tx-1",
        tenant_id=desk.tenant_id,
        data=about,
    )
    waits = delivery_of(event, receiver, now).amend(due_at=now + timedelta(days=1))
    failed = Try(at=now, status=None, ms=30_000, trouble="It did not answer in 30 seconds.")
    desk.services.store.save(receiver.amend(failing_since=now), waits.amend(tries=(failed,)))
    return receiver.id


def _tries(desk: Desk, endpoint_id: str) -> list[object]:
    page = deliveries.read(desk.services, desk.operator, endpoint_id)
    return [each for one in page.deliveries for each in one.tries]


def _dead_letters(desk: Desk) -> dict[str, str]:
    made = [desk.queued(add(f"Dead {n}"), identifier=f"order-200{n}") for n in range(6)]
    busy = Failure(code=Code.QB_ERROR, message="The record is in use.", fix="Close it there.")
    gone = {"state": State.DEAD_LETTERED, "outcome": Outcome.NOT_APPLIED, "failure": busy}
    for id_ in made:
        desk.amend(Job, id_, finished_at=desk.services.now(), **gone)
    retrying.retry(desk.services, desk.operator, made[-1])
    return {"dead letter": made[0]}


def _keys(desk: Desk) -> None:
    services, operator = desk.services, desk.operator
    old = keys.create_key(services, operator, "warehouse", allowed_networks=["192.0.2.0/24"]).key
    desk.amend(ApiKey, old.id, created_at=services.now() - timedelta(days=120))
    rotated = keys.create_key(services, operator, "shop before").key
    keys.rotate_key(services, operator, rotated.key_id)
    keys.revoke_key(services, operator, keys.create_key(services, operator, "gone").key.key_id)
