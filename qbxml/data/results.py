"""What an answer is to who asked with plain data: a record, records in a list, or what it tells.

The schema decides. The answer to an Add or a Mod is its record, so is that of a query for the one
thing there is (CompanyQuery, reports); any other query's is the list of its records. Where records
of several kinds may come, each says its element as `type`. The answer to a deletion or a void is no
record: it is the object of all that it holds.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from qbxml.data.naming import ORDER, TEXT
from qbxml.data.ordering import arranged, places
from qbxml.schema.contents import content
from qbxml.schema.notation import Part

TYPE = "type"
"""Clashes with no element, which begin with capitals, and no record has such an attribute."""
SPARE = "ErrorRecovery"
"""The ids of a record, in its place where QuickBooks kept nothing else of it."""
_RECORD = "Ret"
_NO_RECORDS = frozenset({ORDER, TEXT, SPARE})


class Form(StrEnum):
    """What the data of an answer is."""

    RECORD = "record"
    LIST = "list"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Result:
    """The form of a kind of answer; `kinds` are the elements of its records, as far as known."""

    form: Form
    kinds: tuple[str, ...] = ()

    @property
    def mixed(self) -> bool:
        """Say whether each record tells which element it is."""
        return len(self.kinds) > 1


@cache
def result_of(type_: str) -> Result:
    """Return the form of an answer such as "InvoiceAddRs", also of one that no schema knows."""
    held = content(type_)
    if held is None:
        return Result(Form.LIST if type_.endswith("QueryRs") else Form.RECORD)
    kinds = tuple(name for name in held.items if name.endswith(_RECORD))
    if any(_repeats(part) for part in held.parts):
        return Result(Form.LIST, kinds)
    return Result(Form.RECORD, kinds) if kinds else Result(Form.WHOLE)


def read_result(type_: str, data: Mapping[str, Any]) -> Any:
    """Return what the data of an answer (`parsing.Message`) is; None for a record not there."""
    result = result_of(type_)
    if result.form is Form.WHOLE:
        return dict(data) or None
    records = list(_records(type_, data, result))
    if result.form is Form.LIST:
        return records
    return records[0] if records else data.get(SPARE)


def _records(type_: str, data: Mapping[str, Any], result: Result) -> Iterator[Any]:
    """Yield the records in the order in which they came."""
    each = {
        name: value if isinstance(value, list) else [value]
        for name, value in data.items()
        if name not in _NO_RECORDS
    }
    counts = {name: len(values) for name, values in each.items()}
    waiting = {name: iter(values) for name, values in each.items()}
    for name in arranged(counts, places(type_), data.get(ORDER, ())):
        record = next(waiting[name])
        told = result.kinds and (result.mixed or name not in result.kinds)
        yield {TYPE: name, **record} if told and isinstance(record, dict) else record


def _repeats(part: Part) -> bool:
    return part.most != 1
