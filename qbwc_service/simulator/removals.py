"""Deleting list elements and transactions, and voiding."""

from qbwc_service.simulator import stock, transactions
from qbwc_service.simulator.applying import release
from qbwc_service.simulator.books import Record
from qbwc_service.simulator.clocks import written
from qbwc_service.simulator.documents import Answer
from qbwc_service.simulator.kinds import KINDS
from qbwc_service.simulator.reading import Fields
from qbwc_service.simulator.refusals import StatusError
from qbwc_service.simulator.requests import Call, not_found, recovery_of


def list_delete(call: Call) -> Answer:
    """Delete a list element: 3120 when it is not there, 3160 while something refers to it.

    In multi-user mode QuickBooks says the same and only makes the element inactive.
    """
    record = _found(call, "ListDelType", "ListID")
    if any(_refers(other.fields, record.id) for other in call.books.everything()):
        raise StatusError(3160, f'Cannot delete "{record.id}" because it is in use.')
    name = call.books.full_name(record)
    if call.multi_user:
        record.fields["IsActive"] = "false"
        call.books.touch(record, call.now)
    else:
        call.books.delete(record, call.now)
    answer = call.answer()
    answer.plain = _told(call, record, "ListDelType") | {"FullName": name}
    return answer


def txn_delete(call: Call) -> Answer:
    """Delete a transaction; a payment of a deleted invoice becomes unused."""
    record = _found(call, "TxnDelType", "TxnID")
    release(call.books, record)
    stock.stir(call.books, record, call.now)
    call.books.delete(record, call.now)
    answer = call.answer()
    answer.plain = _told(call, record, "TxnDelType") | {"RefNumber": record.text("RefNumber")}
    answer.recovery = {"TxnID": record.id}
    return answer


def txn_void(call: Call) -> Answer:
    """Void a transaction: it stays, its amounts become zero, nothing is applied to it."""
    record = _found(call, "TxnVoidType", "TxnID")
    release(call.books, record)
    stock.stir(call.books, record, call.now)
    transactions.void(record)
    call.books.touch(record, call.now)
    answer = call.answer()
    answer.plain = {
        "TxnVoidType": record.kind.name,
        "TxnID": record.id,
        "TimeCreated": written(record.created),
        "TimeModified": written(record.modified),
        "RefNumber": record.text("RefNumber"),
    }
    answer.recovery = recovery_of(record)
    return answer


def _found(call: Call, type_name: str, id_name: str) -> Record:
    kind, ident = str(call.fields[type_name]), str(call.fields[id_name])
    record = call.books.find((kind,), ident) if kind in KINDS else None
    if record is None:
        raise not_found(ident)
    return record


def _told(call: Call, record: Record, type_name: str) -> Fields:
    return {
        type_name: record.kind.name,
        record.kind.id_name: record.id,
        "TimeDeleted": written(call.now),
    }


def _refers(value: object, ident: str) -> bool:
    if isinstance(value, dict):
        return value.get("ListID") == ident or any(_refers(v, ident) for v in value.values())
    return isinstance(value, list) and any(_refers(one, ident) for one in value)
