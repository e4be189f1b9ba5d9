"""An answer as plain data, without knowing its schema: what JSON can carry.

Every value stays text; an element that stands more than once among its siblings becomes a list;
attributes, of which reports are full, stand among an element's children. Types by the schema are a
later layer's business.

Read by expat and not by lxml, since elements are handed out while the text still comes in: lxml's
parser, fed by one thread after another, brings the process down.
"""

from collections.abc import Iterable, Iterator
from typing import Any
from xml.parsers import expat

from qbxml.answer_set import read_answer
from qbxml.problems import MalformedError, Problem

_ROOT = "_"
"""Stands around the elements of a fragment."""
TEXT = "text"
"""Name of the text of an element that has children or attributes, too."""


def to_plain(answer: str) -> list[dict[str, Any]]:
    """Return one object per request: its type, its attributes, and its records by element name.

    Raises MalformedError where the text is no answer.
    """
    read = read_answer(answer)
    return [
        {
            "type": one.type,
            **one.tag.attributes,
            "records": [
                {name: value} for name, value in elements([read.text[one.tag.end : one.end]])
            ],
        }
        for one in read.answers
    ]


def elements(parts: Iterable[str]) -> Iterator[tuple[str, Any]]:
    """Yield name and value of each element of a fragment of an answer that comes in parts.

    Takes the memory of the largest part and what is in it. May be called on by one thread after
    another. Raises MalformedError.
    """
    reader = _Reader()
    reader.read(f"<{_ROOT}>")
    for part in parts:
        yield from reader.read(part)
    yield from reader.read(f"</{_ROOT}>", last=True)


class _Reader:
    """Builds the value of every element right below the root, while the text is read."""

    def __init__(self) -> None:
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters
        self._open: list[tuple[dict[str, Any], list[str]]] = []  # children and text so far
        self._done: list[tuple[str, Any]] = []

    def read(self, part: str, *, last: bool = False) -> list[tuple[str, Any]]:
        """Return the elements that ended in this part."""
        self._done = []
        try:
            self._parser.Parse(part, last)
        except expat.ExpatError as error:
            message = f"The answer is not well-formed XML: {expat.ErrorString(error.code)}."
            raise MalformedError([Problem(message)]) from None
        return self._done

    def _start(self, _name: str, attributes: dict[str, Any]) -> None:
        self._open.append((attributes, []))

    def _end(self, name: str) -> None:
        children, text = self._open.pop()
        above = len(self._open)
        if above > 1:
            _put(self._open[-1][0], name, _value(children, text))
        elif above:
            self._done.append((name, _value(children, text)))

    def _characters(self, text: str) -> None:
        if len(self._open) > 1:
            self._open[-1][1].append(text)


def _value(children: dict[str, Any], text: list[str]) -> Any:
    words = "".join(text)
    if not children:
        return words
    if words.strip():
        _put(children, TEXT, words)
    return children


def _put(children: dict[str, Any], name: str, value: Any) -> None:
    if name not in children:
        children[name] = value
    elif isinstance(children[name], list):
        children[name].append(value)
    else:
        children[name] = [children[name], value]
