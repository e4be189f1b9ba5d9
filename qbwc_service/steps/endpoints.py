"""Webhook endpoints: who is told of what."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from qbwc_service.domain import events
from qbwc_service.domain.callbacks import callback_id, origin_of
from qbwc_service.domain.connections import Change
from qbwc_service.domain.deliveries import Delivery, unsent
from qbwc_service.domain.errors import Code, Refusal, not_found
from qbwc_service.domain.events import Type
from qbwc_service.domain.keys import Scope
from qbwc_service.domain.records import Record
from qbwc_service.domain.signing import SECRET_BYTES, secret_text
from qbwc_service.domain.waits import EVENTS
from qbwc_service.domain.webhooks import ALL, BY_A_PERSON, MOST, Endpoint, Secret, rotated
from qbwc_service.ids import first_of_moment
from qbwc_service.services import Services
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.endpoint_rules import check
from qbwc_service.steps.running import step
from qbwc_service.steps.waking import wake
from qbwc_service.store import places
from qbwc_service.store.port import SAVE_LIMIT, Key, Range

LISTED = 1_000
SWEEPS = 1_000


@dataclass(frozen=True, slots=True)
class Fresh:
    """A new endpoint, or a new secret of one, with the secret itself, to be shown once."""

    endpoint: Endpoint
    secret: str


@step
def create(services: Services, caller: Caller, settings: Mapping[str, Any]) -> Fresh:
    """Make an endpoint; its secret is shown once. `settings` as `change` takes them, url needed."""
    caller.need(Scope.ADMIN)
    check(services, caller, settings)
    if len(_all(services, places.endpoints(caller.tenant_id))) >= MOST:
        raise Refusal(
            Code.INVALID_STATE,
            f"This tenant has {MOST} webhook endpoints, as many as are allowed.",
            fix="Delete one that is not needed, or let one receiver take several types.",
        )
    endpoint_id = "we_" + services.ids.secret()
    secret = secret_text(services.ids.random_bytes(SECRET_BYTES))
    kept, blobs = services.payloads.keep(f"{endpoint_id}/secret", secret)
    fields, more = _fields(services, endpoint_id, settings)
    endpoint = Endpoint(
        id=endpoint_id,
        tenant_id=caller.tenant_id,
        secrets=(Secret(text=kept),),
        created_at=services.now(),
        since=_end_of_log(services, caller.tenant_id),
        timeline=(_change(services, caller, "created"),),
        **{"events": (ALL,), **fields},
    )
    services.store.save(endpoint, *blobs, *more)
    return Fresh(endpoint, secret)


def _end_of_log(services: Services, tenant_id: str) -> str:
    """Return a name that all of the tenant's events are behind that are saved from now on."""
    wanted = Range(places.events(tenant_id), limit=1, newest_first=True)
    (found,) = services.store.keys(wanted)
    last = found[0].id.partition("/")[2] if found else ""
    if services.store.log_settles:  # names are not counted on from the last, but made of the time
        return min(last, first_of_moment(events.PREFIX, services.now()))
    return last


def find(
    services: Services, caller: Caller, endpoint_id: str, *, callbacks: bool = False
) -> Endpoint:
    """Return the tenant's endpoint of this id, or refuse with 404.

    One that jobs named is found where `callbacks` are asked for too: nobody can change it.
    """
    (found,) = services.store.get(Key(Endpoint, endpoint_id))
    if not isinstance(found, Endpoint) or found.tenant_id != caller.tenant_id:
        raise not_found("webhook endpoint", endpoint_id)
    if found.callbacks and not callbacks:
        raise not_found("webhook endpoint", endpoint_id)
    return found


def list_all(services: Services, caller: Caller, *, callbacks: bool = False) -> list[Endpoint]:
    """Return the tenant's endpoints, oldest first, or a thousand receivers that its jobs named."""
    caller.need(Scope.READ)
    place = places.callbacks if callbacks else places.endpoints
    found = [one for one in _all(services, place(caller.tenant_id)) if one.url]
    return sorted(found, key=lambda one: (one.created_at, one.id))


def receivers(services: Services, caller: Caller) -> tuple[list[Endpoint], bool]:
    """Return receivers that the tenant's jobs named, the last used first, and whether that is all.

    A thousand are read, in the order of their ids: of more the last used may not be among them.
    """
    caller.need(Scope.READ)
    found = _all(services, places.callbacks(caller.tenant_id))
    named = [one for one in found if one.url]
    named.sort(key=lambda one: one.used_at or one.created_at, reverse=True)
    return named, len(found) < LISTED


def receiver_of(services: Services, caller: Caller, callback_url: str) -> Endpoint | None:
    """Return what stands for the receiver of a `callback_url`, None where nothing was sent."""
    caller.need(Scope.READ)
    name = callback_id(caller.tenant_id, origin_of(callback_url))
    (found,) = services.store.get(Key(Endpoint, name))
    return found if isinstance(found, Endpoint) else None


@step
def change(
    services: Services, caller: Caller, endpoint_id: str, settings: Mapping[str, Any]
) -> Endpoint:
    """Change what is given: url, events, connection_id, description, header, disabled.

    `header` is (name, value) or None; `disabled` True or False. One that is enabled is told of
    what happens from now on; what it missed can be replayed.
    """
    caller.need(Scope.ADMIN)
    endpoint = find(services, caller, endpoint_id)
    if not settings:
        return endpoint
    check(services, caller, settings)
    fields, blobs = _fields(services, f"{endpoint_id}/{endpoint.version}", settings)
    if fields.get("disabled") == "":
        fields["failing_since"] = None
    what = ", ".join(sorted(settings))
    changed = endpoint.changed(_change(services, caller, what), **fields)
    enabled = endpoint.disabled and not changed.disabled
    waiting = services.store.keys(places.lines_behind(endpoint_id, "", 1))[0] if enabled else []
    services.store.save(changed, *blobs)
    wake(services, [one.id for one in waiting], backlog=True)
    return changed


@step
def rotate_secret(services: Services, caller: Caller, endpoint_id: str) -> Fresh:
    """Make a new secret; for 24 hours the one before signs beside it."""
    caller.need(Scope.ADMIN)
    return _rotated(services, caller, find(services, caller, endpoint_id))


def _rotated(services: Services, caller: Caller, endpoint: Endpoint) -> Fresh:
    secret = secret_text(services.ids.random_bytes(SECRET_BYTES))
    name = f"{endpoint.id}/secret.v{endpoint.version}"
    kept, blobs = services.payloads.keep(name, secret)
    change_ = _change(services, caller, "secret rotated")
    secrets = rotated(endpoint.secrets, kept, services.now())
    changed = endpoint.changed(change_, secrets=secrets)
    services.store.save(changed, *blobs)
    return Fresh(changed, secret)


@step
def callback_holder(services: Services, tenant_id: str) -> Endpoint:
    """Return what holds the secret for all of a tenant's `callback_url`s; made if need be."""
    name = callback_id(tenant_id)
    (found,) = services.store.get(Key(Endpoint, name))
    if isinstance(found, Endpoint):
        return found
    text = secret_text(services.ids.random_bytes(SECRET_BYTES))
    kept, blobs = services.payloads.keep(f"{name}/secret", text)
    made = Endpoint(
        id=name,
        tenant_id=tenant_id,
        url="",
        events=(),
        secrets=(Secret(text=kept),),
        created_at=services.now(),
        callbacks=True,
    )
    services.store.save(made, *blobs)
    return made


@step
def rotate_callback_secret(services: Services, caller: Caller) -> Fresh:
    """Make a new secret for `callback_url`s; for 24 hours the one before signs beside it."""
    caller.need(Scope.ADMIN)
    return _rotated(services, caller, callback_holder(services, caller.tenant_id))


@step
def delete(services: Services, caller: Caller, endpoint_id: str) -> None:
    """Delete an endpoint; what is still on its way to it ends unsent."""
    caller.need(Scope.ADMIN)
    endpoint = find(services, caller, endpoint_id)
    services.store.delete(Key(Endpoint, endpoint.id, endpoint.version))
    for _ in range(SWEEPS):
        if not _end_some(services, endpoint.id):
            return


@step
def _end_some(services: Services, endpoint_id: str) -> int:
    (found,) = services.store.select(places.undelivered(endpoint_id, limit=SAVE_LIMIT))
    ended: list[Record] = [
        unsent(one, services.now(), "Its endpoint was deleted.")
        for one in found
        if isinstance(one, Delivery)
    ]
    services.store.save(*ended)
    return len(ended)


@step
def test(services: Services, caller: Caller, endpoint_id: str) -> Endpoint:
    """Have a `webhook.test` sent to this endpoint alone."""
    caller.need(Scope.ADMIN)
    endpoint = find(services, caller, endpoint_id)
    if endpoint.disabled:
        raise Refusal(
            Code.INVALID_STATE,
            f"It is disabled: {endpoint.disabled}",
            fix='Enable it first: PATCH with {"disabled": false}.',
        )
    data = {"webhook_endpoint_id": endpoint.id, "description": endpoint.description}
    services.store.save(
        events.new(
            Type.TEST.value,
            services.now(),
            endpoint.id,
            tenant_id=endpoint.tenant_id,
            data=data,
            only_for=endpoint.id,
        )
    )
    services.bell.ring(EVENTS)
    return endpoint


def _all(services: Services, partition: str) -> list[Endpoint]:
    (found,) = services.store.select(Range(partition, limit=LISTED))
    return [one for one in found if isinstance(one, Endpoint)]


def _fields(
    services: Services, name: str, settings: Mapping[str, Any]
) -> tuple[dict[str, Any], list[Record]]:
    """Return settings as the record has them, and the blobs to save with it."""
    fields = {key: value for key, value in settings.items() if key not in ("header", "disabled")}
    blobs: list[Record] = []
    if "events" in fields:
        fields["events"] = tuple(dict.fromkeys(fields["events"]))
    if "disabled" in settings:
        fields["disabled"] = BY_A_PERSON if settings["disabled"] else ""
    if "header" in settings:
        header = settings["header"]
        fields["header_name"], fields["header_value"] = "", None
        if header:
            fields["header_name"] = header[0]
            fields["header_value"], blobs = services.payloads.keep(f"{name}/header", header[1])
    return fields, blobs


def _change(services: Services, caller: Caller, what: str) -> Change:
    return Change(at=services.now(), what=what, by=caller.name)
