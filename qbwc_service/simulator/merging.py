"""Merging one list element into another: what referred to the one refers to the other after."""

from qbwc_service.simulator.books import Books, Record
from qbwc_service.simulator.clocks import written
from qbwc_service.simulator.documents import Answer
from qbwc_service.simulator.kinds import KINDS
from qbwc_service.simulator.reading import Fields
from qbwc_service.simulator.refusals import StatusError
from qbwc_service.simulator.requests import Call, check_edit, not_found


def merge(call: Call) -> Answer:
    """Merge MergeFrom into MergeTo, which stays: 3500 in multi-user mode, 3200 for a stale edit.

    The element that went leaves no deletion behind, as in QuickBooks.
    """
    if call.multi_user:
        raise StatusError(3500, "An unknown error occurred: a merge needs single-user mode.")
    gone, kept = _named(call, "MergeFrom"), _named(call, "MergeTo")
    if gone is kept:
        raise StatusError(3500, "An unknown error occurred: an element cannot merge with itself.")
    answer = call.answer()
    told = {
        "ListID": gone.id,
        "TimeDeleted": written(call.now),
        "FullName": call.books.full_name(gone),
    }
    _move(call.books, gone, kept)
    call.books.touch(kept, call.now)
    answer.plain = {
        "ListMergeType": kept.kind.name,
        "MergedFrom": told,
        "MergedTo": {
            "ListID": kept.id,
            "TimeCreated": written(kept.created),
            "TimeModified": written(kept.modified),
            "EditSequence": kept.edit_sequence,
            "FullName": call.books.full_name(kept),
        },
    }
    return answer


def _named(call: Call, name: str) -> Record:
    asked, kind = call.fields[name], str(call.fields["ListMergeType"])
    ident = str(asked["ListID"]) if isinstance(asked, dict) else ""
    record = call.books.find((kind,), ident) if kind in KINDS else None
    if record is None:
        raise not_found(ident)
    check_edit(call.books, record, asked)
    return record


def _move(books: Books, gone: Record, kept: Record) -> None:
    books.remove(gone)
    for record in books.everything():
        record.fields = _pointed(record.fields, gone.id, kept.id)
    books.rename(kept)


def _pointed(fields: Fields, old: str, new: str) -> Fields:
    return {name: _value(value, old, new) for name, value in fields.items()}


def _value(value: object, old: str, new: str) -> object:
    if isinstance(value, dict):
        return {"ListID": new} if value == {"ListID": old} else _pointed(value, old, new)
    return [_value(one, old, new) for one in value] if isinstance(value, list) else value
