"""Events and deliveries past their retention go; what is on its way keeps what it needs (D27)."""

from datetime import timedelta

import pytest
from helpers.builders import delivery, endpoint
from helpers.office import START, Office

from qbwc_service.domain import events
from qbwc_service.domain.callbacks import callback_receiver
from qbwc_service.domain.deliveries import Delivery, State
from qbwc_service.domain.events import Event
from qbwc_service.domain.records import Blob, Payload, Record
from qbwc_service.domain.webhooks import Endpoint
from qbwc_service.steps import deliveries, delivering, handing_out
from qbwc_service.steps.forgetting import forget_events
from qbwc_service.steps.tick import maintain
from qbwc_service.store import places
from qbwc_service.store.port import Key, Range

pytestmark = pytest.mark.deletes_by_itself


@pytest.fixture
def office() -> Office:
    office = Office()
    assert handing_out.take_post(office.services, "h")
    return office


def happen(office: Office, subject: str, **more: object) -> Event:
    office.clock.forward(milliseconds=1)
    office.store.save(events.new("x.updated", office.clock(), subject, tenant_id="default", **more))
    return log(office)[-1]


def log(office: Office) -> list[Event]:
    (found,) = office.store.select(Range(places.LOG, limit=1_000))
    return [one for one in found if isinstance(one, Event)]


def hand_out(office: Office) -> None:
    for _ in range(1_000):
        office_holder = "h"
        handing_out.take_post(office.services, office_holder)
        if handing_out.hand_out(office.services, office_holder) is None:
            return


def months_later(office: Office) -> None:
    office.clock.forward(days=31)


def told(office: Office) -> list[Delivery]:
    (found,) = office.store.select(Range(places.deliveries("we_1")))
    return [one for one in found if isinstance(one, Delivery)]


def end_all(office: Office) -> None:
    now = office.clock()
    ended: list[Record] = [
        one.evolve(state=State.SUCCEEDED, due_at=None, finished_at=now) for one in told(office)
    ]
    office.store.save(*ended)


def test_events_their_payloads_and_ended_deliveries_go_after_their_retention(
    office: Office,
) -> None:
    office.store.save(endpoint(created_at=START), Blob(id="feed/1", text="{}"))
    happen(office, "a", more=Payload(size=2, ref="feed/1"))
    happen(office, "b")
    hand_out(office)
    end_all(office)
    forget_events(office.services)
    assert [one.subject for one in log(office)] == ["a", "b"]

    months_later(office)
    last = happen(office, "c")
    hand_out(office)
    maintain(office.services)
    assert log(office) == [last]
    assert office.store.get(Key(Blob, "feed/1")) == [None]
    assert [one.subject for one in told(office)] == ["c"]


def test_what_is_on_its_way_keeps_its_event(office: Office) -> None:
    office.store.save(endpoint(created_at=START))
    for subject in "abc":
        happen(office, subject)
    hand_out(office)
    kept = told(office)[1]
    office.store.save(
        *(
            one.evolve(state=State.SUCCEEDED, due_at=None, finished_at=office.clock())
            for one in told(office)
            if one.id != kept.id
        )
    )
    months_later(office)
    last = happen(office, "d")
    hand_out(office)
    forget_events(office.services)
    assert [one.subject for one in log(office)] == ["b", "d"]
    assert [one.subject for one in told(office)] == ["b", "d"]
    assert last.name > log(office)[0].name


def test_what_was_not_handed_out_yet_stays_whatever_its_age(office: Office) -> None:
    office.store.save(endpoint(created_at=START))
    happen(office, "a")
    happen(office, "b")
    months_later(office)
    forget_events(office.services)
    assert [one.subject for one in log(office)] == ["a", "b"]
    hand_out(office)
    assert [one.subject for one in told(office)] == ["a", "b"]


def test_the_last_event_stays_so_that_names_go_on_from_it_with_a_clock_set_back(
    office: Office,
) -> None:
    happen(office, "a")
    hand_out(office)
    months_later(office)
    forget_events(office.services)
    (kept,) = log(office)
    office.clock.now = START - timedelta(days=400)
    later = happen(office, "b")
    assert later.name > kept.name
    hand_out(office)


def test_a_receiver_that_no_job_has_named_for_the_retention_goes(office: Office) -> None:
    url = "https://a.example/x"
    happen(office, "tx", callback_url=url)  # of another type than transactions: nobody is told
    office.store.save(callback_receiver("default", "https://a.example", office.clock()))
    office.store.save(callback_receiver("default", "https://b.example", office.clock()))
    months_later(office)
    office.store.save(
        events.new(
            "transaction.failed", office.clock(), "tx", tenant_id="default", callback_url=url
        )
    )
    hand_out(office)
    forget_events(office.services)
    (left,) = office.store.select(Range(places.callbacks("default")))
    assert [one.url for one in left if isinstance(one, Endpoint)] == ["https://a.example"]


def test_a_delivery_whose_endpoint_went_as_it_was_made_ends_or_gets_it_back(
    office: Office,
) -> None:
    url = "https://a.example/x"
    named = callback_receiver("default", "https://a.example", office.clock())
    lost = delivery(endpoint_id="we_gone", due_at=START)
    back = delivery(endpoint_id=named.id, due_at=START, url=url)
    office.store.save(lost, back)
    office.clock.forward(hours=2)
    forget_events(office.services)
    ended, there = office.store.get(Key(Delivery, lost.id), Key(Endpoint, named.id))
    assert isinstance(ended, Delivery)
    assert (ended.state, ended.reason) == (State.DEAD_LETTERED, delivering.DELETED)
    assert isinstance(there, Endpoint)
    assert there.url == "https://a.example"


def test_a_replay_that_is_before_the_handing_out_does_not_stop_it(office: Office) -> None:
    office.store.save(endpoint(created_at=START))
    happen(office, "a")
    deliveries.replay(office.services, office.caller, "we_1", START - timedelta(days=1))
    happen(office, "b")
    hand_out(office)
    assert [one.subject for one in told(office)] == ["a", "b"]
