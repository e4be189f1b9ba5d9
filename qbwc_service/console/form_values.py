"""What stands in a form to the data of a request, and back: nothing is lost on the way.

Each field has a place, the names on the way to it: `InvoiceLineAdd.0.ItemRef.FullName`. Rows of
lines have numbers, which need not follow each other. A field that is empty is left out.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any

from qbwc_service.domain.errors import Code, Refusal
from qbxml.schema.contents import values
from qbxml.shapes.editions import ANY, QuickBooks
from qbxml.shapes.objects import MACRO, Field, Shape, Side, inner_shapes, object_name, request_shape

PREFIX = "f."
"""How the names of a form's fields begin that are values of the request."""
MOST_ROWS = 60
"""Rows of all lists of a form together: what it holds has to come back in one piece."""
BOOLEANS: Mapping[str, bool] = {"true": True, "false": False}
_WHOLE = re.compile(r"-?(0|[1-9][0-9]{0,17})")
_ROW = re.compile(r"[0-9]{1,4}")


class Kind(StrEnum):
    """What a field is on a page."""

    GROUP = "group"
    LINES = "lines"
    TICKS = "ticks"
    ROWS = "rows"
    PLAIN = "plain"


class UnfitError(Exception):
    """Data that the form has no fields for; its text says which."""


@dataclass(frozen=True, slots=True)
class Filled:
    """What stands in the fields by place, and the numbers of the rows that each list has."""

    values: Mapping[str, str] = field(default_factory=dict)
    rows: Mapping[str, tuple[int, ...]] = field(default_factory=dict)

    @property
    def full(self) -> bool:
        """Say whether it has as many rows as a form may have."""
        return sum(map(len, self.rows.values())) >= MOST_ROWS

    def with_row(self, place: str) -> "Filled":
        """Return the same with one more row at the end of a list."""
        there = self.rows.get(place, ())
        return Filled(self.values, {**self.rows, place: (*there, max(there, default=-1) + 1)})

    def without_row(self, place: str, number: int) -> "Filled":
        """Return the same without a row and all that stands in it."""
        gone = f"{place}.{number}."
        values = {name: value for name, value in self.values.items() if not name.startswith(gone)}
        rows = {name: told for name, told in self.rows.items() if not name.startswith(gone)}
        left = tuple(one for one in self.rows.get(place, ()) if one != number)
        return Filled(values, {**rows, place: left})


@dataclass(frozen=True, slots=True)
class Read:
    """Data of a form. `places` leads from `data.InvoiceLineAdd[0].Quantity` to the field's.

    `seen` are the names of all values that the form has fields for.
    """

    data: dict[str, Any]
    places: dict[str, str]
    seen: set[str]


@dataclass(frozen=True)
class Plan:
    """The fields that a request has for one QuickBooks."""

    shape: Shape
    known_to: QuickBooks = ANY

    @cached_property
    def inner(self) -> dict[str, Shape]:
        """Return the objects inside by name."""
        return inner_shapes([self.shape], self.known_to)

    def inside(self, one: Field) -> Shape:
        """Return what a group holds, or each line."""
        return self.inner[object_name(one.item, Side.REQUEST)]

    def read(self, filled: Filled) -> Read:
        """Return what was filled in as data."""
        reader = _Reader(self, filled)
        return Read(reader.object(self.shape, "", "data"), reader.places, reader.seen)

    def misses(self, filled: Filled) -> bool:
        """Say whether something was filled in that has no field here."""
        seen = self.read(filled).seen
        return any(value and name not in seen for name, value in filled.values.items())

    def fill(self, data: Mapping[str, Any]) -> Filled:
        """Return fields that read as this data again; raise UnfitError where none would."""
        values: dict[str, str] = {}
        rows: dict[str, tuple[int, ...]] = {}
        self._fill(self.shape, "", data, (values, rows))
        filled = Filled(values, rows)
        if _as_text(self.read(filled).data) != _as_text(data):
            raise UnfitError("The form would leave out some of it.")
        return filled

    def _fill(self, shape: Shape, at: str, data: Any, into: tuple[Any, Any]) -> None:
        if not isinstance(data, Mapping):
            raise UnfitError(f"{shape.name} takes an object of its fields here.")
        fields = {one.item.name: one for one in shape.fields}
        for name, value in data.items():
            if name not in fields:
                raise UnfitError(f"The form has no field {name} in {shape.name}.")
            self._fill_one(fields[name], f"{at}{name}", value, into)

    def _fill_one(self, one: Field, place: str, value: Any, into: tuple[Any, Any]) -> None:
        kind, (values, rows) = kind_of(one), into
        if kind is Kind.GROUP:
            self._fill(self.inside(one), f"{place}.", value, into)
        elif kind is Kind.LINES:
            lines = value if isinstance(value, list) else [value]
            if sum(map(len, rows.values())) + len(lines) > MOST_ROWS:
                raise UnfitError(f"The form has room for {MOST_ROWS} lines, this has more.")
            rows[place] = tuple(range(len(lines)))
            for number, line in enumerate(lines):
                self._fill(self.inside(one), f"{place}.{number}.", line, into)
        elif kind is Kind.PLAIN:
            values[place] = _told(one, value)
        else:
            told = [_told(one, each) for each in (value if isinstance(value, list) else [value])]
            if kind is Kind.ROWS:
                values[place] = "\n".join(told)
            else:
                values.update({f"{place}.{each}": "on" for each in told})


@dataclass
class _Reader:
    plan: Plan
    filled: Filled
    places: dict[str, str] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)

    def object(self, shape: Shape, at: str, path: str) -> dict[str, Any]:
        made = {}
        self.places[path] = at.removesuffix(".")
        for one in shape.fields:
            name = one.item.name
            value = self.value(one, f"{at}{name}", f"{path}.{name}")
            if value not in (None, {}, []):
                made[name] = value
        return made

    def value(self, one: Field, place: str, path: str) -> Any:
        kind = kind_of(one)
        self.places[path] = place
        if kind is Kind.GROUP:
            return self.object(self.plan.inside(one), f"{place}.", path)
        if kind is Kind.LINES:
            return self.lines(one, place, path)
        if kind is Kind.TICKS:
            self.seen |= {f"{place}.{each}" for each in options(one)}
            return [each for each in options(one) if self.filled.values.get(f"{place}.{each}")]
        self.seen.add(place)
        text = self.filled.values.get(place, "")
        if kind is Kind.ROWS:
            return [line for line in text.split("\n") if line.strip()]
        return typed(one.item.type, text)

    def lines(self, one: Field, place: str, path: str) -> list[Any]:
        made: list[Any] = []
        for number in self.filled.rows.get(place, ()):
            here = f"{path}[{len(made)}]"
            line = self.object(self.plan.inside(one), f"{place}.{number}.", here)
            made += [line] if line else []
        return made


def plan_of(type_: str, known_to: QuickBooks = ANY) -> Plan | None:
    """Return the fields of a request such as "InvoiceAdd", None where it is not known."""
    shape = request_shape(type_, known_to)
    return Plan(shape, known_to) if shape else None


def posted(form: Mapping[str, str]) -> Filled:
    """Return what a form was sent with; a row is there as soon as one of its fields is.

    Refuses more rows than any form of ours has.
    """
    values = {
        name.removeprefix(PREFIX): value.replace("\r\n", "\n")
        for name, value in form.items()
        if name.startswith(PREFIX)
    }
    rows: defaultdict[str, set[int]] = defaultdict(set)
    for name in values:
        steps = name.split(".")
        for index, step in enumerate(steps):
            if index and _ROW.fullmatch(step):
                rows[".".join(steps[:index])].add(int(step))
    if sum(map(len, rows.values())) > MOST_ROWS:
        told = f"The form has more than {MOST_ROWS} lines."
        raise Refusal(Code.INVALID_REQUEST, told, fix="Send it as text.")
    return Filled(values, {place: tuple(sorted(each)) for place, each in rows.items()})


def kind_of(one: Field) -> Kind:
    """Return what a field of a request is on a page."""
    name = object_name(one.item, Side.REQUEST)
    if name and name != MACRO:
        return Kind.LINES if one.listed else Kind.GROUP
    if not one.listed:
        return Kind.PLAIN
    return Kind.TICKS if one.item.type == "enum" else Kind.ROWS


def options(one: Field) -> tuple[str, ...]:
    """Return what an enumeration may be."""
    return tuple(filter(None, values(one.item.of)))


def typed(kind: str, text: str) -> Any:
    """Return what a field's text is in JSON, None for nothing; what is no such value stays text."""
    if kind == "bool":
        return BOOLEANS.get(text, text or None)
    if kind == "int" and _WHOLE.fullmatch(text):
        return int(text)
    return text or None


def _told(one: Field, value: Any) -> str:
    """Return a value as it stands in its field."""
    if value is None or isinstance(value, list | Mapping):
        raise UnfitError(f"The form has one value for {one.item.name}.")
    text = str(value).lower() if isinstance(value, bool) else str(value)
    if not text:
        raise UnfitError(f"The form cannot clear {one.item.name}: an empty field is left out.")
    return text


def _as_text(data: Any) -> Any:
    """Return data of which it does not matter whether a number is one or text."""
    if isinstance(data, Mapping):
        return {name: _as_text(value) for name, value in data.items()}
    if isinstance(data, list):
        return [_as_text(value) for value in data]
    return str(data).lower() if isinstance(data, bool) else str(data)
