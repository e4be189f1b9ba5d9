"""Hypothesis strategies for the stored values: every field filled, no type left out."""

import dataclasses
import types
from collections.abc import Callable
from datetime import UTC, datetime
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints

import msgspec
from hypothesis import strategies as st

from qbwc_service.domain.deliveries import Delivery
from qbwc_service.domain.events import Event
from qbwc_service.domain.records import Blob, Record
from qbwc_service.domain.rollups import Rollup

TEXT = st.text(max_size=12)
"""Any characters but lone surrogates, which no door lets in."""

ID = st.text("abcxyzABCXYZ0189._-{}", min_size=1, max_size=40)
"""What ids are made of; none is empty, and none holds the slash that parts a place's words."""
IDS = ("id", "tenant_id", "connection_id", "key_id", "event_id")

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=6,
)
PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXT,
    int: st.integers(-(2**63), 2**63 - 1),
    bool: st.booleans(),
    types.NoneType: st.none(),
    msgspec.UnsetType: st.just(msgspec.UNSET),
    datetime: st.datetimes(
        datetime(1970, 1, 1),  # noqa: DTZ001 - hypothesis wants naive bounds
        datetime(2999, 1, 1),  # noqa: DTZ001 - same
        timezones=st.just(UTC),
    ),
    dict[str, Any]: st.dictionaries(TEXT, JSON, max_size=3),
}


OWNED: dict[Any, Callable[[Any], Any]] = {
    Event: lambda one: one.amend(id=f"{one.tenant_id}/{one.id}"),
    Delivery: lambda one: one.amend(id=f"{one.id}/{one.event_id}"),
}
"""Records whose id begins with their owner's."""


def shape(kind: Any) -> st.SearchStrategy[Any]:
    """Return values of this type; a dataclass or record gets a value for each of its fields."""
    if kind in PLAIN:
        return PLAIN[kind]
    if kind in OWNED:
        return _any(kind).map(OWNED[kind])
    return _any(kind)


def _any(kind: Any) -> st.SearchStrategy[Any]:
    if isinstance(kind, type) and (dataclasses.is_dataclass(kind) or issubclass(kind, Record)):
        return st.builds(kind, **{name: _field(kind, name) for name in get_type_hints(kind)})
    if isinstance(kind, type) and issubclass(kind, Enum):
        return st.sampled_from(kind)
    if get_origin(kind) in (Union, types.UnionType):
        return st.one_of(*map(shape, get_args(kind)))
    if get_origin(kind) is dict:
        return st.dictionaries(*map(shape, get_args(kind)), max_size=3)
    assert get_origin(kind) is tuple, kind
    if get_args(kind)[-1] is not Ellipsis:
        return st.tuples(*map(shape, get_args(kind)))
    return st.lists(shape(get_args(kind)[0]), max_size=3).map(tuple)


def _field(kind: Any, name: str) -> st.SearchStrategy[Any]:
    if kind in (Blob, Rollup) and name == "id":
        return st.builds("{}/{}".format, ID, ID)
    return ID if name in IDS and issubclass(kind, Record) else shape(get_type_hints(kind)[name])
