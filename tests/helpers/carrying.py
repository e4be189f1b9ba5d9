"""Deliveries that several could send, each step of who takes one by hand."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from helpers.office import Office
from qbwc_service.domain import events
from qbwc_service.domain.deliveries import Delivery, Try
from qbwc_service.domain.webhooks import Endpoint
from qbwc_service.steps import carrying, handing_out
from qbwc_service.steps.delivering import Result
from qbwc_service.store import places
from qbwc_service.store.port import Key, Range


def happen(office: Office, *subjects: str) -> list[str]:
    """Let these be told of; return the ids of their deliveries."""
    for subject in subjects:
        office.clock.forward(milliseconds=1)
        made = events.new("x.updated", office.clock(), subject, tenant_id="default")
        office.store.save(made)
    last = Range(places.events("default"), limit=len(subjects), newest_first=True)
    (log,) = office.store.select(last)
    named = [handing_out.hand_out_one(office.services, one.id) for one in reversed(log)]
    return list(dict.fromkeys(name for names in named for name in names))


def found(office: Office, name: str) -> Delivery:
    (one,) = office.store.get(Key(Delivery, name))
    assert isinstance(one, Delivery)
    return one


def taken(office: Office, *names: str, backlog: bool = True) -> list[bool]:
    """Try to take each of these; return which could be taken."""
    return [carrying.take(office.services, name, backlog=backlog) is not None for name in names]


def others(office: Office, name: str) -> list[str]:
    return carrying.others(office.services, name)


def change(office: Office, **changes: Any) -> None:
    """Change the endpoint."""
    (one,) = office.store.get(Key(Endpoint, "we_1"))
    assert one is not None
    office.store.save(one.evolve(**changes))


def queued(office: Office) -> list[tuple[str, int, bool]]:
    """Return what the queue is told from now on, and whether that is for the backlog."""
    told: list[tuple[str, int, bool]] = []

    class Told:
        def tell(self, names: Sequence[str], seconds: int = 0, *, backlog: bool = False) -> None:
            told.extend((name, seconds, backlog) for name in names)

    office.services = replace(office.services, queue=Told())
    return told


def conclude(office: Office, name: str, status: int, milliseconds: int = 1) -> bool:
    last = Try(at=office.clock(), status=status, ms=milliseconds)
    return carrying.conclude(office.services, Result(name, last))
