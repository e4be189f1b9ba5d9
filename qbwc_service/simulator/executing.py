"""Carrying out the requests of a message set, one after the other."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from lxml import etree

from qbwc_service.simulator import (
    deletions,
    extensions,
    host,
    lists,
    lookups,
    macros,
    merging,
    payments,
    queries,
    removals,
    report_answers,
    special,
    transactions,
)
from qbwc_service.simulator.books import Books
from qbwc_service.simulator.documents import Answer, RequestDocument
from qbwc_service.simulator.host import Product
from qbwc_service.simulator.iterators import Iterators
from qbwc_service.simulator.kinds import KINDS
from qbwc_service.simulator.macros import Macros
from qbwc_service.simulator.reading import read_fields
from qbwc_service.simulator.refusals import StatusError
from qbwc_service.simulator.requests import Call
from qbxml.schema import REQUESTS

Effects = Counter[tuple[str, str]]
Handler = Callable[[Call], Answer]
LONGEST_REQUEST_ID = 50


@dataclass(eq=False, slots=True)
class Session:
    """An application's session with QuickBooks; iterators live no longer than it."""

    application: str
    iterators: Iterators = field(default_factory=Iterators)
    macros: Macros = field(default_factory=dict)
    is_open: bool = True


@dataclass(frozen=True, slots=True)
class Work:
    """What requests are carried out with; `effects` counts the writes that went through."""

    books: Books
    session: Session
    product: Product
    name: str
    now: Callable[[], datetime]
    effects: Effects
    answers_skipped: bool = True


def _writers() -> dict[str, Handler]:
    made: dict[str, Handler] = {
        "ListDel": removals.list_delete,
        "ListMerge": merging.merge,
        "TxnDel": removals.txn_delete,
        "TxnVoid": removals.txn_void,
        **special.WRITERS,
        "DataExtDefAdd": extensions.define,
        "DataExtDefDel": extensions.undefine,
        "DataExtDefMod": extensions.redefine,
        "DataExtAdd": extensions.write,
        "DataExtMod": extensions.write,
        "DataExtDel": extensions.remove,
    }
    for kind in KINDS.values():
        room = lists if kind.is_list else payments if kind.name in payments.PAID else transactions
        made[f"{kind.name}Add"] = room.add
        made[f"{kind.name}Mod"] = room.modify
    return {name: handler for name, handler in made.items() if f"{name}Rq" in REQUESTS}


WRITERS: Mapping[str, Handler] = _writers()
HANDLERS: Mapping[str, Handler] = {
    **WRITERS,
    **lookups.READERS,
    **report_answers.READERS,
    **special.READERS,
    "DataExtDefQuery": extensions.query,
    "ListDeletedQuery": deletions.query,
    "TxnDeletedQuery": deletions.query,
}


def answers(work: Work, document: RequestDocument) -> Iterator[Answer]:
    """Carry out one request after the other and yield its answer; each stands once it is yielded.

    After an Error under stopOnError the rest is left, with 3231 for each or without a word.
    """
    stopped = False
    for element in document.requests:
        if stopped:
            if work.answers_skipped:
                yield _skipped(element)
            continue
        answer = _one(work, element)
        stopped = answer.severity == "Error" and document.on_error == "stopOnError"
        yield answer


def _one(work: Work, element: etree._Element) -> Answer:
    name = str(element.tag)
    try:
        _check_request_id(element)
        macros.expand(element, work.session.macros)
        fields = read_fields(element, name, work.product.edition)
        call = Call(work.books, work.now(), element, fields, work.product.multi_user)
        answer = _handler(work, call)(call)
    except StatusError as error:
        rets = [error.ret] if error.ret else []
        return Answer(
            name, element.get("requestID"), error.code, error.severity, error.message, rets=rets
        )
    if call.name in WRITERS:
        work.effects[call.name, _effect(answer)] += 1
        macros.define(element, answer, work.books, work.session.macros)
    return answer


def _handler(work: Work, call: Call) -> Handler:
    own: dict[str, Handler] = {
        "HostQuery": partial(host.host, product=work.product),
        "CompanyQuery": partial(host.company, name=work.name),
        "PreferencesQuery": partial(host.preferences, product=work.product),
    }
    ask = partial(queries.run, iterators=work.session.iterators)
    return HANDLERS.get(call.name) or own.get(call.name, ask)


def _check_request_id(element: etree._Element) -> None:
    if len(element.get("requestID", "")) > LONGEST_REQUEST_ID:
        raise StatusError(1060, "The requestID is longer than 50 characters.")


def _skipped(element: etree._Element) -> Answer:
    return Answer(
        str(element.tag),
        element.get("requestID"),
        3231,
        "Error",
        "The request has not been processed.",
    )


def _effect(answer: Answer) -> str:
    """Name what a write touched as a person would: full name, RefNumber, field name, or id."""
    told = answer.rets[0][1] if answer.rets else answer.plain
    names = ("FullName", "Name", "RefNumber", "DataExtName", "ListID", "TxnID")
    return next((str(told[name]) for name in names if told.get(name)), "")
