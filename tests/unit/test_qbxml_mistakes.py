"""One mistake in a valid document is told: as what it is, where it is, and nothing else with it."""

import random
from collections import Counter

import pytest
from helpers.qbxml_documents import (
    FULL,
    LARGE,
    LATEST,
    NAMES,
    SEEDS,
    SMALL,
    VERSIONS,
    Maker,
    Node,
    Sample,
    document,
)
from helpers.qbxml_field import Broken
from helpers.qbxml_layouts import written
from helpers.qbxml_mutations import MUTATIONS, broken
from helpers.qbxml_values import LETTERS
from hypothesis import given, settings
from hypothesis import strategies as st

from qbxml import validate
from qbxml.schema import fact

pytestmark = pytest.mark.proof

MEASURES = (SMALL, LARGE, FULL)
# So many of the 231 requests offer a place for the mistake, at least, in six documents each.
OFFERING = {
    "swapped": 210,
    "dropped": 180,
    "repeated": 210,
    "lengthened": 200,
    "misvalued": 120,
    "mistyped": 220,
    "out_of_range": 60,
    "misspelt": 220,
    "inserted": 231,
    "marked": 231,
    "named_twice": 100,
    "chosen_twice": 130,
    "too_new": 160,
    "not_here": 40,
    "texted": 220,
    "nested": 220,
}


def tell(found: Broken, *, wild: bool) -> None:
    """Fail unless the mistake is told, once and with its place, and else what follows from it."""
    text = written(found.sample, wild=wild)
    told = validate(text.text, edition=found.sample.edition, for_service=True)
    line, column = text.places[found.at]
    expected = (found.kind, found.path, line, column, 1)
    others = Counter((p.kind, p.path, p.line, p.column, p.request) for p in told.problems)
    assert others.pop(expected, 0) == 1, (expected, told, text.text)
    assert {place[:2] for place in others} <= found.also, (expected, told, text.text)
    assert all(one.kind in {"attribute", "reference"} for one in told.warnings)


def offering(mutation: str, seeds: range) -> int:
    """Try a mistake in every request with these seeds; return how many requests offered a place."""
    offered = 0
    for index, name in enumerate(NAMES):
        tried = [broken(1000 * seed + index, mutation, name, MEASURES[seed % 3]) for seed in seeds]
        for number, found in enumerate(tried):
            if found is not None:
                tell(found, wild=number % 2 == 1)
        offered += any(tried)
    return offered


def test_every_mistake_is_tried() -> None:
    assert set(OFFERING) == set(MUTATIONS)


@pytest.mark.parametrize("mutation", MUTATIONS)
def test_a_mistake_in_any_request_is_told_with_its_place_and_alone(mutation: str) -> None:
    assert offering(mutation, range(6)) >= OFFERING[mutation]


@pytest.mark.proof
@pytest.mark.parametrize("mutation", MUTATIONS)
def test_a_mistake_in_many_documents_is_told_with_its_place_and_alone(mutation: str) -> None:
    assert offering(mutation, range(300, 360)) >= OFFERING[mutation]


@pytest.mark.proof
@settings(max_examples=5000, deadline=None)
@given(SEEDS, st.sampled_from(sorted(MUTATIONS)))
def test_thousands_of_mistakes_are_told(seed: int, mutation: str) -> None:
    found = broken(seed, mutation)
    if found is not None:
        tell(found, wild=seed % 2 == 1)


def bare(name: str) -> Node:
    return Maker(random.Random(0), measure=SMALL).request(name)  # noqa: S311 - no secret


def test_a_request_newer_than_its_version_is_told_once_for_itself() -> None:
    newer = [name for name in NAMES if (known := fact(name)) and known.since != "1.0"]
    for name in newer:
        root = document(bare(name))
        since = getattr(fact(name), "since", "")
        version = VERSIONS[VERSIONS.index(tuple(map(int, since.split(".")))) - 1]
        told = validate(written(Sample(root, version, "", 0)).text, for_service=True)
        here = [p for p in told.problems if p.path == name]
        assert [(p.kind, p.expected) for p in here] == [("version", f"qbXML {since} or later")]
        assert {p.kind for p in told.problems} == {"version"}
    assert len(newer) == 140


def test_a_request_that_an_edition_lacks_is_told_once_for_itself() -> None:
    lacks = 0
    for name in NAMES:
        for edition, letter in LETTERS.items():
            root = document(Node(name, holds=name))
            told = validate(written(Sample(root, LATEST, edition, 0)).text, edition=edition)
            here = [p.kind for p in told.problems if p.path == name and p.kind != "missing"]
            lacking = letter in getattr(fact(name), "lacking", "")
            assert here == ["edition"] * lacking, (name, edition)
            lacks += lacking
    assert lacks == 31
