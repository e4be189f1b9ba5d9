"""A change feed at work: make one, let its runs come, see what it told."""

from typing import Any

from helpers.feed_people import process
from helpers.office import Office
from qbwc_service.domain.events import Event
from qbwc_service.domain.feeds import Known
from qbwc_service.domain.schedules import Schedule
from qbwc_service.domain.timing import Timing
from qbwc_service.steps import change_feeds
from qbwc_service.steps.event_data import whole_data
from qbwc_service.steps.tick import tick
from qbwc_service.store import places
from qbwc_service.store.port import Range

ADD = "<CustomerAddRq><CustomerAdd><Name>{}</Name></CustomerAdd></CustomerAddRq>"
MOD = (
    "<CustomerModRq><CustomerMod><ListID>{0[ListID]}</ListID>"
    "<EditSequence>{0[EditSequence]}</EditSequence>{1}</CustomerMod></CustomerModRq>"
)


def made(office: Office, *types: str, **fields: Any) -> Schedule:
    values = {"name": "feed", "timing": Timing(interval_seconds=300), **fields}
    wanted = change_feeds.Plan(
        types=types or ("Customer",), connection_id=office.connection_id, **values
    )
    return change_feeds.create(office.services, office.caller, wanted)


def read(office: Office, feed: Schedule) -> Schedule:
    return change_feeds.find(office.services, office.caller, feed.id)


def run(office: Office, *, seconds: float = 300, rounds: int = 3) -> list[str]:
    """Let the next run come, and go through its answer; return what QuickBooks was asked."""
    office.clock.forward(seconds=seconds)
    taken: list[str] = []
    for _ in range(rounds):
        tick(office.services)
        taken += office.pc.visit()
        tick(office.services)
    return taken


def told(office: Office) -> list[tuple[str, dict[str, Any]]]:
    """Return the objects' events there are, each with its data."""
    (found,) = office.store.select(Range(places.events("default"), limit=10_000))
    events = [one for one in found if isinstance(one, Event)]
    return [(e.type, shown(office, e)) for e in events if "object" in e.data]


def shown(office: Office, event: Event) -> dict[str, Any]:
    """Return the data of an event; its link, which leads to itself, is looked at and left out."""
    data = whole_data(office.services, event)
    assert data.pop("url") == f"http://localhost:5000/api/events/{event.name}"
    return data


def types(office: Office) -> list[str]:
    return [type_ for type_, _ in told(office)]


def customer(office: Office, name: str) -> dict[str, Any]:
    process(office.company, ADD.format(name))
    return next(one for one in office.company.records("Customer") if one["Name"] == name)


def edit(office: Office, name: str, change: str) -> None:
    one = next(one for one in office.company.records("Customer") if one["Name"] == name)
    answer = process(office.company, MOD.format(one, change))
    assert 'statusCode="0"' in answer, answer


def known(office: Office, feed: Schedule) -> list[Known]:
    (found,) = office.store.select(Range(places.known(feed.id), limit=10_000))
    return [one for one in found if isinstance(one, Known)]
