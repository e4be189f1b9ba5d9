"""Message-set recovery: what QuickBooks keeps of a set that named itself, and how it is asked.

Records stand in the company file, per application: newMessageSetID -> checksum of the requests
and their answers in short. A repeated set is a status check and applies nothing.

    new    old            what happens
    x      -              kept under x; if x is kept already: status check
    x      y              the record of y is cleared, then as above
    x      x              status check, whether x is kept or not
    -      y              the record of y is cleared, requests are carried out and not kept
    -      ClearAll...    the same with all records of the application
    -      -              nothing is kept
"""

from collections.abc import Sequence

from qbwc_service.simulator.books import Books
from qbwc_service.simulator.documents import Answer, RequestDocument

CLEAR_ALL = "ClearAllMessageSets"
LONGEST_ID = 24
NOT_STORED = 9002
NOT_KEPT = 9005
Outcome = tuple[int, Sequence[Answer] | None]

# The writes whose answers have no ErrorRecovery in the schema; the other 120 have one.
WITHOUT_STUB = frozenset(
    (
        *("ListDel", "ListMerge", "TransferAdd", "TransferMod", "ClearedStatusMod"),
        *("TxnDisplayAdd", "TxnDisplayMod", "ListDisplayAdd", "ListDisplayMod"),
        *("SpecialItemAdd", "PayrollItemWageAdd", "Form1099CategoryAccountMappingMod"),
        "DataEventRecoveryInfoDel",
    )
)


def before(
    books: Books, application: str, document: RequestDocument, unknown: int = NOT_STORED
) -> Outcome:
    """Return messageSetStatusCode, and the answers if the set is not to be carried out.

    9004: an id is too long. 9001: the id is stored with other requests. `unknown`: a check for
    an id that is not stored. 600: no new id, and the old one is not stored.
    """
    old, new = document.old_id, document.new_id
    if any(len(ident) > LONGEST_ID for ident in (old, new) if ident and ident != CLEAR_ALL):
        return 9004, ()
    if new and old == new:
        return _check(books, application, document, unknown)
    cleared = _clear(books, application, old) if old else True
    if new and (application, new) in books.stored:
        return _check(books, application, document, unknown)
    return (0 if cleared or new else 600), None


def after(
    books: Books, application: str, document: RequestDocument, answers: Sequence[Answer]
) -> None:
    """Keep what a later check may be told of an executed set."""
    if document.new_id:
        stored = tuple(stub(answer) for answer in answers)
        books.stored[application, document.new_id] = (document.checksum, stored)


def stub(answer: Answer) -> Answer:
    """Return the answer without its records: status and, where it wrote, the ErrorRecovery."""
    short = Answer(answer.request, answer.request_id, answer.code, answer.severity, answer.message)
    if answer.recovery and answer.request.removesuffix("Rq") not in WITHOUT_STUB:
        short.plain = {"ErrorRecovery": dict(answer.recovery)}
    return short


def _check(books: Books, application: str, document: RequestDocument, unknown: int) -> Outcome:
    found = books.stored.get((application, str(document.new_id)))
    if found is None:
        return unknown, ()
    checksum, answers = found
    is_question = not document.requests and document.old_id == document.new_id
    if not is_question and checksum != document.checksum:
        return 9001, ()
    return 0, answers if isinstance(answers, tuple) else ()


def _clear(books: Books, application: str, old: str) -> bool:
    if old == CLEAR_ALL:
        for key in [key for key in books.stored if key[0] == application]:
            del books.stored[key]
        return True
    return books.stored.pop((application, old), None) is not None
