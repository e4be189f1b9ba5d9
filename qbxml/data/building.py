"""Requests out of plain data: what JSON, a dict or a dataclass says, as qbXML that is in order.

Only what cannot be written is refused here; whether values fit is for the validator to say.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from qbxml.check.suggest import did_you_mean
from qbxml.data.cutting import cuttable
from qbxml.data.forming import Former
from qbxml.data.naming import as_mapping, is_list, parted
from qbxml.data.ordering import Places, places
from qbxml.problems import MalformedError, Problem
from qbxml.schema import SUBSCRIPTIONS, fact
from qbxml.schema.editions import letter
from qbxml.schema.notation import Item
from qbxml.sets.request_set import MESSAGE_SET, document
from qbxml.sets.rules import KNOWN_TO, NO_EVENTS, POLL
from qbxml.sets.tags import start_tag
from qbxml.versions import as_numbers

_SUFFIX, _ANSWER = "Rq", "Rs"
_WRITE = "What parse gave is written again by write, answers and requests alike."
_ON_ERROR = {
    "stopOnError": "stopOnError",
    "continueOnError": "continueOnError",
    "stop": "stopOnError",
    "continue": "continueOnError",
}
_PAIR = 2
_FORM = 'give ("HostQuery", None)'
_REQUEST = re.compile(r"[A-Z][A-Za-z0-9]*Rq")
REQUEST_ATTRIBUTES: Mapping[str, Item] = {
    name: Item(name, 0, 1, "text") for name in ("requestID", "metaData", "iterator", "iteratorID")
}


@dataclass(frozen=True, slots=True)
class Built:
    """Text that was built, in pure ASCII, and what was cut off to make it fit."""

    text: str
    cut: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Attempt:
    """A request that was built as far as it goes: `text` lacks what the `problems` are about."""

    text: str
    problems: tuple[Problem, ...]


def attempt(type: str, data: Any) -> Attempt:  # noqa: A002
    """Return a request as `build` does, with its problems instead of an error for them."""
    former = Former()
    text = _request(former, type, data, type, truncate=False)
    return Attempt(text, tuple(former.problems))


def build(
    type: str,  # noqa: A002 - what it is called everywhere
    data: Any,
    *,
    version: str = "13.0",
    edition: str = "",
    truncate: bool = False,
) -> Built:
    """Return one request: type "InvoiceAdd" or "InvoiceAddRq", its data in any order.

    The element that holds the record, InvoiceAdd in InvoiceAddRq, is left out of the data or not,
    as the caller likes. With `truncate` text that is longer than its element takes is cut, told in
    `cut`, where people read it; where it points at something it is a problem. `edition` is US, CA,
    UK or AU, "" for any: then what is the longest in any of them fits. A `version` above those that
    the schema knows lets names pass that it lacks. Raises MalformedError with every problem of
    shape, at most 100, TypeError for an object that is no data and for a type or a version that is
    no text, ValueError for a version that is no "13.0", and LookupError for an unknown edition.
    """
    former = _former(version, edition)
    return _built(former, _request(former, type, data, type, truncate=truncate))


def build_set(
    requests: Iterable[tuple[str, Any]],
    *,
    on_error: str = "stopOnError",
    version: str = "13.0",
    edition: str = "",
    truncate: bool = False,
) -> Built:
    """Return a whole document of requests, each a type and its data as for `build`.

    Paths of problems begin with the number of their request, `2/InvoiceAdd/Memo`. Raises what
    `build` raises, MalformedError for no request at all, TypeError for requests that are no such
    pairs, and ValueError for `on_error` other than "stop" and "continue", with OnError or without.
    """
    wanted = _ON_ERROR.get(_text(on_error, "onError"))
    if wanted is None:
        raise ValueError(f"onError is stopOnError or continueOnError, not {on_error[:60]!r}")
    former = _former(version, edition)
    texts = [
        _request(former, type_, data, f"{number}/{type_}", truncate=truncate)
        for number, (type_, data) in enumerate(_pairs(requests), 1)
    ]
    if not texts:
        former.wrong("", "A message set holds at least one request.", f"As a request {_FORM}.")
    opening = start_tag(MESSAGE_SET, [("onError", wanted)])
    inside = "".join(texts)
    return _built(former, document(version, f"{opening}{inside}</{MESSAGE_SET}>"))


def _pairs(requests: Any) -> Iterator[tuple[str, Any]]:
    """Yield each request's type and data; TypeError for what is none, with its number."""
    if isinstance(requests, str | bytes | Mapping) or not isinstance(requests, Iterable):
        message = f"requests are a list of types with their data, not {type(requests).__name__}"
        raise TypeError(f"{message}: for each {_FORM}")
    for number, pair in enumerate(requests, 1):
        if not is_list(pair) or len(pair) != _PAIR:
            held = f" of {len(pair)}" if is_list(pair) else ""
            message = f"request {number} is a type and its data, not {type(pair).__name__}{held}"
            raise TypeError(f"{message}: {_FORM}")
        yield pair[0], pair[1]


def _former(version: str, edition: str) -> Former:
    newer = as_numbers(_text(version, "a qbXML version"))[0] > KNOWN_TO
    return Former(newer=newer, edition=letter(edition))


def _text(value: object, what: str) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{what} is text, not {type(value).__name__}")
    return value


def _built(former: Former, text: str) -> Built:
    if former.problems:
        raise MalformedError(former.problems)
    return Built(text, tuple(former.cut))


def _request(former: Former, type_: str, data: Any, path: str, *, truncate: bool) -> str:
    name = type_ if _text(type_, "a type of request").endswith(_SUFFIX) else f"{type_}{_SUFFIX}"
    path = path.removesuffix(_SUFFIX)
    mapping = {} if data is None else as_mapping(data)
    if name in SUBSCRIPTIONS:
        return former.wrong(path, f"{type_} {NO_EVENTS}", POLL, "frame")
    if type_.endswith(_ANSWER) and fact(f"{type_.removesuffix(_ANSWER)}{_SUFFIX}") is not None:
        return former.wrong(path, f"{type_} is an answer, not a request.", _WRITE, "unknown")
    if fact(name) is None and not (former.newer and _REQUEST.fullmatch(name)):
        fix = did_you_mean(name, short=True)
        return former.wrong(path, f"{type_[:60]} is not a request of qbXML.", fix, "unknown")
    if mapping is None:
        return former.wrong(path, f"The data of {type_} is an object of its elements.")
    former.cuttable = cuttable(name) if truncate else None
    return _formed(former, name, mapping, path)


def _formed(former: Former, name: str, data: Mapping[str, Any], path: str) -> str:
    known, own = places(name), name.removesuffix(_SUFFIX)
    if own in known:
        path = path.rpartition("/")[0]  # the record gives its name to the path
        data = data if own in data else _gathered(data, known, own)
    given = parted(data, known.keys())
    foreign = [key for key in given.elements if key not in known]
    foreign += [key for key in given.attributes if key not in REQUEST_ATTRIBUTES]
    former.foreign(foreign, name, [*known, *REQUEST_ATTRIBUTES], path)
    former.no_text(name, given.text, path)
    inside = former.children(given.elements, known, given.order, path)
    attributes = former.attributes(given.attributes, REQUEST_ATTRIBUTES, path)
    tag = start_tag(name, attributes, closed=not inside)
    return f"{tag}{inside}</{name}>" if inside else tag


def _gathered(data: Mapping[str, Any], known: Places, record: str) -> dict[str, Any]:
    """Put what belongs into the record there, beside what stands in the request itself."""
    beside = {*known, *REQUEST_ATTRIBUTES}
    outside = {name: value for name, value in data.items() if name in beside}
    return {record: {name: data[name] for name in data if name not in beside}, **outside}
