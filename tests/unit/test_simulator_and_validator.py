"""Two who read the schema, the validator and the acted company, take and refuse the same."""

import random

import pytest
from helpers.qbxml_documents import NAMES, Sample, sample
from helpers.qbxml_layouts import written
from helpers.qbxml_mutations import MUTATIONS, broken
from helpers.qbxml_values import LETTERS
from lxml import etree

from qbwc_service.simulator.reading import Speech, check_order
from qbwc_service.simulator.refusals import RequestProcessorError
from qbxml import validate

STRUCTURE = frozenset(
    {"unknown", "order", "repeated", "choice", "version", "edition", "attribute", "text"}
)
BY_STRUCTURE = (
    *("swapped", "repeated", "misspelt", "inserted", "chosen_twice"),
    *("too_new", "not_here", "texted", "nested"),
)
"""Mistakes of structure; `marked`, an attribute, also marks requests, whose own ones are judged
elsewhere, and `dropped` is told by the company as a status (3150), not as a parse error."""
SAMPLES = 300


def taken(made: Sample) -> bool:
    """Say whether the acted company takes the only request of a document, by its names alone."""
    (request,) = etree.fromstring(written(made).text.encode())[0]
    try:
        check_order(request, request.tag, Speech(made.version, LETTERS.get(made.edition, "-")))
    except RequestProcessorError:
        return False
    return True


def passed(made: Sample) -> bool:
    found = validate(written(made).text, edition=made.edition)
    return not any(problem.kind in STRUCTURE for problem in found.problems)


def test_both_take_requests_that_are_sound() -> None:
    for seed in range(SAMPLES):
        made = sample(seed)
        assert (taken(made), passed(made)) == (True, True), written(made).text


@pytest.mark.parametrize("mutation", BY_STRUCTURE)
def test_both_refuse_the_same_mistakes(mutation: str) -> None:
    tried = 0
    chance = random.Random(mutation)  # noqa: S311 - no secret
    for seed in range(SAMPLES):
        found = broken(seed, mutation, chance.choice(NAMES))
        if found is not None:
            tried += 1
            assert taken(found.sample) == passed(found.sample), written(found.sample).text
    assert tried > 10


def test_every_mistake_of_structure_is_one_that_is_known() -> None:
    assert set(BY_STRUCTURE) < set(MUTATIONS)
