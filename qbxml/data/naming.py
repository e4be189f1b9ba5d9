"""The form of plain data: which names of a mapping are elements, and which something else.

An element that holds elements is a mapping of their names. A name that begins with a small letter
is an attribute, unless the schema has such an element; one behind "@" always is. TEXT is the text
beside attributes or elements, ORDER the order of elements where it is not the schema's.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

TEXT = "#text"
ORDER = "#order"
MARK = "@"

_NO_LISTS = (str, bytes, bytearray, memoryview)


@dataclass(frozen=True, slots=True)
class Parted:
    """The entries of a mapping, by what they are; attributes without their mark, None gone."""

    attributes: dict[str, Any]
    elements: dict[str, Any]
    text: Any
    order: Any


def parted(data: Mapping[str, Any], elements: AbstractSet[str]) -> Parted:
    """Part a mapping; `elements` are the names that the schema has there.

    Raises TypeError for a name that is no text.
    """
    found = Parted({}, {}, data.get(TEXT), data.get(ORDER))
    for name, value in data.items():
        if not isinstance(name, str):
            raise TypeError(f"a name in data is text, not {type(name).__name__}")
        if value is None or name in {TEXT, ORDER}:
            continue
        if name not in elements and _is_attribute(name, value):
            found.attributes[name.removeprefix(MARK)] = value
        else:
            found.elements[name] = value
    return found


def attribute_key(name: str, elements: AbstractSet[str]) -> str:
    """Return the name by which data holds an attribute."""
    return name if small(name) and name not in elements else f"{MARK}{name}"


def small(name: str) -> bool:
    """Say whether a name begins with a small letter, as attributes do."""
    return name[:1].islower()


def as_mapping(value: Any) -> Mapping[str, Any] | None:
    """Return data that has names as a mapping, None for other data; a dataclass has its fields."""
    if type(value) is str:  # fast for what is usual
        return None
    if type(value) is dict or isinstance(value, Mapping):
        return value
    if is_dataclass(value) and not isinstance(value, type):
        return {each.name: getattr(value, each.name) for each in fields(value)}
    return None


def is_list(value: Any) -> bool:
    """Say whether data is a list of values."""
    if type(value) is str or type(value) is list:  # fast for what is usual
        return type(value) is list
    return isinstance(value, Sequence) and not isinstance(value, _NO_LISTS)


def _is_attribute(name: str, value: Any) -> bool:
    """Tell an attribute; elements with such names, which the schema lacks, are always lists."""
    return name.startswith(MARK) or (small(name) and not is_list(value))
