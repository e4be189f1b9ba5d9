"""Message-set recovery: what QuickBooks keeps of a set that named itself, and how it is asked.

Records stand in the company file, per application: newMessageSetID -> checksum of the requests
and their answers in short. A repeated set is a status check and applies nothing.
"""

from collections.abc import Sequence

from qbwc_service.simulator.books import Books
from qbwc_service.simulator.documents import Answer, RequestDocument

CLEAR_ALL = "ClearAllMessageSets"
LONGEST_ID = 24
Outcome = tuple[int, Sequence[Answer]]


def before(books: Books, application: str, document: RequestDocument) -> Outcome | None:
    """Return messageSetStatusCode and answers if the set is not to be executed, else None.

    9004: an id is too long. 9001: the id is stored with other requests. 9002: a check for an id
    that is not stored. 600: nothing to clear. old = new = id is a check, old alone clears.
    """
    old, new = document.old_id, document.new_id
    if any(len(ident) > LONGEST_ID for ident in (old, new) if ident and ident != CLEAR_ALL):
        return 9004, ()
    if new and old == new:
        return _check(books, application, document)
    cleared = _clear(books, application, old) if old else True
    if new and (application, new) in books.stored:
        return _check(books, application, document)
    if not new and old is not None and not document.requests:
        return (0 if cleared else 600), ()
    return None


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
    if answer.recovery:
        short.plain = {"ErrorRecovery": dict(answer.recovery)}
    return short


def _check(books: Books, application: str, document: RequestDocument) -> Outcome:
    found = books.stored.get((application, str(document.new_id)))
    if found is None:
        return 9002, ()
    checksum, answers = found
    if document.requests and checksum != document.checksum:
        return 9001, ()
    return 0, answers if isinstance(answers, tuple) else ()


def _clear(books: Books, application: str, old: str) -> bool:
    if old == CLEAR_ALL:
        for key in [key for key in books.stored if key[0] == application]:
            del books.stored[key]
        return True
    return books.stored.pop((application, old), None) is not None
