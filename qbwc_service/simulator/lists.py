"""Adding and changing list elements: names, parents, references."""

import re

from qbwc_service.simulator.books import Record
from qbwc_service.simulator.documents import Answer
from qbwc_service.simulator.grammar import Fields
from qbwc_service.simulator.refusals import StatusError
from qbwc_service.simulator.requests import Call, resolve_references

_BAD_NAME = re.compile(r"[:\t\r\n]")
_NOT_KEPT = ("OpenBalance", "OpenBalanceDate", "BarCode", "TotalValue", "InventoryDate")
# What a reader sees under another name than a writer uses.
_KEPT_AS = {"Contacts": "ContactsRet", "AdditionalNotes": "AdditionalNotesRet"}


def add(call: Call) -> Answer:
    """Add a list element: 3150 or 3090 for its name, 3140 for its refs, 3100 for a taken name."""
    fields = _kept(call)
    _check_name(str(fields["Name"]))
    _check_free(call, fields, "")
    return call.written(call.books.insert(call.kind, fields, call.now), fresh=True)


def modify(call: Call) -> Answer:
    """Change a list element; what the request leaves out stays, an empty element is cleared."""
    record = call.current()
    changes = _kept(call)
    changes.pop("ListID", None)
    changes.pop("EditSequence", None)
    fields = _merged(record.fields, changes)
    _check_name(str(fields["Name"]))
    _check_parent(call, record, fields)
    _check_free(call, fields, record.id)
    record.fields = fields
    call.books.touch(record, call.now)
    if changes.keys() & {"Name", "ParentRef"}:
        call.books.rename(record)
    return call.written(record)


def _kept(call: Call) -> Fields:
    content = {k.removesuffix("Mod"): v for k, v in call.content.items() if k not in _NOT_KEPT}
    content = {_KEPT_AS.get(name, name): value for name, value in content.items()}
    return resolve_references(call.books, content, call.kind.name, call.kind)


def _merged(old: Fields, changes: Fields) -> Fields:
    merged = old | changes
    for name in ("SalesOrPurchase", "SalesAndPurchase"):
        before, after = old.get(name), changes.get(name)
        if isinstance(before, dict) and isinstance(after, dict):
            merged[name] = before | after
    return merged


def _check_name(name: str) -> None:
    if not name.strip():
        raise StatusError(3150, 'The required element "Name" is empty.')
    if _BAD_NAME.search(name):
        raise StatusError(3090, f'There was an error when storing "{name}" in the "Name" field.')


def _check_free(call: Call, fields: Fields, but: str) -> None:
    name = str(fields["Name"])
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
