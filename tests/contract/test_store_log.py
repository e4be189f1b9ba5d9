"""The log of events: named as they are saved, in the order of the saves; a reader misses none."""

import subprocess
import sys
import threading
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from helpers.backends import DYNAMO, SQLITE
from helpers.builders import NOON, delivery, endpoint, event, job, minutes

from qbwc_service.domain import events
from qbwc_service.domain.deliveries import Delivery, State
from qbwc_service.domain.events import Event
from qbwc_service.domain.webhooks import Endpoint, Post
from qbwc_service.store import places
from qbwc_service.store.port import Key, Range, StaleError, Store
from qbwc_service.store.sqlite import SqliteStore

pytestmark = pytest.mark.portable

WRITERS, EACH = 4, 60
NEXT = "\0"
WRITE = """
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from qbwc_service.domain import events
from qbwc_service.store.sqlite import SqliteStore
store = SqliteStore(Path(sys.argv[1]))
for number in range(int(sys.argv[3])):
    at = datetime.now(UTC) - timedelta(hours=int(sys.argv[2]))
    store.save(events.new("x.updated", at, f"{sys.argv[2]}/{number}", tenant_id="t"))
"""


def fresh(subject: str = "a", at: object = NOON, tenant: str = "t") -> Event:
    return events.new("x.updated", at, subject, tenant_id=tenant)  # type: ignore[arg-type]


def log(store: Store, tenant: str = "t") -> list[Event]:
    (found,) = store.select(Range(places.events(tenant), limit=10_000))
    return [one for one in found if isinstance(one, Event)]


def test_an_event_is_named_as_it_is_saved_with_what_it_tells_of(store: Store) -> None:
    store.save(job(), *(fresh(str(number)) for number in range(5)))
    told = log(store)
    assert [one.subject for one in told] == list("01234"), "in their order, though of one moment"
    for one in told:
        assert one.id == f"t/{one.name}"
        assert len(one.name) == len("evt_") + 26
        assert store.get(Key(Event, one.id)) == [one]


def test_where_a_save_is_stale_nothing_is_told(store: Store) -> None:
    store.save(job())
    with pytest.raises(StaleError):
        store.save(job(), fresh())
    assert log(store) == []


@pytest.mark.parametrize("store", SQLITE, indirect=True)
def test_names_rise_in_the_order_of_the_saves_though_the_clock_is_set_back(store: Store) -> None:
    hours = (0, -48, 0, -1, -49)
    for number, hour in enumerate(hours):
        store.save(fresh(str(number), NOON + timedelta(hours=hour), f"t{number % 2}"))
    (found,) = store.select(Range(places.LOG))
    assert [one.subject for one in found if isinstance(one, Event)] == list("01234")


def test_an_event_that_moves_house_keeps_its_name_and_one_made_on_the_way_gets_one(
    store: Store,
) -> None:
    later = fresh("new", NOON + minutes(1), "default")
    store.load(event(), later)
    known, made = log(store, "default")
    assert known == event()
    assert made == later.amend(id=f"default/{made.name}")
    assert len(made.name) == len(known.name)


def test_a_delivery_lies_in_its_lines_until_it_ends(store: Store) -> None:
    one = delivery()
    store.save(endpoint(), one)
    own, line = Range(places.deliveries("we_1")), places.in_line("we_1", "tx-1")
    assert store.select(own, line, Range(places.endpoints("default"))) == [
        [one],
        [one],
        [endpoint()],
    ]
    ended = one.evolve(state=State.SUCCEEDED, due_at=None, finished_at=NOON)
    store.save(ended)
    assert store.select(own, line) == [[ended], []]


@pytest.mark.parametrize("store", SQLITE, indirect=True)
def test_what_is_due_is_read_by_when_it_is_due_and_by_when_it_ended(store: Store) -> None:
    late = delivery("evt_" + "1" * 26, subject="b", due_at=NOON + minutes(1))
    soon = delivery("evt_" + "2" * 26, due_at=NOON)
    ended = delivery("evt_" + "3" * 26, due_at=None, finished_at=NOON, state=State.SUCCEEDED)
    store.save(late, soon, ended)
    until = (NOON + timedelta(seconds=1)).isoformat()
    assert store.select(
        places.undelivered("we_1"),
        places.undelivered("we_1", until=until),
        Range(places.DELIVERIES_DUE),
        Range(places.DELIVERIES_ENDED),
    ) == [[soon, late], [soon], [soon, late], [ended]]


def test_receivers_that_jobs_name_lie_apart_from_endpoints(store: Store) -> None:
    named = endpoint("we_callback_1", callbacks=True, used_at=NOON)
    store.save(endpoint(), named, Post(id="post"))
    assert store.select(
        Range(places.endpoints("default")),
        Range(places.callbacks("default")),
        Range(places.ENDPOINTS),
    ) == [[endpoint()], [named], [endpoint(), named]]
    assert store.get(Key(Post, "post"), Key(Endpoint, "we_1")) == [Post(id="post"), endpoint()]


@pytest.mark.parametrize("store", DYNAMO, indirect=True)
def test_on_dynamodb_the_log_trails_by_what_a_save_may_take(store: Store) -> None:
    assert store.log_settles == timedelta(seconds=20)
    ended = delivery(due_at=None, finished_at=NOON, state=State.SUCCEEDED)
    store.save(ended)
    assert store.get(Key(Delivery, ended.id)) == [ended]


def follow(store: Store, until: threading.Event) -> list[str]:
    """Read the log by a cursor while others write; return the subjects in the order read."""
    found: list[str] = []
    after = ""
    for _ in range(100_000):
        done = until.is_set()
        (page,) = store.select(Range(places.LOG, after and after + NEXT, limit=7))
        found += [one.subject for one in page if isinstance(one, Event)]
        if page:
            after = page[-1].id.partition("/")[2]
        elif done:
            return found
    raise AssertionError


def test_a_reader_misses_nothing_of_what_many_threads_save(path: Path) -> None:
    ended = threading.Event()
    with closing(SqliteStore(path)) as store, closing(SqliteStore(path)) as reads:
        read: list[str] = []
        reader = threading.Thread(target=lambda: read.extend(follow(reads, ended)))
        writers = [threading.Thread(target=write, args=(store, n)) for n in range(WRITERS)]
        for one in (reader, *writers):
            one.start()
        for one in writers:
            one.join()
        ended.set()
        reader.join()
        assert read == [one.subject for one in log(store)]
    check(read)


def write(store: Store, writer: int) -> None:
    for number in range(EACH):
        at = NOON - timedelta(hours=writer * (number % 2))
        store.save(fresh(f"{writer}/{number}", at))


def check(read: list[str]) -> None:
    """Each of the writers' own is there once, in order."""
    assert len(read) == WRITERS * EACH
    for writer in range(WRITERS):
        own = [one for one in read if one.startswith(f"{writer}/")]
        assert own == [f"{writer}/{number}" for number in range(EACH)]


def test_a_reader_misses_nothing_of_what_processes_with_different_clocks_save(path: Path) -> None:
    ended = threading.Event()
    with closing(SqliteStore(path)) as store:
        read: list[str] = []
        reader = threading.Thread(target=lambda: read.extend(follow(store, ended)))
        reader.start()
        command = [sys.executable, "-c", WRITE, str(path)]
        processes = [
            subprocess.Popen([*command, str(writer), str(EACH)]) for writer in range(WRITERS)
        ]
        codes = [process.wait() for process in processes]
        ended.set()
        reader.join()
    assert codes == [0] * WRITERS
    check(read)
