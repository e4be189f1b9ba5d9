"""Events, endpoints and deliveries move house (D22): nothing is told twice or lost."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from helpers.builders import endpoint
from helpers.houses import empty_house, exported, known_office, moved
from helpers.office import ADD, Office

from qbwc_service.domain import events
from qbwc_service.domain.deliveries import Delivery
from qbwc_service.domain.errors import Refusal
from qbwc_service.domain.events import Event
from qbwc_service.domain.webhooks import Endpoint, Post
from qbwc_service.services import Services
from qbwc_service.steps import connections, handing_out, moving
from qbwc_service.steps.restore import open_epoch
from qbwc_service.store import places
from qbwc_service.store.port import Key, Range


@pytest.fixture
def office() -> Office:
    office = known_office()
    earlier = office.clock.now
    office.store.save(endpoint(events=("x.updated", "transaction.*"), created_at=earlier))
    return office


@pytest.fixture
def target(office: Office) -> Iterator[Services]:
    yield from empty_house(office)


def happen(office: Office, subject: str) -> None:
    office.clock.forward(milliseconds=1)
    office.store.save(events.new("x.updated", office.clock(), subject, tenant_id="default"))


def hand_out(services: Services) -> list[str]:
    """Hand out what there is; return the subjects of the deliveries made."""
    before = {one.id for one in told(services)}
    if not handing_out.take_post(services, "h"):
        return ["someone else does"]
    for _ in range(100):
        if handing_out.hand_out(services, "h") is None:
            break
    return [one.subject for one in told(services) if one.id not in before]


def told(services: Services) -> list[Delivery]:
    (found,) = services.store.select(Range(places.deliveries("we_1"), limit=1_000))
    return [one for one in found if isinstance(one, Delivery)]


def log(services: Services) -> list[Event]:
    (found,) = services.store.select(Range(places.LOG, limit=1_000))
    return [one for one in found if isinstance(one, Event)]


def test_d22_the_new_place_hands_out_what_the_old_one_had_not_and_nothing_else(
    office: Office, target: Services
) -> None:
    happen(office, "a")
    assert hand_out(office.services) == ["a"]
    happen(office, "b")

    moved(office, target)

    assert log(target) == log(office.services)
    assert told(target) == told(office.services)
    assert target.store.get(Key(Endpoint, "we_1")) == office.store.get(Key(Endpoint, "we_1"))
    assert hand_out(target) == ["b"]


def test_d22_after_an_export_its_source_tells_nobody_until_a_connection_is_enabled(
    office: Office,
) -> None:
    happen(office, "a")
    exported(office)
    assert hand_out(office.services) == ["someone else does"]
    office.clock.forward(days=1)
    assert hand_out(office.services) == ["someone else does"]
    connections.enable(office.services, office.caller, office.connection_id)
    assert hand_out(office.services) == ["a"]


def test_d22_a_write_that_comes_in_doubt_is_told_so(office: Office, target: Services) -> None:
    job = office.submit(ADD.format("A"))
    moved(office, target)
    last = log(target)[-1]
    assert (last.type, last.subject, last.at) == ("transaction.in_doubt", job, target.now())
    assert hand_out(target) == [job]


def test_d22_an_import_that_is_run_again_tells_no_doubt_twice(
    office: Office, target: Services
) -> None:
    office.submit(ADD.format("A"))
    found = exported(office)
    moving.bring_in(target, lambda: found)
    moving.bring_in(target, lambda: found)
    assert [one.type for one in log(target)].count("transaction.in_doubt") == 1
    assert len(hand_out(target)) == 1


def test_d22_while_an_import_runs_nobody_hands_out(office: Office, target: Services) -> None:
    happen(office, "a")
    found = exported(office)
    seen: list[list[str]] = []

    class Watched:
        def __getattr__(self, name: str) -> object:
            return getattr(target.store, name)

        def load(self, *given: object) -> None:
            target.store.load(*given)  # type: ignore[arg-type]
            seen.append(hand_out(target))

    watched = replace(target, store=Watched())  # type: ignore[arg-type]
    moving.bring_in(watched, lambda: found)
    assert seen
    assert {tuple(each) for each in seen} == {("someone else does",)}
    assert hand_out(target) == ["a"]


def test_d22_an_import_that_is_refused_lets_the_place_go_on(
    office: Office, target: Services
) -> None:
    found = exported(office)
    moving.bring_in(target, lambda: found)
    other = [one.amend(description="other") if isinstance(one, Endpoint) else one for one in found]
    with pytest.raises(Refusal):
        moving.bring_in(target, lambda: other)
    (post,) = target.store.get(Key(Post, handing_out.POST))
    assert isinstance(post, Post)
    assert post.holder == ""


def test_d22_a_backup_put_back_goes_on_from_where_it_was_and_tells_its_doubts(
    office: Office,
) -> None:
    job = office.submit(ADD.format("A"))
    happen(office, "a")
    assert hand_out(office.services) == ["a"]
    assert open_epoch(office.services) == 1
    assert [one.type for one in log(office.services)][-1] == "transaction.in_doubt"
    assert hand_out(office.services) == [job]
