"""A document as events, read from text that expat has found well-formed.

The text holds tags and values only (`guarding`) and is split at its end tags, so that a piece
begins with one and what is open last ends with the next. Most pieces are the end of one value and
the whole of another, `ListID>⏎<FullName>text`; those are looked up and taken in by one short loop,
the rest goes a general way. End tags are never compared with start tags: expat did that.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, TypeAlias

from qbxml.data.frames import BLANKS, STOP, Frame, Shape, message_shape
from qbxml.data.values_in import LONGEST
from qbxml.problems import MalformedError, Problem
from qbxml.sets.tags import attributes_in, unescaped

MAX_DEPTH = 64

_ROOT = "QBXML"
_SETS = "QBXMLMsgs"
_MESSAGES = ("Rq", "Rs")
_RECORD = 2
"""Frames around an element that stands right inside a message."""
_START = re.compile(r"""([^\s/>]+)((?:\s+[^\s=>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(/?)>""")


class SetBegins(NamedTuple):
    """A message set, QBXMLMsgsRq or QBXMLMsgsRs, and its attributes."""

    name: str
    attributes: Mapping[str, str]


class MessageBegins(NamedTuple):
    """A request or an answer, and its attributes."""

    name: str
    attributes: Mapping[str, str]


class Child(NamedTuple):
    """An element right inside a message that has ended."""

    name: str
    value: Any


class MessageEnds(NamedTuple):
    """A message, and its data unless its children were told one by one."""

    name: str
    data: Any


Event: TypeAlias = SetBegins | MessageBegins | Child | MessageEnds


def too_deep() -> MalformedError:
    """Return the refusal of a document that is nested without end."""
    return MalformedError([Problem(f"Elements are nested deeper than {MAX_DEPTH} levels.")])


class Walker:
    """Walks over a document's tags and gathers what they mean in `events`.

    With `whole` a message is told with all its data when it ends, else its children one by one.
    """

    def __init__(self, *, whole: bool, plain: bool) -> None:
        self.events: list[Event] = []
        self._whole, self._plain = whole, plain
        self._foreign = Shape(None, plain=plain)
        self._outer: list[str] = []  # QBXML and its message set
        self._frames = [Frame("", STOP)]  # nothing, then a message, and what is in it
        self._odd = ""
        self._late: tuple[str, Any] | None = None
        self._stopped: list[Frame] = []

    @property
    def opened(self) -> list[str]:
        """Return the elements that are open, without the one whose end tag comes next."""
        return [*self._outer, *(frame.name for frame in self._frames[1:])]

    def walk(self, text: str) -> None:
        """Read the next part of the document, which ends right before an end tag or at its end.

        It begins with an end tag, or it is the first.
        """
        pieces = iter(text.split("</"))
        self._odd = next(pieces)
        while True:
            if self._odd:
                self._any(self._odd)
                self._odd = ""
            if len(self._frames) == _RECORD and not self._whole:
                self._records(pieces)
            elif self._ends(pieces):
                self._end()
                continue
            if self._late is not None:
                self._frames[-1].put(*self._late)
                self._late = None
            elif not self._odd:
                return

    def _ends(self, pieces: Iterator[str]) -> bool:
        """Take in what is open last, fast; say whether it ends."""
        frame = self._frames[-1]
        left = self._fast(pieces, frame.fast, frame.values, frame.last)
        if left is not None:
            frame.last = left
            self._resume()
        return left is None

    def _resume(self) -> None:
        """Open the frames of what `_fast` left open."""
        self._frames += reversed(self._stopped)
        self._stopped.clear()

    def _records(self, pieces: Iterator[str]) -> None:
        """Take in what stands right inside a message, fast, while it is as the schema has it."""
        shape = self._frames[-1].shape
        for piece in pieces:
            tags, _, text = piece.rpartition(">")
            turn = shape.turn(tags)
            if turn is None or turn.inside is None or turn.first is None:
                self._odd = piece
                return
            values = turn.first.held(text)
            left = self._fast(pieces, turn.inside, values, turn.first.rank)
            if left is not None:
                self._frames.append(Frame(turn.name, turn.inside, values, left))
                self._resume()
                return
            self.events.append(Child(turn.name, values))

    def _fast(
        self, pieces: Iterator[str], shape: Shape, values: dict[str, Any], last: float
    ) -> float | None:
        """Take in children while they are as the schema has them; None when their parent ends.

        Else return the latest child's rank, and leave to `walk` what was in the way: in `_odd` a
        piece, in `_late` a child out of order, in `_stopped` the open children, innermost first.
        """
        look_up = shape.leaves.get
        for piece in pieces:
            tags, _, text = piece.rpartition(">")
            leaf = look_up(tags)
            if leaf is None:
                turn = shape.turn(tags)
                if turn is None or (turn.first is None and text.strip(BLANKS)):
                    self._odd = piece
                    return last
                name, rank, many, inside, first = turn
                if inside is None:
                    return None
                value: Any = {} if first is None else first.held(text)
                if first is not None:
                    left = self._fast(pieces, inside, value, first.rank)
                    if left is not None:
                        self._stopped.append(Frame(name, inside, value, left))
                        return last
            else:
                name, rank, many, convert = leaf
                value = unescaped(text) if "&" in text else text
                if convert is not None and len(text) <= LONGEST:
                    value = convert(value)
            if rank > last:
                values[name] = [value] if many else value
                last = rank
            elif many and rank == last:
                values[name].append(value)
            else:
                self._late = (name, value)
                return last
        return last

    def _any(self, piece: str) -> None:
        """Take in any piece: an end tag, except in the first, and all up to the next one."""
        before, *starts = piece.split("<")
        self._text(before.partition(">")[2])
        for start in starts:
            name, _, text = start.partition(">")
            if name.isalnum():
                self._begin(name, {})
                self._text(text)
            elif found := _START.match(start):
                self._begin(found[1], attributes_in(found[2]))
                if found[3]:
                    self._end()
                self._text(start[found.end() :])
        self._end()

    def _text(self, text: str) -> None:
        if len(self._frames) > _RECORD or (self._whole and len(self._frames) == _RECORD):
            self._frames[-1].take_text(unescaped(text))

    def _begin(self, name: str, attributes: Mapping[str, str]) -> None:
        frames = self._frames
        if len(frames) == 1:
            self._begin_outer(name, attributes)
            return
        if len(frames) > MAX_DEPTH:
            raise too_deep()
        frame = Frame(name, frames[-1].shape.around(name) or self._foreign)
        if attributes:
            frame.take_attributes(attributes)
        frames.append(frame)

    def _begin_outer(self, name: str, attributes: Mapping[str, str]) -> None:
        outer, frames = self._outer, self._frames
        if not outer and name == _ROOT:
            outer.append(name)
        elif outer == [_ROOT] or (not outer and name.startswith(_SETS)):
            outer.append(name)
            self.events.append(SetBegins(name, attributes))
        elif outer or name.endswith(_MESSAGES):
            frames.append(Frame(name, message_shape(name, plain=self._plain)))
            self.events.append(MessageBegins(name, attributes))
        else:
            raise MalformedError([Problem(f"{name[:60]} is no message of qbXML.")])

    def _end(self) -> None:
        """End what is open last, if anything is."""
        frames = self._frames
        if len(frames) == 1:
            del self._outer[-1:]
            return
        frame = frames.pop()
        if len(frames) == 1:
            self.events.append(MessageEnds(frame.name, frame.value() if self._whole else None))
        elif len(frames) == _RECORD and not self._whole:
            self.events.append(Child(frame.name, frame.value()))
        else:
            frames[-1].put(frame.name, frame.value())
