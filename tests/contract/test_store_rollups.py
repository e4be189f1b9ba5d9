"""Rollups: a connection's lie together in order of time, and go when theirs has come."""

from datetime import timedelta

import pytest
from helpers.backends import DYNAMO, SQLITE, save_all
from helpers.builders import NOON, rollup

from qbwc_service.domain.records import iso
from qbwc_service.domain.rollups import Rollup, Span
from qbwc_service.store import places
from qbwc_service.store.port import Key, Range, Store

pytestmark = pytest.mark.portable

HOURS = [rollup(NOON + timedelta(hours=n)) for n in range(4)]
MIDNIGHT = NOON.replace(hour=0)
DAYS = [rollup(MIDNIGHT + timedelta(days=n), span=Span.DAY) for n in range(2)]
OTHERS = [rollup(connection_id="con-10"), rollup(connection_id="con-2")]


def test_one_range_reads_a_connections_hours_or_days_in_order_of_time(store: Store) -> None:
    save_all(store, *HOURS[::-1], *DAYS[::-1], *OTHERS)
    two = timedelta(hours=2)
    wanted = [
        places.rollups("con-1", Span.HOUR, NOON, NOON + two, 10),
        places.rollups("con-1", Span.HOUR, NOON - two, NOON + 3 * two, 3),
        places.rollups("con-1", Span.DAY, MIDNIGHT, MIDNIGHT + timedelta(days=9), 10),
        places.rollups("con-2", Span.HOUR, NOON - two, NOON + two, 10),
    ]
    assert store.select(*wanted) == [HOURS[:2], HOURS[:3], DAYS, OTHERS[1:]]


def test_a_rollup_that_grew_is_found_where_it_was(store: Store) -> None:
    store.save(HOURS[0])
    grown = HOURS[0].evolve(lanes={})
    store.save(grown)
    wanted = places.rollups("con-1", Span.HOUR, NOON, NOON + timedelta(hours=1), 10)
    assert store.select(wanted) == [[grown]]
    store.delete(Key(Rollup, grown.id))
    assert store.select(wanted) == [[]]


@pytest.mark.parametrize("store", SQLITE, indirect=True)
def test_the_oldest_rollups_are_listed_for_retention(store: Store) -> None:
    save_all(store, *HOURS, *DAYS, *OTHERS)
    until = iso(NOON + timedelta(hours=1))
    assert store.select(Range(places.ROLLUPS, "", until)) == [[DAYS[0], HOURS[0], *OTHERS]]


@pytest.mark.parametrize("store", DYNAMO, indirect=True)
def test_what_dynamodb_deletes_by_itself_is_not_listed(store: Store) -> None:
    save_all(store, *HOURS)
    assert store.select(Range(places.ROLLUPS)) == [[]]
