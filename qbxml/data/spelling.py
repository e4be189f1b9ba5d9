"""Names in plain data, written as the schema has them where they can mean one thing only."""

from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Any

from qbxml.check.fixing import MAX_CHANGES, Change
from qbxml.data.building import REQUEST_ATTRIBUTES
from qbxml.data.naming import MARK, ORDER, as_mapping, is_list
from qbxml.data.ordering import Places, places, within
from qbxml.schema import REQUESTS, fact
from qbxml.schema.notation import Item
from qbxml.sets.rules import shown

TYPE = "type"
_SUFFIX = "Rq"
_TYPES = {name.removesuffix(_SUFFIX).lower(): name.removesuffix(_SUFFIX) for name in REQUESTS}


@dataclass(frozen=True, slots=True)
class Spelt:
    """A request's type and data as they are spelt right, and which names were not.

    Paths of changes are those of a `Problem`, by the names that came, or "type".
    """

    type: str
    data: Any
    changes: tuple[Change, ...] = ()


def spelt(type: str, data: Any) -> Spelt:  # noqa: A002 - what it is called everywhere
    """Return a request with every name respelt that has the letters of one name of the schema.

    One that stands beside the right one, or beside another with its letters, is left, whether as
    an attribute or not; and so is what the schema does not know. The data that came is not changed.
    """
    own = type.removesuffix(_SUFFIX)
    meant = _TYPES.get(type.lower().removesuffix("rq")) if fact(f"{own}{_SUFFIX}") is None else None
    speller = _Speller()
    if meant is not None:
        speller.told(type, meant, TYPE)
    request = f"{meant or own}{_SUFFIX}"
    if fact(request) is None or as_mapping(data) is None:
        return Spelt(meant or type, data, tuple(speller.changes))
    return Spelt(meant or type, speller.request(request, data), tuple(speller.changes))


@dataclass(slots=True)
class _Speller:
    changes: list[Change] = field(default_factory=list)

    def told(self, before: str, after: str, path: str) -> None:
        if len(self.changes) < MAX_CHANGES:
            message = f"{shown(before, quote='')} is now spelt {after}."
            self.changes.append(Change(message, "name", before, after, path))

    def request(self, name: str, data: Any) -> Any:
        """Respell what a request holds; its record's own name may be left out."""
        known, own = places(name), name.removesuffix(_SUFFIX)
        record = known.get(own)
        if record is None or any(key.lower() == own.lower() for key in _names(data)):
            return self._inside(data, known, REQUEST_ATTRIBUTES.keys(), "")
        both = {**within(record.item), **known}
        attributes = {*REQUEST_ATTRIBUTES, *record.item.attributes}
        return self._inside(data, both, attributes, own)

    def _inside(self, value: Any, known: Places, attributes: AbstractSet[str], path: str) -> Any:
        """Respell the names of a mapping and of all in it that the schema has; that has an end."""
        data = as_mapping(value)
        if data is None:
            return value
        meant = _meant(_names(data), known.keys(), attributes)
        made: dict[Any, Any] = {}
        for name, each in data.items():
            right = meant.get(name, name)
            at = f"{path}/{name}" if path else str(name)
            if right != name:
                self.told(name, right, at)
            place = known.get(right)
            made[right] = each if place is None else self._each(each, place.item, at)
        if meant and is_list(made.get(ORDER)):
            made[ORDER] = [
                meant.get(name, name) if isinstance(name, str) else name for name in made[ORDER]
            ]
        return made

    def _each(self, value: Any, item: Item, path: str) -> Any:
        known, own = within(item), item.attributes
        if not known and not own:
            return value
        if not is_list(value):
            return self._inside(value, known, own.keys(), path)
        return [
            self._inside(one, known, own.keys(), f"{path}[{number}]")
            for number, one in enumerate(value, 1)
        ]


def _names(data: Any) -> Sequence[str]:
    return [name for name in as_mapping(data) or () if isinstance(name, str)]


def _meant(
    names: Sequence[str], known: AbstractSet[str], attributes: AbstractSet[str]
) -> Mapping[str, str]:
    """Return the right names of those that are not right, where that is certain."""
    right = {*known, *attributes, *(f"{MARK}{name}" for name in attributes)}
    if right >= set(names):
        return {}
    alike = Counter(_letters(name) for name in names)
    letters = {name.lower(): name for name in right}
    return {
        name: letters[name.lower()]
        for name in names
        if name not in right and alike[_letters(name)] == 1 and name.lower() in letters
    }


def _letters(name: str) -> str:
    """Return what two names have in common that may be the same: an attribute has a mark or not."""
    return name.removeprefix(MARK).lower()
