"""Elements of a well-formed text as slices of it, for the few records that are looked into."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from qbxml.sets.answer_set import Answer, AnswerSet
from qbxml.sets.tags import unescaped

_TAG = re.compile(
    r"""<(?P<end>/?)(?P<name>[^\s/>!?]+)"""
    r"""(?:\s+[^\s=>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*(?P<closed>/?)>"""
)


@dataclass(frozen=True, slots=True)
class Node:
    """An element: `text[start:after]` with its tags, `text[inside:end]` without.

    `text` is its value, unescaped and without blanks around it; "" where it holds elements.
    """

    name: str
    text: str
    nodes: tuple["Node", ...]
    start: int
    inside: int
    end: int
    after: int

    def child(self, name: str) -> "Node | None":
        """Return the first child of this name."""
        return next((node for node in self.nodes if node.name == name), None)

    def value(self, name: str) -> str | None:
        """Return the value of the first child of this name, None where there is none."""
        found = self.child(name)
        return None if found is None else found.text


def nodes(text: str, start: int = 0, end: int | None = None) -> tuple[Node, ...]:
    """Return the elements of a piece of text that holds whole elements only.

    The piece is well-formed, without comments, CDATA and processing instructions.
    """
    tags = _TAG.finditer(text, start, len(text) if end is None else end)
    return tuple(_node(text, tag, tags) for tag in tags)


def inside(answers: AnswerSet, answer: Answer) -> tuple[Node, ...]:
    """Return the elements of one answer."""
    return nodes(answers.text, answer.tag.end, answer.end)


def place_before(text: str, holder: str, names: Collection[str]) -> int | None:
    """Return where the first child of these names begins in the first element, else where it ends.

    Read no further than that. None where the first element is not called `holder` or is empty
    as `<holder/>`.
    """
    depth = 0
    for tag in _TAG.finditer(text):
        if depth == 0 and (tag["name"] != holder or tag["closed"]):
            return None
        if tag["end"]:
            depth -= 1
            if depth == 0:
                return tag.start()
        elif depth == 1 and tag["name"] in names:
            return tag.start()
        elif not tag["closed"]:
            depth += 1
    return None


def _node(text: str, opening: re.Match[str], tags: Iterator[re.Match[str]]) -> Node:
    start, at = opening.span()
    if opening["closed"]:
        return Node(opening["name"], "", (), start, at, at, at)
    children: list[Node] = []
    for tag in tags:
        if tag["end"]:
            value = "" if children else unescaped(text[at : tag.start()]).strip()
            return Node(opening["name"], value, tuple(children), start, at, tag.start(), tag.end())
        children.append(_node(text, tag, tags))
    raise ValueError(f"{opening['name']} has no end tag")
