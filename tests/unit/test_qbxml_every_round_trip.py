"""Documents to data and back, for every request and every answer: nothing is lost or made up."""

import random
from itertools import pairwise
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from helpers.qbxml_data import TRUE, data
from helpers.qbxml_documents import (
    FULL,
    LARGE,
    NAMES,
    SMALL,
    Node,
    Sample,
    answer_sample,
    answers,
    requests,
    sample,
)
from helpers.qbxml_layouts import written
from hypothesis import given, settings

from qbxml import Ending, Message, Record, build, build_set, parse, stream, validate, write

pytestmark = pytest.mark.proof

MEASURES = (SMALL, LARGE, FULL)
COUNTS = {"statusCode", "retCount"}


def message(made: Sample) -> Message:
    """Return what parsing must give, as JSON could have it."""
    (node,) = made.root.children[0].children
    told = {name: int(v) if name in COUNTS else v for name, v in node.attributes.items()}
    return Message(node.name, told, data(node))


def shape(element: ET.Element, node: Node) -> Any:
    """Return an element as nested tuples; a boolean has one way to be written."""
    text = (element.text or "") if not len(element) else ""
    if node.item is not None and node.item.type == "bool":
        text = str(TRUE[text])
    inner = zip(element, node.children, strict=True)
    return element.tag, dict(element.attrib), text, [shape(*pair) for pair in inner]


def shape_of(node: Node) -> Any:
    text = node.text
    if node.item is not None and node.item.type == "bool":
        text = str(TRUE[text])
    return node.name, node.attributes, text, [shape_of(child) for child in node.children]


def tree(text: str) -> ET.Element:
    return ET.fromstring(text)  # noqa: S314 - made here


def flat(read: Message) -> dict[str, Any]:
    """Return the data of a request as people write it: without the element of its record."""
    own = read.data.get(read.type.removesuffix("Rq"))
    inner = own if isinstance(own, dict) else {}
    rest = {name: value for name, value in read.data.items() if value is not own}
    return {**read.attributes, **rest, **inner}


def check_request(made: Sample, *, wild: bool) -> None:
    text = written(made, wild=wild).text
    (node,) = made.root.children[0].children
    (plain,), (typed,) = parse(text, plain=True).messages, parse(text).messages
    assert plain == message(made)
    assert shape(tree(built(plain, made)), node) == shape_of(node)
    assert parse(built(plain, made), plain=True).messages == (plain,)
    assert parse(built(typed, made)).messages == (typed,)


def built(read: Message, made: Sample) -> str:
    """Return the one valid text that is built of data with and without its record's element."""
    text = build(read.type, {**read.attributes, **read.data}).text
    assert build(read.type.removesuffix("Rq"), flat(read)).text == text
    assert text.isascii()
    version = f"{made.version[0]}.{made.version[1]}"
    found = validate(text, version=version, edition=made.edition, for_service=True)
    told = [one for one in found.warnings if one.kind not in {"attribute", "reference"}]
    assert (found.problems, told) == ((), [])
    return text


def check_written(made: Sample, *, wild: bool) -> None:
    text = written(made, wild=wild).text
    version = f"{made.version[0]}.{made.version[1]}"
    for plain in (True, False):
        read = parse(text, plain=plain)
        again = write(read)
        assert (read.version, read.holder) == (version, made.root.children[0].name)
        assert again.isascii()
        assert parse(again, plain=plain) == read
        assert shape(tree(again), made.root) == shape_of(made.root)
    assert parse(text, plain=True).messages == (message(made),)


def check_streamed(made: Sample, *, wild: bool) -> None:
    """Stream a document that comes in parts, cut anywhere, and compare its records one by one."""
    chance = random.Random(made.seed)  # noqa: S311 - no secret
    text: str | bytes = written(made, wild=wild).text
    text = chance.choice((text, text.encode() if isinstance(text, str) else text))
    cuts = sorted(chance.sample(range(len(text) + 1), min(len(text), chance.choice((1, 9, 400)))))
    parts = [text[start:end] for start, end in pairwise([0, *cuts, len(text)])]
    (node,) = made.root.children[0].children
    told, request_id = message(made).attributes, node.attributes.get("requestID")
    expected: list[Record | Ending] = [
        Record(child.name, request_id, data(child), number, node.name)
        for number, child in enumerate(node.children, 1)
    ]
    expected.append(Ending(node.name, request_id, told, len(expected)))
    assert list(stream(parts)) == expected


@pytest.mark.parametrize("name", NAMES)
def test_a_request_is_parsed_built_validated_and_parsed_to_the_same(name: str) -> None:
    for seed in range(6):
        made = sample(seed, name, MEASURES[seed % 3])
        check_request(made, wild=seed % 2 == 1)
        check_written(made, wild=seed % 2 == 1)


@pytest.mark.parametrize("name", NAMES)
def test_the_answer_to_a_request_is_parsed_written_and_parsed_to_the_same(name: str) -> None:
    for seed in range(6):
        check_written(answer_sample(seed, name, MEASURES[seed % 3]), wild=seed % 2 == 1)


@pytest.mark.parametrize("name", NAMES)
def test_the_answer_to_a_request_is_streamed_record_by_record(name: str) -> None:
    for seed in range(6):
        check_streamed(answer_sample(seed, name, MEASURES[seed % 3]), wild=seed % 2 == 1)


@pytest.mark.proof
@pytest.mark.parametrize("name", NAMES)
def test_many_requests_and_their_answers_come_back_the_same(name: str) -> None:
    for seed in range(2000, 2060):
        measure = MEASURES[seed % 3]
        check_request(sample(seed, name, measure), wild=seed % 2 == 1)
        check_written(sample(seed, name, measure), wild=seed % 2 == 1)
        check_written(answer_sample(seed, name, measure), wild=seed % 2 == 1)
        check_streamed(answer_sample(seed, name, measure), wild=seed % 2 == 1)


@settings(deadline=None)
@given(requests(LARGE), answers(LARGE))
def test_any_document_comes_back_the_same(request: Sample, answer: Sample) -> None:
    check_request(request, wild=True)
    check_written(request, wild=True)
    check_written(answer, wild=True)
    check_streamed(answer, wild=True)


def test_a_set_of_requests_is_built_validated_and_parsed_to_the_same() -> None:
    made = [message(sample(seed, "", SMALL)) for seed in range(60)]
    text = build_set([(one.type, {**one.attributes, **one.data}) for one in made]).text
    read = parse(text, plain=True)
    assert read.messages == tuple(made)
    assert (read.version, read.attributes) == ("13.0", {"onError": "stopOnError"})
