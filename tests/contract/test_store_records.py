"""Every record comes back as it was saved, whatever its texts hold, and its form does not drift."""

import json
from pathlib import Path
from typing import Any

import pytest
from helpers.backends import NOT_ON_DYNAMODB
from helpers.builders import job, one_of_each
from helpers.shapes import shape
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qbwc_service.domain.jobs import Job
from qbwc_service.domain.records import Blob, Record
from qbwc_service.store.codec import NAMES, TYPES, decode, encode
from qbwc_service.store.places import history
from qbwc_service.store.placing import places_of
from qbwc_service.store.port import Key, Range, Store

pytestmark = pytest.mark.portable

GOLDEN = Path(__file__).parent.parent / "golden" / "store" / "records.txt"


@pytest.mark.parametrize("kind", TYPES.values(), ids=TYPES)
@given(data=st.data())
@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_every_record_comes_back_as_it_was_and_lies_where_it_says(
    store: Store, kind: type[Record], data: st.DataObject
) -> None:
    record: Record = data.draw(shape(kind)).amend(version=1)
    lie = [
        Range(partition, sort, sort + "\0")
        for partition, sort in places_of(record)
        if not partition.startswith(NOT_ON_DYNAMODB)
    ]
    store.save(record)
    try:
        assert store.get(Key(kind, record.id)) == [record]
        assert store.select(*lie) == [[record]] * len(lie)
    finally:  # or the next example of the same id would only say that it is there already
        store.delete(Key(kind, record.id))
    assert store.keys(*lie) == [[]] * len(lie)


@pytest.mark.parametrize("identifier", ["\0", "\x1e", "a\x1fb", "/", "[]", '"', "Ω\U0001f4b0"])
def test_a_callers_identifier_may_hold_any_character(store: Store, identifier: str) -> None:
    first = job(identifier=identifier)
    second = first.evolve(identifier="other")
    store.save(first)
    assert store.select(Range(history("default", "identifier", identifier))) == [[first]]
    store.save(second)
    assert store.select(
        Range(history("default", "identifier", identifier)),
        Range(history("default", "identifier", "other")),
    ) == [[], [second]]


def test_a_text_of_five_million_characters_comes_back_whole(store: Store) -> None:
    blob = Blob(id="tx-1/response", text="<Ω/>\r\n" * 833_334)
    store.save(blob)
    assert store.get(Key(Blob, blob.id)) == [blob]


def test_what_the_first_version_stored_is_still_understood_and_no_field_changed_its_form() -> None:
    """A field may be added, with a default; none may be renamed, dropped or written otherwise."""
    stored = [line.split(" ", 1) for line in GOLDEN.read_text(encoding="utf-8").splitlines()]
    assert [decode(name, text) for name, text in stored] == one_of_each()
    for record, (name, text) in zip(one_of_each(), stored, strict=True):
        now = json.loads(encode(record))
        assert NAMES[type(record)] == name
        assert holds(now, json.loads(text))


def holds(now: Any, then: Any) -> bool:
    """Say whether all that was written then is written alike now, whatever came beside it."""
    if isinstance(then, dict):
        return isinstance(now, dict) and all(holds(now.get(k), v) for k, v in then.items())
    if isinstance(then, list):
        return isinstance(now, list) and len(now) == len(then) and all(map(holds, now, then))
    return bool(now == then)


def test_a_record_stored_before_a_field_existed_gets_its_default() -> None:
    whole = encode(job())
    assert '"lost":0,' in whole
    assert decode("job", whole.replace('"lost":0,', "")) == job()


def test_a_record_stored_by_a_later_version_is_read_without_the_field_unknown_here() -> None:
    assert decode("job", encode(job()).replace("{", '{"novelty":[1],', 1)) == job()


def test_every_record_type_has_a_name_and_one_stands_in_the_golden_file() -> None:
    assert {type(one) for one in one_of_each()} == set(TYPES.values())
    assert {NAMES[kind]: kind for kind in TYPES.values()} == TYPES
    assert {"id", "version"} <= set(Job.__struct_fields__)
