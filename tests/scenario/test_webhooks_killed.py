"""Servers that die, one that is slow, many endpoints: every event arrives, in order, signed."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from helpers import receiver as acts
from helpers.builders import SECRET, endpoint
from helpers.hooks import SETTINGS, verified
from helpers.killed_bench import KilledBench, MortalServer, mortal_server
from helpers.live import serving, settings_for
from helpers.mortal import Trap
from helpers.office import ADD
from helpers.receiver import Act, Got, Receiver, Wire
from helpers.rest_desk import until

from qbwc_service.domain import events
from qbwc_service.domain.webhooks import Post
from qbwc_service.services import Services
from qbwc_service.steps import handing_out
from qbwc_service.store import places
from qbwc_service.store.port import Key, Range
from qbwc_service.wiring import Relay

pytestmark = pytest.mark.proof

KILLS = 4
LOOKS = 3_000
EVENTS, TENANTS, EACH, SUBJECTS = 10_000, 5, 20, 10
PER_ENDPOINT = EVENTS // (TENANTS * EACH)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MortalServer]:
    with mortal_server(tmp_path_factory.mktemp("killed")) as running:
        yield running


@contextmanager
def benched(server: MortalServer) -> Iterator[KilledBench]:
    bench = KilledBench(server)
    try:
        yield bench
    finally:
        bench.close()


def listen(services: Services, url: str, id_: str = "we_1", **settings: object) -> None:
    """Make an endpoint whose secret is SECRET."""
    earlier = services.now() - timedelta(seconds=1)
    services.store.save(endpoint(id_, url=url, created_at=earlier, **settings))


def happen(services: Services, subject: str, type_: str = "x.updated", **more: object) -> None:
    made = {"tenant_id": "default", "data": {"url": subject}, **more}
    services.store.save(events.new(type_, services.now(), subject, **made))


def names(services: Services, tenant: str = "default") -> dict[str, list[str]]:
    """Return the names of a tenant's events, by subject, in order."""
    found: dict[str, list[str]] = {}
    (log,) = services.store.select(Range(places.events(tenant), limit=EVENTS))
    for one in log:
        if isinstance(one, events.Event):
            found.setdefault(one.subject, []).append(one.name)
    return found


def at_first_coming(got: list[Got], of: Callable[[Got], str]) -> dict[str, list[str]]:
    """Return the webhook-ids of what came, by `of`, without what came again."""
    found: dict[str, list[str]] = {}
    for one in got:
        line = found.setdefault(of(one), [])
        if one.headers["webhook-id"] not in line:
            line.append(one.headers["webhook-id"])
    return found


def test_an_outcome_whose_server_dies_right_after_its_save_is_told_by_the_next(
    server: MortalServer,
) -> None:
    with benched(server) as bench, Receiver() as receiver:
        listen(bench.office.services, receiver.url, "we_killed", events=("transaction.*",))
        job = bench.office.submit(ADD.format("Ann"))
        bench.http.login()
        answer = bench.http.process(bench.http.send(first=True))
        trap = Trap("receiveResponseXML", after=True, of_job=True)
        bench.killed_at(trap, lambda: bench.http.receive(answer))
        got = receiver.wait_for(1)[0]
        told = verified(got, SECRET)
        assert (told["type"], told["data"]["transaction_id"]) == ("transaction.succeeded", job)


def test_whatever_was_sent_as_the_server_died_comes_again_and_nothing_is_left_out(
    server: MortalServer,
) -> None:
    kills = iter(range(KILLS))

    async def kill_first(wire: Wire) -> None:
        if len(receiver.got) % 7 == 3 and next(kills, None) is not None:
            await asyncio.to_thread(server.die)
            wire.close()
            return
        await acts.status(200)(wire)

    with benched(server) as bench, Receiver(kill_first) as receiver:
        services = bench.office.services
        listen(services, receiver.url, "we_often", events=("x.updated",))
        for number in range(40):
            happen(services, f"s{number % 6}")
        wanted = names(services)
        wanted = {name: line for name, line in wanted.items() if name.startswith("s")}

        def all_came() -> bool:
            came = {one.headers["webhook-id"] for one in receiver.got}
            return came >= {name for line in wanted.values() for name in line}

        look(all_came)
        assert next(kills, None) is None
        assert len(receiver.got) > 40, "what was not concluded came again"
        assert at_first_coming(receiver.got, lambda one: one.json["data"]["url"]) == wanted
        for one in receiver.got:
            verified(one, SECRET)


def look(condition: Callable[[], object]) -> None:
    """Return once it holds."""
    pause = threading.Event()
    for _ in range(LOOKS):
        if condition():
            return
        pause.wait(0.05)
    raise AssertionError("it never came about")


def holder(relay: Relay) -> str:
    (post,) = relay.services.store.get(Key(Post, handing_out.POST))
    return post.holder if isinstance(post, Post) else ""


def test_of_two_servers_on_one_database_one_delivers_and_the_other_takes_over(
    tmp_path: Path,
) -> None:
    settings = settings_for(tmp_path, **SETTINGS)
    with Receiver() as receiver, serving(settings) as (second, _):
        until(lambda: holder(second))
        with serving(settings) as (first, _):
            listen(first.services, receiver.url)
            mine = holder(first)
            for number in range(30):
                happen(first.services, f"s{number % 3}")
            receiver.wait_for(30)
            assert holder(first) == mine
        for number in range(30):
            happen(second.services, f"s{number % 3}")
        receiver.wait_for(60)
        wanted = names(second.services)
    assert len(receiver.got) == 60, "each was told once"
    assert at_first_coming(receiver.got, lambda one: one.json["data"]["url"]) == wanted


def test_where_the_one_that_delivers_ends_the_other_goes_on(tmp_path: Path) -> None:
    settings = settings_for(tmp_path, **SETTINGS)
    with Receiver() as receiver, serving(settings) as (ends, _):
        until(lambda: holder(ends))
        before = holder(ends)
        with serving(settings) as (stays, _):
            listen(stays.services, receiver.url)
            handing_out.leave_post(ends.services, before)
            happen(stays.services, "a")
            receiver.wait_for(1)
    assert len(receiver.got) == 1


def test_ten_thousand_events_reach_a_hundred_endpoints_past_one_dead_and_one_silent(
    tmp_path: Path,
) -> None:
    silent: Act = acts.silent()
    with Receiver() as receiver, Receiver(silent) as mute:
        with Receiver() as gone:
            dead = gone.url
        with serving(settings_for(tmp_path, **SETTINGS)) as (relay, _):
            services = relay.services
            for number in range(TENANTS * EACH):
                url = {0: dead, 1: mute.url}.get(number, receiver.url_of("127.0.0.1", f"/{number}"))
                tenant = f"t{number % TENANTS}"
                types = (f"kind{number}.updated",)
                listen(services, url, f"we_{number}", tenant_id=tenant, events=types)
            for start in range(0, EVENTS, 25):
                services.store.save(*(an_event(services, n) for n in range(start, start + 25)))
            live = (TENANTS * EACH - 2) * PER_ENDPOINT
            look(lambda: len(receiver.got) >= live)
            wanted = {
                name: line
                for tenant in range(TENANTS)
                for name, line in names(services, f"t{tenant}").items()
                if not name.startswith(("0/", "1/"))
            }
    assert len(wanted) == (TENANTS * EACH - 2) * SUBJECTS
    assert at_first_coming(receiver.got, lambda one: one.json["data"]["url"]) == wanted
    assert len(receiver.got) == live, "each was told once"
    assert {one.target for one in receiver.got} == {
        f"/{number}" for number in range(2, TENANTS * EACH)
    }


def an_event(services: Services, number: int) -> events.Event:
    endpoint_, nth = number % (TENANTS * EACH), number // (TENANTS * EACH)
    subject = f"{endpoint_}/{nth % SUBJECTS}"
    return events.new(
        f"kind{endpoint_}.updated",
        services.now(),
        subject,
        tenant_id=f"t{endpoint_ % TENANTS}",
        data={"url": subject},
    )
