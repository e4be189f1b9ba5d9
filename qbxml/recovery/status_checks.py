"""Message-set recovery: how QuickBooks is asked for a set it may have done, and how it says so.

A set that names itself (newMessageSetID) is kept by QuickBooks until it is cleared. Asked again,
QuickBooks does nothing and answers each request with its status and, instead of its record, with
ErrorRecovery: the id alone. Lists and deletions without one (ListDelRs, ListMergeRs, Transfers)
answer with the status only.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from qbxml.codes.statuses import applied
from qbxml.schema.recovery_tables import WRITES
from qbxml.sets.answer_set import DECLARATION, Answer, AnswerSet
from qbxml.sets.nodes import inside, nodes
from qbxml.sets.request_set import MESSAGE_SET, Request, document
from qbxml.sets.tags import escaped, start_tag

LONGEST_ID = 23  # sources differ, 23 or 24; QuickBooks answers a longer one with 9004
_IDS = ("ListID", "TxnID", "OwnerID")
_REPEATING = frozenset({"ListDelRq", "TxnDelRq", "TxnVoidRq"})
"""They name a type and an id, and so does the answer; it holds no object."""
_OPENING, _CLOSING = "<QBXML>\n<QBXMLMsgsRs>\n", "</QBXMLMsgsRs>\n</QBXML>\n"

StatusLine = tuple[int, str, str]
"""statusCode, statusSeverity, statusMessage."""


@dataclass(frozen=True, slots=True)
class Stub:
    """What ErrorRecovery tells: `name` is ListID, TxnID or OwnerID, `id` its value."""

    name: str
    id: str
    edit_sequence: str | None
    external_guid: str | None


def status_check(message_set_id: str, version: str) -> str:
    """Return the document that asks what became of a set, and changes nothing.

    The id stands in both attributes: old alone would delete the record that is asked for. Raises
    ValueError for an id that QuickBooks does not take, and for an odd version.
    """
    return _empty_set(version, old=message_set_id, new=message_set_id)


def clear(message_set_id: str, version: str) -> str:
    """Return the document that makes QuickBooks forget a set; errors as `status_check`."""
    return _empty_set(version, old=message_set_id, new=None)


def _empty_set(version: str, *, old: str, new: str | None) -> str:
    if not 0 < len(old) <= LONGEST_ID:
        raise ValueError(f"a message set id has 1 to {LONGEST_ID} characters, not {len(old)}")
    attributes = [("oldMessageSetID", old), ("newMessageSetID", new), ("onError", "stopOnError")]
    return document(version, f"{start_tag(MESSAGE_SET, attributes)}</{MESSAGE_SET}>")


def is_stub(answers: AnswerSet, answer: Answer) -> bool:
    """Say whether QuickBooks answered from its memory: ErrorRecovery, and no record beside it."""
    return [node.name for node in inside(answers, answer)] == ["ErrorRecovery"]


def in_short(answers: AnswerSet) -> bool:
    """Say whether any answer of the set came from QuickBooks' memory."""
    return any(is_stub(answers, answer) for answer in answers.answers)


def stub_of(answers: AnswerSet, answer: Answer) -> Stub | None:
    """Read ErrorRecovery of one answer, None where it has none or where that names no id."""
    found = next((n for n in inside(answers, answer) if n.name == "ErrorRecovery"), None)
    ids = [] if found is None else [node for node in found.nodes if node.name in _IDS]
    if found is None or not ids:
        return None
    edit_sequence, guid = found.value("EditSequence"), found.value("ExternalGUID")
    return Stub(ids[0].name, ids[0].text, edit_sequence or None, guid or None)


def stub_answer(original: Request, status: StatusLine, stub: Stub | None) -> str:
    """Return the answer to a request of which no more is known than its status and its id.

    `status` is the code, severity and message that QuickBooks told; `stub` None without an id.
    That to a deletion repeats what was to be deleted; when it was, and its number, are not known.
    """
    if original.type in _REPEATING and applied(status[0], writes=True) == "applied":
        named = [(node.name, node.text) for node in nodes(original.body)]
        if named:
            return _answer(original, status, _lines(named).rstrip("\n"))
    if stub is None:
        return f"{_answer_tag(original, status, closed=True)}\n"
    told = [
        (stub.name, stub.id),
        ("EditSequence", stub.edit_sequence),
        ("ExternalGUID", stub.external_guid),
    ]
    return _answer(original, status, f"<ErrorRecovery>\n{_lines(told)}</ErrorRecovery>")


def _lines(told: Iterable[tuple[str, str | None]]) -> str:
    return "".join(f"<{name}>{escaped(value)}</{name}>\n" for name, value in told if value)


def as_answer(
    original: Request, status: StatusLine, fetched: AnswerSet, answer: Answer
) -> str | None:
    """Return the answer to `original` with its record as it was fetched, its text untouched.

    `status` is the code, severity and message that QuickBooks told of the write. `answer` is that
    of the query that `fetch` made; None where it brought no record of the kind that `original` is
    answered with, or several.
    """
    row = WRITES.get(original.type)
    kinds = row[1].split() if row else []
    records = [node for node in inside(fetched, answer) if node.name in kinds]
    if len(records) != 1:
        return None
    return _answer(original, status, fetched.text[records[0].start : records[0].after])


def answer_document(answers: Iterable[str]) -> str:
    """Return the whole answer document around the answers of a set, as QuickBooks writes it."""
    return f"{DECLARATION}\n{_OPENING}{''.join(answers)}{_CLOSING}"


def _answer(original: Request, status: StatusLine, record: str) -> str:
    name = f"{original.type.removesuffix('Rq')}Rs"
    return f"{_answer_tag(original, status, closed=False)}\n{record}\n</{name}>\n"


def _answer_tag(original: Request, status: StatusLine, *, closed: bool) -> str:
    code, severity, message = status
    attributes = [
        ("requestID", original.request_id),
        ("statusCode", str(code)),
        ("statusSeverity", severity),
        ("statusMessage", message),
    ]
    return start_tag(f"{original.type.removesuffix('Rq')}Rs", attributes, closed=closed)
