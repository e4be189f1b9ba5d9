"""Plain data (`naming`) to elements: in the schema's order, pure ASCII, each misshape told."""

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from qbxml.check.suggest import nearest, related, twice_named
from qbxml.data.characters import ILLEGAL, is_name
from qbxml.data.cutting import exceeded
from qbxml.data.naming import MARK, ORDER, TEXT, as_mapping, is_list, parted
from qbxml.data.ordering import Places, arranged, in_order, within
from qbxml.data.values_out import UnwritableError, written
from qbxml.problems import Kind, Problem
from qbxml.schema.notation import Item
from qbxml.sets.references import last_named
from qbxml.sets.tags import start_tag

MAX_DEPTH = 64
MAX_PROBLEMS = 100

_UNSAFE = re.compile("[^\t\n -%'-;=?-~]")  # may have to be escaped, or is illegal
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_NO_ATTRIBUTES: Mapping[str, Item] = {}
_LONGEST_SHOWN = 60
_UNNAMED = "a field without a name"
_FLATTER = "Nest them as the schema of the request does."
_PLAIN = "Give the value itself: text, a number, true or false."
_NO_LIST = (
    "Leave the name out where you mean that: a change then keeps what is there, and a query "
    "without a filter finds everything."
)
_NO_NULL = "Give its value, or leave it out of the list."
_NO_TEXT = "Leave #text out, or give it the name of an element."
_NAMED = "FullName"
_CLEARED = "Ref"
"""How the elements end that hold elements and are cleared by "": references."""


@dataclass(slots=True)
class Former:
    """Forms elements out of data and gathers what is wrong with it, at most 100 problems.

    `loose` takes every name and writes every value as it is, the way to write again what was
    parsed; else the schema decides, with `newer` on what it knows only: a later one may have more.
    `cuttable` names the elements whose text is cut to fit, which is told in `cut`, None lets
    overlong text be; `edition` is a letter of the tables, "" for any. Where something is wrong
    the text returned means nothing.
    """

    loose: bool = False
    newer: bool = False
    cuttable: AbstractSet[str] | None = None
    edition: str = ""
    problems: list[Problem] = field(default_factory=list)
    cut: list[Problem] = field(default_factory=list)

    def wrong(self, path: str, message: str, fix: str = "", kind: Kind = "type") -> str:
        """Note a problem; return the text that stands for what has no form."""
        if len(self.problems) < MAX_PROBLEMS:
            self.problems.append(Problem(message, path=path, fix=fix, kind=kind))
        return ""

    def is_name(self, name: str, path: str) -> bool:
        """Say whether an element may be called so, and note it where it may not."""
        if is_name(name) and (self.loose or name.isascii()):
            return True
        self.wrong(path, f"{name[:_LONGEST_SHOWN]!r} is no name that XML has.")
        return False

    def element(self, name: str, item: Item | None, value: Any, path: str) -> str:
        """Return one element. `item` is what the schema says of it, None where it says nothing."""
        data = as_mapping(value)
        if value is None:
            return self.wrong(path, f"{name} is null in a list: nothing was given.", _NO_NULL)
        if data is not None:
            return self._with_names(name, item, data, path)
        if is_list(value):
            fix = "Give one value: it may not stand several times."
            return self.wrong(path, f"{name} takes one value here, not a list.", fix, "repeated")
        if within(item) and not self.loose and not (value == "" and name.endswith(_CLEARED)):
            return self._no_value(name, list(within(item)), value, path)
        text = self._text(name, item, value, path)
        return f"<{name}>{text}</{name}>" if text else f"<{name}/>"

    def children(
        self, elements: Mapping[str, Any], known: Places, order: Any = None, path: str = ""
    ) -> str:
        """Return elements in order; those which the schema lacks are left to the caller."""
        formed = {name: self._each(name, value, known, path) for name, value in elements.items()}
        if order is None and in_order(formed, known):
            return "".join(chain.from_iterable(formed.values()))
        counts = {name: len(each) for name, each in formed.items() if each}
        if order is None or self._misfit(order, counts, known, path):
            order = ()
        waiting = {name: iter(each) for name, each in formed.items()}
        return "".join(next(waiting[name]) for name in arranged(counts, known, order))

    def attributes(
        self, given: Mapping[str, Any], known: Mapping[str, Item], path: str
    ) -> list[tuple[str, str | None]]:
        """Return attributes with their text, in the schema's order; unknown ones, told, are not."""
        names = [name for name in known if name in given]
        if self.loose or self.newer:
            names += [name for name in given if name not in known]
        places = {name: under(path, f"{MARK}{name}") for name in names}
        return [
            (name, self._value(name, known.get(name), given[name], at))
            for name, at in places.items()
            if name in known or self.is_name(name, at)
        ]

    def foreign(self, names: Sequence[str], parent: str, known: Sequence[str], path: str) -> None:
        """Note names that may not stand in their parent, and what was probably meant."""
        for name in names:
            if self.newer:
                continue
            meant = twice_named(name, known, parent) or nearest(name, known)
            meant = meant or related(name, known, parent)
            fix = f"Did you mean {meant}?" if meant else ""
            shown = name[:_LONGEST_SHOWN]
            message = f"{parent} has no {shown}." if shown.strip() else f"{parent} has {_UNNAMED}."
            self.wrong(under(path, shown), message, fix, "unknown")

    def no_text(self, name: str, text: Any, path: str) -> None:
        """Note text where elements alone may stand."""
        if text is not None and text != "":
            self.wrong(under(path, TEXT), f"{name} holds elements, no text.", _NO_TEXT)

    def _with_names(self, name: str, item: Item | None, data: Mapping[str, Any], path: str) -> str:
        if path.count("/") > MAX_DEPTH:
            return self.wrong(
                path, f"Elements are nested deeper than {MAX_DEPTH} levels.", _FLATTER, "frame"
            )
        known, own = within(item), item.attributes if item is not None else _NO_ATTRIBUTES
        given = parted(data, known.keys())
        if item is not None and not self.loose:
            if not known and not own and given.text is None:
                return self.wrong(path, f"{name} takes a value, not an object.", _PLAIN)
            foreign = [key for key in given.elements if key not in known]
            foreign += [key for key in given.attributes if key not in own]
            self.foreign(foreign, name, [*known, *own], path)
            if known:
                self.no_text(name, given.text, path)
        text = "" if given.text is None else self._text(name, item, given.text, path)
        inside = text + self.children(given.elements, known, given.order, path)
        tag = start_tag(name, self.attributes(given.attributes, own, path), closed=not inside)
        return f"{tag}{inside}</{name}>" if inside else tag

    def _no_value(self, name: str, inside: Sequence[str], value: Any, path: str) -> str:
        """Note a value where elements have to be, and show the form; a name is most often meant."""
        named = last_named(value) if isinstance(value, str) else ""
        known = [each for each in (named, _NAMED) if each in inside]
        first = known[0] if known else inside[0]
        plain = isinstance(value, str) and len(value) <= _LONGEST_SHOWN and bool(known)
        shown = json.dumps(value, ensure_ascii=False) if plain else "…"
        message = f"{name} holds elements ({', '.join(inside[:3])} …), not a value."
        return self.wrong(path, message, f'Write {{"{name}": {{"{first}": {shown}}}}}.')

    def _each(self, name: str, value: Any, known: Places, path: str) -> list[str]:
        """Return the elements of one name: of a list where one may stand, else one."""
        place, at = known.get(name), under(path, name)
        item = place.item if place is not None else None
        if place is None and not ((self.loose or self.newer) and self.is_name(name, at)):
            return []
        many = place is not None and place.many
        if is_list(value) and (many or place is None or self.loose):
            return self._items(name, item, value, at)
        return [self.element(name, item, value, f"{at}[1]" if many else at)]

    def _items(self, name: str, item: Item | None, values: Sequence[Any], at: str) -> list[str]:
        """Return a list's elements, an empty one for what has no form: so places keep numbers."""
        if not values and not self.loose:
            return [self.wrong(at, f"{name} is an empty list, which says nothing.", _NO_LIST)]
        return [
            self.element(name, item, one, f"{at}[{number}]") or f"<{name}/>"
            for number, one in enumerate(values, 1)
        ]

    def _misfit(self, order: Any, counts: Mapping[str, int], known: Places, path: str) -> bool:
        if not is_list(order) or not all(isinstance(name, str) for name in order):
            self.wrong(f"{path}/{ORDER}", f"{ORDER} takes a list of names.", kind="order")
            return True
        told = Counter(order)
        fixed = [] if self.loose else [n for n in told if n in known and not known[n].group]
        for name in fixed:
            message = f"{ORDER} names {name}, whose place is not free."
            fix = f"Leave it out: {ORDER} is for kinds of lines that may alternate."
            self.wrong(f"{path}/{ORDER}", message, fix, "order")
        if fixed:
            return True
        off = [name for name, count in told.items() if counts.get(name, 0) != count]
        for name in off:
            message = f"{ORDER} names {name} {told[name]} times, the data {counts.get(name, 0)}."
            self.wrong(f"{path}/{ORDER}", message, kind="order")
        return bool(off)

    def _text(self, name: str, item: Item | None, value: Any, path: str) -> str:
        text = self._value(name, item, value, path)
        if _UNSAFE.search(text):
            text = text.translate(_ESCAPES).encode("ascii", "xmlcharrefreplace").decode("ascii")
        return text

    def _value(self, name: str, item: Item | None, value: Any, path: str) -> str:
        """Return a value as text, not escaped yet."""
        if is_list(value) or as_mapping(value) is not None:
            return self.wrong(path, f"{name} takes a value, not an object or a list.", _PLAIN)
        try:
            text = written(value, "any" if self.loose or item is None else _kind(item))
        except UnwritableError as error:
            return self.wrong(path, f"{name} {error.message}.", error.fix)
        illegal = ILLEGAL.search(text) if _UNSAFE.search(text) else None
        if illegal:
            message = f"{name} holds U+{ord(illegal[0]):04X}, which is not allowed in XML."
            return self.wrong(path, message, "Remove the character.", "characters")
        longest = None if self.cuttable is None else exceeded(text, item, self.edition)
        return text if longest is None else self._cut(name, text, longest, path)

    def _cut(self, name: str, text: str, longest: int, path: str) -> str:
        message = f"{name} has {len(text)} characters, QuickBooks takes {longest}"
        if self.cuttable is not None and name in self.cuttable:
            self.cut.append(Problem(f"{message}: the rest is cut off.", path=path))
            return text[:longest]
        fix = "Shorten it yourself: cut off, it could mean something else."
        return self.wrong(path, f"{message}: it is not cut.", fix, "too_long")


def under(path: str, name: str) -> str:
    """Return the path of what stands in something."""
    return f"{path}/{name}" if path else name


def _kind(item: Item) -> str:
    """Return the type as which a value is written; text beside elements is any text."""
    return "text" if item.type == "content" else item.type
