"""Answering queries: by id or name, by filters, page by page."""

from collections.abc import Sequence
from dataclasses import replace

from qbwc_service.simulator.books import Record
from qbwc_service.simulator.documents import Answer, mark_empty
from qbwc_service.simulator.filters import tests
from qbwc_service.simulator.filters_naming import accounts
from qbwc_service.simulator.iterators import Iterators
from qbwc_service.simulator.kinds import QUERIED
from qbwc_service.simulator.ledger import money, total
from qbwc_service.simulator.reading import Fields
from qbwc_service.simulator.refusals import StatusError
from qbwc_service.simulator.rendering import Renderer, Ret
from qbwc_service.simulator.requests import Call, texts

_LINES, _COMPONENTS = "IncludeLineItems", "IncludeComponentLineItems"
_BY_KEY = ("ListID", "TxnID", "FullName", "Name", "RefNumber", "RefNumberCaseSensitive")


def run(call: Call, iterators: Iterators) -> Answer:
    """Answer a query: 0 with records, 1 when nothing matches, 500 when a named one is missing."""
    answer = call.answer()
    mode = call.element.get("iterator")
    if mode == "Stop":
        iterators.stop(call.element.get("iteratorID"))
        return answer
    records = _page(call, iterators, answer, mode) if mode else _all(call, answer)
    meta = call.element.get("metaData", "NoMetaData")
    if meta != "NoMetaData":
        answer.attributes["retCount"] = str(len(records))
    if meta != "MetaDataOnly":
        renderer = _renderer(call)
        write = _summary if call.name == "TransactionQuery" else Renderer.ret
        answer.rets = [write(renderer, record) for record in records]
    if not records and answer.code == 0:
        mark_empty(answer)
    return answer


def _kinds(call: Call) -> tuple[str, ...]:
    return QUERIED[call.name.removesuffix("Query")]


def _all(call: Call, answer: Answer) -> list[Record]:
    for name in _BY_KEY:
        if name in call.fields:
            return _by_key(call, answer, name, texts(call.fields, name))
    found = _matching(call)
    return found[: _most(call)]


def _by_key(call: Call, answer: Answer, name: str, keys: Sequence[str]) -> list[Record]:
    found: list[Record] = []
    for key in keys:
        matches = _lookup(call, name, key)
        if not matches:
            answer.code, answer.severity = 500, "Warn"
            answer.message = (
                "The query request has not been fully completed. There was a required element "
                f'("{key}") that could not be found in QuickBooks.'
            )
        found.extend(matches)
    return found


def _lookup(call: Call, name: str, key: str) -> list[Record]:
    kinds, books = _kinds(call), call.books
    if name in ("ListID", "TxnID"):
        one = books.find(kinds, key)
        return [one] if one else []
    if name in ("FullName", "Name"):
        one = books.named(kinds, key)
        return [one] if one else []
    fold = str if name == "RefNumberCaseSensitive" else str.lower
    return [
        record
        for kind in kinds
        for record in books.records[kind].values()
        if fold(key) == fold(record.text("RefNumber"))
    ]


def _matching(call: Call) -> list[Record]:
    wanted = tests(call.books, call.fields, call.now, call.name)
    return [
        record
        for kind in _kinds(call)
        for record in call.books.records[kind].values()
        if all(test(record) for test in wanted)
    ]


def _page(call: Call, iterators: Iterators, answer: Answer, mode: str) -> list[Record]:
    # Filters and MaxReturned have to be repeated with every page; a page that asks for something
    # else is refused here, so that a server that leaves them out is noticed.
    most = _most(call)
    if most is None:
        raise StatusError(3150, 'The required element "MaxReturned" is missing.')
    query = f"{call.name} {_plain(call.fields)}"
    ident = call.element.get("iteratorID")
    if mode == "Start":
        ident = iterators.start(query, [record.id for record in _matching(call)])
    page, left = iterators.take(ident, query, most)
    answer.attributes |= {"iteratorRemainingCount": str(left), "iteratorID": str(ident)}
    found = [call.books.find(_kinds(call), record) for record in page]
    return [record for record in found if record]


def _most(call: Call) -> int | None:
    text = str(call.fields.get("MaxReturned", ""))
    return int(text) if text else None


def _plain(fields: Fields) -> str:
    return repr(sorted(fields.items()))


def _renderer(call: Call) -> Renderer:
    fields = call.fields
    return Renderer(
        call.books,
        lines="true" in (fields.get(_LINES), fields.get(_COMPONENTS)),
        linked=fields.get("IncludeLinkedTxns") == "true",
        owners=frozenset(owner.upper() for owner in texts(fields, "OwnerID")),
        only=texts(fields, "IncludeRetElement"),
    )


def _summary(renderer: Renderer, record: Record) -> Ret:
    """Return the TransactionRet of any transaction, which is about its head only."""
    account = next(iter(accounts(record)), "")
    told: Fields = {
        "TxnType": record.kind.name,
        "EntityRef": record.fields.get(record.kind.party, ""),
        "AccountRef": {"ListID": account} if account else "",
        "Amount": money(total(record)),
    }
    known = replace(renderer, only=()).ret(record)[1] | renderer.named(told)
    return "TransactionRet", {k: v for k, v in known.items() if k in (renderer.only or known)}
