"""Streamed records as CSV: a row a record, a column a value of the schema, in its order."""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal, TypeAlias

from qbxml.data.columns import unknown_columns, unknown_type
from qbxml.data.lines import looked_up, to_json
from qbxml.data.naming import TEXT
from qbxml.data.ordering import Places, places, within
from qbxml.data.streaming import Item, Record
from qbxml.data.values_out import written
from qbxml.problems import MalformedError, Problem

REST = "#rest"
"""Column of what no other column shows, as JSON: what the schema lacks, for example."""

Children: TypeAlias = Literal["json", "omit"]

_NUMBERS = frozenset({"amount", "price", "quantity", "percent", "float", "int"})
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_JSON = "json"
_WITHOUT_TEXT = frozenset({"content", "empty"})
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def to_csv(
    items: Iterable[Item],
    *,
    type: str | None = None,  # noqa: A002 - what it is called everywhere
    columns: Sequence[str] | None = None,
    children: Children = "json",
    guard: bool = True,
) -> Iterator[str]:
    """Yield a header and a row for each record of a type, with their ends; to be sent as UTF-8.

    `type` is that of the first record unless given; then records of other types are passed over.
    A value inside single elements has a dotted name (CustomerRef.FullName). What may repeat is
    JSON in one column, and so is in REST all that no column shows; `children` "omit" leaves both
    out. `columns` names the ones to write, no others, each known to the schema or in the first
    record. `guard` puts an apostrophe before text that a spreadsheet would take for a formula.
    Raises MalformedError for an answer that failed, whose records CSV could not tell from all, for
    a second type where none was named, and for a `type` or `columns` that nobody knows.
    """
    sheet: _Sheet | None = None
    answers: list[str] = []
    for item in items:
        if not isinstance(item, Record):
            if item.failed:
                raise MalformedError([Problem(_failure(item.type, item.status_code, item.message))])
            answers.append(item.type)
        name = _records_of(item, type)
        if name is None:
            continue
        if sheet is None:
            sheet = _Sheet(name, columns, guard=guard, whole=children == "json")
            sheet.check(item.data if isinstance(item, Record) else None)
            yield sheet.header()
        if isinstance(item, Record):
            yield sheet.row(item)
    if sheet is None and type is not None and answers:
        there = [name for answer in answers for name in places(answer)]
        raise MalformedError([unknown_type(type, there, answers)])


def _failure(answer: str, code: int | None, message: str) -> str:
    return f"{answer} ended with status {code}: {message[:200]}"


def _records_of(item: Item, wanted: str | None) -> str | None:
    """Return the type of the record, or of those of an answer; None where others are wanted."""
    if isinstance(item, Record):
        return item.type if wanted in {None, item.type} else None
    known = places(item.type)
    if wanted is not None and known and wanted not in known:
        return None
    return wanted or _type_in(item.type)


def _type_in(answer: str) -> str:
    """Return the records that an answer holds, for one that holds none of them."""
    return next((name for name in places(answer) if name.endswith("Ret")), answer)


class _Sheet:
    """The columns of one type of records, each with the type of its values in the schema."""

    def __init__(
        self, type_: str, columns: Sequence[str] | None, *, guard: bool, whole: bool
    ) -> None:
        known = dict(_columns(places(type_), whole=whole)) or {TEXT: "text"}
        self._type, self._guard = type_, guard
        self._chosen = columns is not None
        self._kinds = known if columns is None else {name: known.get(name, "") for name in columns}
        self._rest = whole and columns is None
        self._write = csv.writer(_Echo()).writerow

    def check(self, first: Any) -> None:
        """Refuse chosen columns that nobody knows; `first` is the first record's data, if any."""
        problems = unknown_columns(self._type, self._kinds, first) if self._chosen else []
        if problems:
            raise MalformedError(problems)

    def header(self) -> str:
        """Return the first line."""
        return str(self._write([*self._kinds, REST] if self._rest else self._kinds))

    def row(self, record: Record) -> str:
        """Return the line of a record."""
        if record.type != self._type:
            message = f"A {record.type} stands among records of {self._type}."
            raise MalformedError([Problem(message, fix="Name the type of records to write.")])
        data = record.data if isinstance(record.data, Mapping) else {TEXT: record.data}
        cells: dict[str, str] = {}
        if self._chosen:
            found = ((name, looked_up(data, name)) for name in self._kinds)
            cells = {name: self._cell(value, self._kinds[name]) for name, value in found}
        else:
            rest = self._spread(data, "", cells)
            cells[REST] = to_json(rest) if rest and self._rest else ""
        names = [*self._kinds, REST] if self._rest else self._kinds
        return str(self._write([cells.get(name, "") for name in names]))

    def _spread(self, data: Mapping[str, Any], prefix: str, cells: dict[str, str]) -> Any:
        """Fill the cells of what has a column; return all else."""
        rest: dict[str, Any] = {}
        for name, value in data.items():
            column = prefix + name
            kind = self._kinds.get(column)
            if kind is not None and (kind == _JSON or not isinstance(value, Mapping | list)):
                cells[column] = self._cell(value, kind)
            elif isinstance(value, Mapping) and kind is None:
                left = self._spread(value, f"{column}.", cells)
                if left:
                    rest[name] = left
            else:
                rest[name] = value
        return rest

    def _cell(self, value: Any, kind: str) -> str:
        if value is None:
            return ""
        if isinstance(value, Mapping | list):
            return to_json(value)
        text = written(value, "any")
        if not self._guard or not text.startswith(_FORMULA):
            return text
        number = not isinstance(value, str) or (kind in _NUMBERS and _NUMBER.fullmatch(text))
        return text if number else f"'{text}"


class _Echo:
    """A file that gives back what is written to it."""

    def write(self, text: str) -> str:
        """Return the text."""
        return text


def _columns(known: Places, *, whole: bool, prefix: str = "") -> Iterator[tuple[str, str]]:
    for name, place in known.items():
        column, inside = prefix + name, within(place.item)
        if place.many or (place.item.type in _WITHOUT_TEXT and not inside):
            if whole:
                yield column, _JSON
        elif inside:
            yield from _columns(inside, whole=whole, prefix=f"{column}.")
        else:
            yield column, place.item.type
