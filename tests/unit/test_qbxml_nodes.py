"""Elements as slices of a text, and values compared as QuickBooks compares them."""

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qbxml.recovery.sameness import same
from qbxml.sets.nodes import Node, nodes, place_before
from qbxml.sets.tags import escaped

pytestmark = pytest.mark.portable
TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"))
NAMES = st.sampled_from(["A", "B", "AB"])
TREES = st.recursive(
    st.tuples(NAMES, TEXT),
    lambda inner: st.tuples(NAMES, st.lists(inner, min_size=1, max_size=4)),
)


def written(tree: tuple[str, object], gap: str) -> str:
    name, inside = tree
    if isinstance(inside, str):
        return f"<{name}>{escaped(inside)}</{name}>" if inside else f"<{name} />"
    assert isinstance(inside, list)
    children = gap.join(written(child, gap) for child in inside)
    return f"<{name} x=\"a>b\"\n y = '/>'>{gap}{children}{gap}</{name}>"


def shape(node: Node) -> object:
    return node.name, node.text, [shape(child) for child in node.nodes]


def parsed(element: ET.Element) -> object:
    text = "" if len(element) else (element.text or "").strip()
    return element.tag, text, [parsed(child) for child in element]


@settings(deadline=None)
@given(st.lists(TREES, max_size=3), st.sampled_from(["", "\n", " \t"]))
def test_a_text_is_read_as_a_parser_reads_it_and_every_slice_is_its_element(
    trees: list[tuple[str, object]], gap: str
) -> None:
    text = gap.join(written(tree, gap) for tree in trees)
    read = nodes(text)
    root = ET.fromstring(f"<R>{text}</R>")  # noqa: S314 - our own text, read by another parser
    assert [shape(node) for node in read] == [parsed(child) for child in root]
    for node in read:
        assert nodes(text, node.start, node.after) == (node,)
        assert nodes(text, node.inside, node.end) == node.nodes


def test_an_element_without_its_end_is_an_error() -> None:
    with pytest.raises(ValueError, match="A has no end tag"):
        nodes("<A><B/>")


@pytest.mark.parametrize(
    ("sent", "now", "expected"),
    [
        ("Ann", " ANN ", True),
        ("Ann  Bee", "Ann Bee", True),
        ("Ann", "Anna", False),
        ("Łódź", "?ód?", True),
        ("STRASSE", "Straße", False),
        ("10", "10.00", True),
        ("-1.50", "-1.5", True),
        ("7.5", "7.50%", True),
        ("10.00", "10.01", False),
        ("10.00", "ten", False),
        ("0012", "12", False),
        ("2024-03-01", "2024-03-01-08:00", True),
        ("2024-03-01", "2024-03-02", False),
        ("2024-03-01T10:00:00", "2024-03-01T11:00:00", False),
        ("PT1H30M", "PT1H30M0S", True),
        ("PT90M", "PT1H30M", True),
        ("PT1H30M", "PT1H31M", False),
        ("true", "1", True),
        ("false", "0", True),
        ("true", "false", False),
        ("", "", True),
        ("", "x", False),
    ],
)
def test_values_are_the_same_however_they_are_written(sent: str, now: str, expected: bool) -> None:  # noqa: FBT001
    assert same(sent, now) is expected
    assert same(now, sent) is expected


@pytest.mark.parametrize(
    ("text", "stands_before"),
    [
        ("<A><B>1</B><C><D>2</D></C><D>3</D></A><D/>", "<D>3"),
        ("<A><B/><C x='>'/><D/></A>", "<D/>"),
        ("<A><B><D/></B></A><D/>", "</A>"),
        ("<A></A>", "</A>"),
        ("<A/><D/>", None),
        ("<B><D/></B>", None),
        ("", None),
    ],
)
def test_a_place_is_found_among_the_children_of_the_first_element_alone(
    text: str, stands_before: str | None
) -> None:
    at = place_before(text, "A", {"D", "E"})
    assert (None if at is None else text[at:][: len(stands_before or "")]) == stands_before
