"""Webhook endpoints: who is told of events, and how its secrets change.

Signatures and headers are those of Standard Webhooks 1.0.0.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import NamedTuple

from qbwc_service.domain.connections import Change
from qbwc_service.domain.events import Event
from qbwc_service.domain.records import Payload, Record

OVERLAP = timedelta(hours=24)
"""How long a rotated secret still signs beside its successor."""
MOST = 20
"""Endpoints that a tenant may have."""
AT_ONCE = 4
"""Tries to one endpoint at a time; to one that fails there is one."""
USE_NOTED = timedelta(hours=12)
"""How exactly it is noted when the receiver of a job's own was last needed."""
ALL = "*"
BY_A_PERSON = "Disabled by a person."
"""What `Endpoint.disabled` says where it was not the service."""
TIMELINE_LIMIT = 50
OLD_SECRETS = 3
"""Secrets that may sign beside the newest, however often it is rotated: each is a header's part."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Secret:
    """A signing secret (`whsec_…`, base64 of 24 bytes), as a payload since it may be sealed."""

    text: Payload
    until: datetime | None = None

    def valid(self, now: datetime) -> bool:
        """Whether it still signs."""
        return self.until is None or now < self.until


class Endpoint(Record, frozen=True, kw_only=True):
    """Who is told: an address, and of which events. Id: `we_…`.

    `events` are types, `*` for all, or `customer.*` for all of one kind. `header` is (name, value)
    of one that is sent along, for receivers that cannot check a signature. `callbacks` marks the
    receivers that jobs name (`callback_url`), one for each origin, which is its `url`; the
    tenant's secret for all of them is that of `callback_id(tenant)`. Such a one is never disabled,
    and goes when it was not needed (`used_at`) for the retention. `disabled` says why, "" where
    it is not. `trying` is the delivery that was last taken while one went at a time;
    `handed_until` is set while a message is on its way to whoever takes the next one so. `since`
    is the name of the log's last event as it was made, "" where there was none, None where that
    was not kept.
    """

    tenant_id: str
    url: str
    events: tuple[str, ...]
    secrets: tuple[Secret, ...]
    created_at: datetime
    connection_id: str | None = None
    description: str = ""
    header_name: str = ""
    header_value: Payload | None = None
    callbacks: bool = False
    disabled: str = ""
    failing_since: datetime | None = None
    slow: bool = False
    used_at: datetime | None = None
    trying: str = ""
    handed_until: datetime | None = None
    since: str | None = None
    timeline: tuple[Change, ...] = ()

    @property
    def given_up(self) -> bool:
        """Whether the service has disabled it, after a 410 or days without a success."""
        return bool(self.disabled) and self.disabled != BY_A_PERSON

    @property
    def room(self) -> "Room":
        """How many tries a server may make at a time."""
        return Room(1 if self.failing_since else AT_ONCE, self.holds_up)

    @property
    def holds_up(self) -> bool:
        """Whether its tries would hold up others': it fails or is slow."""
        return self.failing_since is not None or self.slow

    def used(self, now: datetime) -> "Endpoint":
        """Return it as needed now: itself, or one version later."""
        if self.used_at is not None and now - self.used_at < USE_NOTED:
            return self
        return self.evolve(used_at=now)

    def changed(self, change: Change, **changes: object) -> "Endpoint":
        """Return the endpoint with these changes and who made them, one version later."""
        return self.evolve(timeline=(*self.timeline, change)[-TIMELINE_LIMIT:], **changes)

    def saw(self, event: Event) -> bool:
        """Whether it was there when an event was saved, even if the clock was set back since."""
        return self.created_at <= event.at if self.since is None else event.name > self.since

    def wants(self, event: Event) -> bool:
        """Whether it is to be told of an event."""
        if event.only_for is not None:
            return event.only_for == self.id
        if self.disabled or self.callbacks or event.tenant_id != self.tenant_id:
            return False
        if self.connection_id not in (None, event.connection_id):
            return False
        kind = event.type.partition(".")[0]
        return any(one in (ALL, event.type, f"{kind}.*") for one in self.events)


class Room(NamedTuple):
    """How many tries may be made to an endpoint at a time; `shared`: of the part for all such."""

    most: int
    shared: bool


def rotated(secrets: Sequence[Secret], fresh: Payload, now: datetime) -> tuple[Secret, ...]:
    """Return the secrets after a rotation: the new one, and the last before it for 24 hours."""
    old = [replace(one, until=min(one.until or now + OVERLAP, now + OVERLAP)) for one in secrets]
    return (Secret(text=fresh), *[one for one in old if one.valid(now)][:OLD_SECRETS])


class Post(Record, frozen=True, kw_only=True):
    """How far the log has been handed out, and which server does so. Id: `post`.

    Where several servers share a database one of them delivers; another takes over when `until`
    has passed.
    """

    position: str = ""
    holder: str = ""
    until: datetime | None = None
