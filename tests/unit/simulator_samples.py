"""Requests made up from what the schema says of them."""

import random
from collections.abc import Callable, Iterator

from lxml import etree

from qbwc_service.simulator.reading import Speech
from qbwc_service.simulator.shapes import shape
from qbxml.schema.contents import content
from qbxml.schema.notation import Choice, Item, Part

Value = Callable[[Item], str]
Wanted = Callable[[Item], bool]
SPEECH = Speech((14, 0), "D")


def made(name: str, value: Value, wanted: Wanted, chance: random.Random) -> etree._Element:
    """Return a request whose elements stand in order; of those that may lack, the wanted ones."""
    return _element(name, name, value, wanted, chance)


def _element(
    tag: str, name: str, value: Value, wanted: Wanted, chance: random.Random
) -> etree._Element:
    element = etree.Element(tag)
    known = content(name)
    assert known is not None
    for item in _picked(name, known.parts, wanted, chance):
        if item.type == "content":
            element.append(_element(item.name, item.of, value, wanted, chance))
        else:
            etree.SubElement(element, item.name).text = value(item)
    return element


def _picked(
    name: str, parts: tuple[Part, ...], wanted: Wanted, chance: random.Random
) -> Iterator[Item]:
    for part in parts:
        if isinstance(part, Choice):
            ways = [way for way in part.options if _known(name, way)]
            if ways and (part.least or chance.random() < 0.5):
                yield from _picked(name, chance.choice(ways), wanted, chance)
        elif _known(name, (part,)) and (part.least or wanted(part)):
            yield part


def _known(name: str, parts: tuple[Part, ...]) -> bool:
    return all(
        shape(name).knows(part.name, SPEECH.version, SPEECH.edition)
        for part in parts
        if isinstance(part, Item)
    )
