"""Deliveries: each telling of an event to an endpoint, with its tries and what comes of them.

The schedule of tries is that of Standard Webhooks 1.0.0.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from qbwc_service.domain.connections import Change
from qbwc_service.domain.events import Event
from qbwc_service.domain.records import Record
from qbwc_service.domain.webhooks import Endpoint

SLOW_MS = 3_000
"""An endpoint whose last success took longer is slow: a receiver that queues what it is sent needs
a tenth of that, and one that takes the 15 seconds it may have keeps a place that others need."""
TRIES_AFTER = (
    timedelta(),
    timedelta(seconds=5),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=5),
    timedelta(hours=10),
    timedelta(hours=14),
    timedelta(hours=20),
    timedelta(hours=24),
)
"""Pauses before each try, counted from the end of the one before."""
JITTER = 0.1
"""Share of a pause by which chance lengthens it, so that receivers are not met by a flood."""
LONGEST_PAUSE = timedelta(days=1)
"""The most that a receiver's Retry-After can ask for."""
FAILS_FOR = timedelta(days=5)
"""After this time without a success an endpoint is disabled."""
SAID_LIMIT = 1_024
GONE = 410
BUSY = (429, 503)
TRIES_KEPT = 50
"""Of a delivery that is sent again and again the first tries are dropped."""


class State(StrEnum):
    """Where a delivery stands."""

    PENDING = "pending"
    SUCCEEDED = "succeeded"
    DEAD_LETTERED = "dead_lettered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Try:
    """One try: what the receiver answered, `trouble` where no answer came. `ms` is how long."""

    at: datetime
    status: int | None
    ms: int
    said: str = ""
    trouble: str = ""
    retry_after: int | None = None

    @property
    def ended_at(self) -> datetime:
        """When its answer was there, or no longer waited for."""
        return self.at + timedelta(milliseconds=self.ms)

    @property
    def took_it(self) -> bool:
        """Whether the receiver has the event."""
        return self.status is not None and 200 <= self.status < 300  # noqa: PLR2004

    @property
    def slow(self) -> bool:
        """Whether it held a place for so long that others have to be kept from waiting."""
        return self.ms > SLOW_MS


class Delivery(Record, frozen=True, kw_only=True):
    """One event on its way to one endpoint. Id: `ENDPOINT/evt_…`, so that it is made once.

    Of those to one endpoint about one `subject` only the first that is pending is tried. `url` is
    where it goes if not to the endpoint's own. `round` is the number of tries before the last
    time that a person had it sent again. `taken_until` is set where several could send it: till
    then whoever set it does so alone. `put_off_until` is how long the tick leaves it alone though
    it is due: others of its endpoint go first.
    """

    tenant_id: str
    event_id: str
    type: str
    subject: str
    created_at: datetime
    url: str = ""
    state: State = State.PENDING
    due_at: datetime | None = None
    taken_until: datetime | None = None
    put_off_until: datetime | None = None
    finished_at: datetime | None = None
    tries: tuple[Try, ...] = ()
    round: int = 0
    reason: str = ""

    @property
    def endpoint_id(self) -> str:
        """The endpoint that it is for."""
        return self.id.partition("/")[0]

    @property
    def name(self) -> str:
        """The event's name: the id of the delivery within its endpoint, and `webhook-id`."""
        return self.id.partition("/")[2]

    @property
    def untried(self) -> bool:
        """Whether it was not tried yet, or not since a person had it sent again."""
        return len(self.tries) == self.round

    @property
    def next_look(self) -> datetime | None:
        """When it is looked at if nobody comes to it before: once due, or later where put off."""
        return self.due_at and max(self.due_at, self.put_off_until or self.due_at)

    @property
    def failures(self) -> int:
        """How often it was tried in vain and is to be tried again; 0 where it is not."""
        return len(self.tries) - self.round if self.state is State.PENDING else 0

    def ready(self, now: datetime) -> bool:
        """Whether it may be sent, if it is the first of its subject: untried, or due again.

        Also where it was put off: whoever comes to it sends it.
        """
        if self.state is not State.PENDING or (self.taken_until or now) > now:
            return False
        return self.untried or (self.due_at or now) <= now

    def again(self, now: datetime) -> "Delivery":
        """Return it as due anew, with all its tries before it."""
        fresh = {"due_at": now, "put_off_until": None, "finished_at": None, "reason": ""}
        return self.evolve(state=State.PENDING, round=len(self.tries), **fresh)


def delivery_of(event: Event, endpoint: Endpoint, now: datetime, url: str = "") -> Delivery:
    """Return the delivery of an event to an endpoint, due at once."""
    return Delivery(
        id=f"{endpoint.id}/{event.name}",
        tenant_id=event.tenant_id,
        event_id=event.id,
        type=event.type,
        subject=event.subject,
        created_at=now,
        url=url,
        due_at=now,
    )


def tried(delivery: Delivery, last: Try, endpoint: Endpoint, chance: float) -> Delivery:
    """Return the delivery after a try. `chance` in 0 … 1 lengthens the pause before the next."""
    tries = (*delivery.tries, last)
    made = len(tries) - delivery.round
    tries = tries[-TRIES_KEPT:]
    delivery = delivery.amend(round=max(0, len(tries) - made))
    if last.took_it:
        return _ended(delivery, State.SUCCEEDED, last.at, tries)
    if last.status == GONE:
        return _ended(delivery, State.DEAD_LETTERED, last.at, tries, "The receiver is gone (410).")
    if made >= len(TRIES_AFTER):
        why = f"Tried {made} times without success."
        return _ended(delivery, State.DEAD_LETTERED, last.at, tries, why)
    if endpoint.disabled:
        return _ended(delivery, State.DEAD_LETTERED, last.at, tries, endpoint.disabled)
    pause = TRIES_AFTER[made] * (1 + JITTER * chance)
    if last.status in BUSY and last.retry_after is not None:
        pause = max(pause, min(timedelta(seconds=last.retry_after), LONGEST_PAUSE))
    due_at = last.ended_at + pause
    return delivery.evolve(tries=tries, due_at=due_at, taken_until=None, put_off_until=None)


def unsent(delivery: Delivery, now: datetime, why: str) -> Delivery:
    """Return a delivery that will not be tried any more, since its endpoint is disabled or gone."""
    return _ended(delivery, State.DEAD_LETTERED, now, delivery.tries, why)


def _ended(
    delivery: Delivery, state: State, now: datetime, tries: tuple[Try, ...], why: str = ""
) -> Delivery:
    ended = {"due_at": None, "taken_until": None, "put_off_until": None, "finished_at": now}
    return delivery.evolve(state=state, tries=tries, reason=why, **ended)


def endpoint_after(endpoint: Endpoint, last: Try) -> Endpoint:
    """Return the endpoint after a try: itself, or one version later."""
    if last.took_it:
        if endpoint.failing_since is None and endpoint.slow is last.slow:
            return endpoint
        return endpoint.evolve(failing_since=None, slow=last.slow, handed_until=None)
    if endpoint.disabled:
        return endpoint
    if last.status == GONE and not endpoint.callbacks:
        return _disabled(endpoint, last.at, "It answered 410 Gone.")
    if endpoint.failing_since is None:
        return endpoint.evolve(failing_since=last.at, handed_until=None)
    if last.at - endpoint.failing_since >= FAILS_FOR and not endpoint.callbacks:
        return _disabled(endpoint, last.at, f"It failed for {FAILS_FOR.days} days without success.")
    return endpoint


def _disabled(endpoint: Endpoint, now: datetime, why: str) -> Endpoint:
    change = Change(at=now, what="disabled", by="the service")
    return endpoint.changed(change, disabled=why)
