"""Adding and changing list elements: names, parents, references."""

import re

from qbwc_service.simulator.books import Record
from qbwc_service.simulator.documents import Answer
from qbwc_service.simulator.keeping import changed
from qbwc_service.simulator.list_rules import shaped
from qbwc_service.simulator.reading import Fields
from qbwc_service.simulator.refusals import StatusError
from qbwc_service.simulator.requests import Call
from qbwc_service.simulator.shapes import Shape, shape

_BAD_NAME = re.compile(r"[:\t\r\n]")
# What a change of one part leaves of the rest.
_MERGED = ("SalesOrPurchase", "SalesAndPurchase", "FixedAssetSalesInfo")


def add(call: Call) -> Answer:
    """Add a list element: 3150 or 3090 for its name, 3140 for its refs, 3100 for a taken name."""
    fields = call.kept()
    shaped(call, fields)
    _check_name(call, fields)
    _check_free(call, fields, "")
    return call.written(call.books.insert(call.kind, fields, call.now), fresh=True)


def modify(call: Call) -> Answer:
    """Change a list element; what the request leaves out stays, an empty element is cleared."""
    record = call.current()
    fields = _merged(record.fields, call.kept(), shape(call.kind.ret))
    shaped(call, fields)
    _check_name(call, fields)
    _check_parent(call, record, fields)
    _check_free(call, fields, record.id)
    renamed = any(
        record.fields.get(name) != fields.get(name) for name in (call.kind.named_by, "ParentRef")
    )
    record.fields = fields
    call.books.touch(record, call.now)
    if renamed and call.kind.named_by:
        call.books.rename(record)
    return call.written(record)


def _merged(old: Fields, changes: Fields, here: Shape) -> Fields:
    merged = changed(old, changes, here)
    for name in _MERGED:
        before, after = old.get(name), changes.get(name)
        if isinstance(before, dict) and isinstance(after, dict):
            merged[name] = before | after
    return merged


def _check_name(call: Call, fields: Fields) -> None:
    named_by = call.kind.named_by
    if not named_by:
        return
    name = str(fields.get(named_by) or "")
    if not name.strip():
        raise StatusError(3150, f'The required element "{named_by}" is empty.')
    if _BAD_NAME.search(name):
        raise StatusError(
            3090, f'There was an error when storing "{name}" in the "{named_by}" field.'
        )


def _check_free(call: Call, fields: Fields, but: str) -> None:
    if not call.kind.named_by:
        return
    name = str(fields[call.kind.named_by])
    parent = fields.get("ParentRef")
    if isinstance(parent, dict):
        above = call.books.find((call.kind.name,), str(parent["ListID"]))
        name = f"{call.books.full_name(above)}:{name}" if above else name
    if call.books.name_taken(call.kind, name, but):
        raise StatusError(3100, f'The name "{name}" of the list element is already in use.')


def _check_parent(call: Call, record: Record, fields: Fields) -> None:
    parent = fields.get("ParentRef")
    above = (
        call.books.find((call.kind.name,), str(parent["ListID"]))
        if parent and isinstance(parent, dict)
        else None
    )
    while above:
        if above.id == record.id:
            raise StatusError(3130, "A list element cannot be its own parent.")
        above = call.books.parent(above)
