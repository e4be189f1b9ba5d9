"""What the tables allow is valid, for every request; what they do not allow is not."""

import random
from collections.abc import Iterator
from dataclasses import replace

import pytest
from helpers.qbxml_documents import (
    FULL,
    LARGE,
    NAMES,
    SMALL,
    Node,
    Sample,
    in_time,
    is_reference,
    requests,
    sample,
)
from helpers.qbxml_field import Field
from helpers.qbxml_layouts import written
from helpers.qbxml_orders import items
from hypothesis import given, settings

from qbxml import Findings, validate
from qbxml.schema import fact
from qbxml.schema.contents import content
from qbxml.schema.notation import Part
from qbxml.versions import as_numbers

pytestmark = pytest.mark.proof

MEASURES = (SMALL, LARGE, FULL)
COMMON = (8, 0)
"""The version up to which what a document needs is not told apart."""


def checked(made: Sample, *, wild: bool = False) -> Findings:
    """Validate a sample, its version declared or told, in turns; its macros are not defined."""
    told = f"{made.version[0]}.{made.version[1]}"
    declares = made.seed % 2 == 0
    text = written(made, wild=wild, prolog=declares).text
    version = "" if declares else told
    found = validate(text, version=version, edition=made.edition, for_service=True)
    # Samples use macros of earlier requests, which are not in the document, and hold references
    # that are empty: both are warnings.
    usual = {"attribute", "reference"}
    warnings = tuple(one for one in found.warnings if one.kind not in usual)
    return replace(found, warnings=warnings)


def sound(made: Sample) -> Findings:
    """Return what is told of a valid sample: the version it needs, whether editions differ."""
    needs, varies = COMMON, False
    for node in made.root.walk():
        known = fact(node.name) if node.holds and node.item is None else None
        if known is not None:
            needs = max(needs, as_numbers(known.since))
            varies |= bool(known.lacking)
        stand = set(node.names()) if node.holds else set()
        for item, since in items(node.holds) if stand else ():
            if item.name in stand:
                needs = max(needs, since)
                varies |= bool(item.lacking or item.longest_in)
    return Findings(needs=f"{needs[0]}.{needs[1]}", varies=varies)


@pytest.mark.parametrize("name", NAMES)
def test_documents_of_every_request_are_valid(name: str) -> None:
    for seed in range(9):
        made = sample(seed, name, MEASURES[seed % 3])
        assert checked(made, wild=seed % 2 == 1) == sound(made), made


@pytest.mark.proof
@pytest.mark.parametrize("name", NAMES)
def test_many_documents_of_every_request_are_valid(name: str) -> None:
    for seed in range(1000, 1200):
        made = sample(seed, name, MEASURES[seed % 3])
        assert checked(made, wild=seed % 4 > 1) == sound(made), made


@settings(deadline=None)
@given(requests(LARGE))
def test_any_document_that_the_tables_allow_is_valid(made: Sample) -> None:
    assert checked(made) == checked(made, wild=True) == sound(made)


def test_a_set_of_many_requests_is_valid() -> None:
    made = sample(7, "InvoiceAddRq", LARGE, requests=60)
    assert checked(made) == sound(made)


def reachable(holds: str, known: set[str]) -> set[tuple[str, str]]:
    """Return every place of a content and of those in it: content and element."""
    known.add(holds)
    found = {(holds, item.name) for item, _ in items(holds)}
    for item, _ in items(holds):
        if item.type == "content" and item.of not in known:
            found |= reachable(item.of, known)
    return found


@pytest.mark.parametrize("name", NAMES)
def test_every_element_of_a_request_was_part_of_a_valid_document(name: str) -> None:
    left = reachable(name, set())
    for seed in range(500):
        made = sample(seed, name, FULL)
        holders = [node for node in made.root.walk() if node.holds]
        stand = {(node.holds, child) for node in holders for child in node.names()}
        if left & stand:
            assert checked(made) == sound(made), made
        left -= stand
        if not left:
            return
    pytest.fail(f"never made: {left}")


def rearranged(seed: int, name: str) -> Iterator[tuple[Sample, bool]]:
    """Yield a sample with one content's children in some order, and whether that may be so."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    field = Field(sample(seed, name, MEASURES[seed % 3]), chance)
    for holder in field.holders():
        known = [item for item, since in items(holder.holds) if field.maker.has(item, since)]
        if not known or is_reference(parts_of(holder)):
            continue
        kept = holder.children
        some = [field.bare(chance.choice(known)) for _ in range(chance.randint(0, 5))]
        ordered = sorted(some, key=lambda node: [item.name for item in known].index(node.name))
        for children in (chance.sample(kept, len(kept)), some, ordered):
            holder.children = in_time(children)
            yield field.sample, field.fits(holder, holder.names())
        holder.children = kept


def parts_of(holder: Node) -> tuple[Part, ...]:
    found = content(holder.holds)
    assert found is not None
    return found.parts


def agree(seeds: range, name: str) -> int:
    """Return how many orders were tried: valid is what the notation lets stand, and no more."""
    tried = 0
    for seed in seeds:
        for made, allowed in rearranged(seed, name):
            found = checked(made)
            assert (not found.problems) == allowed, (found, made)
            assert all("do not stand as they must" not in each.message for each in found.problems)
            tried += 1
    return tried


@pytest.mark.parametrize("name", NAMES)
def test_children_in_any_order_are_valid_just_where_the_notation_allows_it(name: str) -> None:
    assert agree(range(3), name) >= 0


@pytest.mark.proof
@pytest.mark.parametrize("name", NAMES)
def test_children_in_many_orders_are_valid_just_where_the_notation_allows_it(name: str) -> None:
    assert agree(range(100, 140), name) >= 0


@pytest.mark.proof
@settings(max_examples=5000, deadline=None)
@given(requests(SMALL))
def test_thousands_of_documents_are_valid(made: Sample) -> None:
    assert checked(made, wild=True) == sound(made)
