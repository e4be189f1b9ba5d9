"""Reading the elements of a request: refused by their names, or turned into plain fields."""

from dataclasses import dataclass

from lxml import etree

from qbwc_service.simulator.refusals import StatusError, parse_error
from qbwc_service.simulator.shapes import Shape, shape
from qbwc_service.simulator.values import kept
from qbxml.schema.notation import Item, Version

Fields = dict[str, object]


@dataclass(frozen=True, slots=True)
class Speech:
    """What a document is read as: its qbXML version, and the letter of QuickBooks' edition."""

    version: Version
    edition: str


def version_of(text: str) -> Version:
    """Return "13.0" or "8" as a comparable pair."""
    major, _, minor = text.partition(".")
    return int(major), int(minor or 0)


def children(element: etree._Element) -> list[etree._Element]:
    """Return the child elements, without comments and processing instructions."""
    return [child for child in element if isinstance(child.tag, str)]


def check_order(element: etree._Element, name: str, speech: Speech) -> None:
    """Raise 0x80040400 unless names, order and nesting are those of the content called `name`.

    An element that this version or this edition does not know is refused like an unknown one.
    """
    here = shape(name)
    inner = children(element)
    tags = [str(child.tag) for child in inner]
    loose = "".join([element.text or "", *(child.tail or "" for child in element)])
    if loose.strip():
        raise parse_error(f"{element.tag} holds no text")
    strange = [tag for tag in tags if not here.knows(tag, speech.version, speech.edition)]
    if strange or not here.pattern.fullmatch("".join(f"{tag} " for tag in tags)):
        raise parse_error(f"{element.tag}: {strange or ' '.join(tags) or 'empty'}")
    for child in inner:
        _check_child(child, here.items[str(child.tag)], speech)


def _check_child(child: etree._Element, item: Item, speech: Speech) -> None:
    if not set(child.attrib) <= set(item.attributes):
        raise parse_error(f"attributes of {child.tag}")
    if item.type == "content":
        check_order(child, item.of, speech)
    elif children(child):
        raise parse_error(f"{child.tag} holds text only")


def read_fields(element: etree._Element, name: str, edition: str) -> Fields:
    """Return the element's content: name -> text, Fields, or a list of these where it may repeat.

    Raises StatusError for a missing element (3150) and for values QuickBooks cannot convert.
    """
    here = shape(name)
    fields: Fields = {}
    for child in children(element):
        item = here.items[str(child.tag)]
        value = _value(child, item, edition)
        if item.name in here.many:
            several = fields.setdefault(item.name, [])
            assert isinstance(several, list)  # noqa: S101 - narrows the type, set just above
            several.append(value)
        else:
            fields[item.name] = value
    _check_presence(element, here, fields)
    return fields


def _value(child: etree._Element, item: Item, edition: str) -> object:
    if item.type == "content":
        return read_fields(child, item.of, edition)
    return kept(item, "".join(str(part) for part in child.itertext()), edition)


def _check_presence(element: etree._Element, here: Shape, fields: Fields) -> None:
    for name in here.required:
        if name not in fields:
            raise StatusError(3150, f'The required element "{name}" is missing in {element.tag}.')


def listed(fields: Fields, name: str) -> list[Fields]:
    """Return the elements of this name that hold elements, none when it is absent."""
    value = fields.get(name, [])
    several = value if isinstance(value, list) else [value]
    return [one for one in several if isinstance(one, dict)]
