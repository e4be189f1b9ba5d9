"""Elements that are open while a document is read, and the plain data (`naming`) they become."""

import re
from collections import Counter
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import lru_cache
from math import inf
from typing import Any, NamedTuple

from qbxml.data.naming import MARK, ORDER, TEXT, attribute_key, small
from qbxml.data.ordering import shortest, within
from qbxml.data.values_in import LONGEST, PLAIN, TYPED, Convert, converted
from qbxml.schema.notation import Item
from qbxml.sets.tags import unescaped

BLANKS = " \t\r\n"

_HOLDERS = frozenset({"content", "empty"})
"""Types of elements without text: blanks in them are layout, and they always are mappings."""


_TAGS = re.compile(r"[^<>]*(?:>[ \t\n]*<(\w+)(?:>[ \t\n]*<(\w+))?)?")
_LONGEST_TAGS = 200
_MOST_LEARNED = 3000


class Leaf(NamedTuple):
    """A child that is a value: its name, where it stands, and how it is converted."""

    name: str
    rank: int
    many: bool
    convert: Convert | None

    def held(self, text: str) -> dict[str, Any]:
        """Return what its parent holds when it is the first child."""
        value: Any = unescaped(text)
        if self.convert is not None and len(text) <= LONGEST:
            value = self.convert(value)
        return {self.name: [value] if self.many else value}


class Turn(NamedTuple):
    """A child that holds elements: its shape, and the value `inside` it that comes first.

    It is empty without one. With no shape it is no child but the end of its parent.
    """

    name: str
    rank: int
    many: bool
    inside: "Shape | None"
    first: Leaf | None


_END = Turn("", 0, False, None, None)


class Shape:
    """What the schema says of an element that may hold elements: all frames of it share one.

    `leaves` are the values that it was found to hold, by the tags since the end of the one before:
    documents repeat themselves. `learned` is how much was learned in all of a message, in which
    odd documents must not fill the memory.
    """

    def __init__(
        self, item: Item | None, *, plain: bool, learned: Counter[str] | None = None
    ) -> None:
        self.item = item
        self.kind = item.type if item is not None else ""
        self.holds = self.kind in _HOLDERS
        self.known = within(item)
        self.converters = PLAIN if plain else TYPED
        self.leaves: dict[str, Leaf] = {}
        self._turns: dict[str, Turn] = {}
        self._plain = plain
        self._learned = Counter() if learned is None else learned
        self._inside: dict[str, Shape] = {}

    def around(self, name: str) -> "Shape | None":
        """Return the shape of a child, None for one that the schema lacks."""
        place = self.known.get(name)
        if place is None:
            return None
        if name not in self._inside:
            self._inside[name] = Shape(place.item, plain=self._plain, learned=self._learned)
        return self._inside[name]

    def turn(self, tags: str) -> Turn | None:
        """Return what comes between the brackets of an end tag and the last text, if no leaf.

        None where that is more than the schema has, or than a turn tells. What is asked for the
        first time is learned, also leaves.
        """
        turn = self._turns.get(tags)
        if turn is None and self._learned["tags"] < _MOST_LEARNED:
            found = _TAGS.fullmatch(tags) if len(tags) <= _LONGEST_TAGS else None
            leaf = self.leaf(found[1]) if found and found[1] and not found[2] else None
            if leaf is not None:
                self.leaves[tags] = leaf
                self._learned["tags"] += 1
            elif found:
                turn = self._turn(found[1], found[2])
                if turn is not None:
                    self._turns[tags] = turn
                    self._learned["tags"] += 1
        return turn

    def leaf(self, name: str) -> Leaf | None:
        """Return a child that is a value, None where the schema has none of that name."""
        place, shape = self.known.get(name), self.around(name)
        if place is None or shape is None or shape.holds:
            return None
        return Leaf(name, place.rank, place.many, self.converters.get(shape.kind))

    def _turn(self, name: str | None, first: str | None) -> Turn | None:
        if name is None:
            return _END if self.holds else None
        place, shape = self.known.get(name), self.around(name)
        if place is None or shape is None:
            return None
        leaf = shape.leaf(first) if first is not None else None
        if first is not None and leaf is None:
            return None
        return Turn(name, place.rank, place.many, shape, leaf)


@lru_cache(maxsize=128)
def message_shape(name: str, *, plain: bool) -> Shape:
    """Return the shape of a request or an answer, with all it has learned."""
    return Shape(message_item(name), plain=plain)


def message_item(name: str) -> Item:
    """Return what a request or an answer is as an element."""
    return Item(name, 1, 1, "content", name)


STOP = Shape(None, plain=True)
"""The shape of what nothing is known of: it has no step."""


class Frame:
    """An open element and what it held so far.

    `last` is the rank of the latest child; one that the schema lacks ranks half a step behind the
    one before it. A child that stands behind `last` may be put into `values` by whoever knows it,
    others are for `put`. `fast` is the shape by whose steps it may be read, STOP once it is more
    than its values and has to end with `value`.
    """

    _attributes: AbstractSet[str] = frozenset()
    _apart: Mapping[str, Any] | None = None  # attributes, once a child is named like one of them
    _foreign = ""  # the latest child that the schema lacks
    _order: list[str] | None = None  # of all children, once it is not the schema's
    _texts: list[str] | None = None

    def __init__(
        self, name: str, shape: Shape, values: dict[str, Any] | None = None, last: float = 0
    ) -> None:
        self.name = name
        self.shape = shape
        self.fast = shape
        self.values: dict[str, Any] = {} if values is None else values
        self.last = last

    def take_attributes(self, given: Mapping[str, str]) -> None:
        """Put attributes among the values, before any child."""
        item, known = self.shape.item, self.shape.known.keys()
        own: Mapping[str, Item] = {} if item is None else item.attributes
        for name, text in given.items():
            kind = own[name].type if name in own else ""
            self.values[attribute_key(name, known)] = self._converted(text, kind)
        self._attributes = frozenset(self.values)

    def take_text(self, text: str) -> None:
        """Add text, blanks between children aside."""
        if text.strip(BLANKS):
            self._add_text(text)
            self.fast = STOP
        elif text and not self.last and not self.shape.holds:
            self._add_text(text)

    def put(self, name: str, value: Any) -> None:
        """Add a child, which may stand anywhere and as often as it likes."""
        place = self.shape.known.get(name)
        if place is None and name in self._attributes:
            self._part()
        rank = self.last // 1 + 0.5 if place is None else place.rank
        if self._order is not None:
            self._order.append(name)
        elif rank < self.last or (place is None and self._returns(name)):
            self._order = [*self._so_far(), name]
            self.fast, self.last = STOP, inf  # so that each child comes here
        else:
            self.last, self._foreign = rank, name if place is None else ""
        self._add(name, value, many=small(name) if place is None else place.many)

    def value(self) -> Any:
        """Return what the element became, now that it ends."""
        kind, holds = self.shape.kind, self.shape.holds
        self._join()
        text = "".join(self._texts or ())
        text = "" if (holds or self.last) and not text.strip(BLANKS) else text
        if not self.values and not holds:
            return self._converted(text, kind)
        if text:
            self.values[TEXT] = self._converted(text, kind)
        order = shortest(self._order, self.shape.known) if self._order else []
        if order:
            self.values[ORDER] = order
        return self.values

    def _part(self) -> None:
        """Keep the attributes apart, for an element with the name of one comes."""
        items, count = list(self.values.items()), len(self._attributes)
        self._apart, self.values = dict(items[:count]), dict(items[count:])
        self._attributes, self.fast = frozenset(), STOP

    def _join(self) -> None:
        """Put attributes that were kept apart before the children, marked where it takes that."""
        if self._apart is not None:
            own = self._apart.items()
            marked = {
                f"{MARK}{name}" if name in self.values else name: value for name, value in own
            }
            self.values, self._apart = {**marked, **self.values}, None

    def _returns(self, name: str) -> bool:
        """Say whether a child that the schema lacks stood here before, but not just before."""
        return name in self.values and not (self.last % 1 and name == self._foreign)

    def _converted(self, text: str, kind: str) -> Any:
        return converted(text, kind, self.shape.converters)

    def _add_text(self, text: str) -> None:
        if self._texts is None:
            self._texts = []
        self._texts.append(text)

    def _add(self, name: str, value: Any, *, many: bool) -> None:
        values = self.values
        if name not in values:
            values[name] = [value] if many else value
        elif isinstance(values[name], list):
            values[name].append(value)
        else:  # twice, where the schema has it once
            values[name] = [values[name], value]

    def _so_far(self) -> list[str]:
        children = list(self.values.items())[len(self._attributes) :]
        times = ((name, len(each) if isinstance(each, list) else 1) for name, each in children)
        return [name for name, count in times for _ in range(count)]
