"""Work grows no faster than documents, whatever is wrong with them: counted, not timed.

What is counted are the lines of Python that run, each turn of a loop as one. A document of twice
the size may take twice as many more; quadratic work would take four times as many.
"""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import pairwise
from types import FrameType
from typing import Any

import pytest
from helpers.qbxml_hostile import ANSWERS, REQUESTS

from qbxml import MalformedError, build, fix, parse, validate, write
from qbxml.data.frames import Frame, Shape

pytestmark = pytest.mark.proof

SIZES = (150, 300, 600, 1200)
"""Above the 100 problems that are told at most."""
TWICE = 2.6


def lines_run(call: Callable[[], object]) -> int:
    """Return how many lines of Python a call runs."""
    count = 0

    def trace(_frame: FrameType, _event: str, _argument: Any) -> Any:
        nonlocal count
        count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        call()
    finally:
        sys.settrace(before)
    return count


def done(call: Callable[[], object]) -> None:
    """Make a call that may refuse what it is given."""
    with suppress(MalformedError):
        call()


def grows_with(call: Callable[[Any], object], given: Callable[[int], Any]) -> bool:
    """Say whether a call takes no more than twice as much more for twice as large a thing."""
    things = [given(size) for size in SIZES]
    done(lambda: call(things[0]))  # tables and patterns are made ready once
    counts = [lines_run(lambda thing=thing: done(lambda: call(thing))) for thing in things]
    more = [after - before for before, after in pairwise(counts)]
    return all(after <= TWICE * max(before, SIZES[0]) for before, after in pairwise(more))


@pytest.mark.parametrize("kind", REQUESTS)
@pytest.mark.parametrize("call", [validate, fix, parse])
def test_work_on_a_request_grows_with_its_size(call: Callable[[Any], object], kind: str) -> None:
    assert grows_with(call, REQUESTS[kind])


@pytest.mark.parametrize("kind", ANSWERS)
def test_work_on_an_answer_grows_with_its_size(kind: str) -> None:
    assert grows_with(parse, ANSWERS[kind])
    assert grows_with(write, lambda size: parse(ANSWERS[kind](size)))


@pytest.mark.parametrize(
    "data",
    [
        lambda n: {"InvoiceLineAdd": [{"Quantity": "1", "Desc": "é"}] * n},
        lambda n: {"InvoiceLineAdd": [{}] * n, "InvoiceLineGroupAdd": [{}] * n,
                   "#order": ["InvoiceLineAdd", "InvoiceLineGroupAdd"] * n},
        lambda n: {"InvoiceLineAdd": [{"Quantity": {}}] * n},
        lambda n: {f"Nix{number}": 1 for number in range(n)},
        lambda n: {f"a{number}": "1" for number in range(n)},
        lambda n: {"Memo": "x" * 50 * n},
        lambda n: json.loads('{"CustomerRef":' * min(n, 300) + "1" + "}" * min(n, 300)),
    ],
)  # fmt: skip
def test_work_on_data_grows_with_its_size(data: Callable[[int], Any]) -> None:
    assert grows_with(lambda given: build("InvoiceAdd", given), data)


class Walked(dict[str, Any]):
    """A mapping that counts how many of its names were gone through."""

    count = 0

    def __iter__(self) -> Iterator[str]:
        for name in super().__iter__():
            self.count += 1
            yield name


def test_many_distinct_unknown_names_are_not_gone_through_again_for_each() -> None:
    values = Walked()
    frame = Frame("CustomerRet", Shape(None, plain=True), values)
    for number in range(1_000):
        frame.put(f"Nix{number}", "1")
    assert values.count == 0
    assert frame.value() == {f"Nix{number}": "1" for number in range(1_000)}


def test_an_element_for_each_attribute_of_the_same_name_takes_the_attributes_apart_once() -> None:
    values = Walked()
    frame = Frame("CustomerRet", Shape(None, plain=True), values)
    names = [f"a{number}" for number in range(1_000)]
    frame.take_attributes(dict.fromkeys(names, "1"))
    for name in names:
        frame.put(name, "2")
    assert values.count <= len(names)
    assert frame.value() == {f"@{name}": "1" for name in names} | {name: ["2"] for name in names}


def test_ten_thousand_lines_that_are_all_wrong_are_told_a_hundred_times() -> None:
    found = validate(REQUESTS["lines that are all wrong inside"](10_000))
    assert len(found.problems) == 100
    assert found.problems[0].path == "InvoiceAdd/InvoiceLineAdd[1]/Quantity"


def test_quadratic_work_would_show() -> None:
    assert grows_with(lambda size: [None for _ in range(size)], int)
    assert not grows_with(lambda size: [None for _ in range(size * size // 100)], int)
