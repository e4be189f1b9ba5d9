"""What an element may hold as the company looks at it: a pattern of names, and since when each is.

The tables are the schema's; what QuickBooks refuses, and how, is told here and in `reading.py`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from qbxml.schema.contents import content
from qbxml.schema.notation import FIRST, Choice, Item, Part, Version, elements


@dataclass(frozen=True, eq=False, slots=True)
class Shape:
    """The elements of one content.

    `pattern` is what the names inside, each with a blank behind it, must match. `since` is the
    version in which an element stands here. `many` may repeat and are kept as lists; `required`
    are those whose absence is not told by the pattern; `rivals` of an element are those that it
    cannot stand beside, because it is another way of the same choice.
    """

    pattern: re.Pattern[str]
    items: Mapping[str, Item]
    since: Mapping[str, Version]
    many: frozenset[str]
    required: tuple[str, ...]
    rivals: Mapping[str, frozenset[str]]

    def knows(self, name: str, version: Version, edition: str) -> bool:
        """Tell whether an element stands here in this version and edition."""
        item = self.items.get(name)
        return item is not None and self.since[name] <= version and edition not in item.lacking


@cache
def shape(name: str) -> Shape:
    """Return the shape of a content by its name, such as "InvoiceAddRq"; KeyError without one."""
    known = content(name)
    if known is None:
        raise KeyError(name)
    strict = name.endswith("Rq")
    required = [one.name for one in known.parts if isinstance(one, Item) and one.least]
    return Shape(
        re.compile(_sequence(known.parts, strict=strict)),
        known.items,
        dict(_since(known.parts, FIRST)),
        frozenset(_repeating(known.parts, inside=False)),
        () if strict else tuple(required),
        dict(_rivals(known.parts)),
    )


def _rivals(parts: tuple[Part, ...]) -> Iterator[tuple[str, frozenset[str]]]:
    for choice in (one for one in parts if isinstance(one, Choice) and one.most == 1):
        ways = [frozenset(item.name for item in elements(option)) for option in choice.options]
        for way in ways:
            others = frozenset().union(*ways) - way
            yield from ((name, others) for name in way)


def _since(parts: tuple[Part, ...], above: Version) -> Iterator[tuple[str, Version]]:
    for part in parts:
        since = max(above, part.since)
        if isinstance(part, Item):
            yield part.name, since
        else:
            for option in part.options:
                yield from _since(option, since)


def _repeating(parts: tuple[Part, ...], *, inside: bool) -> Iterator[str]:
    for part in parts:
        many = inside or part.most != 1
        if isinstance(part, Choice):
            for option in part.options:
                yield from _repeating(option, inside=many)
        elif many:
            yield part.name


# Every name stands in one place only, so what a part has taken is never given back: all counts are
# possessive, and rubbish of any length is looked at once.
def _sequence(parts: tuple[Part, ...], *, strict: bool) -> str:
    return "".join(
        _choice(one) if isinstance(one, Choice) else _element(one, strict=strict) for one in parts
    )


def _element(item: Item, *, strict: bool) -> str:
    # Outside choices a missing element is let through here and refused later by status 3150, as
    # QuickBooks tells the two apart: order and names are the document's, presence the request's.
    least = item.least if strict else 0
    return f"(?:{item.name} ){_count(least, item.most)}"


def _choice(choice: Choice) -> str:
    ways = [
        f"(?=(?:{'|'.join(item.name for item in elements(option))}) )"
        + _sequence(option, strict=True)
        for option in choice.options
    ]
    least = 0 if any(_may_be_empty(option) for option in choice.options) else choice.least
    return f"(?:{'|'.join(ways)}){_count(least, choice.most)}"


def _may_be_empty(parts: tuple[Part, ...]) -> bool:
    return all(
        part.least == 0
        or (isinstance(part, Choice) and any(_may_be_empty(option) for option in part.options))
        for part in parts
    )


def _count(least: int, most: int | None) -> str:
    return f"{{{least},{'' if most is None else most}}}+"
