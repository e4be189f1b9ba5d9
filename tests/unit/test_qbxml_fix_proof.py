"""Mending documents of every request: what is sound stays, what is certain is mended."""

import random
from collections.abc import Callable

import pytest
from helpers.qbxml_documents import (
    FULL,
    LARGE,
    NAMES,
    SMALL,
    Node,
    Sample,
    sample,
)
from helpers.qbxml_layouts import written
from helpers.qbxml_mutations import broken

from qbxml import Fixed, fix, parse

pytestmark = pytest.mark.proof

MEASURES = (SMALL, LARGE, FULL)


def fixed(made: Sample, *, wild: bool = False) -> Fixed:
    return fix(written(made, wild=wild).text, edition=made.edition, for_service=True)


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_document_is_left_as_it_is(name: str) -> None:
    for seed in range(3):
        made = sample(seed, name, MEASURES[seed % 3])
        text = written(made, wild=True).text
        done = fix(text, edition=made.edition, for_service=True)
        assert (done.text, done.changes, done.findings.problems) == (text, (), ())


@pytest.mark.parametrize("name", NAMES)
def test_neighbours_that_changed_places_are_put_back(name: str) -> None:
    for seed in range(3):
        sound = sample(seed, name, MEASURES[seed % 3])
        found = broken(seed, "swapped", name, MEASURES[seed % 3])
        if found is not None:
            done = fixed(found.sample, wild=True)
            assert done.findings.problems == ()
            assert [(change.kind, change.path) for change in done.changes] == [
                ("order", found.path)
            ]
            assert parse(done.text) == parse(written(sound).text)


def lowered(node: Node, _chance: random.Random) -> None:
    node.name = node.name.lower()


def shuffled(node: Node, chance: random.Random) -> None:
    chance.shuffle(node.children)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("change", [lowered, shuffled])
def test_names_in_small_letters_and_children_in_any_order_are_mended(
    name: str, change: Callable[[Node, random.Random], None]
) -> None:
    for seed in range(3):
        made = sample(seed, name, MEASURES[seed % 3])
        chance = random.Random(seed)  # noqa: S311 - no secret
        (request,) = made.root.children[0].children
        for node in list(request.walk()):
            change(node, chance)
        done = fixed(made)
        assert done.findings.problems == (), done
