"""A write whose answer was lost: how it is looked for, reading only, and what was found (D21).

`search` makes the query, `judge` reads its answer. Times are naive local times of the QuickBooks
PC: the offsets that QuickBooks writes are wrong in summer, so only the local part is compared.
"""

from collections.abc import Callable, Mapping
from datetime import datetime

from qbxml.recovery.finding_adds import judge_add, search_add
from qbxml.recovery.finding_changes import (
    judge_delete,
    judge_merge,
    judge_mod,
    judge_void,
    search_delete,
    search_merge,
    search_mod,
    search_void,
)
from qbxml.recovery.finding_values import Finding, Kind, Search, Sought, ambiguous
from qbxml.schema.recovery_tables import WRITES
from qbxml.sets.answer_set import Answer, AnswerSet
from qbxml.sets.guids import own_guid
from qbxml.sets.nodes import Node, inside
from qbxml.sets.queries import by_id
from qbxml.sets.request_set import Request

_Searcher = Callable[[Sought], Search | None]
_Judge = Callable[[Search, tuple[Node, ...]], Finding]

_ENDINGS: Mapping[str, _Searcher] = {"AddRq": search_add, "ModRq": search_mod}
_OTHERS: Mapping[str, _Searcher] = {
    "ListDelRq": search_delete,
    "TxnDelRq": search_delete,
    "TxnVoidRq": search_void,
    "ListMergeRq": search_merge,
}
_JUDGES: Mapping[Kind, _Judge] = {
    "add": judge_add,
    "mod": judge_mod,
    "delete": judge_delete,
    "void": judge_void,
    "merge": judge_merge,
}
# 1: nothing matched. 500: one of those named is missing, the others are there.
_READABLE = frozenset({0, 1, 500})


def search(
    request: Request, *, guid: str | None, since: datetime, until: datetime, version: str
) -> Search | None:
    """Return how this write is looked for; None where a person has to look.

    `request` is the write as it was submitted, `guid` the ExternalGUID it was sent with (its own
    counts without). `since` is not after the moment it was sent, `until` not before this moment.
    The query holds nothing that the qbXML `version` does not know.
    """
    sought = Sought(request, guid or own_guid(request), since, until, version)
    searcher = _OTHERS.get(request.type) or _ENDINGS.get(request.type[-5:])
    return searcher(sought) if searcher else None


def judge(search: Search, answers: AnswerSet, answer: Answer) -> Finding:
    """Say what the answer to `search.query` proves of the write.

    "found": it was applied; "not_found": it was not, and sending it again does nothing twice;
    "ambiguous": a person has to decide. An error is ambiguous, with what QuickBooks said.
    """
    if answer.type != f"{search.query.type.removesuffix('Rq')}Rs":
        return ambiguous(f"{answer.type} does not answer {search.query.type}.")
    if answer.status_code not in _READABLE:
        return ambiguous(f"QuickBooks could not search: {answer.status_code} {answer.message}")
    records = tuple(node for node in inside(answers, answer) if node.name in search.rets)
    if answer.continues:
        return ambiguous("The answer to the search has more pages.")
    return _JUDGES[search.kind](search, records)


def fetch(request_type: str, id_name: str, id: str, *, version: str) -> Request | None:  # noqa: A002
    """Return the query for the whole object that the answer to this Add or Mod would have held.

    None for a type whose answer carries no object, and for an id that its query does not take.
    """
    row = WRITES.get(request_type)
    return by_id(row[0], id_name, [id], version) if row else None
